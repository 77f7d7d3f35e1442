"""What files have done to a name on their way: UTF-8 read as another encoding (MÃ¼ller), entities of HTML (&amp;),
codes for letters (%20, =FC), tags, codes for a terminal, a letter lost to a question mark (CORPOMED?OS), signs for an
apostrophe, control characters within a word, also for letters of cp1252.

Whole files in another encoding are the readers' matter; here it is single names that were damaged before.
"""

import html
import re
from typing import Final
from urllib.parse import unquote

_ENTITY: Final = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});", re.IGNORECASE)

_TIMES: Final = 2
"""How often a text may have been made HTML: &amp;#39; is an apostrophe."""

LEADS: Final = "".join(map(chr, range(0xC2, 0xF5))) + "РС"
"""The letters that the first byte of a character in UTF-8 is in cp1252, latin-1 and cp1251."""

TRAILS: Final = "".join(map(chr, range(0x80, 0xC0))) + "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ" + "ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґё№єјЅѕї"
"""What the second is."""

_OF_CP437: Final = "├┬╨╤"
_SUSPECT: Final = re.compile(f"[{LEADS}][{re.escape(TRAILS)}]|[{_OF_CP437}]")


_TAG: Final = re.compile(r"</?[A-Za-z][^<>]{0,40}>")
_BREAK: Final = re.compile(r"_x000D_|\\[rnt](?![a-z])")
_ESCAPED: Final = re.compile(r"\\u(?!d[89a-f])([0-9A-Fa-f]{4})", re.IGNORECASE)
_PERCENT: Final = re.compile(r"(?<!\d)%[0-9A-F]{2}", re.IGNORECASE)
_QUOTED: Final = re.compile(r"(?:=[0-9A-F]{2})+")
_CONTROLS: Final = "".join(map(chr, (*range(9), *range(0x0E, 0x1C), 0x7F)))
"""Control characters that are no blanks: within a word they are nothing that anybody sees."""

_LETTERS: Final = {code: bytes([code]).decode("cp1252") for code in (0x8A, 0x8C, 0x8E, 0x9A, 0x9C, 0x9E, 0x9F)}
"""The letters of cp1252 that are control characters to those who read it as latin-1."""

_LOST: Final = re.compile(f"(?<=[^\\W\\d_])(?:[?\ufffd]{{1,2}}|[{_CONTROLS}]+)(?=[^\\W\\d_])")
_APOSTROPHE: Final = re.compile("(?<=[^\\W\\d_])(?:\\\\'|[`´\x92])(?=[^\\W\\d_])")

_SEQUENCE: Final = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]+[0-~])")
"""What tells a terminal to do something (ECMA-48, 5.3 to 5.6); a string (]) also ends with BEL, as xterm has it."""

CODED: Final = frozenset("%\\=<?`´_\ufffd\x92" + _CONTROLS).union(map(chr, _LETTERS))
"""Signs of which one is in every text with such codes."""


def mended(text: str) -> str:
    """The text without such damage, as ftfy finds it; as it is where there is none.

    ftfy leaves alone what is likelier to be meant than damaged: SÃO PAULO.
    """
    for _ in range(_TIMES):
        if "&" in text and _ENTITY.search(text):
            text = html.unescape(text)
    if not CODED.isdisjoint(text):
        text = _decoded(text)
    if not _may_be_utf8(text):
        return text
    import ftfy  # noqa: PLC0415 - few files have such names, and it takes a while to load

    return ftfy.fix_encoding(text)


def _decoded(text: str) -> str:
    """The text with letters for the codes of letters, without tags and what stands for a lost letter, or for none."""
    if not _may_be_utf8(text):
        text = text.translate(_LETTERS)
    text = _SEQUENCE.sub("", text) if "\x1b" in text else text
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), _BREAK.sub(" ", _TAG.sub(" ", text)))
    if _PERCENT.search(text):
        text = unquote(text)
    text = _QUOTED.sub(lambda found: _of_bytes(found[0]), text)
    return _APOSTROPHE.sub("'", _LOST.sub("", text)).strip()


def _of_bytes(codes: str) -> str:
    """The letters that some bytes are: those of UTF-8, or of western Europe where they are none of it."""
    said = bytes.fromhex(codes.replace("=", ""))
    try:
        return said.decode()
    except UnicodeDecodeError:
        return said.decode("cp1252", errors="replace")


def may_be_misread(text: str) -> bool:
    """Whether a look tells that a text may be UTF-8 that was read as another encoding, or have codes for letters."""
    return not CODED.isdisjoint(text) or _may_be_utf8(text)


def _may_be_utf8(text: str) -> bool:
    """Whether it may be UTF-8 that was read as another encoding."""
    return not text.isascii() and _SUSPECT.search(text) is not None
