"""What entries of lists tell of a party under a label: "DOB 14 Mar 1971", "Nationality: Russian", a column "IMO".

Designations, annexes and registers are written so in briefs of every kind. A value under a label is a fact of the party
that the entry is about and names nobody itself, but where the label says so ("Linked To: X").
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import Final, TypeVar

from ensign.brief import grids, holders, lexicon
from ensign.brief.document import Document
from ensign.brief.parts import Part
from ensign.brief.tokens import Sentence

T = TypeVar("T")
_SPEAKING: Final = frozenset({"name", "linked", "post", "prose", "holder", "former name", "alias"})
"""Facts whose value names parties; only their label is silent."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One value: what it is, its code-point span with its label, its text, and where its party is named.

    `about` are spans, the likeliest first: the party is the first one named in the first of them that names any.
    `word` is the label as written, in lower case.
    """

    kind: str
    start: int
    end: int
    text: str
    about: tuple[tuple[int, int], ...]
    word: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A place where a list names a party: its span, the kind that the list tells, whether it is the whole name."""

    start: int
    end: int
    kind: str
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts and entries of a document, the spans in which nobody is named, names set off in italics, rows."""

    facts: tuple[Fact, ...] = ()
    entries: tuple[Entry, ...] = ()
    silent: tuple[tuple[int, int], ...] = ()
    set_off: tuple[tuple[int, int], ...] = ()
    rows: tuple[tuple[int, int], ...] = ()


_SET_OFF: Final = re.compile(r"(?<![\w*_])(?P<mark>[*_])(?P<name>[^\s*_][^*_\n]{1,60}?)(?P=mark)(?![\w*_])")


def find(document: Document, sentences: Sequence[Sentence]) -> Facts:
    """The facts of a document's entries and tables."""
    tables = grids.find(document)
    gridded = [(t.start, t.end) for t in tables]
    facts: list[Fact] = []
    entries: list[Entry] = []
    silent: list[tuple[int, int]] = []
    for table in tables:
        silent += [(table.start, table.header_end), *table.labels]
        held = holders.find(table)
        for row in table.rows:
            _read_row(row, held, facts, entries, silent)
    kind = ""
    heads: dict[int, int] = {}
    for s in sentences:
        if any(a <= s.start < b for a, b in gridded):
            continue
        text = document.clean[s.start : s.end]
        kind = _list_kind(s, text, kind)
        found = list(_of_sentence(s, text, heads))
        facts += found
        silent += [_silence(f) for f in found] + [(s.start + a, s.start + b) for a, b in _tags(text)]
        if not found or found[0].kind == "name" or found[0].start > s.start:  # else the entry began before
            entries += _entries(s, text, kind, bool(found))
    set_off = tuple(m.span("name") for m in _SET_OFF.finditer(document.text) if grids.is_name(m["name"]))
    facts.sort(key=lambda f: f.start)
    rows = tuple((row[0].start, row[-1].end) for table in tables for row in table.rows if row)
    return Facts(tuple(facts), tuple(sorted(entries, key=lambda e: e.start)), tuple(sorted(silent)), set_off, rows)


def within(told: Facts, start: int, end: int) -> Facts:
    """Of a document's facts those of a stretch of it; none of their spans overlap."""
    return Facts(
        _between(told.facts, start, end, lambda f: (f.start, f.end)),
        _between(told.entries, start, end, lambda e: (e.start, e.end)),
        _between(told.silent, start, end, lambda span: span),
        _between(told.set_off, start, end, lambda span: span),
    )


def _between(spans: tuple[T, ...], start: int, end: int, at: Callable[[T], tuple[int, int]]) -> tuple[T, ...]:
    first = max(0, bisect_right(spans, start, key=lambda s: at(s)[0]) - 1)
    last = bisect_left(spans, end, key=lambda s: at(s)[0])
    return tuple(s for s in spans[first:last] if at(s)[1] > start)


def _silence(f: Fact) -> tuple[int, int]:
    return (f.start, f.end - len(f.text)) if f.kind in _SPEAKING else (f.start, f.end)


_FORMERLY: Final = re.compile(r"(?:ex|formerly|previously|f/k/a|fka)[-. :]+(?=\S)", re.IGNORECASE)
"""How a remark on former names begins: "ex Loud Tern, ex Brisk Tern"."""


