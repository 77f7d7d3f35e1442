"""The word tables: every row sourced, folded and without contradiction; and what they must know."""

import csv
import subprocess
import sys
from importlib.resources import files

import pytest
from anyascii import anyascii

from ensign.fields import firm_names
from ensign.text import legal_forms, lexicon, name_groups
from ensign.text.words import fold


def rows(package: str, table: str) -> list[dict[str, str]]:
    text = (files(f"ensign.{package}") / "tables" / f"{table}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def sourced(package: str) -> list[str]:
    """The tables of a package with a source on each row; rules have their reasons instead."""
    tables = (files(f"ensign.{package}") / "tables").iterdir()
    names = sorted(table.name.removesuffix(".csv") for table in tables)
    return [name for name in names if name != "sources" and "source" in rows(package, name)[0]]


TABLES = {package: sourced(package) for package in ("text", "fields")}
NOT_LATIN = {
    "kanji",
    "english_written",
    "hangul_chinese",
    *(
        "company_words",
        "slavic_words",
        "han_korean",
        "arabic_spellings",
        "arabic_written",
        "hebrew_letters",
        "hull_suffixes",
    ),
    *("khmer_consonants", "khmer_vowels", "thai_consonants", "thai_vowels", "burmese_syllables"),
    *(
        "native_titles",
        "titles_behind",
        "cyrillic_chinese",
        "cyrillic_korean",
        "kana_korean",
        "han_foreign",
        "lookalikes",
    ),
    *("names_of_their_own", "passport_letters"),
    *("kanji_surnames", "kanji_given", "kanji_firms", "thai_letters"),
}
GROUPED = {
    "name_variants",
    *("english_written", "hangul_chinese", "legal_forms", "akin_words", "said_twice", "ship_words"),
}
GROUPED |= {"han_in_names", "han_in_dialects", "taiwan_spellings"}
ALL = [(package, table) for package, tables in TABLES.items() for table in tables]


@pytest.mark.parametrize(("package", "table"), ALL)
def test_every_row_has_a_source_that_is_told(package: str, table: str) -> None:
    known = {row["key"] for row in rows(package, "sources")}
    for row in rows(package, table):
        assert None not in row, row
        assert row["source"].split(" ")[0] in known, row


@pytest.mark.parametrize("package", TABLES)
def test_every_source_is_told_in_words_and_used(package: str) -> None:
    used = {row["source"].split(" ")[0] for table in TABLES[package] for row in rows(package, table)}
    for row in rows(package, "sources"):
        assert row["kind"] in {"publication", "data", "judgement"}
        assert len(row["source"]) > 20
        assert row["key"] in used, row


@pytest.mark.parametrize("table", [t for t in TABLES["text"] if t not in NOT_LATIN])
def test_every_word_is_folded(table: str) -> None:
    column = {"name_variants": "name", "frequent_names": "name", "akin_words": "word", "han_in_names": "pinyin"}.get(
        table
    )
    column = column or next(iter(rows("text", table)[0]))
    for row in rows("text", table):
        word = row[column]
        assert word, row
        assert word == " ".join(word.split()), row
        assert word.replace(" ", "").isascii(), row
        assert word.replace(" ", "").isalnum(), row
        assert anyascii(word).lower() == word, row


@pytest.mark.parametrize("table", [t for t in TABLES["text"] if t not in GROUPED])
def test_no_word_stands_twice(table: str) -> None:
    words = [next(iter(row.values())) for row in rows("text", table)]
    assert len(words) == len(set(words))


def test_of_two_neighbours_one_is_left_out_and_not_now_the_other() -> None:
    pairs = [frozenset((row["word"], row["beside"])) for row in rows("text", "said_twice")]
    assert len(pairs) == len(set(pairs))


def test_a_word_that_many_firms_have_is_no_generic_one() -> None:
    shares = lexicon.frequent_words()
    assert min(shares.values()) > 1
    assert not set(shares) & set(lexicon.generic_words())


def test_no_name_stands_twice_in_its_group() -> None:
    pairs = [(row["group"], row["name"]) for row in rows("text", "name_variants")]
    assert len(pairs) == len(set(pairs))
    sizes: dict[str, int] = {}
    for group, _ in pairs:
        sizes[group] = sizes.get(group, 0) + 1
    assert min(sizes.values()) > 1


def test_akin_words_are_ones_that_any_firm_may_use_and_of_groups_of_their_own() -> None:
    groups: dict[str, set[str]] = {}
    for row in rows("text", "akin_words"):
        assert row["word"] in lexicon.generic_words(), row
        assert lexicon.abbreviations().get(row["word"], row["word"]) == row["word"], row
        assert row["word"] not in groups.setdefault(row["group"], set()), row
        groups[row["group"]].add(row["word"])
    assert min(map(len, groups.values())) > 1
    assert not [one for one in groups for other in groups if one != other and groups[one] <= groups[other]]


def test_no_group_of_short_forms_says_what_another_does() -> None:
    groups: dict[str, set[str]] = {}
    for row in rows("text", "name_variants"):
        if row["kind"] == "nickname":
            groups.setdefault(row["group"], set()).add(row["name"])
    assert len(groups) > 500
    assert not [one for one in groups for other in groups if one != other and groups[one] <= groups[other]]


def test_legal_forms_have_one_meaning_each() -> None:
    plain = [row["form"] for row in rows("text", "legal_forms") if row["attached"] == "no"]
    assert len(plain) == len(set(plain)) > 1000
    for row in rows("text", "legal_forms"):
        assert row["class"] in set("LJPSNX") or row["source"] == "state-of-firm", row
        assert row["position"] in {"any", "ends", "first", "last"}, row
        assert row["renders"] == "no" or row["original"].isascii() or row["form"] == "limited", row
        assert bool(row["original"]) or row["attached"] == "no", row
        assert len(row["form"].split()) <= 6, row
    assert all(legal_forms.every())


def test_a_legal_form_is_what_becomes_of_the_original() -> None:
    for row in rows("text", "legal_forms"):
        if row["attached"] == "no" and row["original"] and not row["original"].isascii():
            assert row["form"] in {fold(row["original"]), fold(firm_names._spoken(row["original"]))}, row


def test_no_ordinary_word_is_a_legal_form() -> None:
    words = {"bank", "trading", "shipping", "trust", "fund", "foundation", "association", "group", "general", "a", "s"}
    assert not {form[0] for form in legal_forms.every() if len(form) == 1} & words


@pytest.mark.parametrize(
    ("phrase", "legal_class"),
    [
        ("co ltd", "L"),
        ("private limited", "L"),
        ("pte ltd", "L"),
        ("sdn bhd", "L"),
        ("obshchestvo s ogranichennoy otvetstvennostyu", "L"),
        ("ooo", "L"),
        ("cong ty tnhh", "L"),
        ("cong ty co phan", "J"),
        ("ltd sti", "L"),
        ("ou", "L"),
        ("fzco", "L"),
        ("dmcc", "L"),
        ("sole co ltd", "L"),
        ("sa de cv", "J"),
        ("public joint stock company", "J"),
        ("gmbh and co kg", "P"),
        ("lp", "P"),
        ("federal state unitary enterprise", "S"),
        ("federal state budgetary educational institution", "S"),
        ("gosudarstvennoe byudzhetnoe uchrezhdenie", "S"),
        ("ngo", "N"),
        ("tbk", "J"),
    ],
)
def test_legal_forms_of_many_lands(phrase: str, legal_class: str) -> None:
    assert legal_forms.every()[tuple(phrase.split())].legal_class == legal_class


def test_short_legal_forms_stand_at_an_end() -> None:
    forms = legal_forms.every()
    assert forms["as",].stands(first=False, last=True)
    assert not forms["as",].stands(first=False, last=False)
    assert forms["pt",].stands(first=True, last=False)
    assert not forms["pt",].stands(first=False, last=True)
    assert not forms["a", "e"].stands(first=False, last=False)
    assert forms["ltd",].stands(first=False, last=False)


def test_forms_written_without_a_blank_come_longest_first() -> None:
    attached = [form for form, _ in legal_forms.attached()]
    assert attached == sorted(attached, key=lambda form: (-len(form), form))
    assert {"有限公司", "株式会社", "주식회사", "실업有限公司"} & set(attached) == {"有限公司", "株式会社", "주식회사"}
    assert attached.index("股份有限公司") < attached.index("有限公司") < attached.index("公司")


def test_arabic_and_persian_forms_are_read_as_the_reader_reads_them() -> None:
    from ensign.text.words import words

    for written in ("ذ.م.م", "شركة ذات مسؤولية محدودة", "سهامی خاص", "ООО", "ក្រុមហ៊ុន"):
        form = tuple(w.text for w in words(written))
        attached = {original for original, _ in legal_forms.attached()}
        assert form in legal_forms.every() or written in attached, written


def test_a_title_that_is_a_common_name_needs_its_place() -> None:
    common = sorted(lexicon.frequent_names().items(), key=lambda item: (-item[1], item[0]))[:1000]
    for name, _ in common:
        title = lexicon.titles().get(name)
        assert title is None or title.position != "any", name


@pytest.mark.parametrize(
    "word",
    [
        "samdech",
        "neak",
        "oknha",
        "chumteav",
        "botrei",
        "princess",
        "sheikh",
        "haji",
        "mullah",
        "captain",
        "dr",
        "mr",
        "dato",
        "ayatollah",
        "prasident",
        "prezydenta",
        "scheich",
        "aussenminister",
    ],
)
def test_titles_before_a_name(word: str) -> None:
    assert lexicon.titles()[word].stands(first=True, last=False)


@pytest.mark.parametrize("word", ["lok", "preah", "reach", "ream", "don", "major", "oberst", "kanzler"])
def test_titles_that_are_also_names(word: str) -> None:
    title = lexicon.titles()[word]
    assert title.stands(first=True, last=False, following=2)
    assert not title.stands(first=True, last=False, following=1)
    assert not title.stands(first=False, last=True)


@pytest.mark.parametrize(
    "phrase", ["h e", "neak oknha", "lok chumteav", "preah reach botrei", "tan sri", "lieutenant general"]
)
def test_titles_of_several_words(phrase: str) -> None:
    assert lexicon.titles()[phrase].stands(first=True, last=False)


def test_suffixes_stand_behind() -> None:
    assert lexicon.titles()["jr"].stands(first=False, last=True)
    assert not lexicon.titles()["jr"].stands(first=True, last=False)


def test_what_is_a_name_beside_one_word_is_a_title_beside_two() -> None:
    assert lexicon.titles()["md"].stands(first=False, last=True, before=2)
    assert not lexicon.titles()["md"].stands(first=False, last=True, before=1)


def test_mullah_is_a_surname_where_it_stands_last() -> None:
    assert lexicon.titles()["mullah"].stands(first=False, last=False)
    assert not lexicon.titles()["mullah"].stands(first=False, last=True)


@pytest.mark.parametrize("word", ["said", "ali", "abu", "abd", "mohammed", "kim", "maung"])
def test_names_are_no_titles(word: str) -> None:
    assert word not in lexicon.titles()
    assert word not in lexicon.particles()


@pytest.mark.parametrize(
    ("phrase", "codes"),
    [
        ("cambodia", "kh"),
        ("cambodian", "kh"),
        ("kampuchea", "kh"),
        ("dprk", "kp"),
        ("d p r k", "kp"),
        ("democratic people s republic of korea", "kp"),
        ("choson", "kp"),
        ("republic of korea", "kr"),
        ("korea", "kp|kr"),
        ("korean", "kp|kr"),
        ("burma", "mm"),
        ("persian", "ir"),
        ("hong kong", "hk"),
        ("uae", "ae"),
        ("holland", "nl"),
        ("mongolia", "mn"),
        ("sirii", "sy"),  # the genitive: Министерство обороны Сирии
        ("islamskoy respubliki iran", "ir"),
        ("colombia", "co"),
        ("federazione russa", "ru"),
        ("federacji rosyjskiej", "ru"),
        ("syriens", "sy"),
        ("bialorusi", "by"),
    ],
)
def test_countries_in_the_names_of_firms(phrase: str, codes: str) -> None:
    assert lexicon.country_words()[phrase] == codes


@pytest.mark.parametrize(
    "word", ["england", "scotland", "dubai", "island", "columbia", "zanzibar", "granada", "in", "no"]
)
def test_parts_of_countries_and_ordinary_words_are_no_countries(word: str) -> None:
    # Bank of England, Bank of Scotland; Dubai Islamic Bank, Abu Dhabi Islamic Bank
    assert word not in lexicon.country_words()


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("intl", "international"),
        ("mgmt", "management"),
        ("trdg", "trading"),
        ("shpg", "ship"),
        ("shipping", "ship"),
        ("registry", "register"),
        ("panoramic", "panorama"),
        ("industries", "industrial"),
        ("banco", "bank"),
        ("musee", "museum"),
        ("holdings", "holding"),
        ("centre", "center"),
        ("bk", "bank"),
        ("verteidigungsministerium", "ministry defense"),
        ("straznikow", "guard"),
        ("lavoratori", "worker"),
        ("osvobozeni", "liberation"),
        ("ypourgeio", "ministry"),
    ],
)
def test_short_plural_and_foreign_words_have_one_form(short: str, full: str) -> None:
    assert lexicon.abbreviations()[short] == full


