"""A clear row that says what was nearest, and what kept it under the line."""

import pandas as pd
import pytest

from ensign import screening, watchlist
from ensign.explanation import NOTHING_ALIKE
from ensign.model import Entity, EntityType, Name
from ensign.schema import SUBJECT_FIELDS
from ensign.settings import Settings

NAMES = ("Blue Heron Maritime Trading", "Zebulon Okarvian")
LIST = watchlist.build(
    "x", "X", "2026-01-01", [Entity(f"x-{n}", "x", EntityType.UNKNOWN, (Name(t),)) for n, t in enumerate(NAMES)]
)


def reasons(*names, explain=True):
    frame = pd.DataFrame([dict.fromkeys(SUBJECT_FIELDS, "") | {"name": n} for n in names])
    found = screening.screen(frame, LIST, Settings(explain_clear=explain))
    return list(zip(found["match_outcome"], found["match_reason"], strict=True))


def test_a_clear_row_says_what_was_nearest_and_what_it_lost_most_by():
    ((outcome, reason),) = reasons("Blue Heron Bakery")
    assert outcome == "clear"
    assert reason.startswith("No match: the nearest is Blue Heron Maritime Trading, ")
    assert " where 67.0 is a match. " in reason
    lost = "each name has words of its own (“bakery” and “maritime trading”)"
    assert reason.endswith(f"The score is under 67.0 mostly because {lost}.")


@pytest.mark.parametrize(
    ("name", "facts", "lost"),
    [
        ("Blue Heron Bakery", {}, "each name has words of its own (“bakery” and “maritime trading”)."),
        ("Pfister Ignac Mitrevan Wolkarskoy", {}, "only yours has “pfister”."),
        ("Heeron", {}, "little agrees."),
        ("Ignac Mitrevan", {"birth_date": "1990-01-04"}, "the birth date conflicts (yours 1990-01-04, listed 1961"),
    ],
)
def test_what_was_lost_by_is_a_clause(name, facts, lost):
    names = (Name("Ignac Mitrevan Wolkarskoy"),)
    person = Entity("x-1", "x", EntityType.PERSON, names, birth_dates=("1961-05-02",))
    firm = Entity("x-2", "x", EntityType.COMPANY, (Name("Blue Heron Maritime Trading"),))
    frame = pd.DataFrame([dict.fromkeys(SUBJECT_FIELDS, "") | {"name": name} | facts])
    listed = watchlist.build("x", "X", "", (person, firm))
    (reason,) = screening.screen(frame, listed, Settings(explain_clear=True, line=980))["match_reason"]
    assert f" The score is under 98.0 mostly because {lost}" in reason


def test_a_row_that_is_like_nothing_says_so():
    assert reasons("Quxwold Pfister") == [("clear", NOTHING_ALIKE)]


def test_the_nearest_is_not_said_to_be_held_at_the_line():
    person = Entity("x-1", "x", EntityType.PERSON, (Name("Zebulon Mitrevan Okarvian"),), birth_dates=("1961-05-02",))
    given = {"name": "Zebulon Pfister Quarrow", "birth_date": "1990-01-04", "country": "BR"}
    frame = pd.DataFrame([dict.fromkeys(SUBJECT_FIELDS, "") | given])
    listed = watchlist.build("x", "X", "", (person,))
    (reason,) = screening.screen(frame, listed, Settings(explain_clear=True))["match_reason"]
    assert "the birth date conflicts" in reason
    assert "conflicting facts alone" not in reason


@pytest.mark.parametrize(
    "names", [("Blue Heron Bakery", "Zebulon Okarvian"), ("Zebulon Okarvian", "Blue Heron Bakery")]
)
def test_matches_and_order_are_not_touched(names):
    with_words, without = reasons(*names), reasons(*names, explain=False)
    assert [o for o, _ in with_words] == [o for o, _ in without]
    assert [r for o, r in with_words if o == "match"] == [r for o, r in without if o == "match"]
    assert [r for o, r in without if o == "clear"] == [""]
    assert sorted(with_words) == sorted(reasons(*reversed(names)))
