"""A word that differs, and thin evidence: what the one takes is not taken again by the other."""

from itertools import product

import pytest

from ensign.fields.names import Way
from ensign.fields.readings import parse
from ensign.matching.scoring import NameScore, Scorer
from ensign.matching.words import statistics
from ensign.matching.words.terms import Terms
from ensign.settings import Settings

SETTINGS = Settings()
SCORERS = {way: Scorer(way, Terms(way, statistics.count(way, ()), SETTINGS.weights), SETTINGS) for way in Way}
LEAST, MOST = 1000 * SETTINGS.person.contradiction, 1000 * SETTINGS.person.contradiction_most


def compared(mine: str, listed: str, way: Way = Way.PERSON) -> NameScore:
    scorer = SCORERS[way]
    return scorer.score(*(scorer.terms.weigh(parse(name, way)) for name in (mine, listed)))


def test_where_one_word_agrees_thin_evidence_stands_for_part_of_the_contradiction() -> None:
    found = compared("Khek Ravy", "Khek Vandy")
    assert LEAST <= found.contradiction < MOST
    assert found.contradiction + found.thin == max(MOST, LEAST + found.thin)


def test_where_much_agrees_a_word_that_differs_costs_most() -> None:
    found = compared("Zurab Iraklievich Margoshvili", "Murad Iraklievich Margoshvili")  # brothers
    assert (found.contradiction, found.thin) == (MOST, 0)


def test_hardly_anything_in_common_costs_thin_evidence_and_the_least() -> None:
    found = compared("Jose Ravy", "Jose Vandy")
    assert found.contradiction == LEAST
    assert found.contradiction + found.thin > MOST


def test_one_of_several_words_that_is_nearly_a_listed_name_of_one_word_is_charged() -> None:
    factor = SETTINGS.conflicts.single_nearly
    assert compared("Siham Kashlif", "KOSHLAF").factors == (("single_nearly", factor),)
    assert compared("Kashlif", "KOSHLAF").factors == ()
    assert compared("Siham Koshlaf", "KOSHLAF").factors == ()  # it is the word
    assert compared("Siham Kashlif", "KOSHLAF, Siham").factors == ()


def test_legal_forms_that_differ_are_charged_more_where_words_are_left_over() -> None:
    def charged(mine: str, listed: str) -> dict[str, int]:
        return dict(compared(mine, listed, Way.FIRM).factors)

    conflicts = SETTINGS.conflicts
    assert charged("Aranta Power GmbH", "OAO Aranta")["legal_form_too"] == conflicts.legal_form_too
    assert charged("Aranta GmbH", "OAO Aranta") == {"legal_form": conflicts.legal_form}
    # One class of forms, but those of two countries, of which no firm has both.
    assert charged("Aranta Power GmbH", "OOO Aranta")["legal_form_too"] == conflicts.legal_form_too
    assert charged("Aranta Power S.r.l.", "Limited Liability Company Aranta")["legal_form_too"]
    assert not {"legal_form", "legal_form_too"} & charged("Aranta GmbH", "OOO Aranta").keys()
    # As Russians, Arabs and Chinese say theirs in English.
    for mine, listed in (
        ("Aranta Power LLC", "OOO Aranta"),
        ("Aranta Power Ltd", "Aranta FZE"),
        ("Aranta Power S.A.", "Aranta Sociedad Anonima"),
    ):
        assert not {"legal_form", "legal_form_too"} & charged(mine, listed).keys(), mine


def test_a_firm_of_one_word_that_is_nearly_one_of_several_is_charged_on_either_side() -> None:
    def charged(mine: str, listed: str) -> bool:
        return "single_nearly" in dict(compared(mine, listed, Way.FIRM).factors)

    assert charged("Pascall Electronics Limited", "PASKAL OOO")
    assert charged("Paskal OOO", "PASCALL ELECTRONICS LIMITED")
    assert not charged("Pascal Electronics Limited", "PASCAL OOO")  # it is the word
    assert not charged("Pascall", "PASKAL OOO")  # nothing is left over
    assert not charged("النور", "AL-NOOR TRADING COMPANY")  # another script says in full what it does


