"""A Chinese's whole name by another dialect is a possible match; less than a whole name is none."""

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparing import check_that_the_index_has_every_pair, matches, score
from ensign import explanation
from ensign.fields.names import Way
from ensign.matching.otherwise.dialects import dialect_evidence
from ensign.model import Band, EntityType
from ensign.settings import Settings

P = EntityType.PERSON
POINTS = Settings().dialect
SYLLABLES = (
    "Lau",
    "Liu",
    "Ka",
    "Jia",
    "Wai",
    "Wei",
    "Hui",
    "Peter",
    "Jiawei",
    "Kawai",
    "Au",
    "Yeung",
    "刘",
    "家",
    "伟",
    "Khek",
)
NAMES = st.lists(st.sampled_from(SYLLABLES), min_size=1, max_size=6).map(" ".join)

SAME = [
    ("LAU Ka Wai", "LIU Jiawei"),
    ("Ka-wai Lau", "Liu Jia Wei"),
    ("Peter LAU Ka Wai", "LIU Jiawei"),
    ("LAU, Ka Wai Peter", "LIU, Jiawei"),
    ("SZETO Fung Ling", "SITU Fengling"),
    ("Ou Yang Mei Hua", "AU YEUNG Mei Wah"),
    ("LOU Ka Wai", "LIU Jiawei"),  # Macao
    ("CHUA Beng Huat", "CAI Mingfa"),  # Malaysia
    ("CHUA Beng Huat", "蔡明發"),
    ("LAO Ka Weng", "LAU Ka Wing"),  # Macao, Hong Kong
    ("TAM Kuok Seng", "TAM Kwok Shing"),
    ("SHIAU Jia-wei", "HSIAO Chia-wei"),  # both Taiwan
    ("SIAO Jia-wei", "XIAO Jiawei"),
]
OTHER = [
    ("LAU Ka Wai", "LIU Jiawen"),  # another syllable
    ("LAU Ka Wai", "LIU Weijia"),  # in another order
    ("LAU Ka Wai", "LI Jiawei"),  # another surname
    ("LAU Ka Wai Fung", "LIU Jiawei"),  # a syllable more
    ("LAU Khek Wai", "LIU Jiawei"),  # not all Chinese
    ("Peter LAU Wai", "LIU Jiawei"),
    ("CHUA Beng Huat", "李明發"),
    ("CHUA Beng Wai", "CAI Mingfa"),
    ("SHIAU Jia-wei", "HSIAO Chih-wei"),
    ("SIAO Jia-wei", "XIA Jiawei"),
]


@pytest.mark.parametrize(("mine", "listed"), SAME)
def test_a_whole_name_is_possibly_the_same(mine: str, listed: str) -> None:
    for one, other in ((mine, listed), (listed, mine)):
        (match,) = matches(one, other, P, of=P)
        assert POINTS <= match.score < Settings().strong
        assert match.band is Band.POSSIBLE
        assert sum(term.points for term in explanation.sum_of(match)) == match.score


@pytest.mark.parametrize(("mine", "listed"), OTHER)
def test_less_is_another_name(mine: str, listed: str) -> None:
    for one, other in ((mine, listed), (listed, mine)):
        assert score(one, other, P) < Settings().line


@pytest.mark.parametrize(
    ("mine", "listed"), [("LAU Wai", "LIU Hui"), ("Ka Wai", "Jiawei"), ("LAU Ka Wai", "LAU Ka Fai")]
)
def test_two_syllables_and_two_names_in_one_dialect_are_compared_as_they_are_written(mine: str, listed: str) -> None:
    assert all(e.kind != "dialect" for m in matches(mine, listed, P, of=P, by=Settings(line=0)) for e in m.evidence)


def test_a_firm_is_not_called_so() -> None:
    assert not matches("LAU Ka Wai Ltd", "LIU Jiawei Ltd")


def test_the_sentence_says_so() -> None:
    (match,) = matches("LAU Ka Wai", "LIU Jiawei", P, of=P)
    assert explanation.reason(match) == (
        "“LAU Ka Wai” may be the listed name “LIU Jiawei” in the spelling of another Chinese dialect."
    )


@given(st.lists(NAMES, min_size=1, max_size=5, unique=True))
@settings(deadline=None)
def test_the_index_has_every_pair(names: list[str]) -> None:
    check_that_the_index_has_every_pair(names, partial(dialect_evidence, points=POINTS), Way.PERSON)
