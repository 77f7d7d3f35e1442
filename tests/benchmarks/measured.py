"""A command as a whole process: its seconds, its processor seconds, and the most memory that it and its children took.

Memory is, where there is /proc, the larger of two readings: the peak of the largest single process (VmHWM), and the
sum over all processes of the command at one time, with pages that several of them share counted once (Pss). The system
looks through all pages for this, which takes the command's own time: so four times a second at first, and less often
the longer it runs. Elsewhere it is ru_maxrss, which on Linux would begin with what this process itself has.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LOOK: Final = 0.02
"""Seconds between two looks whether the command has ended."""

SUM: Final = 0.25
"""Seconds before memory is summed again, and at least a tenth of those that the command has run."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What a command took, and what it wrote to standard output. `exit` is negative where it was ended."""

    seconds: float
    processor: float
    megabytes: float
    exit: int
    said: str


def pinned(command: Sequence[str], cores: str) -> list[str]:
    """The command on those cores; as it is where the system has no taskset."""
    taskset = shutil.which("taskset")
    return [taskset, "-c", cores, *command] if taskset else [*command]


def _as_installed(more: Mapping[str, str]) -> dict[str, str]:
    """The environment of a command whose code may be kept as bytecode, as pip leaves what it installs."""
    return {name: value for name, value in {**os.environ, **more}.items() if name != "PYTHONDONTWRITEBYTECODE"}


def measure(
    command: Sequence[str], cores: str, most: float = float("inf"), environment: Mapping[str, str] | None = None
) -> Measured:
    """Run a command to its end, or for so many seconds at most."""
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        process = subprocess.Popen(
            pinned(command, cores),
            stdout=said,
            stderr=subprocess.STDOUT,
            env=_as_installed(environment or {}),
            start_new_session=True,
        )
        ended, status, used, peak, again = 0, 0, None, 0.0, 0.0
        try:
            while not ended:
                ended, status, used = os.wait4(process.pid, os.WNOHANG)
                if ended:
                    break
                peak = max(peak, stated(Path(f"/proc/{process.pid}/status"), "VmHWM:"))
                so_far = time.perf_counter() - began
                if so_far >= again:
                    peak = max(peak, memory(process.pid))
                    again = so_far + max(SUM, so_far / 10)
                if so_far > most:
                    os.killpg(process.pid, signal.SIGKILL)
                time.sleep(LOOK)
        finally:
            if not ended:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        text = said.read().decode(errors="replace")
    processor = used.ru_utime + used.ru_stime
    return Measured(seconds, processor, peak or used.ru_maxrss / 1024, process.returncode, text)


def group(leader: int) -> Iterator[Path]:
    """The folders in /proc of the processes that a command consists of; none where there is no /proc."""
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # it ended meanwhile
        if int(fields[2]) == leader:
            yield stat.parent


def memory(leader: int) -> float:
    """The megabytes that a command's processes take together, or the largest once took; 0 without /proc."""
    processes = list(group(leader))
    together = sum(stated(process / "smaps_rollup", "Pss:") for process in processes)
    return max([together, *(stated(process / "status", "VmHWM:") for process in processes)])


def stated(path: Path, what: str) -> float:
    """A number of kilobytes in a file of /proc, as megabytes; 0 where it is not there."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return 0.0  # it ended meanwhile
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(what)), 0.0)
