"""Publishers' files, damaged: how many are refused, how many are read, and with what proof; none may crash.

    python tests/benchmarks/damage.py ../shared/lists/ofac/cons_csv ../shared/lists/ofac/cons_*.xml --each 20

Each source (a file, or a folder that is one set) is damaged in each way so many times, at random but
repeatable places, and read in this process; the first of each source is undamaged. Prints the outcomes,
and exits with 1 where anything but a list or one sentence came out.
"""

import argparse
import gzip
import random
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

from ensign.errors import EnsignError
from ensign.lists.table import read_lists
from ensign.watchlist import Watchlist, union

BOMB = 1 << 28


def untouched(whole: bytes, _: random.Random) -> bytes:
    return whole


def cut(whole: bytes, chance: random.Random) -> bytes:
    return whole[: chance.randrange(1, len(whole))]


def flipped(whole: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(whole))
    return whole[:at] + bytes([whole[at] ^ (1 << chance.randrange(8))]) + whole[at + 1 :]


def holed(whole: bytes, chance: random.Random) -> bytes:
    first = chance.randrange(len(whole))
    return whole[:first] + whole[first + chance.randrange(1, max(2, len(whole) // 20)) :]


def unclosed(whole: bytes, chance: random.Random) -> bytes:
    """Without one closing tag, one quotation mark where there are no tags, one delimiter where there are neither."""
    mark = next((m for m in (b"</", b'"', b";", b"\t") if m in whole), whole[-1:])
    at = whole.find(mark, chance.randrange(len(whole)))
    at = whole.find(mark) if at < 0 else at
    end = whole.find(b">", at) if mark == b"</" else at
    return whole[:at] + whole[end + 1 :]


def exchanged(whole: bytes, chance: random.Random) -> bytes:
    """The first line stands where another was."""
    lines = whole.split(b"\n")
    other = chance.randrange(len(lines))
    lines[0], lines[other] = lines[other], lines[0]
    return b"\n".join(lines)


def bomb(whole: bytes, _: random.Random) -> bytes:
    return gzip.compress(whole[:4096] + b" " * BOMB, 1)


WAYS: Mapping[str, Callable[[bytes, random.Random], bytes]] = {
    way.__name__: way for way in (untouched, cut, flipped, holed, unclosed, exchanged, bomb)
}


def outcome(folder: Path, sound: Watchlist) -> str:
    """What reading gave, in a few words."""
    try:
        found = union(read_lists([folder]))
    except EnsignError as e:
        return "CRASH: more than one line" if "\n" in str(e) else "refused"
    except Exception:  # noqa: BLE001 - the very thing that is looked for
        return f"CRASH: {traceback.format_exc(limit=-1).splitlines()[-1][:80]}"
    if found.digest == sound.digest:
        return "read, nothing is missing"
    proof = "proof" if all(info.proof for info in found.lists) else "no proof"
    same = len(found.entities) == len(sound.entities)
    return f"read with {proof}, {'as many' if same else 'other'} entities"


def main() -> None:
    """Damage, read, count."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sources", nargs="+", type=Path)
    parser.add_argument("--each", type=int, default=10, help="times that each source is damaged in each way")
    given = parser.parse_args()
    total: Counter[str] = Counter()
    for source in given.sources:
        files = sorted(p for p in source.iterdir() if p.is_file()) if source.is_dir() else [source]
        wholes = {p.name: p.read_bytes() for p in files}
        sound = union(read_lists([source]))
        for name, way in WAYS.items():
            chance = random.Random(f"{source.name} {name}")
            counts: Counter[str] = Counter()
            for _ in range(1 if name in {"untouched", "bomb"} else given.each):
                with tempfile.TemporaryDirectory() as folder:
                    hurt = chance.choice(sorted(wholes))
                    for file, whole in wholes.items():
                        (Path(folder) / file).write_bytes(way(whole, chance) if file == hurt else whole)
                    counts[outcome(Path(folder), sound)] += 1
            total.update(counts)
            print(source.name, name, ", ".join(f"{n} {said}" for said, n in counts.most_common()), sep="\t", flush=True)
    print("all", sum(total.values()), ", ".join(f"{n} {said}" for said, n in total.most_common()), sep="\t")
    sys.exit(any(said.startswith("CRASH") for said in total))


if __name__ == "__main__":
    main()
