"""A firm's or public body's name: the legal form out of the stem, countries and numbers as such.

The legal form leaves the stem and stays as weak evidence: it carried a fifth of the false alerts
when left in.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Final, NamedTuple

from ensign.fields.firm_tokens import (
    RUSSIA,
    TURKEY,
    Said,
    begun_phrases,
    joining_syllables,
    leading_words,
    learn,
    longer_phrases,
    numbers_behind,
    read_alone,
    read_by_place,
    said_once,
    telling,
    tokens_of,
    twice_before,
    within_phrases,
)  # fmt: skip
from ensign.fields.forms_within import AS_FORM, ENDINGS, form_at, without_attached, without_legal_forms
from ensign.fields.names import ParsedName, Way
from ensign.fields.parts import (
    ADDING,
    AND,
    BRACKET,
    FORM,
    FORM_BEFORE,
    FORM_BEHIND,
    JOINING,
    JOINING_BEFORE,
    JOINING_BEHIND,
    LETTER,
    RUSSIAN_FIRST,
    TELLING,
    TELLING_BEFORE,
    TELLING_BEHIND,
    TELLING_FIRST,
    Ending,
    bits_of,
)  # fmt: skip
from ensign.text import kanji_firms, legal_forms, lexicon
from ensign.text.arabic import with_allah
from ensign.text.chunks import Chunks, Read
from ensign.text.company_words import spelt_out, spelt_out_alone
from ensign.text.eastern_names import is_syllable, syllables
from ensign.text.kanji_ships import of_ship
from ensign.text.phrases import second_words
from ensign.text.remembered import WORDS, Remembered
from ensign.text.slavic_forms import rightly
from ensign.text.words import Word, fold, latin_as_texts, text_of, texts, words, words_beside_others

_DOTTED: Final = re.compile(r"\b(?:(?:[^\W\d_]\.){2,}[^\W\d_]\b\.?|(?:[^\W\d_]\.){3,}\b)")
"""Three letters, at least: two before a word are initials, with a blank behind them or not (Y.M.Sverdlov)."""

_AND: Final = re.compile(r"[&+]")
_ACRONYM: Final = re.compile(r"\(([A-Z]{2,8})\)")
_HYPHENED: Final = re.compile(r"\W*\w{2,4}-\w")
_SHORT: Final = 6
"""Letters among which is the hyphen behind a short word with which a name begins: SC-South is no S.C. of that name."""

_ABBREVIATED: Final = 2
"""Letters of what abbreviates a word of a form, at most, and is no word that is written like it: ش, and صحة, health."""

_HANGING: Final = FORM_BEFORE | JOINING | TELLING | TELLING_FIRST | TELLING_BEFORE | RUSSIAN_FIRST
"""What a word may be that is not read by itself: it may begin a legal form, join others, or be read by them."""

_TURKISH: Final = frozenset({TURKEY, "cy"})
_NONE: Final[frozenset[str]] = frozenset()
_MESSRS: Final = re.compile(r"^m/s\b\.?\s*(?=\w)", re.IGNORECASE)


def read(raw: str) -> ParsedName:
    """A string read as a firm's name."""
    stem = _stem(_written(raw))
    once = said_once(stem.words)
    said = read_by_place(once, _acronyms(raw), stem.home)
    tokens = tuple(chain.from_iterable(map(tokens_of, said)))
    joining = tuple([text_of(word) for word in once if text_of(word) in lexicon.stopwords() and word not in said])
    return ParsedName(raw, Way.FIRM, tokens, stem.legal, stem.dropped, joining=joining)


def forms_of(raw: str) -> tuple[str, ...]:
    """The legal forms of a name, folded, in order."""
    return _stem(_written(raw)).dropped


def words_of(raw: str) -> Sequence[Said]:
    """The words of a name without legal forms and joining words; tokens of those read by the words around them."""
    found = _CHUNKS.words(raw) if "-" not in raw[:_SHORT] else None
    if found is not None and "(" not in raw and not any(map(_SAYS_MORE.__getitem__, found)):
        return found
    acronyms, stem = _acronyms(raw), _stem(_written(raw) if found is None else _Written(found))
    once = said_once(stem.words)
    if not acronyms and stem.home != TURKEY and telling().isdisjoint(map(text_of, once)):
        return once
    return read_by_place(once, acronyms, stem.home)


def parts_of(words: Sequence[str]) -> Sequence[int]:
    """What each of many different words, or AND, may be in a name (parts.py): of most nothing."""
    others = learn(words).union(filter(rightly, words))
    AS_FORM.learn({word: word for word in words if word not in others})
    known = _known()
    return [part_of(word) if len(word) == 1 or word in known or word in others else 0 for word in words]


def part_of(word: str) -> int:
    """The same of one."""
    return _hanging(word) | TELLING_BEFORE * is_syllable(word)


def _hanging(word: str) -> int:
    """The same, but that it may be a syllable before one that else joins words, of which there are many."""
    text = AS_FORM[_bare(word)]
    found = _bits_of_texts().get(text, 0) | _bits_of_alone().get(_alone(word), 0)
    return found | TELLING_FIRST * (word[0] == BRACKET) | LETTER * (len(text) == 1)


@cache
def _known() -> frozenset[str]:
    """The words that may be something."""
    return syllables().union(_bits_of_texts(), _bits_of_alone())


