# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""Relations that no pattern within a sentence states: former names, the ships of a fleet, the ventures of two countries."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from ensign.brief import dates, lexicon
from ensign.brief.found import Found
from ensign.brief.reading import Reading
from ensign.brief.relation_dates import amount_in
from ensign.model import NameKind


def find(reading: Reading) -> Iterator[Found]:
    """Those of a reading, kind by kind."""
    yield from _renamings(reading)
    yield from _fleet_members(reading)
    yield from _bilateral(reading)


def _renamings(reading: Reading) -> Iterator[Found]:
    """Former names and new ones, as the aliases of a candidate are linked to it."""
    for c in (c for c in reading.candidates if c.kind != "place"):
        for link in c.links:
            other = reading.mentions[link.other]
            renamed = (
                "name" in link.how and link.kind is NameKind.ALIAS and not {"under", "real"} & set(link.how.split())
            )
            if (link.kind is NameKind.FORMER or renamed) and other.text != c.name:
                predicate = "formerly-known-as" if link.kind is NameKind.FORMER else "renamed-to"
                line = reading.lines[other.sentence]
                known = dates.find(line.text) if renamed else ()
                date = known[0].value if known else ""
                yield Found.in_line(line, predicate, c.number, None, words=other.text, date=date)


_FLEET: Final = re.compile(
    r"(?P<subj><[pox]\d+>)(?: and <p\d+> 's [\w-]+)?[^.;<]{0,20}\b(?P<verb>used|operated|controlled|ran|owned) (?:ships|vessels|tankers|boats|freighters)\b"
)
_MEMBER: Final = re.compile(
    r"^(?:one|two|some) of (?:those|these|the|its|his|their) (?:ships|vessels|tankers|boats|freighters)[^.;<]{0,12} (?:was|is|were) (?:the )?(?:[\w/-]+ ){0,3}(?P<obj><v\d+>)"
)
_FLEET_VERBS: Final = {
    "used": "operator-of",
    "operated": "operator-of",
    "ran": "operator-of",
    "controlled": "controller-of",
    "owned": "owner-of",
}


def _fleet_members(reading: Reading) -> Iterator[Found]:
    """A fleet: "X used ships ... One of those ships was the V": the plural stands for V among others."""
    for line, following in zip(reading.lines, reading.lines[1:], strict=False):
        m, member = _FLEET.search(line.text), _MEMBER.search(following.text)
        if m and member:
            words = " ".join(member.group().split()[:4])
            for s in line.named_in(m["subj"]):
                for t in following.named_in(member["obj"]):
                    note = f"{words} = {reading.candidates[t].name}"
                    yield Found.in_line(line, _FLEET_VERBS[m["verb"]], s, t, coreference=note)


_UNNAMED_PARTNERS: Final = "partners not named; the two countries of the text"
_VENTURE: Final = re.compile(
    r"\bjoint venture(?P<amount>(?: (?:of|worth)[^.;<]{0,30}?)?)(?: in| called| named| ,| :| on) (?:the )?(?P<subj><o\d+>)"
)


def _bilateral(reading: Reading) -> Iterator[Found]:
    """A joint venture without named partners in a paragraph on bilateral ties: between the two countries of the text."""
    paragraphs = {x.sentence.paragraph.number for x in reading.lines if "bilateral" in x.text}
    pair = _two_countries(reading)
    for line in reading.lines:
        for m in _VENTURE.finditer(line.text):
            if line.sentence.paragraph.number in paragraphs and len(pair) == 2 and " with " not in m.group():
                start, end = line.span(m.start(), m.end())
                amount = amount_in(reading.document.text[start:end])
                for subject in line.named_in(m["subj"]):
                    for country in pair:
                        stated = Found.in_line(line, "joint-venture-between", subject, country, amount=amount)
                        yield replace(stated, coreference=_UNNAMED_PARTNERS, start=start, end=end)


def _two_countries(reading: Reading) -> tuple[int, ...]:
    """The two places most often named, in the order of their first mention; an adjective counts for its country."""
    counts: dict[str, int] = {}
    first: dict[str, int] = {}
    for c in reading.candidates:
        if c.kind == "place":
            key = lexicon.country_of(c.name) or c.name
            counts[key] = counts.get(key, 0) + len(c.mentions)
            if c.name not in lexicon.nationalities():
                first.setdefault(key, c.number)
    top = sorted((k for k in counts if k in first), key=lambda k: (-counts[k], first[k]))[:2]
    return tuple(sorted(first[k] for k in top))
