"""A person's name: titles and particles out, compounds of Arabic names in their parts, initials marked.

Rules and examples by language: UNGEGN working papers on romanisation, and the tables titles.csv and
particles.csv with their sources.
"""

import re
from functools import lru_cache
from typing import Final

from ensign.fields.names import Kind, ParsedName, Token, Way
from ensign.text import lexicon
from ensign.text.scripts import Script
from ensign.text.words import Word, words

# The article before a sun letter, written with a hyphen as it is spoken: as-Sayyid, ad-Din, ez-Zour.
_SUN_ARTICLE: Final = re.compile(r"(?<![-\w'’`ʻʼ‘])(?:[aeu][sdnrtz]h?|il)-(?=['’\w])", re.IGNORECASE)
_PATRONYMICS: Final = frozenset({"bin", "ibn", "ben", "bint", "bnt"})
_READABLE: Final = frozenset({Script.LATIN, Script.ABJAD})
"""The scripts in which titles and particles are known."""

_GENERATIONS: Final = frozenset({"ii", "iii", "iv"})

# Digits that stand for letters in scanned or disguised names.
_DIGITS: Final = str.maketrans("01345789", "oieastbg")

# Abd al-X in one word; Abdullah, its spellings and the surnames made of it stay one name.
_ABDULLAH: Final = re.compile(r"abd(?:ou|[aeiou])l{1,2}(?:[ao](?:hi?|ye?)?|(?:[ao]y?e|i|o)[nv]\w*)")
_ABD: Final = re.compile(r"abd(?:(?:ou|[aeiou])(?:l|[rsndtz](?=[rsndtz]))?)?([^aeiou]?\w{3,})")
# X-uddin in one word: Saifuddin, Badreddine, Salahaddin; Necmettin in Turkish.
_DIN: Final = re.compile(r"(\w{3,}?)(?:[aeiou]{1,2}[dl]?)(?:d{1,2}|tt)(?:i|ee|ie|y)ne?")
_DIN_LENGTH: Final = 7
_DIN_ALONE: Final = re.compile(r"[aeou](?:d{1,2}|ld)(?:i|ee|ie|y)ne?")
# Abd al-X in one word of a script that leaves vowels out; Abdallah stays one name.
_ABD_UNVOWELLED: Final = re.compile(r"abdal(?!lh?$)(\w{2,})")
_LONGEST_TITLE: Final = 6


def read(raw: str) -> ParsedName:
    """A string read as a person's name."""
    ordered = _given_first(raw)
    found = words(_SUN_ARTICLE.sub(" ", ordered) if "-" in ordered else ordered)
    kept, dropped = _without(found)
    tokens = tuple([token for word in kept for token in _tokens(word)])
    return ParsedName(
        raw=raw,
        way=Way.PERSON,
        tokens=tokens,
        dropped=tuple(dropped),
        patronymic=not _PATRONYMICS.isdisjoint([w.text for w in found]),
    )


def _given_first(raw: str) -> str:
    """A name as it is spoken: what stands behind a comma (SURNAME, Dr. Given) before what stands before it."""
    family, comma, given = raw.partition(",")
    return f"{given} {family}" if comma and given.strip() else raw


def _without(found: tuple[Word, ...]) -> tuple[list[Word], list[str]]:
    """The words that are neither title nor particle, and those that are; a name of nothing else stays whole."""
    particles, beginnings = lexicon.particles(), lexicon.title_beginnings()
    kept: list[Word] = []
    dropped: list[str] = []
    i = 0
    while i < len(found):
        word = found[i]
        length = _title_at(found, i, first=not kept) if word.text in beginnings else 0
        if length:
            dropped.append(" ".join(w.text for w in found[i : i + length]))
            i += length
            continue
        if (word.script in _READABLE and word.text in particles) or (i and word.text in _GENERATIONS):
            dropped.append(word.text)
        else:
            kept.append(word)
        i += 1
    return (kept, dropped) if kept else (list(found), [])


def _title_at(found: tuple[Word, ...], i: int, *, first: bool) -> int:
    """How many words from here are a title; 0 where none is."""
    titles = lexicon.titles()
    for length in range(min(_LONGEST_TITLE, len(found) - i), 0, -1):
        following = len(found) - i - length
        title = titles.get(" ".join(w.text for w in found[i : i + length]))
        if (
            title
            and found[i].script in _READABLE
            and title.stands(first=first, last=not following, following=following)
        ):
            return length
    return 0


@lru_cache(1 << 16)
def _tokens(word: Word) -> tuple[Token, ...]:
    """The tokens of a word; the same word is read once."""
    return tuple([_token(part, word) for part in _parts(word)])


def _parts(word: Word) -> tuple[str, ...]:
    """A word as one part or, for compounds of Arabic names, two."""
    text = word.text
    if word.script is Script.ABJAD and (m := _ABD_UNVOWELLED.fullmatch(text)):
        return ("abd", m.group(1))
    if word.script is not Script.LATIN:
        return (text,)
    if _DIN_ALONE.fullmatch(text):
        return ("din",)
    if any(c.isdigit() for c in text) and sum(c.isalpha() for c in text) >= 3:
        text = text.translate(_DIGITS)
    if text.startswith("abd"):
        if not _ABDULLAH.fullmatch(text) and (m := _ABD.fullmatch(text)):
            return ("abd", m.group(1))
    elif len(text) >= _DIN_LENGTH and (m := _DIN.fullmatch(text)):
        return (m.group(1), "din")
    return (text,)


def _token(text: str, word: Word) -> Token:
    if text.isdigit():
        return Token(text.lstrip("0") or "0", Kind.NUMBER, shown=word.text)
    kind = Kind.INITIAL if len(text) == 1 and word.script is Script.LATIN else Kind.WORD
    return Token(text, kind, word.script, word.char, word.char or text)
