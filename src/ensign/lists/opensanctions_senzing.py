"""OpenSanctions `senzing.json`: one object a line, in the words of Senzing's entity specification.

Everything that OpenSanctions compares is in it, owners and relatives too. Newer files say by `RISKS`
for what a party is in the data, and those without any are not screened; older ones do not say it of
anyone, and all of them are. Weak names are not told apart, and a record without a type may be a
party, an office or a wallet; what shows itself to be a wallet or a security is not screened.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Final

from ensign import tables
from ensign.lists.files import ListFile
from ensign.lists.json_records import Object, lines, texts
from ensign.lists.opensanctions import PAGE, Kind, build, dates, identifier, kind_of, list_name, places, refused, topics
from ensign.lists.opensanctions_graph import references_of
from ensign.lists.values import place, without_repeats
from ensign.model import Basis, Entity, EntityType, Identifier, Listing, Name, NameKind, Place, Rejection, Relation
from ensign.watchlist import Watchlist

MEMBERS: Final = ("DATA_SOURCE", "RECORD_ID", "RECORD_TYPE", "LAST_CHANGE", "NAMES", "IDENTIFIERS", "COUNTRIES")

_LINE: Final = re.compile(r'^\s*\{(?=.*"DATA_SOURCE"\s*:)(?=.*"RECORD_ID"\s*:)', re.MULTILINE)
_SCHEMAS: Final = {
    "PERSON": "Person",
    "ORGANIZATION": "Organization",
    "VESSEL": "Vessel",
    "AIRCRAFT": "Airplane",
    "VEHICLE": "Vehicle",
}
_OWN: Final = "OPEN_SANCTIONS"
_NUMBERS: Final = (
    ("PASSPORT_NUMBER", "passport"),
    ("NATIONAL_ID_NUMBER", "national"),
    ("SSN_NUMBER", "national"),
    ("TAX_ID_NUMBER", "tax"),
    ("LEI_NUMBER", "lei"),
    ("DUNS_NUMBER", "other"),
    ("ISIN_NUMBER", "other"),
    ("NPI_NUMBER", "other"),
    ("IMO_NUMBER", "imo"),
    ("MMSI_NUMBER", "mmsi"),
    ("CALL_SIGN", "call_sign"),
    ("OTHER_ID_NUMBER", ""),
)
_ROLES: Final = (
    ("CITIZENSHIP", "nationality"),
    ("REGISTRATION_COUNTRY", "registration"),
    ("COUNTRY_OF_ASSOCIATION", ""),
)
_SAID: Final = (("DATE_OF_DEATH", "died"), ("REGISTRATION_DATE", "registered"))


def is_senzing(file: ListFile) -> bool:
    """Whether a file begins as this format does."""
    return _LINE.search(file.text_head) is not None


def read_senzing(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format. Raises WatchlistError where a line is no JSON, or no party is listed."""
    (file,) = files
    entities: dict[str, Entity] = {}
    captions: dict[str, str] = {}
    rejections: list[Rejection] = []
    sources: set[str] = set()
    changed = ""
    risky: set[str] = set()
    for number, line in lines(file):
        key = "".join(texts(line.get("RECORD_ID")))
        names = _names(line)
        sources.update(texts(line.get("DATA_SOURCE")))
        changed = max(changed, *texts(line.get("LAST_CHANGE")), "")
        captions.setdefault(key, names[0].text if names else key)
        if any(topic in topics() for topic in _of(line, "RISKS", "TOPIC")):
            risky.add(key)
        reason = refused(_schema(line), key, (name.text for name in names), entities)
        if reason:
            rejections.append(Rejection(f"line {number}", reason))
        else:
            entities[key] = _entity(key, line, names)
    datasets = sorted(source.removeprefix("OS_").lower() for source in sources if source != _OWN)
    name = list_name(file, datasets)
    listed = [e for e in entities.values() if e.id in risky or not risky]
    known = {e.id for e in listed}
    return build(
        file,
        datasets,
        (replace(e, list=name, relations=tuple(_named(r, known, captions) for r in e.relations)) for e in listed),
        date=changed,
        reader="opensanctions-senzing/1",
        rejections=rejections,
        doubts=tuple(_doubts(len(entities), listed, risky=bool(risky))),
    )


def _doubts(records: int, listed: list[Entity], *, risky: bool) -> Iterator[str]:
    """What the file leaves open, a sentence each."""
    if not risky:
        yield "it does not say for what a party is in the data: all are screened, others' relatives and owners too"
    elif beside := records - len(listed):
        yield f"{beside:,} parties in it that are no risk themselves, but others' owners or relatives, are not screened"
    if untyped := sum(e.type is EntityType.UNKNOWN for e in listed):
        yield f"{untyped:,} of its records have no type: some may be offices or other things that are no party"
    yield "its other names are not told apart in strong and weak"


def _all(line: Object, section: str) -> list[Object]:
    """The objects of a section."""
    found = line.get(section)
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []


def _of(line: Object, section: str, attribute: str) -> list[str]:
    return [text for one in _all(line, section) for text in texts(one.get(attribute))]


