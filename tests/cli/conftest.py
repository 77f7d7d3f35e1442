"""The command as users run it: in this process where that is enough, in one of its own for signals and pipes."""

import csv
import io
import json
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from ensign import watchlist
from ensign.cli.main import main
from ensign.entities import digest_of, to_line
from ensign.model import Basis, Entity, EntityType, Identifier, Name, NameKind, Place, Relation

COMMAND = (sys.executable, "-c", "from ensign.cli.main import main; main()")

VENDORS = (
    "Supplier,Country,Amount\n"
    "Blue Heron Maritime Trading,KH,=1+1\n"
    "Blue Heron Maritme Trading Co Ltd,KH,12.50\n"
    '"Ärger, Müller & Söhne GmbH",DE,-120.50\n'
    ",KH,1\n"
    "Plain Bakery of Springfield,US,0012\n"
)

ENTITIES = (
    Entity(
        id="test-research-heron",
        list="test-research",
        type=EntityType.COMPANY,
        names=(
            Name("Blue Heron Maritime Trading"),
            Name("=Heronwing Shipping", NameKind.ALIAS, source="invented"),
            Name("BHMT", NameKind.ALIAS, weak=True, needs_country=("kh",), source="invented"),
        ),
        basis=Basis.NAMED_IN_BRIEF,
        places=(Place("kh", "registration"),),
        roles=("joint venture",),
        relations=(Relation("head-of", "test-research-okar", "test-research-heron", date="2001"),),
    ),
    Entity(
        id="test-research-okar",
        list="test-research",
        type=EntityType.PERSON,
        names=(Name("Zebulon Okarvian"),),
        basis=Basis.NAMED_IN_BRIEF,
        birth_dates=("1961-05-02",),
        relations=(Relation("head-of", "test-research-okar", "test-research-heron", date="2001"),),
    ),
    Entity(
        id="test-research-ship",
        list="test-research",
        type=EntityType.VESSEL,
        names=(Name("Quiet Lantern"),),
        basis=Basis.NAMED_IN_BRIEF,
        identifiers=(Identifier("imo", "9074729"),),
    ),
    Entity(
        id="test-research-context",
        list="test-research",
        type=EntityType.PUBLIC_BODY,
        names=(Name("Ministry of Invented Affairs"),),
        basis=Basis.NAMED_IN_BRIEF,
        context=True,
    ),
)


def write_watchlist(folder: Path, *, name: str = "test-research", research: bool = True) -> Path:
    """A watchlist folder of the invented entities."""
    entities = tuple(sorted((replace(e, list=name) for e in ENTITIES), key=lambda e: e.id))
    folder.mkdir()
    lines = "".join(to_line(e) + "\n" for e in entities)
    (folder / watchlist.ENTITIES).write_text(lines, encoding="utf-8")
    manifest = {
        "format": watchlist.FORMAT,
        "name": name,
        "title": "Invented parties",
        "date": "2026-01-31",
        "research": research,
        "digest": digest_of(entities),
    }
    (folder / watchlist.MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    return folder


@dataclass(frozen=True)
class Done:
    """How a command ended and what it said."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, str]]:
        return list(csv.DictReader(io.StringIO(self.out, newline="")))


@pytest.fixture
def research(tmp_path) -> Path:
    return write_watchlist(tmp_path / "test-research")


@pytest.fixture
def vendors(tmp_path) -> Path:
    path = tmp_path / "vendors.csv"
    path.write_text(VENDORS, encoding="utf-8", newline="")
    return path


@pytest.fixture
def ensign(monkeypatch, capfd):
    """Run the command in this process."""

    def run(*arguments: object) -> Done:
        monkeypatch.setattr(sys, "argv", ["ensign", *map(str, arguments)])
        monkeypatch.setenv("COLUMNS", "200")
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        said = capfd.readouterr()
        code = ended.value.code
        return Done(code if isinstance(code, int) else 0, said.out, said.err)

    return run


@pytest.fixture
def process():
    """Start the command in a process of its own; whatever still runs at the end of the test is killed."""
    started = []

    def start(*arguments: object, **options) -> subprocess.Popen:
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("stderr", subprocess.PIPE)
        one = subprocess.Popen([*COMMAND, *map(str, arguments)], **options)
        started.append(one)
        return one

    yield start
    for one in started:
        if one.poll() is None:
            one.kill()
        for stream in (one.stdin, one.stdout, one.stderr):
            if stream:
                with suppress(BrokenPipeError):
                    stream.close()
        one.wait()
