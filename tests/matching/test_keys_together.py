"""The keys of many words at once are those of each."""

import gc
import weakref

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign.fields.names import Kind, Token, Way
from ensign.fields.readings import parse
from ensign.matching.arrays.hashing import hashes_of
from ensign.matching.words import statistics
from ensign.matching.words.keys_together import keys_together
from ensign.matching.words.terms import Terms
from ensign.matching.words.word_columns import WordColumns
from ensign.settings import Settings
from ensign.text.scripts import Script

LETTERS = st.text(st.sampled_from("abcdeghiknorstuwyz1"), min_size=1, max_size=9)
WORDS = LETTERS | st.sampled_from(("alhasan", "abdul", "gmbhsigma", "park", "xiang", "juan", "bill", "shchukin", "ltd"))
TOKENS = st.builds(
    lambda word, text, kind, script: Token(text or word, kind, script, shown=word),
    WORDS,
    st.none() | WORDS,
    st.sampled_from((Kind.WORD, Kind.WORD, Kind.NUMBER, Kind.ACRONYM)),
    st.sampled_from(Script),
)


@pytest.mark.parametrize("way", Way)
@given(tokens=st.lists(TOKENS, max_size=8, unique=True))
def test_words_have_the_same_keys_together_as_alone(way, tokens):
    terms = Terms(way, statistics.count(way, ()), Settings().weights)
    words = [terms.term(token) for token in tokens]
    found = {
        (reason, n, hashed)
        for reason, keys in keys_together(WordColumns(tokens, way))
        for n, hashed in zip(keys.owners.tolist(), keys.hashes.tolist(), strict=True)
    }
    assert found == {
        (reason, n, hashed)
        for n, word in enumerate(words)
        for reason, keys in word.keys
        for hashed in hashes_of([*keys]).tolist()
    }


def test_columns_are_freed_when_nobody_has_them():
    """They are large, and the collector of cycles comes by rarely in workers (workers.py)."""
    columns = WordColumns(parse("Khek Vandy", Way.PERSON).tokens, Way.PERSON)
    columns.column("spelling")
    columns.table("consonants")
    gone = weakref.ref(columns)
    gc.disable()
    try:
        del columns
        assert gone() is None
    finally:
        gc.enable()
