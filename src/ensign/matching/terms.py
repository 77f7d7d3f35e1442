"""Names as terms with weights: each token of a way is made a term once."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from ensign.fields.names import ParsedName, Token, Way
from ensign.fields.readings import PLAINLY, parse
from ensign.matching.joins import Join, joins_of
from ensign.matching.statistics import Statistics
from ensign.matching.term import Term
from ensign.settings import Weights
from ensign.text.remembered import Remembered


class _Weighed(NamedTuple):
    """What a weighed name is made of."""

    name: ParsedName
    terms: tuple[Term, ...]
    total: int


class WeighedName(_Weighed):
    """A name as terms in order, and the sum of their weights."""

    @cached_property
    def joins(self) -> tuple[Join, ...]:
        """The neighbours that could be one word."""
        return tuple(joins_of(self.terms))


class Terms:
    """The terms of one way, made once each."""

    def __init__(self, way: Way, statistics: Statistics, weights: Weights) -> None:
        """Weights come from the statistics; nothing is read later but the tables."""
        self.way = way
        self.made: list[Term] = []
        self._statistics = statistics
        self.limits = weights
        self._by_token = Remembered(self._make)
        self._by_word: dict[str, tuple[int, ...]] = {}

    def forget(self) -> None:
        """Drop the terms, where a long input has filled memory."""
        self.made.clear()
        self._by_token.clear()
        self._by_word.clear()

    def term(self, token: Token) -> Term:
        """The term of a token."""
        return self._by_token[token]

    def weigh(self, name: ParsedName) -> WeighedName:
        """A name with its weights."""
        terms = tuple(map(self._by_token.__getitem__, name.tokens))
        return WeighedName(name, terms, sum([t.weight for t in terms]))

    def weigh_all(self, names: Sequence[ParsedName]) -> list[WeighedName]:
        """Many names, which is quicker than one at a time."""
        self._learn(token for name in names for token in name.tokens)
        return [self.weigh(name) for name in names]

    def rows(self, names: Sequence[str]) -> list[Sequence[int]]:
        """The numbers of the terms of many names, each what `weigh` would give it."""
        words_of, tokens_of = PLAINLY[self.way]
        known = self._by_word
        found = [words_of(name) for name in names]
        words = dict.fromkeys(chain.from_iterable([words for words in found if words is not None]))
        fresh = {word: tokens_of(word) for word in words if word not in known}
        self._learn(chain.from_iterable(fresh.values()))
        known.update((word, self._numbers(tokens)) for word, tokens in fresh.items())
        rows = [None if words is None else _together(words, known) for words in found]
        whole = {n: parse(names[n], self.way).tokens for n, row in enumerate(rows) if row is None}
        self._learn(chain.from_iterable(whole.values()))
        return [self._numbers(whole[n]) if row is None else row for n, row in enumerate(rows)]

    def _numbers(self, tokens: Iterable[Token]) -> tuple[int, ...]:
        return tuple([self._by_token[token].number for token in tokens])

    def _learn(self, tokens: Iterable[Token]) -> None:
        """Make the terms of new words, of many at once."""
        fresh = [token for token in dict.fromkeys(tokens) if token not in self._by_token]
        weights = self._statistics.weights(fresh, self.limits)
        self._by_token.update((token, self._made(token, weight)) for token, weight in zip(fresh, weights, strict=True))

    def _make(self, token: Token) -> Term:
        return self._made(token, self._statistics.weight(token, self.limits))

    def _made(self, token: Token, weight: int) -> Term:
        generic = self._statistics.is_generic(token)
        term = Term(token, token.written or token.text, weight, self.way, generic, len(self.made))
        self.made.append(term)
        return term

    def class_weight(self, term: Term, reason: str) -> int:
        """What agreeing with a word for a reason can say at most, by how many listed words share the key."""
        shared = next((keys for name, keys in term.keys if name == reason), None)
        return 1000 if shared is None else self._statistics.class_weight(reason, shared, self.limits)


def _together(words: Sequence[str], known: Mapping[str, tuple[int, ...]]) -> list[int] | None:
    """The numbers of a name's words; None where it has to be read as a whole."""
    numbers = list(chain.from_iterable(map(known.__getitem__, words)))
    return numbers if len(numbers) > 1 or len(numbers) == len(words) else None
