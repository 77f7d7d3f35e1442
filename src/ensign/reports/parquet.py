"""Parquet: the input's columns as text, scores and counts as numbers, every column under a name of its own."""

from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from ensign.reports.atomic import Output
from ensign.reports.lines import number
from ensign.reports.report import Report
from ensign.reports.rows import NUMBERS, Block, Header
from ensign.runs import Run
from ensign.schema import RESULT_COLUMNS

_ROW_GROUP: Final = 50_000


class Parquet(Report):
    """A report as Parquet, in row groups of a size that readers like."""

    def __init__(self, output: Output, header: Header) -> None:
        types = [*[pa.string()] * len(header.input), *map(_type, RESULT_COLUMNS)]
        self._schema = pa.schema(list(zip(header.distinct, types, strict=True)))
        self._writer = pq.ParquetWriter(output, self._schema, compression="zstd")
        self._pending: list[pa.Table] = []

    def write(self, block: Block) -> None:
        """Append rows."""
        arrays = [
            pa.array(column if kind == pa.string() else list(map(number, column)), kind)
            for column, kind in zip(block.columns, self._schema.types, strict=True)
        ]
        self._pending.append(pa.Table.from_arrays(arrays, schema=self._schema))
        if sum(map(len, self._pending)) >= _ROW_GROUP:
            self._flush()

    def finish(self, run: Run) -> None:  # noqa: ARG002 - a format without words
        """Write the rest and the file's own index, which closes it."""
        self._flush()
        self._writer.close()

    def _flush(self) -> None:
        if self._pending:
            self._writer.write_table(pa.concat_tables(self._pending).combine_chunks())
            self._pending.clear()


def _type(result: str) -> pa.DataType:
    """What a result column holds, null in a row without it where that is a number."""
    if result not in NUMBERS:
        return pa.string()
    return pa.int64() if result == "match_count" else pa.float64()
