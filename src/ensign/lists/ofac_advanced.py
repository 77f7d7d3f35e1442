"""OFAC's Advanced XML (sdn_advanced.xml, cons_advanced.xml): the richest format, and the largest.

Every word is a number that the file's own ReferenceValueSets explain; none is known beforehand.
Places and documents stand before the parties, what they are listed for behind them, so that one pass
keeps the first as small values, each party as a draft, and joins the rest at the end. A Profile's
other names in other scripts are further DocumentedNames of one Alias. The format has no count of its
own; its last tag shows that nothing is missing from its end. (Layout: the advanced sanctions data
model of the Wolfsberg Group and the UN, in OFAC's files.)
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from ensign.lists import ofac_remarks
from ensign.lists.dates import span
from ensign.lists.files import ListFile
from ensign.lists.ofac import TYPES, read_both
from ensign.lists.ofac_drafts import DOUBTED, Draft, Fact, address_of, full_name, in_doubt, names_of
from ensign.lists.xml import Element, child, children, local, records, text
from ensign.model import Listing, Name, NameKind
from ensign.watchlist import Watchlist

_RECORDS: Final = frozenset(
    (
        *("DateOfIssue", "ReferenceValueSets", "Location", "IDRegDocument"),
        *("DistinctParty", "ProfileRelationship", "SanctionsEntry"),
    )
)
_FAMILY: Final = frozenset({"Last Name", "Maiden Name", "Matronymic"})
_GIVEN: Final = frozenset({"First Name", "Middle Name", "Patronymic", "Nickname"})
_PROGRAM: Final = "Program"


@dataclass(frozen=True, slots=True)
class _Place:
    line: str
    country: str


@dataclass(slots=True)
class _Found:
    """What one pass has gathered so far; `words` is by the kind of value and its number."""

    words: dict[str, dict[str, str]] = field(default_factory=dict)
    date: str = ""
    places: dict[str, _Place] = field(default_factory=dict)
    documents: dict[str, list[Fact]] = field(default_factory=dict)
    drafts: dict[str, Draft] = field(default_factory=dict)
    linked: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    listings: dict[str, list[Listing]] = field(default_factory=dict)
    lost: int = 0

    def word(self, kind: str, number: str | None) -> str:
        """The word that a number stands for, "" for none."""
        return self.words.get(kind, {}).get(number or "", "")


def is_advanced(file: ListFile) -> bool:
    """Whether a file is in this format."""
    return file.root == "Sanctions" and "ReferenceValueSets" in file.text_head


def read_advanced(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format; two, where its parties are on both. Raises WatchlistError as `records`."""
    (file,) = files
    found = _Found()
    readers = {
        "DateOfIssue": _issued,
        "ReferenceValueSets": _reference_values,
        "Location": _location,
        "IDRegDocument": _document,
        "DistinctParty": _party,
        "ProfileRelationship": _relationship,
        "SanctionsEntry": _entry,
    }
    for element in records(file, _RECORDS):
        readers[local(element)](found, element)
    drafts = [_joined(found, profile, draft) for profile, draft in found.drafts.items()]
    lost = found.lost + len(found.documents) + sum(profile not in found.drafts for profile in found.listings)
    doubts = [f"{lost:,} references in it lead nowhere: it is a part of a list"] if lost else []
    return read_both(drafts, date=found.date, source=file.name, reader="ofac-advanced/1", doubts=doubts)


def _issued(found: _Found, element: Element) -> None:
    found.date = _day(element)


def _reference_values(found: _Found, sets: Element) -> None:
    """The words behind the numbers. An unknown kind of party goes by what it is a kind of."""
    for value in (e for values in sets for e in values):
        found.words.setdefault(local(value), {})[value.get("ID")] = text(value)
    for value in children(sets, "PartySubTypeValues", "PartySubType"):
        if text(value).casefold() not in TYPES:
            found.words["PartySubType"][value.get("ID")] = found.word("PartyType", value.get("PartyTypeID"))


