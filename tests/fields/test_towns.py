"""Names of towns and cities as they are looked up."""

import pytest

from ensign.fields import postal
from ensign.tables import column
from ensign.text.words import fold


@pytest.mark.parametrize("table", ["cities", "city_exonyms", "further_cities"])
def test_cities_are_folded_as_all_words_are(table: str) -> None:
    named = list(column("ensign.fields", table, "name"))
    assert named
    assert [postal._folded(name) for name in named] == list(map(fold, named))


@pytest.mark.parametrize(("word", "is_end"), [("Coruña", True), ("Osaka", True), ("Saint-Denis", True), ("ltd", False)])
def test_the_last_word_of_a_city_may_end_a_cell(word: str, *, is_end: bool) -> None:
    assert postal.may_end_place(fold(word).split()[-1]) is is_end
