"""`ensign lists`, and installed lists in `screen` and `check`."""

import csv
import gzip
import io
import json
import os
import re

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
    done = ensign("lists", "import", str(home / "alpha.csv"), *data, "--list-date", "2025-11-20")
    assert done.status == 0, done.err
    assert "alpha: alpha, 2025-11-20, 2 entities, 3 names" in done.err
    assert "nothing in the file shows that it is complete" in done.err

    found = json.loads(ensign("lists", "status", *data, "--format", "json").out)["lists"]
    (mine,) = [one for one in found if not one["bundled"]]
    keys = (
        "name title entities names weak_names vessels context rejections publisher_date partial doubts fetched source"
    )
    assert all({*keys.split(), "sha256", "digest", "bundled"} == set(one) for one in found)
    assert {one["name"]: one["context"] for one in found} == {"alpha": 0, "cambodia-dprk": 8}
    assert (mine["name"], mine["entities"], mine["names"], mine["publisher_date"]) == ("alpha", 2, 3, "2025-11-20")
    assert (mine["partial"], mine["doubts"]) == ("", [])
    assert len(mine["sha256"]) == 64
    assert any(one["bundled"] for one in found)

    text = ensign("lists", "status", *data).out
    assert "alpha" in text
    assert "not known" in text

    rows = list(csv.DictReader(io.StringIO(ensign("screen", str(home / "vendors.csv"), *data).out)))
    assert (rows[0]["match_list"], rows[0]["match_list_date"]) == ("alpha", "2025-11-20")
    assert "alpha" in rows[1]["match_list"], "a clear row names every list"
    assert ensign("screen", str(home / "vendors.csv"), *data, "-w", "alpha", "--require", "alpha").status == 0
    assert "alpha" in ensign("check", "Zebulon Okarvian", *data).out

    shown = ensign("lists", "show", "alpha-row-1", *data).out
    assert shown.startswith("Blue Heron Maritime Trading  (alpha, company)")
    assert shown.index("  names\n") < shown.index("  listings\n"), "in the order of the model"
    assert ensign("lists", "verify", *data).status == 0
    assert ensign("lists", "remove", "alpha", *data).status == 0
    assert ensign("screen", str(home / "vendors.csv"), *data, "--require", "alpha").status == 4


def test_what_a_brief_says_of_a_party_is_shown_in_its_own_words(ensign, home):
    shown = ensign("lists", "show", "cambodia-dprk-khek-vandy", "--data-dir", str(home / "data")).out
    assert "    cambodia-dprk-khek-vandy head-of cambodia-dprk-cambodia-shipping-corporation; " in shown
    assert not {"{", "start:", "predicate:"} & set(shown.split())


def test_a_list_without_a_date_that_may_not_be_old_is_only_as_old_as_its_file(ensign, home):
    data = ("--data-dir", str(home / "data"))
    assert ensign("lists", "import", str(home / "alpha.csv"), *data).status == 0
    record = home / "run.json"
    ask = ("screen", str(home / "vendors.csv"), *data, "-w", "alpha", "--record", record)
    assert "has no date of its own" not in ensign(*ask).err
    done = ensign(*ask, "--max-age", "alpha=3d")
    assert done.status == 0
    assert "warning: alpha has no date of its own: that it is 0 hours old is only what its file says" in done.err
    assert "import it with --list-date" in json.loads(record.read_text())["warnings"][0]
    assert ensign("lists", "import", str(home / "alpha.csv"), *data, "--list-date", "2025-11-20").status == 0
    assert "has no date of its own" not in ensign(*ask, "--max-age", "alpha=9000w").err


@pytest.mark.parametrize(
    ("blanks", "said"), [(0, ""), (1, "alpha: 1 record not read\n"), (2, "alpha: 2 records not read\n")]
)
def test_records_that_were_not_read_are_counted(ensign, home, blanks, said):
    data = ("--data-dir", str(home / "data"))
    (home / "alpha.csv").write_text(LIST + ",,person,INV\n" * blanks)
    assert ensign("lists", "import", str(home / "alpha.csv"), *data).status == 0
    text = ensign("lists", "status", *data).out
    assert (said in text, "not read" in text) == (True, bool(blanks))


