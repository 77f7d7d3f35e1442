"""Names of all languages in Cyrillic, Greek and other letters that write what is heard, with names that are others'."""

import pytest

from comparing import matches, score
from ensign.model import EntityType
from ensign.settings import Settings

SAME = [
    ("Хоакин Гусман", "Joaquin Guzman"),
    ("Хуго Карвахаль", "Hugo Carvajal"),
    ("Уго Чавес", "Hugo Chavez"),
    ("Хорхе Родригес", "Jorge Rodriguez"),
    ("Майкл Джонсон", "Michael Johnson"),
    ("Стивен Уайт", "Stephen White"),
    ("Майкъл Джонсън", "Michael Johnson"),
    ("Мајкл Џонсон", "Michael Johnson"),
    ("Нгуен Ван Хунг", "Nguyen Van Hung"),
    ("Чыонг Тан Шанг", "Truong Tan Sang"),
    ("Исмаил Хания", "Ismail Haniyeh"),
    ("Мин Аун Хлайн", "Min Aung Hlaing"),
    ("Александр Вучич", "Aleksandar Vucic"),
    ("Κιμ Γιονγκ Ουν", "Kim Jong Un"),
    ("Ντανιέλ Ορτέγκα", "Daniel Ortega"),
    ("Χασάν Νασράλα", "Hassan Nasrallah"),
    ("Σλόμπονταν Μιλόσεβιτς", "Slobodan Milosevic"),
    ("ჯორჯ ბუში", "George Bush"),
    ("Մայքլ Ջոնսոն", "Michael Johnson"),
    # In other scripts.
    ("เซอร์เกย์ ลาฟรอฟ", "Sergey Lavrov"),
    ("เซอร์เกย์ ชอยกู", "Sergei Shoigu"),
    ("কিম জং উন", "Kim Jong Un"),
    ("শি জিনপিং", "Xi Jinping"),
    ("שי ג'ינפינג", "Xi Jinping"),
    ("קים ג'ונג און", "Kim Jong Un"),
    ("דניאל אורטגה", "Daniel Ortega"),
    ("רומן אברמוביץ'", "Roman Abramovich"),
    ("ایگور سچین", "Igor Sechin"),
    ("شی جین‌پینگ", "Xi Jinping"),
    ("كيم يو جونغ", "Kim Yojong"),
    ("威廉·布朗", "William Brown"),
    ("马哈茂德·艾哈迈迪内贾德", "Mahmoud Ahmadinejad"),
]

OTHERS = [
    ("Халил Ахмад", "Jalil Ahmad"),
    ("Мохаммад Хан", "Mohammad Jan"),
    ("Хорхе Лопес", "Jose Lopez"),
    ("Хуан Перес", "Joan Perez"),
    ("Стивен Уайт", "Stephen Wright"),
    ("Джеймс Браун", "Jason Brown"),
    ("Нгуен Ван Чонг", "Nguyen Van Chung"),
    ("Ким Хен Чоль", "Kim Jong Chol"),
    ("Κιμ Γιονγκ Ουν", "Kim Yong Nam"),
    ("เซอร์เกย์ ลาฟรอฟ", "Sergei Ivanov"),
    ("เสาร์ แก้วมณี", "Serge Kaewmanee"),
    ("কিম জং উন", "Kim Jong Nam"),
    ("קים ג'ונג און", "Kim Jong Nam"),
    ("רומן אברמוביץ'", "Roman Avramov"),
    ("ایگور سچین", "Igor Sobyanin"),
    ("شی جین‌پینگ", "Li Jinping"),
    ("كيم يو جونغ", "Kim Yong"),
    ("威廉·布朗", "William Brooks"),
    ("马哈茂德·艾哈迈迪内贾德", "Mahmoud Ahmadi"),
    ("ჯორჯ ბუში", "John Bush"),
]


@pytest.mark.parametrize(("mine", "listed"), SAME)
def test_a_name_is_found_in_letters_that_write_what_is_heard(mine, listed):
    assert score(mine, listed, EntityType.PERSON) >= Settings().line
    assert matches(mine, listed, EntityType.PERSON, of=EntityType.PERSON)
    assert matches(listed, mine, EntityType.PERSON, of=EntityType.PERSON)


@pytest.mark.parametrize(("mine", "listed"), OTHERS)
def test_another_name_is_not(mine, listed):
    assert score(mine, listed, EntityType.PERSON) < Settings().line
    assert not matches(mine, listed, EntityType.PERSON, of=EntityType.PERSON)
