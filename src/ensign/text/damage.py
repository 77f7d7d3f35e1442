"""What files have done to a name on their way: UTF-8 read as another encoding (MÃ¼ller), entities of HTML (&amp;).

Whole files in another encoding are the readers' matter; here it is single names that were damaged before.
"""

import html
import re
from typing import Final

_ENTITY: Final = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8});", re.IGNORECASE)

_TIMES: Final = 2
"""How often a text may have been made HTML: &amp;#39; is an apostrophe."""

LEADS: Final = "".join(map(chr, range(0xC2, 0xF5))) + "РС"
"""The letters that the first byte of a character in UTF-8 is in cp1252, latin-1 and cp1251."""

TRAILS: Final = "".join(map(chr, range(0x80, 0xC0))) + "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ" + "ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґё№єјЅѕї"
"""What the second is."""

_OF_CP437: Final = "├┬╨╤"
_SUSPECT: Final = re.compile(f"[{LEADS}][{re.escape(TRAILS)}]|[{_OF_CP437}]")


def mended(text: str) -> str:
    """The text without such damage, as ftfy finds it; as it is where there is none.

    ftfy leaves alone what is likelier to be meant than damaged: SÃO PAULO.
    """
    for _ in range(_TIMES):
        if "&" in text and _ENTITY.search(text):
            text = html.unescape(text)
    if not may_be_misread(text):
        return text
    import ftfy  # noqa: PLC0415 - few files have such names, and it takes a while to load

    return ftfy.fix_encoding(text)


def may_be_misread(text: str) -> bool:
    """Whether a look tells that a text may be UTF-8 that was read as another encoding."""
    return not text.isascii() and _SUSPECT.search(text) is not None
