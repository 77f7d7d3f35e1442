"""A plain name is read by a shorter way than others, and as the same subject."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ensign.fields.dates import parse_date
from ensign.fields.doubts import ANYTHING, BESIDE, MEANT, NOTED, PARTIES, PEOPLE, SCRIPTS, SPELT
from ensign.fields.known_notes import pairs_behind
from ensign.fields.names import Way
from ensign.fields.parties import MOST, letters_that_part, pairs_that_part
from ensign.fields.readings import parse
from ensign.fields.ships_beside import LETTERS_OF_SHIPS
from ensign.matching.reading.plain_cells import PlainCells
from ensign.matching.reading.words_of_cells import PAIRS, REGISTERED
from ensign.model import EntityType, Subject
from ensign.schema import SEPARATOR
from ensign.subjects import (
    FIELDS,
    LONGEST,
    TOO_LONG,
    TOO_MANY,
    Unscreenable,
    may_be_people,
    read,
    read_record,
    read_records,
)
from ensign.tables import rows

KINDS = ("", "person", "company", "vessel", "aircraft")
OTHERS = {"type": "Vessel", "country": "DE", "birth_date": "1961", "imo": "9074729", "address": "Nagornaya ul. 12"}
SIGNS = (
    "/",
    " / ",
    "-. ",
    " ex ",
    "ex-",
    "(",
    ") ",
    "'s ",
    "_",
    "\n",
    " c/o ",
    " t/a ",
    " and/or ",
    " and ",
    " JV",
    " a k a ",
    "?",
)
NOTES = (
    "#",
    "/12",
    "123 - ",
    ", ",
    "DO NOT USE",
    " - old",
    "old - ",
    "USD",
    "ref",
    "C.R. 12",
    " (b. 1970)",
    " (IMO 907472)",
    " Lloyd's No. 907472",
    ", b 1970",
    "call sign: HMAB",
    "passport AB 12345 ",
    "HRB",
    " SWIFT ",
    "KHEKKHPP",
    "ИНН 1234567 ",
    "ПОЛУЧАТЕЛЬ: ",
    "end user: ",
    "XU-ABC",
    "London",
    " Branch",
    "Dr",
    "in",
    "born",
    " – ",
    "’",
    "d",
    "b",
    "a",
)
ODD = (
    "9074729",
    " IMO ",
    "IMO9074729",
    "12",
    "1/",
    "V10023 ",
    " NRC 12/KAMANA(N)123456",
    " 2/",
    "\u00a0",
    "é",
    "莲花",
    "لوتس",
    "ि",
    "٣",
    "ſ",
    "K",
    ".",
    "-",
    ": ",
    '"',
    "'",
    " '",
    "' ",
    "",
)
PARTING = (
    " Male",
    "Female",
    " & ",
    " and ",
    " e ",
    "GmbH",
    " Inc",
    " vormals ",
    " früher ",
    " ранее ",
    " former names: ",
    " now ",
    " (王小明)",
    " as trustee of ",
    "1) ",
    "℅",
    "、",
    "MV ",
    " MT ",
    ' "Bob" ',
    " (Bob) ",
    " «Bob» Sakara",
    " (RU)",
    " [RU]",
    " 1970",
    " 4 March 1970",
    " M.V. ",
    " m/t ",
    "Towage of ",
    "MVs ",
    " и ",
    " + M/V",
    " & Khek Sakara",
    "owned by ",
    " director ",
    "UBO: ",
    "IP ",
    "ИП ",
    " e.K.",
    " e.U.",
    "Notar ",
    " LLC ",
    "OOO ",
    ", ",
    " - ",
    "Boris",
    " 1970 г.р.",
    "Филиал ",
    "АО ",
    " в г. Москва",
    " فرع ",
    "银行",
    "纽约分行",
    " + ",
)
CELLS = st.lists(
    st.sampled_from(("Lotus", "Khek Sakara", "Ltd", " ", "trading as", *SIGNS, *NOTES, *ODD, *PARTING)), max_size=6
)

AROUND = (
    *(
        "Aranta _ Sakara",
        "_ Aranta Sakara",
        "Aranta Sakara _",
        "Aranta Sakara, _",
        "Aranta Sakara _ &",
        "Сакара Aranta, _",
    ),
    *("Aranta _ 75201 Sakara", "Aranta Ltd _ Sakara Tours Inc", "アランタ Ltd _ サカラ Tours Ltd", "AB–B _ Aranta Inc"),
    *(
        '"Aranta" _',
        '"_ Sakara"',
        "Aranta' _",
        "'_' Aranta",
        "'t _ Aranta'",
        "Aranta, Sakara, _",
        "_, Aranta, Sakara Ltd",
    ),
    *("Aranta (_. 1970)", "Aranta, _ 1970 Sakara", "_ AB 45678 Aranta", "Aranta _: HMAB", "Аранта (_: T8AB2)"),
    *("Khek Sakara _", "_ Khek Sakara", "Aranta Ltd _ Khek Sakara", "Khek Sakara, _ Aranta Tin", "Khek Sakara 1970 _"),
    *("Aranta (Sakara _)", "Aranta _ (Sakara)", "Aranta (Sakara Ltd) _", "_ (Aranta) Sakara Tours"),
)


APOSTROPHED = (
    *("Lotus", "Sakara", "d'Or", "L'ex", "O'and", "Khek's", "Ltd's", "'t", "Societa'", "c'o", "Sergej'", "Jewgenij's"),
    *("j'v", "London's", "D'JV", "and", "&", "GmbH", "12'34", "l'Aquila", "no.'s", "T'ITAL", "AZ'C", "金'銀", "金銀"),
)


def record(name, **others):
    return tuple({"name": name, **others}.get(field, "") for field in FIELDS)


def doubts_of(cells):
    """The doubts that a look at many cells leaves of each."""
    return PlainCells().look(cells).tolist()


def doubts_of_firms(cells):
    """The same where none is a person's."""
    return PlainCells().look(cells, [False] * len(cells)).tolist()


