"""Names that files have damaged, and names as they are meant that only look so."""

import pytest

from ensign.text.damage import mended
from ensign.text.spacing import respaced

DAMAGED = [
    ("MÃ¼ller GmbH", "Müller GmbH"),
    ("JosÃ© GarcÃ\xada", "José García"),
    ("Ð\x9eÐ\x9eÐ\x9e Ð\xa0Ð¾Ð¼Ð°Ñ\x88ÐºÐ°", "ООО Ромашка"),
    ("РћРћРћ Р\xa0РѕРјР°С€РєР°", "ООО Ромашка"),
    ("Lotus &amp; Sons", "Lotus & Sons"),
    ("Lotus&amp;#39;s", "Lotus's"),
    ("O&#39;Brien", "O'Brien"),
    ("Cura&ccedil;ao", "Curaçao"),
    ("ARANTA%20SISTEMS", "ARANTA SISTEMS"),
    ("M%C3%BCller", "Müller"),
    ("M\\u00fcller", "Müller"),
    ("M=C3=BCller", "Müller"),
    ("M=FCller", "Müller"),
    ("<Cdtr><Nm>Aranta</Nm></Cdtr>", "Aranta"),
    ("Aranta<br>Sistems", "Aranta Sistems"),
    ("Aranta_x000D_", "Aranta"),
    ("Aranta\\r\\nSistems", "Aranta  Sistems"),
    ("ARANT?S LLC", "ARANTS LLC"),
    ("ARANT\ufffdS LLC", "ARANTS LLC"),
    ("Sa`d", "Sa'd"),
    ("Sa\\'d", "Sa'd"),
    ("O\x92Brien", "O'Brien"),
    ("ARA\0NTA", "ARANTA"),
    ("ARA\x7f\x08NTA", "ARANTA"),
    ("Al Qaida\x1b[0m", "Al Qaida"),
    ("\x1b[1;31mAl\x1b[0m Qaida\x1b(B", "Al Qaida"),
    ("Al Qaida\x1b]0;pwn\x07", "Al Qaida"),
    ("Al \x1b]8;;http://x.y\x1b\\Qaida\x1b]8;;\x1b\\", "Al Qaida"),
    ("ARA\x1bNTA", "ARANTA"),
    ("Juli\x9a Mladi\x9e", "Juliš Mladiž"),
    ("\x8aIMUNEK", "ŠIMUNEK"),
]
WHOLE = [
    "Print&copy Shop",  # no entity without its semicolon
    "100%BIO Ltd",
    "Who? Ltd",
    "A = B",
    "1 < 2",
    "C:\\newer",
    "Lotus_Zinc",
    "\\ud83d",
    "SÃO PAULO",
    "FUNDAÇÃO LÓTUS",
    "Señor Ã",
    "Сіренко",
    "Lotus & Co; Zinc",
    "ESPAÑA",
    "Šimůnek",
    "АО Рівне",
    "LOTUS \0 ZINC",
    "LOTUS\x1fZINC",  # it parts names
    "LOTUS\fZINC",
    "LOTUS 7\x01ZINC",
    "LOTUS [0m ZINC]",
    "LOTUS \x1b]0;ZINC",  # which nothing ends
]
SPACED = [
    ("B A N K", "BANK"),
    ("S B E R Ltd", "SBER Ltd"),
    ("IranOverseas", "Iran Overseas"),
    ("S B E R B A N K", "SBERBANK"),
    ("B A N K  M E L L I", "BANK MELLI"),
    ("A N ,   S u   X u", "AN, Su Xu"),
    ("IranOverseasInvestmentLimited", "Iran Overseas Investment Limited"),
    ("ГеннадийВасильевич Иванов", "Геннадий Васильевич Иванов"),
    ("MKS International MKS INTERNATIONAL", "MKS International"),
    ("Khek, Vandy Khek, Vandy", "Khek, Vandy"),
]
AS_WRITTEN = [
    "PetroChina",
    "IranOversea",
    "GmbH McDonald",
    "Sirhan Sirhan",
    "Bank Melli Bank Saderat",
    "Aranta  Trading",
    "J P Morgan",
    "J.P.M. & Co",
    "A B C",
    "DeLorean Motor Company",
]


@pytest.mark.parametrize(("cell", "name"), DAMAGED)
def test_damage_is_mended(cell: str, name: str) -> None:
    assert mended(cell) == name


@pytest.mark.parametrize("name", WHOLE)
def test_what_is_meant_stays(name: str) -> None:
    assert mended(name) == name


@pytest.mark.parametrize(("cell", "name"), SPACED)
def test_blanks_are_set_right(cell: str, name: str) -> None:
    assert respaced(cell) == name
    assert respaced(name) == name


@pytest.mark.parametrize("name", AS_WRITTEN)
def test_blanks_that_are_right_stay(name: str) -> None:
    assert respaced(name) == name
