"""The way in: a user's file or stream as frames of text, with what was recognised in it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO, Final, Self

import pandas as pd

from ensign.errors import BrokenInput, InputError, UsageError
from ensign.readers.columns import Columns, is_numbered
from ensign.readers.content import Content
from ensign.readers.kinds import Kind, recognise
from ensign.readers.mappings import choose_columns
from ensign.readers.options import ReadOptions
from ensign.readers.sources import Source

_ENCODING: Final = "if names look wrong, name it with --encoding"
_HEADED: Final = ("skip_lines", "no_header")
_USED: Final = {
    Kind.DELIMITED: ("encoding", "delimiter", *_HEADED),
    Kind.WORKBOOK: ("sheet", *_HEADED),
    Kind.JSON_LINES: (),
    Kind.PARQUET: (),
}
"""What of ReadOptions each format's reader asks for; columns and chunk_rows are for all."""

_A: Final = {
    Kind.DELIMITED: "delimited text",
    Kind.WORKBOOK: "a workbook",
    Kind.JSON_LINES: "JSON",
    Kind.PARQUET: "a Parquet file",
}


class Input:
    """An open input. `header` is as written in the file, `columns` says which of them hold what.

    Reading all frames closes it; `close`, or a `with` statement, does where they are not all read.
    """

    def __init__(self, source: Source, content: Content, columns: Columns, unused: str = "") -> None:
        self._source = source
        self._unused = unused
        self._content = content
        self.name = source.name
        self.header = content.header
        self.columns = columns

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; a stream stays its owner's."""
        self._source.close()

    @property
    def recognised(self) -> str:
        """One line for the user: format, encoding, delimiter, line ends, sheet, the columns chosen."""
        return f"{self.name}: {self._described(self.left)}"

    @property
    def read(self) -> str:
        """The same without the file's name and what was not read of it."""
        return self._described(())

    @property
    def left(self) -> tuple[str, ...]:
        """What was not read of the file: other sheets of a workbook."""
        return self._content.left

    @property
    def first(self) -> str:
        """What row 1 is, in words, where it is not the first below a header."""
        return self._content.first or ("the first of the file" if is_numbered(self.header) else "")

    def _described(self, left: tuple[str, ...]) -> str:
        said = ["gzip"] if self._source.gzipped else []
        said += [s for s in (*self._content.said, *left) if s]
        return "; ".join((", ".join(said), str(self.columns), *self.columns.said))

    @property
    def doubt(self) -> str:
        """What may have been recognised wrongly; "" where nothing was, as far as was read."""
        doubt = self._content.doubt()
        return f"{self.name}: {doubt}" if doubt else ""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What to know before trusting a clear row: the doubt, what is missing, options that are of no use."""
        doubt = f"{self.doubt}; {_ENCODING}" if self.doubt else ""
        missing = f"{self.name}: {self._content.missing}" if self._content.missing else ""
        return tuple(filter(None, (doubt, missing, self._unused)))

    def frames(self) -> Iterator[pd.DataFrame]:
        """All rows, once, in frames of bounded size whose columns are the header's, every value as in the file.

        Empty cells are "". Raises BrokenInput where a later part contradicts what the first rows said.
        """
        for frame in self._content.frames():
            frame.columns = pd.Index(self.header, dtype=object)
            yield frame

    @property
    def digest(self) -> str:
        """The sha256 of the input's bytes, as they are in the file, once all frames were read."""
        return self._source.digest

    @property
    def size(self) -> int:
        """How many of the input's bytes were read."""
        return self._source.size

    @property
    def fraction(self) -> float | None:
        """The share of the file that was read, 0 to 1, for a progress bar; None for a stream."""
        return self._source.fraction


def open_input(origin: Path | BinaryIO, options: ReadOptions | None = None) -> Input:
    """Recognise a file, or a binary stream such as standard input, by its content.

    Raises InputError where it is no table that Ensign reads, UsageError where the options do not
    fit it or no column can be told to hold the names.
    """
    options = options or ReadOptions()
    source = Source(origin)
    try:
        kind = recognise(source.head, source.name, is_text=bool(options.encoding))
        content = _reader(kind)(source, options)
        columns = _columns(content, options, source.name)
    except BrokenInput as e:
        source.close()
        # Nothing was read from it yet, so the run has not begun.
        raise InputError(str(e), e.hint) from e
    except BaseException:
        source.close()
        raise
    return Input(source, content, columns, _unused(kind, options, source.name))


def _unused(kind: Kind, options: ReadOptions, name: str) -> str:
    """A sentence on the options that say nothing of a file of this kind, "" where there are none."""
    of_others = dict.fromkeys(o for used in _USED.values() for o in used if o not in _USED[kind])
    unused = [f"--{option.replace('_', '-')}" for option in of_others if option in options.given]
    which = f"{', '.join(unused)} {'is' if len(unused) == 1 else 'are'} not used"
    return f"{which}: {name} is {_A[kind]}" if unused else ""


def _columns(content: Content, options: ReadOptions, name: str) -> Columns:
    """The columns. Raises UsageError, which names the encoding where that may be why none can be told."""
    try:
        return choose_columns(content.header, content.sample, options.columns, name)
    except UsageError as e:
        if not (doubt := content.doubt()):
            raise
        said = e.hint[:1].upper() + e.hint[1:]
        raise UsageError(
            f"{e}; {doubt}", f"If names look wrong, name the encoding with --encoding. {said}".rstrip()
        ) from e


def _reader(kind: Kind) -> Callable[[Source, ReadOptions], Content]:
    """The reader of a format; its library is imported only when such a file comes."""
    if kind is Kind.WORKBOOK:
        from ensign.readers.workbooks import open_workbook as reader  # noqa: PLC0415
    elif kind is Kind.PARQUET:
        from ensign.readers.parquet import open_parquet as reader  # noqa: PLC0415
    elif kind is Kind.JSON_LINES:
        from ensign.readers.jsonlines import open_json_lines as reader  # noqa: PLC0415
    else:
        from ensign.readers.delimited import open_delimited as reader  # noqa: PLC0415
    return reader
