"""The few failures that a user can cause and mend: what happened, and a hint.

    EnsignError            never raised itself; the command line catches it once
    ├─ UsageError          exit 2: options, settings, columns or places that cannot be
    ├─ InputError          exit 2: a file that cannot be read as what it claims to be
    ├─ BrokenInput         exit 3: an input that contradicts itself after rows went out
    ├─ OutputError         exit 3: an output that cannot be written
    └─ WatchlistError      exit 4: a watchlist that is missing, damaged, too old or not updated

A message never holds a value of an input row: rows are personal data. It may name a file, a
column, a line number and a byte.
"""

import errno
from typing import Final


class EnsignError(Exception):
    """An expected failure. `hint` says what to do about it; `exit_status` is the command's."""

    exit_status = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(EnsignError):
    """Options, settings, columns or places that cannot be."""


class InputError(EnsignError):
    """A user's file that cannot be read."""


class BrokenInput(EnsignError):  # noqa: N818 - named for what happened, as the others are
    """An input that contradicts, part way, what its beginning said; output is incomplete."""

    exit_status = 3


class OutputError(EnsignError):
    """An output that cannot be written; no half-written file is left, what went to a stream is not whole."""

    exit_status = 3


class WatchlistError(EnsignError):
    """A watchlist that is missing, damaged or older than allowed; nothing was screened."""

    exit_status = 4


_NO_PLACE: Final = frozenset(
    {
        *(errno.ENOENT, errno.ENOTDIR, errno.EEXIST, errno.EISDIR, errno.ENAMETOOLONG, errno.ELOOP),
        *(errno.EACCES, errno.EPERM, errno.EROFS),
    }
)
"""What is wrong with where something is to be written, and not with writing it."""

_A_FILE: Final = "there is a file where a folder should be"


def unwritable(place: object, error: OSError, hint: str) -> EnsignError:
    """The failure to write to a place: one that cannot be written to at all, or a disk that gave up part way."""
    why = _A_FILE if error.errno in {errno.EEXIST, errno.ENOTDIR} else (error.strerror or str(error)).lower()
    kind = UsageError if error.errno in _NO_PLACE else OutputError
    return kind(f"{place} cannot be written: {why}", hint)
