"""`--dry-run`: what would be read, against what, and where to; nothing is screened or written."""

from collections.abc import Sequence
from typing import Final

import pandas as pd
from rich.box import SIMPLE_HEAD
from rich.table import Table

from ensign.cli.console import Talk, words
from ensign.readers.columns import Columns
from ensign.readers.inputs import Input
from ensign.readers.subjects import subject_columns, subject_frame
from ensign.readers.unread import Unread
from ensign.reports.atomic import STANDARD_OUTPUT, STANDARD_OUTPUT_NAME
from ensign.reports.facts import describe_list
from ensign.schema import SEPARATOR, SUBJECT_FIELDS
from ensign.watchlist import Watchlist

_ROWS: Final = 5


def show(console: Talk, source: Input, watchlist: Watchlist, outputs: Sequence[str]) -> None:
    """The columns by field with the first rows as they are understood, the lists, and the targets."""
    columns = source.columns
    used = {place for field in SUBJECT_FIELDS for group in columns.of(field) for place in group}
    unused = [name or "(no name)" for place, name in enumerate(source.header) if place not in used]
    chunk = next(iter(source.frames()), None)
    in_vain: tuple[str, ...] = ()
    if chunk is not None:
        console.print(_first_rows(subject_frame(chunk.head(_ROWS), columns)))
        in_vain = tuple(f"of the first {len(chunk):,} rows, {said}" for said in _in_vain(chunk, columns))
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row("columns", words(str(columns)))
    grid.add_row("not used", words(", ".join(unused) or "none"))
    for said in in_vain:
        grid.add_row("warning", words(said, "yellow"))
    for info in watchlist.lists:
        grid.add_row("list", words(f"{info.name}: {describe_list(info)}"))
    grid.add_row("would write", words(", ".join(map(_place, outputs)) or "a table on this terminal"))
    console.print(grid)


def _in_vain(chunk: pd.DataFrame, columns: Columns) -> tuple[str, ...]:
    """What of some rows counts for nothing, as of a column that is another than the user meant."""
    unread = Unread()
    unread.add(subject_columns(chunk, columns))
    return unread.said


def _place(output: str) -> str:
    """Where an output goes, in words."""
    return STANDARD_OUTPUT_NAME if output == STANDARD_OUTPUT else output


def _first_rows(subjects: pd.DataFrame) -> Table:
    """The first subjects, one a row, with the fields that the file has."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    fields = [f for f in SUBJECT_FIELDS if f == "name" or (subjects[f] != "").any()]
    table.add_column("row", justify="right", no_wrap=True)
    for field in fields:
        table.add_column(field, overflow="fold")
    for place, row in enumerate(zip(*(subjects[f].tolist() for f in fields), strict=True), 1):
        table.add_row(str(place), *(words(value.replace(SEPARATOR, " / ")) for value in row))
    return table
