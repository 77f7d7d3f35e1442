"""A person's name as others write its surname: without blanks behind particles (De Santis, Desantis), and of a Czech or
Slovak woman without the ending of women (Nováková, Novák).

Lists have surnames as registers do; airlines, banks and countries without such endings do not.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from ensign.text import lexicon

_LEAST: Final = 4
"""Letters of a word behind a particle, at least."""

_OF_WOMEN: Final = re.compile(r"(?<=[^\W\d_]{3}[^\W\d_aeiouyáéíóúý])ov(?:á|a\u0301)(?!\w)", re.IGNORECASE)
"""The ending of women's surnames in Czech and Slovak behind a consonant, by its mark."""


def written_together(name: str) -> Iterator[str]:
    """The name in these ways; nothing of nearly every name."""
    for pattern, put in ((_particles(), _without_blanks), (_OF_WOMEN, _nothing)):
        if (other := pattern.sub(put, name)) != name:
            yield other


def _without_blanks(found: re.Match[str]) -> str:
    joined = "".join(found[0].split())
    return joined if joined.isupper() else joined.capitalize()


def _nothing(_: re.Match[str]) -> str:
    return ""


@cache
def _particles() -> re.Pattern[str]:
    """One or several particles and the word behind them."""
    one = "|".join(sorted(lexicon.glued("particles", "apart")))
    return re.compile(rf"(?<![\w'’-])(?:(?:{one})\s+)+[^\W\d_]{{{_LEAST},}}", re.IGNORECASE)
