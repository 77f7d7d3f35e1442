"""A brief as text with numbered paragraphs, and a clean copy of the same length to read.

Offsets are code points into the text exactly as the file has it. `clean` has every mark-up
character (Markdown emphasis, link targets, escaping backslashes, e-mail and web addresses) replaced
by blanks and typographic quotes by plain ones, one for one, so that a place in it is the same place
in the text, and evidence is quoted as written.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Part(StrEnum):
    """What a paragraph is to the text. Only body and notes hold parties; the rest says who speaks."""

    HEADING = "heading"
    BYLINE = "by-line"
    BODY = "body"
    IMPRINT = "imprint"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block: its number (1 is the first that is not empty) and code-point span (end exclusive)."""

    number: int
    start: int
    end: int
    part: Part


@dataclass(frozen=True, slots=True)
class Document:
    """A text as read, a clean copy of the same length, its paragraphs, and where it came from."""

    text: str
    clean: str
    paragraphs: tuple[Paragraph, ...]
    source: str = ""
    sha256: str = ""

    def quote(self, start: int, end: int) -> str:
        """The words as written, on one line, without e-mail addresses, which are nobody's evidence."""
        return " ".join(_MAIL.sub("[e-mail left out]", self.text[start:end]).split())


_MAIL: Final = re.compile(r"(?:\[[^\]\n]*@[^\]\n]*\]\(mailto:[^)\n]*\)|(?:mailto:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+)")
_HIDDEN: Final = (
    _MAIL,
    re.compile(r"(?<=\])\([^)\s]*\)"),  # the target of a Markdown link
    re.compile(r"(?:https?://|www\.)\S+"),
    re.compile(r"<[^<>\n]{1,200}>"),  # a tag in Markdown
    re.compile(r"(?m)^[ \t]{0,3}(?:#{1,6}(?= )|>+|[-*_=]{3,}[ \t]*$)"),
    re.compile(r"\[\^?\d{1,3}\](?!\()|[\u00b9\u00b2\u00b3\u2070-\u2079]+"),  # a note's mark
    re.compile(r"\[[A-Z][A-Z0-9-]+(?:[,;\]\[ ]+[A-Z][A-Z0-9-]+)*\](?=\s*(?:[.;(]|$))"),  # a programme's tag in a list
    re.compile(r"\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~|`"),
    re.compile(r"\\(?=[^\w\s])"),
)
_BRACKETS: Final = re.compile(r"\[([^\]\n]*)\]")
OTHER_SCRIPT: Final = re.compile(r"[\u0370-\u1fff\u3040-\uffdc]")
"""A letter of another script than Latin."""

_PLAIN: Final = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "}
    | {"–": "—", "―": "—", "‐": "-", "‑": "-", "\t": " ", "\u200b": " ", "\ufeff": " "}
)

_BYLINE: Final = re.compile(
    r"(?:(?:a|an)?\s*(?:report|study|analysis|briefing|investigation|paper|policy brief|exclusive|interview)\s+)?"
    r"(?:written |reported |prepared |story )?by:?\s+\S|authors?:\s|words:\s|reporting:\s",
    re.IGNORECASE,
)
_IMPRINT: Final = re.compile(
    r"(?:\b(?:editor|coordinator|copyright|all rights reserved|isbn|issn|views expressed|the author and do not"
    r"|additional reporting"
    r"|(?:reporting|editing|edited|compiled) by|contributed (?:to )?(?:this|reporting)|can be (?:contacted|reached)"
    r"|(?:research|checked|fact-checked|editors?|photographs?|layout):|checked by"
    r"|media contact|press contact|for more information"
    r"|(?:questions|enquiries|inquiries|comments) (?:may|can|should) be (?:addressed|directed|sent) to"
    r")\b|\babout (?:us|the authors?)\s*(?:$|:)|©"
    r"|\b(?:prepared|reviewed|approved) by:|\(signed\))",
    re.IGNORECASE,
)
_NOTE: Final = re.compile(
    r"\s*(?:[_*—-]{3,}\s+)?(?:\[\^?\d{1,3}\]:?|[\u00b9\u00b2\u00b3\u2070-\u2079]+\s|(?<=[_—-]\n)\d{1,3}\s|\d{1,3}\s+(?:see|source|ibid|interview)\b|notes?:|sources?:)",
    re.IGNORECASE,
)
_HEADING: Final = re.compile(r"\s{0,3}#{1,6} ")
_MARKER: Final = re.compile(r"\s*(?:[-*•–—]|\(?[0-9a-zA-Z]{1,3}[.)]|\||\[\^?\d)\s*")
_SHORT: Final = 160
"""Code points below which a block may be a title, a by-line or an imprint."""

