"""The words that stand for a party: "the company", "it", "the vessel", "his", "which", "the two men".

A word is taken for the most recent fitting party by clause: of the latest clause that holds a party of its kind, the
first such party, which in English is mostly its subject. ("... when a new company called B was formed to replace A. In
2016, the company was shut down": B.) "Who" and "which" go to the nearest party before them and are certain; the rest is
marked.
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ensign.brief import lexicon
from ensign.brief.candidates import Candidate
from ensign.brief.tokens import Sentence, Token

_RELATIVE: Final = {"who": "person", "which": "thing", "whose": "any"}
_PRONOUNS: Final = {
    "it": "thing", "its": "thing", "he": "male", "his": "male", "him": "male", "she": "female", "her": "female",
}  # fmt: skip
_POSSESSIVES: Final = frozenset({"its", "his", "her", "whose"})
_ARTICLES: Final = frozenset({"the", "this", "that"})
_GROUP_ARTICLES: Final = frozenset({"the", "these", "those", "both", "all"})
_NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "five": 5}
_PASSING: Final = frozenset({"same", "new", "old", "former", "said", "latter", "first", "rusting", "ageing", "aging"})
_FIRM_NOUNS: Final = lexicon.word_set(
    "director directors shareholder shareholders chairman chief ceo board managing founder employees"
    " shares shareholding capital"
)
_ORDINAL_VERBS: Final = lexicon.word_set(
    "was is were had has became remained changed closed bought owned owns ran runs took went moved sold paid ,"
)
_REACH: Final = 4  # sentences looked back over, within which most anaphors of news text find their party
_WINDOW: Final = 200  # parties looked back over at most, more than that many sentences ever hold
_BODY_KINDS: Final = frozenset({"company", "organization"})
_PLAIN_NOUNS: Final = frozenset(
    {"company", "firm", "business", "vessel", "ship", "tanker", "boat", "freighter", "carrier"}
)
"""Nouns that any firm or ship is called by, whatever its name; others are a word of it."""

_COMPOUNDS: Final = lexicon.word_set(
    "records registry registries owner owners manager name captain crew officials register"
)
"""What makes a noun before it the first word of another: the company records, the ship registry."""

_SINGULAR: Final = {"men": "man", "women": "woman", "people": "man", "companies": "company", "businesses": "business"}


@dataclass(frozen=True, slots=True)
class Reference:
    """Tokens of a sentence (end exclusive) that stand for candidates, the words, and whether that is certain."""

    sentence: int
    first: int
    last: int
    text: str
    candidates: tuple[int, ...]
    certain: bool = False
    possessive: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """A party at a place of the text: sentence, clause, token, candidate."""

    sentence: int
    clause: int
    token: int
    candidate: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a text has told up to a place, which grows as it is read.

    `standings` are the parties in the order in which they were spoken of, `fresh` those brought in as new firms, each
    with its sentence, `genders` those that are told, by candidate.
    """

    candidates: Sequence[Candidate]
    genders: Mapping[int, str]
    standings: list[Standing] = field(default_factory=list)
    fresh: dict[int, int] = field(default_factory=dict)


def at(sentence: Sentence, i: int, blocked: Container[int], spoken: Spoken) -> Reference | None:
    """The reference that begins at token i, if one does and fits; `blocked` are the tokens of names."""
    word = sentence.tokens[i].lower
    if word in _RELATIVE:
        return _relative(sentence, i, spoken)
    if word in _PRONOUNS:
        wanted = _PRONOUNS[word]
        if wanted == "female" and _is_of_ship(sentence, i, spoken):
            wanted = "vessel"
        if word == "its" and any(t.lower in _FIRM_NOUNS for t in sentence.tokens[i + 1 : i + 3]):
            wanted = "company"
        fits = [c.number for c in spoken.candidates if _fits(c, wanted, spoken.genders)]
        sure = frozenset(n for n in fits if spoken.genders.get(n) == wanted)
        if word in _POSSESSIVES and (beside := _beside(sentence, i, spoken.standings, fits)):
            return _reference(sentence, i, i + 1, beside, possessive=True)
        found = _latest(spoken.standings, fits, sentence.index, sure=sure)
        return _reference(sentence, i, i + 1, found, possessive=word in _POSSESSIVES)
    made = None
    if word in _ARTICLES:
        made = _ordinal(sentence, i, spoken) or _definite(sentence, i, blocked, spoken)
    if made is None and word in _GROUP_ARTICLES:
        made = _group(sentence, i, blocked, spoken)
    return made