def test_a_date_is_given_to_a_list_that_has_none_and_to_no_other(ensign, tmp_path):
    person = "<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>Okar</FIRST_NAME></INDIVIDUAL>"
    for date in ("", "2020-01-01"):
        said = f' dateGenerated="{date}"' if date else ""
        (tmp_path / "x.xml").write_text(
            f"<CONSOLIDATED_LIST{said}><INDIVIDUALS>{person}</INDIVIDUALS></CONSOLIDATED_LIST>"
        )
        done = ensign(
            "lists", "import", tmp_path / "x.xml", "--list-date", "2025-11-20", "--data-dir", tmp_path / f"d{date}"
        )
        assert done.status == 0
        assert ("--list-date is not used: its file says 2020-01-01" in done.err) is bool(date)
        assert f"List, {date or '2025-11-20'}, 1 " in done.err


@pytest.mark.parametrize("given", [False, True])
def test_a_date_that_is_to_come_is_said_and_keeps_no_list_young(ensign, tmp_path, given):
    """It passed every --max-age for ever, and kept the true edition out as an older one."""
    data = ("--data-dir", str(tmp_path / "data"))
    person = "<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ZEBULON</FIRST_NAME></INDIVIDUAL>"
    path = tmp_path / "un.xml"
    path.write_text(f'<CONSOLIDATED_LIST dateGenerated="2099-11-20">{person}</CONSOLIDATED_LIST>')
    os.utime(path, (1_000_000_000, 1_000_000_000))
    done = ensign("lists", "import", str(path), *data, *(("--list-date", "2024-11-20") if given else ()))
    assert done.status == 0, done.err
    assert ("its date, 2099-11-20, is to come: its age is taken from its file" in done.err) is not given
    (tmp_path / "vendors.csv").write_text("name\nZebulon\n")
    stale = ensign("screen", str(tmp_path / "vendors.csv"), *data, "-w", "un", "--max-age", "3d")
    assert stale.status == 4
    assert ("old by its own date" if given else "old by its file's date") in stale.err
    path.write_text(path.read_text().replace("2099-11-20", "2025-11-20"))
    assert ensign("lists", "import", str(path), *data).status == 0


def test_what_changed_is_told(ensign, home):
    data = ("--data-dir", str(home / "data"))
    ensign("lists", "import", str(home / "alpha.csv"), *data)
    assert ensign("lists", "diff", "alpha", *data).status == 4
    (home / "alpha.csv").write_text(LATER)
    assert "1 added, 0 removed, 1 changed" in ensign("lists", "import", str(home / "alpha.csv"), *data, "--accept").err
    found = json.loads(ensign("lists", "diff", "alpha", *data, "--format", "json").out)
    assert [e["name"] for e in found["added"]] == ["Quiet Lantern"]
    assert found["changed"] == [
        {
            "id": "alpha-row-1",
            "name": "Blue Heron Maritime Trading",
            "what": ["names"],
            "values": [
                {
                    "what": "names",
                    "gone": [{"kind": "alias", "text": "BHMT Trading"}],
                    "new": [{"kind": "alias", "text": "Heronwing"}],
                }
            ],
        }
    ]
    said = ensign("lists", "diff", "alpha", *data).out
    assert "1 changed\n  alpha-row-1  Blue Heron Maritime Trading\n    names: - BHMT Trading; kind: alias" in said
    assert "    names: + Heronwing; kind: alias" in said


def test_the_same_list_in_another_wrapping_is_said_to_be_unchanged_and_another_edition_is_not(ensign, tmp_path):
    data = ("--data-dir", tmp_path / "data")
    person = "<INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>Okar</FIRST_NAME></INDIVIDUAL>"
    said = '<CONSOLIDATED_LIST dateGenerated="{}"><INDIVIDUALS>' + person + "</INDIVIDUALS></CONSOLIDATED_LIST>"
    for name, date in (("un.xml", "2026-01-01"), ("later.xml", "2026-01-02")):
        (tmp_path / name).write_text(said.format(date))
    (tmp_path / "un.xml.gz").write_bytes(gzip.compress((tmp_path / "un.xml").read_bytes()))
    assert "unchanged" not in ensign("lists", "import", tmp_path / "un.xml", *data).err
    for name in ("un.xml", "un.xml.gz"):
        done = ensign("lists", "import", tmp_path / name, *data)
        assert re.search(r"^un: unchanged, the version 2026-01-01\.\w+$", done.err, re.MULTILINE)
        assert "it is not the whole list: " in done.err, "what is to be known of it is said again"
        assert "added" not in done.err
    assert "the list un has one version only" in ensign("lists", "diff", "un", *data).err
    done = ensign("lists", "import", tmp_path / "later.xml", *data)
    assert ("unchanged" in done.err, "since 2026-01-01: 0 added" in done.err) == (False, True)


