"""With what letters the words of firms' names are abbreviated: as they are written, in English and in Russian.

Lists translate a name and leave its abbreviation, or the other way round: a design bureau is a KB (конструкторское
бюро), an aircraft repair plant an ARZ (авиационный ремонтный завод). The Slavic words are those that
text/tables/slavic_words.csv reads as the English one. A legal form counts, too: IC, an investment company.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import product
from types import MappingProxyType
from typing import Final

from ensign.fields.names import Token
from ensign.text import legal_forms, lexicon
from ensign.text.scripts import Script
from ensign.text.slavic import english, first_letters

_SPELT_OUT: Final = 4
"""Letters of a legal form's words, at least: what is shorter is abbreviated already, or joins others."""


def letters_of(token: Token) -> tuple[str, ...]:
    """The letters for which a word may stand among initials, its own first; none for a number or a Han character."""
    own = initial(token)
    return (own, *letters_of_words().get(token.text, ())) if own else ()


def initial(token: Token) -> str:
    """The first letter of a word, "" where it has none: a number, or a Han character."""
    return initial_of(token.spelt, token.script)


def initial_of(spelt: str, script: Script) -> str:
    """The same of a word by its letters and its script."""
    letter = spelt[0]
    return letter if letter.isalpha() and script is not Script.HAN else ""


@cache
def letters_of_words() -> Mapping[str, tuple[str, ...]]:
    """English words, each with its first letter and those of the Slavic words for it, where there are any."""
    return MappingProxyType({word: tuple(sorted({word[0], *found})) for word, found in first_letters().items()})


def initials_of_form(form: str) -> frozenset[str]:
    """The initials of a legal form that is spelt out (production association: pa, po); none of another one (llc)."""
    return _initials_of(tuple(form.split()))


def sizes_of_form(text: str) -> Sequence[int]:
    """How many letters at the end of a word may be the initials of a legal form; none of a word that any firm has."""
    known = _initials_of_forms()
    found = [size for size in range(1, len(text) + 1) if text[-size:] in known]
    return found if found and text not in lexicon.generic_words() else ()


@cache
def _initials_of_forms() -> frozenset[str]:
    """The initials of all legal forms that are spelt out."""
    return frozenset().union(*map(_initials_of, legal_forms.every()))


@cache
def _initials_of(form: tuple[str, ...]) -> frozenset[str]:
    words = [word for word in form if word != "and" and word not in lexicon.stopwords()]
    if not words or min(map(len, words)) < _SPELT_OUT:
        return frozenset()
    letters = [{word[0], *letters_of_words().get(_concept(word), ())} for word in words]
    return frozenset(map("".join, product(*letters)))


def _concept(word: str) -> str:
    """The English word for one of a legal form."""
    return lexicon.abbreviations().get(word) or english(word) or word
