# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""The countries of a candidate and what each is to it, from the words between the two.

Roles are those of `ensign.model.Place`: flag, former flag, nationality, residence, registration,
location, "" where the text does not say. A place that the tables do not know has no code.
"""

import re
from collections.abc import Iterator
from typing import Final

from ensign.brief import lexicon
from ensign.brief.reading import Line, Reading
from ensign.brief.wording import MODS, W
from ensign.model import Place

_SHIP: Final = r"(?P<who><v\d+>)"
_SHIPS: Final = r"(?P<who><v\d+>(?:(?: ,| and| , and) (?:the )?<v\d+>)*)"
_BODY: Final = r"(?P<who><o\d+>)"
_PERSON: Final = r"(?P<who><[pu]\d+>)"
_G: Final = r"(?P<place><g\d+>)"
_BORN: Final = r"(?: , born (?:[^;<]|<g\d+>){0,60}?)?"
_LONGEST: Final = 6
"""Words of a country's name: of the Democratic People's Republic of Korea a shorter look would see the other one."""

_RULES: Final = tuple(
    (re.compile(pattern), role)
    for pattern, role in (
        (rf"{_G} -flagged {MODS}(?:\" )?{_SHIP}", "flag"),
        (rf"{_SHIP} ,? ?(?:, )?(?:(?:is|was) )?(?:an? )?{_G} -flagged", "flag"),
        (rf"{_SHIP} , {_G} flag\b", "flag"),
        (
            rf"{_SHIPS}(?: , call sign \w+)? ?,? (?:both |each |all )?(?:flag|flagged (?:in|to)|flying the flag of|registered in|under the flag of) (?:the )?{_G}",
            "flag",
        ),
        (rf"(?P<who><v\d+>(?:(?: ,| and| , and) <v\d+>)*) \( (?:both |each |all )?{_G} -?flag(?:ged)?\b", "flag"),
        (rf"{_SHIP}(?: , which <v\d+>(?: <o\d+>)?)?{W}{{0,40}}\bunder (?:the |a )?{_G} flag\b", "flag"),
        (
            rf"{_SHIP}(?: , which <v\d+>)?{W}{{0,40}}\b(?:flies|flying|flew|sails under|sailed under|sailing under) (?:the )?(?:flag of (?:the )?)?{_G}",
            "flag",
        ),
        (rf"{_SHIP}{W}{{0,40}}\breflagged to (?:the )?{_G}", "flag"),
        (rf"{_SHIP} , (?:an? |the |another ){_G} (?:ship|vessel|tanker|freighter|cargo|bulk|oil)", "flag"),
        (rf"{_G} (?:[\w-]+ ){{0,2}}(?:ship|vessel|tanker|freighter|bulk carrier|bulker) (?:the )?{_SHIP}", "flag"),
        (rf"{_G} -(?:registered|incorporated) {MODS}(?:, )?{_BODY}", "registration"),
        (rf"{_BODY} ,? ?(?:, )?(?:an? |the ){_G} -(?:registered|incorporated)", "registration"),
        (rf"{_BODY}{W}{{0,40}}\b(?:registered|incorporated|established|set up) in (?:the )?{_G}", "registration"),
        (rf"{_G} -(?:based|headquartered) {MODS}(?:, )?{_BODY}", "location"),
        (rf"{_BODY} , (?:an? |the ){_G} -(?:based|headquartered)", "location"),
        (rf"(?<!which ){_BODY} (?:in|of) {_G}(?! -)", "location"),
        (rf"{_BODY}{W}{{0,40}}\b(?:based|headquartered|located) (?:at {W}{{0,30}})?in (?:the )?{_G}", "location"),
        (
            rf"{_BODY} , (?:an? |the ){_G} (?:[\w-]+ )?(?:company|firm|business|bank|manufacturer|trader|subsidiary|affiliate|conglomerate|shipowner)",
            "",
        ),
        (
            rf"{_G} (?:[\w-]+ )?(?:affiliate|company|firm|business|bank|subsidiary|conglomerate|manufacturer) (?:, )?(?:the )?{_BODY}",
            "",
        ),
        (
            rf"{_PERSON} (?:,|is|was) (?:\d\d , )?(?:an? )?(?:[\w-]+ )?(?:national|citizen|native|subject) of (?:the )?{_G}",
            "nationality",
        ),
        (
            rf"{_PERSON} (?:,|is|was) (?:\d\d , )?(?:an? |the )?{_G} (?:[\w-]+ ){{0,2}}(?:national|citizen|businessman|businesswoman|diplomat|banker|lawyer|tycoon|financier|trader|broker)",
            "nationality",
        ),
        (rf"{_PERSON}{_BORN} , an? {_G} and <g\d+> (?:national|citizen|dual national)", "nationality"),
        (rf"{_PERSON}{_BORN} , an? <g\d+> and {_G} (?:national|citizen|dual national)", "nationality"),
        (
            rf"{_G} (?:[\w-]+ ){{0,2}}(?:national|citizen|businessman|businesswoman|diplomat|tycoon|trader|broker) {_PERSON}",
            "nationality",
        ),
        (
            rf"{_PERSON}{W}{{0,40}}\b(?:resident of|living in|lives in|resides in|based in|residing in) (?:the )?{_G}",
            "residence",
        ),
        (rf"{_PERSON}(?: , \d\d)? , of <g\d+> , {_G}", "residence"),
        (rf"{_PERSON}(?: , \d\d)? , of {_G}", "residence"),
        (rf"{_PERSON} \( {_G} (?:\)|national|citizen)", "nationality"),
        (rf"{_BODY} \( {_G} \)", ""),
    )
)


def find(reading: Reading) -> dict[int, tuple[Place, ...]]:
    """By candidate number: its places in the order of the text, each once."""
    found: dict[int, list[Place]] = {}
    for line in reading.lines:
        for number, place in _of_line(reading, line):
            known = found.setdefault(number, [])
            if place not in known and not (not place.role and any(p.text == place.text for p in known)):
                found[number].append(place)
    for number, place in (*_of_brackets(reading), *_of_entries(reading)):
        if place not in found.setdefault(number, []):
            found[number].append(place)
    for c in reading.candidates:
        if c.letter == "o" and c.number not in reading.unnamed:
            for code, text in _in_name(c.name):
                if all(p.country != code for p in found.setdefault(c.number, [])):
                    found[c.number].append(Place(code, "", text))
    return {k: tuple(v) for k, v in found.items() if v}


_BRACKET: Final = re.compile(r"[\"']?\s*\(([^()]*\bIMO\b[^()]*)\)")


def _of_brackets(reading: Reading) -> Iterator[tuple[int, Place]]:
    """The flags of ships whose bracket gives it beside the number: "Frio Aleutian (Panama; IMO 8911003)"."""
    for c in reading.candidates:
        for m in reading.evidence(c.number) if c.kind == "vessel" else ():
            if inside := _BRACKET.match(reading.document.clean, m.end):
                for part in re.split(r"[;,]", inside[1]):
                    if code := lexicon.countries().get(part.strip()):
                        yield c.number, Place(code, "flag", part.strip())


_OF_FACTS: Final = {
    "nationality": "nationality",
    "flag": "flag",
    "former flag": "former flag",
    "registration place": "registration",
    "country": "",
    "address": "location",
}
"""What a country is to a party under a list's label."""


