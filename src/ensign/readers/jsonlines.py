"""JSON: one object a line, or one array of objects, which may be wrapped in an object.

Objects within objects become columns of their own (`party.name`); a list stays JSON text, and a
list of names is several names. The columns of a file are all keys in it, in order; from a stream
they are the keys of its first objects, and one that appears later stops the run, for its values
would be lost.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any, Final

import pandas as pd

from ensign.errors import BrokenInput, InputError
from ensign.readers.content import Content
from ensign.readers.frames import Framer
from ensign.readers.json_texts import JsonTexts, loaded, no_json
from ensign.readers.options import ReadOptions
from ensign.readers.sources import Source

_SAMPLE: Final = 200


def open_json_lines(source: Source, options: ReadOptions) -> Content:
    """The table of JSON lines. Raises InputError where the first lines are none, or hold no objects."""
    texts = JsonTexts(source, told=bool(options.columns.strip()))
    records = _records(texts, source.name)
    first = list(islice(records, _SAMPLE))
    keys: dict[str, None] = {}
    for record in first:
        keys.update(dict.fromkeys(record))
    if source.regular:
        for record in records:
            keys.update(dict.fromkeys(record))
        records = _records(texts, source.name)
        first = list(islice(records, _SAMPLE))
    if not keys:
        raise InputError(f"{source.name} has no JSON object with a value", "write one object a line")
    header = tuple(keys)

    def frames() -> Iterator[pd.DataFrame]:
        return _frames(first, records, header, source.name, options.chunk_rows)

    sample = [[record.get(key, "") for key in header] for record in first]
    said = (f"JSON, {texts.said}" if texts.said else "JSON lines", "UTF-8" if source.regular else "")
    return Content(header, sample, said, frames, missing=texts.missing)


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


def _records(texts: Iterable[str], name: str) -> Iterator[dict[str, str]]:
    """The objects, flat, their values as text."""
    for number, text in enumerate(texts, 1):
        if not text.strip():
            continue
        flat: dict[str, str] = {}
        try:
            found = loaded(text)
            if isinstance(found, dict):
                _flatten(found, "", flat)
        except (ValueError, RecursionError) as e:
            raise no_json(name, number) from e
        if not isinstance(found, dict):
            raise BrokenInput(f"{name}: line {number} is no JSON object", "write one object a line")
        yield flat


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
