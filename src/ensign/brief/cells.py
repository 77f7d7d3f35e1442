"""The cells of a review file: values as text that a person can read, change and write, and back.

A cell of several values has one a line. Within a line the parts are joined by " | ", the first bare
and the others as `key: value`. A backslash goes before a backslash or bar that is part of a value.
A cell that a spreadsheet would run as a formula begins with an apostrophe.
"""

import re
from collections.abc import Callable, Iterable
from typing import Final

from ensign.brief.proposals import Tie
from ensign.fields.countries import country_label, parse_country
from ensign.model import Identifier, Name, NameKind, Passage, Place

_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")
_KINDS: Final = {k.value: k for k in NameKind}
_SCHEMES: Final = ("imo", "mmsi", "call_sign", "lei", "swift", "tax", "registration", "passport", "other")


def guard(text: str) -> str:
    """A cell that no spreadsheet runs: an apostrophe goes before a formula's first character."""
    return "'" + text if _FORMULA.match(text) else text


def unguard(text: str) -> str:
    """The reverse of `guard`."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text[1:]) else text


def write_lines(values: Iterable[str]) -> str:
    """Several values, one a line."""
    return "\n".join(_escape(v) for v in values)


def read_lines(cell: str) -> tuple[str, ...]:
    """The values of a cell, one a line; empty lines are nothing."""
    return tuple(_unescape(line.strip()) for line in cell.splitlines() if line.strip())


def write_names(names: Iterable[Name]) -> str:
    """Names: `CSC | alias | weak | needs: kh, sg | source: Phnom Penh Post`."""
    return "\n".join(
        _join(
            n.text,
            ("", n.kind.value),
            ("", "weak" if n.weak else ""),
            ("needs", ", ".join(n.needs_country)),
            ("source", n.source),
        )
        for n in names
    )


def read_names(cell: str, *, sourced: bool = False) -> tuple[Name, ...]:
    """The names of a cell, aliases unless they say otherwise. Raises ValueError; `sourced`: none without a source."""
    found = []
    for line in _lines(cell):
        text, flags, keys = _parts(line, {"needs", "source", "kind"}, any_case=True)
        kind = NameKind.ALIAS
        flags = [flag.lower() for flag in (*flags, keys.get("kind", "")) if flag]
        for flag in flags:
            if flag in _KINDS:
                kind = _KINDS[flag]
            elif flag != "weak":
                raise ValueError(
                    f"{flag!r} is no part of a name: write weak, needs: kh, source: ..., or {', '.join(_KINDS)}"
                )
        needs = tuple(_code(c) for c in re.split(r"[,\s]+", keys.get("needs", "")) if c)
        if not all(needs):
            raise ValueError("needs: takes two-letter country codes, such as kh, sg")
        if sourced and not keys.get("source"):
            raise ValueError(f"the alias {text!r} has no source: add | source: where it is from")
        found.append(Name(text, kind, "weak" in flags, needs, keys.get("source", "")))
    return tuple(found)


def write_identifiers(values: Iterable[Identifier]) -> str:
    """Identifiers: `imo 9074729`, `registration 123 | country: pa`."""
    return "\n".join(_join(f"{i.scheme} {i.value}", ("country", i.country)) for i in values)


def read_identifiers(cell: str) -> tuple[Identifier, ...]:
    """The identifiers of a cell. Raises ValueError."""
    found = []
    for line in _lines(cell):
        text, flags, keys = _parts(line, {"country"})
        scheme, _, value = text.partition(" ")
        if scheme not in _SCHEMES or not value or flags:
            raise ValueError(f"{text!r} is no identifier: write one of {', '.join(_SCHEMES)}, a blank and the number")
        found.append(Identifier(scheme, value, keys.get("country", "")))
    return tuple(found)


def write_places(values: Iterable[Place]) -> str:
    """Places: `kh | flag | text: Cambodia`; a place without a known country has `?` for a code."""
    return "\n".join(_join(p.country or "?", ("", p.role), ("text", p.text)) for p in values)


def read_places(cell: str) -> tuple[Place, ...]:
    """The places of a cell. Raises ValueError."""
    found = []
    for line in _lines(cell):
        code, flags, keys = _parts(line, {"text"})
        if not (known := code if code == "?" else _code(code)) or len(flags) > 1:
            raise ValueError(
                f"{code!r} is no country: write a two-letter code, a bar, and a role such as flag or nationality"
            )
        found.append(Place(known.strip("?"), flags[0] if flags else "", keys.get("text", "")))
    return tuple(found)


_TIE_KEYS: Final = ("to", "date", "amount", "coref", "confidence", "at", "says")


def write_ties(values: Iterable[Tie]) -> str:
    """Relations: `founder-of | The other's name | to: c001 | date: 2002 | coref: it = X | at: p4 10-20 | says: ...`."""
    return "\n".join(
        _join(
            t.predicate,
            ("", t.target_name),
            ("to", t.target),
            ("date", t.date),
            ("amount", t.amount),
            ("coref", t.coreference),
            ("confidence", t.confidence if t.confidence != "stated" else ""),
            ("at", f"p{t.passage.paragraph} {t.passage.start}-{t.passage.end}" if t.passage else ""),
            ("says", t.passage.text if t.passage else ""),
        )
        for t in values
    )


def read_ties(cell: str) -> tuple[Tie, ...]:
    """The relations of a cell. Raises ValueError."""
    found = []
    for line in _lines(cell):
        predicate, flags, keys = _parts(line, set(_TIE_KEYS))
        if not re.fullmatch(r"[a-z]+(?:-[a-z]+)*", predicate) or len(flags) > 1:
            raise ValueError(
                f"{predicate!r} is no relation: write a predicate such as founder-of, a bar and the other's name"
            )
        at = re.fullmatch(r"p(\d+) (\d+)-(\d+)", keys.get("at", ""))
        if "at" in keys and at is None:
            raise ValueError("at: takes a paragraph and a span, such as p4 10-20")
        passage = Passage(keys.get("says", ""), int(at[1]), int(at[2]), int(at[3])) if at else None
        found.append(
            Tie(
                predicate,
                keys.get("to", ""),
                flags[0] if flags else "",
                keys.get("date", ""),
                keys.get("amount", ""),
                keys.get("coref", ""),
                keys.get("confidence", "stated"),
                passage,
            )
        )
    return tuple(found)


def write_spans(values: Iterable[tuple[int, int, int]]) -> str:
    """Spans: `p4 10-20`, one a line."""
    return "\n".join(f"p{paragraph} {start}-{end}" for start, end, paragraph in values)


def read_spans(cell: str) -> tuple[tuple[int, int, int], ...]:
    """The spans of a cell. Raises ValueError."""
    found = []
    for line in _lines(cell):
        m = re.fullmatch(r"p(\d+) (\d+)-(\d+)", line)
        if m is None:
            raise ValueError("a span is written as p4 10-20")
        found.append((int(m[2]), int(m[3]), int(m[1])))
    return tuple(found)


def _code(text: str) -> str:
    """The country that two letters stand for, as people use them (UK is gb); "" where they stand for none."""
    if not re.fullmatch("[A-Za-z]{2}", text):
        return ""
    if country_label(text) != text.upper():
        return text.lower()
    meant = parse_country(text)
    return next(iter(meant)) if len(meant) == 1 else ""


def _lines(cell: str) -> list[str]:
    return [line.strip() for line in cell.splitlines() if line.strip()]


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")


def _unescape(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _join(first: str, *parts: tuple[str, str]) -> str:
    shown = [_escape(first)]
    for key, value in parts:
        if value:
            shown.append(f"{key}: {_escape(value)}" if key else _escape(value))
    return " | ".join(shown)


def _parts(line: str, keys: set[str], *, any_case: bool = False) -> tuple[str, list[str], dict[str, str]]:
    """The first part of a line, its bare parts, and its keyed ones. Raises ValueError for a key given twice.

    With `any_case` a key is known as a spreadsheet writes it, which begins a word with a capital.
    """
    split: Callable[[str], list[str]] = re.compile(r"(?<!\\)\|").split
    pieces = [p.strip() for p in split(line.replace("\\\\", "\x00"))]
    pieces = [_unescape(p).replace("\x00", "\\") for p in pieces]
    found: dict[str, str] = {}
    bare: list[str] = []
    for piece in pieces[1:]:
        written, colon, value = piece.partition(":")
        key = written.strip().lower() if any_case else written.strip()
        if colon and key in keys:
            if key in found:
                raise ValueError(f"{key}: is given twice")
            found[key] = value.strip()
        elif piece:
            bare.append(piece)
    if not pieces[0]:
        raise ValueError("a line begins with a bar")
    return pieces[0], bare, found
