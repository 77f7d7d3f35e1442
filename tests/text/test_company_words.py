"""Company words of Chinese, Japanese, Korean and Arabic writing: the table, and where its words are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign.tables import rows
from ensign.text import han, lexicon
from ensign.text.company_words import spelt_out
from ensign.text.words import fold, words

TABLE = list(rows("ensign.text", "company_words"))
RARE = {
    *("justice", "phosphate", "fighting", "resistance", "liberation", "missile", "weapon", "ammunition"),
    *("supervisory", "martyr", "geographic", "nonferrous", "revolutionary", "emirate", "koryo"),
    *("optoelectronics", "microelectronics", "unmanned", "meter", "economic", "euphrates"),
    *("political", "armored", "artillery", "cardboard", "handicraft", "infantry", "judiciary", "meteorology"),
    *("monetary", "perfume", "sugarcane", "telephone", "veteran", "zakat"),
}
"""English words that tell, as few firms have them."""

FORMS = {"limited", "private", "and"}
"""And what a firm's name is without: words of legal forms, and one that joins."""


def spelt(name: str) -> list[tuple[str, str]]:
    """The words of a name, each with how it was written where that is another."""
    return [(w.text, w.written) for w in spelt_out(words(name))]


def test_every_row_is_a_word_once_with_english_ones() -> None:
    folded = ["".join(map(han.folded, row["written"])) for row in TABLE]
    assert len(set(folded)) == len(folded)
    for row in TABLE:
        assert row["place"] in {"any", "before", "behind"}, row
        assert row["words"] == fold(row["words"]) != "", row
        assert row["language"] in {"zh", "ja", "ko", "ar", "fa", "km", "th", "lo", "my"}, row
        assert row["example"], row
        assert not row["written"].isascii(), row
        assert fold(row["written"]), row


def test_the_example_has_the_word() -> None:
    for row in TABLE:
        if row["source"] == "both-names":
            example = "".join(map(han.folded, row["example"]))
            assert "".join(map(han.folded, row["written"])) in example, row


def test_the_english_words_weigh_as_what_they_are() -> None:
    """Kinds of business are words that many firms have, countries and cities are places."""
    known = {
        *lexicon.generic_words(),
        *lexicon.frequent_words(),
        *lexicon.abbreviations(),
        *lexicon.stopwords(),
        *RARE,
        *FORMS,
        *lexicon.number_words(),
    }
    for row in TABLE:
        if row["source"].startswith(("cldr", "country", "people")):
            assert row["words"] in lexicon.country_words(), row
        elif row["source"].startswith("gb-t-2260"):
            assert row["words"] in lexicon.place_words() or row["words"] == "xian", row
        else:
            assert known.issuperset(row["words"].split()) or row["words"] in lexicon.place_words(), row


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("华为技术", [("hua", "华"), ("wei", "为"), ("technology", "技术")]),
        ("華為技術", [("hua", "華"), ("wei", "為"), ("technology", "技術")]),  # shown as it was written
        # Where a word within would take the first letter of what a firm does, that is meant: not 商贸, nor 有色.
        ("华商贸易", [("hua", "华"), ("shang", "商"), ("trading", "贸易")]),
        ("中国有色金属", [("china", "中国"), ("nonferrous", "有色金属"), ("metal", "有色金属")]),
        ("深圳市海洋", [("shenzhen", "深圳市"), ("hai", "海"), ("yang", "洋")]),
        ("KBZ ဘဏ်", [("kbz", ""), ("bank", "ဘဏ်")]),
        ("KBZ စီးပွားရေး", [("kbz", ""), ("economic", "စီးပွားရေး")]),  # of several syllables, behind another word
        ("မြန်မာ့စီးပွားရေးဘဏ်", [("myan", "မြန်"), ("ma", "မာ့"), ("economic", "စီးပွားရေး"), ("bank", "ဘဏ်")]),
        ("والمسلمين", [("mslmyn", "المسلمين")]),
        ("والتر", [("waltr", "والتر")]),
        ("المصرف التجاري", [("bank", "المصرف"), ("commercial", "التجاري")]),
        ("شام للنقل والتجارة", [("sham", "شام"), ("transport", "للنقل"), ("trading", "والتجارة")]),
        ("بانک سپه", [("bank", "بانک"), ("corps", "سپه")]),
        ("トヨタ自動車", [("toyota", "トヨタ"), ("motor", "自動車")]),
        ("コリア・トレーディング", [("korea", "コリア"), ("trading", "トレーディング")]),
        ("조선광업개발", [("choson", "조선"), ("mining", "광업"), ("development", "개발")]),
        ("대우조선 은행", [("daeujoseon", "대우조선"), ("bank", "은행")]),  # 조선 behind another word is shipbuilding
        ("朝鲜大成银行", [("choson", "朝鲜"), ("daeseong", "大成"), ("bank", "银行")]),
        ("고려항공", [("koryo", "고려"), ("air", "항공")]),
        ("라선국제상업은행", [("raseon", "라선"), ("international", "국제"), ("commercial", "상업"), ("bank", "은행")]),
        ("대성총무역", [("daeseong", "대성"), ("general", "총무역"), ("trading", "총무역")]),
        ("伊朗国家油轮", [("iran", "伊朗"), ("national", "国家"), ("tanker", "油轮")]),
        ("မြန်မာ့သစ်လုပ်ငန်း", [("myan", "မြန်"), ("ma", "မာ့"), ("timber", "သစ်"), ("enterprise", "လုပ်ငန်း")]),
        ("大成银行", [("da", "大"), ("cheng", "成"), ("bank", "银行")]),
        ("진출", [("jinchul", "진출")]),
        ("은행", [("eunhaeng", "은행")]),  # alone it is all there is
        ("Aranta 科技 Ltd", [("aranta", ""), ("technology", "科技"), ("ltd", "")]),
        ("진 Aranta", [("jin", "진"), ("aranta", "")]),
    ],
)
def test_words_are_found_where_they_may_stand(name: str, found: list[tuple[str, str]]) -> None:
    assert spelt(name) == found


@given(st.text("技术科貿易조선은행무역市深圳 ", max_size=8))
def test_no_letter_is_lost_or_found_twice(name: str) -> None:
    assert "".join([w.written for w in spelt_out(words(name))]) == name.replace(" ", "")


@given(st.characters(min_codepoint=0x3400, max_codepoint=0x9FFF))
def test_folding_a_character_twice_changes_nothing(char: str) -> None:
    assert han.folded(han.folded(char)) == han.folded(char)


@pytest.mark.parametrize(
    ("one", "other"), [("貿", "贸"), ("電", "电"), ("發", "発"), ("鐵", "鉄"), ("鮮", "鲜"), ("海", "海")]
)
def test_reformed_characters_are_one(one: str, other: str) -> None:
    assert han.folded(one) == han.folded(other)
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("海", "洋"), ("大", "太"), ("土", "士"), ("日", "曰")])
def test_other_characters_are_not(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_korean_readings_are_syllables_in_order_each_with_its_characters_once() -> None:
    table = list(rows("ensign.text", "han_korean"))
    readings = [row["reading"] for row in table]
    assert readings == sorted(set(readings))
    for row in table:
        assert len(row["reading"]) == 1
        assert len(set(row["characters"])) == len(row["characters"]) > 0, row
    assert han.korean("金") == ("geum", "gim")
    assert han.korean(han.folded("澤")) == han.korean("泽") == ("taek",)
    assert han.korean("あ") == ()
