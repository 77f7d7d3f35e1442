"""Legal forms: the words that say what kind of firm it is, and where in a name they stand."""

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain, pairwise
from types import MappingProxyType
from typing import Final, NamedTuple

from ensign.tables import kept, rows
from ensign.text.phrases import first_two_words, lengths_by_word, second_words
from ensign.text.slavic_forms import rightly

_HERE: Final = "ensign.text"
_LONG: Final = 9
"""Letters that two words of a legal form have together, at least, for them to be nothing else as one."""

_OF_COMPANIES: Final = frozenset("JL")
_MOST_LETTERS: Final = 5
"""Letters by themselves that are a legal form together, at most."""


class LegalForm(NamedTuple):
    """What a legal form says: L limited, J joint stock, P partnership, S state, N non-profit, X only "company".

    It is empty for what says no form, but that a firm is being wound up (in liquidation): no form tells it apart.
    `countries` are alpha-2 codes in lower case where it is known to be used; `position` is "any",
    "ends" (a short word that is a legal form only at an end of the name or beside another form),
    "first", or "last" for a short form with which the names of its own countries do not begin, and
    others do: AG Insurance, BT Group (counted in GLEIF's records by tests/benchmarks/fronts.py). One that `renders`
    is English, and how firms of countries that write other letters than Latin ones say theirs in it, too: LLC, JSC.
    """

    legal_class: str
    countries: frozenset[str]
    position: str
    renders: bool = False

    def stands(self, *, first: bool, last: bool) -> bool:
        """Whether the words are a legal form where they stand; other forms around them do not count as words."""
        if self.position == "any":
            return True
        return (first and self.position != "last") or (last and self.position != "first")


@cache
def every() -> Mapping[tuple[str, ...], LegalForm]:
    """Legal forms by their words, at most six; a blank may have been lost: limited liabilitycompany.

    Slavic ones stand also with each word as it is spelt rightly.
    """
    forms = {
        tuple(row["form"].split()): LegalForm(
            row["class"], frozenset(row["countries"].split()), row["position"], row["renders"] == "yes"
        )
        for row in kept(_HERE, "legal_forms")
        if row["attached"] == "no"
    }
    glued = {glued: form for words, form in forms.items() for glued in _glued(words)}
    found = {**glued, **forms}
    right = {word: rightly(word) or word for word in set(chain.from_iterable(found))}
    spelt = {tuple([right[word] for word in words]): form for words, form in found.items()}
    return MappingProxyType({**spelt, **found})


@cache
def countries_of_other_letters() -> frozenset[str]:
    """The countries of which most people write other letters than Latin ones."""
    return frozenset(row["country"] for row in rows(_HERE, "country_letters"))


def before(words: tuple[str, ...], end: int) -> int:
    """How many words before a place are a legal form: the longest that ends there, 0 where none does."""
    lengths = ends().get(words[end - 1], ()) if end else ()
    return next((n for n in lengths if n <= end and words[end - n : end] in every()), 0)


def written_before(words: tuple[str, ...], end: int) -> int:
    """The same, also of letters by themselves, as a cell may have them: S. A."""
    if not end or len(words[end - 1]) > 1:
        return before(words, end)  # nearly every place
    most = min(end, _MOST_LETTERS)
    letters = next((n for n in range(most) if len(words[end - 1 - n]) > 1), most)
    lengths = range(letters, 1, -1)
    spelt = next((n for n in lengths if ("".join(words[end - n : end]),) in every()), 0)
    return max(before(words, end), spelt)


def begins(words: tuple[str, ...]) -> bool:
    """Whether words begin with the form of a company with which its name may begin: OOO, PT."""
    form = every().get(words[:1])
    return form is not None and form.legal_class in _OF_COMPANIES and form.stands(first=True, last=False)


def _glued(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words with two neighbours, which are long together, as one."""
    for i, (one, behind) in enumerate(pairwise(words)):
        if len(one + behind) >= _LONG:
            yield (*words[:i], one + behind, *words[i + 2 :])


@cache
def words() -> frozenset[str]:
    """The words of legal forms."""
    return frozenset(word for form in every() for word in form)


@cache
def beginnings() -> Mapping[str, tuple[int, ...]]:
    """The first word of each legal form, with the numbers of words of the forms that begin so, greatest first."""
    return lengths_by_word(every(), 0)


@cache
def ends() -> Mapping[str, tuple[int, ...]]:
    """The last word of each legal form, with the numbers of words of the forms that end so, greatest first."""
    return lengths_by_word(every(), -1)


@cache
def begun() -> frozenset[tuple[str, str]]:
    """The first two words of legal forms of several words."""
    return first_two_words(every())


@cache
def within() -> frozenset[str]:
    """The second words of those."""
    return second_words(begun())


@cache
def attached() -> tuple[tuple[str, str], ...]:
    """Legal forms that are written without a blank, in their own script, longest first, each with its class."""
    found = {row["original"]: row["class"] for row in kept(_HERE, "legal_forms") if row["attached"] == "yes"}
    return tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))


@cache
def attached_parts() -> frozenset[str]:
    """What stands between blanks in the legal forms that are written without one."""
    return frozenset(part for form, _ in attached() for part in form.split())


@cache
def attached_beginnings() -> frozenset[str]:
    """The letters with which those begin."""
    return frozenset(form[0] for form, _ in attached())
