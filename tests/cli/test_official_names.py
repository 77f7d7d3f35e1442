"""What bears an official list's name is that list, and what is required of it is the whole of it.

All names are invented.
"""

import pytest

from ensign import bundled
from ensign.fetch import addresses
from siblings import fixtures_of

ofac = fixtures_of("ofac_csv")
PERSON = (
    "<INDIVIDUAL><DATAID>{0}</DATAID><FIRST_NAME>Okar {0}</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>{1}</INDIVIDUAL>"
)
ALIAS = "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Zeb Okarvian</ALIAS_NAME></INDIVIDUAL_ALIAS>"
FACTS = (
    "<INDIVIDUAL_DATE_OF_BIRTH><YEAR>1961</YEAR></INDIVIDUAL_DATE_OF_BIRTH>"
    "<NATIONALITY><VALUE>Iraq</VALUE></NATIONALITY>"
    f"{ALIAS}"
)


@pytest.fixture
def data(tmp_path):
    return ("--data-dir", tmp_path / "data")


def un(path, count):
    """A list of so many, the fifth of them bodies."""
    people = "".join(PERSON.format(n, FACTS) for n in range(count) if n % 5 != 4)
    bodies = "".join(PERSON.format(n, ALIAS).replace("INDIVIDUAL", "ENTITY") for n in range(4, count, 5))
    path.write_text(
        f'<CONSOLIDATED_LIST dateGenerated="2026-02-27"><INDIVIDUALS>{people}</INDIVIDUALS>'
        f"<ENTITIES>{bodies}</ENTITIES></CONSOLIDATED_LIST>"
    )
    return path


def own(path):
    path.write_text("name,country\nAranta Trading,KH\n")
    return path


LISTS = ("ofac-sdn", "ofac-cons", "un", "eu", "uk", "ch-seco", "ca", "au", "us-csl", "us-dpl", "jp")


def test_the_official_names_are_those_that_have_an_address():
    assert set(addresses.known()) == set(LISTS)
    assert all(map(bundled.is_official, (*LISTS, "opensanctions-default")))
    assert not any(map(bundled.is_official, ("vendors", "ofac", "", "list")))


@pytest.mark.parametrize("name", ["un.csv", "ofac-sdn.csv", "OpenSanctions_mine.csv"])
def test_a_list_of_ones_own_is_not_called_as_an_official_one(ensign, vendors, tmp_path, data, name):
    path = own(tmp_path / name)
    for command in (
        ("screen", vendors, "-w", path, "--require", "un"),
        ("check", "Aranta", "-w", path),
        ("lists", "import", path),
    ):
        refused = ensign(*command, *data)
        assert refused.status == 4
        assert "as an official list is, and is none" in refused.err
    renamed = path.rename(tmp_path / "mine.csv")
    assert ensign("check", "Aranta", "-w", renamed, *data).status == 0
    assert ensign("lists", "import", renamed, *data).status == 0


def test_neither_is_a_watchlist_folder(ensign, vendors, research, tmp_path):
    manifest = research / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"test-research"', '"un"'))
    assert ensign("screen", vendors, "-w", research, "--require", "un").status == 4
    built = ensign(
        "brief",
        "build",
        tmp_path / "none.csv",
        *("--name", "eu", "--out", tmp_path / "eu", "--reviewer", "A. Person", "--date", "2026-11-23"),
    )
    assert (built.status, "the name of an official list" in built.err) == (2, True)


@pytest.mark.parametrize(("count", "whole"), [(3, "no"), (600, "yes")])
def test_a_sample_of_an_official_list_is_not_whole_and_meets_no_requirement(
    *, ensign, vendors, tmp_path, data, count, whole
):
    assert ensign("lists", "import", un(tmp_path / "x.xml", count), *data).status == 0
    (line,) = (line for line in ensign("lists", "status", *data).out.splitlines() if line.startswith("un "))
    assert f" {whole} " in line
    done = ensign("screen", vendors, "-w", "un", *data)
    assert (done.status, "not the whole list" in done.err) == (0, whole == "no")
    assert ("(not the whole list)" in ensign("check", "Aranta", "-w", "un", *data).out) is (whole == "no")
    required = ensign("screen", vendors, "-w", "un", "--require", "un", *data)
    assert required.status == (4 if whole == "no" else 0)
    assert ("is required and not whole: it holds 3 parties" in required.err) is (whole == "no")


def test_the_names_without_their_aliases_are_half_a_list(ensign, vendors, tmp_path, data, monkeypatch):
    monkeypatch.setattr("ensign.lists.expectations.held", lambda found: found)  # of how many parties is not asked here
    numbers = range(36, 48)
    (tmp_path / "sdn.csv").write_bytes(
        "".join(ofac.prim(n, f"OKAR {n}", "individual", "CUBA") for n in numbers).encode()
    )
    (tmp_path / "alt.csv").write_bytes("".join(ofac.alt(n, f"ZEB {n}") for n in numbers).encode())
    (tmp_path / "add.csv").write_bytes("".join(ofac.add(n, "", "", "Cuba") for n in numbers).encode())
    every = [tmp_path / f"{name}.csv" for name in ("sdn", "alt", "add")]
    half = ensign("lists", "import", every[0], *data)
    assert (half.status, "it is not the whole list: its aliases (alt.csv)" in half.err) == (0, True)
    required = ensign("screen", vendors, "-w", "ofac-sdn", "--require", "ofac-sdn", *data)
    assert (required.status, "its aliases (alt.csv)" in required.err) == (4, True)
    assert "not the whole list" in ensign("lists", "verify", *data).err
    assert ensign("lists", "import", *every, *data).status == 0, "what it was told to give is not held back"
    assert ensign("screen", vendors, "-w", "ofac-sdn", "--require", "ofac-sdn", *data).status == 0
    again = ensign("lists", "import", every[0], *data)
    assert (again.status, "hint: give the whole list (ofac-sdn: its aliases (alt.csv)" in again.err) == (4, True)
