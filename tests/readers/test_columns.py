"""Which column is the name, and everything else that is recognised or named by the user."""

import shlex
import time

import pytest

from ensign.errors import UsageError
from ensign.readers.mappings import choose_columns
from ensign.readers.words import fold_header, read_header


def choose(header, *rows, mapping=""):
    return str(choose_columns(tuple(header), list(rows), mapping, "x.csv"))


CASES = [
    # British spending files: the supplier's number beside its name (Cefas, 2010)
    (["Vendor (ID)", "Vendor Name"], ["VN001", "Acme"], "name = Vendor Name, key = Vendor (ID)"),
    (["Payee ID", "Trading Name"], ["PAY001", "Acme"], "name = Trading Name"),
    (["Entity(T)", "Supplier", "Supplier(T)"], ["DEFRA", "200408", "EMU LTD"], "name = Supplier(T)"),
    (["Entity", "Supplier ", "Amount"], ["Corporate", "HASTINGS TRUST", "1"], "name = 'Supplier '"),
    (["Department Family", "Entity", "Supplier"], ["DH", "DH", "NHS"], "name = Supplier"),
    # the party paid, not its contact person
    (["Contact Name", "Company Name"], ["Jo Doe", "Acme"], "name = Company Name"),
    (["Company", "First Name", "Last Name"], ["Acme", "Jo", "Doe"], "name = Company"),
    (["Account Name", "VendorName", "CenterName"], ["RENT", "Acme", "PARKS"], "name = VendorName"),
    # names in parts
    (["First Name", "Middle Name", "Last Name"], ["Jo", "B", "Doe"], "name = First Name+Middle Name+Last Name"),
    (["Last Name", "First Name"], ["Doe", "Jo"], "name = First Name+Last Name"),
    (["Name", "Vorname"], ["Müller", "Jan"], "name = Vorname+Name"),
    (["Nom", "Prénom"], ["Dupont", "Jean"], "name = Prénom+Nom"),
    (["Cognome", "Nome"], ["Rossi", "Mario"], "name = Nome+Cognome"),
    (["full_name", "first_name", "last_name"], ["Jo Doe", "Jo", "Doe"], "name = full_name"),
    (["name.first", "name.last"], ["Jo", "Doe"], "name = name.first+name.last"),
    (["vendor.name.given", "vendor.name.family"], ["Jo", "Doe"], "name = vendor.name.given+vendor.name.family"),
    (["Name (Last)", "Name (First)", "Middle"], ["Doe", "Jo", "B"], "name = Name (First)+Middle+Name (Last)"),
    (["LAST_NM", "FIRST_NM"], ["Doe", "Jo"], "name = FIRST_NM+LAST_NM"),
    (["Emp First Name", "Emp Last Name"], ["Jo", "Doe"], "name = Emp First Name+Emp Last Name"),
    (["Preferred First Name", "First Name", "Last Name"], ["Bob", "Jo", "Doe"], "name = First Name+Last Name"),
    (["Adı", "Soyadı"], ["Jo", "Doe"], "name = Adı+Soyadı"),
    (["Sukunimi", "Etunimi"], ["Doe", "Jo"], "name = Etunimi+Sukunimi"),
    (["Nom", "Spouse First Name", "Spouse Last Name"], ["Jo Doe", "Eve", "Roe"], "name = Nom"),
    (["Name", "Emp First Name"], ["Jo Doe", "Eve"], "name = Name"),
    (["Departmental Family", "Supplier"], ["DH", "Acme"], "name = Supplier"),
    (["File Name", "Custom name"], ["list.pdf", "Acme"], "name = Custom name"),
    (["Sheet Name", "Person"], ["North", "Jo Doe"], "name = Person"),
    (["Department", "Employee"], ["Health", "Jo Doe"], "name = Employee"),
    (["Project Name"], ["Bridge"], "name = Project Name"),
    (
        ["Name of Supplier (English)", "Name of Supplier (Khmer)"],
        ["Angkor", "អង្គរ"],
        "name = Name of Supplier (English) and Name of Supplier (Khmer)",
    ),
    (["Country", "Vendor", "Note (Korean)"], ["KR", "Acme", "x"], "name = Vendor, country = Country"),
    (["Name", "First Name"], ["Jo Doe", "Jo"], "name = Name"),
    (
        ["Nombre", "Apellido paterno", "Apellido materno"],
        ["Jo", "Doe", "Roe"],
        "name = Nombre+Apellido paterno+Apellido materno",
    ),
    (["First Name", "Last Name", "Second Surname"], ["Jo", "Doe", ""], "name = First Name+Last Name+Second Surname"),
    # long names go on in the next field
    (
        ["LIFNR", "NAME1", "NAME2", "STRAS", "LAND1", "STCEG"],
        ["10012", "Korea Mining Development", "Trading Corporation", "Weg 1", "KP", "DE123456789"],
        "name = NAME1 and NAME1+NAME2, country = LAND1, identifier = STCEG, address = STRAS, key = LIFNR",
    ),
    (["Vendor Name", "Name 2"], ["Acme", ""], "name = Vendor Name"),
    # what a column is to be filled with
    (
        ["Name (as per passport)", "Date of Birth (DD/MM/YYYY)"],
        ["Jo Doe", "01/02/1960"],
        "name = Name (as per passport), birth_date = Date of Birth (DD/MM/YYYY)",
    ),
    (["Name", "Date (of visit)"], ["Jo Doe", "01/02/2020"], "name = Name"),
    (
        ["Company Name (English)", "Company Name (Arabic)"],
        ["Acme", "شركة"],
        "name = Company Name (English) and Company Name (Arabic)",
    ),
    # languages
    (["Ragione Sociale", "Paese"], ["Acme", "IT"], "name = Ragione Sociale, country = Paese"),
    (["Name / Firma", "Land"], ["Acme", "DE"], "name = Name / Firma, country = Land"),
    (["Razón social", "País"], ["Acme", "ES"], "name = Razón social, country = País"),
    (["供应商名称", "国家"], ["华为", "中国"], "name = 供应商名称, country = 国家"),
    (["거래처명", "국가"], ["삼성", "한국"], "name = 거래처명, country = 국가"),
    (["Наименование", "Страна"], ["Рога", "Россия"], "name = Наименование, country = Страна"),
    (["Leverandør", "Land"], ["Aranta", "DK"], "name = Leverandør, country = Land"),
    (["供应商名称", "国家/地区"], ["华为", "中国"], "name = 供应商名称, country = 国家/地区"),
    (["Наименование", "Страна регистрации"], ["Рога", "РФ"], "name = Наименование, country = Страна регистрации"),
    (
        ["ល.រ", "ឈ្មោះក្រុមហ៊ុន", "ឈ្មោះជាភាសាអង់គ្លេស", "ប្រទេស", "ថ្ងៃខែឆ្នាំកំណើត"],
        ["1", "អង្គរ", "Angkor", "កម្ពុជា", "1960-01-01"],
        "name = ឈ្មោះក្រុមហ៊ុន and ឈ្មោះជាភាសាអង់គ្លេស, country = ប្រទេស, birth_date = ថ្ងៃខែឆ្នាំកំណើត",
    ),
    # in whatever case
    (["vEnDoR nAmE", "cOUNTRY"], ["Acme", "DE"], "name = vEnDoR nAmE, country = cOUNTRY"),
    (["nAME", "DATE oF bIRTH"], ["Jo Doe", "1960-01-01"], "name = nAME, birth_date = DATE oF bIRTH"),
    (["cUsToM nAmE", "Ref"], ["Jo Doe", "1"], "name = cUsToM nAmE"),
    (["vendorName", "countryCode"], ["Acme", "DE"], "name = vendorName, country = countryCode"),
    (["VENDORName", "vendorID"], ["Acme", "7"], "name = VENDORName, key = vendorID"),
    (["Vessel", "IMO"], ["ARANTA STAR", ""], "name = Vessel, imo = IMO"),
    (["Ship", "Owner"], ["ARANTA STAR", "Sakara Ltd"], "name = Ship"),
    (["Vessel Type", "Vessel Name"], ["Tanker", "ARANTA STAR"], "name = Vessel Name, type = Vessel Type"),
    # other names of the party
    (["Name", "Alias", "Country"], ["Aranta", "Sakara", "KH"], "name = Name and Alias, country = Country"),
    (
        ["First Name", "Last Name", "AKA", "Former name"],
        ["Khek", "Vandy", "Kek", ""],
        "name = First Name+Last Name and AKA and Former name",
    ),
    (["Alias", "Country"], ["Aranta", "KH"], "name = Alias, country = Country"),
    (["Name", "Alias"], ["Aranta", "1023"], "name = Name"),
    (["Owner", "Vessel"], ["Sakara Ltd", "ARANTA STAR"], "name = Vessel"),
    (["Registered Owner", "Flag"], ["Sakara Ltd", "KH"], "name = Registered Owner, flag = Flag"),
    # an address in several columns
    (
        ["Vendor", "City", "Street", "Postcode", "Country"],
        ["Acme", "Tver", "Weg 1", "69123", "RU"],
        "name = Vendor, country = Country, address = Street+City+Postcode",
    ),
    (
        ["Firma", "Straße", "Hausnummer", "PLZ", "Ort", "Fax"],
        ["Acme", "Weg", "1", "69123", "Ulm", "0"],
        "name = Firma, address = Straße+Hausnummer+PLZ+Ort",
    ),
    (
        ["Vendor", "Address 1", "Address 2", "State"],
        ["Acme", "Weg 1", "Flat 2", ""],
        "name = Vendor, address = Address 1+Address 2+State",
    ),
    (
        ["Entity.LegalName", "Entity.LegalAddress.FirstAddressLine", "Entity.LegalAddress.City"],
        ["Acme", "Weg 1", "Ulm"],
        "name = Entity.LegalName, address = Entity.LegalAddress.FirstAddressLine+Entity.LegalAddress.City",
    ),
    (
        ["name", "address.street", "address.city"],
        ["Jo", "Weg 1", "Ulm"],
        "name = name, address = address.street+address.city",
    ),
    (["Vendor", "City"], ["Acme", "Tver"], "name = Vendor"),  # a town alone is many people's
    (["Vendor", "Street", "City of birth"], ["Acme", "Weg 1", "Tver"], "name = Vendor, address = Street"),
    # facts
    (
        ["IMO", "Vessel Name", "Flag", "MMSI", "Call Sign"],
        ["9074729", "OCEAN STAR", "Panama", "351234567", "3ABC1"],
        "name = Vessel Name, imo = IMO, mmsi = MMSI, flag = Flag, call_sign = Call Sign",
    ),
    (
        ["Name", "DOB", "Nationality"],
        ["Jo", "1960-01-01", "KH"],
        "name = Name, country = Nationality, birth_date = DOB",
    ),
    (
        ["name", "passport", "tax number", "registration number", "LEI", "SWIFT", "code"],
        ["Jo", "AB1234567", "771", "HE1", "", "ZMHLCY2N", "7"],
        "name = name, identifier = passport and tax number and registration number and SWIFT and LEI",
    ),
    (["name", "type"], ["Jo", "Individual"], "name = name, type = type"),
    (["Name", "Sex"], ["Jo", "M"], "name = Name, gender = Sex"),
    (["Name", "Geschlecht"], ["Jo", "weiblich"], "name = Name, gender = Geschlecht"),
    (["Наименование", "Пол"], ["Рога", "жен."], "name = Наименование, gender = Пол"),
    (["Name", "Sex"], ["Jo", "yes"], "name = Name"),
    (["Title", "First Name", "Last Name"], ["Mr", "Jo", "Doe"], "name = First Name+Last Name, gender = Title"),
    (["Anrede", "Name"], ["Frau", "Doe"], "name = Name, gender = Anrede"),
    (["Title", "Name"], ["Director", "Jo"], "name = Name"),
    (["Supplier", "Supplier Type"], ["Acme", "SME-LARGE-TIER"], "name = Supplier"),
    (["name", "imo"], ["Jo", "yes"], "name = name"),
    (["name", "imo", "mmsi"], ["ARANTA", "351234567", "9074729"], "name = name, imo = imo, mmsi = mmsi"),  # mixed up
    (["name", "imo", "mmsi"], ["ARANTA", "951234567", "9074728"], "name = name"),
    (["Name", "Flag"], ["Aranta", "No"], "name = Name"),  # no Norwegian
    (["Name", "Flag"], ["Aranta", "NOR"], "name = Name, flag = Flag"),
    (["LEI", "Entity.LegalName", "Entity.LegalAddress.Country"], ["001GPB", "A", "US"], None),
]


