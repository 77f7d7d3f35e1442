# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""Who is left out, by the role they have in the text: author, editor, publisher, official, speaker, medium, place.

A role excludes; a missing cue word never does. Officials and public bodies stay in where the text
makes them a party: designated or charged themselves, or owning, heading or founding a firm or ship
that is a party. Whoever is left out is still written, with the reason.
"""

import re
from collections.abc import Sequence
from typing import Final

from ensign.brief import bystanders, lexicon, person_exclusions, private_bodies
from ensign.brief.candidates import Candidate
from ensign.brief.found import CONTROL_TIES, KIN_TIES, PARTY_TIES, Found, by_end
from ensign.brief.marked import Marked
from ensign.brief.parts import Part
from ensign.brief.person_exclusions import COUNSEL_FOR, OFFICIAL, SPEAKER, SPORT
from ensign.brief.reading import Line, Reading

_BY_KIND: Final = {
    "place": "a place or nationality",
    "event": "an event",
    "legal instrument": "a legal instrument",
    "thing": "a model, a programme or a work",
    "group": "an international body",
    "news medium": "a news medium",
    "publication": "a publication",
}
_TARGETED: Final = (
    r"(?:designated|sanctioned|blacklisted|charged|charging|indicted|arrested|sentenced|convicted|accused|named as|extradited"
    r"|charges against|sanctions on|sanctions against|measures against|indictment of|arrest of|warrant for|complaint against)"
)
# "the Office designated nine entities" says of the Office that it designates
_NO_OBJECT: Final = (
    r"(?! (?:(?!with |by |for |as |in |under |along |after |together )(?:[\w,-]+|<\w\d+> 's) ){0,4}?(?:entities|individuals|companies|people"
    r"|persons|firms|vessels|ships|tankers|parties|targets|networks?|banks|men|women|nationals)\b)"
)
_AUTHORITY: Final = "a government, ministry or public authority"
_STUDY: Final = "a think tank or place of study"
_SOURCE: Final = "a source of the text"
_VOIDABLE: Final = bystanders.REASONS | {_SOURCE, OFFICIAL, SPEAKER, SPORT, _AUTHORITY, _STUDY, COUNSEL_FOR}
"""Reasons that do not hold for who is made a party elsewhere in the text."""


def find(reading: Reading, relations: Sequence[Found]) -> dict[int, str]:
    """The number of each candidate left out, with why."""
    reasons: dict[int, str] = {}
    marked, tied = Marked(reading), by_end(relations)
    targets = _targets(reading)
    for c in reading.candidates:
        if reason := _reason(reading, c, tied.get(c.number, ()), marked):
            reasons[c.number] = reason
    kept = {c.number for c in reading.candidates} - set(reasons)
    for number in [n for n, r in reasons.items() if r in _VOIDABLE]:
        own = tied.get(number, ())
        if number in targets or _is_made_party(reading, number, reasons[number], own, kept, marked):
            del reasons[number]
    for c in reading.candidates:
        if c.number not in reasons and c.kind == "person" and c.number not in targets | reading.unnamed:
            kept = {x.number for x in reading.candidates} - set(reasons)
            if not _is_tied(c.number, tied.get(c.number, ()), kept) and _serves(marked.lines(c.number), reasons):
                reasons[c.number] = _SERVANT
    return reasons


_SERVANT: Final = "serves one that is left out"
_NO_PARTIES: Final = bystanders.REASONS | {_STUDY, *_BY_KIND.values()}
_POST: Final = rf"(?:[\w.'-]+ ){{0,4}}?{lexicon.any_of(lexicon.posts())}"
_SERVING: Final = re.compile(
    rf"@ , (?:the |an? )?{_POST} (?:of|at|for) (?:the )?(?P<of><[om]\d+>)"
    rf"|(?P<whose><[om]\d+>) 's {_POST} (?:, )?@"
    rf"|\b{_POST} (?:of|at|for) (?:the )?(?P<at><[om]\d+>) , @"
    r"|@ (?:, )?(?:of|at|from|with|\() (?:the )?(?P<its><[om]\d+>)"
    r"|(?P<led><[a-z]\d+>) , (?:led|headed|chaired|run|directed) by (?:[\w.'-]+ )*@"
)


def _serves(lines: Sequence[tuple[Line, str]], reasons: dict[int, str]) -> bool:
    """Whether all that is told of somebody is a post in a body that is left out: "the league's chief, Ana Rudge"."""
    if not lines:
        return False
    for line, text in lines:
        m = _SERVING.search(text)
        bodies = line.named_in(m[m.lastgroup]) if m and m.lastgroup else ()
        if not bodies or any(reasons.get(n) not in _NO_PARTIES for n in bodies):
            return False
    return True


def _is_made_party(  # noqa: PLR0917 - what is known of one candidate
    reading: Reading, number: int, reason: str, relations: Sequence[Found], kept: set[int], marked: Marked
) -> bool:
    """Whether a text makes somebody a party whose role would leave them out."""
    stated = [f for f in relations if not f.coreference]
    if reason == _SOURCE and any(
        f.subject == number and f.predicate in KIN_TIES and f.target in kept for f in relations
    ):
        return True
    if reason in bystanders.REASONS and _is_tied(number, stated, kept):
        return True
    if reason == _STUDY and _is_tied(number, [f for f in stated if f.predicate in CONTROL_TIES], kept):
        return True
    if reason in {_STUDY, _AUTHORITY} and _is_business(reading, number, reason):
        return True
    if reason in {COUNSEL_FOR, _AUTHORITY}:
        texts = [text for _, text in marked.lines(number)]
        if bystanders.is_involved(texts) if reason == COUNSEL_FOR else any(map(_CHANNEL.search, texts)):
            return True
    return _is_party(reading, number, relations, kept)


def _is_business(reading: Reading, number: int, reason: str) -> bool:
    """Whether a place of study buys or makes, or what sounds like an authority is somebody's business."""
    about, c = private_bodies.referring(reading.lines, number), reading.candidates[number]
    buys = reason == _STUDY or _OF_STATE.match(c.name) is not None
    return private_bodies.is_user(about) if buys else private_bodies.is_private(c, about)


