"""The words of the listed names, and which of them a subject's word could stand for.

The neighbours of a word are complete: every listed word (and every join of two or three listed
neighbours) whose similarity to it, as similarity.py defines it, is more than nothing comes out,
with a similarity that is at least the true one. Equality of a key is looked up in a table;
slips of the pen (spellings.py) and likeness across scripts (sounds.py) are measured. All of it is
in arrays, so that it can be kept and mapped into memory (arrays.py).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from ensign.fields.names import Kind
from ensign.matching.alignment import JOIN_SLACK
from ensign.matching.lookups import Lookup
from ensign.matching.similarity import PREFIX_LENGTH, across_similarity
from ensign.matching.sounds import Sounds
from ensign.matching.spellings import Spellings
from ensign.matching.terms import Term
from ensign.matching.texts import Texts
from ensign.settings import Similarities
from ensign.text.scripts import Script

Ints = npt.NDArray[np.int64]

_BATCH: Final = 64
_NONE: Final = (np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))
_SCRIPTS: Final = {(latin, join): f"sounds.{latin:d}{join:d}" for latin in (True, False) for join in (True, False)}
"""Latin or not, join or not: under which name the sounds of such words are kept."""


class Vocabulary:
    """Terms with a number each; `neighbours` answers for a batch of terms at once."""

    def __init__(self, arrays: Mapping[str, npt.NDArray[Any]], similarities: Similarities) -> None:
        """What `arrays` made."""
        self._s = similarities
        self._keys = Lookup.of("keys", arrays)
        self._spelt = Texts.of("spelt", arrays)
        self._singles = Spellings("singles", arrays)
        self._joins = Spellings("joins", arrays)
        self._sounds = {kind: Sounds(name, arrays) for kind, name in _SCRIPTS.items()}

    @staticmethod
    def arrays(terms: Sequence[Term]) -> dict[str, npt.NDArray[Any]]:
        """The terms as arrays to be kept; they keep their positions, and equal terms may stand at several."""
        words = [v for v, t in enumerate(terms) if t.kind not in {Kind.NUMBER, Kind.INITIAL}]
        kinds = [(terms[v].script is Script.LATIN, terms[v].kind is Kind.JOIN) for v in words]
        found = {
            **Lookup.arrays("keys", ((" ".join(key), v) for v, t in enumerate(terms) for key in _lookups(t))),
            **Texts.arrays("spelt", [t.spelt for t in terms]),
            **Spellings.arrays("singles", terms, [v for v, (_, join) in zip(words, kinds, strict=True) if not join]),
            **Spellings.arrays("joins", terms, [v for v, (_, join) in zip(words, kinds, strict=True) if join]),
        }
        for kind, name in _SCRIPTS.items():
            found |= Sounds.arrays(name, terms, [v for v, k in zip(words, kinds, strict=True) if k == kind])
        return found

    def neighbours(self, queries: Sequence[Term]) -> list[tuple[Ints, Ints]]:
        """For each term, the positions of the terms that it could stand for, ascending, and upper similarities."""
        graded = [dict[int, int]() for _ in queries]
        self._edits(queries, graded)
        self._across(queries, graded)
        self._looked_up(queries, graded)
        self._prefixes(queries, graded)
        out = []
        for found in graded:
            if not found:
                out.append(_NONE)
                continue
            positions = np.fromiter(sorted(found), dtype=np.int64, count=len(found))
            out.append((positions, np.array([found[v] for v in positions.tolist()], dtype=np.int64)))
        return out

    def _looked_up(self, queries: Sequence[Term], graded: list[dict[int, int]]) -> None:
        """What equality of a key finds."""
        s = self._s
        asked: list[tuple[int, int, str]] = []
        for q, term in enumerate(queries):
            for reason, key in _lookups(term):
                if reason not in {"letter", "initial", "prefix"}:
                    most = max(getattr(s, reason), s.sound_across if reason == "sound" else 0)
                    asked.append((q, most, f"{reason} {key}"))
            if term.spelt:
                other = "letter" if len(term.spelt) == 1 else "initial"
                asked.append((q, s.initial, f"{other} {term.spelt[0]}"))
        for number, positions in self._keys.find([key for _, _, key in asked]):
            q, similarity, _ = asked[number]
            _raise_to(graded[q], positions, similarity)

    def _prefixes(self, queries: Sequence[Term], graded: list[dict[int, int]]) -> None:
        """The words that one begins, and those that begin it."""
        wanted = [(q, t.spelt) for q, t in enumerate(queries) if len(t.spelt) >= PREFIX_LENGTH]
        for number, positions in self._keys.find([f"prefix {text[:PREFIX_LENGTH]}" for _, text in wanted]):
            q, text = wanted[number]
            listed = self._spelt.take(np.array(positions, dtype=np.int64))
            near = [v for v, w in zip(positions, listed, strict=True) if w.startswith(text) or text.startswith(w)]
            _raise_to(graded[q], near, self._s.prefix)

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
            for begin in range(0, len(chosen), _BATCH):
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
                found = others.near(
                    [(q, queries[q]) for q in chosen], joined if either else s.across_least, joins=either
                )
                for q, v, alike in found:
                    _raise_to(graded[q], (v,), across_similarity(alike, 0, s))


def _lookups(term: Term) -> Iterator[tuple[str, str]]:
    """Under which keys a term is found: its text, its keys by reason, its countries, its initial."""
    yield ("same", term.token.text)
    if len(term.spelt) >= PREFIX_LENGTH:
        yield ("prefix", term.spelt[:PREFIX_LENGTH])
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
