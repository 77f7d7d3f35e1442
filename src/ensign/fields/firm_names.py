"""A firm's or public body's name: the legal form out of the stem, countries and numbers as such.

The legal form leaves the stem and stays as weak evidence: it carried a fifth of the false alerts
when left in.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, cached_property, lru_cache
from itertools import chain
from typing import Final, NamedTuple

from ensign.fields.firm_tokens import (
    Said,
    begun_countries,
    leading_words,
    longer_countries,
    read_alone,
    read_by_place,
    said_once,
    telling,
    tokens_of,
    twice_before,
    within_countries,
)  # fmt: skip
from ensign.fields.names import TELLING_NOTHING, ParsedName, Way
from ensign.fields.parts import (
    ADDING,
    AND,
    BRACKET,
    FORM,
    FORM_BEFORE,
    FORM_BEHIND,
    JOINING,
    JOINING_BEFORE,
    LETTER,
    TELLING,
    TELLING_BEFORE,
    TELLING_BEHIND,
    TELLING_FIRST,
    bits_of,
)  # fmt: skip
from ensign.text import legal_forms, lexicon
from ensign.text.arabic import with_allah
from ensign.text.chunks import Chunks, Read
from ensign.text.company_words import spelt_out, spelt_out_alone
from ensign.text.misspelt import meant
from ensign.text.remembered import Remembered
from ensign.text.slavic_forms import rightly
from ensign.text.words import Word, latin_as_texts, text_of, texts, words, words_beside_others

_DOTTED: Final = re.compile(r"\b(?:(?:[^\W\d_]\.){2,}[^\W\d_]\b\.?|(?:[^\W\d_]\.){3,}\b)")
"""Three letters, at least: two before a word are initials, with a blank behind them or not (Y.M.Sverdlov)."""

_AND: Final = re.compile(r"[&+]")
_ACRONYM: Final = re.compile(r"\(([A-Z]{2,8})\)")
_HYPHENED: Final = re.compile(r"\W*\w{2,4}-\w")
_SHORT: Final = 6
"""Letters among which is the hyphen behind a short word with which a name begins: SC-South is no S.C. of that name."""

_HANGING: Final = FORM_BEFORE | JOINING | TELLING | TELLING_FIRST | TELLING_BEFORE
"""What a word may be that is not read by itself: it may begin a legal form, join others, or be read by them."""

_NONE: Final[frozenset[str]] = frozenset()
_MESSRS: Final = re.compile(r"^m/s\b\.?\s*(?=\w)", re.IGNORECASE)


def read(raw: str) -> ParsedName:
    """A string read as a firm's name."""
    stem = _stem(_written(raw))
    said = read_by_place(said_once(stem.words), _acronyms(raw), russian=stem.is_russian)
    return ParsedName(raw, Way.FIRM, tuple(chain.from_iterable(map(tokens_of, said))), stem.legal, stem.dropped)


def forms_of(raw: str) -> tuple[str, ...]:
    """The legal forms of a name, folded, in order."""
    return _stem(_written(raw)).dropped


@lru_cache(1 << 10)
def homes_of(forms: tuple[str, ...]) -> frozenset[str]:
    """The countries in which firms have legal forms such as those that were taken out of a name, or say them so."""
    known = (legal_forms.every()[tuple(form.split())] for form in forms)
    telling = [form for form in known if form.countries and form.legal_class not in TELLING_NOTHING]
    others = legal_forms.countries_of_other_letters() if any(form.renders for form in telling) else _NONE
    return frozenset(chain(others, *(form.countries for form in telling)))


def words_of(raw: str) -> Sequence[Said]:
    """The words of a name without legal forms and joining words; tokens of those read by the words around them."""
    found = _CHUNKS.words(raw) if "-" not in raw[:_SHORT] else None
    if found is not None and "(" not in raw and not any(map(_SAYS_MORE.__getitem__, found)):
        return found
    acronyms, stem = _acronyms(raw), _stem(_written(raw) if found is None else _Written(found))
    once = said_once(stem.words)
    if not acronyms and telling().isdisjoint(map(text_of, once)):
        return once
    return read_by_place(once, acronyms, russian=stem.is_russian)


def part_of(word: str) -> int:
    """What a word, or AND, may be in a name (parts.py)."""
    text = _AS_FORM[_bare(word)]
    found = _bits_of_texts().get(text, 0) | _bits_of_alone().get(_alone(word), 0)
    return found | TELLING_FIRST * (word[0] == BRACKET) | LETTER * (len(text) == 1)


