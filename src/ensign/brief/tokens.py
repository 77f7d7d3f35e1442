"""A document as sentences of tokens, each with its place in the text.

Prose is cut here and not by the name folding of `ensign.text`, because full stops, brackets, case
and order, which names do without, are what the rules for prose rest on.
"""

import re
from dataclasses import dataclass
from typing import Final

from ensign.brief import lexicon
from ensign.brief.document import OTHER_SCRIPT, Document, Paragraph, whole
from ensign.brief.parts import Part, is_item, is_row


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number or mark with its code-point span. A possessive ending is a token of its own."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        """The token in lower case."""
        return self.text.lower()

    @property
    def is_capital(self) -> bool:
        """Whether it is written as a name is: with a capital first, after a digit, or in another script."""
        first = self.text[0]
        return first.isupper() or bool(_INNER_CAPITAL.match(self.text)) or bool(OTHER_SCRIPT.match(first))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its number in the document, its paragraph, its span and tokens."""

    index: int
    paragraph: Paragraph
    start: int
    end: int
    tokens: tuple[Token, ...]


_INNER_CAPITAL: Final = re.compile(
    r"\d{0,3}[A-Z]|(?:al|el|ad|as|ar|an|az|ul|ash|lil|wal|bil|bin|d|l|e|i|o)[-'’][A-Z]|[a-z]{1,2}[A-Z]{2}"
)
_SUFFIXES: Final = (
    "based|flagged|registered|owned|run|linked|style|incorporated|backed|born|led|controlled|supervised|listed"
    "|sanctioned|made|headquartered|built|affiliated|language|speaking|brokered|operated|occupied|affiliate|era"
)
_TOKEN: Final = re.compile(
    r"""[Ss]p\.\ z\ ?o\.\ ?o\.
      | (?:[A-Za-z]\.){2,}                       # U.S., S.A.
      | (?:M/[TVY]|S/S|F/V|A/S)\b               # hull prefixes
      | (?:Mr|Mrs|Ms|Dr|Prof|Co|Ltd|Inc|Corp|St|Gen|Col|Lt|Maj|Capt|Pte|Pty|Pvt|Sdn|Bhd|Sti|Şti|Tic|San|No|Jr|Sr|Rev|Hon
        |Est|Kft|Md|Cap|Cdr|Cmdr|Adm|Sgt|Eng|Ing|Lic|Smt|Dep|Mt|[A-Z])\.
      | (?:[Rr]et|[Rr]etd|Brig)\.|Dato'(?=\ )
      | b\.(?=\ \d)
      | (?:LTD|CO|CORP|INC|PTE|PTY|PVT|SDN|BHD)\.
      | (?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.(?=\ \d)
      | (?:S\.p\.A|d\.o\.o|S\.r\.l)\.?
      | (?:US|A|C|S|HK|NT|NZ|R|M|T)?[$€£¥]\d(?:[\d,.]*\d)?
      | \d+(?:[.,/]\d+)*(?:-[A-Za-z]+)*(?!\w)
      | -(?:SUFFIX)\b
      | (?:[Aa]l|[Ee]l|[Aa]n|[Aa]s|[Aa]d|[Aa]r)-[A-Z][^\W_]+(?=-(?:SUFFIX)\b)
      | ex-(?=\ ?\"?\ ?[A-Z])
      | [\u4e00-\u9fff\u3040-\u30ff\uac00-\ud7af]+
      | '[sS](?!\w)
      | (?![A-Z])[^\W_]+(?:['.\-/&](?!(?<=')[sS]\b)[^\W_]+)*
      | [^\W_]+(?:(?!-(?:SUFFIX)\b)['.\-/&](?!(?<=')[sS]\b)[^\W_]+)*
      | \S""".replace("SUFFIX", _SUFFIXES),
    re.VERBOSE,
)
_ENDS: Final = frozenset(".?!")
_CLOSERS: Final = frozenset("\"')]")
_NEVER_LAST: Final = frozenset(
    {"Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "St.", "Gen.", "Col.", "Lt.", "Maj.", "Capt.", "No.", "Md.", "Cap.", "Adm."}
)


def sentences(document: Document) -> tuple[Sentence, ...]:
    """Every sentence of every paragraph in order, headings included."""
    found: list[Sentence] = []
    for paragraph in document.paragraphs:
        for start, end in _lines(document.clean, paragraph):
            tokens = [Token(whole(m.group()), m.start(), m.end()) for m in _TOKEN.finditer(document.clean, start, end)]
            for group in _cut(tokens):
                found.append(Sentence(len(found), paragraph, group[0].start, group[-1].end, tuple(group)))
    return tuple(found)


def _lines(clean: str, paragraph: Paragraph) -> list[tuple[int, int]]:
    """The stretches of a paragraph that a sentence cannot cross: items of lists; lines of imprints and by-lines."""
    spans: list[tuple[int, int]] = []
    at = paragraph.start
    by_line = paragraph.part in {Part.BYLINE, Part.IMPRINT} or _is_form(clean[paragraph.start : paragraph.end])
    for m in re.finditer(r"\n", clean[paragraph.start : paragraph.end]):
        end = paragraph.start + m.start()
        following = clean[end + 1 : paragraph.end].split("\n", 1)[0]
        line = clean[at:end]
        parties = _PARTIES.fullmatch(line) or _PARTIES.fullmatch(following)
        if by_line or parties or is_item(following) or is_row(line) or _is_caption(line, following):
            spans.append((at, end))
            at = end + 1
    spans.append((at, paragraph.end))
    return [(a, b) for a, b in spans if clean[a:b].strip()]


_PARTIES: Final = re.compile(
    r"\W*(?:(?:(?:first|second|third) )?(?:claimant|defendant|plaintiff|respondent|appellant|applicant|petitioner)s?"
    r"|and|between|before\b.{0,60}|versus|vs?)\W*",
    re.IGNORECASE,
)
"""A line of a case's caption that says what those of the other lines are: "Claimants", "- and -"."""

_CAPTION: Final = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+[A-Z][^.:;,\n]{1,40}$")


def _is_caption(line: str, following: str) -> bool:
    """Whether a line is the numbered heading of what follows it in the same block: "4. Training"."""
    return bool(_CAPTION.match(line)) and following.lstrip()[:1].isupper()


_LABELLED: Final = re.compile(r"\s*[A-Z][\w /()'-]{1,40}:\s")


def _is_form(text: str) -> bool:
    """Whether a paragraph is a form: lines that nearly all begin with a label and a colon."""
    lines = text.splitlines()
    labelled = sum(map(bool, map(_LABELLED.match, lines)))
    return labelled > 0.6 * len(lines) if len(lines) > 2 else labelled == 2


def _cut(tokens: list[Token]) -> list[list[Token]]:
    """Tokens grouped into sentences."""
    groups: list[list[Token]] = []
    group: list[Token] = []
    for i, token in enumerate(tokens):
        group.append(token)
        if i + 1 < len(tokens) and _ends(tokens, i, group):
            groups.append(group)
            group = []
    return [*groups, group] if group else groups


_NUMBERS: Final = frozenset({"no", "nos"})
"""What is cut short before a number: "(licence no. 4228)"."""

_NO_SURNAMES: Final = lexicon.word_set(
    "Both Then There This That These Those They Their When While Where Which What After Before Since Neither Other"
    " Another Several From With Although However Because Until Its His Our Your Who Whose"
)
"""Words with which a sentence begins, but no surname behind an initial: "is called Orla T. Both sailed on"."""


def _ends(  # noqa: PLR0911 - one return for each kind of stop
    tokens: list[Token], i: int, group: list[Token]
) -> bool:
    """Whether the sentence ends after token i: a stop, closing marks, and a following opener."""
    token, following = tokens[i], tokens[i + 1]
    if following.text in _CLOSERS and following.start == token.end:
        return False
    if following.text == '"' and following.start == token.end:
        return False
    k = i
    while k > 0 and tokens[k].text in _CLOSERS and tokens[k].start == tokens[k - 1].end:
        k -= 1
    last = tokens[k]
    if last.text in _ENDS:
        if last.text == "." and len(group) <= 2 and group[0].text.isdigit():
            return False  # "61." numbers a paragraph
        if last.text == "." and k and tokens[k - 1].lower in _NUMBERS and following.text[0].isdigit():
            return False
        return following.is_capital or following.text in {'"', "(", "—"} or following.text[0].isdigit()
    if len(last.text) > 1 and last.text.endswith(".") and last.text not in _NEVER_LAST:
        # an abbreviation ends a sentence only where the next word is no part of a name
        if last.text in lexicon.ending_forms() and following.is_capital and following.text not in lexicon.legal_forms():
            return True
        before = tokens[k - 1].text if k else ""
        unit = len(last.text) == 2 and bool(before) and before[-1] in "°′'\"0123456789"
        lettered = len(last.text) > 2 or unit or following.text in _NO_SURNAMES
        return following.is_capital and following.lower in lexicon.function_words() and lettered
    return last.text == "|"
