"""Screening: a frame of subjects and a watchlist to a frame of results.

`screen` is pure: no file, clock or environment; nothing is kept between rows, and statistics come
from the watchlist only. So any cut or order of the input gives the same rows.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from ensign import explanation
from ensign.matching.matcher import Matcher, Outcome
from ensign.model import Band, Entity, EntityType, Match, Name, Subject
from ensign.schema import RESULT_COLUMNS, ROW, SEPARATOR, SUBJECT_FIELDS
from ensign.settings import Settings
from ensign.subjects import Unscreenable, read
from ensign.watchlist import Watchlist, build

if TYPE_CHECKING:
    # `check` and `compare` use this module without a frame; pandas takes longer to load than they to run.
    import pandas as pd

NEAREST: Final = 300
"""The least score, in tenths, at which a near miss is worth showing."""

_ID_LENGTH: Final = 16
_FIELDS: Final = tuple(f for f in SUBJECT_FIELDS if f != "key")

_MATCHERS: dict[tuple[str, str], Matcher] = {}
_KEPT: Final = 4


def screen(frame: "pd.DataFrame", watchlist: Watchlist, settings: Settings) -> "pd.DataFrame":
    """The results of each subject row, in order: one row or, with `settings.top`, up to so many.

    `frame` has schema.SUBJECT_FIELDS, all text. The result has schema.ROW and
    schema.RESULT_COLUMNS, all but ROW text.
    """
    import pandas as pd  # noqa: PLC0415

    columns = [frame[f].tolist() for f in _FIELDS]
    records = list(zip(*columns, strict=True))
    matcher = _matcher(watchlist, settings)
    distinct = {record: read(dict(zip(_FIELDS, record, strict=True))) for record in dict.fromkeys(records)}
    matcher.prepare(s for s in distinct.values() if isinstance(s, Subject))
    said = _Screened(watchlist)
    answers = {record: _rows(record, subject, matcher, said, settings) for record, subject in distinct.items()}
    rows = [(at, *row) for at, record in enumerate(records) for row in answers[record]]
    return pd.DataFrame(rows, columns=[ROW, *RESULT_COLUMNS])


def matches(subject: Subject, watchlist: Watchlist, settings: Settings) -> list[Match]:
    """The matches of one subject at or above the line, best first."""
    return list(judge(subject, watchlist, settings).matches)


def judge(subject: Subject, watchlist: Watchlist, settings: Settings) -> Outcome:
    """The matches of one subject, and what is no match for a stated reason (explanation.withheld says it)."""
    return _matcher(watchlist, settings).match(subject)


def nearest(subject: Subject, watchlist: Watchlist, settings: Settings) -> Match | None:
    """The best pair of names, also under the line, down to NEAREST; None where nothing is alike."""
    return _matcher(watchlist, settings).nearest(subject, min(NEAREST, settings.line))


def compare(a: str, b: str, kind: EntityType, settings: Settings) -> Match | None:
    """The evidence for two names as if the second were listed; None where they have nothing in common.

    Of an unknown type, every way is tried and the best is given.
    """
    best: Match | None = None
    kinds = (kind,) if kind is not EntityType.UNKNOWN else (EntityType.PERSON, EntityType.COMPANY, EntityType.VESSEL)
    for one in kinds:
        entity = Entity(id="b", list="compared", type=one, names=(Name(b),))
        listed = build("compared", "the name compared with", "", (entity,))
        found = Matcher(listed, replace(settings, line=1)).match(Subject(names=(a,), type=one)).matches
        if found and (best is None or found[0].score > best.score):
            best = found[0]
    if best is not None and best.band is Band.POSSIBLE and best.score < settings.line:
        return replace(best, band=None)
    return best


def _matcher(watchlist: Watchlist, settings: Settings) -> Matcher:
    """The index of a watchlist, built once for each content and settings; the last few are kept."""
    key = (watchlist.digest, settings.digest)
    if key not in _MATCHERS:
        while len(_MATCHERS) >= _KEPT:
            del _MATCHERS[next(iter(_MATCHERS))]
        _MATCHERS[key] = Matcher(watchlist, settings)
    return _MATCHERS[key]


class _Screened:
    """What every row says of the lists that were screened."""

    def __init__(self, watchlist: Watchlist) -> None:
        self.lists = "; ".join(i.name for i in watchlist.lists)
        self.dates = "; ".join(i.date for i in watchlist.lists)
        self.date_of = {i.name: i.date for i in watchlist.lists}
        self.research_only = all(i.research for i in watchlist.lists)


def _rows(
    record: Sequence[str], subject: Subject | Unscreenable, matcher: Matcher, said: _Screened, settings: Settings
) -> list[tuple[str, ...]]:
    """The result rows of one distinct record."""
    if isinstance(subject, Unscreenable):
        return [_no_match("unscreenable", said, f"Not screened: {subject.reason}.")]
    outcome = matcher.match(subject)
    if not outcome.matches:
        reasons = [explanation.withheld(m) for m in outcome.withheld[:1]]
        if said.research_only:
            reasons.append(explanation.RESEARCH_ONLY)
        return [_no_match("clear", said, " ".join(reasons))]
    count = str(len(outcome.matches))
    return [_match(record, m, count, said) for m in outcome.matches[: settings.top]]


def _no_match(outcome: str, said: _Screened, reason: str) -> tuple[str, ...]:
    return (outcome, "", "", "", "", said.lists, said.dates, *("",) * 6, "0" if outcome == "clear" else "", "", reason)


def _match(record: Sequence[str], m: Match, count: str, said: _Screened) -> tuple[str, ...]:
    entity = m.entity
    reason = explanation.reason(m)
    return (
        "match",
        _points(m.score),
        str(m.band or ""),
        _points(m.name_score),
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
        f"{reason} {explanation.RESEARCH_ONLY}" if said.research_only else reason,
    )


def _points(tenths: int) -> str:
    return f"{tenths // 10}.{tenths % 10}"


@lru_cache(1 << 12)
def _match_id(record: tuple[str, ...], entity: str) -> str:
    """The same for the same subject values and entity, run after run."""
    return hashlib.sha256(SEPARATOR.join((*record, entity)).encode()).hexdigest()[:_ID_LENGTH]
