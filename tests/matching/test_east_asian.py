"""Chinese and Korean names as others write them, with the names that a looser matcher would take for them."""

from dataclasses import replace

import pytest

from comparing import matches, score
from ensign import screening
from ensign.model import EntityType
from ensign.settings import Settings, Weights

SAME = [
    # In Cyrillic letters.
    ("Си Цзиньпин", "Xi Jinping"),
    ("Ли Кэцян", "Li Keqiang"),
    ("Сі Цзіньпін", "Xi Jinping"),  # Ukrainian
    ("Лі Кецян", "Li Keqiang"),
    ("Ван И", "WANG, Yi"),
    ("Мао Цзэдун", "Mao Zedong"),
    ("Цай Ин-вэнь", "Tsai Ing-wen"),
    ("Ким Чен Ын", "Kim Jong Un"),
    ("КИМ, Чен Ир", "Kim Jong Il"),
    ("Кім Чен Ин", "Kim Jong Un"),
    ("Ким Ир Сен", "Kim Il Sung"),
    ("Ли Ён Хо", "Ri Yong Ho"),
    ("Чхве Рён Хэ", "CHOE, Ryong Hae"),
    ("Пак Кын Хе", "Park Geun-hye"),
    ("Мун Чжэ Ин", "Moon Jae-in"),
    ("Юн Сок Ёль", "Yoon Suk Yeol"),
    # In kana.
    ("キム・ヨンチョル", "KIM YONG CHOL"),
    ("パク・チョルナム", "Pak Chol Nam"),
    ("パク・チョルナム", "Pak Ch'o'l-nam"),
    ("ペク・セボン", "PAEK SE BONG"),
    ("チェ・ミョンヒョン", "Choe Myong Hyon"),
    ("キム・ヨジョン", "Kim Yo Jong"),
    ("キム グワンイル", "KIM KWANG-IL"),
    ("キム・ヨンチョル", "김영철"),
    # Chinese and Burmese names in Hangul.
    ("시진핑", "Xi Jinping"),
    ("리커창", "Li Keqiang"),
    ("장쩌민", "Jiang Zemin"),
    ("민 아웅 흘라잉", "Min Aung Hlaing"),
    # Hangul and its systems of romanisation.
    ("김 영철", "Kim Yong Chol"),
    ("김영철", "KIM, Yeong-cheol"),
    ("표진", "Phyo Jin"),
    # Given names in one, and Hangul with a blank behind the surname.
    ("Kim Jeongeun", "KIM, Jong Un"),
    ("Park, Cheolmin", "PAK, Chol Min"),
    ("BYEONGSEO HWANG", "HWANG, Pyong So"),
    ("Choi Myunghyun", "Choe Myong Hyon"),
    ("김 정은", "KIM, Jong Un"),
    # Surnames that custom writes otherwise than any system, beside characters.
    ("朴槿惠", "Park Geun-hye"),
    ("崔龍海", "Choi Ryong-hae"),
    ("盧武鉉", "Roh Moo-hyun"),
    ("황 병서", "HWANG, Pyong So"),
    # Characters as Hong Kong writes them.
    ("李家超", "LEE, Ka-chiu"),
    ("林鄭月娥", "Lam Cheng Yuet-ngor"),
    ("黃之鋒", "Wong Chi-fung"),
    ("张晓明", "Cheung Hiu-ming"),
    # Wade-Giles and pinyin, the given name in one.
    ("CHANG CHUNHSIEN", "ZHANG, Chunxian"),
    ("Hsueming TENG", "DENG, Xueming"),
    ("Kuo Yunnien", "GUO Yunnian"),
    # Wade-Giles in two words, pinyin in one.
    ("Mao Tse-tung", "MAO, Zedong"),
    ("Mao Zedong", "MAO Tse-tung"),
    ("Teng Hsiao-p'ing", "DENG, Xiaoping"),
    ("Hua Kuo-feng", "Hua Guofeng"),
    ("Lee Teng-hui", "Li Denghui"),
    ("Chang Hsueh Liang", "ZHANG, Xueliang"),
    ("Liu Shaoqi", "LIU Shao-ch'i"),
    ("Chiang Ching-kuo", "JIANG, Jingguo"),
    ("P'eng Teh-huai", "PENG, Dehuai"),
    ("Chu Teh", "ZHU De"),
    # What would join the words of others is a name.
    ("Wang Da Wei", "WANG, Dawei"),
    ("Zhu De", "CHU Te"),
    ("Ri Ul-sol", "RI, Ul Sol"),
    ("Bin Wang", "WANG, Bin"),
    # Kanji, of which a given name has several readings.
    ("田中花子", "TANAKA, Hanako"),
    ("安倍晋三", "Shinzo Abe"),
    ("高橋 誠", "TAKAHASHI, Makoto"),
    ("小泉純一郎", "Junichiro Koizumi"),
    ("佐藤一郎", "SATOH, Kazuo"),
    ("Kenichi SHINODA", "篠田建市"),
    # Kana put vowels where none is.
    ("オレグ・モロゾフ", "Oleg Morozov"),
    ("マクシム・イワノフ", "Maksim Ivanov"),
    ("ムラト・ハサノフ", "Murat Khasanov"),
    ("デニス・コレスニコフ", "Denis KOLESNIKOV"),
    ("ウラジーミル・アントノフ", "Vladimir ANTONOV"),
    ("モハンマド・アフマディ", "Mohammad Ahmadi"),
    ("ミロシェヴィッチ・マルコ", "Milosevic Marko"),
    # With a form of address or an office behind the name.
    ("王明女士", "Wang Ming"),
    ("ムダクムラ将軍", "MUDACUMURA"),
    ("김정은 위원장", "KIM Jong Un"),
    ("金正恩先生", "김정은"),
    ("ウラジーミル・イワノフ", "Vladimir Ivanov"),  # ji is a soft di, wa was all there was for va
    ("ドミトリー・メドヴェージェフ", "Dmitry Medvedev"),
    ("イリーナ・アンドルフ", "Irina Andrukh"),
    ("ヴァジーム・グラチョフ", "Vadim Grachov"),
    ("세르게이 쇼이구", "Sergei Shoigu"),  # as Hangul keep r and g, too
    ("발레리 게라시모프", "Valery Gerasimov"),
    ("마리야 자하로바", "Maria Zakharova"),
    ("セルゲイ・ヤフニュク", "Sergey Yakhnyuk"),  # kh before a consonant is written as f, and English would leave out r
    ("アレクサンドル・ザハルチェンコ", "Aleksandr ZAKHARCHENKO"),
    ("ヴャチェスラフ・ヴォロジン", "Vyacheslav Volodin"),
    ("ムフシン・ハドル・アル・ハファージ", "MUHSIN KHADR AL-KHAFAJI"),
    ("モハメド・ウルド・マタリー", "Mohamed Ould Mataly"),
    ("アブドゥルハキム・ガドジエフ", "Abdulkhakim Gadzhiev"),
    ("アブドゥル・ラフマン・アガ", "Abdul Rahman Agha"),
    ("アブドゥルラフマン・サレク", "Abdul Rahman Salek"),
    ("アブダッラー・サレハ", "Abdullah Saleh"),
    ("モハンマド・アマン・アフンド", "Mohammad Aman Akhund"),
    ("オフナー", "Ofner"),
    ("シャイク・アブ・スルタン", "Shaykh Abu-Sultan"),
    ("ハジ・カリム", "Haji Karim"),
    # The North writes r where the South writes n or nothing.
    ("이영호", "리영호"),
    ("노두철", "로두철"),
    ("유경수", "류 경수"),
    ("임용수", "림룡수"),
    ("No Tu-chol", "로두철"),
    ("영식 김", "김영식"),
    ("성훈 김", "キム・ソンフン"),
    ("김종식", "キム・ジョンシク"),  # Kana write eo and o alike
]

