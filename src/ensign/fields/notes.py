"""What is written beside a name in files of vendors and payments and is no part of it.

A remark of the bookkeeper (DO NOT USE), the number of an account, an invoice or a vendor (#1023), a date of birth, a
branch (LONDON BRANCH, Zweigniederlassung Zürich), an address behind a comma, a place behind a legal form. The words are
in tables/notes.csv and, for numbers, identifier_labels.csv. What says that a firm is wound up is in legal_forms.csv, a
person's trade in titles.csv.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import Final

from ensign.fields import person_notes
from ensign.fields.addressed import OF_PERSON, telling_of_address
from ensign.fields.bank_codes import code_before, code_behind, telling_of_code
from ensign.fields.births_beside import telling_of_birth
from ensign.fields.cell_words import DASH, CellWord, Phrase, cell_words, rough_words
from ensign.fields.codes_beside import card_behind, is_month, is_vendors
from ensign.fields.identifiers import LEAST_DIGITS
from ensign.fields.kin_beside import has_short, kin_behind
from ensign.fields.kin_beside import telling as telling_of_kin
from ensign.fields.known_notes import (
    COMMON,
    OF_LAST,
    OF_NUMBER,
    all_lasts,
    alone,
    by_place,
    firsts,
    lasts,
    openings,
    pairs_behind,
)  # fmt: skip
from ensign.fields.origins_beside import last_words as last_words_of_origin
from ensign.fields.origins_beside import origin_behind
from ensign.fields.origins_beside import telling as telling_of_origin
from ensign.fields.postal import (
    are_places,
    are_seats,
    is_banks_name,
    is_postal_code,
    may_be_state,
    may_end_place,
    may_end_with_place,
    place,
    places_behind,
    says_bank,
    says_kind,
)  # fmt: skip
from ensign.fields.ship_notes import TELLING_OF_SHIP
from ensign.text import legal_forms, lexicon

_FIGURE: Final = re.compile(r"\d")

_ALONE: Final = frozenset("#(")
"""Before a number that is none of the name's, however short."""

_LONGEST: Final = 5
"""Words of a note, at most."""

_PARTED: Final = re.compile(r"[,/(#]\s*\d|[-–—]\s+\d|/")
"""A figure that a sign parts from a name, or the slash of A/C."""

_BEFORE_PLACE: Final = re.compile(f",|{DASH}")

_ACCOUNT: Final = re.compile(r"\b[ai]\s*/\s*c\W*$", re.IGNORECASE)

_LEAST: Final = 3
"""Figures of a vendor's number that a sign parts from the name, at least."""

_LONG: Final = 4
"""Figures of one before a name that needs no sign, at least."""

_NUMBERED: Final = re.compile(rf"\W*(?:\d{{{_LONG}}}|\d{{{_LEAST},}}\s*[^\w\s])")
"""A vendor's number before a name: long, or with a sign behind it."""

_OF_BOOKS: Final = 3
"""Letters of a number of bookkeepers, before its figures, at most."""

_MOST: Final = 100
"""Notes that are taken off, at most: what has more is no name with notes beside it."""

_FEW: Final = 4
"""Words between a firm's legal form and its branch, where it has its seat, and behind that, at most."""

_GLUED: Final = re.compile(r"([a-z]{2,})\d{5,}")
"""A word for a number and the number, in one: INN7707083893."""

_IBAN: Final = re.compile(r"[a-z]{2}\d\d[a-z0-9]{11,30}")
"""The number of an account with its country's code and two check figures (ISO 13616)."""

LETTERS_OF_NUMBER: Final = ("c", "r")
"""The letters of C.R. 12345, of which no longer word tells."""

_OF_CALL_SIGNS: Final = frozenset({"call", "callsign"})
"""Words of which one is before each call sign, many of which have no figure."""

_AT_BRANCH: Final = "at a branch"
_SHORT: Final = 2
"""Words of a branch, at most, behind which "of" is to stand before a name."""

_OF: Final = frozenset({"of", "de", "di", "der", "della", "van"})
_BRANCH: Final = ("branch",)
_OFFICE: Final = ("office",)
"""Words for a branch that may be a name's own: Olive Branch, Home Box Office."""

