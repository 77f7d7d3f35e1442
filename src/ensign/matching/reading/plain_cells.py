"""Of many names the doubts whether each is one name of one party, with no number beside it, as its signs and words tell
at a look (fields/doubts.py): of most there is none.

Of others a longer look may tell the same (subjects.py).
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate, chain
from typing import Final, NamedTuple

import numpy as np

from ensign.fields import people_beside, two_people, two_scripts
from ensign.fields.branches_abroad import may_have_branch
from ensign.fields.doubts import ANYTHING, BESIDE, NOTED, PARTIES, PEOPLE, SCRIPTS, SPELT
from ensign.fields.known_notes import pairs_behind
from ensign.fields.parties import letters_that_part, pairs_that_part
from ensign.fields.parts import UNREAD
from ensign.fields.ships_beside import LETTERS_OF_SHIPS
from ensign.matching.arrays.grown import Grown
from ensign.matching.arrays.interned import Interned
from ensign.matching.arrays.segments import bits_of_any, has_within, set_at, sums
from ensign.matching.arrays.strings import Flags, Ints
from ensign.matching.reading import words_of_cells as may_be
from ensign.matching.reading.cells_abroad import are_spelt_abroad
from ensign.matching.reading.ends_of_cells import may_be_twice, may_have_initials
from ensign.matching.reading.said import Said, points_of, said_of
from ensign.matching.reading.signs_of_cells import (
    ADDED,
    AND,
    ASIDE,
    AT_END,
    BLANKS,
    BRACKETED,
    COMMAS,
    DASHED,
    DOUBTS,
    FIGURE,
    LONG_SIDE,
    MARKED_LETTER,
    OTHERS,
    PARTED,
    SIDES,
    signs_of,
)  # fmt: skip
from ensign.text.remembered import WORDS
from ensign.text.words import POSSESSIVE

_BEHIND_COMMA: Final = 2
"""Words of a party behind a comma, at least."""

_YEAR: Final = "1970"
"""As many signs as a year has."""

_APOSTROPHE: Final = re.compile(r"[^\W_].*?(?<=\w)'\w")
"""An apostrophe within a word of a cell that begins with a letter or figure."""


class PlainCells:
    """A look at many cells, for which each different word is looked up once."""

    def __init__(self) -> None:
        """None is met yet."""
        self._words, self._part = Interned(), Grown(np.empty(0, np.int64))

    def look(self, cells: Sequence[str], people: Sequence[bool] | None = None) -> Ints:
        """The doubts of each cell: 0 where it surely is plain. `people` says which may name a person; else all may."""
        may_be_people = np.ones(len(cells), dtype=bool) if people is None else np.array(people, dtype=bool)
        found = self._look(cells, may_be_people)
        untold = [n for n in np.flatnonzero(found & ANYTHING).tolist() if _APOSTROPHE.match(cells[n])]
        if untold:
            ways = [_without_apostrophes(cells[n]) for n in untold]
            each = self._look([*chain.from_iterable(ways)], may_be_people[untold].repeat(len(ways[0])))
            found[untold] = np.bitwise_or.reduce(each.reshape(len(untold), -1), axis=1) | SPELT
        return found

    def _look(self, cells: Sequence[str], people: Flags) -> Ints:
        """The same, ANYTHING for a cell with an apostrophe within a word."""
        if len(self._words) > WORDS:
            self._words, self._part = Interned(), Grown(np.empty(0, np.int64))
        points, ends = points_of(cells)
        said = said_of(points, ends, beside=True)
        row = self._words.numbers(said.letters, said.begins, said.ends)
        new = self._words.since(len(self._part))
        self._part.add(np.array([may_be.part_of(word.decode()) for word in new], np.int64))
        parts = self._part.rows[row]
        seen = _Seen(said, row, parts, bits_of_any(parts, said.starts[:-1], said.starts[1:]), signs_of(points, ends))
        abroad = are_spelt_abroad(cells, people, seen.have_sign(MARKED_LETTER), seen.has, (parts, said.starts))
        noted = seen.may_be_noted() | _have_branches(cells, seen.have_sign(OTHERS))
        aside = seen.have_sign(ASIDE) & people
        noted |= (seen.have_sign(AT_END) | seen.end_with_year()) & people
        meant = NOTED * noted | SPELT * (seen.may_be_spelt() | abroad | aside)
        return seen.untold() | seen.parties() | meant


class _Seen(NamedTuple):
    """Of many cells their words, the number of each, what each may be and any of a cell's, and what the signs say."""

    said: Said
    row: Ints
    parts: Ints
    has: Ints
    signs: Ints

    @property
    def first(self) -> Ints:
        """The first word of each cell."""
        return self.said.starts[:-1]

    @property
    def last(self) -> Ints:
        """The word behind the last one of each cell."""
        return self.said.starts[1:]

    @property
    def behind(self) -> Ints:
        """What the word behind each may be; nothing behind a cell's last."""
        found = np.append(self.parts[1:], 0)[: len(self.parts)]
        found[(self.last - 1)[self.first < self.last]] = 0
        return found

    def have_sign(self, bits: int) -> Flags:
        """Which cells have some sign."""
        return (self.signs & bits) > 0

    def have_word(self, bits: int) -> Flags:
        """Which cells have a word that may be something."""
        return (self.has & bits) > 0

    def end_with(self, bits: int, before: int = 0) -> Flags:
        """Which cells have such a word at the end, or so many words before that, and no further than the first."""
        return set_at(self.parts & bits, self._where_any(np.maximum(self.first, self.last - 1 - before)))

    def end_with_year(self) -> Flags:
        """Which cells end with a word of four signs that begins as a year of these centuries does."""
        last = np.maximum(self.first, self.last - 1)
        is_last = np.flatnonzero(self.first < self.last)
        begins, ends = self.said.begins[last[is_last]], self.said.ends[last[is_last]]
        is_last, begins = is_last[ends - begins == len(_YEAR)], begins[ends - begins == len(_YEAR)]
        letters = self.said.letters
        is_century = (letters[begins] == ord("1")) & (letters[begins + 1] == ord("9"))
        is_century |= (letters[begins] == ord("2")) & (letters[begins + 1] == ord("0"))
        found = np.zeros(len(self.first), dtype=bool)
        found[is_last[is_century]] = True
        return found

    def _where_any(self, places: Ints) -> Ints:
        """Places of words, and behind all of them for cells without one, which stand at words of the next cell."""
        found: Ints = np.where(self.first < self.last, places, len(self.parts))
        return found

    def open_with_two(self) -> Flags:
        """Which cells may begin with two words that only begin a cell: bill to, p a."""
        second = np.where(self.first + 1 < self.last, self.first + 1, len(self.parts))
        begin = set_at(self.parts & may_be.OPENING, self._where_any(self.first))
        return begin & set_at(self.parts & may_be.BEHIND_OPENING, second)

    def untold(self) -> Ints:
        """The doubts that the signs leave, and those of cells of which the words do not tell: web addresses, too."""
        is_address = self.have_word(may_be.WEB | may_be.TELLING) & ~self.have_sign(BLANKS)
        is_untold = is_address | ((self.first == self.last) & ~self.have_sign(OTHERS))
        found: Ints = self.signs & DOUBTS | ANYTHING * (is_untold | ((self.said.signs & UNREAD) > 0))
        return found

    def may_be_noted(self) -> Flags:
        """Which cells may have a note, a number or a place beside the name, by their words."""
        found = self.have_word(may_be.TELLING) | self._have_pair(_bits(1)) | self.end_with(may_be.LAST)
        of_number = self.have_word(may_be.OF_NUMBER) | ((self.has & self.has >> 1 & 1 << may_be.REGISTERED) > 0)
        found |= of_number & self.have_sign(FIGURE)
        found |= self.have_word(may_be.TITLE) & self.have_sign(COMMAS)
        behind_place = self.end_with(may_be.PLACE, before=1)
        may_be_place = self.have_sign(PARTED) | self.have_word(may_be.FORM | may_be.TRADE) | behind_place
        found |= (may_be_place & self.end_with(may_be.PLACE)) | (behind_place & self.end_with(may_be.STATE))
        return found | set_at(self.parts & may_be.FIRST, self._where_any(self.first)) | self.open_with_two()

    def may_be_spelt(self) -> Flags:
        """Which cells may be meant otherwise, by their words: twice, with initials or a web address.

        What is before an "&" at the end, which may be the LAST word, is not looked at.
        """
        found = self.have_word(may_be.TELLING) | self.end_with(may_be.WEB | may_be.LAST)
        return found | may_be_twice(self.row, self.first, self.last) | may_have_initials(self.said)

    def parties(self) -> Ints:
        """The doubts whether cells name several parties, by their words."""
        words, is_other, are_signed = self.last - self.first, self.have_sign(OTHERS), self.have_sign(PARTED | ADDED)
        are_beside = is_other & (are_signed | self.have_word(may_be.JOINS))
        are_parted = self.have_word(may_be.TELLING) | self._have_pair(_bits(0)) | self._have_letters(_bits(2))
        are_parted |= self.end_with(may_be.LAST) | self._may_be_ships() | self.open_with_two()
        are_parted |= self._may_be_two_firms(are_signed, are_beside)
        may_join = self.have_word(may_be.OF_PEOPLE) | self.have_sign(AND)
        people_behind = self._have_people_behind()
        are_parted |= may_join & people_behind
        may_join |= self.have_sign(COMMAS | DASHED)
        are_people = may_join & ~self.have_word(may_be.TRADE) & ((words >= two_people.LEAST) | is_other)
        firms = sums((self.parts & (may_be.TRADE | may_be.OF_FIRM)) > 0, self.first, self.last)
        have_sides = _may_have_sides(self.signs, words, firms) & ~self.have_sign(BRACKETED)
        # A part may begin or end so, too: Zinc Foods (Notar Boris Sakara); and a note behind, or an "&", hides the end.
        are_traders = self.have_word(may_be.BEFORE_PERSON | may_be.BEHIND_PERSON | may_be.LAST_OF_TWO)
        are_traders &= are_parted | are_people | self.have_sign(PARTIES)
        are_hidden = self.end_with(may_be.LAST) & self.have_word(may_be.OF_FIRM)
        beside = BESIDE * (are_traders | are_hidden | self._may_be_people_beside(people_behind))
        return PARTIES * are_parted | PEOPLE * are_people | SCRIPTS * have_sides | beside

    def _may_be_two_firms(self, are_signed: Flags, are_beside: Flags) -> Flags:
        """Which cells may name two firms of which each has its legal form, with a sign or a word between them.

        `are_beside` are those with words of other scripts, too: as these are not seen, the forms may be anywhere.
        """
        forms = (self.parts & may_be.OF_FIRM) > 0
        joined = forms & (self.behind & may_be.JOINS > 0)
        within = are_signed & has_within(forms, self.first, self.last)
        within |= has_within(joined, self.first, self.last)
        several = sums(forms, self.first, self.last) > 1
        return (set_at(self.parts & may_be.OF_FIRM, self.last - 1) & within) | (are_beside & several)

    def _may_be_ships(self) -> Flags:
        """Which cells may begin as ships' names do, and have a further prefix, or one of several ships, and something
        that may stand between two.
        """
        may_join = self.have_word(may_be.OF_PEOPLE) | self.have_sign(PARTED | AND)
        letters = np.where(self.behind & may_be.BEHIND_LETTER > 0, may_be.LETTER, 0)
        begin = (self.parts & may_be.PREFIX) | (self.parts & letters)
        may_join &= self.have_word(may_be.SHIPS) | (sums(begin > 0, self.first, self.last) > 1)
        return may_join & set_at(self.parts & may_be.HULL, self._where_any(self.first))

    def _have_people_behind(self) -> Flags:
        """Which cells may have a legal form that ends a firm's name, and a person's name at the end.

        In one with words of other scripts, which are not all seen, a form may be anywhere.
        """
        forms = (self.parts & may_be.OF_FIRM) > 0
        is_other = self.have_sign(OTHERS)
        are_firms = self.end_with(may_be.FORM | may_be.TRADE) | self.end_with(may_be.TRADE, before=1)
        are_firms &= ~set_at(self.said.ends - self.said.begins == 1, self._where_any(self.last - 1))  # an initial
        are_behind = has_within(forms, self.first, self.last) & ~are_firms & self._have_own_pair()
        return are_behind | (is_other & (sums(forms, self.first, self.last) > 0))

    def _may_be_people_beside(self, people_behind: Flags) -> Flags:
        """Which cells have a word for a role or a ship, or one at an end that says of a sole trader, or a firm's form
        and words apart from it: behind it, beside a dash, or two behind a comma.
        """
        are_roles = (self.parts & may_be.ROLE > 0) & (self.behind & may_be.OF_FIRM == 0)
        found = (sums(are_roles, self.first, self.last) > 0) | self.end_with(may_be.BEHIND_PERSON)
        found |= self._have_letters(_bits(3))
        found |= self.end_with(may_be.LAST_OF_TWO) & self.end_with(may_be.LAST_BUT_ONE, before=1)
        found |= set_at(self.parts & may_be.BEFORE_PERSON, self._where_any(self.first))
        said = (self.said.ends - self.said.begins > 1) & (self.parts & may_be.OF_FIRM == 0)
        are_behind_comma = (self.said.turns > self.first) & (sums(said, self.said.turns, self.last) > 0)
        are_behind_comma &= self.last - self.said.turns >= _BEHIND_COMMA
        has_form = self.have_word(may_be.OF_FIRM) | set_at(self.parts & may_be.FORM, self._where_any(self.first))
        are_few = self.last - self.first <= people_beside.LONGEST
        are_apart = has_form & (are_behind_comma | self.have_sign(DASHED)) & self._have_own_pair()
        return found | (are_few & (are_apart | (people_behind & ~self.have_sign(OTHERS))))

    def _are_own(self) -> Flags:
        """Which words are neither of trade nor a legal form."""
        found: Flags = (self.parts & (may_be.TRADE | may_be.OF_FIRM)) == 0
        return found

    def _have_own_pair(self) -> Flags:
        """Which cells have two words, one behind the other, that are neither of trade nor a legal form."""
        own = self._are_own()
        return sums(own & np.append(own[1:], False)[: len(own)], self.first, np.maximum(self.first, self.last - 1)) > 0

    def _have_letters(self, pairs: int) -> Flags:
        """Which cells have two letters of a pair, one behind the other."""
        return sums((self.parts & self.behind >> 1 & pairs) > 0, self.first, self.last) > 0

    def _have_pair(self, pairs: int) -> Flags:
        """Which cells have both words of a pair."""
        return (self.has & self.has >> 1 & pairs) > 0


