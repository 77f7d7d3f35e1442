"""A match as a person would write it in a file note, on a terminal and as JSON."""

from collections.abc import Iterable, Sequence
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from ensign import explanation
from ensign.cli.console import Talk, words
from ensign.cli.shortening import shortened, with_short_values
from ensign.entities import with_id
from ensign.fields.countries import country_label
from ensign.model import Entity, Identifier, Listing, Match, Name, Place, Relation
from ensign.numbers_in_words import IDENTIFIER_WORDS, dated, points
from ensign.text.visible import clean
from ensign.watchlist import ListInfo, Watchlist


def show(console: Talk, match: Match, watchlist: Watchlist) -> None:
    """The whole of a match: heading, reason, the sum, and what the list says of the entity."""
    entity = match.entity
    heading = Text.assemble(
        (f"{match.band or 'no match'}  {points(match.score)}  ", "bold"),
        (clean(entity.primary), "bold"),
        (f"  ({entity.id})", "dim"),
    )
    console.print(heading, soft_wrap=True)
    show_sum(console, match)
    _show_facts(console, tuple(_facts(match, watchlist)))
    console.print()


def _show_facts(console: Talk, facts: Sequence[tuple[str, str]]) -> None:
    """What the list says, in a line for each where nobody sees how wide it is."""
    if not console.is_terminal:
        longest = max(len(what) for what, _ in facts)
        for what, value in facts:
            console.print(words(f"{what:<{longest}}  {value}"))
        return
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    for what, value in facts:
        grid.add_row(what, words(value))
    console.print(grid)


def show_sum(console: Talk, match: Match) -> None:
    """The reason in a sentence, and the sum."""
    console.print(words(with_short_values(explanation.reason(match))))
    console.print(_sum_table(match))


