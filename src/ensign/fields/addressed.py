"""A name with an address behind it in one cell: ARANTA SISTEMS, OOO, Lenina ul. 5, Moscow; ARANTA 12 RUE DE LA PAIX.

The name ends where the address begins, at a sign, a figure, or a word of tables/address_words.csv. An address has a
figure and such a word, a place and a long number, or a postal code, and no legal form. Where a street's name may be
before the number of the house, or a person's be "family name, given names", several ends are possible; all are told.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from ensign.fields.addresses import address_words
from ensign.fields.cell_words import DASH, CellWord, cell_words, rough_words
from ensign.fields.postal import ends_of_places, place
from ensign.text import legal_forms, lexicon

OF_PERSON: Final = 2
"""Words that a person's name has at least, where what is behind it is left out: Jordan is a name, too."""

_LONG: Final = 4
"""Figures of a postal code, or of a post-office box, at least."""

_NEAR: Final = 5
"""Words between the number of a house and the word for its street, at most."""

_OF_STREET: Final = 2
"""Words of a street's own name, at most, where nothing tells where it begins."""

_LEAST_FORM: Final = 3
"""Letters of a legal form of one word, at least, that no address has: CO and SA are states, too."""

_LEAST_PLACE: Final = 4
"""Letters of a place's last word, at least."""

_OF_CODE: Final = 2
"""Words of a postal code, at most: SW1A 1AA."""

_SHORT: Final = 3
"""Words from the number of a house to the place with which an address ends, at least, where nothing else tells it."""

_OF_UNNUMBERED: Final = 2
"""Words of an address without a number, at least: its street or part of a town, and the town."""

_BEFORE_BOX: Final = frozenset({"p", "o", "po"})
"""Words before a post-office box."""

_FIGURE: Final = re.compile(r"\d")
_POSTAL_CODE: Final = re.compile(r"([a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}|[a-z]\d[a-z] ?\d[a-z]\d)\b")
"""A British or Canadian postal code (Royal Mail, PAF; Canada Post, Addressing Guidelines), which tells by itself."""

_SIGN: Final = re.compile(rf"[,;:\n\r]|{DASH}")
"""What parts an address from a name."""


def names_before(cell: str, *, person: bool) -> Iterator[str]:
    """What may be the name in a cell that an address follows; nothing where none does."""
    if not _may_have(cell):
        if _may_lack_number(cell):
            yield from _before_unnumbered(cell)
        return
    said = cell_words(cell)
    for end in _ends(said, OF_PERSON if person else 1):
        yield cell[: said[end - 1].end]


def _may_have(cell: str) -> bool:
    """Whether an address may be in a cell: it has a figure, and if it is ASCII a word of addresses or a postal code."""
    if _FIGURE.search(cell) is None:
        return False
    return not (
        cell.isascii() and telling_of_address().isdisjoint(rough_words(cell)) and not _POSTAL_CODE.search(cell.lower())
    )


def _may_lack_number(cell: str) -> bool:
    """Whether a cell ends with a place and has a word of addresses, but neither a figure nor a postal code."""
    words = rough_words(cell)
    return len(words) > _OF_UNNUMBERED and words[-1] in _places() and not address_words().keys().isdisjoint(words)


def _before_unnumbered(cell: str) -> Iterator[str]:
    """The name of a firm before an address without a number, which stands behind its legal form: ARANTA SISTEMS CO LTD,
    VALI ASR AVE, TEHRAN.
    """
    said = cell_words(cell)
    words = tuple([word.text for word in said])
    end = next((n for n in range(len(words) - _OF_UNNUMBERED, 1, -1) if legal_forms.written_before(words[:n], n)), 0)
    is_of_firm = end and not _is_parted(said[end]) and words[end] in lexicon.generic_words()
    if not end or is_of_firm or words[end] in lexicon.stopwords():
        return  # ARANTA EST. FOR TRADING
    if not address_words().keys().isdisjoint(words[end:]) and not _has_form(words[end:]):
        yield cell[: said[end - 1].end]


