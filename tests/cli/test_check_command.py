"""`ensign check` and `ensign compare`: the whole explanation, and points that add up."""

import json
import re

import pytest

from ensign.cli.pair import OTHERWISE


@pytest.fixture
def check(ensign, research):
    """Check one party against the invented watchlist."""
    return lambda *arguments: ensign("check", *arguments, "--watchlist", research)


def points(text: str) -> tuple[list[float], float]:
    """The points of the first table in a note, and the score at its foot."""
    terms = [float(m) for m in re.findall(r"([+-]\d+\.\d)\s*$", text.split("score", 1)[0], re.MULTILINE)]
    foot = re.search(r"^\s*score\s+(\d+\.\d)\s*$", text, re.MULTILINE)
    assert foot, text
    return terms, float(foot[1])


def test_a_match_is_explained_as_in_a_file_note(check):
    done = check("Blue Heron Maritme Trading", "--country", "KH")
    assert done.status == 0
    for said in (
        "Blue Heron Maritime Trading",
        "test-research-heron",
        "named-in-brief",
        "2026-01-31",
        "Invented parties",
    ):
        assert said in done.out
    assert "no sanctions list" in done.out
    terms, score = points(done.out[done.out.index("evidence") :])
    assert terms
    assert round(sum(terms), 1) == score


def test_relations_are_told_with_names(check):
    out = check("Zebulon Okarvian").out
    assert "Zebulon Okarvian head-of Blue Heron Maritime Trading (2001)" in out


def test_where_nothing_reaches_the_line_the_nearest_is_shown(check):
    done = check("Blue Lantern Bakery")
    assert done.status == 0
    assert "no match" in done.out
    assert "exact" not in done.out


def test_where_nothing_is_near_that_is_said(check):
    done = check("Quxxig")
    assert done.status == 0
    assert done.out.rstrip().endswith("No listed name reaches even 30.0.")
    assert "reaches even" not in check("Blue Heron Maritime Trading").out


def test_an_imo_number_is_enough(check):
    done = check("Some Other Name", "--type", "vessel", "--imo", "9074729")
    assert "test-research-ship" in done.out
    assert "exact" in done.out


@pytest.mark.parametrize(
    ("name", "condition", "status"),
    [
        ("Zebulon Okarvian", "match", 1),
        ("Zebulon Okarvian", "strong", 1),
        ("Zebulon Okarvian", "exact", 1),
        ("Plain Bakery of Springfield", "match", 0),
    ],
)
def test_fail_on(check, name, condition, status):
    assert check(name, "--fail-on", condition).status == status


def test_what_could_never_be_met_is_no_condition_of_a_check(check):
    done = check("Blue Heron Maritime Trading", "--fail-on", "unscreenable")
    assert (done.status, done.out) == (2, "")
    assert "'match', 'strong', 'exact'" in " ".join(re.sub("[│╭╮╰╯─]", " ", done.err).split())


def test_json_holds_the_same(check):
    found = json.loads(check("Zebulon Okarvian", "--format", "json").out)
    assert found["outcome"] == "match"
    assert found["lists"][0]["name"] == "test-research"
    best = found["matches"][0]
    assert best["match_entity_id"] == "test-research-okar"
    assert best["match_score"] == 100.0
    assert round(sum(term["points"] for term in best["sum"]), 1) == best["match_score"]
    assert found["nearest"] is None


def test_json_of_no_match_has_the_nearest_or_none(check):
    found = json.loads(check("Blue Heron Bakery", "--format", "json", "--min-score", "99").out)
    assert found["outcome"] == "clear"
    assert found["matches"] == []
    assert found["nearest"] is None or found["nearest"]["match_score"] < 99


@pytest.mark.parametrize("name", ["", "   ", "...", "—"])
def test_a_name_that_cannot_be_screened_is_refused(check, name):
    done = check(name)
    assert (done.status, done.out) == (2, "")
    assert "cannot be screened" in done.err
    assert "row" not in done.err


@pytest.mark.parametrize(
    "name", ["Redacted", "N/A", "Unknown", " unknown ", "TBD", "#REF!", "Null", "John Null", "Blue Heron Bakery"]
)
def test_a_name_that_stands_for_nobody_is_screened_by_neither_check_nor_screen(ensign, check, research, tmp_path, name):
    (tmp_path / "one.csv").write_text(f"name,country\n{name},KH\n")
    (row,) = ensign("screen", tmp_path / "one.csv", "--watchlist", research).rows
    done = check(name, "--country", "KH", "--format", "json")
    assert (row["match_outcome"] == "unscreenable", done.status, done.out == "") in {(True, 2, True), (False, 0, False)}
    assert ("cannot be screened" in done.err) is (done.status == 2)


def test_that_a_name_stands_for_nobody_is_said_and_a_number_is_enough(check):
    done = check("Redacted")
    assert "this party cannot be screened: the name is a word that stands for nobody" in " ".join(done.err.split())
    assert "stands for nobody" not in check("—").err
    assert "test-research-ship" in check("Redacted", "--type", "vessel", "--imo", "9074729").out


