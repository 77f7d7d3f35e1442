"""Names as terms with weights: each token of a way is made a term once."""

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from ensign.fields.names import Kind, ParsedName, Token, Way
from ensign.matching.words.joins import Join, joins_of
from ensign.matching.words.statistics import Statistics
from ensign.matching.words.term import FULL, Term
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
    """The terms of one way, each remembered."""

    def __init__(self, way: Way, statistics: Statistics, weights: Weights) -> None:
        """Weights come from the statistics; nothing is read later but the tables."""
        self.way = way
        self._statistics = statistics
        self.limits = weights
        self._by_token = Remembered(self._make)

    def forget(self) -> None:
        """Drop the terms, where a long input has filled memory."""
        self._by_token.clear()

    def term(self, token: Token) -> Term:
        """The term of a token."""
        return self._by_token[token]

    def weigh(self, name: ParsedName) -> WeighedName:
        """A name with its weights."""
        terms = tuple(map(self._by_token.__getitem__, name.tokens))
        return WeighedName(name, terms, sum([t.weight for t in terms]))

    def weights_of(self, tokens: Sequence[Token]) -> list[int]:
        """The weights of the terms of many tokens, which is quicker than to make these."""
        return self._statistics.weights(tokens, self.limits)

    def says_of(self, tokens: Sequence[Token], weights: Sequence[int]) -> list[int]:
        """What the terms of tokens of such weights say by their length (Term)."""
        return [self._says(token, weight) for token, weight in zip(tokens, weights, strict=True)]

    def _make(self, token: Token) -> Term:
        weight, is_generic = self._statistics.weight(token, self.limits), self._statistics.is_generic(token)
        return Term(token, token.spelt, weight, self.way, is_generic, self._says(token, weight))

    def _says(self, token: Token, weight: int) -> int:
        """What the length of a rare word says: chance makes no other like it."""
        more = len(token.spelt) - self.limits.long_from
        if more <= 0 or weight < FULL or token.kind is not Kind.WORD:
            return 1000
        return min(self.limits.long_most, 1000 + self.limits.long_step * more)

    def class_weight(self, term: Term, reason: str) -> int:
        """What agreeing with a word for a reason can say at most, by how many listed words share the key."""
        shared = term.keys_for(reason)
        return self._statistics.class_weight(reason, shared, self.limits) if shared else 1000
