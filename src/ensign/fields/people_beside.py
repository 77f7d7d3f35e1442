"""People whom a cell names beside a firm: "Aranta LLC (director Boris Sakara)", "Aranta GmbH, vertreten durch Boris
Sakara", "Boris Sakara, Aranta LLC", "Aranta LLC Boris Sakara".

The words for who owns a firm or signs for it are in tables/party_roles.csv; they part people from a firm wherever they
stand. A sign does, and nothing at all, only where the firm has its legal form.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, pairwise
from typing import Final

from ensign.fields.cell_words import CellWord, Phrase, cell_words
from ensign.fields.postal import place
from ensign.fields.ship_names import has_hull_prefix
from ensign.fields.two_firms import has_form_within, is_persons_beside, joining, may_be_form
from ensign.fields.two_people import FEWEST, MOST
from ensign.tables import kept
from ensign.text import legal_forms, lexicon
from ensign.text.phrases import lengths_by_word
from ensign.text.scripts import Script, script_of
from ensign.text.words import texts

_SIGNS: Final = frozenset(",;|([{")
"""What parts a firm from people; a dash does between blanks."""

_CUT: Final = re.compile(r"[,;|]| [-–—] ")
"""The same, but for brackets, what is in which is a party by itself (parties.py)."""

_SHORT: Final = re.compile(r"\([^()\[\]{}]{1,3}\)")
"""Brackets with too little for a party: (UK)."""

_DASHES: Final = (" - ", " – ", " — ")
_BEFORE_ROLE: Final = frozenset({"its", "the", "their", "su", "sa", "son", "seinen", "seine", "ihren", "ihre", "zijn"})
"""Before the word for a role: by its director."""

_BEHIND_ROLE: Final = frozenset({"of", "at", "for", "de", "di", "da", "der", "von", "is", "mr", "mrs", "ms"})
"""Behind one: director of Aranta LLC."""

_LEAST: Final = 3
"""Words of a firm and a person, at least."""

LONGEST: Final = 8
"""Words of a cell in which no role parts people from a firm, at most: longer ones are of funds."""

_MOST_TURNED: Final = 3
"""Words of a person's name that begins with the surname and a comma, beside a firm, at most."""

Span = tuple[int, int]
"""The first word of a part of a cell, and the one behind its last."""


@lru_cache(1)  # one is asked for by two rules, one after the other
def people_beside(cell: str) -> tuple[str, ...]:
    """The people, and the firms beside them; empty where a cell names no person beside a firm or role, nor two firms
    with a role between, or a ship and who owns it.
    """
    words = texts(cell)
    is_told = not telling_of_roles().isdisjoint(words)
    if len(words) < _LEAST or not (is_told or _may_have(cell, words)):
        return ()  # nearly every cell
    if "(" in cell:
        cell = _SHORT.sub(lambda short: " " * len(short.group()), cell)
    said = cell_words(cell)
    words = tuple([word.text for word in said])
    spans = list(_spans(said, words))
    is_told = is_told and sum(end - first for first, end in spans) < len(words)
    people = list(_people(cell, said, spans))
    others = [span for span in spans if not any(span[0] < end and first < span[1] for first, end in people)]
    firms = [span for span in others if _has_form(words[slice(*span)])]
    are_two = is_told and len(others) > 1 and (others == firms or has_hull_prefix(_text(cell, said, spans[0])))
    if not are_two and not (people and (is_told or firms)):
        return ()
    return tuple([_text(cell, said, span) for span in sorted((*people, *(others if is_told else firms)))])


@cache
def telling_of_roles() -> frozenset[str]:
    """Words of which each cell with a role has one: of several the one that is a role by itself."""
    return frozenset(max(role, key=lambda word: ((word,) in _roles(), len(word))) for role in _roles())


@cache
def _roles() -> frozenset[Phrase]:
    """The words for roles, folded."""
    return frozenset(texts(row["words"]) for row in kept("ensign.fields", "party_roles") if row["is"] == "role")


@cache
def _beginnings() -> Mapping[str, tuple[int, ...]]:
    return lengths_by_word(_roles(), 0)


