"""What the UK's lists have in common, the former and the present one, in each of their formats: a party as found.

A format brings `Blocks`: what belongs together, by the words below, whether it stood in elements, in
columns or in the prose of one. All write a name in six numbered parts, unknown days as zeros or
letters, and several values of one kind in a cell as "(1) … (2) …".

    name         the six parts, the word for its kind, the word for its quality
    script       the name in its own script, the script, the language
    address      its lines, the postal code, the country
    birth        town, country
    passport, national      number, what is said of it
    registration, imo, hull, wallet, ofsi, un, type, title, position, gender, born, nationality,
    kind of entity, parent, subsidiary, flag, former flag, information, reasons, phone, e-mail,
    website, and the words of model.Vessel: one text each
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from types import MappingProxyType
from typing import Final

from ensign.fields.genders import gender_of
from ensign.lists.cross_join import Blocks
from ensign.lists.dates import birth_dates, iso_date
from ensign.lists.labelled import labelled
from ensign.lists.numbers import country_first, numbers_told
from ensign.lists.values import (
    imos,
    is_number,
    named_in,
    place,
    scheme_of,
    squeezed,
    strange_words,
    swift_in,
    without_repeats,
)
from ensign.model import Entity, EntityType, Identifier, Listing, Name, NameKind, Place, Reference, Relation, Vessel

LIST: Final = "uk"
_TYPES: Final = MappingProxyType(
    {"individual": EntityType.PERSON, "entity": EntityType.ORGANIZATION, "ship": EntityType.VESSEL}
)
_KINDS: Final = (
    (re.compile(r".*variation", re.IGNORECASE), NameKind.ALIAS),
    (re.compile(r"prim|$", re.IGNORECASE), NameKind.PRIMARY),
    (re.compile(r"fka|f\.k\.a", re.IGNORECASE), NameKind.FORMER),
)
"""The lists' words for a name, in whatever case: none, Primary name, Prime Alias; Alias, AKA; FKA."""

_QUALITIES: Final = frozenset(f"{word} quality{rest}" for word in ("good", "low") for rest in ("", " a.k.a", " a.k.a."))
_VESSEL: Final = ("kind", "owner", "former_owner", "tonnage", "length", "built")
_NAMED_BY_IMO: Final = re.compile(r"IMO\s*\d{7}\s*\(\W*(?P<name>[^)]*?)\W*\)", re.IGNORECASE)
_MARK: Final = re.compile(r"\((?P<first>\d{1,2})(?:-(?P<last>\d{1,2}))?\)\s*")
_UNKNOWN_DAY: Final = re.compile(r"^(?:\d\d|dd)/(?:00|mm)/(?=\d{4})|^(?:dd|00)/(?=\d)", re.IGNORECASE)
_LABELLED: Final = re.compile(r"(?P<label>[^\W\d][^:;,\d]{1,40}?)\s*:\s*(?P<number>[^\s:;,]*\d[^\s:;,]*)[;,\s]*")


def several(cell: str) -> list[str]:
    """The values of a cell, which is one value unless it begins with the number of the first.

    >>> several("(1-2) Libya (3) Morocco."), several("Shwe Taung Kyar (2) Ward")
    (['Libya', 'Libya', 'Morocco'], ['Shwe Taung Kyar (2) Ward'])
    """
    found: list[str] = []
    for mark, text in marked(_MARK, cell):
        if not found and (mark.start() or mark["first"] != "1"):
            break
        found += [text.strip(" .")] * max(1, int(mark["last"] or mark["first"]) - int(mark["first"]) + 1)
    return found or [squeezed(cell)]


