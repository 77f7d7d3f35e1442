"""What birth dates, countries and identifiers do to a match: they sort it and explain it, and never hide it."""

from functools import partial

import pytest

import comparing
from ensign import explanation, screening, subjects
from ensign.matching.matcher import Outcome
from ensign.model import Band, Entity, EntityType, Identifier, Name, NameKind, Place, Standing
from ensign.numbers_in_words import points
from ensign.settings import Settings
from ensign.watchlist import build

PERSON = Entity(
    "x-1", "x", EntityType.PERSON, (Name("Vasiliy Kolchanov"), Name("Vasya the Sailor", NameKind.ALIAS, weak=True)),
    birth_dates=("1961-05-02",), gender="male", places=(Place("ru", "nationality"), Place("ua", "birth")),
    identifiers=(Identifier("passport", "75 1234567", "ru"),), addresses=("Nagornaya ul. 12, Vladivostok, Russia",),
)  # fmt: skip
FIRM = Entity(
    "x-3", "x", EntityType.COMPANY, (Name("Zarubezhflot"),), places=(Place("ru", "registration"),),
    identifiers=(
        Identifier("lei", "001GPB6A9XPE8XJICC14"), Identifier("registration", "1027700132195", "ru"),
        Identifier("imo", "2041999"), Identifier("tax", "7707049388"),
    ),
)  # fmt: skip
SHIP = Entity("x-2", "x", EntityType.VESSEL, (Name("OCEAN STAR"),), identifiers=(Identifier("imo", "9074729"),))
WATCHLIST = build("x", "X", "2026-01-01", (PERSON, SHIP, FIRM))
judge = partial(comparing.judge, WATCHLIST)


@pytest.mark.parametrize(
    ("given", "band", "standing"),
    [
        ({"name": "Vasiliy Kolchanov"}, Band.EXACT, Standing.SILENT),
        ({"name": "Vasily Kolchinov"}, Band.POSSIBLE, Standing.SILENT),
        ({"name": "Vasily Kolchinov", "birth_date": "2 May 1961"}, Band.STRONG, Standing.AGREES),
        ({"name": "Vasiliy Kolchanov", "birth_date": "1948-11-30"}, Band.POSSIBLE, Standing.CONFLICTS),
        ({"name": "Vasiliy Kolchanov", "country": "Brazil"}, Band.STRONG, Standing.CONFLICTS),
        ({"name": "Vasiliy Kolchanov", "country": "Brazil", "birth_date": "1961"}, Band.STRONG, Standing.MIXED),
    ],
)
def test_facts_sort_a_match(given: dict[str, str], band: Band, standing: Standing) -> None:
    (match,) = judge(**given).matches
    assert (match.band, match.standing) == (band, standing)
    assert match.score <= match.name_score


@pytest.mark.parametrize(
    ("name", "country", "band"),
    [
        ("Industrial Bank", "US", Band.POSSIBLE),  # there are many
        ("Industrial Bank", "SY", Band.EXACT),
        ("Industrial Bank", "", Band.EXACT),
        ("Aranta Bank", "US", Band.STRONG),
    ],
)
def test_a_firm_called_as_others_are_is_no_more_than_possible_in_another_country(
    name: str, country: str, band: Band
) -> None:
    listed = Entity("x-1", "x", EntityType.COMPANY, (Name(name),), places=(Place("sy"),))
    (match,) = comparing.judge(build("x", "X", "", (listed,)), name=name, type="company", country=country).matches
    assert match.band is band


@pytest.mark.parametrize(
    ("given", "listed", "standing"),
    [
        ("Korea", ("kp",), Standing.SILENT),
        ("Korea", ("kr",), Standing.SILENT),
        ("Korea", ("kp", "kr"), Standing.AGREES),
        ("Korea", ("sy",), Standing.CONFLICTS),
        ("North Korea", ("kp",), Standing.AGREES),
        ("Congo", ("cd",), Standing.SILENT),
        ("Lebanon, PA", ("lb",), Standing.CONFLICTS),
    ],
)
def test_a_country_of_which_there_are_two_agrees_with_neither(given: str, listed: tuple[str, ...], standing: Standing):
    party = Entity("x-9", "x", EntityType.COMPANY, (Name("Zarubezhflot"),), places=tuple(map(Place, listed)))
    found = comparing.judge(build("x", "X", "", (party,)), name="Zarubezhflot", country=given)
    (match,) = found.matches
    assert match.standing is standing
    told = "the country decides nothing (yours" in explanation.reason(match)
    assert told is (standing is Standing.SILENT)


