"""What a block of a text is to it: a heading, a by-line, the body, an imprint, a note.

By mark-up first, then by its shape and place. The first rule of the ladder that holds tells the part.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ensign.brief import lexicon


class Part(StrEnum):
    """What a paragraph is to the text. Only body and notes hold parties; the rest says who speaks."""

    HEADING = "heading"
    BYLINE = "by-line"
    BODY = "body"
    IMPRINT = "imprint"
    NOTE = "note"
    ATTENDANCE = "attendance"


@dataclass(frozen=True, slots=True)
class Block:
    """A block as written and without mark-up, its number (1 is the first) of how many; whether the text is minutes."""

    text: str
    bare: str
    number: int
    total: int
    is_minuted: bool = False

    @property
    def lines(self) -> list[str]:
        """Its lines without mark-up."""
        return self.bare.splitlines()

    @property
    def is_short(self) -> bool:
        """Whether it may be a title, a by-line or an imprint."""
        return len(self.bare) < _SHORT


_SHORT: Final = 160
_LONG: Final = 600
"""Characters of what is more than a heading, marked as one or not, where a text has lost its line ends."""

_FULL: Final = 1000
"""Characters of what is more than an imprint, whatever words of one are in it."""

_BYLINE: Final = re.compile(
    r"(?:(?:a|an)?\s*(?:report|study|analysis|briefing|investigation|paper|policy brief|exclusive|interview)\s+)?"
    r"(?:written |reported |prepared |story )?by:?\s+\S"
    r"|(?:authors?|words|reporting|presenter|presented by|host|interviewer|reporter|text"
    r"|investigation):\s",
    re.IGNORECASE,
)
_IMPRINT: Final = re.compile(
    r"(?:\b(?:editor|coordinator|copyright|all rights reserved|isbn|issn|views expressed|the author and do not"
    r"|additional reporting"
    r"|(?:reporting|editing|edited|compiled|translated|photos?|pictures?) by"
    r"|(?:photographs?|illustrations?|graphics?|maps?|layout) by"
    r"|contributed (?:to )?(?:this|reporting)|can be (?:contacted|reached)"
    r"|checked by"
    r"|media contact|press contact|for more information"
    r"|(?:questions|enquiries|inquiries|comments) (?:may|can|should) be (?:addressed|directed|sent) to"
    r")\b|\babout (?:us|the authors?)\s*(?:$|:)|©"
    r"|\b(?:prepared|reviewed|approved) by:|\(signed\)|^for the [A-Z][\w ]{3,30}:"
    r"|\b(?:research|checked|fact-checked|editors?|editing|producers?|photographs?|photos|pictures|images|imagery"
    r"|illustrations?|graphics|maps|translation|interview|layout|analyst(?: on duty)?|director of publication):(?=\s)"
    r"|^(?:(?:this |the )?(?:case )?(?:summary|report|note|memo|brief|briefing|profile|text|digest|translation|alert)"
    r"(?: was| is)? )?(?:prepared|written|compiled|drafted|translated) by )",
    re.IGNORECASE,
)
_NOTE: Final = re.compile(
    r"\s*(?:[_*—-]{3,}\s+)?(?:\[\^?\d{1,3}\]:?|[\u00b9\u00b2\u00b3\u2070-\u2079]+\s|(?<=[_—-]\n)\d{1,3}\s|\d{1,3}\s+(?:see|source|ibid|interview)\b|notes?:|sources?:)",
    re.IGNORECASE,
)
_BULLET: Final = re.compile(r"[-•–—|]|\*(?!\*\w)")
"""What begins an item of a list; words between two stars are set off."""

_HEADING: Final = re.compile(r"\s{0,3}#{1,6} ")
_MEMO: Final = re.compile(
    r"[\s>]*(?:to|from|date|sent|re|subject|cc|ref|attn|through|via|classification)\s*:", re.IGNORECASE
)
_CALENDAR: Final = re.compile(r"\b(?:19|20)\d\d\b|\bupdated\b|\bpublished\b", re.IGNORECASE)
_ATTENDANCE: Final = re.compile(
    r"(?:(?:members )?present|witness(?:es)?|in attendance|attend(?:ees|ance|ing)|apologies|participants|absent)\s*:",
    re.IGNORECASE,
)
_CAPTION: Final = re.compile(r"\b(?:claimant|plaintiff|defendant|respondent|applicant)s?\b|\bv\. ", re.IGNORECASE)
"""What says that names in capitals are the parties of a case."""

_MINUTES: Final = re.compile(
    r"\W*(?:[\w-]+ ){0,2}minutes\b|[^.]{0,80}\b(?:oral evidence|verbatim record|record of proceedings)\b", re.IGNORECASE
)
_SALUTATION: Final = re.compile(r"(?:dear|hi|hello|good (?:morning|afternoon))\b[^.;:\n]{0,40}[,:]?", re.IGNORECASE)
_CLOSING: Final = re.compile(
    r"(?:(?:kind(?:est)?|best|warm|with best) )?(?:regards|wishes)|best|yours (?:sincerely|faithfully|truly)|sincerely"
    r"|thanks|many thanks|respectfully submitted",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(r"[,|] by [A-Z][\w.'-]+(?: [A-Z][\w.'-]+){1,3}$")
_EARLY: Final = 4
_LONGEST_NAME: Final = 5
_MOSTLY: Final = 0.8


def part_of(block: Block) -> Part:
    """What a block is."""
    return next((part for holds, part in _LADDER if holds(block)), Part.BODY)


def is_minutes(first: str) -> bool:
    """Whether the first block of a text says that it is the record of a meeting."""
    return bool(_MINUTES.match(first))


def _is_marked_heading(block: Block) -> bool:
    if _is_masthead(block):
        return True
    marked = _HEADING.match(block.text) and "\n" not in block.text and len(block.bare) < _LONG
    return bool(marked) or (block.is_short and "\n" in block.bare and _in_capitals(block))


def _in_capitals(block: Block) -> bool:
    """Whether all of its lines are in capitals, or the first and what stands in brackets under it: a count's charge."""
    first, *rest = block.lines
    charge = len(rest) == 1 and re.fullmatch(r"\(.*\)", rest[0].strip()) is not None
    letters = [c for c in block.bare if c.isalpha()]
    if any(map(_BYLINE.match, rest)):
        return False
    if _CAPTION.search(block.bare):
        return False
    return (first.isupper() and charge) or sum(map(str.isupper, letters)) > _MOSTLY * len(letters)


