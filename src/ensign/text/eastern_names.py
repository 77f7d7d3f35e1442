"""Surnames of Vietnamese and Chinese that are articles or prepositions in European names: Lê, Đỗ, Du.

Both put the surname first, or last as Europeans do, and have names of short syllables beside it. A Vietnamese one has a
consonant or none, one to three vowels, and ends in a vowel or one of eight consonants (Wikipedia, "Vietnamese
phonology", read 2026-11); it is j, f, w and z that European words have, and endings.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from ensign.tables import rows
from ensign.text import chinese_names, lexicon

_VIETNAMESE: Final = re.compile("(?:[bcdghklmnpqrstvx]|[cgknpt]h|gi|qu|ngh?|tr)?[aeiouy]{1,3}(?:ch?|m|n[gh]?|p|t)?")
_REGIONS: Final = frozenset({"cn", "vn"})
_SEVERAL: Final = 2
"""Words beside the surname that tell by their syllables; one has to be a name that is known."""


def is_surname(word: str, others: Sequence[str]) -> bool:
    """Whether a word at one end of a name is such a surname, as the other words are Vietnamese or Chinese."""
    if word not in lexicon.surnames_like_particles() or not others:
        return False
    if len(others) >= _SEVERAL:
        return all(_VIETNAMESE.fullmatch(other) or other in chinese_names.syllables() for other in others)
    return others[0] in _given_names() or bool(chinese_names.readings(others[0]))


@cache
def _given_names() -> frozenset[str]:
    """Names that many Chinese and Vietnamese bear."""
    return frozenset(row["name"] for row in rows("ensign.text", "frequent_names") if row["region"] in _REGIONS)
