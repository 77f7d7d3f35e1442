"""The words of an address, and which of them may tell one place from another."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from ensign.tables import rows
from ensign.text import lexicon
from ensign.text.words import fold

_LEAST: Final = 4  # letters of a word that can tell a place from others


_BOX: Final = re.compile(r"\b(?:p\.? ?o\.? ?box|pob|post office box)\b(?! ?[a-z])", re.IGNORECASE)
"""A post office's box in its writings."""


@lru_cache(1 << 10)
def words_of(address: str) -> frozenset[str]:
    """The words and numbers of an address, folded."""
    return frozenset(fold(_BOX.sub("po box", address)).split())


def may_tell(word: str) -> bool:
    """Whether a word may name a street, house or village: no number, country or known city, no word of any address."""
    return (
        len(word) >= _LEAST
        and word.isalpha()
        and word not in address_words()
        and word not in lexicon.place_words()
        and word not in lexicon.country_words()
    )


@cache
def country_parts() -> frozenset[str]:
    """The words of which the names of countries are."""
    return frozenset(word for name in lexicon.country_words() for word in name.split())


@cache
def address_words() -> Mapping[str, str]:
    """Words for streets, buildings and districts, and whether the name of one stands "before" its word (Main Street),
    "behind" it (rue de la Paix), or "" where that is not told.
    """
    return {row["word"]: row["named"] for row in rows("ensign.fields", "address_words")}
