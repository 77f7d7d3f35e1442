"""JSON as the texts of its rows: lines, the elements of an array, or of the one array in an object.

Lines come one after the other; any other document has to be in memory as a whole.
"""

import codecs
import json
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, Final, NamedTuple

from ensign.errors import BrokenInput, EnsignError, InputError
from ensign.readers.encodings import Transcoder, recognise_head
from ensign.readers.json_documents import rows_of
from ensign.readers.sources import Source
from ensign.readers.written import Number

_LARGEST_LINE: Final = 1 << 24


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; of a key that comes twice every value, which readers of JSON lose in silence."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    several: dict[str, list[Any]] = {}
    for key, value in pairs:
        several.setdefault(key, []).append(value)
    return {key: values if len(values) > 1 else values[0] for key, values in several.items()}


_DECODER: Final = json.JSONDecoder(parse_float=Number, parse_int=Number, parse_constant=str, object_pairs_hook=_object)


class Loaded(NamedTuple):
    """What the text of a row says, where it was loaded with those of others."""

    value: Any


def loaded(text: str) -> Any:
    """What a JSON text says, its numbers as they are written."""
    return _DECODER.decode(text)


def no_json(name: str, line: int) -> EnsignError:
    """What is raised of a line that is no JSON: the parser's own message would quote it."""
    kind = InputError if line == 1 else BrokenInput
    return kind(f"{name}: line {line} is no JSON", "write one object a line, for instance with jq -c '.[]'")


class JsonTexts:
    """The rows of a source, as texts or loaded; blank ones are none.

    `said` is where in a document they were, "" of lines, `missing` what of it is not read: known once there was a row.
    `told` where the user says which columns hold what.
    """

    def __init__(self, source: Source, *, told: bool) -> None:
        self._source = source
        self._told = told
        self.said = ""
        self.missing = ""

    def __iter__(self) -> Iterator[str | Loaded]:
        lines = self._lines()
        first = ""
        for first in lines:
            if first.strip():
                break
            yield first
        if first.lstrip().startswith("["):
            yield from self._elements("\n".join(chain([first], lines)))
            return
        if _goes_on(first):
            yield from self._rows("\n".join(chain([first], lines)))
            return
        blank: list[str] = []
        for second in lines:
            if second.strip():
                yield from chain([first], blank, [second], lines)
                return
            blank.append(second)
        yield from self._rows(first)

    def _lines(self) -> Iterator[str]:
        """The lines of the text; the first may be a whole document."""
        name = self._source.name
        transcoder = Transcoder(recognise_head(self._source.head), name)
        decoder = codecs.getincrementaldecoder("utf-8")()
        held: list[str] = []
        size, is_first = 0, True
        for block in transcoder.transcode(self._source.blocks()):
            begun, *ended = decoder.decode(block).split("\n")
            held.append(begun)
            size += len(begun)
            if ended:
                yield "".join(held)
                yield from ended[:-1]
                held, size, is_first = [ended[-1]], len(ended[-1]), False
            if size > _LARGEST_LINE and not is_first:
                raise BrokenInput(
                    f"{name} has a line of more than {_LARGEST_LINE} characters", "write one object a line"
                )
        if last := "".join(held):
            yield last

    def _elements(self, text: str) -> Iterator[Loaded]:
        """The elements of one array."""
        try:
            found = loaded(text)
        except (ValueError, RecursionError) as e:
            raise InputError(f"{self._source.name} begins as a JSON array and is none", "is the file cut short?") from e
        self.said = "one array"
        return _loaded(found)

    def _rows(self, text: str) -> Iterator[str] | Iterator[Loaded]:
        """The rows of one object: itself, or the objects of the array in it."""
        try:
            document = loaded(text)
            rows = rows_of(document, self._source.name, told=self._told) if isinstance(document, dict) else None
        except (ValueError, RecursionError) as e:
            raise no_json(self._source.name, 1) from e
        if rows is None:
            return iter([text])
        self.said, self.missing = rows.said, rows.missing
        return iter([text]) if rows.objects is None else _loaded(rows.objects)


def _loaded(values: Iterable[Any]) -> Iterator[Loaded]:
    return map(Loaded, values)


def _goes_on(line: str) -> bool:
    """Whether a first line is the beginning of an object that ends in a later one."""
    try:
        loaded(line)
    except json.JSONDecodeError as e:
        return line.lstrip().startswith("{") and e.pos >= len(line.rstrip())
    except (ValueError, RecursionError):
        return False
    return False
