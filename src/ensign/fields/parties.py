"""Several parties in one cell: "A / B", "A c/o B", "A t/a B", "A and/or B", "A-B Joint Venture", "A (ex B)".

The words that part them are in tables/party_separators.csv, each with its meaning and where it parts. A
slash parts only beside a blank: A/S, S/A and Either/Or are none. In the name of a joint venture the
partners are parted by what would belong to a name elsewhere: a hyphen, a slash, "&" or "and".
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from ensign.tables import rows
from ensign.text.words import texts

MOST: Final = 8
"""Cells with more pieces are lists of something else; they are screened as they are."""

_WIDE: Final = str.maketrans("（）［］｛｝／；｜", "()[]{}/;|")
_BREAKS: Final = re.compile(r"\s*[;|\n\r]\s*")
_SLASH: Final = r"\s+/\s*|\s*/\s+"
_FORMER: Final = r"(?:(?<=[,;(\[{])|^)\s*ex[-. ]\s*(?=\w)|\s+ex-\s*(?=\w)"
_FORMER_SHIP: Final = r"\s+ex\b[-.:]?\s*"  # of a firm, "ex" can be a word of its name: Fed Ex
_SIGNS: Final = r"(?<=\w{3})\s*[-–—/+&]\s*(?=\w{3})|\s+[-–—/+&]\s+"  # not within Al-Rashid
_JOINT_VENTURE: Final = re.compile(r"[(\[]?\b(?:joint[ -]venture|j\.?/?\s?v\.?)(?=\W|$)[)\]]?", re.IGNORECASE)
_ONE_WORD: Final = re.compile(r"\w*\W*")
_BRACKETS: Final = re.compile(r"[(\[{]([^()\[\]{}]{4,})(?:[)\]}]|$)")
_EDGES: Final = " ,;:-–—/&+"
_SIGN_OF_SEVERAL: Final = re.compile(r"[/()\[\]{}（［｛／；｜;|\n]")
_WORDS_OF_SEVERAL: Final = frozenset({"ex", "jv", "j", "joint"})
_WORDINGS_OF_SEVERAL: Final = (("ex",), ("jv",), ("j", "v"), ("joint", "venture"))
_WORD: Final = re.compile(r"\w+")


def pieces(cell: str, *, ship: bool = False) -> tuple[str, ...]:
    """The parties named in a cell beside the cell as a whole; empty where it names one.

    In the name of a ship, "ex" stands before a former one.
    """
    if _names_one(cell):
        return ()  # nearly every cell
    whole = " ".join(cell.split())
    text = " ".join(_BREAKS.sub(" / ", cell.translate(_WIDE)).split())
    bare = (part.strip(_EDGES) for part in _parts(text, _separators(ship=ship)))
    found = dict.fromkeys(part for part in bare if sum(map(str.isalpha, part)) >= (2 if part.isascii() else 1))
    for same in (whole, whole.strip(_EDGES), text):
        found.pop(same, None)
    return tuple(found) if len(found) <= MOST else ()


def _names_one(cell: str) -> bool:
    """Whether a cell has neither a sign nor the words of a separator, so that nothing could part it."""
    if _SIGN_OF_SEVERAL.search(cell):
        return False
    if not cell.isascii() or "_" in cell or "'" in cell or "\r" in cell:
        # Its words may be others than those of text.words, and a \r parts it like a sign.
        return _telling_words().isdisjoint(_WORD.findall(cell.lower()))
    found = texts(cell)
    return _longest_words().isdisjoint(found) or not any(wording.issubset(found) for wording in _telling_wordings())


def _parts(text: str, separators: re.Pattern[str]) -> Iterator[str]:
    """The whole, what separators and brackets part, and of a joint venture the partners."""
    bracketless = _BRACKETS.sub(" ", text)
    for side in (text, *_BRACKETS.findall(text), " ".join(bracketless.split())):
        for part in separators.split(side):
            if not _is_joint_venture(part):
                yield from _balanced(part)
                continue
            partners = " ".join(_JOINT_VENTURE.sub(" ", part).split()).strip(_EDGES)
            partners = _before_partners().sub("", partners)
            yield from _balanced(partners)
            yield from _partners().split(partners)


def _is_joint_venture(part: str) -> bool:
    """Whether the words for one are there; J.V. beside one word is somebody's initials."""
    found = _JOINT_VENTURE.search(part)
    if found is None:
        return False
    others = part[: found.start()] or part[found.end() :]
    return "." not in found.group() or (found.start() > 0 and not _ONE_WORD.fullmatch(others))


def _balanced(part: str) -> Iterable[str]:
    """A part, unless a bracket was opened or closed in another."""
    return (part,) if sum(map(part.count, "([{")) == sum(map(part.count, ")]}")) else ()


@cache
def _written(where: str) -> str:
    """The separators of a place as a pattern, longest first."""
    found = {row["separator"] for row in rows("ensign.fields", "party_separators") if row["where"] == where}
    return "|".join(re.escape(s).replace(r"\ ", r"\s+") for s in sorted(found, key=lambda s: (-len(s), s)))


@cache
def _separators(*, ship: bool) -> re.Pattern[str]:
    former = f"{_FORMER}|{_FORMER_SHIP}" if ship else _FORMER
    return re.compile(rf"{_SLASH}|{former}|(?<![\w/])(?:{_written('any')})(?![\w/])[.:]?", re.IGNORECASE)


@cache
def _partners() -> re.Pattern[str]:
    return re.compile(rf"{_SIGNS}|\b(?:{_written('joint venture')})\b", re.IGNORECASE)


@cache
def _before_partners() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_written('before partners')})\b", re.IGNORECASE)


@cache
def _telling_words() -> frozenset[str]:
    """The words of which a cell with several parties has one, where it has no sign: each separator's longest."""
    found = (row["separator"] for row in rows("ensign.fields", "party_separators") if row["where"] == "any")
    return _WORDS_OF_SEVERAL.union(max(_WORD.findall(separator), key=len) for separator in found)


@cache
def _telling_wordings() -> tuple[frozenset[str], ...]:
    """All the words of each separator without a sign: a plain cell that it parts has every one."""
    separators = (row["separator"] for row in rows("ensign.fields", "party_separators") if row["where"] == "any")
    unsigned = (_WORD.findall(separator) for separator in separators if not _SIGN_OF_SEVERAL.search(separator))
    return tuple(map(frozenset, (*unsigned, *_WORDINGS_OF_SEVERAL)))


@cache
def _longest_words() -> frozenset[str]:
    """Of each wording its longest word: without any of them, a plain cell has none of the wordings."""
    return frozenset(max(sorted(wording), key=len) for wording in _telling_wordings())
