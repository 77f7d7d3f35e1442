"""Evidence in words: the only place where a score is put into sentences.

`reason` is one sentence for a file note; `sum_of` is the whole sum as rows whose points add up to
the score.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ensign.model import Basis, Entity, Evidence, Identifier, Match, Standing
from ensign.numbers_in_words import (
    dated,
    doubt,
    entry_of,
    like_name,
    near_numbers,
    numbers_of,
    other_craft,
    other_number,
    quoted,
    which_number,
)

PAIR_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "same": "the same",
        "form": "the same word in another form or language",
        "translated": "the same word in another language",
        "country": "the same country",
        "spelling": "a spelling variant",
        "glued": "the same but for a legal form written without a blank",
        "article": "the same but for the article",
        "nickname": "another form of the same name",
        "consonants": "the same consonants with other vowels",
        "consonants_short": "the same consonants with other vowels",
        "variant": "the same name in another language or romanisation",
        "chinese": "one Chinese syllable may be romanised as either",
        "hangul": "the same Korean syllable",
        "korean": "one Korean syllable may be romanised as either",
        "hanja": "a Han character as Koreans read it",
        "reading": "the same when read as in another language",
        "homophone": "a character that is read alike",
        "prefix": "a longer or shorter form of the same word",
        "sound": "a similar sound",
        "sound_across": "a similar sound in another script",
        "across": "similar in another script",
        "heard": "written as it is heard in another script",
        "initial": "an initial that fits",
        "edit": "a near spelling",
        "joined": "the same written as one word or several",
        "joined nearly": "nearly the same written as one word or several",
    }
)
"""What each reason for likeness is called; a word of the subject is … the listed word."""

CONFLICT_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "number": "the numbers differ",
        "country": "the countries in the names differ",
        "business": "they say that they do or are different things",
        "generic": "only words that any firm may use agree",
        "distinctive": "only words that any firm may use agree, and a word of its own is left over",
        "legal_form": "the legal forms differ",
        "legal_form_too": "the legal forms differ, too",
        "legal_form_missing": "only one of the names has a legal form",
        "generic_near": "only words that any firm may use agree, and not all in the same form or with one legal form",
        "generic_other": "only words that any firm may use agree, and not in the same form",
        "single": "yours is one word of a name that has several",
        "single_nearly": "one of the names is one word, and not quite one of the other's",
        "single_common": "all that agrees is one word that many firms have",
        "own_nearly": "the one word of their own that agrees is short and not the same",
        "order": "the words are in another order",
        "middle_name": "one is a woman's middle name and the other a man's",
        "order_patronymic": "father and son are exchanged",
    }
)

ROLE_WORDS: Final[Mapping[str, str]] = MappingProxyType({"location": "address", "birth": "country of birth"})
"""What the roles of places are called, where they are not called so already."""

_BASIS: Final[Mapping[Basis, str]] = MappingProxyType(
    {
        Basis.DESIGNATION: "",
        Basis.ADVISORY: "Named in an advisory, which is no designation.",
        Basis.NAMED_IN_BRIEF: "Named in a brief, which is no designation.",
        Basis.OWN: "On a list of your own, which is no designation.",
    }
)

_AS_A_WHOLE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "cut": "{name} is how the listed name {listed} begins, and may have been cut off",
        "together": "{name} has the letters of the listed name {listed}, written in one",
        "initials": "{name} is the listed name {listed} but for initials: {mine} and {theirs}",
        "slip": "{name} is the listed name {listed} but for one slip: {mine} and {theirs}",
    }
)
"""How names meet that are not compared word for word."""

_OF_FORMS: Final = frozenset({"legal_form", "legal_form_too", "legal_form_missing"})
"""The conflicts of legal forms."""

_ENTRIES: Final = 4
"""Entries of the same designation that a sentence names."""


@dataclass(frozen=True, slots=True)
class Term:
    """One row of the sum: what it is in words, the values that met, and its points in tenths."""

    what: str
    subject: str
    listed: str
    points: int


def sum_of(match: Match) -> list[Term]:
    """The terms of a match in order; their points add up to its score."""
    return [Term(_what(e), e.subject, e.listed, e.points) for e in match.evidence]


def reason(match: Match) -> str:
    """A sentence that says which of the user's values met which listed name, how, and what differs.

    A second one says what the entity is on the list for, where that is no designation.
    """
    weak = match.name.weak and any(e.kind == "pair" for e in match.evidence)
    parts = [
        _opening(match),
        _differences(match.evidence),
        ", ".join(_facts(match.evidence)),
        "the listed name is a weak alias" if weak else "",
    ]
    text = "; ".join(part for part in parts if part) + "."
    if match.also:
        text += f" Also listed as {listed_as(match.also)}."
    basis = _BASIS[match.entity.basis]
    return f"{text} {basis}" if basis else text


def listed_as(entities: Sequence[Entity]) -> str:
    """Entries by their ids, which begin with the list's name: the first few, and how many more."""
    ids = [entity.id for entity in entities]
    shown = ids if len(ids) <= _ENTRIES else [*ids[: _ENTRIES - 1], f"{len(ids) - _ENTRIES + 1} more"]
    return ", ".join(shown[:-1]) + " and " + shown[-1] if len(shown) > 1 else shown[0]


