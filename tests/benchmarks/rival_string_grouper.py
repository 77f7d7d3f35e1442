"""string-grouper's match_strings: TF-IDF of three letters, cosine of .7 or more, at most 20 hits a row (its default).

Run by ratios.py with a Python that has string-grouper. Its corpus is list and rows together, so there is no index of
the list that could be kept.
"""

import pandas as pd
from rival_files import Stages, arguments, given, parties, write
from string_grouper import match_strings

THRESHOLD = 0.7


def main() -> None:
    """Read, compare, write."""
    listed, source, most, out, cores = arguments()
    stages = Stages()
    owned = [(party, name) for party, _, its in parties(listed) for name in its]
    stages.done("index")
    rows = given(source, most)
    found = match_strings(
        pd.Series([name for _, name in owned]),
        pd.Series([name for _, name, _ in rows]),
        master_id=pd.Series([party for party, _ in owned]),
        duplicates_id=pd.Series([row for row, _, _ in rows]),
        ngram_size=3,
        min_similarity=THRESHOLD,
        number_of_processes=cores,
        ignore_index=True,
    )
    best = found.sort_values("similarity", ascending=False, kind="stable").drop_duplicates("right_id")
    stages.done("match")
    write(out, zip(best["right_id"], best["left_id"], best["similarity"], strict=True))
    stages.done("write")
    stages.say()


if __name__ == "__main__":
    main()
