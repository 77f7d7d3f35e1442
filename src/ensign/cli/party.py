"""One party's question to the watchlists, and the answer. No frame is needed, so this starts quickly."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from ensign import explanation, screening
from ensign.cli import note
from ensign.cli.conditions import is_met
from ensign.cli.console import put, screen, talk, words
from ensign.cli.given import subject_of, told_in_vain
from ensign.cli.shortening import shortened, with_short_values
from ensign.cli.waiting import cache_for
from ensign.cli.wanted import Wanted
from ensign.matching.matcher import Outcome
from ensign.model import EntityType, Match
from ensign.numbers_in_words import points
from ensign.results import caveat_of
from ensign.settings import Settings
from ensign.watchlist import Watchlist


@dataclass(frozen=True, slots=True)
class Answer:
    """The matches, best first; what was withheld for a stated reason; the nearest where there is no match.

    `said` is what a row without a match would say of the withheld and of numbers that cannot be right;
    `stale` which lists are older than they may be, and `allowed` why that was allowed.
    """

    name: str
    watchlist: Watchlist
    settings: Settings
    matches: tuple[Match, ...]
    withheld: tuple[Match, ...]
    nearest: Match | None
    said: str
    stale: tuple[str, ...]
    allowed: str


def ask(given: Mapping[str, str], lists: Wanted, settings: Settings) -> Answer:
    """Screen the party of which `given` (schema.SUBJECT_FIELDS) is known.

    Raises UsageError where it cannot be screened, or a value is no type or gender; WatchlistError where a list is
    missing.
    """
    subject = subject_of(given)
    for option in told_in_vain(given):
        talk().warn(f"{option} is not understood and counts for nothing")
    watchlist, stale = lists.load()
    for said in lists.doubts_of(watchlist):
        talk().warn(said)
    for said in stale:
        talk().print(words(lists.said_of(said), "yellow"))
    cache = cache_for(talk(), watchlist)
    found = screening.judge(subject, watchlist, settings, cache)
    nearest = ship = None
    if not found.matches:
        nearest = found.withheld[0] if found.withheld else screening.nearest(subject, watchlist, settings, cache)
        ship = None if found.withheld else screening.ship_called_so(subject, watchlist, settings, cache)
    return Answer(
        name=given["name"],
        watchlist=watchlist,
        settings=settings,
        matches=found.matches,
        withheld=() if found.matches else found.withheld,
        nearest=nearest,
        said=_said(found, settings.top, subject.type, ship),
        stale=stale,
        allowed=lists.allow_stale if stale else "",
    )


def _said(found: Outcome, top: int, kind: EntityType, ship: Match | None) -> str:
    """What is to be said beside the matches that are shown, or instead of them."""
    if found.matches:
        return explanation.besides(found.matches[:top], found.matches[top:], found.withheld)
    said = explanation.no_match(found.withheld, found.doubts)
    return said if ship is None else f"{explanation.not_told_a_ship(ship, kind)} {said}".rstrip()


def status(answer: Answer, conditions: frozenset[str]) -> int:
    """1 where the answer has what the user wanted to fail on, else 0."""
    return int(is_met(conditions, {match.band for match in answer.matches}))


def show(answer: Answer, *, as_json: bool) -> None:
    """Write the answer to stdout."""
    if as_json:
        put(json.dumps(_to_json(answer), ensure_ascii=False, indent=2) + "\n")
    else:
        _show(answer)


def _show(answer: Answer) -> None:
    console = screen()
    lists, line = answer.watchlist.lists, points(answer.settings.line)
    shown = answer.matches[: answer.settings.top]
    count = len(answer.matches)
    found = f"{count} match{'' if count == 1 else 'es'}" if count else "no match"
    name = shortened(answer.name)
    console.print(words(f"{name}: {found} at {line} or above; screened against {note.lists_line(lists)}."))
    if caveat := caveat_of(lists):
        console.print(words(caveat, "bold yellow"))
    console.print()
    for match in shown:
        note.show(console, match, answer.watchlist)
    if count > len(shown):
        console.print(words(f"{count - len(shown)} more; --top {count} shows them.", "dim"))
    if answer.said:
        console.print(words(with_short_values(answer.said)))
    if answer.nearest is not None:
        console.print(words(with_short_values(_nearest(answer.nearest, answer.settings.line)), "dim"))
        note.show(console, answer.nearest, answer.watchlist)
    elif not (answer.matches or answer.said):
        console.print(words(explanation.nothing_near(screening.nearest_least(answer.settings)), "dim"))


def _nearest(match: Match, line: int) -> str:
    """A heading for what came nearest, and what kept it under the line."""
    under = f", {points(line - match.score)} under the line" if match.score < line else ""
    most = explanation.most_lost(match)
    return f"The nearest{under}{f', {most}' if most else ''}:"


def _to_json(answer: Answer) -> dict[str, object]:
    watchlist, nearest = answer.watchlist, answer.nearest
    return {
        "name": answer.name,
        "outcome": "match" if answer.matches else "clear",
        "line": answer.settings.line / 10,
        "lists": [
            {"name": i.name, "date": i.date, "digest": i.digest, "research": i.research, "partial": i.partial}
            for i in watchlist.lists
        ],
        "stale": list(answer.stale),
        "allow_stale": answer.allowed,
        "match_count": len(answer.matches),
        "matches": [note.to_json(m, watchlist) for m in answer.matches[: answer.settings.top]],
        "withheld": [explanation.withheld(m) for m in answer.withheld],
        "remark": answer.said,
        "nearest": note.to_json(nearest, watchlist) if nearest is not None else None,
        "note": caveat_of(watchlist.lists),
    }
