"""Surnames of Russians, Ukrainians, Belarusians and, as Russians write them, Armenians and Georgians, in Latin letters.

tables/surname_endings.csv has how they end (Wikipedia, "Eastern Slavic naming customs", read 2026-11).
"""

import re
from functools import cache
from typing import Final

from ensign.tables import rows

_LEAST: Final = 6
"""Letters of such a word, at least."""

_GENITIVE: Final = re.compile(r"(?<=.{3}[bcdfghlmnprstvz])a$|(?<=.{3}[kh])ogo$|(?<=.{3}l)[iy]a$")
"""Not -ka, as Ukrainian names in -ko have it, too."""


def may_be_one(word: str) -> bool:
    """Whether a folded word ends as these do."""
    return len(word) >= _LEAST and _endings().search(word) is not None


def nominative(surname: str) -> str:
    """A man's surname that may be in the genitive as he bears it: Kirova, Zhukovskogo, Dollezhalya."""
    return _GENITIVE.sub(lambda m: "y" if m.group().endswith("go") else "", surname)


@cache
def _endings() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(row['ending'] for row in rows('ensign.text', 'surname_endings'))})$")
