"""Parquet: every column as text, under a name of its own."""

from typing import Final

import pyarrow as pa
import pyarrow.parquet as pq

from ensign.reports.atomic import Output
from ensign.reports.report import Report
from ensign.reports.rows import Block, Header
from ensign.runs import Run

_ROW_GROUP: Final = 50_000


class Parquet(Report):
    """A report as Parquet, in row groups of a size that readers like."""

    def __init__(self, output: Output, header: Header) -> None:
        self._schema = pa.schema([(name, pa.string()) for name in header.distinct])
        self._writer = pq.ParquetWriter(output, self._schema, compression="zstd")
        self._pending: list[pa.Table] = []

    def write(self, block: Block) -> None:
        """Append rows."""
        arrays = [pa.array(column, pa.string()) for column in block.columns]
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