@pytest.mark.parametrize(("header", "row", "expected"), CASES, ids=lambda v: str(v)[:40])
def test_columns_are_recognised(header, row, expected):
    found = choose(header, row, row)
    assert found == expected or (expected is None and "country = Entity.LegalAddress.Country" in found)


def test_firms_in_one_column_and_people_in_two_are_both_screened():
    header = ["Company", "First Name", "Last Name"]
    found = choose(header, ["Acme", "", ""], ["", "Jo", "Doe"])
    assert found == "name = Company and First Name+Last Name"


def test_a_residence_is_a_country_where_it_holds_nothing_else():
    header = ["Name", "Residence"]
    assert choose(header, ["Jo Doe", "Germany"], ["Jo Roe", "RU"]) == "name = Name, country = Residence"
    assert choose(header, ["Jo Doe", "Germany"], ["Jo Roe", "Kampot, Cambodia"]) == "name = Name, address = Residence"


def test_beside_h_an_m_is_no_man():
    assert choose(["Nombre", "Sexo"], ["Jo", "H"], ["Ana", "M"]) == "name = Nombre"
    assert choose(["Name", "Sex"], ["Jo", "M"], ["Ana", "F"]) == "name = Name, gender = Sex"


def test_other_names_are_said():
    columns = choose_columns(("Company Name", "Trading Name"), [["Acme Ltd", "Acme"]], "", "x.csv")
    assert columns.said == ("not screened: Trading Name",)


