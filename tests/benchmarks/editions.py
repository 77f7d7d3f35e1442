"""Two files of one list, entity by entity: the same type, names and birth dates under the same id, and what differs.

    python tests/benchmarks/editions.py ../shared/lists/ofac/cons_enhanced_2025-03-28.xml \
        ../shared/lists/ofac/consolidated_legacy_2025-03-28_newnamespace.xml

Of one edition in two formats nothing should differ; between editions what the publisher changed. Names are
compared as matching sees them (folded), with their kind and strength; those in other scripts, which not
every format has, are left out. It asserts nothing: a benchmark is no test.
"""

import argparse
from collections import Counter
from pathlib import Path

from ensign.lists.table import read_lists
from ensign.model import Entity
from ensign.text.words import fold
from ensign.watchlist import union


def facts(entity: Entity) -> dict[str, set[str]]:
    """What is compared, by what it is called."""
    names = ((fold(n.text), str(n.kind), " weak" * n.weak) for n in entity.names if not n.script)
    return {
        "type": {str(entity.type)},
        "names": {f"{text} ({kind}{weak})" for text, kind, weak in names},
        "birth dates": set(entity.birth_dates),
    }


def main() -> None:
    """Compare and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("older", type=Path)
    parser.add_argument("newer", type=Path)
    parser.add_argument("--most", type=int, default=20, help="differences that are shown one by one")
    given = parser.parse_args()
    lists = (union(read_lists((path,))) for path in (given.older, given.newer))
    older, newer = ({e.id: e for e in one.entities} for one in lists)
    both = sorted(older.keys() & newer.keys())
    print(f"{len(older):,} and {len(newer):,} entities, {len(both):,} ids in both")
    counts: Counter[str] = Counter()
    shown = 0
    for key in both:
        had, has = facts(older[key]), facts(newer[key])
        for what in had:
            counts[f"{what}: {'the same' if had[what] == has[what] else 'other'}"] += 1
            if had[what] != has[what] and shown < given.most:
                shown += 1
                print(key, what, *(f"- {one}" for one in sorted(had[what] - has[what])), sep="\t", end="\t")
                print(*(f"+ {one}" for one in sorted(has[what] - had[what])), sep="\t")
    for said, count in sorted(counts.items()):
        print(f"{count:7,}  {said}")


if __name__ == "__main__":
    main()
