"""What birth dates, countries and identifiers do to a match: they sort it and explain it, and never hide it."""

import pytest

from ensign import explanation, screening, subjects
from ensign.matching.matcher import Outcome
from ensign.model import Band, Entity, EntityType, Identifier, Name, NameKind, Place, Standing
from ensign.settings import Settings
from ensign.watchlist import build

PERSON = Entity(
    "x-1", "x", EntityType.PERSON, (Name("Vasiliy Kolchanov"), Name("Vasya the Sailor", NameKind.ALIAS, weak=True)),
    birth_dates=("1961-05-02",), places=(Place("ru", "nationality"),),
)  # fmt: skip
SHIP = Entity("x-2", "x", EntityType.VESSEL, (Name("OCEAN STAR"),), identifiers=(Identifier("imo", "9074729"),))
WATCHLIST = build("x", "X", "2026-01-01", (PERSON, SHIP))


def judge(**given: str) -> Outcome:
    subject = subjects.read(given)
    assert isinstance(subject, subjects.Subject)
    return screening.judge(subject, WATCHLIST, Settings())


@pytest.mark.parametrize(
    ("given", "band", "standing"),
    [
        ({"name": "Vasiliy Kolchanov"}, Band.EXACT, Standing.SILENT),
        ({"name": "Vasily Kolchanoff"}, Band.POSSIBLE, Standing.SILENT),
        ({"name": "Vasily Kolchanoff", "birth_date": "2 May 1961"}, Band.STRONG, Standing.AGREES),
        ({"name": "Vasiliy Kolchanov", "birth_date": "1948-11-30"}, Band.POSSIBLE, Standing.CONFLICTS),
        ({"name": "Vasiliy Kolchanov", "country": "Brazil"}, Band.STRONG, Standing.CONFLICTS),
        ({"name": "Vasiliy Kolchanov", "country": "Brazil", "birth_date": "1961"}, Band.STRONG, Standing.MIXED),
    ],
)
def test_facts_sort_a_match(given: dict[str, str], band: Band, standing: Standing) -> None:
    (match,) = judge(**given).matches
    assert (match.band, match.standing) == (band, standing)
    assert match.score <= match.name_score


def test_a_conflict_lowers_the_score_but_never_hides_the_match() -> None:
    (plain,) = judge(name="Vasily Kolchanoff").matches
    (doubted,) = judge(name="Vasily Kolchanoff", birth_date="1948-11-30", country="BR").matches
    assert Settings().line <= doubted.score < plain.score == doubted.name_score
    assert "conflicts" in explanation.reason(doubted)


def test_a_weak_alias_is_possible_at_most_and_must_be_the_same() -> None:
    (match,) = judge(name="Vasya the Sailor").matches
    assert match.band is Band.POSSIBLE
    assert "weak alias" in explanation.reason(match)
    assert judge(name="Vasya Sailor Brothers").matches == ()


@pytest.mark.parametrize("name", ["SOMETHING ELSE", "Ocean Star", ""])
def test_the_same_imo_number_is_a_match_whatever_the_name_says(name: str) -> None:
    (match,) = judge(name=name, imo="IMO 9074729").matches
    assert (match.entity.id, match.score, match.band) == ("x-2", 1000, Band.EXACT)
    assert "IMO number 9074729" in explanation.reason(match)


def test_the_same_ship_name_with_another_imo_number_is_another_ship_and_says_so() -> None:
    outcome = judge(name="Ocean Star", type="vessel", imo="9486910")
    assert outcome.matches == ()
    (withheld,) = outcome.withheld
    assert sum(e.points for e in withheld.evidence) == withheld.score < Settings().line
    assert "another ship" in explanation.withheld(withheld)
    # A number with a wrong check digit says nothing of the ship, so the name counts.
    assert [m.entity.id for m in judge(name="Ocean Star", type="vessel", imo="9486911").matches] == ["x-2"]


def test_a_ships_name_is_compared_only_where_something_says_that_it_is_a_ship() -> None:
    assert judge(name="Ocean Star").matches == ()
    assert [m.entity.id for m in judge(name="M/V Ocean Star").matches] == ["x-2"]
    assert [m.entity.id for m in judge(name="Ocean Star", type="ship").matches] == ["x-2"]
    assert [m.entity.id for m in judge(name="Ocean Star (IMO 9074729)").matches] == ["x-2"]


def test_a_wrong_type_does_not_hide_a_listed_name_but_only_the_same_name_counts() -> None:
    (match,) = judge(name="Vasiliy Kolchanov", type="company").matches
    assert (match.band, match.standing) == (Band.POSSIBLE, Standing.CONFLICTS)
    assert "the type conflicts (yours company, listed person)" in explanation.reason(match)
    assert judge(name="Vasily Kolchanoff", type="company").matches == ()
    assert judge(name="Ocean Star", type="company").matches == ()
