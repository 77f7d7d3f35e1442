"""Parquet: values as text, a batch at a time; the fields of a struct are columns of their own (party.name)."""

from collections.abc import Iterator
from typing import Any, Final

import pandas as pd
import pyarrow as pa
from pyarrow import parquet

from ensign.errors import BrokenInput, InputError
from ensign.readers.cells import show_cell
from ensign.readers.content import Content
from ensign.readers.frames import Framer
from ensign.readers.options import ReadOptions
from ensign.readers.sources import Source

_SAMPLE: Final = 200
_DAMAGED: Final = (pa.ArrowException, OSError, UnicodeDecodeError)
"""What pyarrow raises for a damaged file; texts are decoded only when they are asked for."""


def open_parquet(source: Source, options: ReadOptions) -> Content:
    """The table of a Parquet file. Raises InputError where it is damaged."""
    stream = source.spooled()
    try:
        file = parquet.ParquetFile(stream)
        header = tuple(_flat(file.schema_arrow.empty_table()).column_names)
        sample = _rows(next(file.iter_batches(batch_size=_SAMPLE), None))
    except _DAMAGED as e:
        stream.close()
        raise InputError(f"{source.name} begins as Parquet and cannot be read", "is the file cut short?") from e

    def frames() -> Iterator[pd.DataFrame]:
        framer = Framer(len(header), ",", options.chunk_rows)
        with stream:
            try:
                for batch in file.iter_batches(batch_size=options.chunk_rows):
                    if batch.num_rows:
                        yield framer.of_rows(_rows(batch))
            except _DAMAGED as e:
                raise BrokenInput(f"{source.name} is damaged part way", "write it again") from e

    return Content(header, sample, ("Parquet",), frames, first="the first of the file")


def _rows(batch: pa.RecordBatch | None) -> list[tuple[str, ...]]:
    """The rows of a batch as text; none of none."""
    if batch is None:
        return []
    columns = [list(map(show_cell, _values(column))) for column in _flat(pa.Table.from_batches([batch])).columns]
    return list(zip(*columns, strict=True))


def _flat(table: pa.Table) -> pa.Table:
    """The table with the fields of its structs as columns of their own (party.name), as those of objects in JSON."""
    while any(pa.types.is_struct(kind) for kind in table.schema.types):
        table = table.flatten()
    return table


def _values(column: pa.ChunkedArray) -> list[Any]:
    """The values of a column; as Arrow writes them, where Python has none: it knows no day after the year 9999."""
    try:
        found: list[Any] = column.to_pylist()
    except (OverflowError, ValueError):
        found = column.cast(pa.string()).to_pylist()
    return found
