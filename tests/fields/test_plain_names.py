"""Where a plain name is read by a shorter way, it is read the same as by the long one."""

import re
from typing import Final

from hypothesis import example, given
from hypothesis import strategies as st

from ensign.fields import firm_names, firm_tokens, forms_within, parties, person_names, ship_names, telling
from ensign.fields.names import Token
from ensign.fields.readings import PLAINLY, parse
from ensign.tables import rows
from ensign.text import legal_forms, lexicon, slavic
from ensign.text.words import texts, words

# Words that decide how those beside them are read, and a few that decide nothing.
TELLING: Final = (
    *(" ".join(form) for form in legal_forms.every()),
    *lexicon.titles(),
    *lexicon.particles(),
    *lexicon.country_words(),
    *lexicon.number_words(),
    *lexicon.stopwords(),
    *lexicon.generic_words(),
)
PLAIN: Final = (
    "Adler",
    "zinc",
    "x",
    "7",
    "Öztürk",
    "김철수",
    "中国",
    "محمد",
    "Иванов",
    "o'neil",
    "a_b",
    "d.b.a",
    "t/a",
    "jv",
    "J",
    "V",
    "ex",
    "joint venture",
    "trading as",
    "owner of",
    "as",
    "\r",
    "bin",
    "(UK)",
    "(S",
    "İr",
    "ıv",
    "–",
    "`a`b",
    "\u00a0",
)
names = st.lists(st.one_of(st.sampled_from(TELLING), st.sampled_from(PLAIN), st.text(max_size=5)), max_size=6).map(
    " ".join
)


@given(st.text(st.characters(max_codepoint=127), max_size=40))
def test_ascii_words_are_runs_of_letters_and_digits(text: str) -> None:
    runs = re.findall(r"[a-z0-9']+", re.sub(r"(?<=\w{3})'s\b", "", text, flags=re.IGNORECASE).lower())
    assert [w.text for w in words(text)] == [bare for run in runs if (bare := run.replace("'", ""))]


@given(
    st.sampled_from([*sorted(lexicon.hull_prefixes()), "charter hire mv", "freight m", "hire"]) | names,
    st.sampled_from((" ", "/", ".", "'s ", "")),
    names,
)
def test_the_first_letters_tell_that_a_name_begins_as_no_ships_do(first: str, sign: str, others: str) -> None:
    name = f"{first}{sign}{others}"
    assert ship_names.has_hull_prefix(name) == (ship_names._hull_prefix(name) > 0)


@given(
    st.sampled_from([text for said in TELLING for text in texts(said)]) | st.from_regex("[a-z0-9]{1,5}", fullmatch=True)
)
def test_words_that_are_read_by_themselves_are_read_so_where_they_stand_first(text: str) -> None:
    if text not in firm_tokens._by_others() and text not in lexicon.country_words():
        assert firm_tokens._PLAIN[text] == firm_tokens._word(text, first=True)


WORDS: Final = sorted(
    {text for said in TELLING for text in texts(said)}
    | {row["spelt"] + ending for row in rows("ensign.text", "slavic_words") for ending in slavic.ENDINGS[row["part"]]}
    | {"&", "(uk", "(ii", "(aranta", "x", "7", "007", "1st", "obshestvo", "otvetstvennostju", "predpriiatie", "zavot"}
)
changed = st.tuples(st.sampled_from(WORDS), st.integers(0, 12), st.sampled_from(("", "e", "ou", "7"))).map(
    lambda one: one[0][: one[1]] + one[2] + one[0][one[1] + 1 :]
)
different_words = st.lists(
    st.sampled_from(WORDS) | changed.filter(bool) | st.from_regex("[a-z0-9]{1,9}", fullmatch=True), unique=True
)


@given(different_words)
@example(
    ["managment", "managents", "cmopany", "zavody", "zavods", "obshestvo", "obshextvo", "wang", "wangg", "&", "(uk"]
)
def test_many_words_are_what_each_is(said: list[str]) -> None:
    firm_tokens._PLAIN.clear()
    others = firm_tokens.learn(said)
    learnt = dict(firm_tokens._PLAIN)
    assert firm_names.parts_of(said) == list(map(firm_names.part_of, said))
    assert learnt.keys() == set(said) - others - {"&"}
    assert learnt == {word: firm_tokens._by_itself(word) for word in learnt}


def test_only_those_that_are_read_otherwise_are_read_by_themselves() -> None:
    """A number, a country, an abbreviation, a Slavic word and a slip; not what is nearly one."""
    others = ["second", "norway", "intl", "zavodom", "managment", "7"]
    alike = ["secon", "norwayy", "intll", "zavot", "managents", "aranta"]
    assert firm_tokens.learn([*others, *alike]) == set(others)


def test_no_country_is_a_word_that_only_joins_others() -> None:
    assert lexicon.stopwords().isdisjoint(lexicon.country_words())


@given(names)
@example("excellency")  # taken for excellence, which any firm may be called by
def test_a_part_with_a_word_of_its_own_says_who_it_is(part: str) -> None:
    if part.isascii() and any(map(telling.is_own, texts(part))):
        assert telling._says_who(part)


@given(names)
def test_what_comes_before_the_first_legal_form_changes_nothing(name: str) -> None:
    kept, classes, dropped = forms_within.without_legal_forms(texts(name))
    whole = forms_within.parted(texts(name))
    assert (list(kept), classes, dropped) == (list(whole[0]), *whole[1:])


@given(names)
def test_the_tokens_of_words_are_those_of_the_name(name: str) -> None:
    for way, plainly in PLAINLY.items():
        said = ((word,) if isinstance(word, Token) else plainly.tokens(word) for word in plainly.words(name))
        assert parse(name, way).tokens == tuple(token for tokens in said for token in tokens)


@given(names)
def test_a_firm_without_a_word_that_begins_a_legal_form_has_none(name: str) -> None:
    said = texts(name)
    if legal_forms.beginnings().keys().isdisjoint(said):
        assert not any(said[i:j] in legal_forms.every() for i in range(len(said)) for j in range(i, len(said) + 1))


@given(names)
def test_a_legal_form_that_ends_a_name_is_in_its_tail(name: str) -> None:
    said = texts(name)
    for i in range(len(said)):
        if said[i:] in legal_forms.every():
            assert forms_within._Ending(said).forms[0] <= i


@given(names)
def test_a_person_without_a_telling_word_is_all_the_words(name: str) -> None:
    found, said = words(name), texts(name)
    if person_names._telling().isdisjoint(said):
        kept, dropped = person_names._without(found, said)
        assert tuple(kept) == found
        assert dropped == ()


@given(names)
@example("Aranta cemiyyeti gmbh i l gmbh i l")
@example("Aranta\r naamlozevennootschap & Sakara cemiyyeti naamlozevennootschap")
def test_a_cell_of_one_party_has_no_pieces(cell: str) -> None:
    if parties.names_one(cell):
        whole = " ".join(cell.split())
        parts = {part.strip(parties.EDGES) for part in parties._parts(whole, ship=False, has_words=True)}
        assert parts <= {whole, whole.strip(parties.EDGES)}
