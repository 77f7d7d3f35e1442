"""The few failures that a user can cause and mend: what happened, and a hint.

    EnsignError            never raised itself; the command line catches it once
    ├─ UsageError          exit 2: options, settings or columns that cannot be
    ├─ InputError          exit 2: a file that cannot be read as what it claims to be
    ├─ BrokenInput         exit 3: an input that contradicts itself after rows went out
    ├─ OutputError         exit 3: an output that cannot be written
    └─ WatchlistError      exit 4: a watchlist that is missing, damaged, too old or not updated

A message never holds a value of an input row: rows are personal data. It may name a file, a
column, a line number and a byte.
"""


class EnsignError(Exception):
    """An expected failure. `hint` says what to do about it; `exit_status` is the command's."""

    exit_status = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class UsageError(EnsignError):
    """Options, settings or columns that cannot be."""


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
