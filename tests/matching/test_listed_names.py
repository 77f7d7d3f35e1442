"""Several names in one, as publishers write them: each finds the party."""

import pytest

from comparing import judge
from ensign import explanation, screening, subjects
from ensign.matching.listed_names import listed_names
from ensign.model import Band, Entity, EntityType, Name
from ensign.settings import Settings
from ensign.watchlist import Watchlist, build

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
        ("Aranta Missiles Corporation, Mirny Plant", C, ["Mirny Plant"]),  # a group, and a firm of it
        ("Aranta Corporation, Ltd.", C, []),
        ("Aranta Corporation, Moscow", C, []),
        ("Aranta Corporation, Mirny", P, []),
        ("Aranta Trading Company", C, []),
        # A firm that has no word of its own behind the one that holds it.
        ("JSC MIC NPO Mashinostroyenia", C, ["NPO Mashinostroyenia"]),
        ("MIC NPO Aranta", C, []),  # one that has is found by it
        ("JSC NPO Mashinostroyenia", C, []),
        ("MIC NPO JSC", C, []),
        ("Mic Npo Mashinostroyenia", P, []),
        # A Russian's name as another state spells it, and one that has no sign of that.
        ("ŠAKAROVS, Jevgēnijs", P, ["SHAKAROVS, Jevgēnijs", "SHAKAROV, Yevgēniy"]),
        ("ŠAKAROVS, Jevgēnijs SIA", C, []),
        ("SAKARA, Eugenia", P, []),
        # Particles that others write in one with the surname, and a woman's surname without its ending.
        ("DE SAKARIS, Nicolo", P, ["DESAKARIS, Nicolo"]),
        ("Van Der Arant Piet", P, ["Vanderarant Piet"]),
        ("DE LUX, Anna", P, []),
        ("De Arant Trading Company", C, []),
        ("ARANTOVÁ, Dana", P, ["ARANT, Dana"]),
        ("ARANTOVA, Dana", P, []),
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
    found = screening.judge(subject, Watchlist((), (listed,)), Settings()).matches
    assert [(match.band, match.name.text) for match in found] == ([(band, listed.names[0].text)] if band else [])


# The Entity List (US) has Huawei's branches one by one, each with its country in brackets; the list of 2022-04-07.
BRANCHES = tuple(
    Entity(f"a-{n}", "test", EntityType.UNKNOWN, (Name(text),))
    for n, text in enumerate(
        ("Huawei Technologies Co., Ltd.", "Huawei Technologies (New Zealand) Company Limited",
         "Huawei Technologies (Vietnam) Company Limited")
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("mine", "bands"),
    [
        ("Huawei Technologies (Vietnam) Company Limited", {"a-2": Band.EXACT, "a-0": Band.STRONG, "a-1": Band.STRONG}),
        ("Huawei Technologies (Laos) Company Limited", {"a-0": Band.STRONG, "a-1": Band.STRONG, "a-2": Band.STRONG}),
        ("Huawei Technologies Co., Ltd.", {"a-0": Band.EXACT, "a-1": Band.STRONG, "a-2": Band.STRONG}),
    ],
)
def test_what_is_left_out_on_both_sides_is_not_exact_and_the_whole_name_comes_first(
    mine: str, bands: dict[str, Band]
) -> None:
    subject = subjects.read({"name": mine})
    assert isinstance(subject, subjects.Subject)
    found = screening.judge(subject, build("test", "T", "", BRANCHES), Settings()).matches
    assert [(match.entity.id, match.band) for match in found] == list(bands.items())


@pytest.mark.parametrize(
    ("mine", "said"),
    [
        ("Huawei Technologies (Laos) Company Limited", "Limited”, read as “Huawei Technologies Company Limited”: the "),
        (
            "Huawei Technologies (Vietnam) Company Limited",
            "listed name “Huawei Technologies (Vietnam) Company Limited”: ",
        ),
    ],
)
def test_the_sentence_says_as_what_a_listed_name_was_read(mine: str, said: str) -> None:
    subject = subjects.read({"name": mine})
    assert isinstance(subject, subjects.Subject)
    (found,) = screening.judge(subject, build("test", "T", "", BRANCHES[2:]), Settings()).matches
    assert said in explanation.reason(found)
    assert ("read as" in said) == ("read as" in explanation.reason(found))


@pytest.mark.parametrize(
    ("mine", "band"),
    [("Yevgeniy Shakarov", Band.STRONG), ("Шакаров Евгений", Band.STRONG), ("Yevgeniy Sharov", None)],
)
def test_a_russian_as_latvia_lists_him_is_found_by_his_name_in_english_and_russian(
    mine: str, band: Band | None
) -> None:
    subject = subjects.read({"name": mine, "type": "individual"})
    assert isinstance(subject, subjects.Subject)
    listed = build("test", "T", "", (entity("ŠAKAROVS, Jevgēnijs", P),))
    found = screening.judge(subject, listed, Settings()).matches
    assert [match.band for match in found] == ([band] if band else [])


def test_one_word_of_several_names_is_said_to_be_weak_so() -> None:
    subject = subjects.read({"name": "KOMARA", "type": "company"})
    assert isinstance(subject, subjects.Subject)
    listed = build("test", "T", "", (entity("Aranta Works JSC (KOMARA)", C),))
    (found,) = screening.judge(subject, listed, Settings()).matches
    assert explanation.reason(found).endswith(
        "(KOMARA)”, read as “KOMARA”: the same word; read so, it is a weak alias."
    )


def test_an_exact_name_comes_before_the_same_words_in_another_order_on_another_list() -> None:
    listed = (Entity("a-1", "a", P, (Name("Hamadoun Aranta"),)), Entity("b-1", "b", P, (Name("ARANTA, Hamadoun"),)))
    subject = subjects.read({"name": "Aranta Hamadoun"})
    assert isinstance(subject, subjects.Subject)
    found = screening.judge(subject, build("test", "T", "", listed), Settings()).matches
    assert [(match.entity.id, match.band) for match in found] == [("b-1", Band.EXACT), ("a-1", Band.STRONG)]


def test_a_comma_behind_the_surname_says_the_order_and_of_two_exact_names_the_one_whose_facts_agree_is_first() -> None:
    listed = (
        Entity("a-1", "a", P, (Name("Hamadoun Aranta"),)),
        Entity("b-1", "b", P, (Name("ARANTA, Hamadoun"),), birth_dates=("1961-05-02",)),
        Entity("c-1", "c", P, (Name("ARANTA, Hamadoun, Sakara"),)),
    )
    given = {"name": "Hamadoun Aranta", "birth_date": "1961-05-02"}
    found = judge(build("test", "T", "", listed), **given).matches
    assert [(match.entity.id, match.band) for match in found[:2]] == [("b-1", Band.EXACT), ("a-1", Band.EXACT)]
    assert found[2].band is not Band.EXACT
    assert "in another order" not in explanation.reason(found[0])
