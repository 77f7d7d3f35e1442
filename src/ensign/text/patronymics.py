"""The father's name in the patronymics of East Slavic languages: Nikolaevich, Mykolaiovych and Mikalaevich are one.

The endings are those of Russian (-ovich, -evich; -ovna, -evna), Ukrainian (-ovych, -iovych; -ivna) and Belarusian
(-avich, -evich; -auna, -euna), as romanised by custom (Wikipedia, "Eastern Slavic naming customs", read 2026-11).
"""

import re
from typing import Final

from ensign.text import folds, lexicon

_ENDING: Final = re.compile(r"(\w{3,}?)[iyj]{0,2}(?:[oea][vw][iy]t?ch|((?:[oeai][vw]|[ae]u)na))")
_LEFT_OUT: Final = ("", "i", "y", "ii", "iy", "o")
"""What a father's name may have lost before the ending: Dmitri, Yury, Andrii, Pavlo."""


def is_patronymic_of(word: str, name: str) -> bool:
    """Whether a word is a father's name, as it begins, with such an ending: Valentinovich, Valentin."""
    begins = folds.spelling(word).startswith(folds.spelling(name))
    return begins and word.endswith(("ch", "na")) and _ENDING.fullmatch(word) is not None


def fathers(word: str) -> frozenset[str]:
    """Of which names in the table of variants a word is the patronymic, as keys: a son's and a daughter's differ."""
    if not word.endswith(("ch", "na")):  # as nearly none does
        return frozenset()
    ending = _ENDING.fullmatch(word)
    if ending is None:
        return frozenset()
    stem, daughter = ending.groups()
    child = "daughter" if daughter else "son"
    names = lexicon.name_variants()
    return frozenset(f"{child} {group}" for more in _LEFT_OUT for group in names.get(stem + more, ()))
