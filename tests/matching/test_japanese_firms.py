"""Names of Japanese, Chinese and Thais in their own letters meet what registers write in Latin ones, and no others."""

import pytest

from comparing import score
from ensign.model import EntityType
from ensign.settings import Settings

LINE = Settings().line
F, P, S = EntityType.COMPANY, EntityType.PERSON, EntityType.VESSEL
SAME = [
    ("株式会社東栄商事", "TOEI SHOJI CO., LTD.", F),
    ("明和電機株式会社", "Meiwa Denki K.K.", F),
    ("森川組株式会社", "MORIKAWA-GUMI CO LTD", F),
    ("鴻安貿易股份有限公司", "Hung An Trading Co., Ltd.", F),  # Taiwan
    ("永盛海運有限公司", "Wing Shing Marine Limited", F),  # Hong Kong
    ("第十二東栄丸", "TOEI MARU NO. 12", S),
    ("DAI-NI TOEI MARU", "TOEI MARU NO. 2", S),
    ("ส.มงคลชัย 7", "SOR. MONGKHONCHAI 7", S),
    ("S. MONGKHON CHAI 7", "SOR. MONGKHONCHAI 7", S),
    ("高橋公一", "TAKAHASHI Koichi", P),
    ("鈴木誠", "SUZUKI Makoto", P),
    ("鈴木 公一 様", "SUZUKI Koichi", P),
    ("中村誠氏", "NAKAMURA Makoto", P),
    ("林淑芬", "LIN Shu-fen", P),
    ("Shree Durga Textiles Ltd", "SRI DURGA TEXTILES LIMITED", F),
    ("I Kt. Mardika", "I KETUT MARDIKA", P),
    ("Rosnah bt Karim", "ROSNAH BINTI KARIM", P),
]
OTHER = [
    ("株式会社東栄商事", "TOYO SHOJI CO., LTD.", F),
    ("森川組株式会社", "MORITA-GUMI CO LTD", F),
    ("鴻安貿易股份有限公司", "Hung Fa Trading Co., Ltd.", F),
    ("永盛海運有限公司", "Wing Fung Marine Limited", F),
    ("第十二東栄丸", "TOEI MARU NO. 11", S),
    ("DAI-NI TOEI MARU", "TOEI MARU NO. 3", S),
    ("ส.มงคลชัย 7", "SOR. MONGKHONCHAI 8", S),
    ("鈴木誠", "SUZUKI Hiroshi", P),
    ("鈴木公一", "SUZUKI Kenichi", P),
    ("林淑芬", "LIN Mei-fen", P),
]


@pytest.mark.parametrize(("mine", "listed", "kind"), SAME)
def test_they_meet(mine: str, listed: str, kind: EntityType) -> None:
    assert score(mine, listed, kind) >= LINE
    assert score(listed, mine, kind) >= LINE


@pytest.mark.parametrize(("mine", "listed", "kind"), OTHER)
def test_others_do_not(mine: str, listed: str, kind: EntityType) -> None:
    assert score(mine, listed, kind) < LINE
    assert score(listed, mine, kind) < LINE