def test_columns_of_numbers_that_are_not_read_are_said():
    header = ("Name", *["Passport"] * 30, "LEI")
    columns = choose_columns(header, [["Jo", *["AB1234567"] * 31]], "", "x.csv")
    assert len(columns.of("identifier")) == 30
    assert columns.said == ("not read, as so many other columns hold numbers: LEI",)
    assert choose_columns(header[:-1], [["Jo", *["AB1234567"] * 30]], "", "x.csv").said == ()


def test_columns_of_the_very_same_header_are_both_what_it_says():
    columns = choose_columns(("Name", "City", "name "), [["Acme Ltd", "Paris", "Zinc SA"]], "", "x.csv")
    assert columns.of("name") == ((0,), (2,))
    assert columns.said == ()
    numbered = choose_columns(("Name", "City", "Name"), [["Acme Ltd", "Paris", "1017"]], "", "x.csv")
    assert numbered.of("name") == ((0,),)


def test_a_column_that_is_called_name_and_holds_numbers_is_told_of():
    with pytest.raises(UsageError, match="most values of 'Name' are without letters"):
        choose_columns(("Name", "Amount"), [["1017", "12.50"], ["1018", "3"]], "", "x.csv")
    with pytest.raises(UsageError, match=r"its columns are 'Amount', 'Paid'$"):
        choose_columns(("Amount", "Paid"), [["12.50", "3"]], "", "x.csv")


