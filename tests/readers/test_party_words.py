"""The words of a `type` column."""

import csv
from importlib.resources import files

import pytest

from ensign.model import EntityType
from ensign.readers.parties import fold_party, read_party_type
from ensign.readers.words import fold_header

WORDS = {
    EntityType.PERSON: [
        "individual",
        "Person",
        "Natural Person",
        "NATURAL_PERSON",
        "P",
        "Privatperson",
        "个人",
        "физлицо",
    ],
    EntityType.COMPANY: [
        "company",
        "Corporation",
        "Firma",
        "LLC",
        "shipping company",
        "Limited Company",
        "会社",
        "Société",
    ],
    EntityType.ORGANIZATION: [
        "entity",
        "organisation",
        "Organization",
        "NGO",
        "Legal Entity",
        "организация",
    ],
    EntityType.PUBLIC_BODY: ["Government", "PublicBody", "ministry", "Behörde"],
    EntityType.VESSEL: [
        "vessel",
        "SHIP",
        "M/V",
        "Chemical/Oil Products Tanker",
        "Fishing / FISHING",
        "LNG Tanker",
        "судно",
        "Vessel - Bulk Carrier",
    ],
    EntityType.AIRCRAFT: ["aircraft", "Airplane", "helicopter"],
    EntityType.UNKNOWN: ["", "-", "Unspecified / OTHER", "PUBLIC", "LARGE", "GENERAL", "x", "123"],
}


@pytest.mark.parametrize(("kind", "text"), [(k, w) for k, words in WORDS.items() for w in words])
def test_words_in_use_are_understood(kind, text):
    assert read_party_type(text) is kind


@pytest.mark.parametrize(
    ("table", "key", "why", "fold"),
    [
        ("header_words", "words", "reason", fold_header),
        ("party_words", "words", "source", fold_party),
        ("nulls", "written", "reason", str.casefold),
    ],
)
def test_every_row_of_a_table_is_folded_once_and_says_why(table, key, why, fold):
    text = files("ensign.readers").joinpath(f"tables/{table}.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert all(row[why].strip() for row in rows)
    assert [row[key] for row in rows if fold(row[key]) != row[key]] == []
    assert len({row[key] for row in rows}) == len(rows)
