"""Every format holds the same rows, reads back to the same values, and is the same bytes each time."""

import csv
import gzip
import io
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from python_calamine import CalamineWorkbook

from ensign.errors import OutputError, UsageError
from ensign.model import Rejection
from ensign.reports.atomic import open_output
from ensign.reports.delimited import escape_formula
from ensign.reports.delivery import Delivery
from ensign.reports.facts import describe
from ensign.reports.formats import begin, ending_of
from ensign.reports.report import Style
from ensign.reports.rows import Header, make_header
from ensign.reports.workbook import MOST_CHARACTERS, MOST_COLUMNS, Workbook
from ensign.schema import RESULT_COLUMNS
from ensign.watchlist import ListInfo

GOLDEN = Path(__file__).parents[1] / "golden"

ENDINGS = (".csv", ".tsv", ".jsonl", ".parquet", ".xlsx", ".html", ".csv.gz", ".jsonl.gz")


def make(folder, ending, block, run, *, style=None, name="report") -> Path:
    target = folder / f"{name}{ending}"
    with Delivery([str(target)], None, block.header, style or Style()) as delivery:
        delivery.write(block)
        delivery.finish(run)
    return target


def cells(path: Path, delimiter: str = ",") -> list[list[str]]:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return list(csv.reader(io.StringIO(data.decode("utf-8"), newline=""), delimiter=delimiter))


def expected(block) -> list[list[str]]:
    """The rows as CSV has them: Ensign's own cells made safe."""
    own = len(block.header.input)
    return [[*row[:own], *map(escape_formula, row[own:])] for row in block.rows()]


@pytest.mark.parametrize(("ending", "delimiter"), [(".csv", ","), (".tsv", "\t"), (".csv.gz", ",")])
def test_delimited_text_reads_back(tmp_path, block, run, ending, delimiter):
    found = cells(make(tmp_path, ending, block, run), delimiter)
    assert found[0] == list(block.header.all)
    assert found[1:] == expected(block)


def test_csv_has_line_feeds_and_no_mark(tmp_path, block, run):
    data = make(tmp_path, ".csv", block, run).read_bytes()
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" not in data
    assert data.endswith(b"\n")


def test_csv_has_a_mark_when_asked(tmp_path, block, run):
    data = make(tmp_path, ".csv", block, run, style=Style(bom=True)).read_bytes()
    assert data.startswith(b"\xef\xbb\xbfSupplier")


def test_input_cells_keep_their_values_until_asked(tmp_path, block, run):
    kept = cells(make(tmp_path, ".csv", block, run))
    escaped = cells(make(tmp_path, ".csv", block, run, style=Style(escape_formulas=True), name="escaped"))
    assert [row[2] for row in kept[1:]] == ["=1+1", "-120.50", "@sum", "0012"]
    assert [row[2] for row in escaped[1:]] == ["'=1+1", "-120.50", "'@sum", "0012"]
    assert escaped[3][1] == "'\tx"


@pytest.mark.parametrize("value", ["=1", "+a", "-a", "@a", "\ta", "\ra", "\na", "＝1", "-1+1", "+1 555 123"])
def test_what_a_spreadsheet_would_run_is_made_safe(value):
    assert escape_formula(value) == "'" + value


@pytest.mark.parametrize("value", ["", "a=b", " =1", "-1", "+1.5", "-1,000.00", "'=1", "Müller"])
def test_what_a_spreadsheet_would_not_run_stays(value):
    assert escape_formula(value) == value


def test_own_columns_are_always_safe_in_csv(tmp_path, block, run):
    row = cells(make(tmp_path, ".csv", block, run))[1]
    assert row[block.header.place("match_entity_name")].startswith("'=")
    assert row[block.header.place("match_matched_name")].startswith("'+")


def test_jsonl_has_numbers_and_names_of_their_own(tmp_path, block, run):
    lines = make(tmp_path, ".jsonl", block, run).read_text(encoding="utf-8").splitlines()
    found = [json.loads(line) for line in lines]
    assert len(found) == len(block)
    assert found[0]["Supplier"] == "Blue Heron"
    assert found[0]["Supplier (2)"] == "KH"
    assert found[0]["match_score"] == 91.3
    assert found[0]["match_count"] == 1
    assert found[1]["match_score"] is None
    assert found[0]["match_entity_name"].startswith("=")
    assert list(found[0]) == list(block.header.distinct)


def test_parquet_has_scores_and_counts_as_numbers_and_all_else_as_text(tmp_path, block, run):
    table = pq.read_table(make(tmp_path, ".parquet", block, run))
    assert table.column_names == list(block.header.distinct)
    types = {field.name: str(field.type) for field in table.schema if str(field.type) != "string"}
    assert types == {"match_score": "double", "match_name_score": "double", "match_count": "int64"}
    shown = [tuple("" if v is None else str(v) for v in row.values()) for row in table.to_pylist()]
    assert shown == list(block.rows())


