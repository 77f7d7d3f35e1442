# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""The pieces of which the patterns over typed lines are made: words between parties, articles, lists of a kind.

Placeholders: `<p1>` person, `<o1>` body, `<v1>` ship, `<g1>` place, `<x1>` unnamed party, `<u1>` of unknown kind.
"""

from typing import Final

Row = tuple[str, str, str, str]
"""A way to say a relation: what it is called, its pattern, its predicate, and letters for what else it is (patterns.py)."""

W: Final = r"(?:[^.;<()]|\.\d|<g\d+>)"  # words and places, no party, within a sentence
STOP: Final = "of|in|on|at|to|for|from|by|with|and|or|is|was|are|were|has|had|have|who|which|that|when|after|before|said|as|than|through|but|where|whose|while|because|if|until|between|among|under|behind|against|via|near|off|into|onto|outside|inside|during|since"
MODS: Final = rf"(?:(?!(?:{STOP}) )(?:[\w$€.'’%&/,-]*\w[\w.'-]* |<g\d+> (?:-\w+ )?|- |\" )){{0,6}}?"
TRADES: Final = rf"(?:(?:(?!(?:{STOP}) )[\w-]+ ){{1,3}}and (?:(?!(?:{STOP}) )[\w-]+ ){{1,3}}(?=<p))?"
"""Two trades before somebody's name: "the retired judge and wine grower A"."""
DET: Final = r"(?:(?:the|a|an|its|his|her|their|one of the|another|one|mr\.?|ms\.?|mrs\.?|dr\.?) )?"
_TENS: Final = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS: Final = "one|two|three|four|five|six|seven|eight|nine"
_TEENS: Final = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|a hundred"
NUMBER: Final = rf"(?:\d[\d.,]*|(?:{_TENS})(?:[ -](?:{_UNITS}))?|{_UNITS}|{_TEENS})"
PERCENT: Final = rf"(?:{NUMBER}(?: (?:and a half|point (?:{_UNITS})))? ?(?:%|percent|per cent|per-cent|pc))"
FRACTION: Final = (
    r"(?:half|(?:a |one[ -])?(?:third|quarter|fifth|tenth)|(?:two|three|four)[ -](?:thirds|quarters|fifths))"
)
ADVERB: Final = r"(?:also|then|later|now|still|once|since|earlier|together|both|each|himself|herself|itself|alone|today|formerly|in (?:turn|effect|practice|fact|reality|theory)|at (?:first|the time|that time)|on paper|\w+ly|(?:until|since|from|in|after|before|by) (?:early |late |(?:january|february|march|april|may|june|july|august|september|october|november|december) )?\d{4}(?: ,)?)"
"""What may stand before a verb or behind "is": when, how, how certainly."""

PARTY: Final = r"<[poxu]\d+>"
PERSON: Final = r"<[pxu]\d+>"
BODY: Final = r"<o\d+>"
THING: Final = r"<[ov]\d+>"
OWNED: Final = r"<[ovu]\d+>"
MANY: Final = r"(?:ships|vessels|tankers|boats|freighters|carriers|bulkers|barges|yachts|companies|firms|businesses|subsidiaries|hulls)"
AMONG: Final = r"(?:among (?:them|which|these|others)|including|such as|namely)"
SHIP: Final = r"<v\d+>"
PLACE: Final = r"<g\d+>"
PARTY_OR_PLACE: Final = r"<[poxgu]\d+>"
RANK: Final = r"(?:(?:(?:lieutenant|major|brigadier|vice|rear) )?(?:general|colonel|admiral|major|captain|commander|marshal|brigadier|sheikh|prince|princess|dr|mr|mrs|ms|sir)\.? )?"
APPOSED: Final = (
    rf"(?:(?:in|at|from|of) (?:the )?<g\d+> (?=,|called|named))?(?:(?:,|—|:|called|named|known as) (?:the )?{RANK})?"
)


def listed(kind: str) -> str:
    """One or more of a kind, joined by commas, "and", "or", shares ("and 40 percent by")."""
    share = rf"(?: {PERCENT}(?: by)?)?"
    words = r"(?:(?:the|a|an|its|his|her|their|mr\.?|ms\.?|mrs\.?|capt\.?|captain|m/[vt]|mv) (?:<g\d+> (?:-\w+ )?)?(?:(?!(?:STOP) )[\w-]+ ){0,5}?(?:(?<!the ), )?)?".replace(
        "STOP", STOP
    )
    via = r"(?:<[a-z]\d+> 's (?:<g\d+> )?(?:[\w-]+ ){1,3}(?:, )?(?:(?:mr|ms|mrs|dr)\.? )?)?"  # "she and her husband, B"
    return rf"{kind}(?:(?: ,| and| , and| or| as well as){share} {words}{via}{kind})*"


def sequence(one: str) -> str:
    """One or more of some words, with what stands between them, as the group `word`."""
    return rf"(?P<word>{one}s?(?:(?: and| ,| , and) {MODS}{one}s?)*)"
