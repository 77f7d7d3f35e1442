"""The words before a number that say what it is: "Passport No. A1234567", "C.U.R.P. HELJ850101".

What stands before the number in a column of identifiers is its label, known (tables/identifier_labels.csv) or
not: each list and each file has words of its own. Words that are not known, and letters, may be part of the number
(HRB 12345, AB 123456): such a number is read in each way. An invoice's or account's number is no party's.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from ensign.tables import rows
from ensign.text.words import fold

_LABELLED: Final = re.compile(
    r"(?P<words>[^\w:#№=]*[^\W\d][^\d:#№=]*?)(?P<sign>\s*[:#№=]+\s*|\s+)(?P<value>\S*\d.*)", re.DOTALL
)
"""Words without a figure, and from the first word with one on the number; a sign may part them."""

NUMBER_WORDS: Final = frozenset({"no", "nr", "nro", "num", "number", "numero", "n", "nummer", "br", "broj"})
"""What stands between such a word and the number: CNIC No. 35202-1234567-1, l.k. br. 123456789."""

_BRACKETS_BEFORE: Final = re.compile(r"(?<=[^\W\d])\.?\s*\([^()]*\)(?=\s+\S*\d)")
"""Between words and a number: Passport (dated 2014-06-25) 024421568."""

_REMARK: Final = re.compile(r"\s*[(\[][^()\[\]\d]*[)\]]$")
"""Behind a number: 1234567 (Iran)."""

_LETTERS: Final = re.compile(r"(?:^|\s)([A-Z]{1,3})$")
"""What may be the beginning of a number."""


def scheme_named(words: str) -> str:
    """The scheme that words name, as a column's header or before a number; "" where they name none that is known.

    >>> scheme_named("Cedula No."), scheme_named("Diplomatic Passport"), scheme_named("Vendor code")
    ('national', 'passport', '')
    """
    said = fold(words)
    if said in labels():
        return labels()[said]
    pieces = said.split()
    while pieces and pieces[-1] in NUMBER_WORDS:
        pieces.pop()
    named = (
        labels().get(" ".join(pieces[first:]), "") for first in range(max(0, len(pieces) - _longest()), len(pieces))
    )
    return next((scheme for scheme in named if scheme and scheme != "other"), "")


def has_label(part: str) -> bool:
    """Whether words before a number name its scheme."""
    return not part.isalnum() and bool(_known(part)[0])


def readings(part: str) -> Iterator[tuple[str, str]]:
    """The number in a part of a cell and its scheme, "" where that is not known, in each way in which it is read."""
    if part.isalnum():  # nothing is before it, as mostly
        yield "", part
        return
    scheme, rest = _known(_BRACKETS_BEFORE.sub(" ", part))
    found = _LABELLED.fullmatch(rest)
    values = [rest]
    if found is not None and (scheme or not _is_other(found["words"])):
        named = scheme_named(found["words"])
        letters = _LETTERS.search(found["words"]) if not found["sign"].strip() else None
        is_label = bool(named) or NUMBER_WORDS.issuperset(fold(found["words"]).split())
        scheme = scheme or named
        values = [
            *([] if is_label else [rest]),
            *([f"{letters[1]} {found['value']}"] if letters else []),
            found["value"],
        ]
    values += [_REMARK.sub("", value) for value in values]
    yield from ((scheme, value) for value in dict.fromkeys(values))


def _known(part: str) -> tuple[str, str]:
    """The scheme that the words before a number name, and the number; ("", part) where they name none."""
    for separator in (":", "#"):
        words, _, value = part.partition(separator)
        scheme = labels().get(fold(words))
        if scheme and value.strip():
            return scheme, value.strip()
    pieces = part.split()
    told = "", part
    for length in range(1, len(pieces)):
        said = fold(" ".join(pieces[:length]))
        if said.count(" ") >= _longest():
            break
        if scheme := labels().get(said):
            told = scheme, " ".join(pieces[length:])
    return told


def _is_other(words: str) -> bool:
    """Whether what the words name is no party's: an invoice, an account, a telephone."""
    return not _others().isdisjoint(fold(words).split())


@cache
def labels() -> Mapping[str, str]:
    """The words before numbers, folded, to the schemes of these."""
    return MappingProxyType({row["label"]: row["scheme"] for row in rows("ensign.fields", "identifier_labels")})


@cache
def _longest() -> int:
    """How many words the longest label has."""
    return max(len(label.split()) for label in labels())


@cache
def _others() -> frozenset[str]:
    """The words of notes before numbers that tell of no party, each by itself."""
    notes = (row["note"] for row in rows("ensign.fields", "notes") if row["where"] == "before a number")
    return frozenset(note for note in notes if " " not in note)
