"""What several publishers' readers need: names without repeats, places, and the scheme of a document by its word."""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator
from dataclasses import fields, replace
from itertools import chain, count
from operator import attrgetter
from typing import Any, Final

from ensign.fields.countries import parse_country
from ensign.fields.imo_numbers import IMO_FIGURES, imo_company_is_valid, imo_ship_is_valid
from ensign.model import Entity, EntityType, Identifier, Name, NameKind, Place

_SCHEMES: Final = (
    ("passport", re.compile(r"pass[ae]?port", re.IGNORECASE)),
    ("imo", re.compile(r"\bimo\b", re.IGNORECASE)),
    ("swift", re.compile(r"swift|\bbic\b", re.IGNORECASE)),
    ("tax", re.compile(r"\btax|fiscal|\bINN\b|\bVAT\b", re.IGNORECASE)),
    ("registration", re.compile(r"regist|regnumber|\bOGRN\b|trade licen|business", re.IGNORECASE)),
    ("national", re.compile(r"national|identi|\bssn\b|^id$|\bNI\b|social sec|personal", re.IGNORECASE)),
)
_IMO: Final = re.compile(r"\bIMO\b(?:\s*(?:number|no\.?|company number))?\s*[:#]?\s*(\d{7})\b", re.IGNORECASE)
_BIC: Final = r"[A-Z]{4}\s?(?P<country>[A-Z]{2})\s?[A-Z0-9]{2}(?:\s?[A-Z0-9]{3})?"
_SWIFT: Final = re.compile(rf"(?:\bSWIFT\s*/\s*BIC(?:\s+code)?\s*:?|\b(?:SWIFT|BIC)\)?\s*:)\s*(?P<code>{_BIC})\b")
"""A bank's code (ISO 9362) behind its label; SWIFT MESSAGES alone has none."""

_KINDS: Final = {"a": NameKind.ALIAS, "n": NameKind.ALIAS, "d": NameKind.ALIAS, "f": NameKind.FORMER}
_MARK: Final = re.compile(
    r"(?:^|(?<=[\s,;(\[]))(?:(?P<plain>[afn]ka|dba)|(?P<points>[afnAFN]\.\s?[kK]\.\s?[aA]|[dD]/[bB]/[aA]))\b[.,:]*\s*"
)
"""Words before another name of the same party; without points in small letters only: AKA may be a name itself."""

_BRACKETS: Final = {"(": ")", "[": "]"}
_NONE: Final = frozenset({"na", "n/a"})
"""What publishers write where they know of no place."""

_MOST_WORDS: Final = 6
_LEAST_LETTERS: Final = 4
"""Words of a country's name at the end of an address, and its letters where other words stand before it."""

_LETTER: Final = re.compile(r"[^\W\d_]")
_DIGITS: Final = re.compile(r"\d")
_SHOWN: Final = 4
_BLANKS: Final = re.compile(r"\s+")
_NO_LETTERS: Final = re.compile(r"[\W_]+")
UN_NUMBER: Final = re.compile(r"[A-Z]{2,3}[ie]\.\d{3}")
"""What the Security Council's list calls a party by: KPi.001."""

LETTERED: Final = re.compile(r"(?:^|\s)[a-h]\)\s")
"""What stands before each of several values in one text: a) … b) …"""


def squeezed(text: str) -> str:
    """A text with its white space made single."""
    return _BLANKS.sub(" ", text).strip()


def slug(text: str) -> str:
    """A text as a part of an id: its letters and figures, small, with a hyphen for whatever is between them."""
    return _NO_LETTERS.sub("-", text.lower()).strip("-")


def strange_words(what: str, words: Iterable[str], known: Iterable[str]) -> Iterator[str]:
    """A sentence where a publisher's words for something are not all known; `known` are in small letters."""
    counts = Counter(word for word in words if word and word.casefold() not in known)
    if counts:
        shown = ", ".join(word for word, _ in counts.most_common(_SHOWN))
        yield f"{what} is {counts.total():,} times a word that Ensign does not know ({shown}): it says nothing there"


def untaken(key: str, taken: Container[str]) -> str:
    """An id that no other party has: the key, or where that is taken one with a number behind it (x-2)."""
    return next(one for one in chain([key], (f"{key}-{n}" for n in count(2))) if one not in taken)


def without_repeats(names: Iterable[Name]) -> tuple[Name, ...]:
    """Names by their text: the first of each stays, strong where any of them is."""
    found: dict[str, Name] = {}
    for name in filter(attrgetter("text"), names):
        known = found.setdefault(name.text, name)
        if known.weak and not name.weak:
            found[name.text] = replace(known, weak=False)
    return tuple(found.values())


def merged(first: Entity, second: Entity) -> Entity:
    """Two records of one number as one entity: whatever either says, the first's order first."""
    both: dict[str, Any] = {
        f.name: tuple(dict.fromkeys((*getattr(first, f.name), *getattr(second, f.name))))
        for f in fields(Entity)
        if isinstance(getattr(first, f.name), tuple)
    }
    notes = "\n".join(dict.fromkeys(note for note in (first.notes, second.notes) if note))
    aliases = (replace(n, kind=NameKind.ALIAS) if n.kind is NameKind.PRIMARY else n for n in second.names)
    both |= {"names": without_repeats((*first.names, *aliases)), "notes": notes}
    both |= {"gender": first.gender or second.gender, "vessel": first.vessel or second.vessel}
    return replace(first, type=_type_of_both(first.type, second.type), **both)


