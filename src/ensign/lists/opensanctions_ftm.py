"""OpenSanctions `entities.ftm.json` and `targets.nested.json`: FollowTheMoney, an object a line.

Both say which names are weak or former, and what each country and number is. A party that is in the
data only as another's owner, relative or address (no target, no topic that is a risk) is not
screened; how many there are is said. In targets.nested.json every line is a target, with all that
belongs to it nested inside. A line that is no JSON means that the file ends early or is damaged; one
that was cut at the end of a line is shown by nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Final

from ensign import tables
from ensign.fields.genders import gender_of
from ensign.lists.files import ListFile
from ensign.lists.json_records import Object, lines, texts
from ensign.lists.opensanctions import PAGE, build, dates, identifier, kind_of, list_name, places, refused, topics
from ensign.lists.opensanctions_graph import (
    Graph,
    Sanction,
    caption,
    is_line,
    is_party,
    owners,
    references_of,
    values,
)
from ensign.lists.values import place, without_repeats
from ensign.model import Basis, Entity, EntityType, Identifier, Listing, Name, NameKind, Place, Rejection, Vessel
from ensign.watchlist import Watchlist

MEMBERS: Final = ("id", "caption", "schema", "properties", "referents", "datasets", "target", "last_change")

_LINE: Final = re.compile(r'^\s*\{(?=.*"schema"\s*:\s*"[A-Za-z]+")(?=.*"properties"\s*:\s*\{)', re.MULTILINE)
_KINDS: Final = {"name": NameKind.ALIAS, "alias": NameKind.ALIAS, "former": NameKind.FORMER, "weak": NameKind.ALIAS}
_NO_LINE: Final = "it has no id, no schema or no properties"


def is_ftm(file: ListFile) -> bool:
    """Whether a file begins as one of these formats does: with a line of FollowTheMoney among its first."""
    return _LINE.search(file.text_head) is not None


def read_ftm(files: tuple[ListFile, ...]) -> Watchlist:
    """The list in a file of one of these formats.

    Raises WatchlistError where a line is no JSON, or no party is listed.
    """
    (file,) = files
    graph = Graph()
    rejections: list[Rejection] = []
    for number, line in lines(file):
        if is_line(line):
            graph.add(line)
        else:
            rejections.append(Rejection(f"line {number}", _NO_LINE))
    graph.close()
    entities: dict[str, Entity] = {}
    datasets: set[str] = set()
    for number, line in lines(file):
        if not is_line(line) or line["id"] not in graph.listed or not is_party(line):
            continue
        datasets.update(texts(line.get("datasets")))
        names = _names(line)
        reason = refused(line["schema"], line["id"], (name.text for name in names), entities)
        if reason:
            rejections.append(Rejection(f"line {number}", reason))
        else:
            entities[line["id"]] = _entity(line, names, graph)
    name = list_name(file, sorted(datasets))
    return build(
        file,
        sorted(datasets),
        (replace(entity, list=name) for entity in entities.values()),
        date=graph.changed or graph.seen,
        reader="opensanctions-nested/1" if graph.nested else "opensanctions-ftm/1",
        rejections=rejections,
        doubts=tuple(_doubts(graph)),
    )


def _doubts(graph: Graph) -> Iterator[str]:
    """What the file leaves open, a sentence each."""
    if beside := len(graph.parties - graph.listed):
        yield f"{beside:,} parties in it that are nobody's target, but others' owners or relatives, are not screened"
    owned = {*graph.sanctions, *graph.documents, *graph.offices}
    if lost := len(owned - graph.parties) if not graph.nested else 0:
        yield f"{lost:,} parties that its lines refer to are not in it: it may have been cut"


@cache
def _uses() -> Mapping[str, tuple[str, ...]]:
    """The properties for each use, in the order of the table."""
    found: dict[str, tuple[str, ...]] = {}
    for row in tables.rows("ensign.lists", "opensanctions_properties"):
        found[row["use"]] = (*found.get(row["use"], ()), row["property"])
    return MappingProxyType(found)


def _of(line: Object, use: str) -> list[str]:
    """The values of all properties for one use, without repeats."""
    return list(dict.fromkeys(text for name in _uses().get(use, ()) for text in values(line, name)))


def _each(line: Object, begin: str) -> Iterator[tuple[str, str, str]]:
    """Use behind its beginning ("imo" of "id:imo"), property and value, of all properties with such a use."""
    for use, names in _uses().items():
        if use.startswith(begin):
            yield from ((use.removeprefix(begin), name, text) for name in names for text in values(line, name))


def _names(line: Object) -> tuple[Name, ...]:
    """Its names: first the one that it is shown by, weak ones last."""
    found = [Name(text, kind, weak=use == "weak") for use, kind in _KINDS.items() for text in _of(line, use)]
    shown = caption(line)
    ordered = sorted(without_repeats(found), key=lambda n: (n.weak, n.text != shown))
    return tuple(replace(n, kind=NameKind.PRIMARY) if not i else n for i, n in enumerate(ordered))


def _entity(line: Object, names: tuple[Name, ...], graph: Graph) -> Entity:
    key, kind = line["id"], kind_of(line["schema"]).type
    sanctions = list(dict.fromkeys(graph.sanctions.get(key, ())))
    born, unread = dates(_of(line, "birth date"))
    countries, strange = _places(line, graph)
    referents = (key, *texts(line.get("referents")))
    risks = [topic for topic in _of(line, "topic") if topic in topics()]
    notes = [*strange, *unread, *(s.note for s in sanctions), *_of(line, "note")]
    designated = bool(sanctions) or any(topics()[topic].designation for topic in risks)
    return Entity(
        id=key,
        list="",
        type=kind,
        names=names,
        basis=Basis.DESIGNATION if designated else Basis.ADVISORY,
        birth_dates=born,
        gender=next(filter(None, map(gender_of, _of(line, "gender"))), ""),
        places=countries,
        identifiers=_identifiers(line, kind, graph),
        addresses=tuple(dict.fromkeys([*_of(line, "address"), *(text for text, _ in _addresses(line, graph))])),
        roles=tuple(dict.fromkeys([*_of(line, "role"), *_offices(key, graph)])),
        listings=tuple(_listings(line, sanctions, risks)),
        relations=tuple(graph.relations(key)),
        notes="\n".join(dict.fromkeys(note for note in notes if note)),
        references=tuple(
            dict.fromkeys(
                [
                    *references_of(referents, texts(line.get("datasets"))),
                    *(reference for sanction in sanctions for reference in sanction.references),
                ]
            )
        ),
        vessel=_vessel(line, graph) if kind.is_craft else None,
    )


def _addresses(line: Object, graph: Graph) -> list[tuple[str, tuple[str, ...]]]:
    """The addresses that are lines of their own, with the codes of their countries."""
    return [graph.addresses[one] for one in owners(line, "addressEntity", "") if one in graph.addresses]


def _places(line: Object, graph: Graph) -> tuple[tuple[Place, ...], list[str]]:
    found: list[Place] = []
    notes: list[str] = []
    roles: dict[str, list[str]] = {}
    for role, _, code in _each(line, "place:"):
        roles.setdefault(role, []).append(code)
    for role, codes in roles.items():
        known, strange = places(codes, role)
        # What a country is to the party says more than that it is one of its countries.
        found += [p for p in known if role or all(p.country != other.country for other in found)]
        notes += strange
    for text in _of(line, "birth place"):
        found += place(text, "birth", whole=text)
    for text, at in _addresses(line, graph):
        found += [replace(p, text=text) for p in places(at, "location")[0]]
    return tuple(dict.fromkeys(found)), notes


def _identifiers(line: Object, kind: EntityType, graph: Graph) -> tuple[Identifier, ...]:
    """The numbers of its properties and of its documents; of one that comes twice, the one that says more."""
    found: dict[str, Identifier] = {}
    plain = (replace(identifier(text, kind, scheme), label=name) for scheme, name, text in _each(line, "id:"))
    for one in (*graph.documents.get(line["id"], ()), *plain):
        known = found.get(one.value)
        if known is None or known.scheme == "other":
            found[one.value] = one
    return tuple(found.values())


def _offices(key: str, graph: Graph) -> Iterator[str]:
    for post, status in graph.offices.get(key, ()):
        if name := graph.captions.get(post):
            yield name if status in {"", "current"} else f"{name} ({status})"


def _listings(line: Object, sanctions: Iterable[Sanction], risks: Iterable[str]) -> Iterator[Listing]:
    """Its designations; where it has none of its own, the programs or topics for which it is in the data."""
    page = PAGE.format(line["id"])
    own = [replace(s.listing, url=s.listing.url or page) for s in sanctions]
    words = _of(line, "program") or [topics()[topic].words for topic in risks]
    yield from dict.fromkeys(own or (Listing(word, url=page) for word in words))


def _vessel(line: Object, graph: Graph) -> Vessel | None:
    said: dict[str, list[str]] = {}
    for field, name, text in _each(line, "vessel:"):
        said.setdefault(field, []).append(graph.captions.get(text, text) if name in {"owner", "operator"} else text)
    for relation in graph.relations(line["id"]):
        if relation.predicate.startswith("owner-of") and relation.object == line["id"]:
            said.setdefault("owner", []).append(relation.subject_name or graph.captions.get(relation.subject, ""))
    facts = {field: "; ".join(dict.fromkeys(filter(None, words))) for field, words in said.items()}
    return Vessel(**facts) if facts else None
