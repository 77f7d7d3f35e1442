"""Words of scripts that leave vowels out, against Latin ones: what is written has to be there."""

import pytest

from ensign.fields.names import Way
from ensign.fields.readings import parse
from ensign.matching.words import statistics, unvowelled
from ensign.matching.words.term import Term
from ensign.matching.words.terms import Terms
from ensign.settings import Settings

TERMS = Terms(Way.PERSON, statistics.count(Way.PERSON, ()), Settings().weights)


def term(word: str) -> Term:
    (found,) = TERMS.weigh(parse(word, Way.PERSON)).terms
    return found


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("محمد", "Mohammed"),  # Latin vowels, and a letter doubled, are free
        ("نبيل", "Nabeel"),
        ("عبدالله", "Abdullah"),
        ("ظاهر", "Zahir"),  # the customs of romanisation: Persian,
        ("رضا", "Reza"),
        ("زهراني", "Zahrani"),  # two letters that are romanised like one,
        ("رجب", "Ragab"),  # Egyptian,
        ("شومان", "Chouman"),  # French,
        ("أشرف", "Achref"),  # before r, too
        ("ظواهري", "Zawahiri"),  # and two of them in one word
        ("رحیمی", "Rahimi"),  # r and h, too, are two letters
        ("كاظم", "Kathim"),  # Iraqis write th for dh
        ("بديع", "Badi"),  # an ayn is not heard by all,
        ("نعمانى", "Nomani"),  # and Egyptians write a final i as others a final a,
        ("الغربى", "Gharbi"),
        ("فدوی", "Fadavi"),  # as Persians do: Fadwa and Fadavi
        ("فدوی", "Fadwa"),
        ("الزهراني", "Alzahrani"),  # an article in one with a word, as Saudis write it
        ("العتيبي", "Alotaibi"),
        ("السويدي", "Assuwaidi"),
        ("حسين", "Hussain"),  # a long vowel or a diphthong is written,
        ("شمعون", "Shamoon"),
        ("مصطفى", "Moustafa"),  # but French ou may be short
        ("لافروف", "Lavrov"),
        ("مملوك", "Mamluk"),  # a letter that is written twice has a vowel between
        ("ځدران", "Zadran"),  # Pashto
        ("ግርማይ", "Ghirmay"),  # Italian
        ("हरि", "Hari"),  # Indian scripts leave out the short a
    ],
)
def test_a_word_as_it_is_heard_has_all_that_is_written(written: str, latin: str) -> None:
    assert unvowelled.alike(term(written), term(latin)) == 1000


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("سرور", "Sayari"),  # the long u and the second r
        ("غيداء", "Khodadadi"),  # the long i, and d three times
        ("كانو", "Qanan"),
        ("हरि", "Hurayrah"),
        ("حسن", "Hussain"),  # a diphthong that is not written
        ("سلم", "Saleem"),
        ("معروف", "Merwe"),  # u and f are no one letter
        ("عباد", "Bad"),  # an ayn that begins a word is heard,
        ("ندى", "Nadri"),
        ("بنا", "Albanna"),  # and so is an article that is not written
        ("نديم", "Nathim"),  # and th is no d
    ],
)
def test_the_same_consonants_are_not_all(written: str, latin: str) -> None:
    assert unvowelled.alike(term(written), term(latin)) <= 860


@pytest.mark.parametrize(
    ("written", "latin"),
    [("مملوك", "Maluk"), ("محمد", "Muhamamad"), ("ግርማይ", "Ghormay")],  # one m of two, two of one, and gh before o
)
def test_a_letter_more_or_less_is_not_all(written: str, latin: str) -> None:
    assert unvowelled.alike(term(written), term(latin)) < 1000
