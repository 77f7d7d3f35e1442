"""A string read as a name in one way: whole, or no more than its tokens, which is quicker."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from ensign.fields import firm_names, person_names, ship_names
from ensign.fields.names import ParsedName, Token, Way

_READERS: Final = {Way.PERSON: person_names.read, Way.FIRM: firm_names.read, Way.SHIP: ship_names.read}


@lru_cache(1 << 12)
def parse(raw: str, way: Way) -> ParsedName:
    """A name read in one way; `tokens` is empty where nothing in it can be read."""
    return _READERS[way](raw)


class Plainly(NamedTuple):
    """How nearly all names of a way are read: word by word, each by itself.

    `words` are those of a name that stand for tokens, None where it has to be read as a whole (`parse`).
    """

    words: Callable[[str], Sequence[str] | None]
    tokens: Callable[[str], tuple[Token, ...]]


PLAINLY: Final = {
    Way.PERSON: Plainly(person_names.words_of, person_names.tokens_of),
    Way.FIRM: Plainly(firm_names.words_of, firm_names.tokens_of),
    Way.SHIP: Plainly(lambda _: None, lambda _: ()),
}
