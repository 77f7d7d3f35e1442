"""What is expected of a whole list: what is outside is said, what is grossly outside is refused, a sample never."""

import pytest

from ensign import tables, watchlist
from ensign.errors import WatchlistError
from ensign.lists import expectations
from ensign.lists.expectations import GROSS, SAMPLE, held
from ensign.lists.table import READERS
from ensign.model import Entity, EntityType, Identifier, Listing, Name, Place, Rejection
from reading import read_list

LEAST = 4000


def parties(count, *, born=True, type_=EntityType.PERSON, imo=True):
    """As many parties, with or without what they should have."""
    numbers = (Identifier("imo", "9074729"),) if type_ is EntityType.VESSEL and imo else ()
    return [
        Entity(
            f"uk-{n}",
            "uk",
            EntityType.COMPANY if type_ is EntityType.PERSON and n % 10 == 0 else type_,
            (Name(f"Okar {n}"), Name(f"Zeb {n}")),
            birth_dates=("1961",) if born else (),
            places=(Place("kh", "nationality"),),
            identifiers=numbers,
            listings=(Listing("Invented"),),
        )
        for n in range(count)
    ]


def judged(entities, reader="uk-list-csv/1", rejections=()):
    return held(
        watchlist.build("uk", "Invented", "2026-01-01", entities, source="x.csv", reader=reader, rejections=rejections)
    ).lists[0]


def test_a_list_as_it_should_be_raises_no_doubt():
    assert judged(parties(LEAST)).doubts == ()


@pytest.mark.parametrize("count", [1, SAMPLE - 1, LEAST // GROSS, LEAST - 1])
def test_fewer_than_the_least_is_a_doubt(count):
    many = "1 party" if count == 1 else f"{count:,} parties"
    assert judged(parties(count)).doubts == (
        f"it holds {many} where a whole list has {LEAST:,} or more: a sample or a part",
    )


@pytest.mark.parametrize("count", [SAMPLE, LEAST // GROSS - 1])
def test_far_fewer_is_refused(count):
    with pytest.raises(WatchlistError, match=r"x\.csv is no whole list or its layout has changed") as caught:
        judged(parties(count))
    assert "\n" not in str(caught.value)
    assert caught.value.hint


def test_many_more_than_ever_is_a_doubt():
    assert "no list so far had more than 20,000" in judged(parties(20_001)).doubts[0]


@pytest.mark.parametrize(("missing", "refused"), [(1000, False), (2400, False), (3700, True)])
def test_a_share_below_is_a_doubt_and_far_below_refused(missing, refused):
    mine = parties(LEAST)
    mine[:missing] = parties(missing, born=False)
    if refused:
        with pytest.raises(WatchlistError, match="people with a birth date: 8 in 100, where 50 or more are usual"):
            judged(mine)
    else:
        share = round(100 * (LEAST - missing) / LEAST)
        said = () if share >= 50 else (f"people with a birth date: {share} in 100, where 50 or more are usual",)
        assert judged(mine).doubts == said


@pytest.mark.parametrize(("kept", "missing"), [("person", "firms or bodies"), ("company", "people")])
def test_a_list_without_all_its_people_or_all_its_firms_is_refused(kept, missing):
    """As the UN's would be that ends behind </INDIVIDUALS>, its last tag put right."""
    with pytest.raises(WatchlistError, match=f"parties that are {missing}: 0 in 100"):
        judged([party for party in parties(LEAST * 10) if party.type == kept][:LEAST])


def test_a_share_is_not_judged_of_few():
    def with_ships(count):
        return [*parties(count, type_=EntityType.VESSEL, imo=False), *parties(LEAST)[count:]]

    assert judged(with_ships(SAMPLE - 1)).doubts == ()
    with pytest.raises(WatchlistError, match="ships with an IMO number"):
        judged(with_ships(SAMPLE))


def test_records_that_cannot_be_read_are_a_share_too():
    unread = [Rejection(f"line {n}", "it has no name") for n in range(200)]
    assert judged(parties(LEAST), rejections=unread).doubts == (
        "records that cannot be read: 5 in 100, where at most 2 are usual",
    )
    with pytest.raises(WatchlistError, match="records that cannot be read"):
        judged(parties(LEAST), rejections=unread * 3)


def test_a_file_without_a_date_is_a_doubt_said_once():
    said = "the file does not say of what date it is: say it with --list-date"
    undated = watchlist.build("x", "Invented", "", parties(3), source="x.csv", reader="uk-list-export/1")
    assert held(undated).lists[0].doubts == (said,)
    known = watchlist.build("x", "Invented", "", parties(3), doubts=["no date: say it with --list-date"], reader="x/1")
    assert said not in held(known).lists[0].doubts


def test_a_reader_without_rows_is_not_judged():
    assert judged(parties(500), reader="uk-list-export/1").doubts == ()


def test_every_row_is_of_a_known_thing_and_has_a_source():
    rows = [*tables.rows("ensign.lists", "expectations")]
    known = {*expectations._SHARES, expectations._PARTIES, expectations._REJECTED}
    for row in rows:
        assert row["what"] in known
        assert row["source"].strip()
        assert int(row["least"] or 0) <= int(row["most"] or 100)
    pairs = [(reader, row["what"]) for row in rows for reader in row["readers"].split()]
    assert len(pairs) == len(set(pairs))


def test_the_readers_of_the_table_are_judged(tmp_path):
    """By way of one: what reads a publisher's file also judges it."""
    assert any(reader.title == "UN consolidated XML" for reader in READERS)
    person = "<INDIVIDUAL><DATAID>{}</DATAID><FIRST_NAME>Okar</FIRST_NAME></INDIVIDUAL>"
    path = tmp_path / "un.xml"
    for count, refused in ((3, False), (140, True)):
        many = "".join(person.format(n) for n in range(count))
        path.write_text(
            f'<CONSOLIDATED_LIST dateGenerated="2026-02-27"><INDIVIDUALS>{many}</INDIVIDUALS></CONSOLIDATED_LIST>'
        )
        if refused:
            with pytest.raises(WatchlistError, match="is no whole list or its layout has changed"):
                read_list(path)
        else:
            assert read_list(path).lists[0].doubts == (
                "it holds 3 parties where a whole list has 600 or more: a sample or a part",
            )
