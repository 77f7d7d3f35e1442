"""A firm's name with one slip in a long word is the listed one where all else is the same, but not in a short word."""

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparing import check_that_the_index_has_every_pair, matches
from ensign import explanation
from ensign.matching.otherwise.slipped import slip_evidence
from ensign.model import Band, EntityType
from ensign.settings import Settings

C, P = EntityType.COMPANY, EntityType.PERSON
AS_IS = Settings(slipped=0)  # which is under the line
WORDS = ("Aranta", "Zinctel", "Khek", "Нефть", "711", "Iran", "trading", "A", "Pioneer", "LLC")


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("PIONEER SHIPMANAEGMENT PTE. LTD.", "PIONEER SHIPMANAGEMENT PTE. LTD."),
        ("PIONEE RSHIPMANAGEMENT", "PIONEER SHIPMANAGEMENT PTE. LTD."),  # the blank stands too early
        ("PIONEERS HIPMANAGEMENT LTD", "PIONEER SHIPMANAGEMENT PTE. LTD."),
        ("Digital Servvices EAD", "Digital Services EAD"),
        ("Hertsel Trading", "Herstel Trading LLC"),
        ("erstel Trading", "Herstel Trading LLC"),
        ("Herstul Trading", "Herstel Trading LLC"),
        ("Hertsel", "Herstel LLC"),
        ("Herstell", "Herstel LLC"),
    ],
)
def test_one_slip_in_a_long_word_is_the_listed_name(name: str, listed: str) -> None:
    (match,) = matches(name, listed)
    assert (match.score, match.band) == (Settings().slipped, Band.POSSIBLE)
    assert sum(term.points for term in explanation.sum_of(match)) == match.score
    assert all(match.score < Settings().slipped for match in matches(name, listed, by=AS_IS))


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Aeta Trading", "Seta Trading LLC"),  # short words are often one letter apart
        ("Hertsal Trading", "Herstel Trading LLC"),  # two slips
        ("Hertsel Shipping", "Herstel Trading LLC"),  # and another word
        ("Hertsel Trading PJSC", "Herstel Trading LLC"),  # and another legal form
        ("Hertsel Trading & Co PJSC", "Herstel Trading & Co LLC"),  # and the word company tells nothing
        ("Mobility LLC", "Nobility LLC"),  # who writes a common word means it
        ("Herstul", "Herstel LLC"),  # of one word, which is all
        ("Fund 710 Growth", "Fund 711 Growth"),
        ("Aran Taks", "Arant Aksa"),  # more than the blank has moved
    ],
)
def test_less_than_that_is_another_name(name: str, listed: str) -> None:
    assert not matches(name, listed)


def test_the_sentence_says_what_the_slip_is() -> None:
    (match,) = matches("Hertsel Trading", "Herstel Trading")
    assert explanation.reason(match) == (
        "“Hertsel Trading” is the listed name “Herstel Trading” but for one slip: “hertsel” and “herstel”."
    )
    (match,) = matches("JSC Hertsel Trading", "Herstel Trading")
    assert explanation.reason(match).endswith("“hertsel” and “herstel”; set aside: “jsc”.")


def test_it_is_a_firm_and_no_weak_alias() -> None:
    name, listed = "Hertsel Trading", "Herstel Trading"
    assert matches(name, listed, EntityType.UNKNOWN)
    assert not matches(name, listed, of=P)
    assert not matches(name, listed, weak=True)


@given(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join), min_size=2, max_size=9),
    st.data(),
)
@settings(deadline=None, max_examples=200)
def test_the_index_has_every_pair_that_has_such_evidence(names: list[str], data: st.DataObject) -> None:
    for name in list(names):
        at = data.draw(st.integers(0, len(name)))
        letter = data.draw(st.sampled_from(("", " ", "x", name[max(0, at - 1) : at])))
        names.append(name[:at] + letter + name[at + data.draw(st.integers(0, 1)) :])
    check_that_the_index_has_every_pair(names, partial(slip_evidence, points=850, letters=6))
