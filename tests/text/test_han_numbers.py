"""Numbers in Han figures: every number up to 999 as it is written, and what is none."""

import pytest

from ensign.text.han_numbers import FIGURES, number


def written(value: int) -> str:
    """A number with its hundreds and tens, as Chinese say it."""
    hundreds, tens, ones = value // 100, value // 10 % 10, value % 10
    said = FIGURES[hundreds] + "百" if hundreds else ""
    if tens:
        said += (FIGURES[tens] if tens > 1 or hundreds else "") + "十"
    elif said and ones:
        said += "零"
    return said + (FIGURES[ones] if ones or not value else "")


def test_every_number_is_read_as_it_is_said_and_by_its_figures() -> None:
    for value in range(1000):
        assert number(written(value)) == value
        assert number("".join(FIGURES[int(figure)] for figure in str(value))) == value


@pytest.mark.parametrize("text", ["", "人", "三人", "十百", "三五十", "十十", "5"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert number(text) is None
