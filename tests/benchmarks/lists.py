"""What Ensign reads out of publishers' files: entities, names, rejections, seconds and peak memory of each.

`records` and `parties` are what the file holds by counts that know nothing of the readers (counts.py). Where
parties are not entities, `why` says what was left out or joined, as far as the list itself says so.

    python tests/benchmarks/lists.py ../shared/lists

Each file, and each folder whose files are one set, is read by a process of its own. A file that is
refused is a line with the reason. It asserts nothing: a benchmark is no test.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from counts import counts

if TYPE_CHECKING:
    from ensign.watchlist import ListInfo

COLUMNS = (
    "list",
    "date",
    "records",
    "parties",
    "entities",
    "names",
    "weak",
    "scripts",
    "vessels",
    "rejections",
    "seconds",
    "MB",
    "proof",
    "why",
)


def sources(path: Path) -> Iterator[Path]:
    """Files, and folders that are sets: those with files of OFAC's CSV set, which are joined by their numbers."""
    from ensign.lists.files import files_at
    from ensign.lists.ofac_csv import is_part

    if path.is_file():
        yield path
        return
    inside = sorted(p for p in path.iterdir() if not p.name.startswith("."))
    files = [p for p in inside if p.is_file()]
    if len(files) > 1 and all(is_part(one) for p in files for one in files_at(p)) and len({*map(rows, files)}) > 1:
        yield path
    else:
        yield from files
    for folder in (p for p in inside if p.is_dir()):
        yield from sources(folder)


def rows(path: Path) -> int:
    """How many commas the first line has: the files of a set differ in it, editions of one file do not."""
    with path.open("rb") as stream:
        return stream.readline().count(b",")


def why(info: "ListInfo", parties: str) -> str:
    """What the list says of the parties that are no entities, "" where each is one."""
    if parties in {"", str(info.entities)}:
        return ""
    reasons = Counter(one.reason for one in info.rejections)
    return "; ".join([*info.doubts, *(f"{n} times {reason}" for reason, n in reasons.items())]) or "UNEXPLAINED"


def read(path: Path) -> None:
    """Read one source and print what it is as JSON."""
    from ensign.errors import EnsignError
    from ensign.lists.table import read_lists
    from ensign.watchlist import union

    began = time.perf_counter()
    try:
        found = union(read_lists((path,)))
    except EnsignError as e:
        print(json.dumps([{"refused": str(e)}]))
        return
    seconds = f"{time.perf_counter() - began:.1f}"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    records, parties = counts(path)
    said = []
    for info in found.lists:
        names = [n for e in found.entities if e.list == info.name for n in e.names]
        row = (
            *(info.name, info.date, records, parties, info.entities, info.names, sum(n.weak for n in names)),
            *(
                sum(bool(n.script) for n in names),
                sum(e.type == "vessel" for e in found.entities if e.list == info.name),
            ),
            *(len(info.rejections), seconds, peak, info.proof, why(info, parties)),
        )
        said.append(dict(zip(COLUMNS, row, strict=True)))
    print(json.dumps(said))


def main() -> None:
    """Print a table of the sources at the paths given."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        read(given.paths[0])
        return
    print("\t".join(("file", *COLUMNS)))
    for root in given.paths:
        for path in sources(root):
            done = subprocess.run(
                [sys.executable, __file__, "--one", str(path)], capture_output=True, text=True, check=False
            )
            label = str(path.relative_to(root)) if path != root else path.name
            found = json.loads(done.stdout) if done.returncode == 0 else [{"refused": done.stderr.strip()[-300:]}]
            for one in found:
                values = (f"refused: {one['refused']}",) if "refused" in one else [str(one[c]) for c in COLUMNS]
                print("\t".join((label, *values)), flush=True)


if __name__ == "__main__":
    main()
