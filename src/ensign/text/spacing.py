"""A name as one would write it: S B E R B A N K in a word, IranOverseasInvestment in three, and once that is twice."""

import re
from typing import Final

_SMALL: Final = "a-zа-яё"
_CAPITAL: Final = "A-ZА-ЯЁ"
_HUMPED: Final = re.compile(f"(?:[{_CAPITAL}]?[{_SMALL}]{{2,}})(?:[{_CAPITAL}][{_SMALL}]{{2,}})+")
"""Words joined that begin with capitals, of three letters or more each: GmbH is none, nor McDonald."""

_HUMP: Final = re.compile(f"(?<=[{_SMALL}])(?=[{_CAPITAL}])")
LEAST_JOINED: Final = 12
"""Letters of words that are joined, at least; fewer are found joined, too, and many are one name: PetroChina."""

_SPACED: Final = re.compile(r"(?<!\w)\w(?: \w){3,}(?!\w)")
"""Letters with a blank between any two; two blanks part words."""

_APART: Final = re.compile(r"\S(?: \S)*(?:\s{2,}\S(?: \S)*)*")
"""Nothing but such letters and signs."""

_JOINED: Final = re.compile(f"[{_SMALL}]{{2}}[{_CAPITAL}][{_SMALL}]")
"""What is in every name with words joined."""

_LETTERS: Final = 4
"""Letters that stand apart, at least."""

LEAST_TWICE: Final = 2
"""Words of a name that stands twice, at least: Sirhan Sirhan does not."""


def respaced(name: str) -> str:
    """The name with its blanks where they belong, and once; as it is where that is so."""
    spaced, words = name, name.split()
    if list(map(len, words)).count(1) >= _LETTERS:
        if _APART.fullmatch(name):
            return " ".join(word.replace(" ", "") for word in re.split(r"\s{2,}", name))
        spaced = _SPACED.sub(lambda found: found.group().replace(" ", ""), spaced)
    if _JOINED.search(name):
        spaced = _HUMPED.sub(_parted, spaced)
    if spaced != name:
        words = spaced.split()
    half = len(words) // 2
    if half >= LEAST_TWICE and words[0].casefold() == words[half].casefold():
        first, again = (" ".join(some) for some in (words[:half], words[half:]))
        if first.casefold() == again.casefold():
            return first
    return name if spaced == name else " ".join(words)


def _parted(found: re.Match[str]) -> str:
    joined = found.group()
    return _HUMP.sub(" ", joined) if len(joined) >= LEAST_JOINED else joined
