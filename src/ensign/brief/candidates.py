"""Mentions gathered to candidates: one for each party, with every way it is written.

Two mentions are of one party where their names are equal without legal forms, where an alias link
says so, or where one is a short form of the other: its first words, a person's surname, its initials.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from ensign.brief import kinds, lexicon, name_kinds, series
from ensign.brief.aliases import Aliases, Link
from ensign.brief.mentions import Mention
from ensign.brief.name_kinds import PLACE, UNKNOWN
from ensign.brief.parts import Part
from ensign.brief.rendering import LETTERS, Atom, Rendering, render
from ensign.brief.tokens import Sentence
from ensign.text.remembered import Remembered

_MISSION: Final = re.compile(r"\b(?:embassy|consulate|mission)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One party or place: its name as written, kind, how sure the kind is, its mentions by number, its links."""

    number: int
    name: str
    kind: str
    sure: int
    mentions: tuple[int, ...]
    links: tuple[Link, ...] = ()

    @property
    def letter(self) -> str:
        """The letter of its placeholders: p person, o body, v vessel, g place, m medium, e event, u unknown."""
        return LETTERS.get(self.kind, "u")

    @property
    def is_mission(self) -> bool:
        """Whether its name says that it is a diplomatic mission."""
        return _MISSION.search(self.name) is not None


_WHOLE: Final = 3
"""Words from which on the end of a name stands for the whole."""

_GENERIC: Final = lexicon.word_set("the of and for de la a")


def key_of(text: str) -> tuple[str, ...]:
    """A name's words for comparing within one text: lower case, no legal form, no bracket."""
    words = lexicon.in_usual_case(text).replace(",", " ").replace("(", " ").replace(")", " ").split()
    kept = [w for w in words if w not in lexicon.legal_forms() or w in {"Company", "Corporation"}]
    while len(kept) > 1 and kept[-1] in _GENERIC:
        kept.pop()  # of "S.A. de C.V."
    return tuple(_folded(w) for w in (kept or words) if w.casefold() != "the")


def _folded(word: str) -> str:
    """A word without case, dots about it and the marks of its letters: GÜLŞENİ is Gülşeni, and YILDIRIM Yıldırım."""
    letters = unicodedata.normalize("NFKD", word.casefold()).replace("ı", "i")
    bare = letters if letters.isascii() else "".join(c for c in letters if not "\u0300" <= c <= "\u036f")
    return unicodedata.normalize("NFC", bare).strip(".'\"")


def gather(sentences: Sequence[Sentence], mentions: Sequence[Mention], aliases: Aliases) -> tuple[Candidate, ...]:
    """The candidates of a document in the order of their first mention; unnamed parties are not among them."""
    owner = _owners(sentences, mentions, aliases.links)
    lines = dict(_lines(sentences, mentions, aliases))
    groups: dict[int, list[int]] = {}
    for number in range(len(mentions)):
        groups.setdefault(owner[number], []).append(number)
    links: dict[int, list[Link]] = {}
    for link in aliases.links:
        links.setdefault(owner[link.of], []).append(link)
    made: list[Candidate] = []
    for first, numbers in groups.items():
        made.append(_candidate(len(made), numbers, tuple(links.get(first, ())), mentions, lines))
    return tuple(_coordinated(made, mentions, lines))


class _Untyped(NamedTuple):
    """A line with untyped placeholders, the mentions that these stand for, in order, each with which it is, and what
    the sentences before it say.
    """

    rendering: Rendering
    at: dict[int, int]
    before: str


def _lines(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], aliases: Aliases
) -> Iterator[tuple[int, _Untyped]]:
    """For each sentence its line with untyped placeholders."""
    by_sentence: dict[int, list[int]] = {}
    for number, mention in enumerate(mentions):
        by_sentence.setdefault(mention.sentence, []).append(number)
    for index, numbers in by_sentence.items():
        dropped = aliases.dropped.get(index, frozenset())
        kept = [n for n in numbers if mentions[n].first not in dropped]
        atoms = [Atom(mentions[n].first, mentions[n].last, _letter(mentions[n])) for n in kept]
        at = {n: place for place, n in enumerate(kept)}
        yield index, _Untyped(render(sentences[index], atoms, dropped), at, series.before(sentences, index))


def _letter(mention: Mention) -> str:
    known = mention.form == "nation" or mention.text in lexicon.cities()
    return "g" if known else "n"


