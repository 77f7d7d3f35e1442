"""The research watchlist says what the brief says about whom, from which words, and nothing else."""

import unicodedata
from pathlib import Path

import pytest

from ensign import watchlist
from ensign.model import Basis, EntityType, NameKind

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "watchlists" / "cambodia-dprk"
RETELLING = ROOT / "seeds" / "cambodia-north-korea-relations.md"

CSC = "Cambodia Shipping Corporation"
ISROC = "International Ship Registry of Cambodia"
MUSEUM = "Angkor Panorama Museum"
VANDY, SAKARA, DEVI = "Khek Vandy", "Khek Sakara", "Bouphe Devi"
EMBASSY = "North Korean embassy in Phnom Penh"
SIHANOUK = "Norodom Sihanouk"

SCREENED = {
    CSC: EntityType.COMPANY,
    ISROC: EntityType.COMPANY,
    MUSEUM: EntityType.ORGANIZATION,
    VANDY: EntityType.PERSON,
    SAKARA: EntityType.PERSON,
    DEVI: EntityType.PERSON,
    EMBASSY: EntityType.PUBLIC_BODY,
}
NAMED_CONTEXT = {SIHANOUK, "Kim Il-sung", "Kim Jong-un", "Ri Yong-Ho", "Cambodia-DPRK Joint Committee"}

# Predicate, subject, object, date; "" where the fact has none. The words are those of the brief's annotation.
STATED = {
    ("founder-of", VANDY, CSC, ""),
    ("head-of", VANDY, CSC, ""),
    ("head-of", SAKARA, CSC, ""),
    ("spouse-of", VANDY, DEVI, ""),
    ("child-of", DEVI, SIHANOUK, ""),
    ("child-of", SAKARA, VANDY, ""),
    ("joint-venture-with", SAKARA, "unnamed North Korean diplomat", ""),
    ("used-for-trade-by", CSC, "North Korea", "1994"),
    ("shut-down", "Cambodian government", CSC, "2002"),
    ("replaced-by", CSC, ISROC, ""),
    ("formed-in", ISROC, "", "2002"),
    ("shut-down-in", ISROC, "", "2016"),
    ("located-in", MUSEUM, "Siem Reap", ""),
    ("joint-venture-between", MUSEUM, "Cambodia", ""),
    ("joint-venture-between", MUSEUM, "North Korea", ""),
    ("located-in", EMBASSY, "Phnom Penh", ""),
    ("met", SIHANOUK, "Kim Il-sung", "1961"),
    ("leader-of", "Kim Jong-un", "North Korea", ""),
    ("foreign-minister-of", "Ri Yong-Ho", "North Korea", ""),
    ("wrote-to", "Ri Yong-Ho", "Le Luong Minh", "2017-04"),
}

# What a hasty reading, or the press, would add: none of it is in the brief.
FORBIDDEN_RELATIONS = (
    ("shut-down-in", CSC, "2016"),
    ("shut-down", CSC, "2016"),
    ("shut-down-in", ISROC, "2002"),
    ("shut-down", ISROC, "2002"),
    ("child-of", SAKARA, DEVI),
    ("child-of", SAKARA, SIHANOUK),
    ("spouse-of", SAKARA, DEVI),
    ("founder-of", SAKARA, CSC),
    ("head-of", VANDY, ISROC),
    ("head-of", SAKARA, ISROC),
    ("owner-of", DEVI, CSC),
    ("abdicated-in", SIHANOUK, "2000"),
)
FORBIDDEN_WORDS = ("Mansudae", "Apsara", "Cosmos", "Funcinpec", "@")
NOT_ON_IT = (
    "Chheang Vannarith",
    "Asian Vision Institute",
    "East-West Center",
    "Hun Sen",
    "Hor Namhong",
    "Moon Jae-in",
    "Le Luong Minh",
    "Jack Board",
    "Channel NewsAsia",
    "Khmer Times",
    "Satu Limaye",
    "Peter Valente",
    "APB Series",
    "ASEAN",
    "United Nations",
    "Cambodian government",
    "US Congress",
)


@pytest.fixture(scope="module")
def listed():
    return watchlist.read(FOLDER)


@pytest.fixture(scope="module")
def entities(listed):
    return {e.primary: e for e in listed.entities}


@pytest.fixture(scope="module")
def relations(listed):
    return [r for e in listed.entities for r in e.relations]


@pytest.fixture(scope="module")
def text():
    return RETELLING.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def ends(listed, relations):
    """Each relation as predicate, subject, object, date, with names for ids."""
    known = {e.id: e.primary for e in listed.entities}
    return {
        (r.predicate, known.get(r.subject, r.subject_name), known.get(r.object, r.object_name), r.date)
        for r in relations
    }


def test_the_six_and_the_embassy_are_screened_and_nobody_else(entities):
    assert {e.primary: e.type for e in entities.values() if not e.context} == SCREENED


