"""Numbers that are one slip of the pen apart: one figure is another, or two neighbours are exchanged."""

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
