"""How old a list may be."""

from datetime import UTC, datetime, timedelta

import pytest

from ensign.errors import UsageError, WatchlistError
from ensign.store import ages
from ensign.watchlist import ListInfo

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)


def info(name, *, date="", fetched="", checked="", research=False):
    return ListInfo(name, name, date, "", 1, 1, research=research, fetched=fetched, checked=checked)


def test_limits_for_all_and_for_one():
    assert ages.limits(["3d", "un=12h"]) == {"": timedelta(days=3), "un": timedelta(hours=12)}
    assert ages.limits(["2W"]) == {"": timedelta(days=14)}


@pytest.mark.parametrize(
    ("hours", "said"), [(1, "1 hour"), (47, "47 hours"), (48, "2 days"), (71, "2 days"), (24_000, "1,000 days")]
)
def test_an_age_is_said_as_a_person_says_it(hours, said):
    assert ages.words(timedelta(hours=hours)) == said


def test_a_list_may_be_just_as_old_as_it_may_be_wherever_its_time_is_told():
    for checked in ("2026-11-23T12:00:00+00:00", "2026-11-23T07:00:00-05:00", "2026-11-23T12:00:00"):
        assert ages.stale([info("un", checked=checked)], ages.limits(["24h"]), NOW) == []
        later = NOW + timedelta(seconds=1)
        assert ages.stale([info("un", checked=checked)], ages.limits(["24h"]), later) == [
            "un is 24 hours old, and may be 24 hours at most"
        ]


def test_an_age_that_is_a_files_is_said():
    """OFAC's CSV set has no date in it; a copy of an old one is a new file."""
    copied = info("ofac-sdn", fetched="2026-11-24T07:00:00+00:00")
    most = ages.limits(["24h"])
    assert ages.stale([copied], most, NOW) == []
    assert ages.of_files([copied], most, NOW) == [
        (
            "ofac-sdn has no date of its own: that it is 5 hours old is only what its file says, which is "
            "new where it is a copy; import it with --list-date"
        )
    ]
    others = [
        info("ofac-sdn", fetched="2026-11-24T07:00:00+00:00", checked="2026-11-24T07:00:00+00:00"),
        info("ofac-sdn", fetched="2026-11-24T07:00:00+00:00", date="2026-11-24"),
        info("ofac-sdn", fetched="2026-11-20T07:00:00+00:00"),  # too old, which is said
        info("ofac-sdn"),
        info("mine", fetched="2026-11-24T07:00:00+00:00", research=True),
    ]
    assert ages.of_files(others, most, NOW) == []
    assert ages.of_files([copied], ages.limits(["un=24h"]), NOW) == []


@pytest.mark.parametrize("text", ["3", "d", "3 months", "un=", "-1d"])
def test_what_is_no_age_is_refused(text):
    with pytest.raises(UsageError, match="not an age"):
        ages.limits([text])


def test_the_age_counts_from_when_a_list_was_found_current():
    lists = [
        info("un", date="2026-01-01", fetched="2026-02-01T12:00:00+00:00", checked="2026-11-23T12:00:00+00:00"),
        info("eu", date="2026-11-23", fetched="2026-11-20T11:00:00+00:00", checked="2026-11-20T11:00:00+00:00"),
        info("none"),
        info("brief", date="2020-01-01", research=True),
    ]
    most = ages.limits(["3d"])
    assert ages.stale(lists, most, NOW) == [
        "eu is 4 days old, and may be 3 days at most",
        "none is of an unknown age",
    ]
    assert ages.stale(lists, ages.limits(["un=1h"]), NOW) == ["un is 24 hours old, and may be 1 hour at most"]
    assert ages.stale(lists, ages.limits(["brief=1d"]), NOW)


def test_a_list_of_a_day_that_has_not_begun_here_is_of_today():
    """Canberra's and Tokyo's day begins half a day before UTC's."""
    tomorrow = info("au", date="2026-11-25")
    assert ages.words(ages.age_of(tomorrow, NOW)) == "0 hours"
    assert ages.stale([tomorrow], ages.limits(["1h"]), NOW) == []


def test_a_date_that_is_to_come_keeps_no_list_young():
    """A mistyped year in one row is enough where a list's date is that of its newest row."""
    mistyped = info("au", date="2206-07-21", fetched="2026-11-14T12:00:00+00:00")
    assert ages.words(ages.age_of(mistyped, NOW)) == "10 days"
    assert ages.stale([mistyped], ages.limits(["3d"]), NOW) == [
        "au is 10 days old by its file's date, and may be 3 days at most"
    ]
    (said,) = ages.of_files([mistyped], ages.limits(["20d"]), NOW)
    assert said.startswith("au says that it is of 2206-07-21, which is to come: that it is 10 days old is only what")
    found_later = info("un", date="2026-11-20", checked="2099-01-01T00:00:00+00:00")
    assert ages.words(ages.age_of(found_later, NOW)) == "4 days"
    assert ages.age_of(info("eu", date="2026-11-26"), NOW) is None
    assert ages.stale([info("eu", date="2026-11-26")], ages.limits(["3d"]), NOW) == ["eu is of an unknown age"]


def test_a_file_that_was_imported_is_as_old_as_its_publisher_says_whenever_it_was_imported():
    now = "2026-11-24T11:00:00+00:00"
    lists = [info("un", date="2026-11-10", fetched=now), info("ofac-sdn", fetched="2026-11-19T00:00:00+00:00")]
    assert ages.stale(lists, ages.limits(["3d"]), NOW) == [
        "un is 14 days old by its own date, and may be 3 days at most",
        "ofac-sdn is 5 days old by its file's date, and may be 3 days at most",
    ]
    assert ages.stale([info("un", date="2026-11-23", fetched=now)], ages.limits(["3d"]), NOW) == []


def test_an_old_list_is_refused_unless_a_reason_is_given():
    lists = [info("un", date="2026-01-01")]
    with pytest.raises(WatchlistError, match="nothing was screened"):
        ages.require(lists, ages.limits(["3d"]), NOW, "")
    assert ages.require(lists, ages.limits(["3d"]), NOW, "the UN's site is down")
    assert ages.require(lists, ages.limits(["999d"]), NOW, "") == ()


def test_a_limit_on_a_list_that_is_not_screened_is_refused():
    with pytest.raises(WatchlistError, match="names the list eu"):
        ages.require([info("un", date="2026-11-24")], ages.limits(["eu=3d"]), NOW, "a reason")
