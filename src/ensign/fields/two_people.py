"""Two people in one cell: Anna Aranta and Boris Sakara, Anna Aranta & Boris Sakara.

What joins them is in very many firms' names, too (Brown and Root): it parts two people only where each side is the
name of a person, of several words, and neither has a word of trade or a legal form.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from ensign.fields.telling import is_firm
from ensign.text import legal_forms, lexicon
from ensign.text.words import texts

JOINING: Final = frozenset({"and", "or", "und", "oder", "et", "ou", "y", "и", "или"})
"""The words, in small letters."""

_BETWEEN: Final = re.compile(rf" (?:{'|'.join(sorted(JOINING))}|&) ", re.IGNORECASE)
_NAME: Final = re.compile(r"[^\W\d_]+[.]?(?:[-'’ ] ?[^\W\d_]+[.]?)*")
_FEWEST: Final = 2
_MOST: Final = 4
"""Words of a person's name."""

LEAST: Final = 2 * _FEWEST
"""Words of two people, at least, beside what joins them."""


@lru_cache(1)  # one is asked for by two rules, one after the other
def people_in(cell: str) -> tuple[str, ...]:
    """The two people; empty where the cell names one party."""
    found = _BETWEEN.split(" ".join(cell.split()), maxsplit=2)
    return tuple(found) if len(found) == len(("one", "other")) and all(map(_is_persons, found)) else ()


def _is_persons(side: str) -> bool:
    """Whether a side is a person's name."""
    if not _NAME.fullmatch(side):
        return False
    words = texts(side)
    is_long = _FEWEST <= len(side.split()) <= _MOST
    return is_long and _may_be_persons(words) and not is_firm(side)


def _may_be_persons(words: Sequence[str]) -> bool:
    """Whether words have none of trade among them, and none of a legal form behind the others."""
    return words[-1] not in legal_forms.ends() and lexicon.generic_words().keys().isdisjoint(words)