_CHANNEL: Final = re.compile(
    r"\b(?:supplied|supplies|sold|sells|shipped|delivered|bought|procured|exported)\b[^.;]{0,80} (?:through|via) (?:the )?@"
)
"""A body of a state by way of which goods go to another one."""


def _is_tied(number: int, relations: Sequence[Found], kept: set[int]) -> bool:
    """Whether a stated tie to one who is not left out makes a bystander a party: of ownership, post or kin."""
    ends = {(f.subject if f.target == number else f.target) for f in relations if f.predicate in PARTY_TIES | KIN_TIES}
    return not kept.isdisjoint(ends - {number, None})


def _reason(reading: Reading, c: Candidate, relations: Sequence[Found], marked: Marked) -> str:
    if c.kind in _BY_KIND:
        return _BY_KIND[c.kind]
    if c.number in reading.unnamed:
        return ""
    parts = {reading.sentences[m.sentence].paragraph.part for m in reading.evidence(c.number)}
    if reason := _part_reason(c, parts):
        return reason
    lines = marked.lines(c.number)
    if person_exclusions.takes_turns(reading, c):
        return SPEAKER
    if any(_THANKED.search(text) for _, text in lines):
        return "thanked by the author"
    if c.kind == "person":
        reason = person_exclusions.reason_of(reading, c, lines, relations, marked.titled)
    else:
        reason = _body_reason(reading, c, lines)
    return reason or bystanders.reason_of(reading, c, lines)


def _body_reason(reading: Reading, c: Candidate, lines: Sequence[tuple[Line, str]]) -> str:
    """Why a firm, body or ship is no party: a word, whose the author is, who studies, governs or publishes."""
    if " " not in c.name and (c.name in lexicon.heads() or (c.kind != "vessel" and _is_plural(c.name))):
        return "a common noun"
    if any(_AFFILIATION.search(text) and _authored(reading, line) for line, text in lines):
        return "the author's institution"
    if c.kind == "think tank":
        return _STUDY
    if _OF_STATE.match(c.name) or _is_authority(c, [text for _, text in lines]):
        return _AUTHORITY
    if c.kind == "public body" and not c.is_mission:
        return _AUTHORITY
    return "a publisher" if any(_PUBLISHER.search(text) for _, text in lines) else ""


_OF_STATE: Final = re.compile(r"(?:[A-Z]\w+ )?(?:Central|Reserve) Bank\b(?!.*(?:Ltd|Limited|PLC|plc))")


def _is_plural(word: str) -> bool:
    """Whether a word is the plural of one that names bodies or ships in general: "successive Governments"."""
    one = word.removesuffix("ies") + "y" if word.endswith("ies") else word.removesuffix("s")
    return one != word and (one in lexicon.heads() or one.lower() in lexicon.nominals())


_PUBLISHER: Final = re.compile(
    r"(?:position of|views of|policy of|published by|publication of|report by|records seen by|investigation by|reported by) (?:the )?@"
)


