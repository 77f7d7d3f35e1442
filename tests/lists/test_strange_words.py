"""A publisher's new word for a type or a quality is said; a list reads the same in another encoding."""

import pytest

from reading import read_list
from siblings import fixtures_of

lists = fixtures_of("un_eu_uk")
legacy = fixtures_of("ofac_legacy")
au = fixtures_of("australia")
british = fixtures_of("uk_list_xml")
canada = fixtures_of("canada")


def doubts(path):
    (info,) = read_list(path).lists
    return [said for said in info.doubts if "does not know" in said]


def written(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "list.any"
    path.write_text(text, encoding=encoding, newline="")
    return path


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        (lists.UN, "<QUALITY>Low</QUALITY>", "<QUALITY>Poor</QUALITY>"),
        (lists.EU, 'code="enterprise"', 'code="Poor"'),
        (lists.UK, ",Individual,", ",Poor,"),
        (lists.UK, ",Low quality,", ",Poor,"),
    ],
)
def test_a_word_that_is_new_is_said(tmp_path, text, old, new):
    assert old in text
    (said,) = doubts(written(tmp_path, text.replace(old, new)))
    assert "(Poor)" in said or "(poor)" in said
    assert doubts(written(tmp_path, text)) == []


@pytest.mark.parametrize(
    ("text", "before"),
    [
        (lists.UN, "<REFERENCE_NUMBER>"),
        (british.XML, "<UniqueID>"),
        (canada.NEW, "<Country>"),
    ],
)
def test_an_element_that_is_new_is_said_and_an_empty_one_is_not(tmp_path, text, before):
    """A later layout's element was left out without a word."""
    assert before in text
    more = text.replace(before, f"<WALLETS><WALLET>0xABC</WALLET></WALLETS>{before}", 2)
    count = min(text.count(before), 2)
    assert doubts(written(tmp_path, more)) == [
        f"it has elements that Ensign does not know and did not read: WALLET ({count})"
    ]
    assert doubts(written(tmp_path, more.replace("0xABC", " "))) == []


def test_ofacs_and_australias_new_types_are_said(tmp_path):
    new = legacy.PERSON.replace("Individual", "Cooperative")
    (said,) = doubts(legacy.written(tmp_path, new, legacy.SHIP))
    assert "the type of a party is 1 times a word that Ensign does not know (Cooperative)" in said
    assert doubts(legacy.written(tmp_path, legacy.PERSON, legacy.SHIP)) == []
    row = {**au.OKAR, "Reference": "7", "Name of Individual or Entity": "Zebulon Okarvian"}
    assert len(doubts(au.australia(tmp_path, {**row, "Type": "Cooperative"}, {**row, "Alias Strength": "Poor"}))) == 2
    assert doubts(au.australia(tmp_path, row)) == []


def test_a_un_list_in_utf_16_keeps_its_date(tmp_path):
    text = lists.UN.replace("UTF-8", "UTF-16")
    (info,) = read_list(written(tmp_path, text, "utf-16")).lists
    assert (info.date, info.entities) == ("2026-02-27", 2)