OTHER = [
    ("장쩌민", "Zhang Ziming"),
    ("리커창", "Li Kexin"),
    ("김 흘라잉", "Kim Yong"),
    ("李家超", "Lee Ka-wai"),
    ("李家超", "Lee Kai-chi"),
    ("黃之鋒", "Wong Chi-kit"),
    ("田中花子", "Tanaka Ichiro"),
    ("田中花子", "Tian Hua Zi"),
    ("田中一郎", "田中花子"),
    ("陳冬", "Chan Tung"),  # two syllables, each of many characters
    ("Си Цзиньпин", "Li Jinping"),
    ("Ли Кэцян", "Li Qiang"),
    ("Ким Чен Ын", "Kim Jong Il"),
    ("Ван Вэй", "Wang Hui"),
    ("キム・ヨンチョル", "Kim Yong Nam"),
    ("パク・チョルナム", "Pak Yong Sik"),
    ("Kim Jeongeun", "KIM, Jong Il"),
    ("Kim Jeongeun", "KIM, Jong Chol"),
    ("Park, Cheolmin", "PAK, Yong Min"),
    ("朴槿惠", "Paik Geun-hye"),
    ("崔龍海", "Cho Ryong-hae"),
    ("김 정은", "KIM, Jong Il"),
    ("박 철수", "PAK, Chol Min"),
    ("김정숙", "KIM, Jong Sik"),
    ("정숙 김", "KIM, Jong Sik"),
    ("CHANG CHUNHSIEN", "ZHANG, Chunsheng"),
    ("Wang Jiming", "WANG, Qiming"),
    ("Taha Aranta", "DAHA, Sakara"),
    ("Kuo Yunnien", "GUO Yunlian"),
    ("Mao Tse-tung", "MAO, Zemin"),
    ("Chiang Wei-kuo", "JIANG, Jingguo"),
    ("Liu Shao-ch'i", "LIU Shaozu"),
    ("Chang Hsueh-ssu", "ZHANG, Xueliang"),
    ("Zhang Bin", "Zhang"),
    ("Li Di", "LI, De"),
    ("Wang Da Wei", "WANG, Wei"),
    ("Ri Ul Sol", "RI, Sol"),
    ("Kim Da Bin", "KIM"),
    ("オレグ・モロゾフ", "Oleg Makarov"),
    ("オレグ・モロゾフ", "Igor Morozov"),
    ("ムラト・ハサノフ", "Marat Karimov"),
    ("Andrew Shepherd", "アンドレイ・シュヴェド"),
    ("Sean Lee", "リュ・ジン"),
    ("モハンマド・アフマディ", "Mohammad Ahadi"),
    ("シャイク・アブ・スルタン", "Shaykh Abu-Bakr"),
    ("ミロシェヴィッチ・マルコ", "Milosavljevic Mirko"),
    ("ウラジーミル・アントノフ", "Vladimir ANDREEV"),
    ("サトウ ジヨン", "Sadruddin"),
    ("ウラジーミル・イワノフ", "Vladimir Ivashov"),
    ("ドミトリー・メドヴェージェフ", "Dmitry Mezentsev"),
    ("세르게이 쇼이구", "Sergei Shukov"),
    ("발레리 게라시모프", "Valery Karasin"),
    ("マリア・デウォン", "Maria Devlin"),
    ("セルゲイ・ヤフニュク", "Sergey Yankovsky"),
    ("ヴャチェスラフ・ヴォロジン", "Vyacheslav Molotov"),
    ("モハメド・ウルド・マタリー", "Mohamed Ould Salek"),
    ("アブドゥルハキム・ガドジエフ", "Abdulkarim Gasanov"),
    ("アブドゥルラフマン・サレク", "Abdul Rahim Sadiq"),
    ("ワン・エル", "Wang Lin"),
    # Another block is another name.
    ("김영식", "김정식"),
    ("영식 김", "김정식"),
    ("이영호", "림영호"),
    ("김영숙", "김영식"),
    ("영식 김", "キム・ジョンシク"),
    ("미영 김", "キム・トンミョン"),
]


