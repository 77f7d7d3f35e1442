"""Who "the company", "it", "the vessel", "his" and "which" are.

A word that stands for a party is taken for the most recent fitting one by clause: of the latest
clause that holds a party of its kind, the first such party, which in English is mostly its subject.
("... when a new company called B was formed to replace A. In 2016, the company was shut down": B.)
"Who" and "which" go to the nearest party before them and are certain; the rest is marked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ensign.brief import lexicon
from ensign.brief.candidates import Candidate
from ensign.brief.mentions import Mention
from ensign.brief.tokens import Sentence, Token


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
class _Standing:
    """A party at a place of the text: sentence, clause, token, candidate."""

    sentence: int
    clause: int
    token: int
    candidate: int


_BREAKS: Final = lexicon.word_set(
    "when while after before as because although whereas since until if ; — which who though that once"
)
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


def resolve(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    candidates: Sequence[Candidate],
    taken: Sequence[Mention] = (),
) -> tuple[Reference, ...]:
    """The references of a document in order; a word that fits nobody is left as it is. `taken` are unnamed parties."""
    owner = {n: c for c in candidates for n in c.mentions}
    genders = _genders(sentences, mentions, owner)
    standings: list[_Standing] = []
    found: list[Reference] = []
    fresh: dict[int, int] = {}
    by_sentence: dict[int, list[int]] = {}
    for n, mention in enumerate(mentions):
        by_sentence.setdefault(mention.sentence, []).append(n)
    for sentence in sentences:
        own = by_sentence.get(sentence.index, [])
        blocked = {i for n in own for i in range(mentions[n].first, mentions[n].last)}
        blocked |= {i for m in taken if m.sentence == sentence.index for i in range(m.first, m.last)}
        starts = {mentions[n].first: owner[n].number for n in own}
        clause = 0
        for i, token in enumerate(sentence.tokens):
            clause += token.lower in _BREAKS and i > 0
            if i in starts:
                if found and _is_possessor(sentence, i, found[-1]) and standings[-1].token == found[-1].first:
                    standings.pop()  # in "his partner, B, ran it with his father" the second "his" is B's
                standings.append(_Standing(sentence.index, clause, i, starts[i]))
                if _is_new(sentence, i, blocked):
                    fresh[starts[i]] = sentence.index
            elif i not in blocked:
                made = _at(sentence, i, blocked, standings, candidates, genders, fresh)
                if made is not None and (not found or found[-1].sentence != sentence.index or found[-1].last <= i):
                    found.append(made)
                    standings += [_Standing(sentence.index, clause, i, c) for c in made.candidates]
    return tuple(found)


def _is_new(sentence: Sentence, i: int, blocked: set[int]) -> bool:
    """Whether a name at token i is brought in as a new firm: "a new company, B" or "B, a new firm"."""
    tokens = sentence.tokens
    end = i
    while end in blocked and end + 1 < len(tokens):
        end += 1
    before = [t.lower for t in tokens[max(0, i - 5) : i]]
    after = [t.lower for t in tokens[end : end + 5]]
    ahead = "new" in before and any(lexicon.nominals().get(w) == "company" for w in before[before.index("new") :])
    behind = (
        after[:1] == [","]
        and after[1:3] == ["a", "new"]
        and any(lexicon.nominals().get(w) == "company" for w in after[3:])
    )
    return ahead or behind


def _is_possessor(sentence: Sentence, i: int, reference: Reference) -> bool:
    """Whether a reference is the "his" of "his former partner, B" with B at token i: B is spoken of, not its owner."""
    if not reference.possessive or reference.certain or reference.sentence != sentence.index:
        return False
    between = [t.text for t in sentence.tokens[reference.last : i]]
    nouns = {*lexicon.kin(), *lexicon.posts(), *lexicon.callings()}
    spoken = [w for w in between if w != ","]
    plain = all(w.islower() and w not in {"of", "in", "by", "to", "and", "said", "was"} for w in spoken)
    return 0 < len(spoken) <= 4 and between[-1] == "," and plain and spoken[-1] in nouns


def _at(  # noqa: PLR0917 - the state of one pass over the text
    sentence: Sentence,
    i: int,
    blocked: set[int],
    standings: Sequence[_Standing],
    candidates: Sequence[Candidate],
    genders: dict[int, str],
    fresh: dict[int, int],
) -> Reference | None:
    """The reference that begins at token i, if one does and fits."""
    word = sentence.tokens[i].lower
    if word in _RELATIVE:
        return _relative(sentence, i, standings, candidates)
    if word in _PRONOUNS:
        wanted = _PRONOUNS[word]
        if word == "its" and any(t.lower in _FIRM_NOUNS for t in sentence.tokens[i + 1 : i + 3]):
            wanted = "company"
        fits = [c.number for c in candidates if _fits(c, wanted, genders)]
        sure = frozenset(n for n in fits if genders.get(n) == wanted)
        if word in _POSSESSIVES and (beside := _beside(sentence, i, standings, fits)):
            return _reference(sentence, i, i + 1, beside, possessive=True)
        return _reference(
            sentence, i, i + 1, _latest(standings, fits, sentence.index, sure=sure), possessive=word in _POSSESSIVES
        )
    if word in _ARTICLES:
        made = _ordinal(sentence, i, standings, candidates) or _definite(
            sentence, i, blocked, standings, candidates, fresh
        )
        if made is not None:
            return made
    return _group(sentence, i, blocked, standings, candidates) if word in _GROUP_ARTICLES else None


def _ordinal(
    sentence: Sentence, i: int, standings: Sequence[_Standing], candidates: Sequence[Candidate]
) -> Reference | None:
    """The former and the latter: of the two firms, ships or people of the sentence before, or of this one."""
    words = [t.lower for t in sentence.tokens[i : i + 3]]
    if len(words) < 3 or words[0] != "the" or words[1] not in {"former", "latter"} or words[2] not in _ORDINAL_VERBS:
        return None
    for index in (sentence.index - 1, sentence.index):
        here = dict.fromkeys(s.candidate for s in standings if s.sentence == index)
        for kinds in (_BODY_KINDS, {"vessel"}, {"person"}):
            pair = [c for c in here if candidates[c].kind in kinds]
            if len(pair) == 2:
                return _reference(sentence, i, i + 2, (pair[words[1] == "latter"],), possessive=False)
    return None


def _beside(sentence: Sentence, i: int, standings: Sequence[_Standing], fits: Sequence[int]) -> tuple[int, ...]:
    """The party right before "and": in "A charged B and his wife" the wife is B's."""
    last = standings[-1] if standings else None
    near = last is not None and last.sentence == sentence.index and sentence.tokens[i - 1].text == "and"
    if last is None or not near or last.candidate not in fits:
        return ()
    between = sentence.tokens[last.token : i - 1]
    return (last.candidate,) if all(t.is_capital or t.text in {",", "."} for t in between) else ()


