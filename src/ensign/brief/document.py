"""A brief as text with numbered paragraphs, and a clean copy of the same length to read.

Offsets are code points into the text exactly as the file has it. `clean` has every mark-up
character (Markdown emphasis, link targets, escaping backslashes, e-mail and web addresses) replaced
by blanks and typographic quotes by plain ones, one for one, so that a place in it is the same place
in the text, and evidence is quoted as written.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ensign.brief import parts
from ensign.brief.parts import Block, Part


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


_MAIL: Final = re.compile(
    r"\[[^\]\n]{0,300}@[^\]\n]{0,300}\]\(mailto:[^)\n]*\)|(?:mailto:)?(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
)  # a run of letters is looked at from its beginning alone: a picture's, within a text, has a hundred thousand
_HIDDEN: Final = (
    _MAIL,
    re.compile(r"(?<=\])\([^)\s]*\)"),  # the target of a Markdown link
    re.compile(r"(?:https?://|www\.)\S+"),
    re.compile(r"<[^<>\n]{1,200}>"),  # a tag in Markdown
    re.compile(r"(?m)^[ \t]{0,3}(?:#{1,6}(?= )|>+|[-*_=]{3,}[ \t]*$)"),
    re.compile(r"\[\^?\d{1,3}\](?!\()|[\u00b9\u00b2\u00b3\u2070-\u2079]+"),  # a note's mark
    re.compile(r"\[[A-Z][A-Z0-9-]+(?:[,;\]\[ ]+[A-Z][A-Z0-9-]+)*\](?=\s*(?:[.;(]|$))"),  # a programme's tag in a list
    re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)|~~|`"),
    re.compile(r"\\(?=[^\w\s])"),
)
_BRACKETS: Final = re.compile(r"\[([^\]\n]*)\]")
OTHER_SCRIPT: Final = re.compile(r"[\u0370-\u1fff\u3040-\uffdc]")
"""A letter of another script than Latin."""

_PLAIN: Final = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "\u00a0": " ", "\u202f": " ", "\u2009": " "}
    | {"–": "—", "―": "—", "‐": "-", "‑": "-", "\t": " ", "\u200b": " ", "\ufeff": " "}
)


_QUOTED_BLANK: Final = re.compile(r"(?m)^[> \t]+$")
"""An empty line of an e-mail that is quoted in another."""


def parse(text: str, source: str = "", sha256: str = "") -> Document:
    """The document of a text: paragraphs are its blocks between blank lines (its lines, where it has none)."""
    clean = _cleaned(text)
    spans = tuple(_blocks(_QUOTED_BLANK.sub(blank, text)))
    is_minuted = bool(spans) and parts.is_minutes(text[slice(*spans[0])])
    blocks = (
        Block(text[start:end], clean[start:end].strip(), n, len(spans), is_minuted)
        for n, (start, end) in enumerate(spans, 1)
    )
    found = tuple(
        Paragraph(block.number, start, end, parts.part_of(block))
        for block, (start, end) in zip(blocks, spans, strict=True)
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
