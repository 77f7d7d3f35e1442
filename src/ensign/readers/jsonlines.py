"""JSON: one object a line, or one array of objects.

Objects within objects become columns of their own (`party.name`); a list stays JSON text, and a
list of names is several names. The columns of a file are all keys in it, in order; from a stream
they are the keys of its first objects, and one that appears later stops the run, for its values
would be lost.
"""

import codecs
import json
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any, Final

import pandas as pd

from ensign.errors import BrokenInput, InputError
from ensign.readers.content import Content
from ensign.readers.encodings import Transcoder, recognise_head
from ensign.readers.frames import Framer
from ensign.readers.options import ReadOptions
from ensign.readers.sources import Source

_SAMPLE: Final = 200
_LARGEST_LINE: Final = 1 << 24


def open_json_lines(source: Source, options: ReadOptions) -> Content:
    """The table of JSON lines. Raises InputError where the first lines are none, or hold no objects."""
    records = _records(source)
    first = list(islice(records, _SAMPLE))
    keys: dict[str, None] = {}
    for record in first:
        keys.update(dict.fromkeys(record))
    if source.regular:
        for record in records:
            keys.update(dict.fromkeys(record))
        records = _records(source)
        first = list(islice(records, _SAMPLE))
    if not keys:
        raise InputError(f"{source.name} has no JSON object with a value", "write one object a line")
    header = tuple(keys)

    def frames() -> Iterator[pd.DataFrame]:
        return _frames(first, records, header, source.name, options.chunk_rows)

    sample = [[record.get(key, "") for key in header] for record in first]
    return Content(header, sample, ("JSON lines", "UTF-8" if source.regular else ""), frames)


def _frames(
    first: list[dict[str, str]], records: Iterator[dict[str, str]], header: tuple[str, ...], name: str, most: int
) -> Iterator[pd.DataFrame]:
    framer = Framer(len(header), ",", most)
    known = frozenset(header)
    part, count = first[:most], 0
    records = chain(first[most:], records)
    while part:
        for record in part:
            count += 1
            if not known.issuperset(record):
                strange = next(key for key in record if key not in known)
                raise BrokenInput(
                    f"{name}: object {count} has a key {strange!r} that none of the first objects has",
                    "write the stream to a file first; a file's keys are all found before the first row",
                )
        yield framer.of_rows([[record.get(key, "") for key in header] for record in part])
        part = list(islice(records, most))


def _records(source: Source) -> Iterator[dict[str, str]]:
    """The objects, flat, their values as text."""
    encoding = recognise_head(source.head)
    transcoder = Transcoder(encoding, source.name)
    for number, line in enumerate(_texts(transcoder.transcode(source.blocks()), source.name), 1):
        if not line.strip():
            continue
        flat: dict[str, str] = {}
        try:
            found = _loaded(line)
            if isinstance(found, dict):
                _flatten(found, "", flat)
        except (ValueError, RecursionError) as e:
            kind = InputError if number == 1 else BrokenInput
            # The parser's message would quote the line.
            raise kind(
                f"{source.name}: line {number} is no JSON", "write one object a line, for instance with jq -c '.[]'"
            ) from e
        if not isinstance(found, dict):
            raise BrokenInput(f"{source.name}: line {number} is no JSON object", "write one object a line")
        yield flat


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; of a key that comes twice every value, which readers of JSON lose in silence."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    several: dict[str, list[Any]] = {}
    for key, value in pairs:
        several.setdefault(key, []).append(value)
    return {key: values if len(values) > 1 else values[0] for key, values in several.items()}


_DECODER: Final = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str, object_pairs_hook=_object)


def _loaded(text: str) -> Any:
    """What a JSON text says, its numbers as they are written."""
    return _DECODER.decode(text)


def _texts(blocks: Iterable[bytes], name: str) -> Iterator[str]:
    """The lines of JSON lines, or the elements of one array, as text."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    carry = ""
    array: bool | None = None
    for block in blocks:
        carry += decoder.decode(block)
        if array is None and carry.lstrip():
            array = carry.lstrip().startswith("[")
        if array:
            continue
        *lines, carry = carry.split("\n")
        yield from lines
        if len(carry) > _LARGEST_LINE:
            raise BrokenInput(f"{name} has a line of more than {_LARGEST_LINE} characters", "write one object a line")
    if array:
        yield from _elements(carry, name)
    elif carry:
        yield carry


def _elements(text: str, name: str) -> Iterator[str]:
    """The elements of one JSON array, which has to be in memory as a whole."""
    try:
        found = _loaded(text)
    except (ValueError, RecursionError) as e:
        raise InputError(f"{name} begins as a JSON array and is none", "is the file cut short?") from e
    for element in found:
        yield json.dumps(element, ensure_ascii=False)


def _flatten(value: Any, prefix: str, into: dict[str, str]) -> None:
    for key, item in value.items():
        name = f"{prefix}{key}"
        if isinstance(item, dict):
            _flatten(item, f"{name}.", into)
        else:
            into[name] = _text(item)


def _text(value: Any) -> str:
    """A value as text: null is empty, half a surrogate pair is a replacement character."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace") if not text.isascii() else text
