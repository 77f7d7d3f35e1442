"""Evidence in words: the only place where a score is put into sentences.

`reason` is one sentence for a file note; `sum_of` is the whole sum as rows whose points add up to
the score.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ensign.fields.countries import country_label
from ensign.model import Basis, Entity, EntityType, Evidence, Identifier, Match, Standing
from ensign.names_in_words import CONFLICT_WORDS, differences, opening, pair_words, part_of, read_as, yours
from ensign.numbers_in_words import (
    dated,
    doubt,
    entry_of,
    enumerated,
    like_name,
    near_numbers,
    numbers_of,
    other_craft,
    other_number,
    points,
    quoted,
    which_number,
)
from ensign.text.words import fold

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

_WITHHOLDING: Final = frozenset({"identifier", "state"})
"""Evidence for which a name that reaches the line may be no match."""

_ANY: Final = 1000
"""As alike as names can be."""

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
        opening(match),
        differences(match),
        ", ".join(_facts(match.evidence)),
        ("read so, it is a weak alias" if part_of(match) else "the listed name is a weak alias") if weak else "",
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
    return enumerated(shown)


def withheld(match: Match) -> str:
    """Why a name that reaches the line, or a number that is nearly a listed one, is no match."""
    if any(e.kind == "state" for e in match.evidence):
        return _of_another_state([match])
    how = {e.how: e for e in match.evidence if e.kind == "identifier"}
    if "near imo" in how:
        return _only_near(near_numbers([match]))
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


def _of_another_state(matches: Iterable[Match]) -> str:
    """Why the names of bodies of states are no match; "" where none of some matches is withheld for that."""
    found = [(match, e) for match in matches for e in match.evidence if e.kind == "state"]
    if not found:
        return ""
    (first, mine), theirs = found[0], {code for _, e in found for code in e.listed.split(", ")}
    countries = enumerated(sorted(map(country_label, theirs)))
    return (
        f"No match: {quoted(first.name.text)} ({entry_of(first.entity)}) is on the list a body of {countries}, "
        f"and yours is of {_named(mine.subject)}."
    )


def _only_near(near: str) -> str:
    """What is said of numbers that are nearly those of listed ships of other names."""
    return f"No match: {near}, but the names do not agree."


def no_match(withheld_matches: Sequence[Match], doubts: Iterable[Identifier]) -> str:
    """What is worth saying of a row without a match: of each kind of reason the best, and the numbers that tell nobody.

    "" where there is nothing to say.
    """
    said: dict[str, str] = {}
    numbers: set[str] = set()
    if near := near_numbers(withheld_matches):
        said["near imo"] = _only_near(near)
    if state := _of_another_state(withheld_matches):
        said["other state"] = state
    for match in withheld_matches:
        hows = [e.how for e in match.evidence if e.kind in _WITHHOLDING and e.standing is not Standing.AGREES]
        kind = next((how for how in ("other state", "near imo", "other imo") if how in hows), "weak")
        if kind not in said:
            said[kind] = withheld(match)
        numbers |= {e.subject for e in match.evidence if e.how == kind}
    order = [said[kind] for kind in ("near imo", "other imo", "other state", "weak") if kind in said]
    others = [f"{doubt(i)}." for i in doubts if i.value not in numbers]
    return " ".join((*order, *others))


def besides(shown: Sequence[Match], others: Iterable[Match], withheld_matches: Iterable[Match] = ()) -> str:
    """What a row must say beside the matches that are shown: that another of its parties or numbers is listed, too,
    as a sentence tells of one alone; and that a number of its is one slip from another listed ship's.
    """
    said = [*_also_met(shown, others)]
    said = said if len(said) <= _ENTRIES else [*said[: _ENTRIES - 1], f"{len(said) - _ENTRIES + 1} more like these"]
    if near := near_numbers(withheld_matches):
        said.append(near)
    return f"Besides, {'; '.join(said)}." if said else ""


def _also_met(shown: Sequence[Match], others: Iterable[Match]) -> Iterator[str]:
    """Matches by a number or a part of the name by which none before them is; not of the same designation as those."""
    told = [(frozenset(fold(read_as(match)).split()), _told_by_name(match)) for match in shown]
    known = {e.subject for match in shown for e in _agreeing_numbers(match)}
    same = {entity.id for match in shown for entity in match.also}
    for match in others:
        numbers, words = _agreeing_numbers(match), frozenset(fold(read_as(match)).split())
        if match.entity.id in same or (not numbers and any(_is_said(words, match.name_score, *one) for one in told)):
            continue
        listed = f"({entry_of(match.entity)}; {match.band}, {points(match.score)})"
        if not numbers:
            yield f"{yours(match)} meets the listed name {quoted(match.name.text)} {listed}"
            told.append((words, _told_by_name(match)))
        elif not known.issuperset(e.subject for e in numbers):
            yield f"the {numbers_of(numbers)} is that of {quoted(match.entity.primary)} {listed}"
            known |= {e.subject for e in numbers}


def _told_by_name(match: Match) -> int:
    """How alike names may be that a match tells of, too: any where it was met by its own, and not by a number."""
    return match.name_score if _agreeing_numbers(match) else _ANY


def _is_said(words: frozenset[str], name_score: int, before: frozenset[str], told: int) -> bool:
    """Whether a name is one that was told of before, with more words or fewer."""
    return (words <= before or before <= words) and name_score <= told


def _agreeing_numbers(match: Match) -> list[Evidence]:
    """The numbers of a match that are equal."""
    return [e for e in match.evidence if e.kind == "identifier" and e.standing is Standing.AGREES]


def nothing_near(least: int) -> str:
    """What is said where no listed name reaches the least score at which the nearest is shown."""
    return f"No listed name reaches even {points(least)}."


def not_told_a_ship(ship: Match, kind: EntityType) -> str:
    """Why a row of a type is clear that has the name of a listed ship: it says of no ship, or of something else."""
    listed = f"{quoted(ship.name.text)} ({entry_of(ship.entity)})"
    if kind is not EntityType.UNKNOWN:
        return f"No match: {listed} is a listed ship, and yours is none ({kind})."
    return (
        f"No match: {listed} is a listed ship, but nothing says that yours is one, which a type, a prefix as in M/V, "
        "a ship’s number or a flag would."
    )


def kept_under(nearest: Match | None, line: int, least: int) -> str:
    """Why a row is clear: the nearest listed name, how far under the line, and what cost it most; or that none reaches
    the least score at which it is shown.
    """
    if nearest is None:
        return f"No match: no listed name reaches even {points(least)}."
    most = most_lost(nearest)
    score = f"{points(nearest.score)} where {points(line)} is a match"
    text = f"No match: the nearest is {nearest.entity.primary}, {score}. {reason(nearest)}"
    return f"{text} The score is under {points(line)} {most}." if most else text


def most_lost(match: Match) -> str:
    """What cost a match most, behind which a sentence may end; "" where nothing did.

    Facts take no score under the line, but for another ship's number: what kept a name under it is in the names.
    """
    costs = [e for e in match.evidence if e.points < 0 and (e.kind not in _FACTS or match.band)]
    return f"mostly because {_lost(min(costs, key=lambda e: e.points))}" if costs else ""


def _lost(cost: Evidence) -> str:
    """What a term of the sum that lowers it says, as a clause."""
    if cost.kind == "left over":
        return (
            f"only yours has {quoted(cost.subject)}"
            if cost.subject
            else f"only the listed name has {quoted(cost.listed)}"
        )
    if cost.kind == "contradiction":
        return f"each name has words of its own ({quoted(cost.subject)} and {quoted(cost.listed)})"
    if cost.kind == "conflict":
        return CONFLICT_WORDS[cost.how]
    return next(_facts([cost]), "too little of the two names agrees to carry a score")


def _facts(evidence: Iterable[Evidence]) -> Iterator[str]:
    """What the facts beside the name say, one by one; of a number that agrees, where it is not what was found by.

    Last that a conflict has taken the score no further than the line.
    """
    evidence = list(evidence)
    numbers = [e for e in evidence if e.kind == "identifier" and e.standing is Standing.AGREES]
    if numbers and any(e.kind == "pair" for e in evidence):
        yield f"the {numbers_of(numbers)} agree{'s' if len(numbers) == 1 else ''}"
    for e in evidence:
        if e.kind == "namesake":
            others = f"{quoted(e.subject)} and {quoted(e.listed)}"
            yield f"the names agree but for {others}, as between relatives or namesakes"
        elif e.kind == "identifier" and e.standing is not Standing.AGREES:
            yield from other_number(e)
        elif e.kind in _FACTS and e.standing is Standing.AGREES:
            yield f"the {e.kind} agrees ({_agreed(e)})"
        elif e.kind in _FACTS and e.standing is Standing.CONFLICTS:
            is_told = e.kind == "gender" or (e.kind == "type" and e.how != "other type")
            how = f": {e.how}" if is_told and e.how else ""
            yield f"the {e.kind} conflicts (yours {_yours(e)}, listed {_listed(e)}{how})"
        elif e.kind in _FACTS:
            what = "has changed" if e.how == "changed" else "decides nothing"
            how = "" if e.how == "changed" else f": {e.how}"
            yield f"the {e.kind} {what} (yours {_yours(e)}, listed {_listed(e)}{how})"
    if any(e.kind == "held" for e in evidence):
        yield "but conflicting facts alone do not clear a name, and it stays a match"


_OF_COUNTRIES: Final = frozenset({"country", "flag"})

_FACTS: Final = frozenset({*_OF_COUNTRIES, "birth date", "gender", "address", "type"})


def _agreed(e: Evidence) -> str:
    """The values that agree, and how."""
    if e.kind == "address":
        return quoted(e.listed) if e.subject == e.listed else f"yours {quoted(e.subject)}, listed {quoted(e.listed)}"
    if e.kind == "gender":
        return f"{e.listed}, {e.how}" if e.how else e.listed
    if e.kind in _OF_COUNTRIES:
        roles = " and ".join(_roles(e))
        return f"{_listed(e)}, by {roles}" if roles else _listed(e)
    return _listed(e) if e.subject == e.listed else f"yours {e.subject}, listed {_listed(e)}: {e.how}"


def _yours(e: Evidence) -> str:
    """The row's value of a fact as it is said."""
    if e.kind == "type" and e.subject.isdigit():
        return f"IMO number {e.subject}"
    return _named(e.subject) if e.kind in _OF_COUNTRIES else e.subject


