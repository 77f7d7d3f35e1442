"""A watchlist ready to be matched against: names by way, identifiers by value.

For a subject: the entities whose identifier it carries, and those of whose names one reaches the
line; for each entity the best of them, with the facts that agree or conflict.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, groupby
from operator import itemgetter
from typing import Final, NamedTuple

from ensign.fields.names import WAYS, Way
from ensign.fields.readings import parse
from ensign.matching.arrays.lookups import Lookup
from ensign.matching.arrays.segments import distinct
from ensign.matching.arrays.strings import Hashes
from ensign.matching.assembling import kept_arrays
from ensign.matching.cache import IndexCache
from ensign.matching.carriers import Carriers, Numbers
from ensign.matching.designations import Designations
from ensign.matching.evidence.facts import standing_of
from ensign.matching.evidence.names import aside_evidence
from ensign.matching.evidence.ships import (
    NEAR,
    doubt_evidence,
    other_ship,
    other_ship_evidence,
)
from ensign.matching.judging import Alike, Judge
from ensign.matching.listed_names import ListedName, listed_names, told_type
from ensign.matching.other_states import of_another_state
from ensign.matching.otherwise.cut_names import CutNames, cut_evidence
from ensign.matching.otherwise.other_types import OtherTypes, without_trade
from ensign.matching.otherwise.run_together import RunTogether, together_evidence
from ensign.matching.own_letters import twin_of
from ensign.matching.positions import Positions
from ensign.matching.scoring import NameScore
from ensign.matching.search.index import NOBODY, Index
from ensign.matching.verdicts import is_called_so, is_of_other_type, is_passed_over, rank
from ensign.matching.ways import Reading, asked, is_read, is_ship, own_names, way_between
from ensign.model import Band, Entity, EntityType, Evidence, Identifier, Match, Standing, Subject
from ensign.settings import Settings
from ensign.watchlist import Watchlist

EXACT_SCORE: Final = 1000
_OF_A_FLAG: Final = frozenset({"mmsi", "call_sign"})
"""Schemes of numbers that go to another ship when a ship changes its flag."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found for a subject: the matches, best first, and those that reached the line but for a stated reason.

    A withheld match (another IMO number or state, a weak alias without its country, an IMO number one slip away) is
    no match; it is kept because the reason is worth saying. `doubts` are the subject's numbers that
    cannot be right, by which nobody could be looked for.
    """

    matches: tuple[Match, ...] = ()
    withheld: tuple[Match, ...] = ()
    doubts: tuple[Identifier, ...] = ()


_NOTHING: Final = Outcome()


class _Lines(NamedTuple):
    """The line that names are to reach, and the score under which facts do not take one that does."""

    line: int
    least: int


class Matcher:
    """Matches subjects against the screened entities of a watchlist."""

    def __init__(self, watchlist: Watchlist, settings: Settings, cache: IndexCache | None = None) -> None:
        """Indexes every name of every entity that is screened, or opens the index that was made before."""
        self.settings = settings
        self._entities = watchlist.entities
        arrays = kept_arrays(watchlist, settings, cache)
        self._names: dict[Way, Positions] = {}
        self._index: dict[Way, Index] = {}
        for way in Way:
            own = {key.removeprefix(f"{way} "): array for key, array in arrays.items() if key.startswith(f"{way} ")}
            if own:
                self._names[way] = Positions("names", self._entities, own)
                self._index[way] = Index(way, own, settings)
        self._carriers = Carriers(self._entities, arrays)
        self._judge = Judge(settings, Lookup("addresses", arrays))
        self._designations = Designations(self._entities, arrays)
        self._cut_names = CutNames(self._entities, arrays, settings)
        self._run_together = RunTogether(self._entities, arrays, settings)
        self._other_types = OtherTypes(self._entities, arrays)

    def match(self, subject: Subject, line: int | None = None) -> Outcome:
        """What is found for a subject at a line (the settings' own, where none is given)."""
        return self.match_all((subject,), line)[0]

    def match_all(
        self, subjects: Sequence[Subject], line: int | None = None, least: int | None = None
    ) -> list[Outcome]:
        """What is found for each of many subjects, which is quicker than one at a time.

        Facts take a score no further down than to `least`, which is the line where it is not given.
        """
        at = self.settings.line if line is None else line
        lines = _Lines(at, at if least is None else least)
        named, numbers = self._by_name(subjects, lines), self._carriers.listed(subjects)
        return [
            self._outcome(s, named.get(n, ()), numbers, lines.least) if n in named or s.identifiers else _NOTHING
            for n, s in enumerate(subjects)
        ]

    def _outcome(self, subject: Subject, named: Iterable[tuple[Match, bool]], numbers: Numbers, line: int) -> Outcome:
        """The best match of each entity, of those by name (and whether each stands) and those by identifier."""
        best: dict[str, Match] = {}
        withheld: list[Match] = []
        order = partial(rank, subject=subject)
        for match, is_match in named:
            if not is_match:
                withheld.append(match)
            elif match.entity.id not in best or order(match) < order(best[match.entity.id]):
                best[match.entity.id] = match
        for found in (partial(self._identified, numbers=numbers), self._nearly_identified):
            for match, is_match in found(subject, by_name=best, line=line) if subject.identifiers else ():
                if is_match:
                    best[match.entity.id] = match
                else:
                    withheld.append(match)
        if not best and not withheld and not subject.identifiers:
            return _NOTHING
        matches = tuple(self._with_others(m) for m in sorted(best.values(), key=order))
        doubts = tuple(i for i in subject.identifiers if i.doubt)
        return Outcome(matches, tuple(sorted((m for m in withheld if m.entity.id not in best), key=order)), doubts)

    def _by_name(self, subjects: Sequence[Subject], lines: _Lines) -> dict[int, list[tuple[Match, bool]]]:
        """By the subject's place, the entities whose names reach the line, and whether nothing withholds them."""
        for index in self._index.values():
            index.forget()
        by_way = asked(subjects)
        found: dict[int, list[tuple[Match, bool]]] = defaultdict(list)
        words = (
            self._by_words(subjects, names, way, lines, own=own)
            for (way, own), names in by_way.items()
            if way in self._index
        )
        for n, (match, is_match) in chain(*words, self._by_letters(subjects, own_names(by_way), lines)):
            other = of_another_state(subjects[n], match)
            judged = (replace(match, band=None, evidence=(*match.evidence, other)), False) if other else None
            found[n].append(judged or (match, is_match))
        return found

    def _by_words(
        self, subjects: Sequence[Subject], names: Sequence[tuple[int, str]], way: Way, lines: _Lines, *, own: bool
    ) -> Iterator[tuple[int, tuple[Match, bool]]]:
        """By the subject's place, the entities whose names its own reach by their words, read in a way."""
        index, judge = self._index[way], partial(self._judge.match, line=lines.least)
        named = index.read([name for _, name in names])
        numbers, positions = index.candidates(named, lines.line) if own else NOBODY
        weighed = index.weigh_all([names[at][1] for at in distinct(numbers).tolist()], positions)
        candidates = zip(numbers.tolist(), positions.tolist(), index.pairable(named, numbers, positions), strict=True)
        for at, position, places in candidates:
            n, name = names[at]
            pair = index.scorer.score(weighed[name], index.name(position), places, lines.line)
            if pair.score < lines.line:
                continue
            entity, listed = self._names[way][position]
            if is_passed_over(subjects[n], entity.type, listed, pair, self.settings):
                continue
            twin = twin_of(pair, entity, index, self.settings)
            if twin is None or twin.score >= self.settings.own_letters:
                alike = self._judge.alike(subjects[n], listed, pair, twin)
                yield n, judge(subjects[n], Reading(name, way), entity, listed.name, alike)
        for at, position, say in index.nearly_same(named, lines.line) if own else ():
            n, name = names[at]
            mine_read, listed_read = parse(name, way), index.name(position).name
            said = say(mine_read, listed_read)
            if said is None:
                continue
            entity, listed = self._names[way][position]
            if not listed.name.weak and not listed.country:
                alike = Alike(said.points, (said, *aside_evidence(mine_read, listed_read, but=said)))
                yield n, judge(subjects[n], Reading(name, way), entity, listed.name, alike)
        if way is Way.FIRM:
            yield from self._of_other_types(subjects, names, index.sums(named), lines)

    def _of_other_types(
        self, subjects: Sequence[Subject], names: Sequence[tuple[int, str]], sums: tuple[Hashes, Hashes], lines: _Lines
    ) -> Iterator[tuple[int, tuple[Match, bool]]]:
        """By the subject's place, the entities of another type whose names are its own, word for word."""
        judge = partial(self._judge.match, line=lines.least)
        whole, own = sums
        for at, way, entity, listed in self._other_types.find(whole):
            n, name = names[at]
            is_told = entity.type is EntityType.UNKNOWN  # by the name, and no type of the list's own conflicts
            if is_read(subjects[n], name, way) or (is_told and is_ship(subjects[n])):
                continue
            pair = self._pair(name, listed, way)
            if pair.score >= lines.line and is_of_other_type(subjects[n], entity.type, pair, self.settings):
                alike = self._judge.alike(subjects[n], listed, pair)
                reading = Reading(name, way, own=is_told or subjects[n].type is EntityType.UNKNOWN)
                yield n, judge(subjects[n], reading, entity, listed.name, alike)
        yield from self._owned(subjects, names, own, lines)

    def _owned(
        self, subjects: Sequence[Subject], names: Sequence[tuple[int, str]], sums: Hashes, lines: _Lines
    ) -> Iterator[tuple[int, tuple[Match, bool]]]:
        """By the subject's place, the persons by whose names, and no other word of its own, a firm is called."""
        judge = partial(self._judge.match, line=lines.least)
        for at, met in groupby(self._other_types.find(sums), itemgetter(0)):
            n, name = names[at]
            called = name if is_ship(subjects[n]) or name in subjects[n].pieces else without_trade(name)
            firm, reading = subjects[n]._replace(type=EntityType.COMPANY), Reading(called, Way.PERSON, own=False)
            for _, way, entity, listed in met if called != name else ():
                if way is not Way.PERSON:
                    continue
                pair = self._pair(called, listed, way)
                if pair.score >= lines.line and is_called_so(pair, self.settings):
                    alike = self._judge.alike(subjects[n], listed, pair)._replace(same=False)
                    yield n, judge(firm, reading, entity, listed.name, alike)

    def _pair(self, name: str, listed: ListedName, way: Way) -> NameScore:
        """A subject's name and a listed one, both read in a way."""
        index = self._index[way]
        return index.scorer.score(index.weigh(name), index.weigh(listed.text))

    def _by_letters(
        self, subjects: Sequence[Subject], names: Sequence[tuple[int, str]], lines: _Lines
    ) -> Iterator[tuple[int, tuple[Match, bool]]]:
        """By the subject's place, the entities whose names are its own, letter by letter, cut off or run together."""
        s, judge = self.settings, partial(self._judge.match, line=lines.least)
        for score, find, evidence in (
            (s.cut, self._cut_names.find, cut_evidence),
            (s.together, self._run_together.find, together_evidence),
        ):
            for n, name, entity, listed in find(names) if score >= lines.line else ():
                way = way_between(subjects[n], name, entity.type)
                if way is not None:
                    alike = Alike(score, (evidence(name, listed.text, score),))
                    yield n, judge(subjects[n], Reading(name, way), entity, listed.name, alike)

    def _with_others(self, match: Match) -> Match:
        """A match with other lists' entries of the same designation."""
        others = self._designations.others(match.entity)
        return replace(match, also=others) if others else match

    def _identified(
        self, subject: Subject, numbers: Numbers, by_name: dict[str, Match], line: int
    ) -> Iterable[tuple[Match, bool]]:
        """The entities that carry an identifier of the subject's: a match whatever the name says.

        But a call sign or MMSI that two ships of different IMO numbers share has only gone from one to the other.
        """
        carried: dict[str, tuple[Entity, list[Evidence]]] = {}
        for identifier in subject.identifiers:
            for entity, listed in self._carriers.of(identifier, numbers):
                scheme = listed.scheme if identifier.scheme == "other" else identifier.scheme
                said = Evidence("identifier", identifier.value, listed.value, scheme, 0, Standing.AGREES)
                carried.setdefault(entity.id, (entity, []))[1].append(said)
        for entity, agreed in carried.values():
            known = by_name.get(entity.id) or self._best_named(subject, entity, line)
            others = [replace(e, points=0) for e in self._judge.facts(subject, entity)]
            another = other_ship(subject, entity)
            if another is not None and all(e.how in _OF_A_FLAG for e in agreed):
                terms = (*agreed, *others, other_ship_evidence(*another, 0))
                score, band = 0, None
            else:
                terms = (replace(agreed[0], points=EXACT_SCORE), *agreed[1:], *others)
                score, band = EXACT_SCORE, Band.EXACT
            match = replace(known, score=score, band=band, standing=standing_of(terms), evidence=terms)
            yield match, band is not None

    def _nearly_identified(
        self, subject: Subject, by_name: dict[str, Match], line: int
    ) -> Iterable[tuple[Match, bool]]:
        """The ships from whose number one of the subject's that cannot be right is one slip away.

        A match where the name agrees as well, which decides; else withheld.
        """
        for entity in self._carriers.near(subject.identifiers):
            if entity.id not in by_name and any(e.how == NEAR for e in doubt_evidence(subject, entity)):
                match = self._best_named(subject, entity, line)
                yield match, match.band is not None

    def _best_named(self, subject: Subject, entity: Entity, line: int) -> Match:
        """The entity under the name that is most like one of the subject's, however little it is."""
        best: tuple[int, Reading, ListedName, NameScore] | None = None
        by_way: dict[Way, list[ListedName]] = defaultdict(list)
        for one in (one for one in listed_names(entity) if not one.country):
            for way in WAYS[told_type(entity.type, one.text)]:
                if way in self._index:  # a list whose names are no more than legal forms (Corp Ltd) has none for a way
                    by_way[way].append(one)
        for way, names in by_way.items():
            index = self._index[way]
            listed = [(one, index.weigh(one.text)) for one in names]
            for value in (*subject.names, *subject.pieces):
                mine = index.weigh(value)
                for one, theirs in listed:
                    found = index.scorer.score(mine, theirs)
                    if best is None or found.score > best[0]:
                        best = found.score, Reading(value, way), one, found
        if best is None:
            near_numbers = tuple(doubt_evidence(subject, entity))
            return Match(entity, entity.names[0], "", 0, 0, None, standing_of(near_numbers), near_numbers)
        _, reading, met, found = best
        alike = self._judge.alike(subject, met, found)
        match, _ = self._judge.match(subject, reading, entity, met.name, alike, line=line)
        return match
