"""Outputs appear whole or not at all: readers that leave, Ctrl-C, a request to end, a kill, a full disk."""

import os
import resource
import shlex
import signal
import stat
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and descriptors as POSIX has them")

HEADER = b"name,country\n"
LINE = b"Plain Bakery of Springfield %d,US\n"


def feed(process: subprocess.Popen, rows: int) -> None:
    """Give the process rows on its standard input without ending it."""
    process.stdin.write(HEADER + b"".join(LINE % i for i in range(rows)))
    process.stdin.flush()


def wait_for_partial(folder: Path) -> list[Path]:
    """The hidden files of an unfinished run, once there are any with something in them."""
    end = time.monotonic() + 30
    while time.monotonic() < end:
        found = [p for p in folder.iterdir() if ".ensign-partial-" in p.name and p.stat().st_size]
        if found:
            return found
        time.sleep(0.02)
    raise AssertionError("nothing was written")


@pytest.fixture
def folder(tmp_path) -> Path:
    made = tmp_path / "results"
    made.mkdir()
    return made


def test_head_ends_the_run_quietly(process, research):
    done = process("screen", "-", "-w", research, stdin=subprocess.PIPE)
    first = done.stdout
    writer = threading.Thread(target=endless, args=(done,), daemon=True)
    writer.start()
    assert first.readline().startswith(b"name,country,match_outcome")
    assert first.readline()
    first.close()
    assert done.wait(30) == 0
    said = done.stderr.read().decode()
    assert "rror" not in said
    assert "Traceback" not in said


def endless(process: subprocess.Popen) -> None:
    try:
        process.stdin.write(HEADER)
        for i in range(10**9):
            process.stdin.write(LINE % i)
    except (BrokenPipeError, ValueError):
        pass


def test_results_are_not_added_to_the_input(process, research, tmp_path):
    source = tmp_path / "vendors.csv"
    source.write_bytes(HEADER + LINE % 1)
    with source.open("ab") as same:
        done = process("screen", source, "-w", research, stdout=same)
        assert done.wait(60) == 2
    assert "standard output goes to the input itself" in done.stderr.read().decode()
    assert source.read_bytes() == HEADER + LINE % 1
    with (tmp_path / "other.csv").open("ab") as other:
        assert process("screen", source, "-w", research, stdout=other).wait(60) == 0


def test_the_first_rows_are_out_before_the_input_ends(process, research):
    running = process("screen", "-", "-w", research, stdin=subprocess.PIPE)
    feed(running, 2000)
    line = running.stdout.readline()
    assert line.startswith(b"name,country,match_outcome")
    assert running.stdout.readline().startswith(b"Plain Bakery")
    assert running.poll() is None  # two rows are out, and the input has not ended
    running.stdin.write(LINE % 2000)
    running.stdin.close()
    assert running.stdout.read().count(b"\n") == 2000
    assert running.wait(60) == 0


def test_rows_go_on_where_a_slow_pipe_pauses(process, research):
    """The rows that a pipe has given are out before it gives more."""
    running = process("screen", "-", "-w", research, stdin=subprocess.PIPE)
    feed(running, 2000)
    for _ in range(2000):
        assert running.stdout.readline()
    for part in range(3):
        running.stdin.write(b"".join(LINE % i for i in range(5)))
        running.stdin.flush()
        for _ in range(5):
            assert running.stdout.readline().startswith(b"Plain Bakery"), part
    assert running.poll() is None
    running.stdin.close()
    assert running.wait(60) == 0


def test_a_pipe_that_does_not_block_has_not_ended_where_it_pauses(process, research):
    """Its reader is told that there is nothing just now: rows that come later were never screened, and the status 0."""
    read, write = os.pipe()
    os.set_blocking(read, False)
    running = process("screen", "-", "-w", research, stdin=read)
    os.close(read)
    with os.fdopen(write, "wb", buffering=0) as pipe:
        for part in range(3):
            pipe.write((HEADER if part == 0 else b"") + b"".join(LINE % i for i in range(2000)))
            for _ in range(2001 if part == 0 else 2000):
                assert running.stdout.readline()
    assert running.wait(60) == 0


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 3), (signal.SIGHUP, 3)], ids=["int", "term", "hup"]
)
def test_a_signal_leaves_nothing(process, research, folder, number, status):
    old = folder / "out.xlsx"
    old.write_bytes(b"what was there before")
    spare = folder / "spare.csv"
    running = process("screen", "-", "-w", research, "-o", old, "-o", spare, stdin=subprocess.PIPE)
    feed(running, 3000)
    wait_for_partial(folder)
    running.send_signal(number)
    assert running.wait(30) == status
    assert [p.name for p in folder.iterdir()] == [old.name]
    assert old.read_bytes() == b"what was there before"
    said = running.stderr.read().decode()
    assert "Traceback" not in said
    assert "Exception" not in said


