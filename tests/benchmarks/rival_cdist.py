"""rapidfuzz's process.cdist with token_sort_ratio, every row against every listed name: a hit is 85 or more.

Run by ratios.py with a Python that has rapidfuzz and numpy. Rows go in blocks, so that the matrix stays in memory.
"""

from rapidfuzz import fuzz, process, utils
from rival_files import Stages, arguments, given, parties, write

THRESHOLD = 85
CELLS = 40_000_000
"""Cells of the matrix at a time, one byte each."""


def main() -> None:
    """Read, compare, write."""
    listed, source, most, out, cores = arguments()
    stages = Stages()
    names, owners = [], []
    for party, _, its in parties(listed):
        names += [utils.default_process(name) for name in its]
        owners += [party] * len(its)
    stages.done("index")
    rows = given(source, most)
    hits = []
    size = max(1, CELLS // len(names))
    for begin in range(0, len(rows), size):
        block = rows[begin : begin + size]
        matrix = process.cdist(
            [utils.default_process(name) for _, name, _ in block],
            names,
            scorer=fuzz.token_sort_ratio,
            score_cutoff=THRESHOLD,
            dtype="uint8",
            workers=cores,
        )
        best = matrix.argmax(axis=1)
        for (row, _, _), line, at in zip(block, matrix, best, strict=True):
            if line[at] >= THRESHOLD:
                hits.append((row, owners[at], float(line[at])))
    stages.done("match")
    write(out, hits)
    stages.done("write")
    stages.say()


if __name__ == "__main__":
    main()
