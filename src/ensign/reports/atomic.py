"""Where bytes of a report go: a file that appears whole or not at all, or a stream.

A file is written beside its target under a hidden name that ends in `.ensign-partial-` and a random
mark, forced to disk, and renamed over the target when everything is there. Whatever stops the run
before that removes it; a kill that cannot be caught leaves only the hidden file. Devices, named pipes
and standard output cannot be renamed: they are written as the rows come.
"""

import errno
import hashlib
import io
import os
import stat
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, Protocol

from ensign.errors import EnsignError, OutputError, UsageError
from ensign.replacing import beside, put_in_place

PARTIAL: Final = "ensign-partial"
STANDARD_OUTPUT: Final = "-"
STANDARD_OUTPUT_NAME: Final = "standard output"

# What Windows says instead of EPIPE when the reader of a pipe has gone.
_READER_GONE: Final = (errno.EPIPE, errno.ESHUTDOWN) + ((errno.EINVAL,) if os.name == "nt" else ())


class ReaderLeft(Exception):  # noqa: N818 - no error: a reader such as `head` has had enough
    """The program that read this output has closed its end."""


class Raw(Protocol):
    """What an `Output` writes to."""

    def write(self, data: Any, /) -> int | None:
        """Write some of the bytes and say how many."""
        ...

    def close(self) -> None:
        """Release the descriptor."""
        ...


class Output(io.RawIOBase):
    """A byte stream to one target, with what was written so far as `size` and `sha256`.

    Raises ReaderLeft where a pipe's reader has gone, OutputError for any other failure to write.
    """

    def __init__(self, name: str, raw: Raw, temporary: Path | None = None, target: Path | None = None) -> None:
        super().__init__()
        self.name = name
        self.size = 0
        self.target = target
        self._raw = raw
        self._temporary = temporary
        self._hash = hashlib.sha256()

    @property
    def sha256(self) -> str:
        """The digest of all bytes written."""
        return self._hash.hexdigest()

    @property
    def streams(self) -> bool:
        """True for a device or a pipe, which shows what is written at once."""
        return self._temporary is None

    def writable(self) -> bool:
        """True."""
        return True

    def tell(self) -> int:
        """The number of bytes written; there is no seeking."""
        return self.size

    def write(self, data: Any, /) -> int:
        """Write all of the bytes."""
        left = memoryview(data).cast("B")
        whole = len(left)
        self._hash.update(left)
        while left:
            try:
                count = self._raw.write(left)
            except OSError as e:
                raise unwritten(self.name, e, streams=self.streams) from e
            if count is None:  # the other end is set not to block, and is full
                time.sleep(0.005)
            left = left[count or 0 :]
        self.size += whole
        return whole

    def settle(self) -> None:
        """Force a file's bytes to disk and close it, so that only the renaming is left."""
        try:
            if self._temporary is not None and isinstance(self._raw, io.FileIO):
                os.fsync(self._raw.fileno())
            self._raw.close()
        except OSError as e:
            raise unwritten(self.name, e) from e

    def appear(self) -> None:
        """Give the settled file its own name, over whatever had it."""
        if self._temporary is None or self.target is None:
            return
        try:
            put_in_place(self._temporary, self.target)
        except OSError as e:
            raise unwritten(self.name, e) from e
        self._temporary = None

    def discard(self) -> None:
        """Remove what was not published, and let anything written later go nowhere. Never raises."""
        with suppress(OSError):
            self._raw.close()
        self._raw = _Nowhere()
        if self._temporary is not None:
            with suppress(OSError):
                self._temporary.unlink()


def publish(outputs: Sequence[Output]) -> None:
    """Make all outputs appear: first every byte to disk, then the renaming, which hardly ever fails.

    Where one renaming fails after all, the new files before it are removed again; a file that
    replaced an older one stays. Raises OutputError.
    """
    for output in outputs:
        output.settle()
    added: list[Path] = []
    for output in outputs:
        fresh = output.target is not None and not output.streams and not output.target.exists()
        try:
            output.appear()
        except OutputError:
            for path in added:
                path.unlink(missing_ok=True)
            raise
        if fresh and output.target is not None:
            added.append(output.target)
    for folder in sorted({o.target.parent for o in outputs if o.target is not None}):
        _settle_folder(folder)


