"""Publishers' JSON, streamed: lines of objects, or one object with a long array, whose elements come one by one.

Nothing is held but the element at hand. A line or element that is no JSON means that the file ends
early or is damaged, and raises WatchlistError.
"""

import json
from collections.abc import Iterator, Mapping
from typing import IO, Any, Final

from ensign.errors import WatchlistError
from ensign.lists.files import AGAIN, ListFile

Object = Mapping[str, Any]

_BLOCK: Final = 1 << 20
_LONGEST: Final = 1 << 26
"""Characters of one element or line; the longest of any list that is known is a thousandth of it."""

_DAMAGED: Final = "the file ends early or is damaged"


def lines(file: ListFile) -> Iterator[tuple[int, Object]]:
    """The objects of a file of JSON lines, each with its line's number; empty lines are none.

    Raises WatchlistError at a line that is no object.
    """
    number = 0
    with file.text() as text:
        while line := text.readline(_LONGEST):
            number += 1
            if not line.strip():
                continue
            try:
                found = json.loads(line)
            except (ValueError, RecursionError) as e:
                raise WatchlistError(f"{file.name}: line {number} is no JSON: {_DAMAGED}", AGAIN) from e
            if not isinstance(found, dict):
                raise WatchlistError(f"{file.name}: line {number} is no JSON object: {_DAMAGED}", AGAIN)
            yield number, found


def members(file: ListFile, array: str) -> Iterator[tuple[str, Any]]:
    """The members of the one object that a file is, in its order; of the array of that name each element by itself.

    Raises WatchlistError where the file is no JSON to its end.
    """
    with file.text() as stream:
        text = _Text(stream)
        try:
            text.take("{")
            while text.peek() != "}":
                name = text.value()
                text.take(":")
                if name == array and text.peek() == "[":
                    yield from ((array, element) for element in text.elements())
                else:
                    yield str(name), text.value()
                if text.peek() != "}":
                    text.take(",")
            text.take("}")
            text.end()
        except (ValueError, RecursionError) as e:
            raise WatchlistError(f"{file.name} is no JSON to its end: {_DAMAGED}", AGAIN) from e


def texts(value: Any) -> tuple[str, ...]:
    """What a member says: a list of texts, a text, a number; none where it is missing, null or empty."""
    if isinstance(value, list | tuple):
        return tuple(text for one in value for text in texts(one))
    if isinstance(value, str):
        return (value.strip(),) if value.strip() else ()
    return (str(value),) if isinstance(value, int | float) and not isinstance(value, bool) else ()


class _Text:
    """Characters that are read as they are needed. Raises ValueError where they are not the JSON that was expected."""

    def __init__(self, stream: IO[str]) -> None:
        self._stream = stream
        self._decoder = json.JSONDecoder()
        self._buffer = ""
        self._at = 0

    def elements(self) -> Iterator[Any]:
        """The elements of the array that begins here, up to its closing bracket."""
        self.take("[")
        while self.peek() != "]":
            yield self.value()
            if self.peek() != "]":
                self.take(",")
        self.take("]")

    def peek(self) -> str:
        """The next character that is no blank, "" at the end."""
        while True:
            while self._at < len(self._buffer) and self._buffer[self._at] in " \t\r\n":
                self._at += 1
            if self._at < len(self._buffer) or not self._more():
                return self._buffer[self._at : self._at + 1]

    def take(self, character: str) -> None:
        """Go over one character, which must be this."""
        if self.peek() != character:
            raise ValueError(f"{character} expected")
        self._at += 1

    def value(self) -> Any:
        """The value that begins here."""
        self.peek()
        while True:
            try:
                found, end = self._decoder.raw_decode(self._buffer, self._at)
            except ValueError:
                if not self._more():
                    raise
                continue
            if end == len(self._buffer) and self._more():
                continue  # a number may go on
            self._at = end
            return found

    def end(self) -> None:
        """Nothing but blanks may follow."""
        if self.peek():
            raise ValueError("more than one object")

    def _more(self) -> bool:
        """Read on; whether there was anything."""
        if len(self._buffer) - self._at > _LONGEST:
            raise ValueError("an element of absurd size")
        block = self._stream.read(_BLOCK)
        self._buffer, self._at = self._buffer[self._at :] + block, 0
        return bool(block)