@pytest.mark.parametrize(
    ("header", "row", "said"),
    [
        (["Vessel", "Owner", "Ship Manager"], ["ARANTA", "Sakara", "Zinc"], ("not screened: Owner, Ship Manager",)),
        (["First Name", "Last Name", "Directors"], ["Jo", "Doe", "Ann Roe"], ("not screened: Directors",)),
        (["Company", "Manager", "Charterer"], ["Acme", "", "12"], ()),
        (["Raison sociale", "Dirigeant"], ["Acme", "Jo Doe"], ("not screened: Dirigeant",)),
        (["供应商名称", "法定代表人", "联系人"], ["华为", "张伟", "李强"], ("not screened: 联系人, 法定代表人",)),
        (["取引先名", "代表者名"], ["田中商事", ""], ()),
        (["Vendor", "Contact Name", "File Name"], ["Acme", "Jo Doe", "a.csv"], ("not screened: Contact Name",)),
        (["Company", "First Name", "Last Name"], ["Acme", "Jo", "Doe"], ("not screened: First Name+Last Name",)),
        (["Full Name", "First Name", "Last Name"], ["Jo Doe", "Jo", "Doe"], ()),
        (["Remitter", "Beneficiary", "Issuing Bank"], ["Jo", "Ann", "Zinc"], ("not screened: Remitter, Issuing Bank",)),
        (["Sender Name", "Receiver Name", "Amount"], ["Jo", "Ann", "5"], ("not screened: Receiver Name",)),
        (["Remitter", "Amount"], ["Jo", "5"], ()),
        (["Vendor", "Bank Name", "Bank Code"], ["Acme", "Zinc Bank", "ABC"], ("not screened: Bank Name",)),
        (["Vendor", "Vendor's Contact Name"], ["Acme", "Jo Doe"], ("not screened: Vendor's Contact Name",)),
        (["Vendor", "Owners"], ["Acme", '[{"name": "Jo Doe"}]'], ("not screened: Owners",)),
        (["Vendor", "Fees"], ["Acme", '[{"kind": "late", "sum": 5}]'], ()),
    ],
)
def test_columns_of_other_parties_are_said(header, row, said):
    found = choose_columns(tuple(header), [row], "", "x.csv").said
    assert tuple(remark for remark in found if "not screened" in remark) == said


