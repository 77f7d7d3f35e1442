"""The words of the listed names, and which of them a subject's word could stand for.

The neighbours of a word are complete: every listed word (and every join of two or three listed
neighbours) whose similarity to it, as similarity.py defines it, is more than nothing comes out,
with a similarity that is at least the true one. Equality of a key is looked up in dictionaries;
slips of the pen and likeness across scripts are measured against the whole vocabulary at once.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import Indel
from rapidfuzz.process import cdist

from ensign.fields.names import Kind
from ensign.matching.alignment import JOIN_SLACK
from ensign.matching.similarity import PREFIX_LENGTH
from ensign.matching.spellings import Spellings
from ensign.matching.terms import Term
from ensign.settings import Similarities
from ensign.text import folds
from ensign.text.scripts import Script

Ints = npt.NDArray[np.int64]

_BATCH: Final = 64
_NONE: Final = (np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))
_PREFIX_END: Final = "\x7f"


class Vocabulary:
    """Terms with a number each; `neighbours` answers for a batch of terms at once."""

    def __init__(self, terms: Sequence[Term], similarities: Similarities) -> None:
        """The terms keep their positions; equal terms may stand at several."""
        self._terms = tuple(terms)
        self._s = similarities
        self._keys: dict[tuple[str, str], list[int]] = defaultdict(list)
        for v, term in enumerate(self._terms):
            for key in _lookups(term):
                self._keys[key].append(v)
        words = [v for v, t in enumerate(self._terms) if t.kind not in {Kind.NUMBER, Kind.INITIAL}]
        self._singles = Spellings(self._terms, [v for v in words if self._terms[v].kind is not Kind.JOIN])
        self._joins = Spellings(self._terms, [v for v in words if self._terms[v].kind is Kind.JOIN])
        self._sorted = sorted((t.spelt, v) for v, t in enumerate(self._terms) if len(t.spelt) >= PREFIX_LENGTH)
        self._beginnings = {spelt[:PREFIX_LENGTH] for spelt, _ in self._sorted}
        kinds = [((t := self._terms[v]).script is Script.LATIN, t.kind is Kind.JOIN, v) for v in words]
        self._sounds = {
            (latin, join): _Sounds(
                self._terms, [v for is_latin, is_join, v in kinds if (is_latin, is_join) == (latin, join)]
            )
            for latin in (True, False)
            for join in (True, False)
        }

    def neighbours(self, queries: Sequence[Term]) -> list[tuple[Ints, Ints]]:
        """For each term, the positions of the terms that it could stand for, ascending, and upper similarities."""
        graded = [dict[int, int]() for _ in queries]
        self._edits(queries, graded)
        self._across(queries, graded)
        for term, found in zip(queries, graded, strict=True):
            self._looked_up(term, found)
            self._prefixes(term, found)
        out = []
        for found in graded:
            if not found:
                out.append(_NONE)
                continue
            positions = np.fromiter(sorted(found), dtype=np.int64, count=len(found))
            out.append((positions, np.array([found[v] for v in positions.tolist()], dtype=np.int64)))
        return out

    def _looked_up(self, term: Term, found: dict[int, int]) -> None:
        """What equality of a key finds."""
        for key in _lookups(term):
            reason = key[0]
            if reason == "letter":
                continue
            similarity = max(getattr(self._s, reason), self._s.sound_across if reason == "sound" else 0)
            _raise_to(found, self._keys.get(key, ()), similarity)
        if term.spelt:
            other = "letter" if len(term.spelt) == 1 else "initial"
            _raise_to(found, self._keys.get((other, term.spelt[0]), ()), self._s.initial)

    def _prefixes(self, term: Term, found: dict[int, int]) -> None:
        """The words that this one begins, and those that begin it."""
        text = term.spelt
        if len(text) < PREFIX_LENGTH or text[:PREFIX_LENGTH] not in self._beginnings:
            return
        low = bisect_left(self._sorted, (text, -1))
        high = bisect_left(self._sorted, (text + _PREFIX_END, -1))
        _raise_to(found, (v for _, v in self._sorted[low:high]), self._s.prefix)
        for end in range(PREFIX_LENGTH, len(text)):
            beginning = text[:end]
            at = bisect_left(self._sorted, (beginning, -1))
            while at < len(self._sorted) and self._sorted[at][0] == beginning:
                _raise_to(found, (self._sorted[at][1],), self._s.prefix)
                at += 1

    def _edits(self, queries: Sequence[Term], graded: list[dict[int, int]]) -> None:
        """Slips of the pen, in the word as written and in its folded spelling.

        A join stands for one word and a word for one join, never a join for a join (alignment.py).
        """
        s = self._s
        wanted = [q for q, t in enumerate(queries) if t.kind not in {Kind.NUMBER, Kind.INITIAL}]
        singles = [q for q in wanted if queries[q].kind is not Kind.JOIN]
        joins = [q for q in wanted if queries[q].kind is Kind.JOIN]
        for chosen, listed, least, slack in (
            (singles, self._singles, s.edit_least, None),
            (singles, self._joins, max(s.edit_least, s.join_least), JOIN_SLACK),
            (joins, self._singles, max(s.edit_least, s.join_least), JOIN_SLACK),
        ):
            for begin in range(0, len(chosen) if listed.words.size else 0, _BATCH):
                batch = [(q, queries[q]) for q in chosen[begin : begin + _BATCH]]
                for q, v, similarity in listed.near(batch, least, slack, s):
                    if graded[q].get(v, 0) < similarity:
                        graded[q][v] = similarity

    def _across(self, queries: Sequence[Term], graded: list[dict[int, int]]) -> None:
        """Likeness of sounds with the words of the other kind of script, by either of the two measures."""
        s = self._s
        joined = max(s.across_least, s.join_least * 1000 // s.across_factor)
        wanted = [q for q, t in enumerate(queries) if t.kind not in {Kind.NUMBER, Kind.INITIAL}]
        for latin in (True, False):
            for query_joins, listed_joins in ((False, False), (False, True), (True, False)):
                chosen = [
                    q
                    for q in wanted
                    if (queries[q].script is Script.LATIN) is latin and (queries[q].kind is Kind.JOIN) is query_joins
                ]
                others = self._sounds[not latin, listed_joins]
                either = query_joins or listed_joins
                found = others.near([(q, queries[q]) for q in chosen], joined if either else s.across_least, either)
                for q, v, alike in found:
                    _raise_to(graded[q], (v,), min(s.across_most, alike * s.across_factor // 1000))


class _Sounds:
    """The fold keys of some words, shortest first, for comparison across scripts."""

    def __init__(self, terms: Sequence[Term], positions: Iterable[int]) -> None:
        ordered = sorted(positions, key=lambda v: len(terms[v].spelt))
        chosen = [terms[v] for v in ordered]
        self._positions = np.array(ordered, dtype=np.int64)
        self._lengths = np.array([len(t.spelt) for t in chosen], dtype=np.int64)
        self._keys = [_Keys(keys) for keys in _sounds_of(chosen)]

    def near(self, asked: Sequence[tuple[int, Term]], least: int, joins: bool) -> Iterable[tuple[int, int, int]]:  # noqa: FBT001
        """For (number, term), the number, a position and the likeness of each word at least so alike.

        Where one of the two is a join, their lengths differ by little (alignment.py).
        """
        ordered = sorted(asked, key=lambda x: len(x[1].spelt))
        for begin in range(0, len(ordered) if self._positions.size else 0, _BATCH):
            batch = ordered[begin : begin + _BATCH]
            terms = [t for _, t in batch]
            low, high = 0, len(self._positions)
            if joins:
                shortest, longest = len(terms[0].spelt) - JOIN_SLACK, len(terms[-1].spelt) + JOIN_SLACK
                low, high = np.searchsorted(self._lengths, [shortest, longest + 1]).tolist()
            if low == high:
                continue
            consonants, sounds, spellings = (
                keys.alike(mine, low, high) for keys, mine in zip(self._keys, _sounds_of(terms), strict=True)
            )
            alike = np.maximum(consonants, (sounds + spellings) // 2)
            rows, columns = np.nonzero(alike >= least)
            values = alike[rows, columns].tolist()
            places = self._positions[low + columns].tolist()
            yield from zip([batch[r][0] for r in rows.tolist()], places, values, strict=True)


def _sounds_of(terms: Sequence[Term]) -> tuple[list[str], ...]:
    """The keys by which sounds are compared: consonants, sound, spelling."""
    return (
        [folds.consonants(t.spelt, t.script) for t in terms],
        [folds.sound(t.spelt, t.script) for t in terms],
        [folds.spelling(t.spelt) for t in terms],
    )


class _Keys:
    """One fold key of many words."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = list(keys)
        self._lengths = np.array([len(k) for k in keys], dtype=np.int32)

    def alike(self, mine: Sequence[str], low: int, high: int) -> npt.NDArray[np.int32]:
        """similarity._indel of each of `mine` with each key from `low`: the thousandths of letters in common."""
        total = self._lengths[None, low:high] + np.array([len(k) for k in mine], dtype=np.int32)[:, None]
        distance = cdist(mine, self._keys[low:high], scorer=Indel.distance, dtype=np.int32)
        alike: npt.NDArray[np.int32] = 1000 * (total - distance) // np.maximum(total, 1)
        return alike


def _lookups(term: Term) -> Iterable[tuple[str, str]]:
    """Under which keys a term is found: its text, its keys by reason, its countries, its initial."""
    yield ("same", term.token.text)
    if term.kind is Kind.COUNTRY:
        for code in term.token.text.split("|"):
            yield ("country", code)
    for reason, keys in term.keys:
        for key in keys:
            yield (reason, key)
    if term.spelt and term.kind is not Kind.NUMBER:
        yield ("initial" if len(term.spelt) == 1 else "letter", term.spelt[0])


def _raise_to(found: dict[int, int], positions: Iterable[int], similarity: int) -> None:
    """Note a similarity where none as high is known."""
    if similarity:
        for v in positions:
            if found.get(v, 0) < similarity:
                found[v] = similarity
