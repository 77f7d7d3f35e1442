"""The words that stand for a party: "the company", "it", "the vessel", "his", "which", "the two men".

A word is taken for the most recent fitting party by clause: of the latest clause that holds a party of its kind, the
first such party, which in English is mostly its subject. ("... when a new company called B was formed to replace A. In
2016, the company was shut down": B.) "Who" and "which" go to the nearest party before them and are certain; the rest is
marked.
"""

from collections.abc import Container, Sequence
from typing import Final

from ensign.brief import called, lexicon, pronouns
from ensign.brief.spoken import BODY_KINDS, REACH, WINDOW, Reference, Spoken, Standing, latest, reference
from ensign.brief.tokens import Sentence, Token

_RELATIVE: Final = {"who": "person", "which": "thing", "whose": "any"}
_ARTICLES: Final = frozenset({"the", "this", "that"})
_GROUP_ARTICLES: Final = frozenset({"the", "these", "those", "both", "all"})
_NUMBERS: Final = {"two": 2, "three": 3, "four": 4, "five": 5}
_PASSING: Final = frozenset({"same", "new", "old", "former", "said", "latter", "first", "rusting", "ageing", "aging"})
_ORDINAL_VERBS: Final = lexicon.word_set(
    "was is were had has became remained changed closed bought owned owns ran runs took went moved sold paid ,"
)
_PLAIN_NOUNS: Final = frozenset(
    {"company", "firm", "business", "vessel", "ship", "tanker", "boat", "freighter", "carrier"}
)
"""Nouns that any firm or ship is called by, whatever its name; others are a word of it."""

_COMPOUNDS: Final = lexicon.word_set(
    "records registry registries owner owners manager name captain crew officials register"
)
"""What makes a noun before it the first word of another: the company records, the ship registry."""

_SINGULAR: Final = {"men": "man", "women": "woman", "people": "man", "companies": "company", "businesses": "business"}


def at(sentence: Sentence, i: int, blocked: Container[int], spoken: Spoken) -> Reference | None:
    """The reference that begins at token i, if one does and fits; `blocked` are the tokens of names."""
    word = sentence.tokens[i].lower
    if word in _RELATIVE:
        return _relative(sentence, i, spoken)
    if word in pronouns.PRONOUNS:
        return pronouns.resolve(sentence, i, spoken)
    if word == "they":
        return _of_ships(sentence, i, spoken)
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


def _of_couple(sentence: Sentence, i: int, spoken: Spoken) -> Reference | None:
    """The couple of "their son": of any other thing "their" says too little."""
    nouns = {t.lower for t in sentence.tokens[i + 1 : i + 3]}
    people = [
        s.candidate
        for s in spoken.standings[-WINDOW:]
        if spoken.candidates[s.candidate].kind == "person" and sentence.index - s.sentence <= REACH
    ]
    own = {s.candidate for s in spoken.standings if s.sentence == sentence.index}
    if nouns.isdisjoint(lexicon.kin()):
        return None
    before = [p for p in people if p not in own] if len(own) == 1 else people
    return reference(sentence, i, i + 1, called.couple(before, spoken.called), possessive=True)


_DONE_TO_SHIPS: Final = lexicon.word_set(
    "managed owned operated chartered leased registered run controlled bought acquired"
)


def _of_ships(sentence: Sentence, i: int, spoken: Spoken) -> Reference | None:
    """The ships of "They were managed by A": those that the sentence before names, if it names several."""
    words = [t.lower for t in sentence.tokens[i + 1 : i + _FURTHEST]]
    if words[:1] not in (["are"], ["were"]) or _DONE_TO_SHIPS.isdisjoint(words):
        return None
    here = dict.fromkeys(s.candidate for s in spoken.standings if s.sentence == sentence.index - 1)
    ships = tuple(sorted(c for c in here if spoken.candidates[c].kind == "vessel"))
    return reference(sentence, i, i + 1, ships, possessive=False) if len(ships) > 1 else None


_FURTHEST: Final = 10


