# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""Relations of which one end is told before: "the other half belongs to C", "B holds 30 per cent", "Its director? D.",
"the registered owner of the following vessels:", "They include the V".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from ensign.brief import lexicon
from ensign.brief.clauses import BRACKETS
from ensign.brief.found import Found
from ensign.brief.parts import Part
from ensign.brief.reading import Line, Reading
from ensign.brief.rendering import PLACEHOLDER
from ensign.brief.wording import DET, FRACTION, MANY, MODS, PARTY, PERCENT, W, listed, sequence


def find(reading: Reading, stated: Sequence[Found]) -> Iterator[Found]:
    """Those of a reading, given what its sentences state by themselves."""
    for line in reading.lines:
        if line.sentence.paragraph.part is Part.HEADING or "<" not in line.text:
            continue
        yield from _remainders(reading, line, stated)
        yield from _holdings(reading, line)
    for line, following in zip(reading.lines, reading.lines[1:], strict=False):
        yield from _answers(reading, line, following)
        yield from _members(reading, line, following, _MEMBERS)
    for before in range(1, 4):
        for line, following in zip(reading.lines, reading.lines[before:], strict=False):
            between = reading.lines[line.sentence.index + 1 : following.sentence.index]
            if all(_MEMBER.match(x.text) for x in between):
                yield from _members(reading, line, following, _MEMBER)
    yield from _listed(reading)


_REST: Final = rf"(?:the (?:other|remaining|second) (?:{FRACTION}|{PERCENT}|part|shares?|stake)|the (?:rest|remainder|balance))(?: of (?:the|its) (?:shares|capital|stock|equity|firm|company))?"
_OWNED: Final = r"(?:(?:is|was|are|were|being|now|then|formally|jointly) )*(?:(?:owned|held|controlled) by|belong(?:s|ed|ing)? to|in the name of|(?:split|shared|divided) (?:between|among|by)|in the hands of|goes to|went to|with)"
_HAS: Final = r"(?:hold|own|ha(?:s|ve|d)|control|keep|held)(?:s|ed)?"
_PART: Final = rf"(?:the remaining )?(?:{PERCENT}|{FRACTION})(?: (?:each|apiece))?(?: of (?:the|its) (?:shares|capital|stock|equity))?"
_RESTS: Final = (
    re.compile(rf"(?:^|[;,] |\band |\bwhile ){_PART} {_OWNED} (?P<who>[^.;]+)"),
    re.compile(rf"\b{_REST} {_OWNED} (?P<who>[^.;]+)"),
    re.compile(rf"(?P<who>{listed(PARTY)})(?: ,)? {_HAS} {_REST}(?! of| in)"),
)
_RELATIVE: Final = re.compile(r" (?:which <|who |whose |that ).*$")


def _remainders(reading: Reading, line: Line, stated: Sequence[Found]) -> Iterator[Found]:
    """Who has the rest of a firm of which a part was told before: "half owned by A; the other half by B"."""
    for pattern in _RESTS:
        for m in pattern.finditer(BRACKETS.sub("", line.text)):
            firm = _told_of(reading, line, stated)
            for who in _holders(line, m["who"]) if firm is not None else ():
                if firm is not None and who != firm:
                    note = f"of which the rest = {reading.candidates[firm].name}"
                    yield Found.in_line(line, "owner-of", who, firm, coreference=note)


def _told_of(reading: Reading, line: Line, stated: Sequence[Found]) -> int | None:
    """The only firm or ship of which a line, or the one before it, says who holds it."""
    for index in (line.sentence.index, line.sentence.index - 1):
        if index < 0 or reading.lines[index].sentence.paragraph.number != line.sentence.paragraph.number:
            return None
        held = {f.target for f in stated if f.sentence == index and f.predicate in {"owner-of", "interest-in"}}
        if held:
            return held.pop() if len(held) == 1 else None
    return None


