# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""The patterns of what happened: to firms and bodies, and between ships."""

from typing import Final

from ensign.brief.wording import (
    ADVERB,
    APPOSED,
    BODY,
    DET,
    MODS,
    PARTY,
    PERSON,
    PLACE,
    SHIP,
    THING,
    Row,
    W,
    listed,
)

_CLOSED: Final = (
    r"(?:shut down|closed down|closed|dissolved|wound up|disbanded|liquidated|struck off|deregistered|abolished)"
)
_CLOSE: Final = r"(?:shut down|close down|close|dissolve|wind up|disband|liquidate|strike off|abolish)"
_FORMED: Final = r"(?:formed|established|founded|incorporated|set up|created|launched)"

_CONCERNS: Final = (
    r"(?:business|operations|contracts|fleet|clients|customers|trade|accounts|activities|assets|office|work)"
)
_CARGO: Final = r"(?:cargo|cargoes|crude|oil|gasoil|diesel|fuel|coal|products?|barrels|tonnes|tons|loads?|ore)"


def event_rows() -> list[Row]:
    """What happened to a body: formed, shut down, replaced, a joint venture; where it is; what it was used for."""
    venture = r"joint venture"
    country = r"(?:<g\d+>(?! (?:-|[\w-]+ (?:[\w-]+ ){0,3}(?:, )?<[po])))"
    partner = listed(rf"(?:<[poxu]\d+>|{country})")  # not the country of "the Japanese trader A"
    return [
        (
            "shut down (active)",
            rf"(?P<subj><[og]\d+>){W}{{0,40}}\b(?:to {_CLOSE}|{_CLOSED}) {DET}{MODS}(?P<obj>{BODY})(?! 's)",
            "shut-down",
            "d",
        ),
        (
            "shut down by",
            rf"(?P<obj>{BODY}){W}{{0,40}}\b(?:was|were|been|being) {_CLOSED} (?:{W}{{0,20}} )??by {DET}(?P<subj>{BODY})",
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
            rf"\b(?:authorities|government|courts?|regulators?|ministry) {_CLOSED} {DET}{MODS}(?P<subj>{BODY})(?! 's)",
            "shut-down-in",
            "dl",
        ),
        (
            "which those in power dissolved",
            rf"(?P<subj>{BODY})(?: ,)? (?:which <o\d+>|that) (?:the )?(?:<g\d+> )?(?:authorities|government|courts?|regulators?|ministry|police)(?: (?:of|in) (?:the )?<g\d+>)? (?:had )?{_CLOSED}\b",
            "shut-down-in",
            "dl",
        ),
        (
            "wound up",
            rf"\b(?:wound|shut|closed) {DET}(?P<subj>{BODY}) (?:up|down)\b",
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
            rf"(?P<obj>{BODY}){W}{{0,50}}\b(?:to replace|replaced|replacing|succeeded|took over from|takes over from|replaces) {DET}{MODS}(?P<subj>{BODY})(?! 's)",
            "replaced-by",
            "d",
        ),
        (
            "took over from",
            rf"(?P<obj>{BODY})(?: ,)? (?:which <o\d+> )?(?:(?:then|later|has|had|since|in \d+ ,?|\w+ly) )*(?:took over|takes over|inherited|taken over) (?:{W}{{0,60}} )?from {DET}{MODS}{APPOSED}(?P<subj>{BODY})(?! 's)",
            "replaced-by",
            "d",
        ),
        (
            "took over what was another's",
            rf"(?P<obj>{BODY})(?: ,)? (?:which <o\d+> )?(?:(?:then|later|has|had|since|in \d+ ,?|\w+ly) )*(?:took over|takes over|inherited|taken over) (?:{W}{{0,25}} of )?{DET}(?P<subj>{BODY}) 's (?!{MODS}<)",
            "replaced-by",
            "d",
        ),
        (
            "what was another's was taken over by",
            rf"(?P<subj>{BODY}) 's {MODS}{_CONCERNS} (?:was|were|has been|have been) (?:\w+ly )?(?:taken over|inherited|passed on|transferred|assumed) (?:by|to) {DET}{MODS}{APPOSED}(?P<obj>{BODY})(?! 's)",
            "replaced-by",
            "d",
        ),
        (
            "the business of one was taken over by",
            rf"\b{_CONCERNS} of {DET}(?P<subj>{BODY}) (?:was|were|has been|have been) (?:\w+ly )?(?:taken over|inherited|passed on|transferred|assumed) (?:by|to) {DET}{MODS}{APPOSED}(?P<obj>{BODY})(?! 's)",
            "replaced-by",
            "d",
        ),
        (
            "successor of",
            rf"(?P<obj>{BODY})(?: ,| is| was) (?:the |a |an )?{MODS}(?:successors?|replacement) (?:company )?(?:of|to|for) {DET}{MODS}{APPOSED}(?P<subj>{BODY})(?! 's)",
            "replaced-by",
            "",
        ),
        (
            "Y's successor, X",
            rf"(?P<subj>{BODY}) 's {MODS}(?:successor|replacement) (?:company )?(?:(?:,|is|was) )?{DET}{MODS}(?P<obj>{BODY})(?! 's)",
            "replaced-by",
            "",
        ),
        (
            "replaced by",
            rf"(?P<subj>{BODY}){W}{{0,30}}\b(?:replaced|succeeded) by {DET}{MODS}{APPOSED}(?P<obj>{BODY})(?! 's)",
            "replaced-by",
            "d",
        ),
        (
            "vehicle for trade",
            rf"(?P<subj>{THING}){W}{{0,60}}\b(?:vehicle|conduit|channel|front|tool|means|instrument|gateway|lifeline|route) (?:for|of|used by|by which|through which) {DET}(?P<obj><[go]\d+>){W}{{0,50}}\b(?:trad|export|import|ship|business|commerce)",
            "used-for-trade-by",
            "d",
        ),
        (
            "used to trade",
            rf"(?P<subj>{THING}){W}{{0,20}}\b(?:was|were|is|been) used by {DET}(?P<obj><[go]\d+>){W}{{0,50}}\b(?:trad|export|import|ship)",
            "used-for-trade-by",
            "d",
        ),
        (
            "joint venture with",
            rf"(?P<subj>{PERSON}){W}{{0,30}}(?:{BODY} (?:in|as|through|under) )?\b{W}{{0,10}}{venture}{W}{{0,20}} with {DET}{MODS}(?P<obj>{partner})(?! 's)",
            "joint-venture-with",
            "",
        ),
        (
            "joint venture of bodies",
            rf"(?<!ed )(?<!ran )(?P<subj>{BODY}){W}{{0,40}}\b{venture}{W}{{0,20}} with {DET}{MODS}(?P<obj>{partner})(?! 's)",
            "joint-venture-with",
            "",
        ),
        (
            "joint venture between",
            rf"(?P<subj>{BODY}) (?:,|:|—|is|was) (?:(?:a|an|the) )?{MODS}{venture} (?:between|of) {DET}{MODS}{APPOSED}(?P<obj>{partner})",
            "joint-venture-between",
            "",
        ),
        (
            "A and B formed a joint venture",
            rf"(?P<subj><[po]\d+>) and {DET}{MODS}(?P<obj><[po]\d+>) (?:{ADVERB} |have |had |has )*(?:formed|form|set up|created|have|had|established|own|run|agreed|announced|launched) (?:an?|the|their) {MODS}{venture}\b",
            "joint-venture-with",
            "d",
        ),
        (
            "joint venture between, X",
            rf"\b{venture} between {DET}{MODS}{APPOSED}(?P<obj>{partner}){W}{{0,30}}(?:called|named|,|in) {DET}(?P<subj>{BODY})",
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
        ("-based", rf"(?P<obj>{PLACE}) -(?:based|headquartered) {MODS}{APPOSED}(?P<subj>{BODY})", "located-in", ""),
    ]


def ship_rows() -> list[Row]:
    """What ships do to one another, and who pays."""
    deed = r"(?:transferred|delivered|pumped|offloaded|discharged|transshipped|transhipped|supplied|passed|handed)"
    return [
        (
            "used ship to move",
            rf"\bus(?:ed|ing) {DET}{MODS}(?P<subj>{SHIP}) to {W}{{0,90}}\b(?:to|onto|with) {DET}{MODS}(?P<obj>{listed(SHIP)})",
            "transferred-cargo-to",
            "d",
        ),
        (
            "ship delivered to ship",
            rf"(?P<subj><[vu]\d+>)(?! 's){W}{{0,40}}\b{deed} (?:(?:<\w\d+> 's )?{W}{{0,60}} )??(?:to|onto|into|aboard) {DET}{MODS}(?P<obj>{listed(SHIP)})",
            "transferred-cargo-to",
            "d",
        ),
        (
            "ship met ship",
            rf"(?P<subj>{SHIP}){W}{{0,20}}\b(?:met|rendezvoused|came alongside|(?:conducted|carried out|made|had|undertook) (?:[\w-]+ ){{0,4}}transfers?)(?: with| to)? {DET}{MODS}(?P<obj>{listed(SHIP)})",
            "transferred-cargo-to",
            "d",
        ),
        (
            "ship received from ship",
            rf"(?P<obj>{SHIP}){W}{{0,30}}\b(?:received|took on|loaded|took){W}{{0,40}} from {DET}{MODS}(?P<subj>{listed(SHIP)})",
            "transferred-cargo-to",
            "d",
        ),
        (
            "transferred from ship to ship",
            rf"\b(?:{deed[3:-1]}|pumped|moved|loaded){W}{{0,40}} from {DET}{MODS}(?P<subj>{listed(SHIP)}) (?:on)?to {DET}{MODS}(?P<obj>{listed(SHIP)})",
            "transferred-cargo-to",
            "d",
        ),
        (
            "cargo went to ship",
            rf"\b{_CARGO}\b{W}{{0,60}} (?:was|were|been|being) (?:{deed[3:-1]}|handed over|pumped over){W}{{0,40}} (?:on|in)?to {DET}{MODS}(?P<obj>{listed(SHIP)})",
            "transferred-cargo-to",
            "d",
        ),
        (
            "transfer to ship",
            rf"\btransfers?\b{W}{{0,90}} to {DET}{MODS}(?P<obj>{listed(SHIP)})",
            "transferred-cargo-to",
            "d",
        ),
        ("paid for", rf"(?P<subj>{PARTY})[^.;<(),]{{0,20}}\bpaid for {DET}{MODS}(?P<obj>{SHIP})", "paid-for", "d"),
        (
            "paid for voyage",
            rf"(?P<subj>{PARTY})[^.;<(),]{{0,20}}\bpaid for {W}{{0,30}}\b(?:transit|voyage|passage|fuel|bunkers|repairs|crew)\b",
            "paid-for",
            "d",
        ),
    ]
