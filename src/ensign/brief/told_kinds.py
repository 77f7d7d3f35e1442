"""What the clause around a name tells of its kind where the name does not: "A, a jeweller who owns B" is a person.

Only what was guessed is told otherwise, and a name before a common noun ("a Ghent haulier") is where that is from.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ensign.brief import lexicon
from ensign.brief.candidates import Candidate
from ensign.brief.mentions import Mention
from ensign.brief.tokens import Sentence, Token

_GUESSED: Final = frozenset({"place", "unknown"})
_FINITE: Final = lexicon.word_set("is was are were has had have said says told , ; : ( . that which")
_LONGEST: Final = 8
_SEATED: Final = lexicon.word_set("registered based incorporated headquartered located situated born living")
_HIRED: Final = frozenset({"chartered", "time-chartered", "sub-chartered", "bareboat-chartered"})


def adjust(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], candidates: Sequence[Candidate]
) -> tuple[Candidate, ...]:
    """The candidates with the kinds that clauses tell of them."""
    return tuple(_adjusted(sentences, mentions, c) for c in candidates)


def _adjusted(sentences: Sequence[Sentence], mentions: Sequence[Mention], c: Candidate) -> Candidate:
    if c.kind not in _GUESSED or lexicon.is_place(c.name):
        return c
    for m in (mentions[n] for n in c.mentions):
        tokens = sentences[m.sentence].tokens
        if " " in c.name and m.form == "name" and _is_who(tokens, m.last):
            return replace(c, kind="person")
        if m.first and tokens[m.first - 1].lower == "the" and _is_hired(tokens, m.last):
            return replace(c, kind="vessel")
    return c


def _is_who(tokens: Sequence[Token], k: int) -> bool:
    """Whether what follows a name is ", who" or ", a jeweller who"."""
    if k + 1 >= len(tokens) or tokens[k].text != ",":
        return False
    words = [t.lower for t in tokens[k + 1 : k + 1 + _LONGEST]]
    if words[0] == "who" or words[0] not in {"a", "an", "the"} or "who" not in words:
        return words[0] == "who"
    return _FINITE.isdisjoint(words[: words.index("who")])


def _is_hired(tokens: Sequence[Token], k: int) -> bool:
    words = [t.lower for t in tokens[k : k + 4]]
    return words[:1] in (["is"], ["was"]) and not _HIRED.isdisjoint(words) and "by" in words


def letter(tokens: Sequence[Token], mention: Mention, own: str) -> str:
    """The letter of a mention's placeholder: that of a place where it only tells from where a common noun is."""
    if own not in "pu" or not mention.first:
        return own
    before = [t.lower for t in tokens[max(0, mention.first - 2) : mention.first]]
    seated = before[-1] == "in" and before[0] in _SEATED
    return "g" if seated or (own == "u" and _is_modifier(tokens, mention, before[-1])) else own


def _is_modifier(tokens: Sequence[Token], mention: Mention, before: str) -> bool:
    behind = tokens[mention.last : mention.last + 1]
    if not behind or not behind[0].text.isalpha() or not behind[0].text.islower() or behind[0].lower in _FINITE:
        return False
    noun = behind[0].lower
    of_people = lexicon.nominals().get(noun) in {"person", "trade"} or noun in lexicon.callings()
    return (before in {"a", "an"} and noun not in _JOINING) or (before == "the" and of_people)


_JOINING: Final = lexicon.word_set("and or of in on at to for from by with who whose")