def doubts_in(records):
    """The doubts that a look at many records leaves of the name of each."""
    return PlainCells().look([record[0] for record in records], may_be_people(records)).tolist()


@given(CELLS.map("".join).filter(str.strip), st.sampled_from(({}, OTHERS)))
def test_a_name_is_read_as_beside_an_empty_one(name, others):
    """Two names in a cell are never taken for a plain one."""
    assert read_record(record(name, **others)) == read_record(record(name + SEPARATOR, **others))


@settings(deadline=None)
@given(st.lists(CELLS.map("".join) | st.text(max_size=8), max_size=4))
def test_a_look_at_many_cells_takes_none_for_plain_that_is_not(cells):
    for cell, doubts in zip(cells, doubts_of(cells), strict=True):
        assert doubts or read_record(record(cell)) == Subject((cell,))


@settings(deadline=None)
@given(st.lists(CELLS.map("".join) | st.text(max_size=8), max_size=4), st.sampled_from(KINDS))
def test_what_no_doubt_is_about_need_not_be_asked(cells, kind):
    records = [record(cell, type=kind) for cell in cells]
    for each, doubts in zip(records, doubts_in(records), strict=True):
        assert read_record(each, doubts) == read_record(each)


def test_how_others_spell_a_name_is_asked_of_no_firm():
    name = ("Jewgenij Prigoschin",)
    person, unknown, firm, alone = doubts_in([(*name, "person"), (*name, ""), (*name, "company"), name])
    assert person == unknown == alone == SPELT
    assert firm == 0


@pytest.mark.parametrize(
    "table",
    ["party_separators", "notes", "ship_notes", "address_words", "gender_words", "states", "towns", "party_words",
     "identifier_labels", "birth_labels", "party_roles"],
)  # fmt: skip
def test_a_look_at_many_cells_knows_every_word_that_says_more_than_a_name(table):
    words = dict.fromkeys(next(iter(row.values())) for row in rows("ensign.fields", table))
    cells = [cell.replace("_", word) for word in words for cell in AROUND]
    for kind in KINDS[:2]:
        records = [record(cell, type=kind) for cell in cells]
        read_so = read_records(records, doubts_in(records))
        assert [(each, so) for each, so in zip(records, read_so, strict=True) if so != read_record(each)] == []


