"""Parts of a cell that name a party, and parts that say too little to be one."""

import pytest

from ensign.matching.matcher import Matcher
from ensign.model import Band, Entity, EntityType, Name, Place, Subject
from ensign.settings import Settings
from ensign.subjects import read
from ensign.watchlist import build

C, P, V = EntityType.COMPANY, EntityType.PERSON, EntityType.VESSEL


def is_found(cell: str, listed: str, of: EntityType = C, kind: str = "company") -> bool:
    subject = read({"name": cell, "type": kind})
    assert isinstance(subject, Subject)
    entity = Entity("a", "inv", of, (Name(listed),))
    return bool(Matcher(build("inv", "", "", (entity,)), Settings()).match(subject).matches)


@pytest.mark.parametrize(
    ("cell", "listed"),
    [
        ("Gavot Shipping (Aranta Sistems)", "ARANTA SISTEMS LLC"),
        ("Gavot Shipping (ARANTA)", "ARANTA OOO"),
        ("Gavot Shipping / Aranta", "ARANTA OOO"),
        ("Gavot Shipping c/o Aranta Sistem", "ARANTA SISTEMS LLC"),
        ("Aranta Sistems (Gavot)", "ARANTA SISTEMS LLC"),
        ("ООО Арантойл / Общество с ограниченной ответственностью Арантойл", "Arantoil LLC"),
    ],
)
def test_a_part_that_says_who_is_found(cell: str, listed: str) -> None:
    assert is_found(cell, listed)


@pytest.mark.parametrize(
    ("cell", "listed"),
    [
        ("Gavot Sistems (Changzhou)", "CHANGZHOU ARANTA COMPOSITE COMPANY"),
        ("Gavot Metals (Precious Metals)", "ARANTINE PRECIOUS METALS"),
        ("Gavot / Арантойл", "Arantoil LLC"),  # without a legal form
        ("Gavot / Арантойл", "Arantoil"),
        ("Gavot Sistems (Aranta)", "ARANTO OOO"),
        ("Gavot / Aranta", "ARANTA COMPOSITE COMPANY"),
    ],
)
def test_one_word_or_what_is_in_brackets_is_to_be_all_of_the_listed_name(cell: str, listed: str) -> None:
    assert not is_found(cell, listed)


@pytest.mark.parametrize("cell", ["Khek;Vandy", "Khek / Vandy", "Sokhon Khek (Vandy)", "Sokhon Khek aka Vandy"])
def test_one_word_of_a_person_is_nobody(cell: str) -> None:
    assert not is_found(cell, "VANDY", P, "person")


@pytest.mark.parametrize("cell", ["Gavot LLC (Khek Vandy)", "Gavot LLC (director Khek Vandy)", "Gavot LLC, Khek Vandy"])
def test_a_person_beside_a_firm_is_found_who_is_listed_with_more_names(cell: str) -> None:
    assert is_found(cell, "KHEK, Vandy Sokhon", P, "company")
    assert not is_found(cell, "KHEK, Sokhon Vibol", P, "company")


def test_a_place_beside_a_firm_is_no_ship_whatever_letters_the_firm_begins_with() -> None:
    assert not is_found("ST Aranta (Shanghai) Co., Ltd", "SHANGHAI", V, "")
    assert is_found("ST Aranta (Shanghai)", "SHANGHAI", V, "")


def test_a_legal_form_of_pakistan_is_no_part_of_a_name() -> None:
    assert not is_found("Gavot Travel & Tourism (SMC-Private) Limited", "Aranta Traders (SMC-Private) Limited")
    assert is_found("Aranta Traders SMC (Pvt) Ltd", "Aranta Traders (SMC-Private) Limited")


@pytest.mark.parametrize("of", [EntityType.UNKNOWN, P])
def test_a_firm_is_no_person_by_the_letters_of_its_legal_form(of: EntityType) -> None:
    assert not is_found("Strong Growth General Trading L.L.C.", "Lavender General Trading", of, "")


def test_a_firm_that_is_named_as_a_person_is_found() -> None:
    assert is_found("Vandy Khek LLC", "KHEK, Vandy", P, "")
    assert is_found("Vandy Khek LLC", "Vandy Khek", EntityType.UNKNOWN, "")


def test_a_short_word_beside_a_person_is_no_firm() -> None:
    assert not is_found("Gen. (Ret.) Vandy Khek", "NPF RET OOO", C, "person")
    assert is_found("Vandy Khek (Aranta)", "NPF ARANTA OOO", C, "person")


def test_an_abbreviation_of_few_letters_beside_what_it_stands_for_is_no_firm() -> None:
    assert not is_found("T.S.S. (Total Security Services) Limited", "TSS CO")
    assert not is_found("Global Consulting & Trading (GCT)", "GCT")
    assert is_found("GCT", "GCT")
    assert is_found("Gavot / GCT", "GCT")  # another party
    assert is_found("Global Consulting & Trading (GLOCAT)", "GLOCAT LLC")


def test_a_word_that_any_firm_may_use_is_nobody_in_brackets() -> None:
    assert not is_found("Gavot Institute Fund (TRUST)", "TRUST")
    assert is_found("TRUST", "TRUST")


@pytest.mark.parametrize(
    ("cell", "band"),
    [
        ("Gavot Master Fund (Aranta) LP", Band.POSSIBLE),  # its own fund, likely
        ("Aranta", Band.STRONG),
        ("Gavot / Aranta", Band.STRONG),
    ],
)
def test_one_word_in_brackets_in_another_country_is_no_more_than_possible(cell: str, band: Band) -> None:
    subject = read({"name": cell, "type": "company", "country": "US"})
    assert isinstance(subject, Subject)
    entity = Entity("a", "inv", C, (Name("ARANTA"),), places=(Place("ru"),))
    (match,) = Matcher(build("inv", "", "", (entity,)), Settings()).match(subject).matches
    assert match.band is band


def test_who_has_no_more_than_a_legal_form_in_common_is_no_person() -> None:
    u = EntityType.UNKNOWN
    assert not is_found("Cummins Inc", "Cloudminds Inc.", u, "")
    assert not is_found("PC Links LLC", "PKK LLC", u, "")
    assert is_found("Aranta Inc", "Aranta, Inc.", u, "")
    assert is_found("Sa, Maria", "Maria Sa", u, "")  # a surname, too
    assert is_found("Sakara Vandy", "VANDY, Sakara", u, "")


def test_a_persons_other_name_of_two_words_is_found() -> None:
    assert is_found("Sokhon Khek aka Vandy Sakara", "SAKARA, Vandy", P, "person")


def test_a_part_of_a_firms_name_is_no_ship() -> None:
    assert not is_found("M.T.M. Gavot (Aranta)", "ARANTA", V)
    assert is_found("M.T.M. Gavot (Aranta)", "ARANTA", V, "")
    assert is_found("Agents for M/V Aranta", "ARANTA", V)
