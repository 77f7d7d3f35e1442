"""`ensign screen` as its users see it: rows, columns, exit status, and what is said."""

import csv
import hashlib
import json
import os
import re
import shlex
import sys
import zipfile
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from python_calamine import CalamineWorkbook

from ensign import __version__, watchlist
from ensign.schema import RESULT_COLUMNS


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def screen(ensign, vendors, research):
    """Screen the vendors against the invented watchlist."""
    return lambda *options: ensign("screen", vendors, "--watchlist", research, *options)


def test_a_pipe_gets_csv_with_the_inputs_columns_first(screen):
    done = screen()
    assert done.status == 0
    assert list(done.rows[0]) == ["Supplier", "Country", "Amount", *RESULT_COLUMNS]
    assert [r["Amount"] for r in done.rows] == ["=1+1", "12.50", "-120.50", "1", "0012"]
    assert [r["match_outcome"] for r in done.rows] == ["match", "match", "clear", "unscreenable", "clear"]


def test_bands_tell_the_same_name_from_a_near_one(screen):
    first, second = screen().rows[:2]
    assert (first["match_band"], first["match_score"]) == ("exact", "100.0")
    assert second["match_band"] in {"strong", "possible"}
    assert first["match_entity_id"] == second["match_entity_id"] == "test-research-heron"
    assert first["match_basis"] == "named-in-brief"


def test_every_row_stands_alone(screen):
    for row in screen().rows:
        assert row["match_list"] == "test-research"
        assert row["match_list_date"] == "2026-01-31"


def test_a_research_watchlist_says_on_every_row_and_on_the_screen_what_it_is_not(screen):
    done = screen()
    assert "no sanctions list" in done.err
    for row in done.rows:
        assert row["match_reason"].count("no sanctions list") == 1


def test_a_row_that_cannot_be_screened_says_why(screen):
    row = screen().rows[3]
    assert row["match_outcome"] == "unscreenable"
    assert "name" in row["match_reason"]


def test_what_was_recognised_and_done_is_said_on_stderr(screen):
    done = screen()
    assert "Supplier" in done.err
    assert "rows read" in done.err
    assert "Blue Heron" not in done.err


def test_a_guessed_encoding_is_a_warning_and_a_sure_one_is_none(ensign, research, tmp_path):
    path = tmp_path / "odd.csv"
    path.write_bytes("Наименование;Страна\nООО Ромашка;Россия\nПАО Саранский завод;Беларусь\n".encode("cp1251"))
    done = ensign("screen", path, "-w", research)
    assert "warning: odd.csv: its encoding is not certain: it is read as cp1251" in done.err
    assert [row["Наименование"] for row in done.rows] == ["ООО Ромашка", "ПАО Саранский завод"]
    assert "warning" not in ensign("screen", path, "-w", research, "--encoding", "cp1251").err


def test_values_that_tell_nothing_are_counted(ensign, research, tmp_path, screen):
    path = tmp_path / "odd.csv"
    path.write_text("name,country,type\nAranta,Atlantis,company\nSakara,KH,zebra\nOkar,,person\n")
    done = ensign("screen", path, "-w", research)
    assert "warning: country: 1 value counts for nothing: not understood (row 1)" in done.err
    assert "warning: type: 1 value counts for nothing: not understood (row 2)" in done.err
    assert "Atlantis" not in done.err
    assert "warning" not in screen().err


def test_rows_that_are_not_as_the_header_says_are_told(ensign, research, tmp_path):
    path = tmp_path / "odd.csv"
    rows = "Plain Bakery,US\n" * 20
    path.write_text(f'name,country\n{rows}Aranta,KH,x\n"Okar,KH\nZebulon Okarvian,KH\n"Sakara",KH\n{rows}')
    done = ensign("screen", path, "-w", research)
    assert "warning: 1 row has more cells than the header (row 21)" in done.err
    assert "warning: 1 row has a value that looks like whole rows (row 22)" in done.err


