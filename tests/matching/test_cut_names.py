"""Names that a field has cut off are found by how they begin, and by nothing less."""

from hypothesis import given, settings
from hypothesis import strategies as st

from comparing import matches
from ensign import explanation
from ensign.fields.names import Way
from ensign.fields.readings import parse
from ensign.fields.state_bodies import is_of_any_state
from ensign.fields.telling import is_anybodys
from ensign.matching.matcher import Matcher
from ensign.model import Band, Entity, EntityType, Name, Standing, Subject
from ensign.settings import Settings
from ensign.text.words import fold
from ensign.watchlist import build

WORDS = st.sampled_from(
    (
        "Aranta",
        "Joint",
        "Stock",
        "Company",
        "of",
        "Scientific",
        "&",
        "Al-Furat",
        "Électrique",
        "О.О.О.",
        "Волга",
        "II",
        "上海",
        "한국",
        "A.B.C.",
        "O'Hara",
        "Аранта-Trade",
        "VTBБанк",
    )
)
FORM = "joint stock company"
NAMES = st.lists(WORDS, min_size=2, max_size=9).map(" ".join)
LEAST = Settings().cut_from
C, P, V = EntityType.COMPANY, EntityType.PERSON, EntityType.VESSEL


@given(NAMES, st.data())
@settings(deadline=None, max_examples=300)
def test_a_firm_is_found_by_every_beginning_of_its_name_that_is_long_enough(name: str, data: st.DataObject) -> None:
    begun = name[: data.draw(st.integers(1, len(name)))]
    found = matches(begun, name)
    is_long = min(len(begun), len(fold(begun))) >= LEAST
    # What loses nothing but a sign at its end is not cut off, and read as any other name.
    is_cut = fold(begun) != fold(name) and not says_nothing(begun, name)
    if is_long and is_cut and fold(name).startswith(fold(begun)) and not is_form(begun):
        assert found
        assert found[0].score >= Settings().cut


def says_nothing(begun: str, name: str) -> bool:
    """Whether what is left are whole words that any firm may use, fewer than fill a field."""
    is_whole = fold(name).startswith(f"{fold(begun)} ")
    is_of_any = is_anybodys(begun) and not is_of_any_state(begun) and not parse(begun, Way.FIRM).legal
    return is_whole and is_of_any and len(fold(begun)) < 30


def is_form(begun: str) -> bool:
    """Whether too little is left behind a legal form."""
    folded = fold(begun)
    return FORM.startswith(folded) or (folded.startswith(f"{FORM} ") and len(folded) < len(FORM) + 1 + 8)


def test_a_name_may_be_cut_off_in_its_first_word() -> None:
    listed = "Arantahydroelektrizitaetswirtschaft Betriebs GmbH"
    assert [match.evidence[0].kind for match in matches("ARANTAHYDROELEKTRIZITAET", listed)] == ["cut"]
    assert not matches("ARANTAHYDROELEKTRIZITAETEN", listed)
    assert not matches("ARANTAHYDROELEKTRIZ", listed)  # too short


def test_a_legal_form_that_was_cut_off_is_nobodys() -> None:
    listed = "Общество с ограниченной ответственностью Аранта-Экспорт"
    assert not matches("Общество с ограниченной ответственн", listed)
    assert not matches("Obshchestvo s ogranichennoy otvetst", listed)
    assert not matches("Общество с ограниченной ответственностью А", listed)
    assert matches("Общество с ограниченной ответственностью Аранта-Э", listed)


@settings(deadline=None)
@given(st.lists(NAMES, min_size=1, max_size=6), NAMES)
def test_many_are_asked_for_as_each_alone(names: list[str], listed: str) -> None:
    entity = Entity("test-1", "test", EntityType.COMPANY, (Name(listed),))
    matcher = Matcher(build("test", "a list", "", (entity,)), Settings())
    subjects = [Subject((name,), EntityType.COMPANY) for name in (*names, listed[:LEAST], listed[: LEAST + 3])]
    assert matcher.match_all(subjects) == [matcher.match(subject) for subject in subjects]


def test_the_sentence_says_that_it_may_have_been_cut_off() -> None:
    (match,) = matches("Aranta Electrical Engineering and Pro", "Aranta Electrical Engineering and Procurement Ltd")
    assert (match.score, match.band, match.standing) == (Settings().cut, Band.POSSIBLE, Standing.SILENT)
    assert sum(term.points for term in explanation.sum_of(match)) == match.score
    assert explanation.reason(match) == (
        "“Aranta Electrical Engineering and Pro” is how the listed name “Aranta Electrical Engineering and Procurement"
        " Ltd” begins, and may have been cut off."
    )


def test_what_was_cut_off_is_of_the_listed_type_and_no_weak_alias() -> None:
    listed = "Obshchestvo s ogranichennoi otvetstvennostyu Aranta-Eksport"
    begun = "OBSHCHESTVO S OGRANICHENNOI OTVETSTVENNOSTYU ARANTA-E"
    assert matches(begun, listed)
    assert matches(begun, listed, EntityType.UNKNOWN)
    assert not matches(begun, listed, EntityType.PERSON)
    assert not matches(begun, listed, EntityType.VESSEL)
    assert not matches(begun, listed, weak=True)
    assert matches("Abdul Rahman Jan Muhammad Zah", "Abdul Rahman Jan Muhammad Zahidi Hotak", P, of=P)[0].score >= 850


def test_lists_are_in_no_order() -> None:
    names = [f"{first} Mining Development Trading Corporation" for first in ("Zurab", "Aranta", "Korea")]
    entities = tuple(Entity(f"test-{n}", "test", C, (Name(name),)) for n, name in enumerate(names))
    matcher = Matcher(build("test", "a list", "", entities), Settings())
    for name in names:
        (match,) = matcher.match(Subject((name[:-17],), C)).matches
        assert (match.entity.primary, match.evidence[0].kind) == (name, "cut")


def test_so_few_letters_behind_a_legal_form_are_of_a_name() -> None:
    listed = "Limited Liability Company Aranta Export"
    assert [match.evidence[0].kind for match in matches("Limited Liability Company Aranta E", listed)] == ["cut"]
    assert not [
        match for match in matches("Limited Liability Company Aranta ", listed) if match.evidence[0].kind == "cut"
    ]


def test_words_of_any_firm_that_no_field_has_cut_off_say_nothing() -> None:
    listed = "Industrial Development and Engineering Organization of Aranta"
    assert not matches("Industrial Development", listed)
    assert [m.evidence[0].kind for m in matches("Industrial Development and Engin", listed)] == ["cut"]
    assert [m.evidence[0].kind for m in matches("Industrial Development and Engineering", listed)] == ["cut"]
    assert [m.evidence[0].kind for m in matches("National Development Fund", "National Development Fund of Iran")] == [
        "cut"
    ]
