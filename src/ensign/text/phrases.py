"""Phrases of the tables by the words with which they begin or end: a look tells that most names have none."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType


def lengths_by_word(phrases: Iterable[Sequence[str]], place: int) -> Mapping[str, tuple[int, ...]]:
    """How many words the phrases have that share their word at a place, greatest first."""
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        found.setdefault(phrase[place], set()).add(len(phrase))
    return MappingProxyType({word: tuple(sorted(lengths, reverse=True)) for word, lengths in found.items()})


def first_two_words(phrases: Iterable[Sequence[str]]) -> frozenset[tuple[str, str]]:
    """The first two words of those of some phrases that have several."""
    return frozenset((phrase[0], phrase[1]) for phrase in phrases if len(phrase) > 1)


def second_words(pairs: Iterable[tuple[str, str]]) -> frozenset[str]:
    """The second words of some `first_two_words`."""
    return frozenset(second for _, second in pairs)
