"""Screening is pure: every row comes out, and neither the cut nor the order of the input changes a row."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ensign import bundled, screening
from ensign.schema import OUTCOMES, RESULT_COLUMNS, ROW, SEPARATOR, SUBJECT_FIELDS
from ensign.settings import Settings

WATCHLIST = bundled.load(["cambodia-dprk"])
NAMES = st.one_of(
    st.sampled_from(
        ("Khek Vandy", "Kek Vandi", "Khek Ravy", "CSC", "ISROC", "Cambodian Shipping Corp.",
         "Star Shipping", "", "-", "…",
         "Norodom Buppha Devi", "Lotus / Khek Sakara JV", f"Acme{SEPARATOR}Khek Sakara", "M/V SAM JONG 1", "នរោត្តម")
    ),
    st.text(max_size=15),
)  # fmt: skip
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "name": NAMES,
            "type": st.sampled_from(("", "person", "company", "vessel", "something")),
            "country": st.sampled_from(("", "KH", "US", "Cambodia")),
            "birth_date": st.sampled_from(("", "1960", "rubbish")),
            "imo": st.sampled_from(("", "9074729", "123")),
        }
    ),
    min_size=1,
    max_size=8,
)


def frame(rows: list[dict[str, str]]) -> pd.DataFrame:
    return pd.DataFrame([{f: row.get(f, "") for f in SUBJECT_FIELDS} for row in rows], columns=list(SUBJECT_FIELDS))


def screened(rows: list[dict[str, str]], top: int = 1) -> list[tuple[str, ...]]:
    found = screening.screen(frame(rows), WATCHLIST, Settings(top=top))
    assert list(found.columns) == [ROW, *RESULT_COLUMNS]
    return [tuple(row) for row in found.itertuples(index=False)]


@settings(max_examples=100, deadline=None)
@given(ROWS)
def test_every_row_comes_out_once_and_in_order(rows: list[dict[str, str]]) -> None:
    found = screened(rows)
    assert [row[0] for row in found] == list(range(len(rows)))
    assert {row[1] for row in found} <= set(OUTCOMES)
    assert all(row[-1] for row in found)  # against a research list alone, every row says so


@settings(max_examples=60, deadline=None)
@given(ROWS, st.integers(0, 8), st.randoms(use_true_random=False))
def test_neither_cut_nor_order_changes_a_row(rows: list[dict[str, str]], cut: int, chance) -> None:
    whole = [row[1:] for row in screened(rows, top=3)]
    parts = [row[1:] for part in (rows[:cut], rows[cut:]) if part for row in screened(part, top=3)]
    assert parts == whole
    order = list(range(len(rows)))
    chance.shuffle(order)
    mixed = screened([rows[i] for i in order], top=3)
    assert sorted((order[row[0]], *row[1:]) for row in mixed) == sorted(screened(rows, top=3))


@pytest.mark.parametrize("rows", [[{"name": ""}], [{"name": "…"}], [{"name": "-", "country": "KH"}], [{}]])
def test_a_row_that_cannot_be_screened_says_why_and_is_not_clear(rows: list[dict[str, str]]) -> None:
    (row,) = screened(rows)
    values = dict(zip(RESULT_COLUMNS, row[1:], strict=True))
    assert values["match_outcome"] == "unscreenable"
    assert values["match_reason"].startswith("Not screened: ")
    assert values["match_count"] == ""


def test_a_row_can_meet_several_entities_and_counts_them_all() -> None:
    rows = [{"name": f"Khek Sakara{SEPARATOR}Khek Vandy"}]
    assert [dict(zip(RESULT_COLUMNS, r[1:], strict=True))["match_count"] for r in screened(rows)] == ["2"]
    assert len(screened(rows, top=5)) == 2


def test_the_match_id_hangs_on_the_row_and_the_entity_alone() -> None:
    first = screened([{"name": "Khek Vandy"}, {"name": "Kek Vandi"}])
    again = screened([{"name": "Kek Vandi"}])
    where = 1 + RESULT_COLUMNS.index("match_id")
    assert first[1][where] == again[0][where] != first[0][where]
