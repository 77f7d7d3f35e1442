"""How alike two words are: what customs of romanisation explain, and what a syllable or a consonant tells."""

import pytest

from ensign import screening
from ensign.fields.names import Way
from ensign.fields.readings import parse
from ensign.matching.words import statistics
from ensign.matching.words.similarity import Comparer, Likeness
from ensign.matching.words.terms import Terms
from ensign.model import EntityType
from ensign.settings import Settings


def likeness(mine: str, theirs: str, way: Way = Way.PERSON) -> Likeness:
    """Of the first words of two names."""
    terms = Terms(way, statistics.count(way, ()), Settings().weights)
    (a, *_), (b, *_) = (terms.weigh(parse(name, way)).terms for name in (mine, theirs))
    return Comparer(way, Settings().similarities).compare(a, b)


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Bohdanenko", "Bogdanienka"),  # Ukrainian h is Russian g
        ("Karpiankou", "Karpenkova"),  # Belarusian short u is Russian v
        ("Sharikh", "Charekh"),  # French ch
    ],
)
def test_spelling_limits_consonants_by_the_custom_that_makes_them_equal(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).reason.startswith("consonants")
    assert likeness(mine, theirs).similarity > likeness(mine, theirs, Way.FIRM).similarity  # firms have no such customs


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Dmitrij", "Dmitry"),
        ("Jurij", "Yury"),
        ("Sergejs", "Sergey"),  # Latvian
        ("Orlovs", "Orlov"),
        ("Orlovas", "Orlov"),  # Lithuanian
        ("Kolesnikau", "Kolesnikov"),  # Belarusian
        ("Kauchenko", "Kavchenko"),
        ("Charitonow", "Kharitonov"),  # German
        ("Vacic", "Vacich"),  # Serbian, the mark left out
        ("Jovanovic", "Yovanovich"),
        ("Keljmendi", "Kelmendi"),  # lj and nj are one letter
        ("Runjevac", "Runevac"),
    ],
)
def test_a_slavic_name_is_spelt_as_other_languages_spell_it(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs) == Likeness(Settings().similarities.spelling, "spelling")


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Hadjilambrou", "Chatzilambrou"),  # Greek, as Cypriots and ELOT 743 have it
        ("Mpekris", "Bekris"),
        ("Ntalis", "Dalis"),
        ("Simonides", "Simonidis"),
        ("Karageorgiades", "Karageorgiadis"),
        ("Papademetropoulos", "Papadimitropoulos"),
        ("Economidis", "Oikonomidis"),
        ("Eustratiou", "Efstratiou"),
        ("Charalambidis", "Haralambidis"),
        ("Hertz", "Herz"),  # German
        ("Dzemaili", "Xhemaili"),  # Albanian, by way of Macedonian
        ("Kodzovi", "Kodjovi"),  # Ewe, and French
        ("Teixido", "Teijido"),  # Galician and Castilian
        ("Takacs", "Takach"),  # Hungarian, and Slovak
        ("Szekeli", "Sekeli"),
        ("Niccoletti", "Nicoletti"),
    ],
)
def test_a_european_name_is_spelt_as_another_language_or_time_spells_it(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs) == Likeness(Settings().similarities.spelling, "spelling")


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Hadid", "Chatzid"),
        ("Mpho", "Pho"),
        ("Ntanda", "Tanda"),
        ("Chan", "Han"),
        ("Chang", "Hang"),
        ("Hertz", "Hertzel"),
        ("Katz", "Kaz"),
        ("Dzmitri", "Jmitri"),
        ("Maxwell", "Majwell"),
        ("Kacsi", "Kaksi"),
    ],
)
def test_nor_is_every_name_with_such_letters(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).reason != "spelling"


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Zajcew", "Zaitsev"),  # Polish
        ("Goreckij", "Goretsky"),
        ("Afanasiev", "Afanasyev"),
        ("Klyuyev", "Klyuev"),
        ("Andreyevich", "Andreevich"),
        ("Zaharova", "Zakharova"),
        ("Solovyov", "Soloviev"),
        ("Yerygin", "Erygin"),
        ("Romanoff", "Romanov"),
        ("Dubovskiy", "Dubovskij"),
        ("Tereshchenko", "Tereshenko"),
        ("Tkatchouk", "Tkachuk"),
        ("Melnychenko", "Melnichenko"),
        ("Bidiovka", "Bidyovka"),
        ("Petrosyan", "Petrosian"),
        ("Pataraia", "Pataraya"),
        ("Цивилёв", "Tsivilyov"),
    ],
)
def test_a_surname_of_cyrillic_letters_is_one_in_all_romanisations(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs) == Likeness(Settings().similarities.romanised, "romanised")
    assert likeness(mine, theirs, Way.FIRM).reason != "romanised"


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Guzeeva", "Guzeva"),  # a letter more,
        ("Larionov", "Larenov"),  # i that is one before o,
        ("Zhurin", "Shurin"),  # and other letters make other surnames
        ("Belov", "Byelov"),  # short words are many
        ("Yakubi", "Iakubi"),  # and others no surnames of these
    ],
)
def test_but_no_other(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).reason != "romanised"


