"""The reasons that make two words alike by equality of a key: one table.

Each row has the name of a similarity in settings.py and the keys that a word has for it; two words
are alike for that reason where they share a key. The comparison of a pair and the index read the
same table, the one by intersecting, the other by looking up, so that neither can know a reason
that the other does not.
"""

import sys
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from ensign.fields.names import Kind, Token, Way
from ensign.text import (
    alphabets,
    chinese_names,
    folds,
    han,
    hangul,
    hebrew,
    kanji,
    kanji_firms,
    korean_names,
    kunrei,
    lexicon,
    name_groups,
    patronymics,
    slavic_surnames,
)
from ensign.text.arabic import SUN_LETTERS, without_article
from ensign.text.compound_names import takes_article
from ensign.text.folds import Folded
from ensign.text.scripts import UNVOWELLED, Script
from ensign.text.ship_words import full_words
from ensign.text.words import heard_otherwise, texts

Keys = tuple[tuple[str, frozenset[str]], ...]
"""The keys of a token: reason and its keys, best reason first."""

_BARE: Final = 4
"""Letters of a firm's word behind an article, at least, and one more behind any but al (Elfaro)."""

_OTHERS: Final = 4
"""Letters that a word has at least beside a legal form, or particles, that are written in one with it."""

_NAMED: Final = 3
"""And beside an article or title; one more behind an article in a word that is longer, or does not begin with al."""

_SHORT: Final = 5
"""Letters of a word that is al with a name of three: Alali."""

_LONG: Final = 3
"""So many consonants are a word's own; fewer are many words'."""


class Word(NamedTuple):
    """What keys are made of: a token's text, the word as written, its script, its character if it is a Han one, and
    how it is shown, which is in its own letters; and those of an alphabet that writes a name of others.
    """

    text: str
    written: str
    script: Script
    char: str = ""
    shown: str = ""
    own: str = ""


@dataclass(frozen=True, slots=True)
class KeyReason:
    """One reason: its name, what makes the words' keys for it, and the ways in which it counts.

    The keys are columns of `folds.Folded`, by their names, and `further` texts that few words have, of some `scripts`,
    by a fold if it is named. Of the letters of a word, for its columns, and of a key, but for a leading vowel, so many
    are asked for.
    """

    name: str
    columns: tuple[str, ...] = ()
    further: Callable[[Word], Sequence[str]] | None = None
    fold: str = ""
    letters: int = 1
    least: int = 1
    most: int = sys.maxsize
    ways: frozenset[Way] = frozenset(Way)
    scripts: frozenset[Script] = frozenset(Script)

    def keys(self, word: Word, folded: Folded) -> frozenset[str]:
        """The keys of one word."""
        found = [*self.folded(self.further(word))] if self.further and word.script in self.scripts else []
        if word.script is not Script.HAN and len(word.written) + (word.script in UNVOWELLED) >= self.letters:
            for column in self.columns:
                keys = getattr(folded, column)
                found += (keys,) if isinstance(keys, str) else keys
        return frozenset([key for key in found if self.least <= folds.sounds_of(key) <= self.most])

    def folded(self, texts: Sequence[str]) -> Sequence[str]:
        """The keys that further texts are."""
        return folds.apply_all(self.fold, texts) if self.fold else texts


def _glued(word: Word) -> Sequence[str]:
    """The word, and the word without a legal form at either end."""
    text, forms = word.written, lexicon.glued("legal form")
    if len(text) < _OTHERS:
        return ()
    return text, *_behind(forms, text, _OTHERS), *_before(forms, text, _OTHERS)


def _article(word: Word) -> Sequence[str]:
    """The word without an article at either end (Alhasan, Nurul), or particles or a title before it."""
    text = word.written
    bare = _behind(lexicon.glued("particles", "before"), text, _OTHERS)
    bare += _behind(lexicon.glued("title", "before"), text, _NAMED)
    bare += _without_article(text) or _without_father(text)
    bare += [other for name in bare for other in _respelt_behind(word._replace(written=name))]
    return [*bare, *(name for name in _before(lexicon.glued("article", "behind"), text, _NAMED) if takes_article(name))]


