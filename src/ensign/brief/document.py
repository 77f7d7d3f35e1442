"""A brief as text with numbered paragraphs, and a clean copy of the same length to read.

Offsets are code points into the text exactly as the file has it. `clean` has every mark-up
character (Markdown emphasis, link targets, escaping backslashes, e-mail and web addresses) replaced
by blanks and typographic quotes by plain ones, one for one, so that a place in it is the same place
in the text, and evidence is quoted as written. What stands within a word and is no letter of it (a place
where a line may break, an accent by itself, a line end behind a hyphen) is a filler, which `words` leaves out.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
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

    def words(self, start: int, end: int) -> str:
        """The words of the clean copy between two places, on one line."""
        return whole(" ".join(self.clean[start:end].split()))

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
    | dict.fromkeys("\u00ad\u200c\u200d\u2060", " ")
)
_FILLER: Final = "\ua717"
"""A letter that no text has, in the place of what is none: words stay whole, and places the same."""

_BREAKABLE: Final = re.compile(r"(?<=\w)[\u00ad\u200c\u200d\u2060]+(?=\w)")
_DECOMPOSED: Final = re.compile(r"[^\W\d_][\u0300-\u036f]+")
_BROKEN: Final = re.compile(r"(?<!\w)([A-Z][^\W\d_]*)(-[ \t]*\r?\n[ \t]*)(?=([a-z][^\W\d_]*))")
"""A name that goes on in the next line."""

_DASHED: Final = re.compile(r"(?<!\w)([A-Z]\w*)–(?=[A-Z])")
_IN_QUOTES: Final = re.compile(r"(?<!\w)(?:‘([^‘\n]{2,60}?)’|'([A-Z][^'\n]{1,60})')(?!\w)")
"""What stands in single quotes, as British texts have ships; an apostrophe has a letter on one side."""


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
    out = _DECOMPOSED.sub(_composed, _BREAKABLE.sub(lambda m: _FILLER * len(m.group()), out))
    if _BROKEN.search(out):
        known = set(re.findall(r"\w+", out))
        out = _BROKEN.sub(lambda m: _joined(m, known), out)
    out = _IN_QUOTES.sub(lambda m: f'"{m.group()[1:-1]}"', _DASHED.sub(r"\1-", out))
    return out.translate(_PLAIN)


def whole(text: str) -> str:
    """Words of the clean copy without fillers."""
    return text.replace(_FILLER, "")


def _composed(match: re.Match[str]) -> str:
    """A letter and its accents as one, where there is such a letter."""
    one = unicodedata.normalize("NFC", match.group())
    return one + _FILLER * (len(match.group()) - len(one))


def _joined(match: re.Match[str], known: set[str]) -> str:
    """A name with its other half in the next line; without the hyphen where it is elsewhere written so."""
    hyphen = "" if match[1] + match[3] in known else "-"
    return match[1] + hyphen + _FILLER * (len(match[2]) - len(hyphen))


def _plain_bracket(match: re.Match[str]) -> str:
    """A square bracket as blanks; as a round one where it holds a name in another script."""
    inside = match.group(1)
    return f"({inside})" if OTHER_SCRIPT.search(inside) else f" {inside} "


_NARROW: Final = range(40, 121)
"""Characters of the longest line of a text whose lines are only wrapped."""

_WITHIN_WORD: Final = re.compile(r"-\n[ \t]*[a-z]")
_WRAPPED: Final = re.compile(r".*[^\W_][,-]?[ \t]*\r?$")
_GOING_ON: Final = re.compile(r"[ \t]*[^\W_]")


def _without_wraps(text: str, ends: list[int]) -> list[int]:
    """Line ends but those at which a line is only wrapped: it is nearly full, ends no sentence, and words follow."""
    lines = [text[a:b] for a, b in pairwise([0, *(end + 1 for end in ends), len(text)])]
    longest = max(len(line.rstrip()) for line in lines)
    if longest not in _NARROW:
        return ends
    pairs = zip(ends, lines, lines[1:], strict=False)
    full = longest * 3 // 4
    wraps = [
        (end, after.lstrip()[0])
        for end, line, after in pairs
        if len(line) >= full and _WRAPPED.match(line) and _GOING_ON.match(after)
    ]
    if sum(first.islower() or first.isdigit() for _, first in wraps) * 2 < len(wraps):
        return ends  # lines of a list, each of which begins with a name
    return sorted({*ends} - {end for end, _ in wraps})


def _blocks(text: str) -> Iterable[tuple[int, int]]:
    separator = (
        r"\n[ \t\r]*\n|\n(?=[ \t]*[_—-]{5,}[ \t]*\n)" if re.search(r"\S[ \t\r]*\n[ \t\r]*\n\s*\S", text) else r"\n"
    )
    ends = [m.start() for m in re.finditer(separator, text)]
    if separator == r"\n":
        ends = _without_wraps(text, [end for end in ends if not _WITHIN_WORD.match(text, end - 1)])
    at = 0
    for end in [*ends, len(text)]:
        block = text[at:end]
        if block.strip():
            yield at + len(block) - len(block.lstrip()), at + len(block.rstrip())
        at = end
