"""The command itself: help, version, usage errors, and a start that feels instant."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ensign import __version__

pty = pytest.importorskip("pty", reason="terminals as POSIX has them")
resource = pytest.importorskip("resource", reason="times as POSIX measures them")

COMMANDS = ("screen", "check", "compare", "brief")


def test_version(ensign):
    done = ensign("--version")
    assert (done.status, done.out) == (0, f"ensign {__version__}\n")


def test_help_names_every_command_and_the_exit_status(ensign):
    out = ensign("--help").out
    for word in (*COMMANDS, "Exit status", "Example"):
        assert word in out


@pytest.mark.parametrize("command", ["screen", "check", "compare", "brief propose", "brief build"])
def test_every_command_has_help_with_an_example(ensign, command):
    done = ensign(*command.split(), "--help")
    assert done.status == 0
    assert f"ensign {command}" in done.out.split("Example", 1)[1]


@pytest.mark.parametrize("command", ["import", "remove", "update", "export"])
def test_the_usage_says_where_several_may_be_given(ensign, command):
    assert re.search(r"[\[{](FILE|LIST)…[\]}]", ensign("lists", command, "--help").out)


@pytest.mark.parametrize("arguments", [("--nonsense",), ("nonsense",), ("screen", "a", "b"), ("check", "--top")])
def test_usage_errors_exit_with_two_and_say_it_on_stderr(ensign, arguments):
    done = ensign(*arguments)
    assert (done.status, done.out) == (2, "")
    assert done.err


def test_help_feels_instant():
    command = [sys.executable, "-c", "from ensign.cli.main import main; main()", "--help"]
    subprocess.run(command, check=True, capture_output=True)
    took = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        # Its own work, not the wait for a machine that runs other tests beside it.
        took.append(after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    assert min(took) < 0.5


def seen_on(terminal: int) -> str:
    """What was written to a terminal until its other end closed."""
    said = b""
    try:
        while part := os.read(terminal, 4096):
            said += part
    except OSError:  # how Linux says that the other end closed
        pass
    os.close(terminal)
    return said.decode()


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_where_none_is_wanted(process, vendors, research, environment, tmp_path):
    terminal, end = pty.openpty()
    running = process(
        "screen", vendors, "-w", research, "-o", tmp_path / "out.csv", stderr=end, env={**os.environ, **environment}
    )
    os.close(end)
    said = seen_on(terminal)
    assert running.wait(60) == 0
    assert "rows read" in said
    assert re.search(r"\x1b\[[0-9;]*3[0-7]m", said) is None


def test_a_terminal_gets_a_table_and_no_csv(process, vendors, research):
    terminal, end = pty.openpty()
    running = process("screen", vendors, "-w", research, stdout=end)
    os.close(end)
    text = seen_on(terminal)
    assert running.wait(60) == 0
    assert "exact" in text
    assert "Blue Heron Maritme Trading Co Ltd" in text
    assert "match_outcome" not in text


def test_a_narrow_terminal_keeps_the_names_of_lists(process, tmp_path):
    terminal, end = pty.openpty()
    running = process(
        "lists", "status", "--data-dir", tmp_path, stdout=end, env={**os.environ, "COLUMNS": "60", "TERM": "dumb"}
    )
    os.close(end)
    text = seen_on(terminal)
    assert running.wait(60) == 0
    assert re.search(r"^cambodia-dprk +2026-", text, re.MULTILINE)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk as Linux has it")
@pytest.mark.parametrize("arguments", [("--version",), ("--help",), ("screen", "--help"), ("lists", "status")])
def test_a_full_disk_is_said_in_words(process, arguments):
    with Path("/dev/full").open("wb") as full:
        running = process(*arguments, stdout=full, stderr=subprocess.PIPE)
        said = running.communicate(timeout=60)[1]
    assert running.returncode == 3
    assert b"internal error" not in said
    assert b"make room" in said
