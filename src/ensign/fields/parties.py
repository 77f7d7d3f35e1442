"""Several parties in one cell: "A / B JV", "X c/o Y", "X t/a Y", "X and/or Y".

The words that part them are in tables/party_separators.csv, each with its meaning. A slash parts
only between blanks: A/S, S/A and M/V are none.
"""

import re
from functools import cache
from typing import Final

from ensign.tables import rows

MOST: Final = 8
"""Cells with more pieces are lists of something else; they are screened as they are."""

_JOINT_VENTURE: Final = re.compile(r"[(\[]?\b(?:joint[ -]venture|j\.?/?v\.?)(?=\W|$)[)\]]?", re.IGNORECASE)
_EDGES: Final = " ,;:-–—"
_BRACKETS: Final = re.compile(r"[(\[{]([^()\[\]{}]{4,})[)\]}]")


@cache
def _separators() -> re.Pattern[str]:
    """All separators, longest first."""
    written = sorted(
        (row["separator"] for row in rows("ensign.fields", "party_separators")), key=lambda s: (-len(s), s)
    )
    words = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in written)
    return re.compile(rf"\s+/\s+|(?<![\w/])(?:{words})(?![\w/])[.:]?", re.IGNORECASE)


def pieces(cell: str) -> tuple[str, ...]:
    """The parties named in a cell beside the cell as a whole; empty where it names one."""
    whole = " ".join(cell.split())
    parts = [*_separators().split(whole), *_BRACKETS.findall(whole)]
    if bracketless := _BRACKETS.sub(" ", whole):
        parts += _separators().split(bracketless)
    bare = (" ".join(_JOINT_VENTURE.sub(" ", part).split()).strip(_EDGES) for part in parts)
    found = dict.fromkeys(part for part in bare if any(c.isalpha() for c in part))
    found.pop(whole.strip(_EDGES), None)
    return tuple(found) if len(found) <= MOST else ()
