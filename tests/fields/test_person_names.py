"""Persons' names as they are written in other scripts than Latin, read as the words that Latin letters make of them."""

import pytest

from comparing import score
from ensign.fields.names import Way
from ensign.fields.readings import parse
from ensign.model import EntityType
from ensign.settings import Settings


def texts(name: str) -> list[str]:
    return [token.text for token in parse(name, Way.PERSON).tokens]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("هدايت الله", ["hdaytallh"]),
        ("عبد الله محمد", ["abdallh", "mhmd"]),
        ("ثناء اللہ", ["thnaallh"]),  # h as in Urdu
        ("عطا اللّه", ["ataallh"]),  # the doubled letter marked
        ("عبد ﷲ", ["abdallh"]),  # in one character
        ("حمد الله الله نور", ["hmdallh", "allah", "nwr"]),  # a second name that begins so
        ("الله داد", ["allah", "dad"]),
        ("Hidayat Allah", ["hidayat", "allah"]),  # in Latin letters both are customary: a join
    ],
)
def test_allah_behind_a_word_in_arabic_letters_is_one_name_with_it(written: str, read: list[str]) -> None:
    assert texts(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Alireza", ["ali", "reza"]),
        ("Mohammadhossein", ["mohammad", "hossein"]),
        ("Мохаммадхоссейн", ["mokhammad", "khosseyn"]),
        ("Алиреза", ["ali", "reza"]),
        ("Seyedmohammad", ["mohammad"]),  # Sayyid is left out where it stands apart, too
        ("Ziaulhaq", ["zia", "haq"]),
        ("Saifulislam", ["saif", "islam"]),
        ("Хабибуррахман", ["khabib", "rakhman"]),
        ("نورالحق", ["nwr", "hq"]),
        ("Abolfazl", ["abu", "fazl"]),
        ("Abualfazl", ["abu", "fazl"]),
        ("Abul Hasan", ["abul", "hasan"]),
        ("ابوالفضل", ["abw", "fdl"]),
        ("رحمة الله", ["rhmtallh"]),  # as it is heard before another word
    ],
)
def test_two_names_in_one_are_two(written: str, read: list[str]) -> None:
    assert texts(written) == read


@pytest.mark.parametrize(
    "written",
    ["Alizadeh", "Mohammadian", "Mohammadi", "Mohali", "Alison", "Miramar", "Hamidov", "Paulhaque", "Seyedi", "Nurali"],
)
def test_but_not_what_is_made_of_one_or_of_others(written: str) -> None:
    assert texts(written) == [written.lower()]


