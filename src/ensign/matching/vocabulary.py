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
        positions = np.array(words, dtype=np.int64)
        latin = np.array([self._terms[v].script is Script.LATIN for v in words], dtype=bool)
        self._by_script = {
            True: _Sounds(self._terms, positions[latin]),
            False: _Sounds(self._terms, positions[~latin]),
        }

    def neighbours(self, queries: Sequence[Term]) -> list[tuple[Ints, Ints]]:
        """For each term, the positions of the terms that it could stand for, ascending, and upper similarities."""
        graded = [dict[int, int]() for _ in queries]
        self._edits(queries, graded)
        for latin in (True, False):
            self._across([q for q, t in enumerate(queries) if (t.script is Script.LATIN) is latin], queries, graded)
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

    def _across(self, chosen: Sequence[int], queries: Sequence[Term], graded: list[dict[int, int]]) -> None:
        """Likeness of sounds with the words of the other kind of script, by either of the two measures.

        `chosen` are the positions of queries that are all Latin or all not.
        """
        wanted = [q for q in chosen if queries[q].kind not in {Kind.NUMBER, Kind.INITIAL}]
        if not wanted:
            return
        others = self._by_script[queries[wanted[0]].script is not Script.LATIN]
        for begin in range(0, len(wanted) if others.positions.size else 0, _BATCH):
            batch = wanted[begin : begin + _BATCH]
            terms = [queries[q] for q in batch]
            sounds = others.sounds.alike([folds.sound(t.spelt, t.script) for t in terms])
            spellings = others.spellings.alike([folds.spelling(t.spelt) for t in terms])
            consonants = others.consonants.alike([folds.consonants(t.spelt, t.script) for t in terms])
            alike = np.maximum(consonants, (sounds + spellings) // 2)
            rows, columns = np.nonzero(alike >= self._s.across_least)
            similarity = np.minimum(self._s.across_most, alike[rows, columns] * self._s.across_factor // 1000)
            found = others.positions[columns]
            for row, v, s in zip(rows.tolist(), found.tolist(), similarity.tolist(), strict=True):
                _raise_to(graded[batch[row]], (v,), s)


class _Keys:
    """One fold key of many words, each distinct key compared once."""

    def __init__(self, keys: Sequence[str]) -> None:
        places: dict[str, int] = {}
        self._place = np.array([places.setdefault(k, len(places)) for k in keys], dtype=np.int64)
        self._distinct = list(places)
        self._lengths = np.array([len(k) for k in places], dtype=np.int64)

    def alike(self, mine: Sequence[str]) -> Ints:
        """similarity._indel of each of `mine` with each key: the share of letters, in thousandths, in common."""
        total = self._lengths[None, :] + np.array([len(k) for k in mine], dtype=np.int64)[:, None]
        distance = cdist(mine, self._distinct, scorer=Indel.distance, dtype=np.uint16)
        alike: Ints = 1000 * (total - distance) // np.maximum(total, 1)
        return alike[:, self._place]


class _Sounds:
    """The fold keys of the words at some positions, for comparison across scripts."""

    def __init__(self, terms: Sequence[Term], positions: Ints) -> None:
        self.positions = positions
        chosen = [terms[v] for v in positions]
        self.consonants = _Keys([folds.consonants(t.spelt, t.script) for t in chosen])
        self.sounds = _Keys([folds.sound(t.spelt, t.script) for t in chosen])
        self.spellings = _Keys([folds.spelling(t.spelt) for t in chosen])


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
