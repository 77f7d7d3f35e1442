"""`ensign lists update` against a real server with faults, as users run it; and two at once, and killed at any moment.

All names are invented.
"""

import csv
import hashlib
import json
import os
import random
import socket
import subprocess
import sys
import time

import pytest

from ensign.cli import updating
from ensign.fetch.download import Patience
from ensign.fetch.edition import current
from ensign.store import versions


def un(*names, date="2026-11-20", first=1):
    """The UN's list of these people."""
    people = "".join(
        f"<INDIVIDUAL><DATAID>{number}</DATAID><FIRST_NAME>{name}</FIRST_NAME><UN_LIST_TYPE>DPRK</UN_LIST_TYPE>"
        f"<REFERENCE_NUMBER>KPi.{number:03}</REFERENCE_NUMBER></INDIVIDUAL>"
        for number, name in enumerate(names, first)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><CONSOLIDATED_LIST dateGenerated="{date}T00:00:09.554Z"><INDIVIDUALS>'
        f"{people}</INDIVIDUALS><ENTITIES></ENTITIES></CONSOLIDATED_LIST>"
    ).encode()


CANADA = (
    '<?xml version="1.0" encoding="UTF-8"?><data-set><record><Country>Belarus / Bélarus</Country>'
    "<EntityOrShip>Blue Heron Works</EntityOrShip><Schedule>1</Schedule><Item>7</Item>"
    "<DateOfListing>2021-08-09</DateOfListing></record></data-set>"
).encode()

SDN = b'36,"BLUE HERON MARITIME","-0- ","CUBA","-0- ","-0- ","-0- ","-0- ","-0- ","-0- ","-0- ","-0- "\r\n\x1a'
ALT = b'36,12,"aka","HERONWING","-0- "\r\n\x1a'


PEOPLE = [f"Zebulon Okarvian {n}" for n in range(20)]


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch):
    monkeypatch.setattr(updating, "_PATIENCE", Patience(pause=0.01))


class Lists:
    """`ensign lists …` with a table of addresses at the publisher's, and a data folder of its own."""

    def __init__(self, ensign, publisher, answer, folder):
        self._ensign, self._publisher, self._answer = ensign, publisher, answer
        self.table, self.data = folder / "addresses.csv", folder / "data"
        self.addresses((("un", "/un.xml"), ("ca", "/ca.xml")))

    def addresses(self, rows, **columns):
        with self.table.open("w", newline="") as stream:
            writer = csv.writer(stream)
            writer.writerow(["list", "url", *columns])
            writer.writerows([name, self._publisher.url(path), *columns.values()] for name, path in rows)

    def says(self, path, *bodies, **more):
        """Set what the publisher answers; the address."""
        return self._publisher.says(path, *(self._answer(body, **more) for body in bodies))

    @property
    def asked(self):
        return self._publisher.asked

    def __call__(self, command, *arguments):
        more = ("--addresses", self.table) if command == "update" else ()
        return self._ensign("lists", command, *arguments, "--data-dir", self.data, *more)


@pytest.fixture
def lists(ensign, publisher, answer, tmp_path):
    return Lists(ensign, publisher, answer, tmp_path)


def status(lists):
    found = json.loads(lists("status", "--format", "json").out)["lists"]
    return {one["name"]: one for one in found if not one["bundled"]}


def test_lists_are_fetched_and_then_asked_whether_they_changed(lists):
    body = un(*PEOPLE)
    url = lists.says("/un.xml", body, headers={"ETag": '"1"', "Last-Modified": "x"})
    lists.says("/ca.xml", CANADA)
    done = lists("update")
    assert done.status == 0, done.err
    assert "un: United Nations Security Council Consolidated List, 2026-11-20, 20 entities, 20 names" in done.err
    assert "Blue Heron" not in done.out
    told = status(lists)["un"]
    assert (told["source"], told["sha256"], told["entities"]) == (url, hashlib.sha256(body).hexdigest(), 20)
    assert told["publisher_date"] == "2026-11-20"

    again = lists("update", "un")
    assert again.status == 0
    assert "un: unchanged, the version 2026-11-20." in again.err
    assert lists.asked[-1][1]["If-None-Match"] == '"1"'
    assert lists.asked[-1][1]["If-Modified-Since"] == "x"
    assert len(lists.asked) == 3, "only the list that was named is asked for"

    lists.says("/un.xml", un(*PEOPLE[1:], "Bo Reed", date="2026-11-21", first=2), headers={"ETag": '"2"'})
    assert "1 added, 1 removed, 0 changed" in lists("update", "un").err
    assert "un-1  Zebulon Okarvian 0" in lists("diff", "un").out