def test_workbook_reads_back_and_runs_nothing(tmp_path, block, run):
    path = make(tmp_path, ".xlsx", block, run)
    book = CalamineWorkbook.from_path(path)
    assert book.sheet_names == ["Results", "Run"]
    rows = book.get_sheet_by_name("Results").to_python()
    assert rows[0] == list(block.header.all)
    own = len(block.header.input)
    for given, found in zip(block.rows(), rows[1:], strict=True):
        # a workbook's XML knows line feeds only
        assert [v.replace("_x000D_", "\r") for v in found[:own]] == list(given[:own])
        for name, was, now in zip(RESULT_COLUMNS, given[own:], found[own:], strict=True):
            if name in {"match_score", "match_name_score", "match_count"} and was:
                assert now == float(was)
            else:
                assert now == was
    with zipfile.ZipFile(path) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "<autoFilter" in sheet
    assert 'state="frozen"' in sheet
    assert "hyperlink" not in sheet


def test_workbook_has_its_header_on_every_page_that_is_printed(tmp_path, block, run):
    with zipfile.ZipFile(make(tmp_path, ".xlsx", block, run)) as archive:
        assert "Results!$1:$1<" in archive.read("xl/workbook.xml").decode()
        assert 'orientation="landscape"' in archive.read("xl/worksheets/sheet1.xml").decode()


def test_workbook_says_that_research_is_no_sanctions_list(tmp_path, block, run):
    sheet = CalamineWorkbook.from_path(make(tmp_path, ".xlsx", block, run)).get_sheet_by_name("Run")
    assert any(
        "no sanctions list" in str(cell) or "not a sanctions list" in str(cell)
        for row in sheet.to_python()
        for cell in row
    )


def test_workbook_refuses_what_it_cannot_hold(tmp_path, block):
    with open_output(str(tmp_path / "x.xlsx")) as output:
        report = Workbook(output, block.header)
        report._row = 1_048_575 - len(block) + 1
        with pytest.raises(OutputError, match="1,048,576 rows"):
            report.write(block)
        report.close()
        with pytest.raises(OutputError, match="16,384 columns"):
            Workbook(output, Header(("c",) * MOST_COLUMNS))
        output.discard()


def test_workbook_refuses_a_value_that_it_would_cut(tmp_path, header, run, make_block, clear):
    long = make_block(header, [(("x" * (MOST_CHARACTERS + 1), "", ""), clear)])
    with pytest.raises(OutputError, match="32,767 characters") as caught:
        make(tmp_path, ".xlsx", long, run)
    assert "xxx" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_page_is_safe_and_self_contained(tmp_path, block, run):
    page = make(tmp_path, ".html", block, run).read_text(encoding="utf-8")
    assert "<b>Trading</b>" not in page
    assert "&lt;b&gt;Trading&lt;/b&gt;" in page
    assert "<script" not in page
    assert "src=" not in page
    assert "href=" not in page
    assert "not a sanctions list" in page
    assert "한글" in page


def test_page_shows_no_name_as_another_and_data_keeps_what_was_given(tmp_path, header, run, make_block, clear):
    turned = make_block(header, [(("Aranta \u202eytraP", "KH", ""), clear), (("محمود ارانتا", "IR", ""), clear)])
    page = make(tmp_path, ".html", turned, run).read_text(encoding="utf-8")
    assert "\u202e" not in page
    assert "Aranta �ytraP" in page
    assert "محمود ارانتا" in page
    assert "Aranta \u202eytraP" in make(tmp_path, ".csv", turned, run).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ({"partial": "it is a sample"}, "not the whole list (it is a sample)"),
        ({"date": ""}, 'data-what="Date">undated</td>'),
        ({"date": "2025-01-31", "checked": "2025-02-01T00:00:00+00:00"}, "367 days old"),
        ({"rejections": (Rejection("row 7", "it has no name"),)}, "1 record could not be read (first: row 7)"),
    ],
)
def test_page_says_beside_a_list_what_it_lacks(tmp_path, block, run, what, said):
    listed = ListInfo("inv", "An invented list", "2026-01-31", "cd" * 32, 7, 12)
    page, bare = (
        make(tmp_path, ".html", block, replace(run, lists=(info,)), name=name).read_text(encoding="utf-8")
        for name, info in (("lacks", replace(listed, **what)), ("whole", listed))
    )
    assert said in page.partition("<h2>Exact")[0]
    assert said not in bare


def test_page_says_what_each_number_is_where_there_is_no_room_for_a_heading(tmp_path, block, run):
    page = make(tmp_path, ".html", block, run).read_text(encoding="utf-8")
    cells = re.findall(r"<td [^>]*(?:number|date)[^>]*>", page)
    assert cells
    assert [cell for cell in cells if "data-what=" not in cell] == []


