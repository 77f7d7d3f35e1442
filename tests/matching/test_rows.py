"""Names read word by word are what they are when read whole."""

import csv
import gzip
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ensign.fields.names import Way
from ensign.fields.readings import PLAINLY, parse
from ensign.matching.reading.plain_rows import PlainRows
from ensign.matching.reading.rows import Rows
from ensign.tables import rows as rows_of

NAMES = Path(__file__).parents[3] / "shared" / "inputs" / "gleif_lei_names.csv.gz"
WORDS = (
    "Ltd", "LIMITED", "Co.", "Co", "S.A.", "S.A.R.L.", "d.o.o.", "GmbH & Co. KG", "Inc", "JSC", "PT", "OOO", "Holding",
    "of", "the", "and", "&", "La", "Des", "International", "Intl", "Bank", "Shipping", "North", "Korea", "Hong", "Kong",
    "No", "1", "II", "007", "(DPRK)", "(KKBC)", "Dr.", "Sheikh", "bin", "al-Rashid", "as-Sayyid", "Abdulkarim", "van",
    "Saifuddin", "O'Neill", "Smith's", "J.", "X", "Kim,", "Müller", "金", "M/S", "J.D.", "U.S.A", "S.p.A.Rossi",
    "A.1.B.",
    "ß.Ь.c.", "Čapek's", "Нью", "объект", "İl-", "L’Oréal", "a_b", "(S.A.)", "+", ",", "The", "Bahamas", "H.E.",
    "CMOPANY", "Limitted", "Liability", "Company", "Internatioal", "завод", "Moskovskaya",
    "H", "M", "株式会社", "ثان", "x\u0301", "R & B", "한국", "Иванов", "محمد", "A/S", "-", "Ocean",
    "St.", "James's", "JAMES’S", "D'Or", "L'", "'s", "S.A.'s", "'n'", "–", "“Zinc”", "·", "Д'Ор", "x_y's",
    "الله", "مصرف", "عبد", "สมชาย", "นาย", "บริษัท", "पूजा", "श्री", "दे", "김", "영", "은행", "大成", "德", "銀行", "キム",
    "Scientific", "Research", "(RESEARCH)", "Federation",
    "(INDIA)", "INDIA", "(II)", "(US)", "(AND)", "(PTY)", "(SA)", "(NEW)", "Zealand", "New", "M/S.", "m/s", "M/X",
    "DPRK", "(KP)", "S", "A", "K", "n.a.", "U.S.", "a/c", "(ab)", "(A)", "M/S.A.B.", "M/SA", "(DPRK", "DPRK)", "J.V.",
    "Wang", "De", "Bin", "Ben", "Smith", "Ul",
    "有限", "公司", "志宏", "貿", "易", "科", "技", "科技", "林", "第", "三", "ขาม", "(มหาชน)",
    "ヨンチョル", "あすか", "N°", "°", "Ким", "Чен", "Ын", "ب,", "ب-د", "\u200d", "\u3000", "(ب)", "ﷲ", "𠀀",
)  # fmt: skip

TABLES = (
    "abbreviations", "company_words", "country_words", "generic_words", "legal_forms", "native_titles", "number_words",
    "particles", "stopwords", "titles", "titles_behind",
)  # fmt: skip
AROUND = (
    "_ Aranta Sakara", "_ Aranta OOO", "_ Aranta LLC", "_ Ltd", "_ & Aranta GmbH", "Aranta _ Sakara",
    "Aranta Sakara _", "& _, Aranta", "Aranta (_) Sakara", "志宏_", "志宏 _", "ラディン_", "_ _", "志 _",
)  # fmt: skip


@pytest.mark.parametrize("way", list(Way))
@settings(deadline=None)
@given(names=st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join) | st.text(max_size=12), max_size=4))
def test_the_rows_of_many_names_are_their_tokens(way: Way, names: list[str]) -> None:
    assert_same(way, names)


@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize("table", TABLES)
def test_the_rows_of_names_with_a_word_that_a_table_knows_are_their_tokens(table: str, way: Way) -> None:
    words = dict.fromkeys(next(iter(row.values())) for row in rows_of("ensign.text", table))
    names = [name.replace("_", word) for word in words for name in AROUND]
    assert assert_same(way, names)


@pytest.mark.parametrize("way", list(Way))
def test_the_rows_of_real_names_are_their_tokens(way: Way) -> None:
    if not NAMES.is_file():
        pytest.skip("the shared inputs are not here")
    with gzip.open(NAMES, "rt", encoding="utf-8", newline="") as lines:
        names = [row["Entity.LegalName"] for _, row in zip(range(20_000), csv.DictReader(lines), strict=False)]
    assert assert_same(way, names) > len(names) / 10


def assert_same(way: Way, names: list[str]) -> int:
    """Rows, read twice so that the second time all words are known, are numbers of the tokens: how many these are."""
    rows = Rows(way, few=0)
    first, tokens = rows.read(names)
    again, new = rows.read(names)
    found = [[tokens[n] for n in first.row[begin:end]] for begin, end in pairwise(first.starts.tolist())]
    assert found == [list(parse(name, way).tokens) for name in names]
    assert (again.row.tolist(), again.starts.tolist(), new) == (first.row.tolist(), first.starts.tolist(), [])
    assert len(rows) == len(tokens)
    return len(tokens)


@pytest.mark.parametrize(
    ("name", "is_read"),
    [
        ("Van Luttervelt Storage, LLC", True),
        ("E & R Software Foods Private Limited", True),
        ("Td Cargo Sakara", True),
        ("Van Luttervelt OOO", False),  # of a Russian firm, whose name does not begin with van
        ("Td Cargo AO", False),  # a trading house there
        ("I Aranta Limited", False),  # no number where a name begins
        ("First Aranta Limited", False),
        ("OOO Van Luttervelt", False),  # which begins with its legal form
    ],
)
def test_a_first_word_is_read_by_itself_but_of_a_russian_firm(name: str, *, is_read: bool) -> None:
    assert PlainRows(PLAINLY[Way.FIRM]).read([name]).are_read.tolist() == [is_read]
    assert_same(Way.FIRM, [name, "Aranta Sakara", name.lower()])