@pytest.mark.parametrize(
    ("mine", "listed", "is_charged"),
    [
        ("Antares Investment Ltd", "ANTARES OOO", True),  # 40 firms in a million
        ("Cleopatra Investment Ltd", "CLEOPATRA OOO", True),  # 15, of which there are five among those that have an LEI
        ("NIOC International Trading", "NIOC", False),  # four letters, which are few firms'
        ("Rynrado General Trading", "RYNRADO", False),  # a rare word
        ("Antares Investment Ltd", "ANTARES INVESTMENT OOO", False),
        ("Antares Ltd", "ANTARES OOO", False),
        ("Antares Italy", "ANTARES S.R.L.", False),  # a branch
    ],
)
def test_a_word_of_many_firms_beside_words_of_trade_is_charged(mine: str, listed: str, *, is_charged: bool) -> None:
    factors = dict(compared(mine, listed, Way.FIRM).factors)
    assert factors.get("single_common") == (SETTINGS.conflicts.single_common if is_charged else None)


@pytest.mark.parametrize(
    ("mine", "listed", "is_charged"),
    [
        ("Antares Shipping Ltd", "ANTARES GENERAL TRADING LLC", True),
        ("Antares Rynrado", "ANTARES", True),
        ("Antares", "ANTARES RYNRADO SHIPPING", True),
        ("Antares Shipping", "ENTARES SHIPPING", True),  # not the same
        ("Antares Shipping", "ANTARES NAVIGATION", True),  # nor is the trade
        ("Rynrado Shipping", "RYNRADO NAVIGATION", False),
        ("華信船務", "HUAXIN SHIPPING (HONG KONG)", False),
        ("Four Antares Hotels", "FOUR ANTARES DAMASCUS", True),  # of a number of one digit there are few
        ("Leading Edge Aviation", "LEADING EDGE SOURCING CORPORATION", True),  # two such words
        ("Antares Shipping Ltd", "ANTARES SHIPPING LLC", False),
        ("Rynrado Shipping Ltd", "RYNRADO GENERAL TRADING LLC", False),  # a rare word
        ("Antares Rynrado Shipping", "ANTARES RYNRADO", False),
        ("Antares Marine Research Institute", "ANTARES MARINE RESEARCH", False),  # two words more agree
    ],
)
def test_words_of_many_firms_are_charged_where_the_names_differ(mine: str, listed: str, *, is_charged: bool) -> None:
    factors = dict(compared(mine, listed, Way.FIRM).factors)
    assert ({"own_common", "single_common"} & factors.keys() != set()) is is_charged


@pytest.mark.parametrize(
    ("mine", "listed", "is_charged"),
    [
        ("Sunnex Investment", "SONEX INVESTMENTS", False),  # three sounds
        ("Symi Shipping", "SIMA SHIPPING COMPANY", True),
        ("Seema Agro Industries", "SIMA INDUSTRIES", True),
        ("Noor Holding", "NOUR HOLDING", False),  # one name in two spellings, and nothing left over
        ("Noor Holding Investment", "NOUR HOLDING", True),
        ("Dewan Heavy Industries", "DAERAN INDUSTRY", True),  # a slip in a word of a few letters
        ("Arantagavot Heavy Industries", "ARANTAGAVOD INDUSTRY", False),
        ("النور للاستثمار القابضة", "AL-NOUR HOLDING", False),  # another script
        ("Balkaran Shipping", "BALKARIN", True),  # words of trade on one side only
        ("Balkaran", "BALKARIN SHIPPING", True),
        ("Balkaran Shipping", "BALKARIN TRADING", False),
        ("AH Service", "ASERVICE", True),  # in one with a word of trade
        ("Ava Trade", "AVIATRADE", True),
        ("Va Service", "VASERVICE", False),
        ("Arantas Service", "ARANTASERVICES", False),
        ("Symi Aranta Shipping", "SIMA ARANTA SHIPPING", False),  # another word of their own agrees
    ],
)
def test_a_short_word_that_is_nearly_the_same_is_charged(mine: str, listed: str, *, is_charged: bool) -> None:
    factors = dict(compared(mine, listed, Way.FIRM).factors)
    assert factors.get("own_nearly") == (SETTINGS.conflicts.own_nearly if is_charged else None)


