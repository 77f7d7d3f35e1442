"""Names of Russians and their neighbours as the press and registers of other countries spell them: Sergej Šojgu.

Lists have them in English spelling. Other languages write sh as š, sz, sch, sj or ş, and Latvians and Lithuanians put
an ending behind every man's name (Mihails Fridmans). What tells is in the name as a whole: signs of a language
(spelling_signs.csv), and a given name that is East Slavic once it is read so; then the rules of the language
(folds.csv, abroad) make one more name of it. Letters with a mark are read so in any name.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from operator import eq
from typing import Final, NamedTuple

from ensign.fields.telling import is_firm
from ensign.fields.two_firms import forms
from ensign.tables import column, kept
from ensign.text import folds, lexicon
from ensign.text.remembered import WORDS, Remembered
from ensign.text.scripts import Script, script_of
from ensign.text.slavic_surnames import may_be_one
from ensign.text.words import APOSTROPHES, fold, texts

MARKED: Final = frozenset("šşșŝčžțţçû")
"""Letters that others write with two."""

_OF_WOMEN: Final = "ová"
"""The ending of women's surnames in Czech and Slovak, by its mark."""

_OF_WOMEN_BARE: Final = "ova"
_LAST_LATIN: Final = "\u1eff"
_DROP: Final = dict.fromkeys(map(ord, APOSTROPHES))
_WORD: Final = re.compile(rf"[^\W_]+(?:[{''.join(sorted(APOSTROPHES))}]+[^\W_]+)*")
_POSSESSIVE: Final = re.compile(r"['’]s\b", re.IGNORECASE)
_ENGLISH: Final = re.compile(r"[kz]h|vich\b", re.IGNORECASE)
"""What English has for Russian letters, and none of the languages."""

_FEWEST: Final = 2
"""Words of a person's name, at least: one alone has no given name that tells."""

_WORDS: Final = 8
"""And at most."""

_LEAST_SURE: Final = 2
"""The rank from which on a sign is one of other languages, too."""

_OF_ANY: Final = frozenset({"turkish"})
"""Languages whose own names are no East Slavic ones: the sign is enough."""

_UNDECLINED: Final = ("a", "e", "i", "o", "u", "y", "vic")
"""The ends of names that Balts leave as they are: vowels, and by some the patronymic."""

_REGIONS: Final = frozenset({"ru", "ua", "by"})
_SPELLING: Final = "spelling-of"
_NONE: Final[Sequence[str]] = ()
_WEAK: Final = "aeiouyjhcqC"
_BONES: Final = str.maketrans({**dict.fromkeys(_WEAK), "w": "v", "z": "s", "S": "s", "Z": "s", "x": "ks"})
_OF_TWO: Final = re.compile("t(?=[szcj])|k(?=h)|(?:[aiu]*s)+$")
"""What of a word no rule puts in, takes out or writes otherwise, but for letters of which one stands for all."""

_NO_LENGTHS: Final = (1, 0)
_FEWER: Final = 2
_MORE: Final = 6
"""By how many letters a name is shorter or longer in another language than by what all romanisations share."""


class _Sign(NamedTuple):
    """A sign of a language, the surer the lower its rank."""

    language: str
    rank: int


_OF_BALTS: Final = _Sign("baltic", 0)
_GENITIVE: Final = _Sign("genitive", 0)
"""A man's given name as Poles and Czechs decline it, to whom that of a person is the accusative, too: Siergieja."""

_DECLINING: Final = ("polish", "czech")
_DECLINED: Final = ("a", "je")
_OF_BOTH: Final = "slava"
"""The end of women's names that men's have in the genitive: Stanislava."""


