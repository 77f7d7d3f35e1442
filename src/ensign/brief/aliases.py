# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""Other names given in the text: "Name (ABC)", "formerly the X", "also known as", a name in its own script.

A link says that two mentions of a sentence name the same party. A bracket that only repeats a name
or gives a number is left out of what later rules read.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from ensign.brief import lexicon
from ensign.brief.document import OTHER_SCRIPT
from ensign.brief.facts import Facts
from ensign.brief.former_names import FORMERLY, holder
from ensign.brief.mentions import Mention
from ensign.brief.rendering import Atom, Rendering, render
from ensign.brief.tokens import Sentence
from ensign.model import NameKind


@dataclass(frozen=True, slots=True)
class Link:
    """Mention `other` (by its number in the document) is another name of mention `of`."""

    of: int
    other: int
    kind: NameKind
    how: str


@dataclass(frozen=True, slots=True)
class Aliases:
    """The links of a document, and for each sentence the tokens that repeat a name and are read over."""

    links: tuple[Link, ...]
    dropped: dict[int, frozenset[int]]


_FORMER: Final = r"(?:formerly|previously|originally|once)(?: known as| called| named| registered(?: in <g\d+>)? as| sailing as)?|known (?:until|before|up to) [^<.;]{0,20}as|used to be (?:called|known as|named)|(?:had )?(?:once |earlier |before )?(?:sailed|traded) as(?= (?:the )?(?:\" )?<n\d+> (?:\" )?(?:until|before|up to|till|from|in \d))|(?:founded|established|incorporated|set up|formed|created)(?: (?:in|on) [^.;<]{0,24})? as|f/k/a|f\.k\.a\.|fka|née|nee|born as|ex-|ex(?! -)|under (?:its|her|his|the) (?:previous|former|old|earlier|original) name(?: of)?(?: ,)?"
_ALSO: Final = (
    r"(?:also|better|otherwise|sometimes|commonly|locally|now|later|since)? ?known (?:(?:to|in|by|among|on|at) [^.;<]{1,30} )?as|nicknamed|dubbed|with the nickname(?: of)?|called(?= \")|(?:whom|who) [^.;<,]{1,24} (?:calls?|called|knows? as|knew as|nicknamed)|(?:also|now|later) (?:called|named"
    r"|written|spelled|spelt|rendered)(?: as)?|a\.k\.a\.|a/k/a|aka|alias(?:es)?(?: :)?|@|d/b/a|dba|t/a|(?:also |now )?(?:trading|doing business|operating) (?:as|under the name(?: of)?)"
    r"|(?:also )?registered as|(?:also )?(?:done business )?under the name(?: of)?|(?:whose )?real name(?: is)?|nom de guerre"
)
_LATER: Final = r"(?:later |then |subsequently |since )?(?:been )?renamed(?: as| to)?|changed its name to|re-?named"
_BETWEEN: Final = r"(?:(?:is|was|were|are|has|had|been|which|who|itself|and|then|ship|vessel|tanker|had been) ){0,4}"
_OVER: Final = r"(?:(?:was|were|is|has been|had been) (?:sold|transferred|handed) to [^.;]{0,80}? and |(?:was|were|is|has been|had been) [^<.;]{0,40}(?:<g\d+>)?[^<.;]{0,40}(?:,|and) )?"
_ASIDE: Final = r"(?:\([^()<]*(?:<\w\d+>[^()<]*)?\) )?"
"""A bracket between a name and another one: where a firm sits, a ship's number."""

_DESCRIBED: Final = (
    rf"(?:, (?:an?|the) (?:(?:[\w'-]+|<\w\d+>(?: -\w+)?) ){{0,7}}?{lexicon.any_of(lexicon.nominals())} (?:, )?)?"
)
"""What a party is, between its name and another one: ", a free-zone company formerly known as"."""

