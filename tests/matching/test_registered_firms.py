"""Registered firms that are not the listed party that they were taken for, each rule beside a name that it must find.

The firms are of GLEIF's register (leilex.com, "Level 1 data"), the listed names of OFAC's, Canada's, Japan's and the
Ukrainian lists and the U.S. Consolidated Screening List.
"""

import pytest

from comparing import judge, matches
from ensign.fields.telling import is_firm
from ensign.model import Entity, EntityType, Name, Place
from ensign.watchlist import build

COMPANY, PERSON, VESSEL, UNKNOWN = EntityType.COMPANY, EntityType.PERSON, EntityType.VESSEL, EntityType.UNKNOWN

OTHERS = [
    # What Kana tell apart: p and f, s and z, b and f; and vowels, which they write.
    ("Patsil Industries", "ファジュル・インダストリアル・グループ"),
    ("Cassian Trade AG", "ヘソン・トレーディング・カンパニー"),
    ("Golby Global LP", "ゴルブ・カルバラ"),
    ("Titania Shipping S.A.", "コリア・トンヘ・シッピング・カンパニー"),
    ("Luba Investment", "リビア投資庁"),
    # Legal forms that are all of a name but a letter.
    ("P. van As B.V.", "P.AD Ltd."),
    ("D. A. G. OÜ", "D Company"),
    # Words that any firm may use, in another form or order, with a legal form on one side.
    ("Electro System S.R.L.", "NPO Electric Systems"),
    ("Tech Safe S.R.L.", "Safe Technical"),
    # A letter is not short for any word of trade, and beside one only what many firms have is nobody's name.
    ("BALTIC ATLANT SHIPPING, S.L.", "LIMITED LIABILITY COMPANY ATLANT S"),
    ("SQS GLOBAL TRADING", "GLOBAL TECHNOLOGY TRADING S.A."),
    ("PREMISE ONE", "One-P"),
    ("AT&T", "NPA TEKHNOPARK AT"),
    # Nor is one such word alone.
    ("RESOURCES", "Volga Resources"),
    # Another first letter.
    ("Moltech Industries Private Limited", "Soltech Industries Company Ltd."),
    ("Ryland Technology Limited", "Kyland Technology Co., Ltd."),
]
SAME = [
    ("Fajr Industries", "ファジュル・インダストリアル・グループ"),
    ("Heson Trading Company", "ヘソン・トレーディング・カンパニー"),
    ("Golb Karbala", "ゴルブ・カルバラ"),
    ("Tonghae Shipping Company", "コリア・トンヘ・シッピング・カンパニー"),
    ("B. Sakara Trading", "Boris Sakara Trading"),
    ("Resources Ltd", "Resources"),
    ("P.AD Limited", "P.AD Ltd."),
    ("D LLC", "D Company"),
    ("OSK OAO", "OSK AO"),
    ("АО «ТБК»", "TBK JSC"),
    ("PCC", "PCC FZE"),
    ("A S Private Limited", "A S Pvt. Ltd."),
    ("Electric Systems", "NPO Electric Systems"),
    ("Svyaz Engineering", "ZAO Svyaz Inzhiniring"),
    ("Palace Hotel S.R.L.", "Hotel Palace"),
    ("Trust Logistics LLC", "Trust Logistic"),
    ("Soltek Industries", "Soltech Industries Company Ltd."),
    ("oltech Industries", "Soltech Industries Company Ltd."),  # a field that begins too late
]


@pytest.mark.parametrize(("name", "listed"), OTHERS)
def test_a_registered_firm_is_no_other_one(name: str, listed: str) -> None:
    assert not matches(name, listed)


@pytest.mark.parametrize(("name", "listed"), SAME)
def test_the_firm_itself_is_found(name: str, listed: str) -> None:
    assert matches(name, listed)


@pytest.mark.parametrize(
    ("name", "listed", "of", "is_found"),
    [
        # Who says no type is read as a person, too; words of firms are nobody's name.
        ("Kothari Medical Centre", "Al-Akhtar Medical Centre", UNKNOWN, False),
        ("Akhtar Medical Centre", "Al-Akhtar Medical Centre", UNKNOWN, True),
        ("SSK International Trade", "Petrom Internacional Trade, S.L.", UNKNOWN, False),
        ("Petrom International Trade", "Petrom Internacional Trade, S.L.", UNKNOWN, True),
        ("Gas City, Inc.", "サイード・ギアス", PERSON, False),
        ("Said Ghias", "サイード・ギアス", PERSON, True),
        ("Norrlands Bil Service AB", "Ab-Bilal", PERSON, False),
        ("Bilal Ab", "Ab-Bilal", PERSON, True),
        # A town in brackets is no ship.
        ("My Auto World (Kanpur) Private Limited", "Kanpur", VESSEL, False),
        ("MV Kanpur", "Kanpur", VESSEL, True),
    ],
)
def test_a_row_without_a_type_is_no_other_party(name: str, listed: str, of: EntityType, *, is_found: bool) -> None:
    entity = Entity("test-1", "test", of, (Name("Quite Another"), Name(listed)))
    assert bool(judge(build("test", "a list", "", (entity,)), name=name).matches) is is_found


@pytest.mark.parametrize(
    ("name", "listed", "is_found"),
    [
        ("Castle Precision Engineering (Glasgow) Ltd", "Seapeak Maritime (Glasgow) Ltd", False),
        ("Seapeak Maritime (Glasgow) Limited", "Seapeak Maritime (Glasgow) Ltd", True),
        ("Société libyenne d'investissement (LAFICO)", "Libyan Arab Foreign Investment Company (LAFICO)", True),
    ],
)
def test_a_word_in_brackets_on_both_sides_is_a_name_where_it_abbreviates_one(
    name: str, listed: str, *, is_found: bool
) -> None:
    entity = Entity("test-1", "test", COMPANY, (Name(listed),), places=(Place("gb"),))
    outcome = judge(build("test", "a list", "", (entity,)), name=name, type="company", country="GB")
    assert bool(outcome.matches) is is_found


@pytest.mark.parametrize(
    "name", ["Kothari Medical Centre", "Deep International", "Petrom Trade, S.L.", "Kiosk Supply Co"]
)
def test_words_of_trade_tell_a_firm(name: str) -> None:
    assert is_firm(name)


@pytest.mark.parametrize("name", ["Ali Banks", "Tariq Star King", "Maria Gold", "Peter Lake Hill"])
def test_one_of_them_may_be_a_surname(name: str) -> None:
    assert not is_firm(name)
