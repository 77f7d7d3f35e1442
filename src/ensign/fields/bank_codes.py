"""A bank's SWIFT code beside a name, behind a word for one: SWIFT: DEUTDEFF, BIC DEUTDEFF500.

Most have no figure: four letters of the bank, two of its country, two of its place, three of a branch (ISO 9362).
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from ensign.fields.cell_words import CellWord, Phrase
from ensign.fields.countries import parse_country
from ensign.fields.number_labels import labels
from ensign.text import lexicon

_CODE: Final = re.compile(r"[a-z]{4}([a-z]{2})[a-z0-9]{2}(?:[a-z0-9]{3})?")
_SCHEME: Final = "swift"
_OF_NAMES: Final = "swift"
"""The word for one with which names begin: a sign is between it and a code before a name (SWIFT OILFIELD SUPPLY)."""

_SHORTEST: Final = 2
"""A word for a code, and the code."""

_WORDS_OF_ONE: Final = 2
"""Words for such a code, at most."""


def code_before(said: Sequence[CellWord]) -> int:
    """How many words from the first on are a word for such a code, and one; 0 where none is there."""
    length = _code_from(said)
    is_of_name = length == _SHORTEST and said[0].text == _OF_NAMES and not said[1].is_parted
    return 0 if is_of_name else length


def code_behind(said: Sequence[CellWord]) -> int:
    """The same of the last words."""
    if telling_of_code().isdisjoint([one.text for one in said[-_WORDS_OF_ONE - 1 : -1]]):
        return 0  # nearly every cell
    return next((n for n in range(_SHORTEST, min(_WORDS_OF_ONE + 1, len(said)) + 1) if _code_from(said[-n:]) == n), 0)


def _code_from(said: Sequence[CellWord]) -> int:
    """How many words from the first on are a word for such a code, and one, whatever is between."""
    if not said or said[0].text not in telling_of_code():
        return 0  # nearly every cell
    words = tuple([one.text for one in said[: _WORDS_OF_ONE + 1]])
    return next((n + 1 for n in range(1, len(words)) if words[:n] in _labels() and is_code(words[n])), 0)


@cache
def telling_of_code() -> frozenset[str]:
    """The words of which each cell with such a code has one."""
    return frozenset(label[0] for label in _labels())


def is_code(word: str) -> bool:
    """Whether a word can be such a code, and is no word of firms: SWIFT BUILDERS, which would be one in Germany."""
    found = _CODE.fullmatch(word)
    return found is not None and word not in lexicon.generic_words() and bool(parse_country(found[1]))


@cache
def _labels() -> frozenset[Phrase]:
    """The words for such a code."""
    return frozenset(tuple(label.split()) for label, scheme in labels().items() if scheme == _SCHEME)
