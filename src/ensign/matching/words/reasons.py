"""The reasons that make two words alike by equality of a key: one table.

Each row has the name of a similarity in settings.py and the keys that a word has for it; two words
are alike for that reason where they share a key. The comparison of a pair and the index read the
same table, the one by intersecting, the other by looking up, so that neither can know a reason
that the other does not.
"""

import re
import sys
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from ensign.fields.names import Kind, Token, Way
from ensign.text import chinese_names, folds, han, hangul, lexicon, patronymics
from ensign.text.arabic import SUN_LETTERS, without_article
from ensign.text.folds import Folded
from ensign.text.scripts import UNVOWELLED, Script
from ensign.text.words import texts

Keys = tuple[tuple[str, frozenset[str]], ...]
"""The keys of a token: reason and its keys, best reason first."""

_ARTICLES: Final = ("al", "el", "ul", "as", "ad", "ar", "an", "at")
_APART: Final = frozenset({*_ARTICLES, "ash", "az"})
"""What stands before a word, apart from it; in one with it the last two would be the beginnings of other words."""

_BARE: Final = 4
"""Letters of a firm's word behind an article, at least, and one more behind any but al (Elfaro)."""

_ENDING_ARTICLES: Final = ("ul", "al", "ur", "us")
_GLUED_PARTICLES: Final = ("delos", "delas", "della", "dela", "vanden", "vander")
"""Particles of several words that are written in one with a surname: Delacruz, Vandenberg."""

_BEFORE: Final = _ARTICLES + _GLUED_PARTICLES
_TWO_LETTERS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "AE", "Ö": "OE", "Ü": "UE", "Å": "AA", "Ø": "OE"}
)
"""Letters that machine-readable passports write as two (ICAO Doc 9303, part 3, section 6), and folding as one."""

_LONG: Final = 3
"""So many consonants are a word's own; fewer are many words'."""
_SPELT_OUT: Final = re.compile("[aou]e|dj")
_SLAVIC: Final = re.compile(
    "[eiaoln]j|^j|sz|ch|[ciyz]e[vw]|ck[iy]|ic$|[aeiou]h.*[oe][vw]a?$|[aeo]u(?:ch|$)|ava$|[oe]va?s$|skis$"
)
_SLAVIC_LETTERS: Final = 5
_SURNAME: Final = re.compile(
    r"(?:[iyjoe]?[oe](?:[vw]a?|ff)|[iyj]na?|[st]?[kc](?:[iyj]{1,3}|[ao][iyj]a?)|[eo]nk[ao]|[oe][vw]k[ao]|[yui]?uk|ch"
    r"|[iyj]kh|[iyj]an|a[iyj]a)$"
)
_SURNAME_LETTERS: Final = 6
"""Surnames of Russians, Ukrainians, Belarusians and, as Russians write them, Armenians and Georgians, by how they end
(Wikipedia, "Eastern Slavic naming customs", read 2026-11), and letters of such a word, at least."""

_RUSSIAN: Final = re.compile("x$|te(?:ch|h)|cht|cs|qu|eur|aut|^s[pt]|tr[ae]|service|c[eiy]")
_RUSSIAN_LETTERS: Final = 5
_PERSIAN: Final = ("aee", "aei", "aie", "ayi", "ayee", "ayei")
_BURMESE: Final = ("hp", "ht", "hk")
_GLUED: Final = (
    "limited",
    "company",
    "corporation",
    "jsc",
    "pjsc",
    "ojsc",
    "cjsc",
    "ooo",
    "oao",
    "zao",
    "llc",
    "ltd",
    "gmbh",
    "inc",
    "plc",
    "corp",
    "ag",
    "sa",
    "co",
)


class Word(NamedTuple):
    """What keys are made of: a token's text, the word as written, its script, and its character if it is a Han one."""

    text: str
    written: str
    script: Script
    char: str = ""


@dataclass(frozen=True, slots=True)
class KeyReason:
    """One reason: its name, what makes the words' keys for it, and the ways in which it counts.

    The keys are columns of `folds.Folded`, by their names, and `further` texts that few words have, by a fold if it is
    named. Of the letters of a word, for its columns, and of a key, but for a leading vowel, so many are asked for.
    """

    name: str
    columns: tuple[str, ...] = ()
    further: Callable[[Word], Sequence[str]] | None = None
    fold: str = ""
    letters: int = 1
    least: int = 1
    most: int = sys.maxsize
    ways: frozenset[Way] = frozenset(Way)

    def keys(self, word: Word, folded: Folded) -> frozenset[str]:
        """The keys of one word."""
        found = [*self.folded(self.further(word))] if self.further else []
        if len(word.written) + (word.script in UNVOWELLED) >= self.letters:  # a vowel is not written
            for column in self.columns:
                keys = getattr(folded, column)
                found += (keys,) if isinstance(keys, str) else keys
        return frozenset([key for key in found if self.least <= folds.sounds_of(key) <= self.most])

    def folded(self, texts: Sequence[str]) -> Sequence[str]:
        """The keys that further texts are."""
        return folds.apply_all(self.fold, texts) if self.fold else texts


