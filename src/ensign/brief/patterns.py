# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""The sentence patterns that state a relation, as one table over typed lines.

Placeholders: `<p1>` person, `<o1>` body, `<v1>` ship, `<g1>` place, `<x1>` unnamed party, `<u1>` of
unknown kind. A pattern names its `subj` and `obj` (single or a list) and, where the words decide the
predicate, `word`. The words themselves are rows of posts.csv, kin.csv and verbs.csv.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from ensign.brief import lexicon


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to say a relation.

    `predicate` is fixed, or "post", "kin" or "verb" where the matched word decides; `reverse` swaps
    the ends; `dated` relations take the date of their clause; `lone` ones have no object.
    """

    name: str
    regex: re.Pattern[str]
    predicate: str
    reverse: bool = False
    dated: bool = False
    lone: bool = False


W: Final = r"(?:[^.;<()]|\.\d|<g\d+>)"  # words and places, no party, within a sentence
_STOP: Final = "of|in|on|at|to|for|from|by|with|and|or|is|was|are|were|has|had|have|who|which|that|when|after|before|said|as|than|through|but"
MODS: Final = rf"(?:(?!(?:{_STOP}) )(?:[\w$€.'’%&/,-]*\w[\w.'-]* |<g\d+> (?:-\w+ )?|- |\" )){{0,6}}?"
_DET: Final = r"(?:(?:the|a|an|its|his|her|their|one of the|another|mr\.|ms\.|mrs\.|dr\.) )?"
PARTY: Final = r"<[poxu]\d+>"
PERSON: Final = r"<[pxu]\d+>"
BODY: Final = r"<o\d+>"
THING: Final = r"<[ov]\d+>"
SHIP: Final = r"<v\d+>"
PLACE: Final = r"<g\d+>"
_RANK: Final = r"(?:(?:(?:lieutenant|major|brigadier|vice|rear) )?(?:general|colonel|admiral|major|captain|commander|marshal|brigadier|sheikh|prince|princess|dr|mr|mrs|ms|sir)\.? )?"
_APPOSED: Final = rf"(?:(?:,|—|:|called|named|known as) (?:the )?{_RANK})?"


def listed(kind: str) -> str:
    """One or more of a kind, joined by commas, "and", "or", shares ("and 40 percent by")."""
    share = r"(?: [\d.]+ (?:percent|per cent|%)(?: by)?)?"
    words = r"(?:(?:the|a|an|its|his|her|their|mr\.|ms\.|mrs\.|m/[vt]|mv) (?:<g\d+> -\w+ )?(?:(?!(?:STOP) )[\w-]+ ){0,5}?)?".replace(
        "STOP", _STOP
    )
    return rf"{kind}(?:(?: ,| and| , and| or| as well as){share} {words}{kind})*"


def _sequence(one: str) -> str:
    return rf"(?P<word>{one}s?(?:(?: and| ,| , and) {MODS}{one}s?)*)"


@cache
def table() -> tuple[Pattern, ...]:
    """Every pattern, in the order they are tried."""
    rows = [
        *_noun_rows("post", r"<[ovpxu]\d+>", PARTY),
        *_noun_rows("kin", PERSON, PERSON),
        *_verb_rows(),
        *_event_rows(),
        *_ship_rows(),
    ]
    return tuple(
        Pattern(name, re.compile(regex), predicate, reverse="r" in flags, dated="d" in flags, lone="l" in flags)
        for name, regex, predicate, flags in rows
    )


_Row = tuple[str, str, str, str]


def _noun_rows(kind: str, of: str, who: str) -> list[_Row]:
    """What a noun of a post or of kinship says: "X, the husband of Y", "Y's son X", "the owner of Y was X"."""
    noun = lexicon.any_of(lexicon.posts() if kind == "post" else lexicon.kin())
    seq = _sequence(noun)
    being = r"(?:,|\(|is|was|became|remains|has been|had been|(?:has )?served as|serves as|acted as|acts as|, is|, was|and|is also|was also)"
    both = rf"(?:(?:,|is|was|, is|, was) (?:an?|the) (?:<g\d+> )?(?!{noun} )[\w-]+ and )"  # "X is a Y national and the owner of Z"
    through = rf"(?:{PERSON} 's {MODS}{lexicon.any_of(lexicon.kin())} (?:, )?)?" if kind == "kin" else ""
    via = rf"(?:{PERSON} 's {MODS}[\w-]+ (?:, )?)?"
    near = (
        rf"(?P<subj>{listed(who)})(?: , \d\d)? (?:{both}|{being} ){_DET}{MODS}{seq} (?:of|at|in|for|to|behind) {_DET}"
    )
    return [
        (f"{kind}: X, N of Y", rf"{near}{through}{MODS}{_APPOSED}(?P<obj>{listed(of)})(?! 's)", kind, ""),
        (f"{kind}: Y's N X", rf"(?P<obj>{of}) 's {MODS}{seq} (?:, |and )?{_DET}{MODS}(?P<subj>{who})(?! 's)", kind, ""),
        (
            f"{kind}: Y's N is X",
            rf"(?P<obj>{of}) 's {MODS}{seq}(?: {W}{{0,60}})? (?:is|was|are|were) {via}{_DET}{W}{{0,50}}?(?P<subj>{listed(who)})(?! 's)",
            kind,
            "",
        ),
        (
            f"{kind}: the N of Y is X",
            rf"(?:\b|^){seq} (?:of|at) {_DET}{MODS}(?P<obj>{of}) (?:is|was) {_DET}{MODS}(?P<subj>{listed(who)})(?! 's)",
            kind,
            "",
        ),
        (f"{kind}: N X of Y", rf"\b{seq} (?P<subj>{who}) of (?:the )?(?P<obj>{of})(?! 's)", kind, ""),
        *(_post_rows(seq) if kind == "post" else []),
    ]


def _post_rows(seq: str) -> list[_Row]:
    return [
        ("post: X, a Y N", rf"(?P<subj>{PERSON}) (?:,|is|was) {_DET}(?P<obj>{BODY}) {MODS}{seq}", "post", ""),
        ("post: Y N X", rf"(?P<obj>{BODY}) {MODS}{seq} (?P<subj><[pxu]\d+>)(?! 's)", "post", ""),
        (
            "post: X served as Y's N",
            rf"(?P<subj>{PERSON}){W}*?(?:<[ov]\d+>{W}*?)?(?:served as|serves as|is|was|became) (?P<obj>{BODY}) 's {MODS}{seq}",
            "post",
            "",
        ),
        (
            "post: Y had N, X",
            rf"(?P<obj>{BODY}) (?:kept|has|had|appointed|hired){W}{{0,90}}? {seq} , (?P<subj>{PERSON})",
            "post",
            "",
        ),
        (
            "board",
            rf"(?P<subj>{listed(PERSON)}){W}{{0,20}} (?:sits|sat|serves|served) on the board of {_DET}{MODS}(?P<obj>{listed(BODY)})",
            "director-of",
            "",
        ),
    ]


def _verb_rows() -> list[_Row]:
    """Founding, leading, owning, operating, managing: active and passive."""
    verbs = lexicon.verbs()
    active = _sequence(lexicon.any_of(v for v, t in verbs.items() if t.how != "passive"))
    passive = _sequence(lexicon.any_of(v for v, t in verbs.items() if t.how != "active"))
    unsaid = passive.replace("(?P<word>", "(?:", 1)
    lead = r"(?: ,)?(?:(?: also| then| later| now| still| once| has| have| had| since| , who| and|, \w+ly| \w+ly)){0,3}"
    kin = lexicon.any_of(lexicon.kin())
    shares = r"(?:(?:most|all|half|part|control|[\d.]+ (?:percent|per cent|%)) of )?"
    return [
        (
            "V-ed by",
            rf"(?P<obj>{listed(THING)})(?: 's shares)?{W}{{0,70}}?(?<![-\w]){passive} (?:{W}{{0,25}} )??by (?:{PERSON} 's {MODS}{kin} (?:, )?)?{_DET}{MODS}{_APPOSED}(?P<subj>{listed(PARTY)})(?! 's)",
            "verb",
            "",
        ),
        (
            "V-ed by one and V-ed by another",
            rf"(?P<obj>{listed(THING)}){W}{{0,70}}?(?<![-\w]){unsaid} (?:{W}{{0,25}} )??by {_DET}{MODS}{PARTY} (?:, (?:the|an?) {MODS}{kin} of {_DET}{MODS}{PARTY} )?(?:, )?(?:and|but) (?:(?:is|was|later|then|now|\w+ly) )?{passive} (?:{W}{{0,25}} )??by (?:{PERSON} 's {MODS}{kin} (?:, )?)?{_DET}{MODS}{_APPOSED}(?P<subj>{listed(PARTY)})(?! 's)",
            "verb",
            "",
        ),
        (
            "X V-s Y",
            rf"(?P<subj>{listed(PARTY)}){lead} {active} {shares}{_DET}{MODS}{_APPOSED}{_DET}{MODS}(?P<obj>{listed(THING)})(?! 's)",
            "verb",
            "",
        ),
        (
            "his company",
            rf"(?P<subj>{PERSON}) 's {MODS}(?:company|firm|business|companies|firms) (?:, )?(?P<obj>{listed(BODY)})(?! 's)",
            "linked-to",
            "",
        ),
        (
            "belongs to",
            rf"(?P<obj>{THING})(?! and ){W}{{0,60}}(?:<[ov]\d+> and )?\bbelong(?:s|ed|ing) to (?:{PERSON} 's {MODS}{kin} (?:, )?)?{_DET}{MODS}(?P<subj>{PARTY})(?! 's)",
            "owner-of",
            "",
        ),
        (
            "X did and V-ed Y",
            rf"(?P<subj>{PARTY}) {W}{{3,90}} and (?:later |then |also |since )?{active} {_DET}(?:{W}{{0,30}} and )?{_DET}{MODS}(?P<obj>{THING})(?! 's)",
            "verb",
            "",
        ),
        (
            "interest in",
            rf"(?P<subj>{listed(PARTY)}) (?:also )?(?:have|has|had|hold|holds|held) (?:an? )?(?:\w+ )?(?:interest|stake|share|shares) in {_DET}{MODS}(?P<obj>{listed(THING)})",
            "interest-in",
            "",
        ),
        (
            "bought through",
            rf"\b(?:bought|acquired|purchased) {_DET}{MODS}(?P<obj>{THING}){W}* through {_DET}{MODS}{_APPOSED}(?P<subj>{BODY})",
            "owner-of",
            "d",
        ),
        (
            "acts for",
            rf"(?P<subj>{PARTY}){W}{{0,25}}\b(?:acted|acting|acts|worked|working|works) (?:on behalf of|for|as an? \w+ for) {_DET}{MODS}(?P<obj><[pox]\d+>)(?! 's)",
            "acts-for",
            "",
        ),
        (
            "subordinate",
            rf"(?P<subj>{BODY}){W}{{0,20}}\b(?:subordinate to|part of|controlled through) {_DET}{MODS}(?P<obj>{BODY})",
            "subordinate-to",
            "",
        ),
        ("met X", rf"(?P<subj>{PERSON}){W}{{0,20}}\bmet (?:with )?{_DET}{MODS}(?P<obj>{PERSON})(?! 's)", "met", "d"),
        ("X and Y met", rf"(?P<subj>{PERSON}) and (?P<obj>{PERSON}) (?:first |had )?met\b", "met", "d"),
        ("encounter", rf"(?P<subj>{PERSON}) and (?P<obj>{PERSON}){W}*\b(?:encounter|meeting|summit)\b", "met", "d"),
        (
            "wrote to",
            rf"(?P<subj>{PERSON}){W}{{0,20}}\b(?:wrote(?: a letter)? to|sent {W}{{0,25}}letter to) {_DET}{MODS}(?P<obj>{PERSON})(?! 's)",
            "wrote-to",
            "d",
        ),
        ("married", rf"(?P<subj>{PERSON}){W}{{0,15}}\bmarried (?:to )?(?P<obj>{PERSON})", "spouse-of", ""),
    ]


_CLOSED: Final = (
    r"(?:shut down|closed down|closed|dissolved|wound up|disbanded|liquidated|struck off|deregistered|abolished)"
)
_CLOSE: Final = r"(?:shut down|close down|close|dissolve|wind up|disband|liquidate|strike off|abolish)"
_FORMED: Final = r"(?:formed|established|founded|incorporated|set up|created|launched)"


def _event_rows() -> list[_Row]:
    """What happened to a body: formed, shut down, replaced, a joint venture; where it is; what it was used for."""
    venture = r"joint venture"
    return [
        (
            "shut down (active)",
            rf"(?P<subj><[og]\d+>){W}{{0,40}}\b(?:to {_CLOSE}|{_CLOSED}) {_DET}{MODS}(?P<obj>{BODY})(?! 's)",
            "shut-down",
            "d",
        ),
        (
            "shut down by",
            rf"(?P<obj>{BODY}){W}{{0,40}}\b(?:was|were|been|being) {_CLOSED} (?:{W}{{0,20}} )??by {_DET}(?P<subj>{BODY})",
            "shut-down",
            "d",
        ),
        (
            "shut down (passive)",
            rf"(?P<subj>{BODY})(?! 's){W}{{0,30}}\b(?:was|were|been|being) {_CLOSED}\b(?!{W}{{0,20}} by <)",
            "shut-down-in",
            "dl",
        ),
        (
            "dissolved by those in power",
            rf"\b(?:authorities|government|courts?|regulators?|ministry) {_CLOSED} {_DET}{MODS}(?P<subj>{BODY})(?! 's)",
            "shut-down-in",
            "dl",
        ),
        (
            "formed",
            rf"(?P<subj>{BODY})(?! 's)(?: , which <o\d+>)?(?: —)?(?: ,)?(?: was| were| had been| has been| is)? {_FORMED}\b(?! (?:an?|the|his|her|its|<) ?)",
            "formed-in",
            "dl",
        ),
        (
            "to replace",
            rf"(?P<obj>{BODY}){W}{{0,50}}\b(?:to replace|replaced|replacing|succeeded|took over from|replaces) {_DET}{MODS}(?P<subj>{BODY})(?! 's)",
            "replaced-by",
            "d",
        ),
        (
            "replaced by",
            rf"(?P<subj>{BODY}){W}{{0,30}}\b(?:replaced|succeeded) by {_DET}{MODS}{_APPOSED}(?P<obj>{BODY})(?! 's)",
            "replaced-by",
            "d",
        ),
        (
            "vehicle for trade",
            rf"(?P<subj>{THING}){W}{{0,60}}\b(?:vehicle|conduit|channel|front|tool|means|instrument|gateway|lifeline|route) (?:for|of|used by|by which|through which) {_DET}(?P<obj><[go]\d+>){W}{{0,50}}\b(?:trad|export|import|ship|business|commerce)",
            "used-for-trade-by",
            "d",
        ),
        (
            "used to trade",
            rf"(?P<subj>{THING}){W}{{0,20}}\b(?:was|were|is|been) used by {_DET}(?P<obj><[go]\d+>){W}{{0,50}}\b(?:trad|export|import|ship)",
            "used-for-trade-by",
            "d",
        ),
        (
            "joint venture with",
            rf"(?P<subj>{PERSON}){W}{{0,30}}(?:{BODY} (?:in|as|through|under) )?\b{W}{{0,10}}{venture}{W}{{0,20}} with {_DET}{MODS}(?P<obj>{listed('<[poxgu][0-9]+>')})(?! 's)",
            "joint-venture-with",
            "",
        ),
        (
            "joint venture of bodies",
            rf"(?<!ed )(?<!ran )(?P<subj>{BODY}){W}{{0,40}}\b{venture}{W}{{0,20}} with {_DET}{MODS}(?P<obj>{listed('<[poxgu][0-9]+>')})(?! 's)",
            "joint-venture-with",
            "",
        ),
        (
            "joint venture between",
            rf"(?P<subj>{BODY}) (?:,|is|was) (?:a|an|the) {MODS}{venture} (?:between|of) {_DET}(?P<obj>{listed('<[poxgu][0-9]+>')})",
            "joint-venture-between",
            "",
        ),
        (
            "joint venture between, X",
            rf"\b{venture} between {_DET}(?P<obj>{listed('<[poxgu][0-9]+>')}){W}{{0,30}}(?:called|named|,|in) {_DET}(?P<subj>{BODY})",
            "joint-venture-between",
            "",
        ),
        (
            "in place",
            rf"(?<!which )(?P<subj><[ox]\d+>)(?: in| at)? (?:the )?(?P<obj>{PLACE})(?! -| {BODY}| <[pv]| \w+s? (?:of|law))",
            "located-in",
            "",
        ),
        (
            "based in",
            rf"(?P<subj><[ox]\d+>)(?: ,)?(?: which <o\d+>)?(?: \( )?{W}{{0,40}}\b(?:based|headquartered|located|situated) (?:at {W}{{0,30}})?in (?:the )?(?P<obj>{PLACE})",
            "located-in",
            "",
        ),
        ("-based", rf"(?P<obj>{PLACE}) -(?:based|headquartered) {MODS}{_APPOSED}(?P<subj>{BODY})", "located-in", ""),
    ]


def _ship_rows() -> list[_Row]:
    """What ships do to one another, and who pays."""
    deed = r"(?:transferred|delivered|pumped|offloaded|discharged|transshipped|transhipped|supplied|passed|handed)"
    return [
        (
            "used ship to move",
            rf"\bus(?:ed|ing) {_DET}{MODS}(?P<subj>{SHIP}) to {W}{{0,90}}\b(?:to|onto|with) {_DET}{MODS}(?P<obj>{listed(SHIP)})",
            "transferred-cargo-to",
            "d",
        ),
        (
            "ship delivered to ship",
            rf"(?P<subj>{SHIP}){W}{{0,40}}\b{deed}{W}{{0,60}} (?:to|onto) {_DET}{MODS}(?P<obj>{listed(SHIP)})",
            "transferred-cargo-to",
            "d",
        ),
        (
            "ship met ship",
            rf"(?P<subj>{SHIP}){W}{{0,20}}\b(?:met|rendezvoused|came alongside|conducted a ship-to-ship transfer)(?: with| to)? {_DET}{MODS}(?P<obj>{listed(SHIP)})",
            "transferred-cargo-to",
            "d",
        ),
        (
            "ship received from ship",
            rf"(?P<obj>{SHIP}){W}{{0,30}}\b(?:received|took on|loaded|took){W}{{0,40}} from {_DET}{MODS}(?P<subj>{listed(SHIP)})",
            "transferred-cargo-to",
            "d",
        ),
        (
            "transfer to ship",
            rf"\btransfers?\b{W}{{0,90}} to {_DET}{MODS}(?P<obj>{listed(SHIP)})",
            "transferred-cargo-to",
            "d",
        ),
        ("paid for", rf"(?P<subj>{PARTY})[^.;<(),]{{0,20}}\bpaid for {_DET}{MODS}(?P<obj>{SHIP})", "paid-for", "d"),
        (
            "paid for voyage",
            rf"(?P<subj>{PARTY})[^.;<(),]{{0,20}}\bpaid for {W}{{0,30}}\b(?:transit|voyage|passage|fuel|bunkers|repairs|crew)\b",
            "paid-for",
            "d",
        ),
    ]
