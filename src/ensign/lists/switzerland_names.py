"""The names of the Swiss list: parts in their order, each with its spellings in languages and scripts.

A part has a value and `spelling-variant`s, each with a language and a script. The variants of one language and
script belong together across the parts, and a part that has none of these keeps its value. Several
variants of one part multiply: each goes with each of the others.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from types import MappingProxyType
from typing import Final, NamedTuple

from ensign.lists.values import squeezed
from ensign.lists.xml import Element, children, text
from ensign.model import Name, NameKind

_KINDS: Final = MappingProxyType(
    {"primary-name": NameKind.PRIMARY, "alias": NameKind.ALIAS, "formerly-known-as": NameKind.FORMER}
)
_LATIN: Final = "LATN"
_TITLE: Final = "title"
_MOST: Final = 64
"""Spellings of one name that are made by multiplying; the next would be hundreds, which nobody wrote."""


class _Part(NamedTuple):
    """A part of a name: its kind, its value, and its spellings by language and script."""

    kind: str
    value: str
    spellings: dict[tuple[str, str], list[str]]


def names(identity: Element, *, main: bool) -> Iterator[Name]:
    """The names of an identity, as they are and in every spelling; of one that is not the main one all are aliases."""
    for name in children(identity, "name"):
        kind = _KINDS.get(name.get("name-type", ""), NameKind.ALIAS)
        kind = NameKind.ALIAS if kind is NameKind.PRIMARY and not main else kind
        weak = name.get("quality", "") == "low"
        parts = [part for part in _parts(name) if part.kind != _TITLE]
        whole = squeezed(" ".join(part.value for part in parts))
        yield Name(whole, kind, weak=weak, language=name.get("lang", ""))
        for language, script in dict.fromkeys(of for part in parts for of in part.spellings):
            told = NameKind.ALIAS if kind is NameKind.PRIMARY else kind
            told = NameKind.ORIGINAL_SCRIPT if script not in {"", _LATIN} else told
            for spelt in _spelt([part.spellings.get((language, script), [part.value]) for part in parts]):
                yield Name(spelt, told, weak=weak, script=script, language=language)


def titles(identity: Element) -> Iterator[str]:
    """What stands among the parts of its names and is a title."""
    for name in children(identity, "name"):
        yield from (part.value for part in _parts(name) if part.kind == _TITLE)


def _parts(name: Element) -> list[_Part]:
    """The parts of a name in their order; one without a number comes last."""
    found = []
    for number, part in enumerate(children(name, "name-part")):
        order = part.get("order", "")
        spellings: dict[tuple[str, str], list[str]] = {}
        for variant in children(part, "spelling-variant"):
            if spelt := text(variant):
                spellings.setdefault((variant.get("lang", ""), variant.get("script", "")), []).append(spelt)
        made = _Part(part.get("name-part-type", ""), text(part, "value"), spellings)
        found.append((int(order) if order.isdecimal() else len(name) + number, number, made))
    return [part for *_, part in sorted(found, key=lambda one: one[:2])]


def _spelt(choices: Sequence[Sequence[str]]) -> Iterator[str]:
    """Every combination of spellings; where there are too many, each spelling once, beside the first of the others."""
    count = 1
    for some in choices:
        count *= len(some)
    if count <= _MOST:
        yield from (squeezed(" ".join(one)) for one in product(*choices))
        return
    first = [some[0] for some in choices]
    for place, some in enumerate(choices):
        yield from (squeezed(" ".join((*first[:place], one, *first[place + 1 :]))) for one in some)