@pytest.mark.parametrize(
    ("header", "mapping"),
    [
        (["Vessel", "Flag"], ""),
        (["Current Vessel Name", "Ex Name"], ""),
        (["Название судна", "Флаг"], ""),
        (["Nom du navire", "Pavillon"], ""),
        (["Ref", "Boat"], "name=Boat"),
    ],
)
def test_rows_are_ships_where_the_names_column_is_called_so(header, mapping):
    columns = choose_columns(tuple(header), [["ARANTA STAR", "Sakara"]], mapping, "x.csv")
    assert columns.kind == "vessel"
    assert mapping or any("ships" in said for said in columns.said)


@pytest.mark.parametrize(
    ("header", "mapping"),
    [
        (["Vessel Owner", "Flag"], ""),  # a firm
        (["Supplier", "Vessel"], ""),
        (["Vessel", "Owner"], "name=Vessel,name=Owner"),  # both
        (["Vessel", "Kind"], "name=Vessel,type="),  # the user says that there is none
        (["Name", "Vessel"], "name=Name"),
    ],
)
def test_others_are_no_ships(header, mapping):
    assert not choose_columns(tuple(header), [["Aranta", "Sakara"]], mapping, "x.csv").kind


def test_no_name_column_lists_the_columns():
    with pytest.raises(UsageError) as caught:
        choose(["Ref", "Amount"], ["A1", "10"])
    assert "'Ref', 'Amount'" in str(caught.value)
    assert "--columns name=" in caught.value.hint


@pytest.mark.parametrize(
    ("header", "chosen"),
    [
        (["Bank Name", "Account Name"], "Account Name"),
        (["Beneficiary Bank Name", "Account Title"], "Account Title"),
        (["IBAN", "Account Name"], "Account Name"),
        (["Account Name", "Bank Name", "Payee"], "Payee"),
        (["Kontoinhaber", "Bank"], "Kontoinhaber"),
        (["Titulaire du compte", "Nom de la banque"], "Titulaire du compte"),
        (["户名", "开户行"], "户名"),
        (["Debit Account Name", "Credit Account Name"], "Credit Account Name"),
        (["Bank Name", "Charges"], "Bank Name"),
    ],
)
def test_the_party_paid_is_the_name_and_not_its_bank(header, chosen):
    assert choose(header, ["Aranta"] * len(header)) == f"name = {chosen}"