def test_a_missing_list_is_refused(ensign):
    done = ensign("check", "Anyone", "--watchlist", "no-such-list")
    assert (done.status, done.out) == (4, "")


def test_context_only_when_asked(check):
    assert "test-research-context" not in check("Ministry of Invented Affairs").out
    assert "test-research-context" in check("Ministry of Invented Affairs", "--with-context").out


def test_compare_shows_points_that_add_up(ensign):
    done = ensign("compare", "Blue Heron Maritme Trading", "Blue Heron Maritime Trading Co Ltd")
    assert done.status == 0
    terms, score = points(done.out[done.out.index("evidence") :])
    assert round(sum(terms), 1) == score


def test_compare_says_once_that_a_screening_may_give_another_score_where_there_is_one(ensign):
    names = ("Bank Melli Iran Omega", "Bank Melli Iran")
    assert ensign("compare", *names).out.count(OTHERWISE) == 1
    assert OTHERWISE in " ".join(ensign("compare", "--help").out.split())
    assert "another score" not in ensign("compare", *names, "--format", "json").out
    assert "another score" not in ensign("compare", "Xylo", "Quartz").out


@pytest.mark.parametrize(
    ("mine", "theirs", "is_one"),
    [
        ("Hakim Thomas", "Alhakim Thomas", True),
        ("Rahman Thomas", "Arrahman Thomas", True),
        ("Ryan Thomas", "Adrian Thomas", False),  # no article is spoken so before an r
    ],
)
def test_compare_says_of_letters_that_may_be_an_article_that_they_may(ensign, mine, theirs, is_one):
    said = " ".join(ensign("compare", mine, theirs, "--type", "person").out.split())
    assert ("(the same but for what may be an article)" in said) is is_one


def test_compare_of_strangers(ensign):
    done = ensign("compare", "Xylo", "Quartz")
    assert done.status == 0
    assert "nothing in common" in done.out


@pytest.mark.parametrize("nothing", ["", "?!"])
def test_what_has_no_letters_is_not_compared(ensign, nothing):
    done = ensign("compare", "Xylo", nothing)
    assert (done.status, done.out) == (2, "")
    assert ensign("compare", "Xylo", "7").status == 0


def test_compare_in_another_script(ensign):
    done = ensign("compare", "Владимир Петров", "Vladimir Petrov", "--type", "person")
    assert done.status == 0
    assert "Петров" in done.out


def test_compare_as_json(ensign):
    found = json.loads(ensign("compare", "Blue Heron", "Blue Heron", "--format", "json").out)
    assert (found["a"], found["match"]["match_score"]) == ("Blue Heron", 100.0)


@pytest.mark.parametrize("words", [3, 300])
def test_a_line_is_not_broken_where_nobody_sees_how_wide_it_is(ensign, tmp_path, words):
    own, note = tmp_path / "own.csv", " ".join(["note"] * words)
    own.write_text(f"name,remarks\nQuiet Lantern,{note}\n")
    lines = ensign("check", "Quiet Lantern", "-w", own).out.splitlines()
    assert f"note         {note}" in lines
    assert sum(line.startswith("“Quiet Lantern” meets") and line.endswith("designation.") for line in lines) == 1


