"""The README's commands run, and what it shows is what they print."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
ENSIGN = Path(sys.executable).with_name("ensign")
BLOCK = re.compile(r"^```console\n(.*?)^```", re.MULTILINE | re.DOTALL)
SECONDS = re.compile(r"\d+\.\d s\b|\d+\.\d seconds")


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
    """A folder as a user has it: the repository's seeds, and nothing of ours written into them."""
    home = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "seeds", home / "seeds")
    shutil.copytree(ROOT / "watchlists", home / "watchlists")
    return home


def test_the_readme_shows_commands() -> None:
    assert len(examples()) >= 6


@pytest.mark.parametrize(("command", "shown"), examples(), ids=lambda text: text[:60])
def test_a_command_of_the_readme_does_what_it_shows(command: str, shown: str, place: Path) -> None:
    assert command.startswith(("ensign ", "cat "))
    line = re.sub(r"\bensign\b(?= )", shlex.quote(str(ENSIGN)), command)
    done = subprocess.run(  # noqa: S602 - pipes are shown, too
        line, shell=True, cwd=place, capture_output=True, text=True, check=False,
        env={"PATH": "/usr/bin:/bin", "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1", "HOME": str(place)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    if shown:
        printed = [SECONDS.sub("N s", line.rstrip()) for line in (done.stdout + done.stderr).splitlines()]
        for line in shown.splitlines():
            if line.strip() not in {"", "…"}:
                assert SECONDS.sub("N s", line.rstrip()) in printed
