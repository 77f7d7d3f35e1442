"""A string read as a name in one way: whole, or no more than its tokens, which is quicker."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from ensign.fields import firm_names, firm_tokens, person_names, ship_names
from ensign.fields.names import ParsedName, Token, Way
from ensign.fields.parts import BRACKETED, CYRILLIC, HYPHENED, SLASHED, TELLING, UNREAD, Ending
from ensign.text.words import Word

_READERS: Final = {Way.PERSON: person_names.read, Way.FIRM: firm_names.read, Way.SHIP: ship_names.read}


@lru_cache(1 << 12)
def parse(raw: str, way: Way) -> ParsedName:
    """A name read in one way; `tokens` is empty where nothing in it can be read."""
    return _READERS[way](raw)


class Plainly(NamedTuple):
    """How nearly all names of a way are read: word by word, each by itself.

    `words` are those of any name that stand for tokens, and the tokens of others. Of names without certain `signs`
    they follow from what each word, or two, may be (`parts` and `pair`, all of parts.py) and, where one may begin a
    legal form, from the words from there on (`ending`). `turned` names say first what
    stands behind a comma; words that are said only `of_firms` are in matching/reading/said.py.
    """

    words: Callable[[str], Sequence[str | Word | Token]]
    tokens: Callable[[str | Word], tuple[Token, ...]]
    parts: Callable[[Sequence[str]], Sequence[int]]
    pair: Callable[[str, str], int]
    signs: int
    ending: Callable[[tuple[str, ...]], Ending] = lambda said: Ending(range(len(said)))
    turned: bool = False
    of_firms: bool = False


PLAINLY: Final = {
    Way.PERSON: Plainly(
        person_names.words_of,
        person_names.tokens_of,
        person_names.parts_of,
        person_names.pair_of,
        UNREAD | HYPHENED | CYRILLIC,
        turned=True,
    ),
    Way.FIRM: Plainly(
        firm_names.words_of,
        firm_tokens.tokens_of,
        firm_names.parts_of,
        firm_names.pair_of,
        UNREAD | BRACKETED | SLASHED,
        firm_names.ending_of,
        of_firms=True,
    ),
    Way.SHIP: Plainly(
        lambda raw: ship_names.read(raw).tokens,
        lambda _: (),
        lambda words: [TELLING] * len(words),
        lambda *_: 0,
        UNREAD,
    ),
}
