"""A watchlist ready to be matched against: names by way, identifiers by value.

For a subject: the entities whose identifier it carries, and those of whose names one reaches the
line; for each entity the best of them, with the facts that agree or conflict.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from ensign.fields.identifiers import conflicting_ships, key_of
from ensign.fields.names import WAYS, Way
from ensign.fields.readings import parse
from ensign.fields.ship_names import has_hull_prefix
from ensign.matching.arrays import Arrays
from ensign.matching.building import arrays_of
from ensign.matching.cache import IndexCache
from ensign.matching.designations import Designations
from ensign.matching.facts import facts, standing_of
from ensign.matching.index import Index
from ensign.matching.lookups import Lookup
from ensign.matching.name_evidence import name_evidence
from ensign.matching.scoring import NameScore
from ensign.matching.texts import Ints
from ensign.model import Band, Entity, EntityType, Evidence, Identifier, Match, Name, Standing, Subject
from ensign.settings import Settings
from ensign.watchlist import Watchlist

EXACT_SCORE: Final = 1000
_SHIP_SCHEMES: Final = frozenset({"imo", "mmsi", "call_sign"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found for a subject: the matches, best first, and those that reached the line but for a stated reason.

    A withheld match (another IMO number, a weak alias without its country) is no match; it is kept
    because the reason is worth saying.
    """

    matches: tuple[Match, ...] = ()
    withheld: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class _Listed:
    """One listed name that was indexed: of which entity."""

    entity: Entity
    name: Name


@dataclass(frozen=True, slots=True)
class Reading:
    """A subject's name read in a way; `own` where the subject's type says that it may be so."""

    name: str
    way: Way
    own: bool = True