def open_output(name: str) -> Output:
    """Open a target by name; `-` is standard output. Raises UsageError where it cannot be begun."""
    if name == STANDARD_OUTPUT:
        return standard_output()
    path = Path(name)
    if is_stream(path):
        return Output(name, _open(path, name, os.O_WRONLY))
    target = Path(os.path.realpath(path))  # a link keeps pointing where it points
    rights = _rights(target, name)
    temporary = beside(target, PARTIAL)
    output = Output(name, _open(temporary, name, os.O_WRONLY | os.O_CREAT | os.O_EXCL), temporary, target)
    if rights is not None:
        with suppress(OSError):
            temporary.chmod(rights)  # a replaced file keeps its own
    return output


def standard_output() -> Output:
    """Standard output, unbuffered, so that a row is out when it is written and nothing is left to flush.

    Raises UsageError where it is closed.
    """
    if sys.stdout is None:  # as Python has it then
        raise UsageError("standard output is closed", "give --output FILE")
    sys.stdout.flush()
    try:
        return Output(STANDARD_OUTPUT_NAME, io.FileIO(sys.stdout.fileno(), "w", closefd=False))
    except io.UnsupportedOperation:  # standard output was replaced inside this process
        return Output(STANDARD_OUTPUT_NAME, _Borrowed(sys.stdout.buffer))


def is_stream(path: Path) -> bool:
    """True for a device, a named pipe, or one of this process's own descriptors (/dev/stdout)."""
    if path.parts[:2] in ((os.sep, "dev"), (os.sep, "proc")):
        return True
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


class _Borrowed:
    """A stream that is someone else's to close."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def write(self, data: Any, /) -> int | None:
        """Write and flush."""
        count: int | None = self._stream.write(data)
        self._stream.flush()
        return count

    def close(self) -> None:
        """Leave it open."""


class _Nowhere:
    """Takes what a library still writes on its way out of a failed run."""

    def write(self, data: Any, /) -> int | None:
        """Take it."""
        return len(data)

    def close(self) -> None:
        """Nothing to close."""


def _rights(target: Path, name: str) -> int | None:
    """The rights of what a file is to replace, None where there is nothing. Raises UsageError where none can be."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        return None
    except OSError as e:
        raise _not_begun(name, e) from e


def _open(path: Path, name: str, flags: int) -> io.FileIO:
    try:
        descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0), 0o666)
    except OSError as e:
        raise _not_begun(name, e) from e
    return io.FileIO(descriptor, "w")


def _not_begun(name: str, error: OSError) -> UsageError:
    return UsageError(
        f"cannot write {name}: {words_of(error)}", "choose a folder that exists and that you may write to"
    )


def unwritten(name: str, error: OSError, *, streams: bool = False) -> EnsignError | ReaderLeft:
    """What a failure to write is: a reader that has left, or an error in plain words.

    What went to a stream (standard output sent to a file, above all) cannot be taken back.
    """
    if error.errno in _READER_GONE:
        return ReaderLeft(name)
    hint = _HINTS.get(error.errno or 0, "")
    if error.errno in _FULL:
        hint += "; what was written so far is not whole" if streams else "; nothing half-written was left"
    return OutputError(f"cannot write {name}: {words_of(error)}", hint)


def words_of(error: OSError) -> str:
    """The system's words for an error, without the hidden file's name."""
    return (error.strerror or type(error).__name__).lower()


_HINTS: Final = {
    errno.ENOSPC: "make room on the disk and run it again",
    errno.EDQUOT: "make room in your quota and run it again",
    errno.EFBIG: "the file would be larger than is allowed here",
    errno.EACCES: "is it open in another program?",
    errno.EPERM: "is it open in another program?",
}


_FULL: Final = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def _settle_folder(folder: Path) -> None:
    """Force a folder's new names to disk, where the system can."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
