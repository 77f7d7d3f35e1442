"""What of a name says that it cannot be read word by word, each by itself: signs between words, and words."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

# Signs, in bits: a letter that is folded by what stands around it or is of a script not read letter by letter, or a
# sign within words; an abbreviation in brackets (DPRK) that the name has without them, too; a slash behind the letter
# m, but of Messrs (M/S); a hyphen behind what could be an article (as-Sayyid); letters of an alphabet in which names of
# other languages, Chinese and Korean ones too, are written as they are heard.
UNREAD: Final = 1
BRACKETED: Final = 2
SLASHED: Final = 4
HYPHENED: Final = 8
CYRILLIC: Final = 16

# What a word may be, in bits: a legal form by itself, the first word of one, or the second; what is left out, as long
# as two words are left, and that only before another word, or behind one; one letter; "and"; what is read by the words
# around it, wherever it stands, as the first word, as that of a Russian firm, or the one before the other. FORM and
# TELLING are also what two words, one before the other, may be or begin.
FORM: Final = 1
FORM_BEFORE: Final = 2
FORM_BEHIND: Final = 4
JOINING: Final = 8
LETTER: Final = 16
ADDING: Final = 32
TELLING: Final = 64
TELLING_FIRST: Final = 128
TELLING_BEFORE: Final = 256
TELLING_BEHIND: Final = 512
JOINING_BEFORE: Final = 1024
JOINING_BEHIND: Final = 2048
RUSSIAN_FIRST: Final = 4096

AND: Final = "&"
"""How a sign for "and" is handed on as a word."""

BRACKET: Final = "("
"""With what a word begins that may abbreviate the name."""


class Ending(NamedTuple):
    """Of the words of a name from the first on that begins a legal form: the places of those that stay, whether the
    forms are a Russian firm's, and whether those before them are read as they are elsewhere.
    """

    kept: Sequence[int]
    is_russian: bool = False
    is_read: bool = True


def bits_of(tables: Iterable[tuple[int, Iterable[str]]]) -> Mapping[str, int]:
    """What each word of some tables may be, by the bit that being in a table says."""
    found: dict[str, int] = {}
    for bit, words in tables:
        found |= {word: found.get(word, 0) | bit for word in words}
    return found
