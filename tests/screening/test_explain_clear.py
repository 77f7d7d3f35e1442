"""A clear row that says what was nearest, and what kept it under the line."""

import random
from dataclasses import replace

import pandas as pd
import pytest

from ensign import screening, subjects, watchlist
from ensign.matching.matcher import Matcher
from ensign.matching.nearest import nearest_of
from ensign.matching.verdicts import rank
from ensign.model import Entity, EntityType, Name, NameKind
from ensign.schema import SUBJECT_FIELDS
from ensign.settings import Settings

NAMES = ("Blue Heron Maritime Trading", "Zebulon Okarvian")
LIST = watchlist.build(
    "x", "X", "2026-01-01", [Entity(f"x-{n}", "x", EntityType.UNKNOWN, (Name(t),)) for n, t in enumerate(NAMES)]
)


def reasons(*names, explain=True):
    frame = pd.DataFrame([dict.fromkeys(SUBJECT_FIELDS, "") | {"name": n} for n in names])
    found = screening.screen(frame, LIST, Settings(explain_clear=explain))
    return list(zip(found["match_outcome"], found["match_reason"], strict=True))


def test_a_clear_row_says_what_was_nearest_and_what_it_lost_most_by():
    ((outcome, reason),) = reasons("Blue Heron Bakery")
    assert outcome == "clear"
    assert reason.startswith("No match: the nearest is Blue Heron Maritime Trading, ")
    assert " where 67.0 is a match. " in reason
    lost = "each name has words of its own (“bakery” and “maritime trading”)"
    assert reason.endswith(f"The score is under 67.0 mostly because {lost}.")


@pytest.mark.parametrize(
    ("name", "facts", "lost"),
    [
        ("Blue Heron Bakery", {}, "each name has words of its own (“bakery” and “maritime trading”)."),
        ("Pfister Ignac Mitrevan Wolkarskoy", {}, "only yours has “pfister”."),
        ("Heeron", {}, "too little of the two names agrees to carry a score."),
        # A birth date that conflicts takes no name under the line.
        ("Ignac Mitrevan", {"birth_date": "1990-01-04"}, "only the listed name has “wolkarskoy”."),
    ],
)
def test_what_was_lost_by_is_a_clause(name, facts, lost):
    names = (Name("Ignac Mitrevan Wolkarskoy"),)
    person = Entity("x-1", "x", EntityType.PERSON, names, birth_dates=("1961-05-02",))
    firm = Entity("x-2", "x", EntityType.COMPANY, (Name("Blue Heron Maritime Trading"),))
    frame = pd.DataFrame([dict.fromkeys(SUBJECT_FIELDS, "") | {"name": name} | facts])
    listed = watchlist.build("x", "X", "", (person, firm))
    (reason,) = screening.screen(frame, listed, Settings(explain_clear=True, line=980))["match_reason"]
    assert f" The score is under 98.0 mostly because {lost}" in reason


def test_a_row_that_may_be_a_listed_ship_says_what_would_tell():
    ship = Entity("x-1", "x", EntityType.VESSEL, (Name("BLUE HERON"),))
    listed = watchlist.build("x", "X", "", (ship,))

    def said(**given):
        frame = pd.DataFrame([dict.fromkeys(SUBJECT_FIELDS, "") | given])
        (row,) = screening.screen(frame, listed, Settings(explain_clear=True)).to_dict("records")
        return row["match_outcome"], row["match_reason"]

    outcome, reason = said(name="Blue Heron")
    assert outcome == "clear"
    assert reason == (
        "No match: “BLUE HERON” (x-1) is a listed ship, but nothing says that yours is one, which a type, a prefix as "
        "in M/V, a ship’s number or a flag would."
    )
    assert said(name="Blue Heron", type="company") == (
        "clear", "No match: “BLUE HERON” (x-1) is a listed ship, and yours is none (company)."
    )  # fmt: skip
    for other in ({"name": "Blue Heron Ltd", "type": "company"}, {"name": "Blue Herring"}):
        assert "listed ship" not in said(**other)[1]
    assert said(name="M/V Blue Heron")[0] == said(name="Blue Heron", type="vessel")[0] == "match"


def test_a_row_that_is_like_nothing_says_so():
    assert reasons("Quxwold Pfister") == [("clear", "No match: no listed name reaches even 30.0.")]


def test_what_no_name_reaches_is_never_over_the_line():
    frame = pd.DataFrame([dict.fromkeys(SUBJECT_FIELDS, "") | {"name": "Quxwold Pfister"}])
    found = screening.screen(frame, LIST, Settings(explain_clear=True, line=200))
    assert list(found["match_reason"]) == ["No match: no listed name reaches even 20.0."]


