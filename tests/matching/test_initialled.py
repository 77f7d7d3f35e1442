"""Words of a firm's name that are written as their initials are found, if all others are the same."""

from functools import partial

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comparing import check_that_the_index_has_every_pair, matches
from ensign import explanation
from ensign.fields.names import Way
from ensign.fields.readings import parse
from ensign.matching.otherwise import initialled
from ensign.matching.otherwise.initialled import initials_evidence
from ensign.matching.otherwise.initials import initials_of_form, letters_of
from ensign.matching.words.word_columns import WordColumns
from ensign.model import Band, EntityType, Standing
from ensign.settings import Settings

C, P = EntityType.COMPANY, EntityType.PERSON
AS_IS = Settings(initials=0)  # which is under the line
WORDS = ("Aranta", "Zinc", "Missile", "Нефть", "711", "Iran", "trading", "A", "B", "AZM", "АЗМ", "&", "of", "LLC")
TRADE = ("plant", "design", "bureau", "company", "production", "enterprise", "объединение", "конструкторское", "firm")
FORMS = ("production association", "company", "научно-производственное объединение", "firm", "LLC")


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
        # Ukraine's list of those who make Russia's weapons translates the words, and leaves the Russian initials.
        ("KB LUGGAR LLC", 'LIMITED LIABILITY COMPANY "DESIGN BUREAU "LUGGAR"'),
        ("150 ARZ JSC", "JOINT STOCK COMPANY 150 AIRCRAFT REPAIR PLANT"),
        ("MMZ AVANGARD JSC", "JOINT-STOCK COMPANY MOSCOW MACHINE-BUILDING PLANT AVANGARD"),
        ("JOINT-STOCK COMPANY MOSCOW DESIGN BUREAU KOMPAS", "MKB KOMPAS JSC"),
        ("MDB KOMPAS", "Московское конструкторское бюро «Компас»"),  # and the reverse
        # Some of them are a legal form's, as which the words are set aside.
        ("LLC IC ABROS", "THE LIMITED LIABILITY COMPANY INVESTMENT COMPANY ABROS"),
        ("LIMITED LIABILITY COMPANY PRODUCTION COMPANY YULIANNA", "PC YULIANNA LLC"),
        ("BPO SIBPRIBORMASH JSC", "JOINT-STOCK COMPANY BIJSK PRODUCTION ASSOCIATION SIBPRIBORMASH"),
        ("RPA Mars", "Research Production Association Mars"),
        ("SMIC Aranta", "Semiconductor Manufacturing International (Aranta) Corporation"),
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
        ("KB LUGGAR LLC", 'LIMITED LIABILITY COMPANY "DESIGN PLANT "LUGGAR"'),
        ("150 ARS JSC", "JOINT STOCK COMPANY 150 AIRCRAFT REPAIR PLANT"),
        ("LLC IC ABROS", "THE LIMITED LIABILITY COMPANY TRADING COMPANY ABROS"),
        ("LLC IC ABROS", "LLC INVESTMENT ABROS"),  # it is no company
        ("IC Horizon", "Horizon Investment Company"),  # which many are called
        ("BRA SIBPRIBORMASH", "BIJSK PRODUCTION ASSOCIATION SIBPRIBORMASH"),
        # What the LEI register has: in another language four initials, too, are anybody's.
        ("INNO TECH DEVELOPMENT", "Акционерное общество НПО «Развитие Инновационных Технологий»"),
        ("SIDI SYSTEM S.R.L.", "SCIENTIFIC AND INDUSTRIAL CORPORATION PRECISION INSTRUMENT SYSTEMS"),
        # And: words that any firm may use, and countries, tell nothing beside three letters.
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


def test_a_form_that_is_abbreviated_is_not_set_aside() -> None:
    (match,) = matches("LLC IC Aranta", "The Limited Liability Company Investment Company Aranta")
    assert explanation.reason(match) == (
        "“LLC IC Aranta” is the listed name “The Limited Liability Company Investment Company Aranta” but for initials:"
        " “ic” and “investment company”; set aside: “llc” and “limited liability company”."
    )


def test_it_is_a_firm_and_no_weak_alias() -> None:
    name, listed = "Aranta MTI", "Aranta Maritime Training Institute"
    assert matches(name, listed, EntityType.UNKNOWN)
    assert not matches(name, listed, P)
    assert not matches(name, listed, of=P)
    assert not matches(name, listed, weak=True)


@given(
    st.lists(
        st.lists(st.sampled_from((*WORDS, *TRADE, *FORMS)), min_size=1, max_size=7).map(" ".join),
        min_size=2,
        max_size=9,
    ),
    st.data(),
)
@settings(deadline=None, max_examples=400)
def test_the_index_has_every_pair_that_has_such_evidence(names: list[str], data: st.DataObject) -> None:
    for name in list(names):
        mine = parse(name, Way.FIRM)
        at = data.draw(st.integers(0, len(mine.tokens)))
        size = data.draw(st.integers(0, 7))
        run = [data.draw(st.sampled_from(letters)) for t in mine.tokens[at : at + size] if (letters := letters_of(t))]
        forms = {"", *(initials for form in mine.dropped for initials in initials_of_form(form))}
        initials = "".join((*run, data.draw(st.sampled_from(sorted(forms)))))
        others = [*mine.tokens[:at], *mine.tokens[at + size :]]
        names.append(" ".join((*(token.shown for token in others), initials)) or name)
    check_that_the_index_has_every_pair(names, partial(initials_evidence, points=850))


def test_such_pairs_are_drawn() -> None:
    """Of the letters that Russian words and forms add: else the test above would say nothing of them."""
    evidence = partial(initials_evidence, points=850)
    for name, listed in (("ZB Aranta", "plant bureau Aranta"), ("BPO Aranta", "Bijsk production association Aranta")):
        assert evidence(parse(name, Way.FIRM), parse(listed, Way.FIRM)) is not None
    check_that_the_index_has_every_pair(["ZB Aranta", "plant bureau Aranta"], evidence)


@given(st.lists(st.sampled_from((*WORDS, *TRADE, "陳", "Intl", "7")), unique=True))
def test_many_words_tell_what_each_does(said: list[str]) -> None:
    columns = WordColumns([token for word in said for token in parse(word, Way.FIRM).tokens], Way.FIRM)
    sizes = np.array([len(text) for text in columns.texts], dtype=np.int64)
    assert initialled._telling(columns, sizes).tolist() == list(map(initialled._tells, columns.tokens))
    are_initials = list(map(initialled._may_be_initials, columns.tokens))
    assert initialled._may_all_be_initials(columns, sizes).tolist() == are_initials