def _read_row(
    row: grids.Row,
    held: Mapping[tuple[int, int], Sequence[holders.Holder]],
    facts: list[Fact],
    entries: list[Entry],
    silent: list[tuple[int, int]],
) -> None:
    """What a row of a table tells of the party in its subject's cell."""
    subject = next((c for c in row if c.is_subject), None)
    if subject is None:
        return
    about = ((subject.start, subject.end),)
    for cell in row:
        if cell.is_subject:
            entries.append(Entry(cell.start, cell.end, grids.kind_of(cell.label), whole=grids.is_name(cell.text)))
            continue
        own = held.get((cell.start, cell.end), ())
        for holder in own:
            entries.append(Entry(holder.start, holder.end, "", whole=grids.is_name(holder.text)))
            facts.append(Fact("holder", holder.start, holder.end, holder.text, about, holder.post))
        kind = "" if own else lexicon.fact_labels().get(cell.label, "")
        if not own and _FORMERLY.match(cell.text):
            facts.append(Fact("former name", cell.start, cell.end, cell.text, about, "ex"))
        elif kind:
            facts.append(Fact(kind, cell.start, cell.end, cell.text, about, cell.label))
            if kind not in _SPEAKING:
                silent.append((cell.start, cell.end))
        if not cell.is_subject and kind in {"", "prose"}:
            facts += _former_names(cell, subject)


_EX: Final = re.compile(r"(?:(?<=^)|(?<=[,;/] ))(?:ex|formerly|previously)(?: |-)\"?(?P<name>[A-Z][^,;/.()]{1,60})")


def _former_names(cell: grids.Cell, subject: grids.Cell) -> Iterator[Fact]:
    """The names that a row's subject had before, in a cell of remarks: "ex DUSTY HOPE, ex DUSTY STAR"."""
    for m in _EX.finditer(cell.text):
        at = cell.start + m.start()
        yield Fact("former name", at, cell.start + m.end(), m["name"], ((subject.start, subject.end),), "ex")


@cache
def _labels() -> re.Pattern[str]:
    rows = lexicon.rows("facts")
    plain = lexicon.any_of(r["label"] for r in rows)
    bare = lexicon.any_of(r["label"] for r in rows if r["bare"] == "yes")
    opens = r"(?:^(?:\(?\d{1,3}[.)]\s+|[-*•]\s+)?|(?<=[;,(.])\s*)"
    return re.compile(
        rf"{opens}(?P<plain>{plain})\s*:\s*"
        rf"|(?:(?<=[;(])\s*|(?<=\)\s))(?P<bare>{bare})(?=[\s:])(?: no\.?(?=[\s:]))?:?\s*",
        re.IGNORECASE,
    )


def _of_sentence(s: Sentence, text: str, heads: dict[int, int]) -> Iterator[Fact]:
    """The labelled values of a sentence; `heads` remembers where each paragraph's entry names its party."""
    marks = list(_labels().finditer(text))
    for mark, following in zip_longest(marks, marks[1:]):
        word = " ".join((mark["plain"] or mark["bare"]).lower().split())
        kind = lexicon.fact_labels()[word]
        end = _value_end(text, mark.end(), following.start() if following else len(text))
        if kind not in _SPEAKING and (other := _OTHER_LABEL.search(text, mark.end(), end)):
            end = other.start()
        if kind == "name":
            heads[s.paragraph.number] = s.start + mark.end()
        head = heads.get(s.paragraph.number, s.paragraph.start)
        before = (s.start, s.start + mark.start())
        about = (*(_bracketed(s, text, mark.start()) if kind in _OF_SHIPS else ()), before, (head, before[1]))
        yield Fact(kind, s.start + mark.start(), s.start + end, text[mark.end() : end], about, word)
    if (m := _FLAGGED.search(text)) and _listed(text) and (country := _last_country(m["flag"])):
        at, end = s.start + m.end("flag") - len(country), s.start + m.end()
        yield Fact("flag", at, end, country, ((s.start, at),), "flag")
    if (m := _CALL_SIGN.search(text)) and _KINDS_TOLD.search(text) and "vessel" in text:
        yield Fact("call sign", s.start + m.start(), s.start + m.end(), m[1], ((s.start, s.start + m.start()),))


def _bracketed(s: Sentence, text: str, at: int) -> Iterator[tuple[int, int]]:
    """The span of the name right before the bracket in which a label stands: "the ship Zahrani Star (flag: Togo)"."""
    opens = text.rfind("(", 0, at)
    if opens >= 0 and ")" not in text[opens:at] and (m := _NAMED.search(text, 0, opens)):
        yield s.start + m.start(), s.start + opens


