"""What a damaged workbook does to the library that reads it: it may panic, which no `except Exception` sees.

python-calamine is Rust. Where its parts of the format's own sums do not add up it panics: words on the
process's standard error, and then an exception that is no Exception. Both are contained here.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final

_PANIC: Final = "PanicException"
_STDERR: Final = 2


@contextmanager
def contained() -> Iterator[None]:
    """Nothing of a panic gets out but a ValueError, which is raised in its place."""
    with _silenced():
        try:
            yield
        except BaseException as e:
            # The class lives in the compiled module and cannot be imported.
            if type(e).__name__ != _PANIC:
                raise
            raise ValueError("the workbook contradicts itself") from e


@contextmanager
def _silenced() -> Iterator[None]:
    """Standard error, as compiled code writes to it, goes nowhere for a while; a process may have none."""
    kept = None
    with suppress(OSError):
        kept = os.dup(_STDERR)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, _STDERR)
        os.close(nowhere)
    try:
        yield
    finally:
        if kept is not None:
            os.dup2(kept, _STDERR)
            os.close(kept)
