# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""What kind of party a mention names: votes from its last words, its title, and the words around it.

Every vote is a row of a table here or a word of a table of `lexicon`; none knows a name. Points are
small integers; the largest sum over all mentions of a party wins.
"""

import re
from collections import Counter
from functools import cache, lru_cache
from typing import Final, NamedTuple

from ensign.brief import lexicon, series
from ensign.brief.mentions import Mention
from ensign.brief.name_kinds import PLACE, THING, UNKNOWN
from ensign.brief.rendering import Rendering

_DEEDS: Final = "|".join(verb for verb, tie in lexicon.verbs().items() if tie.how == "active" and " " not in verb)
_NP: Final = (
    r"(?:(?!(?:of|for|who|which|that|whose|with|at|from|in|on|to|and|by|owned|is|was|as|acts|acted|serves|served|DEEDS) )(?:[\w'$€,-]+|<g\d+>) ){0,6}"
).replace("DEEDS", _DEEDS)
_IS: Final = r"(?:, (?:itself )?|\( (?=an? )|, is |, was |is |was |became |remains |, then (?=an? |the )|, now (?=an? |the ))(?:a|an|the|another|one of the|his|her|its)? ?"
_BORDER: Final = (
    r"(?= (?:[,.;:)—\"]|<|of|in|on|at|for|from|with|who|whose|which|that|and|based|owned|registered|incorporated|run|led|by|to"
    r"|controlled|already|named|called|linked|is|was|has|had|living|located|\w+ed|under|now|then|flying|headed"
    r"|founded|managed|operated|carrying|without|bound|loaded|seen|built|moored|set|formed|established|accused|suspected|believed|near|close|wanted|born|when|until)"
    r"(?: |$)| ?$|<| -)"
)
_SPEECH: Final = (
    "said|says|told|warned|stated|noted|explained|added|argued|estimates|claimed|recalled|testified|praised|thanked"
)
_SHIP_ACTS: Final = (
    "sailed|docked|departed|berthed|unloaded|slipped out|called at|anchored|sank|was scrapped|, sold for scrap|was reflagged|was boarded|moored"
    "|was stopped off|was intercepted|ran aground|caught fire|capsized|switched off|loitered|transshipped|changed (?:its )?flag"
)
_PERSON_ACTS: Final = (
    "remains at large|was born|was arrested|pleaded|was sentenced|was convicted|was extradited|resigned|studied|lives|lived"
    "|served as|was appointed|sits on|fled|married|died|worked as|travelled|traveled"
)


@cache
def _nouns(kind: str) -> str:
    return lexicon.any_of(n for n, k in lexicon.nominals().items() if k == kind and n != "venture")


@cache
def _callings() -> str:
    words = {*lexicon.callings(), *lexicon.posts()} - {
        "subsidiary",
        "affiliate",
        "branch",
        "front",
        "front company",
        "parent company",
    }
    return lexicon.any_of(words)


@cache
def _firm_callings() -> str:
    """Trades and posts that are firms' as often as people's: "the operator X", "its charterer, Y"."""
    return lexicon.any_of(n for n, t in lexicon.posts().items() if t.predicate in _OF_FIRMS)


_OF_FIRMS: Final = frozenset({"operator-of", "manager-of", "owner-of"})


@cache
def _kin() -> str:
    return lexicon.any_of(lexicon.kin())


_ITEM: Final = r"(?:the )?(?:\" )?<[a-z]\d+>(?: \")?(?: \([^()]*\))?"
"""A name in a list of ships, which may stand in quotes."""


@cache
def _before() -> tuple[tuple[re.Pattern[str], str, int], ...]:
    """Votes of the words before a mention."""
    table = (
        (rf"\b{_nouns('vessel')}(?: ,)? (?:\" ?)?$", "vessel", 8),
        (rf"\b{_nouns('vessel')}s (?:(?:called|named) )?(?:the )?(?:\" ?)?$", "vessel", 6),
        (rf"\b{_nouns('vessel')}s? (?:called|named) (?:the )?(?:\" ?)?$", "vessel", 8),
        (
            rf"\b{_nouns('vessel')}s (?:(?:called|named) )?{_ITEM}(?:(?: ,| and| , and) {_ITEM})*(?: ,| and| , and) (?:the )?(?:\" )?$",
            "vessel",
            8,
        ),
        (rf"\b(?:fleet|{_nouns('vessel')}s) : (?:the )?(?:<[a-z]\d+> (?:,|and|, and) (?:the )?)+$", "vessel", 6),
        (r"\b(?:she|<v\d+>|ship|vessel) (?:is|was) (?:called|named) (?:the )?(?:\" )?$", "vessel", 8),
        (r"\b(?:alongside|next to|astern of|rafted to|tied up to|towed by|towing|escorted by) the $", "vessel", 3),
        (r"\b(?:command|commands|commanded|commanding|captained|skippered) the $", "vessel", 6),
        (r"\b(?:patrol|fishing|landing|fast|river|supply) (?:craft|boats)(?: ,)? (?:the )?(?:\" )?$", "vessel", 8),
        (rf"\b{_nouns('thing')}(?: ,)? (?:called |named |of )?(?:\" ?)?$", THING, 8),
        (r"\b(?:aboard|on board) (?:the )?$", "vessel", 6),
        (
            r"\b(?:withdr[ae]wn?|suspended|cancelled|revoked) (?:its |her |their |the )?class(?:ification)? (?:of|from|for) (?:the )?$",
            "vessel",
            8,
        ),
        (r"\bthe other (?:one )?(?:is|was) (?:called|named) $", "vessel", 2),
        (r"\b[\d,.]+ ?-?(?:metre|meter|foot|ft|tonne|ton|dwt|teu)(?: [\w-]+){0,2} $", "vessel", 5),
        (
            rf"\b{_nouns('vessel')}s\b[^.;<]{{0,40}}(?:<\w\d+>[^.;<]{{0,30}})?\b(?:were|are|include|included|including) (?:the )?$",
            "vessel",
            6,
        ),
        (r"\b(?:managed|run|operated|controlled|led|administered|directed) from $", PLACE, 5),
        (r"\bamong (?:these|them|those) (?:were|was|are|is) the $", "vessel", 3),
        (r"\b(?:brothers|sisters|siblings|twins|cousins) (?:<[a-z]\d+> and )?$", "person", 6),
        (
            r"\b(?:master|captain|skipper|crew|chief officer|chief engineer|deck|hull|holds?|wreck) of (?:the )?$",
            "vessel",
            6,
        ),
        (r"(?:\b(?:her|its)|<[a-z]\d+> 's) sister , the $", "vessel", 14),
        (r"\b(?:sister|mother|daughter) (?:ship|vessel)s? (?:, )?(?:the )?$", "vessel", 8),
        (
            rf"\b(?:fleet|{_nouns('vessel')}s)(?: ,| —| -|:| :)? (?:(?:including|among them|such as|namely) )?(?:the )?(?:\" )?$",
            "vessel",
            6,
        ),
        (
            r"\b(?:companies|firms|businesses|banks)(?: ,| —| -|:| :)? (?:(?:including|among them|such as|namely|called) )?(?:the )?(?:\" )?$",
            "company",
            5,
        ),
        (r"\bembargo (?:on|against) $", PLACE, 4),
        (
            r"\b(?:retreat|meeting|summit|talks|conference|workshop|hosted|held|lives?|lived|villa|house|resort|beach|wedding|landed)\b[^.;<]{0,40} on $",
            PLACE,
            4,
        ),
        (r"-flagged (?:\S+ ){0,3}$", "vessel", 5),
        (
            rf"\b{_nouns('company')}(?: ,| —)? (?:(?:called|named|known as|dubbed|(?:that|which) calls itself|calling itself) )?(?:the )?(?:\" ?)?$",
            "company",
            7,
        ),
        (rf"\b{_nouns('organization')} (?:[,:] )?(?:(?:called|named|known as) )?(?:the )?\"?$", "organization", 5),
        (r"\b(?:members?|fighters?|soldiers|militants|gunmen|militiamen) of (?:the )?$", "organization", 4),
        (rf"\b{_nouns('news medium')}(?: ,)? (?:the )?$", "news medium", 8),
        (
            r"\b(?:reporter|journalist|correspondent|columnist)s? (?:<n\d+> )?(?:from|with|at|of|for) (?:the )?$",
            "news medium",
            8,
        ),
        (rf"(?:'s|his|her|their|whose) (?:\S+ ){{0,2}}{_kin()}(?: ,)? $", "person", 9),
        (rf"\b{_kin()}(?: of)?(?: ,)? $", "person", 6),
        (rf"(?:'s|his|her|their|whose) (?:\S+ ){{0,2}}{_kin()}s (?:<[a-z]\d+> (?:,|and) )*$", "person", 6),
        (rf"\b{_callings()}(?: ,)? $", "person", 6),
        (rf"\b{_firm_callings()}(?: ,)? $", "company", 3),
        (rf"\b{_nouns('person')}(?: ,)? $", "person", 6),
        (rf"\b{_callings()} (?:is|was) $", "person", 5),
        (r"\b(?:founded|headed|run|led|chaired|directed) by $", "person", 3),
        (r"\b(?:charging|arrested|indicted|sentenced|convicted|jailed|against|arrest of|named) $", "person", 2),
        (
            r"\b(?:port|city|town|village|island|province|capital|region|coast|harbour|harbor|anchorage|berth) (?:of|at) $",
            PLACE,
            8,
        ),
        (r"\b(?:in|near|off|outside|inside|throughout|across) (?:nearby |central |downtown )?$", PLACE, 5),
        (
            r"\b(?:anchored|docked|loaded|taken on|embarked|crossed|bunkered|refuelled|seized|seen|photographed|office|offices|arrested|detained|berthed|aground)[^.;<]{0,25} (?:at|off|above|near) $",
            PLACE,
            5,
        ),
        (r"\b(?:runs?|ran|operat\w+|manag\w+|works?|worked|led) (?:\w+ )?<[a-z]\d+> from $", PLACE, 5),
        (r"\b(?:at|from|to|off|near|between|via) <g\d+>(?: and| or| ,) $", PLACE, 3),
        (r", of <[a-z]\d+> , $", PLACE, 6),
        (r"\bthe (?:north|south|east|west)(?:ern)? coast of $", PLACE, 6),
        (r"\bin (?:<g\d+>|<[a-z]\d+>)(?: and (?:\w+ )?in| and| or| ,) $", PLACE, 3),
        (
            r"\b(?:mayor|governor|prefect|bishop|residents?|nationals?|citizens?|natives?|family|government|people|capital|authorities|waters|coast|ports?|flag|army|outskirts|suburbs?|north|south|east|west) of $",
            PLACE,
            6,
        ),
        (
            r"\b(?:vanished|disappeared|departed|moved|escaped|drove|came|went|flew|arrived|travell?ed|sailed|fled|returned|bound|headed|en route|voyage|call|calls|called|escorted|towed|diverted) (?:straight |directly |back )?(?:from|to|in|at|for) $",
            PLACE,
            4,
        ),
        (r"(?:, (?:both |all )?|\b(?:both|all) )of $", PLACE, 9),
        (
            r"\b(?:loads?|discharges?|unloads?) (?:at|in) $|\b(?:loaded|discharged) $",
            PLACE,
            5,
        ),
        (
            r"\b(?:carr\w+|shipped|sail\w+|fl[eo]w\w*|transport\w*|smuggl\w+|voyages?|trips?|vehicles|trucks?|crossed)\b[^.;]{0,60} from (?:<[a-z]\d+> (?:and|,) )?(?:<[a-z]\d+> (?:and <[a-z]\d+> )?to )?$",
            PLACE,
            5,
        ),
        (r"\b(?:by way of|via the port of|passing through) $", PLACE, 5),
        (
            r"\b(?:shipped|shipments?|flew|flown|sailed|exported|smuggled|transported|discharged|unloaded|loaded|docked|delivered|delivery)(?: [\w-]+){0,4} (?:to|at|from|in) $",
            PLACE,
            3,
        ),
        (r"\b(?:barrels|tonnes|tons|cargo|coal|oil|deliver(?:y|ies)) (?:to|for) $", PLACE, 2),
        (
            rf"\b(?:{_callings()}|{_nouns('person')}|man|woman) (?:for|of|at|with|in|from) (?:the )?<[a-z]\d+> , $",
            "person",
            8,
        ),
        (r"\b(?:mr|mrs|ms|dr)\.? <n\d+> of $", PLACE, 5),
        (r"<n\d+> of (?:the )?$", "organization", 2),
        (r"\b(?:reported|reviewed|published|seen|obtained) by (?:the )?$", "news medium", 1),
        (
            rf"\b(?:seen|obtained|reviewed) by (?:the )?{_nouns('news medium')} <[a-z]\d+> and by (?:the )?$",
            "news medium",
            8,
        ),
        (rf"\" ,? ?(?:{_SPEECH}) $", "person", 4),
        (r"\b(?:dr|mr|mrs|ms)\.? $", "person", 9),
    )
    return tuple((re.compile(p), kind, points) for p, kind, points in table)


@cache
def _after() -> tuple[tuple[re.Pattern[str], str, int], ...]:
    """Votes of the words after a mention."""
    table = (
        (r" , \d\d(?: ,| \)|$)", "person", 10),
        (rf" {_IS}{_NP}{_nouns('vessel')}{_BORDER}", "vessel", 8),
        (rf" {_IS}{_NP}{_nouns('company')}{_BORDER}", "company", 7),
        (rf" {_IS}{_NP}{_nouns('trade')}{_BORDER}", "company", 1),
        (rf" {_IS}{_NP}{_nouns('organization')}{_BORDER}", "organization", 5),
        (rf" {_IS}{_NP}{_nouns('person')}{_BORDER}", "person", 7),
        (rf" {_IS}{_NP}{_callings()}{_BORDER}", "person", 6),
        (rf" {_IS}{_NP}{_kin()}{_BORDER}", "person", 8),
        (rf" {_IS}{_NP}{_nouns('news medium')}{_BORDER}", "news medium", 6),
        (rf" {_IS}{_NP}{_nouns('place')}{_BORDER}", PLACE, 6),
        (r"(?: \")?(?: ,)? who\b", "person", 4),
        (r"(?: ,)? whose\b", "person", 2),
        (rf"(?: ,)? (?:{_SPEECH})\b", "person", 2),
        (rf" 's (?:\S+ ){{0,2}}{_kin()}{_BORDER}", "person", 8),
        (rf" \( {_NP}{_kin()} of", "person", 8),
        (r"(?: , <g\d+>)? , (?:born|aged|(?:[\w-]+ ){1,3}by profession|appointed)\b", "person", 6),
        (r" , <g\d+>(?: ,| ;| \(| \.|$| \))", PLACE, 4),
        (
            r"(?: , which(?: <\w\d+>)?)? (?:flies|flew|sails|sailed|sailing|flying) (?:under |the (?:(?:[\w-]+|<g\d+>(?: 's)?) ){0,4}(?:flag|colou?rs|ensign)\b)",
            "vessel",
            6,
        ),
        (r" (?:businessman|businesswoman|businessmen|entrepreneur|tycoon|oligarch|merchant) <n", PLACE, 3),
        (r" [,;] (?:false )?flag\b", "vessel", 5),
        (r" (?:(?:is|was|has been|had been) )?(?:time-)?chartered (?:by|to|from|in|out)\b", "vessel", 3),
        (r" transferred (?:its|her) (?:catch|cargo|load|crude|oil|fuel|fish|coal)\b", "vessel", 6),
        (
            r" (?:enterprise|conglomerate|shipyard|refinery)(?= [.,;)]| ?$| (?:and|to|in|which|that|,))",
            "company",
            8,
        ),
        (r" (?:aircraft|helicopters?|jets?|engines?|trucks?|rifles?|missiles?|pick-ups?)\b", THING, 3),
        (
            r" (?:has|have) (?:traced|learned|learnt|seen|obtained|reviewed|established|verified|contacted|previously reported)\b",
            "news medium",
            3,
        ),
        (r" (?:'s )?fleet\b", "company", 5),
        (
            r" (?:office|offices|branch|port|airport|harbou?r|docks|anchorage|waterfront|crossing|checkpoint|strait|valley|province) (?:of|in|at|and|,|\.)",
            PLACE,
            5,
        ),
        (rf" {_IS}{_NP}joint venture\b", "organization", 4),
        (r" (?:, )?(?:(?:both|each|all) )?(?:flagged (?:in|to)|flag <g|under the flag|flying the)", "vessel", 5),
        (r"(?: and <[a-z]\d+>)? (?:first )?(?:reported|carried|published|broadcast|covered)\b", "news medium", 4),
        (r" -(?:based|flagged|registered|style|born|backed|headquartered|incorporated|linked)", PLACE, 9),
        (rf" (?:{_PERSON_ACTS})\b", "person", 5),
        (rf" (?:{_SHIP_ACTS})\b", "vessel", 4),
        (r" (?:cartel|gang|militia|clan|syndicate|network|brigade|faction)\b", "organization", 4),
    )
    return tuple((re.compile(p), kind, points) for p, kind, points in table)


_ADJECTIVE: Final = re.compile(r"(?:an|ese|ish|i|ic)$")
_OF_A_NATION: Final = re.compile(
    r" (?:\w+ )?(?:naval|officers?|government|authorities|officials?|presidents?|ministers?|army|military|regime|nationals?|citizens?|businessm[ae]n|embassy"
    r"|compan(?:y|ies)|firms?|programmes?|programs?|ambassador|diplomats?|flag|police|navy|border|economy|people|tankers?|ships?|vessels?"
    r"|banks?|waters|ports?|courts?|state|prosecutors|customs|parliament|intelligence)\b"
)
_OUTFIT: Final = re.compile(
    r" (?:[\w-]+ ){0,2}?(?:company|firm|outfit|business|businessm[ae]n|businesswoman|trader|lawyer|shipowner|broker|office|consultancy|bank|court|accountant|address|merchant|dealer|tycoon|magnate|family|distributor|supplier|refiner|refinery|exporter|importer|wholesaler|shop|studio|yard|shipyard|factory|jeweller|notary|forwarder|agency|printer|warehouse|workshop|insurer|brewer|registry)\b"
)
"""What a place is named before: "a Limassol outfit"."""

_MODEL: Final = re.compile(r"\b(?:in|by|with|drove|bought|flew) an? $")
_NO_NOUN: Final = re.compile(r" (?:[.,;]|of|and|in|to|with|from|which)(?: |$)| ?$")
"""What shows a make or model: "in a Cessna of ...", where a name of a party would take a noun: "a Cessna pilot"."""

_ADDRESS: Final = re.compile(r"(?<!, )(?<!and )<n\d+> , $")  # "..., managed by Smith & Co., Piraeus."
_SHIPPING: Final = re.compile(
    r"\b(?:vessels?|ships?|tankers?|freighters?|reefers?|trawlers?|catch|chartered|cargo|crew|fleet|barges?|boats?|yachts?|ferr(?:y|ies)|ship-to-ship|flag|imo|barrels|tonnes)\b|-flagged"
)


def votes(mention: Mention, line: Rendering, position: int) -> Counter[str]:
    """The votes of one mention at a position of its sentence's line; several kinds may get some."""
    found: Counter[str] = Counter()
    if mention.form == "nation":
        found[PLACE] += 20
        return found
    if mention.form == "body":
        found["public body"] += 20
        return found
    begin, end = max(0, position - _FAR), line.line.find(">", position) + 1 or position
    before, after = line.line[begin:position], line.line[end : end + _FAR]
    said = _said(line.line)
    for pattern, kind, points in said.before:
        if pattern.search(line.line, begin, position):
            found[kind] += points if not (kind == PLACE and after.startswith(" 's")) else 0
    for pattern, kind, points in _after():
        if pattern.match(line.line, end):
            found[kind] += points
    if found[PLACE] and " " in mention.text and series.is_human(line, end):
        found["person"] += found.pop(PLACE)
    found["group"] += 14 * (before.endswith(" on the ") and after.startswith((" list", " blacklist", " watch list")))
    found += _title_votes(mention)
    found[PLACE] += 6 * mention.seated
    if " " not in mention.text:
        found += _place_votes(mention.text, before, after)
    if _MODEL.search(before) and _NO_NOUN.match(after):
        found[THING] += 3
    return found + _ship_votes(mention, after, shipping=said.shipping)