def test_an_update_keeps_a_list_young_though_it_did_not_change(ensign, lists, tmp_path):
    (tmp_path / "v.csv").write_text("name\nPlain Bakery\n")
    (tmp_path / "un.xml").write_bytes(un(*PEOPLE, date="2020-01-01"))
    lists("import", tmp_path / "un.xml")
    screen = ("screen", tmp_path / "v.csv", "--data-dir", lists.data, "--max-age", "3d")
    assert ensign(*screen).status == 4
    lists.says("/un.xml", un(*PEOPLE, date="2020-01-01"), headers={"ETag": '"1"'})
    for _ in range(2):
        assert lists("update", "un").status == 0
        assert ensign(*screen).status == 0
        path = lists.data / "un" / versions.CURRENT
        said = json.loads(path.read_text())
        path.write_text(json.dumps(said | {"checked": "2026-01-01T00:00:00+00:00"}))
        refused = ensign(*screen)
        assert refused.status == 4
        assert "un is" in refused.err
        assert "days old, and may be 3 days at most" in refused.err


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"status": 404}, "the server says 404"),
        ({"status": 500}, "the server says 500"),
        ({"fault": "cut"}, "broke off"),
        ({"fault": "reset"}, "broke off"),
        ({"fault": "silent"}, "did not answer in time"),
        ({"status": 302, "headers": {"Location": "http://list.invalid/"}}, "which is not https"),
        ({"body": b"<!DOCTYPE html><html>sign in</html>"}, "is a web page, not a list"),
        ({"headers": {"Content-Type": "text/html"}}, "a web page came instead"),
        ({"body": b""}, "is empty"),
        ({"body": un(*PEOPLE)[:-300]}, "damaged"),
        ({"body": CANADA}, "holds the list ca, not un"),
        ({"body": b"name,country\nZebulon Okarvian,KH\n"}, "is no publisher's list that is known"),
        ({"body": b'{"error": "come back later"}'}, "un.xml"),
        ({"body": un(*PEOPLE) + b" " * 60_000}, "larger than the 0.05 MB"),
        ({"body": b"PK\x03\x04" + b"no archive" * 9}, "damaged archive"),
    ],
)
def test_a_fetch_that_fails_leaves_the_list_and_the_others_go_on(lists, said, says):
    lists.says("/un.xml", un(*PEOPLE))
    lists.says("/ca.xml", CANADA)
    assert lists("update", "un").status == 0
    before = status(lists)
    lists.says("/un.xml", said.get("body", un(*PEOPLE)), **{k: v for k, v in said.items() if k != "body"})
    lists.addresses((("un", "/un.xml"), ("ca", "/ca.xml")), megabytes="0.05")
    done = lists("update", "--timeout", "0.4")
    assert done.status == 4
    assert "un: failed: " in done.err
    assert says in done.err
    assert "the version in use stays" in done.err
    assert "folder" not in done.err, "where it was fetched to is no matter of the user's"
    assert "ca: " in done.err
    assert "Traceback" not in done.err
    assert status(lists)["un"] == before["un"]
    assert "ca" in status(lists)
    assert lists("verify").status == 0
    assert [p.name for p in lists.data.iterdir() if p.name.startswith(".fetching")] == []


def test_a_fault_of_our_own_in_one_list_keeps_no_other_from_being_updated(lists, monkeypatch):
    lists.says("/un.xml", un(*PEOPLE))
    lists.says("/ca.xml", CANADA)

    def fail(source, *rest):
        if source.list == "un":
            raise KeyError("an invented fault")
        return current(source, *rest)

    monkeypatch.setattr(updating, "current", fail)
    done = lists("update")
    assert (done.status, "internal error: KeyError" in done.err) == (3, True)
    assert list(status(lists)) == ["ca"]


def test_what_passes_is_tried_again(lists, publisher, answer):
    publisher.says("/un.xml", answer(status=500), answer(un(*PEOPLE), fault="cut"), answer(un(*PEOPLE)))
    assert lists("update", "un").status == 0


