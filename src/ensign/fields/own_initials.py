"""A firm's name with its own initials beside it: Aranta Zinc Company AZC, AZC - Aranta Zinc Company.

In brackets they are read as what may abbreviate the name (firm_names.py); without them as a word of its own, which the
listed name has not.
"""

import re
from collections.abc import Sequence
from typing import Final

from ensign.fields.two_scripts import is_latin
from ensign.text import lexicon
from ensign.text.words import texts

SHORTEST: Final = 3
LONGEST: Final = 8
"""Letters of such initials; of two there are too many."""

_FIRST: Final = re.compile(r"\W*([A-Z]+)\b[\s,:–—-]+(?=\w)")
_LAST: Final = re.compile(r"(?<=\w)[\s,:–—-]+([A-Z]+)\W*\Z")


def without_initials(name: str) -> str:
    """The name without its own initials before or behind it; as it is where it has none."""
    said = texts(name)
    if len(said) <= SHORTEST:
        return name
    for initials, others, pattern in ((said[-1], said[:-1], _LAST), (said[0], said[1:], _FIRST)):
        found = pattern.search(name) if _are_initials(initials, others) else None
        if found and found[1].lower() == initials and all(map(is_latin, filter(str.isalpha, name))):
            return name[: found.start()] if pattern is _LAST else name[found.end() :]
    return name


def _are_initials(word: str, others: Sequence[str]) -> bool:
    """Whether a word has the first letters of others in order, of all or of those that join no others."""
    if not SHORTEST <= len(word) <= LONGEST or word[0] != others[0][0]:
        return False  # nearly every word
    own = (other for other in others if other not in lexicon.stopwords())
    return word in {"".join(other[0] for other in some) for some in (others, own)}
