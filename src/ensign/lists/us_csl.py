"""The U.S. Consolidated Screening List (CSL) of the International Trade Administration: CSV, TSV and JSON.

https://www.trade.gov/consolidated-screening-list. Thirteen lists of Commerce, State and Treasury in
one; not all are sanctions (the Entity, Unverified and Military End User Lists are export controls),
so each listing says in `source` which list it is from, by the publisher's code. A party on several
lists has a row for each and is one entity here. Rows of OFAC's lists refer to OFAC's number, those of
the Denied Persons List to its order, so that the lists themselves are known to have them too. Aliases
come without their strength, and people's as OFAC prints them: LAST, First. The CSV has neither a date
nor a count; the JSON has a count.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final, NamedTuple

from ensign import tables, watchlist
from ensign.errors import WatchlistError
from ensign.lists import ofac, ofac_remarks
from ensign.lists.dates import iso_date
from ensign.lists.delimited import UNENDED, is_ended
from ensign.lists.expectations import UNSEEN
from ensign.lists.files import ListFile, refuse_empty
from ensign.lists.json_records import texts
from ensign.lists.ofac_drafts import Draft, Fact, countries
from ensign.lists.us_csl_records import Record, delimiter_of, from_json, from_rows, is_json, missing_from
from ensign.lists.us_dpl import DPL, ended, left_out, order_of
from ensign.lists.values import merged, named_in, squeezed
from ensign.model import Entity, Listing, Name, NameKind, Place, Reference, Rejection
from ensign.watchlist import Watchlist

LIST: Final = "us-csl"
TITLE: Final = "U.S. Consolidated Screening List"
PUBLISHER: Final = "U.S. Department of Commerce, International Trade Administration (ITA)"

_UNTOLD: Final = "its other names are not told apart in strong and weak, as the lists that it is made of have them"
_FACTS: Final = (
    ("title", "Title"),
    ("call_sign", "Vessel Call Sign"),
    ("vessel_type", "VESSEL TYPE"),
    ("vessel_flag", "Vessel Flag"),
    ("vessel_owner", "Vessel Owner"),
    ("gross_tonnage", "Vessel Tonnage"),
    ("gross_registered_tonnage", "Vessel Gross Registered Tonnage"),
)
_SEVERAL: Final = (
    ("dates_of_birth", "DOB"),
    ("places_of_birth", "POB"),
    ("nationalities", "nationality"),
    ("citizenships", "citizen"),
)
_CODE: Final = re.compile(r"\((?P<code>[A-Z-]{2,7})(?:\s+List)?\)")
_AND: Final = re.compile(r"^and\s+")


class _Source(NamedTuple):
    """One of the lists that the CSL is made of: Ensign's name of the list itself, "" where it is read nowhere else."""

    code: str
    list: str = ""
    program: str = ""
    effect: str = ""


@dataclass(slots=True)
class _Found:
    """What was read so far: records, how many results the file says it has, its date."""

    records: list[Record] = field(default_factory=list)
    rejections: list[Rejection] = field(default_factory=list)
    date: str = ""
    count: str = ""


def is_csl(file: ListFile) -> bool:
    """Whether a file is in one of these formats."""
    return bool(delimiter_of(file)) or is_json(file)


