# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""Why a person is no party: the office or calling that a text gives them, counsel in court, or that they only speak."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from ensign.brief import lexicon
from ensign.brief.candidates import Candidate
from ensign.brief.found import PARTY_TIES, Found
from ensign.brief.layout import is_transcript
from ensign.brief.mentions import Mention
from ensign.brief.reading import Line, Reading

OFFICIAL: Final = "a public official"
_HEAD_OF_STATE: Final = "a head of state or government"
SPEAKER: Final = "quoted or asked for an opinion only"
COUNSEL_FOR: Final = "counsel for a party"
SPORT: Final = "an athlete, coach or official of a sport"
_WRITES: Final = "an author or journalist"

_NP: Final = (
    r"(?:(?!former |of |for |who |which |that |with |at |from |in |on |to |by |is |was )(?:[\w'.-]+|<g\d+>) ){0,6}?"
)
_SPEECH: Final = (
    r"(?:said|says|told|warned|stated|noted|explained|explains|added|argued|argues|estimates|estimated|claimed|recalled|commented"
    r"|praised|thanked|announced|observed|wrote|thinks|believes|spoke of|spoke about|complained|joked|quipped|lamented|remarked|has called|called it|according to|declined to)"
)


@dataclass(frozen=True, slots=True)
class _Told:
    """What a text tells of a person: the lines that name them, and their relations; `titled` is that of Marked."""

    reading: Reading
    person: Candidate
    lines: Sequence[tuple[Line, str]]
    relations: Sequence[Found]
    titled: Mapping[int, Sequence[Mention]]

    @property
    def held(self) -> set[str]:
        """The classes of the titles before their name, former ones left out."""
        mentions = self.reading.evidence(self.person.number)
        return {m.title_class for m in mentions if not m.title.startswith(("Former", "Late", "Ex-"))}

    def says(self, pattern: re.Pattern[str]) -> bool:
        """Whether any of the lines has a pattern."""
        return any(pattern.search(text) for _, text in self.lines)

    @property
    def is_represented(self) -> bool:
        """Whether any of the lines has somebody in court, and behind that, however far, by whom they are represented.

        In one pattern that would be looked for from each person named on, in a sentence of thousands for minutes.
        """
        firsts = ((text, _IN_COURT.search(text)) for _, text in self.lines)
        return any(first and _REPRESENTED.search(text, first.end()) for text, first in firsts)


def takes_turns(reading: Reading, c: Candidate) -> bool:
    """Who answers or asks in an interview: two of its lines or more begin with the name and a colon.

    The hour may stand before it; who is no person by name is so called by one word in capitals, or behind the hour.
    One line is enough where questions and answers have letters: "MR. WREN: Objection."
    """
    said, enough, asks = 0, 1, "?" in reading.document.clean
    for m in reading.evidence(c.number):
        s = reading.sentences[m.sentence]
        lead = reading.document.clean[s.paragraph.start : m.start].rpartition("\n")[2].strip()
        labelled = (c.kind == "person" and asks) or (m.text.isupper() and " " not in m.text) or bool(lead)
        begins = labelled and not m.entry and _HOUR.fullmatch(lead) is not None
        enough = 0 if m.text.isupper() and is_transcript(reading.document) else enough
        said += begins and [t.text for t in s.tokens[m.last : m.last + 1]] == [":"]
    return said > enough and c.kind != "vessel" and not any(w in lexicon.legal_forms() for w in c.name.split()[1:])


_HOUR: Final = re.compile(
    r"(?:[\[(]?\d{1,2}(?:[:.]\d\d){1,2}[\])]?)?(?: ?[-–—])?(?: ?(?:THE|MR\.?|MS\.?|MRS\.?|DR\.?))?"
)


def reason_of(
    reading: Reading,
    c: Candidate,
    lines: Sequence[tuple[Line, str]],
    relations: Sequence[Found],
    titled: Mapping[int, Sequence[Mention]],
) -> str:
    """The office or calling of a person, or that they only speak; the surest sign first."""
    told = _Told(reading, c, lines, relations, titled)
    signs = (_by_title, _by_counsel, _by_calling, _by_place, _by_speech)
    return next((reason for sign in signs if (reason := sign(told))), "")


def _by_title(told: _Told) -> str:
    if "sovereign" in told.held:
        return _HEAD_OF_STATE
    if "sport" in told.held or told.says(_PLAYS):
        return SPORT
    return OFFICIAL if "official" in told.held or _shares_title(told) or told.says(_LED_MISSION) else ""