def test_a_list_that_shrank_is_held_back_until_it_is_accepted(lists):
    lists.says("/un.xml", un(*PEOPLE), headers={"ETag": '"1"'})
    lists("update", "un")
    lists.says("/un.xml", un(*PEOPLE[:17]), headers={"ETag": '"2"'})
    for _ in range(2):
        held = lists("update", "un")
        assert held.status == 4
        assert "un: held back: it lost 3 of 20 entities, more than a tenth; the version in use stays" in held.err
        assert "un-20  Zebulon Okarvian 19" in held.err
        assert status(lists)["un"]["entities"] == 20
    assert lists("update", "un", "--accept").status == 0
    assert status(lists)["un"]["entities"] == 17
    assert "unchanged" in lists("update", "un").err


def test_an_edition_that_its_publisher_has_now_is_in_use_though_it_is_older(lists):
    lists.says("/un.xml", un(*PEOPLE, date="2026-11-21"), headers={"ETag": '"1"'})
    lists("update", "un")
    lists.says("/un.xml", un(*PEOPLE, date="2026-11-20"), headers={"ETag": '"2"'})
    done = lists("update", "un")
    assert (done.status, "it is older than what was in use, of 2026-11-21" in done.err) == (0, True)


def test_a_set_of_files_is_one_edition(lists):
    urls = [lists.says(path, body, headers={"ETag": '"1"'}) for path, body in (("/sdn.csv", SDN), ("/alt.csv", ALT))]
    lists.addresses((("ofac-sdn", "/sdn.csv"), ("ofac-sdn", "/alt.csv")))
    assert lists("update").status == 0
    assert status(lists)["ofac-sdn"]["names"] == 2
    assert status(lists)["ofac-sdn"]["source"] == " ".join(urls)
    assert "unchanged" in lists("update").err
    # One file of the two is newer: the other is had again, for both are the edition.
    lists.says("/alt.csv", ALT.replace(b"HERONWING", b"HERONFLIGHT"), headers={"ETag": '"2"'})
    done = lists("update", "--accept")
    assert (done.status, "1 changed" in done.err) == (0, True)
    assert status(lists)["ofac-sdn"]["names"] == 2


def test_what_another_release_read_or_what_is_damaged_is_fetched_anew(lists, monkeypatch):
    lists.says("/un.xml", un(*PEOPLE), headers={"ETag": '"1"'})
    lists("update", "un")
    with monkeypatch.context() as patch:
        patch.setattr(versions, "__version__", "9")
        assert lists("update", "un").status == 0
    assert "If-None-Match" not in lists.asked[-1][1]
    lists("update", "un")
    assert "unchanged" in lists("update", "un").err
    (entities,) = lists.data.rglob("entities.jsonl")
    entities.write_text("")
    assert lists("update", "un").status == 0
    assert "If-None-Match" not in lists.asked[-1][1]
    assert lists("verify").status == 0


def test_a_list_that_only_a_person_can_fetch_says_how(ensign, tmp_path):
    done = ensign("lists", "update", "eu", "--data-dir", tmp_path)
    assert done.status == 4
    assert "eu: to be fetched by hand. Sign in with EU Login" in done.err
    assert "ensign lists import" in done.err


def test_such_a_list_keeps_no_other_from_being_updated(ensign, lists, tmp_path):
    url = lists.says("/un.xml", un(*PEOPLE))
    (tmp_path / "a.csv").write_text(
        f"list,url,by_hand,usual\neu,,Ask the Commission.,yes\nun,{url},,yes\nca,{url},,no\n"
    )
    done = ensign("lists", "update", "--addresses", tmp_path / "a.csv", "--data-dir", tmp_path / "data")
    assert done.status == 0
    assert "eu: to be fetched by hand. Ask the Commission." in done.err
    assert "ca" not in done.err, "only what is usual or installed is fetched unasked"


