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

_AHEAD: Final = 2
"""Parts of an input that are read while others are being answered, or as many as there are workers."""

_TO_COME: Final = 0.9
"""Share of a file up to which each of its parts goes to one worker whole: the more at once, the less a record costs."""

_SMALL: Final = 0.25
"""Part of a worker's share of a file, of which it gets no more at once, so that all are done at the same time."""


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

    def learn(self, begin: int, unclear: Unclear) -> None:
        """Keep the answers of records that are not clear, by how far from a place they stand."""
        for at, answer in unclear:
            self._answers[begin + at] = answer

    def answers(self, places: Iterable[int]) -> list[Answer]:
        """The answers of the records at some places."""
        return list(map(self._answers.__getitem__, places))


class _Asked(NamedTuple):
    """A part of the input: where its records are remembered, and what is said of batches of those that are new."""

    memory: _Memory
    places: Sequence[int]
    batches: Sequence[tuple[int, "Future[Unclear]"]]

    def answers(self) -> list[Answer]:
        """The answers of its records, when they are there; the parts before it must have been asked for theirs."""
        for begin, said in self.batches:
            self.memory.learn(begin, said.result())
        return self.memory.answers(self.places)


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
        self._memory = _Memory(self._clear)
        self._share = 0.0

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
        ahead = max(_AHEAD, self._processes)
        for label, records in parts:
            share = read()
            waiting.append((label, self._ask(records, share or 1.0)))
            while len(waiting) > (ahead if share is not None and self._workers is not None else 0):
                yield _first_of(waiting)
        while waiting:
            yield _first_of(waiting)

    def _ask(self, records: Sequence[Record], share: float) -> _Asked:
        """Have the records that are new answered by workers; what was asked before is not asked again."""
        if len(self._memory) > _REMEMBERED:
            self._memory = _Memory(self._clear)
        memory, begin = self._memory, len(self._memory)
        places, fresh = memory.places(records)
        # By the beginning of a file it is known that much will come.
        if self._workers is None and self._processes > 1 and len(fresh) >= _MANY * share:
            self._make_index()
            self._workers = self._ready or Workers(self._processes)
            self._workers.instruct(*self._given)
        if self._workers is None:
            done: Future[Unclear] = Future()
            done.set_result(list(screener(*self._given).unclear(fresh)) if fresh else [])
            return _Asked(memory, places, [(begin, done)])
        size = max(_FEW, len(fresh) if self._is_one_of_many(share) else -(-len(fresh) // self._processes))
        batches = [(begin + at, self._workers.answer(fresh[at : at + size])) for at in range(0, len(fresh), size)]
        return _Asked(memory, places, batches)

    def _make_index(self) -> None:
        """Make it once for all workers, where it is not on the disk, or damaged, and can be kept there."""
        watchlist, settings, cache = self._given
        if cache is not None:
            kept_arrays(watchlist, settings, cache)

    def _is_one_of_many(self, share: float) -> bool:
        """Whether a part that ends at this share of a file is small, and many come behind it."""
        own, self._share = share - self._share, share
        return share <= _TO_COME and own * self._processes <= _SMALL


def _first_of(waiting: deque[tuple[T, _Asked]]) -> tuple[T, list[Answer]]:
    """The part that has waited longest, with its answers."""
    label, asked = waiting.popleft()
    return label, asked.answers()
