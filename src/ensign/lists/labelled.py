"""Numbers that stand in prose behind a word for them: "Passport no.: Pakistani NC5140251", "Tax ID No.: 7831000122".

A publisher that has no column for them (Australia), or not one for each kind, writes them among the narrative. A
number counts where its label says what it is and nothing stands between the two but a country or the label once
more; whatever else is said of it is a note already. A word alone ("his passport was taken in 2001") is no label.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ensign.fields.countries import parse_country
from ensign.fields.identifiers import lei_is_valid, normalise
from ensign.lists.numbers import doubt_in
from ensign.lists.values import LETTERED
from ensign.model import Identifier

_FIRM: Final = r"(?:company|business|state|commercial|charity|trade)"
_FILED: Final = r"registered (?:company|charity)|registration(?: ID)?|OGRN"
_CARD: Final = r"(?:identification|identity)(?: card)?(?:\s*\(tazkira\))?"
_KINDS: Final = (
    ("lei", r"legal entity identifier|LEI"),
    ("tax", r"tax(?:payer)?(?: ID| identification)?|fiscal (?:code|information)|VAT|INN|employer identification"),
    ("registration", rf"{_FIRM} (?:registration|identification|licen[cs]e|(?=no\b|number\b))|{_FILED}"),
    ("passport", r"passport|travel document"),
    ("national", rf"(?:national |federal )?{_CARD}|national ID(?: card)?|ID card|tazkira|social security"),
)
"""The schemes by the publishers' words for their numbers, in the order in which they are tried."""

_SIGN: Final = r"(?:number|No|information)s?(?![a-z])\.?|#|(?<=tax )ID\b|ID\b(?=\s*[#:])|code\b"
_ALONE: Final = rf"(?:{'|'.join(rf'(?<={word} )' for word in ('passport', 'document', 'card', 'INN', 'OGRN'))})"
"""What shows a word to be a label, and the words that are one where the number follows at once."""

_LABEL: Final = re.compile(
    rf"(?<![\w-])(?:{'|'.join(f'(?P<{scheme}>{words})' for scheme, words in _KINDS)})"
    rf"\s*(?:(?P<sign>{_SIGN})\s*|(?=[:(#-])|{_ALONE}(?=[A-Z]{{0,3}}[ -]?\d))"
    r"(?:\((?P<country>[^()\d]+)\)\s*)?[:.,;#-]*\s*",
    re.IGNORECASE,
)
_BEFORE: Final = re.compile(r"((?:[A-Z][\w’'-]+\s+|of\s+|and\s+|the\s+){1,6}(?:diplomatic\s+|national\s+)?)$")
_REACH: Final = 80
_SENTENCE: Final = re.compile(r"\.\s+(?=[A-Z][a-z])|[\n;]")
"""Where what belongs to a label ends."""

_WORDS: Final = r"(?P<words>(?:[^\W\d][^\s\d]*\s+){0,9}?)(?:SSN\s+)?"
_GROUPS: Final = r"\d{1,4}(?:\s\d{2,})+(?!\w|\s+[A-Z][a-z])"
_NUMBER: Final = re.compile(
    rf"{_WORDS}(?P<number>(?:(?!IMO)[A-Z]{{1,3}}(?:-[A-Z])?[ /-])?(?:{_GROUPS}|(?=[A-Z/-]*\d)[A-Z\d/-]*[A-Z\d]))(?!\w)"
)
"""A number, whose figures may stand in groups, and the words before it."""

_FILLERS: Final = frozenset(
    (
        *("number", "no", "nr", "card", "booklet", "id", "information", "diplomatic", "service", "provisional"),
        *("passport", "national", "identification", "identity"),
    )
)
"""Words between a label and a number that may stand beside a country, or alone."""

_LONGEST_CODE: Final = 3
_SHORT: Final = frozenset({"US", "USA", "UK", "UAE", "RUS"})
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DATE: Final = re.compile(r"\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{4}-\d\d-\d\d|(?:19|20)\d\d-(?:19|20)\d\d")
_BRACKET: Final = re.compile(r"\s*\(([^()]+)\)")
_FIGURES: Final = 3
_SHORTEST: Final = 5
"""Figures of a number, and its characters, at least: what is shorter is met by chance."""

_LONGEST: Final = 300


def labelled(prose: str, known: Iterable[Identifier] = ()) -> Iterator[Identifier]:
    """The numbers in a text that have a label, each once, but for those that are known already.

    >>> [(i.scheme, i.value, i.country) for i in labelled("Title: Haji. Passport no: Yemen 00385937. Born in 1970.")]
    [('passport', '00385937', 'ye')]
    """
    marks = [*_LABEL.finditer(prose)]
    ends = [*(mark.start() for mark in marks[1:]), len(prose)]
    seen = {normalise(one.value) for one in known}
    for mark, end in zip(marks, ends, strict=False):
        said = _SENTENCE.split(prose[mark.end() : min(end, mark.end() + _LONGEST)], maxsplit=1)[0]
        for part in LETTERED.split(said):
            if part.strip() and (one := _identifier(mark, part.strip())) is not None:
                if normalise(one.value) not in seen:
                    yield one
                seen.add(normalise(one.value))


def _identifier(mark: re.Match[str], text: str) -> Identifier | None:
    """The number that a text behind a label begins with; None where it begins with none."""
    scheme, words = next((name, mark[name]) for name, _ in _KINDS if mark[name])
    told = _NUMBER.match(text)
    if told is None or not _is_number(scheme, told["number"]):
        return None
    between = [word for part in told["words"].split() if (word := part.strip(".,:")).casefold() not in _FILLERS]
    nation = _country(" ".join(between))
    if between and not nation:
        return None
    behind = _BRACKET.match(text[told.end() :])
    country = _country(mark["country"] or "") or nation or next(_nations(mark), "")
    return Identifier(
        scheme,
        told["number"],
        country or (_country(behind[1]) if behind else ""),
        label=" ".join(f"{words} {mark['sign'] or ''}".split()),
        doubt=doubt_in(text),
    )


def _is_number(scheme: str, text: str) -> bool:
    """Whether figures are a number of that scheme, and no year or date."""
    if scheme == "lei" and not lei_is_valid(text):
        return False
    figures = sum(map(str.isdigit, text))
    return len(text) >= _SHORTEST and figures >= _FIGURES and not _YEAR.fullmatch(text) and not _DATE.fullmatch(text)


def _nations(mark: re.Match[str]) -> Iterator[str]:
    """The country that stands before a label: "Saudi Arabian national identification number"."""
    before = _BEFORE.search(mark.string[max(0, mark.start() - _REACH) : mark.start()])
    words = [word for word in (before[1].split() if before else []) if word.casefold() not in _FILLERS]
    yield from (code for at in range(len(words)) if (code := _country(" ".join(words[at:]))))


def _country(text: str) -> str:
    """The one country that a text names; small letters and short codes are other words more often (and, LBR)."""
    is_name = text[:1].isupper() and (len(text) > _LONGEST_CODE or text in _SHORT)
    codes = parse_country(text) if is_name else frozenset()
    return next(iter(codes)) if len(codes) == 1 else ""
