"""Neighbours read as one word: what the index looks up by hashes is what scoring compares letter by letter."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ensign.fields.names import Kind, Token, Way
from ensign.matching import statistics
from ensign.matching.joined_words import Words, joins_in
from ensign.matching.joins import joins_of, similarity_of
from ensign.matching.strings import Strings, hashes_of
from ensign.matching.terms import Terms
from ensign.matching.vocabulary import Vocabulary
from ensign.settings import Settings
from ensign.text.scripts import Script

SETTINGS = Settings()
S = SETTINGS.similarities
LETTERS = st.text(st.sampled_from("aehiknorst"), min_size=1, max_size=7)


def token(text: str) -> Token:
    return Token(text, Kind.INITIAL if len(text) == 1 else Kind.WORD, shown=text)


@st.composite
def names_and_words(draw):
    """Names of a few words, and words that are two or three neighbours of one of them, or nearly."""
    names = draw(st.lists(st.lists(LETTERS, min_size=1, max_size=4), min_size=1, max_size=4))
    words = [draw(LETTERS)]
    for name in names:
        begin = draw(st.integers(0, len(name) - 1))
        joined = "".join(name[begin : begin + 3])
        at = draw(st.integers(0, len(joined)))
        words += [joined, joined[:at] + joined[at + 1 :], joined[:at] + draw(st.sampled_from("aehk")) + joined[at:]]
    return names, [word for word in words if word]


@given(names_and_words())
def test_every_word_that_neighbours_are_is_found_by_them(case):
    names, words = case
    listed = Terms(Way.PERSON, statistics.count(Way.PERSON, ()), SETTINGS.weights)
    for word in words:
        listed.term(token(word))
    own = Words.of(listed.made)
    nothing = joins_in(own, np.empty(0, dtype=np.int64), np.zeros(1, dtype=np.int64), S)
    vocabulary = Vocabulary(Vocabulary.arrays(listed.made, own, nothing, S), S)

    asked = Terms(Way.PERSON, statistics.count(Way.PERSON, ()), SETTINGS.weights)
    rows = [[asked.term(token(word)) for word in name] for name in names]
    row = np.array([term.number for terms in rows for term in terms], dtype=np.int64)
    starts = np.cumsum([0, *map(len, rows)])
    joins = joins_in(Words.of(asked.made), row, starts, S)
    found = vocabulary.words_for(joins)
    graded = {
        (int(joins.firsts[j]), int(joins.lengths[j]), int(found.positions[at])): int(found.similarities[at])
        for j in range(len(joins.firsts))
        for at in range(found.begins[j], found.begins[j + 1])
    }
    for terms, start in zip(rows, starts.tolist(), strict=False):
        for join in joins_of(terms):
            for v, word in enumerate(listed.made):
                truth = similarity_of(join, word, S)
                if truth:
                    assert graded.get((start + join.begin, len(join.spelt), v), 0) >= truth, (join, word.spelt)


@given(st.lists(st.text(st.sampled_from("abcdxyz019"), max_size=9), min_size=1, max_size=6))
def test_a_word_without_one_or_two_letters_has_the_hash_of_what_is_left(words):
    found = Strings(words)
    every = np.arange(len(words))
    for deleted, less in (
        (found.deletions(every), lambda w: [w[:i] + w[i + 1 :] for i in range(len(w))]),
        (
            found.double_deletions(every),
            lambda w: [w[:i] + w[i + 1 : j] + w[j + 1 :] for j in range(len(w)) for i in range(j)],
        ),
    ):
        expected = sorted((n, int(h)) for n, w in enumerate(words) for h in hashes_of(less(w)))
        assert sorted(zip(deleted[0].tolist(), map(int, deleted[1]), strict=True)) == expected


def test_a_lone_letter_is_joined_only_as_it_is_written():
    made = Terms(Way.FIRM, statistics.count(Way.FIRM, ()), SETTINGS.weights)
    (join, *_) = joins_of([made.term(token("p")), made.term(token("project"))])
    assert similarity_of(join, made.term(token("pproject")), S) == S.same
    assert similarity_of(join, made.term(token("project")), S) == 0


def test_han_characters_share_no_consonants_when_joined():
    made = Terms(Way.PERSON, statistics.count(Way.PERSON, ()), SETTINGS.weights)
    parts = [made.term(Token(r, Kind.WORD, Script.HAN, c, c)) for r, c in (("wen", "文"), ("zhong", "忠"))]
    (join, *_) = joins_of(parts)
    assert join.consonants == ""
