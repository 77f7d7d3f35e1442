"""Bodies that lists name by nothing but words that any may use: users write the country, lists give it beside."""

from collections.abc import Sequence

import pytest

from ensign import explanation, screening, subjects
from ensign.matching.listed_names import listed_names
from ensign.model import Entity, EntityType, Match, Name, Place
from ensign.settings import Settings
from ensign.watchlist import build

BODY, FIRM, UNKNOWN = EntityType.PUBLIC_BODY, EntityType.COMPANY, EntityType.UNKNOWN


def listed(text: str, *countries: str, kind: EntityType = BODY, role: str = "location") -> Entity:
    return Entity("x-1", "test", kind, (Name(text),), places=tuple(Place(country, role) for country in countries))


def found(name: str, entities: Sequence[Entity], line: int = Settings().line) -> list[Match]:
    subject = subjects.read({"name": name, "type": "company"})
    assert isinstance(subject, subjects.Subject)
    return list(screening.judge(subject, build("test", "T", "", entities), Settings(line=line)).matches)


@pytest.mark.parametrize(
    ("entity", "within"),
    [
        (listed("Ministry of Defence", "by"), ["Belarus Ministry of Defence"]),
        (listed("Northern Shipping Company LLC", "ru", kind=FIRM), ["Russia Northern Shipping Company LLC"]),
        (listed("Tehran Cement Company", "ir", kind=FIRM), ["Iran Tehran Cement Company"]),
        (listed("Army Supply Bureau", "kp", "cn"), ["China Army Supply Bureau", "North Korea Army Supply Bureau"]),
        (listed("Research Institute No. 9", "ru", kind=UNKNOWN), ["Russia Research Institute No. 9"]),
        (listed("ARN", "ru"), ["Russia ARN"]),  # what abbreviates a name
        (listed("AR", "ru"), []),  # two letters are too many bodies'
        (listed("Aranta", "ru"), []),
        (listed("Ministry of Defence"), []),
        (listed("Ministry of Defence", ""), []),  # a place whose country cannot be told
        (listed("Ministry of Defence", "by", "ru", "ir"), []),  # at home anywhere
        (listed("Ministry of Defence", "by", role="nationality"), []),
        (listed("Ministry of Defence of Belarus", "by"), []),
        (listed("Aranta Shipping Company", "ru", kind=FIRM), []),  # its own word says who it is
        (listed("Ministry", "by"), []),
        (listed("Ministry of Defence", "by", kind=EntityType.PERSON), []),
        (listed("Northern Star", "ru", kind=EntityType.VESSEL), []),
    ],
)  # fmt: skip
def test_a_name_that_says_only_what_a_body_is_is_looked_for_with_its_country(entity: Entity, within: list[str]) -> None:
    assert [one.text for one in listed_names(entity)[1:] if one.country] == within


# OFAC lists both with an address in Moscow or Minsk, and a name without the country.
BODIES = (
    Entity("x-1", "test", BODY, (Name("Foreign Intelligence Service (SVR)"),), places=(Place("ru", "location"),)),
    Entity("x-2", "test", BODY, (Name("Ministry of Defence"),), places=(Place("by", "location"),)),
    Entity("x-3", "test", BODY, (Name("Ministry of Petroleum"),)),
)


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Foreign Intelligence Service of the Russian Federation", ["x-1"]),
        ("Служба внешней разведки РФ", ["x-1"]),
        ("Ministry of Defence of the Republic of Belarus", ["x-2"]),
        ("Министерство обороны Республики Беларусь", ["x-2"]),
        ("Министерство обороны Белоруссии", ["x-2"]),
        ("白俄罗斯国防部", ["x-2"]),  # which has Russia's name in it
        ("俄罗斯联邦国防部", []),
        ("Foreign Intelligence Service of Kenya", []),
        ("Служба внешней разведки Республики Казахстан", []),
        ("Ministry of Defence of the Russian Federation", []),
        ("Ministry of Defence Industry of Belarus", []),  # another body of the country
        ("Intelligence Service of Russia", []),
        ("Ministry of Petroleum of Iran", []),  # the list does not say where it is
    ],
)
def test_a_body_is_met_with_its_country_and_with_no_other(name: str, ids: list[str]) -> None:
    assert [match.entity.id for match in found(name, BODIES)] == ids


def test_an_abbreviation_is_met_with_its_country_and_with_no_other() -> None:
    bodies = [listed("ARN", "ru")]
    assert found("ARN Russia", bodies)
    assert found("Russian ARN", bodies)
    assert not found("ARN Kenya", bodies)
    assert not found("ARM Russia", bodies)
    assert not found("ARN Sakara Russia", bodies)


def test_the_sentence_says_that_the_country_is_not_in_the_name_and_the_sum_adds_up() -> None:
    (match,) = found("Foreign Intelligence Service of the Russian Federation", BODIES)
    said = explanation.reason(match)
    assert "meets the listed name “Foreign Intelligence Service (SVR)”, whose country on the list is Russia: " in said
    terms = explanation.sum_of(match)
    assert sum(term.points for term in terms) == match.score == match.name_score
    assert ("the party's country on the list", "RU", 0) in [(term.what, term.listed, term.points) for term in terms]
    (match,) = found("Foreign Intelligence Service", BODIES[:1])
    assert "whose country" not in explanation.reason(match)


def test_it_is_the_name_that_is_met_and_not_exactly() -> None:
    (match,) = found("Industrial Bank Syria", [listed("Industrial Bank", "sy")])
    assert (match.score, match.band, match.name.text) == (1000, "strong", "Industrial Bank")
    (match,) = found("Industrial Bank", [listed("Industrial Bank", "sy")])
    assert (match.score, match.band) == (1000, "exact")


@pytest.mark.parametrize("name", ["Industrial Bank", "Industrial Banks", "Industrial Bank of Kenya", "Aranta Bank"])
def test_the_country_that_a_list_gives_changes_no_other_score(name: str) -> None:
    texts = ["Industrial Bank", "Real Estate Bank", "Bank of Industry", "Commercial Bank", "Popular Credit Bank"]
    names = [*texts, *(f"{text} Branch" for text in texts), "Aranta Bank"]
    scores = []
    for countries in ((), ("sy",), ("sy", "lb")):
        entities = [
            Entity(f"x-{n}", "test", BODY, (Name(text),), places=tuple(Place(country, "") for country in countries))
            for n, text in enumerate(names)
        ]
        scores.append([(match.entity.id, match.score) for match in found(name, entities, line=300)])
    assert scores[0]
    assert scores[0] == scores[1] == scores[2]


@pytest.mark.parametrize("name", ["Cirrus Oil & Gas Holdings LLC", "Cypris Oil & Gas Holdings LLC"])
def test_a_word_that_is_like_the_country_is_none(name: str) -> None:
    assert not found(name, [listed("Oil & Gas Holdings LLC", "cy", kind=FIRM)])
    assert found(name, [listed("Cyprus Oil & Gas Holdings LLC", "cy", kind=FIRM)])
