"""Ensign beside what one would use instead: seconds, memory, recall and alerts in one run on one machine.

    python tests/benchmarks/ratios.py --envs ~/rivals --lists ../shared/lists/ofac/csv_2023-12-28 \
        ../shared/lists/uk/ConList_2020-04-27_oldlayout_29cols_cp1252.csv --inputs ../shared/inputs
    python tests/benchmarks/ratios.py --envs ~/rivals --rows 1k --names 10k

The rivals stand in rivals.py, all their packages' versions in rivals_pinned/. All are given the same two files and the
same cores, all names that a list has, and each its usual threshold; a planted row counts as found where the best hit
is the planted party. A rival is given fewer rows where more would take longer than --most-seconds; its seconds are
then extrapolated, marked "~", from what the rows alone took. Where ../shared has no files and none are given, and with
--invented, all names are invented; recall is then no evidence, as the aliases vary by rules that Ensign knows too. It
asserts nothing: a benchmark is no test.
"""

import argparse
import csv
import os
import platform
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import rows_and_lists as made
from goals import Figure, Run, goals, least_ratio, whole_ratio
from own_runs import Own
from rivals import RIVALS, Ran, Rival, install, numbers, run

SHARED = Path(__file__).parents[3] / "shared"
LISTS = ("lists/ofac/csv_2023-12-28", "lists/uk/ConList_2020-04-27_oldlayout_29cols_cp1252.csv")
PER_VENDOR = 96
"""Rows a vendor in real payments."""

HEAD = (
    f"{'engine':<15}{'rows':>9} {'seconds':>11} {'cpu s':>8} {'rows/s':>11} {'MB':>6} {'start':>6} {'index':>6} "
    f"{'aliases':>8} {'slips':>6} {'alerts':>7} {'ratio':>8} {'least':>8}"
)


def size(text: str) -> int:
    """1k, 200k, 1M or digits."""
    unit = {"k": 1_000, "m": 1_000_000}.get(text[-1:].lower(), 1)
    return round(float(text[:-1] if unit > 1 else text) * unit)


def sizes(text: str) -> list[int]:
    """Several of them, with commas."""
    return sorted({size(part) for part in text.split(",")})


def asked() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    shared = [path for name in LISTS if (path := SHARED / name).exists()]
    inputs = SHARED / "inputs"
    parser.add_argument(
        "--envs", type=Path, required=True, help="folder of the rivals' environments, made on first use"
    )
    parser.add_argument("--lists", type=Path, nargs="*", default=shared if len(shared) == len(LISTS) else [])
    parser.add_argument("--inputs", type=Path, default=inputs if inputs.is_dir() else None, help="folder of row files")
    parser.add_argument("--rows", type=sizes, default="1k,10k,100k,1M")
    parser.add_argument("--names", type=sizes, default="10k,40k,200k")
    parser.add_argument("--engines", default=",".join(rival.name for rival in RIVALS), help="rivals, with commas")
    parser.add_argument("--cores", default=",".join(map(str, affinity()[:2])), help="as taskset takes them: 0-1")
    parser.add_argument(
        "--most-seconds", type=float, default=600, help="that one run of a rival may be expected to take"
    )
    parser.add_argument(
        "--no-types", action="store_true", help="leave the rows' types out: names are all that is known"
    )
    parser.add_argument("--invented", action="store_true", help="no files, all names made up")
    beside = shutil.which("ensign", path=str(Path(sys.executable).parent))
    parser.add_argument("--command", default=beside or "ensign")
    given = parser.parse_args()
    if given.invented:
        given.lists, given.inputs = [], None
    if given.inputs and not given.inputs.is_dir():
        parser.error(f"--inputs {given.inputs}: no folder")
    return given


def affinity() -> list[int]:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return sorted(os.sched_getaffinity(0))
    return list(range(os.cpu_count() or 1))


def quality(rows: Sequence[made.Row], hits: dict[int, str]) -> dict[str, float]:
    """The share of planted aliases and slips that were found, and of clean rows that were alerted on."""
    shares = {}
    for kind, name in (("alias", "aliases"), ("slip", "slips"), ("", "alerts")):
        mine = [at for at, row in enumerate(rows) if row.planted == kind]
        right = sum(at in hits if not kind else hits.get(at) in rows[at].truth for at in mine)
        shares[name] = right / len(mine) if mine else -1.0
    return shares