def _holders(line: Line, words: str) -> Iterator[int]:
    """The parties of a list, not those to whom others of it are only said to be related."""
    bare = _RELATIVE.sub("", words)
    for mark in PLACEHOLDER.finditer(bare):
        if mark[1] in "poxu" and not bare.startswith(" 's", mark.end()):
            yield from line.standings[int(mark[2])].candidates


_HOLDS: Final = re.compile(
    rf"(?P<who>{listed(r'<[po][0-9]+>')})(?: ,)? (?:also |each |now )?{_HAS} {_PART}(?= [.,;)]|$| and (?!of)| while| but)(?! , (?:of|in) )"
)


def _holdings(reading: Reading, line: Line) -> Iterator[Found]:
    """Who holds a part of the firm that was spoken of last: "The owner is A. His wife, B, holds 30 per cent"."""
    for m in _HOLDS.finditer(line.text):
        holders = line.named_in(m["who"])
        firm = _spoken_of(reading, line, line.text[: m.start()], holders)
        for who in holders if firm is not None else ():
            note = f"of which a part = {reading.candidates[firm or 0].name}"
            yield Found.in_line(line, "owner-of", who, firm, coreference=note)


def _spoken_of(reading: Reading, line: Line, before: str, but: Sequence[int]) -> int | None:
    """The only firm of the words before in a line, else of the latest of the two lines before that names one."""
    number = line.sentence.paragraph.number
    earlier = reversed(reading.lines[max(0, line.sentence.index - 2) : line.sentence.index])
    for where, text in ((line, before), *((x, x.text) for x in earlier if x.sentence.paragraph.number == number)):
        named = {n for n in where.named_in(text) if reading.candidates[n].kind in _FIRMS and n not in but}
        if named:
            return named.pop() if len(named) == 1 else None
    return None


_FIRMS: Final = frozenset({"company", "organization"})


@cache
def _questions() -> tuple[re.Pattern[str], re.Pattern[str]]:
    post = sequence(lexicon.any_of(lexicon.posts()))
    verb = sequence(lexicon.any_of(v for v, t in lexicon.verbs().items() if t.how != "passive"))
    return (
        re.compile(rf"(?:^|[,:;] )(?:and )?(?P<firm><[ov]\d+>) 's {MODS}{post} \?$"),
        re.compile(
            rf"(?:^|[,:;] )(?:and |so |but )?who (?:really |actually )?{verb} {DET}{MODS}(?P<firm><[ov]\d+>) \?$"
        ),
    )


_ANSWER: Final = re.compile(rf"^(?:{DET}{MODS})(?P<who>{PARTY})(?= [,.—]|$| \()")


def _answers(reading: Reading, line: Line, following: Line) -> Iterator[Found]:
    """A question and its answer: "Its director? B.", "Who owns A? B, say the filings."."""
    answer = _ANSWER.match(following.text)
    if answer is None or not line.text.endswith(" ?"):
        return
    for pattern, known in zip(_questions(), (lexicon.posts(), lexicon.verbs()), strict=True):
        if m := pattern.search(line.text):
            for firm in line.named_in(m["firm"]):
                for who in following.named_in(answer["who"]):
                    relation = known.get(m["word"]) or known.get(m["word"].removesuffix("s"))
                    if relation is not None and who != firm:
                        note = f"the answer to: {m['word']} of {reading.candidates[firm].name}"
                        yield Found.in_line(following, relation.predicate, who, firm, coreference=note)


_MARK: Final = r"(?:[-*•] |\( ?\w{1,3} \) |\w{1,3} \) |\d{1,3} (?:\. )?)?(?:and )?(?:the )?(?:m/[tv] |m\.[tv]\. |\" )?"
_ITEM: Final = re.compile(rf"{_MARK}(?P<obj><[vo]\d+>)")


