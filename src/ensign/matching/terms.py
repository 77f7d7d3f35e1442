"""Names as terms with weights: each token of a way is made a term once."""

from collections.abc import Sequence
from functools import cached_property
from typing import Final, NamedTuple

from ensign.fields.names import Kind, ParsedName, Token, Way
from ensign.matching.joins import Join, joins_of
from ensign.matching.statistics import Statistics
from ensign.matching.term import Term
from ensign.settings import Weights
from ensign.text import folds
from ensign.text.remembered import Remembered
from ensign.text.scripts import Script

_MANY: Final = 64
"""New words from which it pays to make their keys all at once."""


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

    def forget(self) -> None:
        """Drop the terms, where a long input has filled memory."""
        self.made.clear()
        self._by_token.clear()

    def term(self, token: Token) -> Term:
        """The term of a token."""
        return self._by_token[token]

    def weigh(self, name: ParsedName) -> WeighedName:
        """A name with its weights."""
        terms = tuple(map(self._by_token.__getitem__, name.tokens))
        return WeighedName(name, terms, sum([t.weight for t in terms]))

    def weigh_all(self, names: Sequence[ParsedName]) -> list[WeighedName]:
        """Names with their weights."""
        fresh = {token for name in names for token in name.tokens if token not in self._by_token}
        if len(fresh) > _MANY:
            latin = [token for token in fresh if token.kind is Kind.WORD and token.script is Script.LATIN]
            folds.learn(text for token in latin for text in (token.text, token.written))
        return [self.weigh(name) for name in names]

    def _make(self, token: Token) -> Term:
        weight, generic = self._statistics.weight(token, self.limits), self._statistics.is_generic(token)
        term = Term(token, token.written or token.text, weight, self.way, generic, len(self.made))
        self.made.append(term)
        return term

    def class_weight(self, term: Term, reason: str) -> int:
        """What agreeing with a word for a reason can say at most, by how many listed words share the key."""
        shared = next((keys for name, keys in term.keys if name == reason), None)
        return 1000 if shared is None else self._statistics.class_weight(reason, shared, self.limits)
