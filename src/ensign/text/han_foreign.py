"""Names of other languages in Chinese characters: 弗拉基米尔·普京 is Vladimir Putin, 穆罕默德 Muhammad.

Each character stands for what is heard, by the tables of the Xinhua News Agency (tables/han_foreign.csv); some names
have theirs by custom. Chinese bear the same characters in names of their own, of two to four: so a name is read by them
only where all of it is written with them, and a dot parts its words, as only names of other peoples have it, or it is
of four characters or more and no surname of two begins it.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Final

from ensign.tables import rows
from ensign.text import han, lexicon

_DOT: Final = re.compile("(?<=[一-鿿])[·‧・･•](?=[一-鿿])")
_BETWEEN: Final = re.compile(r"[·‧・･•\-－‐–—=＝\s]+")
_HAN: Final = re.compile("[一-鿿]+")
_FEWEST: Final = 4
"""Characters of a name without a dot, which has no more if it is a Chinese one."""

_ARTICLE: Final = "阿勒"
"""Al-, at the beginning of an Arabic name (阿勒马克图姆, Al Maktoum)."""


def may_be_foreign(text: str) -> bool:
    """Whether a text has so many Chinese characters that it may be such a name."""
    return bool(_HAN.search(text)) and (_DOT.search(text) is not None or len(text) >= _FEWEST)


def foreign(text: str) -> Sequence[tuple[str, str]]:
    """The words of a name and each as it is heard, in Latin letters, where it is one of another language."""
    if not may_be_foreign(text):
        return ()
    parts = [part for part in _BETWEEN.split(text) if part]
    if not _DOT.search(text) and (len(parts) > 1 or text.startswith(tuple(lexicon.names_of_their_own("chinese")))):
        return ()
    read = [(part, _heard(_without_article("".join(map(han.folded, part))))) for part in parts]
    if not all(latin for _, latin in read):
        return ()
    return [word for word in read if word[1] not in lexicon.particles()] or read


def _without_article(part: str) -> str:
    """A word without the article of an Arabic name before it, which is two characters before others."""
    return part.removeprefix(_ARTICLE) if len(part) >= 2 * len(_ARTICLE) else part


def _heard(part: str) -> str:
    """A word as it is heard, from the left by the longest that is known; empty if a character is not."""
    known, longest, said, at = _known(), _longest(), "", 0
    while at < len(part):
        end = next((end for end in range(at + longest, at, -1) if part[at:end] in known), 0)
        if not end:
            return ""
        said += known[part[at:end]]
        at = end
    return said


@cache
def _longest() -> int:
    """Characters of what is known, at most."""
    return max(map(len, _known()))


@cache
def _known() -> Mapping[str, str]:
    """The table."""
    return {row["written"]: row["latin"] for row in rows("ensign.text", "han_foreign")}
