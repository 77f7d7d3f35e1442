"""Marks inside names: a comma before a legal form, a bracket, a nickname or a firm's name in quotes.

Each step says how many tokens from the mark at j on belong to the run that began at token i; 0 ends the run.
"""

import re
from itertools import pairwise
from typing import Final

from ensign.brief import lexicon
from ensign.brief.document import OTHER_SCRIPT
from ensign.brief.tokens import Token

_LONGEST_QUOTED: Final = 8
_LONGEST_NICKNAME: Final = 3
_OFFICES: Final = lexicon.word_set("Ministry Department Minister Ministers Secretary")
_BRACKET_FORMS: Final = re.compile(
    r"(?:private|pvt\.?|pte\.?|pty\.?|hk|uk|s|m|b|proprietary|pvt|wuhan|h\.k\.)$", re.IGNORECASE
)
_WORKS: Final = lexicon.word_set("Enterprise Plant Factory Works Concern Combine Bureau")
"""What a quoted name goes on with, as Russian names are translated: 'State Enterprise "Arsenal-2"'."""


def comma_step(tokens: tuple[Token, ...], i: int, j: int) -> int:
    """A comma before a legal form, or between the fields of an office."""
    following = tokens[j + 1].text if j + 1 < len(tokens) else ""
    formed = following in lexicon.legal_forms() and _is_form(tokens, j + 1)
    return 2 if formed or _lists_fields(tokens, i, j) else 0


def _lists_fields(tokens: tuple[Token, ...], i: int, j: int) -> bool:
    """Whether the comma at j stands between fields of an office: "Ministry of Economy, Trade and Industry"."""
    if tokens[i].text not in _OFFICES or j - i < 3 or tokens[i + 1].text not in {"of", "for"}:
        return False
    items: list[list[str]] = [[]]
    joints: list[str] = []
    for token in tokens[j + 1 : j + _LONGEST_FIELDS]:
        if token.text in {"and", ",", "&"} and items[-1]:
            if joints[-1:] not in ([], [","]):
                break  # the item behind "and" is the last
            joints.append(token.text)
            items.append([])
        elif token.is_capital:
            items[-1].append(token.text)
        else:
            break
    fields = lexicon.title_modifiers()
    return bool(joints) and all(item and item[-1] in fields for item in items if item)


_LONGEST_FIELDS: Final = 10
"""How far it is looked ahead for the fields of an office."""


def _is_form(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether the legal form at k, after a comma, is one and no name ("Co, Ltd" and not ", SA Mining")."""
    following = tokens[k + 1] if k + 1 < len(tokens) else None
    return following is None or not following.is_capital or following.text in lexicon.legal_forms()


def bracket_step(tokens: tuple[Token, ...], _: int, j: int) -> int:
    """A bracket inside a name, where a legal form or head word follows: "(Private) Limited", "(Hong Kong) Trading"."""
    if step := _other_script_step(tokens, j):
        return step
    for k in range(j + 1, min(j + 5, len(tokens) - 1)):
        if tokens[k].text == ")":
            inside = " ".join(t.text for t in tokens[j + 1 : k])
            known = _BRACKET_FORMS.match(inside) or inside in lexicon.countries() or inside in lexicon.cities()
            form = tokens[k + 1].text in lexicon.legal_forms()
            region = form and all(t.is_capital and t.text not in lexicon.legal_forms() for t in tokens[j + 1 : k])
            return k + 1 - j if (known and (form or tokens[k + 1].text in lexicon.heads())) or region else 0
    return 0


def _other_script_step(tokens: tuple[Token, ...], j: int) -> int:
    """A bracket right within a name of another script, where no blanks part words: a place in a Chinese firm's name."""
    around = tokens[j - 1 : j + 4]
    if len(around) < len("x(x)x") or around[3].text != ")":
        return 0
    tight = all(a.end == b.start for a, b in pairwise(around))
    return 4 if tight and all(OTHER_SCRIPT.match(around[k].text) for k in (0, 2, 4)) else 0


def quote_step(tokens: tuple[Token, ...], i: int, j: int) -> int:
    """A nickname inside a person's name, or a firm's name behind its form."""
    return _nickname_step(tokens, j) or _quoted_step(tokens, i, j)


def _nickname_step(tokens: tuple[Token, ...], j: int) -> int:
    """A nickname inside a name: 'Spyridon "Spiros" Kallergis'; a name in quotes that ends the run is no part of it."""
    end = next((k for k in range(j + 2, min(j + _LONGEST_NICKNAME + 2, len(tokens) - 1)) if tokens[k].text == '"'), 0)
    if not end or not all(t.is_capital for t in (*tokens[j + 1 : end], tokens[end + 1])):
        return 0
    tight = tokens[j].end == tokens[j + 1].start and tokens[end - 1].end == tokens[end].start
    return end + 2 - j if tight and tokens[j - 1].end < tokens[j].start < tokens[end].end < tokens[end + 1].start else 0


def _quoted_step(tokens: tuple[Token, ...], i: int, j: int) -> int:
    """A firm's name in quotes behind its legal form, as Russian names are written: 'OOO "Severny Veter"'."""
    formed = all(t.text in lexicon.legal_forms() and t.text.isupper() for t in tokens[i:j])
    if not formed and not (j - i > 1 and tokens[j - 1].text in _WORKS):
        return 0
    end = next((k for k in range(j + 1, min(j + _LONGEST_QUOTED, len(tokens))) if tokens[k].text == '"'), j)
    inside = tokens[j + 1 : end]
    return end + 1 - j if inside and all(t.is_capital or t.text[0].isdigit() for t in inside) else 0
