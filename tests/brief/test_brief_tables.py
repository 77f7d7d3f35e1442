"""Every row of a word table says where it is from or why it is there, and stands there once."""

import csv
from pathlib import Path

import pytest

from ensign.brief import lexicon

TABLES = Path(lexicon.__file__).parent / "tables"
# A word may be of several kinds in these: the first row wins, or the kinds are kept apart by another column.
SEVERAL = {"titles", "verbs", "nations", "callings"}


@pytest.mark.parametrize("path", sorted(TABLES.glob("*.csv")), ids=lambda p: p.stem)
def test_rows_give_their_reason_and_are_not_repeated(path):
    with path.open(encoding="utf-8", newline="") as f:
        rows = list(csv.DictReader(f))
    assert rows
    assert all(all(v is not None for v in r.values()) and list(r.values())[-1].strip() for r in rows)
    assert list(rows[0])[-1] in {"source", "reason"}
    keys = [tuple(r.values())[: 1 if path.stem not in SEVERAL else 3] for r in rows]
    assert len(keys) == len(set(keys))


def test_countries_are_known_in_the_words_of_the_news():
    names, adjectives = lexicon.countries(), lexicon.nationalities()
    assert (names["North Korea"], names["DPRK"], names["UAE"], adjectives["Cambodian"]) == ("kp", "kp", "ae", "kh")
    assert all(len(code) == 2 for code in names.values())
