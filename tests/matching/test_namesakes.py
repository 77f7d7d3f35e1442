"""Relatives and namesakes: at most possible, said so, and the score untouched."""

import pytest

from ensign import explanation, screening, subjects
from ensign.model import Band, Entity, EntityType, Match, Name
from ensign.settings import Settings
from ensign.watchlist import build


def met(mine: str, listed: str, **given: str) -> Match:
    """The pair, also under the line."""
    entity = Entity("x-1", "x", EntityType.PERSON, (Name(listed),), birth_dates=("1969-11-10",))
    subject = subjects.read({"name": mine, **given})
    assert isinstance(subject, subjects.Subject)
    match = screening.nearest(subject, build("x", "X", "", (entity,)), Settings())
    assert match is not None
    return match


RELATIVES = [
    ("GONZALEZ PENUELAS, Jose", "GONZALEZ PENUELAS, Jesus"),  # brothers, both on the SDN list
    ("Jose Gonzalez Penuelas", "GONZALEZ PENUELAS, Jesus"),
    ("Ri Yong Ho", "Ri Yong Su"),
    ("Khek Ravy", "Khek Vandy"),
    ("Kim Jong-il", "Kim Jong-un"),
    ("B. Gonzalez Penuelas", "GONZALEZ PENUELAS, Jesus"),  # an initial of another name
    ("ROTENBERG, Boris Romanovich", "ROTENBERG, Arkady Romanovich"),  # brothers, both on the SDN list
    ("GONZALEZ PENUELAS, Jose Maria", "GONZALEZ PENUELAS, Jesus"),  # a comma shows that both words are given
    ("Ri Yong Chol Ho", "RI, Yong Su"),
    ("Dragana Stanković", "STANKOVIC, Dragan"),  # a woman's name and a man's
    ("GONZALEZ PENUELAS, Juan", "GONZALEZ PENUELAS, Jesus"),  # a word of places, too: San Juan
    ("GONZALEZ PENUELAS, Sofia", "GONZALEZ PENUELAS, Jesus"),
    ("Ghulam Murtaza Sakari", "SAKARI, Ghulam Mustafa"),  # long names that are alike, and each its own
    ("Raul Arantov Sakarin", "SAKARIN, Rauf Arantov"),
]
SAME_PERSON = [
    ("Gonzalez Penuelas, Jesus", "GONZALEZ PENUELAS, Jesus"),
    ("Jesus Gonzalez Penuelas, Sofia", "GONZALEZ PENUELAS, Jesus"),  # who lives there
    ("Boris Sakara, Sofia", "SAKARA, Boris Ivanovich"),
    ("GONZALEZ PENUELAS, Madrid", "GONZALEZ PENUELAS, Jesus"),
    ("Kek Vandi", "Khek Vandy"),
    ("Mohammed Gadhafi", "QADDAFI, Muhammad"),
    ("Alexei Vasilievich Anichin", "ANICHIN, Aleksey Vasilyevich"),  # OFAC's and the EU's spelling
    ("Ri Yong", "Ri Yong Su"),  # left out, not another
    ("J. Gonzalez Penuelas", "GONZALEZ PENUELAS, Jesus"),
    ("GONZALEZ PENUELAS, Jesus", "GONZALEZ LOPEZ, Jesus"),  # another surname, which is another family
    ("Jesus Gonzalez Penuelas", "GONZALEZ LOPEZ, Jesus"),
    ("Marianna Lopez", "Mariana Lopez"),
    ("Svetlana Petrov", "PETROVA, Svetlana"),  # a woman's surname, which foreigners leave in the man's form
    ("Mustafa Hakan", "Moustapha Hakan"),
    ("Sabet Naguib Sakari", "SAKARI, Thabit Najib"),  # Egyptian for Thabit
    ("Gonzales Penuelas Lopez", "Gonzalo Penuelas Lopez"),  # in long words a slip of the pen, though both are names
]