def test_a_token_in_an_address_is_neither_said_nor_kept(lists):
    lists.says("/un.xml?token=opensesame", un(*PEOPLE), headers={"ETag": '"1"'})
    lists.addresses((("un", "/un.xml?token=opensesame"),))
    said = [lists("update"), lists("update"), lists("status"), lists("update", "--timeout", "0.3")]
    assert "unchanged" in said[1].err
    assert lists.asked[0][0].endswith("opensesame")
    lists.says("/un.xml?token=opensesame", b"", status=404)
    said.append(lists("update"))
    assert said[-1].status == 4
    assert "opensesame" not in "".join(one.out + one.err for one in said)
    assert not [p for p in lists.data.rglob("*") if p.is_file() and b"opensesame" in p.read_bytes()]


def test_http_is_for_this_machine_only(ensign, tmp_path):
    (tmp_path / "a.csv").write_text("list,url\nun,http://list.invalid/un.xml\n")
    refused = ensign("lists", "update", "--addresses", tmp_path / "a.csv", "--data-dir", tmp_path / "data")
    assert refused.status == 2
    assert "is no https address" in refused.err


def test_screening_never_touches_the_network(ensign, lists, vendors, monkeypatch, tmp_path):
    lists.says("/un.xml", un(*PEOPLE))
    lists("update", "un")

    def refuse(*_):
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert ensign("screen", vendors, "--data-dir", lists.data, "--max-age", "3d").status == 0
    assert ensign("check", "Zebulon Okarvian", "--data-dir", lists.data).status == 0
    code = (
        "import sys; from ensign.cli.main import app\n"
        f"try: app({['screen', str(vendors), '-q', '--data-dir', str(lists.data), '-o', str(tmp_path / 'o.csv')]!r})\n"
        "except SystemExit as e: assert not e.code\n"
        "print(*{'httpx', 'ensign.fetch.download'} & set(sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "\n"


def test_two_updates_at_once_and_a_reader_do_no_harm(process, lists):
    """Each process installs the same new edition; whoever reads meanwhile finds the old or the new, whole."""
    lists.says("/un.xml", un(*PEOPLE))
    lists.says("/ca.xml", CANADA)
    lists("update")
    lists.says("/un.xml", un(*PEOPLE, "Bo Reed", date="2026-11-21"))
    two = [process("lists", "update", "--addresses", lists.table, "--data-dir", lists.data) for _ in range(2)]
    seen = set()
    while any(one.poll() is None for one in two):
        seen.add(status(lists)["un"]["entities"])
    assert [(one.returncode, one.stderr.read()) for one in two if one.returncode] == []
    assert seen <= {20, 21}
    assert status(lists)["un"]["entities"] == 21
    assert lists("verify").status == 0


@pytest.mark.skipif(os.name == "nt", reason="a kill as POSIX has it")
@pytest.mark.parametrize("way", ["update", "import"])
def test_a_kill_at_any_moment_leaves_a_usable_store(ensign, process, lists, tmp_path, way):
    """Killed at moments spread over the time that the command takes: what is in use is the old list or the new."""
    old, new = un(*PEOPLE), un(*PEOPLE, "Bo Reed", date="2026-11-21")
    (tmp_path / "old.xml").write_bytes(old)
    (tmp_path / "new.xml").write_bytes(new)
    lists.says("/un.xml", new)
    lists("import", tmp_path / "old.xml")
    command = {
        "update": ("lists", "update", "un", "--addresses", lists.table, "--data-dir", lists.data),
        "import": ("lists", "import", tmp_path / "new.xml", "--data-dir", lists.data),
    }[way]
    began = time.monotonic()
    assert process(*command).wait(60) == 0
    whole = time.monotonic() - began
    moments = random.Random(7)
    ended = []
    for moment in (0.2, *(moments.uniform(0.4, 1.05) for _ in range(7))):
        assert lists("import", tmp_path / "old.xml", "--accept").status == 0
        running = process(*command)
        time.sleep(whole * moment)
        running.kill()
        ended.append(running.wait(30))
        assert status(lists)["un"]["entities"] in {20, 21}
        assert lists("verify").status == 0
        assert (
            ensign("check", "Zebulon Okarvian 7", "-w", "un", "--data-dir", lists.data, "--fail-on", "exact").status
            == 1
        )
    assert set(ended) - {0}, "at least one was killed part way"
    assert lists(way, *(["un"] if way == "update" else [tmp_path / "new.xml"])).status == 0
    assert status(lists)["un"]["entities"] == 21
    assert not list(lists.data.rglob(".making-*"))