def _names(line: Object) -> tuple[Name, ...]:
    found = [
        Name(text, NameKind.PRIMARY if one.get("NAME_TYPE") == "PRIMARY" else NameKind.ALIAS)
        for one in _all(line, "NAMES")
        for key in ("NAME_FULL", "NAME_ORG")
        for text in texts(one.get(key))
    ]
    return tuple(sorted(without_repeats(found), key=lambda n: n.kind is not NameKind.PRIMARY))


def _schema(line: Object) -> str:
    """The schema that a record is of; of one without a type, what its numbers show it to be."""
    known = _SCHEMAS.get("".join(texts(line.get("RECORD_TYPE"))))
    if known:
        return known
    numbers = set(_of(line, "IDENTIFIERS", "OTHER_ID_TYPE"))
    if "publicKey" in numbers:
        return "CryptoWallet"
    return "Security" if "isin" in numbers or _of(line, "IDENTIFIERS", "ISIN_NUMBER") else "LegalEntity"


def _entity(key: str, line: Object, names: tuple[Name, ...]) -> Entity:
    kind: Kind = kind_of(_schema(line))
    born, unread = dates(_of(line, "DATES", "DATE_OF_BIRTH"))
    countries, strange = _places(line, kind.type)
    risks = [topic for topic in _of(line, "RISKS", "TOPIC") if topic in topics()]
    page = next(iter(texts(line.get("URL"))), PAGE.format(key))
    said = [f"{word}: {text}" for attribute, word in _SAID for text in _of(line, "DATES", attribute)]
    numbers = (key, *(f"ofac-{number}" for number in _of(line, "IDENTIFIERS", "OFAC_ID")))
    return Entity(
        id=key,
        list="",
        type=kind.type,
        names=names,
        basis=Basis.ADVISORY if risks and not any(topics()[t].designation for t in risks) else Basis.DESIGNATION,
        birth_dates=born,
        gender={"M": "male", "F": "female"}.get("".join(texts(line.get("GENDER"))), ""),
        places=countries,
        identifiers=tuple(dict.fromkeys(_numbers(line, kind.type))),
        addresses=tuple(dict.fromkeys(_of(line, "ADDRESSES", "ADDR_FULL"))),
        listings=tuple(Listing(topics()[topic].words, url=page) for topic in dict.fromkeys(risks)),
        relations=tuple(dict.fromkeys(_relations(key, line))),
        notes="\n".join([*strange, *unread, *said]),
        references=tuple(dict.fromkeys(references_of(numbers, ()))),
    )


def _places(line: Object, kind: EntityType) -> tuple[tuple[Place, ...], list[str]]:
    found: list[Place] = []
    notes: list[str] = []
    # "Nationality" is where OpenSanctions puts the country of anything that is no firm or ship.
    for attribute, role in (("NATIONALITY", "nationality" if kind is EntityType.PERSON else ""), *_ROLES):
        known, strange = places(_of(line, "COUNTRIES", attribute), role)
        found += known
        notes += strange
    for text in _of(line, "ADDRESSES", "PLACE_OF_BIRTH"):
        found += place(text, "birth", whole=text)
    return tuple(dict.fromkeys(found)), notes


def _numbers(line: Object, kind: EntityType) -> Iterator[Identifier]:
    for one in _all(line, "IDENTIFIERS"):
        for attribute, scheme in _NUMBERS:
            stem = attribute.removesuffix("_NUMBER")
            label = " ".join(texts(one.get(f"{stem}_TYPE")))
            country = "".join(texts(one.get(f"{stem}_COUNTRY"))).lower()[:2]
            if label == _OWN:
                continue  # its own id, once more
            for text in texts(one.get(attribute)):
                yield replace(identifier(text, kind, _schemes().get(label, scheme)), label=label, country=country)


@cache
def _schemes() -> Mapping[str, str]:
    """The schemes of numbers by FollowTheMoney's word for them."""
    rows = tables.rows("ensign.lists", "opensanctions_properties")
    return MappingProxyType({r["property"]: r["use"][3:] for r in rows if r["use"].startswith("id:")})


def _relations(key: str, line: Object) -> Iterator[Relation]:
    """Its relations, from the anchor to the pointer; either is the party itself where it is not said."""
    for one in _all(line, "RELATIONSHIPS"):
        anchor, pointer = ("".join(texts(one.get(f"REL_{end}_KEY"))) or key for end in ("ANCHOR", "POINTER"))
        role = " ".join(texts(one.get("REL_POINTER_ROLE"))).lower()
        if role and anchor != pointer:
            yield Relation(role, anchor, pointer)


def _named(relation: Relation, known: set[str], captions: Mapping[str, str]) -> Relation:
    """A relation whose ends are ids of the list, or names."""
    subject, other = relation.subject, relation.object
    return replace(
        relation,
        subject=subject if subject in known else "",
        object=other if other in known else "",
        subject_name="" if subject in known else captions.get(subject, subject),
        object_name="" if other in known else captions.get(other, other),
    )