def test_doubts_about_a_list_of_ones_own_are_told(ensign, tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("name,imo\nQuiet Lantern,9074728\n")
    done = ensign("check", "Quiet Lantern", "-w", own)
    assert done.status == 0
    assert "warning: own: 1 of its numbers cannot be numbers of their kind" in done.err
    own.write_text("name,imo\nQuiet Lantern,9074729\n")
    assert ensign("check", "Quiet Lantern", "-w", own).err == ""


@pytest.mark.parametrize(
    "mine",
    [
        "Blue Heron Maritime Trading",
        "Acme Payments FBO Blue Heron Maritime Trading",
        "DO NOT USE Blue Heron Maritime Trading",
        "BlÃ¼e Heron Maritime Trading",
        "B L U E  HERON MARITIME TRADING",
        "Blue Heron Maritme Trading",
        "Quartz Bakery",
    ],
)
def test_compare_reads_a_name_as_check_does(ensign, tmp_path, mine):
    own = tmp_path / "own.csv"
    own.write_text("name,type\nBlue Heron Maritime Trading,company\nXylo Zimtstern Holding,company\n")
    checked = json.loads(ensign("check", mine, "-w", own, "--format", "json").out)["matches"]
    compared = json.loads(ensign("compare", mine, "Blue Heron Maritime Trading", "--format", "json").out)["match"]
    assert bool(checked) == (compared is not None and compared["match_band"] != "")
    if checked:
        assert compared["subject_name"] == checked[0]["subject_name"]


@pytest.mark.parametrize("arguments", [("A",), ("A", "B", "--type", "unicorn"), ("", "B")])
def test_compare_refuses_what_it_cannot_compare(ensign, arguments):
    assert ensign("compare", *arguments).status == 2


def test_an_address_is_a_fact(ensign, tmp_path):
    listed = tmp_path / "own.csv"
    listed.write_text("name,type,address\nZebulon Okarvian,person,12 Nagornaya Vladivostok\n", encoding="utf-8")
    done = ensign("check", "Zebulon Okarvian", "--address", "Nagornaya 12", "--watchlist", listed, "--format", "json")
    (match,) = json.loads(done.out)["matches"]
    assert match["match_evidence"] == "agrees"
    assert "the address agrees (yours “Nagornaya 12”, listed “12 Nagornaya Vladivostok”)" in match["match_reason"]


def test_where_nothing_reaches_the_line_it_is_said_what_kept_it_under(check):
    out = check("Blue Heron Bakery").out
    heading = re.search(r"The nearest, (\d+\.\d) under the line, mostly because [^:]+:", " ".join(out.split()))
    assert heading, out
    _, score = points(out[out.index("evidence") :])
    assert round(score + float(heading[1]), 1) == 67.0


def test_a_number_that_cannot_be_right_is_told(check):
    out = " ".join(check("Some Other Name", "--type", "vessel", "--imo", "9074728").out.split())
    assert "No match: IMO 9074728 has a wrong check digit; it is one slip from 9074729, the number of " in out
    found = json.loads(check("Bakery", "--imo", "9000000", "--format", "json").out)
    assert found["remark"] == "The IMO number 9000000 could not be looked up: wrong check digit."


def test_a_fact_that_is_not_understood_is_said(check):
    said = check("Aranta", "--country", "Atlantis", "--imo", "12", "--type", "company").err
    assert "--country is not understood" in said
    assert "--imo is not understood" in said
    assert "--type" not in said
    assert check("Aranta", "--country", "KH").err == ""


@pytest.mark.parametrize(
    ("arguments", "value", "known"),
    [
        (("check", "Aranta", "--type"), "dragon", "person, organization, company, public body, vessel, aircraft"),
        (("compare", "Aranta", "Aranda", "--type"), "dragon", "person, organization, company, public body, vessel"),
        (("check", "Aranta", "--gender"), "Q", "male or female"),
        (("check", "Aranta", "--gender"), "M/F", "male or female"),
    ],
)
def test_a_type_or_gender_that_is_not_understood_is_refused_and_those_that_are_named(
    ensign, research, arguments, value, known
):
    lists = ("--watchlist", research) if arguments[0] == "check" else ()
    done = ensign(*arguments, value, *lists)
    option = arguments[-1]
    assert (done.status, done.out) == (2, "")
    assert f"{option} {value}: not a {option.removeprefix('--')}" in done.err
    assert known in done.err


@pytest.mark.parametrize(
    ("option", "value"),
    [
        *(("--type", v) for v in ("ship", "Natürliche Person", "公司", "Ltd", "unknown", "Other", "N/A", "", " ")),
        *(("--gender", v) for v in ("F", "männlich", "жен", "女", "Mr", "FEMALE", "unknown", "n/a", "", " ")),
    ],
)
def test_a_type_or_gender_in_any_language_is_understood_and_so_is_none(ensign, check, option, value):
    done = check("Aranta", option, value)
    assert (done.status, done.err) == (0, "")
    assert option == "--gender" or ensign("compare", "Aranta", "Aranda", option, value).status == 0


LONG = "Blue Heron Maritime " + "x" * 9_980
SHORT = LONG[:200] + "…"


def told(done):
    """What a person sees, without the places where a line is broken."""
    return done.out.replace("\n", "")


def test_of_a_very_long_name_the_screen_has_the_beginning_wherever_it_is_told(ensign, check):
    done = check(LONG, "--min-score", "50")
    assert f"“{SHORT}”" in told(done)
    assert "only yours has “" + "x" * 200 + "…”" in told(done)
    assert len(done.out) < 8_000
    nearest = check(LONG, "--min-score", "99")
    assert "mostly because only yours has “" + "x" * 200 + "…”" in told(nearest)
    assert len(nearest.out) < 8_000
    near = check(LONG, "--type", "vessel", "--imo", "9074728")
    assert (near.status, len(near.out) < 8_000) == (0, True)
    assert len(check("--gender", LONG, "X").err) < 1_000
    both = ensign("compare", LONG, "Blue Heron Maritime")
    assert told(both).startswith(f"“{SHORT}” and “Blue Heron Maritime”: ")
    assert len(both.out) < 8_000
    assert len(ensign("compare", "Xylo", "Q" * 9_000).out) < 1_000


def test_a_name_of_200_characters_and_data_for_programs_are_told_whole(check):
    whole = LONG[:200]
    assert f"“{whole}”" in told(check(whole, "--min-score", "50"))
    assert "…" not in told(check(whole, "--min-score", "50"))
    (match,) = json.loads(check(LONG, "--min-score", "50", "--format", "json").out)["matches"]
    assert match["subject_name"] == LONG
    assert LONG in match["match_reason"]
