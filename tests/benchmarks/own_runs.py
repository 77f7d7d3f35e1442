"""Ensign's side of a comparison: the installed command as a whole process, its list installed, its index on the disk.

Data, cache and settings are in a folder of the benchmark's own, so the user's lists are neither read nor changed.
"""

import shutil
import statistics
import sys
from collections.abc import Mapping
from pathlib import Path

from measured import Measured, measure


class Own:
    """The command with one list installed."""

    def __init__(self, command: str, folder: Path, listed: Path, cores: str) -> None:
        """Installs the list, then screens one row twice: the first makes the index, the second opens it."""
        self._command, self._cores = command, cores
        self._environment: Mapping[str, str] = {
            f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("DATA", "CACHE", "CONFIG")
        }
        self._name = ""
        self.install = self._run("lists", "import", str(listed))
        self._name = next(line for line in self.install.said.splitlines() if ":" in line).partition(":")[0]
        one = folder / "one.csv"
        one.write_text("row,name,type\n0,Nobody Whom Anyone Lists,\n", encoding="utf-8")
        self.built = self.screen(one, folder / "one_screened.csv")
        self.opened = min((self.screen(one, folder / "one_screened.csv") for _ in range(3)), key=lambda m: m.seconds)

    def screen(self, rows: Path, out: Path, *more: str) -> Measured:
        """Screen a file of rows into a file."""
        return self._run(*self.line(rows, out), *more)

    def line(self, rows: Path, out: Path) -> list[str]:
        """The arguments of such a screening."""
        columns = ["--columns", "key=row,name=name,type=type"]
        return ["screen", str(rows), "--watchlist", self._name, *columns, "--output", str(out), "--quiet"]

    def check(self, name: str) -> float:
        """The middle of five runs of `ensign check NAME`, in seconds."""
        return statistics.median(self._run("check", name, "--watchlist", self._name).seconds for _ in range(5))

    def where_time_goes(self, rows: Path, out: Path) -> str:
        """A table of seconds by part of the program, of one run in one process (spent.py)."""
        script = str(Path(__file__).with_name("spent.py"))
        line = [self._python(), script, *self.line(rows, out), "--processes", "1"]
        return measure(line, self._cores, environment=self._environment).said

    def _python(self) -> str:
        """The Python that the command runs with, if it stands beside it; this one otherwise."""
        beside = Path(shutil.which(self._command) or self._command).with_name("python")
        return str(beside) if beside.exists() else sys.executable

    def _run(self, *arguments: str) -> Measured:
        """Run the command. Ends the benchmark where it fails."""
        found = measure([self._command, *arguments], self._cores, environment=self._environment)
        if found.exit:
            sys.exit(f"ensign {' '.join(arguments)}\nexit {found.exit}\n{found.said[-2000:]}")
        return found
