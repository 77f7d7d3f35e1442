"""What a person waits for, said beforehand."""

from typing import Final

from ensign.cli.console import Talk, words
from ensign.cli.folders import cache
from ensign.settings import Settings
from ensign.watchlist import Watchlist

_MANY: Final = 20_000
"""Names of which an index takes longer to make than one waits without wondering."""


def say_of_index(console: Talk, watchlist: Watchlist, settings: Settings) -> None:
    """That the index of many names has to be made first, where none is on the disk: silent, it looked like a fault."""
    names = sum(info.names for info in watchlist.lists)
    if names >= _MANY and not cache().has(watchlist.digest, settings):
        said = f"an index of {names:,} names is made first, and kept: the next screening does not wait for it"
        console.print(words(said, "dim"), soft_wrap=not console.is_terminal)