def _without_article(text: str) -> list[str]:
    """What is behind an article with which a word begins, if that is no name of its own: Alain, Elkin, Eliana.

    One that takes the sound of the letter behind it stands before no other: Assalam, but not Askari.
    """
    if text in lexicon.frequent_names() or text in lexicon.name_variants():
        return []
    found = _behind(lexicon.glued("article", "before"), text, _NAMED + (len(text) > _SHORT or text[0] != "a"))
    is_as_next = text[1:2] == text[2:3]
    return found if is_as_next or text[1:2] == "l" else []


def _without_father(text: str) -> list[str]:
    """What is behind ben or bin with which a word begins, if that is no name of its own (Benaissa, but Benjamin), nor
    a short one that too many bear: Benali.
    """
    if text in lexicon.name_variants() or text in lexicon.frequent_names():
        return []
    return _behind(lexicon.glued("father", "before"), text, _OTHERS + 1)


def _behind(begun: tuple[str, ...], text: str, least: int) -> list[str]:
    """What is behind that with which a word begins, of so many letters at least."""
    if not text.startswith(begun):
        return []  # nearly every word
    return [text[len(one) :] for one in begun if text.startswith(one) and len(text) - len(one) >= least]


def _before(ended: tuple[str, ...], text: str, least: int) -> list[str]:
    """What is before that with which it ends."""
    if not text.endswith(ended):
        return []
    return [text[: -len(one)] for one in ended if text.endswith(one) and len(text) - len(one) >= least]


def _consonants_of_people(word: Word) -> Sequence[str]:
    """The skeletons of a Latin word without the article before it, which a word in Arabic letters is read without, or
    without ben; of one in Hebrew letters those by custom.
    """
    if word.script is not Script.LATIN:
        return _consonants_of_hebrew(word)
    bare = (without_article(word.written), *_without_father(word.written))
    spelt = {other for name in bare if name for other in (name, *_respelt_behind(word._replace(written=name)))}
    return sorted({key for name in spelt for key in folds.skeletons(name)})


def _consonants_of_hebrew(word: Word) -> Sequence[str]:
    """The skeletons of a word in Hebrew letters as others romanise it."""
    if not hebrew.is_letter(word.shown[:1]):
        return ()
    return sorted({key for other in heard_otherwise(word.shown) for key in folds.skeletons(other, word.script)})


def _article_of_firms(word: Word) -> Sequence[str]:
    """A long word without an Arabic article before it, also one that sounds as the letter behind it: Arrahman, Errahma.

    A word that many firms have is one to its beginning: Alpine.
    """
    text = word.written
    as_next = text[:1] in {"a", "e"} and text[1:2] == text[2:3] and text[1:2] in SUN_LETTERS
    is_glued = text.startswith("al") or (len(text) > _BARE + 2 and (as_next or text.startswith("el")))
    return (text[2:],) if is_glued and len(text) >= _BARE + 2 and text not in lexicon.frequent_words() else ()


def has_article(raw: str, word: str) -> bool:
    """Whether an Arabic article stands before a word of a name, apart from it."""
    articles = lexicon.glued("article", "before", "apart")
    return any(behind == word and one in articles for one, behind in pairwise(texts(raw)))


def is_transcribed(raw: str, word: str, other: str) -> bool:
    """Whether a word of a name has letters for which another spells out two, as passports do: Müller, Mueller."""
    if raw.isascii():
        return False
    whole = unicodedata.normalize("NFC", raw)
    return (word, other) in zip(texts(whole), texts(whole.translate(_two_letters())), strict=False)


@cache
def _two_letters() -> dict[int, str]:
    """The letters that passports write as two, small ones and capitals."""
    pairs = lexicon.passport_letters().items()
    return str.maketrans({a: b for letter, two in pairs for a, b in ((letter, two), (letter.upper(), two.upper()))})


