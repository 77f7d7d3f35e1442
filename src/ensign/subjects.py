"""A row of the user's file as a Subject, or the reason why it cannot be screened."""

import re
import unicodedata
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from ensign.fields.aircraft_marks import marks_in
from ensign.fields.as_meant import as_meant, is_as_meant, name_in
from ensign.fields.birth_dates import is_birth_date
from ensign.fields.countries import parse_country
from ensign.fields.doubts import ANYTHING, BESIDE, MEANT, NOTED, PARTIES, PEOPLE, SCRIPTS, SPELT
from ensign.fields.fleets import joined_in
from ensign.fields.genders import gender_of, without_gender
from ensign.fields.identifiers import LEAST_DIGITS, SHIP_SCHEMES, identifiers_of, is_mark, of_a_ship
from ensign.fields.labelled_beside import labelled_in, may_have_labelled
from ensign.fields.names import WAYS, Way
from ensign.fields.numbers_beside import identifiers_in, without_identifiers
from ensign.fields.numbers_of_parties import Strangers, strangers_of
from ensign.fields.parties import MARKS, MOST, TOO_SHORT, names_one, pieces
from ensign.fields.people_beside import people_beside
from ensign.fields.ship_names import has_hull_prefix, with_prefix_first, with_prefix_told
from ensign.fields.ships_beside import ships_beside
from ensign.fields.sole_traders import person_in
from ensign.fields.telling import is_firm, is_form, is_named_firm, says_who
from ensign.fields.two_people import people_in
from ensign.fields.two_scripts import sides
from ensign.fields.types import type_of
from ensign.model import EntityType, Identifier, Place, Subject
from ensign.schema import NUMBER_FIELDS, SEPARATOR, SUBJECT_FIELDS
from ensign.text.lookalikes import with_letters
from ensign.text.remembered import Remembered
from ensign.text.words import fold

Record = tuple[str, ...]
"""The values of a subject row: those of FIELDS, in order; the last are left out where a file has none of them."""

FIELDS: Final = tuple(f for f in SUBJECT_FIELDS if f != "key")
"""What is screened of a row."""

_NAME_AND_TYPE: Final = FIELDS.index("type") + 1
"""How long records are of a file that has no other of these columns."""

_BIRTH_DATE: Final = FIELDS.index("birth_date")
_SCHEMES: Final = tuple((FIELDS.index(scheme), scheme) for scheme in NUMBER_FIELDS)
_READABLE: Final = re.compile(r"[A-Za-z0-9]")
_PRINTED: Final = bytes(c for c in range(ord(" "), 127) if not chr(c).isdigit())
"""All of ASCII that is printed but digits."""

_BEHIND_SEVERAL: Final = re.compile(r"[\d/]")
"""What an address has, and a prefix behind a ship's name: both are only asked of names that are not plain."""

_MAY_BE_PEOPLE: Final = frozenset(kind for kind, ways in WAYS.items() if Way.PERSON in ways)
_MAY_BE_SHIPS: Final = frozenset({EntityType.VESSEL, EntityType.UNKNOWN})
_OF_CRAFT: Final = frozenset({EntityType.AIRCRAFT, EntityType.VESSEL})
"""Types of rows of whose names more is asked: whether they are marks, or several ships."""

_MAY_HAVE_MARKS: Final = frozenset({EntityType.AIRCRAFT, EntityType.UNKNOWN})

NO_NAME: Final = "the row has no name, or a word that stands for nobody"
NO_LETTERS: Final = "the name has no letter or digit that can be read"
TOO_MANY: Final = f"the name names more than {MOST:,} parties: give each a row of its own"
LONGEST: Final = 32_767
"""Characters of a name that is screened: no cell of a workbook holds more (Excel, specifications and limits)."""

TOO_LONG: Final = (
    f"the name has more than {LONGEST:,} characters, as no name has: "
    "a quotation mark that was never closed may have taken other rows into it"
)
BLANK: Final = "the row is blank, or has only signs or words for nothing, in the columns that are screened"


@dataclass(frozen=True, slots=True)
class Unscreenable:
    """A row that cannot be screened, and why; never counted as clear."""

    reason: str


def read(values: Mapping[str, str]) -> Subject | Unscreenable:
    """The subject in the values of schema.SUBJECT_FIELDS (any may be missing or empty)."""
    return read_record(tuple([values.get(field, "") for field in FIELDS]))


