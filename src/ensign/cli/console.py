"""Talk: what Ensign says to a person, on stderr, and tables on a terminal. Data goes elsewhere.

Words that come from files are cleaned before a terminal sees them.
"""

import io
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO, Any, Final, TextIO

from rich.console import Console
from rich.text import Text

from ensign.errors import UsageError
from ensign.reports.atomic import STANDARD_OUTPUT_NAME, unwritten
from ensign.text.visible import clean

_WIDE: Final = 200
"""Columns of a table in a pipe, whose lines are not to be broken."""

_STANDARD: Final = 2


class Talk(Console):
    """A console whose reader may leave without harm to the run."""

    def say(self, text: str, style: str = "") -> None:
        """One line, however wide the terminal is; what of it comes from files is cleaned."""
        self.print(words(text, style), soft_wrap=True)

    def warn(self, said: str) -> None:
        """What the user should look at before trusting that nobody was met; a log has no width."""
        self.print(words(f"warning: {said}", "bold yellow"))

    def print(self, *objects: Any, **how: Any) -> None:
        """Print; where no terminal has a width, no sentence is broken.

        What stderr cannot take is only talk; of an answer on stdout it is a failure, and an OutputError.
        """
        if not self.is_terminal and all(isinstance(one, Text) for one in objects):
            how.setdefault("soft_wrap", True)
        try:
            super().print(*objects, **how)
        except OSError as e:
            if self.file is not sys.stderr:
                forget(self.file)
                raise unwritten(STANDARD_OUTPUT_NAME, e, streams=True) from e
            self.on_broken_pipe()

    def on_broken_pipe(self) -> None:
        """Say nothing more; the data is not concerned. What is still in a buffer has somewhere to go at exit."""
        self.quiet = True
        forget(self.file)


def talk(*, quiet: bool = False) -> Talk:
    """The console on stderr. `quiet` silences all but errors."""
    return _console(sys.stderr, quiet=quiet)


def screen() -> Talk:
    """The console on stdout, for tables on a terminal. Raises UsageError where that is closed."""
    console = _console(_open(sys.stdout), quiet=False)
    if not console.is_terminal:
        console.width = _WIDE
    return console


def put(text: str) -> None:
    """Data to stdout. A reader that has left is no fault. Raises UsageError where it is closed."""
    stream = _open(sys.stdout)
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        forget(stream)
    except OSError as e:
        forget(stream)
        raise unwritten(STANDARD_OUTPUT_NAME, e, streams=True) from e


def hold_streams() -> None:
    """Keep the places of standard streams that were closed before we began, so that no file of ours takes them.

    Python has None for such a stream. Talk goes nowhere then, and not among the data.
    """
    while (descriptor := os.open(os.devnull, os.O_RDWR)) <= _STANDARD:
        pass
    os.close(descriptor)
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - for as long as the process lives


def speak_every_script() -> None:
    """Names come in any script: pipes get UTF-8 and line feeds on every system, so that data is the same to the byte.

    A terminal that lacks a letter gets a mark.
    """
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if on_terminal(stream):
            stream.reconfigure(errors="replace")
        else:
            stream.reconfigure(encoding="utf-8", errors="replace", newline="\n")


def on_terminal(stream: TextIO | None) -> bool:
    """True where a person sees the stream."""
    if stream is None:
        return False
    try:
        return stream.isatty()
    except (ValueError, io.UnsupportedOperation):  # closed, or no such thing
        return False


def forget(stream: IO[str]) -> None:
    """Let what is still in a stream's buffer go nowhere, so that Python does not complain at exit."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def reader_left(error: BaseException) -> bool:
    """Whether an exit comes of a reader such as `head` that left while help was shown: that is no fault."""
    found: BaseException | None = error
    while found is not None and not isinstance(found, BrokenPipeError):
        found = found.__context__
    return found is not None


def words(text: str, style: str = "") -> Text:
    """Cleaned text that is never read as markup."""
    return Text(clean(text), style=style)


def fail(message: str, hint: str) -> None:
    """One sentence on stderr about what went wrong, and what to do about it."""
    console = talk()
    console.print(Text.assemble(("error: ", "bold red"), clean(message)), soft_wrap=True)
    if hint:
        console.print(Text.assemble(("hint: ", "bold"), clean(hint)), soft_wrap=True)


def _open(stream: TextIO | None) -> TextIO:
    """Standard output, if it is not closed."""
    if stream is None:
        raise UsageError("standard output is closed", "give it somewhere to go, or --output FILE where there is one")
    return stream


def _console(stream: TextIO, *, quiet: bool) -> Talk:
    return Talk(file=stream, quiet=quiet, highlight=False, emoji=False)
