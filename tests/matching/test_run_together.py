"""Names that were written in one are found by their letters, and by nothing less."""

from hypothesis import given, settings
from hypothesis import strategies as st

from comparing import matches
from ensign import explanation
from ensign.fields.telling import is_form
from ensign.matching.matcher import Matcher
from ensign.model import Band, Entity, EntityType, Name, Standing, Subject
from ensign.settings import Settings
from ensign.subjects import read_record
from ensign.text.words import fold
from ensign.watchlist import build

C, P, V = EntityType.COMPANY, EntityType.PERSON, EntityType.VESSEL
LEAST = Settings().together_from
WORDS = st.sampled_from(
    ("Aranta", "Joint", "Stock", "of", "Zinc", "&", "Al-Furat", "Électrique", "О.О.О.", "Волга", "II")
)
NAMES = st.lists(WORDS, min_size=2, max_size=9).map(" ".join)
AS_IS = Settings(together=0)  # which is under the line


@given(NAMES)
@settings(deadline=None, max_examples=300)
def test_a_firm_is_found_by_its_name_without_blanks(name: str) -> None:
    together = fold(name).replace(" ", "")
    if len(together) >= LEAST and len(fold(name).split()) > 1 and not is_form(name):  # which is nobody's
        (match,) = matches(together, name)
        assert match.score >= Settings().together
        assert sum(term.points for term in explanation.sum_of(match)) == match.score


@given(st.lists(NAMES, min_size=1, max_size=6), NAMES)
@settings(deadline=None)
def test_many_are_asked_for_as_each_alone(names: list[str], listed: str) -> None:
    entity = Entity("test-1", "test", C, (Name(listed),))
    matcher = Matcher(build("test", "a list", "", (entity,)), Settings())
    subjects = [Subject((name,), C) for name in (*names, *(name.replace(" ", "") for name in (*names, listed)))]
    assert matcher.match_all(subjects) == [matcher.match(subject) for subject in subjects]


def test_the_sentence_says_that_it_was_written_in_one() -> None:
    listed = "Closed Joint Stock Company Aranta and Sons of Zinc"
    (match,) = matches("CLOSEDJOINTSTOCKCOMPANYARANTAANDSONSOFZINC", listed)
    assert (match.score, match.band, match.standing) == (Settings().together, Band.STRONG, Standing.SILENT)
    assert explanation.reason(match) == (
        "“CLOSEDJOINTSTOCKCOMPANYARANTAANDSONSOFZINC” has the letters of the listed name “Closed Joint Stock Company"
        " Aranta and Sons of Zinc”, written in one."
    )


def test_the_legal_form_may_stand_apart_or_be_left_out() -> None:
    listed = "Aranta Bank for Zinc and Tin Limited"
    assert matches("ARANTABANKFORZINCANDTIN", listed)
    assert matches("ARANTABANKFORZINCANDTIN LTD", listed)
    assert matches("ARANTABANKFORZINCANDTINLIMITED", listed)
    assert not matches("ARANTABANKFORZINCANDTIN", listed, by=AS_IS)


def test_another_letter_makes_another_name_and_so_do_words_that_any_firm_may_use() -> None:
    assert not matches("ARANTABANKFORZINCANDTAR", "Aranta Bank for Zinc and Tin Limited")
    assert not matches("INTERNATIONALGENERALTRADINGSERVICES GMBH", "International General Trading Services Ltd")


def test_few_letters_are_many_names_and_a_blank_asks_for_more() -> None:
    assert matches("A-R-A-N-T-A-Z-I", "Ar An Ta Zi")  # eight
    assert not matches("A-R-A-N-T-A-Z", "Ar An Ta Z")
    listed = "Ar An Ta Zi Nc Tin"
    assert matches("ARANTAZINCTIN", listed)
    assert not matches("ARANTAZ INCTIN", listed)
    assert matches("ARANTAZINCTINLEADSILVER GOLD", f"{listed} Lead Silver Gold")


def test_a_person_may_be_written_as_spoken_or_family_name_first() -> None:
    listed = "ARANTA TURIN, Maria del Carmen"
    assert matches("mariadelcarmenarantaturin", listed, P, of=P)
    assert matches("ARANTATURINMARIADELCARMEN", listed, P, of=P)
    assert not matches("mariadelcarmenarantaturin", listed, C, of=P)


def test_it_is_of_the_listed_type_and_no_weak_alias() -> None:
    listed, name = "Aranta Turin Zinc Tin Lead", "ARANTATURINZINCTINLEAD"
    assert matches(name, listed, EntityType.UNKNOWN)
    assert not matches(name, listed, V)
    assert not matches(name, listed, V, of=V, by=Settings(line=1000))
    assert not matches(name, listed, weak=True)


def test_an_address_of_mail_or_web_is_such_a_name() -> None:
    subject = read_record(("info@arantabankforzincandtin.com", "company"))
    assert isinstance(subject, Subject)
    entity = Entity("test-1", "test", C, (Name("Aranta Bank for Zinc and Tin Ltd"),))
    (match,) = Matcher(build("test", "a list", "", (entity,)), Settings()).match(subject).matches
    assert match.score == Settings().together
