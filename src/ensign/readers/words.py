"""Header words: what columns are called, in many languages, with how good a sign each is.

tables/header_words.csv has the words folded, the field they stand for, a rank (higher is better), where they
are in use, and whether they are of ships: "yes", or "alone" where another word beside them tells what the column
holds (Ship code is a column of codes). tables/header_fillers.csv has the words that may stand beside those: in
brackets, as how the column is to be filled in; around them, as what changes nothing; which mean a number; and
which tell that rows are payments.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Final

from ensign import tables
from ensign.text.words import without_accents

_CAMEL: Final = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[A-Z])(?=[A-Z][a-z])")
_LABEL: Final = re.compile(r"\((?:t|txt|text)\)\s*$", re.IGNORECASE)

_BRACKET: Final = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_IN_BRACKETS: Final = "how to fill it in"
"""Of words in brackets: Date of Birth (DD/MM/YYYY)."""

_AROUND: Final = "nothing"
"""Of words that may stand around others without changing what the column holds."""

_NUMBER: Final = "a number"
"""Of words beside which one for a party means the number that it has: Payee ID, Vendor (Code)."""

_OTHER_SCRIPT: Final = "another script"
"""Of words in brackets behind one for names: Name of Supplier (Khmer) are other names of the same party."""

_THING: Final = "a thing"
"""Of words beside "name" where it is seldom a party's: File Name."""

_OF_BANK: Final = "a bank"
"""Of words for numbers that a payment has and a ledger has not: IBAN, SWIFT."""

_LETTERS: Final = str.maketrans({"ø": "o", "ł": "l", "ı": "i", "đ": "d", "æ": "ae", "œ": "oe"})
"""Letters that are written with a stroke or together, which no accent comes off of."""

PLAIN_NAME: Final = 90
"""How good a sign a word is that says of a column only that it has names."""

AT_THE_PARTY: Final = 20
"""Of words for persons at the party (contacts): they are not screened, and are parties of the row all the same."""

_NAMES: Final = ("name", "bare", "alias", "given", "surname", "second surname")
"""Fields that hold a name or a part of one."""


_PARTS: Final = frozenset({"given", "middle", "surname", "second surname"})
"""Fields that hold a part of a name."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a header says: the field, how good a sign it is (0 to 100), and whether it is of ships and nothing else.

    `alone` words say so only where no other stands beside them.
    """

    field: str
    rank: int
    ships: bool = False
    alone: bool = False


_OTHER: Final = Reading("other", 10)
"""Of a column that is none of the fields."""


_OTHER_NAME: Final = Reading("alias", 55)
"""Of a column with the names in another script."""


@cache
def _table() -> dict[str, Reading]:
    return {
        r["words"]: Reading(r["field"], int(r["rank"]), ships=r["ships"] != "no", alone=r["ships"] == "alone")
        for r in tables.rows("ensign.readers", "header_words")
    }


@cache
def _beside() -> Mapping[str, frozenset[str]]:
    """The words that may stand beside those of the table, by what they say there (tables/header_fillers.csv)."""
    known = (_IN_BRACKETS, _AROUND, _NUMBER, _OTHER_SCRIPT, _THING, _OF_BANK)
    found: dict[str, set[str]] = {says: set() for says in known}
    for row in tables.rows("ensign.readers", "header_fillers"):
        found[row["says"]].add(row["word"])
    return {says: frozenset(words) for says, words in found.items()}


@lru_cache(1 << 12)
def fold_header(header: str) -> str:
    """A header's words: small letters without accents, one blank between them, camel case taken apart."""
    text = _CAMEL.sub(" ", _LABEL.sub("", header.strip().lstrip("\ufeff")))
    return without_accents(text.casefold().translate(_LETTERS))


def foldings(header: str) -> tuple[str, ...]:
    """A header's words as its case parts them, and as if it were in small letters: vEnDoR nAmE is no camel case."""
    return fold_header(header), fold_header(header.lower())


@lru_cache(1 << 12)
def read_header(header: str) -> Reading | None:
    """What a header says by itself; None where it says nothing that is known."""
    return _read_header(header) or _read_header(header.lower())


