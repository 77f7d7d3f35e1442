"""What was done in a run: its input, settings, lists and counts, as a record without any row's values.

The clock and the user are passed in by the command line; nothing here reads them.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pandas as pd

from ensign.matching.arrays.segments import distinct
from ensign.model import Band
from ensign.schema import OUTCOMES
from ensign.settings import Settings
from ensign.watchlist import ListInfo

FORMAT: Final = "ensign-run/1"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many of what. Outcomes and bands count input rows, each by its best result.

    `names` is the number of different names; beyond 1,048,576 it is an estimate (within a percent)
    and `names_exact` is false, so that memory stays bounded.
    """

    rows: int = 0
    written: int = 0
    names: int = 0
    names_exact: bool = True
    outcomes: Mapping[str, int] = field(default_factory=dict)
    bands: Mapping[str, int] = field(default_factory=dict)

    @property
    def matches(self) -> int:
        """Input rows with a match."""
        return self.outcomes.get("match", 0)

    @property
    def met(self) -> frozenset[str]:
        """The bands in which there is a match."""
        return frozenset(band for band, number in self.bands.items() if number)


@dataclass(frozen=True, slots=True)
class InputFile:
    """The user's file: its name, the sha256 and number of its bytes, and what was recognised in it.

    `first` is what its row 1 is, where that is not the first below a header.
    """

    name: str
    sha256: str = ""
    size: int = 0
    recognised: str = ""
    first: str = ""


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A report: its name, the sha256 and number of its bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Run:
    """One screening, told afterwards. `started` is ISO 8601 in UTC; `options` are those that the user gave.

    `stale` says which lists were older than they may be, where the user went on all the same; the
    reason is among the options. `warnings` are what to know before trusting a clear row. Of a run that
    is to be repeated to the byte nobody says how many `seconds` it took.
    """

    version: str
    started: str
    seconds: float | None
    user: str
    input: InputFile
    settings: Settings
    lists: tuple[ListInfo, ...]
    counts: Counts
    options: Mapping[str, Any] = field(default_factory=dict)
    outputs: tuple[OutputFile, ...] = ()
    stale: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The sha256 of everything that decides the results: the same for a repeated run, whoever runs it and when."""
        parts = [
            self.version,
            self.input.sha256,
            self.settings.digest,
            *(i.digest for i in self.lists),
            json.dumps(self.options, sort_keys=True),
        ]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()


class Tally:
    """Counts a run while its rows pass."""

    def __init__(self) -> None:
        self.rows = 0
        self._written = 0
        self._outcomes: Counter[str] = Counter()
        self._bands: Counter[str] = Counter()
        self._names = Distinct()

    def add(self, names: Sequence[str], outcomes: Sequence[str], bands: Sequence[str], written: int) -> None:
        """Count some input rows by their names and the outcome and band of their best results."""
        self.rows += len(outcomes)
        self._written += written
        self._outcomes.update(outcomes)
        self._bands.update(band for band in bands if band)
        self._names.add(names)

    @property
    def counts(self) -> Counts:
        """What was counted so far."""
        return Counts(
            rows=self.rows,
            written=self._written,
            names=self._names.count,
            names_exact=self._names.exact,
            outcomes={name: self._outcomes[name] for name in OUTCOMES},
            bands={band.value: self._bands[band.value] for band in Band},
        )


class Distinct:
    """Counts different texts in bounded memory, exactly while they are few.

    A "k minimum values" sketch (Bar-Yossef et al., "Counting distinct elements in a data stream",
    2002): of the texts' evenly spread hashes the k smallest are kept, and where the k-th lies
    says how many there are.
    """

    def __init__(self, keep: int = 1 << 20) -> None:
        self._keep = keep
        self._smallest: npt.NDArray[np.uint64] = np.empty(0, np.uint64)
        self._waiting: list[npt.NDArray[np.uint64]] = []
        self.exact = True

    def add(self, texts: Sequence[str]) -> None:
        """Count some texts; the empty one does not count."""
        fresh = pd.util.hash_array(np.array([t for t in texts if t], dtype=object), categorize=False)
        self._waiting.append(fresh if self.exact else fresh[fresh < self._smallest[-1]])
        if sum(map(len, self._waiting)) > self._keep // 4:  # merging is a sort: seldom is cheaper
            self._merge()

    @property
    def count(self) -> int:
        """How many different texts there were; an estimate where `exact` is false."""
        self._merge()
        if self.exact:
            return len(self._smallest)
        return round((self._keep - 1) / (float(self._smallest[-1]) / 2**64))

    def _merge(self) -> None:
        merged = distinct(np.concatenate([self._smallest, *self._waiting]))
        self._waiting.clear()
        self.exact = self.exact and len(merged) <= self._keep
        self._smallest = merged[: self._keep]


def to_record(run: Run) -> bytes:
    """The run as canonical JSON, for `--record`. It holds no value of any row."""
    record = {
        "format": FORMAT,
        "run": run.id,
        "ensign": run.version,
        "started": run.started,
        "seconds": None if run.seconds is None else round(run.seconds, 3),
        "user": run.user,
        "input": asdict(run.input),
        "options": dict(run.options),
        "settings": asdict(run.settings) | {"digest": run.settings.digest},
        "lists": [_list(info) for info in run.lists],
        "stale": list(run.stale),
        "warnings": list(run.warnings),
        "counts": asdict(run.counts),
        "outputs": [asdict(output) for output in run.outputs],
    }
    return (json.dumps(record, ensure_ascii=False, sort_keys=True, indent=2) + "\n").encode("utf-8", "replace")


def _list(info: ListInfo) -> dict[str, Any]:
    """What the record says of a list."""
    return {
        "name": info.name,
        "title": info.title,
        "date": info.date,
        "digest": info.digest,
        "entities": info.entities,
        "names": info.names,
        "context": info.context,
        "research": info.research,
        "source": info.source,
        "fetched": info.fetched,
        "checked": info.checked,
        "sha256": info.sha256,
        "partial": info.partial,
        "recognised": info.recognised,
        "rejections": len(info.rejections),
    }