def withheld(match: Match) -> str:
    """Why a name that reaches the line, or a number that is nearly a listed one, is no match."""
    how = {e.how: e for e in match.evidence if e.kind == "identifier"}
    if "near imo" in how:
        return f"No match: {near_numbers([match])}, but the names do not agree."
    if (e := how.get("other imo")) is not None:
        shared = [x for x in how.values() if x.standing is Standing.AGREES]
        like = f"the same {numbers_of(shared)}" if shared else like_name(match)
        listed = f"{quoted(match.entity.primary)} ({entry_of(match.entity)})"
        return f"No match: the listed {listed} has {like}, but it is {other_craft(e)}."
    weak = f"No match: {quoted(match.name.text)} is a weak alias of {match.entity.primary}"
    if match.name.needs_country:
        needed = " or ".join(c.upper() for c in match.name.needs_country)
        return f"{weak} and counts only with country {needed}."
    return f"{weak} and the names are not the same."


def no_match(withheld_matches: Sequence[Match], doubts: Iterable[Identifier]) -> str:
    """What is worth saying of a row without a match: of each kind of reason the best, and the numbers that tell nobody.

    "" where there is nothing to say.
    """
    said: dict[str, str] = {}
    numbers: set[str] = set()
    if near := near_numbers(withheld_matches):
        said["near imo"] = f"No match: {near}, but the names do not agree."
    for match in withheld_matches:
        hows = [e.how for e in match.evidence if e.kind == "identifier" and e.standing is not Standing.AGREES]
        kind = next((how for how in ("near imo", "other imo") if how in hows), "weak")
        if kind not in said:
            said[kind] = withheld(match)
        numbers |= {e.subject for e in match.evidence if e.how == kind}
    order = [said[kind] for kind in ("near imo", "other imo", "weak") if kind in said]
    others = [f"{doubt(i)}." for i in doubts if i.value not in numbers]
    return " ".join((*order, *others))


def besides(withheld_matches: Iterable[Match]) -> str:
    """What a row with a match must say, too: that a number of its is one slip from another listed ship's."""
    near = near_numbers(withheld_matches)
    return f"Besides, {near}." if near else ""


def points(tenths: int) -> str:
    """A score as it is shown: 0-100 with one decimal."""
    return f"{tenths // 10}.{tenths % 10}"


NOTHING_ALIKE: Final = "No match: no listed name is anything like it."
NOTHING_NEAR: Final = "No listed name is anything like it."


def kept_under(nearest: Match | None, line: int) -> str:
    """Why a row is clear: the nearest listed name, how far under the line, and what cost it most."""
    if nearest is None:
        return NOTHING_ALIKE
    most = most_lost(nearest)
    score = f"{points(nearest.score)} where {points(line)} is a match"
    said = reason(nearest).rstrip(".")
    return f"No match: the nearest is {nearest.entity.primary}, {score}. {said}{f'; {most}' if most else ''}."


def most_lost(match: Match) -> str:
    """What cost a match most, "" where nothing did."""
    cost = min(sum_of(match), key=lambda term: term.points)
    values = " and ".join(quoted(value) for value in (cost.subject, cost.listed) if value)
    return f"most was lost by: {cost.what}{f' ({values})' if values else ''}" if cost.points < 0 else ""


def _opening(match: Match) -> str:
    identifiers = [e for e in match.evidence if e.kind == "identifier" and e.standing is Standing.AGREES]
    listed = quoted(match.name.text)
    name = quoted(match.subject_name) if match.subject_name else "The row"
    if identifiers and not any(e.kind == "pair" for e in match.evidence):
        return f"{name} carries the {numbers_of(identifiers)} of {quoted(match.entity.primary)}"
    pairs = [e for e in match.evidence if e.kind == "pair"]
    for e in match.evidence:
        if e.kind in _AS_A_WHOLE:
            return _AS_A_WHOLE[e.kind].format(name=name, listed=listed, mine=quoted(e.subject), theirs=quoted(e.listed))
    if not pairs:
        return f"{name} and the listed name {listed} have nothing in common"
    start = f"{name} meets the listed name {listed}"
    same = [e.subject for e in pairs if e.how == "same" and e.subject == e.listed]
    if len(same) == len(pairs) and not any(e.kind == "left over" for e in match.evidence):
        return f"{start}: the same {'word' if len(pairs) == 1 and ' ' not in pairs[0].subject else 'words'}"
    said = [f"{_and(same)} {'is' if len(same) == 1 else 'are'} the same"] if same else []
    others = [e for e in pairs if e.how != "same" or e.subject != e.listed]
    return f"{start}: {', '.join((*said, *map(_pair, others)))}"