def _called(sentence: Sentence, i: int, blocked: Container[int], spoken: Spoken) -> Reference | None:
    """People by what they alone were called, "the wife's cousin", and the subject of a note."""
    words = [t.lower for t in sentence.tokens[i + 1 : i + 3]]
    if not words or i + 1 in blocked or i + 2 in blocked or words[1:] in (["of"], ["and"]):
        return None
    if words[0] == "subject" and spoken.subject is not None and sentence.tokens[i].lower == "the":
        return reference(sentence, i, i + 2, (spoken.subject,), possessive=False)
    if sentence.tokens[i].lower == "the" and words[0] in spoken.labelled:
        return reference(sentence, i, i + 2, (spoken.labelled[words[0]],), possessive=False)
    if words[0] == "above" and sentence.tokens[i].lower == "the":
        before = [
            s.candidate for s in spoken.standings if s.sentence < sentence.index and sentence.index - s.sentence <= 2
        ]
        people = [c for c in before if spoken.candidates[c].kind == "person"]
        return reference(sentence, i, i + 2, tuple(people[-1:]), possessive=False)
    one = called.alone(words[0], spoken.called)
    told = one is not None and any(s.candidate == one for s in spoken.standings)
    return reference(sentence, i, i + 2, (one,), possessive=False) if told and one is not None else None


def _ordinal(sentence: Sentence, i: int, spoken: Spoken) -> Reference | None:
    """The former and the latter: of the two firms, ships or people of the sentence before, or of this one."""
    words = [t.lower for t in sentence.tokens[i : i + 3]]
    if len(words) < 3 or words[0] != "the" or words[1] not in _PLACES or words[2] not in _ORDINAL_VERBS:
        return None
    near = words[1] in {"first", "second"}  # "A and B; the first is C's"
    for index in (sentence.index, sentence.index - 1) if near else (sentence.index - 1, sentence.index):
        here = dict.fromkeys(s.candidate for s in spoken.standings if s.sentence == index)
        for kinds in (BODY_KINDS, {"vessel"}, {"person"}):
            pair = [c for c in here if spoken.candidates[c].kind in kinds]
            if len(pair) > 2 and index != sentence.index and not near:
                pair = _joined(spoken, index, pair[-2:])  # "C, a venture of A and B"
            if len(pair) == 2:
                return reference(sentence, i, i + 2, (pair[_PLACES[words[1]]],), possessive=False)
    return None


_PLACES: Final = {"former": 0, "first": 0, "latter": 1, "second": 1}


def _joined(spoken: Spoken, index: int, pair: list[int]) -> list[int]:
    """The last two parties of a sentence if nothing but "and" can be between: they follow each other closely."""
    told = [s for s in spoken.standings if s.sentence == index]
    close = len(told) > 1 and [s.candidate for s in told if s.candidate in pair][-2:] == pair
    tokens = [s.token for s in told if s.candidate in pair][-2:]
    return pair if close and tokens[1] - tokens[0] <= _CLOSE else []


_CLOSE: Final = 8


_ASKING: Final = lexicon.word_set("ask asks asked asking know knows knew wonder wondered wondering tell told unclear")
"""Before a "who" that asks, and is nobody before it: "I asked A who owned B"."""


def _relative(sentence: Sentence, i: int, spoken: Spoken) -> Reference | None:
    """Relatives: "who", "which", "whose" are the nearest fitting party before in the sentence."""
    wanted = _RELATIVE[sentence.tokens[i].lower]
    if wanted == "person" and (
        any(t.lower in _ASKING for t in sentence.tokens[max(0, i - 3) : i]) or _is_of_noun(sentence, i, spoken)
    ):
        return None
    for s in reversed(_without_apposed(sentence, i, spoken.standings)):
        if s.sentence != sentence.index or i - s.token > 16:
            return None
        kind = spoken.candidates[s.candidate].kind
        person = kind == "person"
        body = kind in BODY_KINDS | {"vessel", "public body"}
        if (wanted == "person" and person) or (wanted == "thing" and body) or (wanted == "any" and (person or body)):
            return reference(sentence, i, i + 1, (s.candidate,), possessive=wanted == "any", certain=True)
        guessed = kind in _UNSURE and not lexicon.is_place(spoken.candidates[s.candidate].name)
        if wanted == "person" and guessed and _is_described(sentence, s.token, i):
            return None  # "told A, it came from B, a major who": B, whatever B was taken for
    return None


def _is_of_noun(sentence: Sentence, i: int, spoken: Spoken) -> bool:
    """Whether "who" is a common noun's that describes nobody named: "bought it from a trader who", "those who"."""
    if not sentence.tokens[i - 1].text.isalpha() or not sentence.tokens[i - 1].text.islower():
        return False
    kinds = {"person", *_UNSURE}
    own = [s for s in spoken.standings if s.sentence == sentence.index]
    people = [s for s in own if (c := spoken.candidates[s.candidate]).kind in kinds and not lexicon.is_place(c.name)]
    last = people[-1] if people else None
    between = [t for t in sentence.tokens[last.token if last else 0 : i] if not t.is_capital]
    return last is None or (bool(between) and _DESCRIBING.isdisjoint(t.lower for t in between[:3]))


