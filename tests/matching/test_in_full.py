"""Names that agree in full, as far as their scripts can: many bear them, but the evidence is not thin."""

import pytest

from ensign import screening
from ensign.model import EntityType, Match
from ensign.settings import Settings


def compare(mine: str, listed: str, kind: EntityType = EntityType.PERSON) -> Match:
    found = screening.compare(mine, listed, kind, Settings())
    assert found
    return found


def is_thin(match: Match) -> bool:
    return any(term.kind == "thin" for term in match.evidence)


@pytest.mark.parametrize(
    ("mine", "listed"),
    [
        *(("محمد إبراهيم", "Muhammad Ibrahim"), ("علي حسن", "Ali Hassan"), ("Muhammad Ibrahim", "محمد إبراهيم")),
        ("ولی جان", "Walijan"),  # written in one, too
    ],
)
def test_a_name_in_another_script_that_says_all_of_it_is_no_thin_evidence(mine: str, listed: str) -> None:
    assert not is_thin(compare(mine, listed))


@pytest.mark.parametrize(
    ("mine", "listed"),
    [
        ("محمد إبراهيم", "Muhammad Ibrahim Hassan"),  # a word is left over
        ("محمد إبراهيم", "Muhammad Ebrahimi"),  # a letter is
        ("ولی جان", "Walijani"),
        ("娟 崔", "Juanqui"),  # characters are read alike by chance
        ("Mohamed Ibrahim", "Muhammad Ibrahim"),  # one script can say more
        ("张莉", "ZHANG, Lei"),  # syllables are few
    ],
)
def test_a_name_that_says_less_is(mine: str, listed: str) -> None:
    assert is_thin(compare(mine, listed))


@pytest.mark.parametrize(("mine", "listed"), [("HAROON", "HARUN"), ("KHEIRULLAH", "Khairullah"), ("Andrii", "Andrei")])
def test_a_persons_name_in_another_spelling_of_its_sounds_says_all_of_it(mine: str, listed: str) -> None:
    assert not is_thin(compare(mine, listed))


@pytest.mark.parametrize(
    ("mine", "listed", "kind"),
    [
        ("HAROON", "HAREN", EntityType.PERSON),  # another vowel
        ("HAROON", "HARUNA", EntityType.PERSON),  # one more
        ("Van Hool", "Gul Agha", EntityType.PERSON),  # another sound
        ("Lee", "Li", EntityType.PERSON),  # words of few sounds are many names
        ("THE MUSE", "Musse", EntityType.PERSON),
        ("HAROON", "HARUN ABBAS", EntityType.PERSON),  # a word is left over
        ("COACH", "KOACH", EntityType.COMPANY),  # there are too many firms
    ],
)
def test_one_that_only_comes_near_it_does_not(mine: str, listed: str, kind: EntityType) -> None:
    assert is_thin(compare(mine, listed, kind))


def test_of_a_firm_it_takes_more_than_two_or_three_consonants() -> None:
    assert not is_thin(compare("حزب الله", "Hizballah", EntityType.COMPANY))
    assert is_thin(compare("بدر", "Badr", EntityType.COMPANY))


# ICAO Doc 9303, part 3, section 6: what passports, and writers without the letter, spell Ä, Ö, Ü, Å and Ø.
@pytest.mark.parametrize(
    ("mine", "listed", "kind"),
    [
        ("Müller GmbH", "Mueller GmbH", EntityType.COMPANY),
        ("MUELLER LOGISTIK", "Müller Logistik GmbH", EntityType.COMPANY),
        ("Jürgen Groß", "Juergen Gross", EntityType.PERSON),
        ("Bjoern Oedegaard", "Bjørn Ødegård", EntityType.PERSON),
    ],
)
def test_a_letter_that_is_spelt_out_as_two_says_all_of_a_name(mine: str, listed: str, kind: EntityType) -> None:
    found = compare(mine, listed, kind)
    assert not is_thin(found)
    assert found.score > Settings().line


@pytest.mark.parametrize(
    ("mine", "listed"),
    [
        ("Muller GmbH", "Mueller GmbH"),  # nobody has written the letter: Muller is another name, too
        ("Möller GmbH", "Mueller GmbH"),
        ("Müller GmbH", "Mueler GmbH"),
    ],
)
def test_another_letter_does_not(mine: str, listed: str) -> None:
    assert is_thin(compare(mine, listed, EntityType.COMPANY))