@cache
def _bits_of_texts() -> Mapping[str, int]:
    """What words of the tables may be."""
    return bits_of(
        (
            (FORM, [form[0] for form in legal_forms.every() if len(form) == 1]),
            (FORM_BEFORE, legal_forms.beginnings()),
            (FORM_BEHIND, _within_forms()),
            (ADDING, {"and"}),
            (JOINING, lexicon.stopwords()),
            (JOINING_BEFORE, lexicon.own_at_end()),
            (TELLING, lexicon.honouring()),
            (TELLING_BEFORE, longer_countries()),
            (TELLING_BEHIND, within_countries()),
            (TELLING_FIRST, leading_words()),
        )
    )


@cache
def _bits_of_alone() -> Mapping[str, int]:
    """The same of words as they are read by themselves."""
    return bits_of(((TELLING_BEFORE, twice_before()), (TELLING_BEHIND, _twice_behind())))


def pair_of(one: str, behind: str) -> int:
    """What two words, one before the other, may be or begin in a name (parts.py)."""
    said = (_bare(one), _bare(behind))
    is_telling = said in begun_countries() or (_alone(one), _alone(behind)) in lexicon.said_twice()
    return FORM * (tuple(map(_AS_FORM.__getitem__, said)) in _begun_forms()) | TELLING * is_telling


def _alone(word: str) -> str:
    """What a word is read as by itself, without its bracket; "" for AND."""
    return "" if word == AND else read_alone(word.removeprefix(BRACKET))


@cache
def _twice_behind() -> frozenset[str]:
    """The second ones of neighbours of which one says what the other does."""
    return lexicon.second_words(lexicon.said_twice())


def stem_of(said: tuple[str, ...]) -> Sequence[int]:
    """The places of what stays of the words from the first on that begins a legal form, which other words precede."""
    kept, _, _ = _ENDINGS["", *(_AS_FORM[_bare(word)] for word in said)]
    return [i - 1 for i in kept[1:]]


def _bare(word: str) -> str:
    """A word as it is said, without its bracket."""
    return "and" if word == AND else word.removeprefix(BRACKET)


class _Stem(NamedTuple):
    """The words of a name without legal forms, the classes of the forms, the forms, and whether the first stands first.

    Russian names begin with the form, also in English: LLC Romashka.
    """

    words: Sequence[str | Word]
    legal: frozenset[str]
    dropped: tuple[str, ...]
    behind_form: bool

    @property
    def is_russian(self) -> bool:
        """Whether the forms say so."""
        forms = legal_forms.every()
        return self.behind_form or any("ru" in forms[tuple(form.split())].countries for form in self.dropped)


class _Written(NamedTuple):
    """The words of a name, the classes of legal forms that were written in one with them, and how the name begins."""

    words: Sequence[str | Word]
    legal: frozenset[str] = _NONE
    begins: str = ""


def _written(raw: str) -> _Written:
    """A name as it is written."""
    text, attached = (raw, _NONE) if raw.isascii() else _without_attached(raw)
    text = _spoken(text)
    return _Written(texts(text) if text.isascii() else latin_as_texts(spelt_out(words(text))), attached, text)


def _stem(written: _Written) -> _Stem:
    """What is left of a name without its legal forms."""
    found, attached, text = written
    said = [_AS_FORM[text_of(w)] for w in found]
    if said and "-" in text[:_SHORT] and _HYPHENED.match(text) and said[0] in legal_forms.beginnings():
        form, length = _form_at(tuple(said), 0)
        said[0] = "" if form and length == 1 else said[0]
    places, legal, dropped = _without_legal_forms(tuple(said))
    stem = found[: len(places)] if isinstance(places, range) else [found[i] for i in places]
    return _Stem(stem, legal | attached, dropped, bool(places) and places[0] > 0)


def _says_more(word: str | Word) -> bool:
    """Whether a word may begin a legal form, or hang on the words around it."""
    return bool(part_of(text_of(word)) & _HANGING)


_SAYS_MORE: Final = Remembered(_says_more, 1 << 16)
"""Nearly no word of people's names does."""