FIRMS = (
    "Zinc Trading Ltd",
    "OOO Aranta",
    "Trading Ltd",
    "Aranta Trading",
    "Sakara B.V.",
    "Zinc & Co. KG",
    "Bank Aranta",
)
OF_FIRMS = (
    *("Boris Sakara", "Sakara, Boris", "B. Sakara", "Sakara B. I.", "Notar Boris Sakara", "Khek", "Ana & Boris Sakara"),
    *("Boris Sakara e.K.", "Boris Sakara UBO"),
)
BETWEEN = (", ", " - ", " ", " (", "; ", " / ", ": ", " & ", " und ", " CEO: ", ", Inh. ", " represented by ")
BESIDE_EACH_OTHER = [sign.join(both) for sign in BETWEEN for f in FIRMS for p in OF_FIRMS for both in ((f, p), (p, f))]
IN_THREES = [sign.join((f, p, last)) for sign in BETWEEN[:3] for f in FIRMS for p in OF_FIRMS for last in ("LLC", "&")]


@pytest.mark.parametrize("kind", ["", "company", "person"])
def test_a_look_at_many_cells_knows_firms_and_people_beside_each_other(kind):
    cells = [*BESIDE_EACH_OTHER, *IN_THREES]
    records = [record(cell, type=kind) for cell in cells]
    read_so = read_records(records, doubts_in(records))
    assert [(each, so) for each, so in zip(records, read_so, strict=True) if so != read_record(each)] == []


@settings(deadline=None)
@given(st.lists(CELLS.map("".join), max_size=4), st.sampled_from(("", "Vessel", "person", "Ltd")), st.integers(1, 10))
def test_many_rows_are_read_as_each_alone_whatever_columns_a_file_has(cells, kind, width):
    records = [record(cell, type=kind)[:width] for cell in cells]
    alone = [read_record(record(cell, type=kind if width > 1 else "")) for cell in cells]
    assert read_records(records, doubts_in(records)) == alone


def test_the_pairs_of_words_that_part_have_bits_enough():
    every = (*pairs_that_part(), *pairs_behind(), *letters_that_part(), *LETTERS_OF_SHIPS)
    assert len(every) == len(set(every)) <= (REGISTERED - PAIRS) // 2


def test_a_look_at_many_cells_knows_most_plain_ones():
    plain = [
        "Lotus Ltd.", "Zinc 12 & Co", "Zinc, Lotus & Co", "Öztürk İnan", "Иванов", "Rolls-Royce", "Sakara (UK)",
        "Zinc 2-3", "G4S", "LotusZinc", "金", "Zinc 金 لوتس", "Lotus – Zinc", "V.O.F. Lotus", "D. Zinc", "Lotus A/S",
        "A/S", "Either/Or", "Zinc/Lotus I/S", "M/S Lotus", "Lotus - Zinc - Tin", "L O Zinc", "Lotus & Z & Co. KG",
    ]  # fmt: skip
    other = [
        "Lotus (Zinc)", " Lotus", "Lotus ", "", "12345678", "Lotus ex Zinc", "Lotus\x1fZinc", "٣ 金", "–", "Lotus (1)",
        "8ANKING", "LotusZincTrading", "金A", "Lotus, 12", "Lotus - 12", "Lotus d.b.a. Zinc", "金 銀 金 銀",
        "Lotus A/C", "Lotus c/o Zinc", "Lotus and/or Zinc", "Lotus /Zinc", "Lotus t/a Zinc", "Lotus A/S 12", "Lotus/",
        "L O T U S", "A & B & C", "The L O T U Ltd", "Lotus t/as Zinc", "Lotus et/ou Zinc", "Лотос и/или Цинк",
        "Lotus M/S", "Lotus Tin Ltd–Zinc Tin Ltd", "Lotus &", "Anna Aranta 金銀",
        "Anna Aranta und Tom Sakara", "Anna Aranta & Tom Sakara",
        "Lotus Tin Ltd (-) Zinc Tin Ltd",
    ]  # fmt: skip
    bracketed = [
        "Lotus (Sakara) Ltd", "Lotus (Khek Sakara)", "Лотос (Цинк)", "Lotus (Zinc) (UK) & Co", "M/S Lotus (Sakara)",
        "Khek Sakara (王小明)", "Lotus (Zinc 1)",
    ]  # fmt: skip
    neither = ["Lotus (Zinc", "Lotus Zinc)", "Lotus (Zinc (Tin))", "Lotus (Zinc/Tin)", "Lotus (1 Zinc)", "(Zinc) Lotus"]
    assert doubts_of_firms(plain) == [0] * len(plain)
    assert all(doubts_of_firms(other))
    assert doubts_of_firms(bracketed) == [PARTIES] * len(bracketed)
    assert all(doubts & ~PARTIES for doubts in doubts_of(neither))