def _is_masthead(block: Block) -> bool:
    """Whether it is the first of a text: two or three lines of a title that are no sentences, list or form."""
    lines = block.lines
    # a name in capitals under "Obituary", over what its bearer was
    shouted = block.number <= _EARLY and bool(lines) and lines[0].isupper() and not _CAPTION.search(block.bare)
    if (block.number > 1 and not shouted) or not 1 < len(lines) <= 3 or not block.is_short:
        return False
    plain = not re.search(r": |[|;]|\bIMO\b|^\W*[-*•–—]|\d{6}", block.bare, re.MULTILINE)
    return plain and not any(map(_BYLINE.match, lines)) and all(x.rstrip()[-1:] not in {".", ",", ""} for x in lines)


def _is_memo(block: Block) -> bool:
    return len(block.lines) > 1 and all(map(_MEMO.match, block.lines))


def _is_letter(block: Block) -> bool:
    """Whether it opens or closes a letter: "Dear Rebecca,", "Kind regards" and who sends them."""
    first = block.lines[0].strip(" >,")
    return block.is_short and bool(_CLOSING.fullmatch(first) or _SALUTATION.fullmatch(block.bare.strip(" >")))


def _is_attendance(block: Block) -> bool:
    return block.is_minuted and bool(_ATTENDANCE.match(block.bare))


def _is_signature(block: Block) -> bool:
    """Whether it is a name and, on the next line, an office: "DARRELL K. POTTS" over "United States Attorney"."""
    if not block.is_short or not 1 < len(block.lines) <= 3 or any(c in block.bare for c in ":;|*"):
        return False
    name, office = block.lines[0].split(), block.lines[1].split()
    if not name or not office:  # a page's end, or another mark, by itself
        return False
    if name[0] == "The" and len(block.lines) == 2:
        name, office = office, name[:2]  # "The Minister of Foreign Affairs" over the name
    named = 1 < len(name) <= _LONGEST_NAME and all(w[0].isupper() for w in name)
    held = {*lexicon.callings(), *lexicon.posts(), "attorney", "master"}
    titled = any(w.lower() in held and w[0].isupper() for w in (office[0], office[-1]))
    return named and len(office) <= _LONGEST_NAME and titled