_LED_MISSION: Final = re.compile(
    r"\b(?:trade|official|state|government|parliamentary) (?:mission|delegation|visit) (?:led|headed) by (?:[\w.]+ ){0,3}@"
)
_PLAYS: Final = re.compile(
    r"@ (?:had |has |also |then )?(?:scored|netted|equali[sz]ed|made (?:it|<\w\d+>) \d|headed (?:in|home)|won (?:gold|silver|bronze))\b"
)


def _by_counsel(told: _Told) -> str:
    silk = told.person.name.endswith((" QC", " KC", " SC"))
    return COUNSEL_FOR if "counsel" in told.held or silk or told.says(_COUNSEL) or told.is_represented else ""


def _by_calling(told: _Told) -> str:
    """What a person is called that is no post in a firm."""
    if "calling" in told.held:
        return _WRITES
    for pattern, reason in _called():
        for line, text in told.lines:
            if (m := pattern.search(text)) and not _in_business(told.reading, line, text, m.end()):
                return reason
    return ""


def _by_place(told: _Told) -> str:
    """Whom a person serves, where they study, what they lead or write."""
    if any(_serves_state(told.reading, line, text) for line, text in told.lines):
        return OFFICIAL
    if any(_studies(told.reading, line, text) for line, text in told.lines):
        return SPEAKER
    if told.says(_LEADER):
        return _HEAD_OF_STATE
    return _WRITES if told.says(_WRITER) else ""


def _by_speech(told: _Told) -> str:
    """Who does nothing but speak, and has no tie to a firm or ship."""
    number, everyone = told.person.number, told.reading.candidates
    tied = any(
        number in (f.subject, f.target)
        and f.predicate in PARTY_TIES
        and (f.target is None or everyone[f.target].kind not in {"public body", "group"})
        for f in told.relations
    )
    speaks = bool(told.lines) and all(_SPEAKS.search(text) for _, text in told.lines)
    return SPEAKER if speaks and not tied and not told.says(_OF_A_SHIP) and not told.says(_TRADES) else ""


_TRADES: Final = re.compile(
    r"\b(?:agent|broker|importer|exporter|trader|supplier|shipper|charterer|dealer|forwarder|shipowner|middleman|financier)"
    r" (?:, )?@"
    r"|(?:\b(?:their|his|her)|<p\d+> 's) (?:[\w-]+ ){0,2}?(?:bookkeeper|accountant|driver|secretary|assistant|nominee|treasurer|cashier|clerk"
    rf"|bodyguard|{lexicon.any_of(lexicon.posts())}) (?:, )?@"
)
"""Whom somebody's business needs, and who says what such people say."""


_BODYS: Final = re.compile(r"<o(\d+)> 's(?: [\w-]+){1,4} ?$")
_OF_BODY: Final = re.compile(r" (?:of|at|to|for) (?:the )?<o(\d+)>")


def _holders(reading: Reading, line: Line, m: re.Match[str] | None) -> list[Candidate]:
    """The bodies that the placeholder stands for which a pattern found first; none where it found nothing."""
    return [reading.candidates[n] for n in line.standings[int(m[1])].candidates] if m else []


def _in_business(reading: Reading, line: Line, text: str, end: int) -> bool:
    """Whether what a person is called is a post in a firm: "the secretary of X Ltd"."""
    m = _OF_BODY.match(text, end) or _BODYS.search(text, 0, end)
    return any(c.kind == "company" for c in _holders(reading, line, m))


_SERVES: Final = re.compile(
    r"@(?: , \d\d)? , (?:the |an? )?(?:\w+ )?(?:head|director|chief|deputy|agent|president|chair\w*|officer|inspector|superintendent)"
    r" (?:of|at|with|for|in) (?:the )?<o(\d+)>"
)


def _serves_state(reading: Reading, line: Line, text: str) -> bool:
    """Whether a person is introduced by a post in a public or international body (an embassy is a mission apart)."""
    m = _SERVES.search(text)
    return any(c.kind in {"public body", "group"} and not c.is_mission for c in _holders(reading, line, m))


_OF_STUDY: Final = re.compile(r"@(?: ,)? (?:of|at|from|with) (?:the )?<o(\d+)>")


def _studies(reading: Reading, line: Line, text: str) -> bool:
    """Whether a person is introduced by a place of study: "A of the University of B"."""
    m = _OF_STUDY.search(text)
    return any(c.kind == "think tank" for c in _holders(reading, line, m))


