"""When a relation held, and for how much money, as the words around it say."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ensign.brief import dates
from ensign.brief.found import Found
from ensign.brief.reading import Line, Reading

NAMED: Final = re.compile(r"<[povxu]\d+>")
"""A party, as sentences are rendered."""

_NEAR_DATE: Final = re.compile(
    r"(?: ,)? (?P<word>in|since|from|on|until|during|by|between) (?:early |late |mid- ?|about |around )?$"
)
_OF_BIRTH: Final = re.compile(r"\b(?:born|birth|dob|d\.o\.b\.|b\.)(?: on| in|:)* $")
"""Before a date on which somebody was born: of nothing else that a sentence tells."""

_ENDED: Final = re.compile(
    r" and (?:was|were|had been|has been|is) (?:\w+ly )?(?:closed|dissolved|wound up|shut|struck|liquidated)\b"
)
"""Behind what was done, that it ended, whose date is another: "founded by A and was dissolved in 2022"."""

_THEN: Final = re.compile(r"\b(?:that|the same) (?:period|year|month|time)\b")
_OPENING: Final = re.compile(
    r"(?:\d+ \. )?(?:(?:in|on|by|since|between|during|early|late|around|then|but|and|from|,) )*$"
)
_HELD: Final = frozenset({"head-of", "joint-venture-with", "operator-of", "manager-of", "director-of", "controller-of"})
_LATER: Final = re.compile(r"^(?:later|subsequently|afterwards|thereafter) |\b(?:was|were) (?:later|subsequently) ")
_SUM: Final = re.compile(
    r"(?:us|usd )?\\?[$€£¥] ?\d[\d.,]*(?: (?:million|billion|thousand))?"
    r"|(?:usd|eur) \d[\d.,]*(?: (?:million|billion))?",
    re.IGNORECASE,
)


def date_of(reading: Reading, line: Line, m: re.Match[str], *, needed: bool) -> str:
    """The date of a match: right after it; for an event else the nearest in its sentence, or "that period"."""
    text = m.string
    known = [d for d in dates.find(text) if not _OF_BIRTH.search(text[: d.start])]
    for d in known:
        between = text[m.end() : d.start] if d.start >= m.end() else None
        near = _NEAR_DATE.fullmatch(between) if between is not None and len(between) < 24 else None
        if near and between and between.startswith(" ,") and near["word"] in {"since", "until"}:
            continue  # "set up by A, until 2021 a clerk": of what comes
        if near:
            return f"{near['word']} {d.value}" if near["word"] in {"since", "until"} else d.value
    if not needed:
        return ""
    inside = [d for d in known if m.start() <= d.start < m.end()]
    before = [d for d in known if d.end <= m.start() and _governs(text, d, m.start())]
    after = [d for d in known if d.start >= m.end() and not _ENDED.search(text[m.end() : d.start])]
    if nearest := (*inside[:1], *before[-1:], *after[:1]):
        return nearest[0].value
    return _last_before(reading, line) if _THEN.search(text) else ""


def _last_before(reading: Reading, line: Line) -> str:
    """The date that the text gave last before a line; "" where it gave none."""
    told = (dates.find(earlier.text) for earlier in reversed(reading.lines[: line.sentence.index]))
    return next((known[-1].value for known in told if known), "")


def _governs(text: str, date: dates.Dated, at: int) -> bool:
    """Whether a date before a match is its date: the sentence's opening, or with no party named between."""
    return bool(_OPENING.match(text[: date.start])) or not NAMED.search(text[date.end : at])


def amount_in(text: str) -> str:
    """The sum of money that a text names; "" where it names none."""
    m = _SUM.search(text)
    return m.group().replace("\\", "").upper().replace("MILLION", "million").replace("BILLION", "billion") if m else ""


def dated_before(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """Relations, with a date for those that ended with a body: who ran it "later" did so before it was shut down."""
    closed = {
        f.target if f.predicate == "shut-down" else f.subject: f.date
        for f in found
        if f.predicate in {"shut-down", "shut-down-in"} and f.date
    }
    out = []
    for f in found:
        later = f.predicate in _HELD and bool(_LATER.search(reading.lines[f.sentence].text)) and not f.date
        peers = (
            [g for g in found if g.sentence == f.sentence and g.target in closed and g.target is not None]
            if later
            else []
        )
        out.append(replace(f, date=f"before {closed[peers[0].target]}") if peers else f)
    return out