_MEMO: Final = re.compile(r"\s*(?:to|from|date|re|subject|cc|ref|attn|through|via|classification)\s*:", re.IGNORECASE)
_CALENDAR: Final = re.compile(r"\b(?:19|20)\d\d\b|\bupdated\b|\bpublished\b", re.IGNORECASE)


def parse(text: str, source: str = "", sha256: str = "") -> Document:
    """The document of a text: paragraphs are its blocks between blank lines (its lines, where it has none)."""
    clean = _cleaned(text)
    spans = tuple(_blocks(text))
    found = tuple(
        Paragraph(n, start, end, _part(text[start:end], clean[start:end], n, len(spans)))
        for n, (start, end) in enumerate(spans, 1)
    )
    return Document(text, clean, found, source, sha256)


def blank(match: re.Match[str]) -> str:
    """Blanks of a match's length, its line ends kept."""
    return re.sub(r"[^\n]", " ", match.group())


def _cleaned(text: str) -> str:
    out = text
    for pattern in _HIDDEN:
        out = pattern.sub(blank, out)
    out = _BRACKETS.sub(_plain_bracket, out)
    return out.translate(_PLAIN)


def _plain_bracket(match: re.Match[str]) -> str:
    """A square bracket as blanks; as a round one where it holds a name in another script."""
    inside = match.group(1)
    return f"({inside})" if OTHER_SCRIPT.search(inside) else f" {inside} "


def _blocks(text: str) -> Iterable[tuple[int, int]]:
    separator = (
        r"\n[ \t\r]*\n|\n(?=[ \t]*[_—-]{5,}[ \t]*\n)" if re.search(r"\S[ \t\r]*\n[ \t\r]*\n\s*\S", text) else r"\n"
    )
    at = 0
    for end in [m.start() for m in re.finditer(separator, text)] + [len(text)]:
        block = text[at:end]
        if block.strip():
            yield at + len(block) - len(block.lstrip()), at + len(block.rstrip())
        at = end


def _part(block: str, clean: str, number: int, total: int) -> Part:  # noqa: PLR0911 - a ladder, surest first
    """What a block is: by mark-up first, then by its shape and place."""
    bare = clean.strip()
    if not bare:
        return Part.NOTE
    if _NOTE.match(block):
        return Part.NOTE
    if (_HEADING.match(block) and "\n" not in block) or (len(bare) < _SHORT and bare.isupper() and "\n" in bare):
        return Part.HEADING
    if len(lines := bare.splitlines()) > 1 and all(map(_MEMO.match, lines)):
        return Part.BYLINE
    short = len(bare) < _SHORT
    if short and " | " in bare and (part := _barred(block, bare, number)):
        return part
    if short and _BYLINE.match(bare) and bare[-1] not in ";:":
        return Part.BYLINE
    if short and number <= 4 and "\n" in bare and any(map(_BYLINE.match, bare.splitlines())):
        return Part.BYLINE
    if _IMPRINT.search(bare) and (short or number > total - 4):
        return Part.IMPRINT
    if short and "\n" not in bare and block[0] not in "-*•–—|" and not is_row(bare) and _is_title(bare, number):
        return Part.HEADING
    return Part.BODY


def _barred(block: str, bare: str, number: int) -> Part | None:
    """A line with bars that is no row of a table: "CLIENT ALERT | 18 August 2023", "Title | By A"."""
    if re.search(r"\| by:? ", bare, re.IGNORECASE):
        return Part.BYLINE
    headed = number == 1 and "\n" not in bare and block[0] != "|" and _CALENDAR.search(bare)
    return Part.HEADING if headed else None


def _is_title(bare: str, number: int) -> bool:
    """A line without a full stop: the first of a text, in capitals, a date, or of a few words."""
    if bare[-1] in ".,;:!?\"”'’)" and not (number == 1 and bare[-1] in "?'’\"”"):
        return False
    words = bare.split()
    return number <= 2 or bare.isupper() or len(words) <= 9 or (len(words) <= 12 and bool(_CALENDAR.search(bare)))


def is_item(line: str) -> bool:
    """Whether a line opens an item of a list, a row of a table or a note."""
    return bool(_MARKER.match(line)) or is_row(line)


def is_row(line: str) -> bool:
    """Whether a line is a row of a table, its cells parted by bars."""
    return " | " in line