def _respelt(**least: int) -> Callable[[Word], Sequence[str]]:
    """What spells a Latin word otherwise, of so many letters at least, by folds of folds.csv; of Kanji the readings."""
    letters = {f"spelt {fold}": least[fold] for fold in least}
    finds = cache(lambda: folds.found_by(*letters).search)
    each = cache(lambda: [(fold, fewest, folds.found_by(fold).search) for fold, fewest in letters.items()])

    def further(word: Word) -> Sequence[str]:
        if word.char:
            return kanji_firms.readings(word.char)
        text = word.written
        if not finds()(text):
            return ()  # most words
        found = (fold for fold, fewest, finds_in in each() if len(text) >= fewest and finds_in(text))
        return [other for other in (folds.applied(fold, text) for fold in found) if other != text]

    return further


def _romanised(word: Word) -> Sequence[str]:
    """A surname of Cyrillic letters by what all romanisations of one letter share: Soloviev, Solovyov."""
    return (word.written,) if slavic_surnames.may_be_one(word.written) else ()


def _as_keys(groups: frozenset[int] | None) -> Sequence[str]:
    """The groups that a table has a word in, as keys."""
    return [str(group) for group in groups] if groups else ()


def _nickname(word: Word) -> Sequence[str]:
    return _as_keys(name_groups.nicknames().get(word.text))


def _ship_word(word: Word) -> Sequence[str]:
    return sorted(full_words().get(word.text if word.script is Script.LATIN else word.shown, ()))


def _variant(word: Word) -> Sequence[str]:
    # What a character is read as is no European name that is written alike (娟 juan, Juan), nor another's dialect.
    groups = (lexicon.pinyin() if word.script is Script.HAN else lexicon.name_variants()).get(word.text)
    return _as_keys(groups) or tuple(patronymics.fathers(word.text))


def _akin(word: Word) -> Sequence[str]:
    return _as_keys(lexicon.akin_words().get(word.text))


def _said(word: Word) -> Sequence[str]:
    """A word as it is written, and what it stands for where that is another."""
    return (word.written,) if word.written == word.text else (word.written, word.text)


def _korean(word: Word) -> Sequence[str]:
    if word.char:
        return han.korean(word.char)
    found = [text for text in _said(word) if folds.is_korean(text)]
    return [*found, *map(hangul.southern, found)] if word.script is Script.HANGUL else found


def _korean_of_people(word: Word) -> Sequence[str]:
    """The same, and a surname that custom writes otherwise than any system, by one of them: Park, Choi."""
    return (*_korean(word), *korean_names.surname(word.written)) if word.script is Script.LATIN else _korean(word)


def _hangul(word: Word) -> Sequence[str]:
    if not folds.is_korean(word.written):
        return ()
    return sorted(hangul.systems(word.written)) if word.script is Script.HANGUL else (word.written,)


def _chinese(word: Word) -> Sequence[str]:
    said = _said(word)
    if word.script is Script.ABJAD:  # which writes i and u with letters, and ng with gh: شي, Xi; بينغ, Ping
        said = (folds.applied("abjad ng", folds.applied("abjad", word.written)),)
    found = [text for text in said if folds.is_chinese(text)]
    # What is in capitals is no fold's to change.
    return (*found, *chinese_names.readings(word.written)) if word.script is Script.LATIN else found


def _in_taiwan(word: Word) -> Sequence[str]:
    """What Taiwan writes for a character in the name of a ship or firm; a word is itself, or many would be alike."""
    return chinese_names.wade_giles(word.text) if word.char else (word.written,)


def _cantonese(word: Word) -> Sequence[str]:
    if word.char:
        return han.cantonese(word.char)
    return (word.written,) if word.script is Script.LATIN and han.is_cantonese(word.written) else ()


_respelt_behind: Final = _respelt(egyptian=4, sudanese=4)
"""How else a name of Arabs is spelt behind an article: Elgazzar, al-Jazzar."""

_respelt_latin: Final = _respelt(
    **dict.fromkeys(("out", "oe", "slavic", "belarusian", "swedish", "gh", "malay", "levantine", "s", "x"), 5),
    **dict.fromkeys(("egyptian", "sudanese"), 5),
    somali=4,
    tajik=6,
    ts=6,
    persian=3,
    burmese=3,
    aw=4,
    dz=4,
    spanish=4,
    tz=4,
    greek=5,
    hungarian=5,
    indonesian=7,
    **{"greek h": 6},
    z=6,
    thai=6,
)


