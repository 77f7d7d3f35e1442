"""A row is held against parties of another type where the words are the same, as far as their consonants tell."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from comparing import matches
from ensign.matching.matcher import Matcher
from ensign.model import Band, Entity, EntityType, Name, Standing, Subject
from ensign.settings import Settings
from ensign.watchlist import build

C, P, V = EntityType.COMPANY, EntityType.PERSON, EntityType.VESSEL
WORDS = st.sampled_from(("Aranta", "Vandy", "Vandi", "Ванди", "KHEK", "Mr", "de", "Ltd", "LLC", "Zinc", "&", "B", "金"))
NAMES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


U = EntityType.UNKNOWN


@pytest.mark.parametrize(
    ("name", "kind", "listed", "of"),
    [
        # A short legal form that people are called by, beside a name that many bear, is no form (Tao: Turkish).
        ("Bao Tao", P, "BAO CORPORATION", U),
        ("Bao Nv", P, "BAO CORPORATION", U),
        ("Tan Tao", P, "TAN S.A.", C),
        ("Tan Tao", U, "TAN S.A.", C),
        ("Tan Ltd", C, "Tan Tao", U),
        ("Aranta Sa", P, "ARANTA AG", C),
        ("李涛", U, "Li Li", U),  # nor is a character, however it is read
        # And a word that joins others elsewhere is the second syllable of a name.
        ("Bao Li", U, "BAO AN CORPORATION", U),
        ("Bao Li Trading", C, "BAO AN TRADING LTD", C),
        ("La Wu", P, "Bin Wu", U),
    ],
)
def test_a_name_of_two_syllables_is_not_halved(name: str, kind: EntityType, listed: str, of: EntityType) -> None:
    assert matches(name, listed, kind, of=of) == ()


@pytest.mark.parametrize(
    ("name", "kind", "listed", "of"),
    [
        ("Tan Tao", C, "TAN S.A.", C),  # in a firm's row it is a form
        ("Tan Ltd", U, "TAN S.A.", C),  # and Ltd is nobody's name
        ("Tan SA", U, "TAN S.A.", C),  # the same form on both sides
        ("Tan SA", P, "TAN S.A.", C),
        ("Emma s.r.o.", U, "EMMA LLC", C),  # no name is written so,
        ("Emma KG", U, "EMMA LLC", C),  # nor without a vowel
        ("Aranta SA", U, "ARANTA AG", C),  # Aranta is no name of people
        ("Aranta Sakara SA", U, "ARANTA SAKARA", C),
        ("BAO AN", U, "BAO AN CORPORATION", U),
        ("Baoan Trading", U, "BAO AN TRADING LTD", C),
        ("Banco do Aranta", U, "Banco Aranta", C),
        ("Pan de Aranta", U, "Pan Aranta", C),
    ],
)
def test_what_says_firm_otherwise_has_its_form_set_aside(
    name: str, kind: EntityType, listed: str, of: EntityType
) -> None:
    (match,) = matches(name, listed, kind, of=of)
    assert match.name_score >= 900


@pytest.mark.parametrize(
    ("name", "kind", "listed", "of"),
    [
        ("Viktor BOUT", C, "BOUT, Viktor", P),
        ("Viktor But", C, "BOUT, Viktor", P),  # other vowels
        ("Виктор БУТ", C, "BOUT, Viktor", P),
        ("Bout Viktor LLC", C, "BOUT, Viktor", P),
        ("Mr Viktor Bout", C, "BOUT, Viktor", P),
        ("Viktor Bout", C, "BOUT, Viktor Anatolijevitch", P),  # as most write a longer name,
        ("Viktor Bout", C, "Viktor Anatolijevitch BOUT", P),
        ("Viktor Bout", C, "BOUT SAKARA, Viktor", P),  # also of two surnames
        ("Viktor Bout Trading", C, "BOUT, Viktor", P),  # a firm that is called by him
        ("Viktor Bout Foundation", C, "BOUT, Viktor Anatolijevitch", P),
        ("Holding Viktor Bout LLC", P, "BOUT, Viktor Anatolijevitch", P),
        ("Sovereign Ventures", P, "SOVEREIGN VENTURES PTE. LTD.", C),
        ("Aranta Zinc GmbH", P, "Aranta Zinc Limited", C),
        ("Aranta Zinc", V, "Aranta Zinc Limited", C),
        ("Viktor Bout", EntityType.AIRCRAFT, "BOUT, Viktor", P),
        ("ARANTAEKSPORT", V, "ARANTAEKSPORT", C),
        ("Aida Ali", C, "ALI, Aida", P),  # few consonants, and the same letters
        ("سارا LLC", P, "SARA", C),
    ],
)
def test_the_same_words_are_met_whatever_the_type_says(
    name: str, kind: EntityType, listed: str, of: EntityType
) -> None:
    (match,) = matches(name, listed, kind, of=of)
    assert (match.band, match.standing) == (Band.POSSIBLE, Standing.CONFLICTS)
    assert any(e.kind == "type" and e.standing is Standing.CONFLICTS for e in match.evidence)
    assert match.score < match.name_score or match.score == Settings().line


@pytest.mark.parametrize(
    ("name", "kind", "listed", "of"),
    [
        ("Viktor Bout Sakara", C, "BOUT, Viktor", P),  # a word more
        ("Viktor Trading", C, "VIKTOR", P),  # one word says little,
        ("Abdulrahman Trading", C, "Abdelrahman", P),  # also where it is read as two,
        ("Al Bo Trading", C, "BO, Al", P),  # as do short ones
        ("Viktor Booker", C, "BOUT, Viktor", P),
        ("Vitkor Bout", C, "BOUT, Viktor", P),  # a slip of the pen is too much beside another type
        ("Aranta", V, "Aranta Limited", C),  # short words are ships' names
        ("Aranta", V, "ARANTA", P),
        ("Aranto Zinc", V, "Aranta Zinc Limited", C),
        ("يوسف Company", P, "ISYF", C),  # few consonants say little
        ("Mr Ltd", C, "Mr", P),  # what says nothing of who it is
    ],
)
def test_others_are_not(name: str, kind: EntityType, listed: str, of: EntityType) -> None:
    assert not matches(name, listed, kind, of=of)


def test_the_words_tell_a_firm_where_the_list_has_no_types() -> None:
    # Of the CSL's Entity List, which gives no types; read as a person's name most of its words were enough.
    for name, listed in (
        ("Susser Petroleum Operating Company LLC", "Dar Petroleum Operating Company"),
        ("Pentanen Engineering Private Limited", "Engineering Equipment (Private) Limited"),
        ("PFM Asset Management LLC", "LLC AIRLINE ASSET MANAGEMENT"),
        ("Suffolk Construction Company, Inc.", "Onyx Construction Company"),
        ("LA INTERNATIONAL", "MRS International"),  # real vendors of two cities
        ("KETTELA ENTERPRISES", "K-SOFT Enterprises"),
        ("NATIONAL WATER RESEARCH INSTITUTE", "National Institute of Lasers"),
    ):
        assert not matches(name, listed, EntityType.UNKNOWN, of=EntityType.UNKNOWN)
    for name, listed in (
        ("Khek Vandi", "KHEK Vandy"),
        ("Vandy Merchant", "MERCHANT, Vandi"),
        ("Sakara Khek", "Sakara Khek, Engineer"),
    ):
        assert matches(name, listed, EntityType.UNKNOWN, of=EntityType.UNKNOWN)
        assert matches(name, listed, P, of=EntityType.UNKNOWN)


def test_a_person_of_the_words_of_a_firm_of_no_type_is_met_and_nothing_conflicts() -> None:
    for kind in (P, C, EntityType.UNKNOWN):
        (match,) = matches("Sovereign Ventures", "SOVEREIGN VENTURES PTE. LTD.", kind, of=EntityType.UNKNOWN)
        assert match.standing is Standing.SILENT


U = EntityType.UNKNOWN


@pytest.mark.parametrize(
    ("name", "kind", "listed"),
    [
        ("FU YUAN YU 7876", U, "FU YUAN YU 7876"),
        ("Sea Star 3", U, "SEA STAR III"),
        ("福远渔7876", U, "FU YUAN YU 7876"),
        ("Luisa Caceres de Arismendi", U, "LUISA CACERES DE ARISMENDI"),
        ("FU YUAN YU 7876", C, "FU YUAN YU 7876"),
    ],
)
def test_a_ships_name_that_nobody_else_bears_is_met_where_nothing_says_that_a_row_is_a_ship(
    name: str, kind: EntityType, listed: str
) -> None:
    (match,) = matches(name, listed, kind, of=V)
    assert match.standing is (Standing.SILENT if kind is U else Standing.CONFLICTS)


@pytest.mark.parametrize(
    ("name", "kind", "listed"),
    [
        ("HAWK", U, "HAWK"),  # words that others are called by
        ("Silver Lining", U, "SILVER LINING"),
        ("FU YUAN YU 7877", U, "FU YUAN YU 7876"),
        ("Sea Star III Ltd", U, "SEA STAR III"),  # a firm
        ("So Baek San", P, "SO BAEK SAN"),  # a person
        ("近藤信宏", U, "近藤信宏"),  # characters, of which few are a person's name
    ],
)
def test_what_others_are_called_is_not(name: str, kind: EntityType, listed: str) -> None:
    assert not matches(name, listed, kind, of=V)


def test_a_long_word_is_no_ships_name_and_a_shorter_one_may_be() -> None:
    assert matches("Rosoboron", "ROSOBORON", V, of=C)
    assert not matches("Rosoboro", "ROSOBORO", V, of=C)


def test_a_weak_alias_is_met_under_its_own_type_only() -> None:
    assert not matches("Viktor Bout", "BOUT, Viktor", C, of=P, weak=True)
    assert matches("Viktor Bout", "BOUT, Viktor", P, of=P, weak=True)


@given(st.lists(NAMES, min_size=1, max_size=6), st.lists(NAMES, min_size=1, max_size=4), st.sampled_from((C, P)))
@example(["Aranta Aranta Aranta Ltd Aranta"], ["Aranta Aranta Aranta Aranta"], P)
@settings(deadline=None)
def test_many_are_met_as_each_alone_and_none_of_the_same_type_is(
    names: list[str], listed: list[str], of: EntityType
) -> None:
    entities = [Entity(f"test-{n}", "test", of, (Name(name),)) for n, name in enumerate(listed)]
    matcher = Matcher(build("test", "a list", "", entities), Settings())
    subjects = [Subject((name,), kind) for name in names for kind in (C, P, EntityType.UNKNOWN)]
    together = matcher.match_all(subjects)
    assert together == [matcher.match(subject) for subject in subjects]
    for subject, outcome in zip(subjects, together, strict=True):
        for match in outcome.matches:
            conflicts = any(e.kind == "type" and e.standing is Standing.CONFLICTS for e in match.evidence)
            # a firm that is called by a person's name, which is a part of the row's
            is_called_so = match.subject_name not in subject.names or any(
                e.kind in {"within", "meant"} for e in match.evidence
            )
            assert conflicts == (is_called_so or subject.type not in (of, EntityType.UNKNOWN))
