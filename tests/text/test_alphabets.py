"""How names of other languages in Cyrillic, Greek, Armenian and Georgian letters may be spelt in Latin ones."""

import pytest

from ensign.text.alphabets import otherwise, own


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("хоакин", "joaquin"),
        ("карвахаль", "karvajal"),
        ("хорхе", "jorge"),
        ("родригес", "rodriguez"),
        ("уго", "hugo"),
        ("гусман", "guzman"),
        ("майкл", "michael"),
        ("майкъл", "michael"),
        ("мајкл", "michael"),
        ("джонсон", "johnson"),
        ("уайт", "white"),
        ("райт", "wright"),
        ("уокер", "walker"),
        ("дэвид", "david"),
        ("хунг", "hung"),
        ("нгуен", "nguyen"),
        ("чонг", "trong"),
        ("тхыонг", "thuong"),
        ("хания", "haniyeh"),
        ("хлайн", "hlayng"),
        ("чжо", "kyaw"),
        ("вучич", "vucic"),
        ("ბუში", "bush"),
        ("უილიამი", "wiliam"),
        ("ջոնսոն", "johnson"),
        ("ορτέγκα", "ortega"),
        ("τσάβες", "chaves"),
        ("əliyeva", "aliyeva"),
        ("xəlilov", "khalilov"),
        ("cəfərova", "jafarova"),
        ("qasımlı", "gasimli"),
        ("i\u0307lqar", "ilgar"),
        ("ağayev", "aghayev"),
        ("țurcan", "tsurcan"),
    ],
)
def test_a_word_is_spelt_as_other_languages_do(written, latin):
    assert latin in otherwise(written)


@pytest.mark.parametrize(
    "written", ["лавров", "путин", "пушкина", "шевченко", "lavrov", "παπαδόπουλος", "françois", "günter", ""]
)
def test_a_word_that_is_romanised_as_lists_have_it_is_not(written):
    assert own(written) == ""


@pytest.mark.parametrize(
    ("written", "other"),
    [
        ("халил", "jalil"),  # kh and j are two names of Arabs
        ("хан", "jan"),
        ("вахид", "wajid"),
        ("хунг", "jung"),
        ("чавес", "traves"),
    ],
)
def test_no_rule_of_one_language_makes_another_name_of_one_of_another(written, other):
    assert other not in otherwise(written)
