"""Watchlists: the same bytes for the same entities, lists in parts, and nothing damaged is read."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign import watchlist
from ensign.entities import Chained, Lines, from_line, to_line, with_id, with_reference
from ensign.errors import WatchlistError
from ensign.model import (
    Basis,
    Entity,
    EntityType,
    Identifier,
    Listing,
    Name,
    NameKind,
    Passage,
    Place,
    Reference,
    Relation,
    Vessel,
)

TEXT = st.text(max_size=12)
PASSAGES = st.builds(Passage, TEXT, st.integers(1, 9), st.integers(0, 9), st.integers(9, 99))
ENTITIES = st.builds(
    Entity,
    id=TEXT,
    list=TEXT,
    type=st.sampled_from(list(EntityType)),
    names=st.lists(
        st.builds(Name, TEXT, st.sampled_from(list(NameKind)), st.booleans(), st.tuples(TEXT), TEXT, TEXT, TEXT),
        min_size=1,
        max_size=3,
    ).map(tuple),
    basis=st.sampled_from(list(Basis)),
    context=st.booleans(),
    birth_dates=st.lists(TEXT, max_size=2).map(tuple),
    places=st.lists(st.builds(Place, TEXT, TEXT, TEXT), max_size=2).map(tuple),
    identifiers=st.lists(st.builds(Identifier, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT, TEXT), max_size=2).map(tuple),
    listings=st.lists(
        st.builds(Listing, TEXT, TEXT, authority=TEXT, source=TEXT, updated=TEXT, ends=TEXT), max_size=2
    ).map(tuple),
    relations=st.lists(st.builds(Relation, TEXT, TEXT, passage=st.none() | PASSAGES), max_size=2).map(tuple),
    passages=st.lists(PASSAGES, max_size=2).map(tuple),
    notes=TEXT,
    gender=st.sampled_from(("", "male", "female")),
    addresses=st.lists(TEXT, max_size=2).map(tuple),
    references=st.lists(st.builds(Reference, TEXT, TEXT), max_size=2).map(tuple),
    vessel=st.none() | st.builds(Vessel, TEXT, owner=TEXT, built=TEXT, model=TEXT),
)


@given(ENTITIES)
def test_an_entity_reads_back_as_it_was_written(entity: Entity) -> None:
    line = to_line(entity)
    assert "\n" not in line
    assert from_line(line) == entity
    assert to_line(from_line(line)) == line


@pytest.mark.parametrize("line", ["", "[]", "{}", '{"id": 1}', '{"id": "a", "strange": "b"}'])
def test_what_is_no_entity_is_refused(line: str) -> None:
    with pytest.raises((ValueError, TypeError, KeyError)):
        from_line(line)


def person(number: int, name: str = "A. Person") -> Entity:
    return Entity(f"x-{number}", "x", EntityType.PERSON, (Name(name),))


def test_order_does_not_change_the_digest_but_content_does() -> None:
    one = watchlist.build("x", "X", "2026-01-01", (person(1), person(2)))
    two = watchlist.build("x", "X", "2026-01-01", (person(2), person(1)))
    assert one == two
    assert watchlist.build("x", "X", "2026-01-01", (person(1), person(2, "B. Other"))).digest != one.digest


def test_a_list_in_several_files_is_one_list() -> None:
    parts = [watchlist.build("x", "X", d, (person(n),)) for n, d in ((1, "2026-02-01"), (2, "2026-01-01"))]
    whole = watchlist.union([*parts, parts[0]])
    assert [(i.name, i.date, i.entities) for i in whole.lists] == [("x", "2026-01-01", 2)]
    assert whole.entities == (person(1), person(2))


def test_what_is_said_of_a_list_in_several_files_is_what_holds_of_the_whole() -> None:
    first = watchlist.build(
        "x", "X", "", (person(1),), research=True, source="a.csv", reader="r/1", proof="its own count", doubts=["odd"]
    )
    second = watchlist.build("x", "Y", "", (person(2),), source="b.csv", doubts=["odd", "old"], partial="an amendment")
    third = watchlist.build("x", "Z", "", (person(3),), proof="its own count", partial="a search")
    (info,) = watchlist.union([first, second, third]).lists
    assert (info.title, info.reader, info.source) == ("X", "r/1", "a.csv; b.csv")
    assert not info.research, "one part is a publisher's"
    assert info.proof == "", "of one part nothing shows that it is whole"
    assert (info.doubts, info.partial, info.names) == (("odd", "old"), "an amendment", 3)
    (info,) = watchlist.union([first, third]).lists
    assert (info.proof, info.source) == ("its own count", "a.csv")


def test_two_different_lists_of_one_name_are_refused() -> None:
    lists = [watchlist.build("x", "X", "", (person(1, name),)) for name in ("A. Person", "B. Other")]
    with pytest.raises(WatchlistError, match="both called x"):
        watchlist.union(lists)


def test_a_folder_that_was_edited_by_hand_is_refused(tmp_path) -> None:
    odd = person(1, "A.\u2028Person\x85")
    made = watchlist.build("x", "X", "2026-01-01", (odd,), research=True)
    (tmp_path / watchlist.ENTITIES).write_text(to_line(odd) + "\n", encoding="utf-8")
    manifest = {"name": "x", "title": "X", "date": "2026-01-01", "research": True, "digest": made.lists[0].digest}
    (tmp_path / watchlist.MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    assert watchlist.read(tmp_path) == made
    (tmp_path / watchlist.ENTITIES).write_text(to_line(person(1, "B. Other")) + "\n", encoding="utf-8")
    with pytest.raises(WatchlistError, match="not what manifest"):
        watchlist.read(tmp_path)


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({}, "it has no entities.jsonl"),
        ({watchlist.ENTITIES: ""}, "it has no manifest.json"),
        ({watchlist.ENTITIES: "", watchlist.MANIFEST: "{"}, "manifest.json is damaged"),
        (
            {
                watchlist.ENTITIES: '{"id',
                watchlist.MANIFEST: '{"name":"x","date":"","digest":"","title":"","research":true}',
            },
            "damaged in line 1",
        ),
        (
            {
                watchlist.ENTITIES: "",
                watchlist.MANIFEST: '{"format":"ensign-watchlist/9","name":"x","date":"","digest":"","title":"",'
                '"research":true}',
            },
            "in the format ensign-watchlist/9, which this Ensign does not know",
        ),
    ],
)
def test_a_damaged_folder_is_refused_in_one_plain_sentence(tmp_path, files: dict[str, str], says: str) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(WatchlistError, match=says) as refused:
        watchlist.read(tmp_path)
    assert "Errno" not in str(refused.value)
    assert refused.value.hint


def test_an_entity_is_found_by_its_numbers_in_lines_and_lists_alike(tmp_path) -> None:
    one = replace(person(1, "A. Person"), references=(Reference("un", "KPe.027"),))
    other = replace(person(2, "B. Other"), references=(Reference("un", "KPe.0271"),), notes="KPe.027")
    whole = "".join(to_line(e) + "\n" for e in (one, other)).encode()
    for entities in ((one, other), Lines(whole, tmp_path), Chained([(), Lines(whole, tmp_path), ()])):
        assert with_reference(entities, "kpe.027") == (one,)
        assert with_reference(entities, "x") == ()


def test_an_entity_is_found_by_its_id_in_lines_and_lists_alike(tmp_path) -> None:
    one, other = person(1, "A. Person"), person(11, "B. Other")
    whole = "".join(to_line(e) + "\n" for e in (one, other)).encode()
    for entities in ((one, other), Lines(whole, tmp_path), Chained([(), Lines(whole, tmp_path), ()])):
        assert with_id(entities, other.id) == other
        assert with_id(entities, one.id) == one
        assert with_id(entities, "x") is None
