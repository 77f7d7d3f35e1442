"""CSV, TSV and any other delimited text."""

import io
from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

import pandas as pd

from ensign.errors import InputError, UsageError
from ensign.readers import encodings
from ensign.readers.content import Content
from ensign.readers.dialects import describe_delimiter, describe_line_ends, find_delimiter, told_delimiter
from ensign.readers.frames import Framer
from ensign.readers.headers import find_header
from ensign.readers.options import ONE_COLUMN, ReadOptions, read_delimiter, read_encoding
from ensign.readers.records import measure, parse, split
from ensign.readers.sources import HEAD, Source

_LARGEST_SAMPLE: Final = 1 << 20


def open_delimited(source: Source, options: ReadOptions) -> Content:
    """The table of a delimited text.

    Raises InputError or UsageError where its beginning cannot be read as one; the frames raise
    BrokenInput where a later part contradicts the beginning.
    """
    transcoder = encodings.Transcoder(_encoding(source, options), source.name)
    blocks = transcoder.transcode(source.blocks())
    taken, text = _sample(blocks, source.name)
    told = told_delimiter(text)
    delimiter = _delimiter(text, options, source.name)
    skip = options.skip_lines if options.skip_lines is not None else int(told is not None)
    skipped = sum(map(len, islice(io.StringIO(text, newline=""), skip)))
    rows, _ = parse(text[skipped:], delimiter)
    header = find_header(
        rows, no_header=options.no_header, skip=None if options.skip_lines is None else 0, name=source.name
    )
    used = skipped + measure(text[skipped:], rows[: header.skipped])
    rest = taken[len(text[:used].encode("utf-8")) :]
    lines = text.count("\n", 0, used) or text.count("\r", 0, used)

    def frames() -> Iterator[pd.DataFrame]:
        records = split(chain([rest], blocks), delimiter, source.name, lines)
        return Framer(len(header.names), delimiter, options.chunk_rows).frames(records)

    said = (
        {"\t": "TSV", ONE_COLUMN: "one column of text"}.get(delimiter, "CSV"),
        _describe(transcoder.encoding, source),
        describe_delimiter(delimiter),
        describe_line_ends(text),
        *header.said,
    )
    return Content(header.names, rows[header.skipped :], said, frames, lambda: transcoder.encoding.doubt)


def _delimiter(text: str, options: ReadOptions, name: str) -> str:
    """The delimiter that the user named, or that the lines show.

    Raises UsageError where the named one is in no line and another one is: whole lines would be screened as names.
    """
    if not options.delimiter:
        return find_delimiter(text)
    delimiter = read_delimiter(options.delimiter)
    if delimiter != ONE_COLUMN and delimiter not in text and (found := find_delimiter(text)) != ONE_COLUMN:
        raise UsageError(
            f"the first lines of {name} have no {describe_delimiter(delimiter)}",
            f"they look like {describe_delimiter(found)}; leave --delimiter out to have it recognised",
        )
    return delimiter


def _encoding(source: Source, options: ReadOptions) -> encodings.Encoding | None:
    """The encoding that the user named, or that the bytes show; None where a stream has yet to show it."""
    if options.encoding:
        named = encodings.with_mark(read_encoding(options.encoding), source.head)
        if named.codec.startswith(("utf-16", "utf-32")) and b"\0" not in source.head:
            raise UsageError(  # read as that it would be one long word of rare signs
                f"{source.name} is no {named}: its first bytes have no zero, as every table in it has",
                "leave --encoding out to have it recognised",
            )
        return encodings.checked(named, source.head)
    found = encodings.recognise_head(source.head)
    if found is not None:
        return found
    if not source.regular:
        return encodings.scan_head(source.head, source.name)
    return encodings.scan(source.blocks(), source.name)


def _sample(blocks: Iterator[bytes], name: str) -> tuple[bytes, str]:
    """The first blocks, and the lines among their first bytes that the table is recognised by.

    The sample is the same from a file and from a stream, however its bytes arrive.
    """
    taken = b""
    size = HEAD
    for block in blocks:
        taken += block
        while len(taken) >= size:
            lines = _lines(taken[:size])
            if parse(lines, ",")[0] or parse(lines, ONE_COLUMN)[0]:
                return taken, lines
            size *= 2
            if size > _LARGEST_SAMPLE:
                raise InputError(
                    f"{name} has no line end, or a quote that is never closed, in its first {len(taken)} bytes",
                    "is it a table?",
                )
    if not taken.strip():
        raise InputError(f"{name} has no header and no rows", "give a file with a header and rows")
    return taken, taken.decode("utf-8")


def _lines(data: bytes) -> str:
    """The whole lines of some text; a CR at its very end may be half of a line end."""
    end = max(data.rfind(b"\n"), data.rfind(b"\r", 0, -1))
    return data[: end + 1].decode("utf-8")


def _describe(encoding: encodings.Encoding, source: Source) -> str:
    so_far = not source.regular and encoding == encodings.ASCII_SO_FAR
    return f"{encoding}{' so far' if so_far else ''}"