@pytest.mark.parametrize("ending", [".html", ".xlsx"])
def test_a_list_that_was_too_old_is_told_in_the_reports(tmp_path, block, run, ending):
    old = replace(run, stale=("un is 9 days old, and may be 3 days at most",), options={"allow_stale": "strike"})
    told = "un is 9 days old, and may be 3 days at most; screened all the same, as --allow-stale says: strike"
    assert ("too old", told) in describe(old)
    path = make(tmp_path, ending, block, old)
    text = path.read_text(encoding="utf-8") if ending == ".html" else CalamineWorkbook.from_path(str(path))
    said = (
        [text] if isinstance(text, str) else [str(v) for row in text.get_sheet_by_name("Run").to_python() for v in row]
    )
    assert any(told in value for value in said)


def test_page_gives_a_match_of_an_undated_list_no_empty_date(tmp_path, header, run, make_block, block):
    undated = dict(zip(RESULT_COLUMNS, block.results[0], strict=True)) | {"match_list_date": ""}
    page = make(tmp_path, ".html", make_block(header, [(("Blue Heron", "KH", ""), undated)]), run)
    assert "<br>research, undated<br>" in page.read_text(encoding="utf-8")
    assert "<br>research, 2026-01-31<br>" in make(tmp_path, ".html", block, run).read_text(encoding="utf-8")


def test_page_counts_clear_rows_when_they_are_many(tmp_path, header, run, make_block, clear):
    for many, shown in ((500, True), (501, False)):
        rows = [((f"Nobody {i}", "", ""), clear) for i in range(many)]
        page = make(tmp_path, ".html", make_block(header, rows), run).read_text(encoding="utf-8")
        assert ("Nobody 7<" in page) is shown


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_rows_give_the_same_bytes(tmp_path, block, run, ending):
    one = make(tmp_path, ending, block, run, name="one").read_bytes()
    two = make(tmp_path, ending, block, run, name="two").read_bytes()
    assert one == two


@pytest.mark.parametrize("ending", [".csv", ".tsv", ".jsonl", ".html"])
def test_reports_are_as_they_were(tmp_path, block, run, ending):
    """To renew after a wanted change: remove the golden file and run this twice."""
    found = make(tmp_path, ending, block, run).read_bytes()
    golden = GOLDEN / f"report{ending}"
    if not golden.exists():
        golden.write_bytes(found)
        pytest.fail(f"{golden.name} was not there and is now: look at it, then run again")
    assert found == golden.read_bytes()


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_report_without_rows_is_whole(tmp_path, header, run, ending):
    target = tmp_path / f"empty{ending}"
    with Delivery([str(target)], None, header, Style()) as delivery:
        delivery.finish(run)
    assert target.exists()
    assert target.stat().st_size > 0 or ending == ".jsonl"  # no line is all that an empty one has


def test_columns_of_a_result_name_are_refused_unless_prefixed():
    with pytest.raises(UsageError, match="match_score"):
        make_header(["a", "match_score"])
    assert make_header(["a", "match_score"], "new_").results[1] == "new_match_score"
    with pytest.raises(UsageError, match="new_match_score"):
        make_header(["new_match_score"], "new_")


@pytest.mark.parametrize(("prefix", "written"), [("=x", "'=xmatch_outcome"), ("new_", "new_match_outcome")])
def test_the_names_of_own_columns_are_safe_in_csv(tmp_path, run, prefix, written):
    header = make_header(["=a"], prefix)
    target = tmp_path / "empty.csv"
    with Delivery([str(target)], None, header, Style()) as delivery:
        delivery.finish(run)
    assert cells(target)[0][:2] == ["=a", written]


def test_repeated_columns_get_names_of_their_own():
    assert Header(("a", "a (2)", "a", ""), ()).distinct == ("a", "a (2)", "a (3)", "")


def test_unknown_endings_are_refused():
    with pytest.raises(UsageError, match="ending"):
        ending_of("report.doc")
    with pytest.raises(UsageError, match="ending"):
        ending_of("report.xlsx.gz")
    assert ending_of("REPORT.CSV") == ".csv"
    assert ending_of("/dev/null") == ".csv"


def test_many_blocks_are_one_report(tmp_path, header, run, make_block):
    targets = [str(tmp_path / f"all{ending}") for ending in ENDINGS]
    with Delivery(targets, None, header, Style()) as delivery:
        for first in (1, 5, 9):
            delivery.write(make_block(header, first=first))
        delivery.finish(run)
    assert len(cells(tmp_path / "all.csv")) == 13
    assert len(cells(tmp_path / "all.csv.gz")) == 13
    assert pq.read_table(tmp_path / "all.parquet").num_rows == 12
    assert CalamineWorkbook.from_path(tmp_path / "all.xlsx").get_sheet_by_name("Results").height == 13
    assert (tmp_path / "all.html").read_text(encoding="utf-8").count('number exact">100.0') == 3


def test_begin_gives_each_ending_its_report(tmp_path, header):
    with open_output(str(tmp_path / "x.csv")) as output:
        assert type(begin(output, ".csv", header, Style())).__name__ == "Delimited"
        output.discard()