_FAR: Final = 4_000
"""How far from a name it is looked for what shows its kind: some hundred names, in a sentence that lists thousands."""


class _Said(NamedTuple):
    """The votes of words before a mention that any mention of a line may have; whether it is of ships."""

    before: tuple[tuple[re.Pattern[str], str, int], ...]
    shipping: bool


@lru_cache(maxsize=64)
def _said(line: str) -> _Said:
    """What is looked for once in a line, however many names it has: most words before a name are nowhere in it."""
    some = tuple(vote for vote, anywhere in zip(_before(), _anywhere(), strict=True) if anywhere.search(line))
    return _Said(some, bool(_SHIPPING.search(line)))


@cache
def _anywhere() -> tuple[re.Pattern[str], ...]:
    """The patterns of the words before a mention, for wherever they stand."""
    return tuple(re.compile(pattern.pattern.removesuffix("$")) for pattern, _, _ in _before())


def _ship_votes(mention: Mention, after: str, *, shipping: bool) -> Counter[str]:
    """What shows a ship in how its name is written: italics, or an article, which people do not take."""
    found: Counter[str] = Counter()
    if mention.set_off and (shipping or mention.article):
        found["vessel"] += 5
    if mention.article and not _titled(mention):
        found[UNKNOWN] += 2
        if after.startswith((" was arrested", " was detained", " was seized")):  # ships are, too
            found["vessel"] += 3
            found["person"] -= 5
        found["vessel"] += 5 * after.startswith(" belongs to ")
        if shipping:
            found["vessel"] += 4 if mention.text[-1].isdigit() else 3
    return found


def _place_votes(word: str, before: str, after: str) -> Counter[str]:
    """What shows that a single word is a nation's adjective, or the town after a name."""
    found: Counter[str] = Counter()
    if _ADJECTIVE.search(word) and _OF_A_NATION.match(after):
        found[PLACE] += 4
    if re.search(r"\ban? $", before) and _OUTFIT.match(after):
        found[PLACE] += 4
    if _ADDRESS.search(before) and re.match(r" ?(?:[.;]|$)", after):
        found[PLACE] += 2
    return found


def _titled(mention: Mention) -> bool:
    return bool(mention.title_class)


_LISTED: Final = {"person": 12, "vessel": 12, "company": 5, "organization": 5}
"""What the heading of a list or column weighs: "entities" may be of any kind of body."""


def _title_votes(mention: Mention) -> Counter[str]:
    found: Counter[str] = Counter()
    if mention.listed:
        found[mention.listed] += _LISTED[mention.listed]
    if mention.title_class:
        found["person"] += 9
    if mention.numbered:
        found["vessel"] += 10  # firms have such numbers too, but also a legal form
    if mention.hull:
        found["vessel"] += 12
    return found
