"""Worker processes, which answer batches of records for another.

They can be started before it is known what to screen against: what they import takes as long as what the asker does.
So this module imports nothing that is slow.
"""

import contextlib
import multiprocessing
import os
import pickle
import queue
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from ensign import garbage
from ensign.errors import EnsignError

if TYPE_CHECKING:
    from ensign.matching.cache import IndexCache
    from ensign.screening import Screener, Unclear
    from ensign.settings import Settings
    from ensign.subjects import Record
    from ensign.watchlist import Watchlist

_LARGE: Final = 1 << 18
"""Bytes of a file that nearly always has rows enough for workers."""


class WorkerError(EnsignError):
    """A worker process ended before its work was done."""

    exit_status = 3


class _Batch(NamedTuple):
    """Records to be answered, best by the worker of that number, and what will be said of them."""

    worker: int
    records: Sequence["Record"]
    said: "Future[Unclear]"


class Workers:
    """Processes that answer batches of records; each has a thread here that waits for it."""

    def __init__(self, count: int) -> None:
        """Starts them; they load what they need and wait to be told what to screen against."""
        # Fresh processes on every system: a fork would copy this one's threads and locks half-way.
        context = multiprocessing.get_context("spawn")
        self._idle: queue.SimpleQueue[tuple[int, Connection]] = queue.SimpleQueue()
        self._waiting: list[_Batch] = []
        self._lock = threading.Lock()
        self._processes = []
        self._started = []
        with _undisturbed():
            for number in range(count):
                mine, theirs = context.Pipe()
                process = context.Process(target=_work, args=(theirs,), daemon=True)
                process.start()
                theirs.close()
                self._processes.append(process)
                self._started.append((number, mine))
        self._threads = ThreadPoolExecutor(count, "worker")

    def instruct(self, watchlist: "Watchlist", settings: "Settings", cache: "IndexCache | None") -> None:
        """Say what to screen against."""
        given = pickle.dumps((watchlist, settings, cache), pickle.HIGHEST_PROTOCOL)
        while self._started:
            self._threads.submit(self._instruct, *self._started.pop(), given)

    def answer(self, records: Sequence["Record"], worker: int) -> "Future[Unclear]":
        """Have a batch answered by the worker of that number, counted from 0, or by one with nothing else to do."""
        batch = _Batch(worker, records, Future())
        with self._lock:
            self._waiting.append(batch)
        self._threads.submit(self._ask)
        return batch.said

    def end(self) -> None:
        """End all processes at once, if they have not ended; what they were doing is not wanted any more."""
        for process in self._processes:
            process.terminate()
        self._threads.shutdown(cancel_futures=True)
        for process in self._processes:
            process.join()

    def _instruct(self, number: int, worker: Connection, given: bytes) -> None:
        """A pipe holds little, and who writes more waits until the process is up: a thread does."""
        with contextlib.suppress(OSError):  # whoever asks a worker that is gone is told
            worker.send_bytes(given)
        self._idle.put((number, worker))

    def _ask(self) -> None:
        """Have the next worker that is idle answer a batch: one of its own, or the one that has waited longest."""
        number, worker = self._idle.get()
        with self._lock:
            own = (at for at, batch in enumerate(self._waiting) if batch.worker == number)
            batch = self._waiting.pop(next(own, 0))
        try:
            batch.said.set_result(_said_by(worker, batch.records))
        except Exception as e:  # noqa: BLE001 - whatever it is, who waits for the answers is told
            batch.said.set_exception(e)
        finally:
            self._idle.put((number, worker))


def _said_by(worker: Connection, records: Sequence["Record"]) -> "Unclear":
    """What a worker says of records. Raises what the worker raised, or WorkerError where it is gone."""
    try:
        worker.send(records)
        said: Unclear | BaseException = worker.recv()
    except (EOFError, OSError) as e:
        raise WorkerError(
            "a worker process ended before its work was done",
            "there may not be enough memory: try --processes 1",
        ) from e
    if isinstance(said, BaseException):
        raise said
    return said


@contextlib.contextmanager
def _undisturbed() -> Iterator[None]:
    """Processes that are started meanwhile are never interrupted, and do not run the program's own file.

    It would import the whole command line. As on a terminal all processes are interrupted, the one that
    asks is left to end them (where the system has masks; else from when they are up).
    """
    main = sys.modules["__main__"]
    path = getattr(main, "__file__", None)
    has_masks = hasattr(signal, "pthread_sigmask")
    if has_masks:
        resource_tracker.ensure_running()  # which would take the mask off
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    module = main.__spec__
    main.__file__, main.__spec__ = None, None
    try:
        yield
    finally:
        main.__file__, main.__spec__ = path, module
        if has_masks:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(asker: Connection) -> None:
    """A worker's life: be told what to screen against, and answer batches until the asker is gone.

    Only what is not clear is sent back.
    """
    garbage.collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the asker is asked to end, and ends its workers
    from ensign.matching.arrays.compiling import Kernel  # noqa: PLC0415 - who starts workers is not to wait for it
    from ensign.screening import screener  # noqa: PLC0415

    with contextlib.suppress(Exception):  # a traceback may hold a row's values; who asks sees that it has ended
        Kernel.expect_much()  # of so many records, and the asker is not ready yet
        given = asker.recv()
        try:
            here = screener(*given)
        except Exception as e:  # noqa: BLE001 - whatever it is, who asks is told
            asker.recv()
            asker.send(_without_values(e))
            return
        garbage.keep()
        _answer(asker, here)


def _answer(asker: Connection, here: "Screener") -> None:
    """Raises EOFError or OSError where the asker is gone."""
    while True:
        records = asker.recv()
        said: Unclear | BaseException
        try:
            said = list(here.unclear(records))
        except Exception as e:  # noqa: BLE001 - whatever it is, who asks is told
            said = _without_values(e)
        asker.send(said)


def _without_values(error: Exception) -> Exception:
    """An error as it may be shown: no value of a row may travel in a message that is not the program's own."""
    if isinstance(error, EnsignError | MemoryError):
        return error
    return RuntimeError(f"{type(error).__name__} in a worker")


@contextlib.contextmanager
def ahead_for(path: Path, processes: int | None) -> "Iterator[Workers | None]":
    """Workers as long as the context lasts, if a file is so large that there will be work for them; else None."""
    count = processors() if processes is None else processes
    workers = Workers(count) if count > 1 and _size(path) >= _LARGE else None
    try:
        yield workers
    finally:
        if workers is not None:
            workers.end()


def _size(path: Path) -> int:
    """The bytes of a regular file; 0 where it is none, or cannot be told."""
    try:
        return path.stat().st_size if path.is_file() else 0
    except (OSError, ValueError):
        return 0


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