def _location(found: _Found, element: Element) -> None:
    parts = {
        found.word("LocPartType", part.get("LocPartTypeID")): text(part, "LocationPartValue", "Value")
        for part in children(element, "LocationPart")
    }
    country = next((found.word("Country", e.get("CountryID")) for e in children(element, "LocationCountry")), "")
    found.places[element.get("ID")] = _Place(*address_of(parts, country))


def _document(found: _Found, element: Element) -> None:
    dates = {
        found.word("IDRegDocDateType", e.get("IDRegDocDateTypeID")): _period(child(e, "DatePeriod"))
        for e in children(element, "DocumentDate")
    }
    validity = found.word("Validity", element.get("ValidityID")).casefold()
    fact = Fact(
        found.word("IDRegDocType", element.get("IDRegDocTypeID")),
        text(element, "IDRegistrationNo"),
        found.word("Country", element.get("IssuedBy-CountryID")),
        dates.get("Issue Date", ""),
        dates.get("Expiration Date", ""),
        doubt=validity if validity in DOUBTED else "",
        document=True,
    )
    found.documents.setdefault(element.get("IdentityID"), []).append(fact)


def _party(found: _Found, element: Element) -> None:
    remarks = ofac_remarks.read(text(element, "Comment"))
    for profile in children(element, "Profile"):
        identities = children(profile, "Identity")
        features = [f for e in children(profile, "Feature") for f in _features(found, e)]
        # A place of the party itself is an address; other features have theirs as a value.
        addresses = [f for f in features if f.label == "Location"]
        documents = [d for e in identities for d in found.documents.pop(e.get("ID"), ())]
        names = [name for identity in identities for name in _names(found, identity)]
        found.drafts[profile.get("ID")] = Draft(
            number=element.get("FixedRef"),
            kind=found.word("PartySubType", profile.get("PartySubTypeID")),
            names=(*sorted(names, key=lambda name: name.kind is not NameKind.PRIMARY), *remarks.aliases),
            facts=(*(f for f in features if f.label != "Location"), *documents, *remarks.facts),
            addresses=tuple((f.value, f.country) for f in addresses),
            notes=remarks.notes,
        )


def _names(found: _Found, identity: Element) -> Iterator[Name]:
    """The names of an identity; its aliases each have one or several forms."""
    groups = {
        e.get("ID"): found.word("NamePartType", e.get("NamePartTypeID"))
        for e in children(identity, "NamePartGroups", "MasterNamePartGroup", "NamePartGroup")
    }
    for alias in children(identity, "Alias"):
        yield from names_of(
            found.word("AliasType", alias.get("AliasTypeID")),
            [_form(found, groups, form) for form in children(alias, "DocumentedName")],
            primary=alias.get("Primary") == "true",
            weak=alias.get("LowQuality") == "true",
        )


def _form(found: _Found, groups: Mapping[str, str], element: Element) -> tuple[str, str]:
    """A name, a person's last name first, and its script; `groups` say what its parts are."""
    values = children(element, "DocumentedNamePart", "NamePartValue")
    script = next((found.word("Script", e.get("ScriptID")) for e in values), "")
    parts = [(groups.get(e.get("NamePartGroupID"), ""), value) for e in values if (value := text(e))]
    has_last = any(kind == "Last Name" for kind, _ in parts)
    family = [v for kind, v in parts if kind in _FAMILY or (kind == "Patronymic" and not has_last)]
    given = [v for kind, v in parts if kind in _GIVEN and v not in family]
    other = [v for kind, v in parts if kind not in _FAMILY | _GIVEN]
    return full_name(" ".join((*other, *family)), " ".join(given), script), script


