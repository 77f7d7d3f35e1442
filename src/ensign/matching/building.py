"""Listed names to the arrays of an index: everything that is worth computing once for many runs."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from ensign.fields.names import Way
from ensign.fields.readings import parse
from ensign.matching.alignment import JOIN_SLACK
from ensign.matching.arrays import Arrays
from ensign.matching.statistics import Statistics, count
from ensign.matching.terms import Term, Terms
from ensign.matching.texts import Texts
from ensign.matching.vocabulary import Vocabulary
from ensign.settings import Settings


def arrays_of(way: Way, names: Sequence[str], settings: Settings) -> Arrays:
    """Listed names, in order, as the arrays of an index; one without a word can never be a candidate."""
    parsed = [parse(name, way) for name in names]
    statistics = count(way, parsed).common(settings.weights)
    terms = Terms(way, statistics, settings.weights)
    weighed = [terms.weigh(name) for name in parsed]
    singles: dict[Term, list[tuple[int, int]]] = {}
    joins: dict[Term, list[tuple[int, int]]] = {}
    for n, name in enumerate(weighed):
        for term in name.terms:
            singles.setdefault(term, []).append((n, term.weight))
        for join in name.joins:
            joins.setdefault(join.term, []).append((n, join.weight))
    found = [*singles.values(), *joins.values()]
    postings = [np.array(sorted({n for n, _ in occurrences}), dtype=np.int64) for occurrences in found]
    longest = max((len(t.spelt) for t in singles), default=0) + JOIN_SLACK
    return {
        **Texts.arrays("names", names),
        "totals": np.array([n.total for n in weighed], dtype=np.int64),
        "weights": np.array([max(w for _, w in occurrences) for occurrences in found], dtype=np.int64),
        "is_join": np.arange(len(found)) >= len(singles),
        "posted": np.concatenate([np.empty(0, dtype=np.int64), *postings]),
        "begins": np.cumsum([0, *map(len, postings)], dtype=np.int64),
        "longest": np.array([longest], dtype=np.int64),
        **_counted(statistics),
        **Vocabulary.arrays([*singles, *joins]),
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
        found |= Texts.arrays(name, list(table))
        found[f"{name}.counts"] = np.array(list(table.values()), dtype=np.int64)
    return found


def statistics_of(way: Way, arrays: Arrays) -> Statistics:
    """What `arrays_of` kept of the names."""
    words, skeletons, classes = (
        Counter(dict(zip(Texts.of(name, arrays).all().tolist(), arrays[f"{name}.counts"].tolist(), strict=True)))
        for name in ("words", "skeletons", "classes")
    )
    by_reason = Counter({(key.partition(" ")[0], key.partition(" ")[2]): n for key, n in classes.items()})
    return Statistics(way, int(arrays["counted"][0]), words, skeletons, by_reason)
