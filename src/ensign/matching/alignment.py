"""Which word of one name stands for which of the other: one to one, in any order, neighbours joined.

Greedy by likeness and weight, ties broken by position: the same two names are always aligned the
same way.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final, NamedTuple

from ensign.matching.words.blocks import are_others, are_parts
from ensign.matching.words.joins import JOIN_LENGTH, are_read_alike, similarity_of
from ensign.matching.words.similarity import SAME, SHORT, Comparer
from ensign.matching.words.term import Term
from ensign.matching.words.terms import Terms, WeighedName
from ensign.settings import Similarities

Places = Sequence[tuple[int, int]]
"""Words of the subject and of the list that could stand for one another, by their places in the two names, in order."""

JOINED_NEARLY: Final = "joined nearly"
"""The reason of neighbours and a word that are not the same letter by letter."""


class Pair(NamedTuple):
    """Words `mine` of the subject (positions) aligned with words `theirs` of the list, for one reason."""

    similarity: int
    weight: int
    mine: tuple[int, ...]
    theirs: tuple[int, ...]
    reason: str


class Alignment(NamedTuple):
    """The pairs, and the positions that are left over on either side."""

    pairs: tuple[Pair, ...]
    mine_left: tuple[int, ...]
    theirs_left: tuple[int, ...]


class _AsAWhole(NamedTuple):
    """A reason for which a character is a word where all of its name are: its key, whether the name may have other
    words beside, and for what reasons and by what keys a character may be that word all the same.
    """

    reason: str
    key: str
    is_beside_others: bool
    others: tuple[tuple[str, str], ...]


_AS_A_WHOLE: Final = (
    # A name of Hong Kong may have an English one beside it.
    _AsAWhole("cantonese", "cantonese", True, (("hanja", "korean"), ("variant", "variant"), ("chinese", "chinese"))),
    _AsAWhole("hanja", "korean", False, (("chinese", "chinese"),)),
)


def align(
    a: WeighedName, b: WeighedName, comparer: Comparer, terms: Terms, s: Similarities, *, places: Places | None = None
) -> Alignment:
    """The subject's name `a` aligned with the listed name `b`; no words but those of `places` are alike, if given."""
    if places is None:
        places = list(product(range(len(a.terms)), range(len(b.terms))))
    found = [*_single(a, b, comparer, terms, s, places=places)]
    found += _joined(a, b, comparer, terms, s)
    found += (p._replace(mine=p.theirs, theirs=p.mine) for p in _joined(b, a, comparer, terms, s))
    taken = _taken(found, a, b)
    for whole in _AS_A_WHOLE:
        if any(p.reason == whole.reason for p in taken.pairs) and not _is_read_so(taken, a, b, whole):
            said = (_otherwise(pair, a, b, s, whole) if pair.reason == whole.reason else pair for pair in found)
            found = [pair for pair in said if pair is not None]
            taken = _taken(found, a, b)
    return taken


def _taken(found: Sequence[Pair], a: WeighedName, b: WeighedName) -> Alignment:
    """The best pairs first, each word once."""
    if len(found) > 1:
        found = sorted(found, key=lambda p: _rank(p, a, b))
    mine, theirs = set(range(len(a.terms))), set(range(len(b.terms)))
    taken: list[Pair] = []
    for pair in found:
        if mine.issuperset(pair.mine) and theirs.issuperset(pair.theirs):
            mine.difference_update(pair.mine)
            theirs.difference_update(pair.theirs)
            taken.append(pair)
    return Alignment(tuple(taken), tuple(sorted(mine)), tuple(sorted(theirs)))


def _is_read_so(taken: Alignment, a: WeighedName, b: WeighedName, whole: _AsAWhole) -> bool:
    """Whether all the characters of a name are read like the words of the other: single ones are so by chance."""
    left = [a.terms[i] for i in taken.mine_left] + [b.terms[j] for j in taken.theirs_left]
    if any(term.token.char or not whole.is_beside_others for term in left):
        return False
    return all(
        len(pair.mine) + len(pair.theirs) == 2 and _share(whole.key, *first_terms(pair, a, b))
        for pair in taken.pairs
        if any(term.token.char for term in first_terms(pair, a, b))
    )