_TARGET: Final = r"(?:\" ?)?(?:the |as )*(?:<g\d+> -(?:flagged|registered) )?(?:\" ?)?(?:TITLE )?(?:(?:m/[vty]|m[vty]|m\.[vt]\.|s/?s|f/?v) )?(?:\" ?)?<n(?P<other>\d+)>".replace(
    "TITLE", lexicon.title_before_name()
)
_CUES: Final = (
    (re.compile(rf"<n(?P<of>\d+)> (?:, )?(?:\( )?{_BETWEEN}(?P<cue>{_FORMER}) {_TARGET}"), NameKind.FORMER),
    (re.compile(rf"<n(?P<of>\d+)> {_ASIDE}{_DESCRIBED}{_BETWEEN}(?P<cue>{_FORMER}) {_TARGET}"), NameKind.FORMER),
    (
        re.compile(
            r"<n(?P<of>\d+)> (?:\" )?(?:, |\( )?(?:which |that |who )?(?P<cue>used to be) (?:the )?(?:\" )?<n(?P<other>\d+)>(?=(?: \")? ?(?:[.,;)]|$|and\b|until\b|before\b))"
        ),
        NameKind.FORMER,
    ),
    (re.compile(r"<n(?P<of>\d+)> (?:\" )?, (?P<cue>now) (?:the )?\" <n(?P<other>\d+)>"), NameKind.ALIAS),
    (re.compile(rf"<n(?P<of>\d+)> (?:\" )?(?:[,—] )?(?:\( )?{_BETWEEN}(?P<cue>{_ALSO}) {_TARGET}"), NameKind.ALIAS),
    (re.compile(rf"<n(?P<of>\d+)> {_ASIDE}(?:, )?{_BETWEEN}(?P<cue>{_ALSO}) {_TARGET}"), NameKind.ALIAS),
    (
        re.compile(r"<n(?P<of>\d+)> [,—] (?P<cue>)\" (?:the )?<n(?P<other>\d+)> \" (?:to|in|among|for|as)\b"),
        NameKind.ALIAS,
    ),
    (re.compile(r"\bnickname (?:\" )?<n(?P<other>\d+)>(?: \")?(?P<cue>) , <n(?P<of>\d+)>(?= [,.])"), NameKind.ALIAS),
    (
        re.compile(r"\b(?P<cue>real name) of (?:\" )?<n(?P<other>\d+)>(?: \")? (?:is|was) <n(?P<of>\d+)>"),
        NameKind.ALIAS,
    ),
    (
        re.compile(r"<n(?P<of>\d+)> [,—] (?P<cue>)\" the <n(?P<other>\d+)>(?: [.,])? \"(?= [.,;)—]| ?$)"),
        NameKind.ALIAS,
    ),
    (
        re.compile(
            r"<n(?P<of>\d+)>(?: ,)? [^.;<]{0,60}(?:<g\d+>[^.;<]{0,60})?\b(?P<cue>under the name)(?: of)? (?:the )?(?:\" )?<n(?P<other>\d+)>"
        ),
        NameKind.ALIAS,
    ),
    (re.compile(rf"<n(?P<of>\d+)> (?:, )?(?:\( )?{_BETWEEN}{_OVER}(?P<cue>{_LATER}) {_TARGET}"), NameKind.ALIAS),
    *((re.compile(way.replace("TARGET", _TARGET)), NameKind.FORMER) for way in FORMERLY),
)
_FAR_CUES: Final = (
    (
        re.compile(
            rf"<n(?P<of>\d+)> (?:, )?{_BETWEEN}(?:{_FORMER}) (?:the )?<n\d+> (?:, )?(?:and )?(?:, )?(?P<cue>before (?:that|then)|earlier) (?:, )?(?:as )?{_TARGET}"
        ),
        NameKind.FORMER,
    ),
    # "Quell Ltd (奎尔), CR No. 2281907, was incorporated on 3 May 2015 as Tern Limited"
    (
        re.compile(
            rf"^<n(?P<of>\d+)> (?:\([^()]*\) )?, [^;<]{{1,60}} , (?:was|is|had been) (?P<cue>{_FORMER}) {_TARGET}"
        ),
        NameKind.FORMER,
    ),
    # an item of a list goes on about its first name: "Isla Negra (IMO 9074729), tanker; formerly the Dusty Hope"
    (
        re.compile(
            rf"(?:^[^\w<]*|; )<n(?P<of>\d+)>(?: [^<.]{{1,60}}(?:<g\d+>[^<.]{{0,40}})?)?[;,(] (?P<cue>{_FORMER}) {_TARGET}"
        ),
        NameKind.FORMER,
    ),
    (
        re.compile(
            rf"<n(?P<of>\d+)>(?: ,)? (?:which|who|that) [^.;<]{{0,60}}\b(?P<cue>(?:under|by) (?:its|her|his) (?:previous|former|old|earlier|original) name)(?: of)? (?:, )?{_TARGET}"
        ),
        NameKind.FORMER,
    ),
    (
        re.compile(
            rf"<n(?P<of>\d+)>(?: ,)? (?:was|is|had been) [^.;]{{0,120}}\b(?P<cue>under (?:its|her|his) (?:previous|former|old|earlier|original) name)(?: of)? (?:, )?{_TARGET}"
        ),
        NameKind.FORMER,
    ),
)
"""Those for which a party must be named: what stands between may be of another."""

