"""A file or folder put in another's place in one step."""

import os
import secrets
import time
from pathlib import Path
from typing import Final

_WINDOWS_WAITS: Final = (0.02, 0.1, 0.5, 1.0)
"""Seconds between attempts: on Windows a file that somebody reads, a scanner for viruses too, cannot be replaced."""


_SHOWN: Final = 50
"""Characters of a file's name that a hidden one beside it repeats; with the rest, systems' 255 bytes are enough."""


def beside(place: Path, kind: str) -> Path:
    """A hidden name in the folder of a file, which nobody else uses, for what is to be put in its place."""
    return place.with_name(f".{place.name[:_SHOWN]}.{kind}-{secrets.token_hex(4)}")


def put_in_place(made: Path, place: Path) -> None:
    """Rename `made` to `place`, over whatever has that name. Raises OSError."""
    for wait in _WINDOWS_WAITS if os.name == "nt" else ():
        try:
            made.replace(place)
        except PermissionError:
            time.sleep(wait)
        else:
            return
    made.replace(place)
