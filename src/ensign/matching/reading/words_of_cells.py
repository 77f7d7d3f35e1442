"""What the words of a cell may be beside a name, or between two: a look at them tells that most cells are plain."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from ensign.fields import known_notes, parties, person_notes, spelt_abroad, web_addresses
from ensign.fields.codes_beside import is_vendors
from ensign.fields.fleets import plurals
from ensign.fields.genders import behind
from ensign.fields.known_notes import lasts, pairs_behind
from ensign.fields.notes import (
    LETTERS_OF_NUMBER,
    may_be_number,
    may_end,
    may_end_form,
    telling,
    telling_of_number,
)  # fmt: skip
from ensign.fields.origins_beside import last_words as last_words_of_origin
from ensign.fields.parties import letters_that_part, pairs_that_part, parting
from ensign.fields.parts import AND, bits_of
from ensign.fields.people_beside import telling_of_roles
from ensign.fields.postal import codes_of_forms, ends_of_places_and_codes, says_bank
from ensign.fields.ship_notes import before_words, first_words
from ensign.fields.ships_beside import LETTERS_OF_SHIPS, TELLING_OF_SHIPS
from ensign.fields.sole_traders import first_words_of_traders, last_two_of_traders, last_words_of_traders
from ensign.fields.two_firms import forms, joining
from ensign.fields.two_people import JOINING
from ensign.text import legal_forms, lexicon
from ensign.text.words import texts

# What a word may be, in bits: a separator, of a note with words on either side, or the first of a web address; of one
# elsewhere; of a note with a number, the last of a place, the first of a note before a name, the last of one behind it,
# the last of a legal form or one that says bank, the code of a state behind a place, a legal form that ends one of two
# firms, what joins them, a title, what joins two people, a word of trade, a given name of East Slavs as some language
# spells it, a word with a sign of a language, the first of what tells that a ship's name follows, of any hull prefix or
# what is written before one, by itself or as one letter, the word behind that letter, and the last of that of several
# ships; what tells of a role at a firm, what a sole trader's name may begin or end with, the last two words with which
# one may end; the first and second word of what only begins a cell; from a bit on one word of each pair that parts
# parties or ends a note, and the other; those of letters that part, one behind the other; and the two letters of a note
# with a number, in bits one next to the other.
TELLING: Final = 1
WEB: Final = 2
OF_NUMBER: Final = 4
PLACE: Final = 8
FIRST: Final = 16
LAST: Final = 32
FORM: Final = 64
STATE: Final = 128
OF_FIRM: Final = 256
JOINS: Final = 512
TITLE: Final = 1024
OF_PEOPLE: Final = 2048
TRADE: Final = 4096
GIVEN: Final = 1 << 13
SIGNED: Final = 1 << 14
HULL: Final = 1 << 15
PREFIX: Final = 1 << 16
LETTER: Final = 1 << 17
BEHIND_LETTER: Final = 1 << 18
SHIPS: Final = 1 << 19
ROLE: Final = 1 << 20
BEFORE_PERSON: Final = 1 << 21
BEHIND_PERSON: Final = 1 << 22
LAST_BUT_ONE: Final = 1 << 23
LAST_OF_TWO: Final = 1 << 24
OPENING: Final = 1 << 25
BEHIND_OPENING: Final = 1 << 26
PAIRS: Final = 27
REGISTERED: Final = 61


def part_of(word: str) -> int:
    """What a word may be."""
    found = _bits_of_words().get(word, 0) | FORM * says_bank(word)
    if word[0].isalpha() and len(word) > 1:
        found |= FIRST * (word[-1].isdigit() and is_vendors(word))
        return found | GIVEN * spelt_abroad.may_be_given(word) | SIGNED * spelt_abroad.has_sign(word)
    return found | FIRST * may_be_number(word) | LAST * may_end(word) | FORM * may_end_form(word)


def _openings() -> Iterable[tuple[str, str]]:
    """The first two words of what only begins a cell."""
    return known_notes.openings() | parties.openings()


@cache
def _bits_of_words() -> Mapping[str, int]:
    """What words of the tables may be; of pairs that part parties or end notes two bits each, for the one and those
    beside it.
    """
    known = (*lexicon.hull_prefixes(), *before_words())
    prefixes = [(first, others.partition(" ")[0]) for first, _, others in (prefix.partition(" ") for prefix in known)]
    tables: list[tuple[int, Iterable[str]]] = [
        (TELLING, parting() | telling() | web_addresses.BEGINNINGS), (WEB, web_addresses.TELLING),
        (OF_NUMBER, telling_of_number()), (PLACE, ends_of_places_and_codes()),
        (FIRST, known_notes.alone() | person_notes.firsts()),
        (LAST, lasts() | last_words_of_origin() | person_notes.lasts() | behind() | {AND}), (FORM, legal_forms.ends()),
        (STATE, codes_of_forms()), (OF_FIRM, forms()), (JOINS, joining()), (TITLE, lexicon.titles()),
        (OF_PEOPLE, {text for word in JOINING for text in texts(word)}), (TRADE, lexicon.generic_words()),
        (HULL, lexicon.hull_beginnings() | first_words()),
        (PREFIX, {first for first, _ in prefixes if len(first) > 1}), (LETTER, {f for f, _ in prefixes if len(f) == 1}),
        (BEHIND_LETTER, {second for first, second in prefixes if len(first) == 1}),
        (ROLE, telling_of_roles() | TELLING_OF_SHIPS),
        (BEFORE_PERSON, first_words_of_traders()), (BEHIND_PERSON, last_words_of_traders()),
        (LAST_BUT_ONE, {one for one, _ in last_two_of_traders()}),
        (LAST_OF_TWO, {last for _, last in last_two_of_traders()}),
        (OPENING, {first for first, _ in _openings()}), (BEHIND_OPENING, {second for _, second in _openings()}),
        (SHIPS, {plural.split()[-1] for plural in plurals()}),
    ]  # fmt: skip
    behind_notes = ((frozenset({last}), others) for last, others in pairs_behind())
    pairs_of_letters = (*letters_that_part(), *LETTERS_OF_SHIPS)
    letters = ((frozenset({first}), frozenset({second})) for first, second in pairs_of_letters)
    for n, (ones, others) in enumerate((*pairs_that_part(), *behind_notes, *letters)):
        tables += [(1 << PAIRS + 2 * n, ones), (2 << PAIRS + 2 * n, others)]
    tables += [(1 << REGISTERED + n, {letter}) for n, letter in enumerate(LETTERS_OF_NUMBER)]
    return bits_of(tables)
