"""OFAC's Enhanced XML (SDN_ENHANCED.XML, CONS_ENHANCED.XML) and the custom exports of its list service.

Everything of a party stands in its element. A custom export holds what its filters let through: it
is read, and the list says by which filters it was made. A name's forms in other scripts are further
translations of it. A birth date is taken as written, since `valueDate` makes a day of a year.
"""

from collections.abc import Iterator

from ensign.lists import ofac_remarks
from ensign.lists.dates import iso_date
from ensign.lists.files import ListFile
from ensign.lists.ofac import UMBRELLA, WHOLE_LISTS, read_both
from ensign.lists.ofac_drafts import DOUBTED, Draft, Fact, address_of, full_name, in_doubt, names_of
from ensign.lists.xml import Element, child, children, lines, local, records, text
from ensign.model import Listing, Name, NameKind
from ensign.watchlist import Watchlist


def is_enhanced(file: ListFile) -> bool:
    """Whether a file is in this format."""
    return file.root == "sanctionsData"


def read_enhanced(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format; two, where its parties are on both. Raises WatchlistError as `records`."""
    (file,) = files
    date = ""
    doubts: list[str] = []
    drafts = []
    for element in records(file, {"publicationInfo", "entity"}):
        if local(element) == "entity":
            drafts.append(_draft(element))
        else:
            date = iso_date(text(element, "dataAsOf"))
            doubts += _filtered(element)
    return read_both(
        drafts,
        date=date,
        source=file.name,
        reader="ofac-enhanced/1",
        doubts=doubts,
        partial=next(iter(doubts), ""),
    )


def _filtered(publication: Element) -> Iterator[str]:
    """The filters of a custom export; the two lists as a whole are filters, too, that leave nothing out."""
    filters = {local(e): [text(v) for v in e] or [text(e)] for e in children(publication, "filters") for e in e}
    said = [f"{name}: {', '.join(values)}" for name, values in filters.items() if not set(values) <= WHOLE_LISTS]
    if said:
        yield f"it is an export with filters ({'; '.join(said)}), not the whole list"


def _draft(entity: Element) -> Draft:
    remarks = ofac_remarks.read(lines(entity, "generalInfo", "remarks"))
    title = text(entity, "generalInfo", "title")
    names = [name for e in children(entity, "names", "name") for name in _names(e)]
    features = [_feature(e) for e in children(entity, "features", "feature")]
    documents = [_document(e) for e in children(entity, "identityDocuments", "identityDocument")]
    return Draft(
        number=entity.get("id") or "",
        kind=text(entity, "generalInfo", "entityType"),
        names=(*sorted(names, key=lambda name: name.kind is not NameKind.PRIMARY), *remarks.aliases),
        facts=(*([Fact("Title", title)] if title else []), *features, *documents, *remarks.facts),
        addresses=tuple(a for e in children(entity, "addresses", "address") for a in _addresses(e) if any(a)),
        listings=tuple(_listings(entity)),
        lists=tuple(text(e) for e in children(entity, "sanctionsLists", "sanctionsList")),
        linked=tuple(
            (text(e, "type").lower(), other.get("entityId") or "", text(other))
            for e in children(entity, "relationships", "relationship")
            if (other := child(e, "relatedEntity")) is not None
        ),
        notes=(*_comments(entity), *remarks.notes),
    )


def _names(element: Element) -> Iterator[Name]:
    """The names of an element, the main form first."""
    forms = children(element, "translations", "translation")
    return names_of(
        text(element, "aliasType"),
        map(_form, sorted(forms, key=lambda e: text(e, "isPrimary") != "true")),
        primary=text(element, "isPrimary") == "true",
        weak=text(element, "isLowQuality") == "true",
    )


def _form(element: Element) -> tuple[str, str]:
    """A name as OFAC prints it, and its script."""
    script = text(element, "script")
    whole = full_name(text(element, "formattedLastName"), text(element, "formattedFirstName"), script)
    return whole or text(element, "formattedFullName"), script


def _feature(element: Element) -> Fact:
    reliability = text(element, "reliability").casefold()
    doubt = reliability if reliability in DOUBTED else ""
    return Fact(in_doubt(text(element, "type"), doubt), text(element, "value"))


def _comments(entity: Element) -> Iterator[str]:
    """The dates of its lists, where no listing can have them, and what OFAC remarks on single facts."""
    lists = _lists(entity)
    if len(lists) > 1:
        yield from (f"on the {source.removesuffix(' List')} List since {date}" for source, date in lists if date)
    for feature in children(entity, "features", "feature"):
        if comments := text(feature, "comments"):
            yield f"{text(feature, 'type')} {text(feature, 'value')}: {comments}"


def _document(element: Element) -> Fact:
    return Fact(
        text(element, "type"),
        text(element, "documentNumber"),
        text(element, "issuingCountry"),
        text(element, "issueDate"),
        text(element, "expirationDate"),
        doubt="not valid" if text(element, "isValid") == "false" else "",
        document=True,
    )


def _addresses(element: Element) -> Iterator[tuple[str, str]]:
    """The address in each script, and its country."""
    country = text(element, "country")
    for form in children(element, "translations", "translation"):
        parts = {text(e, "type"): text(e, "value") for e in children(form, "addressParts", "addressPart")}
        line, country = address_of(parts, country)
        yield line, country


def _listings(entity: Element) -> Iterator[Listing]:
    """What it is listed for. Which of several programs is of which of several lists is not said."""
    programs = [text(e) for e in children(entity, "sanctionsPrograms", "sanctionsProgram")] or [""]
    effect = "; ".join(text(e) for e in children(entity, "sanctionsTypes", "sanctionsType"))
    acts = "; ".join(text(e) for e in children(entity, "legalAuthorities", "legalAuthority"))
    lists = _lists(entity)
    if len(lists) > 1 and len(programs) > 1:
        lists = [("; ".join(source for source, _ in lists), "")]
    for source, date in lists or [("", "")]:
        yield from (Listing(p, date, effect, authority=acts, source=source) for p in programs)


def _lists(entity: Element) -> list[tuple[str, str]]:
    """The lists that it is on, with the dates; the consolidated one only where it is on no part of that."""
    found = [
        (text(e), iso_date(e.get("datePublished") or "")) for e in children(entity, "sanctionsLists", "sanctionsList")
    ]
    return [one for one in found if one[0] != UMBRELLA] or found