def _chunk(chunk: str) -> Read:
    """The words of a chunk, whatever is around it; not of Messrs, nor of a legal form that is in one with others."""
    if "/" in chunk or not _first_letters().isdisjoint(chunk):
        return None
    found = spelt_out_alone(words_beside_others(_spoken(chunk)))
    return None if found is None else latin_as_texts(found)


_CHUNKS: Final = Chunks(_chunk)


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
    for form, legal_class in legal_forms.attached():
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
    beginnings = legal_forms.beginnings()
    for i, text in enumerate(said):
        if text in beginnings and (i or _form_at(said, 0)[0] is not None):
            return i
    return len(said)


def _parted(said: tuple[str, ...]) -> tuple[Sequence[int], frozenset[str], tuple[str, ...]]:
    """What `_without_legal_forms` gives, found word by word."""
    beginnings, ending = legal_forms.beginnings(), _Ending(said)
    stem: list[int] = []
    found: list[legal_forms.LegalForm] = []
    dropped: list[str] = []
    i = 0
    while i < len(said):
        form, length = _form_at(said, i) if said[i] in beginnings else (None, 1)
        if form is not None and length < len(said) and _stands(form, ending, i, length, None if stem else found):
            found.append(form)
            dropped.append(" ".join(said[i : i + length]))
            i += length
        else:
            stem.append(i)
            i += 1
    classes = frozenset([form.legal_class for form in found if form.legal_class])
    return (stem, classes, tuple(dropped)) if stem else (range(len(said)), _NONE, ())


_ENDINGS: Final = Remembered(_parted, 1 << 14)
"""Names from the first word that begins a form: what comes before, of any length, is "", as it changes nothing."""


def _form_at(said: tuple[str, ...], i: int) -> tuple[legal_forms.LegalForm | None, int]:
    """The longest legal form that begins at a word, and its length."""
    forms = legal_forms.every()
    for length in legal_forms.beginnings()[said[i]]:
        if i + length <= len(said) and (form := forms.get(said[i : i + length])) is not None:
            return form, length
    return None, 0


class _Ending:
    """The words of a name, and its end, which is asked for form after form."""

    def __init__(self, said: tuple[str, ...]) -> None:
        self.said = said

    @cached_property
    def forms(self) -> tuple[int, Sequence[legal_forms.LegalForm]]:
        """Where the legal forms at the end of the name begin, and which they are."""
        found: list[legal_forms.LegalForm] = []
        end = len(self.said)
        while length := legal_forms.before(self.said, end):
            found.append(legal_forms.every()[self.said[end - length : end]])
            end -= length
        return end, found


def _stands(
    form: legal_forms.LegalForm,
    name: _Ending,
    i: int,
    length: int,
    before: Sequence[legal_forms.LegalForm] | None,
) -> bool:
    """Whether the words are a legal form where they stand, with such forms and nothing else before them, or more.

    A form that ends the name is among those at its end.
    """
    if form.position == "any":
        return True
    said = name.said
    first = before is not None
    if first and i + length < len(said) and max(map(len, said[i : i + length + 1])) == 1:
        return False  # A B C Maritime
    if i + length == len(said):
        return form.stands(first=first, last=True)
    begin, ending = name.forms
    if before is not None and form.position == "ends" and i < begin and not _fit(form, [*before, *ending]):
        return False
    return form.stands(first=first, last=i >= begin)


def _fit(form: legal_forms.LegalForm, others: Sequence[legal_forms.LegalForm]) -> bool:
    """Whether a form before a name goes with the others, as in Oy Example Ab; NV Energy, Inc. has another's."""
    telling = [other for other in others if other.countries]
    return not telling or any(not form.countries.isdisjoint(other.countries) for other in telling)


@cache
def _first_letters() -> frozenset[str]:
    """With what legal forms begin that are written without a blank."""
    return frozenset(form[0] for form, _ in legal_forms.attached())


@cache
def _within_forms() -> frozenset[str]:
    """The second words of legal forms of several words."""
    return lexicon.second_words(_begun_forms())


@cache
def _begun_forms() -> frozenset[tuple[str, str]]:
    """The first two words of legal forms of several words."""
    return lexicon.first_two_words(legal_forms.every())


def _as_form(text: str) -> str:
    """A word without a slip, if it is one of a legal form."""
    if right := rightly(text):
        return right
    right = meant(text)
    return right if right in legal_forms.words() else text


_AS_FORM: Final = Remembered(_as_form, 1 << 16)
