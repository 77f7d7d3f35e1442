"""What words can bring at most: the survey in loops is what the brackets of the search say, pair by pair."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from ensign.fields.names import Way
from ensign.matching.search import listed as lists
from ensign.matching.search import work
from ensign.matching.search.bound import bracket, left_over
from ensign.matching.search.listed import Listed
from ensign.matching.search.survey import survey_of, surveyed
from ensign.matching.search.work import GAINS, Rule
from ensign.settings import Penalties, Settings

SIZE = 6
"""Listed words; as many joins follow them."""

THEIRS = np.zeros((2 * SIZE, 7), np.int64)
THEIRS[:, lists.WEIGHT] = np.random.default_rng(1).integers(50, 1000, 2 * SIZE)
THEIRS[:, lists.NAMES] = np.arange(2 * SIZE) * 10
THEIRS[:, lists.NAMES_WITH_INITIALS_END] = THEIRS[:, lists.NAMES] + 2
THEIRS[:, lists.NAMES_END] = THEIRS[:, lists.NAMES] + 5
NONE = np.zeros((0, 8), np.int64)
LISTED = Listed(THEIRS, NONE, NONE[:, 0], NONE[:, 0], NONE[:, 0], SIZE, 0)
PAIRS = st.lists(st.tuples(st.integers(0, 2 * SIZE - 1), st.integers(400, 1000)), max_size=8)
S = Settings()


def expected(mine: int, says: int, pairs: list[tuple[int, int]], rule: Rule) -> list[int]:
    """SIZE, VALUE, OWN, GAIN_MOST, ALWAYS and LOOSE of a word, by the search's own brackets."""
    found = [0] * 6
    for position, alike in pairs:
        other, gain = int(THEIRS[position, lists.WEIGHT]), int(GAINS[alike])
        if position >= SIZE:
            found[4] += 1
            continue
        weight = (mine + other) // 2 if alike >= rule.same else min(mine, other)
        value, agree = bracket(rule, mine, other, weight, gain), weight * gain * says // 1000
        found[2] = max(found[2], value - left_over(rule, 0, other))
        if value > 0:
            found[0], found[4] = found[0] + 5, found[4] + 2
            found[1], found[3] = max(found[1], value), max(found[3], agree)
        else:
            found[5] = max(found[5], agree)
    return found


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(50, 1000), st.integers(1000, 2000), PAIRS), max_size=4),
    st.sampled_from((670, 900)),
    st.sampled_from(((Way.PERSON, S.person), (Way.FIRM, S.firm))),
)
def test_a_survey_adds_up_the_brackets_of_the_search(
    drawn: list[tuple[int, int, list[tuple[int, int]]]], line: int, own: tuple[Way, Penalties]
) -> None:
    rule = Rule.of(line, *own, S.similarities, S.weights)
    words, near = np.zeros((len(drawn), work.SAYS + 1), np.int64), [pair for _, _, pairs in drawn for pair in pairs]
    ends = np.cumsum([len(pairs) for _, _, pairs in drawn], dtype=np.int64)
    for n, (weight, says, pairs) in enumerate(drawn):
        words[n, work.WEIGHT], words[n, work.SAYS] = weight, says
        words[n, work.NEAR], words[n, work.NEAR_END] = ends[n] - len(pairs), ends[n]
    table = np.array(near, np.int32).reshape(-1, 2)
    found = survey_of(words, table, LISTED, rule)
    columns = [work.SIZE, work.VALUE, work.OWN, work.GAIN_MOST, work.ALWAYS, work.LOOSE]
    assert found[:, columns].tolist() == [expected(*word, rule) for word in drawn]
    again = surveyed.compiled(words, table, THEIRS, SIZE, rule, GAINS)
    assert again[:, columns].tolist() == found[:, columns].tolist()
