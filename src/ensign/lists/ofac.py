"""What OFAC's four formats have in common: the entity that a party as found (ofac_drafts.py) is, and the list.

The number of a party (ent_num, uid, FixedRef, entity/@id) is one in all of them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Final

from ensign import tables, watchlist
from ensign.errors import WatchlistError
from ensign.fields.genders import gender_of
from ensign.fields.identifiers import is_mark, lei_is_valid, normalise
from ensign.fields.imo_numbers import parse_imo
from ensign.lists.dates import birth_dates, date_or_span
from ensign.lists.files import AGAIN
from ensign.lists.ofac_drafts import REGION, Draft, Fact, countries, role_of
from ensign.lists.values import strange_words, without_repeats
from ensign.model import (
    Entity,
    EntityType,
    Identifier,
    Listing,
    Place,
    Reference,
    Rejection,
    Relation,
    Vessel,
)
from ensign.watchlist import Watchlist

SDN: Final = "ofac-sdn"
CONS: Final = "ofac-cons"
PUBLISHER: Final = "U.S. Department of the Treasury, Office of Foreign Assets Control (OFAC)"
TITLES: Final = MappingProxyType(
    {SDN: "OFAC Specially Designated Nationals and Blocked Persons", CONS: "OFAC Consolidated (non-SDN) Sanctions"}
)
TYPES: Final = MappingProxyType(
    {
        "individual": EntityType.PERSON,
        "entity": EntityType.ORGANIZATION,
        "vessel": EntityType.VESSEL,
        "aircraft": EntityType.AIRCRAFT,
    }
)
SDN_LIST: Final = "SDN List"
UMBRELLA: Final = "Consolidated List"
WHOLE_LISTS: Final = frozenset({SDN_LIST, UMBRELLA})
"""The two lists by OFAC's own words; the second is made of smaller ones, on which each of its parties is, too."""

UNTOLD: Final = "its programs do not show which of OFAC's lists it is: it is taken for the SDN list"
PAGE: Final = "https://sanctionssearch.ofac.treas.gov/Details.aspx?id="
"""OFAC's page of a party, by its number."""

_SCHEMES: Final = frozenset({"passport", "national", "tax", "registration", "swift", "aircraft", "wallet", "other"})
_PLACES: Final = MappingProxyType(
    {
        "birth place": "birth",
        "nationality": "nationality",
        "registration country": "registration",
        "flag": "flag",
        "former flag": "former flag",
    }
)
_VESSEL: Final = MappingProxyType(
    {
        "kind": "kind",
        "owner": "owner",
        "tonnage": "tonnage",
        "gross tonnage": "gross_tonnage",
        "built": "built",
        "operator": "operator",
        "model": "model",
    }
)
_NOWHERE: Final = frozenset({"undetermined", "none identified", "unknown"})
_COIN: Final = re.compile(r"(?P<coin>[A-Z0-9]{2,6})\s+(?P<address>\S+)")
_LEAST_NAMED: Final = 0.5
"""Share of a file's records that have a name, at least, for it to be a list."""


def list_of(programs: Iterable[str]) -> str:
    """Which of the two lists a file is whose format does not say, by the programs of its parties; "" if none shows."""
    table = _programs()
    votes = Counter(table[p] for p in programs if p in table)
    return max(votes, key=lambda name: (votes[name], name == SDN)) if votes else ""


@cache
def _programs() -> Mapping[str, str]:
    return MappingProxyType({row["program"]: row["list"] for row in tables.rows("ensign.lists", "ofac_programs")})


