"""Listed names to the arrays of an index: everything that is worth computing once for many runs."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from ensign.fields.names import Way
from ensign.fields.readings import parse
from ensign.matching.arrays.mapped import Arrays
from ensign.matching.arrays.segments import sums
from ensign.matching.arrays.texts import Texts
from ensign.matching.otherwise.nearly_same import NearlySame
from ensign.matching.reading.rows import Named, wives_among
from ensign.matching.search.listed import WORDS, begun_with
from ensign.matching.search.subject_words import facts_of
from ensign.matching.search.vocabulary import Vocabulary
from ensign.matching.words.joined_words import Likeness, Words, joins_in
from ensign.matching.words.statistics import Statistics, count
from ensign.matching.words.terms import Terms
from ensign.matching.words.word_columns import WordColumns
from ensign.settings import Settings


def arrays_of(way: Way, names: Sequence[str], settings: Settings, counted: int | None = None) -> Arrays:
    """Listed names, in order, as the arrays of an index; one without a word can never be a candidate.

    Where only the first are `counted`, the others do not make the words any commoner: they say again what is listed.
    """
    parsed = [parse(name, way) for name in names]
    statistics = count(way, parsed[:counted]).common(settings.weights)
    numbers = {token: n for n, token in enumerate(dict.fromkeys(t for name in parsed for t in name.tokens))}
    row = np.array([numbers[token] for name in parsed for token in name.tokens], dtype=np.int64)
    starts = np.cumsum([0, *(len(name.tokens) for name in parsed)], dtype=np.int64)
    columns = WordColumns([*numbers], way)
    facts = facts_of(columns, Terms(way, statistics, settings.weights).weights_of(columns.tokens))
    words = Words.of(columns)
    joins = joins_in(words, row, starts, Likeness.of(settings.similarities))
    owners = np.repeat(np.arange(len(names)), np.diff(starts))
    initials = np.bincount(owners[facts.initials[row]], minlength=len(names))
    begun, bits = np.zeros(len(names), dtype=np.int64), begun_with(facts.letters)
    np.bitwise_or.at(begun, owners, (bits * WORDS + bits * facts.initials)[row])
    # A word that a name has twice is posted once; first come the names that have an initial.
    posted = np.unique(np.stack((row, initials[owners] == 0, owners)), axis=1)
    sizes = np.bincount(posted[0], minlength=len(numbers))
    first = np.bincount(posted[0][posted[1] == 0], minlength=len(numbers))
    # A join is posted in the one name that has it.
    return {
        **Texts.arrays("names", names),
        "totals": np.bincount(owners, facts.weights[row], minlength=len(names)).astype(np.int64),
        "row": row,
        "starts": starts,
        "firsts": joins.firsts - starts[owners[joins.firsts]],
        "weights": np.concatenate((facts.weights, sums(facts.weights[row], joins.firsts, joins.ends))),
        "posted": np.concatenate((posted[2], owners[joins.firsts])),
        "begins": np.cumsum([0, *sizes.tolist(), *[1] * len(joins.firsts)], dtype=np.int64),
        "with_initials": np.concatenate((first, np.ones(len(joins.firsts), dtype=np.int64))),
        "initials": initials,
        "wives": wives_among(names, way),
        "begun": begun,
        "letters": facts.letters,
        "single": facts.initials,
        "acronyms": facts.acronyms,
        **_counted(statistics),
        **Vocabulary.arrays(columns, words, joins, settings.similarities),
        **NearlySame.arrays_of(way, columns, Named(row, starts)),
    }


def _counted(statistics: Statistics) -> Arrays:
    """Statistics as arrays to be kept."""
    tables = {
        "words": statistics.words,
        "skeletons": statistics.skeletons,
        "classes": {" ".join(key): n for key, n in statistics.classes.items()},
    }
    found: dict[str, npt.NDArray[Any]] = {"counted": np.array([statistics.names], dtype=np.int64)}
    for name, table in tables.items():
        texts = sorted(table)  # or the order would hang on that of sets, which is another in each process
        found |= Texts.arrays(name, texts)
        found[f"{name}.counts"] = np.array([table[text] for text in texts], dtype=np.int64)
    return found


def statistics_of(way: Way, arrays: Arrays) -> Statistics:
    """What `arrays_of` kept of the names."""
    words, skeletons, classes = (
        Counter(dict(zip(Texts.of(name, arrays).all().tolist(), arrays[f"{name}.counts"].tolist(), strict=True)))
        for name in ("words", "skeletons", "classes")
    )
    by_reason = Counter({(key.partition(" ")[0], key.partition(" ")[2]): n for key, n in classes.items()})
    return Statistics(way, int(arrays["counted"][0]), words, skeletons, by_reason)
