"""Japan's workbook of asset freezes: its sheets with headers of their own, what its cells mix, and the real file.

All names are invented, but for those of measures.
"""

from pathlib import Path

import pytest
import xlsxwriter

from ensign.errors import WatchlistError
from ensign.lists.jp_cells import births, documents, located
from ensign.lists.jp_names import names_in
from ensign.model import EntityType, Identifier, Listing, NameKind, Place, Reference
from reading import read_list

REAL = Path(__file__).parents[2] / "../shared/lists/jp/mof_shisantouketsu_2022-11.xls"

MEASURES = ["北朝鮮に関連する者（個人）", "ロシア連邦の団体及び個人（団体（特定銀行を除く））", "タリバーン関係者等"]
INDEX = [
    ["", ""],
    ["　このファイルは暫定版であることをご留意ください。", ""],
    *([n, m] for n, m in enumerate(MEASURES, 1)),
]
PEOPLE = [
    ["北朝鮮に関連する者（個人）"],
    ["（注）#で標記した個人は、別の措置の対象者です。"],
    [
        *("告示日付", "告示\n番号", "日 本 語 表 記", "英 語 表 記", "別　称　・　別　名", "確定に十分でない別名"),
        *("役　　職", "生 年 月 日", "国 籍", "旅　券　番　号", "住　所", "国連参照番号", "そ　の　他　の　情　報"),
    ],
    [
        *("2009.7.24\n2017.6.9改訂", "#1", "ユン・テスト", "Yun Test-jin\n(original script: 윤테스트)"),
        *("(a)ユン・ホチン (b)ユン\n(a.k.a.: (a)Yun Test-chin, born 1944 (b)Yun (Yoon) Tae)", "テスト（T-Man）"),
        *(
            "代表者\nDirector",
            "1944年10月13日又は1945年頃",
            "北朝鮮",
            "563410081（北朝鮮旅券）、旅券失効日：2017年9月26日",
        ),
        *("中華人民共和国大連市", "KPi.901", "性別：男性"),
    ],
    ["", "", "", "", "", "", "", "", "", "", "", "", "つづき。"],
    ["2021.5.28削除", "2", "", "", "", "", "", "", "", "", "", "", ""],
    ["2022.4.1", "3", "", "", "", "", "", "", "", "", "", "", ""],
    ["2022.4.1", "4", "カナだけ", "", "", "", "", "不明", "", "", "", "", ""],
]
FIRMS = [
    ["資産凍結等の措置の対象となるロシア連邦の団体"],
    ["告示日付", "告示番号", "日 本 語 表 記", "英 語 表 記", "別称・旧称", "所在地", "新しい欄"],
    [
        *(
            "2022.3.18",
            "1",
            "株式会社テスト",
            "Test Heron AO",
            "（別称）テスト有限会社\nTest Ltd.\n（旧称）旧テスト\nOld Test Co., Ltd.",
        ),
        *("Ul. Long D. 2, Putyatin, 692815, Russian Federation", "値"),
    ],
]
LIFTED = [["リベリア前政権の高官又はその関係者等"], ["【2015年12月18日告示廃止】"]]
MIXED = [
    ["タリバーン関係者等"],
    ["告示日付", "告示\n番号", "日 本 語 表 記", "英 語 表 記", "別名", "生 年 月 日"],
    ["2001.9.22", "1(*186)", "テスト信託", "TEST TRUST", "テスト、試験\nTest One, Test Two", ""],
    ["2001.9.22", "2", "テスト・アフンド", "TEST AKHUND", "不明", "(a)1955年-1958年頃\n(b)１９４５年"],
]


def written(folder, sheets):
    path = folder / "list.xlsx"
    with xlsxwriter.Workbook(path) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for n, row in enumerate(rows):
                sheet.write_row(n, 0, row)
    return path


