"""Two people in one cell, or more: Anna Aranta and Boris Sakara; Anna Aranta, Boris Sakara & Ana Zinc; Aranta, Anna &
Sakara, Boris.

What joins them is in very many firms' names, too (Brown and Root; Smith, Jones & Brown): it parts people only where
each side is the name of a person, of several words, and none has a word of trade or a legal form. A comma does only
where another word or sign joins the last of them.
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

BETWEEN: Final = re.compile(rf" (?:{'|'.join(sorted(JOINING))}|&) ", re.IGNORECASE)
"""What joins two people."""

_NAME: Final = re.compile(r"[^\W\d_]+[.]?(?:[-'’ ] ?[^\W\d_]+[.]?)*")
_FEWEST: Final = 2
_MOST: Final = 4
"""Words of a person's name."""

LEAST: Final = 2 * _FEWEST
"""Words of two people, at least, beside what joins them."""


@lru_cache(1)  # one is asked for by two rules, one after the other
def people_in(cell: str) -> tuple[str, ...]:
    """The people, two or more; empty where the cell names one party."""
    sides = BETWEEN.split(" ".join(cell.split()))
    if len(sides) == 1:
        return ()  # nearly every cell
    if not any("," in side for side in sides):
        return tuple(sides) if all(map(is_persons, sides)) else ()
    if all(map(_is_inverted, sides)):
        return tuple(sides)
    each = [name for side in sides for part in side.split(",") if (name := part.strip())]
    return tuple(each) if "," not in sides[-1] and all(map(is_persons, each)) else ()


def is_persons(side: str) -> bool:
    """Whether a side is a person's name."""
    if not _NAME.fullmatch(side):
        return False
    words = texts(side)
    is_long = _FEWEST <= len(side.split()) <= _MOST
    return is_long and _may_be_persons(words) and not is_firm(side)


def _is_inverted(side: str) -> bool:
    """Whether a side is a person's name with the surname first, and a comma behind that."""
    surname, comma, given = side.partition(", ")
    return bool(comma and surname and given) and "," not in given and is_persons(f"{given} {surname}")


def _may_be_persons(words: Sequence[str]) -> bool:
    """Whether words have none of trade among them, and none of a legal form behind the others."""
    return words[-1] not in legal_forms.ends() and lexicon.generic_words().keys().isdisjoint(words)
