"""Words and forms of firms of Japan, Vietnam, Thailand and India, and ships' names of China, each with a twin."""

import pytest

from comparing import score
from ensign.model import EntityType
from ensign.settings import Settings

C, V = EntityType.COMPANY, EntityType.VESSEL

SAME = [
    ("Công ty TNHH Thiết kế Nội thất Aranta", "ARANTA FURNITURE DESIGN CO LTD", C),
    ("ARANTA KENKYUJO KABUSHIKI KAISHA", "Aranta Institute Co., Ltd.", C),
    ("Aranta Kinzoku K.K.", "Aranta Metal KK", C),
    ("Sakara Export Import Pvt Ltd", "SAKARA EXIM PVT LTD", C),
    ("अरंता प्रा. लि.", "Aranta Pvt Ltd", C),
    ("บจก. อรันตา", "Aranta Co., Ltd.", C),
    ("ARANTAYU51286", "ARANTA YU 51286", V),
    ("永泰23號", "YUNG TAI NO. 23", V),
]
OTHER = [
    ("Công ty TNHH Thiết kế Nội thất Aranta", "ARANTA FURNITURE BANK", C),
    ("ARANTA KENKYUJO KABUSHIKI KAISHA", "Aranda Bank Co., Ltd.", C),
    ("Sakara Export Import Pvt Ltd", "SAKTI EXIM PVT LTD", C),
    ("ARANTAYU51286", "ARANTA YU 51288", V),
    ("永泰23號", "YUNG FA NO. 23", V),
    ("永泰23號", "YUNG TAI NO. 24", V),
]


@pytest.mark.parametrize(("mine", "listed", "kind"), SAME)
def test_a_name_is_met_in_either_language(mine: str, listed: str, kind: EntityType) -> None:
    for one, other in ((mine, listed), (listed, mine)):
        assert score(one, other, kind) >= Settings().line


@pytest.mark.parametrize(("mine", "listed", "kind"), OTHER)
def test_others_are_not(mine: str, listed: str, kind: EntityType) -> None:
    for one, other in ((mine, listed), (listed, mine)):
        assert score(one, other, kind) < Settings().line