def test_two_words_of_their_own_say_who_a_firm_is_whatever_else_differs() -> None:
    def contradiction(mine: str, listed: str) -> int:
        return compared(mine, listed, Way.FIRM).contradiction

    assert contradiction("Rynrado Balkaran Shipping", "RYNRADO BALKARAN TRADING") == 1000 * 100
    assert contradiction("Rynrado Shipping", "RYNRADO TRADING") == 1000 * 320
    assert contradiction("Rynrado Marine Shipping", "RYNRADO MARINE TRADING") == 1000 * 320  # one of them any firm's
    assert contradiction("Four Rynrado Shipping", "FOUR RYNRADO TRADING") == 1000 * 320  # of one digit
    assert contradiction("東京電力株式会社", "東京電子株式会社") == 1000 * 320  # characters


@pytest.mark.parametrize(
    ("mine", "listed", "factors"),
    [
        ("Omar Hassan Ali", "Hassan Omar Ali", ["order"]),
        ("Ali Omar Hassan", "Omar Hassan Ali", []),  # the surname first
        ("Omar bin Hassan Ali", "Hassan bin Omar Ali", ["order_patronymic"]),  # father and son
        ("Aisyah binti Musa Omar", "Musa binti Aisyah Omar", ["order_patronymic"]),
        ("عمر بن حسن علي", "Hassan bin Omar Ali", ["order_patronymic"]),
        ("Omar bin Hassan Ali", "Hassan Omar Ali", ["order"]),  # which only one of them says
        ("Saleh bin Ahmed", "Ahmed bin Saleh", ["order_patronymic"]),
        ("صالح بن أحمد", "أحمد بن صالح", ["order_patronymic"]),
        ("Khalid ibn Abdulrahman", "Abd al-Rahman ibn Khalid", ["order_patronymic"]),
        ("Saleh bin Ahmed", "Ahmed bin Saleh Al Harbi", ["order_patronymic"]),  # with a word left over, too
        ("Saleh bin Ahmed Al Harbi", "AL HARBI, Saleh bin Ahmed", []),  # only the surname is turned
        ("bin Ahmed Saleh", "Saleh bin Ahmed", []),  # the father's name first
        ("Saleh bin Ahmed", "Ahmed Saleh", []),
        # What is left over may be what turned the order.
        ("Omar Hassan Ali", "Hassan Omar Ali Nur", []),
        ("Hassan Omar Ali Nur", "Omar Hassan Ali", []),
    ],
)
def test_the_same_words_in_another_order_are_charged_where_they_are_all(
    mine: str, listed: str, factors: list[str]
) -> None:
    assert [name for name, _ in compared(mine, listed).factors] == factors


@pytest.mark.parametrize(
    ("mine", "listed", "factors"),
    [
        (
            "National Petroleum Co Ltd",
            "National Petroleum PJSC",
            ["generic_near"],
        ),  # of one country's firms and another's
        ("National Petroleum PJSC", "National Petroleum PJSC", []),
        ("National Petroleum Transport Co Ltd", "National Petroleum Transport PJSC", ["legal_form"]),
    ],
)
def test_two_words_that_any_firm_may_use_are_a_name_that_many_have_and_three_are_not(
    mine: str, listed: str, factors: list[str]
) -> None:
    assert [name for name, _ in compared(mine, listed, Way.FIRM).factors] == factors


@pytest.mark.parametrize(
    ("mine", "listed", "factors"),
    [
        ("Transport Logistics OÜ", "TRANS LOGISTIK, OOO", ["generic_other"]),  # one class of form, in two countries
        ("Digital Invest S.r.l.", "DIGITAL INVEST LIMITED LIABILITY COMPANY", ["generic_near"]),
        ("Gas Alliance LLC", "GAZ-ALYANS, OOO", ["generic_near"]),  # which is written so for a Russian one, too
        ("OOO Digital Invest", "DIGITAL INVEST LIMITED LIABILITY COMPANY", []),
        ("Aranta Logistics OÜ", "ARANTA LOGISTIK, OOO", []),  # a word of their own
        # Nor of those whose words stand the other way about, and one of which says of what form it is.
        ("Global Trade", "COMERCIO GLOBAL S.A.", ["generic_other"]),
        ("Global Trade", "Comercio Global", ["generic_near"]),
        ("Trade Global", "COMERCIO GLOBAL S.A.", ["generic_near"]),
        # But a Slavic one is no other word in another romanisation or case.
        ("Soiuz PAO", "Soyuz PAO", []),
        ("NPO Mashinostroenie", "NPO Mashinostroyeniya", []),
        ("Soiuz OOO", "Soyuz PAO", ["generic_near"]),
        ("Union PAO", "Soyuz PAO", ["generic_other"]),
        ("Sistem Ltd", "System Ltd", ["generic_other"]),
    ],
)
def test_words_that_any_firm_may_use_are_no_name_in_common_of_firms_of_two_countries(
    mine: str, listed: str, factors: list[str]
) -> None:
    assert [name for name, _ in compared(mine, listed, Way.FIRM).factors] == factors


