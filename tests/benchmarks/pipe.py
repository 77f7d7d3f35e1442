"""How fast and in how much memory the installed command screens a pipe of invented vendors.

    python tests/benchmarks/pipe.py --rows 1000000 --per-vendor 96

Prints rows in a second and the peak memory of the command as a whole process at each tenth of the
rows, so that growth would show. It asserts nothing: a benchmark is no test.
"""

import argparse
import random
import resource
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

FIRST = [
    "Amber",
    "Birch",
    "Cedar",
    "Delta",
    "Ember",
    "Fjord",
    "Glacier",
    "Harbour",
    "Indigo",
    "Juniper",
    "Kestrel",
    "Lantern",
    "Meadow",
    "Nimbus",
    "Orchard",
]
SECOND = [
    "Paper",
    "Plumbing",
    "Catering",
    "Timber",
    "Freight",
    "Dental",
    "Garden",
    "Software",
    "Laundry",
    "Bakery",
    "Optics",
    "Marine",
    "Textile",
    "Motors",
]
FORM = ("Ltd", "Inc", "GmbH", "S.A.", "LLC", "Co., Ltd.", "")
SYLLABLES = "ba ke lo mi nu ra se to vi zu dan fer gor hul jan kis lam mor nel pol".split()  # noqa: SIM905


def vendors(count: int, chance: random.Random) -> Iterator[str]:
    """Invented names, all different."""
    for i in range(count):
        coined = "".join(chance.choices(SYLLABLES, k=3)).title()
        yield f"{coined} {chance.choice(FIRST)} {chance.choice(SECOND)} {i % 1000 or ''} {chance.choice(FORM)}".strip()


def feed(pipe: object, rows: int, names: list[str], chance: random.Random) -> None:
    """Write the rows as CSV, a block at a time."""
    pipe.write(b"id,name,amount\n")
    for begin in range(0, rows, 10_000):
        block = range(begin, min(rows, begin + 10_000))
        chosen = ((i, names[i] if len(names) == rows else chance.choice(names)) for i in block)
        pipe.write("".join(f'{i},"{name}",{i % 997}\n' for i, name in chosen).encode())
    pipe.close()


def resident(process: subprocess.Popen) -> int:
    """The peak resident memory of a running process in MB; 0 where the system does not say."""
    try:
        status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) // 1024 for line in status.splitlines() if line.startswith("VmHWM")), 0)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--per-vendor", type=int, default=96, help="rows a vendor on average; 1: all different")
    parser.add_argument("--command", default=shutil.which("ensign") or str(Path(sys.executable).with_name("ensign")))
    parser.add_argument("more", nargs="*", help="further arguments of ensign screen, behind --")
    asked = parser.parse_args()
    chance = random.Random(96)
    names = list(vendors(max(1, asked.rows // asked.per_vendor), chance))
    began = time.perf_counter()
    line = [asked.command, "screen", "-", "--quiet", *asked.more]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        threading.Thread(target=feed, args=(process.stdin, asked.rows, names, chance), daemon=True).start()
        out = -1
        for out, _ in enumerate(process.stdout):
            if out == 1:
                print(f"first row after {time.perf_counter() - began:.2f} s")
            if out and out % max(1, asked.rows // 10) == 0:
                seconds = time.perf_counter() - began
                print(
                    f"{out:>12,} rows  {seconds:8.1f} s  {out / seconds:10,.0f} rows/s  peak {resident(process)} MB",
                    flush=True,
                )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    seconds = time.perf_counter() - began
    print(f"{out:,} rows of {len(names):,} vendors in {seconds:.1f} s, peak {peak} MB, exit {process.returncode}")


if __name__ == "__main__":
    main()
