"""Firms in one cell that each say their legal form: "Aranta Ltd & Sakara GmbH", "Aranta Inc/Sakara LLC".

What joins them (&, and, a comma, a hyphen) is in very many firms' own names: Smith & Sons. It parts two only behind a
legal form and before another firm with one, or before people: "Aranta Ltd & Boris Sakara". What was a firm's name
before ("Aranta Ltd ex Sakara") may have none.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import Final

from ensign.fields.cell_words import CellWord, cell_words
from ensign.fields.postal import says_bank
from ensign.fields.separators import separators
from ensign.fields.two_people import BETWEEN, is_persons
from ensign.tables import rows
from ensign.text import legal_forms, lexicon
from ensign.text.words import texts
from ensign.text.words import words as words_of

_SIGNS: Final = frozenset("&+/,;–—")
"""What joins two firms; a hyphen does beside a blank."""

_LEAST: Final = 3
"""Letters of a legal form, at least; of fewer only those that are known to end a name (forms_of_firms.csv)."""

_FEWEST: Final = 3
"""Words of a name are too few for two firms: each has its form and a word, or the last one two."""

_INITIALED: Final = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]{2,})? [^\W\d_]\.(?: ?[^\W\d_]\.?)?")
"""A surname and initials, as Russians write them: Sakara B.I."""

_CLASSES: Final = frozenset("JL")
_SLASH: Final = re.compile(r"(?<=\w{3})/(?=\w{3})")


def firms_in(cell: str) -> Iterator[str]:
    """The firms that are joined in a cell; none where it names one."""
    words = latin_words(cell)
    if not may_be_two(words) and not (has_form_within(words) and not _former().isdisjoint(words)):
        return  # nearly every cell
    said = cell_words(cell)
    spans = list(_spans(said))
    if len(spans) > 1:
        yield from (cell[said[first].begin : said[last].end] for first, last in spans)


@lru_cache(1)  # one is asked for by two rules, one after the other
def firm_and_people(cell: str) -> tuple[str, ...]:
    """A firm with its legal form and the people behind it; empty where the cell names one party."""
    firm, *people = BETWEEN.split(" ".join(cell.split()))
    if not people or not has_form_within(latin_words(cell)):
        return ()  # nearly every cell
    words = texts(firm)
    is_firm = len(words) > 1 and may_be_form(words[-1])
    return (firm, *people) if is_firm and all(map(is_persons_beside, people)) else ()


def is_persons_beside(side: str) -> bool:
    """Whether it is a person's name, maybe a surname and initials, and not what else stands behind a firm's: & Co.
    Grundbesitz.
    """
    words = texts(side)
    if _INITIALED.fullmatch(side):  # and no Sakara B.V.
        return lexicon.generic_words().keys().isdisjoint(words) and ("".join(words[1:]),) not in legal_forms.every()
    is_firms = words[:1] in legal_forms.every() or any(map(says_bank, words[-1:]))
    return len(words) > 1 and len(words[-1]) > 1 and not is_firms and is_persons(side)


def latin_words(cell: str) -> tuple[str, ...]:
    """The words of a cell, folded; "" for one of a script in which no legal form is known: 살 is no SAL."""
    return texts(cell) if cell.isascii() else tuple(["" if word.written else word.text for word in words_of(cell)])


def slashed_in(cell: str) -> Iterator[str]:
    """The parties on the sides of slashes without blanks, where each has two words: no "Long/Short Fund"."""
    sides = _SLASH.split(cell) if "/" in cell else ()
    if len(sides) > 1 and all(" " in side.strip() for side in sides):
        yield from sides


def may_be_two(words: Sequence[str]) -> bool:
    """Whether some words, folded, may name two firms of which each has its form."""
    return len(words) > _FEWEST and may_be_form(words[-1]) and has_form_within(words)


def has_form_within(words: Sequence[str]) -> bool:
    """Whether a legal form is among some words, folded, that has a word before it, and two behind."""
    return len(words) > _FEWEST and any(map(may_be_form, words[1:-2]))


def may_be_form(word: str) -> bool:
    """Whether a word, folded, is a legal form that ends a name, and hardly anything else."""
    form = legal_forms.every().get((word,))
    if form is None or form.legal_class not in _CLASSES or word in _known("before another"):
        return False
    return len(word) >= _LEAST or word in _known("an end")


@cache
def _known(what: str) -> frozenset[str]:
    """The forms that end a name though they are short, or stand before another one of the same firm's."""
    return frozenset(row["form"] for row in rows("ensign.fields", "forms_of_firms") if row["is"] == what)


@cache
def forms() -> frozenset[str]:
    """The legal forms that end a name, and are hardly anything else."""
    return frozenset(form[0] for form in legal_forms.every() if len(form) == 1 and may_be_form(form[0]))


def _spans(said: Sequence[CellWord]) -> Iterator[tuple[int, int]]:
    """The first and last word of each firm that has words beside its form, as far as they are joined."""
    begin = 0
    for at in range(1, len(said) - 2):
        next_ = said[at + 1]
        joined = next_.text in joining()
        if begin > at or not may_be_form(said[at].text) or not (joined or next_.is_behind(_SIGNS)):
            continue
        if at > begin:
            yield begin, at
        begin = at + 1 + joined
        if next_.text in _former():
            yield begin, len(said) - 1
            return
    last = len(said) - 1
    if last > begin and may_be_form(said[last].text):
        yield begin, last


@cache
def joining() -> frozenset[str]:
    """The words that join two firms, folded."""
    return _folded("between firms") | _former()


@cache
def _former() -> frozenset[str]:
    """The words before a firm's former name."""
    return _folded("behind a firm")


def _folded(where: str) -> frozenset[str]:
    """The separators of a place, each of one word, folded as the words of a cell are."""
    return frozenset(chain.from_iterable(map(texts, separators(where))))
