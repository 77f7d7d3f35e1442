"""OFAC's formats give the same party: one number, the same names and the same birth dates in each."""

from pathlib import Path

import pytest

from ensign.lists.table import read_lists
from ensign.text.words import fold
from reading import read_list
from siblings import fixtures_of

advanced, csv_set, enhanced, legacy = map(fixtures_of, ("ofac_advanced", "ofac_csv", "ofac_enhanced", "ofac_legacy"))
SHARED = Path(__file__).parents[2] / "../shared/lists/ofac"
ENTRY = (
    "<sdnEntry><uid>40</uid><firstName>John Albert</firstName><lastName>DOE</lastName><sdnType>Individual</sdnType>"
    "<programList><program>CUBA</program></programList><akaList><aka><uid>1</uid><type>a.k.a.</type>"
    "<category>strong</category><lastName>DOE</lastName><firstName>Johnny</firstName></aka><aka><uid>2</uid>"
    "<type>f.k.a.</type><category>weak</category><lastName>J.D.</lastName></aka></akaList><dateOfBirthList>"
    "<dateOfBirthItem><uid>3</uid><dateOfBirth>1957</dateOfBirth></dateOfBirthItem><dateOfBirthItem><uid>4</uid>"
    "<dateOfBirth>circa 02 May 1961</dateOfBirth></dateOfBirthItem><dateOfBirthItem><uid>5</uid><dateOfBirth>1963"
    " to 1965</dateOfBirth></dateOfBirthItem></dateOfBirthList></sdnEntry>"
)


def in_csv(tmp_path):
    remarks = "DOB 1957; alt. DOB circa 02 May 1961; alt. DOB 1963 to 1965; f.k.a. 'J.D.'."
    return csv_set.read(
        tmp_path,
        a=csv_set.prim(40, "DOE, John Albert", "individual", "CUBA", remarks),
        b=csv_set.alt(40, "DOE, Johnny"),
    )


def in_legacy(tmp_path):
    return read_list(legacy.written(tmp_path, ENTRY))


def in_advanced(tmp_path):
    party = advanced.party(
        40,
        150,
        advanced.alias(3, advanced.name(["Doe", "John", "Albert"], 200), primary="true")
        + advanced.alias(1, advanced.name(["Doe", "Johnny"], 300))
        + advanced.alias(2, advanced.name(["J.D."], 400), weak="true"),
        advanced.groups((200, 80), (201, 81), (202, 82), (300, 80), (301, 81), (400, 80)),
        advanced.feature(30, advanced.period((1957, 1, 1), (1957, 12, 31)))
        + advanced.feature(30, advanced.period((1961, 5, 2), (1961, 5, 2), "true"))
        + advanced.feature(30, advanced.period((1963, 1, 1), (1965, 12, 31))),
    )
    return read_list(advanced.written(tmp_path, party, advanced.entry(40, "60", "CUBA"), documents=""))


def in_enhanced(tmp_path):
    names = (
        enhanced.name(enhanced.translation("DOE", "John Albert"), primary="true")
        + enhanced.name(enhanced.translation("DOE", "Johnny"), kind="A.K.A.")
        + enhanced.name(enhanced.translation("J.D."), kind="F.K.A.", weak="true")
    )
    dates = "".join(enhanced.feature("Birthdate", v) for v in ("1957", "circa 02 May 1961", "1963 to 1965"))
    rest = f"<features>{dates}</features>"
    return read_list(enhanced.written(tmp_path, enhanced.entity(40, "Individual", names, rest, programs=("CUBA",))))


@pytest.mark.parametrize("read", [in_csv, in_legacy, in_advanced, in_enhanced])
def test_one_party_in_each_format(tmp_path, read):
    (doe,) = read(tmp_path).entities
    assert doe.id == "ofac-sdn-40"
    assert {(fold(n.text), str(n.kind), n.weak) for n in doe.names} == {
        ("doe john albert", "primary", False),
        ("doe johnny", "alias", False),
        ("j d", "former", True),
    }
    assert doe.birth_dates == ("1957", "~1961-05-02", "1963/1965")
    assert [one.program for one in doe.listings] == ["CUBA"]


def notes_of(entity):
    """Narrative without the full stops, in which the formats differ."""
    return {line.rstrip(".") for line in entity.notes.splitlines()}


@pytest.mark.skipif(not SHARED.exists(), reason="the publishers' files are not here")
def test_two_real_files_of_one_day():
    one = {e.id: e for e in read_list(SHARED / "cons_enhanced_2025-03-28.xml").entities}
    other = {e.id: e for e in read_list(SHARED / "consolidated_legacy_2025-03-28_newnamespace.xml").entities}
    assert len(one) == 443
    assert one.keys() == other.keys()
    for key, enhanced_one in one.items():
        plain = other[key]
        latin = [n for n in enhanced_one.names if not n.script]
        assert {(fold(n.text), n.kind, n.weak) for n in latin} == {(fold(n.text), n.kind, n.weak) for n in plain.names}
        for fact in ("type", "birth_dates", "gender", "roles", "vessel"):
            assert getattr(enhanced_one, fact) == getattr(plain, fact), (key, fact)
        assert set(enhanced_one.identifiers) == set(plain.identifiers), key
        assert {x.program for x in enhanced_one.listings} == {x.program for x in plain.listings}, key
        # What the Enhanced format has more: other scripts, dates of lists, comments on single facts.
        assert set(plain.places) <= set(enhanced_one.places), key
        assert set(plain.addresses) <= set(enhanced_one.addresses), key
        assert notes_of(plain) <= notes_of(enhanced_one), key


@pytest.mark.skipif(not SHARED.exists(), reason="the publishers' files are not here")
def test_between_editions_most_parties_stay_what_they_were():
    """CSV of 2023 and plain XML of 2021: of the parties on both, what OFAC itself has changed is little."""
    new = {e.id: e for e in read_lists([SHARED / "csv_2023-12-28"])[0].entities}
    old = {e.id: e for e in read_list(SHARED / "sdn_legacy_2021-03-10.xml").entities}
    both = new.keys() & old.keys()
    assert len(both) > 7_500
    same_names = sum({fold(n.text) for n in new[k].names} >= {fold(n.text) for n in old[k].names} for k in both)
    same_dates = sum(set(new[k].birth_dates) >= set(old[k].birth_dates) for k in both)
    weak = sum(n.weak for k in both for n in old[k].names)
    still_weak = sum(
        any(m.weak and fold(m.text) == fold(n.text) for m in new[k].names) for k in both for n in old[k].names if n.weak
    )
    assert same_names > 0.98 * len(both)
    assert same_dates > 0.99 * len(both)
    assert still_weak > 0.97 * weak
