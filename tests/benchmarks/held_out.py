"""Aliases taken out of publishers' lists, as rows: how many are found, by kind of party and script, and which are not.

    python tests/benchmarks/held_out.py ../shared/lists/ofac/csv_2023-12-28 ../shared/lists/eu/eu_full_2021-03-02.xml \
        --seed 7 --missed missed.tsv

One alias is taken out of every third person and firm that has several names, at random but repeatable places; one that
only sets the same words in another order or with other signs tells nothing and is never taken. A row counts as found
where one of its matches is the party, or a party that shares one of its names or its number in a list: publishers list
one person under several numbers. It asserts nothing: a benchmark is no test.
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from rows_and_lists import key

from ensign.lists.table import read_lists
from ensign.matching.matcher import Matcher
from ensign.model import Entity, EntityType, Match, Name, Subject
from ensign.settings import Settings
from ensign.subjects import read
from ensign.text.scripts import script_of
from ensign.watchlist import Watchlist, union

SHARE = 1 / 3
"""Of the parties that have several names, those that lose one."""

LEAST = 300
"""Tenths of a point: what is nearer than this to a missed row is written beside it."""


class Taken(NamedTuple):
    """An alias that was taken out, and the ids of the parties that it is."""

    entity: Entity
    name: Name
    truth: frozenset[str]


def bearers(entities: Sequence[Entity]) -> Mapping[object, set[str]]:
    """The ids of the parties that bear a name, by its key, and of those that have a number in a list."""
    found = defaultdict[object, set[str]](set)
    for entity in entities:
        for what in tells(entity):
            found[what].add(entity.id)
    return found


def tells(entity: Entity) -> tuple[object, ...]:
    """What says which party it is: its names, by their keys, and its numbers in lists."""
    return (*(key(name.text) for name in entity.names), *entity.references)


def without_some(watchlist: Watchlist, chance: random.Random) -> tuple[list[Entity], list[Taken]]:
    """The entities without the aliases that were taken out, and these."""
    known = bearers(watchlist.entities)
    left, taken = list[Entity](), list[Taken]()
    for entity in watchlist.entities:
        able = [] if entity.type.is_craft else [n for n in entity.names[1:] if len(known[key(n.text)]) == 1]
        able = [n for n in able if not n.weak and sum(key(n.text) == key(other.text) for other in entity.names) == 1]
        if not able or chance.random() >= SHARE:
            left.append(entity)
            continue
        name = chance.choice(able)
        taken.append(Taken(entity, name, frozenset().union(*(known[what] for what in tells(entity)))))
        left.append(replace(entity, names=tuple(n for n in entity.names if n is not name)))
    return left, taken


def group(one: Taken) -> tuple[str, str]:
    """The kind of party and the script of an alias."""
    kind = {EntityType.PERSON: "people", EntityType.UNKNOWN: "unknown"}.get(one.entity.type, "firms")
    return kind, script_of(one.name.text).name.lower()


def nearest(one: Taken, matches: Sequence[Match]) -> Match | None:
    """The best match with the party."""
    return next((match for match in matches if match.entity.id in one.truth), None)


def main() -> None:
    """Take out, screen, count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lists", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--missed", type=Path, help="a TSV of the rows that are not found, with how near they came")
    given = parser.parse_args()
    whole = union(read_lists(given.lists))
    left, taken = without_some(whole, random.Random(given.seed))
    settings = Settings()
    matcher = Matcher(Watchlist(whole.lists, tuple(left)), settings)
    subjects = [read({"name": one.name.text, "type": one.entity.type}) for one in taken]
    pairs = [(one, subject) for one, subject in zip(taken, subjects, strict=True) if isinstance(subject, Subject)]
    print(f"{len(left):,} parties of {len(whole.lists)} lists, {len(taken):,} aliases taken out, seed {given.seed}")
    if len(pairs) < len(taken):
        print(f"{len(taken) - len(pairs)} of them cannot be screened and are not counted")
    outcomes = matcher.match_all([subject for _, subject in pairs])
    asked, found, missed = Counter[tuple[str, str]](), Counter[tuple[str, str]](), list[tuple[Taken, Subject]]()
    for (one, subject), outcome in zip(pairs, outcomes, strict=True):
        asked[group(one)] += 1
        if nearest(one, outcome.matches):
            found[group(one)] += 1
        else:
            missed.append((one, subject))
    for which, count in sorted(asked.items()):
        print(f"{' '.join(which):<24} {found[which]:>6,} of {count:6,}  {found[which] / count:.3f}")
    if given.missed:
        write_missed(given.missed, missed, matcher)


def write_missed(path: Path, missed: Sequence[tuple[Taken, Subject]], matcher: Matcher) -> None:
    """Each missed alias with its party and the best score that one of the party's names has."""
    outcomes = matcher.match_all([subject for _, subject in missed], line=LEAST)
    with path.open("w", encoding="utf-8") as stream:
        for (one, _), outcome in zip(missed, outcomes, strict=True):
            match = nearest(one, outcome.matches)
            score = f"{match.score / 10:.1f}" if match else ""
            near = match.name.text if match else " | ".join(n.text for n in one.entity.names if n is not one.name)
            print(*group(one), score, one.name.text, near, one.entity.id, sep="\t", file=stream)


if __name__ == "__main__":
    main()