@pytest.mark.parametrize(("mine", "listed"), SAME)
def test_one_name_in_two_writings_matches(mine: str, listed: str) -> None:
    assert score(mine, listed, EntityType.PERSON) >= Settings().line


@pytest.mark.parametrize(("mine", "listed"), OTHER)
def test_another_name_stays_under_the_line(mine: str, listed: str) -> None:
    assert score(mine, listed, EntityType.PERSON) < Settings().line


# Institutes of a firm that is listed for each by itself (Entity List), told apart by their numbers alone.
INSTITUTE = "China Electronics Technology Group Corporation {} Research Institute"


@pytest.mark.parametrize(
    ("mine", "number"),
    [
        ("中国电子科技集团公司第十三研究所", "13th"),
        ("中國電子科技集團公司第五十四研究所", "54th"),
        ("中国电子科技集团公司第13研究所", "13th"),
    ],
)
def test_a_number_in_order_is_one_in_han_figures_too(mine: str, number: str) -> None:
    assert score(mine, INSTITUTE.format(number), EntityType.COMPANY) >= Settings().strong
    assert score(mine, INSTITUTE.format("38th"), EntityType.COMPANY) < Settings().line


@pytest.mark.parametrize(
    ("mine", "listed", "hows"),
    [
        ("金正恩", "Kim Jong Un", ["hanja"] * 3),
        ("Kim Jong Un", "金正恩", ["hanja"] * 3),
        ("金 Robert", "Kim Robert", ["hanja", "same"]),  # what is no character need not be Korean
        # A character alone is read as some syllable by chance: all of them are Korean, or none.
        ("王中明", "Wang Chung Ming", ["same", "chinese", "same"]),  # Wade-Giles has Chung, as Korean has
        ("王大明", "Wang Tae Ming", ["same", "same"]),
        ("金中明", "Kim Chung Ming", ["chinese", "same"]),
        ("李明中", "Ri Chung", ["chinese"]),
        ("李中", "Ri Chung Hyok", ["chinese"]),
    ],
)
def test_the_characters_of_a_name_are_read_as_koreans_do_all_or_none(mine, listed, hows):
    found = screening.compare(mine, listed, EntityType.PERSON, Settings())
    assert found is not None
    assert [e.how for e in found.evidence if e.kind == "pair"] == hows


