"""Screening: a frame of subjects and a watchlist to a frame of results.

`screen` is pure but for a cache of indices that the caller may give: no clock or environment; nothing
is kept between rows, and statistics come from the watchlist only. So any cut or order of the input
gives the same rows.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from ensign import explanation
from ensign.matching.cache import IndexCache
from ensign.matching.matcher import Matcher, Outcome
from ensign.model import Entity, EntityType, Match, Name, Subject
from ensign.results import ResultRow, Screened, rows_of
from ensign.schema import RESULT_COLUMNS, ROW, SUBJECT_FIELDS
from ensign.settings import Settings
from ensign.subjects import Unscreenable, read
from ensign.watchlist import Watchlist, build

if TYPE_CHECKING:
    # `check` and `compare` use this module without a frame; pandas takes longer to load than they to run.
    import pandas as pd

NEAREST: Final = 300
"""The least score, in tenths, at which a near miss is worth showing."""

_FIELDS: Final = tuple(f for f in SUBJECT_FIELDS if f != "key")

_KEPT: Final = 4
"""Watchlists whose index is kept."""

_REMEMBERED: Final = 1 << 17
"""Distinct records whose answers are kept, so that a vendor who is paid again is not screened again."""

_BATCH: Final = 1024
"""Records whose words are looked up together: enough to be quick, few enough to take little memory."""

_SCREENERS: "dict[tuple[tuple[str, ...], ...], _Screener]" = {}


def screen(
    frame: "pd.DataFrame", watchlist: Watchlist, settings: Settings, cache: IndexCache | None = None
) -> "pd.DataFrame":
    """The results of each subject row, in order: one row or, with `settings.top`, up to so many.

    `frame` has schema.SUBJECT_FIELDS, all text. The result has schema.ROW and
    schema.RESULT_COLUMNS, all but ROW text. A cache saves making the index of the watchlist again,
    and changes nothing else.
    """
    import pandas as pd  # noqa: PLC0415

    records = list(zip(*(frame[f].tolist() for f in _FIELDS), strict=True))
    answers = _screener(watchlist, settings, cache).answer(records)
    rows = [(at, *row) for at, record in enumerate(records) for row in answers[record]]
    return pd.DataFrame(rows, columns=[ROW, *RESULT_COLUMNS])


def matches(subject: Subject, watchlist: Watchlist, settings: Settings) -> list[Match]:
    """The matches of one subject at or above the line, best first."""
    return list(judge(subject, watchlist, settings).matches)


def judge(subject: Subject, watchlist: Watchlist, settings: Settings, cache: IndexCache | None = None) -> Outcome:
    """The matches of one subject, and what is no match for a stated reason (explanation.withheld says it)."""
    return _screener(watchlist, settings, cache).matcher.match(subject)


def nearest(
    subject: Subject, watchlist: Watchlist, settings: Settings, cache: IndexCache | None = None
) -> Match | None:
    """The best pair of names, also under the line, down to NEAREST; None where nothing is alike."""
    return _screener(watchlist, settings, cache).matcher.nearest(subject, min(NEAREST, settings.line))


def compare(a: str, b: str, kind: EntityType, settings: Settings) -> Match | None:
    """The evidence for two names as if the second were listed; None where they have nothing in common.

    Of an unknown type, every way is tried and the best is given.
    """
    best: Match | None = None
    kinds = (kind,) if kind is not EntityType.UNKNOWN else (EntityType.PERSON, EntityType.COMPANY, EntityType.VESSEL)
    for one in kinds:
        entity = Entity(id="b", list="compared", type=one, names=(Name(b),))
        listed = build("compared", "the name compared with", "", (entity,))
        found = Matcher(listed, settings).match(Subject(names=(a,), type=one), line=1).matches
        if found and (best is None or found[0].score > best.score):
            best = found[0]
    return best


class _Screener:
    """A watchlist ready to be screened against, with the answers given so far; an answer never depends on them."""

    def __init__(self, watchlist: Watchlist, settings: Settings, cache: IndexCache | None) -> None:
        self.matcher = Matcher(watchlist, settings, cache)
        self._said = Screened(watchlist)
        self._settings = settings
        self._answers: dict[tuple[str, ...], tuple[ResultRow, ...]] = {}

    def answer(self, records: Iterable[tuple[str, ...]]) -> dict[tuple[str, ...], tuple[ResultRow, ...]]:
        """The result rows of each distinct record of subject values, compared by its text and not by a hash alone."""
        distinct = dict.fromkeys(records)
        if len(self._answers) > _REMEMBERED:
            self._answers = {record: rows for record, rows in self._answers.items() if record in distinct}
        fresh = {
            record: read(dict(zip(_FIELDS, record, strict=True))) for record in distinct if record not in self._answers
        }
        waiting = list(fresh.items())
        for batch in (waiting[at : at + _BATCH] for at in range(0, len(waiting), _BATCH)):
            found = iter(self.matcher.match_all([s for _, s in batch if isinstance(s, Subject)]))
            for record, subject in batch:
                outcome = next(found) if isinstance(subject, Subject) else subject
                self._answers[record] = rows_of(
                    record, outcome, self._said, self._settings.top, self._why_clear(subject, outcome)
                )
        return self._answers

    def _why_clear(self, subject: Subject | Unscreenable, outcome: Outcome | Unscreenable) -> str:
        """What a row without a match says of the nearest, where that is asked for."""
        s = self._settings
        if not s.explain_clear or not isinstance(subject, Subject) or not isinstance(outcome, Outcome):
            return ""
        if outcome.matches or outcome.withheld:
            return ""
        return explanation.kept_under(self.matcher.nearest(subject, min(NEAREST, s.line)), s.line)


def _screener(watchlist: Watchlist, settings: Settings, cache: IndexCache | None) -> _Screener:
    """The index of a watchlist, built once for each content and settings; the last few are kept."""
    key = (*((i.name, i.date, str(i.research)) for i in watchlist.lists), (watchlist.digest, settings.digest))
    if key not in _SCREENERS:
        while len(_SCREENERS) >= _KEPT:
            del _SCREENERS[next(iter(_SCREENERS))]
        _SCREENERS[key] = _Screener(watchlist, settings, cache)
    return _SCREENERS[key]