class Matcher:
    """Matches subjects against the screened entities of a watchlist."""

    def __init__(self, watchlist: Watchlist, settings: Settings, cache: IndexCache | None = None) -> None:
        """Indexes every name of every entity that is screened, or opens the index that was made before."""
        self.settings = settings
        self._entities = watchlist.entities
        if cache is None:
            arrays = _arrays(self._entities, settings)
        else:
            arrays = cache.get(watchlist.digest, settings, lambda: _arrays(self._entities, settings))
        self._owners: dict[Way, Ints] = {}
        self._nths: dict[Way, Ints] = {}
        self._index: dict[Way, Index] = {}
        for way in Way:
            own = {key.removeprefix(f"{way} "): array for key, array in arrays.items() if key.startswith(f"{way} ")}
            if own:
                self._owners[way], self._nths[way] = own["owners"], own["nths"]
                self._index[way] = Index(way, own, settings)
        self._identifiers = Lookup.of("identifiers", arrays)
        self._designations = Designations(self._entities, arrays)

    def prepare(self, subjects: Iterable[Subject]) -> None:
        """Look ahead at many subjects, which is quicker than one at a time; nothing else changes."""
        wanted = list(subjects)
        for way, index in self._index.items():
            index.forget()
            asked = [r for s in wanted for r in readings_of(s) if r.way is way]
            for own in (True, False):
                names = (index.weigh(parse(r.name, way)) for r in asked if r.own is own)
                index.prepare(names, self._line(self.settings.line, own=own))

    def match(self, subject: Subject, line: int | None = None) -> Outcome:
        """What is found for a subject at a line (the settings' own, where none is given)."""
        at = self.settings.line if line is None else line
        best: dict[str, Match] = {}
        withheld: list[Match] = []
        for match, kept in self._by_name(subject, at):
            if not kept:
                withheld.append(match)
            elif match.entity.id not in best or _rank(match) < _rank(best[match.entity.id]):
                best[match.entity.id] = match
        for identified in self._identified(subject, best):
            best[identified.entity.id] = identified
        matches = tuple(self._with_others(m) for m in sorted(best.values(), key=_rank))
        return Outcome(matches, tuple(sorted((m for m in withheld if m.entity.id not in best), key=_rank)))

    def nearest(self, subject: Subject, least: int) -> Match | None:
        """The best pair of names under the line, of at least the given score; None where there is none."""
        found = self.match(subject, least)
        return min((*found.matches, *found.withheld), key=_rank, default=None)

    def _by_name(self, subject: Subject, line: int) -> Iterable[tuple[Match, bool]]:
        """The entities whose names reach the line, and whether nothing withholds them."""
        for reading in readings_of(subject):
            index = self._index.get(reading.way)
            if index is None:
                continue
            least = self._line(line, own=reading.own)
            mine = index.weigh(parse(reading.name, reading.way))
            for position in index.candidates(mine, least):
                found = index.scorer.score(mine, index.name(position))
                entity = self._entities[int(self._owners[reading.way][position])]
                listed = _Listed(entity, entity.names[int(self._nths[reading.way][position])])
                if found.score >= least and (reading.own or listed.entity.type is not EntityType.UNKNOWN):
                    yield self._judge(subject, reading, listed, found, line)

    def _line(self, line: int, *, own: bool) -> int:
        """The least score of a pair: where the row's type says otherwise, only nearly the same name counts."""
        return line if own else max(line, self.settings.strong)

    def _judge(
        self, subject: Subject, reading: Reading, listed: _Listed, found: NameScore, line: int
    ) -> tuple[Match, bool]:
        """A pair of names at or above the line with its facts: the match, and whether it stands."""
        s = self.settings
        entity, name = listed.entity, listed.name
        said = facts(subject, entity, s.facts)
        if not reading.own:
            said = (*said, _other_type(subject, entity, s.facts.type_conflict))
        terms = [*name_evidence(found)]
        score = found.score
        for fact in said:
            points = -min(-fact.points, max(0, score - line))
            terms.append(replace(fact, points=points))
            score += points
        other_ship = conflicting_ships(subject.identifiers, entity.identifiers)
        if other_ship is not None:
            terms.append(_other_ship(*other_ship, score - line + 1))
            score = min(score, line - 1)
        same = found.mine.name.folded == found.theirs.name.folded
        match = Match(
            entity=entity,
            name=name,
            subject_name=reading.name,
            score=score,
            name_score=found.score,
            band=self._band(found.score, name, terms, same=same),
            standing=standing_of(terms),
            evidence=tuple(terms),
        )
        return match, other_ship is None and self._stands(subject, name, found)

    def _stands(self, subject: Subject, name: Name, found: NameScore) -> bool:
        """Whether a weak alias may match here: nearly the same with nothing left over, in its country if it has one."""
        if not name.weak:
            return True
        if name.needs_country and not set(name.needs_country) & set(subject.countries):
            return False
        whole = not found.alignment.mine_left and not found.alignment.theirs_left
        return whole and found.score >= self.settings.weak_line

    def _band(self, score: int, name: Name, terms: Sequence[Evidence], *, same: bool) -> Band | None:
        """Exact, strong or possible, by the name and then by the facts; None under the settings' line."""
        if score < self.settings.line:
            return None
        said = {e.kind: e.standing for e in terms if e.kind in {"country", "birth date", "type"}}
        born = said.get("birth date", Standing.SILENT)
        band = Band.EXACT if same else Band.STRONG if score >= self.settings.strong else Band.POSSIBLE
        if name.weak:
            band = Band.STRONG if band is not Band.POSSIBLE and born is Standing.AGREES else Band.POSSIBLE
        if Standing.CONFLICTS in {born, said.get("type")}:
            return Band.POSSIBLE
        if said.get("country") is Standing.CONFLICTS:
            return Band.STRONG if band is Band.EXACT else Band.POSSIBLE
        return Band.STRONG if band is Band.POSSIBLE and born is Standing.AGREES and not name.weak else band

    def _with_others(self, match: Match) -> Match:
        """A match with other lists' entries of the same designation."""
        others = self._designations.others(match.entity)
        return replace(match, also=others) if others else match

    def _with(self, identifier: Identifier) -> list[Entity]:
        """The entities that carry an identifier."""
        key = key_of(identifier)
        numbers = [n for _, found in self._identifiers.find([" ".join(key)]) for n in dict.fromkeys(found)]
        entities = [self._entities[n] for n in numbers]
        return [e for e in entities if key in map(key_of, e.identifiers)]

    def _identified(self, subject: Subject, by_name: dict[str, Match]) -> Iterable[Match]:
        """The entities that carry an identifier of the subject's: a match whatever the name says."""
        for identifier in subject.identifiers:
            for entity in self._with(identifier):
                known = by_name.get(entity.id)
                said = Evidence(
                    "identifier", identifier.value, identifier.value, identifier.scheme, EXACT_SCORE, Standing.AGREES
                )
                others = facts(subject, entity, self.settings.facts)
                yield Match(
                    entity=entity,
                    name=known.name if known else entity.names[0],
                    subject_name=known.subject_name if known else "".join(subject.names[:1]),
                    score=EXACT_SCORE,
                    name_score=known.name_score if known else 0,
                    band=Band.EXACT,
                    standing=standing_of((said, *others)),
                    evidence=(said, *(replace(e, points=0) for e in others)),
                )


