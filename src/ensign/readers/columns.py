"""Which columns hold what: by their header words, checked against their first values.

A header may lie (`Supplier` above numbers, beside `Supplier(T)` above names), so a column that
does not look like its field is not taken for it. The party paid comes before its contact person.
Columns of aliases and former names are screened beside the name. A town and postal code in columns of
their own belong to the address. A choice among several is said, and `--columns` overrides it.
"""

import re
import shlex
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ensign.errors import UsageError
from ensign.fields.countries import parse_country
from ensign.fields.genders import gender_of
from ensign.fields.identifiers import identifiers_of
from ensign.fields.types import type_of
from ensign.model import EntityType
from ensign.readers.json_documents import hold_parties
from ensign.readers.nulls import is_null
from ensign.readers.words import (
    AT_THE_PARTY,
    PLAIN_NAME,
    Reading,
    foldings,
    is_of_bank,
    is_of_thing,
    names_a_column,
    part_of_name,
    read_header,
)
from ensign.schema import SUBJECT_FIELDS

Group = tuple[int, ...]
"""Columns, by their places from 0, whose values are one value when joined with a blank."""

_OF_ADDRESS: Final = re.compile(r"[\d,\n]")
"""What addresses have, and names of countries have not."""

_NESTED: Final = re.compile(r"(?:\[\s*)?\{\s*[\"}]")

_PLAIN: Final = re.compile(r"[\w@%+=:,./-]+")
"""Text that a shell takes as it is."""

_SEVERAL: Final[Mapping[str, int]] = MappingProxyType({"country": 3, "identifier": 30})
"""Fields of which a file may well have more than one column, and how many are read, at most."""

_JOINED_RANK: Final = 89
"""Given name and surname in two columns go before a column of names that ranks lower: just under a plain "name"."""

_ANY_NAME: Final = Reading("name", 40)
"""A header with the word name among others that are not known."""

_OF_THING: Final = _ANY_NAME.rank - 1
"""Of one whose names are seldom the party's: a file's, a project's, its bank's."""

_ALIAS_ONLY: Final = 30
"""Of a column of other names where none is of names."""

_WORTH_SAYING: Final = 55
_ANSWERS: Final = frozenset({"yes", "no", "y", "n", "true", "false"})


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns hold which subject field. `groups` has one entry or more for each field that is there.

    `said` are remarks for the user: other columns that could have been the name, or hold other parties'. `kind` is the
    type of rows that give none, `telling` are columns by which a row shows that it is a ship (ship_files.py).
    """

    header: tuple[str, ...]
    groups: tuple[tuple[str, tuple[Group, ...]], ...]
    said: tuple[str, ...] = ()
    kind: str = ""
    telling: Group = ()

    def has(self, field: str) -> bool:
        """Whether rows say something of a subject field."""
        return bool(self.of(field)) or (field == "type" and bool(self.kind or self.telling))

    def of(self, field: str) -> tuple[Group, ...]:
        """The groups of a subject field, () where the file has none."""
        return next((groups for name, groups in self.groups if name == field), ())

    def __str__(self) -> str:
        return ", ".join(
            f"{field} = {' and '.join('+'.join(self._shown(i) for i in group) for group in groups)}"
            for field, groups in self.groups
        )

    def _shown(self, place: int) -> str:
        name = self.header[place]
        return repr(name) if name != name.strip() or not name else name


@dataclass(frozen=True, slots=True)
class _Column:
    """One column as it was met: its header's reading and its first values that are not nulls."""

    place: int
    reading: Reading | None
    values: tuple[str, ...]

    @property
    def field(self) -> str:
        return self.reading.field if self.reading else ""

    @property
    def rank(self) -> int:
        return self.reading.rank if self.reading else 0


def _column(place: int, header: str, values: tuple[str, ...], *, paid: bool) -> _Column:
    """A column as it was met; what is called by a word for addresses and has only countries holds these: Residence.

    Where the rows are `paid`, an account's name is that of who holds it; in a ledger, it is that of an expense.
    """
    reading = read_header(header)
    if reading is None and (part := part_of_name(header)):
        reading = Reading(part, _ANY_NAME.rank)
    if reading and reading.field == "address" and values and all(map(_is_country, values)):
        reading = Reading("country", reading.rank)
    if reading and reading.field == "account" and paid:
        reading = Reading("name", reading.rank)
    return _Column(place, reading, values)