@pytest.mark.parametrize("beside", ["Amount", "Bank Account"])
def test_an_account_of_a_ledger_is_no_party(beside):
    with pytest.raises(UsageError):
        choose(["Account Name", beside], ["Office supplies", "12"])
    assert choose(["Account Name", beside, "Vendor"], ["Office supplies", "12", "Acme"]) == "name = Vendor"


def test_a_name_that_is_seldom_a_partys_is_a_guess():
    def said(*header: str) -> bool:
        found = choose_columns(header, [["Aranta"] * len(header)], "", "x").said
        return any(remark.startswith("a guess: ") for remark in found)

    assert said("Bank Name", "Charges")
    assert said("Project name", "Charges")
    assert not said("Custom name", "Charges")
    assert not said("Vendor", "Bank Name")


def test_half_of_a_name_is_none():
    with pytest.raises(UsageError):
        choose(["Emp First Name", "Amount"], ["Jo", "10"])


@pytest.mark.parametrize(
    ("header", "row", "said"),
    [
        (["First Name", "Last Name", "Co First Name", "Co Last Name"], ["Jo", "Doe", "Eve", "Roe"], True),
        (["First Name", "Last Name", "Co First Name", "Co Last Name"], ["Jo", "Doe", "Jo", "Doe"], False),
        (["First Name", "Last Name", "Co First Name", "Co Last Name"], ["Jo", "Doe", "", ""], False),
        (["Custom name", "Display name"], ["Jo Doe", "Eve Roe"], True),
        (["Custom name", "Amount"], ["Jo Doe", "7"], False),
    ],
)
def test_other_names_are_told_of(header, row, said):
    assert any("not screened" in remark for remark in choose_columns(tuple(header), [row], "", "x").said) is said


@pytest.mark.parametrize("names", ['[{"full": "Jo Doe"}]', '{"full": "Jo Doe"}'])
def test_objects_are_no_names(names):
    with pytest.raises(UsageError) as caught:
        choose(["names", "Amount"], [names, "10"])
    assert "'names' are objects, with names somewhere within" in str(caught.value)
    assert choose(["names", "Vendor"], [names, "Acme"]) == "name = Vendor"
    assert choose(["names"], ['["Jo Doe", "J. Doe"]']) == "name = names"


def test_the_hint_is_the_column_that_is_called_so_and_has_a_name():
    with pytest.raises(UsageError) as caught:
        choose(["OK", "Name"], ["true", "Jo Doe"], ["true", "2020-01-01"], ["true", "7"])
    assert caught.value.hint.endswith("--columns name=Name")


@pytest.mark.parametrize(
    ("header", "row", "said"),
    [
        (["Ref", "Amount"], ["A", "10"], "--columns name=COLUMN"),
        (["Amount", "Odd one", "Country"], ["10", "Acme Ltd", "DE"], "--columns name='Odd one'"),
        (["Amount", "it's", "Country"], ["10", "Acme Ltd", "DE"], """--columns name='it'"'"'s'"""),
        (["Amount", "Wörter", "Country"], ["10", "Acme Ltd", "DE"], "--columns name=Wörter"),
        (["Amount", "x y", "x y"], ["10", "Acme Ltd", "Oslo"], "--columns name=2"),
        (["Amount", "x,type=", "Country"], ["10", "Acme Ltd", "DE"], "--columns name=2"),
        (["1", "2", "3"], ["7", "Acme Ltd", "DE"], "--no-header --columns name=2"),
    ],
)
def test_a_hint_names_a_column_of_letters_as_a_shell_takes_it(header, row, said):
    with pytest.raises(UsageError) as caught:
        choose(header, row, row)
    assert caught.value.hint.startswith("say which column holds the names")
    assert caught.value.hint.endswith(f" {said}")
    if "COLUMN" not in said:
        mapping = shlex.split(said)[-1]
        assert choose(header, row, row, mapping=mapping) == f"name = {header[1]}"


