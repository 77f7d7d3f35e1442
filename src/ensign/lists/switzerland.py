"""Switzerland's list (SECO), XML: programs and places first, then targets with all that was ever changed on them.

https://www.seco.admin.ch, "Sanctions / Embargoes"; swiss-sanctions-list 3.1. Targets that were taken off stay in the
file, and every modification holds what it added and removed in elements of the same names: only a
target's own children say what is so. A program is found by the sanctions set of a target, not by its
own number. IMO numbers stand in prose. Not yet seen whole: built from the publisher's example of
three targets and descriptions. The end tag shows the file to be whole; it has no count.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from ensign import watchlist
from ensign.errors import WatchlistError
from ensign.fields.genders import gender_of
from ensign.lists import switzerland_names
from ensign.lists.dates import birth_dates, iso_date
from ensign.lists.expectations import UNSEEN
from ensign.lists.files import AGAIN, ListFile
from ensign.lists.labelled import labelled
from ensign.lists.values import UN_NUMBER, imo_in, is_number, place, scheme_of, squeezed, without_repeats
from ensign.lists.xml import Element, child, children, lines, local, records, text
from ensign.model import (
    Entity,
    EntityType,
    Identifier,
    Listing,
    NameKind,
    Place,
    Reference,
    Rejection,
    Relation,
    Vessel,
)
from ensign.watchlist import Watchlist

LIST: Final = "ch-seco"
PAGE: Final = "https://www.sesam.search.admin.ch/sesam-search-web/pages/search.xhtml"
_TYPES: Final = MappingProxyType(
    {
        "individual": EntityType.PERSON,
        "entity": EntityType.ORGANIZATION,
        "vessel": EntityType.VESSEL,
        "aircraft": EntityType.AIRCRAFT,
    }
)
_WHOLE: Final = "whole-list"
_OFF: Final = "de-listed"
_LISTED: Final = "listed"
_DATES: Final = ("effective-date", "enactment-date", "publication-date")
_LANGUAGES: Final = ("eng", "ger", "fre", "ita")
_EU: Final = re.compile(r"EU\.\d+\.\d+")
_ADDRESS: Final = ("c-o", "address-details", "p-o-box", "zip-code", "location", "area", "country")
_SCHEMES: Final = MappingProxyType({"id-card": "national", "driving-license": "other", "residence-permit": "other"})
_NUMBER: Final = re.compile(
    r"(?P<label>tax(?:payer)?\s+(?:identification|registration)\s+number|inn"
    r"|(?:[^\s:]*/main\s+)?(?:state\s+|business\s+|company\s+)?registration\s+number|ogrn"
    r"|swift(?:\s*/\s*bic)?(?:\s+code)?)\s*:\s*(?P<number>[A-Z0-9][A-Z0-9/-]{4,})\.?",
    re.IGNORECASE,
)
"""An `other-information` that is a number and its label (the wording: OpenSanctions' reader of the list)."""


@dataclass(frozen=True, slots=True)
class _Header:
    """The file's date and kind, and what stands before the targets: listings by sanctions set, places by number."""

    date: str
    kind: str
    sets: dict[str, Listing] = field(default_factory=dict)
    places: dict[str, Mapping[str, str]] = field(default_factory=dict)


def is_switzerland(file: ListFile) -> bool:
    """Whether a file is in this format."""
    return file.root == "swiss-sanctions-list"


def read_switzerland(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format. Raises WatchlistError where it is not well-formed to its end or empty."""
    (file,) = files
    header = _Header(_root(file, "date"), _root(file, "list-type"))
    entities: dict[str, Entity] = {}
    rejections: list[Rejection] = []
    off = 0
    for element in records(file, {"sanctions-program", "place", "target"}):
        if local(element) == "sanctions-program":
            header.sets.update(_sets(element))
        elif local(element) == "place":
            header.places[element.get("ssid", "")] = _where(element)
        elif _is_off(element, header.date):
            off += 1
        else:
            key = element.get("ssid", "")
            found = _entity(element, key, header)
            if not key or found is None or key in entities:
                why = "it has no number" if not key else "its number comes a second time" if found else "it has no name"
                rejections.append(Rejection(f"target {key}".strip(), why))
            else:
                entities[key] = found
    if not entities:
        raise WatchlistError(f"{file.name} holds no party that is listed", AGAIN)
    whole = header.kind == _WHOLE
    return watchlist.build(
        LIST,
        "Switzerland SECO Sanctions List",
        iso_date(header.date),
        entities.values(),
        source=file.name,
        rejections=rejections,
        publisher="Swiss State Secretariat for Economic Affairs (SECO)",
        reader=f"{'ch-xml' if whole else 'ch-part-xml'}/2",
        proof="its end tag" if whole else "",
        doubts=tuple(_doubts(header, off)),
        partial="" if whole else next(_doubts(header, off)),
    )


def _doubts(header: _Header, off: int) -> Iterator[str]:
    if header.kind != _WHOLE:
        said = f"it says that it is an {header.kind}" if header.kind else "it does not say that it is the whole list"
        yield f"{said}, and holds a part of it: fetch the whole list from {PAGE}"
    if off:
        yield f"{off:,} of its targets were taken off the list by SECO and are left out"
    yield UNSEEN


def _root(file: ListFile, attribute: str) -> str:
    """An attribute of the root element."""
    tag = file.text_head.partition("<swiss-sanctions-list")[2].partition(">")[0]
    found = re.search(rf"\b{attribute}\s*=\s*[\"']([^\"']*)[\"']", tag)
    return found[1] if found else ""


def _sets(program: Element) -> Iterator[tuple[str, Listing]]:
    """The sanctions sets of a program, as listings without dates."""
    origin = text(program, "origin")
    for number in dict.fromkeys(e.get("ssid", "") for e in children(program, "sanctions-set")):
        some = [e for e in children(program, "sanctions-set") if e.get("ssid", "") == number]
        yield (
            number,
            Listing(
                _in_english(children(program, "program-key")) or _in_english(children(program, "program-name")),
                effect=_in_english(some),
                authority=_in_english(children(program, "program-name")),
                source=origin,
                url=PAGE,
            ),
        )


def _in_english(elements: Sequence[Element]) -> str:
    """The text in English, or in the first language that there is."""
    by_language = {e.get("lang", ""): text(e) for e in reversed(elements)}
    return next((by_language[one] for one in (*_LANGUAGES, *by_language) if by_language.get(one)), "")


def _where(element: Element) -> dict[str, str]:
    """What a place, or an address of its own, says of where it is; the code of the country under "code"."""
    country = child(element, "country")
    found = {tag: text(element, tag) for tag in _ADDRESS}
    return {**found, "code": "" if country is None else country.get("iso-code", "").lower()}


def _modifications(target: Element, today: str) -> list[tuple[str, str]]:
    """What was done to a target by the list's date: kind and date, the newest first.

    They stand in this order already, but for a few (five targets of 2026-09-28, by a public reader); those
    of one day keep it, and where one has no date, all do. What takes effect later has none yet.
    """
    found = []
    for element in children(target, "modification"):
        date = next((d for word in _DATES if (d := element.get(word, ""))), "")
        if not today or date <= today or element.get("modification-type") != _OFF:
            found.append((element.get("modification-type", ""), date))
    return sorted(found, key=lambda one: one[1], reverse=True) if all(date for _, date in found) else found


def _is_off(target: Element, today: str) -> bool:
    """Whether a target is no longer listed: the newest modification says so."""
    done = _modifications(target, today)
    return bool(done) and done[0][0] == _OFF


def _entity(target: Element, key: str, header: _Header) -> Entity | None:
    """The entity of a target; None where it has no name."""
    body = next((e for e in target if local(e) in {"individual", "entity", "object"}), None)
    identities = sorted(children(body, "identity"), key=lambda e: e.get("main", "") != "true")
    names = without_repeats(
        sorted(
            (n for i, e in enumerate(identities) for n in switzerland_names.names(e, main=i == 0)),
            key=lambda n: n.kind is not NameKind.PRIMARY,
        )
    )
    if body is None or not names:
        return None
    kind = _TYPES.get(body.get("object-type", "") or local(body), EntityType.UNKNOWN)
    others = [lines(e) for e in children(body, "other-information")]
    dates = [d for e in identities for d in map(_date, children(e, "day-month-year"))]
    born = birth_dates(dates if kind is EntityType.PERSON else ())
    made = "; ".join(dates) if kind is not EntityType.PERSON else ""
    foreign = [text(e) for e in children(target, "foreign-identifier")]
    numbers = [*_documents(identities), *_numbers(others, kind)]
    notes = [lines(e) for e in children(body, "justification")] + others
    notes += [f"birth date: {d}" for d in born.unread] + ([f"date: {made}"] if made else [])
    notes += [f"foreign identifier: {n}" for n in foreign if not UN_NUMBER.fullmatch(n) and not _EU.fullmatch(n)]
    notes += [said for e in identities for said in _remarks(e, header)]
    return Entity(
        id=f"{LIST}-{key}",
        list=LIST,
        type=kind,
        names=names,
        birth_dates=born.read,
        gender=gender_of(body.get("sex", "")),
        places=tuple(dict.fromkeys(p for e in identities for p in _places(e, header))),
        identifiers=tuple(dict.fromkeys((*numbers, *labelled("\n".join(others), numbers)))),
        addresses=tuple(dict.fromkeys(a for e in identities for a in _addresses(e, header))),
        roles=tuple(dict.fromkeys(t for e in identities for t in switzerland_names.titles(e))),
        listings=tuple(_listings(target, key, header)),
        relations=tuple(
            Relation(e.get("relation-type", ""), f"{LIST}-{key}", f"{LIST}-{e.get('target-id', '')}")
            for e in children(body, "relation")
        ),
        notes="\n".join(notes),
        references=(
            Reference(LIST, key),
            *(Reference("un", n) for n in foreign if UN_NUMBER.fullmatch(n)),
            *(Reference("eu", n) for n in foreign if _EU.fullmatch(n)),
        ),
        vessel=Vessel(built=made) if kind is EntityType.VESSEL and made else None,
    )


def _date(element: Element) -> str:
    """A date in words that `birth_dates` reads; of low quality it is about that, of another calendar as written."""
    year, month, day = (element.get(word, "") for word in ("year", "month", "day"))
    found = "-".join([year, *(f"{int(n):02}" for n in ([month, day] if month.isdecimal() else []) if n.isdecimal())])
    calendar = element.get("calendar", "Gregorian")
    if calendar.lower() != "gregorian":
        return f"{found} of the {calendar} calendar"
    return f"circa {found}" if element.get("quality", "") == "low" and year else found


def _listings(target: Element, key: str, header: _Header) -> Iterator[Listing]:
    done = _modifications(target, header.date)
    since = next((date for kind, date in done if kind == _LISTED), done[-1][1] if done else "")
    sets = [text(e) for e in children(target, "sanctions-set-id")] or [target.get("sanctions-set-id", "")]
    for number in dict.fromkeys(sets):
        known = header.sets.get(number, Listing(f"sanctions set {number}" if number else "", url=PAGE))
        yield Listing(
            known.program,
            iso_date(since),
            effect=known.effect,
            reference=key,
            url=known.url,
            authority=known.authority,
            source=known.source,
            updated=iso_date(done[0][1]) if done else "",
        )


def _located(element: Element, header: _Header) -> dict[str, str]:
    """What an element with the number of a place says together with that place."""
    own = _where(element)
    there = header.places.get(element.get("place-id", ""), {})
    return {word: own.get(word) or there.get(word, "") for word in (*_ADDRESS, "code")}


def _places(identity: Element, header: _Header) -> Iterator[Place]:
    for e in children(identity, "nationality"):
        where = _where(e)
        yield from [Place(where["code"], "nationality")] if where["code"] else place(where["country"], "nationality")
    for tag, role in (("place-of-birth", "birth"), ("address", "location")):
        for e in children(identity, tag):
            where = _located(e, header)
            whole = ", ".join(filter(None, (where["location"], where["area"], where["country"])))
            written = whole if role == "birth" and whole != where["country"] else ""
            if where["code"]:
                yield Place(where["code"], role, written)
            else:
                yield from place(where["country"], role, whole=written)


def _addresses(identity: Element, header: _Header) -> Iterator[str]:
    for e in children(identity, "address"):
        where = _located(e, header)
        if where["p-o-box"].isdecimal():
            where["p-o-box"] = f"P.O. Box {where['p-o-box']}"
        if whole := ", ".join(where[word] for word in _ADDRESS if where[word]):
            yield whole


def _remarks(identity: Element, header: _Header) -> Iterator[str]:
    """Remarks on its parts, documents whose number is none, and places that the file does not have."""
    for tag in ("address", "place-of-birth", "identification-document", "nationality"):
        for e in children(identity, tag):
            if said := text(e, "remarks") or text(e, "remark"):
                yield f"{tag.replace('-', ' ')}: {said}"
            if e.get("place-id", "") not in {"", *header.places}:
                yield f"{tag.replace('-', ' ')}: the place {e.get('place-id')}, which the file does not have"
    for e in children(identity, "identification-document"):
        if not is_number(text(e, "number")):
            yield f"{e.get('document-type', '')}: {text(e, 'number')}".strip(" :")


def _documents(identities: Sequence[Element]) -> Iterator[Identifier]:
    for e in (document for identity in identities for document in children(identity, "identification-document")):
        word, number = e.get("document-type", ""), text(e, "number")
        issuer = child(e, "issuer")
        code = "" if issuer is None else issuer.get("code", "") or issuer.get("iso-code", "")
        country = code.lower() or next((p.country for p in place(text(issuer), "")), "")
        if is_number(number):
            yield Identifier(
                _SCHEMES.get(word, scheme_of(word)),
                number,
                country,
                word.replace("-", " "),
                iso_date(text(e, "date-of-issue")),
                iso_date(text(e, "expiry-date")),
            )


def _numbers(others: Sequence[str], kind: EntityType) -> Iterator[Identifier]:
    """The numbers that stand in prose: a ship's or firm's IMO number, and texts that are a number and its label."""
    for said in map(squeezed, others):
        if kind is not EntityType.PERSON:
            yield from imo_in(said, ship=kind is EntityType.VESSEL)
        if told := _NUMBER.fullmatch(said):
            yield Identifier(scheme_of(told["label"]), told["number"], label=told["label"])
