"""Russian and Ukrainian words of firms: one English word for all their endings and Latin spellings."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ensign.fields.firm_names import read
from ensign.tables import rows
from ensign.text import lexicon
from ensign.text.slavic import ENDINGS, are_one, english, first_letters, spelt
from ensign.text.words import fold

TABLE = list(rows("ensign.text", "slavic_words"))


def test_every_row_is_a_stem_as_it_is_spelt_with_the_word_that_stands_for_its_like() -> None:
    assert len({(row["stem"], row["part"]) for row in TABLE}) == len(TABLE)
    for row in TABLE:
        assert not row["stem"].isascii(), row
        whole = spelt(fold(row["stem"]))
        assert row["spelt"] == (whole.removesuffix("i") if row["part"].endswith("noun in i") else whole), row
        assert row["english"] == fold(row["english"]), row
        assert row["english"] not in lexicon.abbreviations(), row
        assert len(row["spelt"]) > 3 or "" not in ENDINGS[row["part"]], "so short a word is one of many languages"


def test_every_ending_gives_the_word() -> None:
    for row in TABLE:
        for ending in ENDINGS[row["part"]]:
            assert english(row["spelt"] + ending), row


@pytest.mark.parametrize(
    ("spellings", "word"),
    [
        ("zavod zavoda zavody", "plant"),
        ("aviatsionnyy aviatsionny aviatsionnyi aviatsionnyj aviatsionnaya aviatsionnaja aviatsionnogo", "aviation"),
        ("korporatsiya korporatsia korporatsiia korporatsii korporatsiyey", "corporation"),
        ("obedinenie obedineniye obedineniya", "association"),
        ("obedinennaya obedinennye obedinennoe obedinennoye", "united"),
        ("predpriyatie predpriyatiye predpriiatie pidpryyemstvo pidpriemstvo", "enterprise"),
        ("mashinostroitelnyy mashinostroitelnaia mashinostroenie mashynostroyeniya", "machinery"),
        ("oboronnogo oborony oboroni", "defense"),
        ("khimicheskogo himicheskogo khimii", "chemical"),
        ("tulskiy tulski tulsky tulskij tulskaya", "tula"),
        ("nauchno nauchnyy nauki", "science"),
        ("islamskoy islamskoi islamskogo", "islamic"),
        ("revolyutsii revoliutsiia revolyutsiya", "revolutionary"),
        ("strazhey strazhi", "guard"),
        ("rabochaya rabochej", "worker"),
        ("obshchestvo obschestvo", "society"),
        ("torgovyy torgovaya torhovyi torhova", "trading"),  # as Ukrainians write г
        ("gazova hazova hazovi", "gas"),
        ("kaskad kaskada", "cascade"),  # one word in many languages, as Russians write it
        ("golovnyy holovnyi holovna holovnoho", "main"),
        ("obshchee obshchego", "general"),
        ("metallurgicheskiy metalurhiynyy", "metallurgical"),
        # English words as Russian firms write them, by their sound.
        ("khaus haus", "house"),
        ("tekhnolodzhi teknolodzhi teknolodzhis", "technology"),
        ("interneshnl interneshnal interneshional", "international"),
        ("laytkhaus laitkhaus lajtkhaus", "lighthouse"),
    ],
)
def test_endings_and_spellings_are_one_word(spellings: str, word: str) -> None:
    assert {spelling: english(spelling) for spelling in spellings.split()} == dict.fromkeys(spellings.split(), word)


@pytest.mark.parametrize(
    ("one", "other", "are"),
    [
        ("soyuz", "soiuza", True),
        ("mashinostroyeniya", "mashinostroenie", True),
        ("mashinostroyeniya", "mashinostroitelnyy", False),  # another word of the table, for the same English one
        ("soyuz", "union", False),
        ("aranta", "aranta", False),  # no word of the table
    ],
)
def test_what_is_one_word_in_other_spellings_and_cases(one: str, other: str, *, are: bool) -> None:
    assert are_one(one, other) is are is are_one(other, one)


def test_words_of_other_languages_are_left_alone() -> None:
    others = (
        "company policy legion instrument magazine study porto most more part lessee sahara mist dome set vine "
        "zav za horne horna huta"
    )
    assert {word: english(word) for word in others.split() if english(word) not in ("", word)} == {}


def test_words_of_no_slavic_language_that_many_firms_use_stay_as_they_are() -> None:
    """But for what is the same word: projekt, servis, fond."""
    common = {**lexicon.generic_words(), **lexicon.frequent_words()}
    changed = {word: other for word in common if (other := english(word)) not in ("", word)}
    changed = {word: other for word, other in changed.items() if word not in lexicon.abbreviations()}
    assert changed.keys() <= SAME, changed


SAME = {
    "filial", "grupa", "kapital", "kapitalu", "laguna", "profil", "projekt", "reklame", "servis", "telekom", "trgovsko",
}  # fmt: skip
"""Words of other languages that mean what the Russian ones do."""


@example("stzh")
@given(st.text("aehikjstyz", max_size=12))
def test_the_spelling_is_one(word: str) -> None:
    assert spelt(spelt(word)) == spelt(word)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("АО «Барнаульский патронный завод»", ["barnaul", "cartridge", "plant"]),
        ("Вертолеты России", ["helicopter", "RU"]),
        ("Русские машины", ["RU", "machinery"]),
        ("Служба безпеки України", ["service", "security", "UA"]),
        ("Вытворчае ўнітарнае прадпрыемства «Прамень»", ["production", "unitary", "enterprise", "pramen"]),
        ("Министерство на отбраната и разузнаването", ["ministry", "defense", "intelligence"]),
        ("Търговска банка на Сирия", ["trading", "bank", "SY"]),
        ("KAZANSKI VERTOLETNY ZAVOD", ["kazan", "helicopter", "plant"]),
        ("Moskovskiy Zavod LLC", ["moscow", "plant"]),
    ],
)
def test_a_firm_is_read_by_them(name: str, words: list[str]) -> None:
    assert [token.text for token in read(name).tokens] == words


def test_english_words_in_russian_letters_are_abbreviated_as_english_ones() -> None:
    assert "i" not in first_letters().get("europe", ())  # юроп
    assert "i" in first_letters()["research"]  # исследование
