"""The names of the UN's list: several in one text, one in two scripts, remarks in their place, names in notes.

An alias may hold several names between semicolons, one script in brackets behind another, and what it is ("birth
name") or where it is from (a passport's number). Its note may hold the name in its own script
("original script: …", "in Arabic: …"). Other brackets (an abbreviation, a branch) are a part of a name.
"""

import re
from collections.abc import Iterator
from typing import Final

from ensign.lists.values import LETTERED, UN_NUMBER, squeezed
from ensign.lists.xml import Element, children, text
from ensign.model import Name, NameKind

_PARTS: Final = ("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
QUALITIES: Final = frozenset({"good", "low", "a.k.a.", "f.k.a."})
"""What is said of an alias, of people's its quality, of bodies' its kind."""

_NONE: Final = "na"
"""What stands for a part that there is not; in capitals it is one (Daba NA WALNA)."""

_BORN: Final = re.compile(r",?\s+born\s+(?:in|on|\d).*", re.IGNORECASE | re.DOTALL)
_REMARK: Final = re.compile(
    rf"(?:birth|combat) name|(?:previously|formerly) listed as|original script|.*\d{{5}}.*|{UN_NUMBER.pattern}",
    re.IGNORECASE | re.DOTALL,
)
"""What brackets behind a name say that is none: what kind it is, a document's number, the list's own number."""

_SAID: Final = re.compile(r"^original script\s*:\s*|\s+-\s+sub-unit name$", re.IGNORECASE)
_IN_SCRIPT: Final = re.compile(r"(?:original script|in [A-Z][a-z]+(?: script)?)\s*:\s*(?P<name>.+)", re.IGNORECASE)
_LISTED: Final = re.compile(r"(?:previously|formerly) listed as\.?", re.IGNORECASE)
_LONG_NUMBER: Final = re.compile(r"\d{5}")
_NO_NAMES: Final = re.compile(r"[\d(]")
_LATIN_LETTER: Final = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_OTHER_LETTER: Final = re.compile(r"[^\W\d_A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_AROUND: Final = " ,;"


def names(element: Element) -> Iterator[Name]:
    """The name, its aliases, and the name in its own script."""
    parts = " ".join(part for tag in _PARTS if (part := text(element, tag)) != _NONE)
    yield from (Name(one, NameKind.ALIAS if i else NameKind.PRIMARY) for i, one in enumerate(_several(parts)))
    for alias in aliases(element):
        quality = text(alias, "QUALITY").lower()
        kind = NameKind.FORMER if quality.startswith("f") else NameKind.ALIAS
        weak = quality == "low"
        for one in _several(text(alias, "ALIAS_NAME")):
            yield from (Name(*found, weak=weak) for found in _each(one, kind, split=False))
        yield from (Name(*found, weak=weak) for found in _noted(alias))
    yield Name(text(element, "NAME_ORIGINAL_SCRIPT"), NameKind.ORIGINAL_SCRIPT)


def remarks(element: Element) -> Iterator[str]:
    """What is said of other names and is none, each with the name."""
    for alias in aliases(element):
        written, note = (text(alias, tag) for tag in ("ALIAS_NAME", "NOTE"))
        if note and not _LISTED.fullmatch(note):
            yield f"alias {written}: {note}"
        elif _BORN.search(written) or _LONG_NUMBER.search(written):
            yield f"alias as listed: {written}"


def aliases(element: Element) -> list[Element]:
    """The elements of other names."""
    return [*children(element, "INDIVIDUAL_ALIAS"), *children(element, "ENTITY_ALIAS")]


def _noted(alias: Element) -> Iterator[tuple[str, NameKind]]:
    """The names in the note on an alias: in its own script, or of one in another script in Latin letters."""
    note = text(alias, "NOTE")
    if told := _IN_SCRIPT.search(note):
        yield told["name"].strip(_AROUND), NameKind.ORIGINAL_SCRIPT
    elif ";" in note and not _NO_NAMES.search(note) and _is_of_other_script(text(alias, "ALIAS_NAME")):
        yield from ((one, NameKind.ALIAS) for one in _several(note))


def _several(written: str) -> list[str]:
    """The texts between semicolons, and behind a) and b), but for those within brackets."""
    found, depth, begin = [], 0, 0
    for at, character in enumerate(written):
        depth += (character == "(") - (character == ")")
        if character == ";" and depth <= 0:
            found.append(written[begin:at])
            begin = at + 1
    return [one for part in (*found, written[begin:]) for item in LETTERED.split(part) if (one := squeezed(item))]


def _each(written: str, kind: NameKind, *, split: bool) -> Iterator[tuple[str, NameKind]]:
    """The names of one text, in brackets and before them, each with its kind; `split` says that the text is a part."""
    written = _SAID.sub("", _BORN.sub("", written)).strip(_AROUND).removeprefix(") ")
    before, inside = _bracketed(written)
    others = _several(inside)
    if before and (_REMARK.fullmatch(inside) or _is_other_script(inside, before) or len(others) > 1):
        yield from _each(before, kind, split=True)
        for other in others:
            if not _REMARK.fullmatch(other):
                yield from _each(other, kind, split=True)
    else:
        yield written, NameKind.ORIGINAL_SCRIPT if split and _is_of_other_script(written) else kind


def _bracketed(written: str) -> tuple[str, str]:
    """What stands before the brackets that end a text, and in them; two empty texts where none do."""
    depth = 0
    for at in range(len(written) - 1 if written.endswith(")") else 0, 0, -1):
        depth += (written[at] == ")") - (written[at] == "(")
        if not depth:
            return written[:at].strip(), written[at + 1 : -1].strip()
    return "", ""


def _is_other_script(one: str, other: str) -> bool:
    """Whether one text is in Latin letters and the other in none."""
    return _is_of_other_script(one) != _is_of_other_script(other) and bool(_LATIN_LETTER.search(one + other))


def _is_of_other_script(written: str) -> bool:
    """Whether a text, without "original script:" before it, has letters and no Latin ones."""
    bare = _SAID.sub("", written)
    return bool(_OTHER_LETTER.search(bare)) and not _LATIN_LETTER.search(bare)
