"""Formats of the EU's list that are no longer made: CSV 1.0 and the XML with the root WHOLE (global.xml).

Whoever has one has an old edition, whatever it is called. It is known by what it holds, and refused
with the name of what to fetch instead.
"""

import re
from typing import Final, NoReturn

from ensign.errors import WatchlistError
from ensign.lists.eu import FETCH
from ensign.lists.files import ListFile

_CSV: Final = re.compile(r"\ufeff?[^\n]*\bEntity_logical_id\b[^\n]*\bNaal_", re.IGNORECASE)


def is_retired(file: ListFile) -> bool:
    """Whether a file is in one of these formats."""
    if file.root == "WHOLE":
        return "<ENTITY" in file.text_head
    return _CSV.match(file.text_head) is not None


def refuse(files: tuple[ListFile, ...]) -> NoReturn:
    """Say what to fetch instead. Raises WatchlistError."""
    what = "global.xml (WHOLE)" if files[0].root else "CSV 1.0"
    raise WatchlistError(f"{files[0].name} is the EU's {what}, which is no longer made: it is an old edition", FETCH)
