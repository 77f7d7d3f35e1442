"""Words of a firm's name that are written as their initials are found, if all others are the same."""

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparing import check_that_the_index_has_every_pair, matches
from ensign import explanation
from ensign.matching.otherwise.initialled import initials_evidence
from ensign.model import Band, EntityType, Standing
from ensign.settings import Settings

C, P = EntityType.COMPANY, EntityType.PERSON
AS_IS = Settings(initials=0)  # which is under the line
WORDS = ("Aranta", "Zinc", "Missile", "Нефть", "711", "Iran", "trading", "A", "B", "AZM", "АЗМ", "&", "of", "LLC")


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("IRGC Missile Command", "ISLAMIC REVOLUTIONARY GUARD CORPS MISSILE COMMAND"),
        ("Islamic Revolutionary Guards Corps Ground Forces", "IRGC GROUND FORCE"),
        ("AO UPKB Detal", "Aktsionernoe Obshchestvo Uralskoe Proektno-Konstruktorskoe Byuro Detal"),
        ("УПКБ Деталь", "Uralskoe proektno-konstruktorskoe byuro Detal JSC"),
        ("711 ARZ", "711 Aviatsionny Remontny Zavod"),  # an aircraft repair plant, of which there are many
        ("IRISL MTI", "IRISL Maritime Training Institute"),
        ("Aranta of M.T.I.", "Maritime Training Institute of Aranta"),  # in any order
        ("I A C International Inc.", "IAC International Inc."),
        ("LLC CF Aranta", "Charitable Foundation Aranta"),  # no other firm is called so
        ("Z.R. Trading Co.", "ZR Trading Co."),
        ("IRGC Services", "Islamic Revolutionary Guard Corps Services"),  # four are hardly those of somebody else
        ("IRNGCT Aranta", "Islamic Revolutionary National Guard Corps Troops Aranta"),
    ],
)
def test_initials_beside_the_same_words_are_the_listed_name(name: str, listed: str) -> None:
    (match,) = matches(name, listed)
    assert match.score == match.name_score == Settings().initials
    assert (match.band, match.standing) == (Band.POSSIBLE, Standing.SILENT)
    assert sum(term.points for term in explanation.sum_of(match)) == match.score
    assert not matches(name, listed, by=AS_IS)


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("IRGC", "ISLAMIC REVOLUTIONARY GUARD CORPS"),  # alone they may be anybody's
        ("IRGC Naval Command", "ISLAMIC REVOLUTIONARY GUARD CORPS MISSILE COMMAND"),
        ("IGRC Missile Command", "ISLAMIC REVOLUTIONARY GUARD CORPS MISSILE COMMAND"),
        ("MT Antares", "Maritime Training Antares"),  # two letters stand for too much beside what many are called
        ("MT Institute", "Maritime Training Institute"),
        ("711 ARZ", "712 Aviatsionny Remontny Zavod"),
        ("20 ARZ", "20 Aviatsionny Remontny Zavod"),
        ("IRG Services", "Islamic Revolutionary Guard Services"),
        ("IRNGCTB Aranta", "Islamic Revolutionary National Guard Corps Troops Battalion Aranta"),  # seven
        # What the LEI register has: words that any firm may use, and countries, tell nothing beside three letters.
        ("Laser Tech Services Holding A/S", "LTS HOLDING LIMITED"),
        ("SAP INDUSTRIES", "SAHAND ALUMINUM PARTS INDUSTRIAL COMPANY"),
        ("NOC Belarus", "National Olympic Committee of Belarus"),
    ],
)
def test_other_initials_and_words_that_tell_nobody_are_another_name(name: str, listed: str) -> None:
    assert not matches(name, listed)


def test_the_sentence_says_what_stands_for_what() -> None:
    (match,) = matches("Aranta MTI Ltd", "Aranta Maritime Training Institute")
    assert explanation.reason(match) == (
        "“Aranta MTI Ltd” is the listed name “Aranta Maritime Training Institute” but for initials: “mti” and “maritime"
        " training institute”; set aside: “ltd”."
    )


def test_it_is_a_firm_and_no_weak_alias() -> None:
    name, listed = "Aranta MTI", "Aranta Maritime Training Institute"
    assert matches(name, listed, EntityType.UNKNOWN)
    assert not matches(name, listed, P)
    assert not matches(name, listed, of=P)
    assert not matches(name, listed, weak=True)


@given(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=7).map(" ".join), min_size=2, max_size=9),
    st.data(),
)
@settings(deadline=None, max_examples=300)
def test_the_index_has_every_pair_that_has_such_evidence(names: list[str], data: st.DataObject) -> None:
    for name in list(names):
        tokens = name.split()
        at = data.draw(st.integers(0, len(tokens)))
        size = data.draw(st.integers(3, 7))
        run = tokens[at : at + size]
        names.append(" ".join((*tokens[:at], "".join(word[0] for word in run), *tokens[at + size :])))
    check_that_the_index_has_every_pair(names, partial(initials_evidence, points=850))
