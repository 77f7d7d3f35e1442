"""Names of Arabs, Africans and the peoples of the former Soviet Union, as each writes them, and another's name."""

import pytest

from comparing import score
from ensign.model import EntityType
from ensign.settings import Settings

PERSON, FIRM, SHIP = EntityType.PERSON, EntityType.COMPANY, EntityType.VESSEL
LINE = Settings().line

PAIRS = [
    # mine, the listed name, and one that is somebody else's, of each people or writing
    (PERSON, "Tarek Elgammal", "Tariq al-Jammal", "Tariq al-Kammal"),
    (PERSON, "Benyahia Mourad", "Murad bin Yahya", "Murad bin Hassan"),
    (PERSON, "Omar Saleh Binmahrous", "عمر صالح بن محروس", "عمر صالح بن داود"),
    (PERSON, "Lakhdar Zarqane", "al-Akhdar Zarqan", "al-Azhar Zarqan"),
    (PERSON, "Gasim Farouq Tagelkhatim", "Qasim Faruq Taj al-Khatim", "Kamil Faruq Taj al-Khatim"),
    (PERSON, "Hasabelnabi Ishag", "Hasab al-Nabi Ishaq", "Hasab al-Karim Isma'il"),
    (PERSON, "Cabdixakiin Xirsi Ducaale", "Abdihakim Hersi Duale", "Abdihakim Hassan Duale"),
    (PERSON, "Maxamed Saciid Cilmi", "Mohamed Said Elmi", "Mohamed Said Egal"),
    (PERSON, "Tunde Adekoya", "Babatunde Adekoya", "Babajide Adekoya"),
    (PERSON, "Cəmilə Qafarova", "Jamila Gafarova", "Kamila Gafarova"),
    (PERSON, "Vüqar Xəlilzadə", "Vugar Khalilzada", "Vidadi Khalilzada"),
    (PERSON, "Agalarova Sevil", "AGHALAROVA, Sevil", "AGHALIYEVA, Sevil"),
    (PERSON, "Siarhei Piatrenka", "Sergey Petrenko", "Sergey Piletsky"),
    (PERSON, "Kavalionak Dzmitry Mikhailavich", "Kovalenok Dmitry Mikhailovich", "Kovalev Dmitry Fyodorovich"),
    (PERSON, "Mykyta Zelinskyi", "Nikita Zelinsky", "Nikolai Zelinsky"),
    (PERSON, "Sattor Nazarzoda", "Sattor Nazarov", "Sattor Nazriev"),
    (PERSON, "Veaceslav Țurlac", "Vyacheslav Tsurlak", "Vladislav Tsurlak"),
    (PERSON, "Aslan Zikajew", "Aslan Tsikaev", "Aslan Sikorsky"),
    (PERSON, "Бондарчук Ж. Х.", "Bondarchuk Zhanna Khasanovna", "Bondarchuk Anna Igorevna"),
    (PERSON, "Савельевой Марии", "Savelyeva Maria", "Savelkova Marina"),
    (PERSON, "Dato Chikvaidze", "Chikvaidze Davit", "Chikvaidze Nodar"),
    (FIRM, "Ennasima Transport", "Al-Nasima Transport", "Al-Nadima Transport"),
    (FIRM, "Masraf al-Furat", "Bank of the Euphrates", "Bank of the Jordan"),
    (FIRM, "Aranta7 Metals Ltd", "Aranta 7 Metals Ltd", "Aranta 9 Metals Ltd"),
    (FIRM, "شركة أرنتا لتجارة الأسمنت", "Aranta Cement Trading Company", "Aranta Tobacco Trading Company"),
    (
        FIRM,
        "АНО Селенга",
        "Autonomous Non-Commercial Organization Selenga",
        "Autonomous Non-Commercial Organization Selena",
    ),
    (FIRM, "الشركة العامة لنقل الحبوب", "General Company for Grain Transport", "General Company for Cement Transport"),
    (FIRM, "مصرف أرنتا للإعمار", "Aranta Reconstruction Bank", "Selenga Reconstruction Bank"),
    (FIRM, "شرکت لوله‌سازی ارنتا", "Aranta Pipe Manufacturing Company", "Aranta Carpet Company"),
    (FIRM, "Bayt al-Tamwil al-Janubi", "Southern Finance House", "Southern Trading House"),
    (FIRM, "в/ч 71235", "Military Unit 71235", "Military Unit 71298"),
    (FIRM, "Bank Severo-Zapadnaya Aranta", "North-West Aranta Bank", "South-East Aranta Bank"),
    (FIRM, "ТОВ «Криворізький підшипниковий завод»", "Kryvyi Rih Bearing Plant LLC", "Kharkiv Bearing Plant LLC"),
    (PERSON, "Lamin Jallow", "Lamine Diallo", "Lamine Diarra"),
    (PERSON, "Shavkat Qodirov", "Shavkat Kadyrov", "Shavkat Kabulov"),
    (PERSON, "Hazan Menahem", "CHAZAN, Menachem", "CHASON, Menachem"),
    (SHIP, "AKAD. SAKAROV", "AKADEMIK SAKAROV", "AKADEMIK SARATOV"),
    (SHIP, "MV Kpt. Aranta", "KAPTAN ARANTA", "KAPTAN ARDA"),
    (SHIP, "SV. TATIANA", "SVYATAYA TATIANA", "SAMTAYA TATIANA"),
    (SHIP, "SV. ARANTA", "ARANTA", "SVYATAYA ARANTA"),
    (SHIP, "AG. ARANTOS", "AGIOS ARANTOS", "ARANTOS"),
]


@pytest.mark.parametrize(("kind", "mine", "listed"), [(kind, mine, listed) for kind, mine, listed, _ in PAIRS])
def test_one_name_as_others_write_it_matches(kind: EntityType, mine: str, listed: str) -> None:
    assert score(mine, listed, kind) >= LINE


@pytest.mark.parametrize(("kind", "mine", "listed", "other"), PAIRS)
def test_another_is_less_like_it(kind: EntityType, mine: str, listed: str, other: str) -> None:
    assert score(mine, other, kind) < min(score(mine, listed, kind), Settings().strong)
