"""What a person waits for, said beforehand."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from ensign.cli.console import Talk, words
from ensign.cli.folders import indices
from ensign.matching.arrays.mapped import Arrays
from ensign.matching.cache import IndexCache
from ensign.settings import Settings
from ensign.watchlist import Watchlist

_MANY: Final = 20_000
"""Names of which an index takes longer to make than one waits without wondering."""


def cache_for(console: Talk, watchlist: Watchlist) -> IndexCache:
    """The indices of lists that were screened before; where that of this watchlist has to be made, it is said first.

    Silent, it looked like a fault.
    """
    return _Told(indices(), console, sum(info.names for info in watchlist.lists))


_A_SECOND: Final = 2_000
"""Names of which an index is made in a second, about, as measured of 34,000 and 90,000."""

_TENS: Final = 10


class _Told(IndexCache):
    """Tells when an index is made: only who opens one knows that there is none, or a damaged one."""

    def __init__(self, folder: Path, console: Talk, names: int) -> None:
        super().__init__(folder)
        self._console = console
        self._names = names
        self._is_said = names < _MANY

    def __reduce__(self) -> tuple[type[IndexCache], tuple[Path]]:
        """Worker processes have nobody to tell, and what they open was made before."""
        return IndexCache, (self._folder,)

    def get(self, digest: str, settings: Settings, make: Callable[[], Arrays]) -> Arrays:
        """The arrays, from the disk or made now, which is said once."""

        def told() -> Arrays:
            self._say()
            return make()

        return super().get(digest, settings, told)

    def _say(self) -> None:
        if not self._is_said:
            seconds = max(round(self._names / _A_SECOND, -1), _TENS)
            said = (
                f"an index of {self._names:,} names is made first, which takes about {seconds:.0f} seconds, "
                "and kept: the next screening does not wait for it"
            )
            self._console.print(words(said, "dim"))
            self._is_said = True
