"""Which words of a person's name are its given ones and which its surnames, and which of two Spanish surnames is meant.

Of two Spanish surnames the first is the father's and the one that is used alone: Carlos Martinez Alvarez is Carlos
Martinez, and hardly ever Carlos Alvarez. In Portuguese it is the other way about. A woman may have her husband's, with
de before it, in place of her mother's: Ana Cardona Martinez is Ana Cardona de Ibarra (Wikipedia, "Spanish naming
customs", read 2026-11).
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Final

from ensign.fields.person_names import HUSBANDS, may_be_wifes
from ensign.matching.alignment import Alignment, first_terms
from ensign.matching.words.similarity import SAME
from ensign.matching.words.terms import WeighedName
from ensign.text import lexicon
from ensign.text.arabic_names import arabic_parts
from ensign.text.compound_names import names_in
from ensign.text.patronymics import is_patronymic, is_patronymic_of, is_surname
from ensign.text.words import fold, texts

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
    if any(left and _is_fathers(name, left) for name, left in sides):
        return True
    is_one_whole = not alignment.mine_left or not alignment.theirs_left
    return is_one_whole and any(left and _is_surely_fathers(name, left) for name, left in sides)


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
    if not (mine.name.patronymic or theirs.name.patronymic):
        return False  # nearly every name
    places = [(pair.mine[0], pair.theirs[0]) for pair in alignment.pairs]
    turned = [(j, i) for i, j in places]
    return _is_of_son(mine, alignment.mine_left, places) or _is_of_son(theirs, alignment.theirs_left, turned)


def takes_for_surname(mine: WeighedName, theirs: WeighedName, alignment: Alignment) -> bool:
    """Whether a surname on one side is only like a patronymic on the other, whose own surname is left over: Natalia
    Mikhailova is no Natalia Mikhailovna Terentyeva, but Natalia Mikhailova Terentyeva is, with a slip.
    """
    for pair in alignment.pairs:
        if pair.reason not in SAME:
            a, b = first_terms(pair, mine, theirs)
            if alignment.theirs_left and is_patronymic(b.spelt) and is_surname(a.spelt):
                return True
            if alignment.mine_left and is_patronymic(a.spelt) and is_surname(b.spelt):
                return True
    return False


def _is_of_son(name: WeighedName, left: tuple[int, ...], places: Sequence[tuple[int, int]]) -> bool:
    """Whether the father in a name is who the other one is of, and the son is left over: Saleh bin Ahmed bin Omar,
    Ahmed bin Omar.
    """
    father = _father(name)
    if not father or len(places) < _TWO or not set(left).issuperset(range(father)):
        return False
    return (father, 0) in places


def swaps_fathers(mine: WeighedName, theirs: WeighedName, alignment: Alignment) -> bool:
    """Whether father and son are exchanged: Saleh bin Ahmed, Ahmed bin Saleh."""
    father, other = _father(mine), _father(theirs)
    if father is None or other is None:
        return False
    places = [(pair.mine[0], pair.theirs[0]) for pair in alignment.pairs]
    return any(i == father and j < other for i, j in places) and any(j == other and i < father for i, j in places)


def _father(name: WeighedName) -> int | None:
    """The place of the word behind the first bin or its like in a name; articles in between say nothing."""
    if not name.name.patronymic:
        return None
    said = [word for word in texts(name.name.raw) if word not in _articles()]
    behind = next((word for before, word in pairwise(said) if before in lexicon.before_fathers()), "")
    first = next(iter(arabic_parts(behind) or names_in(behind)), behind)
    return next((n for n, term in enumerate(name.terms) if first in (term.token.text, term.spelt)), None)


@cache
def _articles() -> frozenset[str]:
    """Particles that stand before any word of a name."""
    return lexicon.particles() - lexicon.before_fathers()


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
    raw = name.name.raw
    return may_be_wifes(raw) and (HUSBANDS, name.terms[-1].spelt) in pairwise(texts(raw))


def _is_fathers(name: WeighedName, left: tuple[int, ...]) -> bool:
    """Whether the first of two surnames is left over and the second is not."""
    raw = name.name.raw
    given = given_words(name) or _others(name, _in_capitals(raw) or _hyphened(raw))
    if not given or len(name.terms) != given + _TWO or given not in left or given + 1 in left:
        return False
    return any(term.token.text in lexicon.spanish_surnames() for term in name.terms[given:])


def _is_surely_fathers(name: WeighedName, left: tuple[int, ...]) -> bool:
    """Whether of a name without a comma the first of two words before it that are nothing but Spanish surnames is left
    over, and the second is not: Aguilar Ortega Miguel.

    Behind the given name it may be a Filipino's mother's, who stands before the father's: Miguel Aguilar Ortega.
    """
    if len(name.terms) <= _TWO or 0 not in left or 1 in left:
        return False
    return _no_given().issuperset(term.token.text for term in name.terms[:_TWO])


@cache
def _no_given() -> frozenset[str]:
    """The surnames where people have two that are no given names, which one may be that is not told by a comma."""
    return frozenset(name for name, part in lexicon.frequent_among("Spanish") if part == "family")


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