def test_abbreviations_are_written_out_in_one_step() -> None:
    table = lexicon.abbreviations()
    assert not {full for full in table.values() if full in table}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("aleksandr", "oleksandr"),
        ("mohammed", "muhammad"),
        ("yusuf", "joseph"),
        ("ri", "lee"),
        ("pak", "park"),
        ("choe", "choi"),
        ("zhang", "cheung"),
        ("huang", "hwang"),
        ("kek", "khek"),
        ("vandy", "vandi"),
        ("bouphe", "buppha"),
        ("qasem", "ghasem"),
    ],
)
def test_variants_of_one_name_share_a_group(one: str, other: str) -> None:
    assert lexicon.name_variants()[one] & lexicon.name_variants()[other]


@pytest.mark.parametrize(
    ("one", "other"),
    [("un", "il"), ("vandy", "ravy"), ("ho", "su"), ("jose", "jesus"), ("hassan", "hussein"), ("bill", "william")],
)
def test_other_names_share_none(one: str, other: str) -> None:
    groups = lexicon.name_variants()
    assert not groups.get(one, frozenset()) & groups.get(other, frozenset())


def test_nicknames() -> None:
    assert name_groups.nicknames()["bill"] & name_groups.nicknames()["william"]
    assert not name_groups.nicknames().get("john", frozenset()) & name_groups.nicknames()["william"]