def _of_entries(reading: Reading) -> Iterator[tuple[int, Place]]:
    """The countries that lists and tables give under a label."""
    for number, fact in reading.told:
        for code, text in _in_value(fact.text) if fact.kind in _OF_FACTS else ():
            yield number, Place(code, _OF_FACTS[fact.kind], text)


def _in_value(text: str) -> Iterator[tuple[str, str]]:
    """The countries that a value under a label names: "Russian, Maltese"."""
    for part in re.split(r"[,;/()]| and ", text):
        name = " ".join(part.split()).strip(" .")
        if code := lexicon.country_of(name):
            yield code, name


def _of_line(reading: Reading, line: Line) -> Iterator[tuple[int, Place]]:
    for pattern, role in _RULES:
        for m in pattern.finditer(line.text):
            for number in line.named_in(m["who"]):
                for place in line.named_in(m["place"]):
                    name = reading.candidates[place].name
                    yield number, Place(code_of(name), role, name)


def code_of(name: str) -> str:
    """The country of a place, nationality or city by the tables, or ""."""
    return lexicon.country_of(name) or lexicon.cities().get(name, "")


def _in_name(name: str) -> Iterator[tuple[str, str]]:
    """Countries that a body's own name holds: "Cambodia Shipping Corporation"."""
    words = name.replace(",", " ").replace("-", " ").split()
    k = 0
    while k < len(words):
        for size in range(_LONGEST, 0, -1):
            text = " ".join(words[k : k + size])
            code = lexicon.country_of(text)
            if code and len(words) > size:
                yield code, text
                k += size - 1
                break
        k += 1
