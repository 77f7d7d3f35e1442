"""Numbers beside a name that say by themselves what they are: a vendor's before it (V10023, CN0023), and behind it a
month (03/23), or that of an identity card or register of which each number has the same make: of Burma
(12/KAMANA(N)123456), Venezuela (V-12345678), Chile (12345678-K) and the states of OHADA (CD/KNG/RCCM/18-B-01272).
"""

import re
from collections.abc import Sequence
from typing import Final

from ensign.fields.cell_words import CellWord

_OF_VENDOR: Final = re.compile(r"[a-z]{1,3}\d{4,7}")
"""Few letters for a country or a kind of account, and a running number of some figures; names of firms have fewer."""

_OF_CARDS: Final = (
    r"(?:nrc )?(?:no )?\d{1,2} [a-z]{3,12} [a-z]{1,5} \d{6}",
    r"(?:c i |cedula |rif )?[vejgp] (?:\d{6,9}|\d{1,2} \d{3} \d{3})(?: \d)?",
    r"(?:rut |r u t )?(?:no )?(?:\d{7,8}|\d{1,2} \d{3} \d{3}) k",
    r"(?:rccm |rc )?(?:no )?[a-z]{2} [a-z]{3} (?:rccm )?\d{2,4} [ab]\d? \d{1,7}",
)
"""What such a number is, word by word, perhaps behind what says so.

Burma: the state, the township, the kind of citizen and a running number, as National Registration Cards have them.
Venezuela: a letter for the kind of person (V for Venezuelans, E foreigners, J firms, G the government, P passports)
and a number, of taxpayers with a check figure. Chile: a number and its check figure, which is K where that is ten.
OHADA, Acte uniforme portant sur le droit commercial général, the RCCM: the country, the court's town, the year, A for
a person or B for a firm, and a running number.
"""

_CARD: Final = re.compile("|".join(_OF_CARDS))
_SHORTEST: Final = 2
_LONGEST: Final = 9
"""Words of such a number with what says so."""

_OF_MONTH: Final = 2
"""The figures of a month and its year."""

_MONTHS: Final = 12


def is_vendors(word: str) -> bool:
    """Whether the first word of a cell is a vendor's number and no word of a name."""
    return _OF_VENDOR.fullmatch(word) is not None


def card_behind(words: Sequence[str]) -> int:
    """How many of the last words are the number of an identity card or of a register, and what says so; 0 where they
    are none.
    """
    if not (words[-1].isdigit() or (words[-2:-1] and words[-1] == "k" and words[-2].isdigit())):
        return 0
    longest = min(len(words) - 1, _LONGEST)
    return next((n for n in range(longest, _SHORTEST - 1, -1) if _CARD.fullmatch(" ".join(words[-n:]))), 0)


def is_month(said: Sequence[CellWord]) -> bool:
    """Whether figures are the month that a payment is for: 03/23."""
    if len(said) != _OF_MONTH or "/" not in said[1].before or not all(one.text.isdigit() for one in said):
        return False
    return int(said[0].text) <= _MONTHS and len(said[1].text) in {2, 4}
