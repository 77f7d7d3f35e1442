"""Numbers in the names of firms and ships."""

import pytest

from ensign.fields.numbers import number_of


@pytest.mark.parametrize(
    ("word", "first", "figures"),
    [
        ("7", True, "7"),
        ("007", True, "7"),
        ("558th", True, "558"),
        ("2nd", False, "2"),
        ("ii", False, "2"),
        ("two", True, "2"),
        ("second", False, "2"),
        ("second", True, "2"),
        ("first", True, None),  # a name
        ("v", True, None),
        ("7a", False, None),
        ("th", False, None),
        ("star", False, None),
    ],
)
def test_figures_words_and_ordinals_are_one(word: str, first: bool, figures: str | None) -> None:  # noqa: FBT001
    assert number_of(word, first=first) == figures