def _otherwise(pair: Pair, a: WeighedName, b: WeighedName, s: Similarities, whole: _AsAWhole) -> Pair | None:
    """A character and a word that are read alike by one reason, if they are by another, too: the first of some."""
    said = (reason for reason, key in whole.others if _share(key, *first_terms(pair, a, b)))
    reason = next(said, None)
    return None if reason is None else pair._replace(similarity=getattr(s, reason), reason=reason)


def first_terms(pair: Pair, a: WeighedName, b: WeighedName) -> tuple[Term, Term]:
    """The first words of a pair."""
    return a.terms[pair.mine[0]], b.terms[pair.theirs[0]]


def _share(reason: str, x: Term, y: Term) -> bool:
    """Whether two words share a key of a reason."""
    return not x.keys_for(reason).isdisjoint(y.keys_for(reason))


def _rank(pair: Pair, a: WeighedName, b: WeighedName) -> tuple[int, tuple[int, ...], tuple[int, ...]]:
    """Likeness to the third power times what the pair accounts for, largest first; then by position."""
    covered = sum(a.terms[i].weight for i in pair.mine) + sum(b.terms[j].weight for j in pair.theirs)
    return (-(pair.similarity**3) * covered, pair.mine, pair.theirs)


def _single(
    a: WeighedName, b: WeighedName, comparer: Comparer, terms: Terms, s: Similarities, *, places: Places
) -> Iterator[Pair]:
    for i, j in places:
        x, y = a.terms[i], b.terms[j]
        similarity, reason = comparer.compare(x, y)
        if similarity >= s.least and (similarity >= s.least_short or (len(x.spelt) > SHORT and len(y.spelt) > SHORT)):
            yield Pair(similarity, _weight(x, y, reason, terms), (i,), (j,), reason)


def _weight(x: Term, y: Term, reason: str, terms: Terms) -> int:
    """What agreeing on two words says: their weights, and no more than the rarity of what they share."""
    weight = _shared(x, y, reason, terms)
    if x.script is y.script or not (x.is_syllable or y.is_syllable):
        return weight
    character = x.token.char or y.token.char
    return min(weight, terms.limits.character if character else terms.limits.syllable)


def _shared(x: Term, y: Term, reason: str, terms: Terms) -> int:
    if reason == "initial":
        return min(x.weight, y.weight)
    if reason in SAME:
        return (x.weight + y.weight) // 2
    reason = "sound" if reason == "sound_across" else reason
    return min(x.weight, y.weight, terms.class_weight(x, reason), terms.class_weight(y, reason))


def _joined(a: WeighedName, b: WeighedName, comparer: Comparer, terms: Terms, s: Similarities) -> Iterator[Pair]:
    """Two or three neighbours of `a` that are one word of `b`, where they are not as well matched apart."""
    targets = [(j, y) for j, y in enumerate(b.terms) if len(y.spelt) >= JOIN_LENGTH]
    if not targets:
        return
    for join in a.joins:
        for j, y in targets:
            similarity = similarity_of(join, y, s)
            parts = a.terms[join.begin : join.end]
            if not similarity:
                continue
            # A syllable of Chinese is like many a word of two that begins with it: Ching, Jingguo.
            if similarity < s.join_gain + _best_alone(parts, y, comparer) and not are_read_alike(join, y):
                continue
            if similarity < s.spelling and are_others(y, parts):
                continue
            reason = "joined" if similarity == s.same else JOINED_NEARLY
            weight = max(y.weight, join.weight // 2)
            across = a.terms[join.begin].script is not y.script
            if reason != "joined" and across and not are_parts(y, parts):
                weight = min(weight, terms.limits.join_across)
            yield Pair(similarity * s.join // 1000, weight, tuple(range(join.begin, join.end)), (j,), reason)


def _best_alone(parts: tuple[Term, ...], y: Term, comparer: Comparer) -> int:
    """How alike the best single part is; a lone letter among three is not asked."""
    return max((comparer.compare(p, y).similarity for p in parts if len(p.spelt) > 1 or len(parts) == 2), default=0)
