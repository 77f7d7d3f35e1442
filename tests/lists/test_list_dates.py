"""The publishers' forms of dates in the model's: each with what must not be read from it."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ensign.fields.dates import parse_date
from ensign.lists.dates import Dates, birth_dates, date_or_span, iso_date, span

FORM = re.compile(r"~?\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?")
DAYS = st.dates(date(1900, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("02 Sep 1957", "1957-09-02"),
        ("1957", "1957"),
        ("Sep 1957", "1957-09"),
        ("circa 1957", "~1957"),
        ("circa 02 Sep 1957", "~1957-09-02"),
        ("Approximately 1957", "~1957"),
        ("1957 to 1961", "1957/1961"),
        ("Between 1957 and 1961", "1957/1961"),
        ("circa 1979-1982", "~1979/1982"),
        ("circa 1979 to circa 1982", "~1979/1982"),
        ("02 Sep 1957 to 01 Oct 1957", "1957-09-02/1957-10-01"),
        ("Sep 1957 to Nov 1957", "1957-09/1957-11"),
        ("01 Jan 1957 to 31 Dec 1957", "1957"),
        ("1957-09-02", "1957-09-02"),
        ("1957-09", "1957-09"),
        ("1957-09-02 00:00:00", "1957-09-02"),
        ("1957-09-02/1957-10-01", "1957-09-02/1957-10-01"),
        ("1957/1961", "1957/1961"),
        ("03/05/1957", "1957-05-03"),
        ("00/00/1957", "1957"),
        ("00/05/1957", "1957-05"),
        ("Sep-68", "1968-09"),
        ("1970s", "1970/1979"),
        ("late 1970s", "1970/1979"),
        ("1941年8月20日", "1941-08-20"),
        ("1970年生", "1970"),
        ("Born 1970", "1970"),
        ("\u00a01 May 1957 ", "1957-05-01"),
        ("21046", "1957-08-14"),
    ],
)
def test_a_form_of_a_publisher(written, read):
    assert date_or_span(written) == read


@pytest.mark.parametrize(
    "written", ["", "unknown", "Sep-12", "31 Feb 1957", "1961 to 1957", "aged 40", "05/03/12", "12", "1957 to spring"]
)
def test_what_is_no_date_or_could_be_several_is_none(written):
    assert date_or_span(written) == ""


def test_the_publisher_says_which_comes_first_the_day_or_the_month():
    assert iso_date("03/05/1957", month_first=True) == "1957-03-05"
    assert iso_date("03/05/1957") == "1957-05-03"
    assert iso_date("03/25/1957", month_first=True) == "1957-03-25"
    assert date_or_span("03/05/1957 to 04/05/1957") == "1957-05-03/1957-05-04"


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (["1957 or 1961"], Dates(("1957", "1961"), ())),
        (["1/01/1964, 1/02/1964"], Dates(("1964-01-01", "1964-02-01"), ())),
        (["02 Sep 1957; circa 1957"], Dates(("1957-09-02", "~1957"), ())),
        (["1957\n1961", "1957"], Dates(("1957", "1961"), ())),
        (["September 2, 1957"], Dates(("1957-09-02",), ())),
        (["1957; in the spring", ""], Dates(("1957",), ("in the spring",))),
    ],
)
def test_a_cell_of_several_dates(cells, found):
    assert birth_dates(cells) == found


@settings(deadline=None)
@given(DAYS, DAYS)
def test_a_span_keeps_both_ends(a, b):
    first, last = sorted((a, b))
    found = span(str(first), str(last))
    assert FORM.fullmatch(found)
    parsed = parse_date(found)
    assert parsed is not None
    assert parsed.year == first.year
    assert (parsed.last or parsed.readings[0]).year == last.year
    if first != last:
        assert span(str(last), str(first)) == ""


@settings(deadline=None)
@given(st.integers(1900, 2026), st.integers(1, 12))
def test_a_whole_month_or_year_is_one(year, month):
    first = date(year, month, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    assert span(str(first), str(last)) == f"{year}-{month:02}"
    assert span(f"{year}-01-01", f"{year}-12-31") == str(year)
    assert span(f"{year}", f"{year}-{month:02}") == (str(year) if month == 12 else f"{year}/{year}-{month:02}")


@settings(deadline=None)
@given(st.text(max_size=40))
def test_whatever_is_written_is_a_date_or_given_back(written):
    read, unread = birth_dates([written])
    assert all(FORM.fullmatch(d) for d in read)
    assert all(part in written for part in unread)


@settings(deadline=None)
@given(DAYS)
def test_a_day_is_read_in_each_form_alike(day):
    forms = [day.isoformat(), day.strftime("%d/%m/%Y"), day.strftime("%d %b %Y"), day.strftime("%d.%m.%Y")]
    assert {iso_date(f) for f in forms} == {day.isoformat()}
    assert iso_date(day.strftime("%m/%d/%Y"), month_first=True) == day.isoformat()
