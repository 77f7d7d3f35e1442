"""One screening from file to file: what `ensign screen` does with its options.

Rows pass through in chunks: read, screened, written, counted, forgotten. So memory does not grow
with the input, and a reader at the other end of a pipe gets the first rows early.
"""

import getpass
import sys
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple

import pandas as pd

from ensign import __version__, garbage
from ensign.cli import clock, plan, targets, view
from ensign.cli.conditions import is_met
from ensign.cli.console import Talk, on_terminal, screen, talk, words
from ensign.cli.progress import follow
from ensign.cli.waiting import cache_for
from ensign.cli.wanted import Wanted
from ensign.engines import Engine
from ensign.errors import InputError
from ensign.paths import STANDARD_INPUT
from ensign.readers.inputs import Input, open_input
from ensign.readers.oddities import Oddities
from ensign.readers.options import ReadOptions
from ensign.readers.subjects import cells_of, subject_columns
from ensign.readers.unread import Unread
from ensign.readers.written import as_written
from ensign.reports.delivery import Delivery
from ensign.reports.report import Style
from ensign.reports.rows import Block, Header, make_header
from ensign.runs import Counts, InputFile, Run, Tally
from ensign.schema import RESULT_COLUMNS, SEPARATOR
from ensign.screening import Answer
from ensign.settings import Settings
from ensign.subjects import FIELDS, Record
from ensign.watchlist import Watchlist
from ensign.workers import Workers

_OUTCOME: Final = RESULT_COLUMNS.index("match_outcome")
_BAND: Final = RESULT_COLUMNS.index("match_band")
DONE: Final = 0
FOUND: Final = 1


@dataclass(frozen=True, slots=True)
class Job:
    """What the user asked `ensign screen` to do."""

    input: str
    reading: ReadOptions
    settings: Settings
    lists: Wanted
    outputs: Sequence[str]
    record: str | None
    only_matches: bool
    fail_on: frozenset[str]
    prefix: str
    style: Style
    dry_run: bool
    quiet: bool
    processes: int | None

    @property
    def options(self) -> dict[str, Any]:
        """What decides the results beside the settings and the lists, for the record."""
        chosen = {name: value for name, value in self.reading.given.items() if name != "chunk_rows"}
        return chosen | {
            "required": list(self.lists.required),
            "only_matches": self.only_matches,
            "prefix": self.prefix,
            "style": asdict(self.style),
            **({"allow_stale": self.lists.allow_stale} if self.lists.allow_stale else {}),
        }


def run(job: Job, ready: Workers | None) -> int:
    """Do the job, with the workers that are ready for it, and return the exit status. Raises EnsignError."""
    began, told = time.perf_counter(), clock.told()
    started = told or datetime.now(UTC)
    console = talk(quiet=job.quiet)
    lists = job.lists.watchlists
    outputs = targets.choose(job.outputs, job.record, job.input, lists, terminal=on_terminal(sys.stdout))
    watchlist, stale = job.lists.load()
    _say_lists(console, watchlist, [job.lists.said_of(said) for said in stale])
    source = open_input(_origin(job.input), job.reading)
    console.print(words(source.recognised, "dim"))
    warned = [clock.said(told)] if told else []
    warned += job.lists.doubts_of(watchlist)
    warned += source.warnings
    for said in warned:
        console.warn(said)
    header = make_header(source.header, job.prefix)
    if job.dry_run:
        plan.show(screen(), source, watchlist, outputs)
        return DONE
    best, seen = view.Best(), _Seen()
    garbage.keep()
    with Delivery(outputs, job.record, header, job.style) as delivery:
        counts = _Passage(job, source, watchlist, header, ready, seen).run(delivery, best, console)
        if delivery.deserted:
            return DONE
        late = [said for said in (*seen.said, *source.warnings) if said not in warned]  # of a stream, the encoding too
        finished = delivery.finish(
            Run(
                version=__version__,
                started=started.isoformat(timespec="seconds"),
                seconds=None if told else time.perf_counter() - began,
                user=_user(),
                input=InputFile(source.name, source.digest, source.size, source.recognised, source.first),
                settings=job.settings,
                lists=watchlist.lists,
                counts=counts,
                options=job.options,
                stale=stale,
                warnings=(*warned, *late),
            )
        )
    if not outputs:
        view.show_matches(screen(), best)
    view.show_summary(console, finished, best, job.record or "")
    for said in late:
        console.warn(said)
    return FOUND if is_met(job.fail_on, counts.met, unscreenable=counts.outcomes.get("unscreenable", 0) > 0) else DONE