def _read_header(header: str) -> Reading | None:
    words = fold_header(header)
    hint = _BRACKET.search(header)
    told = set(fold_header(hint[1]).split()) if hint and hint.start() else set()
    how, scripts = _beside()[_IN_BRACKETS], _beside()[_OTHER_SCRIPT]
    if words in _table() or not told or not told <= how | scripts:
        return _read(words)
    found = _read(fold_header(_BRACKET.sub("", header)))
    if found is not None and found.field in ("name", "bare") and not told <= how:
        return _OTHER_NAME
    return _OTHER if found is not None and found.field in _NAMES and told <= _beside()[_NUMBER] else found


def _read(words: str) -> Reading | None:
    """What folded words say: all of them, or the most of them beside which the others change nothing."""
    if (found := _table().get(words)) is not None:
        return found
    parts = words.split()
    changing = [place for place, word in enumerate(parts) if word not in _beside()[_AROUND]]
    first, last = (changing[0], changing[-1]) if changing else (len(parts), -1)
    best, said = (0, 0), None
    for start in range(max(0, last + 1 - _longest()), min(first + 1, len(parts))):
        for end in range(max(start, last) + 1, min(start + _longest(), len(parts)) + 1):
            found = _table().get(" ".join(parts[start:end]))
            if found is None or found.alone or found.field == _OTHER.field or (end - start, found.rank) <= best:
                continue
            best = end - start, found.rank
            beside = {*parts[:start], *parts[end:]}
            is_number = found.field in (*_NAMES, "bank") and not beside.isdisjoint(_beside()[_NUMBER])
            less = 0 if found.rank <= AT_THE_PARTY else 10  # Supplier Contact is no less a contact
            said = _OTHER if is_number else replace(found, rank=found.rank - less)
    return said


@cache
def _longest() -> int:
    """Words that are in the table together, at most: a cell may hold thousands, and be no header."""
    return max(words.count(" ") + 1 for words in _table())


@lru_cache(1 << 12)
def part_of_name(header: str) -> str:
    """The field of a part of a name that a header speaks of among words that are not known (Emp First Name), or ""."""
    for words in foldings(header):
        parts = words.split()[: _longest() * 2]
        for start in range(len(parts)):
            for end in range(start + 2, len(parts) + 1):
                found = _table().get(" ".join(parts[start:end]))
                if found is not None and found.field in _PARTS:
                    return found.field
    return ""


def names_a_part(header: str) -> bool:
    """Whether a header is of a part of a name, alone or among other words."""
    found = read_header(header)
    return bool(part_of_name(header)) or (found is not None and found.field in _PARTS)


def is_of_thing(words: Iterable[str]) -> bool:
    """Whether any of a header's words is of what has names, too, and is seldom a party: a file, a project."""
    return not _beside()[_THING].isdisjoint(words)


def names_a_column(header: str) -> bool:
    """Whether a cell is a word that columns are called by."""
    return bool(header.strip()) and read_header(header) is not None


def names_a_party(header: str) -> bool:
    """Whether a cell is a word that columns with names, or with parts of them, are called by."""
    found = read_header(header) if header.strip() else None
    return found is not None and found.field in _NAMES


def names_another(header: str) -> bool:
    """Whether a column is called by a word for another party of the row: a director, a contact."""
    found = read_header(header)
    return found is not None and (
        found.field == "other party" or (found.field == "name" and found.rank <= AT_THE_PARTY)
    )


def names_ships(header: str) -> bool:
    """Whether a column is called by words for the names of ships."""
    found = read_header(header)
    return found is not None and found.ships


def is_of_bank(header: str) -> bool:
    """Whether a column is called by a word for a bank, or for a number of banks and accounts: rows are payments."""
    found = read_header(header)
    if found is not None and found.field == "bank":
        return True
    return any(not _beside()[_OF_BANK].isdisjoint(words.split()) for words in foldings(header))


def is_plain_name(header: str) -> bool:
    """Whether a column is called by words for the names of anybody, or anything."""
    found = read_header(header)
    return found is not None and (found.field == "bare" or (found.field == "name" and found.rank == PLAIN_NAME))
