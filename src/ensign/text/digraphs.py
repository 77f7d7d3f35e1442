"""Greek and Armenian in Latin letters where two letters are one sound, or one is another where a word begins.

Ευάγγελος is Evangelos, Μπακόπουλος Bakopoulos, Պուտին Putin and Ոսկանյան Voskanyan: tables/digraphs.csv has the letters
with the standard of each. All else is romanised letter by letter. An accent on the first of two Greek vowels, or two
dots on the second, tells them apart (Μάιος).

Names of other languages have the same letters for other sounds: Μεντβέντεφ is Medvedev, Λάντεν Laden. A name is one of
these where the same table says that a word of it is none of Greek.
"""

import re
import unicodedata
from functools import cache
from typing import Final

from anyascii import anyascii

from ensign.tables import rows
from ensign.text import lexicon

_GREEK_LETTERS: Final = "\u0370-\u03ff\u1f00-\u1fff"
_GREEK: Final = re.compile(f"[{_GREEK_LETTERS}]")
_LETTERS: Final = re.compile(f"[{_GREEK_LETTERS}\u0531-\u058f]")
_FOREIGN: Final = "in a foreign name"
_WHERE: Final = {
    "anywhere": "({})",
    "at the beginning": r"\b({})",
    "before what is voiced": "({})(?=[αεηιουωάέήίόύώβγδζλμνρ])",
    _FOREIGN: "({})",
}
_IS_FOREIGN: Final = "makes a name foreign"
_WORD: Final = re.compile(r"\w+\.?")


def is_letter(char: str) -> bool:
    """Whether a character is one of those alphabets, and may be read together with the next."""
    return bool(_LETTERS.match(char))


def romanised(word: str) -> str:
    """A word with those letters in Latin, if it has Greek or Armenian ones; the others are left."""
    return _read(word, foreign=False) if _LETTERS.search(word) else word


def with_foreign_sounds(name: str) -> str:
    """A name with those letters in Latin, if it is one of another language in Greek letters; else as it is."""
    if name.isascii() or not _GREEK.search(name):
        return name
    parts = unicodedata.normalize("NFD", name.lower())
    words = _WORD.findall("".join(char for char in parts if not unicodedata.combining(char)))
    own = lexicon.names_of_their_own("greek")
    is_foreign = any(_of_others().search(word) for word in words if word.rstrip(".") not in own)
    # A word of letters of two alphabets would be taken for one with look-alikes: jορj, yονg.
    return anyascii(_read(unicodedata.normalize("NFC", name), foreign=True)) if is_foreign else name


def _read(text: str, *, foreign: bool) -> str:
    """A text with letters that are read together in Latin ones."""
    pattern, latin = _pattern(foreign=foreign)
    return pattern.sub(lambda found: latin[found.lastindex or 0], text.lower())


@cache
def _pattern(*, foreign: bool) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """What is read together, each as a group, of which the first that fits counts; how each is romanised, from 1 on."""
    read = [row for row in rows("ensign.text", "digraphs") if row["where"] in _WHERE]
    read = [row for row in read if foreign and row["where"] == _FOREIGN] + [r for r in read if r["where"] != _FOREIGN]
    parts = [_WHERE[row["where"]].format(row["letters"]) for row in read]
    return re.compile("|".join(parts)), ("", *(row["latin"] for row in read))


@cache
def _of_others() -> re.Pattern[str]:
    """What no word of Greek has."""
    return re.compile("|".join(r["letters"] for r in rows("ensign.text", "digraphs") if r["where"] == _IS_FOREIGN))
