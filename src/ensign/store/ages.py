"""How old a list may be: `3d` for every official list, `un=7d` for one."""

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final

from ensign.errors import UsageError, WatchlistError
from ensign.watchlist import ListInfo

_LIMIT: Final = re.compile(r"(?:(?P<list>[^=\s]+)=)?(?P<number>\d{1,5})\s*(?P<unit>[hdw])", re.IGNORECASE)
_HOURS: Final = {"h": 1, "d": 24, "w": 168}
_ALL: Final = ""
_AHEAD: Final = timedelta(days=1)
"""How far a date may be ahead of UTC: east of it a day begins sooner."""


def is_to_come(day: str, now: datetime | None = None) -> bool:
    """Whether a date or time of ISO 8601 is today nowhere yet; what is neither is not.

    A list of such a date would never be too old.
    """
    found = _read(day)
    return found is not None and found.date() > (now or datetime.now(UTC)).date() + _AHEAD


def limits(given: Sequence[str], said: str = "--max-age") -> dict[str, timedelta]:
    """The greatest age by list's name, "" for every official list.

    Raises UsageError for what is no age; `said` is what the user calls the limit.
    """
    found = {}
    for text in given:
        limit = _LIMIT.fullmatch(text.strip())
        if limit is None:
            raise UsageError(f"{said} {text}: not an age", "give 12h, 3d or 2w, or LIST=3d for one list")
        found[limit["list"] or _ALL] = timedelta(hours=int(limit["number"]) * _HOURS[limit["unit"].lower()])
    return found


def _limit(info: ListInfo, most: Mapping[str, timedelta]) -> timedelta | None:
    """How old a list may be; a research list, which nobody updates, has only the limit under its own name."""
    return most.get(info.name, None if info.research else most.get(_ALL))


def stale(lists: Sequence[ListInfo], most: Mapping[str, timedelta], now: datetime) -> list[str]:
    """For each list that is older than it may be, a phrase that says so, with its age."""
    found = []
    for info in lists:
        limit = _limit(info, most)
        if limit is None:
            continue
        age = age_of(info, now)
        if age is None:
            found.append(f"{info.name} is of an unknown age")
        elif age > limit:
            by = " by its file's date" if is_its_files(info, now) else "" if info.checked else " by its own date"
            found.append(f"{info.name} is {words(age)} old{by}, and may be {words(limit)} at most")
    return found


def of_files(lists: Sequence[ListInfo], most: Mapping[str, timedelta], now: datetime) -> list[str]:
    """For each list that is not too old only because its file is not, a sentence: a copy of a file is new."""
    found = []
    for info in lists:
        limit, age = _limit(info, most), age_of(info, now)
        if is_its_files(info, now) and limit is not None and age is not None and age <= limit:
            dated = f"says that it is of {info.date}, which is to come" if info.date else "has no date of its own"
            found.append(
                f"{info.name} {dated}: that it is {words(age)} old is only what its file says, which is "
                "new where it is a copy; import it with --list-date"
            )
    return found


def is_its_files(info: ListInfo, now: datetime) -> bool:
    """Whether nothing is known of a list's age but when its file was written."""
    return not (_instant(info.checked, now) or _instant(info.date, now))


def age_of(info: ListInfo, now: datetime) -> timedelta | None:
    """How long ago a list was last known to be the publisher's current one, None where nothing says.

    An update knows that. A file that was imported may be of any age: it is as old as its publisher's
    date or, where it has none or one that is to come, as the file.
    """
    since = _instant(info.checked, now) or _instant(info.date, now) or _instant(info.fetched, now)
    return None if since is None else max(now - since, timedelta())  # where it is tomorrow already, a list is of today


def require(lists: Sequence[ListInfo], most: Mapping[str, timedelta], now: datetime, allowed: str) -> tuple[str, ...]:
    """The phrases of `stale` where a reason allows to go on. Raises WatchlistError where none does."""
    found = stale(lists, most, now)
    if missing := sorted(set(most) - {_ALL} - {info.name for info in lists}):
        raise WatchlistError(
            f"--max-age names the list {missing[0]}, which is not screened", "give it with --watchlist"
        )
    if found and not allowed:
        raise WatchlistError(
            f"{'; '.join(found)}: nothing was screened", "run ensign lists update, or go on with --allow-stale REASON"
        )
    return tuple(found)


def allowed(found: str, reason: str) -> str:
    """What is said of a list that `stale` finds too old, and that is screened all the same."""
    return f"{found}; screened all the same, as --allow-stale says: {reason}"


def words(age: timedelta) -> str:
    """An age as a person says it: 5 hours, 3 days."""
    hours = int(age.total_seconds() // 3600)
    count, unit = (hours, "hour") if hours < 48 else (hours // 24, "day")
    return f"{count:,} {unit}{'' if count == 1 else 's'}"


def _instant(text: str, now: datetime) -> datetime | None:
    """A date or time of ISO 8601 that is not to come."""
    return None if is_to_come(text, now) else _read(text)


def _read(text: str) -> datetime | None:
    """A date or time of ISO 8601; UTC where it does not say."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