def read_csl(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of one of these formats.

    Raises WatchlistError where a row does not fit the header, the JSON does not hold what it counts, or no party is
    in it.
    """
    (file,) = files
    if delimiter_of(file):
        found, proof, reader = _Found(list(from_rows(file))), "", "us-csl-csv/2"
        doubts = (
            *(() if is_ended(file) else (UNENDED,)),
            *(f"it has no column {c}" for c in missing_from(file)),
            _UNTOLD,
        )
    else:
        found, reader, doubts = _results(file), "us-csl-json/2", (UNSEEN, _UNTOLD)
        proof = f"its own count of {found.count} records" if found.count else "its closing bracket"
    if not found.date:
        found.date = _newest(found.records)
        doubts = ("the file has no date: the newest start of a listing in it stands for it", *doubts)
    entities = _entities(found)
    refuse_empty(file, entities)
    return watchlist.build(
        LIST,
        TITLE,
        found.date,
        entities,
        source=file.name,
        rejections=found.rejections,
        publisher=PUBLISHER,
        reader=reader,
        proof=proof,
        doubts=(*doubts, *left_out(found.rejections)),
    )


def _results(file: ListFile) -> _Found:
    """The JSON's records. Raises WatchlistError where they are not as many as it says."""
    found = _Found()
    number = 0
    for name, value in from_json(file):
        if name == "results":
            number += 1
            if value is None:
                found.rejections.append(Rejection(f"record {number}", "it is no record"))
            else:
                found.records.append(value)
        elif name == "total":
            found.count = "".join(texts(value))
        elif name == "sources_used" and isinstance(value, list):
            used = (one.get("source_last_updated") for one in value if isinstance(one, dict))
            found.date = max((iso_date(text) for one in used for text in texts(one)), default="")
    if found.count and found.count != str(number):
        raise WatchlistError(
            f"{file.name} says that it holds {found.count} records, and holds {number}: "
            "it is one page of an answer, or damaged",
            "give the whole list as one file",
        )
    return found


def _newest(records: Iterable[Record]) -> str:
    """The newest start of a listing, of denied persons or of all others, whichever is older.

    What has ended is told by it, so that one mistyped year must not end the orders of all others.
    """
    newest = {True: "", False: ""}
    for record in records:
        denied = _source(record["source"]).list == DPL
        newest[denied] = max(newest[denied], iso_date(record["start_date"]))
    return min(filter(None, newest.values()), default="")


def _entities(found: _Found) -> list[Entity]:
    """One entity for all the records of a party; ended orders and records without a name are rejections."""
    drafts: dict[str, list[tuple[Record, Draft]]] = {}
    for record in found.records:
        draft = _draft(record)
        reason = "it has no name" if not draft.names else ended(record["end_date"], found.date)
        known = drafts.setdefault(draft.number, [])
        if known and known[0][1].names[:1] != draft.names[:1]:
            reason = "its number comes a second time with another name"
        if reason:
            found.rejections.append(Rejection(record.place, reason))
        else:
            known.append((record, draft))
    numbers = ofac.by_name(known[0][1] for known in drafts.values() if known)
    every = [_party(known, numbers) for known in drafts.values() if known]
    ids = {entity.id for entity in every}
    return [ofac.known_ends(entity, ids) for entity in every]


def _party(known: Iterable[tuple[Record, Draft]], numbers: Mapping[str, str]) -> Entity:
    first, *others = (_entity(record, draft, numbers) for record, draft in known)
    for other in others:
        first = merged(first, other)
    # The rows of one party say most of the same.
    return replace(first, notes="\n".join(dict.fromkeys(first.notes.split("\n"))))


def _entity(record: Record, draft: Draft, numbers: Mapping[str, str]) -> Entity:
    entity = ofac.entity_of(LIST, draft, numbers)
    source = _source(record["source"])
    country = record["country"]
    return replace(
        entity,
        listings=tuple(_listings(record, source)),
        places=(*entity.places, *((Place(code) for code in countries(country)) if country else ())),
        references=tuple(_references(record, source)),
    )


def _draft(record: Record) -> Draft:
    """The party of a record, as OFAC's readers give theirs: the words for its facts are OFAC's."""
    official = _source(record["source"]).list.startswith("ofac")
    remarks = ofac_remarks.read(record["remarks"] if official else "")
    said = [] if official or not record["remarks"] else [f"remarks: {record['remarks']}"]
    said += [f"{word}: {record[column]}" for column, word in (("standard_order", "standard order"),) if record[column]]
    names, more = ([Name(record["name"])], []) if official else named_in(record["name"])
    said += more
    for alias in record.several("alt_names"):
        others, more = ([Name(alias)], []) if official else named_in(_AND.sub("", alias))
        names += [replace(name, kind=NameKind.ALIAS) if name.kind is NameKind.PRIMARY else name for name in others]
        said += more
    facts = [Fact(word, record[column]) for column, word in _FACTS if record[column]]
    facts += [Fact(word, value) for column, word in _SEVERAL for value in record.several(column)]
    return Draft(
        number=_number(record),
        kind=record["type"],
        names=tuple(name for name in (*names, *remarks.aliases) if name.text),
        facts=(*facts, *record.numbers, *remarks.facts),
        addresses=record.addresses,
        notes=(*remarks.notes, *said),
    )


def _number(record: Record) -> str:
    """What tells a party from others: the publisher's id, OFAC's number, or what of the record does not change."""
    known = record["id"] or record["entity_number"]
    if known:
        return known
    fixed = "\n".join((_source(record["source"]).code, squeezed(record["name"]), record["start_date"]))
    return hashlib.sha256(fixed.encode()).hexdigest()[:16]


def _listings(record: Record, source: _Source) -> Iterator[Listing]:
    number = record["entity_number"]
    official = number and source.list.startswith("ofac")
    wanted = (record["license_requirement"], record["license_policy"])
    for program in record.several("programs") or (source.program or source.code,):
        yield Listing(
            program,
            iso_date(record["start_date"]),
            effect="; ".join(squeezed(text) for text in wanted if text) or source.effect,
            reference=number,
            url=ofac.PAGE + number if official else record["source_list_url"] or record["source_information_url"],
            authority=record["federal_register_notice"],
            source=source.code,
            ends=iso_date(record["end_date"]),
        )


def _references(record: Record, source: _Source) -> Iterator[Reference]:
    if source.list == DPL:
        yield Reference(DPL, order_of(record["name"], iso_date(record["start_date"])))
    elif source.list and record["entity_number"]:
        yield Reference(source.list, record["entity_number"])


@cache
def _sources() -> tuple[Mapping[str, _Source], Mapping[str, _Source]]:
    """The lists by their codes, which stood alone in 2016, and by the words that their names begin with."""
    codes: dict[str, _Source] = {}
    names: dict[str, _Source] = {}
    for row in tables.rows("ensign.lists", "csl_sources"):
        one = _Source(row["code"], row["list"], row["program"], row["effect"])
        codes.setdefault(row["code"], one)
        names[row["begins"]] = one
    return codes, names


@cache
def _source(text: str) -> _Source:
    """The list that a record is from; one that is new is known by its code in brackets, or its whole name."""
    codes, names = _sources()
    known = codes.get(text) or next((one for begin, one in names.items() if text.startswith(begin)), None)
    if known is not None:
        return known
    code = _CODE.search(text)
    return _Source(code["code"] if code else text, program=text.partition(" - ")[0])
