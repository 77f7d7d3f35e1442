"""JSON: one object a line, or one array of objects, which may be wrapped in an object.

Objects within objects become columns of their own (`party.name`); a list stays JSON text, and a
list of names is several names. The columns of a file are all keys in it, in order; from a stream
they are the keys of its first objects, and one that appears later stops the run, for its values
would be lost.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import Any, Final

import pandas as pd

from ensign.errors import BrokenInput, InputError
from ensign.readers.content import Content
from ensign.readers.frames import Framer
from ensign.readers.json_texts import JsonTexts, Loaded, loaded, no_json
from ensign.readers.options import ReadOptions
from ensign.readers.sources import Source
from ensign.readers.written import FALSE, NOTHING, TRUE, Written, dumped, keep_written

_SAMPLE: Final = 200


def open_json_lines(source: Source, options: ReadOptions) -> Content:
    """The table of JSON lines. Raises InputError where the first lines are none, or hold no objects."""
    texts = JsonTexts(source, told=bool(options.columns.strip()))
    keys: dict[str, str] = {}
    for record in _records(texts, source.name, _nothing) if source.regular else ():
        keys.update(record)
    records = _records(texts, source.name, _text)
    first = list(islice(records, _SAMPLE))
    for record in first:
        keys.update(record)
    if not keys:
        raise InputError(f"{source.name} has no JSON object with a value", "write one object a line")
    header = tuple(keys)

    def frames() -> Iterator[pd.DataFrame]:
        return _frames(first, records, header, source.name, options.chunk_rows)

    sample = [[record.get(key, "") for key in header] for record in first]
    said = (f"JSON, {texts.said}" if texts.said else "JSON lines", "UTF-8" if source.regular else "")
    return Content(header, sample, said, frames, missing=texts.missing, first="the first object")


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
        rows = [[record.get(key, NOTHING) for key in header] for record in part]
        yield keep_written(framer.of_rows(rows), rows)
        part = list(islice(records, most))


def _records(texts: Iterable[str | Loaded], name: str, text_of: Callable[[Any], str]) -> Iterator[dict[str, str]]:
    """The objects, flat, their values as text."""
    for number, text in enumerate(texts, 1):
        if isinstance(text, str) and not text.strip():
            continue
        flat: dict[str, str] = {}
        try:
            found = loaded(text) if isinstance(text, str) else text.value
            if isinstance(found, dict):
                _flatten(found, "", flat, text_of)
        except (ValueError, RecursionError) as e:
            raise no_json(name, number) from e
        if not isinstance(found, dict):
            raise BrokenInput(f"{name}: line {number} is no JSON object", "write one object a line")
        yield flat


def _flatten(value: Any, prefix: str, into: dict[str, str], text_of: Callable[[Any], str]) -> None:
    for key, item in value.items():
        name = f"{prefix}{key}"
        if isinstance(item, dict):
            _flatten(item, f"{name}.", into, text_of)
        else:
            into[name] = text_of(item)


def _nothing(_: Any) -> str:
    """Of a value nothing, where only the keys are asked for."""
    return ""


def _text(value: Any) -> str:
    """A value as text: null is empty, half a surrogate pair is a replacement character."""
    if isinstance(value, str):
        return value if value.isascii() else _whole(value)
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return TRUE if value else FALSE
    text = _whole(json.dumps(value, ensure_ascii=False))
    try:
        return Written(text, _whole(dumped(value)))
    except RecursionError:
        return text


def _whole(text: str) -> str:
    """A text without halves of surrogate pairs."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