def read_records(records: Sequence[Record], doubts: Sequence[int]) -> list[Subject | Unscreenable]:
    """The subjects in many records, as read_record gives them, with the doubts of each name (fields/doubts.py)."""
    known = zip(records, doubts, strict=True)
    if set(map(len, records)) == {_NAME_AND_TYPE}:  # of millions of such rows no more is asked
        kinds = _KINDS
        return [
            Subject((r[0],), kind)
            if not doubt and len(r[0]) <= LONGEST and (kind := kinds[r[1]]) not in _OF_CRAFT
            else read_record(r, doubt)
            for r, doubt in known
        ]
    return [read_record(r, doubt) for r, doubt in known]


def may_be_people(records: Sequence[Record]) -> list[bool]:
    """Which records are of persons, or may be as they say no type."""
    return [len(r) < _NAME_AND_TYPE or _KINDS[r[1]] in _MAY_BE_PEOPLE for r in records]


def read_record(record: Record, doubts: int = ANYTHING) -> Subject | Unscreenable:
    """The subject in a record. Most are a plain name, perhaps of a type, of which nothing else need be asked.

    `doubts` are those that a look at the name has left (fields/doubts.py).
    """
    name = record[0]
    if len(name) > LONGEST:
        return Unscreenable(TOO_LONG)
    kind = _KINDS[record[1]] if len(record) > 1 else EntityType.UNKNOWN
    is_asked, is_alone = kind in _OF_CRAFT and _is_asked(name, kind), not any(record[2:])
    if doubts & NOTED and (may_have_labelled(name) or without_gender(name)[0] != name):
        doubts = ANYTHING
    if is_alone and not (is_asked or doubts & ANYTHING):
        return _with_doubts(name, kind, doubts)
    is_plain = not is_asked and (not doubts or _is_plain(name))
    if is_plain and is_alone:
        return Subject((name,), kind)
    record = whole(record)
    if is_plain:
        return _with_facts(record, (name,), _identifiers(record, ()))
    names = tuple(dict.fromkeys(_several(name)))
    beside = {name: labelled_in(name_in(without_gender(name)[0]), person=kind in _MAY_BE_PEOPLE) for name in names}
    said = {name: found.name for name, found in beside.items()}
    numbered = {n: found for n in said.values() if (found := identifiers_in(n, ship=_is_ships(n, kind)))}
    identifiers = _identifiers(record, (*numbered.values(), *(found.identifiers for found in beside.values())))
    record = _with_births(record, [birth for found in beside.values() for birth in found.births])
    if kind in _MAY_HAVE_MARKS and not any(i.scheme in SHIP_SCHEMES for i in identifiers):
        identifiers += tuple([mark for name in said.values() for mark in marks_in(name, kind)])
    readable = tuple([name for name in names if _is_readable(name)])
    if not readable and all(i.doubt for i in identifiers):
        return _unscreenable(record, names, identifiers)
    return _screenable(_with_facts(record, readable, identifiers, [said[name] for name in readable], numbered))


def _is_asked(name: str, kind: EntityType) -> bool:
    """Whether the name of a craft may be more than one name, whatever a look at it says."""
    return kind is EntityType.AIRCRAFT or bool(joined_in(name))


def _with_doubts(name: str, kind: EntityType, doubts: int) -> Subject | Unscreenable:
    """The subject of a name alone of which no more can be told than what some doubts are about."""
    is_several, is_meant = _is_several(name, doubts), is_as_meant(name, doubts, person=kind in _MAY_BE_PEOPLE)
    ship, one = kind is EntityType.VESSEL, (name,)
    may_be_behind = not is_meant or (is_several and _BEHIND_SEVERAL.search(name))
    names = tuple(dict.fromkeys((name, *_as_meant(one, kind, ship=ship, doubts=doubts)))) if may_be_behind else one
    return _screenable(
        Subject(names, kind, pieces=_pieces(one, (), kind, ship=ship, doubts=doubts) if is_several else ())
    )


def _is_several(name: str, doubts: int) -> bool:
    """Whether a name with such doubts names several parties, or may do so by more than a look tells."""
    if doubts & BESIDE and _is_beside(name):
        return True
    if doubts & PARTIES:
        return not names_one(name)
    return bool((doubts & SCRIPTS and sides(name)) or (doubts & PEOPLE and people_in(name)))


def _screenable(subject: Subject) -> Subject | Unscreenable:
    """The subject, if it is of no more parties than are screened."""
    return subject if len(subject.pieces) <= MOST else Unscreenable(TOO_MANY)


def whole(record: Record) -> Record:
    """The record with all its fields."""
    return record + ("",) * (len(FIELDS) - len(record))


