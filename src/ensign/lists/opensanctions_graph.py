"""What an OpenSanctions file in FollowTheMoney says beside its parties, gathered by the party it belongs to.

Sanctions, documents, addresses, offices and relations are lines of their own in entities.ftm.json,
linked by ids, and stand within the party in targets.nested.json. Either way they come before or after
it, so all are gathered first, each in as few words as an entity will hold of it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from ensign import tables
from ensign.lists.json_records import Object, texts
from ensign.lists.opensanctions import kind_of, topics
from ensign.lists.values import scheme_of
from ensign.model import Identifier, Listing, Reference, Relation

_DOCUMENTS: Final = MappingProxyType({"Passport": "passport", "Identification": ""})
_BESIDE: Final = frozenset({"Sanction", "Address", "Occupancy", "Position", *_DOCUMENTS})
_OFAC: Final = "ofac"
_OFAC_LISTS: Final = MappingProxyType({"us_ofac_sdn": "ofac-sdn", "us_ofac_cons": "ofac-cons"})
_AMOUNT: Final = re.compile(r"[\d.,]+\s*%?")


class Sanction(NamedTuple):
    """One designation: the listing, its numbers in other lists, and the reason for a note."""

    listing: Listing
    references: tuple[Reference, ...]
    note: str


class Link(NamedTuple):
    """A relation of two parties, by their ids."""

    id: str
    subject: str
    predicate: str
    object: str
    date: str
    amount: str


@dataclass(slots=True)
class Graph:
    """All that was gathered, by the id of the party, or by its own where many parties share it.

    `things` are wallets, securities and the like, which are no parties to Ensign.
    """

    parties: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
    screened: set[str] = field(default_factory=set)
    things: set[str] = field(default_factory=set)
    nested: bool = False
    changed: str = ""
    seen: str = ""
    captions: dict[str, str] = field(default_factory=dict)
    sanctions: dict[str, list[Sanction]] = field(default_factory=dict)
    documents: dict[str, list[Identifier]] = field(default_factory=dict)
    addresses: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    offices: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    links: dict[str, dict[str, Link]] = field(default_factory=dict)

    def add(self, line: Object) -> None:
        """Take what a line and those nested within it say."""
        inside = list(nested(line))
        self.nested = self.nested or len(inside) > 1
        self.changed = max(self.changed, *texts(line.get("last_change")), "")
        self.seen = max(self.seen, *texts(line.get("last_seen")), "")
        for one, parent in inside:
            self._take(one, parent)
        if is_party(line):
            self.parties.add(line["id"])
            if is_listed(line):
                self.listed.add(line["id"])
            if kind_of(line["schema"]).reason:
                self.things.add(line["id"])

    def close(self) -> None:
        """All was added: in a file of nested lines each is a target."""
        if self.nested:
            self.listed = self.parties
        self.screened = self.listed - self.things

    def _take(self, line: Object, parent: str) -> None:
        """What one line says of the parties that it refers to; `parent` is what it is nested in, if any."""
        schema = line["schema"]
        if schema in _DOCUMENTS or schema == "CryptoWallet":
            for owner in owners(line, "holder", parent):
                self.documents.setdefault(owner, []).extend(_documents(line, schema))
        elif schema == "Sanction":
            for owner in owners(line, "entity", parent):
                self.sanctions.setdefault(owner, []).append(_sanction(line))
        elif schema == "Address":
            self.addresses[line["id"]] = _address(line)
        elif schema == "Occupancy":
            status = "; ".join(values(line, "status"))
            for owner in owners(line, "holder", parent):
                posts = ((post, status) for post in owners(line, "post", ""))
                self.offices.setdefault(owner, []).extend(posts)
        elif schema in _links():
            self._link(line, _links()[schema], parent)
        self.captions.setdefault(line["id"], caption(line))

    def _link(self, line: Object, row: Mapping[str, str], parent: str) -> None:
        subjects, objects = (owners(line, row[end], "") for end in ("subject", "object"))
        words = "; ".join(values(line, row["words"]))
        amount = words if _AMOUNT.fullmatch(words) else ""
        predicate = f"{row['predicate']} ({words})" if words and not amount else row["predicate"]
        date = next(iter(values(line, "startDate")), "")
        for subject in subjects or (parent,):
            for other in objects or (parent,):
                if subject and other and subject != other:
                    link = Link(line["id"], subject, predicate, other, date, amount)
                    for end in (subject, other):
                        self.links.setdefault(end, {})[f"{link.id} {subject} {other}"] = link

    def relations(self, key: str) -> Iterator[Relation]:
        """The relations of a party; an end that is not in the list has its name in words."""
        for link in self.links.get(key, {}).values():
            here = [end in self.screened for end in (link.subject, link.object)]
            names = [self.captions.get(end) or end for end in (link.subject, link.object)]
            yield Relation(
                link.predicate,
                link.subject if here[0] else "",
                link.object if here[1] else "",
                subject_name="" if here[0] else names[0],
                object_name="" if here[1] else names[1],
                date=link.date,
                amount=link.amount,
            )


def is_party(line: Object) -> bool:
    """Whether a line is a party, or something that would be one to FollowTheMoney (a wallet, a security)."""
    return line["schema"] not in _links() and line["schema"] not in _BESIDE


@cache
def _links() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType({row["schema"]: row for row in tables.rows("ensign.lists", "opensanctions_links")})


def is_line(line: Any) -> bool:
    """Whether an object is a line of FollowTheMoney."""
    return (
        isinstance(line, dict)
        and all(isinstance(line.get(key), str) for key in ("id", "schema"))
        and isinstance(line.get("properties"), dict)
    )


def nested(line: Object) -> Iterator[tuple[Object, str]]:
    """A line and those within it, each with the id of what it is nested in, "" for the line itself."""
    waiting: list[tuple[Object, str]] = [(line, "")]
    while waiting:
        one, parent = waiting.pop()
        yield one, parent
        within = (v for value in one["properties"].values() if isinstance(value, list) for v in value if is_line(v))
        waiting.extend((inner, one["id"]) for inner in within)


def values(line: Object, name: str) -> tuple[str, ...]:
    """The texts of a property."""
    return texts(line["properties"].get(name))


def owners(line: Object, name: str, parent: str) -> tuple[str, ...]:
    """The ids that a property refers to, be they nested or not; `parent` where it refers to none."""
    found = line["properties"].get(name)
    given = found if isinstance(found, list) else [found]
    ids = (one.get("id") if isinstance(one, dict) else one for one in given)
    return tuple(dict.fromkeys(one for one in ids if isinstance(one, str) and one)) or ((parent,) if parent else ())


def caption(line: Object) -> str:
    """What a line is shown as: its own word for it, or its first name."""
    said = texts(line.get("caption"))
    return said[0] if said else next(iter(values(line, "name")), "")


def is_listed(line: Object) -> bool:
    """Whether a party is in the data for itself, and not as another's owner or relative."""
    risks = [topic for topic in values(line, "topics") if topic in topics()]
    if isinstance(line.get("target"), bool):
        return line["target"] or any(topic.partition(".")[0] == "sanction" for topic in risks)
    return bool(risks)


