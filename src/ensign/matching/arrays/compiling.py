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

from ensign.matching.arrays.claims import claimed

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

_LARGE: Final = 8
"""So much less is enough for who expects much: such files come again, and others compile other loops meanwhile."""

_parts: Final[list[tuple[Callable[..., Any], bool]]] = []
"""The functions that compiled ones call, and whether each makes arrays."""


def part(function: Callable[P, R]) -> Callable[P, R]:
    """A function that compiled ones call; it becomes a piece of them, as handing on arrays costs more than most do.

    It makes no array and gives none, nor calls what does. So numba need not count at each call who holds an array,
    which took a third to a half of the loops over letters.
    """
    _parts.append((function, False))
    return function


def maker(function: Callable[P, R]) -> Callable[P, R]:
    """The same that makes arrays, or gives one, and is called only by such and by kernels."""
    _parts.append((function, True))
    return function


class Kernel(Generic[P, R]):
    """A function of numbers and arrays, and the same compiled; both give the same."""

    _started: ClassVar = False
    """Whether any is compiled, or is to be."""

    _much_expected: ClassVar = False
    """Whether so many rows are to come as have worker processes."""

    def __init__(self, function: Callable[P, R], plain: Callable[P, R] | None = None, seconds: float = 0.4) -> None:
        """Nothing is compiled yet, which takes about so many seconds.

        `plain` is to be used instead of what is not compiled, where that is too slow.
        """
        self._function, self._done, self._seconds = function, 0, seconds
        self._is_known_kept, self._looked = False, 0
        self.plain = function if plain is None else plain

    @classmethod
    def expect_much(cls) -> None:
        """Load numba now, so that every loop is compiled as soon as it is worth it for many rows."""
        cls._much_expected = True
        cls._start()

    @classmethod
    def _start(cls) -> None:
        import numba  # noqa: F401, PLC0415

        cls._started = True

    def for_steps(self, steps: int) -> Callable[P, R]:
        """The one to take for about so much work, beside all that was done before."""
        self._done += steps
        if self._done < (MUCH // _SOON if Kernel._started else MUCH):
            return self.plain
        if self._is_kept():
            return self.compiled
        enough = self._seconds * _A_SECOND * MUCH / (_LARGE if Kernel._much_expected else 1)
        return self.plain if self._done < enough else self._compiled_once(steps)

    def _compiled_once(self, steps: int) -> Callable[P, R]:
        """The same, compiled by one of the processes that need it now; another does what takes less time without it."""
        folder = self._folder
        if folder is None:
            return self.compiled
        is_sooner_done = steps < 2 * self._seconds * _A_SECOND * MUCH

        def run(*args: P.args, **kwargs: P.kwargs) -> R:
            with claimed(folder / f"{self._name}.lock", wait=not is_sooner_done) as is_mine:
                if not is_mine:
                    return self.plain(*args, **kwargs)
                found = self.compiled(*args, **kwargs)
            self._is_known_kept = True
            return found

        return run

    def _is_kept(self) -> bool:
        """Whether it was compiled before, by another run or another process of this one.

        The folder is looked through once, and again when it has changed: some loops are asked for thousands of times.
        """
        if not self._is_known_kept and self._folder is not None and self._folder.exists():
            changed = self._folder.stat().st_mtime_ns
            if changed != self._looked:
                self._looked, self._is_known_kept = changed, any(self._folder.glob(f"{self._name}.*.nbi"))
        return self._is_known_kept

    @property
    def _name(self) -> str:
        """How the names of numba's files begin."""
        code = self._function.__code__
        return f"{Path(code.co_filename).stem}.{self._function.__qualname__}-{code.co_firstlineno}"

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

        Kernel._start()
        while _parts:
            function, makes = _parts.pop()
            register_jitable(forceinline=True, _nrt=makes)(function)
        try:
            found: Any = njit(cache=True)(self._function)
        except RuntimeError:  # nowhere to keep it
            found = njit(self._function)
        return cast("Callable[P, R]", found)
