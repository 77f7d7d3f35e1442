"""Birth dates as people write them, and what two of them say of each other."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign.fields.birth_dates import compare
from ensign.fields.dates import parse_date
from ensign.model import Standing


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1961", "1961"),
        ("1961-05-02 (age 62)", "1961-05-02"),
        ("1961-05-02, aged 62", "1961-05-02"),
        ("b. 1961", "1961"),
        ("1961-05-02 (Phnom Penh)", "1961-05-02"),
        ("1961-05-02, Phnom Penh", "1961-05-02"),
        ("Phnom Penh, Cambodia, 25.5.1961", "1961-05-25"),
        ("25 May 1961 - Phnom Penh", "1961-05-25"),
        ("1961 (May)", "1961-05"),
        ("1961 (approx)", "~1961"),
        ("昭和36年5月2日", "1961-05-02"),
        ("民國50年5月2日", "1961-05-02"),
        ("令和元年5月2日", "2019-05-02"),
        ("一九六一年五月二日", "1961-05-02"),
        ("一九六一年十月二十七日", "1961-10-27"),
        ("1961.0", "1961"),
        ("1961-05", "1961-05"),
        ("05/1961", "1961-05"),
        ("1961-05-02", "1961-05-02"),
        ("1961-05-02T00:00:00Z", "1961-05-02"),
        ("1961-05-02 00:00:00", "1961-05-02"),
        ("1961-05-02-04:00", "1961-05-02"),
        ("1961-05-02Z", "1961-05-02"),
        ("02 May 1961", "1961-05-02"),
        ("2nd of May 1961", "1961-05-02"),
        ("May 2, 1961", "1961-05-02"),
        ("02-MAY-61", "1961-05-02"),
        ("May 1961", "1961-05"),
        ("2 mai 1961", "1961-05-02"),
        ("2 de mayo de 1961", "1961-05-02"),
        ("2 мая 1961", "1961-05-02"),
        ("1961年5月2日", "1961-05-02"),
        ("1961년 5월", "1961-05"),
        ("١٩٦١-٠٥-٠٢", "1961-05-02"),
        ("19610502", "1961-05-02"),
        ("22403", "1961-05-02"),
        ("22403.0", "1961-05-02"),
        ("25/12/1961", "1961-12-25"),
        ("12/25/1961", "1961-12-25"),
        ("05.05.1961", "1961-05-05"),
        ("00/00/1961", "1961"),
        ("circa 1961", "~1961"),
        ("c. 1961", "~1961"),
        ("~1961", "~1961"),
        ("Approximately 1960", "~1960"),
        ("1958 to 1961", "1958/1961"),
        ("between 1958 and 1961", "1958/1961"),
        ("1958-61", "1958/1961"),
        ("1956 or 1957", "1956/1957"),
        ("1 Jan 1956 to 1 Jan 1958", "1956-01-01/1958-01-01"),
        ("8 января 1984 года", "1984-01-08"),
        ("25.10.1944 г.р.", "1944-10-25"),
        ("1944 года рождения", "1944"),
        ("geb. 25.10.1944", "1944-10-25"),
        ("né le 25/10/1944", "1944-10-25"),
        ("born in 1944", "1944"),
        ("Born 6 October 1944 in Aranta", "1944-10-06"),
        ("YOB: 1944", "1944"),
        ("dd/mm/1944", "1944"),
        ("XX/XX/1944", "1944"),
        ("Oct-44", "1944-10"),
        ("1940s", "1940/1949"),
        ("early 1940s", "1940/1949"),
        ("6.X.1944", "1944-10-06"),
        ("6 VIII 1944", "1944-08-06"),
        ("c1944", "~1944"),
        ("etwa 1944", "~1944"),
        ("ок. 1944 г.", "~1944"),
        ("Freitag, 6. Oktober 1944", "1944-10-06"),
        ("vendredi 6 octobre 1944", "1944-10-06"),
        ("1944年10月6日生", "1944-10-06"),
        ("1944年10月6日金曜日", "1944-10-06"),
        ("6 10月 1944", "1944-10-06"),
        ("6 Οκτωβρίου 1944", "1944-10-06"),
        ("1944 m. spalio 6 d.", "1944-10-06"),
        ("6/10/2487", "1944-10-06 or 1944-06-10"),
        ("44. 10. 6.", "1944-10-06"),
        ("1944-10-06; 1954-01-05", "1944-10-06 or 1954-01-05"),
        ("1944-10-06 / 1954-01-05", "1944-10-06 or 1954-01-05"),
        ("1944-10-06, 1954-01-05", "1944-10-06 or 1954-01-05"),
        ("6 October 1944 or 5 January 1954", "1944-10-06 or 1954-01-05"),
        ("1944-10-06 (alt. 1954-01-05)", "1944-10-06 or 1954-01-05"),
    ],
)
def test_ways_to_write_a_date(written: str, read: str) -> None:
    assert str(parse_date(written)) == read


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "unknown",
        "n/a",
        "31/02/1961",
        "1961-13-40",
        "1700",
        "2150",
        "196",
        "12345678",
        "61",
        "9074729",
        "1961-05-02-04",
        "May June 1961",
        "Oct-12",
        "441006",
        "died 1944",
        "6 ဩ 1944",
        "1944-10-06; unknown",
        "6.M.1944",
        ">1961",
        "1961+",
        "安和36年",
        "1961, Sunday school 7",
        "8" * 5000,
        f"Oct {'8' * 5000}",
    ],
)
def test_what_is_no_date_is_none(written: str) -> None:
    assert parse_date(written) is None


def test_day_and_month_in_either_order_keep_both_readings() -> None:
    found = parse_date("02/05/1961")
    assert found is not None
    assert [str(r) for r in found.readings] == ["1961-05-02", "1961-02-05"]


def test_two_figures_of_a_year_may_be_of_two_centuries() -> None:
    found = parse_date("13/05/05")
    assert found is not None
    assert {r.year for r in found.readings} == {1905, 2005}


@pytest.mark.parametrize(
    ("mine", "listed", "standing", "how"),
    [
        ("02 May 1961", "1961-05-02", Standing.AGREES, "same day"),
        ("05/02/1961", "1961-05-02", Standing.AGREES, "same day"),
        ("1961-02-05", "1961-05-02", Standing.AGREES, "day and month exchanged"),
        ("1961", "1961-05-02", Standing.AGREES, "same year"),
        ("1961-01-01", "1961-05-02", Standing.AGREES, "same year"),
        ("May 1961", "1961-05-02", Standing.AGREES, "same month"),
        ("1963", "~1961", Standing.AGREES, "about that year"),
        ("1962-03-04", "1961/1963", Standing.AGREES, "within those years"),
        ("1962", "1961-05-02", Standing.SILENT, "a year apart"),
        ("1964", "1961/1963", Standing.SILENT, "a year apart"),
        ("1961-05-03", "1961-05-02", Standing.SILENT, "one figure differs"),
        ("1951-05-02", "1961-05-02", Standing.SILENT, "one figure differs"),
        ("of age", "1961-05-02", Standing.SILENT, "date not readable"),
        ("1961-07-13", "1961-05-02", Standing.CONFLICTS, "same year, other day"),
        ("June 1961", "1961-05-02", Standing.CONFLICTS, "other month"),
        ("1963", "1961", Standing.CONFLICTS, "other year"),
        ("1966", "~1961", Standing.CONFLICTS, "other year"),
        ("1950-01-01", "1961-05-02", Standing.CONFLICTS, "other year"),
        ("1900-01-01", "1961-05-02", Standing.SILENT, "a date that stands for none"),
        ("1899-12-30", "1961-05-02", Standing.SILENT, "a date that stands for none"),
        ("1901-01-01", "1961-05-02", Standing.CONFLICTS, "other year"),
        ("2052-07-06", "1961-05-02", Standing.SILENT, "a date in the future"),
        ("1944-10-06; 1961-05-02", "1961-05-02", Standing.AGREES, "same day"),
        ("1944-10-06; 1954-01-05", "1949", Standing.CONFLICTS, "other year"),
        ("1944-10-06; 1954-01-05", "~1949", Standing.CONFLICTS, "other year"),
        ("61. 5. 2.", "1961-05-02", Standing.AGREES, "same day"),
        ("03. 6. 15.", "2003-06-15", Standing.AGREES, "same day"),
        ("03. 6. 15.", "1961-05-02", Standing.CONFLICTS, "other year"),
        ("13/05/05", "1905", Standing.SILENT, "the century is not said"),
        ("13/05/05", "1905-05-13", Standing.AGREES, "same day"),
        ("1960s", "1961-05-02", Standing.SILENT, "within many years"),
        ("1960s", "1951-05-02", Standing.CONFLICTS, "other year"),
    ],
)
def test_comparing(mine: str, listed: str, standing: Standing, how: str) -> None:
    assert compare(mine, listed) == (standing, how)
    assert compare(listed, mine) == (standing, how)


FOR_NONE = {dt.date(1899, 12, 30), dt.date(1899, 12, 31), dt.date(1900, 1, 1)}
DATES = st.dates(dt.date(1850, 1, 1), dt.date(2020, 12, 31)).filter(lambda day: day not in FOR_NONE)


@given(DATES)
def test_every_iso_date_is_read_as_itself(day: dt.date) -> None:
    assert str(parse_date(day.isoformat())) == day.isoformat()
    assert compare(day.isoformat(), day.isoformat()) == (Standing.AGREES, "same day")


@given(DATES)
def test_what_is_shown_is_read_again_as_the_same(day: dt.date) -> None:
    for written in (day.isoformat(), f"~{day.year}", f"{day.year}/{day.year + 2}", day.isoformat()[:7]):
        found = parse_date(written)
        assert found is not None
        assert parse_date(str(found)) == found


@given(st.text(max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    parse_date(text)
    assert compare(text, text)[0] is not Standing.CONFLICTS
