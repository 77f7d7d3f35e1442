"""Screening: a frame of subjects and a watchlist to a frame of results.

`screen` is pure but for a cache of indices that the caller may give: no clock or environment; nothing
is kept between rows, and statistics come from the watchlist only. So any cut or order of the input
gives the same rows.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from ensign import explanation
from ensign.fields.firm_names import forms_of
from ensign.fields.telling import is_firm
from ensign.matching.cache import IndexCache
from ensign.matching.matcher import Matcher, Outcome
from ensign.matching.nearest import nearest_of, ships_called_so
from ensign.matching.reading.plain_cells import PlainCells
from ensign.matching.reading.said import FEW
from ensign.model import Entity, EntityType, Match, Name, Subject
from ensign.results import ResultRow, Screened, is_clear, rows_of
from ensign.schema import RESULT_COLUMNS, ROW
from ensign.settings import Settings
from ensign.subjects import FIELDS, Record, Unscreenable, may_be_people, read, read_record, read_records
from ensign.watchlist import Watchlist, build

if TYPE_CHECKING:
    # `check` and `compare` use this module without a frame; pandas takes longer to load than they to run.
    import pandas as pd

_KEPT: Final = 4
"""Watchlists whose index is kept."""

_BATCH: Final = 1 << 14
"""Records that are matched together: enough to be quick, few enough to take little memory."""

Answer = tuple[ResultRow, ...]
"""The result rows of a record, one or more."""

Unclear = list[tuple[int, Answer]]
"""Of many records those of which there is more to say than that they are clear: where each stands, and its answer."""

_SCREENERS: "dict[tuple[tuple[str, ...], ...], Screener]" = {}


def screen(
    frame: "pd.DataFrame", watchlist: Watchlist, settings: Settings, cache: IndexCache | None = None
) -> "pd.DataFrame":
    """The results of each subject row, in order: one row or, with `settings.top`, up to so many.

    `frame` has schema.SUBJECT_FIELDS, all text. The result has schema.ROW and
    schema.RESULT_COLUMNS, all but ROW text. A cache saves making the index of the watchlist again,
    and changes nothing else.
    """
    import pandas as pd  # noqa: PLC0415

    records = records_of(frame)
    distinct = list(dict.fromkeys(records))  # compared by the text and not by a hash alone
    answers = dict(zip(distinct, screener(watchlist, settings, cache).answer(distinct), strict=True))
    rows = [(at, *row) for at, record in enumerate(records) for row in answers[record]]
    return pd.DataFrame(rows, columns=[ROW, *RESULT_COLUMNS])


def records_of(frame: "pd.DataFrame") -> list[Record]:
    """The records of a frame of subjects, row by row."""
    return list(zip(*(frame[f].tolist() for f in FIELDS), strict=True))


def judge(subject: Subject, watchlist: Watchlist, settings: Settings, cache: IndexCache | None = None) -> Outcome:
    """The matches of one subject, and what is no match for a stated reason (explanation.withheld says it)."""
    return screener(watchlist, settings, cache).matcher.match(subject)


def nearest(
    subject: Subject, watchlist: Watchlist, settings: Settings, cache: IndexCache | None = None
) -> Match | None:
    """The best pair of names, also under the line, down to nearest_least; None where none reaches it."""
    matcher = screener(watchlist, settings, cache).matcher
    return nearest_of(matcher, (subject,), nearest_least(settings))[0]


def ship_called_so(
    subject: Subject, watchlist: Watchlist, settings: Settings, cache: IndexCache | None = None
) -> Match | None:
    """The listed ship of a subject's very name, where it is compared with none (matching/nearest.py)."""
    return ships_called_so(screener(watchlist, settings, cache).matcher, (subject,))[0]


def nearest_least(settings: Settings) -> int:
    """The least score at which a near miss is shown: no line is under it."""
    return min(settings.nearest, settings.line)