@lru_cache(1)  # one is asked for by two rules, one after the other
def readings(name: str) -> tuple[str, ...]:
    """A name as others spell it than the language whose signs it has; nothing of nearly every name."""
    written = name if name.isascii() else unicodedata.normalize("NFC", name)
    said = _WORD.findall(written)
    if len(said) > _WORDS:
        return ()
    if not APOSTROPHES.isdisjoint(written):
        said = [word.translate(_DROP) for word in said]
    said = list(map(str.lower, said))
    is_marked = not name.isascii() and not MARKED.isdisjoint(written.lower())
    signs = _signs_in(said) if is_marked or any(map(_MAY_BE_GIVEN.__getitem__, said)) else set()
    if signs and _ENGLISH.search(written):
        signs.clear()
    if not signs and not is_marked:
        return ()
    found = [*([_by("marks", said)] if is_marked else []), *_by_signs(signs, said)]
    if _GENITIVE in signs:  # Siergieja Ławrowa is Siergiej Ławrow, which is read, too
        found += [again for read in found for again in _by_signs(_signs_in(read), read)]
    if not found or not _of_firms().isdisjoint(texts(written)) or _POSSESSIVE.search(written) or is_firm(name):
        return ()
    return tuple(dict.fromkeys(_put(written, read) for read in found if read != said))


def _signs_in(said: Sequence[str]) -> set[_Sign]:
    """The signs of languages in the words of a name; one word alone has none."""
    return {sign for word in said for sign in _SIGNS[word]} if len(said) >= _FEWEST else set()


def _by_signs(signs: Collection[_Sign], said: Sequence[str]) -> Sequence[Sequence[str]]:
    """The words of a name read by the signs of the first rank by which they are a name of East Slavs."""
    for rank in sorted({sign.rank for sign in signs}):
        languages = sorted(sign.language for sign in signs if sign.rank == rank)
        if found := [read for language in languages if (read := _read(language, said, rank))]:
            return found
    return _NONE


def may_be_given(word: str) -> bool:
    """Whether a look at a folded word does not tell that no language spells a given name of East Slavs so."""
    least, most = _lengths_of_given().get(_bones(word), _NO_LENGTHS)
    return least <= len(word) <= most


def has_sign(word: str) -> bool:
    """Whether a folded word may have a sign of a language."""
    return _any_sign().search(word) is not None or word.endswith(_OF_WOMEN_BARE) or _IS_GENITIVE[word]


@cache
def _of_firms() -> frozenset[str]:
    """Words of trade and legal forms, but for given names."""
    return frozenset(word for word in (*lexicon.generic_words(), *forms()) if not _is_given(word))


def _read(language: str, said: Sequence[str], rank: int) -> Sequence[str]:
    """The words of a name read as those of a language, where they are a name of East Slavs then; else none.

    One whose given name they bear, and if the sign is none that no other language has, in an odd spelling or with a
    surname of theirs; what Balts put behind a name they put behind all that end in no vowel.
    """
    if language == _GENITIVE.language:
        read = [folds.applied(language, word) for word in said]
        is_declined = not any(map(eq, read, said)) and _given_of_any().isdisjoint(map(fold, said))
        return read if is_declined else _NONE
    if language in _OF_ANY:
        return _by(language, said)
    given = [n for n, word in enumerate(said) if _MAY_BE_GIVEN[word] and _IS_GIVEN[_READ[language, word]]]
    if not given:
        return _NONE
    read = _by(language, said)
    if language == _OF_BALTS.language:
        changed = [n for n, word in enumerate(read) if said[n].endswith("s") and not said[n].endswith(word[-2:])]
        is_whole = all(n in changed or fold(word).endswith(_UNDECLINED) for n, word in enumerate(said))
        return read if is_whole and not set(given).isdisjoint(changed) else _NONE
    is_sure = rank < _LEAST_SURE or any(sign.rank for n in given for sign in _SIGNS[said[n]])
    return read if is_sure or any(n not in given and may_be_one(fold(word)) for n, word in enumerate(read)) else _NONE


def _by(language: str, said: Sequence[str]) -> list[str]:
    """The words as the rules of a language read them; letters that a rule has made are capitals, which none changes."""
    return [_READ[language, word] for word in said]


def _as_read(asked: tuple[str, str]) -> str:
    language, word = asked
    marked = word if word.isascii() else folds.applied("abroad marks", word)
    return (marked if language == "marks" else folds.applied(f"abroad {language}", marked)).lower()


_READ: Final = Remembered(_as_read, WORDS)


