"""The command `ensign`: its subcommands, and the one place where failures become words and an exit status.

Nothing slow is imported here: a command imports what it needs when it runs.
"""

import errno
import sys
import traceback
from pathlib import Path
from typing import Annotated, Final, NoReturn

import typer

from ensign import __version__, garbage
from ensign.cli import brief, check, compare, lists, screen
from ensign.cli.command import Command
from ensign.cli.console import fail, forget, hold_streams, put, reader_left, speak_every_script
from ensign.cli.signals import Stopped, as_exceptions, stopped_within
from ensign.errors import EnsignError

STOPPED_PART_WAY: Final = 3
INTERRUPTED: Final = 130
_REMOVED: Final = "no half-written file was left"
"""What went to standard output cannot be taken back, and is not spoken of."""

_HERE: Final = Path(__file__).parents[1]

app = typer.Typer(
    name="ensign",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,  # they would show the values of rows
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("screen", cls=Command, no_args_is_help=True)(screen.screen)
app.command("check", cls=Command, no_args_is_help=True)(check.check)
app.command("compare", cls=Command, no_args_is_help=True)(compare.compare)
app.add_typer(brief.app, name="brief")
app.add_typer(lists.app, name="lists")


def _show_version(wanted: bool) -> None:
    if wanted:
        put(f"ensign {__version__}\n")
        raise typer.Exit


@app.callback()
def ensign(
    _version: Annotated[
        bool,
        typer.Option("--version", metavar="", help="Show the version and exit.", callback=_show_version, is_eager=True),
    ] = False,
) -> None:
    """Screen lists of vendors, people and ships against watchlists, offline, every alert explained.

    Exit status:
    0 done
    1 done, and --fail-on was met
    2 could not start: options, columns, unreadable input
    3 stopped part way, output files removed
    4 a watchlist is missing, damaged, too old or not updated
    130 interrupted

    Example: [bold]ensign screen vendors.csv --output screened.xlsx[/bold]
    """


def main() -> None:
    """Run the command and exit with its status. A failure is one sentence; a row's values are never shown."""
    garbage.collect_seldom()
    hold_streams()
    speak_every_script()
    try:
        with as_exceptions():
            app(prog_name="ensign")
    except SystemExit as e:
        if not reader_left(e):
            raise
        forget(sys.stdout)
        sys.exit(0)
    except EnsignError as e:
        fail(str(e), e.hint)
        sys.exit(e.exit_status)
    except (Stopped, KeyboardInterrupt) as e:
        _end(interrupted=getattr(e, "interrupted", True))
    except MemoryError:
        fail("there is not enough memory", _REMOVED)
        sys.exit(STOPPED_PART_WAY)
    except Exception as e:  # noqa: BLE001 - the one net: Python's own report would show the values of rows
        if stopped := stopped_within(e):
            _end(interrupted=stopped.interrupted)
        if isinstance(e, OSError) and e.errno == errno.ENOSPC:  # of whatever a library writes: help, a temporary file
            fail("the disk is full", f"make room and run it again; {_REMOVED}")
            sys.exit(STOPPED_PART_WAY)
        fail(f"internal error: {type(e).__name__} in {_where(e)}", "please report this line; it holds no data of yours")
        sys.exit(STOPPED_PART_WAY)
    finally:
        garbage.keep()  # Python would look through all once more before it ends


def _end(*, interrupted: bool) -> NoReturn:
    """Say that the run was stopped from outside, and end with the status for it."""
    fail("interrupted" if interrupted else "stopped from outside", _REMOVED)
    sys.exit(INTERRUPTED if interrupted else STOPPED_PART_WAY)


def _where(error: BaseException) -> str:
    """The places that an error passed, innermost last, without any values."""
    places = []
    for frame, line in traceback.walk_tb(error.__traceback__):
        path = Path(frame.f_code.co_filename)
        shown = path.relative_to(_HERE).as_posix() if path.is_relative_to(_HERE) else path.name
        places.append(f"{shown}:{line}")
    way = f" (by way of {', '.join(places[-4:-1])})" if len(places) > 1 else ""
    return f"{places[-1]}{way}"