def _features(found: _Found, feature: Element) -> Iterator[Fact]:
    """The values of a feature: a text, a word of the file, a span of time or a place."""
    word = found.word("FeatureType", feature.get("FeatureTypeID"))
    for version in children(feature, "FeatureVersion"):
        reliability = found.word("Reliability", version.get("ReliabilityID")).casefold()
        doubt = reliability if reliability in DOUBTED else ""
        label = in_doubt(word, doubt)
        period = child(version, "DatePeriod")
        details = [e for e in children(version, "VersionDetail") if text(e) or e.get("DetailReferenceID")]
        for detail in details:
            value = text(detail) or found.word("DetailReference", detail.get("DetailReferenceID"))
            yield Fact(label, value, doubt=doubt)
        if period is not None and not details:
            yield Fact(label, _period(period), doubt=doubt)
        for reference in children(version, "VersionLocation"):
            place = found.places.get(reference.get("LocationID"))
            if place is None:
                found.lost += 1
            elif label == "Location":
                yield Fact(label, place.line, country=place.country)
            elif not details:
                yield Fact(label, place.line, doubt=doubt)


def _relationship(found: _Found, element: Element) -> None:
    former = "formerly " if element.get("Former") == "true" else ""
    predicate = former + found.word("RelationType", element.get("RelationTypeID")).lower()
    found.linked.setdefault(element.get("From-ProfileID"), []).append((predicate, element.get("To-ProfileID")))


def _entry(found: _Found, element: Element) -> None:
    """What a party is on one list for: the programs, since when, to what effect, and by which act."""
    measures = children(element, "SanctionsMeasure")
    kinds = [found.word("SanctionsType", e.get("SanctionsTypeID")) for e in measures]
    effect = "; ".join(dict.fromkeys(kind for kind in kinds if kind and kind != _PROGRAM))
    programs = [text(e, "Comment") for e, kind in zip(measures, kinds, strict=True) if kind == _PROGRAM]
    events = children(element, "EntryEvent")
    acts = "; ".join(dict.fromkeys(w for e in events if (w := found.word("LegalBasis", e.get("LegalBasisID")))))
    date = min((d for e in events if (d := _day(child(e, "Date")))), default="")
    source = found.word("List", element.get("ListID"))
    listings = [Listing(p, date, effect, authority=acts, source=source) for p in dict.fromkeys(programs) if p]
    found.listings.setdefault(element.get("ProfileID"), []).extend(
        listings or [Listing("", date, effect, source=source)]
    )


def _joined(found: _Found, profile: str, draft: Draft) -> Draft:
    """A party with what stands behind the parties."""
    listings = tuple(dict.fromkeys(found.listings.get(profile, ())))
    ends = [(predicate, found.drafts.get(other), other) for predicate, other in found.linked.get(profile, ())]
    return replace(
        draft,
        listings=listings,
        lists=tuple(dict.fromkeys(one.source for one in listings if one.source)),
        linked=tuple(
            (predicate, other.number if other else number, other.names[0].text if other and other.names else "")
            for predicate, other, number in ends
        ),
    )


def _period(period: Element | None) -> str:
    """From the first day of the start to the last day of the end, in the model's form; "" where it has none."""
    first = _day(child(period, "Start", "From")) if period is not None else ""
    last = next((d for path in (("End", "To"), ("End", "From"), ("Start", "To")) if (d := _at(period, path))), first)
    if not first:
        return ""
    ends: Mapping[str, Element] = {tag: child(period, tag) for tag in ("Start", "End")}
    circa = any(e is not None and e.get("Approximate") == "true" for e in ends.values())
    return f"{'~' if circa else ''}{span(first, last)}"


def _at(period: Element | None, path: tuple[str, ...]) -> str:
    return _day(child(period, *path)) if period is not None else ""


def _day(element: Element | None) -> str:
    """An ISO date of Year, Month and Day, as far as they are given."""
    parts = [text(element, tag) for tag in ("Year", "Month", "Day")]
    if element is None or not parts[0].isdecimal():
        return ""
    known = [parts[0].zfill(4)]
    for part in parts[1:]:
        if not part.isdecimal() or int(part) == 0:
            break
        known.append(part.zfill(2))
    return "-".join(known)
