# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""Public offices as relations: who heads which state or government, who is whose foreign minister.

They tell the reader who somebody is; they never make anybody a party.
"""

import re
from collections.abc import Iterator
from typing import Final

from ensign.brief import countries, lexicon
from ensign.brief.found import Found
from ensign.brief.reading import Line, Reading

_PREDICATES: Final = (
    (re.compile(r"\bprime minister|\bpremier|\bchancellor"), "head-of-government-of"),
    (re.compile(r"\bforeign minister"), "foreign-minister-of"),
    (re.compile(r"\bsecretary[ -]general"), "secretary-general-of"),
    (re.compile(r"\bking\b|\bqueen\b|\bpresident\b|\bemperor\b|\bsultan\b|\bemir\b"), "head-of-state-of"),
    (re.compile(r"\bleader\b"), "leader-of"),
)
_OFFICE: Final = r"(?P<office>(?:prime |foreign |supreme )?(?:minister|premier|chancellor|secretary[ -]general|king|queen|president|emperor|sultan|emir|leader))"
_WAYS: Final = (
    re.compile(rf"(?P<of><[go]\d+>) (?:'s )?(?:late |then )?{_OFFICE} (?:, )?(?P<who><p\d+>)"),
    re.compile(rf"{_OFFICE} (?P<who><p\d+>) of (?:the )?(?P<of><[go]\d+>)"),
    re.compile(rf"{_OFFICE} of (?:the )?(?P<of><[go]\d+>) (?:, )?(?P<who><p\d+>)"),
    re.compile(rf"(?P<who><p\d+>) , (?:the )?{_OFFICE} of (?:the )?(?P<of><g\d+>)"),
)


def find(reading: Reading) -> tuple[Found, ...]:
    """The offices that the text names, in order, each once."""
    found: dict[tuple[str, int, int | None], Found] = {}
    for line in reading.lines:
        for f in (*_of_line(reading, line), *_of_titles(reading, line)):
            found.setdefault((f.predicate, f.subject, f.target), f)
    return tuple(found.values())


def _of_line(reading: Reading, line: Line) -> Iterator[Found]:
    for way in _WAYS:
        for m in way.finditer(line.text):
            predicate = _predicate(m["office"])
            for a in line.named_in(m["who"]) if predicate else ():
                for b in line.named_in(m["of"]):
                    if (holder := _state(reading, b)) is not None:
                        yield Found.in_line(line, predicate, a, holder)


def _of_titles(reading: Reading, line: Line) -> Iterator[Found]:
    """Titles that hold their country: "South Korean President X", "ASEAN Secretary General Y"."""
    for standing in line.standings:
        for number in standing.candidates:
            for m in reading.evidence(number):
                if m.sentence == line.sentence.index and m.title and not standing.words:
                    predicate = _predicate(m.title.lower())
                    target = _holder(reading, m.title)
                    if predicate and target is not None and target != number:
                        yield Found.in_line(line, predicate, number, target)


def _state(reading: Reading, number: int) -> int | None:
    """The candidate as one that has such offices: a country for its nationality, a place or international body itself."""
    c = reading.candidates[number]
    if c.name in lexicon.nationalities():
        return _holder(reading, f"{c.name} office")
    return number if c.kind in {"place", "group"} else None


def _predicate(office: str) -> str:
    return next((predicate for pattern, predicate in _PREDICATES if pattern.search(office)), "")


def _holder(reading: Reading, title: str) -> int | None:
    """The candidate that the first words of a title name: the country of a nationality, or a body."""
    words = title.split()
    for size in range(len(words) - 1, 0, -1):
        text = " ".join(words[:size])
        code = lexicon.country_of(text)
        for c in reading.candidates:
            named = c.name not in lexicon.nationalities()
            if (
                code
                and named
                and c.kind == "place"
                and countries.code_of(c.name) == code
                and c.name in lexicon.countries()
            ) or (c.name == text or any(reading.mentions[n].text == text for n in c.mentions)):
                return c.number
    return None
