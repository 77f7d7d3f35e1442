"""Which parts of a cell name a party, and which only say what it is or where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ensign import subjects
from ensign.fields.telling import is_firm, says_who
from ensign.subjects import Subject
from ensign.text import legal_forms, lexicon


@pytest.mark.parametrize(
    "part",
    ["Shanghai", "HONG KONG", "UK", "No. 1", "Number 2", "L.L.C.", "S.à r.l.", "Proprietary", "Holdings", "Intl",
     "Trade Finance", "Asia Pacific", "1993 AB", "one person company"],
)  # fmt: skip
def test_places_numbers_forms_and_kinds_of_firm_are_nobody(part: str) -> None:
    assert not says_who(part)


@pytest.mark.parametrize(
    "part",
    [
        "KOMID",
        "B.R.D",
        "Shanghai Aranta",
        "Aranta No. 1",
        "鸿祥",
        "Мечта",
        "Rostek Trading",
        "Bank of China",
        "Cambodian Shipping Corporation",
        "General Trading and Transport",
    ],
)
def test_a_word_of_its_own_is_somebody(part: str) -> None:
    assert says_who(part)


@pytest.mark.parametrize(
    ("name", "kind", "pieces"),
    [
        ("Aranta Trading (Shanghai) Ltd", "company", ("Aranta Trading Ltd",)),
        ("Aranta Trading (ARATRA) Ltd", "company", ("ARATRA", "Aranta Trading Ltd")),
        ("Aranta S.à r.l. / B.V.", "company", ("Aranta S.à r.l.",)),
        ("Electro Assets LLC (Zinco)", "company", ("Zinco", "Electro Assets LLC")),
        ("Trading LLC (Holdings)", "company", ()),
        ("Aranta (one person company)", "company", ("Aranta",)),
        ("The Trustee of the LLP", "company", ()),
        ("The Trustee of the Aranta LLP", "company", ("the Aranta LLP",)),
        ("Mina Aranta (Sofia)", "person", ("Sofia", "Mina Aranta")),  # a name that she may go by
        ("M/V Aranta (ex Victoria)", "vessel", ("Victoria", "M/V Aranta")),
    ],
)
def test_what_is_nobody_is_not_screened_beside_the_whole(name: str, kind: str, pieces: tuple[str, ...]) -> None:
    found = subjects.read({"name": name, "type": kind})
    assert isinstance(found, Subject)
    assert found.names == (name,)
    assert set(found.pieces) == set(pieces)


@pytest.mark.parametrize(
    ("name", "is_so"),
    [
        ("Dar Petroleum Operating Company", True),
        ("LLC AG Terminal", True),
        ("Kelvo Inc.", True),
        ("OBSHCHESTVO S OGRANICHENNOY OTVETSTVENNOSTYU Zvezda", True),
        ("Zhejiang Aranta Co., Ltd.", True),
        ("MRS International", True),
        ("Institute of Aranta", True),
        ("W&M Engineering", True),
        ("Bank Aranta Iran", True),
        ("Prosperity Aranta", False),
        ("Vandy Merchant", False),
        ("General Vandy Aranta, Engineer", False),
        ("บริษัท ล็อกซเล่ย์", True),
        ("ក្រុមហ៊ុន ណាហ្គាវើលដ៍", True),
        ("ကုမ္ပဏီ အာရန်", True),
        ("阿兰公司", True),
        ("アラン株式会社", True),
        ("주식회사 아란", True),
        ("شركة القدس", True),
        ("חברת אלון", True),
        ("אלון", False),
        ("阿兰", False),
        ("ล็อกซเล่ย์", False),
        ("LPP SA", True),  # letters that nobody can say, beside any form
        ("Ng SA", False),
        ("KHUN SA", False),  # of legal forms, too, but names
        ("PAO Yu Hsiang", False),
        ("Adriana de Vos", False),
        ("Ong Sue Sia", False),
        ("Andrei Volkov", False),
    ],
)
def test_words_that_are_nobodys_name_tell_a_firm(name: str, *, is_so: bool) -> None:
    assert is_firm(name) is is_so


_WORDS = st.sampled_from(sorted({
    *lexicon.frequent_names(), *lexicon.generic_words(), *lexicon.particles(), *lexicon.titles(), *lexicon.stopwords(),
    *(word for form in legal_forms.every() for word in form), "Aranta", "Müller", "limted", "a", "ve",
}))  # fmt: skip


@given(st.lists(_WORDS, min_size=1, max_size=4).map(" ".join))
def test_a_look_at_words_says_of_a_name_what_all_that_is_in_it_says(name: str) -> None:
    assert is_firm(name) is is_firm(f"{name} ")  # behind a blank nothing is told by a look