def _pair(e: Evidence) -> str:
    number = e.how == "form" and (e.subject.isdigit() or e.listed.isdigit())
    return f"{quoted(e.subject)} and {quoted(e.listed)} ({'the same number' if number else PAIR_WORDS[e.how]})"


def _differences(evidence: Iterable[Evidence]) -> str:
    terms = list(evidence)
    mine = [e.subject for e in terms if e.kind == "left over" and e.subject]
    theirs = [e.listed for e in terms if e.kind == "left over" and e.listed]
    said = []
    if mine:
        said.append(f"only yours has {_and(mine)}")
    if theirs:
        said.append(f"only the listed name has {_and(theirs)}")
    conflicts = [e.how for e in terms if e.kind == "conflict"]
    if not _OF_FORMS.isdisjoint(conflicts):  # which says of the forms what is to be said
        terms = [e for e in terms if e.kind != "aside"]
    aside = [word for e in terms if e.kind == "aside" for side in (e.subject, e.listed) for word in _several(side)]
    if aside:
        said.append(f"set aside: {', '.join(map(quoted, dict.fromkeys(aside)))}")
    honours = [side for e in terms if e.kind == "honour" for side in (e.subject, e.listed) if side]
    if honours:
        said.append(f"left out: {', '.join(map(quoted, dict.fromkeys(honours)))}")
    said += [CONFLICT_WORDS[how] for how in conflicts]
    return ", ".join(said)


def _facts(evidence: Iterable[Evidence]) -> Iterator[str]:
    """What the facts beside the name say, one by one; of a number that agrees, where it is not what was found by."""
    evidence = list(evidence)
    numbers = [e for e in evidence if e.kind == "identifier" and e.standing is Standing.AGREES]
    if numbers and any(e.kind == "pair" for e in evidence):
        yield f"the {numbers_of(numbers)} agrees"
    for e in evidence:
        if e.kind == "namesake":
            others = f"{quoted(e.subject)} and {quoted(e.listed)}"
            yield f"the names agree but for {others}, as between relatives or namesakes"
        elif e.kind == "held":
            yield "but facts alone do not take it under the line"
        elif e.kind == "identifier" and e.standing is not Standing.AGREES:
            yield from other_number(e)
        elif e.kind in _FACTS and e.standing is Standing.AGREES:
            yield f"the {e.kind} agrees ({_agreed(e)})"
        elif e.kind in _FACTS and e.standing is Standing.CONFLICTS:
            yield f"the {e.kind} conflicts (yours {e.subject}, listed {_listed(e)})"
        elif e.kind in _FACTS:
            what = "has changed" if e.how == "changed" else "leaves it open"
            how = "" if e.how == "changed" else f": {e.how}"
            yield f"the {e.kind} {what} (yours {e.subject}, listed {_listed(e)}{how})"


_FACTS: Final = frozenset({"country", "flag", "birth date", "gender", "address", "type"})


def _agreed(e: Evidence) -> str:
    """The values that agree, and how."""
    if e.kind == "address":
        return f"yours {quoted(e.subject)}, listed {quoted(e.listed)}"
    if e.kind in {"country", "flag"}:
        roles = "" if e.how in {"country", e.kind} else _roles(e.how)
        return f"{e.listed}, {roles}" if roles else e.listed
    return _listed(e) if e.subject == e.listed else f"yours {e.subject}, listed {_listed(e)}: {e.how}"


def _listed(e: Evidence) -> str:
    """The listed value of a fact as it is said."""
    return dated(e.listed) if e.kind == "birth date" else e.listed


def _roles(how: str) -> str:
    return ", ".join(ROLE_WORDS.get(role, role) for role in how.split(", "))


def _what(e: Evidence) -> str:
    """A term of the sum in words."""
    if e.kind == "pair":
        return PAIR_WORDS[e.how]
    if e.kind == "conflict":
        return CONFLICT_WORDS[e.how]
    if e.kind == "identifier":
        return which_number(e)
    fixed = {
        "left over": "only in your name" if e.subject else "only in the listed name",
        "contradiction": "other words on both sides",
        "thin": "little that agrees",
        "cut": "how the listed name begins: cut off?",
        "together": "the same letters, written in one",
        "initials": "initials, and all other words the same",
        "slip": "one slip, and all other words the same",
        "namesake": "all but this agrees: a relative or namesake?",
        "aside": "set aside: titles, articles and legal forms",
        "honour": "left out: in whose honour the firm is named",
        "held": "held at the line, under which facts alone do not take it",
    }
    if e.kind in fixed:
        return fixed[e.kind]
    if e.standing is Standing.CONFLICTS and e.kind != "birth date":
        return f"{e.kind}: another"
    same = "the same" if e.how in {"country", e.subject} else _roles(e.how)
    return f"{e.kind}: {same}"


def _several(words: str) -> list[str]:
    """What is set aside of a name, one by one."""
    return words.split(", ") if words else []


def _and(words: list[str]) -> str:
    said = [quoted(word) for word in words]
    return said[0] if len(said) == 1 else ", ".join(said[:-1]) + " and " + said[-1]
