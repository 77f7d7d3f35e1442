"""The index returns exactly the listed names that scoring every pair puts at or above the line."""

import csv
import random
from collections import Counter
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ensign.fields.names import Way
from ensign.fields.readings import parse
from ensign.matching.arrays import compiling
from ensign.matching.scoring import Scorer
from ensign.matching.search.building import arrays_of
from ensign.matching.search.index import Index
from ensign.matching.words import statistics
from ensign.matching.words.terms import Terms
from ensign.settings import Settings

SHARED = Path(__file__).parents[3] / "shared" / "bench" / "screening"

# ruff: noqa: SIM905 - a list of names reads best as the line it is
WORDS = {
    Way.PERSON: (
        "Khek|Vandy|Sakara|Isma'il|Usama|Omar|Hrodna|Hennadiyovych|Gennadevich|Charekh|Sharikh|Kim|Jong|Un|Ri|Yong|Ho|Mohammed|Abdulrahman|al-Hassan|bin|Saifuddin|Vasiliy|Kolchanov|"
        "Aleksandrovich|Nguyen|Thi|Phuong|José|Pérez|Rodríguez|V.|J|Zhang|Cheung|Huang|Wong|Hsu|Xu|김|정은|김정은|金|正恩|이|은영|Lee|"
        "黃旺根|李家超|Ka-chiu|محمد|القذافي|قاسم|Ким|Чен|Ын|Колчанов|"
        "Щербаков|នរោត្តម|บุญ|タナカ|सिंह|Nikolaevich|Миколайович|Mueller|Müller|박|Park|영식|Sik|إبراهيم|Ibrahim|Ebrahimi|"
        "موسی|Musa|أيوب|Ayub|משה|Moshe|Yaya|Yahya|Mansur|Norodom|ហ្ស៊ី|Zhi|ហ៊ុន|Hun|ชินวัตร|Shinawatra|ทักษิณ|Thaksin|Bun|"
        "โรเบิร์ต|ปูติน|פריגוז'ין|Prigozhin|பூட்டின்|விளாதிமிர்|লাভরভ|弗拉基米尔·普京|Vladimir|Putin|拉夫罗夫|ラヴロフ|Lavrov|セルゲイ|Sergey|チョルス|Cholsu|"
        "မင်းအောင်|Min|Aung|ထွန်း|Tun|ज़ाकिर|Zakir|Singh|פדרמן|Federman|שמחה|Simcha|محمدحسین|Hossein|محمدجواد|Javad|"
        "سیدعلی|Seyedali|Ali|رضا|Reza|نفیسه|Nafiseh|Cardona|Martinez|de|Ibarra|Jaber|Jibril|Umar|Amru|"
        "리영호|이영호|로|노|두철|룡수|용수|종은|キム・ジョンシク|リ・ヨンホ|류|유|ウラジーミル|ファジル"
    ).split("|"),
    Way.FIRM: (
        "Cambodia|Cambodian|Korea|Mongolia|Shipping|Ship|Registry|International|Intl|Corporation|Ltd|Co., Ltd.|OOO|JSC|"
        "General|Trading|Panorama|Panoramic|Angkor|Museum|Daesong|Profinet|Uralvagonzavod|No. 2|1|II|Ocean|Star|(CSC)|"
        "CSC|Arizona|мир|Банк|上海|有限公司|주식회사|대성|شرکت|A.B.C.|&|of|the|مصرف|بانک|والتجارة|Commercial|حزب|الله|"
        "Hizballah|Muenchener|Münchener|ធនាគារកាណាឌីយ៉ា|Canadia|Bank|ธนาคารกรุงเทพ|Bangkok|ကမ္ဘောဇဘဏ်|Kanbawza|"
        "завод|Zavoda|Plant|Казанский|Kazan|Managment|Management|Cmopany"
    ).split("|"),
    Way.SHIP: "M/V|Chon|Ma|San|CHONMASAN|Sam|Jong|1|2|II|Ocean|Star|Волга|VOLGA|천마산호|6호".split("|"),
}


def _slip(draw: st.DrawFn, text: str) -> str:
    """One change as writers make it."""
    kind = draw(
        st.sampled_from(("none", "none", "drop", "double", "swap", "replace", "first", "join", "order", "cut", "upper"))
    )
    at = draw(st.integers(0, max(0, len(text) - 2)))
    words = text.split()
    match kind:
        case "drop":
            return text[:at] + text[at + 1 :]
        case "double":
            return text[:at] + text[at : at + 1] * 2 + text[at + 1 :]
        case "swap":
            return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]
        case "replace":
            return text[:at] + draw(st.sampled_from("aeiouykhstv")) + text[at + 1 :]
        case "first":
            return " ".join(draw(st.sampled_from("aeiouhgk")) + word[1:] for word in words)
        case "join" if len(words) > 1:
            i = draw(st.integers(0, len(words) - 2))
            return " ".join([*words[:i], words[i] + words[i + 1], *words[i + 2 :]])
        case "order":
            return " ".join(reversed(words))
        case "cut" if len(words) > 1:
            return " ".join(words[:-1])
        case "upper":
            return text.upper()
        case _:
            return text


