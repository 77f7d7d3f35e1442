"""Who stands in a column whose heading names posts: "Owner", and "Owner / manager" with two parties in a cell.

Where such a cell names one party only, it holds the first post, unless another row gives it the second.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ensign.brief.grids import Cell, Grid, posts_of

_BETWEEN_NAMES: Final = re.compile(r"\s+/\s+|\s*;\s*|\)/(?=\S)")


class Holder(NamedTuple):
    """A party in a cell: its span, its text, and the post that it holds."""

    start: int
    end: int
    text: str
    post: str


def find(table: Grid) -> dict[tuple[int, int], tuple[Holder, ...]]:
    """The holders of posts in a table by the span of their cell."""
    cells = [c for row in table.rows for c in row if not c.is_subject and posts_of(c.label)]
    second = {_bare(h.text) for c in cells for h in tuple(_of_cell(c, ()))[1:]}
    return {(c.start, c.end): tuple(_of_cell(c, second)) for c in cells}


def _of_cell(cell: Cell, second: Sequence[str] | set[str]) -> Iterator[Holder]:
    posts = posts_of(cell.label)
    if len(posts) == 1:
        yield Holder(cell.start, cell.end, cell.text, posts[0])
        return
    spans = list(_spans(cell.text))
    for k, (begin, end) in enumerate(spans if len(spans) <= len(posts) else ()):
        text = cell.text[begin:end]
        alone_second = len(spans) == 1 and _bare(text) in second
        yield Holder(cell.start + begin, cell.start + end, text, posts[1 if alone_second else k])


def _spans(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for m in _BETWEEN_NAMES.finditer(text):
        yield at, m.start() + m.group().startswith(")")
        at = m.end()
    yield at, len(text)


def _bare(text: str) -> str:
    return text.split(" (", 1)[0].strip().casefold()
