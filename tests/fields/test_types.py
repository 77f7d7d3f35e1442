"""The words of a `type` column."""

import pytest

from ensign.fields.types import fold_party, tells_type, type_of
from ensign.model import EntityType
from ensign.readers.words import fold_header
from ensign.tables import rows

WORDS = {
    EntityType.PERSON: [
        "individual",
        "Person",
        "Natural Person",
        "NATURAL_PERSON",
        "P",
        "Privatperson",
        "Natural person, director of a company",
        "Cargo agent (person)",  # cargo names ships only by itself
        "individual (not a company)",
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
        "Not an individual",
        "Not-for-profit organisation",
        "Legal Entity",
        "legal person or natural person",
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
        "Fishing vessel (company owned)",
        "Cargo",
    ],
    EntityType.AIRCRAFT: ["aircraft", "Airplane", "helicopter"],
    EntityType.UNKNOWN: ["", "-", "Unspecified / OTHER", "PUBLIC", "LARGE", "GENERAL", "x", "123"],
}


@pytest.mark.parametrize(("kind", "text"), [(k, w) for k, words in WORDS.items() for w in words])
def test_words_in_use_are_understood(kind, text):
    assert type_of(text) is kind


@pytest.mark.parametrize("text", ["private sector", "male nurse services", "personal care", "consumer goods"])
def test_a_word_that_is_a_type_by_itself_is_none_within_others(text):
    assert type_of(text) is EntityType.UNKNOWN


@pytest.mark.parametrize(
    ("text", "tells"),
    [("Ltd", True), ("Private", True), ("Other", True), ("UNKNOWN", True), ("x", False), ("Paris", False), ("", False)],
)
def test_a_column_of_types_says_that_one_is_not_known_too(text, tells):
    assert tells_type(text) is tells


@pytest.mark.parametrize(
    ("package", "table", "key", "why", "fold"),
    [
        ("ensign.readers", "header_words", "words", "reason", fold_header),
        ("ensign.fields", "party_words", "words", "source", fold_party),
        ("ensign.readers", "ship_headers", "words", "reason", fold_header),
        ("ensign.readers", "header_fillers", "word says", "reason", fold_header),
        ("ensign.readers", "nulls", "written", "reason", str.casefold),
        ("ensign.fields", "party_separators", "separator where", "reason", str),
    ],
)
def test_every_row_of_a_table_is_folded_once_and_says_why(package, table, key, why, fold):
    found = list(rows(package, table))
    assert all(row[why].strip() for row in found)
    word, *more = key.split()
    assert [row[word] for row in found if fold(row[word]) != row[word]] == []
    assert len({tuple(row[one] for one in (word, *more)) for row in found}) == len(found)
