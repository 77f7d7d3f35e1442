"""The engines that Ensign is compared with: pinned, each in an environment of its own, run as whole processes.

An environment is a folder that `venv` makes and pip fills on first use; Ensign's own is not touched. One that cannot
be made is said, and the others go on. rivals_pinned/ has every package of each, so that a run can be repeated; only
wheels are taken, so that no compiler is needed. PyICU, which nomenklatura's transliteration imports and which has no
wheels of its own, comes from icukit-pyicu, its build with ICU in a wheel.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from measured import Measured, measure

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Rival:
    """An engine: the script that runs it, the most rows it is ever given, and what to know."""

    name: str
    script: str
    most_rows: int
    note: str

    @property
    def pinned(self) -> Path:
        """The file of all its packages with their versions."""
        return HERE / "rivals_pinned" / f"{self.name}.txt"


RIVALS = (
    Rival(
        "nomenklatura",
        "rival_nomenklatura.py",
        10_000,
        "nomenklatura 4.17.4, logic-v2 >= .7 on its own index; scores in one process",
    ),
    Rival(
        "cdist",
        "rival_cdist.py",
        10_000_000,
        "rapidfuzz 3.14.3, process.cdist, token_sort_ratio >= 85, one thread a core",
    ),
    Rival(
        "string-grouper",
        "rival_string_grouper.py",
        10_000_000,
        "string-grouper 0.8.0, TF-IDF of 3 letters >= .7, one thread a core",
    ),
)


@dataclass(frozen=True, slots=True)
class Ran:
    """A rival's run: what was measured, its seconds by stage, and why there are none where it failed."""

    measured: Measured
    stages: Mapping[str, float]
    failed: str = ""

    @property
    def rows_alone(self) -> float:
        """Seconds that grow with the rows: reading them, comparing, writing."""
        return self.stages["match"] + self.stages["write"]

    @property
    def index(self) -> float:
        """Seconds for reading the list and making what is kept of it."""
        return self.stages["index"]

    @property
    def start(self) -> float:
        """Seconds before anything is read: the interpreter and its imports, and the end of the process."""
        return self.measured.seconds - sum(self.stages.values())


def install(rival: Rival, folder: Path) -> str:
    """Make a rival's environment unless it is there; "" or the reason why it cannot be made."""
    home = folder / rival.name
    done = home / "installed.txt"
    wanted = rival.pinned.read_text(encoding="utf-8")
    if done.exists() and done.read_text(encoding="utf-8") == wanted:
        return ""
    made = subprocess.run([sys.executable, "-m", "venv", str(home)], capture_output=True, text=True, check=False)
    if made.returncode:
        return f"no environment: {last(made.stderr or made.stdout)}"
    wheels = ["--no-deps", "--only-binary", ":all:", "--requirement", str(rival.pinned)]
    line = [str(python(home)), "-m", "pip", "install", "--quiet", *wheels]
    pip = subprocess.run(line, capture_output=True, text=True, check=False)
    if pip.returncode:
        said = [line for line in pip.stderr.splitlines() if line.startswith("ERROR")]
        return f"not installed: {said[0] if said else last(pip.stderr)}"
    done.write_text(wanted, encoding="utf-8")
    return ""


def python(home: Path) -> Path:
    """The Python of an environment."""
    return home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def run(
    rival: Rival, folder: Path, files: tuple[Path, Path, Path], count: int, *, cores: str, most: float = float("inf")
) -> Ran:
    """Run a rival: the list, the first so many of the rows, the file it writes; for so many seconds at most."""
    listed, rows, out = files
    number = str(len(numbers(cores)))
    line = [str(python(folder / rival.name)), str(HERE / rival.script), str(listed), str(rows), str(count), str(out)]
    measured = measure([*line, number], cores, most)
    if measured.exit:
        why = f"ended after {most:.0f} s" if measured.seconds > most else last(measured.said)
        return Ran(measured, {}, why)
    return Ran(measured, json.loads(measured.said.splitlines()[-1]))


def numbers(cores: str) -> list[int]:
    """The processors that "0-1,4" names."""
    found = []
    for part in cores.split(","):
        first, _, behind = part.partition("-")
        found += range(int(first), int(behind or first) + 1)
    return found


def last(text: str) -> str:
    """The last line that is not empty."""
    return next((line for line in reversed(text.splitlines()) if line.strip()), "no reason given")[:200]
