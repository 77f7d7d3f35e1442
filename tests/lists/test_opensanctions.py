"""OpenSanctions targets.simple.csv: the format, its traps, and damaged files."""

import gzip
import time
from pathlib import Path

import pytest

from ensign.errors import WatchlistError
from ensign.lists.opensanctions import identifier
from ensign.model import Basis, EntityType, Identifier, Listing, NameKind, Place
from reading import read_list

SHARED = Path(__file__).parents[2] / "../shared"
OLD = '"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails",'
OLD += '"dataset","first_seen","last_seen"\n'
NEW = OLD.replace('"dataset"', '"program_ids","dataset"').replace('"last_seen"', '"last_seen","last_change"')


def row(*cells):
    return ",".join('"' + c.replace('"', '""') + '"' for c in cells) + "\n"


def new(identity, schema, name, **cells):
    order = "aliases birth_date countries addresses identifiers sanctions phones emails program_ids".split()  # noqa: SIM905
    return row(
        identity,
        schema,
        name,
        *(cells.get(k, "") for k in order),
        cells.get("dataset", "Example Sanctions"),
        "2024-01-01T00:00:00",
        cells.get("seen", "2026-03-13T05:41:01"),
        cells.get("changed", "2026-02-05T14:54:48"),
    )


def read(tmp_path, text, name="targets.simple.csv"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8", newline="")
    return read_list(path)


def test_an_entity_with_everything(tmp_path):
    found = read(
        tmp_path,
        NEW
        + new(
            "NK-1",
            "Vessel",
            "OCEAN STAR",
            aliases='Sea Star;"Star; of the Sea";Звезда',
            countries="pa;gb-sct;suhh",
            addresses="1 Quay Street; Port".replace("; ", ", "),
            identifiers="IMO9074729;351234567;3ABC1;X-77",
            sanctions='"He said ""no""; twice"',
            program_ids="UA-WS-MARE;US-1",
        ),
    )
    (entity,) = found.entities
    assert entity.id == "NK-1"
    assert entity.type is EntityType.VESSEL
    assert entity.basis is Basis.DESIGNATION
    assert [n.text for n in entity.names] == ["OCEAN STAR", "Sea Star", "Star; of the Sea", "Звезда"]
    assert [n.kind for n in entity.names] == [NameKind.PRIMARY, *[NameKind.ALIAS] * 3]
    assert not any(n.weak for n in entity.names)
    assert entity.places == (Place("pa"), Place("gb", text="gb-sct"))
    assert entity.identifiers == (
        Identifier("imo", "9074729"),
        Identifier("mmsi", "351234567"),
        Identifier("call_sign", "3ABC1"),
        Identifier("other", "X-77"),
    )
    assert entity.listings == (Listing("UA-WS-MARE"), Listing("US-1"))
    assert entity.notes == 'country: suhh\nHe said "no"; twice'
    (info,) = found.lists
    assert (info.name, info.title, info.date) == (
        "opensanctions-example-sanctions",
        "OpenSanctions: Example Sanctions",
        "2026-02-05",
    )
    assert entity.list == info.name
    assert not info.research


def test_the_older_columns_are_read_too(tmp_path):
    text = OLD + row(
        "ofac-36", "Person", "ABBAS, Abu", "", "1948;circa 1950", "", "", "", "SDGT", "", "", "ofac", "", "2021-05-01"
    )
    found = read(tmp_path, text, "renamed.txt")
    (entity,) = found.entities
    assert entity.id == "ofac-36"
    assert entity.birth_dates == ("1948",)
    assert entity.notes == "birth date: circa 1950"
    assert entity.listings == (Listing("SDGT"),)
    assert (found.lists[0].name, found.lists[0].date) == ("opensanctions-ofac", "2021-05-01")


@pytest.mark.parametrize(
    ("schema", "kind"),
    [
        ("Person", EntityType.PERSON),
        ("Organization", EntityType.ORGANIZATION),
        ("Company", EntityType.COMPANY),
        ("LegalEntity", EntityType.UNKNOWN),
        ("PublicBody", EntityType.PUBLIC_BODY),
        ("Vessel", EntityType.VESSEL),
        ("Airplane", EntityType.AIRCRAFT),
        ("SomethingNew", EntityType.UNKNOWN),
    ],
)
def test_schemas(tmp_path, schema, kind):
    assert read(tmp_path, NEW + new("a", schema, "Acme")).entities[0].type is kind


def test_what_is_not_screened_is_rejected_with_its_line_and_reason(tmp_path):
    text = NEW + new("a", "Person", "Jo\nDoe") + new("b", "CryptoWallet", "bc1q") + new("c", "Person", "")
    text += new("a", "Person", "Jo Doe again") + new("d", "Person", "", aliases="Only Alias")
    found = read(tmp_path, text)
    assert [e.id for e in found.entities] == ["a", "d"]
    assert [(r.place, r.reason) for r in found.lists[0].rejections] == [
        ("line 4", "a wallet has no name to compare"),
        ("line 5", "it has no name"),
        ("line 6", "its id comes a second time"),
    ]


@pytest.mark.parametrize(
    ("value", "kind", "scheme", "read"),
    [
        ("273456789", "vessel", "", "mmsi"),
        ("273456789", "company", "", "other"),
        ("173456789", "vessel", "", "other"),  # no ship's begins so
        ("UBLK2", "vessel", "", "call_sign"),
        ("UBLK2", "person", "", "other"),
        ("9074729", "vessel", "", "other"),  # any seven figures are
        ("9074729", "vessel", "imo", "imo"),
        ("IMO 9074729", "company", "", "imo"),
        ("RA-12345", "aircraft", "registration", "aircraft"),
        ("RA-12345", "company", "registration", "registration"),
        ("001GPB6A9XPE8XJICC14", "company", "", "lei"),
        ("5493001KJTIIGC8Y1R13", "company", "", "other"),  # with wrong check digits
        ("AB 12", "person", "passport", "passport"),
    ],
)
def test_a_number_is_of_its_scheme_or_of_the_one_that_its_form_shows(value, kind, scheme, read):
    found = identifier(value, EntityType(kind), scheme)
    assert (found.scheme, found.value) == (read, value.removeprefix("IMO "))


def test_a_collection_is_named_after_its_file(tmp_path):
    text = NEW + new("a", "Person", "Jo") + new("b", "Person", "Mo", dataset="Other List")
    assert read(tmp_path, text, "sanctions_targets.simple.csv").lists[0].name == "opensanctions-sanctions"
    assert read(tmp_path, text).lists[0].name == "opensanctions-collection"


@pytest.mark.parametrize("cut", [1, 2, 30, 60, 150])
def test_a_file_that_ends_early_is_refused_whole(tmp_path, cut):
    text = NEW + new("a", "Person", "Jo Doe") + new("b", "Person", "Mo Doe", aliases="Moe")
    assert len(read(tmp_path, text[:-1]).entities) == 2
    with pytest.raises(WatchlistError, match="ends early or is damaged"):
        read(tmp_path, text[: -1 - cut])


def test_a_byte_that_is_no_utf8_is_refused(tmp_path):
    path = tmp_path / "x.csv"
    path.write_bytes((NEW + new("a", "Person", "Jo")).encode() + b'"b\xff"\n')
    with pytest.raises(WatchlistError, match="damaged"):
        read_list(path)


def test_nothing_in_it_is_no_list(tmp_path):
    with pytest.raises(WatchlistError, match="holds no entity"):
        read(tmp_path, NEW)


def test_a_mark_and_gzip_are_no_hindrance(tmp_path):
    path = tmp_path / "targets.simple.csv.gz"
    path.write_bytes(gzip.compress(("\ufeff" + NEW + new("a", "Person", "Jo")).encode()))
    assert read_list(path).entities[0].primary == "Jo"
    path.write_bytes(path.read_bytes()[:-8])
    with pytest.raises(WatchlistError, match="cannot be read"):
        read_list(path)


@pytest.mark.parametrize(
    ("path", "entities", "name"),
    [
        ("bench/screening/ofac_person/list.csv", 6646, "opensanctions-ofac"),
        ("bench/screening/ofac_organization/list.csv", 6033, "opensanctions-ofac"),
        ("bench/screening/ofac_vessel/list.csv", 764, "opensanctions-ofac"),
        (
            "lists/opensanctions/ua_war_sanctions_targets.simple.csv",
            5600,
            "opensanctions-ukraine-war-and-sanctions",
        ),
    ],
)
def test_real_files_load_whole(path, entities, name):
    if not (SHARED / path).exists():
        pytest.skip("the lists of ../shared are not here")
    began = time.perf_counter()
    found = read_list(SHARED / path)
    assert time.perf_counter() - began < 5
    assert len(found.entities) == entities
    assert found.lists[0].name == name
    assert found.lists[0].rejections == ()
    if "ukraine" in name:
        vessels = [e for e in found.entities if e.type is EntityType.VESSEL]
        assert len(vessels) == 1340
        assert sum(any(i.scheme == "imo" for i in e.identifiers) for e in vessels) > 1300
