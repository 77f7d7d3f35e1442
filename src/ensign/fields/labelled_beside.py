"""Numbers that are written beside a name behind the words for them, and birth dates: John Unlike, passport AB1234567.

They say what they would in columns of their own, and are none of the name.
"""

import re
from itertools import chain
from typing import Final, NamedTuple

from ensign.fields import births_beside, labelled_numbers
from ensign.fields.cell_words import cell_words, rough_words
from ensign.fields.numbers_beside import without_spans
from ensign.fields.telling import is_form
from ensign.model import Identifier

_ASKED: Final = re.compile(r"[\d:]")
"""What a cell has in which there is any: a number without figures stands behind a colon."""


class Beside(NamedTuple):
    """A name without the labelled numbers and birth dates that are written beside it, and these."""

    name: str
    identifiers: tuple[Identifier, ...] = ()
    births: tuple[str, ...] = ()


def may_have_labelled(cell: str) -> bool:
    """Whether a look tells that there may be some in a cell."""
    if not _ASKED.search(cell):
        return False  # nearly every cell
    words = rough_words(cell)
    is_told = not (labelled_numbers.first_words().isdisjoint(words) and births_beside.first_words().isdisjoint(words))
    return is_told or any(map(labelled_numbers.GLUED.fullmatch, words))


def labelled_in(cell: str, *, person: bool = True) -> Beside:
    """What is written so beside the name in a cell; no birth date but of what may be a `person`."""
    if not may_have_labelled(cell):
        return Beside(cell)
    said = cell_words(cell)
    births = dict(births_beside.births_in(cell, said)) if person else {}
    numbers = dict(labelled_numbers.numbers_in(cell, said))
    if not births and not numbers:
        return Beside(cell)
    bare = without_spans(cell, sorted({*births, *numbers}))
    is_name = any(map(str.isalpha, bare)) and not is_form(bare)
    identifiers = tuple(dict.fromkeys(chain.from_iterable(numbers.values())))
    return Beside(bare if is_name else cell, identifiers, tuple(dict.fromkeys(births.values())))