def references_of(keys: Iterable[str], datasets: tuple[str, ...]) -> Iterator[Reference]:
    """The numbers under which other lists have a party, by the ids that OpenSanctions gave it before."""
    for key in keys:
        for begins, form, name in _referents():
            number = key.removeprefix(begins)
            if not key.startswith(begins) or not form.fullmatch(number):
                continue
            if name == _OFAC:
                yield from (Reference(one, number) for one in _ofac_lists(datasets))
            else:
                yield Reference(name, number.upper().replace("-", ".") if name == "eu" else number.upper())


def _ofac_lists(datasets: tuple[str, ...]) -> tuple[str, ...]:
    """OFAC's lists that are among the data sets; both where none is."""
    return tuple(name for dataset, name in _OFAC_LISTS.items() if dataset in datasets) or tuple(_OFAC_LISTS.values())


@cache
def _referents() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    rows = tables.rows("ensign.lists", "opensanctions_referents")
    return tuple((row["begins"], re.compile(row["form"]), row["list"]) for row in rows)


def _first(line: Object, *names: str) -> str:
    return next((value for name in names for value in values(line, name)), "")


def _documents(line: Object, schema: str) -> Iterator[Identifier]:
    if schema == "CryptoWallet":
        coin = _first(line, "currency", "currencySymbol")
        yield from (Identifier("wallet", key, label=coin) for key in values(line, "publicKey"))
        return
    label, country = _first(line, "type"), _first(line, "country").lower()[:2]
    scheme = _DOCUMENTS[schema] or scheme_of(label)
    for number in values(line, "number"):
        yield Identifier(scheme, number, country, label, _first(line, "startDate"), _first(line, "endDate"))


def _sanction(line: Object) -> Sanction:
    datasets = texts(line.get("datasets"))
    listing = Listing(
        _first(line, "programId", "program", "authority"),
        _first(line, "listingDate", "startDate", "date"),
        effect="; ".join(values(line, "provisions")),
        reference=_first(line, "authorityId", "unscId", "recordId"),
        url=_first(line, "sourceUrl", "programUrl"),
        authority="; ".join(values(line, "authority")),
        source=", ".join(datasets),
        updated=_first(line, "modifiedAt"),
        ends=_first(line, "endDate"),
    )
    programs = [text for text in values(line, "program") if text != listing.program]
    said = [*programs, *values(line, "reason"), *values(line, "summary"), *values(line, "status")]
    references = tuple(Reference("un", number) for number in values(line, "unscId"))
    return Sanction(listing, references, "; ".join(said))


def _address(line: Object) -> tuple[str, tuple[str, ...]]:
    full = _first(line, "full")
    if not full:
        names = ("remarks", "postOfficeBox", "street", "street2", "postalCode", "city", "region", "state")
        full = ", ".join(text for name in names for text in values(line, name))
    return full or caption(line), values(line, "country")
