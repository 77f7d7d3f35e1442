"""The names by which a listed party is looked for: those listed, and the parties' names that stand within one.

Publishers write several names in one, as the rows of users do: "Suntac Group (also known as Suntac Technologies)",
"MATSA (Mohandesi Toseh Sokht Atomi Company)", a name in two scripts with a slash between. Each is looked for beside
the whole; one that is a single word is a weak alias, as there is too little of it. A legal form alone (Акционерное
общество), as some list for an alias, is nobody's; one of few Latin letters may be what abbreviates a name (SPC).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final, NamedTuple

from ensign.fields.names import WAYS, Kind, Way
from ensign.fields.parties import pieces
from ensign.fields.readings import parse
from ensign.fields.separators import separators
from ensign.fields.telling import has_own_word, is_firm, is_form
from ensign.model import Entity, EntityType, Name
from ensign.text.scripts import Script
from ensign.text.words import fold

_TELLING: Final = 3
"""Words of a ship's name that hardly anybody else bears, at least."""

_SYLLABLES: Final = frozenset({Script.HAN, Script.HANGUL, Script.KANA})

_LABEL: Final = ":"
"""Behind a publisher's note: (original script: ...)."""


class ListedName(NamedTuple):
    """A name as listed, and the text to look for: all of it, or the part of it that is another name."""

    name: Name
    text: str


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
    """The names of an entity, in order, and behind them those within them that are not listed by themselves."""
    known = {name.text.casefold() for name in entity.names}
    found = [ListedName(name, name.text) for name in entity.names]
    for name in entity.names:
        for part in _parts(name.text, entity.type):
            if part.casefold() not in known:
                known.add(part.casefold())
                is_word = len(parse(part, WAYS[entity.type][0]).tokens) == 1
                found.append(ListedName(replace(name, weak=name.weak or is_word), part))
    return tuple(found)


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
    """Of the `sought_names` of a party at a place those that are told by their letters: of no ship, and not weak."""
    if WAYS[kind] != (Way.SHIP,):
        for nth, listed in names:
            if not listed.name.weak:
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


def _parts_of(text: str, kind: EntityType) -> Iterator[str]:
    is_ship = Way.SHIP in WAYS[kind]
    groups = () if is_ship or kind is EntityType.PERSON else separators("behind a group")
    members = (text.partition(group)[2] for group in groups)
    for piece in (*pieces(text, ship=is_ship), *members):
        note, label, named = piece.partition(_LABEL)
        part = named.strip() if label and note.islower() else piece
        if fold(part) and not part.islower() and (kind is EntityType.PERSON or has_own_word(part)):
            yield part
