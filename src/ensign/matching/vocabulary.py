"""The listed words, and which of them a subject's word could stand for.

What the index needs is complete: every listed word that `Comparer` or `joins.similarity_of` would align
with the subject's, and no less than its similarity. So there is one look-up for each reason: equality
of a key (the table of reasons.py), a slip of the pen (spellings.py), likeness of sounds across scripts
(sounds.py), a common beginning, and neighbours written as one word. Only initials are left out: a
letter could stand for half of all words, and is looked at where a name has one.
Everything is kept as arrays, so that an index can be opened from a file without making it again.

Positions count the listed words first and then the listed joins.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from ensign.fields.names import Kind, Way
from ensign.matching.hashing import hashes_of
from ensign.matching.joined_words import Asked, Joins, Likeness, Words, asked_of, similarities_of
from ensign.matching.joining import joins_met
from ensign.matching.lookups import Lookup
from ensign.matching.neighbours import Near, Neighbours, highest
from ensign.matching.reasons import KEY_REASONS
from ensign.matching.similarity import LOOSE, PREFIX_LENGTH, across_similarity
from ensign.matching.sounds import Sounds
from ensign.matching.spellings import Spellings, spelt_alike_each
from ensign.matching.strings import POWERS, Flags, Ints, mixed
from ensign.matching.term import Term
from ensign.matching.texts import Texts
from ensign.matching.work import Joined, Subjects
from ensign.settings import Similarities
from ensign.text import folds
from ensign.text.scripts import Script

_REASONS: Final = (
    "same", "country", "prefix", "sound other", *(reason.name for reason in KEY_REASONS)
)  # fmt: skip
_SALTS: Final = {reason: 16 + n for n, reason in enumerate(_REASONS)}
_SOUNDS: Final = ("sound", "sound other")
_STEPS: Final = 400
"""What looking for the joins that begin with a word takes, in the measure of compiling.MUCH."""

_SCRIPTS: Final = {True: "sounds.latin", False: "sounds.other"}
"""Latin or not: under which name the sounds of such words are kept."""


class Vocabulary:
    """Listed words and joins with a position each."""

    def __init__(self, arrays: Mapping[str, npt.NDArray[Any]], similarities: Similarities) -> None:
        """What `arrays` made."""
        self._s, self._likeness = similarities, Likeness.of(similarities)
        self._keys = Lookup("keys", arrays)
        self._spelt = Texts.of("spelt", arrays)
        self._folded = Texts.of("folded", arrays)
        self._spellings = Spellings("spellings", arrays)
        self._sounds = {latin: Sounds(name, arrays) for latin, name in _SCRIPTS.items()}
        self._joinable = Lookup("joinable", arrays)
        self._joins = Lookup("joins", arrays)
        self.lengths: Ints = arrays["lengths"]
        counts = [across_similarity(alike, 0, similarities) for alike in range(1001)]
        self._across_as = np.array(counts, dtype=np.int64)
        enough = next((alike for alike, counted in enumerate(counts) if counted >= similarities.least), 1001)
        self._across_least = max(similarities.across_least, enough)
        asked = list(_asked_for(similarities))
        self._rows = {reason: [n for n, (one, *_) in enumerate(asked) if one == reason] for reason, *_ in asked}
        self._asked = np.array([row for _, *row in asked], dtype=np.int64)
        self._latin: Flags = arrays["latin"]
        self.size = len(self._spelt)

    @staticmethod
    def arrays(terms: Sequence[Term], words: Words, joins: Joins, s: Similarities) -> dict[str, npt.NDArray[Any]]:
        """Listed terms, what joining knows of them, and the listed joins, as arrays to be kept."""
        compared = [v for v, t in enumerate(terms) if t.kind not in {Kind.NUMBER, Kind.INITIAL}]
        looked_up = [(v, reason, key) for v, t in enumerate(terms) for reason, key in _lookups(t)]
        hashes = _hashes([key for _, _, key in looked_up], [reason for _, reason, _ in looked_up])
        found = {
            **Lookup.arrays("keys", hashes, np.array([v for v, _, _ in looked_up], dtype=np.int64)),
            **Texts.arrays("spelt", [t.spelt for t in terms]),
            **Texts.arrays("folded", [folds.spelling(t.spelt) for t in terms]),
            **Spellings.arrays("spellings", terms, compared),
            **_found_by("joinable", asked_of(words, 0, terms, Likeness.of(s))),
            **_found_by("joins", joins.asked),
            "lengths": np.concatenate((words.lengths, joins.lengths)),
            "latin": np.array([t.script is Script.LATIN for t in terms], dtype=bool),
        }
        for latin, name in _SCRIPTS.items():
            heard = [v for v in compared if terms[v].script is not Script.HAN]
            found |= Sounds.arrays(name, terms, [v for v in heard if (terms[v].script is Script.LATIN) is latin])
        return found

    def neighbours(self, terms: Sequence[Term], words: Words, begin: int) -> Neighbours:
        """What each term could stand for; the terms are numbered from `begin` in `words`."""
        s = self._s
        compared = [(q, t) for q, t in enumerate(terms) if t.kind not in {Kind.NUMBER, Kind.INITIAL}]
        found = [
            self._looked_up(terms),
            self._prefixes(terms),
            self._spellings.near(compared, s),
            *(self._across(compared, latin=latin) for latin in (True, False)),
            self._as_joins(terms, words, begin),
        ]
        numbers, positions, similarities = (np.concatenate(parts) for parts in zip(*found, strict=True))
        return highest(Near(numbers, positions, similarities), s.least, len(terms), len(self.lengths))

    def joined(self, subjects: Subjects, words: Words) -> Joined:
        """The joins in names that could be a listed word, with the words that each could be."""
        run = joins_met.for_steps(len(subjects.row) * _STEPS)
        return run(subjects, words, self._joinable.table, self.lengths, self._likeness, POWERS)

    def _as_joins(self, terms: Sequence[Term], words: Words, begin: int) -> Near:
        """The listed joins that words could be."""
        asked = asked_of(words, begin, terms, self._likeness)
        found = self._met(asked, self._joins, words.lengths[begin:], self.lengths[self.size :])
        return found._replace(positions=found.positions + self.size)

    def _met(self, asked: Asked, table: Lookup, mine: Ints, theirs: Ints) -> Near:
        """Words and joins that are found by one another, with how alike they are by what they share."""
        numbers, positions = table.find(asked.hashes)
        owners = asked.owners[numbers]
        similarities = similarities_of(asked.similarities[numbers], mine[owners], theirs[positions], self._likeness)
        return Near(owners, positions, similarities)

    def _looked_up(self, terms: Sequence[Term]) -> Near:
        """What equality of a key finds."""
        owners, rows, keys = [], [], []
        for q, term in enumerate(terms):
            for reason, key in _lookups(term):
                for row in self._rows.get(reason, ()):
                    owners.append(q)
                    rows.append(row)
                    keys.append(key)
        asked = self._asked[rows]
        numbers, positions = self._keys.find(mixed(hashes_of(keys), asked[:, 0].astype(np.uint64)))
        found, similarities = np.array(owners, dtype=np.int64)[numbers], asked[numbers, 1]
        loose = np.flatnonzero(asked[numbers, 2])
        similarities[loose] = self._as_spelt(terms, found[loose], positions[loose], similarities[loose])
        return Near(found, positions, similarities)

    def _as_spelt(self, terms: Sequence[Term], owners: Ints, positions: Ints, similarities: Ints) -> Ints:
        """The similarities of words that share a loose key: within Latin no more than their spelling lets them be.

        Of people's names that share consonants, by any custom, as similarity.py has it: asked where it is more.
        """
        spelling = [folds.spelling(term.spelt) for term in terms]
        mine, theirs = [spelling[q] for q in owners.tolist()], self._folded.take(positions)
        most = spelt_alike_each(mine, theirs) + self._s.loose_lift
        latin = np.array([term.script is Script.LATIN for term in terms], dtype=bool)[owners] & self._latin[positions]
        by_custom = similarities >= min(self._s.consonants, self._s.consonants_short)
        by_custom &= latin & (most < similarities) & all(term.way is Way.PERSON for term in terms)
        less = np.flatnonzero(by_custom)
        pairs = [
            (n, p, q)
            for n, ours, theirs in zip(
                less.tolist(), owners[less].tolist(), self._spelt.take(positions[less]), strict=True
            )
            if folds.consonants(terms[ours].spelt) != folds.consonants(theirs)
            for p in folds.spellings(terms[ours].spelt)
            for q in folds.spellings(theirs)
        ]
        if pairs:
            numbers, mine, theirs = map(list, zip(*pairs, strict=True))
            np.maximum.at(most, numbers, spelt_alike_each(mine, theirs) + self._s.loose_lift)
        return np.where(latin, np.minimum(similarities, most), similarities)

    def _prefixes(self, terms: Sequence[Term]) -> Near:
        """The words that one begins, and those that begin it."""
        wanted = [(q, t.spelt) for q, t in enumerate(terms) if len(t.spelt) >= PREFIX_LENGTH]
        keys = [text[:PREFIX_LENGTH] for _, text in wanted]
        numbers, positions = self._keys.find(_hashes(keys, ["prefix"] * len(keys)))
        mine = [wanted[n] for n in numbers.tolist()]
        pairs = zip(mine, self._spelt.take(positions), strict=True)
        near = np.array([w.startswith(text) or text.startswith(w) for (_, text), w in pairs], dtype=bool)
        owners = np.array([q for q, _ in mine], dtype=np.int64)[near]
        return Near(owners, positions[near], np.full(len(owners), self._s.prefix))

    def _across(self, compared: Sequence[tuple[int, Term]], *, latin: bool) -> Near:
        """Likeness of sounds with the words of the other kind of script, by either of the two measures.

        The readings of Han characters are exact, and found by key.
        """
        own = [(q, t) for q, t in compared if t.script is not Script.HAN]
        chosen = [(q, t) for q, t in own if (t.script is Script.LATIN) is latin]
        found = self._sounds[not latin].near(chosen, self._across_least)
        return found._replace(similarities=self._across_as[found.similarities])


def _asked_for(s: Similarities) -> Iterator[tuple[str, int, int, bool]]:
    """By reason: the salt of the keys to be looked up, what sharing one says, and whether spelling limits that."""
    for reason in _REASONS:
        if reason in _SOUNDS:
            for kept in _SOUNDS:
                yield (reason, _SALTS[kept], s.sound if reason == kept else s.sound_across, kept in LOOSE)
        elif reason != "prefix":
            yield (reason, _SALTS[reason], getattr(s, reason), reason in LOOSE)


def _found_by(name: str, asked: Asked) -> dict[str, npt.NDArray[Any]]:
    return Lookup.arrays(name, asked.hashes, asked.owners)


def _hashes(keys: Sequence[str], reasons: Sequence[str]) -> npt.NDArray[np.uint64]:
    """The hashes of keys, each among those of its reason."""
    return mixed(hashes_of(keys), np.array([_SALTS[reason] for reason in reasons], dtype=np.uint64))


def _lookups(term: Term) -> Iterator[tuple[str, str]]:
    """Under which keys a term is found: its text, its beginning, its countries, its keys by reason."""
    yield ("same", term.token.text)
    if len(term.spelt) >= PREFIX_LENGTH:
        yield ("prefix", term.spelt[:PREFIX_LENGTH])
    if term.kind is Kind.COUNTRY:
        for code in term.token.text.split("|"):
            yield ("country", code)
    for reason, keys in term.keys:
        # Sounds say more across scripts than within one.
        other = reason == "sound" and term.script is not Script.LATIN
        for key in keys:
            yield ("sound other" if other else reason, key)