@pytest.mark.parametrize(
    ("mine", "listed", "is_charged"),
    [
        ("Carlos Alvarez", "MARTINEZ ALVAREZ, Carlos Andres", True),
        ("MARTINEZ ALVAREZ, Carlos", "Carlos Alvarez", True),
        ("Jesús Gómez", "Jorge Jesús RODRÍGUEZ GÓMEZ", True),
        ("Daniel Mendoza", "Daniel Miranda-Mendoza", True),  # as English writers join them
        ("Daniel Miranda", "Daniel Miranda-Mendoza", False),
        ("Mary Garcia", "Mary Smith-Garcia", False),  # a wife's and a husband's
        ("Carlos Martinez", "MARTINEZ ALVAREZ, Carlos Andres", False),  # the father's
        ("Carlos Alvarez", "ALVAREZ, Carlos Andres", False),
        ("Carlos Alvarez", "Carlos Martin Alvarez", False),  # which may be a given name
        ("Carlos Alvarez", "Carlos Vargas Alvarez", False),  # or a Filipino's mother's
        ("VARGAS ALVAREZ CARLOS ANDRES", "ALVAREZ, Carlos", True),
        ("Carlos Alvarez Vargas", "ALVAREZ, Carlos", False),
        ("Alvarez Vargas Carlos", "ALVAREZ, Carlos", False),
        ("Omar Ali", "HASAN ALI, Omar", False),  # no Spanish name
        ("Joao Santos", "SILVA SANTOS, Joao", False),  # nor is a Portuguese one
    ],
)
def test_a_mothers_surname_is_not_used_without_the_fathers(mine: str, listed: str, *, is_charged: bool) -> None:
    factors = dict(compared(mine, listed).factors)
    assert factors.get("mothers_name") == (SETTINGS.conflicts.mothers_name if is_charged else None)


@pytest.mark.parametrize(
    ("mine", "listed", "is_charged"),
    [
        ("CARDONA DE IBARRA, Mayela", "CARDONA MARTINEZ, Mayela", False),
        ("Mayela Cardona Martinez", "Mayela CARDONA DE IBARRA", False),
        ("CARDONA IBARRA, Mayela", "CARDONA MARTINEZ, Mayela", True),
        ("CARDONA DE IBARRA, Mayela", "CARDONA DE LADINO, Mayela", True),  # another husband's
        ("CARDONA DE IBARRA, Maria", "CARDONA MARTINEZ, Mayela", True),  # another woman
        ("CUADROS DE IBARRA, Mayela", "CARDONA MARTINEZ, Mayela", True),  # of another father
        ("DE IBARRA, Mayela", "MARTINEZ, Mayela", True),
    ],
)
def test_a_husbands_surname_may_stand_in_place_of_the_mothers(mine: str, listed: str, *, is_charged: bool) -> None:
    assert bool(compared(mine, listed).contradiction) is is_charged


@pytest.mark.parametrize(
    ("mine", "listed", "is_charged"),
    [
        ("Clark", "グルグ", True),
        ("Putin", "プーチン", False),  # nor is a word of few sounds that is spelt much alike,
        ("Bilal", "ビラル", False),  # but for what Japanese write alike,
        ("Kellman", "ケルマン", False),  # or one of more,
        ("Ken Clark", "ケン・グルグ", False),  # or that is not all
    ],
)
def test_a_short_word_by_itself_that_only_may_be_heard_so_is_charged(
    mine: str, listed: str, *, is_charged: bool
) -> None:
    factors = dict(compared(mine, listed).factors)
    assert factors.get("heard") == (SETTINGS.conflicts.heard if is_charged else None)


