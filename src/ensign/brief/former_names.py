# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""Further ways to tell a former name: "the A, which sailed as the B until 2019", "under her old name, B", "A, tanker; formerly the B"."""

import re
from collections.abc import Sequence
from typing import Final

_OLD: Final = r"(?:previous|former|old|earlier|original|first)"

FORMERLY: Final = (
    r"<n(?P<of>\d+)>(?: \")?(?: ,)? (?:which |who |that |then |once |first |had |was |is |has |been |previously ){0,4}(?P<cue>sailed|sailing|traded|trading|operated|served|known|called|registered|flagged) (?:as|under the name(?: of)?) TARGET(?=(?: \")?(?: ,)? (?:until|till|up to)\b)",
    r"\b(?P<cue>until|up to|till|before) (?:\w+ ){0,2}\d{4}(?: ,)? (?:the )?(?:(?:tanker|ship|vessel|firm|company|group) )?<n(?P<of>\d+)>(?: \")? (?:was|were|had been) (?:called|named|known as|registered as) TARGET",
    r"<n(?P<of>\d+)>(?: \")?(?: ,)? (?:which |that )?(?P<cue>used to be|(?:was|were) (?:once|formerly|previously))(?: called| named| known as)? TARGET(?=(?: \")? [,.;)]|$)",
    r"<n(?P<of>\d+)>(?: \")?(?: \([^()]*\))?(?: ,(?:[^.;,]){1,40},)? (?:was|were) (?P<cue>incorporated|registered|founded|established|set up|formed|built|launched)(?: (?:in|on|at) (?:[^.;<]|<n\d+>(?= in| on| as)){1,40}?)? as TARGET",
    r"<n(?P<of>\d+)>(?: \")? , (?:an?|the) (?:(?!(?:that|which|who|of|by) )[\w'-]+ |<[gn]\d+> (?=[a-z-])){1,7}(?P<cue>formerly|previously|once|originally)(?: known as| called| named) TARGET",
    rf"<n(?P<of>\d+)>(?: \")?(?: ,)? (?:which|who|that|was|is|had been) [^.;<]{{0,80}}\b(?P<cue>under (?:its|her|his|their|the) {_OLD} name)(?: of)?(?: ,)? TARGET",
    r"<n(?P<of>\d+)>(?: \")?(?: ,(?: (?!formerly|ex)[\w-]+| <g\d+>){1,5}){0,4} [;,] (?P<cue>formerly|previously|ex|ex -|f/k/a|fka)(?: known as| called| named)? TARGET(?= [;,.]|$)",
)
"""Patterns with TARGET for what stands before the former name, and that name."""


def in_full(texts: Sequence[str], n: int) -> int:
    """The mention that gives in full the name of which mention n is the beginning, if one name does; else n itself."""
    short = f"{texts[n]} "
    longer = {text: k for k, text in reversed(list(enumerate(texts))) if text.startswith(short)}
    return next(iter(longer.values())) if " " in texts[n] and len(longer) == 1 else n


_SUBJECT: Final = re.compile(
    r"<n(\d+)>(?: \")?(?: \([^()]*\))?(?: ,[^,]*,)? (?:is|was|has|had|were|are|belongs|belonged)\b"
)
_GOVERNED: Final = re.compile(r"\b(?:by|to|from|of|with|for) (?:the )?$")
_COORDINATED: Final = re.compile(r"(?: \")?(?: ,)? (?:and|but) (?:is|was|has|had|were|are)\b")


def holder(m: re.Match[str]) -> int:
    """Whose name a match tells, by placeholder: in "A is owned by B and was formerly named C" that of A, not of B."""
    own, text = int(m["of"]), m.string
    start, end = m.start("of") - 2, m.end("of") + 1
    if not (_COORDINATED.match(text, end) and _GOVERNED.search(text[:start])):
        return own
    begin = max(text.rfind(" ; ", 0, start), 0)
    subject = _SUBJECT.search(text, begin, start)
    return int(subject[1]) if subject else own