_LEADER: Final = re.compile(
    r"<g\d+> (?:'s )?(?:supreme )?leader @|\bleader of (?:the )?<g\d+> (?:, )?@|@ , (?:the )?(?:supreme )?leader of (?:the )?<g\d+>|@ , which <p\d+> (?:governed|ruled|reigned)\b"
)
_IN_COURT: Final = re.compile(
    r"<p\d+>|\b(?:court|judge|trial|hearing|plea\w*|appeal\w*|charges?|defendants?|they|both|all)\b"
)
_REPRESENTED: Final = re.compile(r"\brepresented by (?:\w+ )?@")
_COUNSEL: Final = re.compile(
    r"@ (?:and (?:\w+ )?<p\d+> )?(?:, [^,]* , |\([^)]*\) )?(?:appeared )?for the (?:claimant|defendant|plaintiff|respondent|appellant|applicant)s?\b|instructed by @"
    r"|@ (?:, [^,]* , )?appeared for\b|\b(?:lawyer|attorney|counsel|solicitor|barrister) (?:, )?@"
)
_WRITER: Final = re.compile(
    r"\b(?:advisory|report|article|study|paper|brief|note|story) (?:was|is) (?:prepared|written|compiled|edited|researched) by (?:\w+ )?@|@ of (?:the )?<m\d+>|@ ,? ?(?:which <p\d+> )?(?:writes|wrote) (?:the|this|that|in) (?:article|report|paper|piece|brief|<m)|@ (?:writes|reports|reported) for (?:the )?<m"
)
_OF_A_SHIP: Final = re.compile(
    r"\b(?:master|captain|skipper|chief officer|chief engineer|charterer) (?:, )?(?:(?:mr|capt|captain)\.? )?@"
)
_SPEAKS: Final = re.compile(
    rf"@(?: \( [^)]* \))?(?: (?:of|at|from|with) (?:the )?<\w\d+>)?(?: , [^,]*(?:,[^,]*)? ,| ,)? (?:also |has |had |\w+ly )?{_SPEECH}\b"
    r"|@ ,? ?which <p\d+> (?:studies|teaches|researches|tracks|specialises in|specializes in)\b"
    r"|@ (?:now |also |has |had |once |long )?(?:teaches|taught|lectures|lectured)\b"
    r"|\bevidence was (?:also )?(?:given|heard) (?:by|from) .*@"
    r"|@(?: of (?:the )?<\w\d+>)? (?:is|are|will|was|were) (?:to |due to )?(?:speak|lecture)\b"
    rf"|(?:{_SPEECH}|(?:observed|noted|reported) by|told) @|according to (?:[\w' ]+ )?@|(?:{_SPEECH}) (?:{_NP})@"
)


_REIGNING: Final = r"(?:^|<g\d+> (?:'s )?|, |\b(?:the|late|then|by|and|of|with|to|that|when) )"
"""What stands before a king who reigns: not the beauty of a queen, nor what a fertiliser king sells."""


_OF_COURT: Final = r"(?:judge|magistrate|justice|prosecutor|rapporteur|ombudsman)"
_HONORED: Final = r"(?:(?:dr|mr|mrs|ms|prof)\.? )?"


@cache
def _called() -> tuple[tuple[re.Pattern[str], str], ...]:
    """For each class of calling, the ways in which a person is said to have it. "Former" ones do not count."""
    reasons = {
        "official": OFFICIAL,
        "head of state": _HEAD_OF_STATE,
        "spokesman": "a spokesman",
        "commentator": SPEAKER,
        "journalist": _WRITES,
        "counsel": COUNSEL_FOR,
        "sport": SPORT,
    }
    found = []
    for cls, reason in reasons.items():
        noun = lexicon.any_of(n for n, k in lexicon.callings().items() if k == cls)
        end = r"(?= [,.;:()@]|<| of | for | at | to | in | and | who | with | based | on |$| \")"
        ways = (
            rf"@(?: \( [^)]* \))?(?: , \d\d)? ,? ?(?:, |is |was )(?:also )?(?:a |an |the |one of the |its |his |their )?(?:<o\d+> )?{_NP}{noun}{end}",
            rf"(?<!former )\b{noun} (?:, )?{_HONORED}@" if cls != "head of state" else rf"{_REIGNING}{noun} (?:, )?@",
            rf"\b{noun} (?:for|of|at|to|with) (?:the )?[^,;]*? , @",
            rf"\b{noun}s? : {_HONORED}@" if cls in {"counsel", "spokesman"} else rf"\b{_OF_COURT}s? : {_HONORED}@",
            rf"@ (?:, )?(?:who|which <p\d+>) works as (?:a |an |the ){_NP}{noun}{end}",
        )
        found += [(re.compile(way), reason) for way in ways]
    return tuple(found)


def _shares_title(told: _Told) -> bool:
    """Whether a title in the plural covers this person: "Assistant U.S. Attorneys A and B"."""
    return any(
        other.last < m.first and all(t.text in {"and", ","} or t.is_capital for t in tokens[other.last : m.first])
        for m in told.reading.evidence(told.person.number)
        for tokens in (told.reading.sentences[m.sentence].tokens,)
        for other in told.titled.get(m.sentence, ())
    )
