"""The names by which a listed party is looked for: those listed, and the parties' names that stand within one.

Publishers write several names in one, as the rows of users do: "Suntac Group (also known as Suntac Technologies)",
"MATSA (Mohandesi Toseh Sokht Atomi Company)", a name in two scripts with a slash between. Each is looked for beside
the whole; one that is a single word is a weak alias, as there is too little of it. A legal form alone (Акционерное
общество), as some list for an alias, is nobody's; one of few Latin letters may be what abbreviates a name (SPC).

Of a body whose name is nothing but words that any may use (Foreign Intelligence Service, in Moscow), or abbreviates one
(FSB), users write the country, which a list gives beside the name: such a name is looked for with that country, too,
and with no other.

Lists of Baltic and Central European states have Russians and their neighbours as these states spell them (Jevgēnijs
Ščerbakovs), whom users have in English spelling or in Cyrillic letters: such a name is looked for in English, too;
and a surname as it is written in one with its particle (Desantis).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from ensign.fields.countries import country_label
from ensign.fields.names import WAYS, Kind, Way
from ensign.fields.parties import pieces
from ensign.fields.readings import parse
from ensign.fields.separators import separators
from ensign.fields.spelt_abroad import readings
from ensign.fields.telling import has_own_word, is_anybodys, is_firm, is_form
from ensign.fields.written_together import written_together
from ensign.model import Entity, EntityType, Name
from ensign.text.scripts import Script
from ensign.text.words import fold

_TELLING: Final = 3
"""Words of a ship's name that hardly anybody else bears, at least."""

_SYLLABLES: Final = frozenset({Script.HAN, Script.HANGUL, Script.KANA})

_HOMES: Final = frozenset({"", "registration", "residence", "location"})
"""As what a list has the country by which a body is called."""

_FEW: Final = 2
"""Countries of a body that is called by one of them, at most; with more it is at home anywhere."""

_LEAST: Final = 2
"""Words of a name that says what a body is, at least: with a country, one is a name of its own (Bank of China)."""

_ABBREVIATION: Final = re.compile("[A-Z]{3,5}")
"""What abbreviates a body's name; of two letters there are too many."""

_LABEL: Final = ":"
"""Behind a publisher's note: (original script: ...)."""


class ListedName(NamedTuple):
    """A name as listed, and the text to look for: all of it, or the part of it that is another name.

    `country` (ISO 3166-1 alpha-2, lower case) stands in the text and not in the name: it is where the list places the
    party.
    """

    name: Name
    text: str
    country: str = ""


class PlacedName(NamedTuple):
    """The place of a party, which of its `listed_names` it is, the party's type, and the text."""

    place: int
    nth: int
    kind: EntityType
    text: str


class MetName(NamedTuple):
    """The place of a subject, a name of its own, and the party and its name that this one is by its letters."""

    place: int
    name: str
    entity: Entity
    listed: ListedName


def listed_names(entity: Entity) -> tuple[ListedName, ...]:
    """The names of an entity, in order, behind them those within them that are not listed by themselves, and last
    those that are listed without the country.
    """
    known = {name.text.casefold() for name in entity.names}
    found = [ListedName(name, name.text) for name in entity.names]
    for name in entity.names:
        for part in _parts(name.text, entity.type):
            if part.casefold() not in known:
                known.add(part.casefold())
                found.append(ListedName(replace(name, weak=name.weak or _is_little(part, entity.type)), part))
    return (*found, *_with_homes(entity))


def _is_little(part: str, kind: EntityType) -> bool:
    """Whether a name within one is a single word, or of a firm no more than what any may use."""
    return len(parse(part, WAYS[kind][0]).tokens) == 1 or (kind is not EntityType.PERSON and is_anybodys(part))


def _with_homes(entity: Entity) -> Iterator[ListedName]:
    """The names that say nothing but what a body is, each with the country, or one of two, where the list has it."""
    homes = sorted({place.country for place in entity.places if place.country and place.role in _HOMES})
    if len(homes) > _FEW or Way.FIRM not in WAYS[entity.type]:
        return
    for name in entity.names if homes else ():
        if told_type(entity.type, name.text) is not EntityType.UNKNOWN:
            found = ((_with_country(name.text, home), home) for home in homes)
            yield from (ListedName(name, text, home) for text, home in found if text)


