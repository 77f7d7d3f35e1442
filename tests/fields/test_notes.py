"""What files of vendors write beside a name, and names that only look so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparing import score
from ensign.fields.branches_abroad import without_branch
from ensign.fields.notes import may_have, without_notes
from ensign.fields.person_names import read as read_person
from ensign.matching.reading.plain_cells import PlainCells
from ensign.model import EntityType
from ensign.subjects import Subject, read, read_record

BESIDE = [
    ("Aranta Sistems - DO NOT USE", "Aranta Sistems"),
    ("Aranta Sistems or bearer", "Aranta Sistems"),
    ("*DO NOT USE* Aranta Sistems", "Aranta Sistems"),
    ("Inactive Aranta Sistems", "Aranta Sistems"),
    ("Aranta Sistems DUPLICATE", "Aranta Sistems"),
    ("Aranta Sistems, old", "Aranta Sistems"),
    ("Blocked: Aranta Sistems", "Aranta Sistems"),
    ("Vendor: Aranta Sistems", "Aranta Sistems"),
    ("Payment to Aranta Sistems", "Aranta Sistems"),
    ("Messrs Aranta Sistems", "Aranta Sistems"),
    ("Aranta Sistems USD", "Aranta Sistems"),
    ("Aranta Sistems USD A/C", "Aranta Sistems"),
    ("Aranta Sistems A/C 12345678", "Aranta Sistems"),
    ("Aranta Sistems client trust account", "Aranta Sistems"),
    ("Aranta Sistems #1", "Aranta Sistems"),
    ("Aranta Sistems (2)", "Aranta Sistems"),
    ("Aranta Sistems/12345", "Aranta Sistems"),
    ("1023 - Aranta Sistems", "Aranta Sistems"),
    ("V10023 Aranta Sistems", "Aranta Sistems"),
    ("CN0023 - Aranta Sistems", "Aranta Sistems"),
    ("VEN-0091 Aranta Sistems", "Aranta Sistems"),
    ("2ND NOTIFY PARTY: Aranta Sistems", "Aranta Sistems"),
    ("NOTIFY PARTY/ADDRESS: Aranta Sistems", "Aranta Sistems"),
    ("CHARTERERS: Aranta Sistems", "Aranta Sistems"),
    ("ACCT Aranta Sistems", "Aranta Sistems"),
    ("Aranta Sistems PROFORMA 44", "Aranta Sistems"),
    ("Aranta Sistems IEC 0388123456", "Aranta Sistems"),
    ("Khek Vandy NRC 12/KAMANA(N)123456", "Khek Vandy"),
    ("Khek Vandy 5/MAMANA(Naing) 123456", "Khek Vandy"),
    ("Khek Vandy CDC No. 12345", "Khek Vandy"),
    ("Khek Vandy C.C. No. 71.255.292", "Khek Vandy"),
    ("C.C. 71255292 Khek Vandy", "Khek Vandy"),
    ("Khek Vandy V-12345678", "Khek Vandy"),
    ("Khek Vandy C.I. V-12.345.678", "Khek Vandy"),
    ("Khek Vandy CNIC No. 35202-1234567-1", "Khek Vandy"),
    ("Khek Vandy T.C. Kimlik No: 10000000146", "Khek Vandy"),
    ("Khek Vandy, JMBG: 0101970710006", "Khek Vandy"),
    ("Khek Vandy l.k. br. 123456789", "Khek Vandy"),
    ("Khek Vandy CNI N° 123456789012", "Khek Vandy"),
    ("Aranta Sistems Ltda NIT. No. 900.103.490-3", "Aranta Sistems Ltda"),
    ("Aranta Sistems RUT 95967944-K", "Aranta Sistems"),
    ("Aranta Sistems Folio Mercantil 38428", "Aranta Sistems"),
    ("Aranta Sistems Céd. Jur. 3-101-965106", "Aranta Sistems"),
    ("Aranta Sistems RCCM CD/KNG/RCCM/18-B-01272", "Aranta Sistems"),
    ("Aranta Sistems ML-BKO-2019-B-123", "Aranta Sistems"),
    ("Aranta Sistems VÖEN 1234567891", "Aranta Sistems"),
    ("Aranta Sistems BP 1234", "Aranta Sistems"),
    ("Aranta Sistems Podružnica Zagreb", "Aranta Sistems"),
    ("SPEI A ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("VIREMENT ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("ALICI: ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("ARANTA SISTEMS (PERSONA FÍSICA)", "ARANTA SISTEMS"),
    ("Tasischi: Aranta Sistems", "Aranta Sistems"),
    ("Aranta Sistems S.A. Suc. Guadalajara", "Aranta Sistems S.A"),
    ("Aranta Sistems - CANCELADA", "Aranta Sistems"),
    ("1023 Aranta Sistems", "Aranta Sistems"),
    ("Aranta Sistems 001", "Aranta Sistems"),
    ("USE#152935 Aranta Sistems", "Aranta Sistems"),
    ("Aranta Sistems VAT GB123456789", "Aranta Sistems"),
    ("Aranta Sistems invoice 4711, ref 12 USD", "Aranta Sistems"),
    ("Aranta Sistems INN 7707083893 KPP 773601001", "Aranta Sistems"),
    ("KPP 773601001 INN 7707083893 Aranta Sistems", "Aranta Sistems"),
    ("INN7707083893 Aranta Sistems", "Aranta Sistems"),
    ("Аранта Систем ИНН 7707083893", "Аранта Систем"),
    ("ИНН 7707083893 КПП 773601001 Аранта", "Аранта"),
    ("Aranta Sistems RIF J-00123456-8", "Aranta Sistems"),
    ("Aranta Sistems License No. 12345", "Aranta Sistems"),
    ("Aranta Sistems C.R. 12345", "Aranta Sistems"),
    ("Aranta Sistems CR 12345", "Aranta Sistems"),
    ("Aranta Sistems CRN 12345", "Aranta Sistems"),
    ("Aranta Sistems SWIFT: ARANRUMM", "Aranta Sistems"),
    ("Aranta Sistems BIC ARANRUMMXXX", "Aranta Sistems"),
    ("SWIFT: ARANRUMM Aranta Sistems", "Aranta Sistems"),
    ("DE89370400440532013000 Aranta Sistems", "Aranta Sistems"),
    ("//RU044525225 Aranta Sistems", "Aranta Sistems"),
    ("Aranta Sistems, 12 High Street, London", "Aranta Sistems"),
    ("Aranta Sistems, Moscow, Russia", "Aranta Sistems"),
    ("Aranta Sistems - Germany", "Aranta Sistems"),
    ("Aranta Sistems – Moscow", "Aranta Sistems"),
    ("Aranta Sistems MOSCOW RU", "Aranta Sistems"),
    ("Aranta Sistems LLC Dubai", "Aranta Sistems LLC"),
    ("Aranta Sistems S.A.R.L. (UK)", "Aranta Sistems S.A.R.L"),
    ("ARANTA SISTEMS OOO RU", "ARANTA SISTEMS OOO"),
    ("Aranta Sistems Ltd Hong Kong HK", "Aranta Sistems Ltd"),
    ("Aranta Sistems AG, Basel, Zweigniederlassung Zürich", "Aranta Sistems AG"),
    ("ARANTA SISTEMS DMCC, DUBAI, SUCCURSALE DE GENÈVE", "ARANTA SISTEMS DMCC"),
    ("Aranta Sistems B.V. London Branch", "Aranta Sistems B.V"),
    ("Aranta Sistems Hong Kong Branch", "Aranta Sistems"),
    ("Bank of Venezuela Representative Office", "Bank of Venezuela"),
    ("Aranta Sistems Ltd UK Filial", "Aranta Sistems Ltd"),
    ("Aranta Bank Frankfurt Zweigstelle", "Aranta Bank"),  # of GeoNames' large cities
    ("Aranta Sistems Munich Branch", "Aranta Sistems"),
    ("Aranta Sistems Ankara Subesi", "Aranta Sistems"),
    ("Aranta Sistems Dubai Office", "Aranta Sistems"),
    ("Aranta Bank Sakaraton Branch", "Aranta Bank"),  # of a bank a town before it need not be known
    ("Aranta Sistems, Sakaraton Branch", "Aranta Sistems"),
    ("Aranta Sistems GmbH Frankfurt", "Aranta Sistems GmbH"),
    ("Aranta Sistems since 1990", "Aranta Sistems"),
    ("Aranta Sistems Ltd as agents only", "Aranta Sistems Ltd"),
    ("Aranta Sistems, as Owners", "Aranta Sistems"),
    ("Aranta Sistems Ltd (as bareboat charterer)", "Aranta Sistems Ltd"),
    ("Aranta Sistems est. 1990", "Aranta Sistems"),
    ("Aranta Sistems. All rights reserved", "Aranta Sistems"),
    ("Aranta S.A., Geneva", "Aranta S.A"),
    ("Aranta S.A. Genève", "Aranta S.A"),
    ("Aranta Ltd Ho Chi Minh City", "Aranta Ltd"),
    ("Aranta AG, Zug", "Aranta AG"),
    ("Aranta Ltd Milan", "Aranta Ltd"),  # behind what is a firm's, cities that people are called by, too
    ("Aranta Limited, Osaka, Japan", "Aranta Limited"),
    ("Aranta Ltd Manchester UK", "Aranta Ltd"),
    ("Aranta Shipping, Osaka", "Aranta Shipping"),
    ("Bank Aranta Milan", "Bank Aranta"),
    ("Bank Aranta Iran Frankfurt", "Bank Aranta"),
    ("Central Bank of Iran Frankfurt", "Central Bank of Iran"),
    ("Bank Aranta Vienna", "Bank Aranta"),  # a bank has branches
    ("Melli Bank Hamburg", "Melli Bank"),
    ("Melli Bank Germany", "Melli Bank"),
    ("Aranta Bank Polski", "Aranta Bank"),
    ("Bank Aranta Teheran", "Bank Aranta"),
    ("Aranta Sistems doo Beograd", "Aranta Sistems doo"),
    ("Arantabank Branch 8619", "Arantabank"),
    ("Aranta Bank, Branch No. 12", "Aranta Bank"),
    ("PAO Arantabank g. Moskva", "PAO Arantabank"),
    ("ПАО Арантабанк в г. Москва", "ПАО Арантабанк"),
    ("АО Аранта, филиал в г. Москва", "АО Аранта"),
    ("Филиал АО Аранта", "АО Аранта"),
    ("Filial AO Aranta v g. Moskva", "AO Aranta"),
    ('Представительство АО "Аранта"', 'АО "Аранта'),
    ("Hamburg Branch of Aranta Sistems", "Aranta Sistems"),
    ("Representative Office of Aranta Sistems", "Aranta Sistems"),
    ("Succursale de Aranta Sistems", "Aranta Sistems"),
    ("Niederlassung der Aranta Sistems", "Aranta Sistems"),
    ("Filiale di Aranta Sistems", "Aranta Sistems"),
    ("Vestiging van Aranta Sistems", "Aranta Sistems"),
    ("Bureau de représentation Aranta Sistems", "Aranta Sistems"),
    ("Aranta Bank sede secondaria di Roma", "Aranta Bank"),
    ("Aranta Bank Oddział w Warszawie", "Aranta Bank"),
    ("Arantabank Warschau", "Arantabank"),
    ("Aranta Air Vienna", "Aranta Air"),  # as does a firm of which a word says what it does
    ("Aranta Shipping Lines Hong Kong", "Aranta Shipping Lines"),
    ("Bank Aranta (Tehran)", "Bank Aranta"),
    ("Bank Rossiya Frankfurt", "Bank Rossiya"),  # the country is all that tells which bank
    ("Limited Liability Company Aranta Head Office", "Limited Liability Company Aranta"),
    ("ARANTA SISTEMS DALLAS TX", "ARANTA SISTEMS"),
    ("ARANTA SISTEMS DALLAS, TX 75201-1234", "ARANTA SISTEMS"),
    ("ARANTA SISTEMS LOS ANGELES CA", "ARANTA SISTEMS"),  # a legal form behind what is no town of California
    ("ARANTA SISTEMS LOS ANGELES CALIFORNIA USA", "ARANTA SISTEMS"),
    ("ARANTA TX 75201", "ARANTA"),
    ("ARANTA SISTEMS TUKWILA WA 98188", "ARANTA SISTEMS"),  # what town it is need not be known
    ("ARANTA SISTEMS 888-555-1234 CA", "ARANTA SISTEMS"),
    ("ARANTA SISTEMS SHENZHEN GUANGDONG", "ARANTA SISTEMS"),  # a province, before which its town stands
    ("Aranta Sistems Tel. +1 555 123 4567", "Aranta Sistems"),
    ("Aranta Sistems Istanbul Turkey", "Aranta Sistems"),
    ("Aranta Sistems, TX", "Aranta Sistems"),
    ("Aranta Sistems Suite 200", "Aranta Sistems"),
    ("PAYPAL *ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("SQ *ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("Wire transfer to Aranta Sistems", "Aranta Sistems"),
    ("Aranta family trust", "Aranta"),
    ("Aranta Sistems INVOICE 2023-001 DATED 12.03.2023", "Aranta Sistems"),
    ("Aranta Sistems Ref: AB-123/4", "Aranta Sistems"),
    ("Aranta Sistems 03/23", "Aranta Sistems"),
    ("Aranta Sistems Q1 2026", "Aranta Sistems"),
    ("Aranta Sistems NET 30", "Aranta Sistems"),
    ("Aranta Sistems March rent", "Aranta Sistems"),
    ("Aranta Sistems - CLOSED 2020", "Aranta Sistems"),
    ("Aranta Sistems USE THIS", "Aranta Sistems"),
    ("Aranta Sistems I/C", "Aranta Sistems"),
    ("LC NO 12345 Aranta Sistems", "Aranta Sistems"),
    ("CARD 1234 Aranta Sistems", "Aranta Sistems"),
    ("TO THE ORDER OF ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("UNTO ORDER OF ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("IN FAVOUR OF ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("END-USER: ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("CONSIGNEE ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("BENEFICIARY NAME: ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("SENDER: ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("NAME: ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("EMPFÄNGER ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("BÉNÉFICIAIRE: ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("ПОЛУЧАТЕЛЬ: АРАНТА СИСТЕМ", "АРАНТА СИСТЕМ"),
    ("CNEE: ARANTA SISTEMS", "ARANTA SISTEMS"),
    ("Aranta Sistems Ltd odštěpný závod", "Aranta Sistems Ltd"),  # notes are written with accents, too
]
ONE = [
    "Филиал Аранта",
    "Аранта и представления",
    "Filiale Aranta",  # no more than the word of a name, as nothing says whose
    "Oficina de representación",
    "Office of Aranta Sistems",
    "Aranta Trading Co of China",
    "Aranta Ltd Co",
    "Aranta Moscow",
    "Aranta Sistems RU",
    "Bank of Moscow RU",
    "OOO Moscow",
    "Baden-Baden",
    "3M Company",
    "Aranta-747",
    "Aranta 2000",
    "558 Aranta Works",
    "12 Monkeys, Inc.",
    "Olive Branch",
    "Dorothy Aranta Branch",
    "Trading House Branch",
    "Aranta Bank Branch",
    "Aranta Intelligence Branch 235",
    "Olive Branch of Aranta",
    "Office of Scientific Studies",
    "Aranta G Moskva",
    "Aranta Wien",
    "Aranta National",
    "Aranta Managers",
    "Stage 54",
    "Sakara Citizen",
    "First Citizen Bank",
    "Aranta Since",
    "Aranta Milan",
    "Aranta, Milan",
    "Aranta Shipping Milan Novak",
    "Aranta Ltd Milan Novak",
    "Bank of Manchester",
    "OOO Kazan",
    "Kazan Bank",
    "Sakara Home Office",
    "Aranta Frankfurt",
    "Bank of Frankfurt",
    "Bank Frankfurt",
    "Narodowy Bank Polski",  # a national bank's country is not where it has a branch
    "Banco Nacional Mexico",
    "Commercial Bank Frankfurt",
    "Trading House Frankfurt",
    "Aranta Air Austria",  # a sister, or all that tells which one
    "Foreign Trade Bank Frankfurt",
    "USD Inc",
    "CR 1604 Aranta",
    "Aranta G 12",
    "Aranta 1234567 Works",
    "Aranta Special K",
    "Aranta Fund II B 3",
    "Nina Aranta",
    "Radio Cancelada",
    "Khek Suc Vandy",
    "Khek Vandy Suc",
    "C.R. Aranta Ltd",
    "K2016212771 Aranta",
    "SWIFT OILFIELD ARANTA",
    "Aranta Swift Builders",
    "Aranta Bic",
    "License Factory",
    "ООО Аранта 12",
    "American Payroll Institute",
    "Old Town Toastmasters",
    "Aranta Branch Banking Ltd",
    "Aranta Ltd, Unit 4",
    "Vendor Solutions",
    "Born to Run",
    "Jordan, Michael",
    "Aranta Dallas Co",
    "ARANTA TX WORKS",  # what stands behind a state's code is no postal code
    "ARANTA TX 752011",
    "ARANTA SISTEMS DALLAS TX 7520",
    "ARANTA SISTEMS 888-555-1234 AG",  # a legal form, and no state's code
    "Bank of Dallas TX",
    "University of Washington DC",
    "Aranta Fund AI-CL",
    "355 Sackett Point Road, LLC",
    "Pier 39 Street Food LLC",
    "Route 66 Drive Inn",
    "High Street 12 Partners",
    "Aranta 500 Index",
    "Main St 5",
    "PP Aranta",
    "Card Factory",
    "Aranta 13/45",
    "Carrier Aranta",
    "Sender Aranta",
    "Name Aranta Holding",
    "Client First Aranta",
    "ПОЛУЧАТЕЛЬ АРАНТА",
    "Aranta Net",
    "Q2 Aranta",
]
OF_PEOPLE = [
    ("KHEK, Vandy DOB 01/02/1970", "KHEK, Vandy"),
    ("KHEK, Vandy born 1970", "KHEK, Vandy"),
    ("Vandy KHEK née le 12.03.1970", "Vandy KHEK"),  # the words of a note have accents, too
    ("KHEK, Vandy passport A1234567", "KHEK, Vandy"),
    ("KHEK, Vandy, Minister of Defence", "KHEK, Vandy"),
    ("Vandy KHEK, born in Moscow", "Vandy KHEK"),
    ("Vandy KHEK born in Moscow 1970", "Vandy KHEK"),
    ("Vandy KHEK (born in Sakaraville)", "Vandy KHEK"),  # a sign parts it: what place it is need not be known
    ("Vandy KHEK, citizen of Russia", "Vandy KHEK"),
    ("Vandy KHEK 1970", "Vandy KHEK"),
    ("Salary Vandy KHEK", "Vandy KHEK"),
    ("Refund to Vandy KHEK", "Vandy KHEK"),
    ("LOAN REPAYMENT VANDY KHEK", "VANDY KHEK"),
    ("Vandy KHEK expenses", "Vandy KHEK"),
    ("Vandy KHEK travel reimbursement", "Vandy KHEK"),
    ("Vandy KHEK and family", "Vandy KHEK"),
    ("Vandy KHEK (HUF)", "Vandy KHEK"),
    ("Late Vandy KHEK", "Vandy KHEK"),
    ("Freight Aranta Ltd", "Freight Aranta Ltd"),  # a firm may be called so
    ("Commission Trading Sakara", "Commission Trading Sakara"),
    ("Rent KHEK", "Rent KHEK"),
    ("Vandy KHEK 4 March 1970", "Vandy KHEK"),
    ("Vandy KHEK, March 4, 1970", "Vandy KHEK"),
    ("Vandy KHEK (RU)", "Vandy KHEK"),
    ("Vandy KHEK [RU]", "Vandy KHEK"),
    ("Vandy KHEK (Sofia)", "Vandy KHEK (Sofia)"),
    ("Vandy KHEK (Bob)", "Vandy KHEK (Bob)"),
    ("Anna Maria May 1970", "Anna Maria May"),
    ("KHEK 1970", "KHEK 1970"),
    ("Aranta Trading (UK)", "Aranta Trading (UK)"),  # a firm's country tells it from others
    ("Aranta Trading Ltd 1970", "Aranta Trading Ltd 1970"),
    ("Vandy KHEK, age 54", "Vandy KHEK"),
    ("Vandy KHEK, a Russian citizen", "Vandy KHEK"),
    ("Vandy KHEK Russian national", "Vandy KHEK"),
    ("KHEK, a Russian national", "KHEK, a Russian national"),  # one word is too little of a person's name
    ("Vandy KHEK, nationality: Russian", "Vandy KHEK"),
    ("Vandy KHEK, resident of Dubai", "Vandy KHEK"),
    ("Vandy KHEK, né à Moscou", "Vandy KHEK"),
    ("Vandy KHEK, wohnhaft in Köln", "Vandy KHEK"),
    ("Кхек Ванди, уроженец Москвы", "Кхек Ванди"),
    ("Vandy Born", "Vandy Born"),
    ("Vandy Born in KHEK Sakara", "Vandy Born in KHEK Sakara"),
    ("Born in Moscow", "Born in Moscow"),
    ("Vandy Nationality", "Vandy Nationality"),
    ("KHEK, Jordan", "KHEK, Jordan"),
    ("Vandy KHEK, Milan", "Vandy KHEK, Milan"),
    ("Vandy KHEK TX 75201", "Vandy KHEK"),
    ("KHEK MOSCOW RU", "KHEK MOSCOW RU"),  # one word is too little of a person's name
    ("Vandy KHEK, Jordan", "Vandy KHEK"),
    ("Arantabank Moskau", "Arantabank"),  # a word that is a bank's name
    ("Eubank Moscow", "Eubank Moscow"),
    ("Nationalbank Syriens", "Nationalbank Syriens"),
]
BESIDE_PEOPLE = [
    "Prof. Dr. KHEK, Vandy",
    "Mr & Mrs KHEK, Vandy",
    "The Estate of KHEK, Vandy",
    "Individual Entrepreneur KHEK, Vandy",
    "KHEK, Vandy, deceased",
    "KHEK, Vandy Attorney at Law",
    "Law Office of Vandy KHEK",
    "Vandy KHEK and Sons",
]
WOUND_UP = [
    "Aranta Sistems in liquidation",
    "Aranta Sistems S.r.l. - IN LIQUIDAZIONE",
    "Aranta Sistems s.r.o. v likvidaci",
    'Aranta Sistems Kft. "felszámolás alatt"',
    "Aranta Sistems GmbH i.L.",
    "Aranta Sistems S.A.S. EN REORGANIZACIÓN",
    "Aranta Sistems en concurso mercantil",
    "Aranta Sistems S.A. en acuerdo de reestructuración",
    "Aranta Sistems (Pty) Ltd (in business rescue)",
    "TASFİYE HALİNDE ARANTA SISTEMS LTD. ŞTİ.",
    "ООО Аранта Систем (в стадии ликвидации)",
]


@pytest.mark.parametrize(("cell", "name"), BESIDE)
def test_what_is_written_beside_a_name_is_left_out(cell: str, name: str) -> None:
    assert without_notes(cell) == name


@pytest.mark.parametrize("cell", ONE)
def test_what_is_part_of_a_name_stays(cell: str) -> None:
    assert without_notes(cell) == cell


@pytest.mark.parametrize(("cell", "name"), OF_PEOPLE)
def test_a_place_can_be_a_persons_name(cell: str, name: str) -> None:
    assert without_notes(cell, person=True) == name


@pytest.mark.parametrize("cell", BESIDE_PEOPLE)
def test_titles_and_trades_stay_beside_a_name_that_begins_with_the_surname(cell: str) -> None:
    assert {token.text for token in read_person(cell).tokens} == {"khek", "vandy"}


def test_a_surname_that_is_an_office_stays_one() -> None:
    assert [token.text for token in read_person("KING KHEK, Vandy").tokens] == ["vandy", "king", "khek"]


@pytest.mark.parametrize("cell", WOUND_UP)
def test_a_firm_that_is_wound_up_is_the_same(cell: str) -> None:
    assert score(cell, "Aranta Sistems", EntityType.COMPANY) >= 930
    assert score(cell, "Zinc Sistems", EntityType.COMPANY) < 670


def test_both_are_screened_the_whole_and_the_name_by_itself() -> None:
    found = read({"name": "Aranta Sistems - DO NOT USE", "type": "company"})
    assert isinstance(found, Subject)
    assert (found.names, found.pieces) == (("Aranta Sistems - DO NOT USE", "Aranta Sistems"), ())


def test_numbers_of_ships_are_their_own() -> None:
    found = read({"name": "SAM JONG #1", "type": "vessel"})
    assert isinstance(found, Subject)
    assert found.names == ("SAM JONG #1",)


def test_a_legal_form_alone_is_no_name() -> None:
    found = read({"name": "Account 24 Oy", "type": "company"})
    assert isinstance(found, Subject)
    assert found.names == ("Account 24 Oy",)


@given(st.lists(st.sampled_from([*(cell for cell, _ in BESIDE + OF_PEOPLE), *ONE, "#", " - ", ", ", "1"]), max_size=3))
def test_what_is_left_is_part_of_the_cell_and_nothing_more_can_be_left_out(parts: list[str]) -> None:
    for person in (True, False):
        cell = "".join(parts)
        bare = without_notes(cell, person=person)
        assert bare in cell
        assert without_notes(bare, person=person) == bare
        assert bare == cell or may_have(cell)


def test_the_number_of_a_ship_with_a_hull_prefix_is_its_own_whatever_the_row_says() -> None:
    found = read({"name": "M/V SAM JONG #1"})
    assert isinstance(found, Subject)
    assert found.names == ("M/V SAM JONG #1",)


@pytest.mark.parametrize(
    "kin",
    [
        "s/o Sar Sakara",
        "W/O. Sar Sakara",
        "d / o Sar",
        "viuda de Sar",
        "vda. de Sar",
        "épouse SAR",
        "son of Sar Sakara",
    ],
)
def test_whose_child_wife_or_widow_somebody_is_stands_behind_the_name(kin: str) -> None:
    assert without_notes(f"Khek Vandy {kin}", person=True).rstrip(".") == "Khek Vandy"


@pytest.mark.parametrize(
    "cell",
    [
        "Vandy S/O Sakara",
        "Veuve Khek Vandy",
        "Khek S. O. Vandy",
        "Hijos de la Viuda de Khek",
        "Khek Vandy Son",
        "Lotus W/O",
    ],
)
def test_what_only_looks_like_a_relative_is_part_of_the_name(cell: str) -> None:
    assert without_notes(cell, person=True) == cell


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("بانک ملی ایران شعبه دبی", "بانک ملی ایران"),
        ("بنك ملي إيران فرع دبي", "بنك ملي إيران"),
        ("中国银行纽约分行", "中国银行"),
        ("中国银行股份有限公司(纽约)分行", "中国银行股份有限公司"),
        ("阿兰塔有限公司上海分公司", "阿兰塔有限公司"),
        ("みずほ銀行ロンドン支店", "みずほ銀行"),
        ("조선은행 베이징지점", "조선은행"),
    ],
)
def test_a_branch_behind_a_name_in_another_script_is_left_out(cell: str, name: str) -> None:
    assert without_branch(cell) == name
    found = read({"name": cell, "type": "company"})
    assert isinstance(found, Subject)
    assert found.names == (cell, name)
    (doubts,) = PlainCells().look([cell]).tolist()
    assert read_record((cell, "company"), doubts) == found


@pytest.mark.parametrize("cell", ["مكتب أرانتا", "أرانتا مكتب", "上海分公司", "阿兰塔分店", "조선지점", "Aranta 分行"])
def test_what_no_name_stands_before_is_no_branch(cell: str) -> None:
    assert without_branch(cell) == cell