def test_agreeing_on_consonants_says_no_more_than_how_few_listed_words_have_them() -> None:
    def weights(listed: str) -> dict[str, int]:
        vowels = product("aeiou", "aeiou", "aeiou", "bcd") if listed else ()  # Sakara, Sakira, Sekora: each is rare
        names = [parse(f"{listed.format(a, b, c)} Vandy{n}", Way.PERSON) for a, b, c, n in vowels]
        terms = Terms(Way.PERSON, statistics.count(Way.PERSON, names), SETTINGS.weights)
        compared = (terms.weigh(parse(name, Way.PERSON)) for name in ("Sakyra Khek", "Sykara Khek"))
        pairs = Scorer(Way.PERSON, terms, SETTINGS).score(*compared).alignment.pairs
        return {pair.reason: pair.weight for pair in pairs}

    alone, same, near = map(weights, ("", "S{}k{}r{}", "S{}g{}r{}"))
    assert same["same"] == alone["same"]
    assert same["consonants"] < alone["consonants"]
    assert near == alone


@pytest.mark.parametrize(
    ("mine", "listed", "is_charged"),
    [
        ("陈志宏", "Chen Zhi", True),
        ("CHEN, Zhi", "陈志宏", True),
        ("李桂花", "李桂", True),
        ("兵 桂花 李", "LI, Guihua", True),
        ("陈志宏", "Chen Zhihong", False),
        ("李桂花 女士", "LI, Guihua", False),  # a form of address
        ("林鄭月娥", "Cheng Yuet-ngor", False),  # a husband's surname before the name
        ("陳國強", "Anthony Chan Kwok Keung", False),  # an English name is beside a Chinese one
        ("陈 Tony", "Chen Zhi", False),
    ],
)
def test_a_name_in_characters_is_written_in_full(mine: str, listed: str, *, is_charged: bool) -> None:
    assert dict(compared(mine, listed).factors).get("character") == (
        SETTINGS.conflicts.character if is_charged else None
    )


@pytest.mark.parametrize(
    ("mine", "listed", "is_charged"),
    [
        ("Valentin Manturov", "Denis Valentinovich MANTUROV", True),
        ("MANTUROV, Denis Valentinovich", "Valentin Manturov", True),
        ("Valentin Manturov", "Denys Valentynovych MANTUROV", True),  # in Ukrainian
        ("Константин Малофеев", "Кирилл Константинович Малофеев", True),
        ("Denis Manturov", "Denis Valentinovich MANTUROV", False),
        ("Denis Valentin Manturov", "Denis Valentinovich MANTUROV", False),
        ("Rustam Emomali", "Rustam Emomaliyevich RAHMON", False),  # as Tajiks leave the ending off
        ("Alexandrov Ivan", "Alexandrovich Ivan", False),  # nothing is left over
        ("Ahmed bin Omar", "Saleh bin Ahmed bin Omar", True),
        ("Saleh bin Ahmed bin Omar", "Ahmed Omar", True),
        ("BIN OMAR, Saleh bin Ahmed", "Saleh bin Omar", False),
        ("Bin Ahmed Omar", "Omar Saleh bin Ahmed", False),  # who is the father's in both
    ],
)
def test_the_fathers_given_name_is_not_the_childs(mine: str, listed: str, *, is_charged: bool) -> None:
    assert dict(compared(mine, listed).factors).get("father") == (SETTINGS.conflicts.father if is_charged else None)


@pytest.mark.parametrize(
    ("mine", "listed", "is_charged"),
    [
        ("Zaw Min Hlaing", "ZAW, Min", True),
        ("MYINT, Myo", "Myo Myint Oo", True),
        ("Aung Moe Myint", "MYINT, Aung", True),
        ("U Zaw Min", "ZAW, Min", False),  # a form of address
        ("Zaw Min", "Maung Zaw Min", False),
        ("Hlaing Min Aung", "Min Aung Hlaing", False),
        ("Jonathan Kyaw Thaung", "THAUNG, Kyaw", False),  # an English name is beside a Burmese one
        ("Zaw Min Khan", "ZAW, Min", False),
        ("Zaw Min Hlaing", "Zaw Min Oo", False),  # which is a contradiction
    ],
)
def test_each_word_of_a_burmese_name_is_part_of_it(mine: str, listed: str, *, is_charged: bool) -> None:
    assert dict(compared(mine, listed).factors).get("burmese") == (SETTINGS.conflicts.burmese if is_charged else None)


def test_tun_is_a_title_before_malay_names_and_a_word_of_burmese_ones() -> None:
    assert compared("Tun Abdul Razak", "Abdul Razak").score == 1000
    assert compared("Tun Zaw Min", "Zaw Min").score < SETTINGS.line
    assert compared("Tun Zaw Min", "TUN, Zaw Min").score == 1000
