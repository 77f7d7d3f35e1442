"""A ship's name: the hull prefix out, numbers as identity, Roman numerals as figures.

Spacing is noise (CHON MA SAN, CHONMASAN), numbers are not (SAM JONG 1, SAM JONG 2).
"""

import re
from collections.abc import Container
from functools import cache
from typing import Final

from ensign.fields.names import Kind, ParsedName, Token, Way
from ensign.fields.numbers import number_of
from ensign.fields.ship_notes import (
    before,
    before_words,
    behind,
    first_words,
    tell_of_ship,
    without_counters,
    without_country,
)  # fmt: skip
from ensign.text import lexicon
from ensign.text.hebrew import is_letter
from ensign.text.kanji_ships import of_ship
from ensign.text.remembered import WORDS, Remembered
from ensign.text.scripts import Script, script_of
from ensign.text.words import Word, texts, words

_TRAILING_NUMBER: Final = re.compile(r"([a-z]{2,})(\d{1,6})")
_RAISED_O: Final = re.compile(r"(?<=[^\W_])°")
"""The sign of a degree for the letter of an abbreviation: N° 5."""

_MEANT: Final = {"st": "saint", "hull": "yard"}
"""A word of a ship's name for another one: "st" is a prefix where it begins the name; a ship that has none yet is
called by its number at its builder's, HULL 1222, YARD NO. 1222."""

_LETTERS_APART: Final = 3
"""Letters by themselves, at least, that are one word: T I M A."""

_LONGEST_PREFIX: Final = 3
_LATEST_PREFIX: Final = 5
"""Words before which one begins."""

_LONGEST_BEHIND: Final = 2


def read(raw: str) -> ParsedName:
    """A string read as a ship's name."""
    text = _apart(raw if raw.isascii() else _suffix().sub(" ", _RAISED_O.sub("o", raw)))
    bare = without_country(text)
    found = words(bare)
    first, end = _name_within(_prefixing(found, texts(bare)))
    kept, counters = without_counters(_joined(tuple(of_ship(found[first:end]))))
    tokens: list[Token] = []
    for i, word in enumerate(kept):
        if m := _TRAILING_NUMBER.fullmatch(word.text):
            tokens.append(Token(m.group(1), shown=m.group(1)))
            tokens.append(Token(m.group(2).lstrip("0") or "0", Kind.NUMBER, shown=m.group(2)))
        elif (number := number_of(word.text, first=i == 0)) is not None:
            tokens.append(Token(number, Kind.NUMBER, shown=word.text))
        else:
            tokens.append(
                Token(_MEANT.get(word.text, word.text), Kind.WORD, word.script, word.char, word.written or word.text)
            )
    dropped = (*(word.text for word in (*found[:first], *found[end:])), *texts(text[len(bare) :]), *counters)
    return ParsedName(raw, Way.SHIP, tuple(tokens), dropped=dropped)


def _prefixing(found: tuple[Word, ...], said: tuple[str, ...]) -> tuple[str, ...]:
    """Words as what may be a hull prefix: none is in Hebrew letters, of which few are left (מאיה, my)."""
    if all(word.script is Script.LATIN for word in found):
        return said  # nearly every name
    return tuple(["" if is_letter(word.written[:1]) else text for word, text in zip(found, said, strict=True)])


