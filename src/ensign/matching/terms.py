"""A token as the matcher knows it: with its weight, its spelling and its fold keys, interned.

Two tokens that are equal are one `Term`, so that terms can be compared by identity.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from ensign.fields.names import Kind, ParsedName, Token, Way
from ensign.matching.reasons import Keys, keys_of
from ensign.matching.statistics import Statistics
from ensign.settings import Weights
from ensign.text import folds
from ensign.text.scripts import Script

JOINS: Final = (2, 3)
"""How many neighbours may be one word on the other side."""
JOIN_LENGTH: Final = 4
"""The least length of a joined word and of its counterpart."""


@dataclass(frozen=True, slots=True, eq=False)
class Term:
    """One token of a way; `spelt` is what is compared letter by letter, `weight` in thousandths."""

    token: Token
    spelt: str
    weight: int
    keys: Keys
    generic: bool

    @property
    def kind(self) -> Kind:
        """What the token is."""
        return self.token.kind

    @property
    def is_syllable(self) -> bool:
        """Whether it is one syllable of a script that writes syllables: a Han character or a Hangul block."""
        return bool(self.token.char) or (self.script is Script.HANGUL and bool(folds.korean(self.spelt)))

    @property
    def script(self) -> Script:
        """The script that it was written in."""
        return self.token.script


class Join(NamedTuple):
    """Neighbours of a name, from position `begin` to before `end`, as one word, and the sum of their weights."""

    begin: int
    end: int
    term: Term
    weight: int


@dataclass(frozen=True, slots=True, eq=False)
class WeighedName:
    """A name as terms in order, the sum of their weights, and the neighbours that could be one word."""

    name: ParsedName
    terms: tuple[Term, ...]
    total: int
    joins: tuple[Join, ...]


class Terms:
    """The terms of one way, made once each."""

    def __init__(self, way: Way, statistics: Statistics, weights: Weights) -> None:
        """Weights come from the statistics; nothing is read later but the tables."""
        self.way = way
        self._statistics = statistics
        self.limits = weights
        self._made: dict[Token, Term] = {}

    def forget(self) -> int:
        """Drop the terms, where a long input has filled memory; how many were dropped."""
        count = len(self._made)
        self._made.clear()
        return count

    def term(self, token: Token) -> Term:
        """The term of a token."""
        found = self._made.get(token)
        if found is None:
            weight = self._statistics.weight(token, self.limits)
            found = self._make(token, weight, generic=self._statistics.is_generic(token))
        return found

    def join(self, parts: Sequence[Term]) -> Term:
        """Neighbours written as one word; it has no weight of its own."""
        text = "".join(p.spelt for p in parts)
        token = Token(text, Kind.JOIN, parts[0].token.script, "", text)
        return self._made.get(token) or self._make(token, 0, generic=False)

    def _make(self, token: Token, weight: int, *, generic: bool) -> Term:
        term = Term(token, token.written or token.text, weight, keys_of(token, self.way), generic)
        self._made[token] = term
        return term

    def weigh(self, name: ParsedName) -> WeighedName:
        """A name with its weights."""
        terms = tuple(self.term(t) for t in name.tokens)
        return WeighedName(name, terms, sum(t.weight for t in terms), tuple(self._joins(terms)))

    def _joins(self, terms: tuple[Term, ...]) -> Iterator[Join]:
        """Two and three neighbours that may be read as one word: a number at either end is none of a word's letters."""
        lengths = [len(t.spelt) for t in terms]
        numbers = [t.kind is Kind.NUMBER for t in terms]
        for n in JOINS:
            for i in range(len(terms) - n + 1):
                if not numbers[i] and not numbers[i + n - 1] and sum(lengths[i : i + n]) >= JOIN_LENGTH:
                    parts = terms[i : i + n]
                    yield Join(i, i + n, self.join(parts), sum(p.weight for p in parts))

    def class_weight(self, term: Term, reason: str) -> int:
        """What agreeing with a word for a reason can say at most, by how many listed words share the key."""
        shared = next((keys for name, keys in term.keys if name == reason), None)
        return 1000 if shared is None else self._statistics.class_weight(reason, shared, self.limits)