def _glued(word: Word) -> Sequence[str]:
    """The word, and the word without a legal form at either end."""
    text = word.written
    if len(text) < 4:
        return ()
    bare = [text]
    if text.startswith(_GLUED):
        bare += (text[len(g) :] for g in _GLUED if text.startswith(g) and len(text) - len(g) >= 4)
    if text.endswith(_GLUED):
        bare += (text[: -len(g)] for g in _GLUED if text.endswith(g) and len(text) - len(g) >= 4)
    return bare


def _article(word: Word) -> Sequence[str]:
    """The word without an article at either end (Alhasan, Abdul), or particles before it."""
    text = word.written
    if not (text.startswith(_BEFORE) or text.endswith(_ENDING_ARTICLES)):
        return ()
    bare = [text.removeprefix(p) for p in _GLUED_PARTICLES if text.startswith(p) and len(text) - len(p) >= 4]
    if text.startswith(_ARTICLES) and (len(text) >= 6 or _is_short_with_article(text)):
        bare.append(text[2:])
    if len(text) >= 5 and text.endswith(_ENDING_ARTICLES) and not _is_a_name(text):
        bare.append(text[:-2])
    return bare


def _is_short_with_article(text: str) -> bool:
    """Whether a word of five letters is al with a name of three (Alali), and no name itself (Alain)."""
    return len(text) == 5 and text.startswith("al") and text not in lexicon.frequent_names()


def _consonants_behind_article(word: Word) -> Sequence[str]:
    """The skeletons of a Latin word without the article before it, which a word in Arabic letters is read without."""
    bare = without_article(word.written) if word.script is Script.LATIN else ""
    return sorted(folds.skeletons(bare)) if bare else ()


def _article_of_firms(word: Word) -> Sequence[str]:
    """A long word without an Arabic article before it, also one that sounds as the letter behind it: Arrahman.

    A word that many firms have is one to its beginning: Alpine.
    """
    text = word.written
    as_next = text[:1] == "a" and text[1:2] == text[2:3] and text[1:2] in SUN_LETTERS
    is_glued = text.startswith("al") or (len(text) > _BARE + 2 and (as_next or text.startswith("el")))
    return (text[2:],) if is_glued and len(text) >= _BARE + 2 and text not in lexicon.frequent_words() else ()


def has_article(raw: str, word: str) -> bool:
    """Whether an Arabic article stands before a word of a name, apart from it."""
    return any(one in _APART and behind == word for one, behind in pairwise(texts(raw)))


def is_transcribed(raw: str, word: str, other: str) -> bool:
    """Whether a word of a name has letters for which another spells out two, as passports do: Müller, Mueller."""
    if raw.isascii():
        return False
    whole = unicodedata.normalize("NFC", raw)
    return (word, other) in zip(texts(whole), texts(whole.translate(_TWO_LETTERS)), strict=False)


def _is_a_name(text: str) -> bool:
    """Whether a word that ends like one with an article is a name to its end: Mansur, Jamal; but not Abdul."""
    return text in lexicon.name_variants() and not text.startswith("abd")


def _spelt_out(word: Word, letters: int = 5) -> Sequence[str]:
    """A word of so many letters with those as one that a writer without them spelt out with two."""
    text = word.written
    if len(text) < letters or word.script is not Script.LATIN or not _SPELT_OUT.search(text):
        return ()
    return [other for fold in ("spelt out", "spelt oe") if (other := folds.applied(fold, text)) != text]


def _spelt_out_of_people(word: Word) -> Sequence[str]:
    """The same, a Slavic name as English writers spell what other languages write otherwise (Dmitrij, Sergejs), a
    Persian one that ends in -aei or so in -ai, and a Burmese one without an h before its consonant.
    """
    found, text = [*_spelt_out(word)], word.written
    if word.script is Script.LATIN:
        if len(text) >= _SLAVIC_LETTERS and _SLAVIC.search(text):
            found.append(folds.applied("spelt slavic", text))
        elif text.endswith(_PERSIAN):
            found.append(folds.applied("spelt persian", text))
        elif text.startswith(_BURMESE):
            found.append(folds.applied("spelt burmese", text))
    return [other for other in found if other != text]


def _romanised(word: Word) -> Sequence[str]:
    """A surname of Cyrillic letters by what all romanisations of one letter share: Soloviev, Solovyov."""
    text = word.written
    is_one = word.script is Script.LATIN and len(text) >= _SURNAME_LETTERS and _SURNAME.search(text)
    return (text,) if is_one else ()


def _spelt_out_of_firms(word: Word) -> Sequence[str]:
    """The same, and a word as Russians write it and romanise it again; short ones are many, and abbreviations."""
    found, text = [*_spelt_out(word, 6)], word.written
    if word.script is Script.LATIN and len(text) >= _RUSSIAN_LETTERS and _RUSSIAN.search(text):
        found.append(folds.applied("spelt russian", text))
    return found


