"""Values of JSON that are no text, as they were written: a report in JSON gives them back so, 12.50 and not "12.50".

To all else each is the text that it is read as.
"""

import json
from collections.abc import Sequence
from json.encoder import encode_basestring as quoted
from typing import Any, Final, Self

import pandas as pd

_WRITTEN: Final = "ensign-written"
"""`frame.attrs` key: the cells of a frame, column by column."""


class Number(str):
    """A number of JSON, which is read as it is written."""

    __slots__ = ()


class Written(str):
    """The text of another value that is none, with its JSON."""

    __slots__ = ("json",)

    json: str

    def __new__(cls, text: str, as_json: str) -> Self:
        """What is read as a text, and is written as JSON."""
        found = super().__new__(cls, text)
        found.json = as_json
        return found


NOTHING: Final = Written("", "null")
TRUE: Final = Written("true", "true")
FALSE: Final = Written("false", "false")


class _Cells:
    """Cells that pandas does not copy with each column of their frame."""

    def __init__(self, columns: Sequence[Sequence[str]]) -> None:
        self.columns = columns

    def __deepcopy__(self, _: object) -> Self:
        return self


def keep_written(frame: pd.DataFrame, rows: Sequence[Sequence[str]]) -> pd.DataFrame:
    """The frame of some rows, with those of their values that are no text as they were written."""
    columns = list(zip(*rows, strict=True))
    if _are_written(columns):
        frame.attrs[_WRITTEN] = _Cells(columns)
    return frame


def as_written(frame: pd.DataFrame, cells: Sequence[Sequence[str]]) -> Sequence[Sequence[str]]:
    """The columns of a frame as they were written; `cells`, its texts, of all that is no JSON."""
    kept = frame.attrs.get(_WRITTEN)
    return kept.columns if kept is not None else cells


def dumped(value: Any) -> str:
    """A value as JSON, its numbers as they are written."""
    kind = type(value)
    if kind is str:
        return quoted(value)
    if kind is Number:
        return str(value)
    if kind is Written:
        return str(value.json)
    if kind is dict:
        return f"{{{', '.join([f'{quoted(key)}: {dumped(item)}' for key, item in value.items()])}}}"
    return f"[{', '.join(map(dumped, value))}]" if kind is list else json.dumps(value, ensure_ascii=False)


def json_lines(keys: Sequence[str], columns: Sequence[Sequence[object]]) -> list[str]:
    """Each row of some columns as a line of JSON under these keys."""
    if not _are_written(columns):
        rows = zip(*columns, strict=True)
        return [json.dumps(dict(zip(keys, row, strict=True)), ensure_ascii=False) + "\n" for row in rows]
    named = zip(map(quoted, keys), columns, strict=True)
    members = [[f"{key}: {dumped(value)}" for value in column] for key, column in named]
    return [f"{{{', '.join(row)}}}\n" for row in zip(*members, strict=True)]


def _are_written(columns: Sequence[Sequence[object]]) -> bool:
    """Whether a value of some columns is no text."""
    return any(not {Number, Written}.isdisjoint(map(type, column)) for column in columns)
