"""A list of the user's own, and how a path becomes a watchlist."""

import pytest

from ensign.errors import WatchlistError
from ensign.lists.table import read_list
from ensign.model import Basis, EntityType, Identifier, NameKind, Place
from ensign.watchlist import Watchlist

pytest.importorskip("ensign.fields.countries", reason="the fields that lists of one's own rest on are not built yet")
pytest.importorskip("ensign.fields.identifiers", reason="the fields that lists of one's own rest on are not built yet")


def read(tmp_path, text, name="Our List.csv") -> Watchlist:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_list(path)


def test_a_list_with_everything(tmp_path):
    text = (
        "ID;Party;Also known as;Weak alias;Type;Country;Flag;IMO;DOB;Program\n"
        "v1;OCEAN STAR;Sea Star|Star of the Sea;OS;vessel;;Panama;9074729;;Red ships\n"
        "p1;Jo Doe;-;;individual;DE;;;1960-05-02;\n"
        ";Acme Ltd;Acme;;company;France;;;;\n"
    )
    found = read(tmp_path, text)
    ship, person, firm = (
        next(e for e in found.entities if e.primary == n) for n in ("OCEAN STAR", "Jo Doe", "Acme Ltd")
    )
    assert (ship.id, person.id, firm.id) == ("our-list-v1", "our-list-p1", "our-list-row-3")
    assert ship.type is EntityType.VESSEL
    assert [(n.text, n.kind, n.weak) for n in ship.names] == [
        ("OCEAN STAR", NameKind.PRIMARY, False),
        ("Sea Star", NameKind.ALIAS, False),
        ("Star of the Sea", NameKind.ALIAS, False),
        ("OS", NameKind.ALIAS, True),
    ]
    assert ship.places == (Place("pa", "flag"),)
    assert ship.identifiers == (Identifier("imo", "9074729"),)
    assert ship.listings[0].program == "Red ships"
    assert person.birth_dates == ("1960-05-02",)
    assert [n.text for n in person.names] == ["Jo Doe"]
    assert {e.basis for e in found.entities} == {Basis.ADVISORY}
    (info,) = found.lists
    assert (info.name, info.title, info.date, info.research) == ("our-list", "Our List", "", True)


def test_rows_without_a_name_are_rejected_not_lost(tmp_path):
    found = read(tmp_path, "name,country\nAcme,DE\n-,FR\n,\nBeta,\n")
    assert [e.primary for e in found.entities] == ["Acme", "Beta"]
    assert [(r.place, r.reason) for r in found.lists[0].rejections] == [
        ("row 2", "it has no name"),
        ("row 3", "it has no name"),
    ]


def test_a_repeated_key_loses_no_party(tmp_path):
    found = read(tmp_path, "id,name\n1,Acme\n1,Beta\n")
    assert [e.primary for e in found.entities] == ["Acme", "Beta"]


def test_the_same_file_gives_the_same_digest(tmp_path):
    text = "name,country\nAcme,DE\nBeta,FR\n"
    assert read(tmp_path, text).digest == read(tmp_path, text).digest


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "is empty"),
        ("<html><body>Not found</body></html>", "web page"),
        ("ref,amount\n1,2\n", "no column could be told to hold the names"),
        ("id,name\n1,Smith, John\n2,Beta\n3,Gamma\n", "row 1 has more cells than the header"),
        ("name,country\n-,DE\n", "holds no party"),
    ],
)
def test_what_is_no_list_is_a_watchlist_error(tmp_path, text, message):
    with pytest.raises(WatchlistError, match=message) as caught:
        read(tmp_path, text)
    assert caught.value.exit_status == 4


def test_a_missing_file_and_a_folder_that_is_none(tmp_path):
    with pytest.raises(WatchlistError):
        read_list(tmp_path / "nope.csv")
    with pytest.raises(WatchlistError, match="not a watchlist folder"):
        read_list(tmp_path)
