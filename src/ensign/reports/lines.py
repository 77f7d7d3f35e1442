"""JSON Lines: one object a row, UTF-8, scores and counts as numbers (null where there is none).

Values of an input that is JSON are as they were written, those of any other are texts.
"""

from collections.abc import Sequence

from ensign.readers.written import json_lines
from ensign.reports.atomic import Output
from ensign.reports.report import Report
from ensign.reports.rows import NUMBERS, Block, Header
from ensign.schema import RESULT_COLUMNS


class Lines(Report):
    """A report as JSON Lines."""

    def __init__(self, output: Output, header: Header) -> None:
        self._write = output.write
        self._keys = header.distinct
        own = len(header.input)
        self._numbers = tuple(own + i for i, name in enumerate(RESULT_COLUMNS) if name in NUMBERS)

    def write(self, block: Block) -> None:
        """Append rows."""
        columns: list[Sequence[object]] = list(block.columns)
        for place in self._numbers:
            columns[place] = [number(str(value)) for value in columns[place]]
        self._write("".join(json_lines(self._keys, columns)).encode("utf-8", "replace"))


def number(value: str) -> int | float | None:
    """A score or a count as a number; None where there is none."""
    if not value:
        return None
    return float(value) if "." in value else int(value)
