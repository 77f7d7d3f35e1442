"""A name as written to words in lower-case ASCII, each with the script it was in.

Romanisation is anyascii's (every script, deterministic, no compiler), with what matching needs on
top: Hangul and Han by syllable, a Han character kept beside its reading so that homophones are not
taken for equal, Arabic alif, ain and article written before romanising.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, NamedTuple

from anyascii import anyascii

from ensign.text import alphabets, arabic, burmese, digraphs, han, hangul, hebrew, indic, kana, khmer, thai
from ensign.text.lookalikes import of_one_alphabet
from ensign.text.remembered import WORDS, Remembered
from ensign.text.scripts import Script, script_of


class Word(NamedTuple):
    """One word: `text` in [a-z0-9], the script it was written in, and its character, folded, where it is a Han one.

    `written` is the word as it was written, of scripts that are not read letter by letter; `own` that of an alphabet
    which writes names of other languages as they are heard, where these may be spelt otherwise (alphabets.py).
    """

    text: str
    script: Script = Script.LATIN
    char: str = ""
    written: str = ""
    own: str = ""


_BETWEEN: Final = re.compile(r"[\W_]+")
APOSTROPHES: Final = frozenset("'’‘`´ʻʼʿʾ′׳")
_DROP: Final = dict.fromkeys(map(ord, APOSTROPHES))
_SPACED: Final = bytes(byte if chr(byte).isalnum() else ord(" ") for byte in range(128)).lower() + bytes(128)
"""Each ASCII character as it is in words: letters small, anything but letters and digits a blank."""

POSSESSIVE: Final = re.compile(r"(?<=\w{3})['’]s\b", re.IGNORECASE)
_NOT_WORD: Final = re.compile(r"[^a-z0-9]+")


def without_accents(text: str) -> str:
    """The words of a text in its own script without accents, one blank between."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _BETWEEN.sub(" ", unicodedata.normalize("NFC", bare)).strip()  # Hangul came apart and is put together


@lru_cache(1 << 13)
def texts(text: str) -> tuple[str, ...]:
    """The texts of the words of a name in order; of an ASCII name they say all, for every word of it is Latin.

    A name is read in several ways, each of which begins with its words.
    """
    if not text.isascii():
        return tuple([w.text for w in words(text)])
    if "'" in text:
        text = POSSESSIVE.sub("", text)
    return tuple(text.encode("ascii").translate(_SPACED, b"'").decode("ascii").split())


@lru_cache(1 << 12)
def words(text: str) -> tuple[Word, ...]:
    """The words of a name in order; empty where nothing can be read as a letter or digit."""
    if text.isascii():
        return tuple(map(Word, texts(text)))
    chunks = POSSESSIVE.sub("", unicodedata.normalize("NFKC", text)).split()
    found = list(map(_CHUNKS.__getitem__, chunks))
    beside = tuple([word for chunk in found for word in chunk.words])
    if len(beside) == 1 and beside[0].script is Script.HANGUL and sum([len(chunk.pieces) for chunk in found]) == 1:
        return tuple([word for chunk in found for piece in chunk.pieces for word in _read(piece, alone=True)])
    return beside


def words_beside_others(text: str) -> tuple[Word, ...]:
    """The words of a part of a name."""
    return tuple(word for chunk in text.split() for word in _CHUNKS[chunk].words)


def latin_as_texts(found: Iterable[Word]) -> tuple[str | Word, ...]:
    """Words, Latin ones that are as they were written as their texts."""
    return tuple([w.text if w.script is Script.LATIN and not w.written else w for w in found])


def text_of(word: str | Word) -> str:
    """The text of a word: a Latin one may be no more than that."""
    return word if isinstance(word, str) else word.text


class _Chunk(NamedTuple):
    """What stands between blanks: its runs of letters, and their words as they are beside others."""

    pieces: tuple[str, ...]
    words: tuple[Word, ...]


def _chunk(text: str) -> _Chunk:
    pieces = tuple(map(of_one_alphabet, _pieces(text)))
    return _Chunk(pieces, tuple(word for piece in pieces for word in _read(piece, alone=False)))


_CHUNKS: Final = Remembered(_chunk, WORDS)
"""What was read before: most of the words of names come again."""


def fold(text: str) -> str:
    """A name reduced to what must be the same for two names to be called the same.

    Case, accents, punctuation, spacing between words and script (but not the identity of a Han
    character) are folded away. Idempotent; "" for a name in which nothing can be read.
    """
    return " ".join(texts(text)) if text.isascii() else " ".join([w.char or w.text for w in words(text)])


