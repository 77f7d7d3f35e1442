"""What a comparison was made for: the goals, each with the figure that was measured, and whether it is met.

A ratio is held against a goal in its least favourable reading: the rival's rows alone, without its start-up and its
index, against Ensign's whole process.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

MILLION = 1_000_000
FORTY = 40_000


@dataclass(frozen=True, slots=True)
class Figure:
    """One engine over so many rows and names. `done` rows were run; where that is fewer the seconds are extrapolated.

    `alone` is the seconds without start-up and index; recalls and alerts are shares, negative where not measured.
    """

    engine: str
    rows: int
    names: int
    done: int
    seconds: float
    processor: float
    alone: float
    start: float
    index: float
    megabytes: float
    aliases: float = -1.0
    slips: float = -1.0
    alerts: float = -1.0
    missing: str = ""

    @property
    def recall(self) -> float:
        """The mean of both recalls."""
        return (self.aliases + self.slips) / 2

    @property
    def found(self) -> bool:
        """Whether there are seconds."""
        return not self.missing


@dataclass(frozen=True, slots=True)
class Run:
    """All that was measured: the figures by engine, rows and names, and what else Ensign was timed at, by names."""

    figures: Mapping[tuple[str, int, int], Figure]
    repeated: Mapping[tuple[int, int], Figure] = field(default_factory=dict)
    checks: Mapping[int, float] = field(default_factory=dict)

    def of(self, engine: str, rows: int, names: int) -> Figure | None:
        """A figure that was measured or extrapolated; None where it was not."""
        figure = self.figures.get((engine, rows, names))
        return figure if figure and figure.found else None


def least_ratio(own: Figure, rival: Figure) -> float:
    """How many times the rival's rows alone take as long as Ensign's whole process."""
    return rival.alone / own.seconds


def whole_ratio(own: Figure, rival: Figure) -> float:
    """How many times the rival's whole process takes as long as Ensign's."""
    return rival.seconds / own.seconds


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal in words, what was measured ("" where it was not), and whether that meets it."""

    words: str
    measured: str = ""
    met: bool = False

    @property
    def verdict(self) -> str:
        """In one or two words."""
        return ("met" if self.met else "NOT MET") if self.measured else "not measured"


def times(run: Run, engine: str, rows: int, least: float, *, as_good: bool = False) -> Goal:
    """So many times as quick as an engine; `as_good`: with no less recall and no more alerts."""
    words = f"{engine}, {rows:,} rows x {FORTY:,} names: at least {least:.0f} times"
    words += ", at equal or better recall and alerts" if as_good else ""
    own, rival = run.of("ensign", rows, FORTY), run.of(engine, rows, FORTY)
    if own is None or rival is None:
        return Goal(words)
    ratio = least_ratio(own, rival)
    said = f"{ratio:,.1f} times" + (" (extrapolated)" if rival.done < rows else "")
    if as_good:
        said += f"; recall {own.recall:.3f} to {rival.recall:.3f}, alerts {own.alerts:.2%} to {rival.alerts:.2%}"
    good = own.recall >= rival.recall and own.alerts <= rival.alerts
    return Goal(words, said, ratio >= least and (good or not as_good))


def at_most(words: str, value: float | None, most: float, unit: str) -> Goal:
    """A figure that has a ceiling."""
    return Goal(words, "" if value is None else f"{value:,.2f} {unit}", value is not None and value <= most)


def goals(run: Run) -> Iterator[Goal]:
    """All goals, in order."""
    yield times(run, "nomenklatura", 10_000, 100, as_good=True)
    yield times(run, "nomenklatura", MILLION, 500, as_good=True)
    yield times(run, "cdist", MILLION, 25)
    yield times(run, "string-grouper", MILLION, 3)
    own = run.of("ensign", MILLION, FORTY)
    yield at_most("1,000,000 distinct rows x 40,000 names: at most 30 s", own and own.seconds, 30, "s")
    yield at_most("the same: at most 1.5 GB", own and own.megabytes / 1024, 1.5, "GB")
    again = run.repeated.get((MILLION, FORTY))
    yield at_most("1,000,000 rows, 96 a vendor: at most 8 s", again and again.seconds, 8, "s")
    yield at_most("ensign check NAME against 40,000 names: at most 0.6 s", run.checks.get(FORTY), 0.6, "s")
    wide = run.of("ensign", MILLION, 200_000)
    growth = wide.seconds / own.seconds if own and wide else None
    yield at_most("1,000,000 rows, 40,000 to 200,000 names: at most 4 times the time", growth, 4, "times")