def _is_plain(name: str) -> bool:
    """Whether a look at its characters and words tells that it is one name, of one party, with no number beside it."""
    if not name or not name[0].isalnum() or name[-1] == " ":
        return False
    others = name.encode("ascii", "ignore").translate(None, _PRINTED)
    if others and (len(others) >= LEAST_DIGITS or not others.isdigit()):
        return False
    if not (name.isascii() or all(map(_PART_NONE.__getitem__, name))):
        return False
    if is_mark(name) or _is_beside(name) or not (names_one(name) and is_as_meant(name) and _is_readable(name)):
        return False
    return without_gender(name)[0] == name


def _with_births(record: Record, births: Sequence[str]) -> Record:
    """The record with birth dates that are written beside its name, where its column says none."""
    if not births or record[_BIRTH_DATE].strip():
        return record
    return (*record[:_BIRTH_DATE], SEPARATOR.join(births), *record[_BIRTH_DATE + 1 :])


def _parts_none(char: str) -> bool:
    """Whether a character is in names of one party: letters of other alphabets part none; those of ASCII see above."""
    return char.isascii() or char.isalpha() or unicodedata.category(char)[0] == "M" or char in MARKS


_PART_NONE: Final = Remembered(_parts_none)


def _with_facts(
    record: Record,
    names: tuple[str, ...],
    identifiers: tuple[Identifier, ...],
    parted: Iterable[str] = (),
    numbered: Container[str] = (),
) -> Subject:
    """The subject with these names, and what else the record says; `parted` are names that may name several parties."""
    _, kind, country, birth_date, _, _, flag, _, _, address, gender = record
    type_ = _KINDS[kind]
    ship = type_ is EntityType.VESSEL or any(i.scheme in SHIP_SCHEMES for i in identifiers)
    may_be_ship = ship or (type_ is EntityType.UNKNOWN and bool(flag))
    gender = _gender(gender, names if parted else ())
    if type_ is EntityType.UNKNOWN and not ship and _is_person(names, birth_date, gender):
        type_ = EntityType.PERSON
    parts = _pieces(parted, numbered, type_, ship=may_be_ship)
    return Subject(
        tuple(dict.fromkeys((*names, *parted, *_as_meant(parted, type_, ship=ship)))),
        type_,
        (*_PLACES[country, ""], *_PLACES[flag, "flag"]),
        "; ".join(_several(birth_date)),
        identifiers,
        ", ".join(_several(address)),
        parts,
        gender,
        max(1, len(names)),
        _strangers(parted, parts, type_, identifiers) if parts and identifiers else (),
    )


def _is_person(names: Sequence[str], birth_date: str, gender: str) -> bool:
    """Whether a row without a type is a person's: it has a birth date or gender, and a name that may be a person's."""
    is_said = bool(gender) or any(map(is_birth_date, _several(birth_date)))
    return is_said and bool(names) and not any(map(is_firm, names))


def _gender(column: str, names: Iterable[str]) -> str:
    """The gender that the column names, or else what is written behind a name; "" where none is or both are."""
    found = set(map(gender_of, _several(column))) - {""} if column else set()
    found = found or {without_gender(name)[1] for name in names} - {""}
    return found.pop() if len(found) == 1 else ""


def _kind(value: str) -> EntityType:
    """The first type that a column names."""
    return next((kind for v in _several(value) if (kind := type_of(v)) is not EntityType.UNKNOWN), EntityType.UNKNOWN)


_KINDS: Final = Remembered(_kind, 1 << 10)
"""Types by what columns say, which is the same in many rows."""


def _unscreenable(record: Record, names: tuple[str, ...], identifiers: tuple[Identifier, ...]) -> Unscreenable:
    """Why a row without a name, or a number that could be right, cannot be screened."""
    if not any(record):
        return Unscreenable(BLANK)
    reason = NO_LETTERS if names else NO_NAME
    doubts = ", ".join(f"{i.scheme.upper()} {i.value}: {i.doubt}" for i in identifiers)
    return Unscreenable(f"{reason}, and no number that can be right ({doubts})" if doubts else reason)


def _is_readable(name: str) -> bool:
    """Whether a letter or digit of it can be read; nearly always the first look tells."""
    return bool(_READABLE.search(name)) or bool(fold(name))


