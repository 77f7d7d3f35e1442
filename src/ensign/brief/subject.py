"""What a text is about: whether it tells of sanctions, crime, arms, smuggling or what is hidden, and not only of trade.

The whole text is measured, by many different words and never by one: the report of a fair names owners, founders and
joint ventures, too. What is found here lowers priorities and drops nobody, as a dry note may have none of these words.
"""

import re
from functools import cache
from typing import Final

from ensign.brief import lexicon
from ensign.brief.parts import Part
from ensign.brief.reading import Reading

_ENOUGH: Final = 3
"""Points of different words from which on a text is of concern: one strong word (2) is too few, as are two weak."""

_WORDS_MORE: Final = 1000
"""For each so many words of a text a point more is asked: in a long one some such word stands by chance."""


def is_of_concern(reading: Reading) -> bool:
    """Whether enough different words of law, crime, sanctions, arms, smuggling or concealment stand in a text."""
    parts = {Part.BODY, Part.NOTE, Part.HEADING}
    text = " ".join(reading.document.clean[p.start : p.end] for p in reading.document.paragraphs if p.part in parts)
    return points_of(text) >= _ENOUGH + len(text.split()) // _WORDS_MORE


def points_of(text: str) -> int:
    """The points of the different words of concern in a text; all lands under measures together are one."""
    lower = " ".join(text.casefold().split())
    found = {stem: points for stem, pattern, points in _stems() if pattern.search(lower)}
    return sum(found.values()) + (0 in found.values())


@cache
def _stems() -> tuple[tuple[str, re.Pattern[str], int], ...]:
    """The stems of the table, how each begins a word, and its points; one that ends with "$" is a whole word."""
    found = ((r["stem"].removesuffix("$"), r["stem"].endswith("$"), int(r["weight"])) for r in lexicon.rows("concerns"))
    return tuple((stem, re.compile(rf"(?<!\w){re.escape(stem)}" + r"\b" * whole), p) for stem, whole, p in found)
