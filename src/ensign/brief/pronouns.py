"""Who "it", "its", "he", "his", "she" and "her" are.

A pronoun shows whether who it stands for is a man or a woman; so "her" after "his business partner, A" is no more he.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from ensign.brief import lexicon
from ensign.brief.candidates import Candidate
from ensign.brief.spoken import BODY_KINDS, REACH, WINDOW, Reference, Spoken, Standing, latest, reference
from ensign.brief.tokens import Sentence

PRONOUNS: Final = {
    "it": "thing", "its": "thing", "he": "male", "his": "male", "him": "male", "she": "female", "her": "female",
}  # fmt: skip
_POSSESSIVES: Final = frozenset({"its", "his", "her", "whose"})
_FIRM_NOUNS: Final = lexicon.word_set(
    "head boss president administrator accountant director directors shareholder shareholders chairman chief ceo board"
    " managing founder employees"
    " shares shareholding capital"
)


def resolve(sentence: Sentence, i: int, spoken: Spoken) -> Reference | None:
    """Who "it", "its", "he", "his", "she" or "her" is."""
    word = sentence.tokens[i].lower
    wanted = PRONOUNS[word]
    if wanted == "female" and _is_of_ship(sentence, i, spoken):
        wanted = "vessel"
    elif wanted == "female" and (ship := _ship_called_she(sentence, spoken)) is not None:
        return reference(sentence, i, i + 1, (ship,), possessive=word == "her" and not _is_object(sentence, i))
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
    standings = _heard(sentence, spoken.standings[-WINDOW:], wanted)
    if not found and wanted == "female":
        found = latest(standings, [n for n in fits if n in sure], sentence.index)  # of most people no gender is told
    found = found or latest(standings, fits, sentence.index, sure=sure)
    if wanted == "vessel" and found:
        spoken.genders.setdefault(found[0], "female")
    if wanted == "thing" and word in {"it", "its"}:
        found = _last_office(sentence, spoken, found)
    if found and wanted in {"male", "female"}:
        spoken.genders.setdefault(found[0], wanted)
    return reference(sentence, i, i + 1, found, possessive=possessive)


def _heard(sentence: Sentence, standings: Sequence[Standing], wanted: str) -> Sequence[Standing]:
    """Those spoken of: of earlier sentences not who only tells it, and of none what only says where."""
    return [s for s in standings if not s.aside or (wanted != "thing" and s.sentence == sentence.index)] or standings


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
    here = [s for s in spoken.standings[-WINDOW:] if s.sentence == sentence.index]
    if not here:
        return frozenset()
    between = sentence.tokens[here[-1].token : i]
    words = [t.lower for t in between]
    if _is_apposed(sentence, i, words):
        subject = next((s.candidate for s in here if spoken.candidates[s.candidate].kind != "place"), here[0].candidate)
        others = {c.number for c in spoken.candidates if c.number != subject} if words[-1] == "as" else set()
        return frozenset({here[-1].candidate, *others})  # "A hired B as its agent": A's, or nobody's
    if sentence.tokens[i].lower in _OBJECTS and _is_object(sentence, i):
        verb = next((word for word, t in zip(words, between, strict=True) if t.text.isalpha() and t.text.islower()), "")
        if verb and verb not in _NO_VERBS:
            return frozenset({here[-1].candidate})  # "A took over from it"
    if words[-1] in _REPLACING or (all(t.is_capital for t in between) and sentence.tokens[i].lower in _SUBJECTS):
        return frozenset({here[-1].candidate})
    bodies = [s for s in here if spoken.candidates[s.candidate].kind in _BODIES][-1:]
    taken = "over" in words and not {"took", "takes", "taken", "taking"}.isdisjoint(words)
    done = sentence.tokens[i].lower == "its" and (taken or words[-1] in _DONE_TO_OTHERS)
    for s in bodies if done else ():
        spoken.standings[spoken.standings.index(s)] = replace(s, clause=-1)  # nor is it who is spoken of
    return frozenset(s.candidate for s in bodies) if done else frozenset()


def _is_apposed(sentence: Sentence, i: int, words: Sequence[str]) -> bool:
    """Whether a possessive cannot be the name before it: "A, his wife, left", "hired A as its agent"."""
    if sentence.tokens[i].lower not in _POSSESSIVES or words[-1] not in {",", "as", "—"}:
        return False
    nouns = {t.lower for t in sentence.tokens[i + 1 : i + 4]}
    names = all(t.is_capital or t.text in _IN_NAMES for t in sentence.tokens[i - len(words) : i - 1])
    return names and not nouns.isdisjoint({*lexicon.kin(), *lexicon.posts()})


_IN_NAMES: Final = frozenset({".", "&", "of", "and", "(", ")", '"'})
_NO_VERBS: Final = lexicon.word_set("and or but to for in on at of by with from who which that when after before as")
_OBJECTS: Final = frozenset({"it", "him"})
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
    counts = Counter(s.candidate for s in spoken.standings[-WINDOW:] if s.candidate in set(fits))
    most = [*counts.most_common(2), (-1, 0), (-1, 0)]
    is_theme = most[0][1] >= _OFTEN and most[0][1] >= 2 * most[1][1] and i <= _OPENING
    return (most[0][0],) if is_theme else ()


_OFTEN: Final = 4
_OPENING: Final = 6


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
    " deregistered de-registered scrapped belongs belonged boarded sank sunk moored flies flew owned operated managed"
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
        if sentence.index - s.sentence > REACH or spoken.genders.get(s.candidate) == "female":
            return False
        if spoken.candidates[s.candidate].kind == "vessel":
            return is_done_to or not nouns.isdisjoint(words)
    return False


def _ship_called_she(sentence: Sentence, spoken: Spoken) -> int | None:
    """The ship that the text calls she, where it has spoken of no woman since."""
    for s in reversed(spoken.standings):
        kind = spoken.candidates[s.candidate].kind
        if sentence.index - s.sentence > REACH or kind not in {"vessel", "person"}:
            continue
        if spoken.genders.get(s.candidate) == "female":
            return s.candidate if kind == "vessel" else None
    return None


def _last_office(sentence: Sentence, spoken: Spoken, found: tuple[int, ...]) -> tuple[int, ...]:
    """The body, called like a public one, with which a sentence began since the firm or ship found was told of."""
    near = [s for s in spoken.standings[-WINDOW:] if sentence.index - s.sentence <= REACH and not s.aside]
    last = max((s.sentence for s in near if s.candidate in found), default=-1)
    first = {s.sentence: s.candidate for s in reversed(near) if last < s.sentence < sentence.index}
    began = [c for _, c in sorted(first.items()) if spoken.candidates[c].kind == "public body"]
    return (began[-1],) if began else found


def _fits(candidate: Candidate, wanted: str, genders: Mapping[int, str]) -> bool:
    if wanted == "thing":
        return candidate.kind in BODY_KINDS | {"vessel"}
    if wanted in {"male", "female"}:
        return candidate.kind == "person" and genders.get(candidate.number, wanted) == wanted
    return candidate.kind == wanted
