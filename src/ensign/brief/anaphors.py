"""The words that stand for a party: "the company", "it", "the vessel", "his", "which", "the two men".

A word is taken for the most recent fitting party by clause: of the latest clause that holds a party of its kind, the
first such party, which in English is mostly its subject. ("... when a new company called B was formed to replace A. In
2016, the company was shut down": B.) "Who" and "which" go to the nearest party before them and are certain; the rest is
marked.
"""

from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ensign.brief import called, lexicon
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
    """A party at a place of the text: sentence, clause, token, candidate; `aside` where it only tells where."""

    sentence: int
    clause: int
    token: int
    candidate: int
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a text has told up to a place, which grows as it is read.

    `standings` are the parties in the order in which they were spoken of, `fresh` those brought in as new firms, each
    with its sentence, `genders` those that are told, or that pronouns showed, by candidate, `called` the words beside
    their names, `subject` the party of a line "Subject: A", `ventures` those told to be joint ventures.
    """

    candidates: Sequence[Candidate]
    genders: dict[int, str]
    called: Mapping[int, frozenset[str]] = field(default_factory=dict)
    subject: int | None = None
    standings: list[Standing] = field(default_factory=list)
    fresh: dict[int, int] = field(default_factory=dict)
    ventures: list[int] = field(default_factory=list)


def at(sentence: Sentence, i: int, blocked: Container[int], spoken: Spoken) -> Reference | None:
    """The reference that begins at token i, if one does and fits; `blocked` are the tokens of names."""
    word = sentence.tokens[i].lower
    if word in _RELATIVE:
        return _relative(sentence, i, spoken)
    if word in _PRONOUNS:
        return _pronoun(sentence, i, spoken)
    if word == "their":
        return _of_couple(sentence, i, spoken)
    made = None
    if word in _ARTICLES:
        made = (
            _ordinal(sentence, i, spoken)
            or _called(sentence, i, blocked, spoken)
            or _definite(sentence, i, blocked, spoken)
        )
    if made is None and word in _GROUP_ARTICLES:
        made = _group(sentence, i, blocked, spoken)
    return made


def _pronoun(sentence: Sentence, i: int, spoken: Spoken) -> Reference | None:
    """Who "it", "its", "he", "his", "she" or "her" is."""
    word = sentence.tokens[i].lower
    wanted = _PRONOUNS[word]
    if wanted == "female" and _is_of_ship(sentence, i, spoken):
        wanted = "vessel"
    if word == "its" and any(t.lower in _FIRM_NOUNS for t in sentence.tokens[i + 1 : i + 3]):
        wanted = "company"
    if word == "it" and _is_empty(sentence, i):
        return None
    not_it = _never(sentence, i, spoken)
    fits = [c.number for c in spoken.candidates if _fits(c, wanted, spoken.genders) and c.number not in not_it]
    sure = frozenset(n for n in fits if spoken.genders.get(n) == wanted)
    possessive = word in _POSSESSIVES and not (word == "her" and _is_object(sentence, i))
    found = _beside(sentence, i, spoken.standings, fits) if possessive else ()
    if not found and wanted in {"male", "female"}:
        found = _theme(sentence, i, spoken, fits)
    standings = [s for s in spoken.standings[-_WINDOW:] if not s.aside] if wanted == "thing" else spoken.standings
    found = found or _latest(standings, fits, sentence.index, sure=sure)
    if found and wanted in {"male", "female"}:
        spoken.genders.setdefault(found[0], wanted)
    return _reference(sentence, i, i + 1, found, possessive=possessive)


_EMPTY: Final = frozenset({"seems", "appears", "turns", "turned", "emerged", "transpired", "follows", "takes", "took"})
_LONGEST_EMPTY: Final = 10
_THINGS: Final = lexicon.word_set(
    "cent percent % stake share shares cargo contract account coal oil licence license money"
)


def _is_empty(sentence: Sentence, i: int) -> bool:
    """Whether "it" is nobody: "it seems", "it is a matter of record that"."""
    words = [t.lower for t in sentence.tokens[i + 1 : i + _LONGEST_EMPTY]]
    if not _THINGS.isdisjoint(t.lower for t in sentence.tokens[max(0, i - 5) : i]):
        return True  # "his 40 per cent and sold it"
    return bool(words) and (
        words[0] in _EMPTY or (words[0] in {"is", "was"} and "that" in words and "which" not in words)
    )


_REPLACING: Final = frozenset({"replace", "replacing", "succeed", "succeeding", "supplant", "replaced"})


def _never(sentence: Sentence, i: int, spoken: Spoken) -> frozenset[int]:
    """Whom a pronoun cannot be: the name right before it, who replaces "it", and who takes over "its" business."""
    here = [s for s in spoken.standings[-_WINDOW:] if s.sentence == sentence.index]
    if not here:
        return frozenset()
    between = sentence.tokens[here[-1].token : i]
    words = [t.lower for t in between]
    if words[-1] in _REPLACING or (all(t.is_capital for t in between) and sentence.tokens[i].lower in _SUBJECTS):
        return frozenset({here[-1].candidate})
    bodies = [s.candidate for s in here if spoken.candidates[s.candidate].kind in _BODIES]
    taken = "over" in words and not {"took", "takes", "taken", "taking"}.isdisjoint(words)
    done = sentence.tokens[i].lower == "its" and (taken or words[-1] in _DONE_TO_OTHERS)
    return frozenset(bodies[-1:]) if done else frozenset()


_SUBJECTS: Final = frozenset({"he", "she", "it"})
_BODIES: Final = frozenset({"company", "organization", "public body", "group"})
_DONE_TO_OTHERS: Final = lexicon.word_set(
    "froze freezes freezing seized seizes blocked raided searched revoked cancelled withdrew inherited bought acquired"
)
"""Deeds behind which "its" is not the doer's: "the bank froze its accounts"."""


