"""Damaged files of the EU, the UK and Switzerland: refused with one sentence, or read and said; never a crash.

A CSV cut at a line's end cannot be told from a whole one: it is read, and nothing says that it is whole.
"""

import random
import zipfile

import pytest

from ensign.errors import WatchlistError
from reading import read_list
from siblings import fixtures_of

uk, eu, swiss, conlist, ofac = map(fixtures_of, ("uk_list", "eu_csv", "switzerland", "uk_conlist", "ofac_damage"))
flipped, holed = ofac.flipped, ofac.holed
DAMAGE = 40


def eu_csv(folder):
    path = folder / "eu.xml"
    path.write_text(eu.XML, encoding="utf-8")
    return eu.as_csv(path).encode()


def exported(folder):
    table = [uk.EXPORT, ["INV0006", "7172", "Zebulon OKARVIAN", "Invented", "Individual", "UN", "25-01-2021", "x"]]
    return uk.ods(folder / "any.ods", table).read_bytes()


XML = {
    "uk": lambda _: uk.xml(*uk.ALL).encode(),
    "eu": lambda _: eu.XML.encode(),
    "ch": lambda _: swiss.listed(swiss.PERSON, swiss.FIRM, swiss.SHIP).encode(),
}
CSV = {
    "uk": lambda _: uk.as_csv(*uk.ALL).encode(),
    "eu": eu_csv,
    "conlist": lambda _: conlist.conlist.UK.encode(),
}
WORKBOOKS = {
    "export": exported,
    "conlist": lambda folder: conlist.workbook(folder / "any.xlsx", conlist.conlist.UK).read_bytes(),
}
ALL = {
    **{f"{n} xml": f for n, f in XML.items()},
    **{f"{n} csv": f for n, f in CSV.items()},
    **WORKBOOKS,
}


def exchanged(whole, chance):
    lines = whole.split(b"\n") if b"\n" in whole else whole.split(b"<")
    other = chance.randrange(1, len(lines))
    lines[0], lines[other] = lines[other], lines[0]
    return (b"\n" if b"\n" in whole else b"<").join(lines)


def cut(whole, chance):
    return whole[: chance.randrange(1, len(whole))]


def read(folder, data):
    """The list, or None where it is refused as it should be: in one line."""
    path = folder / "hurt.any"
    path.write_bytes(data)
    return ofac.read([path])


@pytest.mark.parametrize("format_", ALL)
def test_an_undamaged_file_loads(tmp_path, format_):
    found = read(tmp_path, ALL[format_](tmp_path))
    assert found is not None
    assert found.lists[0].name in {"uk", "eu", "ch-seco"}


@pytest.mark.parametrize("format_", ALL)
@pytest.mark.parametrize("damage", [cut, flipped, holed, exchanged])
def test_damage_is_refused_or_read_without_a_crash_and_never_as_another_list(tmp_path, format_, damage):
    whole = ALL[format_](tmp_path)
    chance = random.Random(f"{format_} {damage.__name__}")
    refused = 0
    for _ in range(DAMAGE):
        found = read(tmp_path, damage(whole, chance))
        refused += found is None
        assert found is None or found.lists[0].name in {"uk", "eu", "ch-seco"}, "a list of one's own"
    if damage is cut:
        assert refused == DAMAGE if "csv" not in format_ else refused > DAMAGE // 2


@pytest.mark.parametrize("format_", XML)
def test_an_unclosed_tag_is_refused(tmp_path, format_):
    whole = XML[format_](tmp_path).decode()
    tags = [at for at in range(len(whole)) if whole.startswith("</", at)]
    for at in tags[:: max(1, len(tags) // 25)]:
        assert read(tmp_path, (whole[:at] + whole[whole.index(">", at) + 1 :]).encode()) is None


@pytest.mark.parametrize("format_", CSV)
def test_a_csv_that_is_cut_is_refused_or_has_no_proof(tmp_path, format_):
    whole = CSV[format_](tmp_path)
    for end in range(1, len(whole) - 2, max(1, len(whole) // 80)):
        found = read(tmp_path, whole[:end])
        assert found is None or not found.lists[0].proof, end


@pytest.mark.parametrize("format_", ["uk", "eu"])
def test_two_names_of_a_header_that_changed_places_are_refused(tmp_path, format_):
    """A name is no number of the list, whatever the column is called."""
    whole = CSV[format_](tmp_path).decode("utf-8-sig")
    key, name = ("Unique ID", "Name 6") if format_ == "uk" else ("Entity_LogicalId", "NameAlias_WholeName")
    columns = whole[: whole.index("\r\n", whole.index(key))]
    swapped = columns.replace(key, "@").replace(name, key).replace("@", name)
    assert read(tmp_path, whole.replace(columns, swapped, 1).encode()) is None


def test_a_workbook_that_unpacks_to_an_absurd_size_is_refused(tmp_path):
    path = tmp_path / "bomb.ods"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        with archive.open("content.xml", "w", force_zip64=True) as part:
            for _ in range(1100):
                part.write(b" " * (1 << 20))
    with pytest.raises(WatchlistError):
        read_list(path)