@cache
def _bits_of_texts() -> Mapping[str, int]:
    """What words of the tables may be."""
    return bits_of(
        (
            (FORM, [form[0] for form in legal_forms.every() if len(form) == 1]),
            (FORM_BEFORE, legal_forms.beginnings()),
            (FORM_BEHIND, legal_forms.within()),
            (ADDING, {"and"}),
            (JOINING, lexicon.stopwords()),
            (JOINING_BEFORE, lexicon.own_at_end()),
            (TELLING, lexicon.honouring()),
            (TELLING_BEFORE, longer_phrases()),
            (TELLING_BEHIND, within_phrases() | joining_syllables()),
            (TELLING_FIRST, numbers_behind()),
            (JOINING_BEHIND, lexicon.own_at_beginning()),
            (RUSSIAN_FIRST, leading_words() - numbers_behind()),
        )
    )


@cache
def _bits_of_alone() -> Mapping[str, int]:
    """The same of words as they are read by themselves."""
    return bits_of(((TELLING_BEFORE, twice_before()), (TELLING_BEHIND, _twice_behind())))


def pair_of(one: str, behind: str) -> int:
    """What two words, one before the other, may be or begin in a name (parts.py)."""
    said = (_bare(one), _bare(behind))
    is_telling = said in begun_phrases() or (_alone(one), _alone(behind)) in lexicon.said_twice()
    is_telling |= said[1] in joining_syllables() and is_syllable(said[0])
    return FORM * (tuple(map(AS_FORM.__getitem__, said)) in legal_forms.begun()) | TELLING * is_telling


def _alone(word: str) -> str:
    """What a word is read as by itself, without its bracket; "" for AND."""
    return "" if word == AND else read_alone(word.removeprefix(BRACKET))


@cache
def _twice_behind() -> frozenset[str]:
    """The second ones of neighbours of which one says what the other does."""
    return second_words(lexicon.said_twice())


def ending_of(said: tuple[str, ...]) -> Ending:
    """What stays of the words from the first on that begins a legal form, which other words precede."""
    kept, _, dropped = ENDINGS["", *(AS_FORM[_bare(word)] for word in said)]
    home = _home(dropped)
    return Ending([i - 1 for i in kept[1:]], is_russian=home == RUSSIA, is_read=home != TURKEY)


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
    def home(self) -> str:
        """Where the forms say that the firm is at home, if there its words are read otherwise."""
        return RUSSIA if self.behind_form else _home(self.dropped)


def _home(dropped: Sequence[str]) -> str:
    """Where some legal forms are at home: one of them in Russia, or only in Turkey and Northern Cyprus."""
    countries = [legal_forms.every()[tuple(form.split())].countries for form in dropped]
    if any(RUSSIA in known for known in countries):
        return RUSSIA
    return TURKEY if any(TURKEY in known and known <= _TURKISH for known in countries) else ""


class _Written(NamedTuple):
    """The words of a name, the classes of legal forms that were written in one with them, and how the name begins."""

    words: Sequence[str | Word]
    legal: frozenset[str] = _NONE
    begins: str = ""


def _written(raw: str) -> _Written:
    """A name as it is written."""
    text, attached = (raw, _NONE) if raw.isascii() else without_attached(raw)
    text = _spoken(text)
    if text.isascii():
        return _Written(texts(text), attached, text)
    found = spelt_out(words(text))
    found = kanji_firms.read(found) if kanji_firms.is_japanese(raw) else of_ship(found)
    return _Written(latin_as_texts(found), attached, text)


def _stem(written: _Written) -> _Stem:
    """What is left of a name without its legal forms."""
    found, attached, text = written
    said = [_as_form(w) for w in found]
    if said and "-" in text[:_SHORT] and _HYPHENED.match(text) and said[0] in legal_forms.beginnings():
        form, length = form_at(tuple(said), 0)
        said[0] = "" if form and length == 1 else said[0]
    places, legal, dropped = without_legal_forms(tuple(said))
    stem = found[: len(places)] if isinstance(places, range) else [found[i] for i in places]
    return _Stem(stem, legal | attached, dropped, bool(places) and places[0] > 0)


def _as_form(word: str | Word) -> str:
    """A word as it is read where it may be a legal form's; a character never is, however it is read (涛, Tao).

    A word that stands for its English one may be of a form as it was written: شركة عامة.
    """
    if isinstance(word, str):
        return AS_FORM[word]
    written = "" if word.char or word.written.isascii() else fold(word.written)
    is_one = len(written) > _ABBREVIATED and written in legal_forms.words()
    return written if is_one else word.char or AS_FORM[word.text]


def _says_more(word: str | Word) -> bool:
    """Whether a word may begin a legal form, or hang on the words around it; a character does neither, however it is
    read (德, De), but in somebody's honour or where its neighbour says the same.
    """
    if isinstance(word, Word) and word.char:
        return word.text in lexicon.honouring() or word.text in twice_before()
    return bool(_hanging(text_of(word)) & _HANGING)


_SAYS_MORE: Final = Remembered(_says_more, WORDS)
"""Nearly no word of people's names does."""


def _chunk(chunk: str) -> Read:
    """The words of a chunk, whatever is around it; not of Messrs, nor of a legal form that is in one with others."""
    if "/" in chunk or (not chunk.isascii() and any(part in chunk for part in legal_forms.attached_parts())):
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
