"""Evidence adds up to the score, to the tenth of a point, and names only what is there, for any subject and entity."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ensign import explanation, screening
from ensign.fields.countries import country_label
from ensign.fields.parties import pieces
from ensign.matching.matcher import Matcher
from ensign.model import Band, Basis, Entity, EntityType, Identifier, Match, Name, Place, Subject
from ensign.numbers_in_words import dated
from ensign.settings import Settings
from ensign.subjects import read as read_subject
from ensign.text.words import fold
from ensign.watchlist import build

WORDS = (
    *("Khek", "Vandy", "Ravy", "Kek", "Cambodia", "Mongolia", "Shipping", "Corp", "Ltd", "2", "II", "金", "Ри"),
    *("al-Din", "V.", "Jose", "Jesus", "Gonzalez,", "Mrs", "M/V", "/", "c/o", "(IMO 9074728)"),
)
NAMES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join).filter(fold)
NUMBERS = st.sampled_from(
    (
        Identifier("imo", "9074729"), Identifier("imo", "9486910"),
        Identifier("imo", "9074728", doubt="wrong check digit"), Identifier("imo", "2041999"),
        Identifier("imo", "5406841"), Identifier("mmsi", "445123000"),
        Identifier("call_sign", "HMZK"), Identifier("lei", "001GPB6A9XPE8XJICC14"), Identifier("swift", "KDBKKPPY"),
        Identifier("registration", "1027700132195", "ru"), Identifier("registration", "1027700132196", "ru"),
        Identifier("passport", "75 1234567"), Identifier("other", "751234567"),
    )
)  # fmt: skip
ROLES = st.sampled_from(("", "nationality", "residence", "registration", "location", "birth", "flag", "former flag"))
CODES = st.sampled_from(("kh", "us", "ru"))
DATES = st.sampled_from(("1950-03-04", "1961", "~1950", "1949/1951", "1950-04-03", "rubbish"))
GENDERS = st.sampled_from(("", "male", "female"))
ADDRESSES = st.sampled_from(("12 Nagornaya, Vladivostok", "Nagornaya ul. 12", "Main street 5"))


def several(of: st.SearchStrategy, most: int = 3) -> st.SearchStrategy[tuple]:
    return st.lists(of, max_size=most, unique=True).map(tuple)


@st.composite
def subjects(draw: st.DrawFn) -> Subject:
    names = draw(st.lists(NAMES, min_size=1, max_size=2, unique=True))
    places = several(st.builds(Place, CODES, st.sampled_from(("", "flag"))))
    return Subject(
        names=tuple(names),
        type=draw(st.sampled_from(EntityType)),
        places=draw(places),
        birth_date=draw(st.one_of(st.just(""), DATES)),
        identifiers=draw(several(NUMBERS)),
        address=draw(st.one_of(st.just(""), ADDRESSES)),
        pieces=tuple(dict.fromkeys(p for name in names for p in pieces(name))),
        gender=draw(GENDERS),
    )


@st.composite
def entities(draw: st.DrawFn) -> Entity:
    weak = st.sampled_from((False, False, True))
    needed = st.sampled_from(((), ("kh",)))
    names = draw(st.lists(st.builds(Name, NAMES, weak=weak, needs_country=needed), min_size=1, max_size=3))
    return Entity(
        "x-1", "x", draw(st.sampled_from(EntityType)), tuple(names),
        basis=draw(st.sampled_from(Basis)),
        birth_dates=draw(several(DATES)),
        gender=draw(GENDERS),
        places=draw(several(st.builds(Place, CODES, ROLES))),
        identifiers=draw(several(NUMBERS)),
        addresses=draw(several(ADDRESSES, 2)),
    )  # fmt: skip


def met(subject: Subject, entity: Entity, line: int) -> tuple[Match, ...]:
    outcome = screening.judge(subject, build("x", "x", "", (entity,)), Settings(line=line))
    return (*outcome.matches, *outcome.withheld)


@settings(max_examples=200, deadline=None)
@given(subjects(), entities(), st.sampled_from((1, 200, 670)))
def test_points_add_up_to_the_score(subject: Subject, entity: Entity, line: int) -> None:
    for match in met(subject, entity, line):
        terms = explanation.sum_of(match)
        assert sum(t.points for t in terms) == match.score
        assert all(t.what for t in terms)
        identified = any(e.kind == "identifier" and e.points > 0 for e in match.evidence)
        assert match.score == 1000 if identified else match.score <= match.name_score
        # facts lower, and nothing but another ship's number takes a match under the line
        lowered = [e for e in match.evidence if e.kind not in {"pair", "identifier"}]
        assert all(e.points <= 0 for e in lowered)
        assert match.score >= min(match.name_score, line) or any(e.how == "other imo" for e in match.evidence)


def squeezed(texts: object) -> str:
    """The letters and figures of texts, folded, without blanks."""
    return "|".join(fold(str(t)).replace(" ", "") for t in texts)  # type: ignore[attr-defined]


@settings(max_examples=200, deadline=None)
@given(subjects(), entities(), st.sampled_from((1, 670)))
def test_every_reason_names_real_values(subject: Subject, entity: Entity, line: int) -> None:
    """What stands in quotes is, word for word, in the row or the entity; so is what is said to be yours or listed."""
    mine = squeezed(
        (*subject.names, *map(country_label, subject.countries), "IMO number", subject.birth_date, subject.address,
         subject.gender, subject.type, *(i.value for i in subject.identifiers), *map(_gender, subject.names))
    )  # fmt: skip
    theirs = squeezed(
        (*(n.text for n in entity.names), *(country_label(p.country) for p in entity.places),
         *map(dated, entity.birth_dates), *entity.addresses, entity.gender, entity.type, "or",
         *(i.value for i in entity.identifiers), *(_gender(n.text) for n in entity.names))
    )  # fmt: skip
    for match in met(subject, entity, line):
        reason = explanation.reason(match)
        for quoted in re.findall("“([^”]*)”", reason):
            for word in fold(quoted).split():
                assert word in f"{mine}|{theirs}", (word, reason)
        for yours, listed in re.findall(r"\(yours ([^()]+), listed ([^():]+)[:)]", reason):
            for value, known in ((yours, mine), (listed, theirs)):
                for word in fold(value).split():
                    assert word in known, (word, reason)
        assert re.sub("“[^”]*”", "", reason).count(". ") <= 1, reason  # the sentence, and what the listing is


def _gender(name: str) -> str:
    return "female" if "Mrs" in name else ""


@settings(max_examples=200, deadline=None)
@given(NAMES, NAMES)
def test_a_comparison_names_both(mine: str, listed: str) -> None:
    match = screening.compare(mine, listed, EntityType.UNKNOWN, Settings())
    if match is not None:
        subjects_read = [read_subject({"name": mine, "type": kind}) for kind in ("person", "company", "vessel")]
        said_of = {n for s in subjects_read if isinstance(s, Subject) for n in (*s.names, *s.pieces)}
        assert match.subject_name in said_of | {mine}
        assert match.name.text == listed
        said = explanation.reason(match)
        assert match.subject_name in said
        assert listed in said


@pytest.mark.parametrize(
    ("mine", "listed", "kind", "said"),
    [
        (
            "Aranta Gavot Shipping",
            "Aranta Gavot",
            EntityType.COMPANY,
            "“aranta” and “gavot” are the same; only yours has “shipping”.",
        ),
        (
            "Senator Vandy Khek",
            "KHEK, Vandy",
            EntityType.PERSON,
            "the same words in another order; set aside: “senator”.",
        ),
        ("KHEK, Vandy", "Khek Vandy", EntityType.PERSON, "the same words."),
        ("Вандий Кхек", "Vandiy Kkhek", EntityType.PERSON, "the same words in another script."),
        ("Vandiy Kkhek", "Vandiy Kkhek", EntityType.PERSON, "the same words."),
        ("莉 李", "Li Li", EntityType.PERSON, "“莉” and “li” (the same in another script), “李” and “li” ("),
        (
            "V.V. Putin",
            "Vladimir Vladimirovich Putin",
            EntityType.PERSON,
            "“v” and “vladimir” (an initial that fits), “v” a",
        ),
        ("华信船务", "華信船務", EntityType.COMPANY, "“华” and “華” (the same, written otherwise)"),
        (
            "قاسم سليماني",
            "Qasem Soleimani",
            EntityType.PERSON,
            " and “qasem” (the same consonants, most vowels unwritten)",
        ),
        (
            "Kasim Vandi",
            "Qasem Vandi",
            EntityType.PERSON,
            "“kasim” and “qasem” (the same consonants with other vowels)",
        ),
        ("Ravy bin Sok Vandy", "Sok Vandy Ravy", EntityType.PERSON, "in another order; set aside: “bin”."),
        (
            "Aranta Shipyard",
            "Aranta Sudostroitelny Zavod",
            EntityType.COMPANY,
            "“shipyard” and “sudostroitelny zavod” (",
        ),
        ("Aranta Shipyard", "Gavot Shipyard", EntityType.COMPANY, ": “shipyard” is the same; only yours has “aranta”"),
        ("Aranta Aranta", "Aranta Aranta Gavot", EntityType.COMPANY, ": “aranta” (twice) is the same; only"),
        ("Aranta Internationla", "Aranta International", EntityType.COMPANY, " (the same word, one of them misspelt)."),
        ("Aranta 360 Gavot", "Aranta 360", EntityType.COMPANY, ": “aranta” and “360” are the same; only yours has “ga"),
        ("360", "360", EntityType.COMPANY, ": the same word."),
        ("Provincia Aranta", "Wilayat Aranta", EntityType.COMPANY, " (the same word in another form or language)."),
        ("Hutchings Aranta", "Huang Aranta", EntityType.PERSON, "“hutchings” and “huang” (spelt a little alike)."),
        ("Gavotim Aranta", "Gavotik Aranta", EntityType.PERSON, "“gavotim” and “gavotik” (a near spelling)."),
        # Words of another alphabet are quoted as the user has them.
        ("Гавотим Аранта", "Aranta, Gavotim", EntityType.PERSON, "”: the same words in another script."),
        (
            "Гавотим Аранта",
            "Aranta, Gavotik",
            EntityType.PERSON,
            ": “гавотим” and “gavotik” (similar in another script",
        ),
        ("Гавотим Аранта", "Aranta, Mirny", EntityType.PERSON, "; only yours has “гавотим”, only the listed name has"),
        ("Aranta Intl", "Aranta International", EntityType.COMPANY, " (the same word in another form or language)."),
        (
            "Aranta Gavot",
            "Aranta Mooring",
            EntityType.COMPANY,
            " was compared with the listed name “Aranta Mooring”: “ara",
        ),
        ("ARANTA", "Aranta", EntityType.COMPANY, " meets the listed name “Aranta”: the same word."),
        (
            "Aranta “Gavot”",
            "ARANTA GAVOT",
            EntityType.COMPANY,
            "“Aranta ‘Gavot’” meets the listed name “ARANTA GAVOT”: ",
        ),
        # A letter where a firm's name ends is its own: series of funds (GLEIF), and people's initials in unknown rows.
        ("Aranta van Pty Ltd", "Aranta", EntityType.COMPANY, ": “aranta” is the same; only yours has “van”,"),
        ("Aranta van Gavot B.V.", "Aranta Gavot B.V.", EntityType.COMPANY, ": the same words."),
        ("Aranta Fund D", "Aranta Fund A", EntityType.COMPANY, "; only yours has “d”, only the listed name has “a”"),
        ("ARANTA, GAVOT D", "Gavot Aranta", EntityType.UNKNOWN, "; only yours has “d”."),
        ("Fabrique d Aranta", "Fabrique Aranta", EntityType.COMPANY, ": the same words."),
        ("Aranta Gavot y Cia", "Aranta Gavot SA", EntityType.COMPANY, ": the same words"),
        ("M/V SAM JONG", "SAM JONG", EntityType.VESSEL, ": the same words; set aside: “m/v”."),
        ("M V SAM JONG", "SAM JONG", EntityType.VESSEL, ": the same words; set aside: “m” and “v”."),
        ("SAM JONG II", "SAM JONG 2", EntityType.VESSEL, "are the same, “ii” and “2” (the same number)."),
        ("SAM JONG 2", "SAM JONG II", EntityType.VESSEL, "are the same, “2” and “ii” (the same number)."),
        ("Banque Aranta", "Bank Aranta", EntityType.COMPANY, "“banque” and “bank” (the same word in another form"),
        ("Aranta Co-operative", "Aranta Taavon", EntityType.COMPANY, "“taavon” (the same word in another form or lang"),
        ("Aranta Gav Otok", "Aranta Gavotok", EntityType.COMPANY, "“gavotok” (the same written as one word or sever"),
        ("Aranta Gavot Ltd", "Aranta Gavot Limited", EntityType.COMPANY, "the same words."),
        ("Aranta Gavot Ltd", "Aranta Gavot GmbH", EntityType.COMPANY, "words; set aside: “ltd” and “gmbh”."),
        ("Aranta S.A.", "Aranta SA", EntityType.COMPANY, ": the same word."),
        ("the Aranta", "Aranta AG", EntityType.COMPANY, "set aside: “the” and “ag”."),
        (
            "Aranta Gavot Ltd",
            "Aranta Gavot OJSC",
            EntityType.COMPANY,
            "the legal forms differ, set aside: “ltd” and “ojsc”.",
        ),
        (
            "Aranta Gavot",
            "Aranta Gavot Shipping",
            EntityType.COMPANY,
            "“aranta” and “gavot” are the same; only the listed name",
        ),
    ],
)
def test_the_sentence_says_what_agrees_and_what_was_set_aside(
    mine: str, listed: str, kind: EntityType, said: str
) -> None:
    found = screening.compare(mine, listed, kind, Settings())
    assert found is not None
    assert said in explanation.reason(found)
    assert sum(term.points for term in explanation.sum_of(found)) == found.score


@pytest.mark.parametrize(
    ("mine", "listed", "said"),
    [
        ("ОАО Аранта им. А.М. Горького", "Aranta JSC", "left out: “им. А.М. Горького”"),
        ("Aranta Gavot JSC", "Aranta Gavot named after A.M. Gorky JSC", "left out: “named after A.M. Gorky”"),
    ],
)
def test_the_sentence_says_in_whose_honour_a_firm_is_named_that_is_sought_without(
    mine: str, listed: str, said: str
) -> None:
    subject = read_subject({"name": mine, "type": "company"})
    entity = Entity("test-1", "test", EntityType.COMPANY, (Name("Quite Another"), Name(listed)))
    (found,) = Matcher(build("test", "a list", "", (entity,)), Settings()).match(subject).matches
    assert said in explanation.reason(found)
    assert found.band is Band.STRONG  # not the same name
    assert sum(term.points for term in explanation.sum_of(found)) == found.score


@pytest.mark.parametrize(
    ("mine", "listed", "meant"),
    [
        ("Wiktor Ansgar Melniczuk", "Viktor Ansgar Melnichuk", "Viktor Ansgar Melnichuk"),  # Polish
        ("Aranta 0il Gavot", "ARANTA OIL GAVOT", "Aranta Oil Gavot"),
        ("Viktor Ansgar Melnichuk", "Viktor Ansgar Melnichuk", ""),
        ("A R A N T A Gavot", "ARANTA GAVOT", ""),
    ],
)
def test_a_value_that_is_read_otherwise_is_quoted_as_it_is_and_as_it_was_read(
    mine: str, listed: str, meant: str
) -> None:
    found = screening.compare(mine, listed, EntityType.UNKNOWN, Settings())
    assert found is not None
    assert explanation.reason(found).startswith(f"“{mine}”, read as “{meant}”, meets" if meant else "“")
    assert ("read as" in explanation.reason(found)) is bool(meant)
    assert found.band is (Band.STRONG if meant else Band.EXACT)  # what is exact is the same letter by letter
    assert [e.subject for e in found.evidence if e.kind == "meant"] == [meant] * bool(meant)


@pytest.mark.parametrize(
    ("mine", "listed"),
    [("Vandy Vandy", "Vandy Khek"), ("Vandy Khek", "Vandy Vandy"), ("Khek Sakara Sakara", "Sakara Khek")],
)
def test_a_word_stands_for_one_of_the_other_name(mine: str, listed: str) -> None:
    found = screening.compare(mine, listed, EntityType.PERSON, Settings())
    assert found is not None
    for side, words in (("subject", mine), ("listed", listed)):
        told = [getattr(e, side) for e in found.evidence if e.kind in {"pair", "left over"}]
        assert sorted(filter(None, told)) == sorted(words.lower().split())
