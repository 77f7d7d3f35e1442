"""A firm's or public body's name: the legal form out of the stem, countries and numbers as such.

The legal form leaves the stem and stays as weak evidence: it carried a fifth of the false alerts
when left in. A country's name and its demonym are one token; abbreviations and the commonest
translations are written out.
"""

import re
from functools import lru_cache
from typing import Final

from ensign.fields.names import Kind, ParsedName, Token, Way
from ensign.fields.numbers import number_of
from ensign.text import lexicon
from ensign.text.scripts import Script
from ensign.text.words import Word, words

_DOTTED: Final = re.compile(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?\b\.?")
_AND: Final = re.compile(r"[&+]")
_ACRONYM: Final = re.compile(r"\(([A-Z]{2,8})\)")
_LONGEST_FORM: Final = 7
_LONGEST_COUNTRY: Final = 7


def read(raw: str) -> ParsedName:
    """A string read as a firm's name."""
    text, attached = _without_attached(raw)
    if "." in text:
        text = _DOTTED.sub(lambda m: m.group().replace(".", "") + " ", text)
    if "&" in text or "+" in text:
        text = _AND.sub(" and ", text)
    stem, legal, dropped = _without_legal_forms(list(words(text)))
    acronyms = {a.lower() for a in _ACRONYM.findall(raw)} if "(" in raw else set()
    return ParsedName(
        raw=raw,
        way=Way.FIRM,
        tokens=tuple(_tokens(stem, acronyms)),
        legal=frozenset(attached | legal),
        dropped=tuple(dropped),
    )


def _without_attached(raw: str) -> tuple[str, set[str]]:
    """Legal forms that are written without a blank (有限公司, 주식회사) taken out; their classes."""
    classes: set[str] = set()
    if raw.isascii():
        return raw, classes
    text = raw
    for form, legal_class in lexicon.attached_legal_forms():
        if form in text and text != form:
            text = text.replace(form, " ")
            classes.add(legal_class)
    return (text, classes) if any(c.isalnum() for c in text) else (raw, set())


def _without_legal_forms(found: list[Word]) -> tuple[list[Word], set[str], list[str]]:
    """The words of the stem, the classes of the forms found, and the forms; never an empty stem."""
    stem: list[Word] = []
    classes: set[str] = set()
    dropped: list[str] = []
    beginnings = lexicon.legal_form_beginnings()
    tail = _tail(found)
    i = 0
    while i < len(found):
        if found[i].text not in beginnings:
            stem.append(found[i])
            i += 1
            continue
        form, length = _form_at(found, i)
        if form is not None and length < len(found) and form.stands(first=not stem, last=i >= tail):
            classes.add(form.legal_class)
            dropped.append(" ".join(w.text for w in found[i : i + length]))
            i += length
        else:
            stem.append(found[i])
            i += 1
    return (stem, classes, dropped) if stem else (found, set(), [])


def _form_at(found: list[Word], i: int) -> tuple[lexicon.LegalForm | None, int]:
    """The longest legal form that begins at a word, and its length."""
    forms = lexicon.legal_forms()
    for length in range(min(_LONGEST_FORM, len(found) - i), 0, -1):
        form = forms.get(tuple(w.text for w in found[i : i + length]))
        if form is not None:
            return form, length
    return None, 0


def _tail(found: list[Word]) -> int:
    """Where the legal forms at the end of the name begin."""
    forms = lexicon.legal_forms()
    end = len(found)
    while end > 0 and found[end - 1].text in lexicon.legal_form_ends():
        texts = [w.text for w in found[max(0, end - _LONGEST_FORM) : end]]
        length = next((n for n in range(len(texts), 0, -1) if tuple(texts[-n:]) in forms), 0)
        if not length:
            break
        end -= length
    return end


def _tokens(stem: list[Word], acronyms: set[str]) -> list[Token]:
    """The words of the stem as tokens: countries as one, joining words left out where others are left."""
    alone, beginnings = len(stem) == 1, lexicon.country_beginnings()
    found: list[tuple[Token, bool]] = []
    i = 0
    while i < len(stem):
        word = stem[i]
        country, length = _country_at(stem, i) if word.text in beginnings else (None, 1)
        if country is not None:
            found.append((country, False))
        elif word.script is not Script.LATIN:
            found.append((Token(word.text, Kind.WORD, word.script, word.char, word.char or word.text), False))
        elif word.text in acronyms and not alone and number_of(word.text, first=not found) is None:
            found.append((Token(word.text, Kind.ACRONYM, shown=word.text), word.text in lexicon.stopwords()))
        else:
            found.append(_word(word.text, not found))
        i += length
    kept = [token for token, joins in found if not joins]
    if len(kept) > 1 or (kept and kept[0].text not in lexicon.generic_words()):
        return kept
    # La International and Des International: of one generic word, even a joining word tells names apart.
    return [token for token, _ in found]


def _country_at(stem: list[Word], i: int) -> tuple[Token | None, int]:
    """The longest name of a country that begins at a word, as a token, and how many words it has."""
    countries = lexicon.country_words()
    for length in range(min(_LONGEST_COUNTRY, len(stem) - i), 0, -1):
        phrase = " ".join(w.text for w in stem[i : i + length])
        if (codes := countries.get(phrase)) and stem[i].script is Script.LATIN:
            return Token(codes, Kind.COUNTRY, shown=phrase), length
    return None, 1


@lru_cache(1 << 16)
def _word(text: str, first: bool) -> tuple[Token, bool]:  # noqa: FBT001 - a cache's keys are positional
    """A Latin word as a number or as the word that it stands for, and whether it only joins others; read once."""
    number = number_of(text, first=first)
    joins = text in lexicon.stopwords()
    if number is not None:
        return Token(number, Kind.NUMBER, shown=text), joins
    full = lexicon.abbreviations().get(text, text)
    return Token(full, Kind.INITIAL if len(full) == 1 else Kind.WORD, shown=text), joins