def test_frequent_names_of_the_world() -> None:
    names = lexicon.frequent_names()
    assert names["nguyen"] > names["kim"] > names["wang"] > names["smith"] > 500
    for name in (
        "mohammed",
        "ali",
        "khan",
        "singh",
        "ivanov",
        "hosseini",
        "yilmaz",
        "garcia",
        "diallo",
        "sok",
        "bopha",
        "devi",
        "tanaka",
        "siti",
        "lee",
        "aung",
    ):
        assert name in names, name
    assert len(names) > 3000


def test_numbers() -> None:
    numbers = lexicon.number_words()
    assert numbers["iv"] == (4, True)
    assert numbers["v"].only_after_word
    assert numbers["two"] == (2, False)


def test_generic_words_hold_what_must_not_carry_a_match() -> None:
    words = lexicon.generic_words()
    for word in (
        "general",
        "trading",
        "shipping",
        "international",
        "marine",
        "maritime",
        "agency",
        "new",
        "global",
        "star",
        "ocean",
        "golden",
        "museum",
    ):
        assert word in words, word
    for word in ("daesong", "profinet", "angkor", "cosmos", "panorama"):
        assert word not in words, word


def test_hull_prefixes_are_few_enough_words_to_be_found() -> None:
    assert {"mv", "m v", "mt", "s s", "f v", "lng c", "tb", "rv"} <= lexicon.hull_prefixes()
    assert max(len(p.split()) for p in lexicon.hull_prefixes()) <= 3
    assert {"m v", "mv", "n t", "oil tanker"} <= lexicon.telling_hull_prefixes().keys() <= lexicon.hull_prefixes()
    assert not {"barge", "ship", "yacht", "bc", "mb"} & lexicon.telling_hull_prefixes().keys(), "firms' names begin so"


def test_nothing_is_read_before_it_is_asked_for() -> None:
    code = (
        "import ensign.text.lexicon as l; print(l.titles.cache_info().currsize, l.frequent_names.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "0 0\n"


def test_chinese_syllables_are_known_by_their_pinyin() -> None:
    groups = lexicon.pinyin()
    assert groups["chen"] & lexicon.name_variants()["chan"]
    assert "chan" not in groups
    assert all(lexicon.name_variants()[syllable] >= of for syllable, of in groups.items())
