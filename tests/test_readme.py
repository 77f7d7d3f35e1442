"""The README's commands run on a terminal, and what it shows is what they print."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("needs a pseudo-terminal", allow_module_level=True)

import fcntl
import pty
import struct
import termios

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
ENSIGN = Path(sys.executable).with_name("ensign")
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
SECONDS = re.compile(r"(?<=seconds) +\d+\.\d *")
COLUMNS = 100


def examples() -> list[tuple[str, str]]:
    """Each command of the README's console blocks with what the block shows of its output."""
    found = []
    for block in BLOCK.findall(README.read_text(encoding="utf-8")):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, _, shown = part.partition("\n")
            found.append((command, shown.strip("\n")))
    return found


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a user has it, with the repository's seeds and watchlists."""
    home = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "seeds", home / "seeds")
    shutil.copytree(ROOT / "watchlists", home / "watchlists")
    return home


def run(command: str, place: Path) -> tuple[int, str]:
    """Run a command line on a terminal of COLUMNS columns: its exit status and what the screen shows."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 60, COLUMNS, 0, 0))
    line = re.sub(r"\bensign\b(?= )", shlex.quote(str(ENSIGN)), command)
    place_only = {"PATH": os.environ["PATH"], "HOME": str(place), "NO_COLOR": "1", "TERM": "xterm", "PYTHONUTF8": "1"}
    with subprocess.Popen(  # noqa: S602 - the README shows pipes
        line, shell=True, cwd=place, env=place_only, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs
    ) as process:
        os.close(theirs)
        screen = b""
        while True:
            try:
                more = os.read(ours, 1 << 16)
            except OSError:
                break  # the other end is closed
            if not more:
                break
            screen += more
    os.close(ours)
    return process.returncode, re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", screen.decode().replace("\r\n", "\n"))


def test_the_readme_shows_commands() -> None:
    assert len(examples()) >= 6


@pytest.mark.parametrize(("command", "shown"), examples(), ids=lambda text: text[:50])
def test_a_command_of_the_readme_does_what_it_shows(command: str, shown: str, place: Path) -> None:
    status, screen = run(command, place)
    assert status == 0, screen
    printed = {SECONDS.sub(" N", line.strip()) for line in screen.splitlines()}
    for line in shown.splitlines():
        if line.strip() not in {"", "…"}:
            assert SECONDS.sub(" N", line.strip()) in printed
