"""What is screened against what in a comparison of engines: lists of so many names, and rows with known answers.

Listed parties come from publishers' files, rows from vendor, company and people files; where none are given both are
invented (invented.py). Aliases are taken out of the list and planted among the rows, and names that stay in it are
planted with a slip. All other rows are taken for clean, so names that are listed word for word are left out of them;
a party that is listed under another spelling counts against every engine alike. All that is drawn is drawn with a
seed, so a run can be repeated.
"""

import csv
import gzip
import io
import random
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

import invented

from ensign.lists.opensanctions_csv import COLUMNS
from ensign.lists.table import read_lists
from ensign.model import EntityType
from ensign.watchlist import union

SEED = 20231228
PLANTED = 500
"""Aliases, and slips, that are planted at most: of each as many as a twentieth of the rows."""

SCHEMAS = {
    EntityType.PERSON: "Person",
    EntityType.COMPANY: "Company",
    EntityType.VESSEL: "Vessel",
    EntityType.AIRCRAFT: "Airplane",
}
NAMES = {"entity.legalname": "company", "full_name": "person", "vendorname": "", "vendor name": "", "supplier": ""}
"""The columns of input files that hold names, and what kind of party they say."""

SIGNS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Party:
    """A listed party: the names that stay in the list, and the alias that was taken out, if one was."""

    id: str
    schema: str
    names: tuple[str, ...]
    taken: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its name, what it is known to be, and the parties that it is ("" and none for a clean one)."""

    name: str
    kind: str
    planted: str = ""
    truth: frozenset[str] = field(default_factory=frozenset)


def key(name: str) -> tuple[str, ...]:
    """A name's words in any order, signs and case apart: names with one key are one name."""
    return tuple(sorted(SIGNS.sub(" ", name.casefold()).split()))


def listed(paths: Sequence[Path], chance: random.Random) -> list[Party]:
    """The parties of publishers' files, in random order; invented ones where there are no files."""
    if paths:
        entities = union(read_lists(paths)).entities
        found = [
            Party(e.id, SCHEMAS.get(e.type, "Organization"), tuple(dict.fromkeys(n.text for n in e.names)))
            for e in entities
        ]
    else:
        made = islice(invented.parties(chance), 16_000)
        found = [Party(f"invented-{at:06}", schema, tuple(names)) for at, (schema, names) in enumerate(made)]
    chance.shuffle(found)
    return found


def without_some(parties: Iterable[Party], chance: random.Random) -> list[Party]:
    """The parties, an alias taken out of every fourth of those that have one of two words in Latin letters."""
    found = []
    for party in parties:
        own = {key(name) for name in party.names}
        able = [
            name
            for name in party.names[1:]
            if len(key(name)) > 1 and name.isascii() and sum(key(name) == key(n) for n in party.names) == 1
        ]
        if len(own) > 1 and able and party.schema in {"Person", "Organization", "Company"} and chance.random() < 0.25:
            taken = chance.choice(able)
            found.append(Party(party.id, party.schema, tuple(n for n in party.names if n != taken), taken))
        else:
            found.append(party)
    return found


def up_to(parties: Sequence[Party], names: int, chance: random.Random) -> list[Party]:
    """The first parties that have so many names together, filled up with splices of two parties' names."""
    found, count = [], 0
    for party in parties:
        if count >= names:
            break
        found.append(party)
        count += len(party.names)
    kinds = [[p for p in found if p.schema == schema] for schema in sorted({p.schema for p in found})]
    weights = [len(kind) for kind in kinds]
    while count < names:
        (kind,) = chance.choices(kinds, weights)
        one, two = chance.choice(kind), chance.choice(kind)
        spliced = dict.fromkeys(invented.spliced(name, chance.choice(two.names)) for name in one.names)
        found.append(Party(f"spliced-{len(found):06}", one.schema, tuple(spliced)))
        count += len(spliced)
    return found