def _put(name: str, read: Iterable[str]) -> str:
    """The name with words as they are read, in capitals where they were."""
    words = iter(read)

    def put(found: re.Match[str]) -> str:
        word = next(words)
        if found[0].isupper() and len(found[0]) > 1:
            return word.upper()
        return word.capitalize() if found[0][:1].isupper() else word

    return _WORD.sub(put, name)


def _signs_of(word: str) -> frozenset[_Sign]:
    """The signs of a word in Latin letters; those with marks are folded, but for those that are a sign.

    The endings of Balts are one of given names only, as too many words have them.
    """
    if max(word) > _LAST_LATIN:
        return frozenset()
    folded = word
    if not word.isascii():
        bare = word.removesuffix(_OF_WOMEN)
        folded = "".join([c if c in MARKED else fold(c) for c in bare]) + word[len(bare) :]
    declined = frozenset({_GENITIVE} if _IS_GENITIVE[fold(word)] else ())
    if not _any_sign().search(folded):
        return declined
    found = declined.union(sign for sign, pattern in _signs() if pattern.search(folded))
    return found if _MAY_BE_GIVEN[word] else found - {_OF_BALTS}


_SIGNS: Final = Remembered(_signs_of, WORDS)


@cache
def _any_sign() -> re.Pattern[str]:
    """Any of the signs."""
    return re.compile("|".join(f"(?:{row['sign']})" for row in kept("ensign.text", "spelling_signs")))


@cache
def _signs() -> Sequence[tuple[_Sign, re.Pattern[str]]]:
    """The signs of languages, as they are found."""
    rows = kept("ensign.text", "spelling_signs")
    return [(_Sign(row["language"], int(row["rank"])), re.compile(row["sign"])) for row in rows]


def _is_given(word: str) -> bool:
    return len(word) > _FEWEST and folds.applied("romanised", fold(word)) in _given()


_IS_GIVEN: Final = Remembered(_is_given, WORDS)


def _is_genitive(word: str) -> bool:
    """Whether a folded word is a man's given name in the genitive, and no woman's."""
    if not word.endswith(_DECLINED) or not may_be_given(word) or word.endswith(_OF_BOTH):
        return False
    if word in _given_of_any() or _IS_GIVEN[word]:
        return False
    bare = folds.applied(_GENITIVE.language, word)
    return bare != word and (_IS_GIVEN[bare] or any(_IS_GIVEN[_READ[language, bare]] for language in _DECLINING))


_IS_GENITIVE: Final = Remembered(_is_genitive, WORDS)


@cache
def _given_of_any() -> frozenset[str]:
    """Given names of any people, as they are without an ending: Amira, Petra."""
    return frozenset(row["name"] for row in kept("ensign.text", "frequent_names") if row["part"] != "family")


@cache
def _given() -> frozenset[str]:
    """Given names of East Slavs, by what all romanisations share."""
    frequent = [row for row in kept("ensign.text", "frequent_names") if row["region"] in _REGIONS]
    known = [row["name"] for row in frequent if row["part"] != "family" and not row["source"].startswith(_SPELLING)]
    full = [
        row["name"]
        for row in kept("ensign.text", "name_variants")
        if row["language"] == "Russian" and row["kind"] == "nickname"
    ]
    others = column("ensign.text", "slavic_given", "name")
    return frozenset(folds.applied("romanised", name) for name in (*known, *full, *others) if len(name) > _FEWEST)


@cache
def _lengths_of_given() -> Mapping[str, tuple[int, int]]:
    """The lengths of the given names with the same bones, the least and the most."""
    found: dict[str, list[int]] = {}
    for name in _given():
        found.setdefault(_bones(name), []).append(len(name))
    return {bones: (min(lengths) - _FEWER, max(lengths) + _MORE) for bones, lengths in found.items()}


def _bones(word: str) -> str:
    """What is left of a folded word in nearly any of the languages, each letter once, and whether it begins with it."""
    left = _OF_TWO.sub("", word)
    return "".join(dict.fromkeys(left.translate(_BONES))) + " " * left.startswith(tuple(_WEAK))


_MAY_BE_GIVEN: Final[Remembered[str, bool]] = Remembered(
    lambda word: script_of(word) is Script.LATIN and may_be_given(fold(word)), WORDS
)
"""The same of words as they are written; one in other letters is spelt as in none of the languages."""