OTHERS = [
    ("Anja", "Ana"),
    ("Tanja", "Tana"),
    ("Andreev", "Andronov"),
    ("Nahas", "Nakhas"),
    ("Javanic", "Yavanich"),
    ("Hmida", "Mida"),
    ("Hwan", "Wan"),
]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [("Collins", "Collin"), ("Chan", "Khan"), ("Faraj", "Farai"), ("Chavez", "Khavez"), ("Raj", "Ray"), *OTHERS],
)
def test_other_names_are_not(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).reason != "spelling"
    assert likeness("Orlovs", "Orlov", Way.FIRM).reason != "spelling"  # firms have no such customs


@pytest.mark.parametrize(
    ("mine", "theirs"), [("Rezaei", "Rezai"), ("Babaie", "Babaee"), ("Minaee", "Mina'i"), ("Rajaei", "Rajaie")]
)
def test_a_persian_name_may_have_a_glide_before_its_end(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs) == Likeness(Settings().similarities.spelling, "spelling")
    assert likeness(mine, theirs, Way.FIRM).reason != "spelling"


@pytest.mark.parametrize(("mine", "theirs"), [("Rezaei", "Reza"), ("Babaie", "Babae"), ("Minaee", "Minae")])
def test_but_has_it(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).reason != "spelling"


@pytest.mark.parametrize(("mine", "theirs"), [("Htun", "Tun"), ("Hpone", "Phone"), ("Hkun", "Khun")])
def test_burmese_aspiration_may_be_written_before_its_consonant(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).reason == "spelling"


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [("Ghebremeskel", "Gebremeskel"), ("Asghedom", "Asgedom"), ("Aghabek", "Ağabek"), ("Baghdadi", "Bagdadi")],
)
def test_gh_is_g_in_italian_turkish_and_russian_spelling(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).reason == "spelling"
    assert likeness(mine, theirs, Way.FIRM).reason != "spelling"


@pytest.mark.parametrize(("mine", "theirs"), [("Ghul", "Gul"), ("Ghias", "Gas"), ("Baghdadi", "Baddadi")])
def test_but_not_in_short_words(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).reason != "spelling"


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Prigozjin", "Prigozhin"), ("Patrusjev", "Patrushev"), ("Kotjanova", "Kochanova"), ("Tjandra", "Chandra"),
        ("Michajlovitj", "Mikhailovich"), ("Syamsul", "Shamsul"), ("Rasyid", "Rashid"), ("Golani", "Jolani"),
        ("Nawfal", "Nofal"), ("Fawzi", "Fozi"), ("Jawlani", "Jolani"), ("Harith", "Haris"), ("Athir", "Asir"),
        ("Somporn", "Somphon"), ("Phichai", "Pichai"), ("Hsaing", "Saing"), ("Novikof", "Novikov"),
        ("Novikof", "Novikau"), ("Lukashenka", "Lukashenko"),
    ],
)  # fmt: skip
def test_other_languages_have_spellings_of_their_own(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).reason == "spelling"
    assert likeness(mine, theirs, Way.FIRM).reason != "spelling"


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Jorge", "Yorge"), ("Juan", "Yuan"), ("Sydney", "Shdney"), ("Gala", "Jala"), ("Dawa", "Doa"),
        ("Hsu", "Su"), ("Hsieh", "Sieh"), ("Roth", "Ros"), ("Porter", "Photer"), ("Pham", "Pam"),
        ("Lukashenka", "Lukashenkov"),
    ],
)  # fmt: skip
def test_which_are_not_those_of_others(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).reason != "spelling"