def test_the_context_is_kept_and_not_screened(entities):
    context = {n for n, e in entities.items() if e.context}
    assert context >= NAMED_CONTEXT
    unnamed = context - NAMED_CONTEXT
    assert len(unnamed) == 3, unnamed
    assert {w for n in unnamed for w in ("diplomat", "ambassador", "restaurants") if w in n} == {
        "diplomat",
        "ambassador",
        "restaurants",
    }


def test_everybody_is_named_in_a_brief_and_nobody_is_designated(listed):
    (info,) = listed.lists
    assert info.research
    assert "East-West Center" in info.source
    for entity in listed.entities:
        assert entity.basis == Basis.NAMED_IN_BRIEF, entity.primary
        assert entity.listings == (), entity.primary


@pytest.mark.parametrize("fact", sorted(STATED), ids=" ".join)
def test_a_stated_fact_is_a_relation(fact, ends):
    predicate, subject, other, date = fact
    found = {e for e in ends if e[0] == predicate and subject in e[1] and other in e[2]}
    assert any(date in e[3] for e in found), sorted(e for e in ends if e[0] == predicate)


def test_the_museum_joint_venture_has_its_amount(relations):
    amounts = {r.amount for r in relations if r.predicate.startswith("joint-venture-between")}
    assert len(amounts) == 1
    assert "24 million" in amounts.pop()


@pytest.mark.parametrize("claim", FORBIDDEN_RELATIONS, ids=" ".join)
def test_what_the_brief_does_not_say_is_not_claimed(claim, ends):
    predicate, party, other = claim
    hits = [e for e in ends if e[0] == predicate and party in e[1:3] and (other in e[1:3] or e[3] == other)]
    assert hits == []


@pytest.mark.parametrize("word", FORBIDDEN_WORDS)
def test_what_only_the_press_says_is_not_in_it(word):
    assert word not in (FOLDER / watchlist.ENTITIES).read_text(encoding="utf-8")


def test_author_publisher_officials_and_bodies_are_not_on_it(entities):
    assert entities.keys().isdisjoint(NOT_ON_IT)
    assert all(n not in NOT_ON_IT for e in entities.values() for n in (x.text for x in e.names))


def test_the_diplomat_and_the_ambassador_are_two_people(entities):
    (diplomat,) = [e for n, e in entities.items() if "diplomat" in n]
    (ambassador,) = [e for n, e in entities.items() if "ambassador" in n]
    assert diplomat.id != ambassador.id
    assert {p.start for p in diplomat.passages}.isdisjoint(p.start for p in ambassador.passages)


def test_every_passage_is_verbatim_where_it_says(listed, relations, text):
    for entity in listed.entities:
        assert entity.passages, entity.primary
    for passage in [p for e in listed.entities for p in e.passages] + [r.passage for r in relations]:
        assert passage.text == text[passage.start : passage.end]
        assert passage.text.strip()


def test_every_alias_says_where_it_comes_from(listed):
    for entity in listed.entities:
        for name in entity.names[1:]:
            assert name.source, name.text
            assert name.text != entity.primary


@pytest.mark.parametrize(
    ("name", "countries"),
    [("CSC", ("kh", "sg")), ("ISRC", ("kh", "sg")), ("Grand Panorama Museum", ("kh",)), ("Angkor Panorama", ())],
)
def test_a_weak_name_is_marked_with_the_country_it_needs(name, countries, listed):
    (found,) = [n for e in listed.entities for n in e.names if n.text == name]
    assert found.weak
    assert tuple(sorted(found.needs_country)) == countries


@pytest.mark.parametrize(
    "name",
    ["Cambodian Shipping Corporation", "ISROC", "Norodom Buppha Devi", "Bopha Devi", "Embassy of the DPRK in Cambodia"],
)
def test_a_name_that_no_rule_derives_is_a_strong_alias(name, listed):
    (found,) = [n for e in listed.entities for n in e.names if n.text == name]
    assert not found.weak
    assert found.needs_country == ()


def test_the_two_kheks_stand_under_their_names_alone(entities):
    assert len(entities[VANDY].names) == len(entities[SAKARA].names) == 1


def test_only_sure_spellings_in_other_scripts_are_shipped(listed):
    foreign = {n.text: n.kind for e in listed.entities for n in e.names if not in_latin_script(n.text)}
    assert set(foreign) == {
        "នរោត្តម បុប្ផាទេវី",
        "បុប្ផាទេវី",
        "앙코르 파노라마 박물관",
        "캄보쟈주재 조선민주주의인민공화국 대사관",
    }
    assert set(foreign.values()) == {NameKind.ORIGINAL_SCRIPT}
    assert all(unicodedata.is_normalized("NFC", n) for n in foreign)


def in_latin_script(text):
    return all("LATIN" in unicodedata.name(c) for c in text if c.isalpha())