def _owners(sentences: Sequence[Sentence], mentions: Sequence[Mention], links: Sequence[Link]) -> list[int]:
    """For each mention the number of the first mention of its party."""
    owner = list(range(len(mentions)))

    def root(n: int) -> int:
        while owner[n] != n:
            n = owner[n]
        return n

    def join(a: int, b: int) -> None:
        low, high = sorted((root(a), root(b)))
        owner[high] = low

    keys = [key_of(m.text) for m in mentions]
    by_key: dict[tuple[str, ...], int] = {}
    for n, key in enumerate(keys):
        join(by_key.setdefault(key, n), n)
    for link in links:
        join(link.of, link.other)
    # a by-line names writers in full, and firms by what stands beside them: "From: Kestrel Agro Accounts"
    full = sorted(
        {
            k
            for m, k in zip(mentions, keys, strict=True)
            if len(k) > 1
            and m.form == "name"
            and (sentences[m.sentence].paragraph.part is not Part.BYLINE or _may_be_person(m.text))
        },
        key=lambda k: by_key[k],
    )
    known, linked = _Full(full), {n for link in links for n in (link.of, link.other)}
    # the longer short forms first: "Dalian" must not keep "Dalian Haihong" from its firm
    for key, n in sorted(by_key.items(), key=lambda item: (len(item[0]) == 1, item[1])):
        longer = _full_form(key, mentions[n], known, by_key, mentions) if root(n) == n or len(key) == 1 else None
        if longer is not None and n not in linked:
            join(by_key[longer], n)
    return [root(n) for n in range(len(mentions))]