def test_a_kill_leaves_at_most_a_hidden_file(process, research, folder):
    target = folder / "out.csv"
    running = process("screen", "-", "-w", research, "-o", target, stdin=subprocess.PIPE)
    feed(running, 3000)
    wait_for_partial(folder)
    running.kill()
    running.wait(30)
    assert not target.exists()
    assert all(p.name.startswith(".out.csv.ensign-partial-") for p in folder.iterdir())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("line", [("check", "Blue Heron", "-w"), ("screen", "-w"), ("screen", "-o", "out.csv", "-w")])
def test_talk_that_nobody_can_take_changes_no_answer_and_no_status(process, research, vendors, folder, line):
    """1 is for --fail-on: a full disk under the log must not say that there is a match."""
    line = [str(folder / part) if part == "out.csv" else part for part in (*line, research)]
    line[1:1] = [str(vendors)] if line[0] == "screen" else []
    with Path("/dev/full").open("wb") as full:
        done = [(p.communicate()[0], p.returncode) for p in (process(*line, stderr=full), process(*line))]
        assert process("screen", folder / "none.csv", stderr=full).wait(30) == 2
    assert done[0] == done[1]
    assert done[0][1] == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize(
    "line", [("lists", "status"), ("compare", "Aranta", "Aranda"), ("check", "Aranta", "--format", "json")]
)
def test_an_answer_that_cannot_be_written_is_said_so(process, line):
    with Path("/dev/full").open("wb") as full:
        failed = process(*line, stdout=full)
        said = failed.communicate()[1].decode()
    assert failed.returncode == 3
    assert "error: cannot write standard output: no space left on device" in said
    assert "internal error" not in said
    assert process(*line).wait(30) == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("way", ["output", "stdout", "record"])
def test_a_full_device_is_an_error(process, research, vendors, way):
    with Path("/dev/full").open("wb") as full:
        options = {"output": ("-o", "/dev/full"), "stdout": (), "record": ("-o", "/dev/null", "--record", "/dev/full")}
        running = process(
            "screen", vendors, "-w", research, *options[way], **({"stdout": full} if way == "stdout" else {})
        )
        assert running.wait(60) == 3
    said = running.stderr.read().decode()
    assert "no space left" in said
    assert said.rstrip().endswith("what was written so far is not whole")
    assert "Traceback" not in said


@pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet", "xlsx", "html", "csv.gz"])
def test_a_disk_that_fills_up_leaves_nothing(process, research, vendors, folder, ending):
    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))

    # Bytecode would be cut at the limit, too, and be there for every later run.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    target = folder / f"out.{ending}"
    running = process("screen", vendors, "-w", research, "-o", target, preexec_fn=limit, env=environment)
    assert running.wait(60) == 3
    said = running.stderr.read().decode()
    assert list(folder.iterdir()) == []
    assert "cannot write" in said
    assert "Traceback" not in said
    assert "Exception" not in said


def test_one_output_that_fails_takes_the_others_with_it(process, research, vendors, folder):
    running = process("screen", vendors, "-w", research, "-o", folder / "out.csv", "-o", "/dev/full")
    assert running.wait(60) == 3
    assert list(folder.iterdir()) == []


def test_a_folder_that_may_not_be_written_is_said_before_anything_is_read(process, research, vendors, folder):
    target = folder / "deep" / "out.csv"
    running = process("screen", vendors, "-w", research, "-o", target)
    assert running.wait(60) == 2
    assert f"no folder {folder / 'deep'}" in running.stderr.read().decode()
    link = folder / "link.csv"
    link.symlink_to(target)
    running = process("screen", vendors, "-w", research, "-o", link)
    assert running.wait(60) == 2
    assert f"no folder {folder / 'deep'}" in running.stderr.read().decode()


def test_a_named_pipe_gets_the_rows(process, research, vendors, folder):
    pipe = folder / "rows.csv"
    os.mkfifo(pipe)
    running = process("screen", vendors, "-w", research, "-o", pipe)
    with pipe.open("rb") as end:
        rows = end.read()
    assert running.wait(60) == 0
    assert rows.count(b"\n") == 6
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_an_output_may_have_the_longest_name_that_a_file_has(process, research, vendors, folder):
    for name in ("l" * 251, "名" * 83):
        done = process("screen", vendors, "-w", research, "-o", f"{name}.csv", cwd=folder)
        assert done.wait(60) == 0, done.stderr.read()
        assert (folder / f"{name}.csv").read_bytes()


def test_a_link_keeps_pointing_where_it_points(process, research, vendors, folder):
    (folder / "real.csv").write_text("old")
    (folder / "link.csv").symlink_to("real.csv")
    assert process("screen", vendors, "-w", research, "-o", folder / "link.csv").wait(60) == 0
    assert (folder / "link.csv").is_symlink()
    assert (folder / "real.csv").read_text(encoding="utf-8").startswith("Supplier,")


