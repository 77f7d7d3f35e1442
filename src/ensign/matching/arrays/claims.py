"""Which of several processes does what all of them need: the others wait for it, or do without."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

_PATIENCE: Final = 60.0
"""Seconds that another process is waited for: it may have been stopped in the middle."""


@contextlib.contextmanager
def claimed(path: Path, *, wait: bool) -> Iterator[bool]:
    """Whether this process has the claim of that name, and no other; it is given back, also by a process that ends.

    With `wait` it has it in the end, beside another that takes too long. Where a folder or a disk allows no claim,
    every process has it.
    """
    from filelock import FileLock, Timeout  # noqa: PLC0415 - most runs have nothing to claim

    is_mine = True
    with contextlib.ExitStack() as held:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            held.enter_context(FileLock(path).acquire(timeout=_PATIENCE if wait else 0))
        except Timeout:
            is_mine = wait
        except (OSError, NotImplementedError):
            pass
        yield is_mine
