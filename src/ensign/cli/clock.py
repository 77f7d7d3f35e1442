"""The clock: when a run is said to have been made, in which alone two runs of the same differ."""

import os
from datetime import UTC, datetime
from typing import Final

from ensign.errors import UsageError

_TOLD: Final = "SOURCE_DATE_EPOCH"
"""Seconds since 1970, by the convention of reproducible-builds.org."""


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
