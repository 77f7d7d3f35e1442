"""A finished run of invented parties, with a clock that stands still."""

from dataclasses import dataclass

import pytest

from ensign.reports.rows import Block, Header, make_header
from ensign.runs import Counts, InputFile, Run
from ensign.schema import RESULT_COLUMNS
from ensign.watchlist import ListInfo

COLUMNS = ("Supplier", "Supplier", "Amount")

MATCH = {
    "match_outcome": "match",
    "match_score": "91.3",
    "match_band": "strong",
    "match_name_score": "92.0",
    "match_evidence": "silent",
    "match_list": "research",
    "match_list_date": "2026-01-31",
    "match_entity_id": "research-1",
    "match_entity_name": '=HYPERLINK("http://invalid")',
    "match_entity_type": "company",
    "match_basis": "named-in-brief",
    "match_matched_name": "+Blue “Heron” <b>Trading</b>",
    "match_programs": "",
    "match_count": "1",
    "match_id": "00ff",
    "match_reason": "“Blue Heron” meets the listed name, and\na second line.",
}
CLEAR = {"match_outcome": "clear", "match_list": "research", "match_list_date": "2026-01-31", "match_count": "0"}
UNSCREENABLE = CLEAR | {"match_outcome": "unscreenable", "match_count": "", "match_reason": "Not screened: no name."}

ROWS = (
    (("Blue Heron", "KH", "=1+1"), MATCH),
    (("Ärger, GmbH & Co.", "DE", "-120.50"), CLEAR),
    (("", "\tx", "@sum"), UNSCREENABLE),
    (('한글 상사 "주"', "line\rreturn", "0012"), MATCH | {"match_band": "exact", "match_score": "100.0"}),
)


def _make_block(header: Header, rows=ROWS, first: int = 1) -> Block:
    columns = tuple(list(column) for column in zip(*(given for given, _ in rows), strict=True))
    found = [tuple(results.get(name, "") for name in RESULT_COLUMNS) for _, results in rows]
    return Block(header, columns, found, list(range(first, first + len(rows))), [given[0] for given, _ in rows])


@pytest.fixture
def header() -> Header:
    return make_header(COLUMNS)


@pytest.fixture
def make_block():
    return _make_block


@pytest.fixture
def clear():
    return CLEAR


@pytest.fixture
def block(header) -> Block:
    return _make_block(header)


@dataclass(frozen=True)
class FrozenSettings:
    """Settings whose digest does not move with the weights, so that golden files stay."""

    line: int = 700
    digest: str = "ef" * 32
    top: int = 1
    with_context: bool = False


@pytest.fixture
def run() -> Run:
    return Run(
        version="0.0.0",
        started="2026-02-03T04:05:06+00:00",
        seconds=1.25,
        user="tester",
        input=InputFile("vendors <1>.csv", "ab" * 32, 321, "CSV, UTF-8, comma"),
        settings=FrozenSettings(),
        lists=(ListInfo("research", "A research watchlist", "2026-01-31", "cd" * 32, 7, 12, research=True),),
        counts=Counts(
            rows=4,
            written=4,
            names=3,
            outcomes={"match": 2, "clear": 1, "unscreenable": 1},
            bands={"exact": 1, "strong": 1, "possible": 0},
        ),
    )