def _arrays(entities: Sequence[Entity], settings: Settings) -> Arrays:
    """The names by way, each with its entity and its number there, and the identifiers, as arrays."""
    names: dict[Way, list[str]] = defaultdict(list)
    places: dict[Way, list[tuple[int, int]]] = defaultdict(list)
    identifiers: list[tuple[str, int]] = []
    for number, entity in enumerate(entities):
        if entity.context and not settings.with_context:
            continue
        for way in WAYS[entity.type]:
            names[way] += (name.text for name in entity.names)
            places[way] += ((number, nth) for nth in range(len(entity.names)))
        identifiers += ((" ".join(key_of(i)), number) for i in entity.identifiers)
    found = {**Lookup.arrays("identifiers", identifiers), **Designations.arrays_of(entities)}
    for way, texts in names.items():
        owners, nths = np.array(places[way], dtype=np.int64).T
        own = {**arrays_of(way, texts, settings), "owners": owners, "nths": nths}
        found |= {f"{way} {key}": array for key, array in own.items()}
    return found


def readings_of(subject: Subject) -> Iterable[Reading]:
    """The subject's names with the ways in which each is read.

    As a ship's only where something says that it is one. A person's name is read as a firm's, too,
    and a firm's as a person's: type columns are filled in carelessly, and sole traders are both.
    """
    unknown = subject.type is EntityType.UNKNOWN
    has_number = any(i.scheme in _SHIP_SCHEMES for i in subject.identifiers)
    ways = WAYS[subject.type]
    for name in subject.names:
        yield from (Reading(name, way) for way in ways)
        if Way.SHIP not in ways:
            yield from (Reading(name, way, own=False) for way in WAYS[EntityType.UNKNOWN] if way not in ways)
            if (unknown and has_number) or has_hull_prefix(name):
                yield Reading(name, Way.SHIP)
    for piece in subject.pieces:
        yield from (Reading(piece, way) for way in WAYS[EntityType.UNKNOWN])
        if has_hull_prefix(piece):
            yield Reading(piece, Way.SHIP)


def _other_type(subject: Subject, entity: Entity, points: int) -> Evidence:
    """The row says one type of party and the list another."""
    return Evidence("type", str(subject.type), str(entity.type), "other type", -points, Standing.CONFLICTS)


def _other_ship(mine: str, theirs: str, points: int) -> Evidence:
    """Two valid ship numbers that differ: two ships."""
    return Evidence("identifier", mine, theirs, "other imo", -points, Standing.CONFLICTS)


def _rank(match: Match) -> tuple[int, int, str]:
    """Best first; ties by the name and then by the entity's id, so that order never depends on the way there."""
    return (-match.score, -match.name_score, match.entity.id)
