"""The two files that every rival reads and the one that it writes, and what it says of its seconds.

Run by a rival's own Python, so nothing but the standard library is imported.
"""

import csv
import json
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path


def arguments() -> tuple[Path, Path, int, Path, int]:
    """The list, the rows, how many of them, the file to write, and how many cores there are."""
    listed, rows, most, out, cores = sys.argv[1:]
    return Path(listed), Path(rows), int(most), Path(out), int(cores)


def parties(path: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Each listed party's id, schema and names, of a targets.simple.csv."""
    with path.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            yield row["id"], row["schema"], [row["name"], *next(csv.reader([row["aliases"]], delimiter=";"), [])]


def given(path: Path, most: int) -> list[tuple[str, str, str]]:
    """The first rows: key, name, type."""
    with path.open(encoding="utf-8", newline="") as stream:
        reader = csv.reader(stream)
        next(reader)
        return [(number, name, kind) for (number, name, kind), _ in zip(reader, range(most), strict=False)]


def write(path: Path, hits: Iterable[tuple[str, str, float]]) -> None:
    """The best hit of each row that has one: the row's key, the party's id, the score."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([("row", "entity", "score"), *hits])


class Stages:
    """Seconds by stage. What passed before the first one is the start of the process and its imports."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = {}
        self._at = time.perf_counter()

    def done(self, stage: str) -> None:
        """The time since the last call went into this stage."""
        now = time.perf_counter()
        self._seconds[stage] = self._seconds.get(stage, 0.0) + now - self._at
        self._at = now

    def say(self) -> None:
        """Write them as the last line of standard output."""
        print(json.dumps(self._seconds))
