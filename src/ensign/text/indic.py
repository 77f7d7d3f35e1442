"""Letters of the scripts of India before they are romanised: those with a dot below, and the sign for a nasal.

Compatibility forms (NFKC) part a letter from its dot, by which z is told from j and f from ph; a romaniser needs them
as one. The sign for a nasal (anusvara) is m before p, b and m, and n before others: Ansari, Singh.
"""

import re
import unicodedata
from functools import cache
from typing import Final

_BLOCKS: Final = range(0x0900, 0x0D00)
_NUKTA: Final = re.compile(".[\u093c\u09bc\u0a3c\u0b3c]")
# The anusvara of Devanagari and of the scripts behind it, where no p, ph, b, bh or m of any follows.
_NASAL: Final = re.compile(
    "[\u0902\u0982\u0a02\u0a70\u0a82\u0b02\u0c02\u0c82\u0d82]"
    "(?=[^\u092a-\u092e\u09aa-\u09ae\u0a2a-\u0a2e\u0aaa-\u0aae\u0b2a-\u0b2e\u0c2a-\u0c2e\u0caa-\u0cae\u0db4-\u0db9])"
)


def with_marks(word: str) -> str:
    """A word with its dotted letters as one, and n for a nasal that is said so."""
    return _NASAL.sub("n", _NUKTA.sub(lambda m: _dotted().get(m.group(), m.group()), word))


@cache
def _dotted() -> dict[str, str]:
    """Letters with a dot, by the letter and the dot (Unicode 15)."""
    found = ((unicodedata.normalize("NFKC", chr(point)), chr(point)) for point in _BLOCKS)
    return {parted: whole for parted, whole in found if parted != whole and _NUKTA.fullmatch(parted)}