def hits_of(path: Path, columns: tuple[str, str]) -> dict[int, str]:
    """The best hit of each row that has one: the row's number and the party's id."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return {int(row[columns[0]]): row[columns[1]] for row in csv.DictReader(stream) if row[columns[1]]}


def own_figure(own: Own, rows: Sequence[made.Row], source: Path, names: int) -> Figure:
    """Ensign over all rows."""
    out = source.with_suffix(".ensign.csv")
    took = own.screen(source, out)
    start, index = own.opened.seconds, own.built.seconds - own.opened.seconds
    figure = Figure(
        "ensign",
        len(rows),
        names,
        len(rows),
        took.seconds,
        took.processor,
        took.seconds - start,
        start,
        index,
        took.megabytes,
    )
    return replace(figure, **quality(rows, hits_of(out, ("row", "match_entity_id"))))


class RivalRuns:
    """A rival against one list, over more and more rows, as long as time allows."""

    def __init__(self, rival: Rival, envs: Path, listed: Path, names: int, given: argparse.Namespace) -> None:
        self._rival, self._envs, self._listed, self._names, self._given = rival, envs, listed, names, given
        self._last: tuple[int, Ran, dict[str, float]] | None = None

    def figure(self, rows: Sequence[made.Row], source: Path) -> Figure:
        """Over all rows, or over as many as time allows and extrapolated from there."""
        count = min(len(rows), self._rival.most_rows, self._affordable(len(rows)))
        if self._last is None or count > self._last[0]:
            out = source.with_suffix(f".{self._rival.name}.csv")
            most = 3 * self._given.most_seconds
            ran = run(self._rival, self._envs, (self._listed, source, out), count, cores=self._given.cores, most=most)
            if ran.failed:
                return Figure(self._rival.name, len(rows), self._names, 0, *[0.0] * 6, missing=ran.failed)
            self._last = count, ran, quality(rows[:count], hits_of(out, ("row", "entity")))
        done, ran, shares = self._last
        took, alone = ran.measured, ran.rows_alone * len(rows) / done
        seconds = took.seconds + alone - ran.rows_alone
        processor = took.processor * seconds / took.seconds
        engine = self._rival.name
        figure = Figure(
            engine, len(rows), self._names, done, seconds, processor, alone, ran.start, ran.index, took.megabytes
        )
        return replace(figure, **shares)

    def _affordable(self, wanted: int) -> int:
        """How many rows can be expected to be done in time, by what the last run took."""
        if self._last is None:
            return wanted
        done, ran, _ = self._last
        left = self._given.most_seconds - ran.measured.seconds + ran.rows_alone
        able = int(done * left / ran.rows_alone)
        return wanted if able >= wanted else able // 1000 * 1000


def line(figure: Figure, own: Figure) -> str:
    """A figure as a line of the table."""
    if not figure.found:
        return f"{figure.engine:<15}{figure.rows:>9,}  {figure.missing}"
    about = "~" if figure.done < figure.rows else " "
    shares = (f"{share:.{digits}%}" for share, digits in ((figure.aliases, 1), (figure.slips, 1), (figure.alerts, 2)))
    aliases, slips, alerts = shares
    text = (
        f"{figure.engine:<15}{figure.rows:>9,} {about}{figure.seconds:>10,.1f} {figure.processor:>8,.1f} "
        f"{figure.rows / figure.seconds:>11,.0f} {figure.megabytes:>6,.0f} {figure.start:>6.2f} {figure.index:>6.2f} "
        f"{aliases:>8} {slips:>6} {alerts:>7}"
    )
    if figure is own:
        return text
    return f"{text} {whole_ratio(own, figure):>8,.1f} {least_ratio(own, figure):>8,.1f}"


def repeated(rows: Sequence[made.Row], chance: random.Random) -> Iterator[made.Row]:
    """As many rows of a 96th as many parties."""
    few = [row for row in rows if not row.planted][: max(1, len(rows) // PER_VENDOR)]
    return iter(chance.choices(few, k=len(rows)))


class Comparison:
    """One run over all sizes."""

    def __init__(self, given: argparse.Namespace, folder: Path) -> None:
        """Draws the parties and rows."""
        self._given, self._folder = given, folder
        chance = random.Random(made.SEED)
        self._parties = made.without_some(made.listed(given.lists, chance), chance)
        smallest = made.up_to(self._parties, given.names[0], chance)
        known = made.planted(smallest, chance)
        keys = {made.key(name) for party in self._parties for name in (*party.names, party.taken)}
        files = sorted(path for path in given.inputs.iterdir() if path.is_file()) if given.inputs else []
        innocent = made.clean(files, given.rows[-1], keys, chance)
        chance.shuffle(innocent)
        self._rows = {count: made.mixed(known, innocent, count, chance) for count in given.rows}
        for count, rows in self._rows.items():
            made.write_rows(self._source(count), rows, kinds=not given.no_types)
        self._figures: dict[tuple[str, int, int], Figure] = {}
        self._repeated: dict[tuple[int, int], Figure] = {}
        self._checks: dict[int, float] = {}

    def _source(self, count: int) -> Path:
        return self._folder / f"rows_{count}.csv"

    def run(self) -> Run:
        """Compare, and print as it goes."""
        chosen = [rival for rival in RIVALS if rival.name in self._given.engines.split(",")]
        ready = []
        for rival in chosen:
            why = install(rival, self._given.envs)
            print(f"{rival.name}: {why or rival.note}", flush=True)
            ready += [] if why else [rival]
        for names in self._given.names:
            self._against(names, ready)
        return Run(self._figures, self._repeated, self._checks)

    def _against(self, names: int, rivals: Sequence[Rival]) -> None:
        """All engines against a list of so many names."""
        folder = self._folder / f"names_{names}"
        folder.mkdir()
        listed = folder / "listed.csv"
        parties = made.up_to(self._parties, names, random.Random(made.SEED + names))
        made.write_list(listed, parties, f"Benchmark {names}")
        own = Own(self._given.command, folder, listed, self._given.cores)
        self._checks[names] = own.check(parties[0].names[0])
        count = sum(len(party.names) for party in parties)
        print(
            f"\n{count:,} names of {len(parties):,} parties; ensign: installing the list {own.install.seconds:.1f} s, "
            f"first screening, which makes the index, {own.built.seconds:.1f} s, one row with the index at hand "
            f"{own.opened.seconds:.2f} s, check NAME {self._checks[names]:.2f} s\n{HEAD}"
        )
        runs = [RivalRuns(rival, self._given.envs, listed, names, self._given) for rival in rivals]
        for size, rows in self._rows.items():
            mine = own_figure(own, rows, self._source(size), names)
            self._add(mine, mine)
            for one in runs:
                self._add(one.figure(rows, self._source(size)), mine)
        self._more_of_own(own, names, folder)

    def _add(self, figure: Figure, own: Figure) -> None:
        """Keep and print a figure."""
        self._figures[figure.engine, figure.rows, figure.names] = figure
        print(line(figure, own), flush=True)

    def _more_of_own(self, own: Own, names: int, folder: Path) -> None:
        """Rows as often repeated as in real payments, and where the time goes, over the most rows."""
        size, rows = list(self._rows.items())[-1]
        again = folder / "repeated.csv"
        drawn = list(repeated(rows, random.Random(made.SEED)))
        made.write_rows(again, drawn, kinds=not self._given.no_types)
        figure = own_figure(own, drawn, again, names)
        self._repeated[size, names] = figure
        print(
            f"ensign, {size:,} rows, {PER_VENDOR} a vendor: {figure.seconds:.1f} s, "
            f"{size / figure.seconds:,.0f} rows/s, {figure.megabytes:,.0f} MB"
        )
        print(f"ensign, where the time goes ({size:,} rows in one process):")
        print(own.where_time_goes(self._source(size), folder / "spent.csv"), end="", flush=True)


def main() -> None:
    """Compare and print."""
    given = asked()
    print(
        f"{platform.platform()}, Python {platform.python_version()}, cores {given.cores} ({len(numbers(given.cores))})"
    )
    if not shutil.which("taskset"):
        print("no taskset here: nothing is pinned to these cores")
    print(f"lists: {', '.join(p.name for p in given.lists) or 'invented'}; rows: {given.inputs or 'invented'}")
    print(f"types of rows: {'not given' if given.no_types else 'given to those engines that take them'}\n")
    with tempfile.TemporaryDirectory() as folder:
        found = Comparison(given, Path(folder)).run()
    print(
        "\nseconds of the whole process, ensign's with its index at hand; ~ extrapolated from fewer rows; MB of the run"
    )
    print(
        "that was made; ratio: whole process to whole process; least: the rival's rows alone to ensign's whole process"
    )
    print("\ngoals (a ratio is the least one)")
    for goal in goals(found):
        print(f"{goal.verdict:<13} {goal.words}{': ' if goal.measured else ''}{goal.measured}")
    print("not measured  ten million rows in a pipe, the same memory: pipe.py --rows 10000000 --per-vendor 1")


if __name__ == "__main__":
    main()