def read(folder, **changed):
    sheets = {
        "一覧": INDEX,
        "1.北朝鮮(個人)": PEOPLE,
        "2.ロシア(団体)": FIRMS,
        "3.タリバーン": MIXED,
        "4.【解除】": LIFTED,
    }
    return read_list(written(folder, {**sheets, **changed}))


def test_a_person_with_all_that_its_row_says(tmp_path):
    found = read(tmp_path)
    person = next(e for e in found.entities if e.id == "jp-1-1")
    assert person.type is EntityType.PERSON
    assert [(n.text, n.kind, n.weak, n.language) for n in person.names] == [
        ("Yun Test-jin", NameKind.PRIMARY, False, ""),
        ("윤테스트", NameKind.ORIGINAL_SCRIPT, False, ""),
        ("ユン・テスト", NameKind.ALIAS, False, "ja"),
        ("ユン・ホチン", NameKind.ALIAS, False, "ja"),
        ("ユン", NameKind.ALIAS, False, "ja"),
        ("Yun Test-chin", NameKind.ALIAS, False, ""),
        ("Yun Tae", NameKind.ALIAS, False, ""),
        ("Yoon Tae", NameKind.ALIAS, False, ""),
        ("テスト", NameKind.ALIAS, True, "ja"),
        ("T-Man", NameKind.ALIAS, True, ""),
    ]
    assert person.birth_dates == ("1944-10-13", "~1945")
    assert person.places == (Place("kp", "nationality"), Place("cn", "location", "中華人民共和国大連市"))
    (passport,) = person.identifiers
    assert (passport.scheme, passport.value, passport.country, passport.expires) == (
        *("passport", "563410081", "kp", "2017-09-26"),
    )
    assert person.roles == ("代表者", "Director")
    assert person.references == (Reference("un", "KPi.901"),)
    assert person.notes == "性別：男性\nつづき。"
    (listing,) = person.listings
    assert (listing.program, listing.authority) == ("北朝鮮(個人)", "北朝鮮に関連する者（個人）")
    assert (listing.date, listing.updated, listing.reference) == ("2009-07-24", "2017-06-09", "#1")
    assert listing.effect.startswith("asset freeze")


def test_what_was_taken_off_lifted_or_not_read_is_counted_and_said(tmp_path):
    (info,) = read(tmp_path).lists
    assert (info.name, info.date, info.entities) == ("jp", "2022-04-01", 5)
    assert info.proof == "its own list of 3 measures, each of which has its sheet"
    assert [(r.place, r.reason) for r in info.rejections] == [("sheet 1, row 7", "it has no name")]
    assert "1 numbers that were taken off and 1 lifted measures are left out" in info.doubts
    assert "columns that are not known are kept as notes: 新しい欄" in info.doubts


def test_types_are_those_of_the_measure_or_of_the_row(tmp_path):
    types = {e.id: e.type for e in read(tmp_path).entities}
    assert types == {
        "jp-1-1": EntityType.PERSON,
        "jp-1-4": EntityType.PERSON,
        "jp-2-1": EntityType.ORGANIZATION,
        "jp-3-1": EntityType.UNKNOWN,
        "jp-3-2": EntityType.PERSON,
    }


def test_a_measure_for_both_shows_the_type_of_nobody(tmp_path):
    index = [*INDEX[:-1], [3, "テロリスト等（米国等が措置を実施した個人及び団体）"]]
    types = {e.id: e.type for e in read(tmp_path, 一覧=index).entities}
    assert (types["jp-3-1"], types["jp-3-2"]) == (EntityType.UNKNOWN, EntityType.PERSON)


def test_a_banks_code_among_the_notes_is_a_firms(tmp_path):
    said = "SWIFT/BIC：OKARKHPP"
    firms = [[said if cell == "値" else cell for cell in row] for row in FIRMS]
    people = [[said if "性別" in cell else cell for cell in row] for row in PEOPLE]
    sheets = {"一覧": INDEX, "1.北朝鮮(個人)": people, "2.ロシア(団体)": firms, "3.他": MIXED}
    found = {e.id: e for e in read_list(written(tmp_path, sheets)).entities}
    assert [(i.scheme, i.value) for i in found["jp-2-1"].identifiers] == [("swift", "OKARKHPP")]
    assert not [e.id for e in found.values() for i in e.identifiers if i.scheme == "swift" and e.id != "jp-2-1"]