@pytest.mark.parametrize(
    ("name", "limit", "other"), [("金大中", "character", "syllable"), ("김대중", "syllable", "character")]
)
def test_a_character_and_a_syllable_say_so_much_at_most(name, limit, other):
    """Many characters are read alike, and there are few syllables."""
    found = {}
    for raised in ("floor", limit, other):
        weights = replace(Weights(), **{raised: 1000}) if raised != "floor" else Weights()
        match = screening.compare(name, "Kim Tae Chung", EntityType.PERSON, replace(Settings(), weights=weights))
        found[raised] = match.score
    assert found[other] == found["floor"] < found[limit]


def test_a_koreans_name_in_one_is_no_foreign_firms_that_sounds_alike() -> None:
    assert not matches("방다은", "PAYANDAN COMPANY", EntityType.UNKNOWN)
    assert not matches("신지아", "SYNERGY SAL OFFSHORE", EntityType.UNKNOWN)
    assert matches("로스네프트", "ROSNEFT", EntityType.UNKNOWN)
    assert matches("마두로", "MADURO", EntityType.PERSON, of=EntityType.PERSON)


@pytest.mark.parametrize(
    ("mine", "listed"),
    [
        ("LIU Zhenhai", "LÜ Zhenhai"),
        ("ZHOU Zhenhai", "ZHU Zhenhai"),
        ("LIN Zhen Lan", "LIN Zhen Lian"),
        ("MOON Ki-hoon", "MOON Ki-hyun"),
        ("XIE Zhenhai", "XI Zhenhai"),
    ],
)
def test_two_syllables_are_never_strong_and_of_short_names_under_the_line(mine: str, listed: str) -> None:
    (one, *_), (other, *_) = mine.split(), listed.split()
    assert score(mine, listed, EntityType.PERSON) < Settings().strong
    if one != other:
        assert score(f"{one} Wei", f"{other} Wei", EntityType.PERSON) < Settings().line


@pytest.mark.parametrize(
    ("mine", "listed"),
    [
        ("LV Zhenhai", "LÜ Zhenhai"),  # as it is typed
        ("LYU Zhenhai", "LÜ Zhenhai"),  # as passports have it
        ("MOON Kihoon", "MUN Ki Hun"),
        ("KIM Myong-chol", "KIM Myung-chul"),
    ],
)
def test_two_spellings_of_one_syllable_are_met(mine: str, listed: str) -> None:
    assert score(mine, listed, EntityType.PERSON) >= Settings().line