def marked(pattern: re.Pattern[str], text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Each mark in a text, and what stands behind it up to the next."""
    marks = [*pattern.finditer(text)]
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    yield from ((mark, squeezed(text[mark.end() : end])) for mark, end in zip(marks, ends, strict=False))


def names(said: Blocks) -> tuple[Name, ...]:
    """The names of a party, the primary one first."""
    return without_repeats(sorted(_names(said), key=lambda name: name.kind is not NameKind.PRIMARY))


def _names(said: Blocks) -> Iterator[Name]:
    for *parts, word, strength in said.get("name", ()):
        kind = next((kind for pattern, kind in _KINDS if pattern.match(word)), NameKind.ALIAS)
        weak = strength.lower().startswith("low")
        whole = squeezed(" ".join(parts))
        # "X A.K.A Y" in one name is two.
        first, *others = named_in(whole)[0] or [Name(whole)]
        yield Name(first.text, kind, weak=weak)
        yield from (replace(other, weak=weak) for other in others)
        if quoted := _NAMED_BY_IMO.search(whole):
            yield Name(quoted["name"], NameKind.ALIAS, weak=weak)
    for text, script, language in said.get("script", ()):
        yield Name(text, NameKind.ORIGINAL_SCRIPT, script=script, language=language)


def strange(parties: Iterable[Blocks]) -> Iterator[str]:
    """What the types of parties and the qualities of names are that are not known."""
    kinds: list[str] = []
    qualities: list[str] = []
    for said in parties:
        kinds += values(said, "type")
        qualities += [squeezed(strength).casefold() for *_, strength in said.get("name", ())]
    yield from strange_words("the type of a party", kinds, _TYPES)
    yield from strange_words("the quality of a name", qualities, _QUALITIES)


def since(dates: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """Since when a party is listed and when that was last changed, of what several rows say (ISO 8601, "" of none)."""
    listed, updated = zip(*((iso_date(first), iso_date(last)) for first, last in dates), strict=True)
    return min(filter(None, listed), default=""), max(updated)


def entity(key: str, said: Blocks, *, listings: Sequence[Listing], references: Sequence[Reference]) -> Entity:
    """The entity of a party; `key` is its number in the list."""
    dates = birth_dates(_UNKNOWN_DAY.sub("", text) for text in values(said, "born"))
    kind = next((_TYPES[word] for word in map(str.lower, values(said, "type")) if word in _TYPES), EntityType.UNKNOWN)
    identifiers, unread = _identifiers(said)
    vessel = {name: "; ".join(found) for name in _VESSEL if (found := values(said, name))}
    narrative = [text for block in ("information", "reasons") for (text,) in said.get(block, ())]
    identifiers += [n for text in narrative for n in swift_in(text)] if kind is EntityType.ORGANIZATION else []
    identifiers += [n for (text,) in said.get("information", ()) for n in labelled(text, identifiers)]
    contact = [f"{word}: {text}" for word in ("phone", "e-mail", "website") for (text,) in said.get(word, ())]
    return Entity(
        id=f"{LIST}-{key}",
        list=LIST,
        type=kind,
        names=names(said),
        birth_dates=dates.read,
        gender=next(filter(None, map(gender_of, values(said, "gender"))), ""),
        places=tuple(dict.fromkeys(_places(said))),
        identifiers=tuple(dict.fromkeys(identifiers)),
        addresses=tuple(dict.fromkeys(", ".join(filter(None, lines)) for lines in said.get("address", ()))),
        roles=tuple(dict.fromkeys(v for block in ("title", "position", "kind of entity") for v in values(said, block))),
        listings=tuple(listings),
        relations=tuple(
            Relation(predicate, f"{LIST}-{key}", "", object_name=name)
            for predicate, block in (("subsidiary-of", "parent"), ("parent-of", "subsidiary"))
            for name in values(said, block)
        ),
        notes="\n".join([*narrative, *(f"birth date: {d}" for d in dates.unread), *unread, *contact]),
        references=tuple(references),
        vessel=Vessel(**vessel) if vessel and kind is EntityType.VESSEL else None,
    )


def values(said: Blocks, block: str) -> list[str]:
    """The texts of a block of one column, each of several in a cell, without repeats."""
    return list(dict.fromkeys(v for (cell,) in said.get(block, ()) for v in several(cell) if v))


def _identifiers(said: Blocks) -> tuple[list[Identifier], list[str]]:
    """The numbers of a party, and notes: what is said of one, and what is none."""
    found: list[Identifier] = []
    notes: list[str] = []
    for scheme in ("passport", "national"):
        for cell, more in said.get(scheme, ()):
            for number, about in _pairs(cell, more):
                read = [*(_numbers(scheme, number, country_first(about)) if number else numbers_told(scheme, about))]
                found += read
                if about.strip("- ") or (number.strip("- ") and number not in {one.value for one in read}):
                    notes.append(f"{scheme} number {number}: {about}".replace(" : ", ": ").strip(" :"))
    for cell in values(said, "registration"):
        read = [*_numbers("registration", cell)]
        found += read
        notes += [] if cell in {one.value for one in read} else [f"registration number {cell}"]
    found += [number for cell in values(said, "imo") for number in imos(cell)]
    found += [Identifier("other", n, label="Hull identification number") for n in values(said, "hull")]
    found += [Identifier("wallet", n) for n in values(said, "wallet")]
    return found, notes


def _pairs(cell: str, other: str) -> list[tuple[str, str]]:
    """Values of two cells that belong together by their numbers; a lone one of the second goes with each of the first.

    >>> _pairs("(1) Odek (2) Gulu", "(1) Uganda (2) Sudan"), _pairs("(1) Odek (2) Gulu", "Uganda")
    ([('Odek', 'Uganda'), ('Gulu', 'Sudan')], [('Odek', 'Uganda'), ('Gulu', 'Uganda')])
    """
    left, right = several(cell), several(other)
    if len(right) == 1:
        right *= len(left)
    return list(zip_longest(left, right, fillvalue=""))


def _numbers(scheme: str, value: str, country: str = "") -> Iterator[Identifier]:
    """The numbers of a value, without the words that it has there ("INN: 7710137066"); prose gives none.

    A label is no part of a number: nobody else writes it with it.
    """
    labelled = [*_LABELLED.finditer(value)]
    if labelled and "".join(m[0] for m in labelled) == value:
        for one in labelled:
            found = scheme_of(one["label"])
            kind = scheme if found == "other" else found
            yield Identifier(kind, one["number"], country or country_first(one["label"]), one["label"].strip())
    elif told := numbers_told(scheme, value, country):
        yield from told
    elif is_number(value):
        yield Identifier(scheme, value, country)


def _places(said: Blocks) -> Iterator[Place]:
    for value in values(said, "nationality"):
        yield from place(value, "nationality")
    for cell, other in said.get("birth", ()):
        for town, country in _pairs(cell, other):
            yield from place(country, "birth", whole=", ".join(v for v in (town, country) if v) if town else "")
    for *_, country in said.get("address", ()):
        yield from place(country, "location")
    for role in ("flag", "former flag"):
        for value in values(said, role):
            yield from place(value, role)
