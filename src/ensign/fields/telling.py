"""Whether a part of a name says who it is, or only what kind of firm or where: (Shanghai), (No. 1), (L.L.C.)."""

import re
from functools import cache, lru_cache
from itertools import chain
from typing import Final

from ensign.fields import firm_names, firm_tokens, person_names
from ensign.fields.forms_within import without_attached
from ensign.fields.names import Kind, Token, Way
from ensign.fields.parts import JOINING, LETTER
from ensign.fields.readings import parse
from ensign.tables import rows
from ensign.text import legal_forms, lexicon
from ensign.text.eastern_names import is_syllable
from ensign.text.remembered import Remembered
from ensign.text.scripts import Script
from ensign.text.words import texts, words

_FEW: Final = 2
"""So many words for a kind of firm are nobody's name; with a place they are one: Bank of China."""

_LONG: Final = 6
"""No legal form has more words, and hardly a place."""

_WORDY: Final = 6
"""Letters of a legal form's word from which it is nobody's name: company, limited, obshchestvo."""

_VOWELS: Final = frozenset("aeiouy")

_KIND: Final = 8
"""Letters from which a word for a kind of firm or body is nobody's name: services, institute, enterprises."""

_OF_LETTERS: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*\Z")
"""Words without a sign."""

_PRAISE: Final = "quality"
"""The domain of words that people are called by, too: Prosperity, Excellence."""

_SURNAMES: Final = frozenset({_PRAISE, "direction"})
"""The domains of words that are no firm's alone: of places they are surnames, too (Lake, Hill)."""


def says_who(part: str) -> bool:
    """Whether it is more than a legal form, a number, a country or place, or a word or two that any firm may use."""
    return (part.isascii() and any(map(_OWN.__getitem__, texts(part)))) or _says_who(part)


@lru_cache(1 << 12)
def _says_who(part: str) -> bool:
    """The same, by all that is in it."""
    if len(texts(part)) > _LONG:
        return True
    if is_form(part):
        return False
    tokens = [token for token in parse(part, Way.FIRM).tokens if token.kind not in {Kind.NUMBER, Kind.INITIAL}]
    places = sum(map(_is_place, tokens))
    kinds = len(tokens) - places
    return places < len(tokens) and (
        places > 0 or kinds > _FEW or not all(t.kind is Kind.WORD and is_generic(t) for t in tokens)
    )


def is_named_firm(part: str) -> bool:
    """Whether it has a legal form behind several words, which may be any firm's: Electro Assets LLC."""
    firm = parse(part, Way.FIRM)
    return bool(firm.dropped) and len(firm.tokens) >= _FEW and not is_form(part)


def is_firm(name: str) -> bool:
    """Whether it can be no person's: it bears a legal form that is nobody's name, as Sa, Pao and Vos are people's, or
    any beside letters that nobody can say (LPP SA), or a word for a kind of firm or body, or is of a person no more
    than words that any firm may use: MRS International.

    A form that is written without a blank is nobody's name (公司, 회사), also with one (บริษัท).
    """
    return not _is_plainly_no_firm(name) and _is_firm(name)


def _is_plainly_no_firm(name: str) -> bool:
    """Whether a look at its words tells that it is none: of Latin letters only, each to be read by itself, as most."""
    if not _OF_LETTERS.match(name):
        return False
    said = [_SAID[word.text] if word.script is Script.LATIN and not word.written else _FIRM for word in words(name)]
    return _NAME in said and _FIRM not in said and said.count(_TRADE) < _FEW


def _said(word: str) -> int:
    """What a word says of its name wherever it stands: that it may be a firm's, that it is none of words only that any
    firm may use, or nothing.
    """
    parts = firm_names.part_of(word) | person_names.part_of(word)
    tokens = firm_tokens.tokens_of(word)
    if parts & ~(JOINING | LETTER) or any(token.written in _kinds() for token in tokens):
        return _FIRM
    if any(map(_is_of_trade, tokens)):
        return _TRADE
    tells = not parts and not any(map(is_generic, person_names.tokens_of(word)))
    return _NAME if tells else _NOTHING


_NOTHING, _NAME, _FIRM, _TRADE = range(4)
_SAID: Final = Remembered(_said, 1 << 14)


