"""Where a screening's time goes: `ensign` with the given arguments in this process, looked at every few milliseconds.

    python tests/benchmarks/spent.py screen vendors.csv --watchlist list.csv -o screened.csv -q --processes 1

At each look the time since the last one goes to the part of the program that is at work: the innermost frame of
the main thread that lies in a package of the table; words and fields, which several parts use, count for who asks.
"""

import sys
import threading
import time
from collections import Counter
from types import FrameType

BEGAN = time.perf_counter()

PARTS = {
    "ensign.readers": "reading rows",
    "ensign.subjects": "rows as parties",
    "ensign.lists": "the list",
    "ensign.store": "the list",
    "ensign.watchlist": "the list",
    "ensign.entities": "the list",
    "ensign.matching.cache": "opening the index",
    "ensign.matching.search.building": "making the index",
    "ensign.matching": "matching",
    "ensign.explanation": "reasons",
    "ensign.results": "reasons",
    "ensign.reports": "writing",
    "ensign.runs": "counting",
    "ensign.engines": "between",
    "ensign.screening": "between",
    "ensign.cli": "between",
    "importlib._bootstrap": "start: imports",
}
"""Modules and packages, the longest name that fits decides."""

LOOK = 0.003


def part(frame: FrameType | None) -> str:
    """What the program is at, by the frames of its main thread."""
    while frame is not None:
        name = frame.f_globals.get("__name__") or ""
        while name:
            if name in PARTS:
                return PARTS[name]
            name = name.rpartition(".")[0]
        frame = frame.f_back
    return "start: the rest"


class Watch(threading.Thread):
    """Looks at the main thread until it is told to stop."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.seconds: Counter[str] = Counter()
        self._main = threading.main_thread().ident
        self._over = threading.Event()

    def run(self) -> None:
        before = BEGAN
        while not self._over.wait(LOOK):
            now = time.perf_counter()
            self.seconds[part(sys._current_frames().get(self._main))] += now - before
            before = now

    def stop(self) -> None:
        self._over.set()
        self.join()


def main() -> None:
    """Run, and print the table on standard output."""
    watch = Watch()
    watch.start()
    from ensign.cli.main import app

    try:
        app(sys.argv[1:])
    except SystemExit as done:
        if done.code:
            raise
    watch.stop()
    whole = sum(watch.seconds.values())
    for name, seconds in watch.seconds.most_common():
        print(f"{seconds:9.2f} s  {seconds / whole:5.1%}  {name}")


if __name__ == "__main__":
    main()
