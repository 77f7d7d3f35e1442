"""Numbers that are one slip of the pen apart: a figure is another, added or lost, or two are exchanged."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

_FIGURES: Final = "0123456789"


def one_step_from(number: str) -> Iterator[str]:
    """Every other number of the same length that is one slip away, each once, in order of the place of the slip."""
    for place, figure in enumerate(number):
        for other in _FIGURES:
            if other != figure:
                yield f"{number[:place]}{other}{number[place + 1 :]}"
    for place, (first, second) in enumerate(pairwise(number)):
        if first != second:
            yield f"{number[:place]}{second}{first}{number[place + 2 :]}"


def is_one_slip(number: str, other: str) -> bool:
    """Whether two numbers of one length, of figures or letters, are one such slip apart.

    >>> is_one_slip("12A4", "1A24"), is_one_slip("1234", "1235"), is_one_slip("1234", "1243"), is_one_slip("12", "12")
    (True, True, True, False)
    """
    apart = [at for at, (one, two) in enumerate(zip(number, other, strict=False)) if one != two]
    if len(number) != len(other) or not 0 < len(apart) <= 2:
        return False
    first, last = apart[0], apart[-1]
    is_exchange = last == first + 1 and number[first] + number[last] == other[last] + other[first]
    return first == last or is_exchange


def with_one_more(number: str) -> Iterator[str]:
    """Every number of which one figure was lost, each once."""
    found = (f"{number[:place]}{figure}{number[place:]}" for place in range(len(number) + 1) for figure in _FIGURES)
    yield from dict.fromkeys(found)


def with_one_less(number: str) -> Iterator[str]:
    """Every number to which one figure was added, each once."""
    yield from dict.fromkeys(f"{number[:place]}{number[place + 1 :]}" for place in range(len(number)))
