"""The words of a firm's name without legal forms as tokens: each by itself, or by what is around it.

Abbreviations, plurals and the commonest translations are written out as the words that they stand for.
"""

import re
from collections.abc import Container, Mapping, Sequence
from functools import cache
from itertools import chain, pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from ensign.fields.names import Kind, Token
from ensign.fields.numbers import number_of
from ensign.fields.parts import BRACKET
from ensign.text import lexicon, misspelt, slavic
from ensign.text.eastern_names import is_second_syllable, is_syllable
from ensign.text.firm_phrases import firm_phrases
from ensign.text.misspelt import meant
from ensign.text.phrases import first_two_words, lengths_by_word, second_words
from ensign.text.remembered import WORDS, Remembered
from ensign.text.scripts import Script
from ensign.text.slavic import english
from ensign.text.slavic_surnames import nominative
from ensign.text.words import Word, text_of

Said = str | Word | Token
"""A word that is read by itself, a Latin one as its text; or the token of one that those around it let read."""


RUSSIA: Final = "ru"
TURKEY: Final = "tr"
_NAMED_IN_SHORT: Final = "im"

_OF_THE: Final = ("de", "la")
"""French and Spanish, and as Chinese syllables hardly one behind the other."""


_NUMBERED: Final = re.compile("([a-z]{3,})([0-9]{1,4})")
"""A word and a number in one: Aranta7."""


class _Placed(NamedTuple):
    """What is said at a place of a firm's name, as a text, and whether it only joins what is around it."""

    said: Said
    text: str
    joins: bool = False


def read_by_place(stem: Sequence[str | Word], acronyms: Container[str], home: str) -> Sequence[Said]:
    """What the words of a name say, joining words left out; `acronyms` may abbreviate the name.

    By its legal forms the firm may be at `home` in RUSSIA or TURKEY.
    """
    short = lexicon.turkish_abbreviations() if home == TURKEY else {}
    return _without_joining(_by_place(_written_out(stem, short), acronyms, russian=home == RUSSIA))


def _written_out(stem: Sequence[str | Word], short: Mapping[str, str]) -> Sequence[str | Word]:
    """Words of which some abbreviations are written out."""
    if not short:
        return stem
    full = (short.get(text_of(word), "") for word in stem)
    return [Word(one, written=text_of(word)) if one else word for word, one in zip(stem, full, strict=True)]


def said_once(stem: Sequence[str | Word]) -> Sequence[str | Word]:
    """Words without those that only say what their neighbours do: Scientific Research Institute, Russian Federation."""
    alone = list(map(_ALONE.__getitem__, stem))
    if twice_before().isdisjoint(alone):
        return stem
    twice = lexicon.said_twice()
    silent = {
        i if is_first else i + 1 for i, both in enumerate(pairwise(alone)) if (is_first := twice.get(both)) is not None
    }
    return [word for i, word in enumerate(stem) if i not in silent] if silent else stem


def read_alone(word: str | Word) -> str:
    """The one word that a word is read as; "" for one that is read as several."""
    tokens = tokens_of(word)
    return tokens[0].text if len(tokens) == 1 else ""


_ALONE: Final = Remembered(read_alone, WORDS)


@cache
def twice_before() -> frozenset[str]:
    """The first ones of neighbours of which one says what the other does."""
    return frozenset(first for first, _ in lexicon.said_twice())


def _without_joining(found: Sequence[_Placed]) -> Sequence[Said]:
    """What is said; joining words are left out where others are left."""
    said = [one.said for one in found]
    if not any(map(_joins, found)):
        return said
    initials = _initials([one.text for one in found])  # which join no words
    kept = [one.said for i, one in enumerate(found) if not one.joins or i in initials]
    if len(kept) > 1 or any(map(_says_who, kept)):
        return kept
    # La International and Des International: of one generic word, even a joining word tells names apart.
    return said


_joins: Final = attrgetter("joins")


def _initials(stem: Sequence[str]) -> frozenset[int]:
    """The places of letters that stand beside letters, as in J.D. and M & A."""
    others = [(i, text) for i, text in enumerate(stem) if text != "and"]
    return frozenset([x for (i, a), (j, b) in pairwise(others) if len(a) == 1 == len(b) for x in (i, j)])


@cache
def joining_syllables() -> frozenset[str]:
    """The joining words that are syllables of Chinese or Korean names: An, Li, Da."""
    return frozenset(filter(is_syllable, lexicon.stopwords()))


def is_syllable_of_name(word: str, before: str, after: str) -> bool:
    """Whether such a word stands between syllables, or behind one and before a word that any firm may use.

    Banque de la Construction has none, though both de and la are syllables.
    """
    if (before, word) == _OF_THE:
        return False
    return is_second_syllable(word, before, "" if after in lexicon.generic_words() else after)


