# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""The patterns of who holds what part of a firm or ship, to whom it went, and who acts or works for it."""

from typing import Final

from ensign.brief.wording import (
    ADVERB,
    APPOSED,
    BODY,
    DET,
    FRACTION,
    MODS,
    PARTY,
    PERCENT,
    PERSON,
    SHIP,
    THING,
    Row,
    W,
    listed,
)

_PART: Final = rf"(?:(?:the |an? )?(?:remaining |other |further )?(?:{PERCENT}|{FRACTION}|most|all|majority|control)(?: of the (?:shares|capital|stock|equity))?)"
_SIZE: Final = r"(?:(?:the |an? |its |his |her |their )?(?:(?!of |in |no )[\w.,%-]+ ){0,4}?)"
_BUYER: Final = rf"{DET}(?:<g\d+> (?:-\w+ )?)?(?:(?:[\w-]+ ){{0,2}}?(?:company|firm|trader|bank|group|businessman|businesswoman|man|woman|shell|owner|broker|investor|buyer|operator|shipowner|wife|husband|brother|son|daughter|partner|associate) )?{APPOSED}"
"""What stands before whoever got something: "a Seychelles shell called", and no verb: "sold it to help A"."""

_RELATED: Final = rf"(?:{DET}{PARTY} 's {MODS}[\w-]+ (?:, )?)?"
"""In "with his wife, A": who is meant is A."""

_OFFICE: Final = r"(?:(?:the |an? )?(?:(?:<g\d+> |[\w-]+ ){0,3}?(?:office|branch|arm|division|unit|department|bureau|desk|side) of )?)"
_MADE: Final = r"<[ou]\d+>"
_GOT: Final = r"(?:sold|transferred|signed over|passed|resold)"


def holding_rows() -> list[Row]:
    """Shares, sales, registrations and charters."""
    return [
        (
            "holds a part of",
            rf"(?P<subj>{listed(PARTY)})(?: ,)? (?:{ADVERB} ){{0,2}}(?:holds?|held|has|have|had) {_PART} (?:of|in) (?:the (?:shares|capital|stock|equity) (?:of|in) )?{DET}{MODS}(?P<obj>{listed(THING)})(?! 's)",
            "owner-of",
            "",
        ),
        (
            "holds a part of its shares",
            rf"(?P<subj>{listed(PARTY)})(?: ,)? (?:{ADVERB} ){{0,2}}(?:holds?|held|has|have|had|owns?|owned|controls?) (?:{_PART}|{_SIZE}(?:stake|share)) (?:of|in) (?P<obj>{BODY}) 's (?:shares|capital|stock|equity)\b",
            "owner-of",
            "",
        ),
        (
            "interest in",
            rf"(?P<subj>{listed(PARTY)}) (?:{ADVERB} ){{0,2}}(?:have|has|had|hold|holds|held|owns?|owned|bought|acquired|took) {_SIZE}(?:interests?|stakes?|shares?|shareholding|holding) in {DET}{MODS}(?P<obj>{listed(THING)})(?! 's)",
            "interest-in",
            "",
        ),
        (
            "in which X has a stake",
            rf"\bin which (?P<obj><[ov]\d+>) {DET}{MODS}(?P<subj>{PARTY}) (?:{ADVERB} ){{0,2}}(?:have|has|had|holds?|held|owns?|owned|bought|acquired|took) {_SIZE}(?:interest|stake|share|shareholding|holding)\b",
            "interest-in",
            "",
        ),
        (
            "put in the name of",
            rf"\b(?:put|puts|registered|placed|held|holds|kept|keeps) {DET}{MODS}(?P<obj>{THING})(?! 's) in(?:to)? the name of {_RELATED}{DET}{MODS}{APPOSED}(?P<subj>{PARTY})(?! 's)",
            "owner-of",
            "",
        ),
        (
            "sold to",
            rf"(?P<obj><[ovu]\d+>)(?! 's)(?: ,)?(?: which <[ov]\d+>)?(?: then| later| \w+ly)? (?:was|were|has been|had been|have been) (?:then |later |\w+ly )?{_GOT} (?:{W}{{0,25}} )??to {_BUYER}(?P<subj>{PARTY})(?! 's)",
            "owner-of",
            "d",
        ),
        (
            "X sold Y to Z",
            rf"\b{_GOT} {DET}{MODS}(?P<obj>{THING})(?! 's) (?:{W}{{0,25}} )??to {_BUYER}(?P<subj>{PARTY})(?! 's)",
            "owner-of",
            "d",
        ),
        (
            "held through",
            rf"(?P<obj>{THING})(?! 's)(?: ,)?(?: which <[ov]\d+>)? (?:is|was|are|were) (?:then |now |\w+ly )?(?:held|owned) through {DET}{MODS}{APPOSED}(?P<subj>{BODY})(?! 's)",
            "owner-of",
            "",
        ),
        (
            "founded with",
            rf"\b(?:founded|co-founded|set up|established|launched|started|created) {DET}{MODS}(?P<obj>{_MADE})(?! 's) (?:(?:in|on|at) (?:(?!and |but )[\w.-]+ |<g\d+> ){{1,3}})?(?:(?:together |along )?with|alongside) {_RELATED}{DET}{MODS}{APPOSED}(?P<subj><p\d+>)(?! 's| as )",
            "founder-of",
            "d",
        ),
        (
            "with X, Z founded Y",
            rf"\b(?:together|along|jointly) with {_RELATED}{DET}{MODS}{APPOSED}(?P<subj><p\d+>) , {DET}{MODS}<p\d+> (?:{ADVERB} |has |had ){{0,2}}(?:founded|co-founded|set up|established|launched|started|created) {DET}{MODS}(?P<obj>{_MADE})(?! 's)",
            "founder-of",
            "d",
        ),
        (
            "registered to",
            rf"(?P<obj>{THING}){W}{{0,60}}(?:\b(?:is|was|are|were)|,) registered (?:{W}{{0,25}} )??to {_BUYER}(?P<subj>{PARTY})(?! 's)",
            "owner-of",
            "",
        ),
        (
            "in the name of",
            rf"(?P<obj>{THING}){W}{{0,60}}(?:\b(?:is|was|are|were)|,) (?:{ADVERB} )*(?:registered |held |listed |kept )?(?:{W}{{0,25}} )??(?:in|under) the name of {_RELATED}{DET}{MODS}{APPOSED}(?P<subj>{PARTY})(?! 's)",
            "owner-of",
            "",
        ),
        (
            "chartered to",
            rf"(?P<obj>{THING}){W}{{0,60}}\b(?:(?:chartered|leased|hired)(?: out)? to|(?:on|under) (?:[\w-]+ )?charter to) {_BUYER}(?P<subj>{PARTY})(?! 's)",
            "operator-of",
            "",
        ),
        (
            "X chartered Y to Z",
            rf"\b(?:chartered|leased|let|rented|hired)(?: out)? {DET}{MODS}(?P<obj>{THING})(?! 's) (?:{W}{{0,25}} )??to {_BUYER}(?P<subj>{PARTY})(?! 's)",
            "operator-of",
            "d",
        ),
    ]


