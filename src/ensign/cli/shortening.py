"""Names on the screen: of a very long one no more than its beginning, for it is told again in every sentence.

Data for a program (JSON) has all of it.
"""

import re
from typing import Final

_LONGEST: Final = 200
"""Characters of a name that are shown; names are shorter, and cells that were read as one may not be."""

_QUOTED: Final = re.compile(rf"“[^“”]{{{_LONGEST + 1},}}”")
"""A longer value within a sentence (numbers_in_words.quoted)."""


def shortened(name: str) -> str:
    """A name, or the beginning of one that is too long to be read."""
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST].rstrip()}…"


def with_short_values(sentence: str) -> str:
    """A sentence, in which the values that it quotes are so shortened."""
    return _QUOTED.sub(lambda quoted: f"“{shortened(quoted[0][1:-1])}”", sentence)
