"""`--columns name=Supplier,country=Ctry`: the user's own word on which columns hold what."""

import difflib
import re
from collections.abc import Mapping, Sequence
from typing import Final

from ensign.errors import UsageError
from ensign.readers.columns import Columns, Group, describe_header, recognise_columns
from ensign.readers.ship_files import with_ships
from ensign.readers.words import fold_header, read_header
from ensign.schema import SUBJECT_FIELDS

_PAIR: Final = re.compile(r"(?:^|,)\s*([a-z_ ]+?)\s*=", re.IGNORECASE)


def choose_columns(header: tuple[str, ...], rows: Sequence[Sequence[str]], mapping: str, name: str) -> Columns:
    """The columns that the user named, and, where no name column is among them, that one as recognised.

    Fields that the mapping does not mention are taken only where there is no mapping at all; those that would have been
    recognised are said. Raises UsageError for an unknown field or column.
    """
    if not mapping.strip():
        return with_ships(recognise_columns(header, rows, name))
    groups: dict[str, list[Group]] = {}
    for field, text in _pairs(mapping):
        groups.setdefault(field, [])
        if text:
            groups[field].append(_group(header, field, text, name))
    if "name" in groups and not groups["name"]:  # of an empty variable in a script: another column is not what is meant
        raise UsageError("--columns name= gives no column", "write name=COLUMN; without name=, it is recognised")
    recognised = _recognised(header, rows, name, needed=not groups.get("name"))
    said = _left_out(groups, recognised)
    groups["name"] = groups.get("name") or list(recognised.of("name"))
    if tuple(groups["name"]) == recognised.of("name"):  # then other parties' columns are the same, too
        said = (*recognised.said, *said)
    else:
        said = (*_not_screened(groups, recognised), *said)
    columns = Columns(header, tuple((f, tuple(groups[f])) for f in SUBJECT_FIELDS if groups.get(f)), said)
    return columns if "type" in groups else with_ships(columns)


def _recognised(header: tuple[str, ...], rows: Sequence[Sequence[str]], name: str, *, needed: bool) -> Columns:
    """The columns as they are recognised; none where they cannot be, and the user has named what is needed."""
    try:
        return recognise_columns(header, rows, name)
    except UsageError:
        if needed:
            raise
        return Columns(header, ())


def _not_screened(groups: Mapping[str, Sequence[Group]], recognised: Columns) -> tuple[str, ...]:
    """What is said of columns that recognition would have taken for the name, or a part of it, and nobody named."""
    named = {place for found in groups.values() for group in found for place in group}
    left = dict.fromkeys(place for group in recognised.of("name") for place in group if place not in named)
    return (f"not screened: {', '.join(recognised.header[place] for place in left)}",) if left else ()


def _left_out(groups: Mapping[str, Sequence[Group]], recognised: Columns) -> tuple[str, ...]:
    """What is said of columns that only recognition would have taken: a number left out finds no ship."""
    named = {place for found in groups.values() for group in found for place in group}
    left = tuple(
        (field, found)
        for field, found in recognised.groups
        if field not in groups and field != "name" and not any(named.intersection(group) for group in found)
    )
    shown = Columns(recognised.header, left)
    return (f"left out, as --columns does not name them: {shown}",) if left else ()


def _pairs(mapping: str) -> list[tuple[str, str]]:
    """Fields and what stands behind each; a comma that no `field=` follows belongs to a column's name."""
    found = list(_PAIR.finditer(mapping))
    if not found or found[0].start() != 0:
        raise UsageError(
            f"{mapping!r} is no mapping of columns", f"write it as --columns name=COLUMN; fields: {_fields()}"
        )
    pairs = []
    for here, after in zip(found, [*found[1:], None], strict=True):
        field = here[1].strip().lower().replace(" ", "_")
        if field not in SUBJECT_FIELDS:
            raise UsageError(f"there is no field {field!r}", _near(field, SUBJECT_FIELDS) or f"fields: {_fields()}")
        pairs.append((field, mapping[here.end() : after.start() if after else None]))
    return pairs


def _group(header: tuple[str, ...], field: str, text: str, name: str) -> Group:
    """The columns that `Supplier` or `First+Last` means; a column whose own name holds a plus comes first."""
    whole = _place(header, text)
    if whole is not None:
        return (whole,)
    places = []
    for part in text.split("+"):
        place = _place(header, part)
        if place is None:
            raise UsageError(
                f"{name} has no column {part.strip()!r}; {describe_header(header)}",
                _near(part.strip(), _for_field(header, field))
                or _near(part.strip(), header)
                or "write a column's name as it is in the header, or its number from 1",
            )
        places.append(place)
    return tuple(places)


def _place(header: tuple[str, ...], text: str) -> int | None:
    """A column by its name as written, then without outer blanks, then by its folded words, then by its number."""
    if not text.strip():
        return None
    ways = (
        [i for i, h in enumerate(header) if h == text],
        [i for i, h in enumerate(header) if h.strip() == text.strip()],
        [i for i, h in enumerate(header) if h.strip().casefold() == text.strip().casefold()],
        [i for i, h in enumerate(header) if fold_header(h) and fold_header(h) == fold_header(text)],
    )
    for found in ways:
        if len(found) > 1:
            numbers = " or ".join(str(i + 1) for i in found)
            raise UsageError(f"{len(found)} columns are called {text.strip()!r}", f"give its number: {numbers}")
        if found:
            return found[0]
    number = int(text) if text.strip().isascii() and text.strip().isdigit() else 0
    return number - 1 if 0 < number <= len(header) else None


def _for_field(header: tuple[str, ...], field: str) -> list[str]:
    """The columns that are called by a word for a field: Vendor is meant for Vendor Name, not Vendor ID."""
    return [h for h in header if (reading := read_header(h)) and reading.field == field]


def _near(word: str, known: Sequence[str]) -> str:
    folded = {k.strip().casefold(): k for k in known if k.strip()}
    near = difflib.get_close_matches(word.casefold(), folded, n=1)
    return f"did you mean {folded[near[0]]!r}?" if near else ""


def _fields() -> str:
    return ", ".join(SUBJECT_FIELDS)
