"""How common the words of the loaded lists are, and so how much agreeing on one says.

From the watchlist and the word tables only, never from the input: a row scores the same whatever
file it is in.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from ensign.fields.names import Kind, ParsedName, Token, Way
from ensign.fields.telling import is_generic
from ensign.matching.words.reasons import keys_of
from ensign.matching.words.similarity import SHORT
from ensign.settings import Weights
from ensign.text import folds, lexicon, patronymics
from ensign.text.scripts import Script

_SHORT_SKELETON = 3
_LETTERS = 2
"""Letters of a word, at most, that are hardly one."""

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts over the listed names that are read in one way."""

    way: Way
    names: int
    words: Counter[str]
    skeletons: Counter[str]
    classes: Counter[tuple[str, str]]

    def weight(self, token: Token, weights: Weights) -> int:
        """The weight of a token in thousandths, from the floor to 1000."""
        return self._weight(token, folds.consonants(token.text, token.script), weights)

    def weights(self, tokens: Sequence[Token], weights: Weights) -> list[int]:
        """The weights of many tokens, which is quicker than one at a time."""
        folded = folds.folded_together([token.text for token in tokens], [token.script for token in tokens])
        return [self._weight(token, keys.consonants, weights) for token, keys in zip(tokens, folded, strict=True)]

    def is_generic(self, token: Token) -> bool:
        """Whether a token of a firm's name says what or where, and not who: agreeing on it alone is no match."""
        if self.way is not Way.FIRM:
            return False
        if token.kind is not Kind.WORD:
            return token.kind in {Kind.COUNTRY, Kind.INITIAL, Kind.ACRONYM}
        return self._is_limited(token) and (is_generic(token) or token.text in lexicon.place_words())

    def _weight(self, token: Token, skeleton: str, weights: Weights) -> int:
        """1000 for a word in a few names, falling with the logarithm of the number of names that have it, in limits."""
        count = self.words.get(token.text, 0)
        if skeleton in self.skeletons and len(skeleton) >= _SHORT_SKELETON and token.kind is Kind.WORD:
            count = max(count, self.skeletons[skeleton] * weights.skeleton_share // 1000)
        rarity = 1000 if count <= weights.rare_up_to else self._share(count, weights)
        return min((rarity, *self._limits(token, weights))) if self._is_limited(token) else rarity

    def _is_limited(self, token: Token) -> bool:
        """Whether there may be a limit to the weight of a token, or it is generic: of few words there is."""
        if token.kind is not Kind.WORD or token.text in _limited(self.way) or token.shown != token.text:
            return True
        if self.way is Way.PERSON:
            return patronymics.is_known(token.text)
        return self.way is Way.FIRM and _is_short(token)

    def class_weight(self, reason: str, keys: frozenset[str], weights: Weights) -> int:
        """What agreeing for a reason can say at most: the rarity of all listed words that share the key."""
        return self._share(max((self.classes[reason, key] for key in keys), default=1), weights)

    def _share(self, count: int, weights: Weights) -> int:
        if count <= weights.rare_up_to:
            return 1000
        total = max(self.names, weights.names_at_least)
        share = math.log(total / max(count, 1)) / math.log(total / weights.rare_up_to)
        return max(weights.floor, min(1000, round(1000 * share)))

    def _limits(self, token: Token, weights: Weights) -> Iterable[int]:
        """The limits that the kind of the word sets."""
        if token.kind is Kind.INITIAL:
            yield weights.initial
        elif token.kind is Kind.ACRONYM:
            yield weights.acronym
        elif token.kind is Kind.COUNTRY:
            yield weights.country
        elif self.way is not Way.SHIP:
            if bearers := lexicon.frequent_names().get(token.text):
                tenfold = max(0.0, math.log10(bearers / weights.frequent_from))
                yield max(weights.floor, weights.frequent_name - round(weights.frequent_step * tenfold))
            if self.way is Way.PERSON and token.text in lexicon.dynastic():
                yield weights.dynastic
            if self.way is Way.PERSON and patronymics.is_known(token.text):
                yield weights.patronymic
            if self.way is Way.FIRM:
                yield from _limits_of_firms(token, weights)

    def common(self, weights: Weights) -> "Statistics":
        """The same with what is rare left out: counts that weigh no less than none at all."""
        least = weights.rare_up_to
        words = Counter({k: n for k, n in self.words.items() if n > least})
        skeletons = Counter({k: n for k, n in self.skeletons.items() if n > least})
        classes = Counter({k: n for k, n in self.classes.items() if n > least})
        return Statistics(self.way, self.names, words, skeletons, classes)


@cache
def _limited(way: Way) -> frozenset[str]:
    """The words whose weight is limited in a way, or that are generic."""
    if way is Way.SHIP:
        return frozenset()
    own: tuple[Iterable[str], ...] = (lexicon.dynastic(),)
    if way is Way.FIRM:
        own = (lexicon.generic_words(), lexicon.place_words(), lexicon.frequent_words())
    return frozenset(lexicon.frequent_names()).union(*own)


def _limits_of_firms(token: Token, weights: Weights) -> Iterable[int]:
    """The limits of a word of a firm's name: what any firm may use, where it is, and how many firms have it."""
    if is_generic(token):
        yield weights.generic
    if _is_short(token):
        is_number = token.kind is not Kind.WORD
        yield weights.short if is_number or len(token.text) > _LETTERS else weights.letters
    if token.text in lexicon.place_words():
        yield weights.place
    if share := lexicon.frequent_words().get(token.text):
        yield max(weights.floor, round(1000 * math.log(_MILLION / share) / math.log(_MILLION / weights.rare_word)))


def _is_short(token: Token) -> bool:
    """Whether a Latin word of a firm is as short as an abbreviation: of three letters there are few, and many firms."""
    return len(token.text) <= SHORT and token.script is Script.LATIN


def count(way: Way, names: Sequence[ParsedName]) -> Statistics:
    """The statistics of listed names, each read in the given way; a word counts once a name."""
    words: Counter[str] = Counter()
    skeletons: Counter[str] = Counter()
    classes: Counter[tuple[str, str]] = Counter()
    _fold({token for name in names for token in name.tokens if token.kind is Kind.WORD})
    for name in names:
        words.update({t.text for t in name.tokens})
        skeletons.update({folds.consonants(t.text, t.script) for t in name.tokens if t.kind is Kind.WORD})
        classes.update({(reason, key) for t in name.tokens for reason, keys in keys_of(t, way) for key in keys})
    return Statistics(way, len(names), words, skeletons, classes)


def _fold(tokens: Collection[Token]) -> None:
    """Fold all tokens at once, which is quicker than each by itself, as it is then asked for."""
    words = {(text, token.script) for token in tokens for text in (token.text, token.written)}
    folds.folded_together([text for text, _ in words], [script for _, script in words])
