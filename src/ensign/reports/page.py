"""A page for people: one self-contained HTML file that prints well, without scripts or anything to load.

Matches and unscreenable rows are shown in full. Clear rows are shown while they are few and counted
otherwise. The summary stands first but is known last, so rows wait in files of their own.
"""

import json
import tempfile
from collections.abc import Iterator
from importlib import resources
from typing import IO, Any, Final

import jinja2

from ensign.reports.atomic import Output
from ensign.reports.facts import describe, matches_shown, note_of, remarks_on, too_old
from ensign.reports.report import Report
from ensign.reports.rows import Block, Header
from ensign.runs import Run
from ensign.schema import RESULT_COLUMNS
from ensign.text.visible import clean
from ensign.watchlist import ListInfo

_BANDS: Final = ("exact", "strong", "possible")
_MOST_CLEAR: Final = 500
"""Clear rows that a page shows; where there are more it shows none of them."""

_IN_MEMORY: Final = 4 << 20


class Page(Report):
    """A report as HTML."""

    def __init__(self, output: Output, _header: Header) -> None:
        self._output = output
        self._waiting: dict[str, IO[bytes]] = {
            kind: tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - read back, and closed, below
            for kind in (*_BANDS, "unscreenable", "clear")
        }
        self._counts = dict.fromkeys(self._waiting, 0)

    def write(self, block: Block) -> None:
        """Put rows aside."""
        kinds = zip(block.result("match_outcome"), block.result("match_band"), strict=True)
        for place, (outcome, band) in enumerate(kinds):
            kind = band if outcome == "match" else outcome
            self._counts[kind] += 1
            if kind != "clear" or self._counts[kind] <= _MOST_CLEAR:
                self._waiting[kind].write(json.dumps(_row(block, place)).encode() + b"\n")

    def finish(self, run: Run) -> None:
        """Write the page."""
        source = resources.files("ensign.reports").joinpath("page.html").read_text(encoding="utf-8")
        environment = jinja2.Environment(
            autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
        )
        pieces = environment.from_string(source).stream(
            run=run,
            note=note_of(run),
            old=too_old(run),
            shown=matches_shown(run),
            facts=describe(run),
            lists=[(info, _remarks(info, run.started)) for info in run.lists],
            matches=[(band, self._counts[band], self._rows(band)) for band in _BANDS],
            unscreenable=self._rows("unscreenable"),
            clear=list(self._rows("clear")) if self._counts["clear"] <= _MOST_CLEAR else None,
        )
        pieces.enable_buffering(64)
        for piece in pieces:
            self._output.write(piece.encode("utf-8", "replace"))

    def close(self) -> None:
        """Drop the rows put aside."""
        for waiting in self._waiting.values():
            waiting.close()

    def _rows(self, kind: str) -> Iterator[dict[str, Any]]:
        """The rows put aside, in order."""
        waiting = self._waiting[kind]
        waiting.seek(0)
        for line in waiting:
            yield json.loads(line)


def _remarks(info: ListInfo, now: str) -> str:
    """What stands below a list's title."""
    context = f"{info.context:,} of its entities for context only" if info.context else ""
    return "; ".join(filter(None, (*remarks_on(info, now), context)))


def _row(block: Block, place: int) -> dict[str, Any]:
    """What the page shows of a row: its number, name and other given values, and the results."""
    name = clean(block.names[place])
    given = [
        (clean(what) or "(no name)", clean(column[place]))
        for what, column in zip(block.header.input, block.given, strict=True)
        if column[place].strip() not in ("", block.names[place])
    ]
    results = dict(zip(RESULT_COLUMNS, map(clean, block.results[place]), strict=True))
    return {"number": block.numbers[place], "name": name, "given": given} | results