@pytest.mark.parametrize(
    ("closed", "command", "status", "said"),
    [
        ("<&-", "screen -", 2, "standard input is closed"),
        (">&-", "screen vendors.csv", 2, "standard output is closed"),
        (">&-", "lists status --format json", 2, "standard output is closed"),
        (">&-", "check Aranta", 2, "standard output is closed"),
        (">&-", "screen vendors.csv -o out.csv", 0, "rows read"),
        ("<&-", "screen vendors.csv -o out.csv", 0, "rows read"),
    ],
)
def test_a_closed_stream_is_said_where_it_is_wanted(*, research, vendors, closed, command, status, said):
    done = shell(vendors.parent, f"{command} {'' if 'lists' in command else f'-w {research}'} {closed}")
    assert done.returncode == status
    assert said in done.stderr
    assert "internal error" not in done.stderr


@pytest.mark.parametrize("command", ["--help", "screen --help", "lists --help", "--version", "lists status"])
def test_a_reader_that_leaves_the_help_is_no_fault(vendors, command):
    """The other end of the pipe is closed before anything is written."""
    read, write = os.pipe()
    os.close(read)
    done = shell(vendors.parent, command, stdout=write)
    os.close(write)
    assert (done.returncode, "rror" in done.stderr) == (0, False)


def test_talk_that_has_nowhere_to_go_is_not_among_the_data(research, vendors):
    done = shell(vendors.parent, f"screen vendors.csv -w {research} 2>&-")
    assert done.returncode == 0
    assert done.stdout.splitlines()[0].startswith("Supplier,Country,Amount,match_outcome")
    assert len(done.stdout.splitlines()) == 6


def shell(folder: Path, line: str, stdout: int = subprocess.PIPE) -> subprocess.CompletedProcess:
    """What a command line of a shell ends as."""
    command = f"{shlex.quote(sys.executable)} -c 'from ensign.cli.main import main; main()' {line}"
    return subprocess.run(  # noqa: S602
        command, shell=True, cwd=folder, stdout=stdout, stderr=subprocess.PIPE, text=True, check=False
    )


def test_a_new_file_has_the_usual_rights_and_an_old_one_keeps_its_own(process, research, vendors, folder):
    old = folder / "old.csv"
    old.touch(0o600)
    new = folder / "new.csv"
    options = {"preexec_fn": lambda: os.umask(0o027)}
    assert process("screen", vendors, "-w", research, "-o", old, "-o", new, **options).wait(60) == 0
    assert stat.S_IMODE(old.stat().st_mode) == 0o600
    assert stat.S_IMODE(new.stat().st_mode) == 0o640


def test_a_reader_of_the_talk_may_leave_without_harm(research, vendors, folder):
    target = folder / "out.csv"
    code = "from ensign.cli.main import main; main()"
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(
        [sys.executable, "-c", code, "screen", str(vendors), "-w", str(research), "-o", str(target)],
        stderr=write,
        stdout=subprocess.DEVNULL,
        check=False,
    )
    os.close(write)
    assert done.returncode == 0
    assert target.exists()


def screened_by(code, vendors, research):
    """What a process does that runs a program of ours around the command line."""
    return subprocess.run(
        [sys.executable, "-c", code, "screen", str(vendors), "-w", str(research)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_an_unexpected_fault_shows_no_value_of_a_row(research, vendors):
    code = (
        "from ensign import screening\n"
        "from ensign.cli.main import main\n"
        "def fail(screener, records):\n"
        "    raise ValueError(f'cannot read {records[0][0]}')\n"
        "screening.Screener.unclear = fail\n"
        "main()"
    )
    done = screened_by(code, vendors, research)
    assert done.returncode == 3
    assert "internal error: ValueError" in done.stderr
    assert "Heron" not in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(("number", "status"), [("SIGTERM", 3), ("SIGINT", 130)])
def test_a_request_to_end_that_compiled_code_turns_into_a_fault_is_still_one(research, vendors, number, status):
    code = (
        "import os, signal\n"
        "from ensign import screening\n"
        "from ensign.cli.main import main\n"
        "def fail(screener, records):\n"
        "    try:\n"
        f"        os.kill(os.getpid(), signal.{number})\n"
        "        signal.pause()\n"
        "    except BaseException as e:\n"
        "        raise SystemError('returned a result with an exception set') from e\n"
        "screening.Screener.unclear = fail\n"
        "main()"
    )
    done = screened_by(code, vendors, research)
    assert done.returncode == status
    assert ("interrupted" if status == 130 else "stopped from outside") in done.stderr
    assert "internal error" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent as on a terminal")
def test_an_interruption_that_python_swallows_comes_again():
    code = (
        "import os, signal, time, weakref\n"
        "from ensign.cli.signals import Stopped, as_exceptions\n"
        "class Thing: pass\n"
        "thing = Thing()\n"
        "callback = weakref.ref(thing, lambda _: os.kill(os.getpid(), signal.SIGINT) or len('x'))\n"
        "try:\n"
        "    with as_exceptions():\n"
        "        del thing\n"
        "        print('swallowed', flush=True)\n"
        "        time.sleep(20)\n"
        "except Stopped as e:\n"
        "    print('stopped', e.interrupted)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=15)
    assert (done.stdout.split(), done.stderr) == (["swallowed", "stopped", "True"], "")