def _joined(said: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words of a name, or the one that letters with blanks between them write."""
    is_spaced = len(said) >= _LETTERS_APART and all(len(w.text) == 1 and w.text.isalpha() and not w.char for w in said)
    return (Word("".join(word.text for word in said), said[0].script),) if is_spaced else said


def _name_within(said: tuple[str, ...]) -> tuple[int, int]:
    """Where in the words of a ship's cell its name begins and ends: without a prefix on either side, and without notes.

    One word at least is left.
    """
    first = _prefix_end(said, lexicon.hull_prefixes())
    end = len(said) - behind(said[first:])
    for length in range(min(_LONGEST_BEHIND, end - first - 1), 0, -1):
        if " ".join(said[end - length : end]) in lexicon.hull_prefixes_behind():
            return first, end - length
    return first, end


def _prefix_end(said: tuple[str, ...], prefixes: Container[str]) -> int:
    """Behind which word a hull prefix ends (M/V, MT, F/V …), at the beginning or behind what is written before one.

    0 where none is there, or nothing else follows.
    """
    latest = _LATEST_PREFIX if said and said[0] in before_words() else 1
    for start in range(min(latest, len(said) - 1) - 1, -1, -1):  # SHIP SPARES IN TRANSIT MV: "ship" is one, too
        if start and not before(said, start):
            continue
        for end in range(min(start + _LONGEST_PREFIX, len(said) - 1), start, -1):
            if " ".join(said[start:end]) in prefixes:
                return end
    return 0


def _apart(raw: str) -> str:
    """A name with a blank behind a prefix, and a saint written out, whose short form is a prefix, too."""
    glued = _GLUED.sub(r"\1 ", raw) if "/" in raw else raw
    return _SAINT.sub(_saint, glued) if "." in glued else glued


def _saint(found: re.Match[str]) -> str:
    """A saint written out; sv. before what is no given name is a sailing vessel."""
    short = found[1].lower()
    is_saint = short == "st" or not lexicon.name_variants().keys().isdisjoint(texts(found[2]))
    return f"{_SAINTS[short]} " if is_saint else found[0]


def _hull_prefix(raw: str) -> int:
    """The same of a prefix that tells that a name is a ship's."""
    apart = _apart(raw)
    said = _prefixing(words(apart), texts(apart)) if script_of(raw) is Script.ABJAD else texts(apart)
    if not said or not (said[0] in lexicon.hull_beginnings() or said[0] in first_words()):
        return 0
    end = _prefix_end(said, lexicon.telling_hull_prefixes())
    is_told = end and (not _needs_slash(said, end) or any("/" in word for word in raw.split()[:end]))
    return end if is_told else 0


def _needs_slash(said: tuple[str, ...], end: int) -> bool:
    """Whether the prefix that ends at a word tells of a ship only with a slash."""
    prefixes = lexicon.telling_hull_prefixes()
    return all(prefixes.get(" ".join(said[start:end]), True) for start in range(end))


@cache
def _suffix() -> re.Pattern[str]:
    """What is written behind a ship's name of two letters or more, or its number."""
    return re.compile(rf"(?<=\w\w|\s\d)(?:{'|'.join(sorted(lexicon.hull_suffixes()))})(?!\w)")


def has_hull_prefix(raw: str) -> bool:
    """Whether a string begins as only ships' names do; the first letters or word nearly always tell."""
    return _MAY_BEGIN[raw[:2]] and _FIRST_MAY_BE[raw.partition(" ")[0]] and _hull_prefix(raw) > 0


def has_any_prefix(raw: str) -> bool:
    """Whether a string begins with what may be a hull prefix, also one that tells nothing by itself: barge, ship."""
    return _prefix_end(texts(_apart(raw)), lexicon.hull_prefixes()) > 0


def with_prefix_first(raw: str) -> str:
    """A ship's name with the prefix that a slash tells before it, which stands behind; "" where none does."""
    found = _with_prefix_behind().fullmatch(raw) if "/" in raw else None
    return f"{found[2]} {found[1]}" if found else ""


def with_prefix_told(raw: str) -> str:
    """A name with a prefix before it, where only what stands behind it tells that it is a ship's; "" elsewhere."""
    return f"vessel {raw}" if tell_of_ship(texts(raw)) else ""


@cache
def _with_prefix_behind() -> re.Pattern[str]:
    """A name with a prefix of two letters behind it, and a slash between them."""
    slashed = (prefix.replace(" ", "/") for prefix in sorted(lexicon.hull_prefixes_behind()) if " " in prefix)
    return re.compile(rf"(.*?\w)[\s,([–—-]+({'|'.join(slashed)})\W*", re.IGNORECASE)


_GLUED: Final = re.compile(r"\b([MF]/V(?!essel\b)|M/T(?!anker\b))(?=[^\W\d_]{3})", re.IGNORECASE)
"""A prefix that is written in one with the name, which its slash shows."""


_SAINTS: Final = {"st": "saint", "sv": "sveti"}
"""Saint in short, in English and Slavic languages, which is a prefix without the point (SV, a sailing vessel)."""

_SAINT: Final = re.compile(rf"\b({'|'.join(_SAINTS)})\.\s*(?=([^\W\d_]{{3,}}))", re.IGNORECASE)


def _first_may_be(first: str) -> bool:
    """Whether what stands before the first blank may begin a hull prefix; letters and signs of it may be several words.

    A word that is alone in a name may be read otherwise, but is no prefix of one.
    """
    words = texts(first)
    return not words or words[0] in lexicon.hull_beginnings() or words[0] in first_words()


_FIRST_MAY_BE: Final = Remembered(_first_may_be, WORDS)


def _may_begin(head: str) -> bool:
    """Whether a name with a hull prefix could begin with two characters, which are letters nearly always."""
    return len(head) < len("mv") or not (head.isascii() and head.isalpha()) or head.lower() in _first_letters()


_MAY_BEGIN: Final = Remembered(_may_begin, 1 << 14)


@cache
def _first_letters() -> frozenset[str]:
    """With which two letters hull prefixes begin."""
    return frozenset(word[:2] for word in (*lexicon.hull_beginnings(), *first_words()))