def _type_of_both(first: EntityType, second: EntityType) -> EntityType:
    """The type that either says; where they say two, none, so that the party is looked for in every way."""
    known = {first, second} - {EntityType.UNKNOWN}
    return known.pop() if len(known) == 1 else EntityType.UNKNOWN


def place(text: str, role: str, *, whole: str = "") -> Iterable[Place]:
    """The country that a text names, with its role; `whole` is the place as written where it says more."""
    if (whole or text).strip().lower() in _NONE:
        return
    codes = sorted(parse_country(text)) if text else []
    written = squeezed(whole or ("" if len(codes) == 1 else text))
    if len(codes) == 1:
        yield Place(codes[0], role, written)
    elif written:
        yield Place("", role, written)


def country_last(text: str) -> str:
    """The country that an address ends with, also behind a town and before a postal code; "" where it is none.

    >>> country_last("33 Gagarina Street, Reutov, 143966 Russia"), country_last("Moscow Russia 115487")
    ('ru', 'ru')
    """
    words = next((part.split() for part in reversed(text.split(",")) if _LETTER.search(part)), [])
    while words and _DIGITS.search(words[-1]):
        words.pop()
    for at in range(max(0, len(words) - _MOST_WORDS), len(words)):
        said = " ".join(words[at:]).strip(" .")
        codes = parse_country(said) if at == 0 or len(said) >= _LEAST_LETTERS else ()
        if len(codes) == 1:
            return next(iter(codes))
    return ""


def scheme_of(word: str) -> str:
    """The scheme of a document that a publisher calls by this word; "other" where it is none that is known."""
    return next((scheme for scheme, pattern in _SCHEMES if pattern.search(word)), "other")


def is_number(text: str) -> bool:
    """Whether a publisher's number is one, and not prose: it has a digit and is short."""
    return bool(_DIGITS.search(text)) and len(text) <= 60


def imos(cell: str) -> Iterable[Identifier]:
    """The IMO numbers in a cell that holds nothing else."""
    return (Identifier("imo", number) for number in IMO_FIGURES.findall(cell))


def imo_in(text: str, *, ship: bool) -> Iterable[Identifier]:
    """The IMO numbers in prose: a ship's, or of any other party a company's where the check digit says so."""
    for number in dict.fromkeys(_IMO.findall(text)):
        company = not ship and imo_company_is_valid(number) and not imo_ship_is_valid(number)
        yield Identifier("imo_company" if company else "imo", number)


def swift_in(text: str) -> Iterable[Identifier]:
    """The banks' codes in prose, each behind its label and with a country's code in it."""
    for found in _SWIFT.finditer(text):
        if parse_country(found["country"]):
            yield Identifier("swift", found["code"], label="SWIFT/BIC")


def is_bic(text: str) -> bool:
    """Whether a text is a bank's code, most of which have no figure."""
    found = re.fullmatch(_BIC, text)
    return found is not None and bool(parse_country(found["country"]))


def named_in(text: str) -> tuple[list[Name], list[str]]:
    """The names in a cell that says "X (f.k.a. Y)", "X, a.k.a. Y" or "X d/b/a Y", and what it says for a note.

    >>> [(n.text, str(n.kind)) for n in named_in("Blue Heron Ltd. (f.k.a. Grey Heron; Old Heron)")[0]]
    [('Blue Heron Ltd.', 'primary'), ('Grey Heron', 'former'), ('Old Heron', 'former')]
    """
    whole = squeezed(text)
    rest, others = whole, []
    while found := _MARK.search(rest):
        kind = _KINDS[found[0][0].lower()]
        before, after = rest[: found.start()].rstrip(), rest[found.end() :]
        closing = _BRACKETS.get(before[-1:], "")
        end = _end_of_bracket(after, closing) if closing else len(after)
        inside, rest = after[:end], squeezed(f"{before[: -1 if closing else None].rstrip(' ,;')} {after[end + 1 :]}")
        for part in inside.split(";"):
            names, _ = named_in(part) if _MARK.search(part) else ([Name(squeezed(part).strip(" ,"))], [])
            others += [replace(n, kind=kind if n.kind is NameKind.PRIMARY else n.kind) for n in names if n.text]
    if whole.startswith("(") and _end_of_bracket(whole[1:], ")") == len(whole) - 2:
        return [], [whole]  # a remark in the place of a name
    rest = rest.strip(" ,;")
    first = [Name(rest)] if rest else []
    return [*first, *others], [f"name as listed: {whole}"] if others else []


def _end_of_bracket(text: str, closing: str) -> int:
    """Where the bracket that was open before a text is closed; its length where it is not."""
    opening = next(o for o, c in _BRACKETS.items() if c == closing)
    depth = 1
    for at, character in enumerate(text):
        depth += (character == opening) - (character == closing)
        if not depth:
            return at
    return len(text)
