"""Which lists a command is to screen against, how old they may be, and by which settings."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from ensign import bundled
from ensign.cli.folders import existing, preferences, settings_file, store
from ensign.paths import refuse_empty
from ensign.results import doubts_of
from ensign.settings import Settings
from ensign.store import ages
from ensign.watchlist import Watchlist


@dataclass(frozen=True, slots=True)
class Wanted:
    """The user's choice: lists by name or path (all where none is named), those that must be there, and ages."""

    watchlists: Sequence[str]
    required: Sequence[str]
    data_dir: str
    max_age: Sequence[str]
    allow_stale: str

    def said_of(self, old: str) -> str:
        """What is said of a list that is too old, and screened all the same."""
        return ages.allowed(old, self.allow_stale)

    def load(self) -> tuple[Watchlist, tuple[str, ...]]:
        """The watchlist, and which of its lists are older than they may be where the user goes on all the same.

        Raises WatchlistError where a list is missing, damaged or too old, UsageError for what is no age or empty.
        """
        refuse_empty("--watchlist", self.watchlists)
        refuse_empty("--require", self.required)
        most, usual = self._limits()
        home = store(self.data_dir) if self.watchlists else existing(self.data_dir)
        found = bundled.load(self.watchlists, home)
        bundled.require(found, self.required)
        # A limit that is always set may be on a list that is not screened this time.
        most |= {name: limit for name, limit in usual.items() if name in {"", *(i.name for i in found.lists)}}
        return found, ages.require(found.lists, most, datetime.now(UTC), self.allow_stale.strip())

    def doubts_of(self, found: Watchlist) -> tuple[str, ...]:
        """What is doubtful in lists of the user's own, and in the age of those that may not be old."""
        most, usual = self._limits()
        return (*doubts_of(found.lists), *ages.of_files(found.lists, most | usual, datetime.now(UTC)))

    def _limits(self) -> tuple[dict[str, timedelta], dict[str, timedelta]]:
        """The greatest ages that the user gave, or else those that are always set."""
        if self.max_age:
            return ages.limits(self.max_age), {}
        return {}, ages.limits(preferences().max_age, f"{settings_file()}: max_age")


def settings(line: int | None, top: int, *, with_context: bool, explain_clear: bool = False) -> Settings:
    """The settings with what the user chose; None leaves the line where it is."""
    chosen = Settings(top=top, with_context=with_context, explain_clear=explain_clear)
    return chosen if line is None else replace(chosen, line=line)