_SUCURSAL: Final = ("suc",)
"""Short for sucursal; elsewhere a Mayan surname."""

_OF_TOWN: Final = "g"
_IN: Final = "v"
_TOWN: Final = 2
"""Words of a town's name, at most."""


def without_notes(cell: str, *, person: bool = False) -> str:
    """The cell without what is written beside the name in it; as it is where nothing is, or where no name is left."""
    if not may_have(cell):
        return cell
    said = left = cell_words(cell)
    for _ in range(_MOST):
        if len(left) == 1:
            break
        words = tuple([one.text for one in left])
        least = OF_PERSON if person and not is_banks_name(words[0]) else 1
        before = _before(left, words) or person_notes.note_before(words, least)
        behind = 0 if before else _behind(left, words, least)
        if not before and not behind:
            break
        left = left[before : len(left) - behind]
    return cell[left[0].begin : left[-1].end] if len(left) < len(said) else cell


@lru_cache(1)  # one is asked for by two rules, one after the other
def may_have(cell: str) -> bool:
    """Whether a look tells that something may be written beside the name in a cell."""
    words = rough_words(cell)
    if not words:
        return False
    if (
        _may_begin(words)
        or may_end(words[-1])
        or _ends_in_pair(words)
        or _NUMBERED.match(cell)
        or not telling().isdisjoint(words)
    ):
        return True
    if ("/" in cell and _ACCOUNT.search(cell)) or has_short(cell) or _may_have_place(cell, words):
        return True
    if person_notes.may_have(cell):
        return True
    if not _FIGURE.search(cell):
        return cell.count(",") > 1 and not lexicon.titles().keys().isdisjoint(words)
    is_number = _PARTED.search(cell) is not None or sum(map(str.isdigit, cell)) >= LEAST_DIGITS
    return is_number or not telling_of_number().isdisjoint(words) or set(LETTERS_OF_NUMBER) <= set(words)


def _ends_in_pair(words: Sequence[str]) -> bool:
    """Whether the last two words may end a note of several."""
    if words[-1] not in COMMON:
        return False
    return any(words[-1] == last and not others.isdisjoint(words[-2:-1]) for last, others in pairs_behind())


def _may_have_place(cell: str, words: Sequence[str]) -> bool:
    """Whether a look tells that a place may be behind the name; a postal code is found as a number is."""
    behind_place = any(map(may_end_place, words[-2:-1]))
    if not may_end_place(words[-1]):
        return behind_place and may_be_state(words[-1])
    is_behind = behind_place or _BEFORE_PLACE.search(cell) is not None
    return is_behind or any(map(may_end_form, words[:-1])) or any(map(says_kind, words[:-1]))


def may_be_number(word: str) -> bool:
    """Whether a word may be a vendor's number before a name."""
    return word.isdigit() and len(word) >= _LEAST


def may_end_form(word: str) -> bool:
    """Whether a word may be the last of a legal form, or one of its letters."""
    return word in legal_forms.ends() or len(word) == 1


def _may_begin(words: Sequence[str]) -> bool:
    """Whether a note may be before a name, or a vendor's number."""
    return (
        words[0] in alone() or words[0] in person_notes.firsts() or (*words[:2],) in openings() or is_vendors(words[0])
    )


def may_end(word: str) -> bool:
    """Whether a note behind a name may end with a word: also a postal code, or a number with zeros before it, 001."""
    is_last = word in lasts() or word in last_words_of_origin() or word in person_notes.lasts() or is_postal_code(word)
    return is_last or (word[:1] == "0" and may_be_number(word))


@cache
def telling() -> frozenset[str]:
    """Words of which each cell has one that tells of a branch, a code, a ship or its call sign, maybe in the middle."""
    by_themselves = telling_of_code() | TELLING_OF_SHIP | telling_of_kin() | telling_of_origin() | _OF_CALL_SIGNS
    return _longest(by_place()[_AT_BRANCH]) | by_themselves


@cache
def telling_of_number() -> frozenset[str]:
    """Words of which each cell has one that has a note with a number, or an address."""
    return _longest(by_place()[OF_LAST]) | telling_of_address() | telling_of_birth()