def _theme(sentence: Sentence, i: int, spoken: Spoken, fits: Sequence[int]) -> tuple[int, ...]:
    """Whom a text is about, where a paragraph begins with "he" or "his": of whom it spoke most by far."""
    start = sentence.paragraph.start
    if sentence.start > start + 1 or any(s.sentence == sentence.index for s in spoken.standings):
        return ()
    counts = Counter(s.candidate for s in spoken.standings[-_WINDOW:] if s.candidate in set(fits))
    most = [*counts.most_common(2), (-1, 0), (-1, 0)]
    is_theme = most[0][1] >= _OFTEN and most[0][1] >= 2 * most[1][1] and i <= _OPENING
    return (most[0][0],) if is_theme else ()


_OFTEN: Final = 4
_OPENING: Final = 6


def _of_couple(sentence: Sentence, i: int, spoken: Spoken) -> Reference | None:
    """The couple of "their son": of any other thing "their" says too little."""
    nouns = {t.lower for t in sentence.tokens[i + 1 : i + 3]}
    people = [
        s.candidate
        for s in spoken.standings[-_WINDOW:]
        if spoken.candidates[s.candidate].kind == "person" and sentence.index - s.sentence <= _REACH
    ]
    own = {s.candidate for s in spoken.standings if s.sentence == sentence.index}
    if nouns.isdisjoint(lexicon.kin()):
        return None
    before = [p for p in people if p not in own] if len(own) == 1 else people
    return _reference(sentence, i, i + 1, called.couple(before, spoken.called), possessive=True)