def read_both(
    drafts: Sequence[Draft],
    *,
    date: str,
    source: str,
    reader: str,
    doubts: Sequence[str],
    partial: str = "",
) -> Watchlist:
    """The list of an XML file whose parties say on which lists they are; two, where they are not all on one.

    Some are on both: a file is of the list that most of its parties are on, and these go with it.
    """
    on_sdn = [SDN_LIST in d.lists for d in drafts]
    on_other = [any(one != SDN_LIST for one in d.lists) for d in drafts]
    main, rest, elsewhere = (SDN, CONS, on_other) if sum(on_sdn) >= sum(on_other) else (CONS, SDN, on_sdn)
    here = on_sdn if main == SDN else on_other
    lists = [rest if there and not at_home else main for there, at_home in zip(elsewhere, here, strict=True)]
    return watchlist.union(
        [
            build(
                name,
                [d for d, its in zip(drafts, lists, strict=True) if its == name],
                date=date,
                source=source,
                reader=reader,
                proof="its end tag",
                doubts=doubts,
                partial=partial,
            )
            for name in dict.fromkeys((main, *lists))
        ]
    )


def build(
    name: str,
    drafts: Sequence[Draft],
    *,
    date: str,
    source: str,
    reader: str,
    proof: str = "",
    doubts: Sequence[str] = (),
    rejections: Sequence[Rejection] = (),
    partial: str = "",
) -> Watchlist:
    """The list of these parties; those without a name, or whose number comes twice, are rejections.

    Raises WatchlistError where too few have a name for this to be OFAC's list.
    """
    found: dict[str, Entity] = {}
    refused = list(rejections)
    numbers = by_name(drafts)
    for draft in drafts:
        reason = "it has no name" if not draft.names else "its number comes twice" if draft.number in found else ""
        if reason:
            refused.append(Rejection(f"number {draft.number}", reason))
        else:
            found[draft.number] = entity_of(name, draft, numbers)
    if len(found) <= _LEAST_NAMED * len(drafts):
        raise WatchlistError(f"{source} holds no OFAC list: {len(found)} of {len(drafts)} records have a name", AGAIN)
    known = {e.id for e in found.values()}
    strange = strange_words("the type of a party", (d.kind for d in drafts), TYPES)
    return watchlist.build(
        name,
        TITLES[name],
        date,
        (known_ends(e, known) for e in found.values()),
        source=source,
        rejections=refused,
        publisher=PUBLISHER,
        reader=reader,
        proof=proof,
        doubts=(*doubts, *strange),
        partial=partial,
    )


def by_name(drafts: Iterable[Draft]) -> Mapping[str, str]:
    """The number of each primary name that only one party bears; relations of the CSV set give names alone."""
    named = [(_bare(d.names[0].text), d.number) for d in drafts if d.names]
    once = Counter(name for name, _ in named)
    return {name: number for name, number in named if once[name] == 1}


def _bare(name: str) -> str:
    """A name without the stop at its end, which ends the remarks, too."""
    return name.casefold().rstrip(".")


def known_ends(entity: Entity, known: set[str]) -> Entity:
    """A relation to a party that is not in this list keeps its number as words."""
    if all(r.object in known or not r.object for r in entity.relations):
        return entity
    relations = (
        r if r.object in known or not r.object else replace(r, object="", object_name=r.object_name or r.object)
        for r in entity.relations
    )
    return replace(entity, relations=tuple(relations))


def entity_of(name: str, draft: Draft, numbers: Mapping[str, str]) -> Entity:
    """The entity that a party is on the list of that name; `numbers` are those of `by_name`."""
    key = f"{name}-{draft.number}"
    kind = TYPES.get(draft.kind.casefold(), EntityType.UNKNOWN)
    roles: dict[str, list[Fact]] = {}
    for fact in draft.facts:
        role = role_of(fact.label) or ("other" if fact.document else "note")
        roles.setdefault(role, []).append(fact)
    dates = birth_dates(f.value for f in roles.get("birth date", ()))
    identifiers = [i for role, facts in roles.items() for f in facts if (i := _identifier(role, f, kind))]
    identifiers += _marks(draft, identifiers) if kind is EntityType.AIRCRAFT else ()
    places = [p for role in _PLACES for f in roles.get(role, ()) for p in _places(f.value, _PLACES[role])]
    places += [p for text, country in draft.addresses for p in _places(country, "location", text)]
    unread = [f"DOB {text}" for text in dates.unread]
    notes = [f"{f.label} {f.value}".strip() for f in roles.get("note", ())]
    linked = [*draft.linked, *(("linked to", "", f.value) for f in roles.get("linked", ()))]
    return Entity(
        id=key,
        list=name,
        type=kind,
        names=without_repeats(draft.names),
        birth_dates=dates.read,
        gender=next((g for f in roles.get("gender", ()) if (g := gender_of(f.value))), ""),
        places=tuple(dict.fromkeys(places)),
        identifiers=tuple(dict.fromkeys(identifiers)),
        addresses=tuple(dict.fromkeys(text for text, _ in draft.addresses if text)),
        roles=tuple(dict.fromkeys(f.value for f in roles.get("title", ()))),
        listings=_listings(draft),
        relations=tuple(dict.fromkeys(_relation(key, one, name, numbers) for one in linked)),
        notes="\n".join(dict.fromkeys((*unread, *notes, *draft.notes))),
        references=(Reference(name, draft.number),),
        vessel=_vessel(roles) if kind.is_craft else None,
    )


