"""One name in two scripts, and several people, in one cell; and what only looks so."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ensign import subjects
from ensign.fields.doubts import ANYTHING, PARTIES, PEOPLE, SCRIPTS
from ensign.fields.two_people import people_in
from ensign.fields.two_scripts import sides
from ensign.matching.reading.plain_cells import PlainCells
from ensign.subjects import Subject

TWO_SCRIPTS = [
    ("金正恩 Kim Jong Un", ("金正恩", "Kim Jong Un")),
    ("Kim Jong Un 金正恩", ("Kim Jong Un", "金正恩")),
    ("金正恩Kim Jong Un", ("金正恩", "Kim Jong Un")),
    ("김정은 - Kim Jong Un", ("김정은", "Kim Jong Un")),
    ("Сергей Лавров Sergey Lavrov", ("Сергей Лавров", "Sergey Lavrov")),
    ("Bank Melli Iran بانک ملی ایران", ("Bank Melli Iran", "بانک ملی ایران")),
    ("Aranta Trading 中国石油", ("Aranta Trading", "中国石油")),
    ("PetroChina 中国石油", ("中国石油",)),  # the Latin word may be anything
    ("Сокхан Аранта Sokhan Aranta", ("Сокхан Аранта", "Sokhan Aranta")),
]
ONE_NAME = [
    "Kim Jong Un",
    "金正恩",
    "ООО Аранта",
    "Aranta Müller Şahin",
    "Aranta Sakara 汪",  # less than a name
    "ООО Аранта Group",
    "Aranta Trading 遠藤",  # too short for a firm
    "Aranta GmbH 김정은",
    "رضا ثنا TRADERS LTD",
    "チュニジア州のISIL",
    "Aranta Energy 株式会社",  # a legal form is none
    "株式会社Aranta System",
    "Аrаntа Sаkаrа",  # letters that are written as Latin ones
    "金正恩 Kim Jong Un 金正恩",
]
TWO_PEOPLE = [
    ("Sokhan Aranta and Boris Sakara", ("Sokhan Aranta", "Boris Sakara")),
    ("Sokhan Aranta & Boris Sakara", ("Sokhan Aranta", "Boris Sakara")),
    ("Sokhan Aranta or Boris Sakara", ("Sokhan Aranta", "Boris Sakara")),
    ("Sokhan M. Aranta UND Boris Sakara", ("Sokhan M. Aranta", "Boris Sakara")),
    ("Сокхан Аранта и Борис Сакара", ("Сокхан Аранта", "Борис Сакара")),
    ("Juan Aranta y Ana Sakara", ("Juan Aranta", "Ana Sakara")),
    ("Sokhan Aranta & Boris Sakara & Ana Gavot", ("Sokhan Aranta", "Boris Sakara", "Ana Gavot")),
    ("Sokhan Aranta, Boris Q. Sakara and Ana Gavot", ("Sokhan Aranta", "Boris Q. Sakara", "Ana Gavot")),
    ("Sokhan Aranta, Boris Sakara, & Ana Gavot", ("Sokhan Aranta", "Boris Sakara", "Ana Gavot")),
    ("Sokhan Aranta, Boris Sakara, Ana Gavot", ("Sokhan Aranta", "Boris Sakara", "Ana Gavot")),
    ("Sokhan Aranta + Boris Sakara", ("Sokhan Aranta", "Boris Sakara")),
    ("Ana Aranta - Boris Sakara", ("Ana Aranta", "Boris Sakara")),
    ("Ana & Boris Sakara", ("Ana Sakara", "Boris Sakara")),
    ("Sakara, Boris and Ana", ("Sakara, Boris", "Sakara, Ana")),
    ("Aranta, Sokhan & Sakara, Boris", ("Aranta, Sokhan", "Sakara, Boris")),
    ("ARANTA, Sokhan B. and VAN SAKARA, Boris", ("ARANTA, Sokhan B.", "VAN SAKARA, Boris")),
]
ONE_PARTY = [
    "Aranta and Sakara",
    "Aranta Sokhan and Partners",
    "Juan Aranta y Sakara",  # his mother's surname
    "Ministry of Science and Higher Education",
    "Aranta Engineering and Sakara Oil Services",
    "Aranta Scooter & ATV AS",
    "Aranta Sokhan & Boris Sakara & Gavot",
    "Aranta, Sakara and Gavot LLP",
    "Aranta, Sakara & Gavot",
    "Sokhan Aranta, Boris Sakara & Co",
    "Sokhan Aranta, Boris Sakara",  # may be a surname of two words, and given names
    "Sokhan Aranta, Boris Sakara, London",
    "Zinc and Sokhan Aranta",  # nobody is called Zinc
    "Ana Aranta - Zinc Trading",
    "Ana Aranta - Khek Sakara",  # nobody is called so
    "Sokhan-Aranta Boris-Sakara",
    "Sokhan Aranta & Sakara, Boris",
    "Aranta & Aranta",
    "Sokhan Aranta and Boris Sakara 12",
]


@pytest.mark.parametrize(("cell", "names"), TWO_SCRIPTS)
def test_a_name_in_two_scripts_is_screened_in_each(cell: str, names: tuple[str, ...]) -> None:
    assert sides(cell) == names
    found = subjects.read({"name": cell})
    assert isinstance(found, Subject)
    assert found.names == (cell,)
    assert set(names) <= set(found.pieces)


@pytest.mark.parametrize("cell", ONE_NAME)
def test_what_is_less_than_two_names_is_one(cell: str) -> None:
    assert sides(cell) == ()


@pytest.mark.parametrize(("cell", "people"), TWO_PEOPLE)
def test_two_people_are_screened_each(cell: str, people: tuple[str, ...]) -> None:
    assert people_in(cell) == people
    for kind in ("", "person"):
        found = subjects.read({"name": cell, "type": kind})
        assert isinstance(found, Subject)
        assert found.names == (cell,)
        assert set(people) <= set(found.pieces)


@pytest.mark.parametrize(
    ("cell", "parties"),
    [
        ("Zinc Foods Ltd & Boris Sakara", ("Zinc Foods Ltd", "Boris Sakara")),
        ("Khek GmbH und Boris Sakara", ("Khek GmbH", "Boris Sakara")),
        ("Zinc Foods, LLC, and Boris Sakara and Ana Gavot", ("Zinc Foods, LLC", "Boris Sakara", "Ana Gavot")),
        ("Zinc Foods Ltd / Boris Sakara & Ana Gavot", ("Zinc Foods Ltd", "Boris Sakara", "Ana Gavot")),
    ],
)
def test_people_behind_a_firm_are_screened_each(cell: str, parties: tuple[str, ...]) -> None:
    found = subjects.read({"name": cell})
    assert isinstance(found, Subject)
    assert set(parties) <= set(found.pieces)


@pytest.mark.parametrize(
    "cell",
    [
        "Zinc GmbH & Co. Grundbesitz",
        "Zinc Ltd & Partners",
        "Zinc Ltd & Sakara Trading",
        "Boris Sakara & Zinc Foods Ltd",  # as Boris Sakara & Sons Ltd
        "Ltd & Boris Sakara",
    ],
)
def test_what_else_is_behind_a_firm_is_nobodys_name(cell: str) -> None:
    found = subjects.read({"name": cell})
    assert isinstance(found, Subject)
    assert found.pieces == ()


@pytest.mark.parametrize("cell", ONE_PARTY)
def test_what_is_joined_in_a_name_is_one_party(cell: str) -> None:
    assert people_in(cell) == ()


def test_a_firm_is_named_after_two_people() -> None:
    found = subjects.read({"name": "Sokhan Aranta & Boris Sakara", "type": "company"})
    assert isinstance(found, Subject)
    assert found.pieces == ()


WORDS = st.sampled_from(
    ["Aranta", "Sakara,", "Ng", "Gavot", "Аранта", "Сакара", "金正恩", "金", "김정은", "ايران", "بانک", "アランタ",
     "देवी", "Ltd", "Αράντα", "สมชาย", "and", "&", "или", "-", "株式会社", "12"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=6).map(" ".join))
def test_a_look_at_many_cells_takes_none_for_plain_that_may_be_parted(cell: str) -> None:
    (doubts,) = PlainCells().look([cell])
    assert doubts & (SCRIPTS | PARTIES | ANYTHING) or not sides(cell)
    assert doubts & (PEOPLE | PARTIES | ANYTHING) or not people_in(cell)


@given(st.text(st.characters(categories=("L", "Zs", "P")), max_size=12))
def test_what_is_parted_is_in_the_cell(cell: str) -> None:
    assert all(side in cell for side in sides(cell))
    assert all(person in " ".join(cell.split()) for person in people_in(cell))
