"""The word tables under tables/, each read once and on first use, as typed mappings.

Facts about names live in CSV files, one idea a file. The first word of each row's `source` is a key
of sources.csv, which tells the publication, the data set or our own judgement behind it; what follows
the key (a code, a locale) is the place in that source. All words are folded: lower-case ASCII letters
and digits, words of a phrase separated by one blank. Nothing here depends on the lists screened.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final, NamedTuple

from ensign import tables
from ensign.tables import kept, rows
from ensign.text.phrases import lengths_by_word
from ensign.text.scripts import Script

_HERE: Final = "ensign.text"
_SHARE_NOT_PUBLISHED: Final = 200
_LETTERS: Final = {Script.LATIN: "Latin", Script.ABJAD: "Arabic", Script.OTHER: "Indic", Script.KANA: "Kana"}
_LEFT_OVER: Final = "left over"
_LEADING: Final = "at the beginning"
_ROMANISED: Final = "romanised"

_SPOKEN_OPEN: Final = "aeiouh"
"""Letters before which articles lose their vowel: vowels, and the silent h."""

_ELIDED_BEFORE: Final = 6
"""Letters of such a word, at least: dart and lair are words of their own."""


_WITH_SON_BEHIND: Final = frozenset({"Azerbaijani and Turkmen", "Uzbek"})
"""Languages whose word for son or daughter stands behind the father's name."""


class Title(NamedTuple):
    """A word that stands beside a person's name and is no part of it.

    `kind` is honorific, academic, military, religious, nobility, office or suffix; `position`
    where it is a title and not a name: first, last, any; "any but last", for one that is a surname
    where it stands last (Karim Mollah); and "first of three" or "last of three", for a word that is
    also a name: a title only beside two more words (Don Juan Perez, but Don Smith; John Smith MD, but
    Karim Md).
    """

    kind: str
    position: str

    def stands(self, *, first: bool, last: bool, before: int = 2, following: int = 2) -> bool:
        """Whether the word is a title where it stands.

        That is before (first) or behind (last) the name; `before` and `following` count the words of the name there.
        """
        if self.position.startswith("first"):
            return first and not last and (self.position == "first" or following > 1)
        if self.position.startswith("last"):
            return last and not first and (self.position == "last" or before > 1)
        return self.position == "any" or not last


class Number(NamedTuple):
    """The figure that a word stands for, and whether it does so only behind another word."""

    value: int
    only_after_word: bool


def _column(name: str, column: str) -> frozenset[str]:
    """The values of a table's column."""
    return frozenset(tables.column(_HERE, name, column))


def _pairs(name: str, column: str, other: str) -> Mapping[str, str]:
    """The values of a table's column to those of another."""
    return MappingProxyType(dict(tables.pairs(_HERE, name, column, other)))


@cache
def titles() -> Mapping[str, Title]:
    """Words and phrases (at most six words) beside a person's name."""
    return MappingProxyType({row["word"]: Title(row["kind"], row["position"]) for row in rows(_HERE, "titles")})


@cache
def title_beginnings() -> Mapping[str, tuple[int, ...]]:
    """The first word of each title, with the numbers of words of the titles that begin so, greatest first."""
    return lengths_by_word(map(str.split, titles()), 0)


@cache
def title_ends() -> Mapping[str, tuple[int, ...]]:
    """The last word of each title, with the numbers of words of the titles that end so, greatest first."""
    return lengths_by_word(map(str.split, titles()), -1)


@cache
def dynastic() -> frozenset[str]:
    """Names of dynasties, which members' names often leave out."""
    return _column("dynastic", "word")


@cache
def middle_names() -> Mapping[str, str]:
    """Middle names that only women or only men bear, with the sex."""
    return _pairs("middle_names", "word", "sex")


@cache
def particles() -> frozenset[str]:
    """Articles, prepositions and words for "son of" in persons' names, but as Kana write them (al, アル aru)."""
    return frozenset(row["word"] for row in rows(_HERE, "particles") if row["letters"] != _LETTERS[Script.KANA])


@cache
def particles_in(script: Script) -> frozenset[str]:
    """Those of them that are known in a script: of languages that are written in it, or were; none in most."""
    found = (row for row in rows(_HERE, "particles") if _LETTERS.get(script) in row["letters"].split("|"))
    return frozenset(row["word"] for row in found)


@cache
def before_fathers() -> frozenset[str]:
    """Those of them behind which the father's name stands: bin, bint, ould."""
    return frozenset(row["word"] for row in rows(_HERE, "particles") if row["before_father"] == "yes")


@cache
def behind_fathers() -> frozenset[str]:
    """Those of them that stand behind the father's name: oglu, qizi."""
    return frozenset(row["word"] for row in rows(_HERE, "particles") if row["language"] in _WITH_SON_BEHIND)


@cache
def descent() -> frozenset[str]:
    """Words for "born of" and "son" that make a surname of the word before them: Akhund Zada."""
    return _column("descent", "word")