@cache
def _announces() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """What stands before a list, each with whether its word is a post."""
    post = sequence(lexicon.any_of(lexicon.posts()))
    active = sequence(lexicon.any_of(v for v, t in lexicon.verbs().items() if t.how != "passive"))
    passive = sequence(lexicon.any_of(v for v, t in lexicon.verbs().items() if t.how != "active"))
    these = rf"(?:(?:the|these|all) )?(?:following )?(?:[\w-]+ ){{0,3}}{MANY}"
    return (
        (re.compile(rf"(?P<subj>{PARTY}) (?:,|is|was) (?:also )?{DET}{MODS}{post} of {these}{W}{{0,30}}:$"), True),
        (re.compile(rf"(?P<subj>{PARTY})(?: also| now)? {active} {these}{W}{{0,30}}:$"), False),
        (
            re.compile(rf"\b{MANY} (?:(?:is|are|was|were) )?{passive} by {DET}{MODS}(?P<subj>{PARTY}){W}{{0,30}}:$"),
            False,
        ),
    )


def _listed(reading: Reading) -> Iterator[Found]:
    """Each ship or firm of a list that a line announces: "A is the registered owner of the following vessels:"."""
    for line in reading.lines:
        for pattern, is_post in _announces() if line.text.endswith(" :") else ():
            m = pattern.search(line.text)
            known = lexicon.posts() if is_post else lexicon.verbs()
            relation = known.get(m["word"].removesuffix("s")) or known.get(m["word"]) if m else None
            if m is None or relation is None:
                continue
            for where, other in _items(reading, line):
                for subject in line.named_in(m["subj"]):
                    if subject != other:
                        yield Found.in_line(where, relation.predicate, subject, other)


def _items(reading: Reading, line: Line) -> Iterator[tuple[Line, int]]:
    """The parties with which the lines and their parts after an announcement begin, as long as they begin with one."""
    kinds = set()
    for following in reading.lines[line.sentence.index + 1 :]:
        if not _ITEM.match(following.text):
            return
        for part in following.text.split(" ; "):
            if m := _ITEM.match(part):
                kinds.add(m["obj"][1])
                if len(kinds) > 1:
                    return
                yield from ((following, n) for n in following.named_in(m["obj"]))


_MEMBERS: Final = re.compile(
    rf"^(?:they|these|those|the fleet|its fleet|the (?:ships|vessels|tankers|firms|companies)|among (?:them|these|those)) (?:include[sd]?|are|were|is) (?P<obj>{listed(rf'{DET}{MODS}<[vo][0-9]+>')})"
)


_MEMBER: Final = re.compile(
    rf"^(?:(?:and|but) )?(?:one|another|the (?:other|first|second|third|last)|a (?:second|third))(?: of (?:them|these|those))? (?:is|was) {DET}{MODS}(?P<obj><[vou]\d+>)(?= [,.;(]|$)"
)
"""A member by itself: "One was the V. Another is the W, a tanker."."""


@cache
def _fleets() -> tuple[re.Pattern[str], ...]:
    active = sequence(lexicon.any_of(v for v, t in lexicon.verbs().items() if t.how != "passive"))
    passive = sequence(lexicon.any_of(v for v, t in lexicon.verbs().items() if t.how != "active"))
    return (
        re.compile(
            rf"\b(?:{MANY}|\d+|dozens?)\b[^.;<]{{0,40}} (?:is|are|was|were) {passive} by {DET}{MODS}(?P<subj>{PARTY})(?! 's)"
        ),
        re.compile(rf"(?P<subj>{PARTY})(?: also| now)? {active} (?:(?!<)[^.;]){{0,30}}\b{MANY}\b"),
    )


def _members(reading: Reading, line: Line, following: Line, way: re.Pattern[str]) -> Iterator[Found]:
    """The members of a fleet that are named behind it: "29 tankers are managed by A. They include the V and the W."."""
    member = way.match(BRACKETS.sub("", following.text))
    if member is None:
        return
    for pattern in _fleets():
        if m := pattern.search(BRACKETS.sub("", line.text)):
            relation = lexicon.verbs().get(m["word"])
            for subject in line.named_in(m["subj"]) if relation else ():
                for other in following.named_in(member["obj"]):
                    note = f"{' '.join(member.group().split()[:2])} = those of {reading.candidates[subject].name}"
                    if relation and subject != other:
                        yield Found.in_line(following, relation.predicate, subject, other, coreference=note)
