"""The word tables, loaded once: which words name a firm, an office, a kinship, a post, a place.

Every row of a table under `tables/` has a source or a reason. No table holds the name of a party;
rules rest on these words, on structure and on position.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final, NamedTuple

from babel import Locale

from ensign import tables


class Head(NamedTuple):
    """A word that says what kind of body a name names, and sometimes its role."""

    kind: str
    role: str


class RelationWord(NamedTuple):
    """A noun or verb that relates two parties. `how` is its direction (nouns) or shape (verbs)."""

    predicate: str
    how: str
    role: str


_HERE: Final = "ensign.brief"


def word_set(words: str) -> frozenset[str]:
    """A set of words written as one line, blanks between."""
    return frozenset(words.split())


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest that is there."""
    return f"(?:{'|'.join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))})"


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table by column."""
    return list(tables.rows(_HERE, name))


@cache
def heads() -> dict[str, Head]:
    """Head word of an organisation, place, event or instrument, as written -> kind and role; the first row wins."""
    found: dict[str, Head] = {}
    for row in rows("heads"):
        if row["word"][0] != "-" and row["word"][-1] != "^":
            found.setdefault(row["word"], Head(row["kind"], row["role"]))
    return found


@cache
def first_heads() -> dict[str, Head]:
    """Words that say what a name names where they stand first in it: "Banco", "Lake", "Radio" (a `^` in the table)."""
    return {r["word"][:-1]: Head(r["kind"], r["role"]) for r in rows("heads") if r["word"].endswith("^")}


@cache
def word_endings() -> dict[str, Head]:
    """Endings of words that say what a name names, as German joins them: "-amt", "-zeitung" (a `-` in the table)."""
    return {r["word"][1:]: Head(r["kind"], r["role"]) for r in rows("heads") if r["word"][0] == "-"}


@cache
def joiners(word: str) -> frozenset[str]:
    """Words of bodies' names that go on with "of", "for" or a possessive, or with two fields joined by "and"."""
    return frozenset(r["word"] for r in rows("joiners") if word in r["takes"].split())


@cache
def titles() -> dict[str, str]:
    """Title as written -> class: honorific, sovereign, royal, official, rank, position."""
    return {r["title"]: r["class"] for r in rows("titles") if r["class"] not in {"modifier", "portfolio"}}


@cache
def title_genders() -> dict[str, str]:
    """Title as written -> the gender of whoever bears it, of those that only men or only women bear."""
    return {r["title"]: r["gender"] for r in rows("titles") if r["gender"]}


@cache
def hulls() -> dict[str, str]:
    """What stands before a ship's name, as written -> what it is where no name follows: a cargo, or "" nothing."""
    return {r["prefix"]: r["alone"] for r in rows("hulls")}


@cache
def title_before_name() -> str:
    """A pattern for a title in lower case that stands before a name: an honorific or a rank."""
    return any_of(title.lower() for title, kind in titles().items() if kind in {"honorific", "rank"})


@cache
def title_modifiers() -> frozenset[str]:
    """Words that may stand within a title: modifiers and fields of office."""
    return frozenset(r["title"] for r in rows("titles") if r["class"] in {"modifier", "portfolio"})


@cache
def posts() -> dict[str, RelationWord]:
    """Noun of a post in a business -> what its holder is to the business."""
    return {r["noun"]: RelationWord(r["predicate"], "forward", r["role"]) for r in rows("posts")}


@cache
def kin() -> dict[str, RelationWord]:
    """Noun of kinship -> the relation; `role` is the gender of the one so called."""
    return {r["noun"]: RelationWord(r["predicate"], r["direction"], r["gender"]) for r in rows("kin")}


@cache
def verbs() -> dict[str, RelationWord]:
    """Verb form -> what its subject is to its object; `how` is `active` where only the active voice is so written."""
    return {r["form"]: RelationWord(r["predicate"], r["shape"], "") for r in rows("verbs")}


@cache
def nominals() -> dict[str, str]:
    """Common noun -> the kind of party it names."""
    return {r["noun"]: r["kind"] for r in rows("nominals")}


@cache
def fact_labels() -> dict[str, str]:
    """Label of an entry or column in lower case -> what its value is."""
    return {r["label"]: r["fact"] for r in rows("facts")}