def _fits(candidate: Candidate, wanted: str, genders: dict[int, str]) -> bool:
    if wanted == "thing":
        return candidate.kind in _BODY_KINDS | {"vessel"}
    if wanted in {"male", "female"}:
        return candidate.kind == "person" and genders.get(candidate.number, wanted) == wanted
    return candidate.kind == wanted


def _relative(
    sentence: Sentence, i: int, standings: Sequence[_Standing], candidates: Sequence[Candidate]
) -> Reference | None:
    """Relatives: "who", "which", "whose" are the nearest fitting party before in the sentence."""
    wanted = _RELATIVE[sentence.tokens[i].lower]
    standings = _without_apposed(sentence, i, standings)
    for s in reversed(standings):
        if s.sentence != sentence.index or i - s.token > 16:
            return None
        kind = candidates[s.candidate].kind
        person = kind == "person"
        body = kind in _BODY_KINDS | {"vessel", "public body"}
        if (wanted == "person" and person) or (wanted == "thing" and body) or (wanted == "any" and (person or body)):
            return _reference(sentence, i, i + 1, (s.candidate,), possessive=wanted == "any", certain=True)
    return None


def _without_apposed(sentence: Sentence, i: int, standings: Sequence[_Standing]) -> Sequence[_Standing]:
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