def _called(sentence: Sentence, i: int, blocked: Container[int], spoken: Spoken) -> Reference | None:
    """People by what they alone were called, "the wife's cousin", and the subject of a note."""
    words = [t.lower for t in sentence.tokens[i + 1 : i + 3]]
    if not words or i + 1 in blocked or i + 2 in blocked or words[1:] in (["of"], ["and"]):
        return None
    if words[0] == "subject" and spoken.subject is not None and sentence.tokens[i].lower == "the":
        return _reference(sentence, i, i + 2, (spoken.subject,), possessive=False)
    if words[0] == "above" and sentence.tokens[i].lower == "the":
        before = [
            s.candidate for s in spoken.standings if s.sentence < sentence.index and sentence.index - s.sentence <= 2
        ]
        people = [c for c in before if spoken.candidates[c].kind == "person"]
        return _reference(sentence, i, i + 2, tuple(people[-1:]), possessive=False)
    one = called.alone(words[0], spoken.called)
    told = one is not None and any(s.candidate == one for s in spoken.standings)
    return _reference(sentence, i, i + 2, (one,), possessive=False) if told and one is not None else None


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


_BEHIND_OBJECT: Final = lexicon.word_set(
    ". , ; : ) to in from for and at off on under after before when by with as until two three four five six a the back"
)
_DONE_TO_SHIPS: Final = lexicon.word_set(
    "sold bought renamed chartered managed owned operated scrapped registered reflagged boarded seized detained loaded"
    " acquired sells buys owns manages operates charters towed arrested insured leased transferred"
)


def _is_object(sentence: Sentence, i: int) -> bool:
    """Whether "her" is an object and not a possessive: "sold her to", "sold her three months later"."""
    behind = sentence.tokens[i + 1].lower if i + 1 < len(sentence.tokens) else "."
    return behind in _BEHIND_OBJECT


def _is_of_ship(sentence: Sentence, i: int, spoken: Spoken) -> bool:
    """Whether "she" and "her" are a ship's: "her owner", "she sailed", with a ship told of and no woman since."""
    done = sentence.tokens[i].lower == "her" and _is_object(sentence, i)
    is_done_to = done and i > 0 and sentence.tokens[i - 1].lower in _DONE_TO_SHIPS
    words = [t.lower for t in sentence.tokens[i + 1 : i + 4]]
    nouns = _OF_SHIPS if sentence.tokens[i].lower == "her" else _SHIP_DEEDS
    for s in reversed(spoken.standings):
        if sentence.index - s.sentence > _REACH or spoken.genders.get(s.candidate) == "female":
            return False
        if spoken.candidates[s.candidate].kind == "vessel":
            return is_done_to or not nouns.isdisjoint(words)
    return False


def _fits(candidate: Candidate, wanted: str, genders: Mapping[int, str]) -> bool:
    if wanted == "thing":
        return candidate.kind in _BODY_KINDS | {"vessel"}
    if wanted in {"male", "female"}:
        return candidate.kind == "person" and genders.get(candidate.number, wanted) == wanted
    return candidate.kind == wanted


_ASKING: Final = lexicon.word_set("ask asks asked asking know knows knew wonder wondered wondering tell told unclear")
"""Before a "who" that asks, and is nobody before it: "I asked A who owned B"."""


def _relative(sentence: Sentence, i: int, spoken: Spoken) -> Reference | None:
    """Relatives: "who", "which", "whose" are the nearest fitting party before in the sentence."""
    wanted = _RELATIVE[sentence.tokens[i].lower]
    if wanted == "person" and any(t.lower in _ASKING for t in sentence.tokens[max(0, i - 3) : i]):
        return None
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
    if tokens[i - 1].lower == "over" and noun == "business":
        return None  # "took over the business from A": not all of A
    kind = lexicon.nominals()[noun]
    headed = [c.number for c in spoken.candidates if noun.split()[-1] in c.name.lower().split() and c.letter in "ov"]
    general = [c.number for c in spoken.candidates if c.kind == kind and kind in {"company", "vessel"}]
    special = noun not in _PLAIN_NOUNS
    fits = headed if special and headed else general if not special or kind == "vessel" else []
    if noun == "venture" and not headed:
        fits = spoken.ventures[-1:]
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
    named = k + 2 < len(tokens) and tokens[k + 1].text in {",", ":"} and k + 2 in blocked
    if len(recent) < count or named or (k + 1 < len(tokens) and tokens[k + 1].text == ":"):
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