def test_a_conflict_lowers_the_score_but_never_hides_the_match() -> None:
    (plain,) = judge(name="Vasily Kolchinov").matches
    (doubted,) = judge(name="Vasily Kolchinov", birth_date="1948-11-30", country="BR").matches
    assert Settings().line <= doubted.score < plain.score == doubted.name_score
    assert "conflicts" in explanation.reason(doubted)


@pytest.mark.parametrize(
    ("kind", "given", "standing", "said"),
    [
        ("birth date", {"birth_date": "2 May 1961"}, "agrees", "the birth date agrees (yours 2 May 1961, listed"),
        ("birth date", {"birth_date": "1961"}, "agrees", "same year"),
        ("birth date", {"birth_date": "about 1960"}, "agrees", "about that year"),
        ("birth date", {"birth_date": "1959-1963"}, "agrees", "within those years"),
        ("birth date", {"birth_date": "5 February 1961"}, "agrees", "day and month exchanged"),
        (
            "birth date",
            {"birth_date": "1962"},
            "silent",
            "decides nothing (yours 1962, listed 1961-05-02: a year apart)",
        ),
        ("birth date", {"birth_date": "soon"}, "silent", "date not readable"),
        ("birth date", {"birth_date": "1970"}, "conflicts", "the birth date conflicts (yours 1970, listed 1961-05-02)"),
        ("country", {"country": "Russia"}, "agrees", "the country agrees (Russia, by nationality)"),
        ("country", {"country": "Ukraine"}, "agrees", "the country agrees (Ukraine, by country of birth)"),
        ("country", {"country": "Brazil"}, "conflicts", "the country conflicts (yours Brazil, listed Russia)"),
        ("gender", {"name": "Mr Vasiliy Kolchanov"}, "agrees", "the gender agrees (male, by your name)"),
        ("gender", {"name": "Mrs Vasiliy Kolchanov"}, "conflicts", "listed male: by your name)"),
        ("gender", {"gender": "M"}, "agrees", "the gender agrees (male)"),
        ("gender", {"gender": "женский"}, "conflicts", "the gender conflicts (yours female, listed male)"),
        ("gender", {"name": "Vasiliy Kolchanov, Male"}, "agrees", "the gender agrees (male)"),
        ("address", {"address": "12 Nagornaya, Vladivostok"}, "agrees", "the address agrees (yours “12 Nagornaya"),
    ],
)
def test_each_fact_agrees_is_silent_or_conflicts_and_is_said(
    kind: str, given: dict[str, str], standing: str, said: str
) -> None:
    (match,) = judge(**{"name": "Vasily Kolchinov", **given}).matches
    (fact,) = [e for e in match.evidence if e.kind == kind]
    assert fact.standing == standing
    assert (fact.points < 0) == (standing == "conflicts")
    assert said in explanation.reason(match)
    assert Settings().line <= match.score <= match.name_score


@pytest.mark.parametrize(
    ("identifier", "country", "differs"),
    [
        ("LEI 5493001KJTIIGC8Y1R12", "", "the LEI differs (yours 5493001KJTIIGC8Y1R12, listed 001GPB6A9XPE8XJICC14)"),
        ("OGRN 1027700132196", "RU", "the registration number differs (yours 1027700132196, listed 1027700132195)"),
        ("IMO 5406841", "", "the IMO company number differs (yours 5406841, listed 2041999)"),
        ("IMO company number 5406841", "", "the IMO company number differs (yours 5406841, listed 2041999)"),
        ("OGRN 1027700132196", "", ""),  # of an unknown register
        ("OGRN 1027700132196", "KZ", ""),  # of another
        ("Reg. No. AB-4451-77", "RU", ""),  # of another form
        ("Tax ID 7736050003", "RU", ""),  # there are several taxes
        ("1027700132196", "RU", ""),  # of an unknown kind
        ("LEI 5493001KJTIIGC8Y1R13", "", ""),  # with wrong check digits
    ],
)
def test_another_number_conflicts_only_where_a_party_has_one_at_a_time(
    identifier: str, country: str, differs: str
) -> None:
    (match,) = judge(name="Zarubezhflot", type="company", identifier=identifier, country=country).matches
    conflicts = [e for e in match.evidence if e.kind == "identifier" and e.standing is Standing.CONFLICTS]
    assert bool(conflicts) == bool(differs)
    assert match.band is (Band.POSSIBLE if differs else match.band)
    assert differs in explanation.reason(match)


