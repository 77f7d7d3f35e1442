"""Greek and Armenian in Latin letters where two letters are one sound, or one is another where a word begins.

Ευάγγελος is Evangelos, Μπακόπουλος Bakopoulos, Պուտին Putin and Ոսկանյան Voskanyan: tables/digraphs.csv has the letters
with the standard of each. All else is romanised letter by letter. An accent on the first of two Greek vowels, or two
dots on the second, tells them apart (Μάιος).
"""

import re
from functools import cache
from typing import Final

from ensign.tables import rows

_LETTERS: Final = re.compile("[\u0370-\u03ff\u0531-\u058f\u1f00-\u1fff]")
_WHERE: Final = {
    "anywhere": "({})",
    "at the beginning": r"\b({})",
    "before what is voiced": "({})(?=[αεηιουωάέήίόύώβγδζλμνρ])",
}


def is_letter(char: str) -> bool:
    """Whether a character is one of those alphabets, and may be read together with the next."""
    return bool(_LETTERS.match(char))


def romanised(word: str) -> str:
    """A word with those letters in Latin, if it has Greek or Armenian ones; the others are left."""
    if not _LETTERS.search(word):
        return word
    pattern, latin = _pattern()
    return pattern.sub(lambda found: latin[found.lastindex or 0], word.lower())


@cache
def _pattern() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """What is read together, each as a group, of which the first that fits counts; how each is romanised, from 1 on."""
    read = list(rows("ensign.text", "digraphs"))
    parts = [_WHERE[row["where"]].format(row["letters"]) for row in read]
    return re.compile("|".join(parts)), ("", *(row["latin"] for row in read))