def test_the_nearest_is_not_said_to_be_held_at_the_line():
    person = Entity("x-1", "x", EntityType.PERSON, (Name("Zebulon Mitrevan Okarvian"),), birth_dates=("1961-05-02",))
    given = {"name": "Zebulon Pfister Quarrow", "birth_date": "1990-01-04", "country": "BR"}
    frame = pd.DataFrame([dict.fromkeys(SUBJECT_FIELDS, "") | given])
    listed = watchlist.build("x", "X", "", (person,))
    (reason,) = screening.screen(frame, listed, Settings(explain_clear=True))["match_reason"]
    assert "the birth date conflicts" in reason
    assert "conflicting facts alone" not in reason


@pytest.mark.parametrize(
    "names", [("Blue Heron Bakery", "Zebulon Okarvian"), ("Zebulon Okarvian", "Blue Heron Bakery")]
)
def test_matches_and_order_are_not_touched(names):
    with_words, without = reasons(*names), reasons(*names, explain=False)
    assert [o for o, _ in with_words] == [o for o, _ in without]
    assert [r for o, r in with_words if o == "match"] == [r for o, r in without if o == "match"]
    assert [r for o, r in without if o == "clear"] == [""]
    assert sorted(with_words) == sorted(reasons(*reversed(names)))


def the_nearest(subject, matcher, least):
    """What is best of all that reaches the least score, looked for alone and at once."""
    found = matcher.match(subject, least)
    best = min((*found.matches, *found.withheld), key=lambda match: rank(match, subject), default=None)
    return best and replace(best, evidence=tuple(e for e in best.evidence if e.kind != "held"))


# ruff: noqa: SIM905 - a list of words reads best as the line it is
PARTS = (
    "Zebulon|Okarvian|Mitrevan|Ignac|Wolkarskoy|Pfister|Heron|Blue|Maritime|Trading|Bakery|General|Export|Ibrahim|Kim"
).split("|")


def made(chance, number):
    """So many parties with weak aliases, birth dates and countries, of a few words: many are a little alike."""
    for n in range(number):
        names = [" ".join(chance.sample(PARTS, chance.randint(1, 4))) for _ in range(chance.randint(1, 3))]
        needed = chance.choice(((), (), ("ru",)))
        yield Entity(
            f"x-{n}", "x", chance.choice((EntityType.PERSON, EntityType.COMPANY, EntityType.UNKNOWN)),
            (Name(names[0]), *(Name(t, NameKind.ALIAS, weak=chance.random() < 0.6, needs_country=needed)
                               for t in names[1:])),
            birth_dates=chance.choice(((), ("1961-05-02",))),
        )  # fmt: skip


@pytest.mark.parametrize("seed", range(6))
def test_the_nearest_of_many_is_for_each_the_best_of_all(seed):
    chance = random.Random(seed)
    matcher = Matcher(watchlist.build("x", "X", "", list(made(chance, 60))), Settings(line=990))
    given = [
        {
            "name": " ".join(chance.sample([*PARTS, "Quarrow", "Oxenby", "Vault", "K."], chance.randint(1, 4))),
            "type": chance.choice(("", "person", "company")),
            "birth_date": chance.choice(("", "1990-01-04", "1961-05-02")),
        }
        for _ in range(150)
    ]
    asked = [subject for one in given if isinstance(subject := subjects.read(one), subjects.Subject)]
    expected = [the_nearest(subject, matcher, Settings().nearest) for subject in asked]
    assert nearest_of(matcher, asked, Settings().nearest) == expected
    assert [nearest_of(matcher, (subject,), Settings().nearest)[0] for subject in asked] == expected
    assert {one is None for one in expected} == {True, False}


def nearest_beside_another(given, *entities):
    """The nearest of a party, looked for beside another one."""
    matcher = Matcher(watchlist.build("x", "X", "", entities), Settings())
    found = nearest_of(matcher, (subjects.read(given), subjects.read({"name": "Quxwold"})), Settings().nearest)
    return found[0]


FAR = Entity("x-2", "x", EntityType.PERSON, (Name("Zebulon Okarvian Pendrake"),))


@pytest.mark.parametrize(
    ("facts", "nearest"),
    [({"birth_date": "1990-01-04", "gender": "female"}, "x-2"), ({"birth_date": "1961-05-02"}, "x-1"), ({}, "x-1")],
)
def test_a_nearer_name_that_facts_take_further_away_is_not_the_nearest(facts, nearest):
    near = replace(FAR, id="x-1", names=(Name("Zebulon Okarvian"),), birth_dates=("1961-05-02",), gender="male")
    found = nearest_beside_another({"name": "Zebulon Mitrevan Quarrow", "type": "person", **facts}, near, FAR)
    assert found.entity.id == nearest


@pytest.mark.parametrize(("weak", "listed"), [(True, "Zebulon Okarvian Pendrake"), (False, "Zebulon Okarvian")])
def test_a_weak_alias_is_not_the_nearest_where_another_name_of_its_party_is_near(weak, listed):
    names = (*FAR.names, Name("Zebulon Okarvian", NameKind.ALIAS, weak=weak))
    found = nearest_beside_another({"name": "Zebulon Mitrevan Quarrow", "type": "person"}, replace(FAR, names=names))
    assert found.name.text == listed