def _has_form(words: tuple[str, ...]) -> bool:
    """Whether a legal form that no address has is among words."""
    return _behind_forms(words) > 0


@cache
def telling_of_address() -> frozenset[str]:
    """The words of which an address has one beside its figures."""
    return frozenset(word for word, named in address_words().items() if named) | _places()


class _Tail(NamedTuple):
    """Where the last word of each kind is in a cell: what begins at that place, or before it, has one of the kind."""

    end: int
    figure: int
    number: int
    street: int
    place: int

    def is_address(self, at: int, word: CellWord) -> bool:
        """Whether what begins at a word is an address: less is enough behind a sign, or from a figure to a place."""
        is_told = _is_parted(word) or (word.has_figure and self.place == self.end >= at + _SHORT)
        return max(self.street, self.place if is_told else min(self.number, self.place)) >= at


def _ends(said: Sequence[CellWord], least: int) -> Iterator[int]:
    """How many of the words may be the name, `least` at least."""
    words, tail, is_second = tuple([word.text for word in said]), _tail(said), False
    if tail.figure < least:
        return
    for at in range(max(least, _behind_forms(words)), tail.figure + 1):
        word = said[at]
        if (length := _place_before(words, at)) and at - length >= least:
            yield at - length
            return
        parted, named = _is_parted(word), address_words().get(word.text)
        if not (parted or named or word.has_figure):
            continue
        if not (tail.is_address(at, word) or _POSTAL_CODE.match(" ".join(words[at : at + _OF_CODE]))):
            continue
        if not parted:
            yield from _before_street(words, at, least, figure=word.has_figure)
            return
        yield at
        if least < OF_PERSON or is_second:
            return
        is_second = True


def _place_before(words: tuple[str, ...], at: int) -> int:
    """How many words before a long number are a place: MOSCOW 115035."""
    return place(words[:at]) if _figures(words[at]) >= _LONG else 0


def _before_street(words: Sequence[str], at: int, least: int, *, figure: bool) -> Iterator[int]:
    """The ends of a name without a sign behind it: before the number of a house or the word for a street; or before
    the street's own name, of which nothing tells how long it is.
    """
    if address_words().get(words[at]) == "behind":
        while at > least and words[at - 1] in _BEFORE_BOX:
            at -= 1
        yield at
    elif figure and any(map(address_words().get, words[at + 1 : at + 1 + _NEAR])):
        yield at
    else:
        yield from range(at, max(least, at - _OF_STREET) - 1, -1)


def _tail(said: Sequence[CellWord]) -> _Tail:
    """The last word of each kind; -1 of which there is none."""
    figure = number = street = town = -1
    for at, word in enumerate(said):
        figures = _figures(word.text)
        figure = at if figures else figure
        number = at if figures >= _LONG else number
        street = at if address_words().get(word.text) else street
        town = at if word.text in _places() else town
    return _Tail(len(said) - 1, figure, number, street, town)


def _figures(word: str) -> int:
    """How many it has."""
    return 0 if word.isalpha() else sum(map(str.isdigit, word))


def _is_parted(word: CellWord) -> bool:
    """Whether a sign stands before a word that parts an address from a name."""
    return _SIGN.search(word.before) is not None


def _behind_forms(words: tuple[str, ...]) -> int:
    """Behind which word the last legal form ends that no address has; 0 where there is none."""
    for end in range(len(words), 0, -1):
        length = legal_forms.written_before(words, end)
        if length > 1 or (length and len(words[end - 1]) >= _LEAST_FORM):
            return end
    return 0


@cache
def _places() -> frozenset[str]:
    """The last words of places, but the short ones and those of firms, which many names have: UK, State, River."""
    return frozenset(word for word in ends_of_places() if len(word) >= _LEAST_PLACE) - lexicon.generic_words().keys()
