"""What a match's note says of a designation."""

import pytest

from ensign.cli.note import _listing
from ensign.model import Listing


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
    assert _listing(listing) == said
