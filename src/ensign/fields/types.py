"""What a `type` column says: the words in use for people, firms, public bodies, ships and aircraft, and for none known.

tables/party_words.csv has them. A whole phrase decides first; then two words beside one another, if they name one kind
(natural person, director of a company); then every word, the kinds in the order of `_PRECEDENCE`: a shipping company
is a company.
"""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from ensign.model import EntityType
from ensign.tables import rows
from ensign.text.words import without_accents

_CAMEL: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NEGATED: Final = re.compile(r"\bnot\b(?! for profit)")
"""Behind it stands what a party is not: individual (not a company)."""

_PRECEDENCE: Final = (
    EntityType.COMPANY,
    EntityType.PUBLIC_BODY,
    EntityType.ORGANIZATION,
    EntityType.PERSON,
    EntityType.AIRCRAFT,
    EntityType.VESSEL,
)


@cache
def _table() -> tuple[dict[str, EntityType], dict[str, EntityType]]:
    """Whole phrases, and words that decide within a longer phrase."""
    phrases: dict[str, EntityType] = {}
    words: dict[str, EntityType] = {}
    for row in rows("ensign.fields", "party_words"):
        phrases[row["words"]] = EntityType(row["type"])
        if row["inside"] == "yes":
            words[row["words"]] = EntityType(row["type"])
    return phrases, words


def fold_party(text: str) -> str:
    """The words of a type, as the table has them: small letters without accents, one blank between."""
    return without_accents(_CAMEL.sub(" ", text).casefold())


@lru_cache(1 << 12)
def type_of(text: str) -> EntityType:
    """The type that a cell of a `type` column names; UNKNOWN where it names none that is known."""
    phrases, words = _table()
    folded = fold_party(text)
    if (whole := phrases.get(folded)) is not None:
        return whole
    parts = _NEGATED.split(folded)[0].split()
    pairs = [" ".join(pair) for pair in pairwise(parts)]
    if (exact := {words[p] for p in pairs if p in words}) and len(exact) == 1:
        return exact.pop()
    found = {words[p] for p in (*pairs, *parts) if p in words}
    return next((kind for kind in _PRECEDENCE if kind in found), EntityType.UNKNOWN)


def tells_type(text: str) -> bool:
    """Whether a cell of a `type` column names a type, or says that it is not known."""
    return type_of(text) is not EntityType.UNKNOWN or fold_party(text) in _table()[0]