_MORE: Final = re.compile(
    r"(?: \")?(?:(?: ,| and| or|, and|;)+ \" <n(?P<quoted>\d+)>(?= \")| @ (?:\" )?(?:the )?<n(?P<at>\d+)>)"
)
_BRACKET: Final = re.compile(r"<n(?P<of>\d+)> (?:of (?:the )?<g\d+> )?(?:\" )?\( (?P<inside>[^()]*?) \)")
_INSIDE_NAME: Final = re.compile(r"<n(\d+)>")
_BARE: Final = re.compile(
    r"(?:the |or |and |ex-? |formerly |previously |a\.k\.a\. |a/k/a |f\.k\.a\. |aka |alias |also |known as |spelled |spelt |written |transliterated |hereinafter |hereafter |henceforth |in short |for short |imo |no\.? |number |mmsi |call sign |[a-z]+ : |[\"',:;] ?|<n\d+> ?|<g\d+> ?|flag |-flagged |\d+ ?)*$"
)
_ALSO_INSIDE: Final = re.compile(
    r"\b(?:a\.k\.a\.|a/k/a|aka|alias|also|ex-?|formerly|previously|known as|spelled|spelt|transliterated)(?= )"
)
# "; DOB: 14 Mar 1971", "; nationality <n3>": what a bracket tells of a party beside its names
_FACT: Final = re.compile(
    r"(?:(?<=;)|^) ?(?:dob|d\.o\.b\.|d?pob|nationality|citizen(?:ship)?|passport|national id|tax id|gender|linked to|born)\b[^;]*(?:;|$)"
)


def of_references(
    lines: Iterable[tuple[Rendering, Sequence[int | None], Sequence[int | None]]],
) -> tuple[Link, ...]:
    """Links of names to parties that a sentence only refers to: "The ship has since been renamed the Lady Ines".

    Of each line are given, by placeholder, the mention that stands there and the first mention of whom a word stands for.
    """
    found = []
    for line, named, referred in lines:
        text = _ANY_LETTER.sub("<n", line.line)
        for pattern, kind in _CUES:
            for m in pattern.finditer(text):
                of, other = referred[int(m["of"])], named[int(m["other"])]
                told = kind is NameKind.FORMER or "name" in m["cue"]
                if of is not None and other is not None and of != other and told:
                    found.append(Link(of, other, kind, m["cue"].strip()))
    return tuple(dict.fromkeys(found))


_ANY_LETTER: Final = re.compile(r"<(?=[a-z]\d)[a-z]")