def test_the_title_of_an_ayatollah_is_still_one() -> None:
    assert parse("آیت الله جنتی", Way.PERSON).dropped == ("aytallh",)
    assert parse("آية الله علي", Way.PERSON).dropped == ("aytallh",)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("نورالدین", ["nwr", "dyn"]),
        ("نور الدين", ["nwr", "dyn"]),
        ("Nooruddin", ["noor", "din"]),
        ("الدين", ["dyn"]),
        ("بشارالاسد", ["bshar", "asd"]),  # behind a letter that is not joined to the next the blank is left out
        ("خالدالدوري", ["khald", "dwry"]),
        ("جلال", ["jlal"]),
        ("خالد", ["khald"]),
        ("نورالله", ["nwrallh"]),  # Allah is one with the name before it
        ("Salahodin", ["salah", "din"]),
        ("Vyacheslav Volodin", ["vyacheslav", "volodin"]),  # a Slavic surname
        ("Nur Udd1n", ["nur", "din"]),  # with a figure for a letter, too
        ("Ability360 Udd1n", ["ability360", "din"]),  # a word with a figure that looks like no letter has none
        ("सलाहुद्दीन अहमद", ["salah", "din", "ahmad"]),
        ("নিজামুদ্দিন", ["nijam", "din"]),
        ("अब्दुर्रहमान", ["abd", "rahman"]),
        ("अब्दुल्ला", ["abdulla"]),  # Abdullah
        ("नरेंद्र मोदी", ["narendra", "modi"]),
        ("アブドゥルハキム", ["abd", "hakimu"]),
        ("アブドゥッサラーム", ["abd", "saramu"]),
        ("アブデルカーデル", ["abd", "kaderu"]),
        ("アブドゥル・ラフマン", ["abdul", "rafuman"]),
        ("アブダッラー", ["abdullah"]),
        ("アブドゥラ", ["abdullah"]),
        ("ナジュムッディーン", ["najum", "din"]),
        ("サラーフ・アッディーン", ["sarafu", "din"]),
        ("アレクサンドル・ボロディン", ["arekusandoru", "borodin"]),  # a Slavic surname
    ],
)
def test_al_din_is_a_word_whether_glued_or_not(written: str, read: list[str]) -> None:
    assert texts(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Aranta Dr Khek", ["aranta", "khek"]),  # between surname and given name
        ("ARANTA/KHEK MR", ["aranta", "khek"]),
        ("Aranta Prof. Dr. Khek", ["aranta", "khek"]),
        ("Gral. Aranta Khek", ["aranta", "khek"]),
        ("Arq. Aranta Khek", ["aranta", "khek"]),
        ("Alh. Aranta Khek", ["aranta", "khek"]),
        ("Chief Aranta Khek", ["aranta", "khek"]),
        ("Chief Khek", ["chief", "khek"]),
        ("Mhe. Aranta Khek", ["aranta", "khek"]),
        ("Sn. Aranta Khek", ["aranta", "khek"]),
        ("S. N. Khek", ["s", "n", "khek"]),
        ("Janab Aranta Khek", ["aranta", "khek"]),
        ("Khek Aranta, PhD", ["khek", "aranta"]),  # what stands behind names is no given name
        ("Khek Aranta, Jr.", ["khek", "aranta"]),
        ("Khek Aranta, MD", ["khek", "aranta"]),
        ("ARANTA, Khek MD", ["khek", "aranta"]),
        ("Aranta, Md.", ["md", "aranta"]),  # Mohammed in short
        ("Aranta Md", ["aranta", "md"]),
        ("Aranta Mollah", ["aranta", "mollah"]),  # which is a surname, too,
        ("ARANTA, Mullah", ["aranta"]),  # but not before the name
        ("Aranta, Khek, Jr.", ["khek", "aranta"]),
        ("ARANTA/KHEKMR", ["aranta", "khek"]),  # as airlines book
        ("ARANTA/ANNA KHEKMRS", ["aranta", "anna", "khek"]),
        ("ARANTA/AMR", ["aranta", "amr"]),  # and a name that ends so
        ("ARANTA KHEKMR", ["aranta", "khekmr"]),
        ("Aranta, Khek", ["khek", "aranta"]),
        ("Aranta Don Khek", ["aranta", "don", "khek"]),  # which is a name, too
        ("Cde Aranta Khek", ["aranta", "khek"]),
        ("Aranta Cde Khek", ["aranta", "cde", "khek"]),
        ("KHEK, Kolonel Aranta", ["aranta", "khek"]),
        ("KHEK, Shaikh al-Hadith Aranta", ["aranta", "khek"]),
        ("Al-Hadith Khek", ["hadith", "khek"]),
        ("FNU Khek", ["khek"]),  # first name unknown
        ("LNU, Aranta", ["aranta"]),
        ("Aranta Lnuk", ["aranta", "lnuk"]),
        ("Col (Retd) Khek Aranta", ["khek", "aranta"]),
        ("Maj Gen (Retd.) Khek Aranta", ["khek", "aranta"]),
        ("General (ret.) Khek Aranta", ["khek", "aranta"]),
        ("Khek Ret", ["khek"]),
        ("Ret Khek", ["ret", "khek"]),  # a name in Khmer
        ("Khek Aranta, retired", ["khek", "aranta"]),
        ("Khek Aranta LL.M.", ["khek", "aranta"]),
        ("Prof. Dr. h.c. Khek Aranta", ["khek", "aranta"]),
        ("Dr. med. Khek Aranta", ["khek", "aranta"]),
        ("H. C. Khek", ["h", "c", "khek"]),
        ("Maître Khek Aranta", ["khek", "aranta"]),
        ("Rt Hon Khek Aranta", ["khek", "aranta"]),
        ("Advocate Khek Aranta", ["khek", "aranta"]),
        ("Freiherr von Aranta", ["freiherr", "aranta"]),
    ],
)
def test_a_title_is_no_name_wherever_it_stands(written: str, read: list[str]) -> None:
    assert texts(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Kim Il-sung", ["kim", "il", "sung"]),
        ("Pak Un-chol", ["pak", "un", "chol"]),
        ("Zhou En-lai", ["zhou", "en", "lai"]),
        ("Khairuddin as-Sayyid", ["khair", "din", "sayyid"]),  # an article takes the sound of the letter behind it
        ("Hasan ash-Shami", ["hasan", "shami"]),
        ("Umar an-Nasr", ["umar", "nasr"]),
    ],
)
def test_a_syllable_before_a_hyphen_is_no_article(written: str, read: list[str]) -> None:
    assert texts(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Lê Văn Hùng", ["le", "hung"]),
        ("Mr Le Van Hung", ["le", "hung"]),
        ("Hung Van Le", ["hung", "le"]),
        ("LE, Duc Tho", ["duc", "tho", "le"]),
        ("Do Thi Lan", ["do", "thi", "lan"]),
        ("Du Yuesheng", ["du", "yuesheng"]),
        ("LE, Yucheng", ["yucheng", "le"]),
        ("Du Wei", ["du", "wei"]),
        ("Le Pen", ["pen"]),  # and particles of Europeans are none
        ("Marine Le Pen", ["marine", "pen"]),
        ("Le Bon Simon", ["bon", "simon"]),
        ("Jean du Pont", ["jean", "pont"]),
        ("DO CARMO, Maria", ["maria", "carmo"]),
        ("LI, Bin", ["bin", "li"]),
        ("Zhang De Ming", ["zhang", "de", "ming"]),
        ("Dr. Zhu De", ["zhu", "de"]),
        ("Ri Ul Sol", ["ri", "ul", "sol"]),
        ("Tran Van Bin", ["tran", "bin"]),
        ("La Wu", ["la", "wu"]),
        ("Bin Wu", ["bin", "wu"]),
        ("Bin Laden", ["laden"]),
        ("Abdul Das", ["abdul", "das"]),  # a surname of Indians
        ("Chitta Ranjan Das", ["chitta", "ranjan", "das"]),
        ("Maria das Neves", ["maria", "neves"]),
        ("Sergey Ten", ["sergey", "ten"]),  # of Koreans
        ("Coach AG", ["coach"]),  # a legal form, too
        ("Heydar oglu", ["heydar"]),  # which stands behind the father's name
        ("Bin Ali", ["ali"]),
        ("De Lang", ["lang"]),
        ("Da Silva", ["silva"]),
        ("Silva Jose da", ["silva", "jose"]),
        ("Juan de la Cruz", ["juan", "cruz"]),
        ("SMITH, Ben", ["ben", "smith"]),  # nor is a given name of English speakers
        ("Smith Ben", ["smith", "ben"]),
        ("Ben Ali", ["ali"]),
        ("Ben Youssef Salah", ["youssef", "salah"]),
        ("Iyad Ag Ghali", ["iyad", "ghali"]),  # ag is "son of" of the Tuareg
        ("لا لا آخوند", ["la", "la"]),  # Europeans' are none in Arabic letters
    ],
)
def test_a_name_of_vietnamese_chinese_or_koreans_is_no_particle(written: str, read: list[str]) -> None:
    assert texts(written) == read