def _pieces(
    names: Iterable[str], numbered: Container[str], kind: EntityType, *, ship: bool, doubts: int = BESIDE
) -> tuple[str, ...]:
    """The parties that a name names beside itself, and a name without the numbers that are written beside it.

    A part that does not say who it is, as (Shanghai) or (No. 1), is no party, but may be a ship's or a person's name,
    or all of a cell but the words before it: C/O Bank Sepah. In that of a firm it is none: ST Electronics (Shanghai)
    Co., Ltd.
    """
    found: list[str] = []
    for name in names:
        bare = without_identifiers(name, ship=_is_ships(name, kind)) if name in numbered else name
        if bare != name:
            found.append(bare)
        parts = [part for part in pieces(bare, ship=ship or _is_ships(bare, kind)) if not _is_aside(part)]
        parts += chain.from_iterable(map(people_in, (bare, *parts))) if kind in _MAY_BE_PEOPLE and not ship else ()
        parts += joined_in(bare) if kind is EntityType.VESSEL else ()
        parts += ships_beside(bare).others if doubts & BESIDE else ()
        parts += _people(bare, parts) if doubts & BESIDE and (not ship or has_hull_prefix(bare)) else ()
        is_asked = kind is EntityType.UNKNOWN and bool(parts)
        may_be_ship = ship or (is_asked and has_hull_prefix(bare) and not is_named_firm(bare))
        may_say_less = may_be_ship or kind is EntityType.PERSON or (len(parts) == 1 and bare.endswith(parts[0]))
        found += parts if may_say_less else [part for part in parts if says_who(part) or is_named_firm(part)]
        found += chain.from_iterable(ships_beside(part).ships for part in (bare, *parts)) if doubts & BESIDE else ()
    return tuple(dict.fromkeys(filter(_is_readable, found))) if found else ()


def _is_beside(name: str) -> bool:
    """Whether a cell names people beside a firm, a firm that is a person, or a ship beside others."""
    return bool(people_beside(name) or person_in(name) or ships_beside(name).ships)


def _people(name: str, parts: Sequence[str]) -> list[str]:
    """The people beside a firm, with it, and who a firm, or a part of a cell, is by its name."""
    beside = people_beside(name)
    return list(filter(None, (*beside, *map(person_in, (name, *parts, *beside)))))


def _strangers(
    names: Iterable[str], parts: Sequence[str], kind: EntityType, numbers: Sequence[Identifier]
) -> Strangers:
    """The pieces of names, each with the numbers that are not known to be its own."""
    ours = (strangers_of(name, parts, numbers, ship=_is_ships(name, kind)) for name in names)
    return tuple(chain.from_iterable(ours))


def _is_aside(part: str) -> bool:
    """Whether it is a country or gender in a few characters, as in Aranta (阿曼), or a legal form of several words."""
    is_short = len(part) <= TOO_SHORT and bool(parse_country(part) or gender_of(part))
    return is_short or (" " in part and is_form(part))


def _is_ships(name: str, kind: EntityType) -> bool:
    """Whether a name is surely a ship's: the row says so, or its first word, where the row says nothing."""
    return kind in _MAY_BE_SHIPS and (kind is EntityType.VESSEL or has_hull_prefix(name))


def _as_meant(names: Iterable[str], kind: EntityType, *, ship: bool, doubts: int = MEANT) -> Iterator[str]:
    """The names with such doubts as they were meant; in those of ships, numbers are none that are beside them, but
    letters may be misread.
    """
    for name in names:
        prefixed = with_prefix_first(name) if kind in _MAY_BE_SHIPS else ""
        if prefixed:
            yield prefixed
        elif not ship and not has_hull_prefix(name):
            if kind is EntityType.UNKNOWN and (told := with_prefix_told(name)) and not is_named_firm(name):
                yield told
            yield from as_meant(name, person=kind in _MAY_BE_PEOPLE, doubts=doubts)
        elif doubts & SPELT:
            yield with_letters(name)


def _places(said: tuple[str, str]) -> tuple[Place, ...]:
    """The countries of the columns for them, with what those say that they are."""
    value, role = said
    if not value:
        return ()
    codes = {code for text in _several(value) for code in parse_country(text)}
    return tuple([Place(code, role) for code in sorted(codes)])


_PLACES: Final = Remembered(_places, 1 << 12)
"""Places by what columns say."""


def _several(value: str) -> tuple[str, ...]:
    """The values of a field, one for each column that it came from; empty ones left out."""
    if not value or not (value := value.strip()):
        return ()
    if SEPARATOR not in value:
        return (value,)
    return tuple([v for part in value.split(SEPARATOR) if (v := part.strip())])


def _identifiers(record: Record, beside: Iterable[tuple[Identifier, ...]]) -> tuple[Identifier, ...]:
    """What the identifier columns hold, and the IMO numbers, MMSI and marks written in a name or behind it."""
    found: list[Identifier] = []
    for at, scheme in _SCHEMES:
        if record[at]:
            for text in _several(record[at]):
                found += identifiers_of(scheme, text)
    for some in beside:
        found += some
    if found and _KINDS[record[1]] is EntityType.VESSEL:
        found = list(of_a_ship(found))
    return tuple(dict.fromkeys(found)) if found else ()