def _ordinal(sentence: Sentence, i: int, spoken: Spoken) -> Reference | None:
    """The former and the latter: of the two firms, ships or people of the sentence before, or of this one."""
    words = [t.lower for t in sentence.tokens[i : i + 3]]
    if len(words) < 3 or words[0] != "the" or words[1] not in {"former", "latter"} or words[2] not in _ORDINAL_VERBS:
        return None
    for index in (sentence.index - 1, sentence.index):
        here = dict.fromkeys(s.candidate for s in spoken.standings if s.sentence == index)
        for kinds in (_BODY_KINDS, {"vessel"}, {"person"}):
            pair = [c for c in here if spoken.candidates[c].kind in kinds]
            if len(pair) == 2:
                return _reference(sentence, i, i + 2, (pair[words[1] == "latter"],), possessive=False)
    return None


def _beside(sentence: Sentence, i: int, standings: Sequence[Standing], fits: Sequence[int]) -> tuple[int, ...]:
    """The party right before "and": in "A charged B and his wife" the wife is B's."""
    last = standings[-1] if standings else None
    near = last is not None and last.sentence == sentence.index and sentence.tokens[i - 1].text == "and"
    if last is None or not near or last.candidate not in fits:
        return ()
    between = sentence.tokens[last.token : i - 1]
    return (last.candidate,) if all(t.is_capital or t.text in ',."«»()' for t in between) else ()


_OF_SHIPS: Final = lexicon.word_set(
    "owner owners manager managers master crew captain flag cargo sister registered beneficial operator charterer hull"
    " holds transponder voyage ais registration insurer port ship ism technical commercial"
)
_SHIP_DEEDS: Final = lexicon.word_set(
    "sailed transferred loaded carried carrying docked berthed anchored discharged unloaded renamed reflagged"
    " deregistered de-registered scrapped boarded sank sunk moored flies flew owned operated managed"
)


def _is_of_ship(sentence: Sentence, i: int, spoken: Spoken) -> bool:
    """Whether "she" and "her" are a ship's: "her owner", "she sailed", with a ship told of and no woman since."""
    words = [t.lower for t in sentence.tokens[i + 1 : i + 4]]
    nouns = _OF_SHIPS if sentence.tokens[i].lower == "her" else _SHIP_DEEDS
    for s in reversed(spoken.standings):
        if sentence.index - s.sentence > _REACH or spoken.genders.get(s.candidate) == "female":
            return False
        if spoken.candidates[s.candidate].kind == "vessel":
            return not nouns.isdisjoint(words)
    return False


def _fits(candidate: Candidate, wanted: str, genders: Mapping[int, str]) -> bool:
    if wanted == "thing":
        return candidate.kind in _BODY_KINDS | {"vessel"}
    if wanted in {"male", "female"}:
        return candidate.kind == "person" and genders.get(candidate.number, wanted) == wanted
    return candidate.kind == wanted


def _relative(sentence: Sentence, i: int, spoken: Spoken) -> Reference | None:
    """Relatives: "who", "which", "whose" are the nearest fitting party before in the sentence."""
    wanted = _RELATIVE[sentence.tokens[i].lower]
    for s in reversed(_without_apposed(sentence, i, spoken.standings)):
        if s.sentence != sentence.index or i - s.token > 16:
            return None
        kind = spoken.candidates[s.candidate].kind
        person = kind == "person"
        body = kind in _BODY_KINDS | {"vessel", "public body"}
        if (wanted == "person" and person) or (wanted == "thing" and body) or (wanted == "any" and (person or body)):
            return _reference(sentence, i, i + 1, (s.candidate,), possessive=wanted == "any", certain=True)
    return None


def _without_apposed(sentence: Sentence, i: int, standings: Sequence[Standing]) -> Sequence[Standing]:
    """In "X, a son of Y, who" the clause is about X: Y, within the apposition, is passed over."""
    tokens, last = sentence.tokens, standings[-1] if standings else None
    if last is None or last.sentence != sentence.index or tokens[i - 1].text != "," or len(standings) < 2:
        return standings
    before = standings[-2]
    between = [t.lower for t in tokens[before.token : last.token]]
    apposed = before.sentence == sentence.index and "," in between and between[-1] == "of"
    if apposed and between[between.index(",") + 1] in {"a", "an", "the"} and between.count(",") == 1:
        return standings[:-1]
    return standings