@pytest.mark.parametrize(("mine", "theirs"), [("Hasan", "Hossein"), ("Jamal", "Jamil"), ("Amir", "Amin")])
def test_customary_names_of_other_people_are_hardly_alike(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).similarity <= Settings().similarities.other_names


@pytest.mark.parametrize(("mine", "theirs"), [("Jaber", "Jibril"), ("Umar", "Amru")])
def test_nor_does_being_other_names_make_them_any_more_alike_than_they_are_spelt(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).similarity < Settings().similarities.other_names


@pytest.mark.parametrize(("mine", "theirs"), [("Vasquez", "Vazquez"), ("Chang", "Chan"), ("Khaled", "Khalid")])
def test_but_not_surnames_and_syllables_that_the_table_has_apart(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).similarity > Settings().similarities.other_names


@pytest.mark.parametrize(("mine", "theirs"), [("Khalifeh", "Khalifa"), ("Tohme", "Tohma"), ("Hamadeh", "Hamada")])
def test_ta_marbuta_is_a_or_e(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).similarity == Settings().similarities.vowels_near
    assert likeness(mine, theirs.replace("a", "o")).similarity < Settings().similarities.vowels_near


@pytest.mark.parametrize(("short", "name"), [("Tony", "Antoine"), ("Alex", "Alexandre"), ("Sasha", "Oleksandr")])
def test_a_short_form_is_also_that_of_the_name_in_another_language(short: str, name: str) -> None:
    assert likeness(short, name) == Likeness(Settings().similarities.variant, "variant")


@pytest.mark.parametrize(("mine", "theirs"), [("Tony", "Andre"), ("Alex", "Alfredo"), ("Mike", "Miguelina")])
def test_but_of_no_other_there(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).reason not in {"variant", "nickname"}


@pytest.mark.parametrize(("short", "name"), [("Lucho", "Luis"), ("Chente", "Vicente"), ("Poncho", "Alfonso")])
def test_a_spanish_short_form_is_the_name(short: str, name: str) -> None:
    assert likeness(short, name).reason == "nickname"


@pytest.mark.parametrize(("short", "name"), [("Lucho", "Lucas"), ("Chente", "Clemente"), ("Poncho", "Francisco")])
def test_but_of_no_other(short: str, name: str) -> None:
    assert likeness(short, name).reason != "nickname"


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Stathis", "Efstathios"),
        ("Shmulik", "Shmuel"),
        ("Mitica", "Dumitru"),
        ("Turiddu", "Salvatore"),
        ("Toninho", "Antonio"),
        ("Zoki", "Zoran"),
        ("Wojtek", "Wojciech"),
        ("Pepa", "Josef"),
        ("Pista", "Istvan"),
        ("Sepp", "Josef"),
        ("Kees", "Cornelis"),
    ],
)
def test_a_european_short_form_is_the_name(short: str, name: str) -> None:
    assert likeness(short, name).reason == "nickname"


@pytest.mark.parametrize(
    ("short", "name"),
    [
        ("Stathis", "Efstratios"),
        ("Shmulik", "Shimon"),
        ("Mitica", "Mihai"),
        ("Turiddu", "Arturo"),
        ("Wojtek", "Wladyslaw"),
        ("Pista", "Sandor"),
        ("Sepp", "Stefan"),
        ("Kees", "Klaas"),
    ],
)
def test_and_of_no_other_there(short: str, name: str) -> None:
    assert likeness(short, name).reason not in {"nickname", "variant"}


@pytest.mark.parametrize(
    ("short", "word"),
    [("S", "SAO"), ("S", "SANTA"), ("STO", "SANTO"), ("AG", "AGIA"), ("NTRA", "NUESTRA"), ("CAPT", "CAPTAIN")],
)
def test_an_abbreviation_of_a_ships_name_is_any_word_that_it_stands_for(short: str, word: str) -> None:
    assert likeness(f"{short} ARANTA", f"{word} ARANTA", Way.SHIP).reason == "nickname"


@pytest.mark.parametrize(
    ("short", "word"),
    [("S", "STAR"), ("SAN", "SAO"), ("STA", "SANTO"), ("AG", "ANGEL"), ("CAPT", "CAPE"), ("D", "DEANA")],
)
def test_and_no_other_nor_are_these_of_one_another(short: str, word: str) -> None:
    assert likeness(f"{short} ARANTA", f"{word} ARANTA", Way.SHIP).reason != "nickname"


