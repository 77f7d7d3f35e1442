"""Names that a publisher writes in one, with "or" between them: of a whole name, or of one word of it."""

import re
from difflib import SequenceMatcher
from typing import Final

from ensign.fields.telling import is_form

_OR: Final = re.compile(r"\s+or\s+")
_ALIKE: Final = 0.6
"""Share of the letters that two spellings of one name have in common, in order."""


def alternatives(name: str, *, person: bool) -> list[str]:
    """Each of the names; what says more than this can tell (Aleksander/ Aleksandr or Alexander) stays as it is.

    Of a person the word on one side may stand for its neighbour alone: Katsiaryna or Katerina Smuschkovich.
    """
    first, *others = map(str.strip, _OR.split(name))
    if not others or "/" in name:
        return [name]
    if not person:
        return [one for one in (first, *others) if not is_form(one)] or [name]
    found = [first]
    for other in others:
        words, more = found[0].split(), other.split()
        if _are_alike(words[-1], more[0]) or len(words) == 1 < len(more):
            found = [" ".join([one, *more[1:]]) for one in found]
            found.append(" ".join([*words[:-1], *more]))
        else:
            found.append(" ".join([*words[:-1], *more]) if len(more) == 1 else other)
    return found


def _are_alike(word: str, other: str) -> bool:
    """Whether two words are spellings of one name."""
    return SequenceMatcher(None, word.casefold(), other.casefold(), autojunk=False).ratio() >= _ALIKE
