"""IMO numbers: where a text has one, and under which of the two rules, for ships and for companies, it is right.

A number is never taken for an IMO number because it has seven figures: every tenth such number has a right check figure
by chance, every fifth under either of the two rules. The word IMO or a column for it must say so. The kind (ship or
company) is never told from the figures, since some fit both rules.
"""

import re
from dataclasses import dataclass
from typing import Final

IMO_LENGTH: Final = 7
_SHIP_WEIGHTS: Final = (7, 6, 5, 4, 3, 2)
_COMPANY_WEIGHTS: Final = (8, 6, 4, 2, 9, 7)

_PLACEHOLDER: Final = "1234567"
"""Figures in order, whose check figure happens to be right: what files have in the place of a number."""

IMO_FIGURES: Final = re.compile(r"\d{7}")
"""The figures of one."""

IMO_WORD: Final = re.compile(
    r"(?<![^\W_])(?:I\.? ?M\.? ?O|ИМО)(?![A-Za-zА-Яа-я])"
    r"(?:[^\d\n]{0,16}?|[^\w\n]+(?:ship|vessel|company)\W+(?:identification|registration)\W+(?:number|no)[^\w\n]*)"
    r"(\d{7}|\d{3}[ .]\d{4}|\d{4}[ .]\d{3}|\d([., ])\d{3}\2\d{3})(?!\d)",
    re.IGNORECASE,
)
"""An IMO number behind the word for it, in any writing of either; the first group is the number."""


@dataclass(frozen=True, slots=True)
class Imo:
    """An IMO number as written, and under which rules its check figure is right (both can be)."""

    number: str
    ship: bool
    company: bool

    @property
    def sound(self) -> bool:
        """Whether the check figure is right under either rule; if not, the number holds a slip or is made up."""
        return self.ship or self.company


def imo_ship_is_valid(number: str) -> bool:
    """The ship rule (Wikipedia, "IMO number"): weights 7 to 2, its last figure the seventh; none begins with 0.

    What files have in the place of a number is no ship's, and so shows none to be another.
    """
    is_number = bool(IMO_FIGURES.fullmatch(number)) and number[0] != "0" and number != _PLACEHOLDER
    return is_number and _sum(number, _SHIP_WEIGHTS) % 10 == int(number[6])


def imo_company_is_valid(number: str) -> bool:
    """The rule for companies and owners (Wikipedia, "IMO number"): (11 - sum mod 11) mod 10, weights 8 6 4 2 9 7."""
    return bool(IMO_FIGURES.fullmatch(number)) and (11 - _sum(number, _COMPANY_WEIGHTS) % 11) % 10 == int(number[6])


def parse_imo(text: str) -> Imo | None:
    """The IMO number behind the word IMO in a text.

    Exactly seven figures; the first of a company's may be 0. A wrong check figure is kept and shown by `sound`.
    """
    found = IMO_WORD.search(text)
    return as_imo(re.sub(r"\D", "", found[1])) if found else None


def as_imo(number: str) -> Imo | None:
    """Seven figures as an IMO number; None where they cannot be one, or are what files have in the place of one."""
    if number == _PLACEHOLDER:
        return None
    imo = Imo(number, imo_ship_is_valid(number), imo_company_is_valid(number))
    return imo if imo.company or number[0] != "0" else None


def _sum(number: str, weights: tuple[int, ...]) -> int:
    return sum(int(figure) * weight for figure, weight in zip(number, weights, strict=False))
