"""Pairs of names from life, each with the negative twin that a looser matcher would take for it."""

import pytest

from ensign import screening
from ensign.model import Band, EntityType
from ensign.settings import Settings

P, C, V = EntityType.PERSON, EntityType.COMPANY, EntityType.VESSEL

SAME = [
    # Khmer has no standard romanisation: aspiration, voicing and vowels vary; order is surname first.
    ("Kek Vandi", "Khek Vandy", P),
    ("Vandy Khek", "Khek Vandy", P),
    ("KHEK, Vandy", "Khek Vandy", P),
    ("Khekvandy", "Khek Vandy", P),
    ("Kaek Sokara", "Khek Sakara", P),
    ("Princess Bopha Devi", "Bouphe Devi", P),
    # Korean: McCune-Reischauer, Revised and customary spelling; the North keeps initial r.
    ("Kim Jeong-eun", "Kim Jong-un", P),
    ("Lee Yong-ho", "Ri Yong-Ho", P),
    ("Choi Ryong-hae", "Choe Ryong Hae", P),
    ("Park Chul-min", "Pak Chol Min", P),
    ("김정은", "Kim Jong Un", P),
    # Chinese: pinyin, Wade-Giles and Taiwanese custom.
    ("Huang Wanggen", "Huang Wang Ken", P),
    ("Zhang Yongyuan", "Tsang Yung Yuan", P),
    # Russian, Arabic, Persian.
    ("KOLCHANOV Vasiliy", "Vasili Aleksandrovich Kolchanov", P),
    ("Василий Колчанов", "KOLCHANOV, Vasiliy", P),
    ("Muhammad Gadhafi", "Mohammed al-Qaddafi", P),
    ("محمد القذافي", "Mohammed al-Qaddafi", P),
    ("Ghasem Soleymani", "Qasem Soleimani", P),
    # Firms: demonyms, abbreviations, legal forms.
    ("Cambodian Shipping Corp.", "Cambodia Shipping Corporation", C),
    ("Intl Ship Register of Cambodia", "International Ship Registry of Cambodia", C),
    ("Ocean Maritime Mgmt Co Ltd", "Ocean Maritime Management Company Limited", C),
    ("Profinet Pte. Ltd.", "OOO Profinet", C),
    ("SIS d.o.o.", "SIS DOO", C),  # OFAC, Apple settlement of 25 November 2019
    # Ships: spacing and numerals.
    ("M/V Chon Ma San", "CHONMASAN", V),
    ("Myong Ryu 1", "MYONG RYU I", V),
    ("Baek Ma", "Paek Ma", V),
]

OTHER = [
    ("Khek Ravy", "Khek Vandy", P),  # another public figure of the same surname
    ("Chea Vandeth", "Khek Vandy", P),
    ("Sok Vandy", "Khek Vandy", P),
    ("Chan Sakara", "Khek Sakara", P),
    ("Kim Jong-il", "Kim Jong-un", P),
    ("Ri Yong Su", "Ri Yong-Ho", P),
    ("Colombia Shipping Corporation", "Cambodia Shipping Corporation", C),
    ("Shipping", "Cambodia Shipping Corporation", C),
    ("Corporation", "Cambodia Shipping Corporation", C),
    ("International Ship Registry of Mongolia", "International Ship Registry of Cambodia", C),
    ("Palau International Ship Registry", "International Ship Registry of Cambodia", C),
    ("Angkor National Museum", "Angkor Panorama Museum", C),
    ("Panorama Tours Angkor", "Angkor Panorama Museum", C),
    ("Sam Jong 2", "Sam Jong 1", V),
]


def score(mine: str, listed: str, kind: EntityType) -> int:
    found = screening.compare(mine, listed, kind, Settings())
    return found.score if found else 0


@pytest.mark.parametrize(("mine", "listed", "kind"), SAME)
def test_one_name_in_two_spellings_matches(mine: str, listed: str, kind: EntityType) -> None:
    assert score(mine, listed, kind) >= Settings().line


@pytest.mark.parametrize(("mine", "listed", "kind"), OTHER)
def test_another_name_stays_under_the_line(mine: str, listed: str, kind: EntityType) -> None:
    assert score(mine, listed, kind) < Settings().line


@pytest.mark.parametrize(
    ("mine", "listed", "kind"),
    [
        ("José Rodríguez Pérez", "José Pérez Rodríguez", P),  # the order of two surnames is the identity
        ("Nguyễn Thị Anh", "Nguyen Van Anh", P),  # Thị and Văn are the markers of a woman and a man
        ("Korea General Trading Corp", "Korea Daesong General Trading Corporation", C),
        ("Cambodia Shipping Agency", "Cambodia Shipping Corporation", C),
    ],
)
def test_a_name_that_needs_a_person_to_look_is_not_exact(mine: str, listed: str, kind: EntityType) -> None:
    found = screening.compare(mine, listed, kind, Settings())
    assert found is None or found.band is not Band.EXACT


def test_better_is_scored_above_worse() -> None:
    ladder = ["Khek Vandy", "Vandy Khek", "Khek Vandi", "Kek Vandi", "Khek Ravy", "Chea Vandeth"]
    scores = [score(name, "Khek Vandy", P) for name in ladder]
    assert scores == sorted(scores, reverse=True)
