"""Neighbours read as one word: what the index looks up by hashes is what scoring compares letter by letter."""

import sys

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ensign.fields.names import Kind, Token, Way
from ensign.fields.readings import parse
from ensign.matching.arrays import compiling
from ensign.matching.arrays.hashing import FIRST, HASH, LAST, LENGTH, TAIL, hashed, hashes_of
from ensign.matching.reading.rows import Named
from ensign.matching.search.vocabulary import Vocabulary
from ensign.matching.search.work import NEAR, NEAR_END
from ensign.matching.words import statistics
from ensign.matching.words.joined_words import Likeness, Words, joins_in
from ensign.matching.words.joins import SIZES, joins_of, similarity_of
from ensign.matching.words.terms import Terms
from ensign.matching.words.word_columns import WordColumns
from ensign.settings import Settings
from ensign.text import chinese_names
from ensign.text.scripts import Script

SETTINGS = Settings()
S = SETTINGS.similarities
LETTERS = st.text(st.sampled_from("aehiknorst"), min_size=1, max_size=7)


SCRIPTS = [(Script.LATIN, Script.LATIN), (Script.ABJAD, Script.LATIN), (Script.LATIN, Script.ABJAD)]
"""Of the names and of the words."""

VOWELS = str.maketrans("", "", "aeio")


def token(text: str, script: Script = Script.LATIN) -> Token:
    return Token(text, Kind.INITIAL if len(text) == 1 else Kind.WORD, script, shown=text)


def written(text: str, script: Script) -> str:
    """A word as a script writes it: in Arabic letters without its vowels, if it has others."""
    return text.translate(VOWELS) or text if script is Script.ABJAD else text


@st.composite
def names_and_words(draw):
    """Names of a few words, and words that are two or three neighbours of one of them, or nearly."""
    names = draw(st.lists(st.lists(LETTERS, min_size=1, max_size=4), min_size=1, max_size=4))
    words = [draw(LETTERS)]
    for name in names:
        begin = draw(st.integers(0, len(name) - 1))
        joined = "".join(name[begin : begin + 3])
        at = draw(st.integers(0, len(joined)))
        other, swapped = draw(st.sampled_from("aehk")), joined[at : at + 2][::-1]
        words += [joined, joined[:at] + joined[at + 1 :], joined[:at] + other + joined[at:]]
        words += [joined[:at] + other + joined[at + 1 :], joined[:at] + swapped + joined[at + 2 :]]
    of_names, of_words = scripts = draw(st.sampled_from(SCRIPTS))
    names = [[written(word, of_names) for word in name] for name in names]
    return names, [written(word, of_words) for word in words if word], scripts


SYLLABLES = st.sampled_from(sorted(chinese_names.syllables()))


@st.composite
def chinese_names_and_words(draw):
    """Names of Chinese syllables, and words of two that are read alike in pinyin or Wade-Giles."""
    names = draw(st.lists(st.lists(SYLLABLES, min_size=2, max_size=3), min_size=1, max_size=3))
    words = []
    for name in names:
        begin, known = draw(st.integers(0, len(name) - 2)), chinese_names.syllables()
        system = draw(st.integers(0, 1))
        read = [draw(st.sampled_from(known[word][system] or [word])) for word in name[begin : begin + 2]]
        words += ["".join(read), "".join(name[begin : begin + 2]), draw(SYLLABLES) + draw(SYLLABLES)]
    return names, words, (Script.LATIN, Script.LATIN)


@pytest.mark.parametrize("much", [0, sys.maxsize], ids=["compiled", "as they are"])
@settings(deadline=None)
@given(st.one_of(names_and_words(), chinese_names_and_words()))
def test_every_word_that_neighbours_are_is_found_by_them(much, case):
    names, words, (of_names, of_words) = case
    listed = Terms(Way.PERSON, statistics.count(Way.PERSON, ()), SETTINGS.weights)
    listed_terms = [listed.term(token(word, of_words)) for word in dict.fromkeys(words)]
    columns = WordColumns([term.token for term in listed_terms], Way.PERSON)
    own, alike = Words.of(columns), Likeness.of(S)
    nothing = joins_in(own, np.empty(0, dtype=np.int64), np.zeros(1, dtype=np.int64), alike)
    vocabulary = Vocabulary(Vocabulary.arrays(columns, own, nothing, S), S)

    asked = Terms(Way.PERSON, statistics.count(Way.PERSON, ()), SETTINGS.weights)
    # Each run of neighbours is a name of its own, so that what it could be is told from what others could.
    runs = [name[i : i + n] for name in names for n in SIZES for i in range(len(name) - n + 1)]
    rows = [[asked.term(token(word, of_names)) for word in run] for run in runs]
    made = list(dict.fromkeys(term for terms in rows for term in terms))
    row = np.array([made.index(term) for terms in rows for term in terms], dtype=np.int64)
    named = Named(row, np.cumsum([0, *map(len, rows)], dtype=np.int64))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(compiling, "MUCH", much)
        asked_for = Words.of(WordColumns([term.token for term in made], Way.PERSON))
        found = vocabulary.joined(named, asked_for, vocabulary.reach(asked_for))
    for at, terms in enumerate(rows):
        joins = found.joins[found.starts[at] : found.starts[at + 1]]
        met = [found.near[join[NEAR] : join[NEAR_END]].tolist() for join in joins]
        whole = next((join for join in joins_of(terms) if join.end - join.begin == len(terms)), None)
        for v, word in enumerate(listed_terms):
            truth = similarity_of(whole, word, S) if whole else 0
            if truth:
                assert max((alike for near in met for position, alike in near if position == v), default=0) >= truth


