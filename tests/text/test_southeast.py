"""Khmer, Thai, Lao and Burmese words in Latin letters, as in names; letters of India before they are romanised."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ensign.text import burmese, indic, khmer, thai
from ensign.text.words import Word, words

DENSE = st.sampled_from(("កបរតណអហយសង្៉៊់័៍ំះាិុេោឧ", "กรทศงหวอฤเแโไะัาำิืุ็่์", "ကမရယသအင့်္းျြွှါိုေဦ", "कफज़ंमिा्"))
"""The letters and signs of each script that are read by those around them."""


def letters(first: int, last: int) -> st.SearchStrategy[str]:
    """Any runs of the characters from one to another, and a few of no script."""
    return st.text(st.characters(min_codepoint=first, max_codepoint=last) | st.sampled_from("a1|-."), max_size=10)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ជា", "chea"),  # of the second series, and of the first
        ("សា", "sa"),
        ("ម៉ា", "ma"),  # a sign makes a consonant one of the first series, or of the second
        ("ហ៊ុន", "hun"),
        ("ប្រាក់", "prak"),
        ("ផាត់", "phat"),
        ("នគរ", "nokor"),  # without a vowel, every second consonant ends a syllable
        ("អង្គរ", "angkor"),
        ("កម្ពុជា", "kampuchea"),
        ("នរោត្តម", "norodam"),
        ("កណ្តាល", "kandal"),
        ("ជាតិ", "cheat"),  # a short vowel at the end is not said
        ("ឆ្នាំង", "chhnang"),
        ("ណាំ", "nam"),
        ("កញ្ញា", "kanhea"),
        ("ប្រ៊ីនស៍", "prin"),  # a silent letter
        ("ស", "sar"),
        ("ទៀ", "tea"),
        ("ឧត្តម", "odam"),
    ],
)
def test_khmer(written: str, said: str) -> None:
    assert khmer.romanised(written) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("เทพ", "tep"),  # vowels before a consonant, around it, and none
        ("เรือง", "rueang"),
        ("เกียรติ", "kiarti"),
        ("สมชาย", "somchai"),
        ("ธนากร", "tanakorn"),
        ("แก้ว", "kaeo"),
        ("ขวัญ", "kwan"),
        ("นวล", "nual"),
        ("วงศ์", "wong"),
        ("ยิ่งลักษณ์", "yinglak"),
        ("จันทร์", "jan"),
        ("ทรัพย์", "sap"),
        ("สุวรรณ", "suwan"),
        ("ธรรม", "tam"),
        ("มิตร", "mitr"),
        ("หญิง", "ying"),
        ("ฤทธิ์", "rit"),
        ("คำ", "kam"),
        ("ຄຳ", "kam"),
        ("ວຽງຈັນ", "wiangjan"),
        ("ທອງລຸນ", "tonglun"),
        ("ໜອງ", "nong"),
    ],
)
def test_thai_and_lao(written: str, said: str) -> None:
    assert thai.romanised(unicodedata.normalize("NFKC", written)) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("မင်းအောင်လှိုင်", "min aung hlaing"),
        ("စုကြည်", "su kyi"),
        ("သန်းရွှေ", "than shwe"),
        ("ထွန်း", "htun"),  # w and an are un
        ("စိုး", "soe"),
        ("ဖြိုး", "hpyo"),
        ("မြင့်", "myint"),  # a tone that names have as t
        ("ဦးသန့်", "u thant"),
        ("အောင်ဦး", "aung oo"),
        ("မန္တလေး", "man ta lay"),  # one letter under another
        ("ဘဏ်", "ban"),
    ],
)
def test_burmese(written: str, said: str) -> None:
    assert " ".join(syllable.said for syllable in burmese.syllables(written)) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ज़फ़र", "zafar"),
        ("जफर", "japhar"),
        ("अंसारी", "ansari"),
        ("खंभा", "khambha"),
        ("ਸਿੰਘ", "singh"),
        ("रहमान", "rahman"),
        ("शकील", "shakil"),
        ("नरेन्द्र", "narendra"),  # two consonants at the end have the vowel
        ("अज़हर", "azhar"),
        ("छोटा", "chhota"),
        ("খালেদা", "khaleda"),
        ("మహేంద్ర", "mahendra"),
        ("රත්නපුර", "ratnapura"),  # said at the end in Sinhala and the scripts of the south
        ("கமல்", "kamal"),
    ],
)
def test_scripts_of_india(written: str, said: str) -> None:
    assert [word.text for word in words(written)] == [said]


@settings(max_examples=500)
@given(
    DENSE.flatmap(lambda signs: st.text(signs, max_size=9))
    | letters(0x1780, 0x17FF)
    | letters(0x0E00, 0x0EFF)
    | letters(0x1000, 0x109F)
    | letters(0x0900, 0x0DFF)
)
def test_whatever_is_written_gives_latin_words(text: str) -> None:
    for word in words(text):
        assert word.text.isascii()
        assert word.text.isalnum()


@given(letters(0x1000, 0x109F))
def test_syllables_are_all_that_is_written_but_stacked_letters(text: str) -> None:
    told = "".join(syllable.written for syllable in burmese.syllables(text))
    assert told == burmese._STACKED.sub(burmese._ENDED, text)


@given(st.text(st.sampled_from("कखगदनमरलशािे्ंz़"), max_size=9))
def test_no_vowel_of_india_is_left_undecided(text: str) -> None:
    assert indic._SHORT not in indic.romanised(text)


def test_a_word_says_how_it_was_written() -> None:
    assert words("ហ៊ុន")[0].written == "ហ៊ុន"
    assert words("ทักษิณ")[0].written == "ทักษิณ"
    assert [word.written for word in words("မြထွန်းဦး")] == ["မြ", "ထွန်း", "ဦး"]
    assert words("Hun") == (Word("hun"),)
