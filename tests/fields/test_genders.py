"""Words in names that say the bearer's gender, and names that only seem to."""

import pytest

from ensign.fields.genders import gender_in


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Mrs Jane Doe", "female"),
        ("DOE, Mr. John", "male"),
        ("Fatima bint Ali", "female"),
        ("Aisyah binti Musa", "female"),
        ("Sakina Abbas qızı Aliyeva", "female"),
        ("Ilham Heydar oglu", "male"),
        ("Anna Ivanovna Petrova", "female"),
        ("Анна Ивановна Петрова", "female"),
        ("Nguyễn Thị Anh", "female"),
        ("NGUYEN, Thi Anh", "female"),
        ("Nguyễn Văn Anh", "male"),
    ],
)
def test_a_name_says_it(name: str, gender: str) -> None:
    assert gender_in(name) == gender


@pytest.mark.parametrize(
    "name",
    [
        "Jane Doe",
        "Nguyen Van Anh",  # Văn of a man or Vân of a woman
        "Vincent Van Gogh",
        "Li Thi",
        "Roman Abramovich",  # -ovich is a surname, too, which women bear
        "Najwa bin Laden",  # a family name
        "Mr and Mrs Smith",
        "Mr & Mrs Smith",
        "Mr. Anna Ivanovna",
        "Msimang Thabo",
        "Rovna",
        "",
    ],
)
def test_a_name_that_does_not(name: str) -> None:
    assert gender_in(name) == ""
