"""The listed words, and which of them a subject's word could stand for.

What the index needs is complete: every listed word that `Comparer` or `joins.similarity_of` would align
with the subject's, and no less than its similarity. So there is one look-up for each reason: equality
of a key (the table of reasons.py), a slip of the pen (spellings.py), likeness of sounds across scripts
(sounds.py), a common beginning, and neighbours written as one word. Only initials are left out: a
letter could stand for half of all words, and is looked at where a name has one.
Everything is kept as arrays, so that an index can be opened from a file without making it again.

Positions count the listed words first and then the listed joins.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from ensign.fields.names import Kind, Way
from ensign.matching.arrays.hashing import HASH
from ensign.matching.arrays.lookups import Lookup
from ensign.matching.arrays.strings import POWERS, Flags, Hashes, Ints, mixed
from ensign.matching.arrays.texts import Texts
from ensign.matching.reading.rows import Named
from ensign.matching.search.joining import joins_met
from ensign.matching.search.work import Joined
from ensign.matching.words.ends import ends_of, reach_of
from ensign.matching.words.joined_words import Asked, Joins, Likeness, Words, asked_of, near_of
from ensign.matching.words.keys_together import keys_together
from ensign.matching.words.neighbours import Near, Neighbours, highest
from ensign.matching.words.reasons import KEY_REASONS
from ensign.matching.words.similarity import (
    LOOSE,
    PREFIX_LENGTH,
    SHORT,
    sounds_count,
    spelt_alike,
)
from ensign.matching.words.sounds import BY_EAR, BY_EAR_OF_OTHERS, BY_FOLDS, Sounds
from ensign.matching.words.spellings import Spellings
from ensign.matching.words.word_columns import Keys, WordColumns
from ensign.settings import Graded, Similarities
from ensign.text import folds

_REASONS: Final = ("same", "country", "prefix", "sound other", *dict.fromkeys(reason.name for reason in KEY_REASONS))
_SALTS: Final = {reason: 16 + n for n, reason in enumerate(_REASONS)}
_SOUNDS: Final = ("sound", "sound other")
_STEPS: Final = 400
"""What looking for the joins that begin with a word takes, in the measure of compiling.MUCH."""

_SCRIPTS: Final = {True: "latin", False: "other"}
"""Latin or not: under which names the sounds of such words are kept."""


class Vocabulary:
    """Listed words and joins with a position each."""

    def __init__(self, arrays: Mapping[str, npt.NDArray[Any]], similarities: Similarities) -> None:
        """What `arrays` made."""
        self._s, self._likeness = similarities, Likeness.of(similarities)
        self._keys = Lookup("keys", arrays)
        self._spelt = Texts.of("spelt", arrays)
        self._spellings = Spellings("spellings", arrays, len(self._spelt))
        self._sounds = {latin: Sounds(f"sounds.{name}", arrays, BY_FOLDS) for latin, name in _SCRIPTS.items()}
        self._ears = {latin: Sounds(f"ears.{name}", arrays, BY_EAR) for latin, name in _SCRIPTS.items()}
        self._others = {latin: Sounds(f"others.{name}", arrays, BY_EAR_OF_OTHERS) for latin, name in _SCRIPTS.items()}
        self._joinable = Lookup("joinable", arrays)
        self._joins = Lookup("joins", arrays)
        self._ends: Ints = arrays["ends"]
        self.lengths: Ints = arrays["lengths"]
        self._by_folds, self._by_ear, self._by_other_ear = (
            _Counts(graded, similarities.least)
            for graded in (similarities.across, similarities.heard, similarities.heard_otherwise)
        )
        asked = list(_asked_for(similarities))
        self._rows = {reason: [n for n, (one, *_) in enumerate(asked) if one == reason] for reason, *_ in asked}
        self._asked = np.array([row for _, *row in asked], dtype=np.int64)
        self._latin: Flags = arrays["latin"]
        self._consonants: Hashes = arrays["consonants"]
        self.size = len(self._spelt)

    @staticmethod
    def arrays(columns: WordColumns, words: Words, joins: Joins, s: Similarities) -> dict[str, npt.NDArray[Any]]:
        """Listed words, what joining knows of them, and the listed joins, as arrays to be kept."""
        keys = [(mixed(keys.hashes, _SALTS[reason]), keys.owners) for reason, keys in _all_keys(columns)]
        found = {
            **Lookup.arrays("keys", *map(np.concatenate, zip(*keys, strict=True))),
            **Texts.arrays("spelt", columns.spelt),
            **Spellings.arrays("spellings", columns),
            **_found_by("joinable", asked_of(words, columns, Likeness.of(s))),
            **_found_by("joins", joins.asked),
            "lengths": np.concatenate((words.lengths, joins.lengths)),
            "latin": columns.latin,
            "consonants": columns.table("consonants")[:, HASH],
            "ends": ends_of(words, columns),
        }
        for latin, name in _SCRIPTS.items():
            own = _by_sounds(columns, latin=latin)
            found |= Sounds.arrays(f"sounds.{name}", columns, np.flatnonzero(own), BY_FOLDS)
            found |= Sounds.arrays(f"ears.{name}", columns, np.flatnonzero(own & _written_as_heard(columns)), BY_EAR)
            twice = np.flatnonzero(own & _heard_twice(columns))
            found |= Sounds.arrays(f"others.{name}", columns, twice, BY_EAR_OF_OTHERS)
        return found

    def neighbours(self, asked: WordColumns, words: Words) -> Neighbours:
        """What each word could stand for; `words` is what joining knows of them."""
        found = [
            self._looked_up(asked),
            self._prefixes(asked),
            self._spellings.near(asked, self._s),
            *(near for latin in (True, False) for near in self._across(asked, latin=latin)),
            self._as_joins(asked, words),
        ]
        near = Near(*(np.concatenate(parts) for parts in zip(*found, strict=True)))
        short = np.minimum(asked.lengths[near.numbers], self.lengths[near.positions]) <= SHORT
        single = near.positions < self.size
        least = np.where(short & single, self._s.least_short, self._s.least)
        return highest(near, least, len(asked), len(self.lengths))

    def reach(self, words: Words) -> Ints:
        """Which lengths of listed words begin or end as words do (ends.py)."""
        return reach_of(words, self._ends)

    def joined(self, named: Named, words: Words, reach: Ints) -> Joined:
        """The joins in names that could be a listed word, with the words that each could be; their weights are 0.

        `words` and `reach` are of all words of the names, by their number.
        """
        run = joins_met.for_steps(len(named.row) * _STEPS)
        return run(named, words, self._joinable.table, reach, self.lengths, self._likeness, POWERS)

    def _as_joins(self, columns: WordColumns, words: Words) -> Near:
        """The listed joins that words could be."""
        asked = asked_of(words, columns, self._likeness)
        joins = self.lengths[self.size :]
        found = near_of(asked, self._joins.find(asked.hashes), words.lengths, joins, self._likeness)
        return found._replace(positions=found.positions + self.size)

    def _looked_up(self, asked: WordColumns) -> Near:
        """What equality of a key finds."""
        owners, hashes, rows = [], [], []
        for reason, keys in _all_keys(asked):
            for row in self._rows.get(reason, ()):
                owners.append(keys.owners)
                hashes.append(mixed(keys.hashes, int(self._asked[row, 0])))
                rows.append(np.full(len(keys.owners), row))
        numbers, positions = self._keys.find(np.concatenate(hashes))
        found, asked_as = np.concatenate(owners)[numbers], self._asked[np.concatenate(rows)[numbers]]
        similarities = asked_as[:, 1].copy()
        # Within Latin words that share a loose key are no more alike than their spelling lets them be.
        loose = np.flatnonzero(asked_as[:, 2] & asked.latin[found] & self._latin[positions])
        most = self._spellings.alike(asked, found[loose], positions[loose]) + self._s.loose_lift
        if asked.way is Way.PERSON:
            most = self._by_custom(asked, Near(found[loose], positions[loose], similarities[loose]), most)
        similarities[loose] = np.minimum(similarities[loose], most)
        return Near(found, positions, similarities)

    def _by_custom(self, asked: WordColumns, near: Near, most: Ints) -> Ints:
        """What spelling lets Latin words be that share a loose key, where it is more by custom than as written.

        As similarity.Comparer has it for consonants. A reason that says as much may be given more here, never less.
        """
        raised = most.copy()
        less = (near.similarities >= min(self._s.consonants, self._s.consonants_short)) & (most < near.similarities)
        less &= asked.table("consonants")[near.numbers, HASH] != self._consonants[near.positions]
        at = np.flatnonzero(less)
        pairs = zip(at.tolist(), near.numbers[at].tolist(), self._spelt.take(near.positions[at]), strict=True)
        for n, q, theirs in pairs:
            ours, listed = folds.spellings(asked.spelt[q]), folds.spellings(theirs)
            raised[n] = max(spelt_alike(a, b) for a in ours for b in listed) + self._s.loose_lift
        return raised

    def _prefixes(self, asked: WordColumns) -> Near:
        """The words that one begins, and those that begin it."""
        begin = _beginnings(asked)
        numbers, positions = self._keys.find(mixed(begin.hashes, _SALTS["prefix"]))
        owners = begin.owners[numbers]
        pairs = zip([asked.spelt[q] for q in owners.tolist()], self._spelt.take(positions), strict=True)
        near = np.array([mine.startswith(other) or other.startswith(mine) for mine, other in pairs], dtype=bool)
        return Near(owners[near], positions[near], np.full(int(near.sum()), self._s.prefix))

    def _across(self, asked: WordColumns, *, latin: bool) -> Iterator[Near]:
        """Likeness of sounds with the words of the other kind of script, by the fold keys and by ear."""
        own = _by_sounds(asked, latin=latin)
        for sounds, counts, some in (
            (self._sounds, self._by_folds, own),
            (self._ears, self._by_ear, own & _written_as_heard(asked)),
            (self._others, self._by_other_ear, own & _heard_twice(asked)),
        ):
            found = sounds[not latin].near(asked, np.flatnonzero(some), counts.least)
            yield found._replace(similarities=counts.of[found.similarities])


def _by_sounds(columns: WordColumns, *, latin: bool) -> Flags:
    """Which words are compared by their sounds: the readings of Han characters are exact, and found by key."""
    found: Flags = columns.compared & ~columns.characters & (columns.latin == latin)
    return found


def _written_as_heard(columns: WordColumns) -> Flags:
    """Which words have the same sounds in Latin letters and in a script that writes them as they are heard."""
    found: Flags = columns.latin | columns.heard
    return found


def _heard_twice(columns: WordColumns) -> Flags:
    """Those of them that are heard as English, and as of other languages, too."""
    found: Flags = columns.latin | (columns.heard & columns.heard_twice)
    return found


class _Counts:
    """What likeness of sounds counts for, by its thousandths, and the least that counts for enough."""

    def __init__(self, graded: Graded, least: int) -> None:
        counts = [sounds_count(alike, 0, graded) for alike in range(1001)]
        self.of: Ints = np.array(counts, dtype=np.int64)
        self.least = next((alike for alike, counted in enumerate(counts) if counted >= least), len(counts))


def _beginnings(columns: WordColumns) -> Keys:
    """The beginnings of words."""
    own = np.flatnonzero(columns.lengths >= PREFIX_LENGTH)
    return Keys.of(own, [columns.spelt[n][:PREFIX_LENGTH] for n in own.tolist()])


def _all_keys(columns: WordColumns) -> Iterator[tuple[str, Keys]]:
    """Under which keys words are found, by reason: their texts, their beginnings, their countries, their keys."""
    texts, spelt = columns.text_table, columns.letters.table
    others = np.flatnonzero(texts[:, HASH] != spelt[:, HASH])
    yield "same", Keys.of_table(np.arange(len(columns)), texts)
    yield "same", Keys.of_table(others, spelt[others])
    yield "prefix", _beginnings(columns)
    countries = np.flatnonzero(columns.are(Kind.COUNTRY)).tolist()
    codes = [(n, code) for n in countries for code in columns.texts[n].split("|")]
    yield "country", Keys.of(np.array([n for n, _ in codes], dtype=np.int64), [code for _, code in codes])
    for reason, keys in keys_together(columns):
        if reason == "sound":
            # Sounds say more across scripts than within one.
            latin = columns.latin[keys.owners]
            yield "sound", keys.where(latin)
            yield "sound other", keys.where(~latin)
        else:
            yield reason, keys


def _asked_for(s: Similarities) -> Iterator[tuple[str, int, int, bool]]:
    """By reason: the salt of the keys to be looked up, what sharing one says, and whether spelling limits that."""
    for reason in _REASONS:
        if reason in _SOUNDS:
            for kept in _SOUNDS:
                yield (reason, _SALTS[kept], s.sound if reason == kept else s.sound_across, kept in LOOSE)
        elif reason != "prefix":
            # Of words that share a Korean syllable, or a spelling, one may be of Han characters.
            as_han = {"korean": s.hanja, "spelling": s.japanese}.get(reason, 0)
            alike = max(getattr(s, reason), as_han)
            yield (reason, _SALTS[reason], alike, reason in LOOSE)


def _found_by(name: str, asked: Asked) -> dict[str, npt.NDArray[Any]]:
    return Lookup.arrays(name, asked.hashes, asked.owners)