def _say_lists(console: Talk, watchlist: Watchlist, stale: Sequence[str]) -> None:
    """Which lists are too old, and what was recognised in those of the user's own."""
    for said in stale:
        console.print(words(said, "yellow"))
    for info in watchlist.lists:
        if info.recognised:
            console.print(words(f"list {info.name}: {info.recognised}", "dim"))


class _Chunk(NamedTuple):
    """Rows as they were read, column by column, and what was read as their names."""

    given: Sequence[Sequence[str]]
    names: Sequence[str]


class _Seen:
    """What was seen in the rows that whoever trusts a clear one should know."""

    def __init__(self) -> None:
        self._unread, self._odd = Unread(), Oddities()

    def add(self, frame: pd.DataFrame, subjects: Mapping[str, Sequence[str]]) -> None:
        """Look at the next rows."""
        self._odd.add(frame)
        self._unread.add(subjects)

    @property
    def said(self) -> tuple[str, ...]:
        """A sentence for each thing."""
        nothing = () if self._odd.rows else ("there is no row below the header: nothing was screened",)
        return (*nothing, *self._odd.said, *self._unread.said)


@dataclass(frozen=True, slots=True)
class _Passage:
    """What every chunk of rows passes through."""

    job: Job
    source: Input
    watchlist: Watchlist
    header: Header
    ready: Workers | None
    seen: _Seen

    def run(self, delivery: Delivery, best: view.Best, console: Talk) -> Counts:
        """Every row through screening into the reports; the counts at the end, or where every reader has left."""
        tally, cache = Tally(), cache_for(console, self.watchlist)
        with (
            Engine(self.watchlist, self.job.settings, cache, self.job.processes, self.ready) as engine,
            closing(self._parts(console)) as parts,  # so that a line of progress is gone before anything is said
        ):
            for chunk, answers in engine.answers(parts, lambda: self.source.fraction):
                block = self._block(chunk, answers, tally.rows)
                shown = block.without("clear") if self.job.only_matches else block
                first = [answer[0] for answer in answers]  # each row counts once, by its best result
                outcomes, bands = [row[_OUTCOME] for row in first], [row[_BAND] for row in first]
                tally.add(chunk.names, outcomes, bands, written=len(shown))
                best.add(block)
                delivery.write(shown)
                if delivery.deserted:
                    break
        return tally.counts

    def _parts(self, console: Talk) -> Generator[tuple[_Chunk, list[Record]]]:
        """The chunks with their subjects."""
        fields = FIELDS[: max((at for at, field in enumerate(FIELDS) if self.source.columns.has(field)), default=0) + 1]
        for frame in follow(self.source, console, quiet=self.job.quiet):
            given = cells_of(frame)
            subjects = subject_columns(frame, self.source.columns, fields, given)
            self.seen.add(frame, subjects)
            records = list(zip(*(subjects[field] for field in fields), strict=True))
            yield _Chunk(as_written(frame, given), _shown(subjects["name"])), records

    def _block(self, chunk: _Chunk, answers: Sequence[Answer], before: int) -> Block:
        """A chunk's finished rows: its own columns and the results'."""
        rows = [row for answer in answers for row in answer]
        given, names = chunk.given, chunk.names
        numbers: Sequence[int] = range(before + 1, before + len(answers) + 1)
        if len(rows) != len(answers):  # where each row has one result, as nearly always, nothing is copied
            places = [place for place, answer in enumerate(answers) for _ in answer]
            given = [[column[place] for place in places] for column in given]
            names, numbers = [names[place] for place in places], [numbers[place] for place in places]
        return Block(self.header, tuple(given), rows, numbers, names)


def _shown(names: list[str]) -> list[str]:
    """Names as they are shown, where several may be in one; nearly always none has, which one search tells."""
    return [name.replace(SEPARATOR, " / ") for name in names] if SEPARATOR in "".join(names) else names


def _origin(name: str) -> Path | BinaryIO:
    """What an input's name stands for. Raises InputError for standard input that is closed."""
    if name != STANDARD_INPUT:
        return Path(name)
    if sys.stdin is None:  # as Python has it then
        raise InputError("standard input is closed", "give it something to read, or the name of a file")
    return sys.stdin.buffer


def _user() -> str:
    """Who runs this, as the system says; "" where it does not."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # the last on Windows, before Python 3.13
        return ""
