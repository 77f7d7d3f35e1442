"""What a match's note says of a designation and of its party."""

import pytest

from ensign.cli.note import listing_line, particulars
from ensign.model import Entity, EntityType, Identifier, Listing, Name, Place


@pytest.mark.parametrize(
    ("listing", "said"),
    [
        (Listing("SDGT"), "SDGT"),
        (Listing("Entity List", "2022-04-07", source="EL"), "Entity List, from the list EL, 2022-04-07"),
        (
            Listing("Denied Persons List", "2021-10-16", ends="2030-10-13"),
            "Denied Persons List, 2021-10-16, ends 2030-10-13",
        ),
    ],
)
def test_a_listing_says_which_list_it_is_from_and_when_it_ends(listing, said):
    assert listing_line(listing) == said


def test_a_country_with_many_addresses_is_said_once():
    places = (Place("ae", "location"), Place("ae", "location"), Place("ir", "location"), Place("", "birth", "Inventia"))
    entity = Entity("inv-1", "inv", EntityType.COMPANY, (Name("Blue Heron"),), places=places)
    said = "United Arab Emirates (address); Iran (address); Inventia (country of birth)"
    assert dict(particulars(entity))["countries"] == said


def test_numbers_and_dates_are_said_in_the_words_of_a_reason():
    numbers = (
        Identifier("national", "26405022", "ve"),
        Identifier("swift", "SABRRUMM"),
        Identifier("aircraft", "19000610"),
        Identifier("other", "77", label="Chamber of Commerce"),
        Identifier("other", "78", doubt="fraudulent"),
    )
    entity = Entity("x-1", "x", EntityType.PERSON, (Name("A"),), birth_dates=("~1961", "1970"), identifiers=numbers)
    assert dict(particulars(entity)) == {
        "born": "about 1961; 1970",
        "identifiers": "identity number 26405022 (Venezuela); SWIFT code SABRRUMM; aircraft's mark or serial number "
        "19000610; Chamber of Commerce 77; identifier 78 (fraudulent)",
    }