def _is_country(value: str) -> bool:
    """Whether a value is a country, and no address in one."""
    return not _OF_ADDRESS.search(value) and bool(parse_country(value))


def recognise_columns(header: tuple[str, ...], rows: Sequence[Sequence[str]], name: str) -> Columns:
    """The columns of a table with this header and these first rows.

    Raises UsageError, which lists the columns, where none can be told to hold the names.
    """
    paid = any(map(is_of_bank, header))
    columns = [_column(i, h, _values(rows, i), paid=paid) for i, h in enumerate(header)]
    names, said = _choose_names(columns, header, rows)
    if not names:
        raise UsageError(
            f"{name}: no column could be told to hold the names; {describe_header(header)}{_wordless(columns, header)}",
            _how_to_say(columns, header),
        )
    taken = {i for group in names for i in group}
    if all(_name_rank(columns[i], header) == _OF_THING for i in taken):
        said = (f"a guess: {', '.join(header[i] for i in sorted(taken))} may not be the party that is meant", *said)
    aliases = [c for c in columns if c.field == "alias" and c.place not in taken and _is_wordy(c.values, letters=1)]
    groups: dict[str, tuple[Group, ...]] = {"name": (*names, *((c.place,) for c in aliases))}
    taken |= {c.place for c in aliases}
    for field in SUBJECT_FIELDS[1:]:
        found = [c for c in columns if c.field == field and c.place not in taken and _is_plausible(field, c.values)]
        found.sort(key=lambda c: (not c.values, -c.rank, c.place))
        most = _SEVERAL.get(field, 1)
        if found:
            groups[field] = tuple((c.place,) for c in found[:most])
        if field == "identifier":
            said += _too_many(header, found[most:])
    if "address" in groups:
        parts = (c.place for c in columns if c.field == "address part" and c.place not in taken)
        groups["address"] = ((*groups["address"][0], *parts),)
    return Columns(header, tuple(groups.items()), said)


def _choose_names(
    columns: list[_Column], header: tuple[str, ...], rows: Sequence[Sequence[str]]
) -> tuple[tuple[Group, ...], tuple[str, ...]]:
    """The columns that hold the name, and what to say of others that could."""
    ranked = [(_name_rank(c, header), c) for c in columns]
    found = [(rank, c) for rank, c in ranked if rank and _is_wordy(c.values, letters=1) and not _are_nested(c.values)]
    found.sort(key=lambda p: (not p[1].values, not _is_wordy(p[1].values), -p[0], p[1].place))
    if not found and (alone := _only_wordy(columns, header)):
        found = [(1, alone)]
    best = found[0] if found else None
    worth = min(_WORTH_SAYING, best[0]) if best else _WORTH_SAYING
    others = [c for rank, c in found if rank >= worth or rank == AT_THE_PARTY]
    others += [c for c in columns if c.field in ("other party", "bank") and c.values and _is_wordy(c.values)]
    others += [c for c in columns if c.field != "alias" and _are_nested(c.values) and hold_parties(c.values)]
    joined = _join_parts(columns, best[1] if best else None, rows)
    plainly = all(columns[i].rank > _ANY_NAME.rank for i in joined)
    if joined and (best is None or best[0] < (_JOINED_RANK if plainly else _ANY_NAME.rank) or best[1].place in joined):
        parts = [c for c in columns if c.field in ("given", "surname") and c.values and _is_wordy(c.values, letters=1)]
        others += [c for c in parts if not any(_holds(rows, i, c.place) for i in joined)]
        return (joined,), _also(header, others, {*joined})
    if best is None:
        return (), ()
    same = [c for _, c in found if _is_called_alike(header, c.place, best[1].place)]
    names: tuple[Group, ...] = tuple((c.place,) for c in same)
    # Some files keep firms in one column and people in two others: a row has either.
    if joined and any(not _cell(row, best[1].place) and all(_cell(row, i) for i in joined) for row in rows):
        names += (joined,)
    more = tuple(c.place for c in columns if c.field == "more" and c.values)
    if more:  # where a long name goes on
        names += ((best[1].place, *more),)
    screened = {i for group in names for i in group}
    other = not screened.issuperset(joined) and not any(_holds(rows, best[1].place, i) for i in (joined[0], joined[-1]))
    return names, _also(header, others, screened, joined if other else ())