@pytest.mark.parametrize(
    ("mine", "theirs"), [("Ignazio", "Inacio"), ("Gerhard", "Gherardo"), ("Panayiotis", "Panagiotis"), ("Zvi", "Tzvi")]
)
def test_a_name_of_several_european_languages_is_one(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).similarity >= Settings().similarities.variant


@pytest.mark.parametrize(
    ("mine", "theirs"), [("Anastasios", "Athanasios"), ("Julio", "Julian"), ("Francisco", "Francisca")]
)
def test_and_two_names_there_are_two(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).similarity <= Settings().similarities.other_names


@pytest.mark.parametrize(
    ("mine", "theirs"), [("Rouhollah", "Ruhallah"), ("Rukhulla", "Rukhollah"), ("Asadullah", "Asadolla")]
)
def test_allah_behind_a_name_is_spelt_with_any_vowel(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).reason == "spelling"


@pytest.mark.parametrize(("mine", "theirs"), [("Asadullah", "Asadella"), ("Mahala", "Mahulla"), ("Angola", "Angula")])
def test_but_not_with_others_nor_where_it_is_not_allah(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).reason != "spelling"


@pytest.mark.parametrize(
    ("mine", "theirs"), [("Kermani", "Kirmani"), ("Hayatolah", "Hayatulah"), ("Charekh", "Sharikh")]
)
def test_short_vowels_as_persians_say_them_are_near(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).similarity == Settings().similarities.vowels_near


@pytest.mark.parametrize(("mine", "theirs"), [("Hejazi", "Hajizi"), ("Surur", "Sarur"), ("Bashar", "Bashir")])
def test_and_others_are_not(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).similarity <= Settings().similarities.vowels_differ


def test_without_a_custom_spelling_limits_as_before() -> None:
    assert likeness("Rahim", "Reham").similarity < Settings().similarities.vowels_differ
    assert likeness("Hrodna", "Hordina") == likeness("Hrodna", "Hordina", Way.FIRM)


@pytest.mark.parametrize(("block", "surname"), [("이", "Lee"), ("이", "Ri"), ("오", "Oh"), ("우", "Woo")])
def test_a_block_of_one_letter_is_a_surname(block: str, surname: str) -> None:
    assert likeness(block, surname).similarity >= Settings().similarities.korean


@pytest.mark.parametrize(("block", "word"), [("이", "Imad"), ("오", "Osman"), ("鄂", "Edward"), ("ア", "Ahmad")])
def test_a_syllable_is_no_initial(block: str, word: str) -> None:
    assert likeness(block, word).reason != "initial"


def test_an_initial_is_one_as_before() -> None:
    assert likeness("I", "Imad").reason == "initial"


@pytest.mark.parametrize(("blocks", "syllable"), [("은영", "Yong"), ("건우", "Hyon"), ("영미", "Yong")])
def test_several_blocks_are_no_word_of_one_syllable(blocks: str, syllable: str) -> None:
    assert likeness(f"{blocks} 남궁", syllable).similarity == 0


@pytest.mark.parametrize(("block", "syllable"), [("숙", "Sik"), ("식", "Sok"), ("남", "Nim")])
def test_a_block_is_no_syllable_of_another_vowel(block: str, syllable: str) -> None:
    assert likeness(block, syllable).similarity == 0


@pytest.mark.parametrize(("block", "syllable"), [("숙", "Sook"), ("철", "Chul"), ("희", "Hee"), ("재", "Jae")])
def test_but_one_that_custom_spells_otherwise(block: str, syllable: str) -> None:
    assert likeness(block, syllable).similarity >= Settings().similarities.korean


@pytest.mark.parametrize(("blocks", "word"), [("나라", "Nara"), ("하우저", "Hauser"), ("노아", "Noa")])
def test_but_they_are_a_word_of_several(blocks: str, word: str) -> None:
    assert likeness(f"{blocks} 남궁", word).similarity >= Settings().similarities.least


@pytest.mark.parametrize(("mine", "theirs"), [("یاسین", "یامین"), ("حماد", "عماد")])
def test_one_arabic_letter_of_four_makes_another_name(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs).similarity == 0


def test_one_of_more_is_a_slip() -> None:
    assert likeness("سلیمانی", "سلیماني").similarity >= Settings().similarities.edit_least_same_script
    assert likeness("کرمانشاهی", "کرمانشاهز").reason == "edit"