@cache
def telling() -> frozenset[str]:
    """The words without any of which each word is read by itself, and none is left out."""
    return lexicon.stopwords() | _by_others()


@cache
def _by_others() -> frozenset[str]:
    """The words that hang on those around them: where a name begins, and beginnings of countries' names and
    phrases of firms.
    """
    return frozenset(leading_words() | longer_phrases().keys())


@cache
def leading_words() -> frozenset[str]:
    """The words that say something else where a name begins: numbers only behind a word, Russian abbreviations, and
    prepositions, which join nothing there.
    """
    return frozenset(numbers_behind() | lexicon.leading_abbreviations().keys() | lexicon.own_at_beginning())


@cache
def numbers_behind() -> frozenset[str]:
    """The words that are numbers only behind another word."""
    return frozenset(text for text, number in lexicon.number_words().items() if number.only_after_word)


@cache
def longer_phrases() -> Mapping[str, tuple[int, ...]]:
    """The first word of each country's name or phrase of firms of several words, with the numbers of words of those
    that begin so.
    """
    return lengths_by_word([phrase for phrase in _phrases() if len(phrase) > 1], 0)


@cache
def within_phrases() -> frozenset[str]:
    """The second words of countries' names and phrases of firms."""
    return second_words(begun_phrases())


@cache
def begun_phrases() -> frozenset[tuple[str, str]]:
    """The first two words of countries' names and phrases of firms."""
    return first_two_words(_phrases())


def _phrases() -> list[list[str]]:
    """Countries' names and phrases of firms, in words."""
    return [phrase.split() for phrase in chain(lexicon.country_words(), firm_phrases())]


def _by_place(stem: Sequence[str | Word], acronyms: Container[str], *, russian: bool) -> list[_Placed]:
    """What words say of which some are read by those around them."""
    others, tell = _by_others(), telling()
    stem = _in_honour(stem, russian=russian)
    said = list(map(text_of, stem))
    found: list[_Placed] = []
    i = 0
    while i < len(stem):
        word, text, length = stem[i], said[i], 1
        if text not in tell and text not in acronyms:
            found.append(_Placed(word, text))  # nearly every word
            i += 1
            continue
        is_latin = isinstance(word, str) or word.script is Script.LATIN
        full = lexicon.leading_abbreviations().get(text) if russian and i == 0 else None
        tokens: Sequence[Token] = ()
        if is_latin and full and any(map(_says_who, stem[1:])):
            tokens = [_as_written(token, word) for token in _spelt_out(text, full)]
        elif is_latin and (text in others or text in acronyms):
            tokens, length = _tokens_at(stem, said, i, acronyms, first=not found)
        joins = is_latin and length == 1 and _is_joining(said, i, russian=russian)
        found += (_Placed(one, text if length == 1 else "", joins) for one in tokens or (word,))
        i += length
    return found


def _is_joining(said: Sequence[str], i: int, *, russian: bool) -> bool:
    """Whether a word joins others; im. (imeni) does in a Russian name, or before an initial: AXA IM has none.

    Nor does a preposition where a name begins, with no legal form before it, a letter where it ends, or a syllable of a
    name: Bao An Trading.
    """
    if i and said[i] in joining_syllables() and is_syllable_of_name(said[i], said[i - 1], "".join(said[i + 1 : i + 2])):
        return False
    if i == 0 and not russian and said[i] in lexicon.own_at_beginning():
        return False
    if 0 < i == len(said) - 1 and said[i] in lexicon.own_at_end():
        return False
    is_short = said[i] == _NAMED_IN_SHORT and not russian
    return said[i] in lexicon.stopwords() and not (is_short and len("".join(said[i + 1 : i + 2])) != 1)


def _in_honour(stem: Sequence[str | Word], *, russian: bool) -> Sequence[str | Word]:
    """Words of which the name of him in whose honour the firm is named stands as he bears it: imeni Kirova, Kirov."""
    said = list(map(text_of, stem))
    if lexicon.honouring().isdisjoint(said):
        return stem
    honours = (i for i in range(len(said)) if said[i] in lexicon.honouring() and _is_joining(said, i, russian=russian))
    found, changed = list(stem), False
    for i in range(next(honours, len(said)) + 1, len(said)):
        word, right = stem[i], nominative(said[i])
        if right != said[i] and _says_who(word) and not english(said[i]):
            found[i], changed = right if isinstance(word, str) else word._replace(text=right), True
        elif changed:
            break
    return found if changed else stem


def _says_who(said: Said) -> bool:
    """Whether it is more than a word that any firm may use."""
    return any(token.text not in lexicon.generic_words() for token in tokens_of(said))


