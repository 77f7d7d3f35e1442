"""The names in a cell of the Japanese Ministry of Finance's workbook: Japanese beside English, several in each.

Names are told apart by (a) (b), by line ends, by semicolons of either width, and without any of these
by "、" and ", " where both languages have as many. `a.k.a.` and `f.k.a.`, 別称 and 旧称 say what the
names behind them are; a word in brackets that is the one before it in another spelling is another
name. A birth date or a document behind a name belongs to no name. What is not sure is left
together, and counted.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from ensign.fields.telling import is_form
from ensign.lists.values import squeezed, without_repeats
from ensign.model import Name, NameKind
from ensign.text.words import fold

UNKNOWN: Final = frozenset({"不明", "なし", "無し", "-", "−", "―"})
ITEM: Final = re.compile(r"\s*\((?:[a-z]|([a-z])\1|[ivx]{2,4})\)\s*")
"""The marks (a) (b) (aa) (ii) before the values of a cell."""

_ORIGINAL: Final = re.compile(
    r"\(?\s*(?:original\s+scr?ipt|原語表記|(?:previously listed as[.,]?\s*)?in Arabic)\s*:?\s*"
    r"(?P<text>[^()]*(?:\([^()]*\)[^()]*)*)\)?",
    re.IGNORECASE,
)
_MARK: Final = re.compile(
    r"\(?\s*(?P<kind>[af])\.\s?k\.\s?a\.?(?![a-z])\s*:?\s*|\(?(?P<word>別称|別名|旧称)\d?[、):]\s*"
)
_FORMERLY: Final = re.compile(
    r"\(\s*(?:(?:formerly|previously) listed as[.,]?|以前掲載の氏名|以前のリスト記載ぶり)\s*\)", re.IGNORECASE
)
_REMARK: Final = re.compile(
    r"\(?【[^】]*】\)?|\(\s*(?:combat name|nom de guerre|戦闘員名|コールサイン|自称)\s*\)", re.IGNORECASE
)
_BIOGRAPHY: Final = re.compile(
    r"[\s,(]*(?:\bborn\b|\bDOB\b|\bPOB\b|\bnationality\b|passport number).*"
    r"|[、(]?[^、()]*(?:生年月日|出生|生まれ|旅券番号|ID番号|発行日|発行地|有効期限|国籍:|\d{4}年\d).*",
    re.DOTALL | re.IGNORECASE,
)
_LISTED: Final = re.compile(r"(?P<first>.*)\((?P<others>[^()]*;[^()]*)\)")
_PAIR: Final = re.compile(r"(?P<here>[^()A-Za-z]+)\((?P<latin>[^()]*[A-Za-z]{2}[^()]*)\)")
_OTHER_SCRIPT: Final = re.compile(r"(?P<latin>[^()]+)\((?P<here>[^()A-Za-z]+)\)")
_JAPANESE: Final = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")
_LATIN: Final = re.compile(r"[A-Za-z\u00c0-\u024f]")
_WORD: Final = re.compile(r"(?P<word>[^\s()・]+)(?:\s*\((?P<others>[^()]+)\))?|(?P<rest>\([^()]*\)|[\s・()]+)")
_EITHER: Final = re.compile(r"\s*[/,、]\s*")
_JUNIOR: Final = "jr"
_QUOTES: Final = "\"'“”‘’「」『』-,、;:. "
_ALIKE: Final = 0.5
"""Share of letters in order that two spellings of one name have, at least (difflib's ratio)."""

_MOST: Final = 6
"""Spellings of one name that are written as A/B/C; the longest such group has five."""


class Names(NamedTuple):
    """What a cell holds, and whether several names could not be told apart."""

    names: tuple[Name, ...]
    together: bool


def plain(cell: str) -> str:
    """A cell with full-width letters, figures and brackets made usual ones, and nothing invisible."""
    text = unicodedata.normalize("NFKC", cell.replace("\r", ""))
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in {"Cc", "Cf"}).strip()


def is_unknown(cell: str) -> bool:
    """Whether a cell says nothing."""
    return not cell or cell in UNKNOWN


def names_in(cell: str, kind: NameKind, *, weak: bool = False) -> Names:
    """The names in a cell, Japanese ones marked as such."""
    text = _REMARK.sub("", plain(cell))
    if is_unknown(text):
        return Names((), together=False)
    pieces = list(_pieces(_ORIGINAL.sub("", text), kind))
    together = not ITEM.search(text) and any(_may_be_several(piece) for piece, _ in pieces)
    found = [Name(name, its, weak=weak) for piece, its in pieces for name in _of_piece(piece)]
    originals = (_trimmed(one["text"]) for one in _ORIGINAL.finditer(text))
    found += [Name(name, NameKind.ORIGINAL_SCRIPT, weak=weak) for name in originals if not is_unknown(name)]
    return Names(without_repeats(map(_in_language, found)), together)