def _is_barred_byline(block: Block) -> bool:
    """A line with bars that is no row of a table: "Title | By A"."""
    return _is_barred(block) and bool(re.search(r"\| (?:by|analyst:|author:|prepared by) ", block.bare, re.IGNORECASE))


def _is_barred_heading(block: Block) -> bool:
    """A line with bars that heads the text: "CLIENT ALERT | 18 August 2023"."""
    headed = block.number == 1 and "\n" not in block.bare and block.text[0] != "|"
    return _is_barred(block) and headed and bool(_CALENDAR.search(block.bare))


def _is_barred(block: Block) -> bool:
    return block.is_short and " | " in block.bare


def _is_byline(block: Block) -> bool:
    if not block.is_short:
        return False
    if _BYLINE.match(block.bare) and block.bare[-1] not in ";:":
        return True
    if block.number <= _EARLY and _SIGNED.search(block.bare):
        return True
    return block.number <= _EARLY and len(block.lines) > 1 and any(map(_BYLINE.match, block.lines))


def _is_imprint(block: Block) -> bool:
    is_last = block.number > block.total - 4 and len(block.bare) < _FULL
    return (block.is_short or is_last) and bool(_IMPRINT.search(block.bare)) and not _ABOUT.search(block.bare)


_ABOUT: Final = re.compile(
    r"^(?:subject|company|target|entity|vessel|parent company|owner)s?:", re.IGNORECASE | re.MULTILINE
)
"""What the head of a note says that it is about."""


def _is_title(block: Block) -> bool:
    """A line without a full stop: the first of a text, in capitals, a date, or of a few words."""
    bare = block.bare
    if not block.is_short or "\n" in bare or _BULLET.match(block.text) or is_row(bare) or _is_labelled(bare):
        return False
    if bare[-1] in ".,;:!?\"”'’)" and not (block.number == 1 and bare[-1] in "?'’\"”"):
        return False
    words = bare.split()
    early = block.number <= 2 or bare.isupper() or len(words) <= 9
    return early or (len(words) <= 12 and bool(_CALENDAR.search(bare)))


def _is_labelled(line: str) -> bool:
    """Whether a line names who holds a post: "Secretary: Montclair Services Limited"."""
    label, colon, _ = line.partition(": ")
    return bool(colon) and label.lower().removesuffix("s") in {*lexicon.posts(), *lexicon.callings()}


_LADDER: Final[tuple[tuple[Callable[[Block], bool], Part], ...]] = (
    (lambda block: not block.bare, Part.NOTE),
    (lambda block: bool(_NOTE.match(block.text)), Part.NOTE),
    (_is_attendance, Part.ATTENDANCE),
    (_is_signature, Part.IMPRINT),
    (_is_marked_heading, Part.HEADING),
    (_is_memo, Part.BYLINE),
    (_is_letter, Part.BYLINE),
    (_is_barred_byline, Part.BYLINE),
    (_is_barred_heading, Part.HEADING),
    (_is_byline, Part.BYLINE),
    (_is_imprint, Part.IMPRINT),
    (_is_title, Part.HEADING),
)

_MARKER: Final = re.compile(
    r"\s*(?:[-*•–—]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{2,4}|[IVX]{2,4})(?:[)]|\.(?!\d))|\d{1,2}(?:\.\d{1,2}){1,2}[.)]?\s+[A-Z]"
    r"|\||\[\^?\d)\s*"
)  # not "(QOG) had", initials of a name that stand first in a wrapped line


def is_item(line: str) -> bool:
    """Whether a line opens an item of a list, a row of a table or a note."""
    return bool(_MARKER.match(line)) or is_row(line)


def is_row(line: str) -> bool:
    """Whether a line is a row of a table, its cells parted by bars."""
    return " | " in line
