"""Words with letters of two alphabets that look alike."""

import pytest

from comparing import score
from ensign.model import EntityType
from ensign.text.lookalikes import of_one_alphabet, with_letters
from ensign.text.words import fold

MIXED = [
    ("GLO\u0412AL", "GLOBAL"),
    ("STL\u0421", "STLC"),
    ("\u0420yotr", "Pyotr"),
    ("\u0391\u0395GEAN", "AEGEAN"),
    ("В\u0069ктар", "В\u0456ктар"),
    ("HA\u0423\u041c\u0415\u0426", "НАУМЕЦ"),
    ("Движени\u0065", "Движение"),
    ("П\u0059ТИН", "П\u0423ТИН"),  # not the Kazakh letter that looks like it, too
]


@pytest.mark.parametrize(("written", "meant"), MIXED)
def test_a_word_is_of_one_alphabet(written: str, meant: str) -> None:
    assert written != meant
    assert of_one_alphabet(written) == meant
    assert of_one_alphabet(meant) == meant
    assert fold(written) == fold(meant)


@pytest.mark.parametrize("word", ["ЖZ", "Ж\u0410RANTA", "Лотос", "Lotus", "Ωmega", "№5"])
def test_what_looks_like_nothing_else_stays(word: str) -> None:
    assert of_one_alphabet(word) == word


def test_a_forged_name_is_the_same_and_another_is_not() -> None:
    assert score("АR\u0410NT\u0410 TR\u0410DING", "Aranta Trading", EntityType.COMPANY) == 1000
    assert score("SOTUL TR\u0410DING", "Aranta Trading", EntityType.COMPANY) < 670


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("TEJARAT 8ANK", "TEJARAT BANK"),
        ("C0MPANY", "COMPANY"),
        ("4RANTA GR0UP", "ARANTA GROUP"),
        ("R0S0B0R0NEXP0RT", "ROSOBORONEXPORT"),
        ("Z00MARANTA", "ZOOMARANTA"),
        ("G00GLE", "GOOGLE"),
        ("KlM JONG UN", "KIM JONG UN"),
        ("MAHAN AlR", "MAHAN AIR"),
        ("ALl", "ALI"),
        ("lRAN", "IRAN"),
        ("LlMlTED", "LIMITED"),
        ("National lranian Oil", "National Iranian Oil"),
        ("Aranta lnvestment", "Aranta Investment"),
        ("Aranta 0il Company", "Aranta Oil Company"),
        ("Bank MeIIi", "Bank Melli"),
    ],
)
def test_figures_among_letters_are_letters(written: str, meant: str) -> None:
    assert with_letters(written) == meant


@pytest.mark.parametrize(
    "name",
    [
        *("Aranta II", "Aranta IIa", "0IL", "McIver", "MeIa"),
        *("3M Company", "B2B", "2nd Street", "Area51", "A1 Telekom", "H2O", "558 Works", "A0B0", "R2D2X", "X1000A"),
        *(
            "Al",
            "Al Aranta",
            "AlRashid",
            "Aranta II",
            "Aranta IIa",
            "0IL",
            "McIver",
            "l'Aranta",
            "ljudska",
            "lloyd",
            "aranta ltda",
            "aranta lda",
            "lotus",
        ),
    ],
)
def test_figures_that_are_meant_stay(name: str) -> None:
    assert with_letters(name) == name
