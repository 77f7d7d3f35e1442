"""The U.S. Denied Persons List: a row for each address, dates typed by hand, orders that have ended.

All names are invented.
"""

import csv
import io
import re
from pathlib import Path

import pytest

from ensign.errors import WatchlistError
from ensign.lists.us_dpl import COLUMNS
from ensign.model import Listing, NameKind, Place, Reference
from reading import read_list

REAL = Path(__file__).parents[2] / "../shared/lists/bis/dpl.txt"

DOE = {
    "Name": " JO DOE",
    "Street_Address": "1 LONG STREET, APT. 2",
    "City": "EL PASO",
    "State": "TX",
    "Country": "US",
    "Postal_Code": "79905",
    "Effective_Date": "08/24/2022",
    "Expiration_Date": "01/14/2026",
    "Standard_Order": "Y",
    "Last_Update": "2022-08-29",
    "Action": "F.R. NOTICE ADDED",
    "FR_Citation": "87 F.R. 52741 8/29/2022",
}
ROE = {**DOE, "Name": "PEARL (A.K.A. NEI-CHIEN CHU) ROE", "Country": "", "Standard_Order": "N", "Expiration_Date": ""}


def written(folder, *rows, end="\n"):
    text = io.StringIO()
    out = csv.DictWriter(text, COLUMNS, restval="", delimiter="\t", quoting=csv.QUOTE_ALL, lineterminator="\n")
    out.writeheader()
    out.writerows(rows)
    path = folder / "dpl.txt"
    path.write_text(text.getvalue().removesuffix("\n") + end, encoding="utf-8", newline="")
    return path


def test_the_addresses_of_an_order_are_one_party(tmp_path):
    found = read_list(written(tmp_path, DOE, {**DOE, "Street_Address": "P.O. BOX 3", "City": "DUBAI", "Country": "AE"}))
    (party,) = found.entities
    assert (party.id, party.primary) == ("us-dpl-jo-doe-2022-08-24", "JO DOE")
    assert party.addresses == ("1 LONG STREET, APT. 2, EL PASO, TX, 79905, US", "P.O. BOX 3, DUBAI, TX, 79905, AE")
    assert party.places == (
        Place("us", "location", party.addresses[0]),
        Place("ae", "location", party.addresses[1]),
    )
    assert party.listings == (
        Listing(
            "Denied Persons List",
            "2022-08-24",
            effect="export privileges are denied (standard order)",
            authority="87 F.R. 52741 8/29/2022",
            updated="2022-08-29",
            ends="2026-01-14",
        ),
    )
    assert party.references == (Reference("us-dpl", "jo-doe-2022-08-24"),)
    (info,) = found.lists
    assert (info.name, info.date, info.proof) == ("us-dpl", "2022-08-24", "")


def test_another_name_in_a_name(tmp_path):
    (party,) = read_list(written(tmp_path, ROE)).entities
    assert [(n.text, n.kind) for n in party.names] == [
        ("PEARL ROE", NameKind.PRIMARY),
        ("NEI-CHIEN CHU", NameKind.ALIAS),
    ]
    assert party.listings[0].effect == "export privileges are denied (non-standard order)"
    assert party.listings[0].ends == ""


def test_an_order_that_has_ended_is_left_out_and_counted(tmp_path):
    over = {**DOE, "Name": "KAY ROE", "Effective_Date": "08/20/2012", "Expiration_Date": "08/20/2022"}
    found = read_list(written(tmp_path, DOE, over))
    assert [e.primary for e in found.entities] == ["JO DOE"]
    assert [(r.place, r.reason) for r in found.lists[0].rejections] == [
        ("line 3", "its order ended on 2022-08-20, before the list's date")
    ]
    assert "1 orders that had ended are left out" in found.lists[0].doubts


@pytest.mark.parametrize("typed", ["3017-08-22", "2092-08-22", "2202-08-29", "soon"])
def test_a_mistyped_year_ends_no_order(tmp_path, typed):
    found = read_list(written(tmp_path, DOE, {**ROE, "Last_Update": typed, "Expiration_Date": "03/13/2026"}))
    assert len(found.entities) == 2
    assert found.lists[0].date == "2022-08-24"