def test_a_firm_with_former_names(tmp_path):
    firm = next(e for e in read(tmp_path).entities if e.id == "jp-2-1")
    assert [(n.text, n.kind) for n in firm.names] == [
        ("Test Heron AO", NameKind.PRIMARY),
        ("株式会社テスト", NameKind.ALIAS),
        ("テスト有限会社", NameKind.ALIAS),
        ("Test Ltd", NameKind.ALIAS),
        ("旧テスト", NameKind.FORMER),
        ("Old Test Co., Ltd", NameKind.FORMER),
    ]
    assert firm.places == (Place("ru", "location", "Ul. Long D. 2, Putyatin, 692815, Russian Federation"),)
    assert firm.notes == "新しい欄: 値"


def test_a_measure_without_its_sheet_is_no_proof(tmp_path):
    (info,) = read(tmp_path, 一覧=[*INDEX, [9, "もう一つの措置"]]).lists
    assert info.proof == ""
    assert "it names 1 measures that have no sheet (the first is 9)" in info.doubts


def test_a_sheet_without_a_header_is_said(tmp_path):
    broken = [row for n, row in enumerate(PEOPLE) if n != 2]
    (info,) = read(tmp_path, **{"1.北朝鮮(個人)": broken}).lists
    assert ("sheet 1.北朝鮮(個人)", "it has no header row: it was not read") in {
        (r.place, r.reason) for r in info.rejections
    }


def test_a_number_that_comes_twice_is_said(tmp_path):
    (info,) = read(tmp_path, **{"3.タリバーン": [*MIXED, MIXED[-1]]}).lists
    assert ("sheet 3, row 5", "its number comes a second time") in {(r.place, r.reason) for r in info.rejections}


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("(a)テスト (b)試験\n (a.k.a.: (a)Test, Abu (b)Trial)", ["テスト", "試験", "Test, Abu", "Trial"]),
        ("テスト；試験\nTest; Trial", ["テスト", "試験", "Test", "Trial"]),
        ("テスト、試験\nTest Co., Ltd., Trial", ["テスト", "試験", "Test Co., Ltd", "Trial"]),
        ("テスト\n（a.k.a. Test, Abu）", ["テスト", "Test, Abu"]),
        ("（別称、テスト社）\n(a.k.a. “AO Test”; a.k.a. “Test AO”)", ["テスト社", "AO Test", "Test AO"]),
        ("(a)テスト（TEST）、(b)試験（TRIAL）", ["テスト", "TEST", "試験", "TRIAL"]),
        ("Sergey(Sergei/Serhiy) TESTOV", ["Sergey TESTOV", "Sergei TESTOV", "Serhiy TESTOV"]),
        ("TEST GROUP (TG)", ["TEST GROUP (TG)"]),
        ("(a)テスト、1979年5月27日に某国で出生 (b)試験（旅券番号：A123）", ["テスト", "試験"]),
        ("Test (اختبار)", ["اختبار", "Test"]),
        ("不明", []),
    ],
)
def test_names_of_a_cell(cell, names):
    assert [n.text for n in names_in(cell, NameKind.ALIAS).names] == names


def test_names_that_cannot_be_told_apart_stay_together():
    found = names_in("テスト\nTest One, Two, Three", NameKind.ALIAS)
    assert ([n.text for n in found.names], found.together) == (["テスト", "Test One, Two, Three"], True)


def test_what_makes_a_name_a_former_one():
    found = names_in("(a)Test(Formerly listed as.) (b)Trial\n(f.k.a. Old Test)", NameKind.ALIAS)
    assert [(n.text, n.kind) for n in found.names] == [
        ("Test", NameKind.FORMER),
        ("Trial", NameKind.ALIAS),
        ("Old Test", NameKind.FORMER),
    ]