@cache
def callings() -> dict[str, str]:
    """Noun of an office or calling -> the class of persons that are not parties."""
    return {r["noun"]: r["class"] for r in rows("callings")}


@cache
def bodies() -> frozenset[str]:
    """Names of international bodies."""
    return frozenset(r["name"] for r in rows("bodies") if r["kind"] == "international")


@cache
def authorities() -> frozenset[str]:
    """Initials of public authorities, which no word in them tells."""
    return frozenset(r["name"] for r in rows("bodies") if r["kind"] == "authority")


@cache
def media() -> frozenset[str]:
    """Names of news media whose words do not say what they are."""
    return frozenset(r["name"] for r in rows("media"))


@cache
def no_names() -> frozenset[str]:
    """Capitals that name nobody; with " #" at their end such as do so before a number."""
    return frozenset(r["words"] for r in rows("no_names"))


@cache
def openers() -> frozenset[str]:
    """Lower-case words whose capital, at the start of a sentence, says nothing."""
    return frozenset(r["word"] for r in rows("openers"))


@cache
def function_words() -> frozenset[str]:
    """The openers with which no name begins: all but the nouns and adjectives among them."""
    return frozenset(r["word"] for r in rows("openers") if r["begins_names"] == "no")


@cache
def legal_forms() -> frozenset[str]:
    """Legal forms of businesses as written."""
    return frozenset(r["form"] for r in rows("legal_forms"))


@cache
def ending_forms() -> frozenset[str]:
    """Those behind which a name ends: a capital after them begins another, and after their stop another sentence."""
    return frozenset(r["form"] for r in rows("legal_forms") if r["ends"] == "yes")


@cache
def _capital_words() -> dict[str, str]:
    """Legal forms and head words in capitals -> as they are usually written."""
    return {w.upper(): w for w in (*heads(), *legal_forms()) if not w.isupper()}


_LATIN: Final = re.compile(r"[\0-\u024f]+")


@cache
def in_usual_case(text: str) -> str:
    """A name in capitals as it would be written in prose: "LUCKY STAR LTD." is Lucky Star Ltd.; others as they are."""
    if " " not in text or not text.isupper() or not _LATIN.fullmatch(text):
        return text
    known, forms = _capital_words(), legal_forms()
    first, *rest = (known.get(w) or (w if w in forms or len(w) <= 1 else w.capitalize()) for w in text.split())
    return " ".join((first, *(w.lower() if w in _SMALL else w for w in rest)))


_SMALL: Final = frozenset({"Of", "And", "The", "For"})


@cache
def cues() -> tuple[tuple[str, re.Pattern[str], int], ...]:
    """Stems that rank a sentence, how each begins a word, and its points. They never admit and never exclude.

    A stem that ends with "$" is a whole word: coal begins a coalition.
    """
    found = ((r["stem"].removesuffix("$"), r["stem"].endswith("$"), int(r["weight"])) for r in rows("cues"))
    return tuple((stem, re.compile(rf"\b{re.escape(stem)}" + r"\b" * whole), points) for stem, whole, points in found)


@cache
def countries() -> dict[str, str]:
    """Country name or usual short form -> ISO 3166-1 alpha-2, lower case (CLDR names and `nations.csv`)."""
    named = {
        name: code.lower()
        for code, name in Locale("en").territories.items()
        if len(code) == 2 and code not in {"EU", "EZ", "UN", "QO", "ZZ", "XA", "XB"}
    }
    return named | {r["name"]: r["country"] for r in rows("nations") if r["kind"] == "country"}


@cache
def nationalities() -> dict[str, str]:
    """Adjective of nationality -> ISO 3166-1 alpha-2, lower case."""
    return {r["name"]: r["country"] for r in rows("nations") if r["kind"] == "nationality"}


@cache
def cities() -> dict[str, str]:
    """Well-known city -> ISO 3166-1 alpha-2, lower case."""
    return dict(tables.pairs("ensign.fields", "cities", "name", "country"))


def country_of(text: str) -> str:
    """The country that a text is the name or nationality of; "" where it is none, or of several (Korean)."""
    return countries().get(text) or nationalities().get(text, "")


def is_place(text: str) -> bool:
    """Whether a text is the name of a country, nationality or city."""
    return text in countries() or text in cities() or text in nationalities()
