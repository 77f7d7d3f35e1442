"""Fold keys of many words at once: each as if it were alone."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ensign.text import folds
from ensign.text.scripts import Script

WORDS = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz019'"), min_size=1, max_size=9)


def alone(word, script=Script.LATIN):
    return folds.Folded(
        folds.spelling(word), folds.reading(word), folds.consonants(word, script), folds.sound(word, script),
        folds.skeletons(word, script),
    )  # fmt: skip


def together(words, script=Script.LATIN):
    folds.learn(words, script)
    return [row._replace(skeletons=frozenset(row.skeletons)) for row in folds.folded(words, script)]


@pytest.fixture(autouse=True)
def _nothing_learnt():
    forget()


def forget():
    for made in (folds.consonants, folds.sound, folds.skeletons):
        made.cache_clear()
    for words in folds._learnt.values():
        words.clear()


@pytest.mark.parametrize("script", Script)
@given(words=st.lists(WORDS, max_size=12))
@example(words=["aw", "iah", "j", "acn", "kh", "h", "ahmad"])
def test_words_learnt_together_have_the_keys_that_each_has_alone(script, words):
    forget()
    expected = [alone(word, script) for word in words]
    assert together(words, script) == expected


LOOKING_BEHIND = [row for rows in folds._table().values() for row in rows if folds._letters_first(row[0]) != row[0]]


@given(st.sampled_from(LOOKING_BEHIND), st.text(st.sampled_from("aeiouywhvkjsztdnmlrcgbfâ01\n'"), max_size=30))
@example(("(?<![kszctdg])h", "k"), "hho\nhk\nkh")
@example(("(?<=.)h$|(?<=[rlndb])h(?=[aeiou])", ""), "ah\nh\nrha\nah")
def test_a_letter_asked_for_before_the_one_that_stands_before_it_is_the_same(rule, text):
    pattern, replacement = rule
    other = folds._letters_first(pattern)
    assert other != pattern
    found = [re.sub(one, replacement, text, flags=re.MULTILINE) for one in (pattern, other)]
    assert found[0] == found[1]


@pytest.mark.parametrize("pattern", ["(?<=[a])b+", "(?<=..[ou]lla)$", "(?<=ab)c", "(?=a)b", "[aou]lla"])
def test_other_patterns_stay(pattern):
    assert folds._letters_first(pattern) == pattern


def test_only_the_words_learnt_last_are_kept():
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(folds, "_MOST", 2)
        folds.learn(["ivan", "petr", "anna"])
        folds.learn(["petr", "olga"])
    assert set(folds._learnt[Script.LATIN]) == {"petr", "olga"}


def test_a_rule_sees_no_further_than_its_word():
    # Real words side by side in every order of two, as rules look at what comes next.
    words = ["jancho", "acn", "suh", "ahmad", "mahw", "wei", "tz", "zhou", "quy", "yeo", "abdouh", "hreh"]
    pairs = [(a, b) for a in words for b in words]
    expected = [[alone(a), alone(b)] for a, b in pairs]
    for (a, b), each in zip(pairs, expected, strict=True):
        forget()
        assert together([a, b]) == each
