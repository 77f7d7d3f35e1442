"""Two people in one cell, or more: Anna Aranta and Boris Sakara; Anna Aranta, Boris Sakara & Ana Zinc; Aranta, Anna &
Sakara, Boris; Anna and Boris Sakara; Anna Aranta, Boris Sakara, Ana Zinc; Anna Aranta - Boris Sakara.

What joins them is in very many firms' names, too (Brown and Root; Smith, Jones & Brown): it parts people only where
each side is the name of a person, of several words, and none has a word of trade or a legal form; or the first one's is
a given name alone that many bear, before another's and the surname of both. A comma does where another word or sign
joins the last of them, or there are two.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final

from ensign.fields.telling import is_firm
from ensign.tables import pairs
from ensign.text import legal_forms, lexicon
from ensign.text.words import texts

JOINING: Final = frozenset({"and", "or", "und", "oder", "et", "ou", "y", "и", "или"})
"""The words, in small letters."""

BETWEEN: Final = re.compile(rf" (?:{'|'.join(sorted(JOINING))}|[&+]) ", re.IGNORECASE)
"""What joins two people, or people to a firm."""

_DASH: Final = re.compile(r" [–—-] ")

_NAME: Final = re.compile(r"[^\W\d_]+[.]?(?:[-'’ ] ?[^\W\d_]+[.]?)*")
FEWEST: Final = 2
MOST: Final = 4
"""Words of a person's name."""

_COMMAS: Final = 2
"""Commas that part people by themselves, at least; one may stand behind a surname."""

LEAST: Final = 2 * FEWEST
"""Words of two people, at least, beside what joins them."""


@lru_cache(1)  # one is asked for by two rules, one after the other
def people_in(cell: str) -> tuple[str, ...]:
    """The people, two or more; empty where the cell names one party."""
    whole = " ".join(cell.split())
    sides = BETWEEN.split(whole)
    if len(sides) == 1 and cell.count(",") < _COMMAS:
        return _apart(whole)  # nearly every cell
    if not any("," in side for side in sides):
        return tuple(sides) if all(map(is_persons, sides)) else _of_one_surname(sides)
    if len(sides) > 1 and all(map(_is_inverted, sides)):
        return tuple(sides)
    each = [name for side in sides for part in side.split(",") if (name := part.strip())]
    is_joined = len(sides) == 1 or "," not in sides[-1]
    return tuple(each) if is_joined and all(map(is_persons, each)) else _of_one_surname(sides)


def _apart(cell: str) -> tuple[str, ...]:
    """The people whom dashes part, each with a given name that many bear: no J.P. Morgan - Target Date."""
    sides = _DASH.split(cell)
    return tuple(sides) if len(sides) > 1 and all(_has_given(side) and is_persons(side) for side in sides) else ()


def _has_given(side: str) -> bool:
    """Whether a word of a side is a given name that many people bear."""
    return any((word,) in _given_names() for word in texts(side))


def _of_one_surname(sides: Sequence[str]) -> tuple[str, ...]:
    """Two people of whom one is said without the surname: Anna and Boris Sakara; Sakara, Boris and Anna."""
    one, *others = sides
    if len(others) != 1:
        return ()
    (other,) = others
    if _is_given(one) and is_persons(other):
        return f"{one} {other.split()[-1]}", other
    if _is_inverted(one) and _is_given(other):
        return one, f"{one.partition(',')[0]}, {other}"
    return ()


def _is_given(side: str) -> bool:
    """Whether a side is one given name that many people bear."""
    return _NAME.fullmatch(side) is not None and texts(side) in _given_names()


@cache
def _given_names() -> frozenset[tuple[str, ...]]:
    """Given names that many people bear, each as the only word."""
    known = pairs("ensign.text", "frequent_names", "name", "part")
    return frozenset((name,) for name, part in known if part != "family")


def is_persons(side: str) -> bool:
    """Whether a side is a person's name."""
    if not _NAME.fullmatch(side):
        return False
    words = texts(side)
    is_long = FEWEST <= len(side.split()) <= MOST
    return is_long and _may_be_persons(words) and not is_firm(side)


def _is_inverted(side: str) -> bool:
    """Whether a side is a person's name with the surname first, and a comma behind that."""
    surname, comma, given = side.partition(", ")
    return bool(comma and surname and given) and "," not in given and is_persons(f"{given} {surname}")


def _may_be_persons(words: Sequence[str]) -> bool:
    """Whether words have none of trade among them, and none of a legal form behind the others."""
    return words[-1] not in legal_forms.ends() and lexicon.generic_words().keys().isdisjoint(words)
