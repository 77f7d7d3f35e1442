"""The table of addresses: each row has its source and day, and nothing but https is fetched from elsewhere."""

from datetime import date

import pytest

from ensign import tables
from ensign.errors import UsageError
from ensign.fetch import addresses
from ensign.lists import australia, canada, eu, jp, ofac, switzerland, uk, un, us_csl, us_dpl

ROWS = list(tables.rows("ensign.fetch", "addresses"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['list']} {row['file']}")
def test_each_row_says_where_it_is_from_and_when_it_was_looked_up(row):
    assert row["publisher"]
    assert row["source"]
    assert row["page"].startswith("https://")
    assert date.fromisoformat(row["checked"]) <= date.fromisoformat("2100-01-01")
    assert row["usual"] in {"yes", "no"}
    assert bool(row["url"]) != bool(row["by_hand"]), "a program fetches it, or a person does"


def test_the_table_has_the_lists_that_the_law_names():
    known = addresses.known()
    assert {"ofac-sdn", "ofac-cons", "un", "eu", "uk", "ch-seco", "ca", "au", "us-csl", "us-dpl", "jp"} == set(known)
    emitted = {ofac.SDN, ofac.CONS, us_dpl.DPL, *(one.LIST for one in (un, eu, uk, switzerland, canada, australia))}
    assert {*emitted, us_csl.LIST, jp.LIST} == set(known), "an update would never find its list in the file"
    assert "ensign lists import" in known["eu"].by_hand
    assert not known["eu"].files
    assert all(file.url.startswith("https://") for source in known.values() for file in source.files)


def table(tmp_path, text):
    path = tmp_path / "own.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_table_of_ones_own_needs_lists_and_addresses_only(tmp_path):
    own = table(
        tmp_path,
        "list,url\nun,https://mirror.example/un.xml\nx,http://127.0.0.1:8000/a\nx,http://127.0.0.1:8000/b?c=d\n",
    )
    known = addresses.known(own)
    assert list(known) == ["un", "x"]
    assert [file.name for file in known["x"].files] == ["a", "b"]
    assert known["un"].usual
    assert known["un"].files[0].most == 500_000_000


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("list,link\nun,https://x.example/\n", "no column url"),
        ("list,url\nun,\n", "line 2 has no list or no address"),
        ("list,url\nun,http://mirror.example/un.xml\n", "is no https address"),
        ("list,url\nun,http://127.0.0.1.mirror.example/un.xml\n", "is no https address"),
        ("list,url\nun,ftp://127.0.0.1/un.xml\n", "is no https address"),
        ("list,url\nun,file:///etc/passwd\n", "is no https address"),
        ("list,url\nun,https:///un.xml\n", "is no https address"),
        ("list,url\nun,https://[un.xml\n", "is no https address"),
        ("list,url,megabytes\nun,https://x.example/,many\n", "many is no number of megabytes"),
        ("list,url\nun,https://x.example/a\nun,https://y.example/a\n", "has the file a already"),
    ],
)
def test_what_is_no_such_table_is_refused_in_words(tmp_path, text, says):
    with pytest.raises(UsageError, match=r"own\.csv") as refused:
        addresses.known(table(tmp_path, text))
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("url", "may", "here"),
    [
        ("https://x.example/f", True, False),
        ("http://x.example/f", False, False),
        ("https://127.0.0.1/f", True, False),
        ("http://127.0.0.1:8000/f", False, True),
        ("http://localhost/f", False, True),
        ("ftp://localhost/f", False, False),
    ],
)
def test_only_this_machine_is_asked_without_tls_and_only_where_that_is_allowed(url, may, here):
    assert addresses.may_fetch(url, here=False) == may
    assert addresses.may_fetch(url, here=True) == (may or here)
    assert addresses.is_here(url) == here


def test_what_is_said_of_a_list_may_stand_in_any_of_its_rows_and_a_row_may_be_shorter_or_longer(tmp_path):
    text = (
        "list,url,publisher,page\nun,https://x.example/a\nun,https://x.example/b,The UN,https://x.example/,more,most\n"
    )
    text += "un,https://x.example/c,Another,https://y.example/\n"
    source = addresses.known(table(tmp_path, text))["un"]
    assert (source.publisher, source.page, source.usual) == ("The UN", "https://x.example/", True)
    assert [file.name for file in source.files] == ["a", "b", "c"]


def test_a_table_that_cannot_be_read_is_said_in_words(tmp_path):
    with pytest.raises(UsageError, match="No such file"):
        addresses.known(str(tmp_path / "none.csv"))
    (tmp_path / "own.csv").write_bytes(b"list,url\nun,https://x.example/\xff\n")
    with pytest.raises(UsageError, match="it is not UTF-8"):
        addresses.known(str(tmp_path / "own.csv"))


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://x.example/f?lang=en&action=get", "https://x.example/f?lang=en&action=get"),
        ("https://x.example/f?token=abc", "https://x.example/f?token=…"),
        ("https://x.example/f?lang=en&api_key=abc&v=1", "https://x.example/f?lang=en&api_key=…&v=1"),
        ("https://me:word@x.example/f", "https://x.example/f"),
    ],
)
def test_what_lets_its_bearer_in_is_never_said_nor_kept(url, shown):
    assert addresses.File("f", url, 1).shown == shown


def test_a_file_s_name_is_no_path(tmp_path):
    known = addresses.known(table(tmp_path, "list,url,file\nun,https://x.example/..%2F..%2Fetc/,../../x.xml\n"))
    assert known["un"].files[0].name == "x.xml"
