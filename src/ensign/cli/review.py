"""From a brief to its review file, and from the review file to a watchlist, with what is said on the way."""

import io
import sys
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.table import Table

from ensign import bundled
from ensign.brief import priority
from ensign.brief.build import build as build_watchlist
from ensign.brief.build import write
from ensign.brief.proposals import Proposal, Proposals
from ensign.brief.proposals import propose as read_brief
from ensign.brief.review import read_proposals, write_proposals
from ensign.cli.console import on_terminal, put, screen, talk, words
from ensign.errors import UsageError
from ensign.paths import STANDARD_INPUT
from ensign.reports.atomic import open_output, publish
from ensign.reports.facts import counted

_MOST: Final = 60


@dataclass(frozen=True, slots=True)
class Decided:
    """What a person says of a review as a whole."""

    name: str
    title: str
    reviewer: str
    date: str
    source: str
    accept_all: bool


def propose(text: Path, output: Path | None, ner: str) -> None:
    """Read a brief and write its review file; on a terminal without a file, show the proposals.

    Raises UsageError where the file is there already, and may hold decisions, or is called as no CSV file is; and for
    standard input.
    """
    if output is not None and output.suffix.lower() != ".csv":
        raise UsageError(f"{output} is not called as the review file is, which is CSV", "let its name end in .csv")
    if output is not None and output.is_file() and output.stat().st_size:
        raise UsageError(f"{output} is there already, and may hold decisions", "choose another name, or remove it")
    if str(text) == STANDARD_INPUT:
        raise UsageError(
            "a brief is not read from standard input: the ending of its file's name says what it is",
            "save it as .txt, .md or .html, and name the file",
        )
    found = read_brief(text, ner=ner)
    if output is None and on_terminal(sys.stdout):
        screen().print(_table(found))
    else:
        _write(found, output)
    proposed = [p for p in found.proposals if not p.left_out_because]
    left_out = len(found.proposals) - len(proposed)
    talk().say(f"{text.name}: {len(proposed)} proposed, {left_out} left out with the reason")
    if not found.proposals:
        talk().warn(f"no name was found in {text.name}: a brief is prose; a list of names can be a watchlist as it is")
    if output is not None:
        hint = f"fill in the column decision of {output} (accept, context, reject), then: ensign brief build {output} …"
        talk().say(hint, "dim")


def build(proposals: Path, out: Path, decided: Decided) -> None:
    """Turn a review into a watchlist folder.

    Raises UsageError where it would have nobody to screen against, or be called as an official list is.
    """
    if bundled.is_official(decided.name):
        raise UsageError(f"{decided.name} is the name of an official list", "choose another --name")
    built = build_watchlist(read_proposals(proposals), **asdict(decided))
    entities = built.watchlist.entities
    screened = sum(not e.context for e in entities)
    if not screened:
        raise UsageError(
            f"nobody in {proposals.name} is accepted: the watchlist would find nothing",
            "fill in the column decision, or take all proposals with --accept-all",
        )
    write(built, out)
    info = built.watchlist.lists[0]
    said = f"{out}: {info.name} of {info.date}, {counted(info.names, 'name')}, digest {info.digest[:12]}; "
    counts = f"{counted(screened, 'entity', 'entities')} to screen against, {len(entities) - screened} as context"
    talk().say(said + counts)
    talk().say(f"screen against it with: ensign screen FILE --watchlist {out}", "dim")


def _write(found: Proposals, output: Path | None) -> None:
    """The review file, whole or not at all; with the mark that spreadsheets need, but not in a pipe."""
    text = io.StringIO(newline="")
    write_proposals(found, text)
    if output is None:
        put(text.getvalue())
        return
    target = open_output(str(output))
    try:
        target.write(text.getvalue().encode("utf-8-sig"))
        publish([target])
    finally:
        target.discard()


def _table(found: Proposals) -> Table:
    """The proposals proper, best first."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in ("priority", "name", "type", "roles", "sentence"):
        table.add_column(column, overflow="fold", ratio=3 if column == "sentence" else None)
    for p in [p for p in found.proposals if not p.left_out_because][:_MOST]:
        table.add_row(*(words(value) for value in _cells(p)))
    return table


def _cells(p: Proposal) -> tuple[str, ...]:
    return f"{p.priority} {priority.band_of(p.priority)}", p.name, p.type, ", ".join(p.roles), p.passage.text