@pytest.mark.parametrize(
    ("doubts", "cells"),
    [
        (
            BESIDE,
            ["Lotus Ltd, director Anna Aranta", "Anna Aranta, Lotus Ltd", "Notar Anna Aranta", "Anna Aranta e.K."],
        ),
        (PARTIES, ["J.V. Lotus", "Lotus as trustee of Zinc", "Lotus Ltd & Zinc Inc"]),
        (SCRIPTS, ["Anna Aranta 金銀", "Lotus Sakara لوتس زنك"]),
        (PEOPLE, ["Anna Aranta und Tom Sakara", "Anna Aranta & Tom Sakara"]),
        (NOTED, ["Lotus, 12", "Lotus - 12", "Lotus Trading London"]),
        (SPELT, ["8ANKING", "LotusZincTrading", "L O T U S", "Sergej Šojgu", "Lotus Tin Zinc LTZ", "Lotus Zinc.com"]),
        (PARTIES | NOTED, ["Lotus (Zinc", "Lotus (Zinc/Tin)", "Lotus c/o Zinc", "Lotus A/S 12"]),
        (PARTIES | NOTED | SPELT, ["Lotus ex Zinc", "Lotus &", "Lotus Male", "Lotus www.zinc.de"]),
    ],
)
def test_a_doubt_says_what_it_is_about(doubts, cells):
    assert doubts_of(cells) == [doubts] * len(cells)


def test_a_year_or_bracket_is_looked_at_in_names_of_people():
    noted, spelt = ["Khek Sakara 1970", "Khek Sakara (Russia)"], ["Khek (Bob) Sakara", 'Khek "Bob" Sakara']
    assert all(doubts & NOTED for doubts in doubts_of(noted))
    assert doubts_of(spelt) == [SPELT, SPELT]
    assert not any(doubts & MEANT for doubts in doubts_of_firms([*noted, *spelt]))


def test_an_apostrophe_is_looked_at_in_each_way_that_it_is_read():
    plain = ["Lotus d'Oro", "L'Oreal Sakara", "Khek's Zinc", "Societa' dell'Aranta"]
    assert doubts_of(plain) == [SPELT] * len(plain)
    other = ["Lotus d'ex Zinc", "Ex's Zinc", "Zinc Trading'London", "L'Aranta; Zinc", "Lotus Ltd's & Zinc Inc", "'L'Or"]
    assert all(doubts & ~SPELT for doubts in doubts_of(other))


@settings(deadline=None)
@given(st.lists(st.sampled_from(APOSTROPHED), min_size=1, max_size=5).map(" ".join), st.sampled_from(KINDS))
def test_a_cell_with_apostrophes_is_read_as_by_itself(cell, kind):
    (doubts,) = doubts_of([cell])
    assert read_record(record(cell, type=kind), doubts) == read_record(record(cell, type=kind))