class _Full:
    """Names of more words than one, to be found by what a short form of any has of it."""

    def __init__(self, names: Sequence[tuple[str, ...]]) -> None:
        """The order of the names is that in which they are found."""
        self._names = names
        self._having: dict[tuple[str, ...], list[int]] = {}
        for at, name in enumerate(names):
            initials = "".join(w[:1] for w in name if w not in _GENERIC)
            beginning, end, both = ("begins", *name[:2]), ("ends", *name[-2:]), ("has both", name[0], name[-1])
            for had in {beginning, end, both, *(("has", w) for w in name), ("has initials", initials)}:
                self._having.setdefault(had, []).append(at)

    def maybe(self, key: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        """All longer names that a key could shorten (_shortens), and others, in order."""
        asked: list[tuple[str, ...]] = [("has", key[0]), ("has initials", key[0])]
        if len(key) > 1:
            asked = [("begins", *key[:2]), ("ends", *key[-2:]), ("has both", key[0], key[-1])]
        found = {at for had in asked for at in self._having.get(had, ())}
        return (self._names[at] for at in sorted(found) if len(self._names[at]) > len(key))


def _full_form(
    key: tuple[str, ...],
    mention: Mention,
    full: _Full,
    by_key: dict[tuple[str, ...], int],
    mentions: Sequence[Mention],
) -> tuple[str, ...] | None:
    """The fuller name that a short one stands for: the first introduced before it, else the first of all."""
    if mention.form != "name" or mention.text in lexicon.bodies() or key[0] in _GENERIC:
        return None
    if mention.placed:
        return None  # "in Dalian" is no short form of "Dalian Shipping"
    fits = [k for k in full.maybe(key) if _shortens(key, k, mention)]
    if mention.text.isupper() and len(key) == 1:
        fits = [k for k in fits if by_key[k] < by_key[key]]  # initials are explained before they are used
    if len(key) == 1 and mention.text in lexicon.heads():
        fits = [k for k in fits if by_key[k] < by_key[key]]  # "the Group" is no firm that is named later
    if not fits:
        return None
    if mention.title_class == "honorific":
        before = [k for k in fits if by_key[k] < by_key[key]]
        same = [k for k in before if mentions[by_key[k]].title.rstrip(".") == mention.title.rstrip(".")]
        return (same or before or fits[:1])[-1]
    if mention.title:
        titled = [k for k in fits if mentions[by_key[k]].title == mention.title]
        fits = titled or fits
    people = [k for k in fits if len(key) == 1 and _may_be_person(mentions[by_key[k]].text)]
    return (people or fits)[0] if not mention.text.isupper() else fits[0]


def _may_be_person(text: str) -> bool:
    votes = name_kinds.votes(text)
    return votes.most_common(1)[0][0] in {"person", UNKNOWN}


def _shortens(key: tuple[str, ...], longer: tuple[str, ...], mention: Mention) -> bool:
    if longer[: len(key)] == key:
        return " ".join(mention.text.split()) not in lexicon.cities()
    whole_end = len(key) >= _WHOLE or _may_be_person(mention.text)
    if (len(key) > 1 and longer[-len(key) :] == key and whole_end) or _is_second(key, longer, mention):
        return True  # a longer form with a title, a first name or, of a firm, a place more
    if len(key) > 1 and _without_middle(key, longer) and _may_be_person(mention.text):
        return True
    if len(key) == 1 and key[0] in longer and _may_be_person(" ".join(w.capitalize() for w in longer)):
        return True  # a surname within: "Ortiz" of "Rafael Ortiz de la Vega"
    if len(key) == 1 and longer[-1] == key[0] and not {"of", "for", "in"} & set(longer):
        return True
    initials = "".join(w[:1] for w in longer if w not in _GENERIC)
    return len(key) == 1 and mention.text.isupper() and len(key[0]) >= 3 and initials == key[0]


def _is_second(key: tuple[str, ...], longer: tuple[str, ...], mention: Mention) -> bool:
    """Whether a word is what stands behind the land that a firm's name begins with: Unha of "Korea Unha Trading"."""
    if longer[1:2] != key or len(longer) < _WHOLE or mention.text.isupper():
        return False
    known = lexicon.is_place(mention.text) or mention.text in lexicon.heads()
    return not known and (longer[0] == "korea" or lexicon.is_place(longer[0].capitalize()))


def _without_middle(key: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether a name is another without its middle names or patronymic: "Viktor Dolgan", "Viktor Ilyich Dolgan"."""
    rest = iter(longer)
    ends = (key[0], key[-1]) == (longer[0], longer[-1])
    return ends and not {"of", "for", "and"} & set(longer) and all(word in rest for word in key)


def _candidate(
    number: int,
    numbers: list[int],
    links: tuple[Link, ...],
    mentions: Sequence[Mention],
    lines: Mapping[int, _Untyped],
) -> Candidate:
    """A candidate from its mentions: the fullest name that is no alias, and the kind with most votes."""
    others = {x.other for x in links}
    own = [n for n in numbers if n not in others] or numbers
    longest = max(len(key_of(mentions[n].text)) for n in own)
    fullest = [n for n in own if len(key_of(mentions[n].text)) == longest]
    name = min(fullest, key=lambda n: (mentions[n].text.isupper(), -len(mentions[n].text.split()), n))
    votes: Counter[str] = Counter()
    for n in numbers:
        line, kept, before = lines[mentions[n].sentence]
        if mentions[n].form == "nation" and n not in kept:
            votes[PLACE] += 20  # in a bracket that is read over
        if n in kept:
            told = kinds.votes(mentions[n], line, line.places[kept[n]])
            told += series.votes(line, line.places[kept[n]], before)
            if mentions[n].form == "name" and len(key_of(mentions[n].text)) < longest:
                del told[PLACE]  # places are not called by a part of their name
            votes += told
    if mentions[name].form == "name":
        votes += name_kinds.votes(mentions[name].text)
    kind, points = max(sorted(votes.items()), key=lambda item: item[1]) if votes else (UNKNOWN, 0)
    return Candidate(number, mentions[name].text, kind, points, tuple(numbers), links)


def _coordinated(
    made: list[Candidate], mentions: Sequence[Mention], lines: Mapping[int, _Untyped]
) -> Iterator[Candidate]:
    """Doubtful candidates take the kind of the one they are listed with: "the Zhibek Star and the Ardent Hope".

    A place is not called by a part of its name: "a mine near Aranta and Pol an office" says nothing of Pol Sal Il.
    """
    of = {n: c for c in made for n in c.mentions}
    nearest = Remembered[int, Mapping[int, str]](lambda sentence: _kinds_beside(lines[sentence], of))
    for candidate in made:
        kind = candidate.kind
        if not _is_sure(candidate):
            for n in candidate.mentions:
                beside = nearest[mentions[n].sentence].get(n)
                short = beside == PLACE and len(key_of(mentions[n].text)) < len(key_of(candidate.name))
                if beside is not None and not short and not _contradicts(candidate, beside):
                    kind = beside
                    break
        yield Candidate(candidate.number, candidate.name, kind, candidate.sure, candidate.mentions, candidate.links)


def _kinds_beside(line: _Untyped, of: Mapping[int, Candidate]) -> dict[int, str]:
    """For the mentions of a line the kind of the nearest sure one in the list that each stands in, those before first.

    A list is joined by commas, "and" or "or"; commas alone make none, but of ships: "the Sarita B, the Nour Al Bahr,
    the Captain Hadi".
    """
    kept, found = [*line.at], dict[int, str]()
    joints = _joints(line.rendering, kept)
    begin = 0
    for end in [*(k + 1 for k, joint in enumerate(joints) if not joint.joins), len(kept)]:
        said = "".join(joint.text for joint in joints[begin : end - 1])
        with_articles = all(joint.is_before_article for joint in joints[max(begin - 1, 0) : end])
        if " and " in said or " or " in said or with_articles:
            for places in (range(end - 1, begin - 1, -1), range(begin, end)):
                beside = None
                for n in (kept[at] for at in places):
                    if beside is not None:
                        found[n] = beside
                    beside = of[n].kind if _is_sure(of[n]) else beside
        begin = end
    return found


def _contradicts(candidate: Candidate, kind: str) -> bool:
    """A body's kind does not spread to what looks like a person's name."""
    return candidate.kind == "person" and kind not in {"vessel", "place", "news medium", "person"}


class _Joint(NamedTuple):
    """What stands between a mention of a line and the next one: a mere comma, "and" or "or", or more."""

    text: str
    is_before_article: bool
    joins: bool


def _is_sure(candidate: Candidate) -> bool:
    """Whether its kind may be that of others, too, with which it is listed."""
    return candidate.sure > 3 and candidate.kind != UNKNOWN


def _joints(line: Rendering, kept: Sequence[int]) -> list[_Joint]:
    """What stands between the mentions of a line, read once for all of them: a sentence may name thousands."""
    found = []
    for at in range(len(kept) - 1):
        text = line.line[line.places[at] : line.places[at + 1]].split(">", 1)[-1]
        text = text.replace(' "', "").replace('" ', "")  # ships' names stand in quotes
        bare = text.removesuffix("the ")
        found.append(_Joint(bare, bare != text, bare.strip() in {",", "and", "or", ", and", ", or"}))
    return found
