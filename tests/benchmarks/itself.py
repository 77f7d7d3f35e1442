"""A list screened against itself: does every listed name, alias and ship's number alert, and which do not?

    python tests/benchmarks/itself.py ../shared/lists/ofac/csv_2023-12-28 --every 10

Each name is a row with its entity's type, each IMO number a row without a name; the installed command
screens them all. Prints how many alert, by kind, and each that does not, or only as possible though the
name is not weak, with the reason given. It asserts nothing: a benchmark is no test.
"""

import argparse
import csv
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ensign.lists.table import read_lists
from ensign.watchlist import Watchlist, union

HEADER = ("entity", "kind", "name", "type", "imo")


def rows(watchlist: Watchlist) -> Iterator[tuple[str, ...]]:
    """One row a name, and one a ship's number."""
    for entity in watchlist.entities:
        for name in entity.names:
            kind = f"weak {name.kind}" if name.weak else str(name.kind)
            yield entity.id, kind, name.text, str(entity.type), ""
        for identifier in entity.identifiers:
            if identifier.scheme == "imo":
                yield entity.id, "imo", "", str(entity.type), f"IMO {identifier.value}"


def main() -> None:
    """Screen and report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lists", nargs="+", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take one row in so many")
    given = parser.parse_args()
    command = shutil.which("ensign", path=str(Path(sys.executable).parent)) or "ensign"
    with tempfile.TemporaryDirectory() as folder:
        source, result = Path(folder) / "rows.csv", Path(folder) / "screened.csv"
        with source.open("w", encoding="utf-8", newline="") as stream:
            csv.writer(stream).writerows([HEADER, *list(rows(union(read_lists(given.lists))))[:: given.every]])
        lists = [word for path in given.lists for word in ("-w", str(path))]
        columns = ",".join(f"{field}={field}" for field in HEADER[2:])
        subprocess.run(
            [command, "screen", str(source), *lists, "--columns", columns, "-o", str(result), "--quiet"], check=True
        )
        with result.open(encoding="utf-8", newline="") as stream:
            found = list(csv.DictReader(stream))
    counts = Counter((row["kind"], row["match_outcome"], row["match_band"]) for row in found)
    for (kind, outcome, band), count in sorted(counts.items()):
        print(f"{count:7,}  {kind}: {outcome} {band}".rstrip())
    print()
    for row in found:
        less = row["match_band"] == "possible" and not row["kind"].startswith("weak")
        if less or row["match_outcome"] != "match":
            value = row["name"] or row["imo"]
            said = f"{row['match_outcome']} {row['match_band']}".rstrip()
            print(row["entity"], row["kind"], value, said, row["match_reason"], sep="\t")


if __name__ == "__main__":
    main()
