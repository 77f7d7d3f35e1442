"""Numbers that are one slip apart."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from ensign.fields.slips import is_one_slip, one_step_from, with_one_less, with_one_more


def test_one_figure_or_two_neighbours() -> None:
    found = list(one_step_from("12"))
    assert len(found) == len(set(found)) == 19
    assert {"13", "92", "21"} <= set(found)
    assert "12" not in found


@given(st.text("0123456789", min_size=1, max_size=7))
def test_every_one_is_a_substitution_or_an_exchange_away(number: str) -> None:
    for other in one_step_from(number):
        assert len(other) == len(number)
        assert OSA.distance(number, other) == 1
        assert is_one_slip(number, other)


@given(st.text("AB12", max_size=5), st.text("AB12", max_size=5))
def test_one_slip_is_a_substitution_or_an_exchange(number: str, other: str) -> None:
    assert is_one_slip(number, other) == (len(number) == len(other) and OSA.distance(number, other) == 1)


@given(st.text("0123456789", min_size=1, max_size=8))
def test_a_figure_lost_or_added_makes_each_number_once(number: str) -> None:
    more, less = list(with_one_more(number)), list(with_one_less(number))
    assert len(more) == len(set(more)) == 9 * len(number) + 10
    assert len(less) == len(set(less))
    assert all(number in with_one_less(other) for other in more)