def _is_firm(name: str) -> bool:
    """The same, by all that is in it."""
    firm = parse(name, Way.FIRM)
    if any(_tells(word) for form in firm.dropped for word in form.split()):
        return True
    others = [token for token in parse(name, Way.PERSON).tokens if token.kind is not Kind.INITIAL]
    if (firm.dropped and all(map(_is_unsaid, firm.tokens))) or without_attached(name)[1]:
        return True
    if any(token.written in _kinds() for token in firm.tokens) or (bool(others) and all(map(is_generic, others))):
        return True
    return sum(map(_is_of_trade, firm.tokens)) + bool(firm.dropped) >= _FEW


def _is_unsaid(token: Token) -> bool:
    """Whether a Latin word is letters that cannot be said, which no name of a person is: LPP, KGHM."""
    is_latin = token.kind is Kind.WORD and token.script is Script.LATIN
    return is_latin and len(token.spelt) > _FEW and _VOWELS.isdisjoint(token.spelt)


def _is_of_trade(token: Token) -> bool:
    """Whether it is a word for what firms do: by itself it may be somebody's name (Banks, Gold), two are nobody's."""
    domain = lexicon.generic_words().get(token.written)
    return domain is not None and domain not in _SURNAMES and token.written not in _names()


@cache
def _names() -> frozenset[str]:
    """Words that people are called by or addressed with."""
    return frozenset(lexicon.frequent_names().keys() | lexicon.name_variants().keys() | lexicon.titles().keys())


def is_of_people(token: Token) -> bool:
    """Whether a word is a name that many people bear, or a syllable of Chinese and Korean ones."""
    return token.text in lexicon.frequent_names() or is_syllable(token.text)


@cache
def _kinds() -> frozenset[str]:
    """The words for kinds of firms and bodies that are nobody's name."""
    words = {word for word, domain in lexicon.generic_words().items() if len(word) >= _KIND and domain != _PRAISE}
    told = _known("firm") & lexicon.generic_words().keys()
    return frozenset((words | told) - _names() - _known("person"))


@cache
def _known(what: str) -> frozenset[str]:
    """The words that are of a firm, or of a person, against what their length would tell (firm_or_person.csv)."""
    return frozenset(row["word"] for row in rows("ensign.fields", "firm_or_person") if row["is"] == what)


def _tells(word: str) -> bool:
    """Whether a word of a legal form is too long for a name, or one that cannot be said: LLC, GmbH."""
    return len(word) >= _WORDY or word in _known("firm") or (len(word) > _FEW and _VOWELS.isdisjoint(word))


def is_own(word: str) -> bool:
    """Whether a word of ASCII can be nothing but somebody's: none of a table nor meant as one, no number, no letter of
    an S.A.
    """
    if len(word) == 1 or word.isdigit() or word in _others():
        return False
    return not all(map(is_generic, firm_tokens.tokens_of(word)))


_OWN: Final = Remembered(is_own, 1 << 14)


@cache
def _others() -> frozenset[str]:
    """The words of the tables that say what a firm is, how many or where."""
    known = lexicon.generic_words().keys() | lexicon.abbreviations().keys() | lexicon.number_words().keys()
    phrases = (*map(str.split, lexicon.country_words()), *legal_forms.every())
    return frozenset(chain(known, lexicon.place_words(), lexicon.stopwords(), *phrases))


def is_form(part: str) -> bool:
    """Whether it is a legal form and nothing else but its article: the LLP."""
    words = texts(part)
    return (words[1:] if words[:1] == ("the",) else words) in legal_forms.every()


def has_own_word(part: str) -> bool:
    """Whether a word of it is no place, joins no others and is not one that any firm may use: (Albania Branch)."""
    return says_who(part) and any(map(is_own_word, parse(part, Way.FIRM).tokens))


def is_anybodys(name: str) -> bool:
    """Whether no word of a name says who it is: all are places, join others, abbreviate it or are what any may use."""
    if name.isascii() and "(" not in name and any(map(_OWN.__getitem__, texts(name))):
        return False
    return not any(map(is_own_word, parse(name, Way.FIRM).tokens))


def is_own_word(token: Token) -> bool:
    """Whether it is a word, no place, joins no others and is not one that any firm may use."""
    return token.kind is Kind.WORD and token.text not in places_and_joining() and not is_generic(token)


@cache
def places_and_joining() -> frozenset[str]:
    """The words that are places or only join others."""
    return lexicon.stopwords() | lexicon.place_words()


def is_generic(token: Token) -> bool:
    """Whether a word, as written or as the word that it stands for, is one that any firm may use."""
    words = lexicon.generic_words()
    return token.text in words or token.written in words


def _is_place(token: Token) -> bool:
    return token.kind is Kind.COUNTRY or (token.kind is Kind.WORD and token.text in lexicon.place_words())