@cache
def glued(what: str, *where: str) -> tuple[str, ...]:
    """What is written in one with a word, "before" or "behind" it, and is none of it: an "article", "particles" of
    several words, a word for the son of a "father", a "legal form"; and an article that only stands "apart" before one.
    """
    places = {*where, "at either end"}
    return tuple(r["written"] for r in rows(_HERE, "glued") if r["what"] == what and r["where"] in places)


@cache
def passport_letters() -> Mapping[str, str]:
    """Letters that passports write as two, and folding as one: Müller, Mueller."""
    return _pairs("passport_letters", "letter", "written")


@cache
def names_like_particles() -> Mapping[str, str]:
    """Surnames of Asians, and a given name, that are written like some of these, with their language."""
    return _pairs("names_like_particles", "word", "language")


@cache
def generic_words() -> Mapping[str, str]:
    """Words that any firm or body may use, with what they are about; agreeing on them says little."""
    return _pairs("generic_words", "word", "domain")


@cache
def akin_words() -> Mapping[str, frozenset[int]]:
    """Generic words to the groups they are in: those of a group translate one word of another language."""
    found: dict[str, set[int]] = {}
    for row in rows(_HERE, "akin_words"):
        found.setdefault(row["word"], set()).add(int(row["group"]))
    return MappingProxyType({word: frozenset(groups) for word, groups in found.items()})


@cache
def english_of_trade() -> frozenset[str]:
    """English words that any firm may use, as they are written and shortened: energy, electro."""
    short = (row["short"] for row in kept(_HERE, "abbreviations") if row["language"] == "English")
    return frozenset([*generic_words(), *short])


@cache
def abbreviations() -> Mapping[str, str]:
    """Short, plural, translated and otherwise spelt words of firms to the word, or words, that stand for them."""
    return _abbreviations(leading=False)


@cache
def leading_abbreviations() -> Mapping[str, str]:
    """What a firm's name with a Russian legal form may begin with, and elsewhere is another word: OOO UK Romashka."""
    return _abbreviations(leading=True)


@cache
def turkish_abbreviations() -> Mapping[str, str]:
    """What words of a firm with a Turkish legal form stand for, and elsewhere are others: San. is industry."""
    return _pairs("turkish_short", "short", "full")


@cache
def romanised_words() -> frozenset[str]:
    """Those that are Arabic, Persian and others in Latin letters, as which a firm may bear them anywhere: Melli."""
    return frozenset(row["short"] for row in kept(_HERE, "abbreviations") if row["language"].endswith(_ROMANISED))


def _abbreviations(*, leading: bool) -> Mapping[str, str]:
    found = {row["short"]: row["full"] for row in kept(_HERE, "abbreviations") if (row["kind"] == _LEADING) is leading}
    return MappingProxyType(found if leading else {**dict(_elided()), **found})


def _elided() -> Iterator[tuple[str, str]]:
    """French and Italian words with the article or preposition that loses its vowel before them: d'ingénierie."""
    before: dict[str, list[str]] = {}
    for row in rows(_HERE, "elided"):
        for language in row["languages"].split("|"):
            before.setdefault(language, []).append(row["word"])
    for known in kept(_HERE, "abbreviations"):
        short = known["short"]
        if known["kind"] == "translation" and short[0] in _SPOKEN_OPEN and len(short) >= _ELIDED_BEFORE:
            yield from ((word + short, known["full"]) for word in before.get(known["language"], ()))


@cache
def groups_by_kind() -> tuple[Mapping[str, frozenset[int]], Mapping[str, frozenset[int]]]:
    """Names to their groups, from one reading of the table: variants and romanisations, and nicknames."""
    variants: dict[str, set[int]] = {}
    nicknames: dict[str, set[int]] = {}
    for row in kept(_HERE, "name_variants"):
        found = nicknames if row["kind"] == "nickname" else variants
        found.setdefault(row["name"], set()).add(int(row["group"]))
    first, second = ({name: frozenset(of) for name, of in found.items()} for found in (variants, nicknames))
    return MappingProxyType(first), MappingProxyType(second)


@cache
def name_variants() -> Mapping[str, frozenset[int]]:
    """Names of persons to the groups they are in; two names that share a group are one name in two languages."""
    return groups_by_kind()[0]


@cache
def romanisations() -> frozenset[int]:
    """The groups of names that are one syllable or character in several romanisations."""
    return frozenset(int(row["group"]) for row in kept(_HERE, "name_variants") if row["kind"] == "romanisation")


@cache
def pinyin() -> Mapping[str, frozenset[int]]:
    """Chinese syllables to the groups of their romanisations, by pinyin, which is the first name of such a group."""
    found: dict[str, set[int]] = {}
    last = ""
    for row in kept(_HERE, "name_variants"):
        if row["kind"] == "romanisation" and row["language"] == "Chinese" and row["group"] != last:
            found.setdefault(row["name"], set()).add(int(row["group"]))
        last = row["group"]
    return MappingProxyType({syllable: frozenset(groups) for syllable, groups in found.items()})


@cache
def frequent_names() -> Mapping[str, int]:
    """Names of persons that many bear, to about how many of 100,000 people do so where the name is commonest.

    A name that is known to be common, without a published share, counts as 200.
    """
    shares = tables.pairs(_HERE, "frequent_names", "name", "share")
    return MappingProxyType({name: int(share or _SHARE_NOT_PUBLISHED) for name, share in shares})


