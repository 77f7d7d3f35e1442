"""What two names that are alike make of a subject and an entity: a match, with its facts, and whether it stands."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ensign.fields.names import Way
from ensign.matching.alignment import first_terms
from ensign.matching.arrays.lookups import Lookup
from ensign.matching.chances import is_common
from ensign.matching.evidence.birth_dates import agrees_on_day
from ensign.matching.evidence.facts import facts, standing_of
from ensign.matching.evidence.names import honour_evidence, is_part_of, name_evidence, part_evidence, written_as
from ensign.matching.evidence.namesakes import ALIKE, given_left_out, namesake_evidence
from ensign.matching.evidence.ships import (
    anybodys_evidence,
    doubt_evidence,
    other_ship,
    other_ship_evidence,
    ship_beside_person,
)
from ensign.matching.listed_names import ListedName
from ensign.matching.own_letters import Twin, twin_evidence
from ensign.matching.scoring import NameScore
from ensign.matching.verdicts import band_of, is_word_in_brackets, stands
from ensign.matching.ways import Reading
from ensign.matching.words.similarity import ALIKE_ONLY
from ensign.model import Entity, Evidence, Match, Name, Standing, Subject
from ensign.settings import Settings


class Alike(NamedTuple):
    """How alike two names are: the score, its evidence and that of namesakes; whether they are the same, with a word
    of their own, and match, and whether the party's name in the row's letters is as alike.
    """

    score: int
    evidence: Sequence[Evidence]
    namesakes: Sequence[Evidence] = ()
    same: bool = False
    telling: bool = True
    stands: bool = True
    sure: bool = True


class Judge:
    """Judges pairs of names by the settings, and addresses by how rare their words are in the listed ones."""

    def __init__(self, settings: Settings, addresses: Lookup) -> None:
        """`addresses` has each word of a listed address once for each that it is in."""
        self._settings, self._addresses = settings, addresses

    def alike(self, subject: Subject, listed: ListedName, found: NameScore, twin: Twin | None = None) -> Alike:
        """How alike names are by their words; `twin` is the listed one in the subject's letters."""
        name = listed.name
        namesakes = tuple(namesake_evidence(found, self._settings.chances)) or tuple(given_left_out(subject, found))
        honours = tuple(honour_evidence(subject, name, found))
        parts = () if honours else tuple(part_evidence(name, found, listed.country))
        same = not honours and found.mine.name.is_same(found.theirs.name) and not is_word_in_brackets(subject, found)
        if parts and (found.mine.name.raw in subject.pieces or found.theirs.name.raw not in name.text):
            same = False  # what was left out on both sides, or out of the middle, may differ: (Vietnam), (New Zealand)
        unlike = () if twin is None or twin.score >= self._settings.strong else (twin_evidence(twin),)
        sure = not unlike and self._are_words_alike(found)
        said = (*name_evidence(found), *honours, *parts, *unlike)
        telling = found.mine.name.way is not Way.FIRM or not all(map(is_common, found.mine.terms))
        is_match = stands(subject, name, found, self._settings)
        return Alike(found.score, said, namesakes, same and sure, telling, is_match, sure)

    def _are_words_alike(self, found: NameScore) -> bool:
        """Whether no word is met by one of its script that is only alike, as another name may be: Murtaza, Mustafa."""
        least = self._settings.strong_word
        pairs = (p for p in found.alignment.pairs if p.similarity < least and p.reason in ALIKE_ONLY)
        words = (first_terms(pair, found.mine, found.theirs) for pair in pairs)
        return not any(ours.script is theirs.script for ours, theirs in words)

    def facts(self, subject: Subject, entity: Entity) -> list[Evidence]:
        """What the facts beside the names say."""
        return [*facts(subject, entity, self._settings.facts, lambda word: len(self._addresses.under([word])))]

    def match(
        self, subject: Subject, reading: Reading, entity: Entity, name: Name, alike: Alike, *, line: int
    ) -> tuple[Match, bool]:
        """A pair of names at or above the line with its facts: the match, and whether it stands."""
        s = self._settings
        known = subject.known_as(reading.name) if subject.strangers else subject
        said = self.facts(known, entity)
        said += ship_beside_person(known, entity, s.facts.type_conflict)
        if not reading.own:
            said.append(_other_type(subject, entity, s.facts.type_conflict))
        terms = [*alike.evidence]
        written = written_as(subject, reading.name)
        if written != reading.name:
            terms.append(Evidence("meant", reading.name, "", "meant", 0))
        elif whole := is_part_of(subject, reading.name):
            terms.append(Evidence("within", whole, "", "within", 0))
        score, held = alike.score, False
        for fact in said:
            points = -min(-fact.points, max(0, score - line))
            terms.append(replace(fact, points=points))
            score, held = score + points, held or points > fact.points
        if held:
            terms.append(Evidence("held", "", "", "held", 0))
        is_told = agrees_on_day(said)
        terms += [e for e in alike.namesakes if not (is_told and e.how == ALIKE)]
        terms += (*doubt_evidence(subject, entity), *anybodys_evidence(subject, known, entity))
        another = other_ship(known, entity)
        if another is not None:
            under = min(score, line - 1)
            terms.append(other_ship_evidence(*another, score - under))
            score = under
        is_match, same = another is None and alike.stands, alike.same and written == reading.name
        by_name = alike.score if alike.sure else min(alike.score, s.strong - 1)
        match = Match(
            entity=entity,
            name=name,
            subject_name=written,
            score=score,
            name_score=alike.score,
            band=band_of(by_name, name, terms, s, same=same, telling=alike.telling) if is_match else None,
            standing=standing_of(terms),
            evidence=tuple(terms),
        )
        return match, is_match


def _other_type(subject: Subject, entity: Entity, points: int) -> Evidence:
    """The row says one type of party and the list another."""
    return Evidence("type", str(subject.type), str(entity.type), "other type", -points, Standing.CONFLICTS)