@pytest.mark.parametrize(
    ("lei", "said"),
    [
        ("001GPB6A9XPE8XJICC15", "has a wrong check digit: it is one slip from 001GPB6A9XPE8XJICC14, the listed one"),
        ("001GPB6A9XPE8XJICC41", "has a wrong check digit: it is one slip from 001GPB6A9XPE8XJICC14, the listed one"),
        ("5493001KJTIIGC8Y1R13", "has a wrong check digit and decides nothing"),
        ("001GPB6A9", "is no LEI and decides nothing"),
    ],
)
def test_an_lei_that_cannot_be_right_is_told_beside_a_match(lei: str, said: str) -> None:
    (match,) = judge(name="Zarubezhflot", type="company", identifier=f"LEI {lei}").matches
    (plain,) = judge(name="Zarubezhflot", type="company").matches
    assert f"; LEI {lei} {said}" in explanation.reason(match)
    assert (match.score, match.band, match.standing) == (plain.score, plain.band, plain.standing)
    assert "check digit" not in explanation.reason(plain)


@pytest.mark.parametrize(
    ("identifier", "named"),
    [
        ("LEI 001GPB6A9XPE8XJICC14", "LEI 001GPB6A9XPE8XJICC14"),
        ("IMO 2041999", "IMO number 2041999"),
        ("1027700132195", "registration number 1027700132195"),
        ("77-0704-9388", "tax number 77-0704-9388"),
    ],
)
def test_an_equal_number_is_a_match_whatever_the_name_says(identifier: str, named: str) -> None:
    (match,) = judge(name="Quite Another Firm", identifier=identifier, country="BR").matches
    assert (match.entity.id, match.score, match.band, match.standing) == ("x-3", 1000, Band.EXACT, Standing.MIXED)
    assert match.name_score < Settings().line
    assert f"carries the {named} of “Zarubezhflot”" in explanation.reason(match)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Zarubezhflot", "of “Zarubezhflot”; the names are the same;"),
        ("Zarubezhneft", "of “Zarubezhflot”; the names are {} of 100 alike;"),
        ("Quite Another Firm", "of “Zarubezhflot”; the names have nothing in common;"),
    ],
)
def test_beside_a_number_it_is_said_how_the_names_are_alike(name: str, said: str) -> None:
    (match,) = judge(name=name, identifier="IMO 2041999", country="BR").matches
    assert said.format(points(match.name_score)) in explanation.reason(match)


def test_of_a_row_without_a_name_nothing_is_said_of_names() -> None:
    (match,) = judge(name="", identifier="IMO 2041999").matches
    assert explanation.reason(match).startswith("The row carries the IMO number 2041999 of “Zarubezhflot”.")


def test_beside_a_number_another_listed_name_is_said() -> None:
    names = (Name("Vasiliy Kolchanov"), Name("Aranta Mooring"))
    person = Entity("x-1", "x", EntityType.PERSON, names, identifiers=(Identifier("passport", "751234567"),))
    subject = subjects.read({"name": "MOORING Aranta", "identifier": "Passport 751234567"})
    assert isinstance(subject, subjects.Subject)
    (match,) = screening.judge(subject, build("x", "X", "", (person,)), Settings()).matches
    assert "of “Vasiliy Kolchanov”; the names are the same (the listed one is “Aranta Mooring”)." in explanation.reason(
        match
    )


def test_an_address_that_is_the_same_is_said_once() -> None:
    firm = Entity("x-1", "x", EntityType.COMPANY, (Name("Aranta Zinc"),), addresses=("5 Sosinskaya Street, Tver",))
    for given, said in (
        ("5 Sosinskaya Street, Tver", "the address agrees (“5 Sosinskaya Street, Tver”)."),
        ("Sosinskaya Street 5, Tver", "(yours “Sosinskaya Street 5, Tver”, listed “5 Sosinskaya Street, Tver”)."),
    ):
        subject = subjects.read({"name": "Aranta Zinc", "address": given})
        assert isinstance(subject, subjects.Subject)
        (match,) = screening.judge(subject, build("x", "X", "", (firm,)), Settings()).matches
        assert explanation.reason(match).endswith(said)


