"""A document's number out of the words that a publisher writes around it: "Afghan passport number OA296623, lost".

Nobody else writes a number with these words, so that it would never be met with them. What stands before it
is words without a figure, what stands behind it a country, a remark in brackets or a clause of its own. All
else stays as it is written: letters may be a part of a number, and a court or a state beside one tells it
from the same number elsewhere (HRB 12345 (Mainz)).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ensign.fields.countries import parse_country
from ensign.lists.values import LETTERED, scheme_of, squeezed
from ensign.model import Identifier

_NEXT: Final = re.compile(
    r"(?<=[\d).])[.;,\s]+(?=(?:Tax|INN|OGRN|KPP)\b)|(?<=\))\s+(?=\d)|(?<=\d)[.;]\s+(?=[A-Z]{0,3}\d{5})"
)
"""Where a second number begins in one text: behind a stop, the country of the first, or with a label of its own."""

_GLUED: Final = re.compile(r"^(?:\([a-z\d]\)\s*)?(?:n[or](?:\.(?=[\w/]*\d)|(?=\d)))?", re.IGNORECASE)
_PIECE: Final = re.compile(r"(?=.*\d)[\w/-]+[.,;]?")
_LETTERS: Final = re.compile(r"[A-Z]{1,3}[/-]?")
_SAID: Final = frozenset({"ID", "NO", "NI", "SSN", "INN", "KPP", "NR"})
"""Capitals before a number that are no part of it."""

_REMARK: Final = re.compile(r"\(([^()]*)\)\W*")
_CLAUSE: Final = re.compile(r"[-\u2013]\s|(?:issued|dated|expire[sd]?|valid|under)\b", re.IGNORECASE)
_OF_DOCUMENTS: Final = re.compile(
    r"\b(?:expire|issue|valid|passport|identi|card|personal|tazkira|licence|number|place of)", re.IGNORECASE
)
_DOUBT: Final = re.compile(r"\b(?:fraudulent|false|forged|counterfeit)\b", re.IGNORECASE)
_MOST_WORDS: Final = 4
_LEAST_LETTERS: Final = 4
"""Words of a country's name, and its letters where it is not an abbreviation in capitals (US, UAE)."""


class _Told(NamedTuple):
    """A number, the words before it and what stands behind it."""

    words: tuple[str, ...]
    number: str
    behind: str


def numbers_told(scheme: str, text: str, country: str = "", label: str = "") -> tuple[Identifier, ...]:
    """The numbers in a text that is one, or says one in words; none where it cannot be told what is the number.

    >>> [(i.scheme, i.value, i.country) for i in numbers_told("passport", "Afghan passport number OA 296623")]
    [('passport', 'OA 296623', 'af')]
    """
    plain = squeezed(text)
    parts = [one for item in LETTERED.split(plain) for one in _NEXT.split(item) if one.strip()]
    told = [_told(part) for part in parts]
    if any(one is None for one in told):
        return ()
    return tuple(_identifier(one, scheme, country, label, plain) for one in told if one is not None)


def doubt_in(text: str) -> str:
    """The word that calls a document none, "" where a text has none."""
    found = _DOUBT.search(text)
    return found[0].lower() if found else ""


def _told(text: str) -> _Told | None:
    """The one number of a text with the words around it; None where these are not plainly no part of it."""
    words = text.replace(":", " ").split()
    first = next((at for at, word in enumerate(words) if any(map(str.isdigit, word))), None)
    if first is None:
        return None
    end = first + 1
    while end < len(words) and words[end - 1][-1] not in ",;." and _PIECE.fullmatch(words[end]):
        end += 1
    begin = _first_letters(words, first)
    number = _GLUED.sub("", " ".join(words[begin:end]).rstrip(",;."))
    told = _Told(tuple(words[:begin]), number, " ".join(words[end:]))
    ended = words[end - 1][-1] in ",;."
    return told if number and _are_words(told.words) and _is_beside(told, ended=ended) else None


def _first_letters(words: Sequence[str], first: int) -> int:
    """Where a number begins: up to two groups of capitals before its figures are a part of it where words precede."""
    begin = first
    while first - begin < 2 and begin > 1 and _LETTERS.fullmatch(words[begin - 1]) and words[begin - 1] not in _SAID:
        begin -= 1
    return begin


def _are_words(words: Sequence[str]) -> bool:
    """Whether what stands before a number is words: none, or some in small letters, or one that names a document."""
    said = " ".join(words)
    return not words or (not _CLAUSE.search(said) and (said != said.upper() or scheme_of(said) != "other"))


def _is_beside(told: _Told, *, ended: bool) -> bool:
    """Whether what stands behind a number is no part of it."""
    if not told.behind or ended or _CLAUSE.match(told.behind):
        return True
    remark = _REMARK.match(told.behind)
    if remark is None:
        return False
    return bool(told.words or parse_country(remark[1]) or _OF_DOCUMENTS.search(remark[1]))


def _identifier(told: _Told, scheme: str, country: str, label: str, whole: str) -> Identifier:
    said = " ".join(told.words)
    named = scheme_of(said) if said else "other"
    return Identifier(
        scheme if named == "other" else named,
        told.number,
        country or next(_countries(told), ""),
        label=label or said,
        doubt=doubt_in(whole),
    )


def _countries(told: _Told) -> Iterator[str]:
    """The country that stands behind a number or begins the words before it."""
    behind = [m[1] for m in _REMARK.finditer(told.behind)] or [told.behind.rstrip(". ")]
    for text in behind:
        codes = parse_country(text) if text else frozenset()
        if len(codes) == 1:
            yield next(iter(codes))
    if found := country_first(" ".join(told.words)):
        yield found


def country_first(text: str) -> str:
    """The country that a text begins with ("Libyan. Issued in Tripoli", "Philippines number"); "" where it is none."""
    words = re.split(r"[.,;:(]", text.lstrip("( "), maxsplit=1)[0].split()
    for most in range(min(_MOST_WORDS, len(words)), 0, -1):
        said = " ".join(words[:most])
        # "No" and "In" are codes of countries, too, and ID is Indonesia's.
        if len(said) < _LEAST_LETTERS and (said != said.upper() or said in _SAID):
            continue
        codes = parse_country(said)
        if len(codes) == 1:
            return next(iter(codes))
    return ""
