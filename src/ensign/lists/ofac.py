"""What OFAC's four formats have in common: a party as found, and the entity that it is.

The formats say the same in different places: a birth date is a clause of the remarks, an element or
a feature. Each reader brings a `Draft`; tables/ofac_labels.csv says what OFAC's word for a fact is.
The number of a party (ent_num, uid, FixedRef, entity/@id) is one in all of them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType
from typing import Final

from ensign import tables, watchlist
from ensign.errors import WatchlistError
from ensign.fields.countries import parse_country
from ensign.fields.identifiers import lei_is_valid, parse_imo
from ensign.lists.dates import birth_dates, date_or_span
from ensign.lists.files import AGAIN
from ensign.lists.values import strange_words
from ensign.model import (
    Entity,
    EntityType,
    Identifier,
    Listing,
    Name,
    NameKind,
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
_STREET: Final = ("ADDRESS1", "ADDRESS2", "ADDRESS3")
_TOWN: Final = ("CITY", "STATE/PROVINCE", "POSTAL CODE")
SDN_LIST: Final = "SDN List"
UMBRELLA: Final = "Consolidated List"
WHOLE_LISTS: Final = frozenset({SDN_LIST, UMBRELLA})
"""The two lists by OFAC's own words; the second is made of smaller ones, on which each of its parties is, too."""

UNTOLD: Final = "its programs do not show which of OFAC's lists it is: it is taken for the SDN list"
PAGE: Final = "https://sanctionssearch.ofac.treas.gov/Details.aspx?id="
"""OFAC's page of a party, by its number."""

ALIASES: Final = MappingProxyType({"a": NameKind.ALIAS, "f": NameKind.FORMER, "n": NameKind.ALIAS})
"""By the first letter of a.k.a., f.k.a. and n.k.a., with or without the points."""

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
_UNSPACED: Final = ("Chinese", "Japanese", "Korean")
_REGION: Final = "Region: "
_NOWHERE: Final = frozenset({"undetermined", "none identified", "unknown"})
_COIN: Final = re.compile(r"(?P<coin>[A-Z0-9]{2,6})\s+(?P<address>\S+)")
_LEAST_NAMED: Final = 0.5


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that OFAC says of a party: its own word for what it is ("Passport", "DOB"), and the value.

    A `document` is known to be a number whatever its word; `doubt` is as in Identifier.
    """

    label: str
    value: str
    country: str = ""
    issued: str = ""
    expires: str = ""
    doubt: str = ""
    document: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A party as a format gives it.

    `lists` are OFAC's words for the lists that it is on, `linked` its relations: predicate, the
    other's number or "", its name or "".
    """

    number: str
    kind: str
    names: tuple[Name, ...]
    programs: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    addresses: tuple[tuple[str, str], ...] = ()
    listings: tuple[Listing, ...] = ()
    lists: tuple[str, ...] = ()
    linked: tuple[tuple[str, str, str], ...] = ()
    notes: tuple[str, ...] = ()


@cache
def labels() -> Mapping[str, str]:
    """What OFAC's words for facts are to the model, the longest words first."""
    found = {row["label"]: row["role"] for row in tables.rows("ensign.lists", "ofac_labels")}
    return MappingProxyType(dict(sorted(found.items(), key=lambda item: -len(item[0]))))


def role_of(label: str) -> str:
    """What a word stands for: its own row, or that of its beginning ("Digital Currency Address - XBT"); "" if new."""
    plain = label.replace("\u2019", "'")
    known = labels()
    return known.get(plain) or next((role for word, role in known.items() if plain.startswith(word)), "")


def list_of(programs: Iterable[str]) -> str:
    """Which of the two lists a file is whose format does not say, by the programs of its parties; "" if none shows."""
    table = _programs()
    votes = Counter(table[p] for p in programs if p in table)
    return max(votes, key=lambda name: (votes[name], name == SDN)) if votes else ""


@cache
def _programs() -> Mapping[str, str]:
    return MappingProxyType({row["program"]: row["list"] for row in tables.rows("ensign.lists", "ofac_programs")})


def full_name(family: str, given: str, script: str = "") -> str:
    """A name as OFAC prints it, the last name first; a firm's or ship's is all `family`."""
    return ("" if script.startswith(_UNSPACED) else ", ").join(part for part in (family, given) if part)


def one_line(street: Iterable[str], town: Iterable[str], country: str) -> str:
    """An address in one line; `town` is city, state and postal code, as the CSV set has them ("Miami, FL 33126")."""
    city, state, code = town
    place = " ".join(part for part in (", ".join(p for p in (city, state) if p), code) if part)
    return ", ".join(part for part in (*street, place, country) if part)


def address_of(parts: Mapping[str, str], country: str) -> tuple[str, str]:
    """An address whose parts go by OFAC's words for them, in one line, and its country, or else its region."""
    country = country or (f"Region: {parts['REGION']}" if parts.get("REGION") else "")
    street, town = ([parts.get(kind, "") for kind in kinds] for kinds in (_STREET, _TOWN))
    return one_line(street, town, country), country


def read_both(
    drafts: Sequence[Draft],
    *,
    date: str,
    source: str,
    reader: str,
    proof: str,
    doubts: Sequence[str] = (),
    partial: str = "",
) -> Watchlist:
    """The list of a file whose parties say on which lists they are; two, where they are not all on one.

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
                proof=proof,
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
    places = [p for role in _PLACES for f in roles.get(role, ()) for p in _places(f.value, _PLACES[role])]
    places += [p for text, country in draft.addresses for p in _places(country, "location", text)]
    unread = [f"DOB {text}" for text in dates.unread]
    notes = [f"{f.label} {f.value}".strip() for f in roles.get("note", ())]
    linked = [*draft.linked, *(("linked to", "", f.value) for f in roles.get("linked", ()))]
    return Entity(
        id=key,
        list=name,
        type=kind,
        names=_names(draft.names),
        birth_dates=dates.read,
        gender=next((g for f in roles.get("gender", ()) if (g := f.value.casefold()) in {"male", "female"}), ""),
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


def _listings(draft: Draft) -> tuple[Listing, ...]:
    """What it is listed for. A list that is a part of the consolidated one says more than that one does."""
    found = draft.listings or tuple(Listing(program) for program in dict.fromkeys(draft.programs))
    nearer = {one.program for one in found if one.source != UMBRELLA}
    return tuple(
        replace(one, url=PAGE + draft.number) for one in found if one.source != UMBRELLA or one.program not in nearer
    )


def _names(names: Iterable[Name]) -> tuple[Name, ...]:
    """Each name once; what comes as strong and as weak is strong."""
    found: dict[str, Name] = {}
    for name in names:
        known = found.setdefault(name.text, name)
        if known.weak and not name.weak:
            found[name.text] = replace(known, weak=False)
    return tuple(found.values())


def _relation(key: str, linked: tuple[str, str, str], name: str, numbers: Mapping[str, str]) -> Relation:
    predicate, number, words = linked
    number = number or numbers.get(_bare(words), "")
    return Relation(predicate, key, object=f"{name}-{number}" if number else "", object_name=words)


def countries(text: str) -> list[str]:
    """The codes of the country that a text names; OFAC adds a former name ("Cabo Verde.  Previously ...")."""
    return sorted(parse_country(text) or parse_country(text.partition(". ")[0]))


def _places(text: str, role: str, address: str = "") -> Iterator[Place]:
    """The countries in a text, with the text itself where it says more than a country."""
    text = text.removeprefix(_REGION).strip()
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
