"""Names of Russians and their neighbours as other countries' press and registers spell them; and what only looks so."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ensign import subjects
from ensign.fields.doubts import ANYTHING, SPELT
from ensign.fields.spelt_abroad import readings
from ensign.matching.reading.plain_cells import PlainCells
from ensign.subjects import Subject

ABROAD = [
    # Latvian and Lithuanian endings, and letters with a mark
    ("Mihails Fridmans", "Mihail Fridman"),
    ("Michailas Fridmanas", "Mikhail Fridman"),
    ("Igoras Ivanovas", "Igor Ivanov"),
    ("FRIDMANS, Mihails", "FRIDMAN, Mihail"),
    ("Boriss Titovs", "Boris Titov"),
    ("Borisas Titovas", "Boris Titov"),
    ("Deniss Petrovskis", "Denis Petrovskiy"),
    ("Basarovas Maratas Alimžanovič", "Basarov Marat Alimzhanovich"),
    ("Romanas Abramovičius", "Roman Abramovich"),
    ("Petras Porošenka", "Petr Poroshenko"),
    ("Sergejs Šoigu", "Sergey Shoigu"),
    # marks alone
    ("Aleksandr Šohin", "Aleksandr Shohin"),
    ("Vladimir Čižov", "Vladimir Chizhov"),
    ("Ilan Șor", "Ilan Shor"),
    ("Halid Meşal", "Halid Meshal"),
    ("Aleksei Netšajev", "Aleksei Nechayev"),
    ("Aleksandr Čupriân", "Aleksandr Chupriân"),
    ("Ûrij Olenin", "Yuriy Olenin"),
    # women's surnames in Czech
    ("Irina Petinová", "Irina Petina"),
    ("Jelena Zajcevová", "Yelena Zaytseva"),
    ("Margarita Simonjanová", "Margarita Simonyan"),
    # transcriptions from Cyrillic
    ("Michail Misinzew", "Mikhail Mizintsev"),
    ("Jewhen Balyzkyj", "Yevhen Balytskyy"),
    ("Aleksandr Vedjachin", "Aleksandr Vedyakhin"),
    ("Igor Szecsin", "Igor Sechin"),
    ("Siergiej Szojgu", "Sergey Shoygu"),
    ("Joeri Kovaltsjoek", "Yuri Kovalchuk"),
    ("Sergej Sjojgu", "Sergey Shoygu"),
    # the genitive and accusative in Polish and Czech
    ("Siergieja Ławrowa", "Siergiej Ławrow"),
    ("Siergieja Ławrowa", "Sergey Lavrov"),
    ("Władimira Władimirowicza Putina", "Vladimir Vladimirovich Putin"),
    ("Igora Strawińskiego", "Igor Strawiński"),
    ("Giennadija Timczenki", "Gennadiy Timchenko"),
    ("Dmitrije Rogozina", "Dmitriy Rogozin"),
    ("Igora Sečina", "Igor Sechin"),
    ("FRIDMANA, Michaiła", "FRIDMAN, Michaił"),
    # Turkish of Arabic names
    ("Beşar Esad", "Bashar Asad"),
    ("Eş-Şebab", "Ash-Shabab"),
]

AT_HOME = [
    "Boris Johnson",
    "Denis Roberts",
    "Markus Williams",
    "James Williams",
    "Nicholas Andrews",
    "Petras Jonaitis",  # a Lithuanian of his own
    "Viktoras Paulauskas",
    "Elena Chernova",  # English ch
    "Sergei Ryzhkov-Zhuk",
    "Mikhail Vladimirovich Rzvozhaev",
    "Maria Jimenez",
    "Grzegorz Szczepański",
    "Zsolt Szabo",
    "Anna Wagner",
    "Stefana Müller",  # women's names that men's have in the genitive
    "Aleksandra Petrova",
    "Stanislava Petrova",
    "Amira Hassana",
    "Ismaila Kadare",  # but for the surname
    "François Gonçalves",
    "Jeroen Boeken",
    "Igor's Ivans",
    "Sergejs Ivanovs Trading Ltd",
    "Michails",  # one word
]


@pytest.mark.parametrize(("abroad", "english"), ABROAD)
def test_a_name_is_read_by_the_signs_of_a_language(abroad: str, english: str) -> None:
    assert english in list(readings(abroad))
    found = subjects.read({"name": abroad, "type": "person"})
    assert isinstance(found, Subject)
    assert found.names[0] == abroad
    assert english in found.names


@pytest.mark.parametrize("name", AT_HOME)
def test_a_name_without_them_is_read_as_it_is(name: str) -> None:
    assert list(readings(name)) == []


def test_a_firm_is_none() -> None:
    found = subjects.read({"name": "Sergej Šojgu", "type": "company"})
    assert isinstance(found, Subject)
    assert found.names == ("Sergej Šojgu",)


WORDS = st.sampled_from(
    ["Mihails", "Sergej", "Sergejs", "Michail", "Igor", "Jewgenij", "d'Andrej", "Andrej2", "Fridmans", "Szecsin",
     "Šojgu", "ŠOJGU", "Petinová", "Wagner", "Sjojgu", "Oezer", "Ûrij", "ûber", "Bank", "société", "Ivanova's",
     "Ivanow", "Ltd", "Čelik", "Ş", "Иванов", "Aranta", "آلاء", "Андрей", "OGRANICZONĄ",
     "Siergieja", "Igora", "Buta", "Ławrowa"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=5).map(" ".join))
@example("Igor's Ivanow")
@example("Wiktora Buta")
@example("Sergeje Lavrova")
@example("s\u030cergej Ivanov")
@example("آلاء Z OGRANICZONĄ ODPOWIEDZIALNOŚCIĄ")
def test_a_look_at_many_cells_takes_none_for_plain_that_is_spelt_so(cell: str) -> None:
    (doubts,) = PlainCells().look([cell])
    assert doubts & (SPELT | ANYTHING) or not any(readings(cell))
