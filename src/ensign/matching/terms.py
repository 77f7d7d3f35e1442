"""Names as terms with weights: each token of a way is made a term once."""

from dataclasses import dataclass
from functools import cached_property

from ensign.fields.names import ParsedName, Token, Way
from ensign.matching.joins import Join, joins_of
from ensign.matching.statistics import Statistics
from ensign.matching.term import Term
from ensign.settings import Weights


@dataclass(frozen=True, eq=False)
class WeighedName:
    """A name as terms in order, and the sum of their weights."""

    name: ParsedName
    terms: tuple[Term, ...]
    total: int

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
        self._by_token: dict[Token, Term] = {}

    def forget(self) -> None:
        """Drop the terms, where a long input has filled memory."""
        self.made.clear()
        self._by_token.clear()

    def term(self, token: Token) -> Term:
        """The term of a token."""
        found = self._by_token.get(token)
        if found is None:
            found = Term(
                token,
                token.written or token.text,
                self._statistics.weight(token, self.limits),
                self.way,
                self._statistics.is_generic(token),
                len(self.made),
            )
            self.made.append(found)
            self._by_token[token] = found
        return found

    def weigh(self, name: ParsedName) -> WeighedName:
        """A name with its weights."""
        terms = tuple([self.term(t) for t in name.tokens])
        return WeighedName(name, terms, sum([t.weight for t in terms]))

    def class_weight(self, term: Term, reason: str) -> int:
        """What agreeing with a word for a reason can say at most, by how many listed words share the key."""
        shared = next((keys for name, keys in term.keys if name == reason), None)
        return 1000 if shared is None else self._statistics.class_weight(reason, shared, self.limits)
