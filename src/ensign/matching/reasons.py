"""The reasons that make two words alike by equality of a key: one table.

Each row has the name of a similarity in settings.py and the keys that a word has for it; two words
are alike for that reason where they share a key. The comparison of a pair and the index read the
same table, the one by intersecting, the other by looking up, so that neither can know a reason
that the other does not.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from ensign.fields.names import Kind, Token, Way
from ensign.text import folds, lexicon
from ensign.text.scripts import Script

Keys = tuple[tuple[str, frozenset[str]], ...]
"""The keys of a token: reason and its keys, best reason first."""

_ARTICLES: Final = ("al", "el", "ul", "as", "ad", "ar", "an", "at")
_ENDING_ARTICLES: Final = ("ul", "al", "ur", "us")
_LONG: Final = 3
"""So many consonants are a word's own; fewer are many words'."""
_GLUED: Final = (
    "jsc",
    "pjsc",
    "ojsc",
    "cjsc",
    "ooo",
    "oao",
    "zao",
    "llc",
    "ltd",
    "gmbh",
    "inc",
    "plc",
    "corp",
    "ag",
    "sa",
    "co",
)


@dataclass(frozen=True, slots=True)
class KeyReason:
    """One reason: its name, the words' keys for it, and the ways in which it counts."""

    name: str
    keys: Callable[[Token], frozenset[str]]
    ways: frozenset[Way] = frozenset(Way)


def _spelling(token: Token) -> frozenset[str]:
    key = folds.spelling(token.written)
    return frozenset((key,)) if len(key) > 1 else frozenset()


def _glued(token: Token) -> frozenset[str]:
    """The word, and the word without a legal form at either end."""
    text = token.written
    if len(text) < 4:
        return frozenset()
    bare: list[str] = []
    if text.startswith(_GLUED):
        bare += (text[len(g) :] for g in _GLUED if text.startswith(g) and len(text) - len(g) >= 4)
    if text.endswith(_GLUED):
        bare += (text[: -len(g)] for g in _GLUED if text.endswith(g) and len(text) - len(g) >= 4)
    return frozenset((text, *bare))


def _article(token: Token) -> frozenset[str]:
    """The spelling key, and that without an article at either end (Alhasan, Abdul)."""
    text = token.written
    keys = {folds.spelling(text)}
    if len(text) >= 6 and text.startswith(_ARTICLES):
        keys.add(folds.spelling(text[2:]))
    if len(text) >= 5 and text.endswith(_ENDING_ARTICLES):
        keys.add(folds.spelling(text[:-2]))
    return frozenset(k for k in keys if len(k) > 1)


def _nickname(token: Token) -> frozenset[str]:
    return frozenset(map(str, lexicon.nicknames().get(token.text, ())))


def _variant(token: Token) -> frozenset[str]:
    groups = lexicon.name_variants().get(token.text, frozenset())
    # What a character is read as is no European name that is written alike (娟 juan, Juan).
    return frozenset(map(str, groups & lexicon.romanisations() if token.script is Script.HAN else groups))


def _consonants(token: Token) -> frozenset[str]:
    found = folds.skeletons(token.written, token.script)
    return frozenset([skeleton for skeleton in found if _sounds(skeleton) >= _LONG])


def _consonants_short(token: Token) -> frozenset[str]:
    if len(token.written) < _LONG:
        return frozenset()
    found = folds.skeletons(token.written, token.script)
    return frozenset([skeleton for skeleton in found if _sounds(skeleton) == _LONG - 1])


def _sounds(skeleton: str) -> int:
    """How many consonants there are in a skeleton; a leading vowel is none."""
    return len(skeleton.replace("A", ""))


def _korean(token: Token) -> frozenset[str]:
    key = folds.korean(token.written)
    return frozenset((key,)) if key else frozenset()


def _chinese(token: Token) -> frozenset[str]:
    key = "" if token.script is Script.HANGUL else folds.chinese(token.written)
    return frozenset((key,)) if key else frozenset()


def _reading(token: Token) -> frozenset[str]:
    return (
        frozenset((folds.spelling(token.written), folds.reading(token.written)))
        if len(token.written) >= 4
        else frozenset()
    )


def _sound(token: Token) -> frozenset[str]:
    key = folds.sound(token.written, token.script)
    return frozenset((key,)) if len(key) >= 3 else frozenset()


_PEOPLE: Final = frozenset({Way.PERSON})

KEY_REASONS: Final = (
    KeyReason("spelling", _spelling),
    KeyReason("glued", _glued, frozenset({Way.FIRM})),
    KeyReason("article", _article, _PEOPLE),
    KeyReason("nickname", _nickname, _PEOPLE),
    KeyReason("consonants", _consonants),
    KeyReason("consonants_short", _consonants_short),
    KeyReason("variant", _variant, _PEOPLE),
    KeyReason("chinese", _chinese, _PEOPLE),
    KeyReason("korean", _korean, frozenset({Way.PERSON, Way.SHIP})),
    KeyReason("reading", _reading),
    KeyReason("sound", _sound),
)
"""In falling order of similarity, so that the first that is shared is the best."""

_BY_SYLLABLE: Final = frozenset({"chinese", "korean", "spelling", "variant"})
"""What can be said of a Han syllable: it has no consonants of its own to skip, nor a sound to slur."""


@lru_cache(1 << 14)
def keys_of(token: Token, way: Way) -> Keys:
    """The keys of a token in a way: none for numbers, countries and initials, which are compared as what they are."""
    if token.kind is not Kind.WORD:
        return ()
    return tuple(
        (reason.name, keys)
        for reason in KEY_REASONS
        if way in reason.ways
        if token.script is not Script.HAN or reason.name in _BY_SYLLABLE
        if (keys := reason.keys(token))
    )