@pytest.mark.parametrize(
    ("cell", "dates"),
    [
        ("1944-10-13", ("1944-10-13",)),
        ("１９４４年１０月", ("1944-10",)),
        ("おおよそ1977年", ("~1977",)),
        ("1957年から1962年までの間", ("1957/1962",)),
        ("(a)1966年頃(b)1960年", ("~1966", "1960")),
        ("1941年8月20日某国生\nBorn on 20 August 1941", ("1941-08-20", "1941")),
        ("不明", ()),
    ],
)
def test_birth_dates(cell, dates):
    assert births(cell)[0] == dates


def test_a_birth_date_that_is_none_is_given_back():
    assert births("おおむね30～35歳") == ((), ["おおむね30~35歳"])


def test_documents():
    cell = "(a)オマーン国旅券番号：03824970、発行日：2014年5月4日、有効期限：2024年5月3日\n(b)リビア旅券番号：428720"
    first, second = documents(cell, "passport")
    assert (first.value, first.country, first.issued, first.expires) == ("03824970", "om", "2014-05-04", "2024-05-03")
    assert (second.value, second.country) == ("428720", "ly")
    assert list(documents("発給地不明", "passport")) == ["発給地不明"]
    assert next(iter(documents("アフガニスタン旅券 D 000952\n（1999年1月7日発行）", "passport"))) == Identifier(
        *("passport", "D 000952", "af", "アフガニスタン旅券 D 000952 (1999年1月7日発行)", "1999-01-07")
    )


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("北朝鮮平壌特別市中区域", "kp"),
        ("シリア・アラブ共和国ダマスカス", "sy"),
        ("Safi, Morocco", "ma"),
        ("モスクワ(ロシア)", "ru"),
        ("タイズ", ""),
        ("バグダッド", ""),
    ],
)
def test_the_country_of_a_place(text, country):
    assert [p.country for p in located([text], "birth")] == [country]


@pytest.mark.parametrize(
    ("text", "country", "kept"),
    [
        ("イラン", "ir", ""),
        ("Iran", "ir", ""),
        ("イラン国テヘラン", "ir", "イラン国テヘラン"),
        ("モスクワ(ロシア)", "ru", "モスクワ(ロシア)"),
        ("Congo", "", "Congo"),  # which of the two is not said
        ("不詳", "", "不詳"),
    ],
)
def test_a_place_is_kept_as_it_is_written_where_it_is_more_than_a_country(text, country, kept):
    assert list(located([text], "location")) == [Place(country, "location", kept)]


def test_a_cut_workbook_is_refused(tmp_path):
    read(tmp_path)
    path = tmp_path / "list.xlsx"
    path.write_bytes(path.read_bytes()[:-500])
    with pytest.raises(WatchlistError):
        read_list(path)


def test_every_party_of_the_real_workbook_is_in_it():
    if not REAL.exists():
        pytest.skip("the shared lists are not here")
    found = read_list(REAL)
    (info,) = found.lists
    # Counted by hand-written code of its own: 2,160 rows with a name, 556 taken off, 3 sheets lifted.
    assert info.entities == 2160
    assert info.proof == "its own list of 38 measures, each of which has its sheet"
    assert "556 numbers that were taken off and 3 lifted measures are left out" in info.doubts
    assert [(r.place, r.reason) for r in info.rejections] == [
        ("sheet 2, row 276", "it has no name"),
        ("sheet 2, row 303", "it has no name"),
    ]
    people = [e for e in found.entities if e.type is EntityType.PERSON]
    assert sum(bool(e.birth_dates) for e in people) > 1600
    assert all(any(n.text.strip() for n in e.names) for e in found.entities)
    assert not any(n.text.count("(") != n.text.count(")") for e in found.entities for n in e.names)
    assert isinstance(found.entities[0].listings[0], Listing)
