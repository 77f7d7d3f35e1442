"""What a candidate is said to do, in the words of a reviewer: founder, head, ship registry operator, relative."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ensign.brief import lexicon
from ensign.brief.candidates import Candidate
from ensign.brief.found import Found
from ensign.brief.reading import Reading
from ensign.brief.rendering import PLACEHOLDER

_AS_SUBJECT: Final = {
    "founder-of": "founder",
    "head-of": "head",
    "owner-of": "owner",
    "director-of": "director",
    "operator-of": "operator",
    "manager-of": "manager",
    "controller-of": "controller",
    "interest-in": "holder of an interest",
    "joint-venture-with": "joint venture partner",
    "joint-venture-between": "joint venture",
    "acts-for": "agent",
    "representative-of": "representative",
    "paid-for": "payment agent",
    "subsidiary-of": "subsidiary",
    "used-for-trade-by": "vehicle for trade",
    "shut-down-in": "closed",
}
_AS_OBJECT: Final = {"replaced-by": "successor", "joint-venture-with": "joint venture partner"}
_KIN: Final = frozenset({"spouse-of", "child-of", "sibling-of", "relative-of", "partner-of"})
_SAID: Final = (
    (re.compile(r"\bshell compan"), "shell company", "o"),
    (re.compile(r"\bfront compan"), "front company", "o"),
    (re.compile(r"flags? of convenience"), "flag-of-convenience operator", "o"),
)


def find(reading: Reading, relations: Sequence[Found]) -> dict[int, tuple[str, ...]]:
    """By candidate number: roles in a fixed order, each once."""
    found: dict[int, list[str]] = {c.number: list(_own(reading, c)) for c in reading.candidates}
    for f in relations:
        if role := _AS_SUBJECT.get(f.predicate):
            found[f.subject].append(role)
        if f.target is not None and (role := _AS_OBJECT.get(f.predicate)):
            found[f.target].append(role)
        if f.predicate in _KIN and f.target is not None:
            found[f.subject].append("relative or associate")
            found[f.target].append("relative or associate")
    for number, role in _said(reading):
        found[number].append(role)
    for f in relations:  # who heads such an operator shares its role
        if f.predicate in {"head-of", "founder-of"} and f.target is not None:
            found[f.subject] += [r for r in found[f.target] if r.endswith("operator") and r != "operator"]
    return {k: tuple(dict.fromkeys(v)) for k, v in found.items() if v}


def _own(reading: Reading, c: Candidate) -> Iterator[str]:
    """Roles that lie in the name, the title, or the noun before or after it."""
    if c.letter == "o" and c.number not in reading.unnamed:
        for word in c.name.split():
            head = lexicon.heads().get(word)
            if head is not None and head.role and c.kind == "company":
                yield head.role
        if c.is_mission:
            yield "diplomatic mission"
    if c.number in reading.unnamed:
        yield "unnamed"
        yield c.name.split()[-1]
    for m in reading.evidence(c.number):
        if m.title_class in {"rank", "position", "official", "sovereign", "royal"}:
            yield m.title.lower()
        if c.kind == "vessel" and m.first:
            noun = reading.sentences[m.sentence].tokens[m.first - 1].lower
            if lexicon.nominals().get(noun) == "vessel":
                yield noun


def _said(reading: Reading) -> Iterator[tuple[int, str]]:
    """Roles given in a sentence to the body it is about: the nearest before, else the first after."""
    for line in reading.lines:
        for pattern, role, letter in _SAID:
            for m in pattern.finditer(line.text):
                marks = [x for x in PLACEHOLDER.finditer(line.text) if x[1] == letter]
                before = [x for x in marks if x.end() <= m.start()]
                after = [x for x in marks if x.start() >= m.end()]
                near = after[:1] if "compan" in role and after else before[:1] or after[:1]
                for mark in near:
                    yield line.standings[int(mark[2])].candidates[0], role
