"""Signals as an exception, so that whatever is half-done is undone on the way out."""

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any, Final, NoReturn

_NAMES: Final = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
_SOON: Final = 0.02
"""Seconds after which what was lost is raised again, when what swallowed it is over."""


class Stopped(BaseException):
    """The process was asked to end. No `Exception`, so that nothing between takes it for a fault."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.interrupted = number == signal.SIGINT


def stopped_within(error: BaseException) -> Stopped | None:
    """The request to end that an error came of; compiled code that it meets makes a fault of its own of it."""
    found: BaseException | None = error
    while found is not None and not isinstance(found, Stopped):
        found = found.__cause__ or found.__context__
    return found


@contextmanager
def as_exceptions() -> Iterator[None]:
    """Raise `Stopped` for Ctrl-C, a request to end and a closed terminal; a signal that is ignored stays so."""
    before: dict[int, Any] = {}
    if threading.current_thread() is threading.main_thread():
        for name in _NAMES:
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) in {signal.SIG_DFL, signal.default_int_handler}:
                before[number] = signal.signal(number, _stop)
    unraised, sys.unraisablehook = sys.unraisablehook, _raise_again
    try:
        yield
    finally:
        sys.unraisablehook = unraised
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(number: int, _frame: FrameType | None) -> NoReturn:
    for name in _NAMES:  # an impatient second Ctrl-C must not stop the tidying up
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)
    raise Stopped(number)


def _raise_again(lost: "sys.UnraisableHookArgs") -> None:
    """Raise `Stopped` again where Python has swallowed it.

    It does so in the callbacks of weak references, of which every import has one (importlib's module locks).
    """
    if not isinstance(lost.exc_value, Stopped):
        sys.__unraisablehook__(lost)
        return
    number = lost.exc_value.args[0]
    signal.signal(number, _stop)
    threading.Timer(_SOON, _send, (number,)).start()


def _send(number: int) -> None:
    """A signal to the main thread, which may be waiting for another."""
    if hasattr(signal, "pthread_kill"):
        signal.pthread_kill(threading.main_thread().ident or 0, number)
    else:
        signal.raise_signal(number)