def test_a_file_with_a_header_only_is_told(ensign, research, tmp_path):
    path = tmp_path / "bare.csv"
    path.write_text("name,country\n")
    done = ensign("screen", path, "-w", research)
    assert (done.status, len(done.rows)) == (0, 0)
    assert "warning: there is no row below the header: nothing was screened" in done.err


def test_whatever_is_to_be_known_before_trusting_a_row_is_in_the_reports(ensign, research, tmp_path):
    path, record = tmp_path / "odd.csv", tmp_path / "run.json"
    path.write_bytes("name,country\nM\xfcller,Atlantis\nSou\x81a,KH\n".encode("latin-1"))
    done = ensign(
        "screen", path, "-w", research, "-o", tmp_path / "a.html", "--record", record, "-o", tmp_path / "a.xlsx"
    )
    told = [line.removeprefix("warning: ") for line in done.err.splitlines() if line.startswith("warning: ")]
    assert len(told) == 2
    assert f"record        {record}" in done.err
    assert json.loads(record.read_text())["warnings"] == told
    page = (tmp_path / "a.html").read_text()
    assert all(f"Warning: {said}" in page for said in told)
    sheet = zipfile.ZipFile(tmp_path / "a.xlsx").read("xl/worksheets/sheet2.xml").decode()
    assert all(said in sheet for said in told)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file's name is text")
def test_a_files_name_that_is_no_text_stops_nothing(ensign, vendors, research, tmp_path):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/odd\xff.csv"))
    odd.write_bytes(vendors.read_bytes())
    outputs = [tmp_path / name for name in ("a.html", "a.xlsx", "a.csv")] + [odd.with_name(f"out-{odd.name}")]
    options = [part for path in outputs for part in ("-o", path)]
    assert ensign("screen", odd, "-w", research, "--record", tmp_path / "run.json", *options).status == 0
    assert json.loads((tmp_path / "run.json").read_bytes())["input"]["name"] == "odd?.csv"
    assert "Screening of odd?.csv" in (tmp_path / "a.html").read_text()
    assert ensign("lists", "import", odd, "--data-dir", tmp_path / "lists").status == 0
    assert ensign("screen", vendors, "-w", odd, "-o", tmp_path / "b.xlsx", "--record", tmp_path / "b.json").status == 0


def test_a_page_says_how_many_of_a_list_are_not_screened(ensign, vendors, tmp_path):
    assert ensign("screen", vendors, "-w", "cambodia-dprk", "-o", tmp_path / "a.html").status == 0
    assert "not a sanctions list; 8 of its entities for context only<" in (tmp_path / "a.html").read_text()


ALL_FORMATS = ("csv", "tsv", "jsonl", "parquet", "xlsx", "html", "csv.gz")


