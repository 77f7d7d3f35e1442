"""Names of Uyghurs and Tibetans, who are known by their own spelling and by the pinyin of what Chinese write."""

import pytest

from comparing import score
from ensign.model import EntityType
from ensign.settings import Settings
from ensign.text.arabic_names import arabic_parts

SAME = [
    ("Aierken Tuniyazi", "Erken TUNIYAZ"),
    ("Xiaokelaiti Zakeer", "Shohrat ZAKIR"),
    ("Maimaitiming Maimaiti", "Memetiming MEMETI"),
    ("Aishan Maihesumu", "Hasan MAHSUM"),
    ("Tuerxun Yiming", "Tursun EMIN"),
    ("Abudukadeer Maimaiti", "Abdulqadir MEMET"),
    ("Abudureheman Rouzi", "Abdurahman ROZI"),
    ("Yilihamu Tuheti", "Ilham TOHTI"),
    ("Luosang Jiangcun", "Lobsang GYALTSEN"),
    ("Zhaxi Ciren", "Tashi TSERING"),
    ("Duoji Ciren", "Dorje TSERING"),
]
OTHER = [
    ("Aierken Maimaiti", "Erken TUNIYAZ"),
    ("Abudukadeer Maimaiti", "Abdulaziz MEMET"),
    ("Tuerxun Aierken", "Tursun EMIN"),
    ("Luosang Ciren", "Lobsang GYALTSEN"),
    ("Zhaxi Zhuoma", "Tashi TSERING"),
    ("Yiming Zhang", "Emin WANG"),
]


@pytest.mark.parametrize(("mine", "listed"), SAME)
def test_a_name_is_met_in_either_spelling(mine: str, listed: str) -> None:
    for one, other in ((mine, listed), (listed, mine)):
        assert score(one, other, EntityType.PERSON) >= Settings().line


@pytest.mark.parametrize(("mine", "listed"), OTHER)
def test_other_people_are_not(mine: str, listed: str) -> None:
    assert score(mine, listed, EntityType.PERSON) < Settings().line


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("abudukadeer", ("abd", "kadeer")),
        ("abudulehamiti", ("abd", "hamiti")),
        ("abudu", ()),
        ("abudula", ()),
        ("abudullah", ()),
        ("abudulahi", ()),
        ("abubakar", ()),
    ],
)
def test_abdul_in_pinyin_is_a_word_of_its_own(word: str, parts: tuple[str, ...]) -> None:
    assert arabic_parts(word) == parts
