"""What a character or word that is left over says: a name in Han characters is all of it, and 陳志宏 is no Chen Zhi.

A Chinese name is a surname and a given name of one or two characters, and no writer leaves one of them out, as
Europeans do a middle name (Wikipedia, "Chinese name", read 2026-11). A form of address or an office stands behind a
name and has two characters or more (先生, 女士, 经理); before a name, and in one with it, may be a husband's surname
(林鄭月娥).

So it is with Burmese names, which have no surname: Zaw Min Hlaing is no Zaw Min. Forms of address (U, Daw, Ko, Maung)
are put before them or left out.
"""

from collections.abc import Sequence
from typing import Final

from ensign.matching.alignment import Alignment
from ensign.matching.words.term import Term
from ensign.matching.words.terms import WeighedName
from ensign.text.burmese import of_names

_OF_ADDRESS: Final = 2
"""Characters of a form of address, at least."""

_NAME: Final = 2
"""Characters of a name, at least; one is read like many a word."""


def leaves_character(mine: WeighedName, theirs: WeighedName, alignment: Alignment) -> bool:
    """Whether all of one name is in the other, which has characters more within it."""
    ours, listed = alignment.mine_left, alignment.theirs_left
    return (not listed and _is_within(mine, ours)) or (not ours and _is_within(theirs, listed))


def _is_within(name: WeighedName, left: tuple[int, ...]) -> bool:
    """Whether what is left over of a name in characters is part of it, no form of address nor a husband's surname."""
    size = len(name.terms)
    if not left or size - len(left) < _NAME or not all(term.token.char for term in name.terms):
        return False
    is_behind = len(left) >= _OF_ADDRESS and left == tuple(range(size - len(left), size))
    is_husbands = left == (0,) and len(name.name.raw.split()) == 1
    return not is_behind and not is_husbands


def leaves_burmese(mine: WeighedName, theirs: WeighedName, alignment: Alignment) -> bool:
    """Whether all of one Burmese name is in another, which has words more."""
    ours, listed = alignment.mine_left, alignment.theirs_left
    if bool(ours) == bool(listed) or not (_are_burmese(mine.terms) and _are_burmese(theirs.terms)):
        return False
    left = [mine.terms[i] for i in ours] + [theirs.terms[j] for j in listed]
    return any(of_names()[term.token.text] == "name" for term in left)


def _are_burmese(terms: Sequence[Term]) -> bool:
    """Whether some words can be all of the name of a Burmese."""
    return len(terms) >= _NAME and all(term.token.text in of_names() for term in terms)