def _may_have(cell: str, words: Phrase) -> bool:
    """Whether people may be beside a firm without a role: behind its form, or where a sign parts them.

    Forms of firms are known in alphabets only.
    """
    if len(words) > LONGEST or not ((is_within := has_form_within(words)) or (_CUT.search(cell) and _has_form(words))):
        return False  # nearly every cell
    if len(words) + sum(map(cell.count, "&+")) > LONGEST or not any(_are_own(pair) for pair in pairwise(words)):
        return False
    if script_of(cell) is not Script.LATIN:
        return False
    parts = list(map(texts, _CUT.split(cell)))
    said = list(chain.from_iterable(map(_between_forms, parts))) if is_within else parts
    turned = len(parts) > FEWEST and list(map(len, parts)).count(1) > 1
    return len(said) > 1 and (turned or any(map(_may_be_persons, said)))


def _between_forms(words: Phrase) -> Iterator[Phrase]:
    """The words of a part up to each legal form, and behind the last."""
    begin = 0
    for at, word in enumerate(words):
        if may_be_form(word):
            yield words[begin : at + 1]
            begin = at + 1
    yield words[begin:]


def _may_be_persons(words: Sequence[str]) -> bool:
    """Whether words are as many as of a person's name, and none is of trade."""
    return FEWEST <= len(words) <= MOST and _are_own(words)


def _are_own(words: Sequence[str]) -> bool:
    """Whether none of some words is of trade."""
    return lexicon.generic_words().keys().isdisjoint(words)


def _has_form(words: Phrase) -> bool:
    """Whether words may be a firm's: with its legal form behind others, or at the beginning, as in Russia."""
    return any(map(may_be_form, words[1:])) or (len(words) > 1 and legal_forms.begins(words))


def _spans(said: Sequence[CellWord], words: Phrase) -> Iterator[Span]:
    """The parts of a cell between signs, behind legal forms and around words for roles, which are in none."""
    begin = at = 0
    while at < len(words):
        role = _role(words, at)
        is_behind_form = at > begin + 1 and said[at].before.endswith(" ") and may_be_form(words[at - 1])
        if at > begin and (role or is_behind_form or _is_parted(said[at])):
            yield begin, at
            begin = at
        at += max(role, 1)
        begin = at if role else begin
    if begin < at:
        yield begin, at


def _role(words: Phrase, at: int) -> int:
    """How many words from a place on are for a role, and stand around it; 0 where none is."""
    first = at + (words[at] in _BEFORE_ROLE)
    lengths = _beginnings().get(words[first], ()) if first < len(words) else ()
    length = next((n for n in lengths if words[first : first + n] in _roles()), 0)
    end = first + length
    if not length or (end < len(words) and may_be_form(words[end])):
        return 0  # Copper Canyon Owner LLC
    return end + (end < len(words) and words[end] in _BEHIND_ROLE) - at


def _is_parted(word: CellWord) -> bool:
    """Whether a sign stands before a word, or a dash between blanks."""
    return not _SIGNS.isdisjoint(word.before) or any(dash in word.before for dash in _DASHES)


def _people(cell: str, said: Sequence[CellWord], spans: Sequence[Span]) -> Iterator[Span]:
    """The parts that are people's names; also two around a comma, the surname before it."""
    behind = 0
    for at, span in enumerate(spans):
        found = span if _is_persons(cell, said, span) else _turned(cell, said, spans[at : at + 2])
        if found and found[0] >= behind:
            behind = found[1]
            yield found


def _turned(cell: str, said: Sequence[CellWord], spans: Sequence[Span]) -> Span | None:
    """Two parts that are a person's surname and given names around a comma, as one; None of others."""
    end = spans[0][1]
    if [first for first, _ in spans[1:]] != [end] or said[end].before != ", ":
        return None
    name = f"{_text(cell, said, spans[1])} {_text(cell, said, spans[0])}"
    return (spans[0][0], spans[1][1]) if len(name.split()) <= _MOST_TURNED and is_persons_beside(name) else None


def _is_persons(cell: str, said: Sequence[CellWord], span: Span) -> bool:
    """Whether a part is a person's name, and neither ends with a place nor is joined to what is before it."""
    words = tuple([word.text for word in said[slice(*span)]])
    if not _may_be_persons(words) or words[0] in joining():
        return False
    return is_persons_beside(_text(cell, said, span)) and not place(words)


def _text(cell: str, said: Sequence[CellWord], span: Span) -> str:
    """A part as the cell has it, but for what was left out within."""
    return " ".join(cell[said[span[0]].begin : said[span[1] - 1].end].split())
