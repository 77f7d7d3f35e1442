"""A frame of the user's columns to the border table of subjects (schema.SUBJECT_FIELDS)."""

import json
from collections.abc import Callable, Container, Sequence
from typing import Final

import pandas as pd

from ensign.fields.identifiers import labelled
from ensign.readers.columns import Columns, Group
from ensign.readers.nulls import is_no_name, is_nobody, is_null, is_plainly_something
from ensign.readers.oddities import SURPLUS
from ensign.readers.ship_files import with_types
from ensign.readers.words import names_a_part, names_a_party
from ensign.schema import SEPARATOR, SUBJECT_FIELDS
from ensign.text.remembered import Remembered

_TEXT: Final = "str"
# "NA" is Namibia's code, the one null that is also a value (ISO 3166-1).
_COUNTRIES: Final = ("country", "flag")

_JSON: Final = (("[", "]"), ("{", "}"))
"""How a list and an object of JSON begin and end."""

_OFTEN: Final = 8
"""So often each value comes in a column of few: types, countries."""


def subject_frame(chunk: pd.DataFrame, columns: Columns) -> pd.DataFrame:
    """The same as `subject_columns`, as a frame."""
    return pd.DataFrame({f: pd.Series(values, dtype=_TEXT) for f, values in subject_columns(chunk, columns).items()})


def subject_columns(
    chunk: pd.DataFrame,
    columns: Columns,
    fields: Sequence[str] = SUBJECT_FIELDS,
    cells: Sequence[Sequence[str]] | None = None,
) -> dict[str, list[str]]:
    """The fields of a frame that `Input.frames` gave, row by row: text, "" where nothing is given.

    Outer blanks and nulls are taken off; the values of several columns, or of a JSON list in a
    cell, are joined by SEPARATOR. An identifier has its column's word for it before it where that
    tells its kind ("Passport No: A1234567"). A row with more cells than the header may have its name
    further to the right (`frame.attrs[SURPLUS]`): every cell that it can be in is a name, and its
    facts, which have moved too, are not taken. `cells` are the frame's columns, if somebody has made lists of them.
    """
    cells = cells_of(chunk) if cells is None else cells
    surplus: dict[int, tuple[str, ...]] = chunk.attrs.get(SURPLUS, {})
    nothing = [""] * len(chunk)
    found = {}
    for field in fields:
        values = _field(cells, columns, field)
        if surplus and values is not None:
            values = _with_moved(values, field, surplus, columns)
        found[field] = nothing if values is None else values
    if "type" in found and (columns.kind or columns.telling):
        telling = [_without(surplus, cells[place]) for place in columns.telling]
        found["type"] = with_types(found["type"], columns, telling)
    return found


def cells_of(chunk: pd.DataFrame) -> list[list[str]]:
    """The columns of a frame as lists."""
    return [chunk.iloc[:, place].tolist() for place in range(chunk.shape[1])]


def _field(cells: Sequence[Sequence[str]], columns: Columns, field: str) -> list[str] | None:
    """One field's values, None where no column holds it."""
    labels = field == "identifier"
    groups = ((group, _cleaner(field, columns.header[group[0]], len(group))) for group in columns.of(field))
    joined = [_joined(cells, group, clean, labels=labels) for group, clean in groups]
    if len(joined) <= 1:
        return joined[0] if joined else None
    return [SEPARATOR.join(dict.fromkeys(v for v in row if v)) for row in zip(*joined, strict=True)]


def _joined(cells: Sequence[Sequence[str]], group: Group, clean: Callable[[str], str], *, labels: bool) -> list[str]:
    cleaned = [_cleaned(cells[i], clean, labels=labels) for i in group]
    if len(cleaned) == 1:
        return cleaned[0]
    return ["" if all(map(is_nobody, row)) else " ".join(v for v in row if v) for row in zip(*cleaned, strict=True)]


def _cleaned(values: Sequence[str], clean: Callable[[str], str], *, labels: bool) -> list[str]:
    """A column cleaned, each different value once: a vendor comes a hundred times in a file of payments.

    Where they are many, a value that is plainly something stays as it is, unless the column `labels` its values.
    """
    if clean is str.strip:
        return list(map(str.strip, values))
    cleaned = Remembered(clean)
    if labels or len(set(values)) <= len(values) // _OFTEN:
        return list(map(cleaned.__getitem__, values))
    return [value if is_plainly_something(value) else cleaned[value] for value in values]


def _without(places: Container[int], values: Sequence[str]) -> list[str]:
    """The values but those of rows at some places."""
    return ["" if place in places else value for place, value in enumerate(values)]


def _with_moved(values: Sequence[str], field: str, surplus: dict[int, tuple[str, ...]], columns: Columns) -> list[str]:
    """The values with those of the rows that have more cells than the header set right."""
    cells = list(values)
    for place, row in surplus.items():
        cells[place] = _moved(row, columns.of("name"), len(columns.header)) if field == "name" else ""
    return cells


def _cleaner(field: str, header: str, columns: int) -> Callable[[str], str]:
    """What cleans a value of a field, of which so many columns are joined."""
    if field == "name":
        is_empty = is_nobody if columns == 1 else is_no_name
        return lambda value: _clean(value, is_empty)
    if field == "key":
        return str.strip  # the user's own; never compared with anything
    if field == "identifier":
        return lambda value: SEPARATOR.join(labelled(header, v) for v in _clean(value, is_null).split(SEPARATOR))
    if field in _COUNTRIES:
        return lambda value: value.strip() if value.strip() == "NA" else _clean(value, is_null)
    return lambda value: _clean(value, is_null)


def _clean(value: str, is_empty: Callable[[str], bool]) -> str:
    if is_plainly_something(value):
        return value
    text = value.strip()
    if (text[:1], text[-1:]) in _JSON:
        parts = _listed(text)
        return SEPARATOR.join(p for part in parts if (p := part.strip()) and not is_empty(p))
    return "" if is_empty(text) else text


def _listed(text: str) -> list[str]:
    """The texts of a JSON list and the names of the objects in it, or of one object; anything else is one value."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):  # [[[[… is no list of names either
        return [text]
    values = [_texts(one) for one in (found if isinstance(found, list) else [found])]
    return [value for several in values for value in several] if all(values) else [text]


def _texts(value: object) -> list[str]:
    """A text, or the names that an object has, those in parts put together; [] where it is neither."""
    if isinstance(value, str):
        return [value]
    if not isinstance(value, dict):
        return []
    said = [(names_a_part(key), key, text) for key, text in value.items() if isinstance(text, str)]
    parts = " ".join(text for part, _, text in said if part)
    return [text for part, key, text in said if not part and names_a_party(key)] + ([parts] if parts else [])


def _moved(row: Sequence[str], groups: tuple[Group, ...], width: int) -> str:
    """Every value that may be the name of a row with surplus cells.

    An unquoted delimiter before or in it pushed it, or a part of it, to the right by as many cells
    as there are too many.
    """
    extra = len(row) - width
    names: list[str] = []
    for group in groups:
        cells = [c.strip() for c in row[group[0] : group[-1] + extra + 1]]
        names += [" ".join(c for c in cells if c), *cells]
    return SEPARATOR.join(dict.fromkeys(n for n in names if not is_nobody(n)))
