"""A patronymic by the father's name, whatever language it is in."""

import pytest

from ensign.text.patronymics import fathers, is_known, is_patronymic_of

SONS = [
    ("nikolaevich", "mykolaiovych", "mikalaevich", "nikolayevitch", "mikalajevitj", "nikolajevic"),
    ("sergeevich", "serhiiovych", "siarheevich", "siarhejevitj", "sergejevic", "sergejewitsch"),
    ("mikhailovich", "michajlovitj", "mihajlovic"),
    ("yuryevich", "jurjevitj", "iurievici"),
    ("akhmadovich", "achmadowicz"),
    ("aleksandrovich", "oleksandrovych", "aliaksandravich"),
    ("dmitrievich", "dmytrovych", "dzmitryevich"),
    ("pavlovich", "pavlovych", "pavlovitch"),
]
DAUGHTERS = [
    ("nikolaevna", "mykolaivna", "mikalaeuna"),
    ("vladimirovna", "volodymyrivna", "uladzimirauna"),
]


@pytest.mark.parametrize("forms", SONS + DAUGHTERS)
def test_the_forms_of_one_patronymic_share_a_key(forms):
    assert frozenset.intersection(*map(fathers, forms))


def test_other_fathers_and_a_son_and_a_daughter_share_none():
    keys = [fathers(forms[0]) for forms in SONS + DAUGHTERS]
    assert all(keys[n].isdisjoint(other) for n in range(len(keys)) for other in keys[n + 1 :])


@pytest.mark.parametrize(
    "word", ["", "nikolai", "popovich", "lukashenka", "marina", "nikolic", "ovich", "ivna", "kovac", "stelmach"]
)
def test_what_is_no_known_name_with_such_an_ending_is_none(word):
    assert fathers(word) == frozenset()


@pytest.mark.parametrize(
    ("word", "name", "is_so"),
    [
        ("valentinovich", "valentin", True),
        ("valentynovych", "valentyn", True),
        ("valentinovna", "valentin", True),
        ("nikolaevich", "nikolai", True),
        ("yurievici", "yuri", True),
        ("nikolaevich", "nikita", False),
        ("denisovich", "valentin", False),
        ("valentinov", "valentin", False),  # a surname
        ("valentinich", "valentin", False),
        ("marina", "mari", False),
        ("valentin", "valentin", False),
    ],
)
def test_a_patronymic_is_the_fathers_name_with_its_ending(word, name, is_so):
    assert is_patronymic_of(word, name) is is_so


def test_a_known_one_is_no_surname_that_ends_alike():
    assert all(map(is_known, ("anatolyevich", "mykolaiovych", "vladimirovna")))
    assert not any(map(is_known, ("butkevich", "petrovic", "veselinovich", "popovych", "marina", "ivan")))