@st.composite
def lists_and_queries(draw: st.DrawFn) -> tuple[Way, list[str], list[str], int]:
    """A way, some listed names, names to be found among them, and a line."""
    way = draw(st.sampled_from(list(Way)))
    name = st.lists(st.sampled_from(WORDS[way]), min_size=1, max_size=5).map(" ".join)
    listed = draw(st.lists(name, min_size=1, max_size=6))
    queries = [_slip(draw, _slip(draw, draw(st.sampled_from(listed)))) for _ in range(2)]
    queries += [_slip(draw, draw(st.sampled_from(listed))) for _ in range(2)]
    queries.append(draw(st.one_of(name, st.text(max_size=12))))
    return way, listed, queries, draw(st.sampled_from((300, 500, 700, 850, 900)))


def every_score(way: Way, listed: list[str], queries: list[str]) -> list[list[int]]:
    """The oracle: every listed name scored, with terms of its own and without an index."""
    chosen = Settings()
    names = [parse(n, way) for n in listed]
    terms = Terms(way, statistics.count(way, names), chosen.weights)
    scorer = Scorer(way, terms, chosen)
    weighed = [terms.weigh(name) for name in names]
    asked = [terms.weigh(parse(query, way)) for query in queries]
    return [[scorer.score(mine, theirs).score for theirs in weighed] for mine in asked]


def reaching(scores: list[list[int]], line: int) -> list[list[int]]:
    """Of each query the listed names that reach a line."""
    return [[k for k, score in enumerate(row) if score >= line] for row in scores]


def every_pair(way: Way, listed: list[str], query: str, line: int) -> list[int]:
    """The oracle for one query."""
    return reaching(every_score(way, listed, [query]), line)[0]


def by_index(index: Index, query: str, line: int) -> list[int]:
    """What the index finds of one query."""
    return together_by_index(index, [query], line)[0]


def together_by_index(index: Index, queries: list[str], line: int) -> list[list[int]]:
    """What the index finds of each query; of words that, as it says, could not stand for one another nothing is left
    out.
    """
    asked, named = [index.weigh(query) for query in queries], index.read(queries)
    numbers, positions = index.candidates(named, line)
    found: list[list[int]] = [[] for _ in queries]
    pairs = zip(numbers.tolist(), positions.tolist(), index.pairable(named, numbers, positions), strict=True)
    for n, k, places in pairs:
        score = index.scorer.score(asked[n], index.name(k), places).score
        assert score == index.scorer.score(asked[n], index.name(k)).score
        found[n] += [k] if score >= line else []
    return found


