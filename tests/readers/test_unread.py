"""Values that tell nothing are counted, with the first row, and never shown; those that tell something are not."""

import pytest

from ensign.readers.unread import Unread, tells
from ensign.schema import SEPARATOR


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("type", "zebra", False),
        ("type", "Individual", True),
        ("type", "Unknown", True),
        ("country", "Atlantis", False),
        ("country", "Cambodia", True),
        ("country", f"KH{SEPARATOR}Atlantis", False),
        ("flag", "xx-yy", False),
        ("birth_date", "soon", False),
        ("birth_date", "c. 1961", True),
        ("imo", "12", False),
        ("imo", "9074729", True),
        ("imo", "9074728", True),  # a wrong check digit is said on the row
        ("mmsi", "x", False),
        ("identifier", "3379699", False),
        ("identifier", "Passport A1234567", True),
        ("name", "Aranta", True),
        ("country", "", True),
    ],
)
def test_what_tells_something(field, value, told):
    assert tells(field, value) is told


def test_they_are_counted_over_all_parts_of_a_file():
    unread = Unread()
    unread.add({"name": ["Aranta", "Sakara"], "country": ["KH", "Atlantis"], "imo": ["", ""]})
    unread.add({"name": ["Khek", "Okar", "Zeb"], "country": ["Atlantis", "", "Lemuria"], "imo": ["", "7", ""]})
    assert unread.said == (
        "country: 3 values count for nothing: not understood (the first in row 2)",
        "imo: 1 value counts for nothing: too short, or no such number (row 4)",
    )
    assert Unread().said == ()