def _pieces(text: str, kind: NameKind) -> Iterator[tuple[str, NameKind]]:
    """The parts of a cell that hold a name each, with what each is."""
    parts: list[tuple[str, NameKind]] = []
    now = kind
    for line in text.split("\n"):
        at = 0
        for mark in _MARK.finditer(line):
            parts.append((line[at : mark.start()], now))
            now = NameKind.FORMER if mark["kind"] == "f" or mark["word"] == "旧称" else kind
            at = mark.end()
        parts.append((line[at:], now))
    enumerated = ITEM.search(text) is not None
    # The Japanese line says how many names the English one holds.
    counts = {len(_split(part, "、")) for part, _ in parts if _JAPANESE.search(part)}
    for part, its in parts:
        for one in ITEM.split(part)[::2] if enumerated else _told_apart(part, counts):
            yield _FORMERLY.sub("", one), NameKind.FORMER if _FORMERLY.search(one) else its


def _told_apart(part: str, counts: set[int]) -> list[str]:
    part = _BIOGRAPHY.sub("", part)
    if ";" in part:
        return part.split(";")
    if _JAPANESE.search(part) or "、" in part:
        return _split(part, "、")
    found = _split(part, ",")
    return found if len(found) in counts and len(found) > 1 else [part]


def _split(part: str, separator: str) -> list[str]:
    """The parts between separators; a legal form, or Jr., behind a comma belongs to what stands before it."""
    found: list[str] = []
    for one in part.split(separator):
        if found and (is_form(one) or fold(one) == _JUNIOR):
            found[-1] += f"{separator}{one}"
        elif one.strip():
            found.append(one)
    return found


def _may_be_several(piece: str) -> bool:
    """Whether a piece without Japanese may still hold several names."""
    return not _JAPANESE.search(piece) and len(_split(piece, ",")) > 2


def _of_piece(piece: str) -> Iterator[str]:
    """The names of a piece: in both scripts where it is written in both, and in its other spellings."""
    name = _trimmed(_BIOGRAPHY.sub("", piece))
    pair = _PAIR.fullmatch(name) or _OTHER_SCRIPT.fullmatch(name)
    listed = _LISTED.fullmatch(name)
    parts = name.split(";") if "(" not in name else [name]
    if pair and _LATIN.search(pair["latin"]) and any(map(str.isalpha, pair["here"])):
        parts = [pair["here"], *pair["latin"].split(";")]
    elif listed:
        parts = [listed["first"], *listed["others"].split(";")]
    for one in map(_trimmed, parts):
        if not is_unknown(one):
            yield from _spellings(one)


def _spellings(name: str) -> Iterable[str]:
    """`Nikolai (Nikolay) Alekseenko` as the two names that it is, `Sergey(Sergei/Serhii) X` as three."""
    slots = [_alternatives(found) for found in _WORD.finditer(name)]
    count = min(max((len(slot) for slot in slots), default=1), _MOST)
    spelt = ["".join(slot[min(at, len(slot) - 1)] for slot in slots) for at in range(count)]
    return dict.fromkeys(squeezed(text) for text in spelt)


def _alternatives(found: re.Match[str]) -> list[str]:
    """The spellings of one word; a bracket that is an abbreviation or a remark stays behind it."""
    word, others = found["word"] or "", found["others"] or ""
    first, *same = word.split("/")
    if not word or not all(_alike(first, one) for one in same):
        first, same = word or found["rest"], []
    more = [one for one in _EITHER.split(others) if one]
    if any(_alike(first, one) for one in more):
        return list(dict.fromkeys([first, *same, *more]))
    return [found[0]] if others else [first, *same]


def _alike(first: str, second: str) -> bool:
    return SequenceMatcher(None, first.casefold(), second.casefold()).ratio() >= _ALIKE


def _trimmed(text: str) -> str:
    """A name without quotes, separators and brackets that are open on one side only, around it."""
    name = squeezed(text).strip(_QUOTES)
    while name.count("(") != name.count(")"):
        shorter = name[1:] if name.startswith("(") else name[:-1] if name.endswith(")") else ""
        if not shorter:
            # Open in the middle: what is behind it is no name's end.
            name = name.partition("(")[0].strip(_QUOTES) if name.count("(") > name.count(")") else name.strip(")")
            break
        name = shorter.strip(_QUOTES)
    if name.startswith("(") and name.endswith(")") and name.count("(") == 1:
        name = name[1:-1].strip(_QUOTES)
    return name


def _in_language(name: Name) -> Name:
    if _JAPANESE.search(name.text):
        return replace(name, language="ja")
    if not _LATIN.search(name.text) and any(map(str.isalpha, name.text)):
        return replace(name, kind=NameKind.ORIGINAL_SCRIPT)
    return name
