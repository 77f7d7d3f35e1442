"""A document read once: sentences, candidates, who each word stands for, and a typed line for each sentence.

The later rules (relations, countries, roles, exclusion, rank) work on the lines of a reading and
never look at a name again.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from ensign.brief import aliases, candidates, coreference, facts, former_names, mentions, tokens, told_kinds, unnamed
from ensign.brief.candidates import Candidate
from ensign.brief.document import Document
from ensign.brief.facts import Fact, Facts
from ensign.brief.mentions import Mention
from ensign.brief.rendering import PLACEHOLDER, Atom, Rendering, render
from ensign.brief.spoken import Reference
from ensign.brief.tokens import Sentence
from ensign.model import NameKind


@dataclass(frozen=True, slots=True)
class Standing:
    """What a placeholder stands for: candidates by number; the words of a reference and whether it is certain."""

    candidates: tuple[int, ...]
    words: str = ""
    certain: bool = True


@dataclass(frozen=True, slots=True)
class Line:
    """The typed line of one sentence, what its placeholders stand for, and where the text of each ends.

    `ends` pairs the token at which a placeholder stands with the code point after its last token.
    """

    sentence: Sentence
    rendering: Rendering
    standings: tuple[Standing, ...]
    ends: tuple[tuple[int, int], ...] = ()

    @property
    def text(self) -> str:
        """The line itself."""
        return self.rendering.line

    def named_in(self, text: str | None) -> tuple[int, ...]:
        """The candidates that the placeholders in a part of the line, if there is one, stand for, in order."""
        marks = PLACEHOLDER.finditer(text or "")
        return tuple(number for mark in marks for number in self.standings[int(mark[2])].candidates)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The code points of the document that a stretch of the line covers."""
        first, last = self.rendering.token_at(start), self.rendering.token_at(end - 1)
        ends = [self.sentence.tokens[last].end, *(atom_end for at, atom_end in self.ends if at == last)]
        return self.sentence.tokens[first].start, max(ends)


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and all that was made out in it.

    `unnamed` are the numbers of candidates without a name, `told` the facts of lists, each with its candidate's number,
    `rows` the spans of the rows of tables.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    candidates: tuple[Candidate, ...]
    lines: tuple[Line, ...]
    unnamed: frozenset[int] = field(default=frozenset())
    told: tuple[tuple[int, Fact], ...] = ()
    rows: tuple[tuple[int, int], ...] = ()

    def evidence(self, number: int) -> tuple[Mention, ...]:
        """The mentions of a candidate in order."""
        return tuple(self.mentions[n] for n in self.candidates[number].mentions)


def whole(made: Reading, start: int, end: int) -> tuple[int, int]:
    """A stretch as it is quoted: of a cell the whole row, of a sentence itself."""
    k = bisect_right(made.rows, (start, len(made.document.text))) - 1
    row = made.rows[k] if k >= 0 else (0, 0)
    return row if row[0] <= start < row[1] else (start, end)


def by_candidate(made: Reading) -> dict[int, tuple[Line, ...]]:
    """For each candidate the lines that name it or stand for it, in order."""
    found: dict[int, list[Line]] = {}
    for line in made.lines:
        for number in dict.fromkeys(c for s in line.standings for c in s.candidates):
            found.setdefault(number, []).append(line)
    return {number: tuple(lines) for number, lines in found.items()}


_UNNAMED_LETTER: Final = "x"


def read(document: Document, extra: Sequence[Mention] = ()) -> Reading:
    """Read a document. `extra` are mentions that another engine found."""
    sentences = tokens.sentences(document)
    told = facts.find(document, sentences)
    found = _merged(mentions.find(document, sentences, told), extra)
    links = aliases.find(sentences, found)
    texts = [m.text for m in found]
    formerly = NameKind.FORMER
    told_of = (replace(x, of=former_names.in_full(texts, x.of)) if x.kind is formerly else x for x in links.links)
    links = replace(links, links=(*told_of, *aliases.of_labels(told, found)))
    made = _resolved(document, sentences, found, links)
    if more := aliases.of_references(_referring(made)):
        made = _resolved(document, sentences, found, replace(links, links=(*links.links, *more)))
    return replace(made, told=_told(told, made.candidates, found), rows=told.rows)


def _resolved(
    document: Document, sentences: tuple[Sentence, ...], found: Sequence[Mention], links: aliases.Aliases
) -> Reading:
    """The reading of the mentions found, given which of them are names of one party."""
    named = told_kinds.adjust(sentences, found, candidates.gather(sentences, found, links))
    hidden = unnamed.find(document, sentences, found)
    references = coreference.resolve(sentences, found, named, [m for m, _ in hidden])
    everyone, all_mentions = _with_unnamed(named, found, hidden)
    atoms = _Atoms(sentences, all_mentions, everyone, references, named=len(named), dropped=links.dropped)
    lines = tuple(atoms.line(s) for s in sentences)
    return Reading(document, sentences, all_mentions, everyone, lines, frozenset(range(len(named), len(everyone))))