def _respelt_of_people(word: Word) -> Sequence[str]:
    """What spells a Latin word of a person's name otherwise; of a Japanese one in Kanji its readings."""
    if word.own:
        return (*_respelt_latin(word), *alphabets.otherwise(word.own))
    if word.script is Script.HAN:
        return kanji.readings(word.char)
    return (*_respelt_latin(word), *kunrei.hepburn(word.written))


_PEOPLE: Final = frozenset({Way.PERSON})
_LATIN: Final = frozenset({Script.LATIN})
_SPELLINGS: Final = (
    (_PEOPLE, _LATIN | {Script.HAN}, _respelt_of_people),
    (frozenset({Way.SHIP}), _LATIN | {Script.HAN}, _respelt(out=5, oe=5)),
    (frozenset({Way.FIRM}), _LATIN | {Script.HAN}, _respelt(out=6, oe=6, russian=5, german=8, x=5)),
)
"""How else a word is spelt, by the ways and scripts; short words of firms are many, and abbreviations."""

_ABJAD: Final = frozenset({Script.ABJAD})
_SKELETONS: Final = (
    (_PEOPLE, _ABJAD | _LATIN, _consonants_of_people),
    (frozenset(Way) - _PEOPLE, _ABJAD, _consonants_of_hebrew),
)
"""By what else than a word's own skeletons it is looked up, by the ways and scripts."""


KEY_REASONS: Final = (
    KeyReason("romanised", further=_romanised, fold="romanised", least=4, ways=_PEOPLE, scripts=_LATIN),
    *(
        KeyReason("spelling", ("spelling",), further, "spelling", least=2, ways=ways, scripts=scripts)
        for ways, scripts, further in _SPELLINGS
    ),
    KeyReason("glued", further=_glued, ways=frozenset({Way.FIRM})),
    KeyReason("article", ("spelling",), _article, "spelling", least=2, ways=_PEOPLE),
    KeyReason("article", ("spelling",), _article_of_firms, "spelling", _BARE, _LONG, ways=frozenset({Way.FIRM})),
    KeyReason("hangul", further=_hangul, ways=frozenset({Way.PERSON, Way.SHIP})),
    KeyReason("nickname", further=_nickname, ways=_PEOPLE),
    KeyReason("nickname", further=_ship_word, ways=frozenset({Way.SHIP}), scripts=_LATIN | {Script.THAI}),
    *(
        KeyReason("consonants", ("skeletons",), further, least=_LONG, ways=ways, scripts=scripts)
        for ways, scripts, further in _SKELETONS
    ),
    *(
        KeyReason("consonants_short", ("skeletons",), further, "", _LONG, _LONG - 1, _LONG - 1, ways, scripts)
        for ways, scripts, further in _SKELETONS
    ),
    KeyReason("akin", further=_akin, ways=frozenset({Way.FIRM})),
    KeyReason("cantonese", further=_cantonese, ways=_PEOPLE | {Way.FIRM}),
    KeyReason("variant", further=_variant, ways=_PEOPLE),
    KeyReason("chinese", further=_chinese, fold="chinese", ways=_PEOPLE, scripts=frozenset(Script) - {Script.HANGUL}),
    KeyReason("chinese", further=_in_taiwan, ways=frozenset(Way) - _PEOPLE, scripts=_LATIN | {Script.HAN}),
    KeyReason("korean", further=_korean_of_people, fold="korean", ways=_PEOPLE),
    KeyReason("korean", further=_korean, fold="korean", ways=frozenset({Way.SHIP})),
    KeyReason("reading", ("spelling", "reading"), letters=4),
    KeyReason("sound", ("sound",), least=3),
)
"""In falling order of similarity, so that the first that is shared is the best."""

BY_SYLLABLE: Final = frozenset({"spelling", "cantonese", "chinese", "korean", "variant"})
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
    word = Word(token.text, token.written, token.script, token.char, token.shown, token.own)
    folded = folds.folded((word.written,), token.script)[0]
    return tuple(
        (reason.name, keys) for reason in _reasons_for(way, token.script) if (keys := reason.keys(word, folded))
    )
