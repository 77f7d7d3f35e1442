"""Numbers beside a name that say by themselves what they are: a vendor's before it (V10023, CN0023), and behind it that
of a Burmese identity card (12/KAMANA(N)123456).
"""

import re
from collections.abc import Sequence
from typing import Final

_OF_VENDOR: Final = re.compile(r"[a-z]{1,3}\d{4,7}")
"""Few letters for a country or a kind of account, and a running number of some figures; names of firms have fewer."""

_OF_CARD: Final = (r"\d{1,2}", r"[a-z]{3,12}", r"[a-z]{1,5}", r"\d{6}")
"""The state, the township, the kind of citizen and a running number, as National Registration Cards have them."""

_CARD: Final = re.compile(r"(?:nrc )?(?:no )?" + " ".join(_OF_CARD))


def is_vendors(word: str) -> bool:
    """Whether the first word of a cell is a vendor's number and no word of a name."""
    return _OF_VENDOR.fullmatch(word) is not None


def card_behind(words: Sequence[str]) -> int:
    """How many of the last words are the number of a Burmese identity card, and what says so; 0 where they are none."""
    if len(words) <= len(_OF_CARD) or not words[-1].isdigit():
        return 0
    longest = min(len(words) - 1, len(_OF_CARD) + len(("nrc", "no")))
    return next((n for n in range(longest, len(_OF_CARD) - 1, -1) if _CARD.fullmatch(" ".join(words[-n:]))), 0)