def _is_called_alike(header: tuple[str, ...], one: int, other: int) -> bool:
    """Whether two columns bear the very same header, as those of joined tables do: both are what it says."""
    return one == other or header[one].strip().casefold() == header[other].strip().casefold() != ""


def _name_rank(column: _Column, header: tuple[str, ...]) -> int:
    if column.field in ("name", "bare"):
        return column.rank
    if column.field == "alias":
        return _ALIAS_ONLY
    words = {word for folded in foldings(header[column.place]) for word in folded.split()}
    if column.field not in ("", "bank") or not {"name", "names"} & words:
        return 0
    return _OF_THING if column.field == "bank" or is_of_thing(words) else _ANY_NAME.rank


def _join_parts(columns: list[_Column], name: _Column | None, rows: Sequence[Sequence[str]]) -> Group:
    """The columns of a name in parts, given name first; () where there are none."""
    wordy = sorted((c for c in columns if _is_wordy(c.values, letters=1)), key=lambda c: -c.rank)
    parts = {
        field: next((c.place for c in wordy if c.field == field), None)
        for field in ("given", "middle", "surname", "second surname")
    }
    given, surname = parts["given"], parts["surname"]
    if any(i is not None and columns[i].rank <= _ANY_NAME.rank for i in (given, surname)):
        return () if given is None or surname is None else _in_order(parts)  # as of somebody beside the name
    bare = next((c.place for c in columns if c.field == "bare" and _is_wordy(c.values)), None)
    if bare is None and name is not None and name.rank == PLAIN_NAME:
        bare = name.place
    if given is not None and surname is None and bare is not None and not _holds(rows, bare, given):
        surname = bare  # Name, Vorname; Nom, Prénom
    elif surname is not None and given is None and bare is not None and not _holds(rows, bare, surname):
        given = bare  # Cognome, Nome
    parts |= {"given": given, "surname": surname}
    return () if given is None or surname is None else _in_order(parts)


def _in_order(parts: Mapping[str, int | None]) -> Group:
    return tuple(i for i in (parts[f] for f in ("given", "middle", "surname", "second surname")) if i is not None)


def _holds(rows: Sequence[Sequence[str]], whole: int, part: int) -> bool:
    """Whether one column repeats the other's values, so that it is the whole name."""
    pairs = [(_cell(row, whole).casefold(), _cell(row, part).casefold()) for row in rows]
    pairs = [p for p in pairs if all(p)]
    return sum(1 for a, b in pairs if b in a) * 2 > len(pairs)


def _only_wordy(columns: list[_Column], header: tuple[str, ...]) -> _Column | None:
    """The column that can hold names where no header says so: the only one, or without a header the only wordy one."""
    if len(columns) == 1:
        return None if _are_nested(columns[0].values) else columns[0]
    if any(h and h != str(i + 1) for i, h in enumerate(header)):
        return None
    wordy = [c for c in columns if c.values and _is_wordy(c.values) and not _are_nested(c.values)]
    return wordy[0] if len(wordy) == 1 else None


def _also(
    header: tuple[str, ...], others: list[_Column], screened: Container[int], joined: Group = ()
) -> tuple[str, ...]:
    """What is said of columns that hold names and are not screened, as the owners beside ships are.

    `joined` is a name in parts that is not screened, as a firm's contact has it.
    """
    left = [header[c.place] for c in others if c.place not in screened and c.place not in joined]
    left += ["+".join(header[i] for i in joined)] if joined else []
    return (f"not screened: {', '.join(left)}",) if left else ()


def _too_many(header: tuple[str, ...], left: list[_Column]) -> tuple[str, ...]:
    """What is said of columns of numbers that are not read, as there are so many."""
    said = ", ".join(header[c.place] for c in left)
    return (f"not read, as so many other columns hold numbers: {said}",) if left else ()


def _is_plausible(field: str, values: Sequence[str]) -> bool:
    """Whether values look like their field; no values say nothing against it."""
    if not values:
        return True
    if field in ("imo", "mmsi"):
        good = sum(1 for v in values if _may_be_ships(v, 7 if field == "imo" else 9))
        return good * 10 >= len(values) * 3
    if field == "type":
        return sum(1 for v in values if type_of(v) is not EntityType.UNKNOWN) * 4 >= len(values)
    if field == "gender":
        return _are_genders(values)
    if field == "birth_date":
        return sum(1 for v in values if any(c.isdigit() for c in v)) * 2 >= len(values)
    is_answer = field == "flag" and _ANSWERS.issuperset(map(str.casefold, values))  # to which row is flagged
    return not is_answer and (field not in ("country", "flag") or _is_wordy(values))


