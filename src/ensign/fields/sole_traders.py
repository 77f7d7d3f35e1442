"""People who trade under their own name: "IP Sakara Boris", "Boris Sakara e.K.", "Notary Boris Sakara".

The words are in tables/party_roles.csv: what stands beside a sole trader's form, or a profession, at an end of a cell
is the name of a person, also where the row calls it a company.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from ensign.fields.cell_words import Phrase, cell_words
from ensign.fields.two_firms import is_persons_beside
from ensign.tables import kept
from ensign.text import lexicon
from ensign.text.phrases import lengths_by_word
from ensign.text.words import texts

_MOST: Final = 3
"""Such words of a cell, one behind the other: Dr. Boris Sakara, Rechtsanwalt, Notar."""


@lru_cache(1)  # one is asked for by two rules, one after the other
def person_in(cell: str) -> str:
    """The person who a firm is by its name; "" where it says of none."""
    words = texts(cell)
    if not words or not (words[0] in _before() or words[-1] in _behind()):
        return ""  # nearly every cell
    said = cell_words(cell)
    words = tuple([word.text for word in said])
    first, end = 0, len(words)
    for _ in range(_MOST):
        before = _length(words[first:end], _before(), 0)
        behind = 0 if before else _length(words[first:end], _behind(), -1)
        if not before and not behind:
            break
        first, end = first + before, end - behind
    if not 0 < end - first < len(words):
        return ""
    name = cell[said[first].begin : said[end - 1].end]
    return name if is_persons_beside(name) else ""


def _length(words: Phrase, known: Mapping[str, tuple[int, ...]], place: int) -> int:
    """How many words at an end, but not all, say that a name is a person's; 0 where none do."""
    lengths = known.get(words[place], ()) if words else ()
    ends = ((n, words[:n] if place == 0 else words[-n:]) for n in lengths if n < len(words))
    return next((n for n, phrase in ends if phrase in _phrases()), 0)


@cache
def _phrases() -> frozenset[Phrase]:
    """The words, folded, at an end of a name that is a person's."""
    known = kept("ensign.fields", "party_roles")
    return frozenset(texts(row["words"]) for row in known if row["is"] != "role")


@cache
def _before() -> Mapping[str, tuple[int, ...]]:
    return lengths_by_word((phrase for phrase in _phrases() if len(phrase[0]) > 1), 0)


@cache
def _behind() -> Mapping[str, tuple[int, ...]]:
    return lengths_by_word(_ending(), -1)


def _ending() -> list[Phrase]:
    """Those with which a cell may end: not Law Office of."""
    return [phrase for phrase in _phrases() if phrase[-1] not in lexicon.stopwords()]


@cache
def first_words_of_traders() -> frozenset[str]:
    """The words with which a cell begins that may say so."""
    return frozenset(_before())


@cache
def last_words_of_traders() -> frozenset[str]:
    """The words, alone, with which one ends."""
    return frozenset(phrase[0] for phrase in _ending() if len(phrase) == 1)


@cache
def last_two_of_traders() -> frozenset[tuple[str, str]]:
    """The last two words of those of several with which one ends: e.K."""
    return frozenset((phrase[-2], phrase[-1]) for phrase in _ending() if len(phrase) > 1)
