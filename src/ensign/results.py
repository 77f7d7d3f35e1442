"""An outcome as rows of the result table: schema.RESULT_COLUMNS, all text."""

import hashlib
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ensign import explanation
from ensign.matching.matcher import Outcome
from ensign.model import Match
from ensign.numbers_in_words import points
from ensign.schema import SEPARATOR
from ensign.subjects import FIELDS, Record, Unscreenable, whole
from ensign.watchlist import ListInfo, Watchlist

ResultRow = tuple[str, ...]
"""The values of schema.RESULT_COLUMNS, in order."""

_ID_LENGTH: Final = 16
_GENDER: Final = FIELDS.index("gender")
"""The last field."""

RESEARCH_ONLY: Final = "Only a research watchlist was screened, which is no sanctions list."
OWN_ONLY: Final = "Only a list of your own was screened, which is no sanctions list."
BOTH_ONLY: Final = "Only a research watchlist and a list of your own were screened, which are no sanctions lists."
CAVEATS: Final = (RESEARCH_ONLY, OWN_ONLY, BOTH_ONLY)


def doubts_of(lists: Sequence[ListInfo]) -> tuple[str, ...]:
    """What is doubtful in lists of the user's own, which no `lists status` shows."""
    return tuple(f"{info.name}: {doubt}" for info in lists if info.is_own for doubt in info.doubts)


def caveat_of(lists: Sequence[ListInfo]) -> str:
    """What must be said where no list is a sanctions list, "" where one is."""
    if not all(info.research for info in lists):
        return ""
    own = {info.is_own for info in lists}
    return BOTH_ONLY if len(own) > 1 else OWN_ONLY if own == {True} else RESEARCH_ONLY


class Screened:
    """What every row says of the lists that were screened."""

    def __init__(self, watchlist: Watchlist) -> None:
        self.lists = "; ".join(i.name for i in watchlist.lists)
        dates = [i.date for i in watchlist.lists]
        self.dates = "; ".join(date or "undated" for date in dates) if any(dates) else ""
        self.date_of = {i.name: i.date for i in watchlist.lists}
        self._caveat = caveat_of(watchlist.lists)
        self.clear = (self.no_match("clear", ""),)

    def with_caveat(self, reason: str) -> str:
        """A row's reason, with what must stand on every row of a run without a sanctions list."""
        return f"{reason} {self._caveat}".strip() if self._caveat else reason

    def no_match(self, outcome: str, reason: str) -> ResultRow:
        """A row without a match: the lists that were screened, and why it is what it is."""
        count = "0" if outcome == "clear" else ""
        return (outcome, "", "", "", "", self.lists, self.dates, *("",) * 6, count, "", self.with_caveat(reason))


def is_clear(outcome: Outcome | Unscreenable) -> bool:
    """Whether there is nothing to say of a record, as of nearly all."""
    return not (isinstance(outcome, Unscreenable) or outcome.matches or outcome.withheld or outcome.doubts)


def rows_of(
    record: Record, outcome: Outcome | Unscreenable, said: Screened, top: int, why_clear: str
) -> tuple[ResultRow, ...]:
    """The result rows of a record of subject values: one, or up to `top` where more entities match.

    `why_clear` is what a clear row says beside reasons of its own.
    """
    if isinstance(outcome, Unscreenable):
        return (said.no_match("unscreenable", f"Not screened: {outcome.reason}."),)
    if is_clear(outcome) and not why_clear:
        return said.clear
    if not outcome.matches:
        reason = explanation.no_match(outcome.withheld, outcome.doubts) if outcome.withheld or outcome.doubts else ""
        reason = " ".join(part for part in (reason, why_clear) if part)
        return (said.no_match("clear", reason),)
    count = str(len(outcome.matches))
    withheld = outcome.withheld if outcome.doubts else ()
    besides = explanation.besides(outcome.matches[:top], outcome.matches[top:], withheld)
    return tuple(_match(record, m, count, said, besides) for m in outcome.matches[:top])


def _match(record: Record, m: Match, count: str, said: Screened, besides: str) -> ResultRow:
    entity = m.entity
    reason = explanation.reason(m)
    return (
        "match",
        points(m.score),
        str(m.band or ""),
        points(m.name_score),
        str(m.standing),
        entity.list,
        said.date_of.get(entity.list, ""),
        entity.id,
        entity.primary,
        str(entity.type),
        str(entity.basis),
        m.name.text,
        "; ".join(sorted({x.program for x in entity.listings if x.program})),
        count,
        _match_id(record, entity.id),
        said.with_caveat(f"{reason} {besides}" if besides else reason),
    )


@lru_cache(1 << 12)
def _match_id(record: Record, entity: str) -> str:
    """The same for the same subject values and entity, run after run; the latest field counts where it is given."""
    values = whole(record)
    values = values if values[_GENDER] else values[:_GENDER]
    return hashlib.sha256(SEPARATOR.join((*values, entity)).encode()).hexdigest()[:_ID_LENGTH]