def _definite(sentence: Sentence, i: int, blocked: Container[int], spoken: Spoken) -> Reference | None:
    """Definite words: "the company", "that museum"; not before a name, which would be an apposition."""
    tokens = sentence.tokens
    k = i + 1
    while k < len(tokens) and tokens[k].lower in _PASSING and k not in blocked:
        k += 1
    noun = " ".join(t.lower for t in tokens[k : k + 2])
    size = 2 if noun in lexicon.nominals() and k + 1 < len(tokens) else 1
    noun = noun if size == 2 else (tokens[k].lower if k < len(tokens) else "")
    after = k + size
    if k in blocked or after in blocked or noun not in lexicon.nominals():
        return None
    if after < len(tokens) and (tokens[after].lower in {"of", "called", "named"} or _is_compound(tokens, after)):
        return None
    kind = lexicon.nominals()[noun]
    headed = [c.number for c in spoken.candidates if noun.split()[-1] in c.name.lower().split() and c.letter in "ov"]
    general = [c.number for c in spoken.candidates if c.kind == kind and kind in {"company", "vessel"}]
    special = noun not in _PLAIN_NOUNS
    fits = headed if special and headed else general if not special or kind == "vessel" or noun == "venture" else []
    latest = max((s.sentence for s in spoken.standings if s.candidate in fits), default=-1)
    news = [c for c in fits if kind == "company" and latest < sentence.index and spoken.fresh.get(c) == latest]
    found = _latest(spoken.standings, news or fits, sentence.index, last=tokens[i].lower == "that")
    if not found and special and len(headed) == 1 and any(s.candidate == headed[0] for s in spoken.standings):
        found = (headed[0],)  # "the old registry", of which the text has but one, from however far
    return _reference(sentence, i, after, found, possessive=False)


def _is_compound(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether a noun is only the first word of another: "the company records", "the ship registry"."""
    return tokens[k].lower in _COMPOUNDS


def _group(sentence: Sentence, i: int, blocked: Container[int], spoken: Spoken) -> Reference | None:
    """Groups: "the two men", "both companies", "all three firms": so many of the kind as were last spoken of."""
    tokens = sentence.tokens
    k = i + 1
    count = 2 if tokens[i].lower == "both" else 0
    while k < len(tokens) and (tokens[k].lower in _NUMBERS or tokens[k].lower in {"of", "the", "these"} | _PASSING):
        count = _NUMBERS.get(tokens[k].lower, count)
        k += 1
    noun = tokens[k].lower if k < len(tokens) else ""
    kind = lexicon.nominals().get(_SINGULAR.get(noun, noun.removesuffix("s")), "")
    is_plural = noun in _SINGULAR or noun.endswith("s")
    if k in blocked or not count or not is_plural or kind not in {"company", "vessel", "person"}:
        return None
    recent: list[int] = []
    for s in reversed(spoken.standings):
        if (
            spoken.candidates[s.candidate].kind == kind
            and s.candidate not in recent
            and sentence.index - s.sentence <= _REACH
        ):
            recent.append(s.candidate)
    if len(recent) < count or (k + 1 < len(tokens) and tokens[k + 1].text in {",", ":"}):
        return None
    return _reference(sentence, i, k + 1, tuple(sorted(recent[:count])), possessive=False)


def _latest(
    standings: Sequence[Standing],
    fits: Sequence[int],
    sentence: int,
    *,
    last: bool = False,
    sure: frozenset[int] = frozenset(),
) -> tuple[int, ...]:
    """The first fitting party, of those that surely fit if any does, of the latest clause that has one."""
    allowed = set(fits)
    recent = standings[-_WINDOW:]
    near = [s for s in recent if s.candidate in allowed and sentence - s.sentence <= _REACH]
    if not near:
        return ()
    end = near[-1]
    if last:  # "that company"
        return (end.candidate,)
    clause = [s.candidate for s in near if (s.sentence, s.clause) == (end.sentence, end.clause)]
    return (next((c for c in clause if c in sure), clause[0]),)


def _reference(
    sentence: Sentence, first: int, last: int, found: tuple[int, ...], *, possessive: bool, certain: bool = False
) -> Reference | None:
    if not found:
        return None
    text = " ".join(t.text for t in sentence.tokens[first:last])
    text = text[0].lower() + text[1:]
    return Reference(sentence.index, first, last, text, found, certain, possessive)
