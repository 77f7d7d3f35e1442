"""One file over HTTP from a real server with faults: whole, or a sentence why not."""

import gzip
import time

import pytest

from ensign.errors import WatchlistError
from ensign.fetch.addresses import File
from ensign.fetch.download import USER_AGENT, Patience, download

QUICK = Patience(silence=0.5, whole=5, attempts=3, pause=0.01)
BODY = b"<list>" + b"a name, " * 5000 + b"</list>"


@pytest.fixture
def get(tmp_path, publisher):
    """Fetch a path of the publisher's: the conditions for the next time, and the bytes that came."""

    def fetch(path="/list.xml", *, conditions=None, most=1_000_000, patience=QUICK):
        into = tmp_path / "list.xml"
        found = download(File("list.xml", publisher.url(path), most), into, conditions or {}, patience)
        return found, into.read_bytes() if into.exists() else None

    return fetch


def refused(get, **options):
    with pytest.raises(WatchlistError) as failed:
        get(**options)
    return str(failed.value)


def test_a_file_comes_with_what_asks_for_a_newer_one(get, publisher, answer):
    then = "Tue, 24 Nov 2026 10:00:00 GMT"
    publisher.says("/list.xml", answer(BODY, headers={"ETag": '"1"', "Last-Modified": then}))
    conditions, body = get()
    assert body == BODY
    assert conditions == {"If-None-Match": '"1"', "If-Modified-Since": then}
    assert publisher.asked[0][1]["User-Agent"] == USER_AGENT
    assert get(conditions=conditions)[0] is None
    assert publisher.asked[1][1]["If-Modified-Since"] == then
    publisher.says("/list.xml", answer(BODY + b" ", headers={"ETag": '"2"'}))
    assert get(conditions=conditions) == ({"If-None-Match": '"2"'}, BODY + b" ")


def test_a_server_that_does_not_say_what_it_has_gives_no_conditions(get, publisher, answer):
    publisher.says("/list.xml", answer(BODY))
    assert get() == ({}, BODY)


def test_the_user_agent_is_one_that_ofac_lets_in():
    assert USER_AGENT.startswith("Mozilla/5")
    assert len(USER_AGENT) >= 40
    assert "Ensign" in USER_AGENT


@pytest.mark.parametrize("fault", ["cut", "reset", "silent"])
def test_what_may_pass_is_tried_again(get, publisher, answer, fault):
    publisher.says("/list.xml", answer(BODY, fault=fault), answer(b"busy", 503), answer(BODY))
    assert get()[1] == BODY
    assert len(publisher.asked) == 3


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ({"fault": "cut"}, "broke off"),
        ({"fault": "reset"}, "broke off"),
        ({"fault": "silent"}, "did not answer in time"),
        ({"status": 500}, "the server says 500"),
        ({"status": 429}, "the server says 429"),
    ],
)
def test_what_does_not_pass_is_given_up_after_a_few_attempts(get, publisher, answer, said, says):
    publisher.says("/list.xml", answer(BODY, **said))
    failed = refused(get)
    assert says in failed
    assert failed.endswith("(3 attempts)")
    assert len(publisher.asked) == 3


@pytest.mark.parametrize("status", [204, 206, 304, 400, 401, 403, 404, 410])
def test_what_is_final_is_not_tried_again(get, publisher, answer, status):
    publisher.says("/list.xml", answer(b"" if status in {204, 304} else BODY, status))
    assert f"the server says {status}" in refused(get)
    assert len(publisher.asked) == 1


def test_a_server_is_left_alone_as_long_as_it_asks(get, publisher, answer):
    publisher.says("/list.xml", answer(b"", 503, {"Retry-After": "1"}), answer(BODY))
    began = time.monotonic()
    assert get()[1] == BODY
    assert time.monotonic() - began >= 1
    publisher.says("/list.xml", answer(b"", 503, {"Retry-After": "86400"}), answer(BODY))
    assert "503" in refused(get)


@pytest.mark.parametrize("kind", ["text/html", "Text/HTML; charset=utf-8", "application/xhtml+xml"])
def test_a_web_page_is_no_list(get, publisher, answer, kind):
    publisher.says("/list.xml", answer(b"<html>sign in</html>", headers={"Content-Type": kind}))
    assert "a web page came instead" in refused(get)


def test_a_redirection_is_followed_with_the_conditions(get, publisher, answer):
    publisher.says("/list.xml", answer(status=302, headers={"Location": "/blob?signed=1"}))
    publisher.says("/blob?signed=1", answer(BODY, headers={"ETag": '"1"'}))
    conditions, body = get()
    assert body == BODY
    assert get(conditions=conditions)[0] is None


@pytest.mark.parametrize(
    ("where", "says"),
    [
        ("http://list.invalid/list.xml", "leads to http://list.invalid, which is not https"),
        ("ftp://127.0.0.1/list.xml", "leads to ftp://127.0.0.1"),
        ("/list.xml", "leads on and on"),
    ],
)
def test_a_redirection_leads_to_https_and_to_an_end(get, publisher, answer, where, says):
    publisher.says("/list.xml", answer(status=301, headers={"Location": where}))
    assert says in refused(get)


@pytest.mark.parametrize("fault", ["", "endless"])
def test_nothing_larger_than_the_file_can_be(get, publisher, answer, fault):
    publisher.says("/list.xml", answer(BODY, fault=fault))
    assert "is larger than the 0.01 MB that it can honestly be" in refused(get, most=10_000)


def test_a_file_that_comes_too_slowly_is_given_up(get, publisher, answer):
    publisher.says("/list.xml", answer(BODY, fault="drip"))
    began = time.monotonic()
    assert "comes too slowly" in refused(get, patience=Patience(silence=5, whole=0.3, attempts=1))
    assert time.monotonic() - began < 3


def test_what_comes_packed_is_unpacked_and_whole(get, publisher, answer):
    packed, how = gzip.compress(BODY), {"Content-Encoding": "gzip"}
    publisher.says("/list.xml", answer(packed, headers=how))
    assert get()[1] == BODY
    publisher.says("/list.xml", answer(packed[:-20], headers=how), answer(packed, headers=how))
    assert get()[1] == BODY
    publisher.says("/list.xml", answer(packed[:-20], headers=how))
    assert "what came is not whole" in refused(get)
    publisher.says("/list.xml", answer(packed, headers=how))
    assert "larger than" in refused(get, most=10_000)
    publisher.says("/list.xml", answer(gzip.compress(bytes(50_000_000)), headers=how))
    assert "larger than" in refused(get)
    publisher.says("/list.xml", answer(BODY, headers={"Content-Encoding": "br"}))
    assert "came packed as br" in refused(get)


def test_a_server_that_is_not_there(get, publisher):
    publisher.shutdown()
    publisher.server_close()
    failed = refused(get)
    assert "no connection" in failed
    assert "(3 attempts)" in failed


@pytest.mark.parametrize(
    ("name", "value"), [("ALL_PROXY", "socks5://127.0.0.1:1"), ("HTTPS_PROXY", "odd://x"), ("SSL_CERT_FILE", "nope")]
)
def test_an_environment_that_cannot_be_used_is_said_in_words(tmp_path, monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(WatchlistError, match="that the environment names cannot be used") as failed:
        download(File("list.xml", "https://127.0.0.1:1/list.xml", 1), tmp_path / "list.xml", {}, QUICK)
    assert name in failed.value.hint
