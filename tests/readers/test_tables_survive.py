"""Whatever csv writes is read back cell by cell, and no cut of the bytes changes a row."""

import csv
import io
import random
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ensign.errors import BrokenInput
from ensign.readers import frames as frames_module
from ensign.readers.frames import Framer
from ensign.readers.inputs import open_input
from ensign.readers.options import ReadOptions
from ensign.readers.records import split

HEADER = ["Vendor Name", "Country", "note"]
QUICK = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

cells = st.text(
    st.one_of(
        st.sampled_from('",;\t|\n\r\'" aébΩ中0-'),
        st.characters(exclude_categories=("Cs", "Cc")),
    ),
    max_size=8,
)
# The first cell holds a letter so that the name column is told by its values; the last row may not
# be blank, because blank lines at the very end are no records.
rows = st.lists(st.tuples(cells.map(lambda c: "ab" + c), cells, cells), min_size=1, max_size=12)


def write(table, delimiter, line_end, *, all_quoted=False):
    """As csv writes it, with every line end in quotes (csv itself leaves a lone CR bare before Python 3.13)."""

    def quote(cell):
        special = all_quoted or any(c in cell for c in (delimiter, '"', "\r", "\n"))
        return '"' + cell.replace('"', '""') + '"' if special else cell

    return "".join(delimiter.join(map(quote, row)) + line_end for row in table)


class Dripping(io.RawIOBase):
    """A stream whose reads bring as many bytes as they like."""

    def __init__(self, data, seed):
        super().__init__()
        self._data = data
        self._random = random.Random(seed)

    def read(self, size=-1):
        size = min(size if size > 0 else 10**9, self._random.choice([1, 2, 3, 7, 50, 10_000]))
        found, self._data = self._data[:size], self._data[size:]
        return found


def read_all(source):
    found = []
    for frame in source.frames():
        found += zip(*(frame.iloc[:, i].tolist() for i in range(len(source.header))), strict=True)
    return found


@given(
    table=rows,
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]),
    all_quoted=st.booleans(),
    chunk=st.sampled_from([1, 3, 1000]),
    seed=st.none() | st.integers(0, 9),
)
@QUICK
def test_what_csv_writes_is_read_back(*, table, delimiter, line_end, encoding, all_quoted, chunk, seed):
    data = write([HEADER, *table], delimiter, line_end, all_quoted=all_quoted).encode(encoding)
    options = ReadOptions(encoding=encoding, delimiter=delimiter, chunk_rows=chunk)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.csv"
        path.write_bytes(data)
        source = open_input(path if seed is None else Dripping(data, seed), options)
        assert source.header == tuple(HEADER)
        assert read_all(source) == table


def read_blocks(text, size, width):
    data = text.encode()
    blocks = [data[i : i + size] for i in range(0, len(data), size)]
    frames = Framer(width, ",", 1000).frames(split(blocks, ",", "x"))
    return [row for frame in frames for row in zip(*(frame[i].tolist() for i in range(width)), strict=True)]


@pytest.mark.parametrize("fast", [False, True])
@given(text=st.text(st.sampled_from('",\n\r ab'), max_size=60), size=st.integers(1, 9))
@settings(max_examples=400, deadline=None)
def test_blocks_of_any_size_hold_the_rows_that_csv_reads(fast, text, size):
    """Stray quotes, mixed line ends, empty lines: the fast and the slow path, cut anywhere, agree with csv."""
    expected = list(csv.reader(io.StringIO(text + "\nlast,one", newline="")))
    width = max(map(len, expected))
    usual = frames_module._SMALL
    frames_module._SMALL = 0 if fast else usual
    try:
        if expected[-1] != ["last", "one"]:
            with pytest.raises(BrokenInput, match="never closed"):
                read_blocks(text + "\nlast,one", size, width)
        else:
            found = read_blocks(text + "\nlast,one", size, width)
            assert found == [tuple(row + [""] * (width - len(row))) for row in expected]
    finally:
        frames_module._SMALL = usual


@pytest.mark.parametrize("encoding", ["ascii", "utf-8", "cp1252"])
def test_a_file_and_a_stream_give_the_same_rows(tmp_path, encoding):
    """Long enough for several blocks, with quotes and line ends at all places in them."""
    letter = "" if encoding == "ascii" else "é"
    table = [
        (f"Firm {i}{letter}", "DE" if i % 3 else 'a "b", c', "x\ny" * (i % 5) if i % 7 else "") for i in range(20_000)
    ]
    data = write([HEADER, *table], ",", "\n").encode(encoding)
    path = tmp_path / "long.csv"
    path.write_bytes(data)
    assert read_all(open_input(path)) == table
    assert read_all(open_input(io.BytesIO(data))) == table
    assert read_all(open_input(Dripping(data, 1))) == table
    assert read_all(open_input(path, ReadOptions(chunk_rows=777))) == table


def test_chunks_are_bounded_and_the_first_is_small(tmp_path):
    path = tmp_path / "long.csv"
    path.write_text("name,n\n" + "".join(f"Firm {i},{i}\n" for i in range(100_000)), encoding="utf-8")
    sizes = [len(frame) for frame in open_input(path, ReadOptions(chunk_rows=5000)).frames()]
    assert sum(sizes) == 100_000
    assert max(sizes) <= 5000
    assert sizes[0] < 1500
