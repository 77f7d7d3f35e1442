"""Firms, bodies, ships and people of Europe and West Africa: words translated, cut, or spelt as neighbours do."""

import pytest

from comparing import score
from ensign.model import EntityType
from ensign.settings import Settings

PERSON, FIRM, SHIP = EntityType.PERSON, EntityType.COMPANY, EntityType.VESSEL
LINE = Settings().line

PAIRS = [
    # mine, the listed name, and one that is somebody else's
    (FIRM, "Stiftung Licht der Hoffnung", "Light of Hope Foundation", "House of Silence Foundation"),
    (FIRM, "Stichting Vrienden van Aranta", "Friends of Aranta Foundation", "Veterans of Saranda Foundation"),
    (FIRM, "Institutul de Cercetări Nucleare Aranta", "Aranta Nuclear Research Institute", "Saranda Nuclear Institute"),
    (FIRM, "Compagnie Sakarienne de Remorquage", "Sakarienne Towage Company", "Samarienne Rice Company"),
    (FIRM, "Varustamo Saaristo Oy", "Skärgårdens Rederi Ab", "Sydkustens Rederi Ab"),
    (FIRM, "Ministerio del Poder Popular para el Zinc", "Ministry of People's Power for Zinc", "Ministry of Fish"),
    (FIRM, "MPP de Fosfatos", "Ministerio del Poder Popular de Fosfatos", "Ministerio de Carreteras"),
    (FIRM, "Aranta Vagyonkezelő Zrt.", "Aranta Asset Management Zrt.", "Saranda Biztosító Zrt."),
    (FIRM, "TRANSPS. Y EXCAV. ARANTA SDAD. LTDA.", "Transportes y Excavaciones Aranta, S.L.", "Hoteles Arenas, S.L."),
    (FIRM, "PROD. QUIM. ARANTA SRLCV", "Productos Químicos Aranta, S. de R.L. de C.V.", "Productos Lácteos Arenosa"),
    (FIRM, "Atel. Méca. de Sakarie", "Ateliers Mécaniques de Sakarie", "Ateliers du Bois de Samarie"),
    (SHIP, "B/M DON ARANTO PRIMERO", "DON ARANTO I", "DON ARANTO II"),
    (SHIP, "SANTA ARANTA SEGUNDA", "SANTA ARANTA II", "SANTA ARANTA III"),
    (SHIP, "ŞHT. KPT. ARANTA", "SEHIT KAPTAN ARANTA", "SEHIT KAPTAN SAKARYA"),
    (SHIP, "nava Aranta", "ARANTA", "SARANDA"),
    (PERSON, "Momodou Lamin Jallow", "DIALLO, Mamadou Lamine", "DIARRA, Mamadou Bocar"),
    (PERSON, "Ebrima Ceesay", "CISSE, Ibrahima", "CISSE, Souleymane"),
    (PERSON, "Alieu Touray", "TOURE, Aliou", "TRAORE, Aliou"),
    (PERSON, "Arantescu Ghe.", "ARANTESCU, Gheorghe", "ARANTESCU, Vasile"),
    (PERSON, "Serghei Sacaru", "SACARU, Sergiu", "SACARU, Tudor"),
    (PERSON, "Wilfrid Jn Arantel", "ARANTEL, Jean Wilfrid", "ARANTEL, Joseph Marcel"),
    (PERSON, "Cemal Sakaroviç", "SAKAROVIĆ, Džemal", "SAKAROVIĆ, Fikret"),
]


@pytest.mark.parametrize(("kind", "mine", "listed"), [(kind, mine, listed) for kind, mine, listed, _ in PAIRS])
def test_one_name_in_other_words_matches(kind: EntityType, mine: str, listed: str) -> None:
    assert score(mine, listed, kind) >= LINE
    assert score(listed, mine, kind) >= LINE


@pytest.mark.parametrize(("kind", "mine", "listed", "other"), PAIRS)
def test_another_one_does_not_or_less(kind: EntityType, mine: str, listed: str, other: str) -> None:
    assert score(mine, other, kind) < min(score(mine, listed, kind), LINE)


def test_ordinals_of_ships_are_numbers_only_behind_a_word() -> None:
    assert score("PRIMO ARANTA", "1 ARANTA", SHIP) < score("ARANTA PRIMO", "ARANTA 1", SHIP)


def test_esperanza_by_itself_is_a_name_of_its_own() -> None:
    assert score("Manos de Esperanza", "Hands of Hope", FIRM) >= LINE > score("Esperanza S.A.", "Hope Ltd", FIRM)
