"""Japanese words as the Cabinet's system writes them (Kunrei-shiki, notification of 9 December 1954): Matumoto.

Nearly all write Hepburn's system in names (Matsumoto); papers of schools and older ships have the other.
"""

import re
from collections.abc import Sequence
from typing import Final

_SHORTEST: Final = 5
"""Letters of such a word, at least: shorter ones are words of others, too (Siti)."""

_WORD: Final = re.compile("(?:(?:kk|pp|ss|tt|[bdghkmnprstyzw])?y?[aeiou]|n(?![aeiouy]))+")
_HEPBURN: Final = {
    "sy": "sh",
    "ty": "ch",
    "zy": "j",
    "si": "shi",
    "ti": "chi",
    "tu": "tsu",
    "hu": "fu",
    "zi": "ji",
    "di": "ji",
    "du": "zu",
}
_OWN: Final = re.compile("|".join(_HEPBURN))


def hepburn(word: str) -> Sequence[str]:
    """A folded word in Hepburn's system, where it is one of Kunrei-shiki that this writes otherwise."""
    if len(word) < _SHORTEST or not _OWN.search(word) or not _WORD.fullmatch(word):
        return ()
    return (_OWN.sub(lambda found: _HEPBURN[found[0]], word),)
