"""OFAC's CSV set: primary records, aliases, addresses and comments in four files without headers.

The files are told apart by their fields (12, 5, 6 and 2), since users rename them; OFAC publishes the
same with "|" (sdn.pip) and "@" (sdn.del) between the fields. They are joined by the first field,
ent_num; a file whose numbers the primary file does not have is of another edition, and such a set
is refused. Remarks are cut at 1000 characters, in the middle of a word or of a wallet's address; the
comments file goes on from there, so nothing stands between the two. OFAC ends each file with the byte
0x1A: where all have it, nothing is missing from their ends, and where only some have it, the others
have lost theirs. The format does not hold the list's date. (OFAC, "SDN Data Specification", and the
files themselves; that a header was put before one: a public copy of sdn.pip.)
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from ensign import watchlist
from ensign.errors import WatchlistError
from ensign.lists import delimited, ofac_remarks
from ensign.lists.files import AGAIN, ListFile
from ensign.lists.ofac import CONS, SDN, UNTOLD, build, list_of
from ensign.lists.ofac_drafts import ALIASES, Draft, Fact
from ensign.model import Name, NameKind, Rejection
from ensign.watchlist import Watchlist

UNDATED: Final = "its files do not say of what date they are: say it with --list-date"
_END: Final = "\x1a"
_NULL: Final = "-0-"
_KINDS: Final = frozenset({"individual", "vessel", "aircraft", "entity", _NULL})
_TOGETHER: Final = "give the files of one download, fetched together"
_LOOK: Final = 7
"""Rows by which a file is known; one of them may be damaged."""

_LONGEST: Final = 1000
"""Characters of remarks that the primary file has at most."""

_DELIMITERS: Final = (",", "|", "@")
_COMMENT: Final = re.compile(r'\d+[,|@]"[^"]')
_HEADER: Final = "ent_num"
"""What the first field is called by OFAC's specification, and where somebody has put a header before the rows."""

_COLUMNS: Final = (
    (4, "Title"),
    (5, "Vessel Call Sign"),
    (6, "VESSEL TYPE"),
    (7, "Vessel Tonnage"),
    (8, "Vessel Gross Registered Tonnage"),
    (9, "Vessel Flag"),
    (10, "Vessel Owner"),
)
"""Columns of the primary file that say what the XML formats call by these words."""


class Part(StrEnum):
    """A file of the set, by the word that messages use."""

    PRIMARY = "names"
    ALIASES = "aliases"
    ADDRESSES = "addresses"
    COMMENTS = "comments"


_NAMES: Final = {
    SDN: {Part.ALIASES: "alt.csv", Part.ADDRESSES: "add.csv", Part.COMMENTS: "sdn_comments.csv"},
    CONS: {Part.ALIASES: "cons_alt.csv", Part.ADDRESSES: "cons_add.csv", Part.COMMENTS: "cons_comments.csv"},
}
"""What OFAC calls the files beside the primary one."""

_WIDTHS: Final = {12: Part.PRIMARY, 5: Part.ALIASES, 6: Part.ADDRESSES, 2: Part.COMMENTS}
_WIDTH_OF: Final = {part: width for width, part in _WIDTHS.items()}


@dataclass(frozen=True, slots=True)
class _Rows:
    """A file's rows, and whether its end mark stands."""

    file: ListFile
    part: Part
    rows: tuple[tuple[str, ...], ...]
    whole: bool

    @property
    def is_doubtful(self) -> bool:
        """Whether neither the end mark nor a line end stands behind the last row."""
        return not self.whole and not delimited.is_ended(self.file)

    def numbers(self) -> set[str]:
        return {row[0] for row in self.rows}


@dataclass(frozen=True, slots=True)
class _Set:
    """A primary file with the files that belong to it."""

    primary: _Rows
    others: list[_Rows] = field(default_factory=list)


def is_part(file: ListFile) -> bool:
    """Whether a file is one of the set."""
    return _part_of(file) is not None


def _part_of(file: ListFile) -> tuple[Part, str] | None:
    """Which file of the set it is, by its first rows, and what parts its fields; None for anything else."""
    lines = [line for line in file.text_head.lstrip("\ufeff").splitlines() if line.strip()]
    if len(lines) > 1 and len(file.head) >= len(file.text_head.encode()) and not file.text_head.endswith("\n"):
        lines.pop()  # it may be cut
    votes = Counter(_part_of_row(line) for line in lines[:_LOOK] if line != _END and not _is_header(line))
    found, count = votes.most_common(1)[0] if votes else (None, 0)
    # Two fields are little to know a file by: all its rows must be like that, the header of another list is not.
    is_sure = found is not None and found[0] is not Part.COMMENTS and count > votes.total() / 2
    return found if is_sure or count == votes.total() else None


