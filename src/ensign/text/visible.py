"""Words of files as a person may see them, on a terminal and on a page.

Control characters could move a terminal's cursor, and marks that turn the direction of writing could
make one name look like another: each becomes a mark that is seen. Values in files of data stay as they are.
"""

import unicodedata
from typing import Final

_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
_MARK: Final = "\N{REPLACEMENT CHARACTER}"


def clean(text: str) -> str:
    """The text without what could act on who shows it; line ends and tabs become spaces."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(c) for c in text)


def is_text(text: str) -> bool:
    """Whether all of it is text: an argument or a file's name may hold bytes that are none, as lone surrogates."""
    return as_text(text) == text


def as_text(text: str) -> str:
    """The text with "?" for such bytes, which nothing that is written could show."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _visible(char: str) -> str:
    if char in "\t\r\n\x1f\u2028\u2029":
        return " "
    if char in _TURNING or unicodedata.category(char) in {"Cc", "Cs"}:
        return _MARK
    return char