_DESCRIBING: Final = lexicon.word_set(", — ( is was are were as and himself herself themselves . 's :")
_UNSURE: Final = frozenset({"place", "unknown"})


def _is_described(sentence: Sentence, name: int, i: int) -> bool:
    """Whether a name is what the "who" at token i is said of: "B, a former major who", "B, who"."""
    between = [t.lower for t in sentence.tokens[name:i]]
    behind = between[between.index(",") + 1 :] if "," in between else ["-"]
    return "," not in behind and (not behind or behind[0] in {"a", "an", "the"})


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
    if k in blocked:
        return _of_place(sentence, i, k, blocked, spoken)
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
    if not fits and noun in _ANY_FIRM:
        fits = _only_firm(sentence, spoken)
    newest = max((s.sentence for s in spoken.standings if s.candidate in fits), default=-1)
    news = [c for c in fits if kind == "company" and newest < sentence.index and spoken.fresh.get(c) == newest]
    found = latest(spoken.standings, news or fits, sentence.index, last=tokens[i].lower == "that")
    if not found and special and len(headed) == 1 and any(s.candidate == headed[0] for s in spoken.standings):
        found = (headed[0],)  # "the old registry", of which the text has but one, from however far
    return reference(sentence, i, after, found, possessive=False)


_OF_PLACES: Final = lexicon.word_set("company firm parent shell outfit")


def _of_place(sentence: Sentence, i: int, k: int, blocked: Container[int], spoken: Spoken) -> Reference | None:
    """The firm of "the Dandong parent", "the Hong Kong company": the last told of with the place in its name."""
    end = k
    while end in blocked:
        end += 1
    noun = sentence.tokens[end].lower if end < len(sentence.tokens) else ""
    behind = sentence.tokens[end + 1].text if end + 1 < len(sentence.tokens) else "."
    words = [t.text.lower() for t in sentence.tokens[k:end]]
    if noun not in _OF_PLACES or end + 1 in blocked or behind in {",", "of", "called", "named"}:
        return None
    place = " ".join(words)
    initials = f"({'.'.join(w[0] for w in words)}.)" if len(words) > 1 else place
    told = [s.candidate for s in spoken.standings if spoken.candidates[s.candidate].kind in BODY_KINDS]
    fits = [n for n in told if f" {place} " in f" {(name := spoken.candidates[n].name.lower())} " or initials in name]
    return reference(sentence, i, end + 1, tuple(fits[-1:]), possessive=False)


_ANY_FIRM: Final = lexicon.word_set("shop outfit shell enterprise start-up startup consultancy brokerage dealership")
"""Nouns for a firm by which its name does not call it: they stand for the only one spoken of."""


def _only_firm(sentence: Sentence, spoken: Spoken) -> list[int]:
    near = {s.candidate for s in spoken.standings[-WINDOW:] if sentence.index - s.sentence <= 1}
    firms = [c for c in near if spoken.candidates[c].kind in BODY_KINDS]
    return firms if len(firms) == 1 else []


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
    if count and noun in _BEING and tokens[i].lower in {"all", "both"}:
        return reference(sentence, i, k, _last_of_one_kind(sentence, spoken, count), possessive=False)
    kind = lexicon.nominals().get(_SINGULAR.get(noun, noun.removesuffix("s")), "")
    is_plural = noun in _SINGULAR or noun.endswith("s")
    if k in blocked or not count or not is_plural or kind not in {"company", "vessel", "person"}:
        return None
    recent: list[int] = []
    for s in reversed(spoken.standings):
        if (
            spoken.candidates[s.candidate].kind == kind
            and s.candidate not in recent
            and sentence.index - s.sentence <= REACH
        ):
            recent.append(s.candidate)
    named = k + 2 < len(tokens) and tokens[k + 1].text in {",", ":"} and k + 2 in blocked
    if len(recent) < count or named or (k + 1 < len(tokens) and tokens[k + 1].text == ":"):
        return None
    return reference(sentence, i, k + 1, tuple(sorted(recent[:count])), possessive=False)


_BEING: Final = frozenset({"are", "were", "have", "had", "belong", "belonged"})


def _last_of_one_kind(sentence: Sentence, spoken: Spoken, count: int) -> tuple[int, ...]:
    """The ships, firms or people of the sentence before, if they are as many as are asked for: "All three are"."""
    here = dict.fromkeys(s.candidate for s in spoken.standings if s.sentence == sentence.index - 1)
    for kinds in ({"vessel"}, BODY_KINDS, {"person"}):
        named = [c for c in here if spoken.candidates[c].kind in kinds]
        if len(named) == count:
            return tuple(sorted(named))
    return ()
