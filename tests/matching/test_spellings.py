"""Words a slip of the pen away: the letters' masks and the lengths rule nothing out that is near."""

import sys

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ensign.fields.names import Kind, Token, Way
from ensign.matching.arrays import compiling
from ensign.matching.arrays.strings import LONGEST
from ensign.matching.words.similarity import edit_similarity, spelt_alike
from ensign.matching.words.spellings import Spellings
from ensign.matching.words.word_columns import WordColumns
from ensign.settings import Settings
from ensign.text import folds

SETTINGS = Settings()
S = SETTINGS.similarities
WORDS = st.text(st.sampled_from("abcdeikmnorsty12"), min_size=1, max_size=12)
ALIKE = st.builds(
    lambda first, middle, end: first + middle + end,
    st.sampled_from("aeioughk"),
    st.sampled_from(("smail", "lismaeel", "sama", "bdurahim", "bdelrahman", "rodno")),
    st.sampled_from(("", "el", "ih", "ov", "san")),
)
"""Words that differ in their first letter, and begin with one sound or with two."""


LONG = WORDS.map("abdulrahmanmuhamadibrahimsalim".__add__)
"""Words of which one or two fit into half a number, and those of which none does."""


def columns(words, kind=Kind.WORD):
    return WordColumns([Token(w, kind, shown=w) for w in words], Way.PERSON)


def spellings(theirs):
    return Spellings("some", Spellings.arrays("some", theirs), len(theirs))


@pytest.mark.parametrize("much", [0, sys.maxsize], ids=["compiled", "as they are"])
@settings(deadline=None)
@given(
    st.lists(WORDS | ALIKE | LONG, min_size=1, max_size=30, unique=True),
    st.lists(WORDS | ALIKE | LONG, min_size=1, max_size=5, unique=True),
)
def test_every_word_that_is_near_is_found_with_at_least_its_likeness(much, listed, asked):
    theirs, mine = columns(listed), columns(asked)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(compiling, "MUCH", much)
        found = spellings(theirs).near(mine, S)
    near: dict[tuple[int, int], int] = {}
    for q, v, similarity in zip(*(part.tolist() for part in found), strict=True):
        near[q, v] = max(near.get((q, v), 0), similarity)
    for q, a in enumerate(asked):
        for v, b in enumerate(listed):
            truth = min(S.edit_most, edit_similarity(folds.spelling(a), folds.spelling(b), S))
            assert near.get((q, v), 0) >= truth, (a, b)


def test_far_words_are_not_measured_as_near():
    theirs, mine = columns(["kimdong", "xylophone"]), columns(["kimdang"])
    found = spellings(theirs).near(mine, S)
    assert [part.tolist() for part in found] == [[0], [0], [857]]


def test_a_slip_in_the_first_sound_counts_more_but_voicing_is_no_other_sound():
    assert edit_similarity("kimdong", "kimdang", S) == edit_similarity("kimdong", "gimdong", S) == 857
    assert edit_similarity("kimdong", "mimdong", S) == 857 - S.edit_first_sound


def test_words_that_begin_with_different_vowels_begin_alike():
    listed = ["bakr", "ismail", "kamal", "omar", "salim", "tariq", "umran"]
    found = spellings(columns(listed)).near(columns(["alismaeel"]), S)
    assert 1 in found.positions.tolist()


@pytest.mark.parametrize("much", [0, sys.maxsize], ids=["compiled", "as they are"])
@settings(deadline=None)
@given(st.lists(WORDS | LONG, min_size=1, max_size=9, unique=True), st.lists(WORDS | LONG, min_size=1, unique=True))
@example(["ab" * 31], ["abc"])
@example(["abc"], ["ab" * 31])
def test_words_are_as_alike_as_they_are_spelt(much, listed, asked):
    theirs, mine = columns(listed), columns(asked)
    pairs = [(q, v) for q in range(len(asked)) for v in range(len(listed))]
    numbers, positions = np.array(pairs).T
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(compiling, "MUCH", much)
        found = spellings(theirs).alike(mine, numbers, positions).tolist()
    for (q, v), likeness in zip(pairs, found, strict=True):
        p, r = folds.spelling(asked[q]), folds.spelling(listed[v])
        assert likeness == (spelt_alike(p, r) if max(len(p), len(r)) <= LONGEST else 1000)