def _pieces(text: str) -> list[str]:
    """Runs of letters, digits, marks and apostrophes; invisible format characters are gone.

    Marks without a letter are none: the Khmer ៀ by itself is no IE.
    """
    if text.isalpha():
        return [text]
    pieces = [run.lstrip(_SIGNS) for run in text.translate(_RUNS).split()]
    return [piece for piece in pieces if any(map(str.isalnum, piece))]


def _in_run(point: int) -> str:
    """What a character is in a run of letters: itself, nothing, or where the run ends."""
    char = chr(point)
    category = unicodedata.category(char)
    if category == "Cf":
        return ""
    return char if char.isalnum() or category[0] == "M" or char in APOSTROPHES else " "


_RUNS: Final = Remembered(_in_run)
_SIGNS: Final = "".join(char for char in APOSTROPHES if not char.isalnum())
"""Apostrophes that are no letters, and begin no word."""


def _read(piece: str, *, alone: bool) -> list[Word]:
    """One run of letters as words: usually one, in Han one a character, in Hangul see below."""
    script = script_of(piece)
    if script in _WITH_HAN and any(map(_is_han, piece)):
        return _han(piece)
    if script is Script.HANGUL:
        return _hangul(piece, alone=alone)
    if script is Script.BURMESE:
        return _burmese(piece)
    romanised, written, own = piece, "", ""
    if script in _ROMANISED:
        romanised, written = _ROMANISED[script](piece), piece
    elif script is Script.LATIN and not piece.isascii():
        romanised, own = digraphs.romanised(piece), alphabets.own(piece)
    plain = anyascii(romanised.translate(_DROP)).lower()
    parts = [p for p in _NOT_WORD.split(plain.replace("'", "")) if p]
    return [Word(p, script, written=written, own=own if len(parts) == 1 else "") for p in parts]


_WITH_HAN: Final = frozenset({Script.HAN, Script.KANA})
"""Scripts of which a run can have Han characters."""


def _is_han(char: str) -> bool:
    return char.isalpha() and script_of(char) is Script.HAN


@lru_cache(1 << 13)
def heard_otherwise(written: str) -> frozenset[str]:
    """A word in Arabic or Hebrew letters as others hear it than it was read; nothing of any other."""
    if script_of(written) is not Script.ABJAD:
        return frozenset()
    bare = _without_signs(written)
    read = hebrew.otherwise(bare) if hebrew.is_letter(bare[:1]) else arabic.otherwise(bare)
    return frozenset(map(_letters_of, read))


def _without_signs(piece: str) -> str:
    return "".join(c for c in piece if unicodedata.category(c) != "Mn")


def _unvowelled(piece: str) -> str:
    """A word of a script that leaves vowels out, without the signs that would say them."""
    letters = _without_signs(piece)
    return hebrew.romanised(letters) if hebrew.is_letter(letters[:1]) else arabic.with_vowels(letters)


_ROMANISED: Final = {
    Script.ABJAD: _unvowelled,
    Script.THAI: thai.romanised,
    Script.KHMER: khmer.romanised,
    Script.KANA: kana.romanised,
    Script.OTHER: indic.romanised,
}
"""Scripts whose words say more by the place of a letter, or by what is not written, than letter by letter."""


def _letters_of(text: str) -> str:
    """A text as letters and digits of ASCII, with nothing between."""
    return _NOT_WORD.sub("", anyascii(text).lower())


def _han(piece: str) -> list[Word]:
    """Each Han character is a word that keeps the character; other letters between them are read as they are."""
    out: list[Word] = []
    rest: list[str] = []

    def flush() -> None:
        if rest:
            out.extend(_read("".join(rest), alone=False))
            rest.clear()

    for char in piece:
        if _is_han(char):
            flush()
            same = han.folded(char)
            reading = _letters_of(same)
            if reading:
                out.append(Word(reading, Script.HAN, same, char))
        else:
            rest.append(char)
    flush()
    return out


def _burmese(piece: str) -> list[Word]:
    """Each syllable is a word, as in the Latin letters of Burmese names."""
    read = ((_letters_of(s.said), s.written) for s in burmese.syllables(piece.translate(_DROP)))
    return [Word(said, Script.BURMESE, written=written) for said, written in read if said]


def _hangul(piece: str, *, alone: bool) -> list[Word]:
    """A Korean name written without blanks is cut into syllables; between blanks the writer made the cut."""
    syllables = hangul.syllables(piece.translate(_DROP))
    if not alone:
        word = "".join(syllables)
        return [Word(word, Script.HANGUL, written=piece)] if word else []
    chars = piece if len(piece) == len(syllables) else [""] * len(syllables)
    return [Word(s, Script.HANGUL, written=char) for s, char in zip(syllables, chars, strict=True) if s]