def _have_branches(cells: Sequence[str], are_other: Flags) -> Flags:
    """Which cells, of those with letters of other scripts, may have a branch behind the name."""
    found = are_other.copy()
    for n in np.flatnonzero(are_other).tolist():
        found[n] = may_have_branch(cells[n])
    return found


def _without_apostrophes(cell: str) -> tuple[str, str, str]:
    """A cell with apostrophes within words in all the ways in which rules read them: as nothing, as what parts words,
    and with the ending that they part left out.
    """
    return cell.replace("'", ""), cell.replace("'", " "), POSSESSIVE.sub("", cell).replace("'", "")


@cache
def _bits(which: int) -> int:
    """The first bits of the pairs that part parties or end a note, or of the letters that part, or are of a ship."""
    numbers = [0, *accumulate(map(len, (pairs_that_part(), pairs_behind(), letters_that_part(), LETTERS_OF_SHIPS)))]
    return sum(1 << may_be.PAIRS + 2 * n for n in range(numbers[which], numbers[which + 1]))


def _may_have_sides(signs: Ints, words: Ints, firms: Ints) -> Flags:
    """Which cells may have a name in two scripts; of their Latin words so many are of any firm (two_scripts.py)."""
    is_beside_firm = ((signs & LONG_SIDE) == 0) | ((firms == words) & (words <= two_scripts.FEWEST))
    found: Flags = ((signs & SIDES) > 0) & ~((firms > 0) & is_beside_firm)
    return found
