"""Greek and Armenian in Latin letters where two letters are one sound, or one is another where a word begins.

Ευάγγελος is Evangelos, Μπακόπουλος Bakopoulos, Պուտին Putin and Ոսկանյան Voskanyan: tables/digraphs.csv has the letters
with the standard of each. All else is romanised letter by letter. An accent on the first of two Greek vowels, or two
dots on the second, tells them apart (Μάιος).

Names of other languages have the same letters for other sounds: Μεντβέντεφ is Medvedev, Λάντεν Laden. A name is one of
these where a word of it is none of Greek: by how it ends, by a consonant before two letters that are one sound, or as
it joins Arabic names.
"""

import re
import unicodedata
from functools import cache
from typing import Final

from ensign.tables import rows
from ensign.text import lexicon

_LETTERS: Final = re.compile("[\u0370-\u03ff\u0531-\u058f\u1f00-\u1fff]")
_FOREIGN: Final = "in a foreign name"
_WHERE: Final = {
    "anywhere": "({})",
    "at the beginning": r"\b({})",
    "before what is voiced": "({})(?=[αεηιουωάέήίόύώβγδζλμνρ])",
    _FOREIGN: "({})",
}
_GREEK: Final = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_OF_OTHERS: Final = re.compile(
    r"(?<=[βγδζθκλμξπρστφχψ])(?:μπ|ντ|γκ)|\w(?:μπ|ντ|γκ|[βγδζθκμπτφχ])\b(?!\.)|\b(?:μπιν|ιμπν|αμπου|αλ|ελ)\b(?!\.)"
)
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
    is_foreign = any(_OF_OTHERS.search(word) for word in words if word.rstrip(".") not in own)
    return _read(unicodedata.normalize("NFC", name), foreign=True) if is_foreign else name


def _read(text: str, *, foreign: bool) -> str:
    """A text with letters that are read together in Latin ones."""
    pattern, latin = _pattern(foreign=foreign)
    return pattern.sub(lambda found: latin[found.lastindex or 0], text.lower())


@cache
def _pattern(*, foreign: bool) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """What is read together, each as a group, of which the first that fits counts; how each is romanised, from 1 on."""
    read = list(rows("ensign.text", "digraphs"))
    read = [row for row in read if foreign and row["where"] == _FOREIGN] + [r for r in read if r["where"] != _FOREIGN]
    parts = [_WHERE[row["where"]].format(row["letters"]) for row in read]
    return re.compile("|".join(parts)), ("", *(row["latin"] for row in read))