def _longest(notes: Iterable[Phrase]) -> frozenset[str]:
    """The longest word of each note, by which it is looked for; A/C and L/C no are found by their slash."""
    return frozenset(word for note in notes if len(word := max(note, key=len)) > 1) - {"no"}


def _before(said: Sequence[CellWord], words: Phrase) -> int:
    """How many of the first words are a note, 0 where none is; there are two words or more, `words` are their texts."""
    longest = min(_LONGEST, len(said) - 1) if words[0] in firsts() else 0
    for length in range(longest, 0, -1):
        phrase, next_ = words[:length], said[length]
        if phrase in by_place()["before"] or (phrase in by_place()["before a sign"] and next_.is_parted):
            return length
        if phrase in by_place()[OF_NUMBER]:
            behind = length + _figures(said[length:])
            if length < behind < len(said):
                return behind
    if length := code_before(said[:-1]) or _branch_before(words):
        return length
    is_number = may_be_number(words[0]) and (said[1].is_parted or len(words[0]) >= _LONG)
    return int(
        is_number or is_vendors(words[0]) or _says_number(said[0]) or (said[0].has_figure and "#" in said[0].before)
    )


def _branch_before(words: Phrase) -> int:
    """How many of the first words say that a branch of a firm is meant, and where: Hamburg Branch of, Filiale di; or
    before a legal form, as in Russia: Filial AO.
    """
    if telling().isdisjoint(words):
        return 0
    for at in range(min(_TOWN + 1, len(words) - 2)):
        length = _branch_at(words, at)
        if length and words[at : at + length] != _OFFICE and (at == 0 or are_places(words[:at])):
            end = at + length
            end += int(end < len(words) and words[end] in _OF)
            # Bureau de représentation, Succursale de
            is_before = length > _SHORT or words[end - 1] in _OF or legal_forms.begins(words[end:])
            return end if is_before and end < len(words) else 0
    return 0


def _branch_at(words: Phrase, at: int) -> int:
    """How many words from a place on are one for a branch, 0 where none is."""
    return next((n for n in range(_LONGEST, 0, -1) if words[at : at + n] in by_place()[_AT_BRANCH]), 0)


def _says_number(word: CellWord) -> bool:
    """Whether a word before a name is a number with what it is, an account's, or in a line for one: //RU044525225."""
    glued = _GLUED.fullmatch(word.text)
    is_told = glued is not None and ("/" in word.before or (glued[1],) in by_place()[OF_NUMBER])
    return is_told or _IBAN.fullmatch(word.text) is not None


def _behind(said: Sequence[CellWord], words: Phrase, least: int) -> int:
    """How many of the last words are a note, 0 where none is; a name before a place has `least` words."""
    longest = min(_LONGEST, len(said) - 1) if words[-1] in all_lasts() else 0
    for length in range(longest, 0, -1):
        phrase, first = words[-length:], said[-length]
        if phrase in by_place()["behind"] or (phrase in by_place()["behind a sign"] and first.is_parted):
            return length
    return (
        person_notes.note_behind(said, words, least)
        or card_behind(words)
        or kin_behind(said, words)
        or origin_behind(said, words)
        or _number_behind(said, words)
        or code_behind(said[1:])
        or _branch_behind(said, words)
        or _town_behind(said, words, least)
        or (may_end_with_place(words) and places_behind(words, _form_end(words), least))
        or _part_behind(said, words, least)
    )


def _number_behind(said: Sequence[CellWord], words: Phrase) -> int:
    """How many of the last words are a number and the words for what it is, or one that a sign parts from the name."""
    if not said[-1].has_figure:
        return 0
    figures = _figures(said[::-1])
    if figures == len(said):
        return 0
    name = words[: len(said) - figures]
    for length in range(min(_LONGEST, len(name) - 1), 0, -1):
        if name[-length:] in by_place()[OF_LAST]:
            return figures + length
        if name[-length - 1 : -1] in by_place()[OF_NUMBER] and len(name[-1]) <= _OF_BOOKS and length + 1 < len(name):
            return figures + length + 1  # ref AB-123
    first = said[-figures]
    if (first.text,) in by_place()[OF_NUMBER] or is_month(said[-figures:]):  # Q1 2026
        return figures
    is_number = may_be_number(first.text) and (first.is_parted or first.text[0] == "0")
    is_number = is_number or sum(map(len, words[len(name) :])) >= LEAST_DIGITS
    return figures if is_number or not _ALONE.isdisjoint(first.before) else 0