def test_of_a_cell_that_may_be_more_than_a_name_anything_is_asked():
    cells = [
        "",
        " Lotus",
        "(Zinc) Lotus",
        "12345678",
        "Lotus\x1fZinc",
        "Lotus; Zinc",
        "EP-MNI",
        "www.lotus.ru",
        "https://lotus.de/en",
        "Lotus\x1b[0m",
        "1/Lotus 2/Zinc",
    ]
    assert all(doubts & ANYTHING for doubts in doubts_of(cells))


def test_the_last_of_many_parties_is_screened_and_too_many_are_said_to_be():
    names = [f"Lotus {chr(97 + n // 26)}{chr(97 + n % 26)}rk" for n in range(30)]
    many = read({"name": "; ".join((*names, "Khek Sakara"))})
    assert isinstance(many, Subject)
    assert "Khek Sakara" in many.pieces
    more = "; ".join(f"Lotus {'abcdefghij'[n % 10]}{'abcdefghij'[n // 10 % 10]}{n // 100}x" for n in range(MOST + 1))
    assert read({"name": more}) == Unscreenable(TOO_MANY)


@pytest.mark.parametrize("is_plain", [False, True])
@pytest.mark.parametrize("others", [{}, {"type": "company"}, {"type": "company", "country": "KP"}])
def test_a_cell_that_is_too_long_for_a_name_is_said_to_be(others, is_plain):
    # A quotation mark that is never closed takes all of a file into one cell, which took minutes and was clear.
    longest = "Khek Sakara ".ljust(LONGEST, "x")
    (whole,) = read_records([record(longest, **others)], [0 if is_plain else ANYTHING])
    assert isinstance(whole, Subject)
    assert read_records([record(f"{longest}x", **others)], [0 if is_plain else ANYTHING]) == [Unscreenable(TOO_LONG)]


@pytest.mark.parametrize("kind", ["", "person", "vessel"])
@pytest.mark.parametrize("part", ["100 ", "IMO 9074729 ", "(", " ", "Bo & ", "12, Main Street ", "1961 ", "S.A. "])
def test_a_long_cell_of_one_thing_again_and_again_stops_nothing(part, kind):
    # It went as deep as the cell has numbers, or looked for a beginning at every blank: a run ended, or took hours.
    name = f"Quiet Lantern {part * (LONGEST // len(part))}"[: LONGEST - 13] + "dwt 9074729"
    assert isinstance(read({"name": name, "type": kind}), Subject)
    assert all(parse(name, way).tokens for way in Way)


