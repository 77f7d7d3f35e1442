"""What a terminal sees: words from files cannot act on it, and long tables stay short."""

import io
import re
from dataclasses import replace

import pytest

from ensign.cli.console import Talk, clean, words
from ensign.cli.view import Alert, Best, show_matches, show_summary
from ensign.model import Band
from ensign.runs import Counts, InputFile, OutputFile, Run
from ensign.settings import Settings
from ensign.watchlist import ListInfo


def alert(
    number: int, name: str = "Blue Heron [bold]Trading[/bold]", score: str = "93.1", band: str = Band.STRONG
) -> Alert:
    return Alert(
        number, name, band, score, "万寿台", "Blue Heron Maritime", "test-research 2026-01-31", "a near spelling."
    )


def seen(width: int, show, *arguments, terminal: bool = False) -> str:
    stream = io.StringIO()
    console = Talk(file=stream, width=width, force_terminal=terminal, highlight=False, emoji=False, no_color=True)
    show(console, *arguments)
    return re.sub(r"\x1b\[[0-9;]*m", "", stream.getvalue())  # bold and dim stay where colours do not


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("\x1b[31mred", "�[31mred"),
        ("a\nb\tc", "a b c"),
        ("abc\u202edcba", "abc�dcba"),
        ("만수대 شركة Ärger", "만수대 شركة Ärger"),
        ("\x9b2J", "�2J"),
        ("\ud800", "�"),
    ],
)
def test_words_from_files_cannot_act_on_the_terminal(text, shown):
    assert clean(text) == shown


def test_words_are_never_markup():
    assert words("[bold]x[/bold]").plain == "[bold]x[/bold]"


@pytest.mark.parametrize("width", [40, 80, 109, 110, 200])
def test_no_line_is_wider_than_the_terminal(width):
    best = Best()
    for i in range(5):
        best.add_alert(alert(i, name=f"만수대창작사 한글 이름 {i} شركة " * 3))
    text = seen(width, show_matches, best)
    from rich.cells import cell_len

    assert max(cell_len(line) for line in text.splitlines()) <= width
    assert "만수대창작사" in text.replace("\n", "")


@pytest.mark.parametrize(("name", "whole"), [("cambodia-dprk", True), ("opensanctions-" + "x" * 30, False)])
def test_a_lists_name_is_not_broken_while_it_is_short(name, whole):
    best = Best()
    best.add_alert(replace(alert(1), list=f"{name} 2026-01-31"))
    assert (f"{name} " in seen(120, show_matches, best)) is whole
    assert "2026-01-31" in seen(120, show_matches, best)


def test_the_same_party_is_shown_once_with_its_rows_counted():
    best = Best()
    for i in range(1, 97):
        best.add_alert(alert(i))
    assert [a.rows for a in best.alerts] == ["1 and 95 more"]
    assert "more rows" not in seen(140, show_matches, best)


def test_the_best_come_first_and_the_rest_is_counted():
    best = Best(most=2)
    for i in range(1, 200):
        best.add_alert(alert(i, name=f"Party {i}", score=f"{70 + i / 10:.1f}"))
    best.add_alert(alert(300, name="The same", score="100.0", band=Band.EXACT))
    text = seen(140, show_matches, best)
    assert text.index("The same") < text.index("Party 199")
    assert "198 more rows" in text


def test_a_single_row_more_is_one():
    best = Best(most=2)
    for i in range(1, 4):
        best.add_alert(alert(i, name=f"Party {i}"))
    assert "1 more row;" in seen(140, show_matches, best)


def test_no_match_shows_no_table():
    assert seen(80, show_matches, Best()) == ""


def test_a_row_is_named_as_a_spreadsheet_names_it_and_rows_are_counted():
    assert replace(alert(13405), again=1200).rows == "13405 and 1,200 more"


@pytest.mark.parametrize("terminal", [True, False])
def test_the_summary_says_what_was_done(terminal):
    best = Best()
    best.unscreenable = [4, 9]
    run = Run(
        version="0",
        started="2026-02-03T04:05:06+00:00",
        seconds=1.25,
        user="",
        input=InputFile("vendors.csv"),
        settings=Settings(),
        lists=(ListInfo("test-research", "Invented", "2026-01-31", "", 7, 12, research=True),),
        counts=Counts(
            100, 100, 300_000, False, {"match": 4, "clear": 94, "unscreenable": 2}, {"exact": 1, "strong": 3}
        ),
        outputs=(OutputFile("out.xlsx", "", 12345),),
    )
    text = seen(100, show_summary, run, best, terminal=terminal)
    for said in (
        "100",
        "about 300,000",
        "4: 1 exact, 3 strong",
        "94",
        "rows 4, 9",
        "test-research",
        "2026-01-31",
        "1.2",
    ):
        assert said in text
    assert "no sanctions list" in text
    assert ("╭" in text) is terminal