def _branch_behind(said: Sequence[CellWord], words: Phrase) -> int:
    """How many of the last words say that a firm's branch is meant, and where; the place stands on either side."""
    if telling().isdisjoint(words):
        return 0
    for at in range(max(1, len(said) - _FEW - _LONGEST), len(said)):
        length = _branch_at(words, at)
        if words[at : at + length] == _SUCURSAL and not (words[at + 1 :] and are_places(words[at + 1 :])):
            continue
        if not length or len(said) - at - length > _FEW or _form_end(words[at + length :]):
            continue
        if any(map(says_bank, words[:at])) and _figures(said[at + length :]) == len(said) - at - length > 0:
            return len(said) - at  # Sberbank Branch 8619
        form = _form_end(words[:at])
        firm = form or at - place(words[:at])
        if form or 0 < firm < at or said[at].is_parted:
            return len(said) - (firm or at)
        word = words[at : at + length]
        town = _parted_town(said[:at]) if word != _OFFICE else 0
        if word == _BRANCH:
            town = town or int(_is_firm(words[: at - 1]) and words[at - 1] not in lexicon.generic_words())
        if town or word not in {_BRANCH, _OFFICE}:
            return len(said) - at + town
    return 0


def _town_behind(said: Sequence[CellWord], words: Phrase, least: int) -> int:
    """How many of the last words are a town behind the Russian letter for one: g. Moskva, v g. Moskva."""
    for at in range(max(least, len(said) - _TOWN - 1), len(said) - 1):
        if words[at] == _OF_TOWN and "." in said[at + 1].before and are_places(words[at + 1 :]):
            return len(said) - at + (at > least and words[at - 1] == _IN)
    return 0


def _parted_town(said: Sequence[CellWord]) -> int:
    """How many words behind a comma are the name of a town."""
    return next((n for n in range(1, min(_TOWN, len(said) - 1) + 1) if "," in said[-n].before), 0)


def _is_firm(words: Phrase) -> bool:
    """Whether words can be nothing but the name of a firm, which is whole: it has a word of trade and another."""
    generic, others = lexicon.generic_words().keys(), set(words) - lexicon.stopwords()
    is_whole = bool(others - generic) and words[-1] not in lexicon.stopwords()
    return is_whole and not generic.isdisjoint(words)


def _part_behind(said: Sequence[CellWord], words: Phrase, least: int) -> int:
    """How many of the last words are none of the name, as a sign says: behind a comma an address from a figure on, or a
    person's office; behind a comma or hyphen a place.
    """
    signed = [at for at in range(1, len(said)) if said[at].before != " "]
    if not signed:
        return 0
    for at in signed:
        if "," in said[at].before and said[at].has_figure and at + 1 < len(said):
            return len(said) - at
    last = next((at for at in reversed(signed) if _BEFORE_PLACE.search(said[at].before)), 0)
    is_office = least == OF_PERSON and "," in said[last].before and words[last] in lexicon.titles()
    is_place = last >= 1 and (are_seats if _is_firm(words[:last]) else are_places)(words[last:])
    return len(said) - last if last >= least and (is_office or is_place) else 0


def _form_end(words: Phrase) -> int:
    """Behind which of the last words the last legal form ends that is not all of a name; 0 where none does."""
    for end in range(len(words), max(1, len(words) - _FEW - 1), -1):
        if words[:end] in legal_forms.every():
            break
        if legal_forms.written_before(words[1:end], end - 1):
            return end
    return 0


def _figures(said: Sequence[CellWord]) -> int:
    """How many words from the first on have figures."""
    return next((n for n, one in enumerate(said) if not one.has_figure), len(said))
