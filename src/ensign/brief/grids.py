"""Tables of a text: rows with bars between their cells, and what the heading of each column says.

A table tells more than its words do: who is in the column "Owner" of a row owns the ship in the column "Vessel".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from ensign.brief import lexicon
from ensign.brief.document import Document


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its code-point span, its text, its column's heading in lower case, whether the row is about it."""

    start: int
    end: int
    text: str
    label: str
    is_subject: bool = False


Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its span, where its heading ends, its rows; `labels` are the cells that only head others."""

    start: int
    end: int
    header_end: int
    rows: tuple[Row, ...]
    labels: tuple[tuple[int, int], ...] = ()


_RULE: Final = re.compile(r"[\s|:+-]+")
_SUBJECTS: Final = {
    "name": "", "names": "", "party": "", "entity": "company", "entities": "company", "individual": "person",
    "person": "person", "full name": "", "company name": "company", "vessel name": "vessel", "ship name": "vessel",
    "name of vessel": "vessel", "name of ship": "vessel", "name of company": "company", "people": "person",
}  # fmt: skip
_LABELS: Final = re.compile(r"[\s*_`\\]+")
_LONGEST_NAME: Final = 10
_JOINERS: Final = lexicon.word_set("of the and for de del la le du da do dos van von der den al el bin ibn & ve y e et")


def find(document: Document) -> tuple[Grid, ...]:
    """The tables of a document that have a heading."""
    grids: list[Grid] = []
    block: list[tuple[int, int]] = []
    at = 0
    for line in [*document.clean.splitlines(keepends=True), ""]:
        if "|" in line.strip().strip("|"):
            block.append((at, at + len(line.rstrip())))
        elif block and (line.strip() or not _goes_on(document.clean, at)):
            grids += _grid(document, block)
            block = []
        at += len(line)
    return tuple(grids)


def _goes_on(text: str, at: int) -> bool:
    """Whether a table's next row follows an empty line, as pages and Word documents are read."""
    following = text[at:].lstrip("\n \t\r").split("\n", 1)[0]
    return "|" in following.strip().strip("|")


def _grid(document: Document, block: list[tuple[int, int]]) -> Iterator[Grid]:
    lines = [(a, b) for a, b in block if not _RULE.fullmatch(document.clean[a:b])]
    ruled = len(block) > 1 and bool(_RULE.fullmatch(document.clean[slice(*block[1])]))
    if len(lines) < 2:
        return
    if form := _form(document, lines):
        yield form
        return
    labels = [_label(text) for _, _, text in _cells(document, lines[0])]
    if not ruled and sum(map(_is_label, labels)) < 2:
        return
    subject = next((k for k, label in enumerate(labels) if label in _SUBJECTS or _noun(label)), 0)
    rows = tuple(
        tuple(
            Cell(a, b, text, labels[k] if k < len(labels) else "", k == subject)
            for k, (a, b, text) in enumerate(_cells(document, line))
            if text
        )
        for line in lines[1:]
    )
    yield Grid(block[0][0], block[-1][1], lines[0][1], rows)


def _form(document: Document, lines: list[tuple[int, int]]) -> Grid | None:
    """A table of two columns that is a form: each row a label and its value, all of one party."""
    rows = [cells for line in lines if len(cells := _cells(document, line)) == 2]
    labelled = [(label, value) for label, value in rows if _is_label(_label(label[2]))]
    named = next((value for label, value in labelled if _names_subject(_label(label[2]))), None)
    if named is None or len(rows) < len(lines) or len(labelled) < _FORMS * len(rows):
        return None
    values = tuple(Cell(*value, _label(label[2]), value == named) for label, value in labelled)
    heads = tuple((label[0], label[1]) for label, _ in rows)
    return Grid(lines[0][0], lines[-1][1], lines[0][0], (values,), heads)


_FORMS: Final = 0.6
"""The part of a form's rows that begin with a known label, at least."""


def _names_subject(label: str) -> bool:
    return label in _SUBJECTS or lexicon.fact_labels().get(label) == "name"


def _cells(document: Document, line: tuple[int, int]) -> list[tuple[int, int, str]]:
    """The cells of a line, each with its span without blanks around it."""
    start, end = line
    text = document.clean[start:end]
    lead = len(text) - len(text.lstrip(" |")) if text.lstrip().startswith("|") else 0
    found: list[tuple[int, int, str]] = []
    at = lead
    for part in text[lead:].rstrip().removesuffix("|").split("|"):
        bare = part.strip()
        first = start + at + len(part) - len(part.lstrip())
        found.append((first, first + len(bare), bare))
        at += len(part) + 1
    return found


def _label(text: str) -> str:
    """A column's heading in lower case; of a post in the singular."""
    label = " ".join(_LABELS.sub(" ", text).lower().split()).strip(" .:")
    one = label.removesuffix("s")
    return one if one in lexicon.posts() else label


def _noun(label: str) -> str:
    noun = label.removesuffix("s") if label not in lexicon.nominals() else label
    kind = lexicon.nominals().get(noun, "")
    return kind if kind in {"company", "vessel", "person", "organization"} else ""


def _is_label(label: str) -> bool:
    return label in lexicon.fact_labels() or label in _SUBJECTS or bool(posts_of(label)) or bool(_noun(label))


_BETWEEN_LABELS: Final = re.compile(r"\s*(?:/|&|,|\band\b)\s*")


def posts_of(label: str) -> tuple[str, ...]:
    """The posts that a heading names; none where any part of it is something else."""
    parts = tuple(filter(None, _BETWEEN_LABELS.split(label)))
    found = tuple(p if p in lexicon.posts() else p.removesuffix("s") for p in parts)
    return found if found and all(p in lexicon.posts() for p in found) else ()


def kind_of(label: str) -> str:
    """The kind of party that a column's heading says its cells name, or ""."""
    return _SUBJECTS.get(label) or _noun(label)


def is_name(text: str) -> bool:
    """Whether a cell is one name and nothing else."""
    words = text.split()
    capital = all(w in _JOINERS or not w[0].islower() for w in words)
    named = 0 < len(words) <= _LONGEST_NAME and capital and any(map(str.isalpha, text))
    return named and not re.search(r"[;:|]|, (?!\w{1,4}\.?$)|\(", text)
