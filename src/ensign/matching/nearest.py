"""The nearest listed names of subjects without a match: looked for together, and first not as far down as allowed.

At a line the search is complete (index.py), and facts only lower a score. So the best of what is found at a line is
the best of all, if it still reaches the line: what was not found is further away.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from ensign.matching.matcher import EXACT_SCORE, Matcher, Outcome
from ensign.matching.verdicts import rank
from ensign.matching.ways import is_no_ship
from ensign.model import EntityType, Match, Subject

_FIRST: Final = 400
"""The score, in tenths, down to which many are looked for first: against seven lists it settles half of them, and two
such scores no more than one. A search for one name takes about as long at any.
"""

_BATCH: Final = 512
"""Subjects that are looked for together: at a low line each has thousands of candidates."""


def nearest_of(matcher: Matcher, subjects: Sequence[Subject], least: int) -> list[Match | None]:
    """For each subject the best pair of names, of at least the given score; None where there is none.

    What facts may not do at the line is no matter where a name is under it by itself.
    """
    found: list[Match | None] = []
    for begin in range(0, len(subjects), _BATCH):
        found += _nearest_of(matcher, subjects[begin : begin + _BATCH], least)
    return found


def ships_called_so(matcher: Matcher, subjects: Sequence[Subject]) -> list[Match | None]:
    """For each subject the listed ship of its very name, where it is compared with none as it is something else, or
    nothing says that it is a ship; else None.
    """
    found: list[Match | None] = [None] * len(subjects)
    asked = [n for n, subject in enumerate(subjects) if is_no_ship(subject)]
    ships = [subjects[n]._replace(type=EntityType.VESSEL) for n in asked]
    for n, outcome in zip(asked, matcher.match_all(ships, EXACT_SCORE, EXACT_SCORE), strict=True):
        same = (m for m in outcome.matches if m.entity.type is EntityType.VESSEL)
        found[n] = next(same, None)
    return found


def _nearest_of(matcher: Matcher, subjects: Sequence[Subject], least: int) -> list[Match | None]:
    found: list[Match | None] = [None] * len(subjects)
    waiting = list(range(len(subjects)))
    for line in (_FIRST, least) if len(subjects) > 1 and least < _FIRST else (least,):
        outcomes = matcher.match_all([subjects[n] for n in waiting], line, least)
        further = []
        for n, outcome in zip(waiting, outcomes, strict=True):
            best = _best(subjects[n], outcome)
            if line == least or _is_settled(best, outcome, line):
                found[n] = best and replace(best, evidence=tuple(e for e in best.evidence if e.kind != "held"))
            else:
                further.append(n)
        waiting = further
    return found


def _best(subject: Subject, outcome: Outcome) -> Match | None:
    """The first of all that was found, whether it stands or not."""
    return min((*outcome.matches, *outcome.withheld), key=partial(rank, subject=subject), default=None)


def _is_settled(best: Match | None, outcome: Outcome, line: int) -> bool:
    """Whether nothing under a line can change what is best there.

    Something could where it is withheld, as another name of the same party may stand; or found by a number,
    as what its name is worth is asked of all names.
    """
    if best is None or best.score < line or not any(best is match for match in outcome.matches):
        return False
    return not any(e.kind == "identifier" for e in best.evidence)