def _marks(draft: Draft, known: Iterable[Identifier]) -> list[Identifier]:
    """The marks by which an aircraft is called (EP-MOP), where they are not among its numbers, as most are not."""
    numbers = {normalise(one.value) for one in known}
    marks = (name.text for name in draft.names if is_mark(name.text))
    return [Identifier("aircraft", mark) for mark in marks if normalise(mark) not in numbers]


def _listings(draft: Draft) -> tuple[Listing, ...]:
    """What it is listed for. A list that is a part of the consolidated one says more than that one does."""
    found = draft.listings or tuple(Listing(program) for program in dict.fromkeys(draft.programs))
    nearer = {one.program for one in found if one.source != UMBRELLA}
    return tuple(
        replace(one, url=PAGE + draft.number) for one in found if one.source != UMBRELLA or one.program not in nearer
    )


def _relation(key: str, linked: tuple[str, str, str], name: str, numbers: Mapping[str, str]) -> Relation:
    predicate, number, words = linked
    number = number or numbers.get(_bare(words), "")
    return Relation(predicate, key, object=f"{name}-{number}" if number else "", object_name=words)


def _places(text: str, role: str, address: str = "") -> Iterator[Place]:
    """The countries in a text, with the text itself where it says more than a country."""
    text = text.removeprefix(REGION).strip()
    if not text or text.casefold() in _NOWHERE:
        return
    codes = countries(text)
    words = address if address != text and role == "location" else text if "," in text or role == "birth" else ""
    for code in codes:
        yield Place(code, role, words)
    if not codes:
        yield Place("", role, text)


def _vessel(roles: Mapping[str, list[Fact]]) -> Vessel | None:
    facts = {
        field: "; ".join(dict.fromkeys(f.value for f in roles[role]))
        for role, field in _VESSEL.items()
        if role in roles
    }
    return Vessel(**facts) if facts else None


def _identifier(role: str, fact: Fact, kind: EntityType) -> Identifier | None:
    """The number that a fact is, None where it is something else."""
    scheme, value, label = role, fact.value, fact.label
    imo = parse_imo(value) if role in {"ship", "identity", "registration", "other"} else None
    if imo:
        scheme, value = "imo" if kind is EntityType.VESSEL else "imo_company", imo.number
    elif role == "ship":
        scheme = "registration"
    elif role == "identity":
        scheme = "national" if kind is EntityType.PERSON else "registration"
    elif role == "legal entity":
        scheme = "lei" if lei_is_valid(value) else "registration"
    elif role == "wallet" and (coin := _COIN.fullmatch(value)):
        label, value = f"{label} {coin['coin']}", coin["address"]
    elif role == "call sign":
        scheme = "call_sign"
    elif role not in _SCHEMES and role != "mmsi":
        return None
    if not value:
        return None
    country = countries(fact.country)
    return Identifier(
        scheme,
        value,
        country[0] if len(country) == 1 else "",
        label=label if len(country) == 1 or not fact.country else f"{label} ({fact.country})",
        issued=date_or_span(fact.issued),
        expires=date_or_span(fact.expires),
        doubt=fact.doubt,
    )
