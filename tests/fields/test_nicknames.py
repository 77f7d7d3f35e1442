"""Nicknames within people's names."""

import pytest

from ensign.fields.nicknames import without_nickname
from ensign.subjects import read


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ('Boris "Bob" Sakara', "Boris Sakara"),
        ("Boris “Bob” Sakara", "Boris Sakara"),
        ("Boris „Bob“ Sakara", "Boris Sakara"),
        ("Boris «Bob» Sakara", "Boris Sakara"),
        ("Boris 'Bob' Sakara", "Boris Sakara"),
        ("Boris (Bob) Sakara", "Boris Sakara"),
        ('Boris I. "the Bear" Sakara', "Boris I. Sakara"),
        ('Sakara, "Bob" Boris', "Sakara, Boris"),
        ('OOO "Aranta" Moscow', 'OOO "Aranta" Moscow'),
        ('Hotel "Aranta" Moscow', 'Hotel "Aranta" Moscow'),
        ("Aranta (Shanghai) Trading", "Aranta (Shanghai) Trading"),
        ('"Boris" Sakara', '"Boris" Sakara'),
        ('Boris "Bob"', 'Boris "Bob"'),
        ("Boris O' Sakara", "Boris O' Sakara"),
    ],
)
def test_a_name_without_what_is_aside(name, bare):
    assert without_nickname(name) == bare


def test_it_is_sought_in_rows_of_people_only():
    person, firm = (read({"name": 'Boris "Bob" Sakara', "type": kind}) for kind in ("person", "company"))
    assert "Boris Sakara" in person.names
    assert "Boris Sakara" not in firm.names