@pytest.mark.parametrize(
    "part", ["de la ", "van ", "7>", "ア 7 ", "|、ivoirien ", ", Paris", "Isle^-", "ก", "กร", "金", "क", "ក", "$ß"]
)
def test_a_long_cell_takes_no_longer_than_its_length_asks(part):
    # All words were looked at again for each of them: ten seconds to a minute for one cell.
    name = part * (LONGEST // len(part))
    began = time.process_time()
    read({"name": name})
    for way in Way:
        parse(name, way)
    assert time.process_time() - began < 6


@pytest.mark.parametrize("name", ["Lotus Ltd. ", " Lotus Ltd.", "Lotus Ltd.\u00a0", "Lotus Ltd.\t"])
def test_outer_blanks_are_no_part_of_a_name(name):
    assert read({"name": name}) == Subject(("Lotus Ltd.",))


def test_the_birth_dates_of_several_columns_are_one_of_several():
    one = read({"name": "Khek Sakara", "birth_date": SEPARATOR.join(("1961-05-02", "", "1962"))})
    assert isinstance(one, Subject)
    assert one.birth_date == "1961-05-02; 1962"


def test_a_gender_is_of_a_column_or_behind_the_name():
    genders = [
        read({"name": name, "gender": gender}).gender
        for name, gender in (("Khek Sakara", "F"), ("Khek Sakara, Male", ""), ("Khek Sakara, Male", "F"), ("Khek", "?"))
    ]
    assert genders == ["female", "male", "female", ""]
    assert "Khek Sakara" in read({"name": "Khek Sakara, Male"}).names


@pytest.mark.parametrize("fact", [{"birth_date": "1961-04-02"}, {"birth_date": "about 1961"}, {"gender": "F"}])
def test_a_row_with_a_birth_date_or_gender_is_a_persons(fact):
    assert read({"name": "Sidar Yaman", **fact}).type is EntityType.PERSON
    assert read({"name": "Sidar Yaman (Lotus)", **fact}).type is EntityType.PERSON


@pytest.mark.parametrize("name", ["Sidar Trading Co., Ltd.", "MRS International", "Lotus Services"])
def test_a_firm_is_no_person_for_a_date_beside_it(name):
    assert read({"name": name, "birth_date": "1961-04-02"}).type is EntityType.UNKNOWN


@pytest.mark.parametrize(
    "others",
    [
        {},
        {"birth_date": "1900-01-01"},
        {"birth_date": "unknown"},
        {"gender": "n/a"},
        {"birth_date": "1961-04-02", "imo": "9074729"},
    ],
)
def test_what_says_of_nobody_that_it_is_a_person(others):
    assert read({"name": "Sidar Yaman", **others}).type is EntityType.UNKNOWN
    assert read({"name": "Sidar Yaman", "type": "company", **others}).type is EntityType.COMPANY


@pytest.mark.parametrize(
    ("name", "numbers", "bare"),
    [
        ("John Unlike, passport AB1234567", [("passport", "AB1234567")], "John Unlike"),
        ("John Unlike, Passport No. AB 1234567", [("passport", "AB 1234567")], "John Unlike"),
        ("Иван Аранта паспорт 4510123456", [("passport", "4510123456")], "Иван Аранта"),
        ("Unlike OOO INN 771234567890", [("tax", "771234567890")], "Unlike OOO"),
        ("INN7712345678 Unlike OOO", [("tax", "7712345678")], "Unlike OOO"),
        ("Unlike (ИНН 7707083893, ОГРН 1027700132195)", [("tax", "7707083893"), ("registration", "1027700132195")],
         "Unlike"),
        ("Unlike Ltd LEI 5493001KJTIIGC8Y1R12", [("lei", "5493001KJTIIGC8Y1R12")], "Unlike Ltd"),
        ("Unlike Bank SWIFT: ZMHLCY2N", [("swift", "ZMHLCY2N")], "Unlike Bank"),
        ("VAT GB 123 4567 89 Unlike", [("tax", "GB 123 4567 89"), ("tax", "123 4567 89")], "Unlike"),
        ("Unlike RUT 95967944-K", [("tax", "95967944-K")], "Unlike"),
        ("PEREZ JUAN C.C. 79123456", [("national", "79123456")], "PEREZ JUAN"),
        ("RED ROSE (call sign: T8AB2)", [("call_sign", "T8AB2")], "RED ROSE"),
        ("RED ROSE, callsign: HMAB", [("call_sign", "HMAB")], "RED ROSE"),
        ("Sorrel GmbH, HRB 45678", [("registration", "45678")], "Sorrel GmbH"),
    ],
)  # fmt: skip
def test_a_number_behind_a_word_for_it_is_read_beside_a_name(name, numbers, bare):
    for kind in KINDS[:4]:
        alone = read({"name": name, "type": kind})
        assert [(i.scheme, i.value) for i in alone.identifiers] == numbers
        assert bare in alone.names
        assert read_record(record(name, type=kind), *doubts_in([record(name, type=kind)])) == alone
        assert read({"name": name, "type": kind, "address": "Nagornaya ul. 12"}).identifiers == alone.identifiers


@pytest.mark.parametrize(
    "name",
    ["Unlike 771234567890", "Unlike Ltd, AB1234567", "Passport Trading 12345678", "Al-Pan 12345678",
     "HUNG L.RUT 84772", "ID 12345678 Una",
     "Unlike A C C 12345678", "Swift Logistic", "SWIFT SERVICES 12", "Call Sign Rosa", "Unlike VAT 01/02/2023",
     "Unlike passport 12.03.2015", "Unlike account 12345678", "Unlike invoice 12345678", "INN Hotel 12345678"],
)  # fmt: skip
def test_what_no_word_for_it_stands_before_is_no_number(name):
    assert read({"name": name}).identifiers == ()


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("Viktor Melnik (b. 1970)", "1970"),
        ("VIKTOR MELNIK, B. 1970", "1970"),
        ("Viktor Melnik born 12 March 1962", "12 March 1962"),
        ("Viktor Melnik, born c. 1962 in Nizhny Tagil", "c. 1962"),
        ("Viktor Melnik DOB: 1962-03-12", "1962-03-12"),
        ("Viktor Melnik (D.O.B. 12/03/1962)", "12/03/1962"),
        ("Viktor Melnik geb. 12.03.1962", "12.03.1962"),
        ("Viktor Melnik, né le 12 mars 1962", "le 12 mars 1962"),
        ("Viktor Melnik 1970 г.р.", "1970"),
        ("Viktor Melnik, 12.03.1962 года рождения", "12.03.1962"),
        ("Viktor Melnik 1962 р.н.", "1962"),
        ("Viktor Melnik b. 1970", "1970"),
        ("Viktor Melnik b.1970", "1970"),
        ("Viktor Melnik b. 12.3.1962", "12.3.1962"),
        ("VIKTOR MELNIK B. 12.03.1962", "12.03.1962"),
        ("Viktor Melnik (b. 12 March 1962)", "12 March 1962"),
        ("Viktor Melnik d.o.b. 12/3/62", "12/3/62"),
        ("Viktor Melnik [DOB 19620312]", "19620312"),
        ("Viktor Melnik née 1962", "1962"),
        ("Viktor Melnik, род. 12 марта 1962 г.", "12 марта 1962"),
    ],
)
def test_a_birth_date_behind_a_word_for_it_is_the_rows(name, date):
    alone = read({"name": name})
    assert parse_date(alone.birth_date) == parse_date(date)
    assert any(one.casefold() == "viktor melnik" for one in alone.names)
    assert alone.type is EntityType.PERSON
    assert read_record(record(name), *doubts_in([record(name)])) == alone
    assert read({"name": name, "birth_date": "1961"}).birth_date == "1961", "the column says more"
    assert read({"name": name, "type": "company"}).birth_date == ""