def _is_header(line: str) -> bool:
    return line.lstrip('"').lower().startswith(_HEADER)


def _part_of_row(line: str) -> tuple[Part, str] | None:
    """Which file of the set a row is from, by its fields, and what parts them."""
    found = ((_part_with(line, delimiter), delimiter) for delimiter in _DELIMITERS)
    return next(((part, delimiter) for part, delimiter in found if part is not None), None)


def _part_with(line: str, delimiter: str) -> Part | None:
    row = next(csv.reader([line], delimiter=delimiter), [])
    part = _WIDTHS.get(len(row))
    if part is None or not row[0].isdecimal():
        return None
    fits = {
        Part.PRIMARY: len(row) > 2 and row[2].strip().casefold() in _KINDS,
        Part.ALIASES: row[1].isdecimal() and row[-1].strip() == _NULL and row[2 % len(row)][1:] == "ka",
        Part.ADDRESSES: row[1].isdecimal() and _NULL in line,
        Part.COMMENTS: _COMMENT.match(line) is not None,
    }
    return part if fits[part] else None


def read_set(files: tuple[ListFile, ...]) -> Watchlist:
    """The SDN list, the consolidated list, or both, of the files of one or two sets.

    Raises WatchlistError where a file is damaged, has no primary file, or is of another edition.
    """
    parts = [_rows(file) for file in {file.digest() + file.member: file for file in files}.values()]
    sets = [_Set(part) for part in parts if part.part is Part.PRIMARY]
    if not sets:
        raise WatchlistError(
            f"{parts[0].file.name} holds OFAC's {parts[0].part} without the names that they belong to",
            "give sdn.csv (or cons_prim.csv) with it; a list of your own needs a header row",
        )
    for part in parts:
        if part.part is not Part.PRIMARY:
            _owner(part, sets).others.append(part)
    found = [_list(one) for one in sets]
    names = [one.lists[0].name for one in found]
    if len(set(names)) < len(names):
        both = " and ".join(one.primary.file.name for one in sets)
        raise WatchlistError(f"{both} are two editions of one list", "give one of them")
    return watchlist.union(found)


def _rows(file: ListFile) -> _Rows:
    """The rows of one file. Raises WatchlistError where one has another number of fields."""
    told = _part_of(file)
    if told is None:
        raise WatchlistError(f"{file.name} is no file of OFAC's CSV set", AGAIN)
    part, delimiter = told
    rows: dict[tuple[str, ...], None] = {}  # a row that comes twice says nothing new
    whole = False
    for line, row in delimited.rows(file, delimited.lines(file), delimiter=delimiter):
        if whole:
            raise WatchlistError(f"{file.name}: line {line} stands behind the end mark: it is damaged", AGAIN)
        if row == [_END]:
            whole = True
        elif rows or not _is_header(row[0]):
            _check(row, part, file, line)
            rows[(*("" if cell.strip() == _NULL else cell.strip() for cell in row[:-1]), row[-1])] = None
    return _Rows(file, part, tuple(rows), whole)


def _check(row: Sequence[str], part: Part, file: ListFile, line: int) -> None:
    if len(row) != _WIDTH_OF[part] or not row[0].isdecimal():
        why = (
            f"has {len(row)} fields, not {_WIDTH_OF[part]}" if row[0].isdecimal() else "does not begin with its number"
        )
        raise WatchlistError(f"{file.name}: line {line} {why}: the file ends early or is damaged", AGAIN)


def _owner(part: _Rows, sets: Sequence[_Set]) -> _Set:
    """The set whose primary file has the numbers of this file. Raises WatchlistError where none has all."""
    numbers = part.numbers()
    best = max(sets, key=lambda one: len(numbers & one.primary.numbers()))
    strange = numbers - best.primary.numbers()
    # OFAC leaves comments on parties that it has taken off the list; aliases and addresses it does not.
    if strange and (part.part is not Part.COMMENTS or strange == numbers):
        raise WatchlistError(
            f"{part.file.name} is not of the same edition as {best.primary.file.name}: "
            f"{len(strange):,} of its {len(numbers):,} numbers are not there",
            _TOGETHER,
        )
    if any(other.part is part.part for other in best.others):
        raise WatchlistError(f"{part.file.name} is a second file of {part.part} of one list", _TOGETHER)
    return best


