"""A user's bytes: from a file or a stream, gzipped or not, with their digest.

A regular file can be read twice, so its encoding is known before the first row; a stream is read
once, in pieces, and nothing of it is kept.
"""

import gzip
import hashlib
import io
import os
import select
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final, cast

from ensign.errors import BrokenInput, InputError
from ensign.text.visible import as_text

GZIP: Final = b"\x1f\x8b"
HEAD: Final = 1 << 14
"""Bytes looked at before anything is decided; the same from a file and from a stream."""

_LARGEST_BLOCK: Final = 1 << 20
_SPOOL: Final = 1 << 24
_PAUSE: Final = 0.02
"""Seconds without a byte after which the rows that a stream has given so far go on."""


class _Counted(io.RawIOBase):
    """A readable stream that knows how many bytes went through it, and their sha256."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        # One short read is enough to go on with where more may take long to come.
        self._read = getattr(stream, "read1", stream.read)
        self._stream = stream
        self._sha256 = hashlib.sha256()
        self._pushed = b""
        self.count = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        found = self._pushed[: len(buffer)] or self._take(len(buffer))
        self._pushed = self._pushed[len(found) :]
        buffer[: len(found)] = found
        return len(found)

    def peek(self, size: int) -> bytes:
        """The first bytes, which stay to be read."""
        while len(self._pushed) < size and (found := self._take(size - len(self._pushed))):
            self._pushed += found
        return self._pushed

    def digest(self) -> str:
        return self._sha256.hexdigest()

    def _take(self, size: int) -> bytes:
        found: bytes = self._read(size) or b""
        if not found and _waits(self._stream):
            found = self._read(size) or b""
        self.count += len(found)
        self._sha256.update(found)
        return found


def _waits(stream: BinaryIO) -> bool:
    """Wait until a stream that is set not to block has more bytes, or ends: that it has none just now is no end."""
    try:
        if os.get_blocking(stream.fileno()):
            return False
        select.select([stream], [], [])
    except (AttributeError, OSError, ValueError):  # no descriptor, or Windows, which can ask sockets only
        return False
    return True


class Source:
    """The bytes of one input; `name` is what messages call it, `head` its first bytes, gunzipped.

    Raises InputError where the file is missing, a folder, unreadable, empty or damaged in its beginning.
    """

    def __init__(self, origin: Path | BinaryIO) -> None:
        self._path = origin if isinstance(origin, Path) else None
        self.name = as_text(self._path.name) if self._path else "standard input"
        self._stamp = self._check()
        self._file: BinaryIO = origin if not isinstance(origin, Path) else self._open(origin)
        self._counted = _Counted(self._file)
        try:
            with self._in_words():
                self.gzipped = self._counted.peek(2) == GZIP
            self._plain = self._gunzipped()
            self.head = self._fill(HEAD)
        except BrokenInput as e:
            self.close()
            raise InputError(str(e), e.hint) from e  # nothing was screened yet
        self._begun = False
        if not self.head:
            self.close()
            raise InputError(f"{self.name} is empty", "give a file with a header and rows")

    @property
    def regular(self) -> bool:
        """Whether it is a file, which can be read again, not a stream."""
        return self._stamp is not None

    @property
    def size(self) -> int:
        """The bytes read so far, as they are in the file (gzipped or not)."""
        return self._counted.count

    @property
    def fraction(self) -> float | None:
        """The share of a file that was read, 0 to 1; None for a stream, whose length nobody knows."""
        return min(1.0, self.size / self._stamp[0]) if self._stamp and self._stamp[0] else None

    @property
    def digest(self) -> str:
        """The sha256 of the bytes read so far: of all of them once every block was read."""
        return self._counted.digest()

    def blocks(self) -> Iterator[bytes]:
        """All bytes, gunzipped, in blocks that grow from small ones, so that the first rows come early.

        Only a regular file can be asked again. Raises BrokenInput where the gzip ends early or is
        damaged, or the file changed meanwhile.
        """
        if self._begun and self._path is not None:
            self._file.close()
            self._file = self._open(self._path)
            self._counted = _Counted(self._file)
            self._plain = self._gunzipped()
            self._fill(HEAD)
        elif self._begun:
            raise BrokenInput(f"{self.name} cannot be read twice", "write it to a file first")
        self._begun = True
        try:
            yield from self._all()
        finally:
            self.close()
        if self._stamp is not None and self._check() != self._stamp:
            raise BrokenInput(f"{self.name} changed while it was read", "run again when nothing writes to it")

    def _all(self) -> Iterator[bytes]:
        yield self.head
        size = HEAD
        while block := self._fill(size, patient=self.regular):
            yield block
            size = min(size * 4, _LARGEST_BLOCK)
        while self._counted.read(_LARGEST_BLOCK):
            pass  # what stands behind a gzip member belongs to the digest

    def spooled(self) -> BinaryIO:
        """All bytes as a file that can be sought, for formats that need it; the caller closes it."""
        file = tempfile.SpooledTemporaryFile(max_size=_SPOOL)  # noqa: SIM115 - closed by the caller
        for block in self.blocks():
            file.write(block)
        file.seek(0)
        return cast("BinaryIO", file)

    def close(self) -> None:
        """Let go of a file that is not read to its end; a stream stays its owner's."""
        if self._path is not None:
            self._file.close()

    def _check(self) -> tuple[int, int] | None:
        """Size and time of a regular file; None for a stream, or a pipe that has a path."""
        if self._path is None:
            return None
        try:
            found = self._path.stat()
        except OSError as e:
            raise InputError(f"{self._path} cannot be read: {e.strerror}", "check the path") from e
        if self._path.is_dir():
            raise InputError(f"{self._path} is a folder, not a file", "give one of the files in it")
        return (found.st_size, found.st_mtime_ns) if self._path.is_file() else None

    @staticmethod
    def _open(path: Path) -> BinaryIO:
        try:
            return path.open("rb")
        except OSError as e:
            raise InputError(f"{path} cannot be read: {e.strerror}", "check who may read it") from e

    def _more_waits(self) -> bool:
        """Whether a stream has more bytes to give at once; False where the system cannot tell."""
        try:
            return bool(select.select([self._file], [], [], _PAUSE)[0])
        except (OSError, ValueError):  # no descriptor, or Windows, which can ask sockets only
            return False

    def _gunzipped(self) -> io.BufferedIOBase:
        buffered = io.BufferedReader(self._counted, _LARGEST_BLOCK)
        return gzip.GzipFile(fileobj=buffered) if self.gzipped else buffered

    def _fill(self, size: int, *, patient: bool = True) -> bytes:
        """So many bytes, fewer only at the end, or where an impatient reader would have to wait for more."""
        parts = []
        with self._in_words():
            while size and (found := self._plain.read1(size)):
                parts.append(found)
                size -= len(found)
                if not patient and not self._more_waits():
                    break
        return b"".join(parts)

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """What goes wrong while bytes are read, as BrokenInput."""
        try:
            yield
        except (EOFError, gzip.BadGzipFile, zlib.error) as e:
            raise BrokenInput(
                f"{self.name} is a damaged gzip file: it ends early or its check sum is wrong",
                "fetch or write it again",
            ) from e
        except OSError as e:
            raise BrokenInput(f"{self.name} cannot be read further: {e.strerror or e}", "check the device") from e
