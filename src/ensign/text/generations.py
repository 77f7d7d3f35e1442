"""Which of several people of one name a person is, by what stands behind the name: junior, filho, neto, III.

Of tables/generations.csv; a surname may be followed by a comma (SMITH JR, John).
"""

from functools import cache, lru_cache
from typing import Final, NamedTuple

from ensign.tables import rows
from ensign.text.words import texts

_NONE: Final = frozenset[str]()


class _Told(NamedTuple):
    """The generations that a word may tell, and where it does."""

    generations: frozenset[str]
    place: str


@lru_cache(1 << 12)  # of the few names that come near one another, again and again
def generations(raw: str) -> frozenset[str]:
    """The generations that a name may be of; none of nearly every name, which does not say."""
    words, known = texts(raw), _known()
    if known.keys().isdisjoint(words):
        return _NONE
    behind = {words[-1], *texts(raw.partition(",")[0])[-1:]} - {words[0]}
    found = [
        told.generations
        for word in words
        if (told := known.get(word))
        and (told.place == "anywhere" or word in (behind if told.place == "behind" else words[:1]))
    ]
    return found[0] if found else _NONE


@cache
def _known() -> dict[str, _Told]:
    return {
        row["word"]: _Told(frozenset(row["generation"].split("|")), row["place"])
        for row in rows("ensign.text", "generations")
    }