def frequent_among(*languages: str) -> Iterator[tuple[str, str]]:
    """Those of them that are commonest where a language is spoken, each with what it is: given, family or both."""
    regions = {row["region"] for row in rows(_HERE, "name_regions") if row["language"] in languages}
    return ((row["name"], row["part"]) for row in kept(_HERE, "frequent_names") if row["region"] in regions)


@cache
def english_names() -> frozenset[str]:
    """Those of English speakers, and no Arabic ones."""
    arabic = {row["name"] for row in kept(_HERE, "name_variants") if row["language"] == "Arabic"}
    return frozenset(name for name, _ in frequent_among("English")) - arabic


@cache
def spanish_surnames() -> frozenset[str]:
    """Those that are surnames where people have two, the father's first."""
    return frozenset(name for name, part in frequent_among("Spanish") if part != "given")


@cache
def names_of_their_own(of: str) -> frozenset[str]:
    """Greek or Chinese names that are written as those of other languages are."""
    return frozenset(row["name"] for row in rows(_HERE, "names_of_their_own") if row["of"] == of)


@cache
def frequent_words() -> Mapping[str, int]:
    """Words of firms' names that many firms have, to about how many in a million firms do; no generic word is here."""
    shares = tables.pairs(_HERE, "frequent_words", "word", "share")
    return MappingProxyType({word: int(share) for word, share in shares})


@cache
def place_words() -> frozenset[str]:
    """Words of cities, states, provinces and landmarks: in a firm's name they say where, not who."""
    return _column("place_words", "word")


@cache
def country_words() -> Mapping[str, str]:
    """Countries, their peoples and other names for them to alpha-2 codes in lower case, joined by "|" where open."""
    return _pairs("country_words", "phrase", "code")


@cache
def number_words() -> Mapping[str, Number]:
    """Number words, ordinals and Roman numerals."""
    found = {
        row["word"]: Number(int(row["value"]), row["only_after_word"] == "yes") for row in rows(_HERE, "number_words")
    }
    return MappingProxyType(found)


@cache
def hull_prefixes() -> frozenset[str]:
    """What stands before a ship's name (M/V, MT, F/V, Barge …) as folded phrases."""
    return _column("hull_prefixes", "prefix")


@cache
def telling_hull_prefixes() -> Mapping[str, bool]:
    """Those that tell that a name is a ship's, and whether only a slash does so: N/T Aranta, N T Aranta."""
    tells = _pairs("hull_prefixes", "prefix", "tells")
    return MappingProxyType({prefix: when != "always" for prefix, when in tells.items() if when != "of a vessel"})


@cache
def hull_prefixes_behind() -> frozenset[str]:
    """Those that are also written behind a name, ARANTA (M/V); others would be words of one."""
    return frozenset(row["prefix"] for row in rows(_HERE, "hull_prefixes") if row["behind"] == "yes")


@cache
def hull_suffixes() -> frozenset[str]:
    """What is written in one with a ship's name or number, behind it, in Chinese and Korean."""
    return _column("hull_suffixes", "suffix")


@cache
def hull_beginnings() -> frozenset[str]:
    """The first word of each hull prefix that tells that a name is a ship's."""
    return frozenset(prefix.partition(" ")[0] for prefix in telling_hull_prefixes())


@cache
def stopwords() -> frozenset[str]:
    """Words that join the others in a firm's name."""
    return _column("stopwords", "word")


@cache
def own_at_beginning() -> frozenset[str]:
    """Those of them that join nothing where a name begins, and are its own: AF Telecom, Van Ast, At Work."""
    return frozenset(row["word"] for row in rows(_HERE, "stopwords") if row["begins"] == "as its own")


@cache
def own_at_end() -> frozenset[str]:
    """Those of them that join nothing where a name ends, as no other word follows: Class A, Fund D.

    But what says "and" does, before a legal form that is taken off: Abadia y Cia.
    """
    return frozenset(row["word"] for row in rows(_HERE, "stopwords") if row["ends"] == "as its own")


@cache
def honouring() -> frozenset[str]:
    """Those of them behind which stands in whose honour the firm is named: imeni Kirova, named after Kirov."""
    return frozenset(row["word"] for row in rows(_HERE, "stopwords") if row["source"] == "honours")


@cache
def said_twice() -> Mapping[tuple[str, str], bool]:
    """Two neighbours, as they are read, of which one says nothing that the other does not, and whether the first."""
    found = {
        (row["word"], row["beside"]) if row["place"] == "before" else (row["beside"], row["word"]): row["place"]
        for row in rows(_HERE, "said_twice")
        if row["place"] != _LEFT_OVER
    }
    return MappingProxyType({pair: place == "before" for pair, place in found.items()})


@cache
def said_besides() -> frozenset[tuple[str, str]]:
    """A word left over, and one that agrees beside which it makes no other firm: partner beside capital."""
    return frozenset((row["word"], row["beside"]) for row in rows(_HERE, "said_twice") if row["place"] == _LEFT_OVER)
