"""Firms that are named in somebody's honour, as in Russia and Poland: "Aranta Plant imeni Kalinina", "named after …".

Half of those who write of such a firm leave out in whose honour it is named. So it is looked for without that, too,
where what is left says who it is: "Plant imeni Kalinina" is no plant without its name.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

from ensign.fields.separators import separators
from ensign.fields.telling import has_own_word
from ensign.text import legal_forms, lexicon
from ensign.text.words import texts

_NAMED: Final = re.compile(r"\w+(?:['’-]\w+)*")
_ENDS: Final = re.compile(r"[,;:()\[\]{}\"«»„“”/–—]|\s-|-\s")
"""Signs that end a name, but for the one that may open it."""

_SHORT: Final = 2
"""Letters of an initial, at most: Yu. A. Gagarin."""

_MOST: Final = 3
"""Words of a name in which no initials tell its end."""

_LEAST: Final = 4
"""Letters of a word that is no abbreviation of what a firm is, at least."""

_LONGEST_FORM: Final = 6


class Honour(NamedTuple):
    """A firm's name without in whose honour it is named, and what says that."""

    without: str
    said: str


@lru_cache(1 << 8)  # one is asked for by its listed and its sought name
def honour_in(cell: str) -> Honour | None:
    """In whose honour a firm is named, where its name says who it is without that, too."""
    found = next(filter(_may_be, _pattern().finditer(cell)), None)
    if found is None:
        return None
    before, end = cell[: found.start()].rstrip(), found.end() + _length(cell[found.end() :])
    if end == found.end() or not _says_who(before):
        return None
    return Honour(" ".join(f"{before}{cell[end:]}".split()), cell[found.start() : end])


def _says_who(before: str) -> bool:
    """Whether what stands before says which firm it is: not with OKB alone, which many design bureaus are called."""
    return has_own_word(" ".join(word for word in _NAMED.findall(before) if len(word) >= _LEAST))


def _may_be(found: re.Match[str]) -> bool:
    """Whether words stand for an honour: what is short before a name behind a dot, or before an initial."""
    if found["short"] is None:
        return True
    rest = found.string[found.end() :].lstrip()
    behind = _NAMED.match(rest)
    if behind is None or not behind.group()[0].isupper():
        return False
    return found["dot"] == "." or _is_initial(rest, behind)


def _length(rest: str) -> int:
    """How many characters belong to the name of whom a firm honours: titles, initials and the word behind them."""
    said = list(_NAMED.finditer(rest))
    end, initials, is_named = 0, False, False
    for i, word in enumerate(said):
        if i and _ENDS.search(rest, end, word.start()):
            break
        is_initial = _is_initial(rest, word)
        if (is_named or not is_initial) and _is_of_the_firm(said[i:], named=is_named):
            break
        if not is_initial and i >= _MOST and not initials:
            break
        end = word.end() + (is_initial and rest.startswith(".", word.end()))
        if initials and not is_initial:
            break
        initials, is_named = initials or is_initial, is_named or not (is_initial or _is_generic(word.group()))
    return end


def _is_initial(rest: str, word: re.Match[str]) -> bool:
    """Whether a word is an initial: a letter, or two before a dot."""
    text = word.group()
    return text.isalpha() and (len(text) == 1 or (len(text) <= _SHORT and rest.startswith(".", word.end())))


def _is_of_the_firm(said: Sequence[re.Match[str]], *, named: bool) -> bool:
    """Whether words begin with a legal form, or behind a name with a word that any firm may use, as academician is."""
    words = [text for word in said[:_LONGEST_FORM] for text in texts(word.group())]
    forms = legal_forms.every()
    if any(tuple(words[:n]) in forms for n in range(1, len(words) + 1)):
        return True
    dotted = any(("".join(words[:n]),) in forms for n in (2, 3))  # S.A.
    return named and (dotted or _is_generic(said[0].group()))


def _is_generic(word: str) -> bool:
    """Whether a word is one that any firm may use."""
    return not lexicon.generic_words().keys().isdisjoint(texts(word))


@cache
def _pattern() -> re.Pattern[str]:
    """What stands before the name of whom a firm honours; "from the name of" (ot imeni) is another thing."""
    whole, short = (_written(where) for where in ("in honour", "in honour in short"))
    return re.compile(rf"(?<!\w)(?<!\bот\s)(?:{whole}|(?P<short>{short}))(?!\w)(?P<dot>\.?)", re.IGNORECASE)


def _written(where: str) -> str:
    """The wordings of a place as a pattern."""
    return "|".join(wording.replace(" ", r"\s+") for wording in separators(where))