def test_a_run_is_repeated_to_the_byte_where_its_time_is_told(screen, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1770091506")
    made = []
    for folder in ("first", "second"):
        (tmp_path / folder).mkdir()
        monkeypatch.chdir(tmp_path / folder)
        names = [f"a.{ending}" for ending in ALL_FORMATS]
        done = screen(*(part for name in names for part in ("-o", name)), "--record", "a.json")
        assert "the time of this run, 2026-02-03 04:05 UTC, is what SOURCE_DATE_EPOCH says, not the clock" in done.err
        made.append({name: (tmp_path / folder / name).read_bytes() for name in (*names, "a.json")})
    assert made[0] == made[1]
    assert "what SOURCE_DATE_EPOCH says" in made[0]["a.html"].decode()
    assert json.loads(made[0]["a.json"])["seconds"] is None


def test_two_runs_differ_by_their_time_only(screen, tmp_path, monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    pages = []
    for name in ("first.html", "second.html"):
        screen("-o", tmp_path / name)
        pages.append(re.sub(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d\+00:00)?", "", (tmp_path / name).read_text()))
    assert pages[0] == pages[1]


def test_what_is_no_time_is_refused(screen, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    done = screen()
    assert (done.status, done.out) == (2, "")
    assert "SOURCE_DATE_EPOCH is 'yesterday', which is no time" in done.err


def test_quiet_says_nothing(screen):
    assert screen("--quiet").err == ""


def test_output_goes_to_the_file_and_not_to_the_pipe(screen, tmp_path):
    target = tmp_path / "out.csv"
    done = screen("--output", target)
    assert (done.status, done.out) == (0, "")
    assert len(rows_of(target)) == 5
    assert "out.csv" in done.err


def test_every_format_has_the_same_rows(screen, tmp_path):
    names = [tmp_path / f"out.{ending}" for ending in ("csv", "tsv", "jsonl", "parquet", "xlsx", "html")]
    done = screen(*(part for name in names for part in ("--output", name)))
    assert done.status == 0
    rows = [list(row.values()) for row in rows_of(names[0])]
    with names[1].open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file, delimiter="\t"))[1:] == rows
    lines = [json.loads(line) for line in names[2].read_text(encoding="utf-8").splitlines()]
    assert [[str(v) if v is not None else "" for v in line.values()] for line in lines] == rows
    table = pq.read_table(names[3]).to_pylist()
    assert [[str(v) if v is not None else "" for v in row.values()] for row in table] == rows
    sheet = CalamineWorkbook.from_path(names[4]).get_sheet_by_name("Results").to_python()
    assert [row[:3] for row in sheet[1:]] == [row[:3] for row in rows]
    assert sheet[0] == ["Supplier", "Country", "Amount", *RESULT_COLUMNS]
    page = names[5].read_text(encoding="utf-8")
    assert "Blue Heron Maritme Trading Co Ltd" in page


def test_only_matches_keeps_the_unscreenable(screen):
    assert [r["match_outcome"] for r in screen("--only", "matches").rows] == ["match", "match", "unscreenable"]


def test_min_score_moves_the_line(screen):
    strict = [r["match_outcome"] for r in screen("--min-score", "99.9").rows]
    assert strict == ["match", "clear", "clear", "unscreenable", "clear"]


@pytest.mark.parametrize("score", ["-1", "100.1", "70.25", "much", "nan", "1e9"])
def test_a_score_that_cannot_be_is_refused(screen, score):
    done = screen(f"--min-score={score}")
    assert done.status == 2
    assert "--min-score" in done.err


@pytest.mark.parametrize(("condition", "status"), [("match", 1), ("strong", 1), ("exact", 1), ("unscreenable", 1)])
def test_fail_on_what_is_there(screen, condition, status):
    assert screen("--fail-on", condition).status == status


def test_fail_on_what_is_not_there(ensign, tmp_path, research):
    clear = tmp_path / "clear.csv"
    clear.write_text("name\nPlain Bakery of Springfield\n", encoding="utf-8")
    for condition in ("match", "strong", "exact", "unscreenable"):
        assert ensign("screen", clear, "-w", research, "--fail-on", condition).status == 0


def test_prefix_makes_room_for_columns_of_the_same_name(ensign, tmp_path, research):
    source = tmp_path / "again.csv"
    source.write_text("name,match_score\nBlue Heron Maritime Trading,7\n", encoding="utf-8")
    refused = ensign("screen", source, "-w", research)
    assert refused.status == 2
    assert "match_score" in refused.err
    assert "--prefix" in refused.err
    row = ensign("screen", source, "-w", research, "--prefix", "new_").rows[0]
    assert (row["match_score"], row["new_match_score"]) == ("7", "100.0")


def test_formulas_of_the_input_are_escaped_when_asked(screen):
    row = screen("--escape-formulas").rows[0]
    assert row["Amount"] == "'=1+1"
    assert screen().rows[0]["Amount"] == "=1+1"


def test_a_listed_name_that_is_a_formula_is_made_safe(ensign, tmp_path, research):
    source = tmp_path / "alias.csv"
    source.write_text("name\n=Heronwing Shipping\n", encoding="utf-8")
    row = ensign("screen", source, "-w", research).rows[0]
    assert row["name"] == "=Heronwing Shipping"
    assert row["match_matched_name"] == "'=Heronwing Shipping"


def test_top_gives_several_rows_for_one(ensign, tmp_path, research):
    source = tmp_path / "two.csv"
    source.write_text("name,other\nBlue Heron Maritime Trading,Zebulon Okarvian\nNobody,None\n", encoding="utf-8")
    done = ensign("screen", source, "-w", research, "--columns", "name=name,name=other", "--top", "5")
    assert [r["match_entity_id"] for r in done.rows] == ["test-research-heron", "test-research-okar", ""]
    assert [r["match_count"] for r in done.rows[:2]] == ["2", "2"]
    assert "rows read     2" in done.err.replace("  2 (", "  2 (") or "2 (" in done.err
    again = ensign("screen", source, "-w", research, "--columns", "name=name", "--columns", "name=other", "--top", "5")
    assert again.rows == done.rows


def test_context_entities_are_screened_only_when_asked(ensign, tmp_path, research):
    source = tmp_path / "context.csv"
    source.write_text("name\nMinistry of Invented Affairs\n", encoding="utf-8")
    assert ensign("screen", source, "-w", research).rows[0]["match_outcome"] == "clear"
    assert ensign("screen", source, "-w", research, "--with-context").rows[0]["match_outcome"] == "match"


def test_dry_run_says_what_counts_for_nothing(screen):
    assert "warning" not in screen("--dry-run").out
    said = screen("--dry-run", "--columns", "name=Amount").out
    assert "warning      of the first 5 rows, name: 5 names have no word" in said


def test_dry_run_shows_the_plan_and_writes_nothing(screen, tmp_path):
    target = tmp_path / "out.csv"
    done = screen("--dry-run", "--output", target)
    assert done.status == 0
    assert "Supplier" in done.out
    assert "test-research" in done.out
    assert not target.exists()
    assert "would write  standard output" in screen("--dry-run").out


def test_the_record_says_what_was_done_without_values(screen, vendors, tmp_path):
    record, target = tmp_path / "record.json", tmp_path / "out.csv"
    assert screen("--record", record, "--output", target, "--min-score", "71").status == 0
    text = record.read_text(encoding="utf-8")
    found = json.loads(text)
    assert found["ensign"] == __version__
    assert found["input"]["sha256"] == hashlib.sha256(vendors.read_bytes()).hexdigest()
    assert found["input"]["size"] == vendors.stat().st_size
    assert found["settings"]["line"] == 710
    assert [x["name"] for x in found["lists"]] == ["test-research"]
    assert found["counts"]["rows"] == 5
    assert found["counts"]["outcomes"] == {"match": 2, "clear": 2, "unscreenable": 1}
    assert found["counts"]["names"] == 4
    assert found["outputs"][0]["sha256"] == hashlib.sha256(target.read_bytes()).hexdigest()
    for value in ("Heron", "Springfield", "0012"):
        assert value not in text


def test_the_same_run_has_the_same_id_and_the_same_bytes(screen, tmp_path):
    made = []
    for name in ("a", "b"):
        screen("--record", tmp_path / f"{name}.json", "-o", tmp_path / f"{name}.csv")
        made.append(
            (json.loads((tmp_path / f"{name}.json").read_bytes())["run"], (tmp_path / f"{name}.csv").read_bytes())
        )
    assert made[0] == made[1]
    for options in (("--min-score", "80"), ("--skip-lines", "0"), ("--no-header",)):
        screen("--record", tmp_path / "c.json", "-o", tmp_path / "c.csv", *options)
        assert json.loads((tmp_path / "c.json").read_bytes())["run"] != made[0][0], options


@pytest.mark.parametrize(
    ("options", "status", "said"),
    [
        (("--output", "out.doc"), 2, "ending"),
        (("--output", "nowhere/at/all/out.csv"), 2, "no folder"),
        (("--output", "-", "--output", "-"), 2, "written twice"),
        (("--output", ""), 2, "--output is empty"),
        (("--record", " "), 2, "--record is empty"),
        (("--watchlist", ""), 2, "--watchlist is empty"),
        (("--require", ""), 2, "--require is empty"),
        (("--output", f"{'n' * 300}.csv"), 2, "file name too long"),
        (("--record", f"{'n' * 300}.json"), 2, "file name too long"),
        (("--watchlist", "n" * 300), 4, "there is no watchlist"),
        (("--watchlist", "un", "--data-dir", "n" * 5_000), 4, "there is no watchlist"),
        (("--record", "-"), 2, "both be on standard output"),
        (("--delimiter", "|"), 2, "delimiter"),
        (("--encoding", "utf-16"), 2, "UTF-16"),
        (("--require", "ofac-sdn"), 4, "ofac-sdn"),
        (("--watchlist", "no-such-list"), 4, "no-such-list"),
        (("--columns", "name=Nothing"), 2, "Nothing"),
        (("--encoding", "klingon"), 2, "klingon"),
        (("--top", "0"), 2, "top"),
        (("--only", "clear"), 2, "only"),
        (("--no-such-option",), 2, "no-such-option"),
    ],
)
def test_what_cannot_start_says_why_in_one_sentence(screen, options, status, said):
    done = screen(*options)
    assert done.status == status
    assert done.out == ""
    assert said in done.err
    assert "Traceback" not in done.err


def test_the_record_alone_may_go_to_standard_output(screen, tmp_path):
    done = screen("--record", "-", "-o", tmp_path / "out.csv")
    assert done.status == 0
    assert json.loads(done.out)["run"]


def test_a_missing_input_is_refused(ensign, research, tmp_path):
    done = ensign("screen", tmp_path / "nothing.csv", "-w", research)
    assert (done.status, done.out) == (2, "")
    assert done.err.count("\n") <= 3


def test_a_damaged_watchlist_is_refused(ensign, vendors, research):
    entities = research / "entities.jsonl"
    entities.write_text(entities.read_text(encoding="utf-8").replace("Heron", "Stork"), encoding="utf-8")
    done = ensign("screen", vendors, "-w", research)
    assert (done.status, done.out) == (4, "")
    assert "digest" in done.err


def test_the_input_is_never_the_output(screen, vendors, tmp_path):
    before = vendors.read_bytes()
    link = tmp_path / "link.csv"
    link.symlink_to(vendors)
    for name in (vendors, link):
        done = screen("--output", name)
        assert done.status == 2
        assert "input itself" in done.err
    assert vendors.read_bytes() == before


def test_a_target_named_twice_is_refused(screen, tmp_path):
    done = screen("-o", tmp_path / "a.csv", "-o", tmp_path / "b" / ".." / "a.csv")
    assert done.status == 2


def test_lists_are_required_by_name(screen):
    assert screen("--require", "test-research").status == 0


def test_a_watchlist_is_never_written_over(ensign, vendors, research, tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("name\nBlue Heron Maritime Trading\n")
    (tmp_path / "link.csv").symlink_to(own)
    entities = research / watchlist.ENTITIES
    for listed, target in ((own, own), (own, tmp_path / "link.csv"), (research, entities)):
        before = target.read_bytes()
        for options in (("-o", target), ("--record", target)):
            done = ensign("screen", vendors, "-w", listed, *options)
            assert (done.status, done.out) == (2, "")
            assert "is a watchlist of this run" in done.err
        assert target.read_bytes() == before
    assert ensign("screen", vendors, "-w", own, "-o", tmp_path / "out.csv").status == 0


def test_dev_null_and_dash_are_targets(screen):
    assert screen("-o", "/dev/null").status == 0
    assert len(screen("-o", "-").rows) == 5


def test_json_in_an_object_is_screened_row_by_row_or_refused(ensign, research, tmp_path):
    path = tmp_path / "vendors.json"
    path.write_text('{"vendors": [{"name": "Plain Bakery"}, {"name": "Blue Heron Maritime Trading"}]}')
    done = ensign("screen", path, "--watchlist", research)
    assert [r["match_outcome"] for r in done.rows] == ["clear", "match"]
    assert "the rows are the objects of the array 'vendors'" in done.err
    path.write_text('{"a": [{"name": "Plain Bakery"}], "b": [{"name": "Blue Heron Maritime Trading"}]}')
    done = ensign("screen", path, "--watchlist", research)
    assert done.status == 2
    assert not done.out
    assert "several arrays" in done.err


VALUES = '"amount": 12.50, "active": true, "tags": [1, "2", {"x": 1e400}], "n": null, "s": "12.5", "o": {"id": 7}'


@pytest.mark.parametrize("shape", ["%s\n%s\n", "[%s,\n%s]", '{"rows": [%s, %s]}'])
def test_values_of_json_are_in_json_as_they_were_written(ensign, research, tmp_path, shape):
    path, lines, table = tmp_path / "vendors.json", tmp_path / "out.jsonl", tmp_path / "out.csv"
    path.write_text(shape % (f'{{"name": "Blue Heron Maritime Trading", {VALUES}}}', '{"name": "Plain Bakery"}'))
    done = ensign("screen", path, "-w", research, "-o", lines, "-o", table, "--top", "3")
    assert done.status == 0
    first, *_, last = lines.read_text().splitlines()
    assert VALUES.replace('"o": {"id": 7}', '"o.id": 7') in first
    assert '"amount": null, "active": null, "tags": null, "n": null, "s": null' in last
    row = next(csv.DictReader(table.read_text().splitlines()))
    assert (row["amount"], row["active"], row["n"], row["s"], row["o.id"]) == ("12.50", "true", "", "12.5", "7")


def test_values_of_a_table_are_texts_in_json(ensign, research, tmp_path):
    (tmp_path / "vendors.csv").write_text("name,amount\nPlain Bakery,12.50\n")
    ensign("screen", tmp_path / "vendors.csv", "-w", research, "-o", tmp_path / "out.jsonl")
    assert json.loads((tmp_path / "out.jsonl").read_text())["amount"] == "12.50"


def test_a_short_table_of_uneven_rows_is_screened_by_its_columns(ensign, research, tmp_path):
    path = tmp_path / "vendors.csv"
    path.write_text("id,name,country\n1,Blue Heron Maritime Trading,KH,a,b\n2,Plain Bakery\n3\n\n4,Okar,DE,\n")
    done = ensign("screen", path, "--watchlist", research)
    assert [r["id"] for r in done.rows] == ["1", "2", "3", "", "4"]
    assert [r["match_outcome"] for r in done.rows] == ["match", "clear", "unscreenable", "unscreenable", "clear"]
    assert "1 row has more cells than the header (row 1)" in done.err


def test_the_hint_for_a_table_without_a_header_leads_to_its_names(ensign, research, tmp_path):
    path = tmp_path / "vendors.csv"
    path.write_text("1,Blue Heron Maritime Trading,KH\n2,Plain Bakery,US\n")
    done = ensign("screen", path, "--watchlist", research)
    assert done.status == 2
    options = re.search(r"for instance (.+)$", done.err, re.MULTILINE)[1]
    done = ensign("screen", path, "--watchlist", research, *shlex.split(options))
    assert [r["match_outcome"] for r in done.rows] == ["match", "clear"]


def test_the_case_of_a_header_does_not_matter(ensign, research, tmp_path):
    path = tmp_path / "vendors.csv"
    path.write_text("vEnDoR nAmE,cOUNTRY\nBlue Heron Maritime Trading,KH\n")
    done = ensign("screen", path, "--watchlist", research)
    assert done.rows[0]["match_outcome"] == "match"