def agent_rows() -> list[Row]:
    """Powers, signatures, employment, and firms through which somebody acts."""
    either = r"<[pox]\d+>"
    signer = rf"(?P<subj>{PERSON})(?: ,)? (?:which <p\d+> )?(?:(?:has|had|also|later) )*"
    return [
        (
            "power of attorney for",
            rf"(?P<subj>{PARTY}) (?:(?!gave |grant|issue)(?:{W})){{0,25}}\bpowers? of attorney (?:for|from|over|of|to act for|on behalf of) (?:the accounts? of )?{DET}{MODS}{APPOSED}(?P<obj>{either})",
            "representative-of",
            "",
        ),
        (
            "gave a power of attorney to",
            rf"(?P<obj>{PARTY}){W}{{0,15}}\b(?:gave|granted|issued) {DET}{MODS}(?P<subj>{PERSON}){W}{{0,15}}\bpowers? of attorney",
            "representative-of",
            "",
        ),
        (
            "signed for",
            rf"{signer}sign(?:ed|s) (?:on behalf of|(?:the |all |its |most )?(?:papers|documents|contracts?|invoices|cheques|orders) (?:for|of|on behalf of)) {DET}{MODS}(?P<obj><[ov]\d+>)(?! 's)",
            "representative-of",
            "",
        ),
        (
            "signed for the ship",
            rf"{signer}signed for {DET}{MODS}(?P<obj>{listed(SHIP)})(?! 's)",
            "representative-of",
            "",
        ),
        (
            "acting through",
            rf"(?P<subj>{PARTY})(?: ,)? (?:which <[po]\d+> )?(?:acting|acted|acts|operating|operated|working|trading|traded|buying|selling|dealing) (?:through|via) {DET}{MODS}{APPOSED}(?P<obj>{listed(BODY)})(?! 's)",
            "linked-to",
            "",
        ),
        (
            "works for",
            rf"(?P<subj>{PERSON})(?: ,)? (?:which <p\d+> )?(?:who )?(?:{ADVERB} ){{0,2}}(?:works?|worked|is employed|was employed|(?:is|was) working)(?: (?:there|in <g\d+>))?(?: as {W}{{1,40}}?)? (?:for|at|by|with) {_OFFICE}{DET}{MODS}(?P<obj>{_MADE})(?! 's)",
            "works-for",
            "",
        ),
        (
            "a clerk at",
            rf"(?P<subj>{PERSON})(?: , \d\d)? (?:,|is|was) (?:an?|the) (?:(?!(?:of|at|in|for|to|and|with|as|who) )[\w-]+ ){{1,4}}(?:at|with) {DET}{MODS}(?P<obj>{BODY})(?! 's)",
            "works-for",
            "",
        ),
        (
            "head of sales at",
            rf"(?P<subj>{PERSON})(?: , \d\d)? (?:,|is|was) (?:the )?(?:head|chief|director|manager) of (?:[a-z][\w-]+ ){{1,3}}?(?:at|for|of) {DET}{MODS}(?P<obj>{BODY})(?! 's)",
            "works-for",
            "",
        ),
        (
            "X of the firm Y",
            r"(?P<subj><p\d+>)(?: ,)? (?:(?:formerly|now|then|previously|until recently) )?of (?:the )?(?:<g\d+> )?(?:(?:law |audit |accounting |trading )?(?:firm|company|bank|shipping line|trader|group|accountants|brokers|auditors) )?(?P<obj><o\d+>)(?! 's)",
            "works-for",
            "",
        ),
    ]