def test_a_passport_is_no_registration() -> None:
    assert judge(name="Quite Another", identifier="Passport 1027700132195").matches == ()


@pytest.mark.parametrize(
    ("listed", "given", "said"),
    [
        ("~1961", "1962-03-04", "the birth date agrees (yours 1962-03-04, listed about 1961: about that year)"),
        ("1960/1962", "1961", "the birth date agrees (yours 1961, listed 1960 to 1962: within those years)"),
        ("~1961", "1990", "the birth date conflicts (yours 1990, listed about 1961)"),
        ("~1961 1963-05 1965", "1990", "conflicts (yours 1990, listed about 1961, 1963-05 or 1965)"),
        ("1951 1963-05 1975", "1963", "agrees (yours 1963, listed 1963-05: same year)"),
    ],
)
def test_a_date_that_is_not_exact_is_said_in_words(listed: str, given: str, said: str) -> None:
    person = Entity("x-1", "x", EntityType.PERSON, (Name("Vasiliy Kolchanov"),), birth_dates=tuple(listed.split()))
    subject = subjects.read({"name": "Vasiliy Kolchanov", "birth_date": given})
    assert isinstance(subject, subjects.Subject)
    (match,) = screening.judge(subject, build("x", "X", "", (person,)), Settings()).matches
    assert said in explanation.reason(match)


def test_a_sentence_is_on_one_line_whatever_the_cells_hold() -> None:
    firm = Entity("x-1", "x", EntityType.COMPANY, (Name("Aranta Zinc"),), addresses=("5 Sosinskaya Street, Tver",))
    subject = subjects.read({"name": "Aranta\0Zinc", "address": "5 Sosinskaya Street,\n\n Tver;\r\nPskov"})
    assert isinstance(subject, subjects.Subject)
    (match,) = screening.judge(subject, build("x", "X", "", (firm,)), Settings()).matches
    reason = explanation.reason(match)
    assert "“Aranta Zinc” meets" in reason
    assert "(yours “5 Sosinskaya Street, Tver; Pskov”" in reason


def test_a_conflict_that_does_not_hide_a_match_is_said_to_be_no_more() -> None:
    subject = subjects.read({"name": "Vasily Kolchinov", "birth_date": "1948-11-30", "country": "BR"})
    assert isinstance(subject, subjects.Subject)
    (match,) = screening.judge(subject, WATCHLIST, Settings(line=750)).matches
    assert match.score < match.name_score
    assert ", but conflicting facts alone do not clear a name, and it stays a match." in explanation.reason(match)


def test_a_gender_is_a_persons_only() -> None:
    for kind, is_told in (("person", True), ("", True), ("company", False)):
        (match,) = judge(name="Vasiliy Kolchanov", type=kind, gender="F").matches
        assert any(e.kind == "gender" for e in match.evidence) is is_told


def test_a_gender_that_agrees_is_no_second_fact() -> None:
    (match,) = judge(name="Mr Vasya the Sailor").matches
    assert (match.band, match.standing) == (Band.POSSIBLE, Standing.SILENT)


@pytest.mark.parametrize(
    "fact",
    [{"birth_date": "1961"}, {"country": "RU"}, {"address": "Vladivostok, Nagornaya 12"}],
    ids=lambda fact: next(iter(fact)),
)
def test_a_weak_alias_is_strong_with_a_second_fact(fact: dict[str, str]) -> None:
    (match,) = judge(name="Vasya the Sailor", **fact).matches
    assert (match.band, match.standing) == (Band.STRONG, Standing.AGREES)