def _is_authority(c: Candidate, texts: Sequence[str]) -> bool:
    """Whether a body is said to designate, to charge or to inspect others."""
    if c.kind not in {"company", "organization", "public body"} or c.name.split()[-1] in lexicon.legal_forms():
        return False
    return any(_LISTS.search(t) or (c.kind != "company" and _DESIGNATES.search(t)) for t in texts)


_LISTS: Final = re.compile(
    r"@ (?:today |also |has |had |then |\w+day ){0,2}(?:added [^.;]{0,120}\blist\b|designated|blacklisted|imposed sanctions|indicted|charged)"
    r"(?! (?:by|in|under|for|as|with)\b)"
)
_DESIGNATES: Final = re.compile(
    r"\b(?:designated|sanctioned|blacklisted|delisted|indicted|fined|inspected|detained)(?: in <g\d+>)? by (?:the )?@"
)
_THANKED: Final = re.compile(
    r"\b(?:author|authors|she|he|<p\d+>) (?:would like to |wishe?s? to )?thanks? (?:[^.;]* )?@.* for (?:their|his|her|its|the)\b"
    r"|\b(?:we|i) (?:would like to |wish to )?thank (?:[^.;]* )?@"
    r"|\bthanks (?:also )?to (?:[^.;]* )?@ (?:, )?(?:for|who|which)\b|\bthanks (?:are due|go) to (?:[^.;]* )?@"
    r"|@ (?:was|were) thanked for\b|<o\d+> (?:also )?thanks @ for (?:its|their|his|her) (?:support|help|assistance|co-?operation)\b"
    r"|@ (?:, )?(?:which <p\d+> )?(?:proof-?reads?|fact-checks?|copy-edits?)\b"
)
_AFFILIATION: Final = re.compile(r"(?:of|at|for|with|from) (?:the )?@")


def _part_reason(c: Candidate, parts: set[Part]) -> str:
    """What a by-line or imprint makes of those it names."""
    if c.kind == "person":
        if Part.BYLINE in parts:
            return "an author"
        if Part.ATTENDANCE in parts:
            return "at the meeting whose record this is"
        if parts <= {Part.IMPRINT}:
            return "an editor or contributor"
    elif parts <= {Part.ATTENDANCE} and parts:
        return "at the meeting whose record this is"
    elif parts <= {Part.BYLINE, Part.IMPRINT} or (
        parts & {Part.BYLINE, Part.IMPRINT} and c.kind not in {"company", "vessel"}
    ):
        return "a publisher"
    return _SOURCE if parts <= {Part.NOTE} and parts else ""


_PERSON: Final = re.compile(r"<p\d+>")


def _authored(reading: Reading, line: Line) -> bool:
    """Whether a line names somebody from the by-line."""
    people = line.named_in(" ".join(_PERSON.findall(line.text)))
    mentions = (m for number in people for m in reading.evidence(number))
    return any(reading.sentences[m.sentence].paragraph.part is Part.BYLINE for m in mentions)


def _targets(reading: Reading) -> frozenset[int]:
    """Who is said to be designated, charged or accused: named after such a word, or before its passive."""
    lead = r"(?:(?:a|an|the|two|three|four|several|its|his|<g\d+>|<g\d+> -\w+|(?!by |of |in |on |to |for )[\w-]+) ){0,5}?(?:, )?(?:the )?"
    item = r"<[poxvu]\d+>"
    active = re.compile(rf"\b{_TARGETED} {lead}(?P<who>{item}(?:(?: ,| and| , and) (?:[\w-]+ ){{0,3}}?{item})*)")
    passive = re.compile(
        rf"(?<!that )(?<!that the )(?<!which the )(?<!whom the )(?<!whom )(?P<who>{item})(?: ,[^.;<]*?(?:<g\d+>[^.;<]*?)?)?(?: was| were| is| are| has been| had been| ,)?(?: already| also)? {_TARGETED}\b(?! {lead}<)(?! (?:him|her|them)\b){_NO_OBJECT}"
    )
    found: set[int] = set()
    for line in reading.lines:
        for pattern in (active, passive):
            for m in pattern.finditer(line.text):
                found.update(line.named_in(m["who"]))
    return frozenset(found)


def _is_party(reading: Reading, number: int, relations: Sequence[Found], kept: set[int]) -> bool:
    """Whether a stated tie joins a candidate to a firm or ship that is itself not left out."""
    return any(
        f.subject == number
        and f.target in kept
        and not f.coreference
        and f.predicate in PARTY_TIES
        and reading.candidates[f.target].kind in {"company", "vessel"}
        for f in relations
        if f.target is not None
    )