@pytest.fixture(params=["as they are", "compiled"])
def _loops(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The index's loops, as they run where there is little to do and where there is much."""
    if request.param == "compiled":
        monkeypatch.setattr(compiling, "MUCH", 0)


@pytest.mark.usefixtures("_loops")
def test_the_index_finds_what_scoring_every_pair_finds() -> None:
    seen = Counter[str]()

    @settings(max_examples=400, deadline=None)
    @given(lists_and_queries())
    def check(case: tuple[Way, list[str], list[str], int]) -> None:
        way, listed, queries, line = case
        arrays = arrays_of(way, listed, Settings())
        index, together = Index(way, arrays, Settings()), Index(way, arrays, Settings())
        scores = every_score(way, listed, queries)
        expected = reaching(scores, line)
        assert [by_index(index, query, line) for query in queries] == expected
        assert together_by_index(together, queries, line) == expected
        assert together_by_index(together, queries, 500) == reaching(scores, 500)
        assert by_index(together, queries[0], 500) == reaching(scores, 500)[0]
        seen["pairs"] += len(listed) * len(queries)
        seen["reach the line"] += sum(map(len, expected))

    check()
    # Otherwise the property would hold for an index that finds nothing.
    assert seen["reach the line"] >= seen["pairs"] / 5


@pytest.mark.usefixtures("_loops")
@pytest.mark.parametrize("way", [Way.PERSON, Way.FIRM])
def test_an_initial_alone_finds_what_begins_so_at_a_low_line(way: Way) -> None:
    index = Index(way, arrays_of(way, ["V", "Ocean Star"], Settings()), Settings())
    expected = every_pair(way, ["V", "Ocean Star"], "Volga", 50)
    assert expected
    assert by_index(index, "Volga", 50) == expected


@pytest.mark.usefixtures("_loops")
@pytest.mark.parametrize(
    ("folder", "way"), [("ofac_person", Way.PERSON), ("ofac_organization", Way.FIRM), ("ofac_vessel", Way.SHIP)]
)
def test_the_index_is_lossless_on_real_lists(folder: str, way: Way) -> None:
    if not SHARED.is_dir():
        pytest.skip("the shared screening sets are not here")
    listed, asked, expected = real_names(folder, way, 500)
    index = Index(way, arrays_of(way, listed, Settings()), Settings())
    assert [by_index(index, query, 500) for query in asked] == expected


@cache
def real_names(folder: str, way: Way, line: int) -> tuple[list[str], list[str], list[list[int]]]:
    """Listed names, names that are asked for, and of each of these what scoring every pair finds, which takes longest
    and is the same whichever loops run.
    """
    with (SHARED / folder / "list.csv").open(encoding="utf-8", newline="") as lists:
        listed = [n for row in csv.DictReader(lists) for n in (row["name"], *row["aliases"].split(";")) if n]
    with (SHARED / folder / "queries.csv").open(encoding="utf-8", newline="") as queries:
        asked = [row["name"] for row in csv.DictReader(queries)]
    chosen = random.Random(7)
    listed, asked = chosen.sample(listed, min(700, len(listed))), chosen.sample(asked, 60)
    return listed, asked, reaching(every_score(way, listed, asked), line)


@pytest.mark.usefixtures("_loops")
@pytest.mark.parametrize(
    ("way", "listed", "query"),
    [
        # Each was lost by a bound that was reckoned too tight: an initial that no word begins with stands against
        # next to nothing, and a word that most names have may be two words of one of them.
        (Way.FIRM, "AAS-T", "Marianne Aas"),
        (Way.PERSON, "Khek Saifuddin", "m Saifuddin"),
        (Way.PERSON, "Khek Khek", "KhekKhek"),
        # A pair that brings less than both its words left over contradicts nothing, all the same.
        (Way.PERSON, "Charekh Charekh Khek Khek", "Charekh hCarekh Khek Khek"),
        # And one word that agrees is all of either name, where another abbreviation stands behind each.
        (Way.FIRM, "Daesong (CSC) Ltd", "Daesong (XZ) Ltd"),
        # Nor is a person's name thin that is one word in two scripts, where neighbours of the other say as much.
        (Way.PERSON, "Khek أيوب", "Kekأيوب"),
        # A husband's surname contradicts nothing, whoever of the two has it.
        (Way.PERSON, "CARDONA DE IBARRA, Mayela", "CARDONA MARTINEZ, Mayela"),
        (Way.PERSON, "CARDONA MARTINEZ, Mayela", "CARDONA DE IBARRA, Mayela"),
    ],
)
def test_what_a_bound_once_lost(way: Way, listed: str, query: str) -> None:
    names = [listed, "Khek", "Khek", "Kim Saifuddin", "Aas"]
    index = Index(way, arrays_of(way, names, Settings()), Settings())
    for line in range(300, 1000, 10):
        assert by_index(index, query, line) == every_pair(way, names, query, line)
    assert 0 in by_index(index, query, 400)


@pytest.mark.usefixtures("_loops")
def test_a_pair_that_agrees_less_than_the_line_takes_no_more_than_it_weighs() -> None:
    """A syllable of Hangul and a Latin word weigh .45 at most, and so take little from the words that agree."""
    listed, query = ["Jong 천마산호", "천마산호"], "천천마산호"
    index = Index(Way.SHIP, arrays_of(Way.SHIP, listed, Settings()), Settings())
    for line in range(300, 1000, 10):
        assert by_index(index, query, line) == every_pair(Way.SHIP, listed, query, line)
    assert 0 in by_index(index, query, 850)


@pytest.mark.usefixtures("_loops")
def test_many_names_with_joins_are_searched_as_each_alone() -> None:
    others = ["".join(letters) for letters in product("bdgkl", "aeio", "mnrst", "aeiu", "bdfgk")]
    index = Index(Way.PERSON, arrays_of(Way.PERSON, ["Khekvandy", "Chonmasan", *others], Settings()), Settings())
    queries = ["Khek Vandy", "Chon Ma San", "Kim Ok"] * 1_000
    numbers, positions = index.candidates(index.read(queries), 670)
    assert len(numbers) >= 2_000
    assert [positions[numbers == n].tolist() for n in range(len(queries))] == [
        index.candidates(index.read([query]), 670)[1].tolist() for query in queries[:3]
    ] * 1_000


@pytest.mark.usefixtures("_loops")
def test_a_name_in_kanji_is_found_by_each_of_its_readings() -> None:
    """One word of several characters has keys, where a character alone has none but its reading."""
    names = [
        "Tanaka Hanako",
        "TANAKA, Kako",
        "田中花子",
        "田中 花子",
        "Takahashi Makoto",
        "高橋 誠",
        "Tian Zhong Hua Zi",
        "忍",
    ]
    index = Index(Way.PERSON, arrays_of(Way.PERSON, names, Settings()), Settings())
    for query in (*names, "Satoh Hanako", "高橋 忍", "Makoto"):
        for line in range(300, 1000, 50):
            assert by_index(index, query, line) == every_pair(Way.PERSON, names, query, line), query
    assert by_index(index, "田中花子", Settings().line) == [0, 1, 2, 3]