def test_a_number_too_short_to_find_a_party_by_is_a_second_fact_and_finds_nobody() -> None:
    short = Entity(
        "x-4", "x", EntityType.PERSON, (Name("Khek Vandy"), Name("Sakara", NameKind.ALIAS, weak=True)),
        identifiers=(Identifier("passport", "2026337"), Identifier("passport", "3031448")),
    )  # fmt: skip
    watchlist = build("x", "X", "2026-01-01", (short,))

    def judged(**given: str) -> Outcome:
        subject = subjects.read(given)
        assert isinstance(subject, subjects.Subject)
        return screening.judge(subject, watchlist, Settings())

    (alone,) = judged(name="Sakara").matches
    (match,) = judged(name="Sakara", identifier="Passport: 2026337").matches
    (other,) = judged(name="Sakara", identifier="Passport: 2026338").matches
    assert (alone.band, match.band, other.band) == (Band.POSSIBLE, Band.STRONG, Band.POSSIBLE)
    assert (match.standing, match.score) == (Standing.AGREES, alone.score)
    assert "the passport number 2026337 agrees" in explanation.reason(match)
    (both,) = judged(name="Sakara", identifier="Passport: 2026337; Passport: 3031448").matches
    assert "the passport number 2026337 and passport number 3031448 agree;" in explanation.reason(both)
    assert judged(name="Sakara", identifier="Registration No. 2026337").matches[0].band is Band.POSSIBLE
    outcome = judged(name="Quiet Harbour", identifier="Passport: 2026337")
    assert outcome.matches == ()
    assert explanation.no_match(outcome.withheld, outcome.doubts) == (
        "The passport number 2026337 is too short to tell one party from another, and counts only beside a name that "
        "agrees."
    )


def test_a_second_fact_does_not_outweigh_a_conflict() -> None:
    (match,) = judge(name="Vasya the Sailor", country="RU", birth_date="1970").matches
    assert (match.band, match.standing) == (Band.POSSIBLE, Standing.MIXED)


@pytest.mark.parametrize("address", ["Nagornaya, Omsk", "12 Lenina street", "Vladivostok", "Main street 12, Russia"])
def test_a_common_word_or_a_number_alone_is_no_address(address: str) -> None:
    (match,) = judge(name="Vasiliy Kolchanov", address=address).matches
    assert match.standing is Standing.SILENT


@pytest.mark.parametrize(("house", "standing"), [(None, Standing.SILENT), (12, Standing.AGREES)])
def test_a_street_of_many_says_nothing_but_a_house_of_many_does(house: int | None, standing: Standing) -> None:
    names = (
        "Zebulon Okarvian",
        *(f"Firm {chr(97 + n)}{chr(98 + n)}{chr(99 + n)}" for n in range(Settings().facts.address_rare)),
    )
    entities = tuple(
        Entity(f"x-{n}", "x", EntityType.UNKNOWN, (Name(name),), addresses=(f"Nagornaya {house or n + 12}",))
        for n, name in enumerate(names)
    )
    subject = subjects.read({"name": names[0], "address": "Nagornaya ul. 12"})
    assert isinstance(subject, subjects.Subject)
    match = screening.judge(subject, build("x", "X", "", entities), Settings()).matches[0]
    assert match.standing is standing


def test_a_weak_alias_is_possible_at_most_and_must_be_the_same() -> None:
    (match,) = judge(name="Vasya the Sailor").matches
    assert match.band is Band.POSSIBLE
    assert "weak alias" in explanation.reason(match)
    assert judge(name="Vasya Sailor Brothers").matches == ()
    assert judge(name="Vasya the Sailer").matches == ()
    (withheld,) = judge(name="Vasya the Sailer").withheld
    assert withheld.name.text == "Vasya the Sailor"


def test_a_ships_name_is_compared_only_where_something_says_that_it_is_a_ship() -> None:
    assert judge(name="Ocean Star").matches == ()
    assert [m.entity.id for m in judge(name="M/V Ocean Star").matches] == ["x-2"]
    assert [m.entity.id for m in judge(name="Ocean Star", type="ship").matches] == ["x-2"]
    assert [m.entity.id for m in judge(name="Ocean Star (IMO 9074729)").matches] == ["x-2"]


def test_a_wrong_type_does_not_hide_a_listed_name_but_only_the_same_name_counts() -> None:
    (match,) = judge(name="Vasiliy Kolchanov", type="company").matches
    assert (match.band, match.standing) == (Band.POSSIBLE, Standing.CONFLICTS)
    assert "the type conflicts (yours company, listed person)" in explanation.reason(match)
    assert judge(name="Vasily Kolchanoff", type="company").matches == ()
    assert judge(name="Ocean Star", type="company").matches == ()


