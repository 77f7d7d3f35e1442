"""Who answers the records of an input: this process, or for a large input several worker processes.

The answers are the same: a record's rows depend on nothing but itself. A record that was answered is
remembered for a while, so that a vendor who is paid again is not screened again.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from itertools import islice
from types import TracebackType
from typing import Final, NamedTuple, Self, TypeVar

from ensign.matching.assembling import kept_arrays
from ensign.matching.cache import IndexCache
from ensign.results import Screened
from ensign.screening import Answer, Unclear, screener
from ensign.settings import Settings
from ensign.subjects import Record
from ensign.watchlist import Watchlist
from ensign.workers import Workers, processors

T = TypeVar("T")

_MANY: Final = 4_000
"""Records not seen before, in one part of an input or to be expected, from which it pays to start worker processes."""

_FEW: Final = 500
"""Records that are not divided, as sending them takes as long."""

_REMEMBERED: Final = 1 << 17
"""Distinct records whose answers are remembered."""

_BATCH: Final = 14_000
"""New records for each worker at once, where more are to come: the more at once, the less a record costs."""

_AHEAD: Final = 5
"""Parts for each worker that are read while others are being answered; a reader makes those of wide rows shorter."""

_TO_COME: Final = 0.9
"""Share of a file from which each of its parts is divided as it comes, so that all workers are done together."""

_BEGINNING: Final = 4
"""Letters by which names begin alike."""

_UNEVEN: Final = 1.5
"""So many times its share a worker gets at most of the records with names that begin alike."""


class _Memory:
    """Records that were asked, each with a place, and their answers by place."""

    def __init__(self, clear: Answer) -> None:
        self._clear = clear
        self._places: dict[Record, int] = {}
        self._answers: list[Answer] = []

    def __len__(self) -> int:
        return len(self._places)

    def places(self, records: Iterable[Record]) -> tuple[list[int], list[Record]]:
        """The places of records, and those records that are new, whose places are the last."""
        places, before = self._places, len(self._places)
        found = [places.setdefault(record, len(places)) for record in records]  # compared by the text, not by a hash
        fresh = list(islice(places, before, None))
        self._answers += [self._clear] * len(fresh)
        return found, fresh

    def learn(self, places: Sequence[int], unclear: Unclear) -> None:
        """Keep the answers of records that are not clear, by their number among those with some places."""
        for at, answer in unclear:
            self._answers[places[at]] = answer

    def answers(self, places: Iterable[int]) -> list[Answer]:
        """The answers of the records at some places."""
        return list(map(self._answers.__getitem__, places))


class _Together:
    """New records of some parts of an input, which are asked for together, and what is said of batches of them."""

    def __init__(self, memory: _Memory) -> None:
        self.memory, self.begin = memory, len(memory)
        self.records: list[Record] = []
        self.said: list[tuple[Sequence[int], Future[Unclear]]] = []

    def learn(self) -> None:
        """Remember what was said; waits for it."""
        for places, said in self.said:
            self.memory.learn(places, said.result())
        self.said = []


class _Asked(NamedTuple):
    """A part of the input: where its records are remembered, and with which others those that are new are asked for."""

    together: _Together
    places: Sequence[int]


class Engine:
    """Answers records; as a context, its worker processes end with it, however it is left."""

    def __init__(
        self,
        watchlist: Watchlist,
        settings: Settings,
        cache: IndexCache | None,
        processes: int | None = None,
        ready: Workers | None = None,
    ) -> None:
        """With `processes` of one all is done here; None takes as many as there are processors for this process.

        `ready` are workers that were started before it was known what to screen against.
        """
        self._given = (watchlist, settings, cache)
        self._processes = processors() if processes is None else processes
        self._ready = ready
        self._workers: Workers | None = None
        self._clear: Answer = Screened(watchlist).clear
        self._together = _Together(_Memory(self._clear))

    def __enter__(self) -> Self:
        """Workers are started when there is much to do."""
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _: TracebackType | None
    ) -> None:
        if self._workers is not None:
            self._workers.end()

    def answers(
        self, parts: Iterable[tuple[T, Sequence[Record]]], read: Callable[[], float | None] = lambda: None
    ) -> Iterator[tuple[T, list[Answer]]]:
        """For each part of an input its answers, record by record, in order.

        `read` says which share of the input was read, as of a file; of a pipe it says None. Where that is known,
        nobody waits for the next parts, and they are read while workers are busy.
        """
        waiting: deque[tuple[T, _Asked]] = deque()
        for label, records in parts:
            share = read()
            waiting.append((label, self._ask(records, share or 1.0)))
            ahead = self._processes * _AHEAD if share is not None and self._workers is not None else 0
            while len(waiting) > ahead:
                yield self._first_of(waiting)
        while waiting:
            yield self._first_of(waiting)

    def _ask(self, records: Sequence[Record], share: float) -> _Asked:
        """Have the records that are new answered by workers; what was asked before is not asked again."""
        if len(self._together.memory) > _REMEMBERED:
            self._send()
            self._together = _Together(_Memory(self._clear))
        together = self._together
        places, fresh = together.memory.places(records)
        together.records += fresh
        # By the beginning of a file it is known that much will come.
        if self._workers is None and self._processes > 1 and len(fresh) >= _MANY * share:
            self._make_index()
            self._workers = self._ready or Workers(self._processes)
            self._workers.instruct(*self._given)
        if self._workers is None or share > _TO_COME or len(together.records) >= self._processes * _BATCH:
            self._send()
        return _Asked(together, places)

    def _send(self) -> None:
        """Have the records that are to be asked for together answered; others will be asked for behind them."""
        together, self._together = self._together, _Together(self._together.memory)
        records, begin = together.records, together.begin
        if not records:
            return
        if self._workers is None:
            done: Future[Unclear] = Future()
            done.set_result(list(screener(*self._given).unclear(records)))
            together.said = [(range(begin, begin + len(records)), done)]
            return
        for worker, some in enumerate(_divided(records, self._processes)):
            if some:
                said = self._workers.answer([records[n] for n in some], worker)
                together.said.append(([begin + n for n in some], said))

    def _first_of(self, waiting: deque[tuple[T, _Asked]]) -> tuple[T, list[Answer]]:
        """The part that has waited longest, with its answers."""
        label, (together, places) = waiting.popleft()
        if together is self._together:
            self._send()
        together.learn()
        return label, together.memory.answers(places)

    def _make_index(self) -> None:
        """Make it once for all workers, where it is not on the disk, or damaged, and can be kept there."""
        watchlist, settings, cache = self._given
        if cache is not None:
            kept_arrays(watchlist, settings, cache)


def _divided(records: Sequence[Record], count: int) -> list[Sequence[int]]:
    """The numbers of records in so many shares at most, of which each has those whose names begin alike.

    What a worker has learnt of the words of a name it need not learn again for the next that begins so: two learn a
    quarter fewer words than of rows in any order.
    """
    if len(records) <= _FEW:
        return [range(len(records))]
    shares: list[list[int]] = [[] for _ in range(count)]
    for n, record in enumerate(records):
        shares[hash(record[0][:_BEGINNING].lower()) % count].append(n)
    if max(map(len, shares)) > _UNEVEN * len(records) / count:
        return [range(n, len(records), count) for n in range(count)]
    return list(shares)
