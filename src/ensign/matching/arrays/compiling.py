"""Loops over numbers and arrays: run as they are where there is little to do, and compiled where there is much.

Compiling takes some seconds for each, once on a machine: numba keeps the result beside the code, or in the user's
cache folder where that cannot be written. It knows by the file of a function whether that was changed, so that what a
compiled function calls stands in the same file. What is kept takes a moment to load, which `check` does not have.
Rows that are written to an array at once take seconds more to compile than number by number, as numba compiles with
them how it would say that they do not fit; sorting takes one.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any, ClassVar, Final, Generic, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")

MUCH: Final = 1_000_000
"""Steps from which compiled loops are worth their start, which takes as long as ten times as many: who has done so many
has a file, of which more is to come. Two hundred rows against a list of 40,000 names take about so many.
"""

_SOON: Final = 20
"""Once one loop is compiled, and numba loaded, another is worth its start at so small a part of that."""

_A_SECOND: Final = 10
"""So many times MUCH, which take half a second, are done for each second that it takes to compile a loop which no run
before has left compiled: a first file of a thousand rows is not to wait for what only later ones gain by.
"""

_parts: Final[list[Callable[..., Any]]] = []


def part(function: Callable[P, R]) -> Callable[P, R]:
    """A function that compiled ones call."""
    _parts.append(function)
    return function


class Kernel(Generic[P, R]):
    """A function of numbers and arrays, and the same compiled; both give the same."""

    _started: ClassVar = False
    """Whether any is compiled, or is to be."""

    def __init__(self, function: Callable[P, R], plain: Callable[P, R] | None = None, seconds: float = 0.4) -> None:
        """Nothing is compiled yet, which takes about so many seconds.

        `plain` is to be used instead of what is not compiled, where that is too slow.
        """
        self._function, self._done, self._seconds = function, 0, seconds
        self._is_known_kept, self._looked = False, 0
        self.plain = function if plain is None else plain

    @classmethod
    def expect_much(cls) -> None:
        """Load numba now, so that every loop is compiled as soon as it is worth its own start."""
        import numba  # noqa: F401, PLC0415

        cls._started = True

    def for_steps(self, steps: int) -> Callable[P, R]:
        """The one to take for about so much work, beside all that was done before."""
        self._done += steps
        much = MUCH // _SOON if Kernel._started else MUCH
        if self._done < much or (self._done < self._seconds * _A_SECOND * MUCH and not self._is_kept()):
            return self.plain
        return self.compiled

    def _is_kept(self) -> bool:
        """Whether it was compiled before, by another run or another process of this one.

        The folder is looked through once, and again when it has changed: some loops are asked for thousands of times.
        """
        if not self._is_known_kept and self._folder is not None and self._folder.exists():
            changed, code = self._folder.stat().st_mtime_ns, self._function.__code__
            if changed != self._looked:
                name = f"{Path(code.co_filename).stem}.{self._function.__qualname__}-{code.co_firstlineno}.*.nbi"
                self._looked, self._is_known_kept = changed, any(self._folder.glob(name))
        return self._is_known_kept

    @cached_property
    def _folder(self) -> Path | None:
        """Where numba keeps what it compiles; None where there is no such place."""
        stats = getattr(self.compiled, "stats", None)
        return None if stats is None or stats.cache_path is None else Path(stats.cache_path)

    @cached_property
    def compiled(self) -> Callable[P, R]:
        """The same, compiled."""
        from numba import njit  # noqa: PLC0415 - takes longer to load than `check` to run
        from numba.extending import register_jitable  # noqa: PLC0415

        Kernel.expect_much()
        while _parts:
            register_jitable(_parts.pop())
        try:
            found: Any = njit(cache=True)(self._function)
        except RuntimeError:  # nowhere to keep it
            found = njit(self._function)
        return cast("Callable[P, R]", found)