@pytest.mark.parametrize(
    ("mine", "listed", "agrees"),
    [
        ("P.O. Box 16315-189, Tehran, Iran", "P.O. Box 16315-189, Tehran", True),
        ("PO Box 16315-189, Tehran, Iran", "P.O. Box 16315-189, Tehran", True),
        ("POB 16315-189, Tehran, Iran", "P.O. Box 16315-189, Tehran", True),
        ("Zelenogorskaya 99, Krasnokamsk", "14 Zelenogorskaya Street, Krasnokamsk", False),
        ("Zelenogorskaya 14, Krasnokamsk", "14 Zelenogorskaya Street, Krasnokamsk", True),
        ("Zelenogorskaya, Krasnokamsk", "14 Zelenogorskaya Street, Krasnokamsk", True),
        ("POB 16315-188, Tehran, Iran", "P.O. Box 16315-189, Tehran", False),
        ("PALESTINE NORTH ST., No. 85, Tehran", "Palestine North St., No. 85, Tehran, Iran", True),
        ("P.O. Box 16315-188, Tehran, Iran", "P.O. Box 16315-189, Tehran", False),
        ("Box 85, Tehran", "Building 85, Tehran", False),
        ("Tehran 85", "Tehran 85", False),
        ("77 Wolkenbruch Lane, Sakaravia SKV 1165", "85 Aranta Street, Sakaravia SKV 1165", False),
        ("85 Aranta Street, Sakaravia SKV 1165", "Floor 2, 85 Aranta St., Sakaravia SKV 1165", True),
    ],
)
def test_an_address_agrees_where_it_is_the_same_and_not_where_only_its_town_is(
    mine: str, listed: str, *, agrees: bool
) -> None:
    entity = Entity("x-9", "x", EntityType.COMPANY, (Name("Zarubezhflot"),), addresses=(listed,))
    subject = subjects.read({"name": "Zarubezhflot", "address": mine})
    assert isinstance(subject, subjects.Subject)
    (match,) = screening.judge(subject, build("x", "X", "", (entity,)), Settings()).matches
    assert any(e.kind == "address" for e in match.evidence) == agrees


def test_a_birth_date_that_the_list_does_not_give_says_nothing() -> None:
    unborn = Entity("x-1", "x", EntityType.PERSON, (Name("Vasiliy Kolchanov"),))
    subject = subjects.read({"name": "Vasiliy Kolchanov", "birth_date": "1961-05-02"})
    assert isinstance(subject, subjects.Subject)
    (match,) = screening.judge(subject, build("x", "X", "", (unborn,)), Settings()).matches
    assert (match.band, match.standing) == (Band.EXACT, Standing.SILENT)


@pytest.mark.parametrize(("listed", "differs"), [("2041999", True), ("5406841", False)])
def test_a_number_that_a_list_calls_a_companys_is_compared_with_that_of_the_imo(listed: str, *, differs: bool) -> None:
    # OFAC's scheme for the owner's number; a row's column for IMO numbers does not tell whose it is.
    firm = Entity(
        "x-1", "x", EntityType.COMPANY, (Name("Zarubezhflot"),), identifiers=(Identifier("imo_company", listed),)
    )
    subject = subjects.read({"name": "Zarubezhflot", "type": "company", "imo": "5406841"})
    assert isinstance(subject, subjects.Subject)
    (match,) = screening.judge(subject, build("x", "X", "", (firm,)), Settings()).matches
    assert match.standing is (Standing.CONFLICTS if differs else Standing.AGREES)


def test_a_listed_date_is_said_as_it_is_written_and_a_span_with_words():
    listed = (Entity("y-1", "y", EntityType.PERSON, (Name("Vasiliy Kolchanov"),), birth_dates=("05/04/1971",)),
              Entity("y-2", "y", EntityType.PERSON, (Name("Pyotr Unlike"),), birth_dates=("~1968/1972",)))  # fmt: skip
    ask = partial(comparing.judge, build("y", "Y", "", listed))
    (one,) = ask(name="Vasiliy Kolchanov", birth_date="1971-05-04").matches
    assert "(yours 1971-05-04, listed 05/04/1971: same day)" in explanation.reason(one)
    (one,) = ask(name="Pyotr Unlike", birth_date="1950").matches
    assert "(yours 1950, listed about 1968 to 1972)" in explanation.reason(one)


def test_a_number_that_is_another_kind_on_the_list_is_said_to_be():
    (match,) = judge(name="Unlike", identifier="passport no.: 7707049388").matches
    said = "carries the passport number 7707049388, on the list the tax number of “Zarubezhflot”"
    assert said in explanation.reason(match)
    (match,) = judge(name="Unlike", identifier="INN 7707049388").matches
    assert "carries the tax number 7707049388 of “Zarubezhflot”" in explanation.reason(match)
