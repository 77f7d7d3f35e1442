"""A firm's or public body's name: the legal form out of the stem, countries and numbers as such.

The legal form leaves the stem and stays as weak evidence: it carried a fifth of the false alerts
when left in. A country's name and its demonym are one token; abbreviations and the commonest
translations are written out.
"""

import re
from collections.abc import Container, Mapping, Sequence
from functools import cache
from itertools import pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from ensign.fields.names import Kind, ParsedName, Token, Way
from ensign.fields.numbers import number_of
from ensign.fields.parts import (
    ADDING,
    AND,
    FORM,
    FORM_ALONE,
    FORM_BEHIND,
    JOINING,
    LETTER,
    TELLING_BEFORE,
    TELLING_BEHIND,
    TELLING_FIRST,
)  # fmt: skip
from ensign.text import lexicon
from ensign.text.arabic import with_allah
from ensign.text.company_words import spelt_out
from ensign.text.misspelt import meant
from ensign.text.remembered import Remembered
from ensign.text.scripts import Script
from ensign.text.slavic import english
from ensign.text.words import Word, latin_as_texts, texts, words

_DOTTED: Final = re.compile(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?\b\.?")
_AND: Final = re.compile(r"[&+]")
_ACRONYM: Final = re.compile(r"\(([A-Z]{2,8})\)")
_NONE: Final[frozenset[str]] = frozenset()
_MESSRS: Final = re.compile(r"^m/s\b\.?\s*(?=\w)", re.IGNORECASE)


def read(raw: str) -> ParsedName:
    """A string read as a firm's name."""
    stem, legal, dropped = _stem(raw)
    said = _without_joining(_by_place(stem, _acronyms(raw)))
    return ParsedName(raw, Way.FIRM, tuple(map(_token_of, said)), legal, dropped)


def words_of(raw: str) -> Sequence[str | Word | Token]:
    """The words of a name without legal forms and joining words; tokens of those read by the words around them."""
    acronyms, stem = _acronyms(raw), _stem(raw)[0]
    if not acronyms and _telling().isdisjoint(stem):
        return stem
    return _without_joining(_by_place(stem, acronyms))


def tokens_of(word: str | Word) -> tuple[Token, ...]:
    """The token of a word that is read by itself."""
    return (_token_of(word),)


def part_of(word: str) -> int:
    """What a word, or AND, may be in a name (parts.py)."""
    text = "and" if word == AND else _AS_FORM[word]
    number = lexicon.number_words().get(text)
    return (
        FORM * (text in lexicon.legal_form_beginnings())
        | FORM_ALONE * ((text,) in lexicon.legal_forms())
        | FORM_BEHIND * (text in _within_forms())
        | ADDING * (text == "and")
        | JOINING * (text in lexicon.stopwords())
        | TELLING_BEFORE * (text in _longer_countries())
        | TELLING_BEHIND * (text in _within_countries())
        | TELLING_FIRST * (number is not None and number.only_after_word)
        | LETTER * (len(text) == 1)
    )


def stem_of(said: tuple[str, ...]) -> Sequence[int]:
    """The places of what stays of the words from the first on that begins a legal form, which other words precede."""
    kept, _, _ = _ENDINGS["", *("and" if text == AND else _AS_FORM[text] for text in said)]
    return [i - 1 for i in kept[1:]]


def _stem(raw: str) -> tuple[Sequence[str | Word], frozenset[str], tuple[str, ...]]:
    """The words of a name without legal forms, the classes of the forms, and those between others, as they were."""
    text, attached = (raw, _NONE) if raw.isascii() else _without_attached(raw)
    text = _spoken(text)
    found = texts(text) if text.isascii() else latin_as_texts(spelt_out(words(text)))
    said = [_AS_FORM[w if isinstance(w, str) else w.text] for w in found]
    places, legal, dropped = _without_legal_forms(tuple(said))
    stem = found[: len(places)] if isinstance(places, range) else [found[i] for i in places]
    return stem, legal | attached, dropped


def _spoken(text: str) -> str:
    """A name with its dots as no parts of words, its signs as words, and without Messrs, as Indians write before it."""
    if text[1:2] == "/":
        text = _MESSRS.sub("", text)
    if text.count(".") > 1:  # what has fewer is not dotted
        text = _DOTTED.sub(lambda m: m.group().replace(".", "") + " ", text)
    text = with_allah(text)
    return _AND.sub(" and ", text) if "&" in text or "+" in text else text


def _acronyms(raw: str) -> frozenset[str]:
    """What stands in brackets and may abbreviate the name."""
    return frozenset([a.lower() for a in _ACRONYM.findall(raw)]) if "(" in raw else _NONE


def _without_attached(raw: str) -> tuple[str, frozenset[str]]:
    """Legal forms that are written without a blank (有限公司, 주식회사) taken out; their classes."""
    if _first_letters().isdisjoint(raw):
        return raw, _NONE
    classes: set[str] = set()
    text = raw
    for form, legal_class in lexicon.attached_legal_forms():
        if form in text and text != form:
            text = text.replace(form, " ")
            classes.add(legal_class)
    return (text, frozenset(classes)) if any(c.isalnum() for c in text) else (raw, _NONE)


def _without_legal_forms(said: tuple[str, ...]) -> tuple[Sequence[int], frozenset[str], tuple[str, ...]]:
    """The places of the words of the stem, the classes of the forms found, and the forms; never an empty stem."""
    first = _first_form(said)
    if first == len(said):
        return range(len(said)), _NONE, ()
    if not first:
        return _parted(said)
    kept, classes, dropped = _ENDINGS["", *said[first:]]
    # Nearly always nothing is kept behind the first form.
    places = range(first) if len(kept) == 1 else [*range(first), *(first - 1 + i for i in kept[1:])]
    return places, classes, dropped


def _first_form(said: tuple[str, ...]) -> int:
    """Where the first word is that could begin a legal form; behind the last where none could. The first word does."""
    beginnings = lexicon.legal_form_beginnings()
    for i, text in enumerate(said):
        if text in beginnings and (i or _form_at(said, 0)[0] is not None):
            return i
    return len(said)


def _parted(said: tuple[str, ...]) -> tuple[Sequence[int], frozenset[str], tuple[str, ...]]:
    """The same, word by word."""
    beginnings = lexicon.legal_form_beginnings()
    stem: list[int] = []
    classes: list[str] = []
    dropped: list[str] = []
    i = 0
    while i < len(said):
        form, length = _form_at(said, i) if said[i] in beginnings else (None, 1)
        if form is not None and length < len(said) and _stands(form, said, i, length, first=not stem):
            classes.append(form.legal_class)
            dropped.append(" ".join(said[i : i + length]))
            i += length
        else:
            stem.append(i)
            i += 1
    return (stem, frozenset(classes), tuple(dropped)) if stem else (range(len(said)), _NONE, ())


_ENDINGS: Final = Remembered(_parted, 1 << 14)
"""Names from the first word that begins a form: what comes before, of any length, is "", as it changes nothing."""


def _form_at(said: tuple[str, ...], i: int) -> tuple[lexicon.LegalForm | None, int]:
    """The longest legal form that begins at a word, and its length."""
    forms = lexicon.legal_forms()
    for length in lexicon.legal_form_beginnings()[said[i]]:
        if i + length <= len(said) and (form := forms.get(said[i : i + length])) is not None:
            return form, length
    return None, 0


def _stands(form: lexicon.LegalForm, said: tuple[str, ...], i: int, length: int, *, first: bool) -> bool:
    """Whether the words are a legal form where they stand; a form that ends the name is among those at its end."""
    if form.position == "any":
        return True
    if i + length == len(said):
        return form.stands(first=first, last=True)
    begin, ending = _tail(said)
    if first and form.position == "ends" and i < begin and not _fit(form, ending):
        return False
    return form.stands(first=first, last=i >= begin)


def _fit(form: lexicon.LegalForm, others: Sequence[lexicon.LegalForm]) -> bool:
    """Whether a form before a name goes with those behind it, as in Oy Example Ab; NV Energy, Inc. has another's."""
    telling = [other for other in others if other.countries]
    return not telling or any(not form.countries.isdisjoint(other.countries) for other in telling)


def _tail(said: tuple[str, ...]) -> tuple[int, list[lexicon.LegalForm]]:
    """Where the legal forms at the end of the name begin, and which they are."""
    forms, ends = lexicon.legal_forms(), lexicon.legal_form_ends()
    found: list[lexicon.LegalForm] = []
    end = len(said)
    while end > 0:
        lengths = (n for n in ends.get(said[end - 1], ()) if n <= end and said[end - n : end] in forms)
        length = next(lengths, 0)
        if not length:
            break
        found.append(forms[said[end - length : end]])
        end -= length
    return end, found


_Said = str | Word | Token
"""A word that is read by itself, a Latin one as its text; or the token of one that those around it let read."""


class _Placed(NamedTuple):
    """What is said at a place of a firm's name, as a text, and whether it only joins what is around it."""

    said: _Said
    text: str
    joins: bool = False


def _without_joining(found: Sequence[_Placed]) -> Sequence[_Said]:
    """What is said; joining words are left out where others are left."""
    said = [one.said for one in found]
    if not any(map(_joins, found)):
        return said
    initials = _initials([one.text for one in found])  # which join no words
    kept = [one.said for i, one in enumerate(found) if not one.joins or i in initials]
    if len(kept) > 1 or (kept and _token_of(kept[0]).text not in lexicon.generic_words()):
        return kept
    # La International and Des International: of one generic word, even a joining word tells names apart.
    return said


_joins: Final = attrgetter("joins")


def _initials(stem: Sequence[str]) -> frozenset[int]:
    """The places of letters that stand beside letters, as in J.D. and M & A."""
    others = [(i, text) for i, text in enumerate(stem) if text != "and"]
    return frozenset([x for (i, a), (j, b) in pairwise(others) if len(a) == 1 == len(b) for x in (i, j)])


@cache
def _first_letters() -> frozenset[str]:
    """With what legal forms begin that are written without a blank."""
    return frozenset(form[0] for form, _ in lexicon.attached_legal_forms())


@cache
def _telling() -> frozenset[str]:
    """The words without any of which each word is read by itself, and none is left out."""
    return lexicon.stopwords() | _by_others()


@cache
def _by_others() -> frozenset[str]:
    """The words that hang on those around them: numbers only behind a word, beginnings of countries' names."""
    numbers = {text for text, number in lexicon.number_words().items() if number.only_after_word}
    return frozenset(numbers | _longer_countries().keys())


@cache
def _longer_countries() -> Mapping[str, tuple[int, ...]]:
    """The first word of each country's name of several words, with the numbers of words of the names that begin so."""
    found = {word: tuple(n for n in lengths if n > 1) for word, lengths in lexicon.country_beginnings().items()}
    return {word: lengths for word, lengths in found.items() if lengths}


@cache
def _within_forms() -> frozenset[str]:
    """The second words of legal forms of several words."""
    return lexicon.second_words(lexicon.legal_forms())


@cache
def _within_countries() -> frozenset[str]:
    """The second words of countries' names of several words."""
    return lexicon.second_words(map(str.split, lexicon.country_words()))


def _by_place(stem: Sequence[str | Word], acronyms: Container[str]) -> list[_Placed]:
    """What words say of which some are read by those around them."""
    others, joining = _by_others(), lexicon.stopwords()
    said = [word if isinstance(word, str) else word.text for word in stem]
    found: list[_Placed] = []
    i = 0
    while i < len(stem):
        word, text, length = stem[i], said[i], 1
        is_latin = isinstance(word, str) or word.script is Script.LATIN
        token: Token | None = None
        if is_latin and (text in others or text in acronyms):
            token, length = _token_at(stem, said, i, acronyms, first=not found)
        found.append(_Placed(token or word, text if length == 1 else "", is_latin and text in joining and length == 1))
        i += length
    return found


def _token_at(
    stem: Sequence[str | Word], said: Sequence[str], i: int, acronyms: Container[str], *, first: bool
) -> tuple[Token | None, int]:
    """The token of a Latin word that is not read by itself where it stands, and how many words it is read with."""
    country, length = _country_at(stem, said, i)
    if country is not None:
        return country, length
    if len(said) > 1 and said[i] in acronyms and number_of(said[i], first=first) is None:
        return Token(said[i], Kind.ACRONYM, shown=said[i]), 1
    return (_as_written(_word(said[i], first=True), stem[i]) if first else None), 1


def _country_at(stem: Sequence[str | Word], said: Sequence[str], i: int) -> tuple[Token | None, int]:
    """The longest name of a country that begins at a word, as a token, and how many words it has."""
    countries = lexicon.country_words()
    for length in lexicon.country_beginnings().get(said[i], ()):
        phrase = " ".join(said[i : i + length])
        if i + length <= len(stem) and (codes := countries.get(phrase)):
            shown = [word if isinstance(word, str) else word.written or word.text for word in stem[i : i + length]]
            return Token(codes, Kind.COUNTRY, shown=" ".join(dict.fromkeys(shown))), length
    return None, 1


def _token_of(said: _Said) -> Token:
    """The token of what is said at a place."""
    if isinstance(said, str):
        return _PLAIN[said]
    if isinstance(said, Token):
        return said
    if said.script is Script.LATIN:
        return _as_written(_PLAIN[said.text], said)
    return Token(said.text, Kind.WORD, said.script, said.char, said.written or said.text)


def _as_written(token: Token, word: str | Word) -> Token:
    """The token of a word, shown as the word was written."""
    return token if isinstance(word, str) or not word.written else token._replace(shown=word.written)


def _by_itself(text: str) -> Token:
    """The token of a Latin word behind another, whatever words are around it."""
    countries = lexicon.country_words()
    codes = countries.get(text) or countries.get(english(text))
    return _word(text, first=False) if codes is None else Token(codes, Kind.COUNTRY, shown=text)


def _word(text: str, *, first: bool) -> Token:
    """A Latin word as a number or as the word that it stands for."""
    number = number_of(text, first=first)
    if number is not None:
        return Token(number, Kind.NUMBER, shown=text)
    full = lexicon.abbreviations().get(text) or english(text) or _rightly(text)
    return Token(full, Kind.INITIAL if len(full) == 1 else Kind.WORD, Script.LATIN, "", text)


def _rightly(text: str) -> str:
    """A word without a slip, if it is one that any firm may use."""
    right = meant(text)
    return lexicon.abbreviations().get(right, right) or text


def _as_form(text: str) -> str:
    """A word without a slip, if it is one of a legal form."""
    right = meant(text)
    return right if right in lexicon.legal_form_words() else text


_AS_FORM: Final = Remembered(_as_form, 1 << 13)
_PLAIN: Final = Remembered(_by_itself, 1 << 13)
"""Latin words as they are read by themselves: nearly all words of nearly all names."""