def _nickname(word: Word) -> Sequence[str]:
    groups = lexicon.nicknames().get(word.text)
    return [str(group) for group in groups] if groups else ()


def _variant(word: Word) -> Sequence[str]:
    # What a character is read as is no European name that is written alike (娟 juan, Juan), nor another's dialect.
    groups = (lexicon.pinyin() if word.script is Script.HAN else lexicon.name_variants()).get(word.text)
    if groups:
        return [str(group) for group in groups]
    return tuple(patronymics.fathers(word.text))


def _akin(word: Word) -> Sequence[str]:
    groups = lexicon.akin_words().get(word.text)
    return [str(group) for group in groups] if groups else ()


def _said(word: Word) -> Sequence[str]:
    """A word as it is written, and what it stands for where that is another."""
    return (word.written,) if word.written == word.text else (word.written, word.text)


def _korean(word: Word) -> Sequence[str]:
    if word.char:
        return han.korean(word.char)
    return [text for text in _said(word) if folds.is_korean(text)]


def _hangul(word: Word) -> Sequence[str]:
    if not folds.is_korean(word.written):
        return ()
    return sorted(hangul.systems(word.written)) if word.script is Script.HANGUL else (word.written,)


def _chinese(word: Word) -> Sequence[str]:
    if word.script is Script.HANGUL:
        return ()
    found = [text for text in _said(word) if folds.is_chinese(text)]
    # What is in capitals is no fold's to change.
    return (*found, *chinese_names.readings(word.written)) if word.script is Script.LATIN else found


def _cantonese(word: Word) -> Sequence[str]:
    if word.char:
        return han.cantonese(word.char)
    return (word.written,) if word.script is Script.LATIN and han.is_cantonese(word.written) else ()


_PEOPLE: Final = frozenset({Way.PERSON})
_SKELETONS: Final = ((_PEOPLE, _consonants_behind_article), (frozenset(Way) - _PEOPLE, None))
"""By what else than a word's own skeletons it is looked up, by the ways."""


KEY_REASONS: Final = (
    KeyReason("romanised", further=_romanised, fold="romanised", least=4, ways=_PEOPLE),
    KeyReason("spelling", ("spelling",), _spelt_out_of_people, "spelling", least=2, ways=_PEOPLE),
    KeyReason("spelling", ("spelling",), _spelt_out, "spelling", least=2, ways=frozenset({Way.SHIP})),
    KeyReason("spelling", ("spelling",), _spelt_out_of_firms, "spelling", least=2, ways=frozenset({Way.FIRM})),
    KeyReason("glued", further=_glued, ways=frozenset({Way.FIRM})),
    KeyReason("article", ("spelling",), _article, "spelling", least=2, ways=_PEOPLE),
    KeyReason("article", ("spelling",), _article_of_firms, "spelling", _BARE, _LONG, ways=frozenset({Way.FIRM})),
    KeyReason("hangul", further=_hangul, ways=frozenset({Way.PERSON, Way.SHIP})),
    KeyReason("nickname", further=_nickname, ways=_PEOPLE),
    *(KeyReason("consonants", ("skeletons",), further, least=_LONG, ways=ways) for ways, further in _SKELETONS),
    *(
        KeyReason(
            "consonants_short", ("skeletons",), further, letters=_LONG, least=_LONG - 1, most=_LONG - 1, ways=ways
        )
        for ways, further in _SKELETONS
    ),
    KeyReason("akin", further=_akin, ways=frozenset({Way.FIRM})),
    KeyReason("cantonese", further=_cantonese, ways=_PEOPLE),
    KeyReason("variant", further=_variant, ways=_PEOPLE),
    KeyReason("chinese", further=_chinese, fold="chinese", ways=_PEOPLE),
    KeyReason("korean", further=_korean, fold="korean", ways=frozenset({Way.PERSON, Way.SHIP})),
    KeyReason("reading", ("spelling", "reading"), letters=4),
    KeyReason("sound", ("sound",), least=3),
)
"""In falling order of similarity, so that the first that is shared is the best."""

BY_SYLLABLE: Final = frozenset({"cantonese", "chinese", "korean", "variant"})
"""What can be said of a Han syllable: it has no consonants of its own to skip, nor a sound to slur."""


@cache
def _reasons_for(way: Way, script: Script) -> list[KeyReason]:
    """The reasons by which words of a script are alike in a way."""
    return [r for r in KEY_REASONS if way in r.ways and (script is not Script.HAN or r.name in BY_SYLLABLE)]


@lru_cache(1 << 14)
def keys_of(token: Token, way: Way) -> Keys:
    """The keys of a token in a way: none for numbers, countries and initials, which are compared as what they are."""
    if token.kind is not Kind.WORD:
        return ()
    word = Word(token.text, token.written, token.script, token.char)
    folded = folds.folded((word.written,), token.script)[0]
    return tuple(
        (reason.name, keys) for reason in _reasons_for(way, token.script) if (keys := reason.keys(word, folded))
    )
