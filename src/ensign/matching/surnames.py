"""Which words of a person's name are its given ones and which its surnames, and which of two Spanish surnames is meant.

Of two Spanish surnames the first is the father's and the one that is used alone: Carlos Martinez Alvarez is Carlos
Martinez, and hardly ever Carlos Alvarez. In Portuguese it is the other way about. A woman may have her husband's, with
de before it, in place of her mother's: Ana Cardona Martinez is Ana Cardona de Ibarra (Wikipedia, "Spanish naming
customs", read 2026-11).
"""

from itertools import pairwise
from typing import Final

from ensign.matching.alignment import Alignment, first_terms
from ensign.matching.words.similarity import SAME
from ensign.matching.words.terms import WeighedName
from ensign.text import lexicon
from ensign.text.patronymics import is_patronymic_of
from ensign.text.words import fold, texts

_OF: Final = "de"
_LONGER: Final = frozenset({"prefix", "edit"})
"""For which reasons a word is alike that is another with an ending."""

_TWO: Final = 2
"""Surnames, of father and mother."""


def given_words(name: WeighedName) -> int:
    """How many of a name's first words are the given name, by its comma; 0 where that is not shown.

    What stands behind the comma is read first, as it is spoken.
    """
    before, _, behind = name.name.raw.partition(",")
    return _others(name, before) if fold(behind) else 0


def leaves_fathers(mine: WeighedName, theirs: WeighedName, alignment: Alignment) -> bool:
    """Whether of two Spanish surnames on one side the other has the mother's and not the father's."""
    sides = ((mine, alignment.mine_left), (theirs, alignment.theirs_left))
    return any(left and _is_fathers(name, left) for name, left in sides)


def has_fathers(mine: WeighedName, theirs: WeighedName, alignment: Alignment) -> bool:
    """Whether what one side has of the other's given names is the father's, by the patronymic: Denis Valentinovich
    Manturov is no Valentin Manturov.

    The given name stands before a patronymic; who leaves the ending off has it, too: Rustam Emomali.
    """
    for pair in alignment.pairs:
        if pair.reason in _LONGER:
            a, b = first_terms(pair, mine, theirs)
            if pair.theirs[0] - 1 in alignment.theirs_left and is_patronymic_of(b.spelt, a.spelt):
                return True
            if pair.mine[0] - 1 in alignment.mine_left and is_patronymic_of(a.spelt, b.spelt):
                return True
    return False


def has_husbands(mine: WeighedName, theirs: WeighedName, alignment: Alignment) -> bool:
    """Whether the last surname on one side is the husband's, on the other the mother's, and all else agrees."""
    sides = ((mine, alignment.mine_left), (theirs, alignment.theirs_left))
    if any(len(name.terms) <= _TWO or left != (len(name.terms) - 1,) for name, left in sides):
        return False
    if any(pair.reason not in SAME for pair in alignment.pairs):
        return False
    return sum(_is_husbands(name) for name, _ in sides) == 1


def _is_husbands(name: WeighedName) -> bool:
    """Whether de stands before the last word of a name."""
    return (_OF, name.terms[-1].spelt) in pairwise(texts(name.name.raw))


def _is_fathers(name: WeighedName, left: tuple[int, ...]) -> bool:
    """Whether the first of two surnames is left over and the second is not."""
    raw = name.name.raw
    given = given_words(name) or _others(name, _in_capitals(raw) or _hyphened(raw))
    if not given or len(name.terms) != given + _TWO or given not in left or given + 1 in left:
        return False
    return any(term.token.text in lexicon.spanish_surnames() for term in name.terms[given:])


def _hyphened(raw: str) -> str:
    """The last word of a name if it is two surnames, as English writers join Spanish ones: Daniel Miranda-Mendoza.

    An English one and another are those of wife and husband.
    """
    _, _, last = raw.rpartition(" ")
    parts = texts(last) if "-" in last else ()
    return last if len(parts) == _TWO and all(map(_is_none_of_english, parts)) else ""


def _is_none_of_english(word: str) -> bool:
    return word in lexicon.spanish_surnames() or word not in lexicon.english_names()


def _in_capitals(raw: str) -> str:
    """The words in capitals behind others that are not: Jorge Jesús RODRÍGUEZ GÓMEZ."""
    words = raw.split()
    behind = max((n for n, word in enumerate(words, 1) if not word.isupper()), default=0)
    return " ".join(words[behind:]) if behind else ""


def _others(name: WeighedName, surnames: str) -> int:
    """How many of a name's first words stand before those that are surnames; 0 where none are known."""
    known = set(fold(surnames).split())
    return next((n for n in range(len(name.terms), 0, -1) if name.terms[n - 1].token.text not in known), 0)