def test_a_hint_for_what_may_be_a_row_shows_nothing_of_it():
    with pytest.raises(UsageError) as caught:
        choose(["8", "SECRET Ltd", "SECRET"], ["7", "Acme Ltd", "DE"])
    assert caught.value.hint == (
        "if the first row is data, add --no-header. Say which column holds the names, for instance --columns name=2"
    )


def test_a_column_of_numbers_is_never_the_name():
    with pytest.raises(UsageError):
        choose(["Supplier", "Amount"], ["200408", "10"])


@pytest.mark.parametrize(
    ("mapping", "expected"),
    [
        ("name=B", "name = B"),
        ("name=B,country=C", "name = B, country = C"),
        ("name=A+B", "name = A+B"),
        ("name=A,name=B", "name = A and B"),
        ("country=C, name=b", "name = b , country = C".replace("b ", "B")),
        ("name=2,country=3", "name = B, country = C"),
        ("name=D, e", "name = D, e"),
        ("name=F+G", "name = F+G"),
        ("name=h", "name = 'h '"),
    ],
)
def test_the_user_names_columns(mapping, expected):
    header = ["A", "B", "C", "D, e", "F+G", "h "]
    assert choose(header, ["a"] * 6, mapping=mapping) == expected.replace(" , ", ", ")


def test_a_field_is_meant_for_the_column_that_is_called_by_its_word():
    with pytest.raises(UsageError) as caught:
        choose(["Vendor ID", "Vendor Name"], ["7", "Acme"], mapping="name=Vendor")
    assert caught.value.hint == "did you mean 'Vendor Name'?"


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ("name=Owner", ("left out, as --columns does not name them: country = Country, imo = IMO",)),
        ("name=Owner,country=Country", ("left out, as --columns does not name them: imo = IMO",)),
        ("country=Country", ("left out, as --columns does not name them: imo = IMO",)),
        ("name=Owner,key=IMO", ("left out, as --columns does not name them: country = Country",)),
        ("name=Owner,country=,imo=", ()),
        ("name=Owner,country=Country,imo=IMO", ()),
    ],
)
def test_what_a_mapping_leaves_out_is_said(mapping, said):
    header = ("Ship Name", "Owner", "Country", "IMO")
    rows = [("Aranta", "Gavot Ltd", "NO", "9074729")]
    assert tuple(s for s in choose_columns(header, rows, mapping, "x.csv").said if "--columns" in s) == said


def test_a_name_that_an_empty_variable_leaves_out_is_not_guessed():
    with pytest.raises(UsageError, match="name= gives no column"):
        choose(["Company", "Director"], ["Aranta Ltd", "Vandy Khek"], mapping="name=,country=")
    assert (
        choose(["Company", "Director"], ["Aranta Ltd", "Vandy Khek"], mapping="name=,name=Director")
        == "name = Director"
    )


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ("name=Company", ("not screened: Director",)),
        ("name=Company,country=Country", ("not screened: Director",)),
        ("country=Country", ("not screened: Director",)),
        ("name=Company,name=Director", ()),
        ("name=Director", ("not screened: Company",)),
    ],
)
def test_other_parties_are_said_where_the_name_is_named_as_it_would_be_recognised(mapping, said):
    header = ("Company", "Director", "Country")
    rows = [("Aranta Ltd", "Vandy Khek", "NO")]
    assert tuple(s for s in choose_columns(header, rows, mapping, "x.csv").said if "--columns" not in s) == said


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ("name=Vendor ID", ("not screened: First Name, Last Name",)),
        ("name=First Name", ("not screened: Last Name",)),
        ("name=First Name+Last Name", ()),
        ("name=Vendor ID,address=First Name+Last Name", ()),  # the user has another use for them
    ],
)
def test_a_column_of_names_that_the_user_did_not_name_is_said(mapping, said):
    header = ("Vendor ID", "First Name", "Last Name")
    rows = [("V17", "Vandy", "Khek")]
    found = choose_columns(header, rows, mapping, "x.csv").said
    assert tuple(s for s in found if s.startswith("not screened")) == said