def _listed(e: Evidence) -> str:
    """The listed value of a fact as it is said."""
    if e.kind in _OF_COUNTRIES:
        return _named(e.listed)
    return dated(e.listed) if e.kind == "birth date" else e.listed


def _named(codes: str) -> str:
    """Countries by name: who reads a file note need not know that KP is North Korea, and KR South Korea."""
    return ", ".join(map(country_label, codes.split(", ")))


def _roles(e: Evidence) -> list[str]:
    """As what a list has the countries that agree; nothing where it only says that they are an entity's."""
    return [] if e.how in {"country", e.kind} else [ROLE_WORDS.get(role, role) for role in e.how.split(", ")]


def _what(e: Evidence) -> str:
    """A term of the sum in words."""
    if e.kind == "pair":
        return pair_words(e)
    if e.kind == "conflict":
        return CONFLICT_WORDS[e.how]
    if e.kind == "identifier":
        return which_number(e)
    fixed = {
        "left over": "only in your name" if e.subject else "only in the listed name",
        "contradiction": "other words on both sides",
        "thin": "what agrees says little",
        "cut": "how the listed name begins: cut off?",
        "together": "the same letters, written in one",
        "initials": "initials, and all other words the same",
        "slip": "one slip, and all other words the same",
        "dialect": "the same characters in the spelling of another dialect",
        "namesake": "all but this agrees: a relative or namesake?",
        "aside": "set aside: titles, articles and legal forms",
        "honour": "left out: in whose honour the firm is named",
        "state": "a body of another state",
        "own letters": "in your letters only so much alike",
        "meant": "as what yours is read",
        "within": "of what yours is a part",
        "part": "as what the listed name is read",
        "placed": "the party's country on the list",
        "held": "kept at the line: other facts alone do not clear a name",
    }
    if e.kind in fixed:
        return fixed[e.kind]
    if e.standing is Standing.CONFLICTS and e.kind != "birth date":
        return f"{e.kind}: another"
    if e.kind == "gender":
        same = f"the same, {e.how}" if e.how else "the same"
    elif e.kind in _OF_COUNTRIES:
        same = ", ".join(_roles(e)) or "the same"
    else:
        same = "the same" if e.how == e.subject else e.how
    return f"{e.kind}: {same}"
