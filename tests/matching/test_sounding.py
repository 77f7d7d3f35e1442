"""Words that sound alike in another script: what is ruled out by letters alone is not alike, and what is found is."""

import sys

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ensign.fields.names import Kind, Token, Way
from ensign.matching.arrays import compiling
from ensign.matching.words.similarity import indel
from ensign.matching.words.sounds import BY_EAR, BY_FOLDS, Sounds
from ensign.matching.words.word_columns import WordColumns
from ensign.text import folds
from ensign.text.heard import heard
from ensign.text.scripts import Script

WORDS = st.text(st.sampled_from("abdhikmnorsu1"), min_size=1, max_size=10)
VARIED = st.builds(lambda begin, end: begin + end, st.sampled_from(("muhamma", "abdurrah", "kirio")), WORDS)
LONG = "bangkokmetropolitanadministrationandthailandprovincesofthenorth"


def columns(words, script):
    return WordColumns([Token(word, Kind.WORD, script, shown=word) for word in words], Way.PERSON)


def by_folds(a, b):
    """By either of the two measures of similarity.Comparer."""
    consonants = indel(folds.consonants(a, Script.OTHER), folds.consonants(b, Script.LATIN))
    sounds = indel(folds.sound(a, Script.OTHER), folds.sound(b, Script.LATIN))
    return max(consonants, (sounds + indel(folds.spelling(a), folds.spelling(b))) // 2)


def by_ear(a, b):
    """As similarity.Comparer does what is written by syllables."""
    mine, theirs = heard(a, Script.KANA), heard(b, Script.LATIN)
    whole = indel(mine.whole, theirs.whole)
    return max(whole, (whole + indel(mine.bones, theirs.bones)) // 2)


@pytest.mark.parametrize("much", [0, sys.maxsize], ids=["compiled", "as they are"])
@pytest.mark.parametrize("least", [560, 700])
@pytest.mark.parametrize(
    "by", [(BY_FOLDS, Script.OTHER, by_folds), (BY_EAR, Script.KANA, by_ear)], ids=["by folds", "by ear"]
)
@settings(deadline=None)
@given(
    listed=st.lists(WORDS | VARIED, min_size=1, max_size=90, unique=True),
    asked=st.lists(WORDS | VARIED, min_size=1, max_size=5, unique=True),
)
@example(listed=[LONG, "a"], asked=[LONG + "east", "bangkok"])
def test_the_words_found_are_those_that_are_so_alike(much, least, by, listed, asked):
    measure, script, alike = by
    theirs, mine = columns(listed, Script.LATIN), columns(asked, script)
    numbers = (mine.lengths > 0).nonzero()[0]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(compiling, "MUCH", much)
        arrays = Sounds.arrays("some", theirs, (theirs.lengths > 0).nonzero()[0], measure)
        found = Sounds("some", arrays, measure).near(mine, numbers, least)
    near = set(zip(*(part.tolist() for part in found), strict=True))
    every = [(q, v, alike(a, b)) for q, a in enumerate(asked) for v, b in enumerate(listed)]
    assert near == {(q, v, likeness) for q, v, likeness in every if likeness >= least}
