# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""Bodies that sound like a state's or a school's and are a party: a "Bureau" that sells flags, an institute that buys parts.

What is said of them tells, in the sentences that name them and in those that only refer to them.
"""

import re
from collections.abc import Sequence
from typing import Final

from ensign.brief import lexicon
from ensign.brief.candidates import Candidate
from ensign.brief.reading import Line
from ensign.brief.rendering import PLACEHOLDER

_SOUNDING: Final = lexicon.word_set(
    "Bureau Registry Register Administration Authority Agency Office Service Services Commission Registrar Directorate Council"
)
"""Words that private bodies take to sound like those of a state."""

_PRIVATE: Final = re.compile(
    r"@ , (?:an? )?(?:\w+ ){0,2}(?:private|commercial|one-man)\b"
    r"|\b(?:man|men|woman|women|people|person|owner|brains|businessm[ae]n) behind (?:the )?@"
    r"|@(?: ,)? (?:which (?:is|was) |is |was )?(?:owned|run|operated|set up|founded|started)(?: (?:from|out of) (?:an? |the )?[^.;]{0,40})? by (?:[^.;<]{0,30})?<p"
    r"|@ (?:, )?(?:which )?(?:is|was)? ?(?:run|operated|managed) (?:from|out of|above) an?\b"
    r"|\b(?:flags?|certificates?|papers|registrations?|passports|licen[cs]es)(?: [\w-]+){0,4} (?:sold|bought|forged|made up) (?:\w+ )?(?:by|from) (?:the )?@"
    r"|\b(?:bought|buys?|purchased) (?:[\w-]+ ){0,3}(?:flags?|certificates?|papers|registrations?|licen[cs]es) from (?:the )?@"
    r"|@ (?:, [^.;]* , )?(?:sells|sold|forged|forges|peddles) (?:[\w-]+ ){0,3}(?:flags?|certificates?|papers|registrations?|passports)\b"
    r"|\b(?:brass plate|letterbox|front)\b[^.;<]{0,20} @"
)
_STUDIED: Final = re.compile(
    r"\b(?:delivered|sold|supplied|shipped|exported|consigned|smuggled|diverted|re-exported|forwarded)(?: [\w,-]+| <\w\d+>){0,4}? to (?:the )?@"
    r"|\b(?:ordered|bought|procured|acquired|purchased|paid for|received|sought) by (?:the )?@"
    r"|@(?: \([^)]*\))? (?:, )?(?:which |that )?(?:makes|made|builds|built|produces|produced|develops|developed|designs|designed|manufactures|manufactured|bought|buys|procures|procured|imports|imported|ordered|owns|owned|tests|tested)\b"
    r"|\b(?:subsidiary|affiliate|arm|branch|front|unit|offshoot|procurement agent|front company) (?:of|for) (?:the )?@"
    r"|\b(?:end[- ]user|consignee|buyer|customer)(?: \w+)? (?:is|was|were|being|:|,) (?:the )?@"
    r"|@ (?:is|was) (?:the |its )?(?:\w+ )?(?:end[- ]user|consignee|buyer|customer)\b"
    r"|\b(?:on behalf of|belong(?:s|ed|ing)? to|owned by|controlled by) (?:the )?@"
)


def is_private(c: Candidate, texts: Sequence[str]) -> bool:
    """Whether a body with a name like a state's is told to be somebody's business."""
    words = set(c.name.split())
    sounds = not words.isdisjoint(_SOUNDING) and not any(map(lexicon.country_of, words))
    return sounds and any(map(_PRIVATE.search, texts))


def is_user(texts: Sequence[str]) -> bool:
    """Whether a place of study is told to buy, own or make things, and not to study only."""
    return any(map(_STUDIED.search, texts))


def referring(lines: Sequence[Line], number: int) -> list[str]:
    """The texts of a document's lines that name or refer to a body: it is "it" that opens the sentence behind its name."""
    found = []
    for line, previous in zip(lines, (None, *lines), strict=False):
        own = any(s.candidates == (number,) for s in line.standings)
        last = [s.candidates for s in previous.standings if s.candidates][-1:] if previous else []
        if own:
            found.append(_marked(line, number))
        elif last == [(number,)] and line.text.startswith("it "):
            found.append(_IT.sub("@", line.text))
    return found


_IT: Final = re.compile(r"\bit\b")


def _marked(line: Line, number: int) -> str:
    """A line with @ for all that stands for a candidate, by name or not."""

    def mark(m: re.Match[str]) -> str:
        return "@" if line.standings[int(m[2])].candidates == (number,) else m[0]

    return PLACEHOLDER.sub(mark, line.text)