def _sum_table(match: Match) -> Table:
    """The evidence, row by row; the points add up to the score."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False, show_footer=True)
    table.add_column("evidence", footer="score", overflow="fold")
    table.add_column("yours", overflow="fold")
    table.add_column("listed", overflow="fold")
    table.add_column("points", justify="right", no_wrap=True, footer=points(match.score))
    for term in explanation.sum_of(match):
        yours, listed = words(shortened(term.subject)), words(shortened(term.listed))
        table.add_row(words(term.what), yours, listed, f"{term.points / 10:+.1f}")
    return table


def lists_line(lists: Iterable[ListInfo]) -> str:
    """The lists that were screened, each with its date, and whether it is known to be a part."""
    return ", ".join(
        info.name + (f" of {info.date}" if info.date else "") + (" (not the whole list)" if info.partial else "")
        for info in lists
    )


def to_json(match: Match, watchlist: Watchlist | None) -> dict[str, Any]:
    """A match for a program, under the names of the result columns where there is one."""
    entity = match.entity
    return {
        "match_score": match.score / 10,
        "match_band": str(match.band or ""),
        "match_name_score": match.name_score / 10,
        "match_evidence": str(match.standing),
        "match_list": entity.list,
        "match_list_date": watchlist.info(entity.list).date if watchlist else "",
        "match_entity_id": entity.id,
        "match_entity_name": entity.primary,
        "match_entity_type": str(entity.type),
        "match_basis": str(entity.basis),
        "match_matched_name": match.name.text,
        "match_programs": sorted({x.program for x in entity.listings if x.program}),
        "match_reason": explanation.reason(match),
        "subject_name": match.subject_name,
        "sum": [
            {"what": t.what, "subject": t.subject, "listed": t.listed, "points": t.points / 10}
            for t in explanation.sum_of(match)
        ],
        "listings": [listing_line(x) for x in entity.listings],
        "also_listed": [
            {"list": e.list, "entity_id": e.id, "name": e.primary, "listings": [listing_line(x) for x in e.listings]}
            for e in match.also
        ],
        "relations": [_relation(r, watchlist) for r in entity.relations],
        "passages": [{"text": p.text, "paragraph": p.paragraph} for p in entity.passages],
    }


def _facts(match: Match, watchlist: Watchlist) -> Iterable[tuple[str, str]]:
    """What the list says of the entity, line by line."""
    entity = match.entity
    info = watchlist.info(entity.list)
    title = f"{info.title} ({info.name})" if info.title else info.name
    research = f"; {'your own' if info.is_own else 'research'}, not a sanctions list" if info.research else ""
    yield "list", f"{title}, {info.date or 'undated'}{research}"
    yield "basis", str(entity.basis) + (", context only" if entity.context else "")
    yield "type", ", ".join((str(entity.type), *entity.roles))
    for listing in entity.listings:
        yield "listing", listing_line(listing)
    for other in match.also:
        its = watchlist.info(other.list)
        yield "also listed as", f"{other.primary} ({other.id}), {its.title}, {its.date or 'undated'}"
    yield "other facts", str(match.standing)
    others = [_name(n) for n in entity.names if n.text not in {match.name.text, entity.primary}]
    if others:
        yield "other names", "; ".join(others)
    yield from particulars(entity)
    for relation in entity.relations:
        yield "relation", _relation(relation, watchlist)
    for passage in entity.passages:
        yield f"paragraph {passage.paragraph}", f"“{passage.text}”"
    if entity.notes:
        yield "note", entity.notes


def particulars(entity: Entity) -> Iterable[tuple[str, str]]:
    """Dates, places and numbers."""
    if entity.birth_dates:
        yield "born", "; ".join(map(dated, entity.birth_dates))
    if entity.places:
        places = (_place(p) for p in entity.places)
        yield "countries", "; ".join(dict.fromkeys(places))
    if entity.identifiers:
        yield "identifiers", "; ".join(map(_identifier, entity.identifiers))
    if entity.addresses:
        yield "addresses", "; ".join(entity.addresses)


def _place(place: Place) -> str:
    """A country, and as what the list has it."""
    where = country_label(place.country) if place.country else place.text
    return f"{where} ({explanation.ROLE_WORDS.get(place.role, place.role)})" if place.role else where


def _name(name: Name) -> str:
    said = [str(name.kind)] if name.kind.value not in {"primary", "alias"} else []
    said += ["weak"] if name.weak else []
    return f"{name.text} ({', '.join(said)})" if said else name.text


def _identifier(identifier: Identifier) -> str:
    """A number with its issuer, and why it is not to be trusted where it is not."""
    issuer = f" ({country_label(identifier.country)})" if identifier.country else ""
    doubt = f" ({identifier.doubt})" if identifier.doubt else ""
    what = IDENTIFIER_WORDS.get(identifier.scheme) or identifier.label or "identifier"
    return f"{what} {identifier.value}{issuer}{doubt}"


def listing_line(listing: Listing) -> str:
    """What an entity is listed for, since when, to what effect, and where that can be read."""
    source = f"from the list {listing.source}" if listing.source else ""
    ends = f"ends {listing.ends}" if listing.ends else ""
    parts = (listing.program, source, listing.date, listing.effect, ends, listing.reference, listing.url)
    return ", ".join(part.rstrip(".") for part in parts if part)


def _relation(relation: Relation, watchlist: Watchlist | None) -> str:
    """A relation in the words of its source, with the names of both ends."""
    subject = _end(relation.subject, relation.subject_name, watchlist)
    other = _end(relation.object, relation.object_name, watchlist)
    said = " ".join(part for part in (subject, relation.predicate, other) if part)
    more = [part for part in (relation.date, relation.amount) if part]
    return f"{said} ({', '.join(more)})" if more else said


def _end(key: str, written: str, watchlist: Watchlist | None) -> str:
    """One end of a relation: the name of the entity, or what the source calls it."""
    entity = with_id(watchlist.entities, key) if watchlist and key else None
    return entity.primary if entity else written or key
