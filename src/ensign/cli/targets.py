"""Where `ensign screen` writes: the targets that the user chose, checked before anything is read."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from ensign.errors import UsageError
from ensign.paths import is_folder, is_there, refuse_empty
from ensign.reports.atomic import STANDARD_OUTPUT, is_stream
from ensign.reports.formats import ending_of


def choose(
    outputs: Sequence[str], record: str | None, source: str, watchlists: Sequence[str], *, terminal: bool
) -> tuple[str, ...]:
    """The targets of the results; standard output where none is chosen and no person sees it.

    Raises UsageError where one is empty, has no known format, is the input or of a watchlist, is a folder, or is named
    twice; where the input's name is empty; or where standard output goes to the input.
    """
    refuse_empty("the input's name", (source,))
    refuse_empty("--output", outputs)
    refuse_empty("--record", () if record is None else (record,))
    for name in outputs:
        ending_of(name)
    if outputs.count(STANDARD_OUTPUT) > 1:
        raise UsageError("standard output is written twice", "give --output - once")
    seen: dict[str, str] = {}
    for name in (*outputs, *((record,) if record is not None else ())):
        if name == STANDARD_OUTPUT or is_stream(Path(name)):
            continue
        _check(name, source, watchlists)
        place = os.path.normcase(Path(name).resolve())
        if place in seen:
            raise UsageError(f"{name} is written twice", "give every output and the record a name of its own")
        seen[place] = name
    chosen = tuple(outputs) if outputs or terminal else (STANDARD_OUTPUT,)
    if STANDARD_OUTPUT in (*chosen, record) and source != STANDARD_OUTPUT and _goes_to(source):
        raise UsageError(
            "standard output goes to the input itself", "send it to another file; the input is never changed"
        )
    if record == STANDARD_OUTPUT and STANDARD_OUTPUT in chosen:
        raise UsageError(
            "the results and the record would both be on standard output", "give the results or the record a file"
        )
    return chosen


def _goes_to(source: str) -> bool:
    """Whether what is written to standard output goes to a file: ensign screen a.csv >> a.csv."""
    try:
        return os.path.samestat(os.fstat(sys.stdout.fileno()), Path(source).stat())
    except (OSError, ValueError, AttributeError):  # there is none, or it is no file's
        return False


def _check(name: str, source: str, watchlists: Sequence[str]) -> None:
    """Refuse a target that cannot be, or that would replace the input or a watchlist."""
    path = Path(name)
    if is_folder(path):
        raise UsageError(f"{name} is a folder", "give the name of a file in it")
    if not is_folder(path.resolve().parent):
        folder = path.resolve().parent if path.is_symlink() else path.parent
        raise UsageError(f"there is no folder {folder}", "make it first, or choose another")
    if source != STANDARD_OUTPUT and is_there(path) and is_there(Path(source)) and path.samefile(source):
        raise UsageError(
            f"{name} is the input itself", "choose another name for the output; the input is never changed"
        )
    if is_there(path) and any(path.resolve().is_relative_to(Path(given).resolve()) for given in watchlists):
        raise UsageError(f"{name} is a watchlist of this run, or of its folder", "choose another name for the output")