def compare(a: str, b: str, kind: EntityType, settings: Settings) -> Match | None:
    """The evidence for two names as if the second were listed; None where they have nothing in common.

    The first is read as a row's name is. Of an unknown type, every way is tried and the best is given.
    """
    best: Match | None = None
    for one in _kinds(a, b) if kind is EntityType.UNKNOWN else (kind,):
        entity = Entity(id="b", list="compared", type=one, names=(Name(b),))
        listed = build("compared", "the name compared with", "", (entity,))
        subject = read({"name": a, "type": one})
        if isinstance(subject, Unscreenable):
            subject = Subject(names=(a,), type=one)
        found = Matcher(listed, settings).match(subject, line=1).matches
        if found and (best is None or found[0].score > best.score):
            best = found[0]
    return best


def _kinds(*names: str) -> Sequence[EntityType]:
    """The types that some names may be of: where one is a firm's none is a person's, nor with a legal form a ship's."""
    firms = list(filter(is_firm, names))
    people = () if firms else (EntityType.PERSON,)
    ships = () if any(map(forms_of, firms)) else (EntityType.VESSEL,)
    return (*people, EntityType.COMPANY, *ships)


class Screener:
    """A watchlist ready to be screened against; what is kept between records only makes the next ones quicker."""

    def __init__(self, watchlist: Watchlist, settings: Settings, cache: IndexCache | None) -> None:
        """Opens the index of the watchlist, or makes it."""
        self.matcher = Matcher(watchlist, settings, cache)
        self.said = Screened(watchlist)
        self._settings = settings
        self._plain = PlainCells()

    def answer(self, records: Sequence[Record]) -> list[Answer]:
        """The result rows of each record, in order."""
        found: list[Answer] = [self.said.clear] * len(records)
        for at, answer in self.unclear(records):
            found[at] = answer
        return found

    def unclear(self, records: Sequence[Record]) -> Iterator[tuple[int, Answer]]:
        """What is Unclear of some records, in order."""
        for begin in range(0, len(records), _BATCH):
            batch = records[begin : begin + _BATCH]
            subjects = self._subjects(batch)
            matched = iter(self.matcher.match_all([s for s in subjects if isinstance(s, Subject)]))
            outcomes = [next(matched) if isinstance(s, Subject) else s for s in subjects]
            why_clear = self._why_clear(subjects, outcomes)
            for at, outcome in enumerate(outcomes):
                if is_clear(outcome) and not self._settings.explain_clear:
                    continue
                yield begin + at, rows_of(batch[at], outcome, self.said, self._settings.top, why_clear.get(at, ""))

    def _subjects(self, records: Sequence[Record]) -> list[Subject | Unscreenable]:
        """The subjects of records."""
        if len(records) < FEW:
            return list(map(read_record, records))
        doubts = self._plain.look([record[0] for record in records], may_be_people(records))
        return read_records(records, doubts.tolist())

    def _why_clear(
        self, subjects: Sequence[Subject | Unscreenable], outcomes: Sequence[Outcome | Unscreenable]
    ) -> dict[int, str]:
        """What rows without a match say of the nearest, where that is asked for, by where each stands."""
        s, asked = self._settings, dict[int, Subject]()
        if not s.explain_clear:
            return {}
        for at, (subject, outcome) in enumerate(zip(subjects, outcomes, strict=True)):
            if not isinstance(subject, Subject) or not isinstance(outcome, Outcome):
                continue
            if not (outcome.matches or outcome.withheld):
                asked[at] = subject
        least, clear = nearest_least(s), list(asked.values())
        ships, found = ships_called_so(self.matcher, clear), nearest_of(self.matcher, clear, least)
        return {
            at: explanation.kept_under(match, s.line, least)
            if ship is None
            else explanation.not_told_a_ship(ship, subject.type)
            for (at, subject), match, ship in zip(asked.items(), found, ships, strict=True)
        }


def screener(watchlist: Watchlist, settings: Settings, cache: IndexCache | None) -> Screener:
    """The index of a watchlist, built once for each content and settings; the last few are kept."""
    key = (
        *((i.name, i.date, str(i.research), str(i.is_own)) for i in watchlist.lists),
        (watchlist.digest, settings.digest),
    )
    if key not in _SCREENERS:
        while len(_SCREENERS) >= _KEPT:
            del _SCREENERS[next(iter(_SCREENERS))]
        _SCREENERS[key] = Screener(watchlist, settings, cache)
    return _SCREENERS[key]