@pytest.mark.parametrize(
    "name",
    ["Block B 1970", "Block B. 1970", "Vitamin B 12", "Omaha NE 1970", "Born 2 Ltd", "Viktor Melnik 1970",
     "Viktor Melnik (1970)", "Viktor Melnik, d. 1970", "Est. 1970 Lotus", "Viktor Melnik (b. 12)", "Nato 1970",
     "Viktor Melnik b. 12", "Viktor Melnik dob 12/3", "Viktor Melnik dob 45/13/62", "BLOCK B. 1970", "Rod 12 Ltd"],
)  # fmt: skip
def test_another_year_beside_a_name_is_no_birth_date(name):
    assert read({"name": name}).birth_date == ""


def test_a_number_beside_a_name_is_found_however_it_is_written():
    for name in ("Lotus IMO 9074729", "Lotus IMO9074729", "Lotus 12, IMO: 9074729"):
        assert [i.value for i in read({"name": name}).identifiers] == ["9074729"]
    for name in ("Lotus (IMO 907472)", "Lotus IMO: 907472", "Lotus, Lloyd's No. 907472", "Lotus Lloyds No 907472"):
        assert [i.value for i in read_record((name, ""), *doubts_in([(name, "")])).identifiers] == ["907472"]


def test_a_plain_name_keeps_what_else_the_row_says():
    found = read({"name": "Lotus Ltd 24", **OTHERS})
    assert (found.names, found.pieces, found.countries, found.birth_date) == (("Lotus Ltd 24",), (), ("de",), "1961")


def test_a_control_character_within_a_word_is_nothing_and_between_words_a_blank():
    assert read({"name": "Zebulon Okar\0vian"}).names == ("Zebulon Okar\0vian", "Zebulon Okarvian")
    assert read({"name": "Zebulon \0 Okarvian"}).names == ("Zebulon \0 Okarvian",)
