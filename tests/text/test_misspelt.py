"""Slips in words that any firm may use: which word was meant, and what is a word itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from ensign.fields.firm_names import read
from ensign.text import legal_forms, lexicon
from ensign.text.misspelt import meant

FORMS = {word for form in legal_forms.every() for word in form}
WORDS = {*FORMS, *lexicon.generic_words(), *lexicon.abbreviations(), *lexicon.frequent_names(), *lexicon.place_words()}
KNOWN = sorted({"company", "limited", *(word for word in {*FORMS, *lexicon.generic_words()} if len(word) >= 9)})


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("cmopany", "company"),
        ("compny", "company"),
        ("liimted", "limited"),
        ("limitted", "limited"),
        ("managment", "management"),
        ("internatioal", "international"),
        ("goverment", "government"),
        ("corporaton", "corporation"),
    ],
)
def test_what_was_meant(word: str, right: str) -> None:
    assert meant(word) == right


def test_what_stays() -> None:
    """A word of its own, a short one, one of another first letter, two slips away, no word."""
    others = "company limited management tracking baking leaders chandler imited ompany cmopny managmnt 123456789"
    assert {word: meant(word) for word in others.split() if meant(word)} == {}


@given(st.sampled_from(KNOWN), st.integers(0, 40), st.sampled_from(("drop", "double", "swap", "replace", "none")))
def test_it_is_what_a_look_at_every_word_finds(word: str, at: int, kind: str) -> None:
    at %= len(word)
    slipped = {
        "drop": word[:at] + word[at + 1 :],
        "double": word[:at] + word[at] + word[at:],
        "swap": word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
        "replace": word[:at] + "e" + word[at + 1 :],
        "none": word,
    }[kind]
    near = [known for known in KNOWN if known[0] == slipped[:1] and OSA.distance(slipped, known) == 1]
    told = {lexicon.abbreviations().get(known, known) for known in near}
    expected = near[0] if len(told) == 1 and slipped not in WORDS and slipped.isalpha() else ""
    assert meant(slipped) == expected


def test_a_firm_is_read_as_it_was_meant() -> None:
    slipped, right = read("Aranta Managment Cmopany Liimted"), read("Aranta Management Company Limited")
    assert [token.text for token in slipped.tokens] == [token.text for token in right.tokens]
    assert slipped.legal == right.legal != frozenset()
    assert [token.shown for token in slipped.tokens] == ["aranta", "managment"]