@lru_cache(1 << 12)  # of the few entities that rows come near, again and again
def _with_country(text: str, country: str) -> str:
    """A name of several words that any body may use, and none of them a country, or an abbreviation, behind a country;
    "" of others.
    """
    is_short = _ABBREVIATION.fullmatch(text) is not None
    if not (is_short or is_anybodys(text)):
        return ""
    name, found = parse(text, Way.FIRM), f"{country_label(country)} {text}"
    kinds = [token.kind for token in name.tokens]
    if kinds.count(Kind.WORD) < (1 if is_short else _LEAST) or Kind.COUNTRY in kinds:
        return ""
    first, *others = parse(found, Way.FIRM).tokens
    return found if first.text == country.upper() and (*others,) == name.tokens else ""


def told_type(kind: EntityType, name: str) -> EntityType:
    """The type of a party by which one of its names is read: of an unknown one, a firm's is told by its legal form.

    Else Dar Petroleum Operating Company would be a person's, who is met where most words are the same.
    """
    return EntityType.COMPANY if kind is EntityType.UNKNOWN and is_firm(name) else kind


def sought_names(entity: Entity) -> list[tuple[int, ListedName]]:
    """Of the `listed_names` of an entity those that name it, each with its number."""
    return [(nth, listed) for nth, listed in enumerate(listed_names(entity)) if not _is_form(listed.text)]


def _is_form(text: str) -> bool:
    """Whether a name is a legal form and no abbreviation."""
    return (" " in text or not text.isascii()) and is_form(text)


def placed_names(place: int, kind: EntityType, names: Iterable[tuple[int, ListedName]]) -> Iterator[PlacedName]:
    """Of the `sought_names` of a party at a place those that are told by their letters: of no ship, and not weak.

    All letters are to be listed: the country that is none of the name is not.
    """
    if WAYS[kind] != (Way.SHIP,):
        for nth, listed in names:
            if not listed.name.weak and not listed.country:
                yield PlacedName(place, nth, kind, listed.text)


def telling_ships(place: int, kind: EntityType, names: Iterable[tuple[int, ListedName]]) -> Iterator[PlacedName]:
    """Of the `sought_names` of a ship at a place those that hardly anybody else bears: FU YUAN YU 7876."""
    if kind is EntityType.VESSEL:
        for nth, listed in names:
            if not listed.name.weak and _tells_of_a_ship(listed.text):
                yield PlacedName(place, nth, kind, listed.text)


def _tells_of_a_ship(text: str) -> bool:
    """Whether a ship's name has a number beside a word, or three words: of 500,000 firms, people and vendors none is
    called as one of 5,188 listed ships with such a name, 400 as one with a name of a word.

    Three characters or syllables are a person's name.
    """
    tokens = parse(text, Way.SHIP).tokens
    words = [t for t in tokens if t.kind is not Kind.NUMBER and len(t.spelt) > 1]
    has_number = any(t.kind is Kind.NUMBER for t in tokens)
    return bool(words) if has_number else sum(t.script not in _SYLLABLES for t in words) >= _TELLING


def listed_name(entity: Entity, nth: int) -> ListedName:
    """The nth of `listed_names`; nearly always it is one that is listed by itself."""
    if nth >= len(entity.names):
        return listed_names(entity)[nth]
    return ListedName(entity.names[nth], entity.names[nth].text)


@lru_cache(1 << 12)  # of the few entities that rows come near, again and again
def _parts(text: str, kind: EntityType) -> tuple[str, ...]:
    """The names within a name; a part in small letters is a note (birth name, previously listed as)."""
    return tuple(_parts_of(text, kind))


def _members(text: str) -> Iterator[str]:
    """The firm that is listed behind its group: Tactical Missiles Corporation, Ravenstvo-service JSC."""
    for group in separators("before a member"):
        _, _, member = text.partition(f" {group}, ")
        if member:
            yield member


def _held(text: str) -> Iterator[str]:
    """The firm that is listed behind the one that holds it, and has no word of its own: MIC NPO Mashinostroyenia."""
    for kind in separators("begins a member"):
        holding, _, member = text.partition(f" {kind} ")
        if member and not is_form(holding) and is_anybodys(member) and not is_form(member):
            yield f"{kind} {member}"


def _parts_of(text: str, kind: EntityType) -> Iterator[str]:
    is_ship = Way.SHIP in WAYS[kind]
    members = _members(text) if not is_ship and kind is not EntityType.PERSON else ()
    for piece in (*pieces(text, ship=is_ship), *members):
        note, label, named = piece.partition(_LABEL)
        part = named.strip() if label and note.islower() else piece
        if fold(part) and not part.islower() and (kind is EntityType.PERSON or has_own_word(part)):
            yield part
    if not is_ship and kind is not EntityType.PERSON:
        yield from _held(text)
    if Way.PERSON in WAYS[kind]:
        yield from readings(text)
        yield from written_together(text)
