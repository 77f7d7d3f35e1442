"""`ensign lists`, and installed lists in `screen` and `check`."""

import csv
import io
import json

import pytest

LIST = "name,aliases,type,program\nBlue Heron Maritime Trading,BHMT Trading,company,INV\nZebulon Okarvian,,person,INV\n"
LATER = LIST.replace("BHMT Trading", "Heronwing") + "Quiet Lantern,,vessel,INV\n"


@pytest.fixture
def home(tmp_path):
    (tmp_path / "alpha.csv").write_text(LIST)
    (tmp_path / "vendors.csv").write_text("name\nBlue Heron Maritime Trading\nPlain Bakery\n")
    return tmp_path


def test_a_list_is_installed_shown_screened_and_removed(ensign, home):
    data = ("--data-dir", str(home / "data"))
    done = ensign("lists", "import", str(home / "alpha.csv"), *data, "--list-date", "2026-11-20")
    assert done.status == 0, done.err
    assert "alpha: alpha, 2026-11-20, 2 entities, 3 names" in done.err
    assert "nothing in the file shows that it is complete" in done.err

    found = json.loads(ensign("lists", "status", *data, "--format", "json").out)["lists"]
    (mine,) = [one for one in found if not one["bundled"]]
    assert {"name", "title", "entities", "names", "weak_names", "vessels", "rejections", "publisher_date", "fetched",
            "source", "sha256", "digest", "bundled"} <= set(mine)  # fmt: skip
    assert (mine["name"], mine["entities"], mine["names"], mine["publisher_date"]) == ("alpha", 2, 3, "2026-11-20")
    assert len(mine["sha256"]) == 64
    assert any(one["bundled"] for one in found)

    text = ensign("lists", "status", *data).out
    assert "alpha" in text
    assert "not known" in text

    rows = list(csv.DictReader(io.StringIO(ensign("screen", str(home / "vendors.csv"), *data).out)))
    assert (rows[0]["match_list"], rows[0]["match_list_date"]) == ("alpha", "2026-11-20")
    assert "alpha" in rows[1]["match_list"], "a clear row names every list"
    assert ensign("screen", str(home / "vendors.csv"), *data, "-w", "alpha", "--require", "alpha").status == 0
    assert "alpha" in ensign("check", "Zebulon Okarvian", *data).out

    assert ensign("lists", "show", "alpha-row-1", *data).out.startswith("Blue Heron Maritime Trading  (alpha, company)")
    assert ensign("lists", "verify", *data).status == 0
    assert ensign("lists", "remove", "alpha", *data).status == 0
    assert ensign("screen", str(home / "vendors.csv"), *data, "--require", "alpha").status == 4


def test_what_changed_is_told(ensign, home):
    data = ("--data-dir", str(home / "data"))
    ensign("lists", "import", str(home / "alpha.csv"), *data)
    assert ensign("lists", "diff", "alpha", *data).status == 4
    (home / "alpha.csv").write_text(LATER)
    assert "1 added, 0 removed, 1 changed" in ensign("lists", "import", str(home / "alpha.csv"), *data).err
    found = json.loads(ensign("lists", "diff", "alpha", *data, "--format", "json").out)
    assert [e["name"] for e in found["added"]] == ["Quiet Lantern"]
    assert found["changed"] == [{"id": "alpha-row-1", "name": "Blue Heron Maritime Trading", "what": ["names"]}]
    assert "1 changed" in ensign("lists", "diff", "alpha", *data).out


def test_a_bundle_goes_to_another_machine(ensign, home):
    here, there = ("--data-dir", str(home / "here")), ("--data-dir", str(home / "there"))
    ensign("lists", "import", str(home / "alpha.csv"), *here)
    assert ensign("lists", "export", *here).status == 2
    assert ensign("lists", "export", "--all", "-o", str(home / "b.zip"), *here).status == 0
    assert ensign("lists", "import", str(home / "b.zip"), *there).status == 0
    told = [json.loads(ensign("lists", "status", *d, "--format", "json").out)["lists"][-1] for d in (here, there)]
    assert told[0] == told[1]


def test_a_file_that_cannot_be_trusted_leaves_the_list_in_use(ensign, home):
    data = ("--data-dir", str(home / "data"))
    ensign("lists", "import", str(home / "alpha.csv"), *data)
    (home / "alpha.csv").write_text("<!DOCTYPE html><html>an error</html>")
    failed = ensign("lists", "import", str(home / "alpha.csv"), *data)
    assert failed.status == 4
    assert "is a web page, not a list" in failed.err
    assert ensign("screen", str(home / "vendors.csv"), *data, "--require", "alpha").status == 0


def test_a_list_that_is_too_old_stops_the_screening_unless_allowed(ensign, home):
    data = ("--data-dir", str(home / "data"))
    (home / "list.csv").write_text(
        '"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones",'
        '"emails","program_ids","dataset","first_seen","last_seen","last_change"\n'
        '"inv-1","Company","Blue Heron Maritime Trading","","","kh","","","","","","","Inv","2026-01-01","2026-01-31",'
        '"2026-01-31"\n'
    )
    ask = ("screen", str(home / "vendors.csv"), "-w", str(home / "list.csv"), *data, "--max-age", "3d")
    refused = ensign(*ask)
    assert refused.status == 4
    assert "opensanctions-inv is" in refused.err
    assert not refused.out
    record = home / "run.json"
    allowed = ensign(*ask, "--allow-stale", "the site is down", "--record", str(record))
    assert allowed.status == 0
    assert "allowed: the site is down" in allowed.err
    assert json.loads(record.read_text())["options"]["allow_stale"] == "the site is down"
    assert ensign("check", "Blue Heron", "-w", str(home / "list.csv"), "--max-age", "3d").status == 4
    installed = ("lists", "import", str(home / "list.csv"), *data)
    assert ensign(*installed).status == 0
    assert ensign("screen", str(home / "vendors.csv"), *data, "--max-age", "3d").status == 0


@pytest.mark.parametrize(
    ("command", "status", "says"),
    [
        (("lists", "remove", "nope"), 4, "not installed"),
        (("lists", "show", "nope-1"), 4, "no list has an entity nope-1"),
        (("lists", "import", "nope.csv"), 4, "is not there"),
        (("lists", "import", "x.csv", "--list-date", "20.11.2026"), 2, "not a date"),
        (("lists", "export", "--all"), 4, "no list is installed"),
        (("screen", "x.csv", "--max-age", "soon"), 2, "not an age"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(ensign, home, command, status, says):
    failed = ensign(*command, "--data-dir", str(home / "empty"))
    assert failed.status == status
    assert says in failed.err
    assert "Traceback" not in failed.err