def _may_be_ships(value: str, digits: int) -> bool:
    """Whether a value has as many digits as a number of ships has, or is another of theirs: columns are mixed up."""
    is_whole = sum(c.isdigit() for c in value) == digits
    return is_whole or any(not one.doubt for scheme in ("imo", "mmsi") for one in identifiers_of(scheme, value))


def _are_genders(values: Sequence[str]) -> bool:
    """Whether values name genders; beside H (hombre), M is no man."""
    letters = {v.strip().upper() for v in values}
    known = sum(1 for v in values if gender_of(v))
    return known * 2 >= len(values) and not ({"H", "M"} <= letters and "F" not in letters)


def _is_wordy(values: Sequence[str], letters: int = 2) -> bool:
    """Whether at least half of the values hold so many letters (one, in scripts that write words with it)."""
    wordy = sum(1 for v in values if sum(c.isalpha() for c in v) >= (letters if v.isascii() else 1))
    return wordy * 2 >= len(values)


def _are_nested(values: Sequence[str]) -> bool:
    """Whether at least half of the values are objects of JSON, or lists of them: names are somewhere within."""
    return bool(values) and sum(1 for v in values if _NESTED.match(v)) * 2 >= len(values)


def _values(rows: Sequence[Sequence[str]], place: int) -> tuple[str, ...]:
    return tuple(v for row in rows if (v := _cell(row, place)) and not is_null(v))


def _cell(row: Sequence[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""


def describe_header(header: tuple[str, ...]) -> str:
    """The columns for a message; only their number where the first row may be somebody's data, not a header."""
    if _is_header(header):
        return f"its columns are {', '.join(map(repr, header))}"
    return f"none of its {len(header)} columns is called by a word that is known"


def _how_to_say(columns: Sequence[_Column], header: tuple[str, ...]) -> str:
    """What to write to say which column holds the names, for one that has letters: a shell takes it as it is."""
    data = "" if _is_header(header) else "if the first row is data, add --no-header. "
    say = f"{'S' if data else 's'}ay which column holds the names"
    option = f"{'--no-header ' if is_numbered(header) else ''}--columns name="
    called = [c for c in columns if _name_rank(c, header) and any(map(str.isalpha, "".join(c.values)))]
    wordy = called or [c for c in columns if c.values and _is_wordy(c.values)]
    wordy = [c for c in wordy if not _are_nested(c.values) or hold_parties(c.values)]
    if not wordy:
        return f"{data}{say} with {option}COLUMN"
    likely = max(wordy, key=lambda c: (c.reading is None, _letters(c.values), -c.place))
    written = header[likely.place]
    is_plain = bool(written.strip()) and "=" not in written and sum(h.strip() == written.strip() for h in header) == 1
    column = written if is_plain and not data else str(likely.place + 1)
    return f"{data}{say}, for instance {option}{_quoted(column)}"


def _letters(values: Sequence[str]) -> float:
    """How many letters values have, on the average."""
    return sum(c.isalpha() for v in values for c in v) / len(values)


def _quoted(text: str) -> str:
    """A text as a shell reads it, in quotes only where it needs them; letters of any script need none."""
    return text if _PLAIN.fullmatch(text) else shlex.quote(text)


def _wordless(columns: list[_Column], header: tuple[str, ...]) -> str:
    """What to say of columns that are called by a word for names, and hold numbers, or objects with names in them."""
    found: dict[str, list[str]] = {}
    for c in (c for c in columns if c.values and (_name_rank(c, header) or hold_parties(c.values))):
        what = "are objects, with names somewhere within" if _are_nested(c.values) else "are without letters"
        found.setdefault(what, []).append(repr(header[c.place]))
    return "".join(f"; most values of {' and '.join(names)} {what}" for what, names in found.items())


def _is_header(header: tuple[str, ...]) -> bool:
    return any(map(names_a_column, header)) or is_numbered(header)


def is_numbered(header: tuple[str, ...]) -> bool:
    """Whether columns have their places for names, as where there is no header."""
    return all(h == str(i + 1) for i, h in enumerate(header))
