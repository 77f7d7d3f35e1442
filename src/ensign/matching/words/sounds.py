"""The listed words that sound alike in another script, measured by their keys (sounding.py finds them).

There are three measures: by the fold keys, which serve all scripts, by what Hangul, Kana and others keep of an English
word, and by what Hangul and Kana keep of one of another language.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final, NamedTuple

import numpy as np
import numpy.typing as npt

from ensign.matching.arrays.mapped import read_only
from ensign.matching.arrays.strings import Flags, Ints
from ensign.matching.words.neighbours import Near
from ensign.matching.words.slips import BLOCK
from ensign.matching.words.sounding import MOST, Heard, Sounding, alikes
from ensign.matching.words.spelt_words import heard_of
from ensign.matching.words.word_columns import WordColumns
from ensign.text.heard import heard_together

_STEPS: Final = 2
"""What comparing three pairs of words takes, in the measure of compiling.MUCH."""

_Texts = dict[str, Sequence[str]]


class Measure(NamedTuple):
    """By which keys words are compared: what makes them for some words, and their names in the order of Sounding."""

    keys: Callable[[WordColumns, Ints], _Texts]
    order: tuple[str, str, str]


def _folded(columns: WordColumns, numbers: Ints) -> _Texts:
    """The fold keys of some words."""
    own = numbers.tolist()
    return {key: [columns.column(key)[n] for n in own] for key in BY_FOLDS.order}


def _heard(columns: WordColumns, numbers: Ints, *, english: bool) -> _Texts:
    """What is left of some words for who writes what is heard."""
    own = numbers.tolist()
    found = heard_together([columns.spelt[n] for n in own], [columns.scripts[n] for n in own], english=english)
    return {"whole": [one.whole for one in found], "bones": [one.bones for one in found]}


BY_FOLDS: Final = Measure(_folded, ("consonants", "sound", "spelling"))
BY_EAR: Final = Measure(partial(_heard, english=True), ("whole", "bones", "whole"))
BY_EAR_OF_OTHERS: Final = Measure(partial(_heard, english=False), BY_EAR.order)
"""As there are no better consonants of what is heard, likeness is that of the whole or the mean of both."""


class Sounds:
    """The keys of some words, of one measure."""

    def __init__(self, name: str, arrays: Mapping[str, npt.NDArray[Any]], measure: Measure) -> None:
        """What `arrays` made under this name."""
        self._positions: Ints = arrays[f"{name}.positions"]
        self._measure = measure
        none, found = np.zeros(BLOCK, np.uint64), {}
        for key in dict.fromkeys(measure.order):
            letters, begins, masks = (arrays[f"{name}.{key}.{field}"] for field in Heard._fields)
            found[key] = Heard(letters, begins, read_only(np.append(masks, none)))
        self._keys = Sounding(*(found[key] for key in measure.order))

    @staticmethod
    def arrays(name: str, columns: WordColumns, positions: Ints, measure: Measure) -> dict[str, npt.NDArray[Any]]:
        """The words at the given positions as arrays to be kept."""
        found: dict[str, npt.NDArray[Any]] = {f"{name}.positions": positions}
        for key, texts in measure.keys(columns, positions).items():
            found |= {f"{name}.{key}.{field}": array for field, array in heard_of(texts)._asdict().items()}
        return found

    def near(self, asked: WordColumns, numbers: Ints, least: int) -> Near:
        """For some of the words asked for, by their numbers, the words at least so alike, with their likeness."""
        found = [Near(*(np.empty(0, dtype=np.int64),) * 3)]
        if len(numbers) and len(self._positions):
            texts = self._measure.keys(asked, numbers)
            long = np.max([list(map(len, own)) for own in texts.values()], axis=0) > MOST
            for some, find in (
                (~long, alikes.for_steps(len(numbers) * len(self._positions) * _STEPS // 3)),
                (long, alikes.plain),
            ):
                if some.any():
                    rows, places, alike = find(self._sounding(texts, some), self._keys, least)
                    found.append(Near(numbers[some][rows], self._positions[places], alike.astype(np.int64)))
        return Near(*(np.concatenate(parts) for parts in zip(*found, strict=True)))

    def _sounding(self, texts: _Texts, some: Flags) -> Sounding:
        """The keys of some of the words."""
        at = np.flatnonzero(some).tolist()
        keys = {key: heard_of([own[n] for n in at]) for key, own in texts.items()}
        return Sounding(*(keys[key] for key in self._measure.order))
