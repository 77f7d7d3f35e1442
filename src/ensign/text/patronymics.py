"""The father's name in the patronymics of East Slavic languages: Nikolaevich, Mykolaiovych and Mikalaevich are one.

The endings are those of Russian (-ovich, -evich; -ovna, -evna), Ukrainian (-ovych, -iovych; -ivna) and Belarusian
(-avich, -evich; -auna, -euna), as romanised by custom (Wikipedia, "Eastern Slavic naming customs", read 2026-11), and
as other languages of the lists write them: French -itch, Swedish -itj, Polish -icz, German -itsch, Romanian -ici, Czech
and Croatian -ic, without its mark.
"""

import re
from typing import Final

from ensign.text import folds, lexicon

_ENDS: Final = ("ch", "na", "tj", "cz", "ci", "c")
"""With what a patronymic ends, as nearly no other word does."""

_SURNAMES: Final = ("v", "w", "va", "wa", "ff")
"""With what such a surname ends."""

_SON: Final = "(?:t?ch|tj|tsch|cz|ci?)"
_ENDING: Final = re.compile(rf"(\w{{3,}}?)[iyj]{{0,2}}(?:[oea][vw][iy]{_SON}|((?:[oeai][vw]|[ae]u)na))")
_LEAST: Final = 3
"""Letters of a father's name, at least."""

_SURNAME: Final = re.compile(r"\w{3,}[iyj]{0,2}[oei](?:[vw]a?|ff)")
"""A surname that is made of a father's name, too."""

_LEFT_OUT: Final = ("", "i", "y", "ii", "iy", "o")
"""What a father's name may have lost before the ending: Dmitri, Yury, Andrii, Pavlo."""


def is_patronymic_of(word: str, name: str) -> bool:
    """Whether a word is a father's name, as it begins, with such an ending: Valentinovich, Nikolaevich of Nikolai."""
    bare = name.rstrip("iyj")
    begins = (len(bare) >= _LEAST and word.startswith(bare)) or folds.spelling(word).startswith(folds.spelling(name))
    return begins and is_patronymic(word)


def is_patronymic(word: str) -> bool:
    """Whether a word ends as the patronymics of sons and daughters do."""
    return word.endswith(_ENDS) and _ENDING.fullmatch(word) is not None


def is_surname(word: str) -> bool:
    """Whether a word ends as the surnames do that are made of a father's name: Ivanov, Mikhailova."""
    return word.endswith(_SURNAMES) and _SURNAME.fullmatch(word) is not None


def is_known(word: str) -> bool:
    """Whether a word is a patronymic of a known name, and hardly a surname, as Serbian ones in -ic are."""
    return word.endswith(("ch", "na")) and bool(fathers(word))


def fathers(word: str) -> frozenset[str]:
    """Of which names in the table of variants a word is the patronymic, as keys: a son's and a daughter's differ."""
    if not word.endswith(_ENDS):
        return frozenset()
    ending = _ENDING.fullmatch(folds.applied("spelt swedish", word))
    if ending is None:
        return frozenset()
    stem, daughter = ending.groups()
    child = "daughter" if daughter else "son"
    names = lexicon.name_variants()
    written = (stem, f"y{stem[1:]}") if stem.startswith("j") else (stem,)  # as Swedes and Czechs do: Jurjevitj
    return frozenset(f"{child} {group}" for one in written for more in _LEFT_OUT for group in names.get(one + more, ()))
