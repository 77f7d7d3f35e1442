"""The clock: when a run is said to have been made, in which alone two runs of the same differ, and what is to come."""

import os
from datetime import UTC, date, datetime, timedelta
from typing import Final

from ensign.errors import UsageError

_TOLD: Final = "SOURCE_DATE_EPOCH"
"""Seconds since 1970, by the convention of reproducible-builds.org."""

_AHEAD: Final = timedelta(days=1)
"""How far a date may be ahead of UTC: east of it a day begins sooner."""


def told() -> datetime | None:
    """The time that whoever wants the same bytes again has told; None where the clock is asked. Raises UsageError."""
    text = os.environ.get(_TOLD, "").strip()
    if not text:
        return None
    try:
        return datetime.fromtimestamp(int(text), UTC)
    except (ValueError, OverflowError, OSError) as e:
        raise UsageError(
            f"{_TOLD} is {text!r}, which is no time", "give seconds since 1970, or unset it to have the clock asked"
        ) from e


def said(told: datetime) -> str:
    """What a reader of the reports must know of such a time."""
    return f"the time of this run, {told:%Y-%m-%d %H:%M} UTC, is what {_TOLD} says, not the clock"


def is_to_come(day: str) -> bool:
    """Whether a date as ISO 8601 writes it is today nowhere yet; what is no date is not."""
    try:
        return date.fromisoformat(day) > datetime.now(UTC).date() + _AHEAD
    except ValueError:
        return False