P, F, V = Way.PERSON, Way.FIRM, Way.SHIP
SLIPPED = 1000 * 8 // 9  # of nine letters


@pytest.mark.parametrize(
    ("name", "word", "way", "alike"),
    [
        ("Khek Vandy", "Khekvandy", P, S.same),
        ("CHON MA SAN", "CHONMASAN", V, S.same),
        ("Kim Jong Un", "Kimjongun", P, S.same),
        ("Li Na", "Lina", P, S.same),
        ("Nor d", "Nord", P, S.same),  # a letter, too, where all are the same
        ("Khek Vandy", "Khekvandi", P, S.spelling),
        ("Hassan Nur", "Hassanur", P, S.spelling),  # a letter that both have is often written once
        ("Kim Jong Un", "Kimchongun", P, S.spelling),
        ("Khek Vandy", "Khakvanda", P, S.vowels_differ),
        ("Khek Vandy", "Khekaavandy", P, S.vowels_differ),  # two letters more
        ("Sok An", "Sakan", P, S.vowels_differ),  # three consonants
        ("Khek Vandy", "Khekvamdy", P, SLIPPED),
        ("CHON MA SAN", "CHONMASIN", V, SLIPPED),
        ("Tse Tung", "Zedong", P, S.chinese),
        ("ولي جان", "Walijan", P, S.consonants),
        ("Wali Jan", "وليجان", P, S.consonants),
        ("علي نور", "Alinoor", P, S.consonants),
        ("محمد شريف", "Mouhammadshareef", P, S.consonants),  # which leave out six vowels
        ("ولي جان", "Walijon", P, S.vowels_differ),
    ],
)
def test_neighbours_are_one_word(name: str, word: str, way: Way, alike: int) -> None:
    assert joined(name, word, way) == alike


@pytest.mark.parametrize(
    ("name", "word", "way"),
    [
        ("Khek Vandy", "Khekvamda", P),  # two slips
        ("Sok An", "Sokam", P),  # a slip in a short word
        ("Sakaran d", "Sakarant", P),  # beside a letter, of which any is a slip
        ("A B Vandy", "Abvandi", P),
        ("Li O", "Lio", P),  # three letters
        ("Kim 24", "Kim24", P),  # a number is none of a word's letters
        ("24 Kim", "24kim", P),
        ("Ana Lo", "Anale", P),  # two consonants
        ("Khek Vandy", "Khekaaavandy", P),  # three letters more
        ("Khek Vandy", "Khokvendo", P),  # the same consonants, and three other vowels
        ("泽东", "Tsetung", P),  # what is read so by another system was not written so
        ("Tse Tung", "Zedong", F),  # firms have no such names
        ("Tse Tung Li", "Zedongli", P),
        ("ولي خان", "Walijan", P),
        ("Wali Jan", "وليخان", P),
        ("محمد امين", "Mouhammadouaameeen", P),  # too many vowels
        ("Fif Teen", "Fifteen", F),  # a number
        ("Ch En", "陈", P),  # a character
        ("娟 崔", "Juancua", P),  # what characters are read as is exact
    ],
)
def test_others_are_not(name: str, word: str, way: Way) -> None:
    assert not joined(name, word, way)


def joined(name: str, word: str, way: Way) -> int:
    """How alike all the words of a name, as one, are to a word."""
    terms = Terms(way, statistics.count(way, ()), SETTINGS.weights)
    mine, (theirs,) = (terms.weigh(parse(text, way)).terms for text in (name, word))
    whole = next((join for join in joins_of(mine) if join.end - join.begin == len(mine)), None)
    return similarity_of(whole, theirs, S) if whole else 0


@pytest.mark.parametrize("much", [0, sys.maxsize], ids=["compiled", "as they are"])
@settings(deadline=None)
@given(st.lists(st.text(st.sampled_from("abcdxyz019"), max_size=9), min_size=1, max_size=6))
def test_hashes_are_the_same_however_they_come_about(much, words):
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(compiling, "MUCH", much)
        found = hashed(words, cut=True)
    less = [w[:i] + w[i + 1 :] for w in words for i in range(len(w))]
    assert found.cut.tolist() == hashes_of(less).tolist()
    assert found.table[:, HASH].tolist() == hashes_of(words).tolist()
    assert found.table[:, TAIL].tolist() == hashes_of([w[1:] for w in words]).tolist()
    ends = [(ord(w[0]), ord(w[-1]), len(w)) if w else (0, 0, 0) for w in words]
    assert [tuple(row) for row in found.table[:, [FIRST, LAST, LENGTH]].tolist()] == ends
