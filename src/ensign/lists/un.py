"""The UN Security Council's consolidated list, XML: individuals and entities, weak aliases marked.

https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list. The file has no count of its
own; its end tag shows it to be whole. An IMO number stands only in the comments of an entity.
"""

from collections.abc import Iterator
from typing import Final

from ensign import watchlist
from ensign.errors import WatchlistError
from ensign.lists.dates import birth_dates, date_or_span, iso_date, span
from ensign.lists.files import AGAIN, ListFile
from ensign.lists.values import imo_in, is_number, place, scheme_of, squeezed, without_repeats
from ensign.lists.xml import Element, child, children, lines, local, records, text
from ensign.model import Entity, EntityType, Identifier, Listing, Name, NameKind, Place, Reference, Rejection
from ensign.watchlist import Watchlist

LIST: Final = "un"
_PARTS: Final = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
_ADDRESS: Final = ("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY")
_BORN: Final = ("CITY", "STATE_PROVINCE", "COUNTRY")
_PAGE: Final = "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list"


def is_un(file: ListFile) -> bool:
    """Whether a file is in this format."""
    return file.root == "CONSOLIDATED_LIST"


def read_un(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of this format. Raises WatchlistError where it is not well-formed to its end or empty."""
    (file,) = files
    entities: dict[str, Entity] = {}
    rejections: list[Rejection] = []
    for number, element in enumerate(records(file, {"INDIVIDUAL", "ENTITY"}), 1):
        key = text(element, "DATAID")
        names = without_repeats(_names(element))
        if not key or not names or f"{LIST}-{key}" in entities:
            why = "it has no name" if not names else "its number comes a second time" if key else "it has no number"
            rejections.append(Rejection(f"record {number}", why))
        else:
            entities[f"{LIST}-{key}"] = _entity(element, f"{LIST}-{key}", names)
    if not entities:
        raise WatchlistError(f"{file.name} holds no party", AGAIN)
    return watchlist.build(
        LIST,
        "United Nations Security Council Consolidated List",
        _generated(file),
        entities.values(),
        source=file.name,
        rejections=rejections,
        publisher="United Nations Security Council",
        reader="un-xml/2",
        proof="its end tag",
    )


def _generated(file: ListFile) -> str:
    """The date that the root element carries."""
    with file.open() as stream:
        head = stream.read(4096).decode("utf-8", "replace")
    _, _, rest = head.partition("dateGenerated=")
    return iso_date(rest[1:11]) if rest else ""


def _names(element: Element) -> Iterator[Name]:
    """The name, its aliases, and the name in its own script."""
    yield Name(squeezed(" ".join(text(element, part) for part in _PARTS)))
    for alias in (*children(element, "INDIVIDUAL_ALIAS"), *children(element, "ENTITY_ALIAS")):
        quality = text(alias, "QUALITY").lower()
        kind = NameKind.FORMER if quality.startswith("f") else NameKind.ALIAS
        for one in text(alias, "ALIAS_NAME").split(";"):
            yield Name(squeezed(one), kind, weak=quality == "low")
    yield Name(text(element, "NAME_ORIGINAL_SCRIPT"), NameKind.ORIGINAL_SCRIPT)


def _entity(element: Element, key: str, names: tuple[Name, ...]) -> Entity:
    person = local(element) == "INDIVIDUAL"
    dates = [*map(_born, children(element, "INDIVIDUAL_DATE_OF_BIRTH")), *_born_under_aliases(element)]
    read = birth_dates(date for date in dates if date)
    documents = [_document(d) for d in children(element, "INDIVIDUAL_DOCUMENT") if text(d, "NUMBER")]
    comments = lines(element, "COMMENTS1")
    reference = text(element, "REFERENCE_NUMBER")
    updated = [iso_date(text(v)) for v in children(element, "LAST_DAY_UPDATED", "VALUE")]
    notes = [comments, *(f"birth date: {d}" for d in read.unread), *(note for _, note in documents if note)]
    return Entity(
        id=key,
        list=LIST,
        type=EntityType.PERSON if person else EntityType.ORGANIZATION,
        names=names,
        birth_dates=read.read,
        gender={"male": "male", "female": "female"}.get(text(element, "GENDER").lower(), ""),
        places=tuple(dict.fromkeys(_places(element))),
        identifiers=tuple(
            dict.fromkeys([*(d for d, _ in documents if d), *(() if person else imo_in(comments, ship=False))])
        ),
        addresses=tuple(dict.fromkeys(a for e in _addresses(element) if (a := _joined(e, _ADDRESS)))),
        roles=tuple(
            dict.fromkeys(
                v for tag in ("TITLE", "DESIGNATION") for e in children(element, tag, "VALUE") if (v := text(e))
            )
        ),
        listings=(
            Listing(
                text(element, "UN_LIST_TYPE"),
                iso_date(text(element, "LISTED_ON")),
                reference=reference,
                url=_PAGE,
                updated=max(updated, default=""),
            ),
        ),
        notes="\n".join(note for note in notes if note),
        references=(Reference(LIST, reference),) if reference else (),
    )


def _addresses(element: Element) -> list[Element]:
    return [*children(element, "INDIVIDUAL_ADDRESS"), *children(element, "ENTITY_ADDRESS")]


def _joined(element: Element, tags: tuple[str, ...]) -> str:
    return ", ".join(value for tag in tags if (value := text(element, tag)))


def _places(element: Element) -> Iterator[Place]:
    for value in children(element, "NATIONALITY", "VALUE"):
        yield from place(text(value), "nationality")
    for born in children(element, "INDIVIDUAL_PLACE_OF_BIRTH"):
        yield from place(text(born, "COUNTRY"), "birth", whole=_joined(born, _BORN))
    for address in _addresses(element):
        yield from place(text(address, "COUNTRY"), "location")


def _born(element: Element) -> str:
    """A birth date in words that `birth_dates` reads: the day, the year, or a range; about, where it says so."""
    about = "circa " if text(element, "TYPE_OF_DATE").upper().startswith("APPROX") else ""
    if child(element, "FROM_YEAR") is not None or child(element, "TO_YEAR") is not None:
        found = span(text(element, "FROM_YEAR"), text(element, "TO_YEAR"))
    else:
        found = date_or_span(text(element, "DATE")[:10]) or text(element, "YEAR") or text(element, "NOTE")
    return f"{about}{found}" if found else ""


def _born_under_aliases(element: Element) -> Iterator[str]:
    """The birth dates that are given with another name."""
    for date in children(element, "INDIVIDUAL_ALIAS", "DATE_OF_BIRTH"):
        yield date_or_span(text(date)[:10]) or text(date)


def _document(element: Element) -> tuple[Identifier | None, str]:
    """A document's number, or what is said in its place."""
    word = " ".join(dict.fromkeys(v for tag in ("TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2") if (v := text(element, tag))))
    number = text(element, "NUMBER")
    if not is_number(number):
        return None, squeezed(f"{word}: {number}")
    issuer = next(
        (p.country for tag in ("COUNTRY_OF_ISSUE", "ISSUING_COUNTRY") for p in place(text(element, tag), "")), ""
    )
    issued = iso_date(text(element, "DATE_OF_ISSUE"))
    return Identifier(scheme_of(word), number, issuer, word, issued), text(element, "NOTE")
