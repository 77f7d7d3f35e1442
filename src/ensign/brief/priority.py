"""How soon a reviewer should look at a candidate: 0 to 100, with the reasons that add up to it.

Cue words rank; they never admit and never exclude. Whoever is left out by role stays under
`LEFT_OUT`, so that nobody left out is ever ranked beside a proposal.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ensign.brief import lexicon, subject
from ensign.brief.found import KIN_TIES, PARTY_TIES, Found
from ensign.brief.parts import Part
from ensign.brief.reading import Line, Reading, by_candidate
from ensign.text.remembered import Remembered

LEFT_OUT: Final = 10
"""Points of somebody left out, at most."""

HIGH: Final = 60
MEDIUM: Final = 40
"""Points from which a reviewer is to look first, and next."""

_STEMS: Final = 4
"""Cue words that count, the best."""

_EVENTS: Final = lexicon.word_set(
    "used-for-trade-by replaced-by shut-down-in formerly-known-as renamed-to joint-venture-between transferred-cargo-to"
)


@dataclass(frozen=True, slots=True)
class _Points:
    """What is known of a candidate, and how many points of a hundred it counts."""

    base: int = 25  # named, and in no role that leaves out
    cues: int = 24  # words of the trade beside it, at most
    tie: int = 12  # each relation to a party
    ties: int = 36  # all of them, at most
    number: int = 12  # a number that identifies it
    ship: int = 6  # a ship, which is seldom named for nothing
    entry: int = 18  # an entry of a list or table of parties
    mention: int = 2  # each time that it is named, where that is more than once
    mentions: int = 8  # all of them, at most
    related: int = 6  # a relation to one beside whom more such words are
    unnamed: int = -20  # called by what it is only
    unknown: int = -10  # neither a person, firm, body nor ship as far as the text tells
    passing: int = -8  # no relation, number or entry, no ship,
    few_cues: int = 10  # and words of the trade of fewer points: mentioned in passing


_POINTS: Final = _Points()


def band_of(points: int) -> str:
    """high, medium or low."""
    return "high" if points >= HIGH else "medium" if points >= MEDIUM else "low"


@dataclass(frozen=True, slots=True)
class _Case:
    """What ranking looks at, the same for every candidate; `heat` is the cue points and words of each.

    `of_concern` tells whether the text is of more than trade and life.
    """

    reading: Reading
    relations: Sequence[Found]
    left_out: dict[int, str]
    identified: Sequence[int]
    heat: dict[int, tuple[int, tuple[str, ...]]]
    of_concern: bool


def find(
    reading: Reading, relations: Sequence[Found], left_out: dict[int, str], identified: Sequence[int]
) -> dict[int, tuple[int, tuple[str, ...]]]:
    """By candidate number: points and reasons."""
    lines = by_candidate(reading)
    stems = Remembered(_stems)  # a sentence may name thousands
    heat = {c.number: _cues(lines.get(c.number, ()), stems) for c in reading.candidates}
    case = _Case(reading, relations, left_out, identified, heat, subject.is_of_concern(reading))
    return {c.number: _rank(case, c.number) for c in reading.candidates}


def _rank(case: _Case, number: int) -> tuple[int, tuple[str, ...]]:
    ties = [f for f in case.relations if number in (f.subject, f.target) and _counts(f, number, case.left_out)]
    terms = [*_for(case, number, ties), *_against(case, number, ties)]
    points = max(0, min(100, sum(n for n, _ in terms)))
    if points >= MEDIUM and not case.of_concern and not _is_registered(case, number):
        terms.append((MEDIUM - 1 - points, "a text without words of sanctions, crime, arms or what is hidden"))
        points = MEDIUM - 1
    if number in case.left_out:
        return min(points // 10, LEFT_OUT), (f"left out: {case.left_out[number]}",)
    return points, tuple(f"{text}: {n}" for n, text in terms)


def _is_registered(case: _Case, number: int) -> bool:
    """Whether somebody has a number or stands in a list: registers are dry."""
    return number in case.identified or any(m.entry for m in case.reading.evidence(number))


def _for(case: _Case, number: int, ties: Sequence[Found]) -> Iterator[tuple[int, str]]:
    """What raises a candidate."""
    candidate, (cue, words) = case.reading.candidates[number], case.heat[number]
    yield _POINTS.base, "named, and in no role that leaves out"
    if cue:
        yield cue, "words of the trade beside it, " + ", ".join(words)
    if ties:
        kinds = ", ".join(sorted({f.predicate for f in ties}))
        yield min(_POINTS.ties, _POINTS.tie * len(ties)), f"relations, {kinds}"
    if number in case.identified:
        yield _POINTS.number, "a number that identifies it"
    if candidate.kind == "vessel":
        yield _POINTS.ship, "a ship"
    if any(m.entry for m in case.reading.evidence(number)):
        yield _POINTS.entry, "an entry of a list or table of parties"
    if len(candidate.mentions) > 1:
        times = len(candidate.mentions)
        yield min(_POINTS.mentions, _POINTS.mention * times), f"named {times} times"
    others = {o for f in ties for o in (f.subject, f.target) if o is not None and o != number}
    if max((case.heat[o][0] for o in others if o not in case.left_out), default=0) > cue:
        yield _POINTS.related, "related to one so described"


def _against(case: _Case, number: int, ties: Sequence[Found]) -> Iterator[tuple[int, str]]:
    """What lowers a candidate."""
    candidate = case.reading.candidates[number]
    if number in case.reading.unnamed:
        yield _POINTS.unnamed, "not named"
    elif candidate.kind == "unknown":
        yield _POINTS.unknown, "of unknown kind"
    if (
        not ties
        and not _is_registered(case, number)
        and case.heat[number][0] < _POINTS.few_cues
        and candidate.kind != "vessel"
    ):
        yield _POINTS.passing, "mentioned in passing"


def _counts(f: Found, number: int, left_out: dict[int, str]) -> bool:
    """Whether a relation says something of a party: not a mere address, not a tie to one left out but by kin."""
    other = f.target if f.subject == number else f.subject
    if f.predicate in _EVENTS or (f.predicate in KIN_TIES and other is not None):
        return True
    if f.predicate == "shut-down" and f.target == number:
        return True
    return f.predicate in PARTY_TIES and (other is None or other not in left_out)


def _cues(lines: Sequence[Line], stems: Mapping[str, Sequence[tuple[str, int]]]) -> tuple[int, tuple[str, ...]]:
    """Points of the cue stems in the sentences that name or stand for a candidate, each stem once."""
    found: dict[str, int] = {}
    for line in lines:
        for stem, weight in stems[line.text] if line.sentence.paragraph.part is Part.BODY else ():
            if not any(stem in known for known in found):
                found[stem] = weight
    best = sorted(found, key=lambda s: (-found[s], s))[:_STEMS]
    return min(_POINTS.cues, sum(found[s] for s in best)), tuple(best)


def _stems(text: str) -> tuple[tuple[str, int], ...]:
    """The cue stems in a sentence, and the points of each."""
    return tuple((stem, weight) for stem, pattern, weight in lexicon.cues() if pattern.search(text))