def _referring(made: Reading) -> Iterator[tuple[Rendering, list[int | None], list[int | None]]]:
    """The lines that refer to a firm or ship, by placeholder: the mention that is there, and whom a word stands for."""
    for line in made.lines:
        if not any(s.words for s in line.standings):
            continue
        named: list[int | None] = []
        referred: list[int | None] = []
        for s in line.standings:
            c = made.candidates[s.candidates[0]]
            here = next((n for n in c.mentions if made.mentions[n].sentence == line.sentence.index), None)
            named.append(None if s.words else here)
            referred.append(c.mentions[0] if s.words and c.kind in _RENAMED else None)
        yield line.rendering, named, referred


_RENAMED: Final = frozenset({"company", "organization", "vessel"})


def _told(told: Facts, everyone: Sequence[Candidate], found: Sequence[Mention]) -> tuple[tuple[int, Fact], ...]:
    """Each fact of a list with the candidate that it is told of: the first named in the first span that names one."""
    owner = {n: c.number for c in everyone for n in c.mentions}
    named = sorted((m.start, owner[n]) for n, m in enumerate(found) if m.form == "name")
    pairs = []
    for fact in told.facts:
        for start, end in fact.about:
            k = bisect_left(named, (start, -1))
            if k < len(named) and named[k][0] < end:
                pairs.append((named[k][1], fact))
                break
    return tuple(pairs)


def _merged(own: Sequence[Mention], extra: Sequence[Mention]) -> tuple[Mention, ...]:
    """The rules' mentions and those of another engine that overlap none of them."""
    free = [e for e in extra if all(e.end <= m.start or e.start >= m.end for m in own)]
    return tuple(sorted([*own, *free], key=lambda m: (m.start, m.end)))


def _with_unnamed(
    named: Sequence[Candidate], found: Sequence[Mention], hidden: Sequence[tuple[Mention, str]]
) -> tuple[tuple[Candidate, ...], tuple[Mention, ...]]:
    """The candidates and mentions with the unnamed parties after them; the same words are the same party."""
    everyone, all_mentions = list(named), list(found)
    by_words: dict[str, int] = {}
    for mention, kind in hidden:
        number = by_words.setdefault(mention.text, len(everyone))
        all_mentions.append(mention)
        at = (len(all_mentions) - 1,)
        if number == len(everyone):
            everyone.append(Candidate(number, mention.text, kind, 1, at))
        else:
            old = everyone[number]
            everyone[number] = Candidate(number, old.name, old.kind, old.sure, old.mentions + at)
    return tuple(everyone), tuple(all_mentions)


class _Atoms:
    """Mentions and references by sentence, ready to be rendered."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        found: Sequence[Mention],
        everyone: Sequence[Candidate],
        references: Sequence[Reference],
        *,
        named: int,
        dropped: dict[int, frozenset[int]],
    ) -> None:
        self._dropped = dropped
        self._by_sentence: dict[int, list[tuple[Atom, Standing]]] = {}
        for candidate in everyone:
            letter = candidate.letter if candidate.number < named else _UNNAMED_LETTER
            for n in candidate.mentions:
                m = found[n]
                if m.first not in dropped.get(m.sentence, ()):
                    told = told_kinds.letter(sentences[m.sentence].tokens, m, letter)
                    self._add(m.sentence, Atom(m.first, m.last, told), Standing((candidate.number,)))
        for r in references:
            if r.first not in dropped.get(r.sentence, ()):
                letter = everyone[r.candidates[0]].letter
                # a word that is certain ("who") is followed by its party, so that a clause can be seen to be relative
                atom = Atom(r.first, r.last, letter, r.possessive, relative=r.certain, implied=r.implied)
                self._add(r.sentence, atom, Standing(r.candidates, r.text, r.certain))

    def _add(self, sentence: int, atom: Atom, standing: Standing) -> None:
        self._by_sentence.setdefault(sentence, []).append((atom, standing))

    def line(self, sentence: Sentence) -> Line:
        """The typed line of a sentence; of two atoms at one token the longer one stands."""
        own = sorted(
            self._by_sentence.get(sentence.index, []), key=lambda a: (a[0].first, -a[0].last, a[0].letter == "g")
        )
        kept: list[tuple[Atom, Standing]] = []
        for atom, standing in own:
            within = kept and kept[-1][1].words and atom.first < kept[-1][0].last  # "the Dandong parent" is no place
            if not within and (not kept or atom.first >= kept[-1][0].last or atom.letter == "g"):
                kept.append((atom, standing))
        rendering = render(sentence, [a for a, _ in kept], self._dropped.get(sentence.index, ()))
        ends = tuple((a.first, sentence.tokens[a.last - 1].end) for a, _ in kept)
        return Line(sentence, rendering, tuple(s for _, s in kept), ends)
