"""Several names in one, as publishers write them: each finds the party."""

import pytest

from ensign import screening, subjects
from ensign.matching.listed_names import listed_names
from ensign.model import Band, Entity, EntityType, Name
from ensign.settings import Settings
from ensign.watchlist import Watchlist

C, P = EntityType.COMPANY, EntityType.PERSON


def entity(text: str, kind: EntityType) -> Entity:
    return Entity("x-1", "test", kind, (Name(text),))


def texts(text: str, kind: EntityType) -> list[str]:
    return [listed.text for listed in listed_names(entity(text, kind))][1:]


@pytest.mark.parametrize(
    ("text", "kind", "within"),
    [
        ("Aranta Works JSC (also known as Zavod Mirny)", C, ["Zavod Mirny", "Aranta Works JSC"]),
        ("HARAKAT ARANTA / HAR", C, ["HARAKAT ARANTA", "HAR"]),
        ("Aranta Foundation (Albania Branch)", C, ["Aranta Foundation"]),  # a place and a kind are no name
        ("Aranta Foundation [Syria]", C, ["Aranta Foundation"]),
        ("Net Aranta (IN SEC) Company", C, ["Net Aranta Company"]),
        ("Aranta (birth name)", P, ["Aranta"]),  # notes
        ("Amir Aranta (original script: Амир Аранта)", P, ["Амир Аранта", "Amir Aranta"]),
        ("Aranta Trading Company", C, []),
    ],
)
def test_the_names_within_a_name(text: str, kind: EntityType, within: list[str]) -> None:
    assert texts(text, kind) == within


def test_a_name_that_is_listed_by_itself_is_not_looked_for_twice() -> None:
    names = (Name("Aranta Works (Zavod Mirny)"), Name("ZAVOD MIRNY"))
    found = listed_names(Entity("x-1", "test", C, names))
    assert [listed.text for listed in found] == ["Aranta Works (Zavod Mirny)", "ZAVOD MIRNY", "Aranta Works"]


@pytest.mark.parametrize(
    ("mine", "band"),
    [("Zavod Mirny", Band.EXACT), ("Aranta Works JSC", Band.EXACT), ("KOMARA", Band.POSSIBLE), ("Mirny Hotel", None)],
)
def test_each_of_them_finds_the_party_as_it_is_listed(mine: str, band: Band | None) -> None:
    listed = entity("Aranta Works JSC (also known as Zavod Mirny) (KOMARA)", C)
    subject = subjects.read({"name": mine, "type": "company"})
    assert isinstance(subject, subjects.Subject)
    found = screening.matches(subject, Watchlist((), (listed,)), Settings())
    assert [(match.band, match.name.text) for match in found] == ([(band, listed.names[0].text)] if band else [])