@pytest.mark.parametrize("cut", [1, 12, 60])
def test_a_row_that_is_cut_is_refused(tmp_path, cut):
    path = written(tmp_path, DOE, ROE)
    path.write_text(path.read_text(encoding="utf-8")[: -1 - cut], encoding="utf-8")
    with pytest.raises(WatchlistError, match="ends early or is damaged"):
        read_list(path)


def test_a_damaged_header_is_refused_and_no_list_of_ones_own(tmp_path):
    path = written(tmp_path, DOE)
    path.write_text(path.read_text(encoding="utf-8").replace("Postal_Code", "Postal-Code", 1), encoding="utf-8")
    with pytest.raises(WatchlistError, match=r"has the columns of U\.S\. Denied"):
        read_list(path)


@pytest.mark.parametrize("change", [str.upper, str.lower])
def test_a_header_in_another_case_is_refused(tmp_path, change):
    path = written(tmp_path, DOE)
    first, rest = path.read_text(encoding="utf-8").split("\n", 1)
    path.write_text(f"{change(first)}\n{rest}", encoding="utf-8")
    with pytest.raises(WatchlistError, match=r"has the columns of U\.S\. Denied"):
        read_list(path)


def test_another_delimiter_is_refused(tmp_path):
    path = written(tmp_path, DOE)
    path.write_text(path.read_text(encoding="utf-8").replace("\t", "|"), encoding="utf-8")
    with pytest.raises(WatchlistError, match=r"has the columns of U\.S\. Denied"):
        read_list(path)


def test_a_header_that_comes_again_is_no_party(tmp_path):
    path = written(tmp_path, DOE, dict(zip(COLUMNS, COLUMNS, strict=True)), ROE)
    whole = read_list(path)
    assert [e.primary for e in whole.entities] == ["JO DOE", "PEARL ROE"]
    assert whole.lists[0].rejections == ()


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_a_file_that_excel_saved_as_unicode_is_read(tmp_path, encoding):
    path = written(tmp_path, DOE, ROE)
    one = read_list(path)
    path.write_bytes(("\ufeff" + path.read_text(encoding="utf-8")).encode(encoding))
    other = read_list(path)
    assert list(one.entities) == list(other.entities)
    assert one.lists[0].doubts == other.lists[0].doubts


@pytest.mark.parametrize(
    ("state", "code", "country"),
    [("TX", "79905", "us"), ("NY", "10001-2345", "us"), ("CY", "", ""), ("RS", "357020", ""), ("", "79905", "")],
)
def test_a_state_and_a_zip_code_say_the_united_states(tmp_path, state, code, country):
    (party,) = read_list(written(tmp_path, {**DOE, "Country": "", "State": state, "Postal_Code": code})).entities
    assert [place.country for place in party.places] == [country]


def test_every_row_of_the_real_file_is_in_it():
    if not REAL.exists():
        pytest.skip("the shared lists are not here")
    rows = list(csv.DictReader(io.StringIO(REAL.read_text(encoding="utf-8")), delimiter="\t"))
    found = read_list(REAL)
    (info,) = found.lists
    assert info.rejections == ()
    assert info.date == "2022-09-02"
    # "AL NASER AIRLINES" stands with a hyphen and without, in one order.
    assert info.entities == len({(re.sub(r"\W+", " ", row["Name"]).strip(), row["Effective_Date"]) for row in rows})
    assert {" ".join(row["Name"].split()) for row in rows} - {n.text for e in found.entities for n in e.names} == {
        "PEARL (A.K.A. NEI-CHIEN CHU) LI",
        "SIBERIAN AIRLINES D/B/A S7 AIRLINES",
        "UTAIR AVIATION JSC,",
    }
    addresses = {(re.sub(r"\W+", " ", row["Name"]).strip(), row["Street_Address"], row["City"]) for row in rows}
    assert sum(len(e.addresses) for e in found.entities) == len(addresses)
