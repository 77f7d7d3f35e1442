"""A name that a cell has twice, in two scripts, one behind the other: 金正恩 Kim Jong Un, Сергей Лавров Sergey Lavrov.

As one name it would be of twice as many words as anybody's. Each side is a name by itself, of two words or, where
blanks are no part of the script, of as many characters as a name has; a Latin word beside such a name may be anything,
and is none where it is short (チュニジア州のISIL). A legal form is no name: Aranta Energy 株式会社.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Final, NamedTuple

from ensign.fields.telling import says_who
from ensign.fields.two_firms import forms, latin_words
from ensign.text import legal_forms, lexicon
from ensign.text.remembered import Remembered
from ensign.text.scripts import Script, has_ascii_letter, script_of

_WORD: Final = re.compile(r"\S+")
_PARTING: Final = frozenset("()[]{}（）［］｛｝/|;；：:\n")
"""Signs that part parties, and what stands before another spelling, by themselves."""

_ENDS: Final = " ,-–—【】「」\"'“”"
"""What is no part of a name at its ends."""

_LATIN: Final = "Latin"
_LATIN_BLOCKS: Final = (range(0x250), range(0x1E00, 0x1F00))
"""Where the letters of Latin are (Unicode, Blocks.txt); Script.LATIN has other alphabets, too."""

_EASTERN: Final = {Script.HAN: Script.KANA, Script.FOREIGN_HAN: Script.KANA}
"""Han characters and Kana are in one Japanese name."""

_WORDS: Final = 2
FEWEST: Final = 2
"""Words that any firm may use, at most, that are nobody's name."""

SHORTEST_FIRM: Final = 4
"""Characters of a firm's name, at least."""

LONG: Final = 5
"""Letters of a Latin word that is no abbreviation; two words have as many, too."""

_CHARACTERS: Final[dict[str, int]] = {
    Script.KANA: 2,
    Script.HANGUL: 2,
    Script.THAI: 4,
    Script.KHMER: 4,
    Script.BURMESE: 4,
}
"""Of scripts that write a name in one, the fewest characters that a whole name has."""


class _Part(NamedTuple):
    """How many letters of one script are not parted, and from where to where they are."""

    script: str
    begin: int
    end: int
    letters: int


@lru_cache(1)  # one is asked for by two rules, one after the other
def sides(cell: str) -> tuple[str, ...]:
    """The names of a cell in two scripts, or the one that surely is one; empty of a cell that is in one script, or in
    more than two, or has less than a name.
    """
    if cell.isascii() or not has_ascii_letter(cell) or not _PARTING.isdisjoint(cell):
        return ()  # nearly every cell
    runs = [_Run(script, list(parts)) for script, parts in groupby(_parts(cell), lambda part: part.script)]
    if len(runs) != len(("one", "other")):
        return ()
    cut = runs[1].parts[0].begin
    both = (cell[:cut].strip(_ENDS), cell[cut:].strip(_ENDS))
    are_names = [run.is_name() for run in runs]
    is_beside = any(run.is_name() and run.script in _CHARACTERS for run in runs) and any(map(_Run.is_word, runs))
    if not (all(are_names) or is_beside) or any(map(_is_attached, both)) or _is_beside_firm(runs, cell):
        return ()
    if not all(map(says_who, both)):
        return ()
    return tuple(side for side, is_name in zip(both, are_names, strict=True) if is_name)


def _is_beside_firm(runs: Sequence["_Run"], cell: str) -> bool:
    """Whether one side is a firm's name and the other too short for it, Aranta Trading 遠藤, or the Latin one a word or
    two of any firm.
    """
    words = [word for word in latin_words(cell) if word]
    firms = sum(word in lexicon.generic_words() or word in forms() for word in words)
    is_short = any(run.script in _CHARACTERS and run.letters() < SHORTEST_FIRM for run in runs)
    return firms > 0 and (is_short or firms == len(words) <= FEWEST)


def _is_attached(side: str) -> bool:
    """Whether a side is only what says what kind of firm it is, in its own script."""
    return side in _attached()


@cache
def _attached() -> frozenset[str]:
    """What is written so."""
    return frozenset(form for form, _ in legal_forms.attached())


class _Run(NamedTuple):
    """What of a cell is in one script."""

    script: str
    parts: list[_Part]

    def is_name(self) -> bool:
        """Whether it is as long as a name."""
        least = _CHARACTERS.get(self.script)
        return len(self.parts) >= _WORDS if least is None else self.letters() >= least

    def letters(self) -> int:
        """How many letters it has."""
        return sum(part.letters for part in self.parts)

    def is_word(self) -> bool:
        """Whether it is one long word in Latin letters."""
        return self.script == _LATIN and self.parts[0].letters >= LONG


def is_eastern(char: str) -> bool:
    """Whether a letter is of a script that writes a name in one."""
    return _SCRIPTS[char] in _CHARACTERS


def is_latin(char: str) -> bool:
    """Whether a letter is a Latin one."""
    return _SCRIPTS[char] == _LATIN


def _parts(cell: str) -> list[_Part]:
    """The words, and parts of words that no blank parts from those of the other script: 金正恩Kim."""
    found = []
    for word in _WORD.finditer(cell):
        letters = ((_SCRIPTS[char], at) for at, char in enumerate(word[0], word.start()) if char.isalpha())
        for script, some in groupby(letters, itemgetter(0)):
            places = [at for _, at in some]
            found.append(_Part(script, places[0], places[-1] + 1, len(places)))
    return found


def _script_of(char: str) -> str:
    """The script of a letter; Latin by its own name, other alphabets by that which stands for them."""
    if any(ord(char) in block for block in _LATIN_BLOCKS):
        return _LATIN
    script = script_of(char)
    return _EASTERN.get(script, script)


_SCRIPTS: Final = Remembered(_script_of)