def _definite(  # noqa: PLR0917 - as above
    sentence: Sentence,
    i: int,
    blocked: set[int],
    standings: Sequence[_Standing],
    candidates: Sequence[Candidate],
    fresh: dict[int, int],
) -> Reference | None:
    """Definite words: "the company", "that museum"; not before a name, which would be an apposition."""
    tokens = sentence.tokens
    k = i + 1
    while k < len(tokens) and tokens[k].lower in _PASSING and k not in blocked:
        k += 1
    noun = " ".join(t.lower for t in tokens[k : k + 2])
    size = 2 if noun in lexicon.nominals() else 1
    noun = noun if size == 2 else (tokens[k].lower if k < len(tokens) else "")
    after = k + size
    if k in blocked or after in blocked or noun not in lexicon.nominals():
        return None
    if after < len(tokens) and (tokens[after].lower in {"of", "called", "named"} or _is_compound(tokens, after)):
        return None
    kind = lexicon.nominals()[noun]
    headed = [c.number for c in candidates if noun.split()[-1] in c.name.lower().split() and c.letter in "ov"]
    general = [c.number for c in candidates if c.kind == kind and kind in {"company", "vessel"}]
    special = noun not in {"company", "firm", "business", "vessel", "ship", "tanker", "boat", "freighter", "carrier"}
    fits = headed if special and headed else general if not special or kind == "vessel" or noun == "venture" else []
    latest = max((s.sentence for s in standings if s.candidate in fits), default=-1)
    news = [c for c in fits if kind == "company" and latest < sentence.index and fresh.get(c) == latest]
    found = _latest(standings, news or fits, sentence.index, last=tokens[i].lower == "that")
    return _reference(sentence, i, after, found, possessive=False)


def _is_compound(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether a noun is only the first word of another: "the company records", "the ship registry"."""
    nouns = {
        "records",
        "records,",
        "registry",
        "registries",
        "owner",
        "owners",
        "manager",
        "name",
        "captain",
        "crew",
        "officials",
        "register",
    }
    return tokens[k].lower in nouns


def _group(
    sentence: Sentence,
    i: int,
    blocked: set[int],
    standings: Sequence[_Standing],
    candidates: Sequence[Candidate],
) -> Reference | None:
    """Groups: "the two men", "both companies", "all three firms": so many of the kind as were last spoken of."""
    tokens = sentence.tokens
    k = i + 1
    count = 2 if tokens[i].lower == "both" else 0
    while k < len(tokens) and (tokens[k].lower in _NUMBERS or tokens[k].lower in {"of", "the", "these"} | _PASSING):
        count = _NUMBERS.get(tokens[k].lower, count)
        k += 1
    noun = tokens[k].lower if k < len(tokens) else ""
    singular = {"men": "man", "women": "woman", "people": "man", "companies": "company", "businesses": "business"}
    kind = lexicon.nominals().get(singular.get(noun, noun.removesuffix("s")), "")
    if (
        k in blocked
        or not count
        or (noun not in singular and not noun.endswith("s"))
        or kind not in {"company", "vessel", "person"}
    ):
        return None
    recent: list[int] = []
    for s in reversed(standings):
        if candidates[s.candidate].kind == kind and s.candidate not in recent and sentence.index - s.sentence <= _REACH:
            recent.append(s.candidate)
    if len(recent) < count or (k + 1 < len(tokens) and tokens[k + 1].text in {",", ":"}):
        return None
    return _reference(sentence, i, k + 1, tuple(sorted(recent[:count])), possessive=False)


def _latest(
    standings: Sequence[_Standing],
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


def _genders(sentences: Sequence[Sentence], mentions: Sequence[Mention], owner: dict[int, Candidate]) -> dict[int, str]:
    """What titles and kinship words right before a name say: "Mr.", "his wife X"."""
    found: dict[int, str] = {}
    for n, mention in enumerate(mentions):
        tokens = sentences[mention.sentence].tokens
        before = [t.lower for t in tokens[max(0, mention.first - 2) : mention.first]]
        tie = next((lexicon.kin()[w] for w in reversed(before) if w in lexicon.kin()), None)
        after = tokens[mention.last].text if mention.last < len(tokens) else ""
        if tie is not None and tie.role and (before[-1] == "," or before[-1] in lexicon.kin()):
            found.setdefault(owner[n].number, tie.role)
        elif mention.title in {"Mr", "Mr.", "King", "Prince", "Sir"}:
            found.setdefault(owner[n].number, "male")
        elif mention.title in {"Mrs", "Mrs.", "Ms", "Ms.", "Miss", "Queen", "Princess"}:
            found.setdefault(owner[n].number, "female")
        elif after == "," and (word := _kin_after(tokens, mention.last)):
            found.setdefault(owner[n].number, lexicon.kin()[word].role)
    return found


def _kin_after(tokens: tuple[Token, ...], i: int) -> str:
    """The kinship word of "X, the husband of ..."."""
    words = [t.lower for t in tokens[i + 1 : i + 5]]
    known = [
        w for k, w in enumerate(words[:-1]) if w in lexicon.kin() and words[k + 1] == "of" and lexicon.kin()[w].role
    ]
    return known[0] if known else ""
