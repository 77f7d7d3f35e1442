"""The word tables under tables/, each read once and on first use, as typed mappings.

Facts about names live in CSV files, one idea a file. The first word of each row's `source` is a key
of sources.csv, which tells the publication, the data set or our own judgement behind it; what follows
the key (a code, a locale) is the place in that source. All words are folded: lower-case ASCII letters
and digits, words of a phrase separated by one blank. Nothing here depends on the lists screened.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import pairwise
from types import MappingProxyType
from typing import Final, NamedTuple

from ensign.text.slavic_forms import rightly

_HERE: Final = "ensign.text"
_SHARE_NOT_PUBLISHED: Final = 200
_LONG: Final = 9
"""Letters that two words of a legal form have together, at least, for them to be nothing else as one."""

_LEADING: Final = "at the beginning"


class Title(NamedTuple):
    """A word that stands beside a person's name and is no part of it.

    `kind` is honorific, academic, military, religious, nobility, office or suffix; `position`
    where it is a title and not a name: first, last, any, or "first of three", for a word that is
    also a name: a title only where two more words follow (Don Juan Perez, but Don Smith).
    """

    kind: str
    position: str

    def stands(self, *, first: bool, last: bool, following: int = 2) -> bool:
        """Whether the word is a title where it stands.

        That is before (first) or behind (last) the name; `following` counts the words after it.
        """
        if self.position.startswith("first"):
            return first and not last and (self.position == "first" or following > 1)
        if self.position == "last":
            return last and not first
        return True


class LegalForm(NamedTuple):
    """What a legal form says: L limited, J joint stock, P partnership, S state, N non-profit, X only "company".

    It is empty for what says no form, but that a firm is being wound up (in liquidation): no form tells it apart.
    `countries` are alpha-2 codes in lower case where it is known to be used; `position` is "any",
    "ends" (a short word that is a legal form only at an end of the name or beside another form),
    "first", or "last" for a short form with which the names of its own countries do not begin, and
    others do: AG Insurance, BT Group (counted in GLEIF's records by tests/benchmarks/fronts.py).
    """

    legal_class: str
    countries: frozenset[str]
    position: str

    def stands(self, *, first: bool, last: bool) -> bool:
        """Whether the words are a legal form where they stand; other forms around them do not count as words."""
        if self.position == "any":
            return True
        return (first and self.position != "last") or (last and self.position != "first")


class Number(NamedTuple):
    """The figure that a word stands for, and whether it does so only behind another word."""

    value: int
    only_after_word: bool


def _tables() -> Traversable:
    return files(_HERE) / "tables"


def _rows(name: str) -> Iterator[list[str]]:
    """The rows of a table without its header, columns in the order of the file."""
    reader = csv.reader((_tables() / f"{name}.csv").read_text(encoding="utf-8").splitlines())
    next(reader)
    yield from reader


def _lengths(phrases: Iterable[Sequence[str]], place: int) -> Mapping[str, tuple[int, ...]]:
    """How many words the phrases have that share their word at a place, greatest first."""
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        found.setdefault(phrase[place], set()).add(len(phrase))
    return MappingProxyType({word: tuple(sorted(lengths, reverse=True)) for word, lengths in found.items()})


def first_two_words(phrases: Iterable[Sequence[str]]) -> frozenset[tuple[str, str]]:
    """The first two words of those of some phrases that have several."""
    return frozenset((phrase[0], phrase[1]) for phrase in phrases if len(phrase) > 1)


def second_words(pairs: Iterable[tuple[str, str]]) -> frozenset[str]:
    """The second words of some `first_two_words`."""
    return frozenset(second for _, second in pairs)


@cache
def titles() -> Mapping[str, Title]:
    """Words and phrases (at most six words) beside a person's name."""
    return MappingProxyType({word: Title(kind, position) for word, kind, _, position, _ in _rows("titles")})


@cache
def title_beginnings() -> Mapping[str, tuple[int, ...]]:
    """The first word of each title, with the numbers of words of the titles that begin so, greatest first."""
    return _lengths(map(str.split, titles()), 0)


@cache
def title_ends() -> Mapping[str, tuple[int, ...]]:
    """The last word of each title, with the numbers of words of the titles that end so, greatest first."""
    return _lengths(map(str.split, titles()), -1)


@cache
def dynastic() -> frozenset[str]:
    """Names of dynasties, which members' names often leave out."""
    return frozenset(row[0] for row in _rows("dynastic"))


@cache
def middle_names() -> Mapping[str, str]:
    """Middle names that only women or only men bear, with the sex."""
    return MappingProxyType({row[0]: row[1] for row in _rows("middle_names")})


@cache
def particles() -> frozenset[str]:
    """Articles, prepositions and words for "son of" in persons' names."""
    return frozenset(row[0] for row in _rows("particles"))


@cache
def legal_forms() -> Mapping[tuple[str, ...], LegalForm]:
    """Legal forms by their words, at most six; a blank may have been lost: limited liabilitycompany.

    Slavic ones stand also with each word as it is spelt rightly.
    """
    forms = {
        tuple(form.split()): LegalForm(legal_class, frozenset(countries.split()), position)
        for form, legal_class, countries, _, attached, position, _ in _rows("legal_forms")
        if attached == "no"
    }
    glued = {glued: form for words, form in forms.items() for glued in _glued(words)}
    found = {**glued, **forms}
    right = {tuple([rightly(word) or word for word in words]): form for words, form in found.items()}
    return MappingProxyType({**right, **found})


def is_form_of_letters(words: Sequence[str]) -> bool:
    """Whether words are letters by themselves that are a legal form together: S. A."""
    return len(words) > 1 and all(len(word) == 1 for word in words) and ("".join(words),) in legal_forms()


def _glued(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words with two neighbours, which are long together, as one."""
    for i, (one, behind) in enumerate(pairwise(words)):
        if len(one + behind) >= _LONG:
            yield (*words[:i], one + behind, *words[i + 2 :])


@cache
def legal_form_words() -> frozenset[str]:
    """The words of legal forms."""
    return frozenset(word for form in legal_forms() for word in form)


@cache
def legal_form_beginnings() -> Mapping[str, tuple[int, ...]]:
    """The first word of each legal form, with the numbers of words of the forms that begin so, greatest first."""
    return _lengths(legal_forms(), 0)


@cache
def legal_form_ends() -> Mapping[str, tuple[int, ...]]:
    """The last word of each legal form, with the numbers of words of the forms that end so, greatest first."""
    return _lengths(legal_forms(), -1)


@cache
def attached_legal_forms() -> tuple[tuple[str, str], ...]:
    """Legal forms that are written without a blank, in their own script, longest first, each with its class."""
    found = {row[3]: row[1] for row in _rows("legal_forms") if row[4] == "yes"}
    return tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item[0])))


@cache
def generic_words() -> Mapping[str, str]:
    """Words that any firm or body may use, with what they are about; agreeing on them says little."""
    return MappingProxyType({row[0]: row[1] for row in _rows("generic_words")})


@cache
def abbreviations() -> Mapping[str, str]:
    """Short, plural, translated and otherwise spelt words of firms to the word, or words, that stand for them."""
    return MappingProxyType({row[0]: row[1] for row in _rows("abbreviations") if row[2] != _LEADING})


@cache
def leading_abbreviations() -> Mapping[str, str]:
    """What a firm's name with a Russian legal form may begin with, and elsewhere is another word: OOO UK Romashka."""
    return MappingProxyType({row[0]: row[1] for row in _rows("abbreviations") if row[2] == _LEADING})


@cache
def _groups() -> tuple[Mapping[str, frozenset[int]], Mapping[str, frozenset[int]]]:
    """Names to their groups, from one reading of the table: variants and romanisations, and nicknames."""
    variants: dict[str, set[int]] = {}
    nicknames: dict[str, set[int]] = {}
    for group, name, kind, _, _ in _rows("name_variants"):
        found = nicknames if kind == "nickname" else variants
        found.setdefault(name, set()).add(int(group))
    first, second = ({name: frozenset(of) for name, of in found.items()} for found in (variants, nicknames))
    return MappingProxyType(first), MappingProxyType(second)


@cache
def name_variants() -> Mapping[str, frozenset[int]]:
    """Names of persons to the groups they are in; two names that share a group are one name in two languages."""
    return _groups()[0]


@cache
def romanisations() -> frozenset[int]:
    """The groups of names that are one syllable or character in several romanisations."""
    return frozenset(int(row[0]) for row in _rows("name_variants") if row[2] == "romanisation")


@cache
def pinyin() -> Mapping[str, frozenset[int]]:
    """Chinese syllables to the groups of their romanisations, by pinyin, which is the first name of such a group."""
    found: dict[str, set[int]] = {}
    last = ""
    for group, name, kind, language, _ in _rows("name_variants"):
        if kind == "romanisation" and language == "Chinese" and group != last:
            found.setdefault(name, set()).add(int(group))
        last = group
    return MappingProxyType({syllable: frozenset(groups) for syllable, groups in found.items()})


@cache
def nicknames() -> Mapping[str, frozenset[int]]:
    """Given names and their customary short forms to the groups they are in."""
    return _groups()[1]


@cache
def frequent_names() -> Mapping[str, int]:
    """Names of persons that many bear, to about how many of 100,000 people do so where the name is commonest.

    A name that is known to be common, without a published share, counts as 200.
    """
    return MappingProxyType({row[0]: int(row[2] or _SHARE_NOT_PUBLISHED) for row in _rows("frequent_names")})


@cache
def frequent_words() -> Mapping[str, int]:
    """Words of firms' names that many firms have, to about how many in a million firms do; no generic word is here."""
    return MappingProxyType({row[0]: int(row[1]) for row in _rows("frequent_words")})


@cache
def country_words() -> Mapping[str, str]:
    """Countries, their peoples and other names for them to alpha-2 codes in lower case, joined by "|" where open."""
    return MappingProxyType({row[0]: row[1] for row in _rows("country_words")})


@cache
def country_beginnings() -> Mapping[str, tuple[int, ...]]:
    """The first word of each country's name, with the numbers of words of the names that begin so, greatest first."""
    return _lengths(map(str.split, country_words()), 0)


@cache
def number_words() -> Mapping[str, Number]:
    """Number words, ordinals and Roman numerals."""
    return MappingProxyType({row[0]: Number(int(row[1]), row[3] == "yes") for row in _rows("number_words")})


@cache
def hull_prefixes() -> frozenset[str]:
    """What stands before a ship's name (M/V, MT, F/V, Barge …) as folded phrases."""
    return frozenset(row[0] for row in _rows("hull_prefixes"))


@cache
def telling_hull_prefixes() -> Mapping[str, bool]:
    """Those that tell that a name is a ship's, and whether only a slash does so: N/T Aranta, N T Aranta."""
    return MappingProxyType({row[0]: row[2] != "always" for row in _rows("hull_prefixes") if row[2] != "of a vessel"})


@cache
def hull_suffixes() -> frozenset[str]:
    """What is written in one with a ship's name or number, behind it, in Chinese and Korean."""
    return frozenset(row[0] for row in _rows("hull_suffixes"))


@cache
def hull_beginnings() -> frozenset[str]:
    """The first word of each hull prefix that tells that a name is a ship's."""
    return frozenset(prefix.partition(" ")[0] for prefix in telling_hull_prefixes())


@cache
def stopwords() -> frozenset[str]:
    """Words that join the others in a firm's name."""
    return frozenset(row[0] for row in _rows("stopwords"))
