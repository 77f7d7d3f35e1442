"""Evidence adds up to the score, to the tenth of a point, for any two names."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ensign import explanation, screening
from ensign.model import Entity, EntityType, Identifier, Name, Place, Subject
from ensign.settings import Settings
from ensign.watchlist import build

NAMES = st.lists(
    st.sampled_from(
        (
            "Khek",
            "Vandy",
            "Ravy",
            "Kek",
            "Cambodia",
            "Mongolia",
            "Shipping",
            "Corp",
            "Ltd",
            "2",
            "II",
            "金",
            "Ри",
            "al-Din",
            "V.",
        )
    ),
    min_size=1,
    max_size=5,
).map(" ".join)


@settings(max_examples=200, deadline=None)
@given(
    NAMES,
    NAMES,
    st.sampled_from(list(EntityType)),
    st.sampled_from(("", "1950-03-04", "1961")),
    st.sampled_from(("kh", "us")),
)
def test_points_add_up_to_the_score(mine: str, listed: str, kind: EntityType, born: str, country: str) -> None:
    entity = Entity(
        "x-1", "x", kind, (Name(listed),), birth_dates=("1950-03-04",), places=(Place("kh"),),
        identifiers=(Identifier("imo", "9074729"),),
    )  # fmt: skip
    subject = Subject(
        (mine,), kind, places=(Place(country),), birth_date=born, identifiers=(Identifier("imo", "9486910"),)
    )
    outcome = screening.judge(subject, build("x", "x", "", (entity,)), Settings(line=200))
    for match in (*outcome.matches, *outcome.withheld):
        terms = explanation.sum_of(match)
        assert sum(t.points for t in terms) == match.score
        assert match.score <= match.name_score
        assert explanation.reason(match)


@settings(max_examples=200, deadline=None)
@given(NAMES, NAMES)
def test_every_reason_names_real_values(mine: str, listed: str) -> None:
    match = screening.compare(mine, listed, EntityType.UNKNOWN, Settings())
    if match is not None:
        assert match.subject_name == mine
        assert match.name.text == listed
        said = explanation.reason(match)
        assert mine in said
        assert listed in said