def test_a_mapping_without_a_name_leaves_it_recognised():
    assert choose(["Supplier", "X"], ["Acme", "DE"], mapping="country=X") == "name = Supplier, country = X"


@pytest.mark.parametrize(
    ("mapping", "message", "hint"),
    [
        ("name=Suplier", "no column 'Suplier'", "did you mean 'Supplier'?"),
        ("name=Supplyer", "no column 'Supplyer'", "did you mean 'Supplier'?"),
        ("nam=Supplier", "no field 'nam'", "did you mean 'name'?"),
        ("Supplier", "no mapping", "name=COLUMN"),
        ("Supplier,name=Note", "no mapping", "name=COLUMN"),
        ("zzzz=Note", "no field 'zzzz'", "fields: name, type"),
        ("name=zzzz", "no column 'zzzz'", "its number from 1"),
        ("name=Note", "2 columns are called 'Note'", "its number: 2 or 3"),
        ("name=Supplier+Nope", "no column 'Nope'", ""),
        ("name=9", "no column '9'", ""),
    ],
)
def test_a_wrong_mapping_is_explained(mapping, message, hint):
    with pytest.raises(UsageError) as caught:
        choose(["Supplier", "Note", "Note"], ["Acme", "", ""], mapping=mapping)
    assert message in str(caught.value)
    assert hint in caught.value.hint


def test_no_name_of_a_column_is_none_though_a_column_has_no_name():
    with pytest.raises(UsageError, match="no column ''"):
        choose(["Supplier", "Note", ""], ["Acme", "x", "y"], mapping="name=Supplier++Note")


@pytest.mark.parametrize(
    ("header", "folded"),
    [
        ("VendorName", "vendor name"),
        ("Supplier(T)", "supplier"),
        ("\ufeffRazón Social ", "razon social"),
        ("Entity.LegalName", "entity legal name"),
        ("vessel_type__sub_type", "vessel type sub type"),
        ("IMONumber", "imo number"),
        ("거래처", "거래처"),
    ],
)
def test_headers_are_folded(header, folded):
    assert fold_header(header) == folded


def test_a_header_that_only_holds_a_word_is_none():
    assert read_header("Supplier Site Postcode") is None
    assert read_header("Vessel number") is None or read_header("Vessel number").field != "name"
    assert read_header("country of birth") is None
    assert read_header("GST") is None, "an amount, too"


@pytest.mark.parametrize("words", ["quiet lantern ", "vendor name ", "vendor ", "name "])
def test_a_first_cell_of_thousands_of_words_is_looked_at_in_no_time(words):
    # Every run of its words was looked up, however long: a cell of prose in the first row took minutes to hours.
    began = time.process_time()
    read_header(words * 4000)
    assert time.process_time() - began < 2


@pytest.mark.parametrize(
    ("header", "field"),
    [("Vendor name", "name"), ("vendor vendor vendor vendor name", "name"), ("vendor name of the quiet lantern", None)],
)
def test_a_word_is_known_among_those_that_change_nothing_and_no_others(header, field):
    found = read_header(header)
    assert (found.field if found else None) == field


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Vendor (ID)", "key"),
        ("Counterparty [Code]", "other"),
        ("Payee ID", "other"),
        ("Client Code", "other"),
        ("Name (as per ID card)", "name"),
        ("Payee 1", "name"),
        ("Company Name (Code)", "other"),
        ("Country (Code)", "country"),
        ("Customer No", "key"),
        ("IMO (number)", "imo"),
        ("Lloyd's Register No.", "imo"),
        ("EDRPOU", "identifier"),
        ("National identification number", "identifier"),
    ],
)
def test_a_word_for_a_party_beside_one_for_a_number_is_no_name(header, field):
    assert read_header(header).field == field


@pytest.mark.parametrize("header", ["IMO company number", "Company IMO", "imo company no"])
def test_a_companys_imo_number_has_a_column_apart_from_ships(header: str) -> None:
    of_company, of_ship = read_header(header), read_header("Vessel IMO")
    assert of_company is not None
    assert of_company.field == "identifier"
    assert of_ship is not None
    assert of_ship.field == "imo"