@pytest.mark.parametrize(
    ("mine", "listed", "how"),
    [
        ("Alqin Hassan", "Qin Hassan", {"article", "same"}),
        ("Elqin Hassan", "Qin Hassan", {"same"}),  # of five letters, el begins names of its own: Elkin
        ("Alain Hassan", "Ain Hassan", {"same"}),  # so does al, of names that are known
        ("Nurul Hassan", "Nur Hassan", {"article", "same"}),
        ("Jamal Hassan", "Jam Hassan", {"edit", "same"}),  # al ends names of its own, too
        ("Fazlur Hassan", "Fazl Hassan", {"article", "same"}),
        ("Singhal Hassan", "Singh Hassan", {"prefix", "same"}),  # and behind no article stands what takes none
        ("Assalam Hassan", "Salam Hassan", {"article", "same"}),
        ("Askari Hassan", "Qari Hassan", {"edit", "same"}),  # before k the article is spoken as it is written
        ("Eliana Hassan", "Iana Hassan", {"edit", "same"}),
        ("Delacruz Hassan", "Cruz Hassan", {"article", "same"}),
        ("Delasol Hassan", "Sol Hassan", {"same"}),  # of three letters is too little left
        ("Juan Li", "Jean Li", {"variant", "same"}),
        ("娟 Li", "Jean Li", {"same"}),  # a character is no European name that is written as it is read
        ("李明", "Li Myong Ho", {"same"}),  # what Koreans do not read is compared as Chinese read it
        ("Khekvandy Hassan", "Khek Vandy Hassan", {"joined", "same"}),
        ("Khekvandi Hassan", "Khek Vandy Hassan", {"joined nearly", "same"}),
    ],
)
def test_words_are_alike_for_a_reason(mine: str, listed: str, how: set[str]) -> None:
    match = screening.compare(mine, listed, EntityType.PERSON, Settings())
    assert match is not None
    assert {e.how for e in match.evidence if e.kind == "pair"} == how


@pytest.mark.parametrize(
    ("mine", "listed", "how"),
    [
        ("LLCARANTA Sakara", "Aranta Sakara", {"glued", "same"}),
        ("ARANTALLC Sakara", "Aranta Sakara", {"glued", "same"}),
        ("LLCZARP Sakara", "Zarp Sakara", {"glued", "same"}),
        ("ZARPLLC Sakara", "Zarp Sakara", {"glued", "same"}),
        ("LLCTIN Sakara", "Tin Sakara", {"same"}),  # of three letters is too little left
        ("LLCTIN Sakara", "Tinplc Sakara", {"same"}),
    ],
)
def test_a_legal_form_without_a_blank_is_none_of_the_word(mine: str, listed: str, how: set[str]) -> None:
    match = screening.compare(mine, listed, EntityType.COMPANY, Settings())
    assert match is not None
    assert {e.how for e in match.evidence if e.kind == "pair"} == how


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("حسن", "Hussain"),
        ("محمود", "Mohammed"),
        ("محمد", "Mahmoud"),
        ("عمر", "Amir"),
        ("عامر", "Omar"),
        ("عمار", "Omar"),
    ],
)
def test_customary_names_in_arabic_letters_are_no_others(written: str, latin: str) -> None:
    assert likeness(written, latin).similarity <= Settings().similarities.other_names


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("حسین", "Hussain"),
        ("محمود", "Mehmood"),
        ("محمد", "Mohamed"),
        ("امیر", "Amir"),
        ("عامر", "Aamir"),
        ("عمر", "Oumar"),
    ],
)
def test_but_their_own(written: str, latin: str) -> None:
    assert likeness(written, latin).similarity >= Settings().similarities.consonants


@pytest.mark.parametrize(("mine", "theirs"), [("Sport", "Support"), ("Pharm", "Firm"), ("Wire", "Werke")])
def test_two_words_of_trade_are_no_slips_of_each_other(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs, Way.FIRM).similarity == 0
    assert likeness(mine, theirs).similarity  # of a person they may be


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [("Banks", "Bank"), ("Regionov", "Regional"), ("Mid", "Med"), ("Support", "Suport"), ("Works", "Plant")],
)
def test_but_forms_of_one_slips_and_translations_are_alike(mine: str, theirs: str) -> None:
    assert likeness(mine, theirs, Way.FIRM).similarity
