"""Damaged files of the CSL, BIS, OpenSanctions, Australia and Japan: refused in one sentence, or read without proof.

The fixtures are those of each format's own tests, damaged at random but repeatable places. What a format
cannot show must not be claimed: a file that was cut and is read all the same has no proof of being whole.
"""

import random

import pytest

from siblings import fixtures_of

ofac, csl, dpl, ftm, senzing, targets, australia, japan = map(
    fixtures_of,
    (
        *("ofac_damage", "us_csl", "us_dpl", "opensanctions_ftm", "opensanctions_senzing"),
        *("opensanctions", "australia", "japan"),
    ),
)


def simple(folder):
    path = folder / "targets.simple.csv"
    rows = targets.new("a", "Person", "Jo Doe") + targets.new("b", "Vessel", "Ocean Star", aliases="Sea;Star")
    path.write_text(targets.NEW + rows, encoding="utf-8", newline="")
    return path


def workbook(folder):
    sheets = {"一覧": japan.INDEX, "1.北朝鮮(個人)": japan.PEOPLE, "2.ロシア(団体)": japan.FIRMS, "3.他": japan.MIXED}
    return japan.written(folder, sheets)


LINES = {
    "csl csv": lambda folder: csl.written(folder, csl.PERSON, csl.SHIP, csl.PLANT, csl.DENIED),
    "dpl": lambda folder: dpl.written(folder, dpl.DOE, dpl.ROE),
    "simple": simple,
    "ftm": lambda folder: ftm.written(folder, *ftm.LINES),
    "nested": lambda folder: ftm.written(folder, *ftm.NESTED),
    "senzing": lambda folder: senzing.written(folder, senzing.PERSON, senzing.FIRM, senzing.SHIP),
}
WHOLE = {
    "csl json": lambda folder: csl.as_json(folder, csl.JSON_PERSON, {**csl.JSON_PERSON, "id": "x", "name": "OTHER"}),
    "australia": lambda folder: australia.older(folder, ["1", "Zebulon OKARVIAN", "Individual", "Primary"]),
    "japan": workbook,
}
FORMATS = LINES | WHOLE
DAMAGE = 150


@pytest.mark.parametrize("format_", FORMATS)
def test_an_undamaged_file_loads(tmp_path, format_):
    found = ofac.read([FORMATS[format_](tmp_path)])
    assert found is not None
    assert bool(found.lists[0].proof) is (format_ in WHOLE)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("damage", [ofac.flipped, ofac.holed], ids=lambda damage: damage.__name__)
def test_a_damaged_file_is_refused_or_read_without_a_crash(tmp_path, format_, damage):
    path = FORMATS[format_](tmp_path)
    whole = path.read_bytes()
    chance = random.Random(f"{format_} {damage.__name__}")
    refused = 0
    for _ in range(DAMAGE):
        path.write_bytes(damage(whole, chance))
        refused += ofac.read([path]) is None
    assert refused, "some of it can be told"


@pytest.mark.parametrize("format_", FORMATS)
def test_a_cut_file_is_refused_or_without_proof(tmp_path, format_):
    path = FORMATS[format_](tmp_path)
    whole = path.read_bytes()
    for end in range(8, len(whole) - 1, max(1, len(whole) // 120)):
        path.write_bytes(whole[:end])
        found = ofac.read([path])
        assert found is None or (format_ in LINES and not found.lists[0].proof), end


@pytest.mark.parametrize("format_", LINES)
def test_a_header_that_stands_elsewhere_is_refused_or_read_without_a_crash(tmp_path, format_):
    path = LINES[format_](tmp_path)
    first, *others = path.read_bytes().splitlines(keepends=True)
    for at in range(1, len(others) + 1):
        path.write_bytes(b"".join([*others[:at], first, *others[at:]]))
        found = ofac.read([path])
        # Lines of JSON have no order; a header must stand first.
        assert (found is None) is (format_ in {"csl csv", "dpl", "simple"}), at


@pytest.mark.parametrize("format_", ["csl json", "ftm", "nested", "senzing"])
def test_a_bracket_that_is_left_open_is_refused(tmp_path, format_):
    path = FORMATS[format_](tmp_path)
    whole = path.read_text(encoding="utf-8")
    for bracket in "}]":
        places = [at for at, character in enumerate(whole) if character == bracket]
        for at in places[:: max(1, len(places) // 20)]:
            path.write_text(whole[:at] + whole[at + 1 :], encoding="utf-8")
            assert ofac.read([path]) is None, (bracket, at)


def test_a_value_that_is_none_of_what_is_expected_is_no_crash(tmp_path):
    """JSON says what it likes in each place: every value is exchanged for one of another kind."""
    for strange in (None, 7, True, "x", [], {}, [[]], [None], [{"id": 7}], {"id": "x"}):
        for key in ftm.PERSON:
            ofac.read([ftm.written(tmp_path, {**ftm.PERSON, key: strange}, ftm.FIRM)])
        for key in ftm.PERSON["properties"] | ftm.SANCTION["properties"]:
            ofac.read(
                [
                    ftm.written(
                        tmp_path, ftm.nested(ftm.PERSON, **{key: strange}), ftm.nested(ftm.SANCTION, **{key: strange})
                    )
                ]
            )
        for key in senzing.PERSON:
            ofac.read([senzing.written(tmp_path, {**senzing.PERSON, key: strange}, senzing.FIRM)])
        for key in csl.JSON_PERSON:
            ofac.read([csl.as_json(tmp_path, {**csl.JSON_PERSON, key: strange})])