def write_list(path: Path, parties: Iterable[Party], title: str) -> None:
    """A list as OpenSanctions' targets.simple.csv, which every engine's side of the comparison reads."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, restval="")
        writer.writeheader()
        for party in parties:
            writer.writerow(
                {
                    "id": party.id,
                    "schema": party.schema,
                    "name": party.names[0],
                    "aliases": cell(party.names[1:]),
                    "sanctions": title,
                    "dataset": title,
                    "last_change": "2023-12-28",
                }
            )


def cell(values: Sequence[str]) -> str:
    """Several values in one cell, as OpenSanctions writes them."""
    line = io.StringIO()
    csv.writer(line, delimiter=";", lineterminator="").writerow(values)
    return line.getvalue()


def planted(parties: Sequence[Party], chance: random.Random) -> list[Row]:
    """Rows whose answer is known: aliases that were taken out, and names of other parties with a slip."""
    bearers: dict[tuple[str, ...], set[str]] = {}
    for party in parties:
        for name in (*party.names, party.taken):
            bearers.setdefault(key(name), set()).add(party.id)
    kinds = {"Person": "person", "Organization": "company", "Company": "company"}
    able = [p for p in parties if p.schema in kinds and p.names[0].isascii() and len(key(p.names[0])) > 1]
    aliases = [p for p in parties if p.taken]
    slips = [p for p in able if not p.taken]
    found = [Row(p.taken, kinds[p.schema], "alias", same(p, bearers)) for p in aliases[:PLANTED]]
    found += [
        Row(slip(p.names[0], chance), kinds[p.schema], "slip", same(p, bearers))
        for p, slip in zip(slips[:PLANTED], cycle(invented.SLIPS), strict=False)
    ]
    return found


def same(party: Party, bearers: dict[tuple[str, ...], set[str]]) -> frozenset[str]:
    """The party and those that bear one of its names: two publishers list one person under two numbers."""
    return frozenset().union(*(bearers[key(name)] for name in (*party.names, party.taken) if name))


def clean(paths: Sequence[Path], count: int, listed_keys: set[tuple[str, ...]], chance: random.Random) -> list[Row]:
    """So many different names that no list has word for word: a fifth vendors, a fifth people, the rest companies,
    as far as there are such, and splices of two of them beyond."""
    sources: dict[str, dict[str, None]] = {"": {}, "person": {}, "company": {}}
    for kind, name in named(paths) if paths else made(count, chance):
        sources[kind][name] = None
    found: dict[str, str] = {}
    for kind, most in (("", count // 5), ("person", count // 5), ("company", count)):
        names = [name for name in sources[kind] if key(name) not in listed_keys]
        chance.shuffle(names)
        found.update((name, kind) for name in names[: min(most, count - len(found))])
    whole = list(found.items())
    while len(found) < count:
        (one, kind), (two, _) = chance.choice(whole), chance.choice(whole)
        name = invented.spliced(one, two)
        if key(name) not in listed_keys:
            found.setdefault(name, kind)
    return [Row(name, kind) for name, kind in found.items()]


def named(paths: Iterable[Path]) -> Iterator[tuple[str, str]]:
    """The kind and name of each row of the files that have a column of names."""
    for path in paths:
        whole = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        try:
            text = whole.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = whole.decode("cp1252", errors="replace")
        lines = io.StringIO(text, newline=None)
        header = next(csv.reader(lines), [])
        at = next((i for i, column in enumerate(header) if column.strip().lower() in NAMES), None)
        if at is None:
            continue
        kind = NAMES[header[at].strip().lower()]
        for row in csv.reader(lines):
            name = " ".join(row[at].split()) if len(row) > at else ""
            if any(c.isalpha() for c in name):
                yield kind, name


def made(count: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Invented rows, of each kind as many as are needed where they are few."""
    most = min(count, 200_000)
    yield from (("person", name) for name in islice(invented.people(chance), most))
    yield from (("company", name) for name in islice(invented.firms(chance), most))
    yield from (("", name) for name in islice(invented.firms(chance), most // 5))


def mixed(known: Sequence[Row], innocent: Sequence[Row], count: int, chance: random.Random) -> list[Row]:
    """So many rows in random order: planted ones, at most a tenth, and clean ones."""
    halves = [[row for row in known if row.planted == kind][: count // 20] for kind in ("alias", "slip")]
    chosen = [*halves[0], *halves[1]]
    rows = [*chosen, *innocent[: count - len(chosen)]]
    chance.shuffle(rows)
    return rows


def write_rows(path: Path, rows: Iterable[Row], *, kinds: bool) -> None:
    """Rows as a CSV that every engine's side reads; their number is their key."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("row", "name", "type"))
        writer.writerows((f"{at:08}", row.name, row.kind if kinds else "") for at, row in enumerate(rows))
