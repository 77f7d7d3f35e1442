"""Names that anyone may bear raise no alert: not against the shipped watchlist, nor against large lists."""

from functools import cache
from pathlib import Path

import pytest

from ensign import bundled, screening, subjects
from ensign.settings import Settings
from ensign.watchlist import Watchlist

LISTS = Path(__file__).parents[3] / "shared" / "bench" / "screening"
ORDINARY = (
    "Star Shipping", "Asia General Trading LLC", "Cosmos Group", "Winner Ltd", "CSC", "Golden Sea Co.", "Global Marine",
    "Kim Lee", "Sok Dara", "Nguyen Van A", "Mohammed Ali", "Li Wei", "Ocean Sky Travel", "Angkor Hotel",
    "Phnom Penh Hotel", "Embassy of the Republic of Korea", "Shipping", "Corporation", "Ltd",
    "International Trading Co., Ltd.",
)  # fmt: skip


@cache
def watchlist(name: str) -> Watchlist:
    return bundled.load([name if name == "cambodia-dprk" else str(LISTS / name / "list.csv")])


@pytest.mark.parametrize("listed", ["cambodia-dprk", "ofac_person", "ofac_organization"])
def test_an_ordinary_name_raises_no_alert(listed: str) -> None:
    if listed != "cambodia-dprk" and not LISTS.is_dir():
        pytest.skip("the shared screening lists are not here")
    alerts = {}
    for name in ORDINARY:
        subject = subjects.read({"name": name})
        assert isinstance(subject, subjects.Subject)
        for match in screening.judge(subject, watchlist(listed), Settings()).matches:
            alerts.setdefault(name, []).append((match.name.text, match.score, str(match.band)))
    assert alerts == {}