_OF_SHIPS: Final = frozenset({"flag", "former flag", "call sign", "imo", "mmsi"})
_NAMED: Final = re.compile(r"(?:[A-Z\d][\w'&.,-]*\s+(?:of\s+|and\s+)?)+$")
_OTHER_LABEL: Final = re.compile(r"\s*,\s+(?=[a-z][\w ]{1,30}: )", re.IGNORECASE)


def _last_country(text: str) -> str:
    """The country with which some words end: of "Crude Oil Tanker Marshall Islands" the last two."""
    words = text.split()
    ends = (" ".join(words[k:]) for k in range(len(words)))
    return next((end for end in ends if end in lexicon.countries()), "")


_FLAGGED: Final = re.compile(
    r"(?<=[a-z)] )(?P<flag>(?:[A-Z][\w']+|and|of|the)(?: (?:[A-Z][\w']+|and|of|the)){0,4}) flag(?= ?[;.,(])"
)
_CALL_SIGN: Final = re.compile(r"(?<=[A-Z\d]) \(((?=[A-Z]*\d)[A-Z0-9]{4,7})\)")
_KINDS_TOLD: Final = re.compile(r"\((individual|entity|vessel|aircraft)\)")
_VESSEL_TYPE: Final = re.compile(
    r"(?:(?:Crude|Oil|Products?|Chemical|Chemical/Oil|General|Bulk|Cargo|Container|Gas|LPG|LNG|Ro-Ro|Fishing) )*"
    r"(?:Tanker|[Ss]hip|Carrier|[Vv]essel|Bulker|Tug|Dredger|Barge|Yacht|Trawler)(?= (?:[A-Z]|flag))"
)


def _listed(text: str) -> bool:
    return _KINDS_TOLD.search(text) is not None or ";" in text


def _tags(text: str) -> Iterator[tuple[int, int]]:
    """What an entry tells of the kind of its party: "(vessel)", "Crude Oil Tanker"."""
    for pattern in (_KINDS_TOLD, *((_VESSEL_TYPE,) if _listed(text) and " flag" in text else ())):
        yield from (m.span() for m in pattern.finditer(text))


def _value_end(text: str, at: int, limit: int) -> int:
    """Where a value ends: at a semicolon, the bracket's end, the next label or the sentence's end."""
    depth = 0
    for k in range(at, limit):
        depth += (text[k] == "(") - (text[k] == ")")
        if depth < 0 or (depth == 0 and text[k] == ";"):
            return k
    end = limit
    while end > at and text[end - 1] in " .,(":
        end -= 1
    return end


_TOLD_BY: Final = {"individual": "person", "entity": "company", "vessel": "vessel"}
_PLURALS: Final = re.compile(
    r"\b(?:(?P<person>individuals|persons|people)|(?P<company>entities|companies|firms)|(?P<vessel>vessels|ships|tankers))\b",
    re.IGNORECASE,
)
_LONGEST_INTRO: Final = 120


def _list_kind(s: Sentence, text: str, before: str) -> str:
    """The kind of the parties of a list, as its heading or the line before it says."""
    bare = text.rstrip(" *_.:")
    intro = s.paragraph.part is Part.HEADING or (text.rstrip("* _").endswith(":") and len(text) < _LONGEST_INTRO)
    if not intro:
        return before
    marks = list(_PLURALS.finditer(bare))
    if not marks or not (marks[-1].end() == len(bare) or re.search(r"\b(?:following|these)\b", bare, re.IGNORECASE)):
        return ""
    told = {m.lastgroup or "" for m in marks}
    return told.pop() if len(told) == 1 else ""


def _entries(s: Sentence, text: str, kind: str, has_facts: bool) -> Iterator[Entry]:  # noqa: FBT001 - read in one place
    """The entry that a sentence is, if it is one."""
    told = _KINDS_TOLD.search(text)
    if told is not None or (kind and has_facts):
        yield Entry(s.start, s.end, _TOLD_BY.get(told[1], "") if told else kind)
    elif kind and _ITEM.match(text):
        yield Entry(s.start, s.end, kind)


_ITEM: Final = re.compile(r"(?:[-*•–—]\s+|\(?\d{1,3}[.)]\s+|\.\d+\s+)(?!(?:The|A|An|In|On|At) )[^a-z\s]")
