"""The spellings of the brief's parties that an annotator wrote down match, and the names that must not do not."""

import json
from collections import Counter
from pathlib import Path

import pytest

from comparing import judge
from ensign import bundled
from ensign.model import Band, Match

GOLD = Path(__file__).parents[3] / "shared" / "brief" / "gold.json"
WATCHLIST = bundled.load(["cambodia-dprk"])
pytestmark = pytest.mark.skipif(not GOLD.is_file(), reason="the annotated brief is not here")


def entities() -> list[dict]:
    return [e for e in json.loads(GOLD.read_text(encoding="utf-8"))["entities"] if e["watch"] == "yes"]


def found(name: str, country: str = "") -> tuple[Match, ...]:
    return judge(WATCHLIST, name=name, country=country).matches


def test_nearly_all_likely_spellings_match() -> None:
    tried, missed = 0, []
    for entity in entities():
        for variant in entity.get("variants", ()):
            if variant["confidence"] == "high" and variant["match"] == "fuzzy":
                tried += 1
                if entity["name"] not in {m.entity.primary for m in found(variant["name"])}:
                    missed.append(variant["name"])
    assert tried > 50
    assert len(missed) <= tried * 0.05, missed


@pytest.mark.parametrize("name", ["Khek Vandy", "Khek Sakara"])
def test_every_spelling_of_the_two_kheks_matches_by_their_primary_names_alone(name: str) -> None:
    listed = next(e for e in WATCHLIST.entities if e.primary == name)
    assert [n.text for n in listed.names] == [name]
    variants = next(e for e in entities() if e["name"] == name)["variants"]
    for variant in variants:
        assert name in {m.entity.primary for m in found(variant["name"])}, variant["name"]


def test_what_must_not_match_is_never_strong_and_hardly_ever_matches() -> None:
    bands: Counter[Band | None] = Counter()
    for entity in entities():
        for written in entity.get("must_not_match", ()):
            name = written.split(" (")[0]
            for match in found(name)[:1]:
                bands[match.band] += 1
    assert set(bands) <= {Band.POSSIBLE}
    assert sum(bands.values()) <= 2


@pytest.mark.parametrize(
    ("name", "needed", "other"), [("CSC", "KH", "US"), ("ISRC", "SG", "AU"), ("Grand Panorama Museum", "KH", "PL")]
)
def test_a_weak_alias_counts_only_where_its_country_agrees(name: str, needed: str, other: str) -> None:
    assert [m.band for m in found(name, needed)] == [Band.POSSIBLE]
    assert not found(name, other)
    assert not found(name)
