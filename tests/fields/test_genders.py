"""Words in names that say the bearer's gender, and names that only seem to."""

import pytest

from ensign.fields.genders import gender_in, gender_of, without_gender


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
        ("Levovna Anna", "female"),
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
        "Ali Oglu",  # a family name
        "Rovna",
        "",
    ],
)
def test_a_name_that_does_not(name: str) -> None:
    assert gender_in(name) == ""


@pytest.mark.parametrize(
    ("cell", "gender"),
    [
        *[(cell, "male") for cell in ("Male", "M", "m.", "MAN", "männlich", "Hombre", "мужской", "муж.", "男", "남성")],
        *[(cell, "female") for cell in ("Female", "F", "weiblich", "W", "Mujer", "женский", "女", "Kadın", "Kobieta")],
        *[(cell, "male") for cell in ("Mr.", "Herr", "Señor", "ชาย", "זכר", "Άνδρας", "mannlig")],
        *[(cell, "female") for cell in ("Mrs", "Ms.", "Mme", "Frau", "หญิง", "γυναίκα", "kvinnelig")],
        *[
            (cell, "")
            for cell in ("Dr", "Mr & Mrs", "Mr/Mrs", "", "unknown", "M/F", "X", "1", "diverse", "not stated", "H")
        ],
    ],
)
def test_a_column_says_it(cell: str, gender: str) -> None:
    assert gender_of(cell) == gender


@pytest.mark.parametrize(
    ("name", "bare", "gender"),
    [
        ("Khek Sakara, Male", "Khek Sakara", "male"),
        ("Khek Sakara (female)", "Khek Sakara", "female"),
        ("Khek Sakara; Gender: Female", "Khek Sakara", "female"),
        ("Khek Sakara / M", "Khek Sakara / M", ""),
        ("Aranta Trading, Malé", "Aranta Trading, Malé", ""),
        ("Aranta Female Health", "Aranta Female Health", ""),
        ("Male", "Male", ""),
        (", Male", ", Male", ""),
    ],
)
def test_a_gender_behind_a_name_is_no_part_of_it(name: str, bare: str, gender: str) -> None:
    assert without_gender(name) == (bare, gender)