def _tokens_at(
    stem: Sequence[str | Word], said: Sequence[str], i: int, acronyms: Container[str], *, first: bool
) -> tuple[Sequence[Token], int]:
    """The tokens of a Latin word that is not read by itself where it stands, and how many words it is read with."""
    tokens, length = _phrase_at(stem, said, i)
    if tokens:
        return tokens, length
    if len(said) > 1 and said[i] in acronyms and number_of(said[i], first=first) is None:
        return (Token(said[i], Kind.ACRONYM, shown=said[i]),), 1
    return [_as_written(token, stem[i]) for token in _word(said[i], first=True)] if first else (), 1


def _phrase_at(stem: Sequence[str | Word], said: Sequence[str], i: int) -> tuple[Sequence[Token], int]:
    """The tokens of the longest name of a country, or phrase of firms, that begins at a word, and how many words it
    has; none of a word by itself that is no country.
    """
    countries, phrases = lexicon.country_words(), firm_phrases()
    for length in (*longer_phrases().get(said[i], ()), 1):
        phrase = " ".join(said[i : i + length])
        if i + length > len(stem) or not (phrase in countries or phrase in phrases):
            continue
        written = [word if isinstance(word, str) else word.written or word.text for word in stem[i : i + length]]
        shown = " ".join(dict.fromkeys(written))
        codes = countries.get(phrase)
        return (_country(codes, shown),) if codes else _spelt_out(shown, phrases[phrase]), length
    return (), 1


def _country(codes: str, shown: str) -> Token:
    """The token of a country, whose codes are in capitals as no word is: Belarus is not BY TRADE."""
    return Token(codes.upper(), Kind.COUNTRY, shown=shown)


def tokens_of(said: Said) -> tuple[Token, ...]:
    """The tokens of what is said at a place: one, but for an abbreviation of several words."""
    if isinstance(said, str):
        return _PLAIN[said]
    if isinstance(said, Token):
        return (said,)
    if said.script is Script.LATIN:
        return tuple([_as_written(token, said) for token in _PLAIN[said.text]])
    return (Token(said.text, Kind.WORD, said.script, said.char, said.written or said.text),)


def learn(words: Sequence[str]) -> frozenset[str]:
    """Learn to read many different Latin words, and give those that are read otherwise than as they are: the fewest."""
    tables = _read_otherwise()
    others = {word for word in words if word in tables or not word.isalpha()}
    others.update(slavic.among(words), misspelt.among(words))
    _PLAIN.learn({word: (_itself(word),) for word in words if word not in others})
    return frozenset(others)


@cache
def _read_otherwise() -> frozenset[str]:
    """The words of the tables by which a word is read as a country, a number or other words."""
    tables = lexicon.country_words(), lexicon.number_words(), lexicon.abbreviations()
    return frozenset(chain.from_iterable(tables))


def _as_written(token: Token, word: str | Word) -> Token:
    """The token of a word, shown as the word was written."""
    return token if isinstance(word, str) or not word.written else token._replace(shown=word.written)


def _by_itself(text: str) -> tuple[Token, ...]:
    """The tokens of a Latin word behind another, whatever words are around it."""
    if text[0] == BRACKET:
        return _abbreviating(text[1:])
    codes = lexicon.country_words().get(text)
    return _word(text, first=False) if codes is None else (_country(codes, text),)


def _abbreviating(text: str) -> tuple[Token, ...]:
    """The tokens of a Latin word in brackets behind another: a country, a number, or what may abbreviate the name."""
    if text in lexicon.country_words() or number_of(text, first=False) is not None:
        return _by_itself(text)
    return (Token(text, Kind.ACRONYM, shown=text),)


def _word(text: str, *, first: bool) -> tuple[Token, ...]:
    """A Latin word as a number or as the words that it stands for."""
    number = number_of(text, first=first)
    if number is not None:
        return (Token(number, Kind.NUMBER, shown=text),)
    if found := _NUMBERED.fullmatch(text):
        return (*_spelt_out(found[1], found[1]), Token(found[2].lstrip("0") or "0", Kind.NUMBER, shown=found[2]))
    full = lexicon.abbreviations().get(text) or english(text) or _rightly(text)
    return _spelt_out(text, full)


def _spelt_out(text: str, full: str) -> tuple[Token, ...]:
    """A word as the words that it stands for, a country among them as such: Aomen is Macau, kitaiskiy China."""
    kind, countries = Kind.INITIAL if len(full) == 1 else Kind.WORD, lexicon.country_words()
    return tuple(
        [
            _country(countries[word], text) if word in countries else Token(word, kind, Script.LATIN, "", text)
            for word in full.split()
        ]
    )


def _itself(word: str) -> Token:
    """The token of a word that is read as it is."""
    return Token(word, Kind.INITIAL if len(word) == 1 else Kind.WORD, Script.LATIN, "", word)


def _rightly(text: str) -> str:
    """A word without a slip, if it is one that any firm may use."""
    right = meant(text)
    return lexicon.abbreviations().get(right, right) or text


_PLAIN: Final = Remembered(_by_itself, WORDS)
"""Latin words as they are read by themselves: nearly all words of nearly all names."""