def find(sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Aliases:
    """All links of a document in order."""
    by_sentence: dict[int, list[int]] = {}
    for number, mention in enumerate(mentions):
        by_sentence.setdefault(mention.sentence, []).append(number)
    links: list[Link] = []
    dropped: dict[int, frozenset[int]] = {}
    for index, numbers in sorted(by_sentence.items()):
        atoms = [Atom(m.first, m.last, "g" if m.form == "nation" else "n") for m in (mentions[n] for n in numbers)]
        line = render(sentences[index], atoms)
        found, spans = _brackets(line, numbers, mentions)
        dropped[index] = spans
        shorter = render(sentences[index], [a for a in atoms if a.first not in spans], spans)
        kept = [n for n, a in zip(numbers, atoms, strict=True) if a.first not in spans]
        links += [*found, *_cued(shorter, kept, mentions), *_cued(line, numbers, mentions)]
    return Aliases(tuple(dict.fromkeys(links)), dropped)


_LABELLED: Final = {"former name": NameKind.FORMER, "alias": NameKind.ALIAS}


def of_labels(told: Facts, mentions: Sequence[Mention]) -> tuple[Link, ...]:
    """Links of the names that a register gives under a label: "Former name: Zarya Commodities Limited"."""
    named = sorted((m.start, n) for n, m in enumerate(mentions) if m.form == "name")

    def within(start: int, end: int) -> list[int]:
        return [n for _, n in named[bisect_left(named, (start, -1)) : bisect_left(named, (end, -1))]]

    found: list[Link] = []
    for fact in told.facts:
        if fact.kind in _LABELLED:
            holders = next(filter(None, (within(*span) for span in fact.about)), [])
            others = within(fact.end - len(fact.text), fact.end) if holders else ()
            found += [Link(holders[0], other, _LABELLED[fact.kind], fact.word) for other in others]
    return tuple(found)


_SHIP: Final = re.compile(rf"\b{lexicon.any_of(w for w, kind in lexicon.nominals().items() if kind == 'vessel')} $")
"""A noun for ships right before a name."""


def _cued(line: Rendering, numbers: Sequence[int], mentions: Sequence[Mention]) -> list[Link]:
    found = []
    for pattern, kind in (*_CUES, *_FAR_CUES):
        for m in pattern.finditer(line.line):
            of, other = numbers[holder(m)], numbers[int(m["other"])]
            ship = (
                mentions[of].hull
                or mentions[of].article
                or mentions[of].numbered
                or mentions[other].hull
                or _SHIP.search(m.string[: m.start()])
            )
            if m["cue"].strip() == "ex" and not ship:
                continue  # "John Lind, ex Royal Navy"
            found.append(Link(of, other, kind, m["cue"].strip()))
            more = _MORE.match(line.line, m.end())
            while more is not None and kind is NameKind.ALIAS:
                found.append(Link(of, numbers[int(more["quoted"] or more["at"])], kind, m["cue"].strip()))
                more = _MORE.match(line.line, more.end())
    return found


def _brackets(
    line: Rendering, numbers: Sequence[int], mentions: Sequence[Mention]
) -> tuple[list[Link], frozenset[int]]:
    """The links of brackets right after a name, and the tokens of brackets that only repeat it."""
    links: list[Link] = []
    spans: set[int] = set()
    for m in _BRACKET.finditer(line.line):
        inside = _FACT.sub("", m["inside"])
        others = [numbers[int(k)] for k in _INSIDE_NAME.findall(inside)]
        of = numbers[int(m["of"])]
        names = dict(zip(_INSIDE_NAME.findall(inside), others, strict=True))
        if not others and _ONLY_PLACE.match(m["inside"]):
            continue  # "(British)" tells where, and repeats nothing
        parts = [inside] if _is_bare(of, others, inside, mentions) else inside.split(";")
        if not all(_is_bare(of, [names[k] for k in _INSIDE_NAME.findall(p)], p, mentions) for p in parts):
            continue
        links += [
            _link(of, names[k], mentions[names[k]].text, p.strip()) for p in parts for k in _INSIDE_NAME.findall(p)
        ]
        first = line.token_at(m.end("of") + 2)
        spans.update(range(first, line.token_at(m.end() - 1) + 1))
        if spans:
            spans.update(range(mentions[of].last, line.token_at(m.end() - 1) + 1))
    return links, frozenset(spans)


_ONLY_PLACE: Final = re.compile(r" ?<g\d+> ?$")


def _is_bare(of: int, others: Sequence[int], inside: str, mentions: Sequence[Mention]) -> bool:
    """Whether what a bracket says is other names of the one before it, or a number."""
    text = inside.strip()
    cued = any(p.match(f"<n0> ( {re.sub(r'<n[0-9]+>', '<n1>', text)}") for p, _ in _CUES)
    return cued or (bool(_BARE.match(text)) and all(_repeats(mentions[of], mentions[o], text) for o in others))


def _link(of: int, other: int, text: str, inside: str) -> Link:
    if OTHER_SCRIPT.search(text):
        return Link(of, other, NameKind.ORIGINAL_SCRIPT, "in its own script")
    former = re.match(_FORMER, inside) or re.search(r"\b(?:ex-?|formerly|previously)(?= )", inside)
    return Link(of, other, NameKind.FORMER if former else NameKind.ALIAS, former.group() if former else "in brackets")


_LONGEST_NAME: Final = 2
_BEGINNING: Final = 3


def _begins_word(name: str, short: str) -> bool:
    """Whether a short form begins as one of a name's words does: Minerpur of "Minería del Purema"."""
    return any(w.lower().startswith(short[:_BEGINNING].lower()) for w in name.split())


def _repeats(of: Mention, other: Mention, inside: str) -> bool:
    """Whether a bracketed name stands for the one before: initials, quotes, another script."""
    text = other.text
    short = text.isupper() and " " not in text and len(text) <= 12
    mixed = sum(map(str.isupper, text)) >= 2 and " " not in text and text[0] == of.text[0]
    if _ALSO_INSIDE.search(inside):
        return True
    begun = " " not in text and len(of.text.split()) > _LONGEST_NAME and _begins_word(of.text, text)
    return (
        short
        or mixed
        or begun
        or '"' in inside
        or bool(OTHER_SCRIPT.search(text))
        or text.split()[0] == of.text.split()[0]
    )