def _list(one: _Set) -> Watchlist:
    parts = {part.part: part for part in one.others}
    rows = one.primary.rows
    name = list_of(program for row in rows for program in _programs(row[3]))
    every = [one.primary, *one.others]
    _refuse_cut(every)
    drafts, rejections = _drafts(rows, parts)
    return build(
        name or SDN,
        drafts,
        date="",
        source=", ".join(part.file.name for part in every),
        reader="ofac-csv/2",
        proof=f"the end mark of {'its file' if len(every) == 1 else f'each of its {len(every)} files'}"
        if all(part.whole for part in every)
        else "",
        doubts=(*_doubts(rows, parts, name), *([delimited.UNENDED] if any(p.is_doubtful for p in every) else [])),
        partial=_missing(parts, name) if {Part.ALIASES, Part.ADDRESSES} - parts.keys() else "",
        rejections=rejections,
    )


def _refuse_cut(parts: Sequence[_Rows]) -> None:
    """Raise WatchlistError where some files of a set have OFAC's end mark and one has not: its end is missing."""
    lost = next((part for part in parts if not part.whole), None)
    if lost is not None and any(part.whole for part in parts):
        raise WatchlistError(
            f"{lost.file.name} has no end mark, and the other files of its set do: it ends early", _TOGETHER
        )


def _doubts(rows: Iterable[tuple[str, ...]], parts: Mapping[Part, _Rows], name: str) -> Iterator[str]:
    """What the files leave open, a sentence each."""
    if missing := _missing(parts, name):
        yield missing
    continued = parts[Part.COMMENTS].numbers() if Part.COMMENTS in parts else set()
    if cut := sum(_is_cut(row[11]) and row[0] not in continued for row in rows):
        yield f"the remarks of {cut:,} of its parties are cut, and no comments go on from there"
    if not name:
        yield UNTOLD
    yield UNDATED


def _missing(parts: Mapping[Part, _Rows], name: str) -> str:
    """Which files of the set were not given, by what they hold and what OFAC calls them; "" where all were."""
    files = _NAMES[name or SDN]
    missing = [f"{part} ({file})" for part, file in files.items() if part not in parts]
    return f"its {', '.join(missing)} were not given: give them together with it" if missing else ""


def _is_cut(remarks: str) -> bool:
    """Whether remarks go on elsewhere: OFAC ends whole ones with a full stop."""
    return len(remarks) >= _LONGEST and not remarks.endswith(".")


def _drafts(rows: Iterable[tuple[str, ...]], parts: Mapping[Part, _Rows]) -> tuple[list[Draft], list[Rejection]]:
    """The parties, and what stands in the other files for none of them."""
    by_number = {
        part: _grouped(parts[part].rows if part in parts else ())
        for part in (Part.ALIASES, Part.ADDRESSES, Part.COMMENTS)
    }
    drafts = [_draft(row, *(found.pop(row[0], []) for found in by_number.values())) for row in rows]
    rejections = [
        Rejection(f"number {number}", f"{part} on a party that is not in the list")
        for part, left in by_number.items()
        for number in left
    ]
    return drafts, rejections


def _grouped(rows: Iterable[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    return found


def _draft(
    row: tuple[str, ...],
    aliases: Iterable[tuple[str, ...]],
    addresses: Iterable[tuple[str, ...]],
    comments: Iterable[tuple[str, ...]],
) -> Draft:
    more = "".join(_text(c[1]) for c in comments)
    whole, half = _text(row[11]) + more, ""
    if _is_cut(row[11]) and not more:
        whole, _, half = whole.rpartition(";")
    remarks = ofac_remarks.read(whole)
    names = [Name(row[1])] if row[1] else []
    names += [Name(alias[3], ALIASES.get(alias[2][:1], NameKind.ALIAS)) for alias in aliases if alias[3]]
    return Draft(
        number=row[0],
        kind=row[2] or "entity",
        names=(*names, *remarks.aliases),
        programs=_programs(row[3]),
        facts=(*(Fact(word, row[i]) for i, word in _COLUMNS if row[i]), *remarks.facts),
        addresses=tuple((", ".join(filter(None, a[2:5])), a[4]) for a in addresses if any(a[2:5])),
        notes=(
            *remarks.notes,
            *([f"cut: {half.strip()}"] if half else []),
            *(_text(a[5]).strip() for a in addresses if _text(a[5])),
        ),
    )


def _text(cell: str) -> str:
    """The last field as it is, blanks and all, since another file may go on in the middle of a word."""
    return "" if cell.strip() == _NULL else cell


def _programs(cell: str) -> tuple[str, ...]:
    """Several stand as `SDGT] [IFSR`: the outer brackets are missing."""
    return tuple(program.strip(" []") for program in cell.split("] [") if program.strip(" []"))
