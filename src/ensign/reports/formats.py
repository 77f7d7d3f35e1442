"""The table of formats: which ending makes which report."""

# ruff: noqa: PLC0415 - a format's library is slow to import, and most runs need one format

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from ensign.errors import UsageError
from ensign.reports.atomic import STANDARD_OUTPUT, Output, is_stream
from ensign.reports.report import Report, Style
from ensign.reports.rows import Block, Header
from ensign.runs import Run


def _csv(output: Any, header: Header, style: Style) -> Report:
    from ensign.reports.delimited import Delimited

    return Delimited(output, header, bom=style.bom, escape=style.escape_formulas)


def _tsv(output: Any, header: Header, style: Style) -> Report:
    from ensign.reports.delimited import Delimited

    return Delimited(output, header, delimiter="\t", bom=style.bom, escape=style.escape_formulas)


def _jsonl(output: Any, header: Header, _style: Style) -> Report:
    from ensign.reports.lines import Lines

    return Lines(output, header)


def _parquet(output: Any, header: Header, _style: Style) -> Report:
    from ensign.reports.parquet import Parquet

    return Parquet(output, header)


def _xlsx(output: Any, header: Header, _style: Style) -> Report:
    from ensign.reports.workbook import Workbook

    return Workbook(output, header)


def _html(output: Any, header: Header, _style: Style) -> Report:
    from ensign.reports.page import Page

    return Page(output, header)


FORMATS: Final[dict[str, Callable[[Any, Header, Style], Report]]] = {
    ".csv": _csv,
    ".tsv": _tsv,
    ".jsonl": _jsonl,
    ".parquet": _parquet,
    ".xlsx": _xlsx,
    ".html": _html,
}

_TEXT: Final = (".csv", ".tsv", ".jsonl")


class Gzipped(Report):
    """A text report, compressed; the same rows give the same bytes."""

    def __init__(self, output: Output, header: Header, style: Style, ending: str) -> None:
        self._file = gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=output, mtime=0)
        self._report = FORMATS[ending](self._file, header, style)

    def write(self, block: Block) -> None:
        """Append rows."""
        self._report.write(block)

    def finish(self, run: Run) -> None:
        """End the compressed stream."""
        self._report.finish(run)
        self._file.close()


def ending_of(name: str) -> str:
    """The ending that decides a target's format, `.csv.gz` among them. Raises UsageError for any other."""
    lower = name.lower()
    for ending in (*FORMATS, *(text + ".gz" for text in _TEXT)):
        if lower.endswith(ending):
            return ending
    if name == STANDARD_OUTPUT or is_stream(Path(name)):
        return ".csv"
    known = ", ".join(FORMATS)
    raise UsageError(f"cannot tell the format of {name} by its ending", f"use one of {known}, or .csv.gz")


def begin(output: Output, ending: str, header: Header, style: Style) -> Report:
    """Begin a report of the format of that ending."""
    if ending.endswith(".gz"):
        return Gzipped(output, header, style, ending.removesuffix(".gz"))
    return FORMATS[ending](output, header, style)