def test_two_vietnamese_surnames_are_two() -> None:
    assert score("Le Van Hung", "DO, Van Hung", EntityType.PERSON) < Settings().line
    assert score("Nguyen Quoc Viet", "LE, Quoc Viet", EntityType.PERSON) < Settings().line


@pytest.mark.parametrize(
    ("name", "listed"),
    [("Johnson", "JOHNSON, Prince Y."), ("LA Khek", "Premier Khek"), ("Senator Khek", "Khek, Prince")],
)
def test_a_rank_beside_one_word_may_be_a_name(name: str, listed: str) -> None:
    assert score(name, listed, EntityType.PERSON) < Settings().line


@pytest.mark.parametrize(
    ("name", "listed"),
    [("Prince Johnson", "JOHNSON, Prince Y."), ("Haji Khek", "KHEK, Hajj"), ("Prince Vandy Khek", "KHEK, Vandy")],
)
def test_else_it_is_a_title(name: str, listed: str) -> None:
    assert score(name, listed, EntityType.PERSON) > Settings().line


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Сакаров Ю. Я.", ["sakarov", "y", "y"]),
        ("Сакарова Ж.Х.", ["sakarova", "z", "k"]),
        ("Sakarov Y. Y.", ["sakarov", "y", "y"]),
        ("Aranta y Gasset", ["aranta", "gasset"]),  # which joins two surnames
        ("Сакарова Яна", ["sakarova", "yana"]),
        ("Sakarov Yu. Ya.", ["sakarov", "y", "y"]),
        ("Sakar Yu", ["sakar", "yu"]),  # which may be Chinese
    ],
)
def test_a_letter_by_itself_is_an_initial_of_one_letter(name: str, kept: list[str]) -> None:
    assert [token.text for token in parse(name, Way.PERSON).tokens] == kept
