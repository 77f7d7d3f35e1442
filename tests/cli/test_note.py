"""What a match's note says of a designation and of its party."""

import pytest

from ensign.cli.note import listing_line, particulars
from ensign.model import Entity, EntityType, Listing, Name, Place


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
    assert dict(particulars(entity))["countries"] == "AE location; IR location; Inventia birth"