def test_a_list_that_shrank_is_held_back_with_the_changes_until_it_is_accepted(ensign, home):
    data = ("--data-dir", str(home / "data"))
    rows = [f"Person {n},,person,INV\n" for n in range(20)]
    (home / "alpha.csv").write_text(LIST.splitlines(keepends=True)[0] + "".join(rows))
    (home / "beta.csv").write_text(LIST)
    assert ensign("lists", "import", str(home / "alpha.csv"), *data).status == 0
    (home / "alpha.csv").write_text(LIST.splitlines(keepends=True)[0] + "".join(rows[:17]))
    held = ensign("lists", "import", str(home / "alpha.csv"), str(home / "beta.csv"), *data)
    assert held.status == 4
    assert "alpha: held back: it lost 3 of 20 entities, more than a tenth" in held.err
    assert "alpha-row-20  Person 19" in held.err
    listed = {
        one["name"]: one["entities"]
        for one in json.loads(ensign("lists", "status", *data, "--format", "json").out)["lists"]
    }
    assert (listed["alpha"], listed["beta"]) == (20, 2), "what is not held back is installed"
    assert ensign("check", "Person 19", "-w", "alpha", *data, "--fail-on", "exact").status == 1
    assert ensign("lists", "import", str(home / "alpha.csv"), *data, "--accept").status == 0
    assert ensign("check", "Person 19", "-w", "alpha", *data, "--fail-on", "exact").status == 0


def test_an_older_edition_is_held_back_until_it_is_accepted(ensign, home):
    data = ("--data-dir", str(home / "data"))

    def install(date, *more):
        dated = ("--list-date", date) if date else ()
        return ensign("lists", "import", str(home / "alpha.csv"), *data, *dated, *more)

    assert install("2025-11-20").status == 0
    held = install("2025-11-19")
    assert held.status == 4
    assert "alpha: held back: it is of 2025-11-19, and older than what is in use, of 2025-11-20" in held.err
    assert install("2025-11-20").status == 0, "the same once more"
    assert install("2025-11-21").status == 0
    back = install("2025-11-19", "--accept")
    assert (back.status, "it is older than what was in use, of 2025-11-21" in back.err) == (0, True)
    assert install("").status == 0, "of no date it is not known"


def test_two_files_of_one_list_are_no_update(ensign, home):
    (home / "more").mkdir()
    (home / "more" / "alpha.csv").write_text(LATER)
    failed = ensign(
        "lists", "import", str(home / "alpha.csv"), str(home / "more" / "alpha.csv"), "--data-dir", str(home / "data")
    )
    assert failed.status == 4
    assert "two of the files hold the list alpha" in failed.err
    assert not (home / "data").exists()


def test_a_damaged_list_does_not_hide_the_others(ensign, home):
    data = ("--data-dir", str(home / "data"))
    (home / "beta.csv").write_text(LIST)
    ensign("lists", "import", str(home / "alpha.csv"), str(home / "beta.csv"), *data)
    (entities,) = (home / "data" / "beta").rglob("entities.jsonl")
    entities.write_text(entities.read_text().replace("Zebulon", "Zeppelin"))
    shown = ensign("lists", "status", *data)
    assert (shown.status, "alpha" in shown.out) == (4, True)
    assert "beta" in shown.err
    assert ensign("lists", "verify", *data).status == 4
    assert ensign("screen", str(home / "vendors.csv"), *data).status == 4
    again = ensign("lists", "import", str(home / "beta.csv"), *data)
    assert (again.status, "is damaged, and is replaced" in again.err) == (0, True)
    assert ensign("lists", "verify", *data).status == 0
    (home / "data" / "beta" / "current.json").write_text("{")
    assert ensign("lists", "verify", *data).status == 4


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
    assert "screened all the same, as --allow-stale says: the site is down" in allowed.err
    told = json.loads(record.read_text())
    assert told["options"]["allow_stale"] == "the site is down"
    assert [said.partition(" is ")[0] for said in told["stale"]] == ["opensanctions-inv"]
    asked = ("check", "Blue Heron", "-w", str(home / "list.csv"), "--max-age", "3d", "--allow-stale", "it is down")
    answer = json.loads(ensign(*asked, "--format", "json").out)
    assert (answer["allow_stale"], len(answer["stale"])) == ("it is down", 1)
    assert ensign("check", "Blue Heron", "-w", str(home / "list.csv"), "--max-age", "3d").status == 4
    assert ensign("lists", "import", str(home / "list.csv"), *data).status == 0
    refused = ensign("screen", str(home / "vendors.csv"), *data, "--max-age", "3d")
    assert refused.status == 4, "importing an old file makes it no younger"
    assert "by its own date" in refused.err
    assert (
        ensign(
            "screen", str(home / "vendors.csv"), *data, "--max-age", "3d", "--max-age", "opensanctions-inv=9000w"
        ).status
        == 0
    )


