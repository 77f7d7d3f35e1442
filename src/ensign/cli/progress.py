"""How far a long run is, on stderr, where a person looks."""

from collections.abc import Iterator
from typing import Final

import pandas as pd
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from ensign.cli.console import Talk
from ensign.readers.inputs import Input

_WHOLE: Final = 1.0


def follow(source: Input, console: Talk, *, quiet: bool) -> Iterator[pd.DataFrame]:
    """The input's chunks; meanwhile a line that tells how many rows have passed, and of a file what share."""
    if quiet or not console.is_terminal:
        yield from source.frames()
        return
    columns = (
        TextColumn("screening {task.fields[rows]:,} rows"),
        BarColumn(),
        *((TaskProgressColumn(), TimeRemainingColumn()) if source.fraction is not None else (TimeElapsedColumn(),)),
    )
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", total=None if source.fraction is None else _WHOLE, rows=0)
        rows = 0
        for chunk in source.frames():
            yield chunk
            rows += len(chunk)
            # A pipe's end is not known; a file's last part is read before its last rows are screened.
            progress.update(task, completed=source.fraction or 0, rows=rows)
