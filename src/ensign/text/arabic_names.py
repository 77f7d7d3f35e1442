"""Names of Arabic origin that are written in one, in their parts: Abdulrahman is Abd Rahman, Saifuddin Saif Din."""

import re
from typing import Final

from ensign.text.compound_names import takes_article
from ensign.text.folds import applied
from ensign.text.misspelt import is_slip

# Abd al-X in one word; Abdullah, its spellings and the surnames made of it stay one name.
_ABDULLAH: Final = re.compile(r"abd(?:ou|[aeiou])l{1,2}(?:[ao](?:hi?|ye?)?|(?:[ao]y?e|i|o)[nv]\w*)")
_ABD: Final = re.compile(r"abd(?:(?:ou|[aeiouy])(?:l|[rsndtz](?=[rsndtz]))?)?([^aeiou]?\w{3,})")
# The same of Uyghurs in pinyin, as Chinese write it: Abudukadeer, Abudureheman; Abudullah stays one name.
_ABD_PINYIN: Final = re.compile(r"abudu(?!l{1,2}a(?:hi?|i|ye)?$)(?:le)?(\w{4,})")
_ABD_SOMALI: Final = "cabd"
"""With what Somalis, who write ayn as c and h as x, begin it: Cabdiraxmaan."""

# What is left where X is a word of its own (Abdoul Aziz), and Abdeen, which is Abidin.
_ABD_ALONE: Final = re.compile(r"abd(?:ou[lrsndtz]|eene?)")
# X-uddin in one word: Saifuddin, Badreddine, Salahaddin; Necmettin in Turkish.
_DIN: Final = re.compile(r"(\w{3,}?)(?:[aeiou]{1,2}[dl]?(?:d{1,2}|tt)(?:i|ee|ie|y)ne?|[eiu]dden)")
_ODIN: Final = re.compile(r"\w+[^aeiou]od(?:i|y)n")
"""How Slavic surnames end, too: Volodin, Borodin."""

_DIN_LENGTH: Final = 7
_DIN_ENDS: Final = ("n", "ne")
_DIN_ALONE: Final = re.compile(r"[aeiou](?:d{1,2}|ld)(?:i|ee|ie|y)ne?")
_ALA: Final = frozenset({"all", "alla", "alaa"})
"""Ala al-Din in one word, without the vowels that are said only once: Allaidin, Alauddin."""

# Abd al-X in one word of a script that leaves vowels out; Abdallah stays one name.
_ABD_UNVOWELLED: Final = re.compile(r"abd[au]l(?!lh?$)(\w{2,})")
# X al-Din in one word of such a script: Nuraldin.
_DIN_UNVOWELLED: Final = re.compile(r"(\w{2,})al(dyn)")

# The same in Kana as they are romanised: アブドゥルハキム, アブドゥッサラーム, and Abdul by itself.
_ABD_KANA: Final = re.compile(r"abud[aeou](?:ru|([rsndtz])(?=\1))?(\w{4,})")
_ABD_NAMES_KANA: Final = {
    "abdul": re.compile(r"abud[aeou]ru"),
    "abdullah": re.compile(r"abud[aeou](?:ru)?r{1,2}a(?:hi?|fu)?"),
}
_DIN_KANA: Final = re.compile(r"(\w{3,}?)[aeou]d?din")
_DIN_ALONE_KANA: Final = re.compile(r"[aeu]ddin")


def arabic_parts(text: str) -> tuple[str, ...]:
    """The parts of a folded Latin word; empty where it is no such name. Din alone has several spellings."""
    if _DIN_ALONE.fullmatch(text):
        return ("din",)
    if text.startswith(_ABD_SOMALI):
        return arabic_parts(applied("spelt somali", text))
    if text.startswith("abd"):
        found = None if _is_abdullah(text) or _ABD_ALONE.fullmatch(text) else _ABD.fullmatch(text)
        return ("abd", found.group(1)) if found else ()
    if found := _ABD_PINYIN.fullmatch(text):
        return ("abd", found.group(1))
    found = _DIN.fullmatch(text) if len(text) >= _DIN_LENGTH and text.endswith(_DIN_ENDS) else None
    if not found or (_ODIN.fullmatch(text) and not takes_article(found.group(1))):
        return ()
    return ("ala" if found.group(1) in _ALA else found.group(1), "din")


def parts_unvowelled(text: str) -> tuple[str, ...]:
    """The same of a word of a script that leaves vowels out, romanised letter by letter."""
    if m := _ABD_UNVOWELLED.fullmatch(text):
        return ("abd", m.group(1))
    if m := _DIN_UNVOWELLED.fullmatch(text):
        return (m.group(1), m.group(2))
    return ()


def parts_in_kana(text: str) -> tuple[str, ...]:
    """The same of a word in Kana, romanised by syllables, as those of Latin words; Abdul and Abdullah as they are."""
    if text.startswith("abud"):
        for name, spelt in _ABD_NAMES_KANA.items():
            if spelt.fullmatch(text):
                return (name,)
        found = _ABD_KANA.fullmatch(text)
        return ("abd", found.group(2)) if found else ()
    if not text.endswith("din"):
        return ()
    if _DIN_ALONE_KANA.fullmatch(text):
        return ("din",)
    found = _DIN_KANA.fullmatch(text) if len(text) >= _DIN_LENGTH and not _ODIN.fullmatch(text) else None
    return (found.group(1), "din") if found else ()


def _is_abdullah(text: str) -> bool:
    """Whether a word is Abdullah, perhaps with a slip (Abdulalh), or a surname made of it."""
    return bool(_ABDULLAH.fullmatch(text)) or is_slip(text, "abdullah")
