"""Fold keys of many words at once: each as if it were alone."""

from hypothesis import example, given
from hypothesis import strategies as st

from ensign.text import folds
from ensign.text.scripts import Script

WORDS = st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz019'"), min_size=1, max_size=9)


def keys(word):
    return (
        folds.spelling(word), folds.reading(word), folds.consonants(word), folds.sound(word),
        folds.skeletons(word, Script.LATIN),
    )  # fmt: skip


def forget():
    for fold in (folds.spelling, folds.reading, folds.consonants, folds.sound, folds.skeletons):
        fold.cache_clear()


@given(st.lists(WORDS, max_size=12))
@example(["aw", "iah", "j", "acn", "kh", "h", "ahmad"])
def test_words_learnt_together_have_the_keys_that_each_has_alone(words):
    forget()
    alone = [keys(word) for word in words]
    forget()
    folds.learn(words)
    assert [keys(word) for word in words] == alone


def test_a_rule_sees_no_further_than_its_word():
    # Real words side by side in every order of two, as rules look at what comes next.
    words = ["jancho", "acn", "suh", "ahmad", "mahw", "wei", "tz", "zhou", "quy", "yeo", "abdouh", "hreh"]
    pairs = [(a, b) for a in words for b in words]
    forget()
    alone = [(keys(a), keys(b)) for a, b in pairs]
    for (a, b), expected in zip(pairs, alone, strict=True):
        forget()
        folds.learn([a, b])
        assert (keys(a), keys(b)) == expected