@pytest.mark.parametrize(
    ("command", "status", "says"),
    [
        (("lists", "remove", "nope"), 4, "not installed"),
        (("lists", "remove", "cambodia-dprk"), 4, "ships with Ensign and cannot be removed"),
        (("lists", "show", "nope-1"), 4, "no list has an entity nope-1"),
        (("lists", "import", "nope.csv"), 4, "is not there"),
        (("lists", "import", ""), 2, "the path of a file is empty"),
        (("lists", "import", "n" * 300), 4, "is not there"),
        (("lists", "import", "x.csv", "--list-date", "20.11.2026"), 2, "not a date"),
        (("lists", "import", "x.csv", "--list-date", "2926-11-20"), 2, "is to come"),
        (("lists", "export", "--all"), 4, "no list is installed"),
        (("lists", "export", "--all", "-o", "vendors.csv"), 2, "let its name end in .zip"),
        (("lists", "export", "--all", "-o", "."), 2, "let its name end in .zip"),
        (("screen", "x.csv", "--max-age", "soon"), 2, "not an age"),
        (("lists", "update", "nope"), 2, "no address of the list nope is known"),
        (("lists", "update", "--addresses", "nope.csv"), 2, "cannot be read"),
    ],
)
def test_what_cannot_be_is_said_in_one_sentence(ensign, home, command, status, says):
    failed = ensign(*command, "--data-dir", str(home / "empty"))
    assert failed.status == status
    assert says in failed.err
    assert "Traceback" not in failed.err


@pytest.mark.parametrize(
    ("command", "place", "says"),
    [
        (("lists", "import", "alpha.csv", "--data-dir"), "alpha.csv", "there is a file where a folder should be"),
        (("lists", "import", "alpha.csv", "--data-dir"), "alpha.csv/lists", "there is a file where a folder should be"),
        (("lists", "export", "alpha", "--output"), "nowhere/a.zip", "no such file or directory"),
        (("brief", "propose", "brief.txt", "--output"), "nowhere/review.csv", "cannot write"),
    ],
)
def test_a_place_that_cannot_be_written_stops_a_command_before_it_begins(ensign, home, command, place, says):
    (home / "brief.txt").write_text("Khek Vandy founded the Cambodia Shipping Corporation in 1994.\n", encoding="utf-8")
    assert ensign("lists", "import", str(home / "alpha.csv")).status == 0
    given = [str(home / word) if (home / word).is_file() else word for word in command]
    failed = ensign(*given, str(home / place))
    assert failed.status == 2
    assert says in failed.err
    assert failed.out == ""


@pytest.mark.parametrize("width", [60, 74, 100, 200])
def test_on_every_terminal_it_is_seen_whether_a_list_is_whole(ensign, home, monkeypatch, width):
    from ensign.cli import holdings
    from ensign.cli.console import Talk

    data = ("--data-dir", str(home / "data"))
    assert ensign("lists", "import", str(home / "alpha.csv"), *data).status == 0
    shown = io.StringIO()
    console = Talk(file=shown, width=width, force_terminal=True, highlight=False, no_color=True)
    monkeypatch.setattr(holdings, "screen", lambda: console)
    holdings.status(str(home / "data"), as_json=False)
    head, *lines = re.sub(r"\x1b\[[0-9;]*m", "", shown.getvalue()).splitlines()
    assert ("whole?" in head, "vessels" in head) == (True, width > 74)
    assert any(re.match(r"alpha .* not known", line) for line in lines)