@pytest.mark.parametrize(("mine", "listed"), RELATIVES)
def test_all_but_the_given_name_is_possible_at_most_and_says_so(mine: str, listed: str) -> None:
    match = met(mine, listed)
    assert match.band in {None, Band.POSSIBLE}
    assert "as between relatives or namesakes" in explanation.reason(match)
    assert match.score == match.name_score == sum(e.points for e in match.evidence)


@pytest.mark.parametrize(("mine", "listed"), SAME_PERSON)
def test_one_name_in_two_spellings_is_no_relative(mine: str, listed: str) -> None:
    assert "relatives" not in explanation.reason(met(mine, listed))


@pytest.mark.parametrize("birth_date", ["1969-11-10", "10.11.1969", "1969-10-11"])
def test_a_whole_birth_date_that_agrees_tells_more(birth_date: str) -> None:
    match = met("GONZALEZ PENUELAS, Jose", "GONZALEZ PENUELAS, Jesus", birth_date=birth_date)
    assert match.band is Band.STRONG
    assert "relatives" not in explanation.reason(match)


def test_a_brother_who_was_born_on_the_same_day_is_only_possible_and_the_row_says_so() -> None:
    listed = "MELNICHUK, Viktor Ansgarovich"
    match = met("Sergei Ansgarovich Melnichuk", listed, birth_date="1969-11-10")
    assert match.band is Band.POSSIBLE
    assert "the birth date agrees" in explanation.reason(match)
    assert "as between relatives or namesakes" in explanation.reason(match)
    assert met("Viktor Melnichuk", listed, birth_date="1969-11-10").band is Band.STRONG


def test_whose_surnames_differ_are_no_relatives() -> None:
    assert "relatives" not in explanation.reason(met("Ivan Petrov", "Ivan Sidorov", type="person"))
    assert "relatives" in explanation.reason(met("Ivan Petrov", "Boris Petrov", type="person"))


@pytest.mark.parametrize("birth_date", ["1969", "circa 1968", "November 1969", "1965 to 1970"])
def test_a_year_that_agrees_tells_no_relatives_apart(birth_date: str) -> None:
    match = met("GONZALEZ PENUELAS, Jose", "GONZALEZ PENUELAS, Jesus", birth_date=birth_date)
    assert match.band is Band.POSSIBLE
    assert "the birth date agrees" in explanation.reason(match)
    assert "as between relatives or namesakes" in explanation.reason(match)


@pytest.mark.parametrize(
    ("mine", "listed"),
    [("Cambodia Shipping Agency", "Cambodia Shipping Corporation"), ("Nordic Steel", "Nordic Timber")],
)
def test_firms_have_no_relatives(mine: str, listed: str) -> None:
    match = screening.compare(mine, listed, EntityType.UNKNOWN, Settings())
    assert match is not None
    assert "relatives" not in explanation.reason(match)


@pytest.mark.parametrize(
    ("mine", "listed"),
    [
        ("Karzan Hama Amin Sakari", "SAKARI, Karwan Hama Amin"),  # one letter of six
        ("Abdul Ghafoor Sakari", "SAKARI, Abdul Ghafar"),  # other vowels
        ("Raimund Sakara Arantev", "ARANTAV, Raimund Sakara"),
    ],
)
def test_a_name_with_a_word_that_is_only_alike_is_possible_at_most(mine: str, listed: str) -> None:
    match = met(mine, listed)
    assert match.score >= Settings().strong
    assert match.band is Band.POSSIBLE
    assert met(mine, listed, birth_date="1969-11-10").band is Band.STRONG


@pytest.mark.parametrize(
    ("mine", "listed"),
    [
        ("Raimund Sakara Arantevskij", "ARANTEVSKY, Raimund Sakara"),  # a spelling of the same sounds
        ("Khaled Sakari Arantev", "ARANTEV, Khalid Sakari"),  # near vowels
        ("Raimund Sakara Arantevskaja", "ARANTEVSKAJJA, Raimund Sakara"),
        ("R. Sakara Arantev", "ARANTEV, Raimund Sakara"),  # an initial that fits
    ],
)
def test_one_name_in_two_spellings_is_strong(mine: str, listed: str) -> None:
    assert met(mine, listed).band is Band.STRONG
