"""Country cells from vendors' files and lists, and what must not be guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign.fields.countries import country_label, parse_country
from ensign.tables import rows
from ensign.text import lexicon


@pytest.mark.parametrize(
    ("cell", "codes"),
    [
        ("KH", "kh"),
        ("khm", "kh"),
        ("Cambodia", "kh"),
        ("Cambodge", "kh"),
        ("Kampuchea", "kh"),
        ("Cambodian", "kh"),
        ("កម្ពុជា", "kh"),
        ("Korea, North", "kp"),
        ("N. Korea", "kp"),
        ("D.P.R.K.", "kp"),
        ("Korea, Democratic People's Republic of", "kp"),
        ("Korea (Democratic People’s Republic of)", "kp"),
        ("조선민주주의인민공화국", "kp"),
        ("북한", "kp"),
        ("朝鲜", "kp"),
        ("Korea (the Republic of)", "kr"),
        ("S. Korea", "kr"),
        ("대한민국", "kr"),
        ("Korea", "kp kr"),
        ("Lebanon, PA", "us"),  # towns with their states, of which the codes are countries', too
        ("Cuba, MO", "us"),
        ("Peru, IL", "us"),
        ("Atlanta, GA", "us"),
        ("Libreville, GA", "ga"),
        ("Israel, IL", "il"),
        ("Lebanon, Syria", "lb sy"),
        ("LB, PA", "lb pa"),
        ("Korean", "kp kr"),
        ("Congo", "cd cg"),
        ("Congo (Democratic Republic)", "cd"),
        ("Congo (Republic)", "cg"),
        ("Sultanate of Oman", "om"),
        ("China, Hong Kong Special Administrative Region", "hk"),
        ("Congo, Dem. Rep.", "cd"),
        ("Dem. People's Rep. Korea", "kp"),
        ("RU - Russia", "ru"),
        ("RU Russia", "ru"),
        ("Tehran - Iran", "ir"),
        ("GB-ENG", "gb"),
        ("Singapore 068808", "sg"),
        ("Republic of Cuba", "cu"),
        ("Republic of China", "tw"),
        ("False Eswatini", "sz"),
        ("British Virgin Is.", "vg"),
        ("الإمارات", "ae"),
        ("阿联酋", "ae"),
        ("Hong Kong SAR", "hk"),
        ("Hong Kong S.A.R., China", "hk"),
        ("Taiwan, Province of China", "tw"),
        ("Côte d’Ivoire", "ci"),
        ("Cote D'Ivoire", "ci"),
        ("Iran (Islamic Republic of)", "ir"),
        ("ايران", "ir"),
        ("Trinidad & Tobago", "tt"),
        ("Bosnia and Herzegovina", "ba"),
        ("RUSSIAN FEDERATION", "ru"),
        ("Россия", "ru"),
        ("\u200fإيران\u200e", "ir"),
        ("កូរ៉េខាងជើង", "kp"),
        ("កូរ៉េ\u200bខាង\u200bជើង", "kp"),  # as CLDR has it, with where a line may break
        ("Burma (Myanmar)", "mm"),
        ("MÉJICO", "mx"),
        ("Республика Беларусь", "by"),
        ("Російська Федерація", "ru"),
        ("伊朗伊斯兰共和国", "ir"),
        ("الجمهورية العربية السورية", "sy"),
        ("İran İslam Cumhuriyeti", "ir"),
        ("Holanda", "nl"),
        ("俄国", "ru"),
        ("中国香港", "hk"),
        ("ខ្មែរ", "kh"),
        ("Tanzania Zanzibar", "tz"),
        ("The Netherlands", "nl"),
        ("England", "gb"),
        ("UK", "gb"),
        ("Deutschland", "de"),
        ("USA; UK", "us gb"),
        ("US/GB", "us gb"),
        ("Iran and Iraq", "ir iq"),
        ("Panama, Liberia", "pa lr"),
        ("Phnom Penh, Cambodia", "kh"),
        ("Georgia, USA", "us"),
        ("Cambodia; somewhere", "kh"),
    ],
)
def test_cells(cell: str, codes: str) -> None:
    assert parse_country(cell) == frozenset(codes.split())


@pytest.mark.parametrize(
    "cell",
    [
        *("", " ", "unknown", "N/A", "NA", "Phnom Penh", "Cambodja Street", "Camb", "Europe", "EU", "XX", "1", "-"),
        *("State of New York", "DE France", "False", "Republic of Artists", "XX-123"),
    ],
)
def test_what_is_not_known_is_not_guessed(cell: str) -> None:
    assert parse_country(cell) == frozenset()


def test_every_row_of_the_table_is_reached() -> None:
    for row in rows("ensign.fields", "country_names"):
        assert parse_country(row["name"]) == frozenset(row["code"].split("|")), row
        assert row["name"] not in lexicon.country_words(), f"{row}: the table of firms' words has it"


def test_every_code_has_a_name_that_is_read_as_it() -> None:
    codes = {code for row in rows("ensign.fields", "country_names") for code in row["code"].split("|")}
    for code in codes - {"hm", "sh", "tf"}:  # of several parts, as a list of countries is
        assert code in parse_country(country_label(code)), code
    assert country_label("suhh") == "SUHH"


@given(st.text(max_size=30))
def test_any_cell_gives_codes_of_two_letters(cell: str) -> None:
    assert all(len(code) == 2 and code.islower() for code in parse_country(cell))
