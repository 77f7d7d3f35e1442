"""From a brief to proposals: one for each candidate, with the evidence a reviewer needs to decide.

`propose` reads a text and proposes; nothing it says is on a watchlist before a person has decided.
The review file is written and read by `ensign.brief.review`.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, NamedTuple

from ensign.brief import (
    countries,
    dates,
    exclusions,
    identifiers,
    labels,
    offices,
    priority,
    reading,
    relations,
    roles,
    sources,
)
from ensign.brief.aliases import Link
from ensign.brief.candidates import Candidate, key_of
from ensign.brief.document import OTHER_SCRIPT, Document, whole
from ensign.brief.found import Found, by_end
from ensign.brief.mentions import Mention
from ensign.brief.parts import Part
from ensign.brief.reading import Reading
from ensign.model import EntityType, Identifier, Name, NameKind, Passage, Place
from ensign.text.remembered import Remembered

OTHER_TYPES: Final = ("place", "event", "legal instrument", "thing")
"""Kinds that a candidate may have and an entity may not: a proposal of these cannot be accepted."""

DECISIONS: Final = ("", "accept", "context", "reject")
_TYPES: Final = {
    "group": "organization",
    "news medium": "organization",
    "think tank": "organization",
    "publication": "organization",
}


_NOWHERE: Final = Passage("", 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation of its proposal: predicate, the other end by id and name (or only words), date, evidence."""

    predicate: str
    target: str = ""
    target_name: str = ""
    date: str = ""
    amount: str = ""
    coreference: str = ""
    confidence: str = "stated"
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """One candidate for a person to decide on.

    `passage` is the sentence it rests on; `mentions` are the code-point spans of its names (start,
    end, paragraph). `left_out_because` is "" for a proposal proper. `decision`, `add_aliases` and
    `note` are the reviewer's.
    """

    id: str
    name: str
    type: str
    priority: int = 0
    reasons: tuple[str, ...] = ()
    left_out_because: str = ""
    roles: tuple[str, ...] = ()
    aliases: tuple[Name, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    places: tuple[Place, ...] = ()
    dates: tuple[str, ...] = ()
    ties: tuple[Tie, ...] = ()
    passage: Passage = _NOWHERE
    mentions: tuple[tuple[int, int, int], ...] = ()
    unnamed: bool = False
    engines: tuple[str, ...] = ("rules",)
    decision: str = ""
    add_aliases: tuple[Name, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Proposals:
    """The proposals of one brief, best first, with the brief's citation and the sha256 of its file."""

    source: str
    sha256: str
    proposals: tuple[Proposal, ...]


def propose(path: Path, *, ner: str = "") -> Proposals:
    """Read a brief and propose. `ner` names a spaCy model whose candidates are added. Raises InputError."""
    document = sources.read(path)
    extra: tuple[Mention, ...] = ()
    if ner:
        from ensign.brief import recognizer  # noqa: PLC0415 - spaCy takes a second to load and is an extra

        extra = recognizer.find(document, ner)
    return propose_from(document, extra)


def propose_from(document: Document, extra: tuple[Mention, ...] = ()) -> Proposals:
    """The proposals of a document that has been read; `extra` are another engine's mentions."""
    found = reading.read(document, extra)
    ties = (*_first(relations.find(found), labels.find(found)), *offices.find(found))
    left_out = exclusions.find(found, ties)
    numbers, remarks = identifiers.find(found)
    ranks = priority.find(found, ties, left_out, tuple(numbers))
    order = sorted(found.candidates, key=lambda c: (c.number in left_out, -ranks[c.number][0], c.number))
    ids = {c.number: f"c{k:03d}" for k, c in enumerate(order, 1)}
    said, where = roles.find(found, ties), countries.find(found)
    tied, born, made = by_end(ties), _births(found), []
    passages = Remembered[tuple[int, int, int], Passage](lambda place: _passage_at(found, *place))
    for c in order:
        n = c.number
        own = tied.get(n, ())
        made.append(
            Proposal(
                id=ids[n],
                name=c.name,
                type=_TYPES.get(c.kind, c.kind),
                priority=ranks[n][0],
                reasons=ranks[n][1] + remarks.get(n, ()),
                left_out_because=left_out.get(n, ""),
                roles=said.get(n, ()),
                aliases=_aliases(found, c),
                identifiers=numbers.get(n, ()),
                places=where.get(n, ()),
                dates=_dates(found, c, own, born.get(n, _NO_BIRTHS)),
                ties=tuple(_tie(found, f, ids, passages) for f in own if f.subject == n),
                passage=passages[_resting(found, c, own)],
                mentions=tuple(
                    (m.start, m.end, found.sentences[m.sentence].paragraph.number) for m in found.evidence(n)
                ),
                unnamed=n in found.unnamed,
                engines=_engines(found, c, extra),
            )
        )
    return Proposals(citation(document), document.sha256, tuple(made))


def _first(stated: tuple[Found, ...], labelled: tuple[Found, ...]) -> tuple[Found, ...]:
    """The relations of sentences, and those of labels that no sentence states."""
    known = {(f.predicate, f.subject, f.target) for f in stated}
    more: dict[tuple[str, int, int | None], Found] = {}
    for f in labelled:
        if (f.predicate, f.subject, f.target) not in known:
            more.setdefault((f.predicate, f.subject, f.target), f)
    return (*stated, *more.values())


def citation(document: Document) -> str:
    """A text's heading and by-line with its file's name."""
    texts = {
        part: next((document.clean[p.start : p.end] for p in document.paragraphs if p.part is part), "")
        for part in (Part.HEADING, Part.BYLINE)
    }
    words = ", ".join(whole(" ".join(t.split())).strip(" .") for t in texts.values() if t.strip())
    return f"{words} ({document.source})" if words and document.source else words or document.source


def _aliases(found: Reading, c: Candidate) -> tuple[Name, ...]:
    """The other ways the text writes a candidate: linked names and fuller forms, not surnames alone."""
    made: dict[str, Name] = {}
    for link in c.links:
        text = _linked_text(found.mentions[link.other], c, link)
        short = text.isupper() and len(text) <= 6 and link.kind is NameKind.ALIAS
        lone = c.kind == "person" and " " not in text and not OTHER_SCRIPT.search(text)
        made.setdefault(text, Name(text, link.kind, weak=short or lone))
    if nick := _NICKNAME.fullmatch(c.name):
        made.setdefault(f"{nick[1]} {nick[3]}", Name(f"{nick[1]} {nick[3]}", NameKind.ALIAS))
        made.setdefault(nick[2], Name(nick[2], NameKind.ALIAS, weak=" " not in nick[2]))
    for m in found.evidence(c.number):
        form = m.text if not m.hull else f"{m.hull} {m.text}"
        known = {c.name.casefold(), *map(str.casefold, made)}  # capitals alone are no other name
        if m.form == "name" and form.casefold() not in known and _is_full(m, c):
            made[form] = Name(form, NameKind.ALIAS)
    return tuple(n for text, n in made.items() if text.casefold() != c.name.casefold())


_NICKNAME: Final = re.compile(r'([^"]+?) "([^"]+)" ([^"]+)')
"""A nickname inside a name: 'Ilya "Monk" Petrov' is Ilya Petrov and Monk."""


def _linked_text(other: Mention, c: Candidate, link: Link) -> str:
    """A linked name as written, with a title that is half of it ("Haji Hamid"); of a maiden name the whole one."""
    if " " in other.text:
        return other.text
    if link.how in {"née", "nee", "born as"}:
        return " ".join([*c.name.split()[:-1], other.text])
    return f"{other.title} {other.text}" if other.title_class == "honorific" else other.text


def _is_full(m: Mention, c: Candidate) -> bool:
    """Whether a form is a name of its own rather than a surname or a first word."""
    return bool(m.hull) or (c.letter in "ov" and key_of(m.text) == key_of(c.name) and len(m.text) > 3)


def _passage_at(found: Reading, sentence: int, start: int, end: int) -> Passage:
    """A stretch of a sentence as it is quoted."""
    start, end = reading.whole(found, start, end)
    return Passage(found.document.quote(start, end), found.sentences[sentence].paragraph.number, start, end)


def _tie(found: Reading, f: Found, ids: dict[int, str], passages: Mapping[tuple[int, int, int], Passage]) -> Tie:
    name = found.candidates[f.target].name if f.target is not None else f.words
    target = ids[f.target] if f.target is not None else ""
    confidence = "low" if f.coreference else "stated"
    return Tie(
        f.predicate, target, name, f.date, f.amount, f.coreference, confidence, passages[f.sentence, f.start, f.end]
    )


def _resting(found: Reading, c: Candidate, ties: Sequence[Found]) -> tuple[int, int, int]:
    """The sentence a candidate rests on: the one of its mentions with most relations, in the body first."""
    weights = {m.sentence: 0 for m in found.evidence(c.number)}
    for f in ties:
        if f.sentence in weights:
            weights[f.sentence] += 1
    parts = {s: found.sentences[s].paragraph.part for s in weights}
    best = min(weights, key=lambda s: (parts[s] is not Part.BODY, -weights[s], s))
    return best, found.sentences[best].start, found.sentences[best].end


class _Births(NamedTuple):
    """What is told of when somebody was born: in entries of lists, and in sentences."""

    of_entries: list[str]
    in_lines: list[str]


_NO_BIRTHS: Final = _Births([], [])


def _births(found: Reading) -> Mapping[int, _Births]:
    """By candidate, where a birth date may be told."""
    made: dict[int, _Births] = defaultdict(lambda: _Births([], []))
    for n, fact in found.told:
        if fact.kind == "birth date":
            made[n].of_entries.append(fact.text)
    for line in (line for line in found.lines if " born " in line.text):
        for k, standing in enumerate(line.standings):
            begin = line.text.find(">", line.rendering.places[k]) + 1
            after = line.text[begin : begin + _NEAR] if begin and len(standing.candidates) == 1 else ""
            if ((at := after.find(" born ")) >= 0) and "<p" not in after[:at]:
                made[standing.candidates[0]].in_lines.append(after[at:])
    return made


_NEAR: Final = 60
"""Characters behind a name within which it is told when its bearer was born."""


def _dates(found: Reading, c: Candidate, ties: Sequence[Found], births: _Births) -> tuple[str, ...]:
    """Dates of what is told of a candidate, each with what it dates, and a birth date where one is given."""
    told = [f"{f.date} {f.predicate}" for f in ties if f.date]
    born = [*births.of_entries]
    if c.kind == "person":
        behind = (_BORN.match(found.document.clean, m.end) for m in found.evidence(c.number))
        born += [m[1][:_TELLING] for m in behind if m]
        born += births.in_lines
    told += [f"{d.value} born" for text in born for d in dates.find(text)[:1]]
    return tuple(dict.fromkeys(told))


_TELLING: Final = 1_000
"""Characters that are read behind a word for a birth date: it may be the last semicolon or bracket of a long list."""


_BORN: Final = re.compile(
    r"[\"']?(?:\s*\([^()]*\)|\))?\s*(?:\((?:[^()]*[;,])?|,)\s*"
    r"(?:(?:DOB|D\.O\.B\.|[Bb]orn|[Dd]ate of [Bb]irth)\b|b\.(?= ))(?: on| in)?:?\s*([^;()]*)"
)
"""A birth date among what a bracket behind a name tells, which may be other names, too."""


def _engines(found: Reading, c: Candidate, extra: tuple[Mention, ...]) -> tuple[str, ...]:
    """Which engines named a candidate."""
    theirs = {(m.start, m.end) for m in extra}
    own = [m for m in found.evidence(c.number) if (m.start, m.end) not in theirs]
    seen = any(m.start < e.end and e.start < m.end for m in found.evidence(c.number) for e in extra)
    return (("rules",) if own else ()) + (("ner",) if seen else ())


def screenable(proposal: Proposal) -> bool:
    """Whether a proposal is of a kind that an entity can be."""
    return proposal.type in set(EntityType)
