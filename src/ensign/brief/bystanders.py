# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""Who only stands by: banks that closed an account, counsel's firms, clients, venues, sponsors, sources of data.

Some signs say so by themselves; the others only where all lines that name somebody have one, and none says that they
own, run, found or are owned. What is seen is the part that somebody has in the sentence, never who they are.
"""

import re
from collections.abc import Sequence
from typing import Final

from ensign.brief import lexicon
from ensign.brief.candidates import Candidate
from ensign.brief.reading import Line, Reading

_CLEARED: Final = "said to have no part in it"
_MAKER: Final = "a client, maker or source of the report"
_BANK: Final = "a bank that only held, closed or froze accounts, or answered"
_COUNSEL: Final = "the firm of counsel or a liquidator"
_CLASS: Final = "a class society, insurer or auditor that surveyed or withdrew"
_VENUE: Final = "a place where people met or stayed"
_CARE: Final = "a place of care, worship, sport or the arts"
_SPORT: Final = "a body of sport"
_SPONSOR: Final = "a sponsor or seller in passing"
_RELIEF: Final = "gave relief"
_TALKS: Final = "took part in talks or a meeting"
_ADVOCATES: Final = "a group that campaigns or watches"
_CITED: Final = "a party of another case, which is cited"
_TRADE: Final = "a chamber or association of a trade"
_PAST: Final = "a school or first employer"
_REGISTER: Final = "a register, named by its number"
_STATE_SHIP: Final = "a ship of a navy, coast guard or police"
_MISSION: Final = "a mission that only answered"
_BAR_VISITED: Final = "a hotel or bar in passing"
_PAST_FIRM: Final = "where somebody once worked"
_SERVICE: Final = "serves hundreds of firms"
_TALKS_OF: Final = "gave evidence"
_IN_HOUSE: Final = "asked or answered in a parliament"
_WORKS_THERE: Final = "serves a place of care, sport or the arts"

REASONS: Final = frozenset(
    {_CLEARED, _MAKER, _BANK, _COUNSEL, _CLASS, _VENUE, _CARE, _SPORT, _SPONSOR, _RELIEF, _TALKS, _PAST, _REGISTER}
    | {_BAR_VISITED, _PAST_FIRM, _SERVICE, _TALKS_OF, _IN_HOUSE}
    | {_STATE_SHIP, _MISSION, _WORKS_THERE, _ADVOCATES, _TRADE, _CITED}
)
"""All reasons given here: none holds for who is made a party elsewhere in the text."""

_LABELS: Final = (
    r"clients?|customers? of this report|commissioned by|requested by|prepared by|reviewed by|approved by|checked by|drafted by"
    r"|compiled by|authors?|analysts?(?: on duty)?|duty analyst|imagery|images?|photographs?|photos?|pictures|data|layout|design"
    r"|translat(?:ion|or|ed by)|interpreter|referees?|references given|sponsors?|supported by|funded by|donors?|printed by|publisher|interview(?:er|ed by)?|(?:further )?information|tickets|bookings?|enquiries|organi[sz]ing committee"
    r"|press office|(?:press|media) enquiries|secretariat|organi[sz]ers?|jury|moderators?|official carrier|venue"
)
_SAID: Final = re.compile(r"\b(?:den(?:y|ies|ied)|insist\w*|claim\w*|said|says|told|according to|protest\w*)\b")
"""Who says of themselves that they have no part in it."""

_BAR: Final = r"(?:hotel|inn|café|cafe|restaurant|bar|pub|guesthouse|lodge|motel|hostel|brasserie|teahouse)"
_STRONG: Final = (
    (re.compile(r"@(?: , [^.;]*)? (?:is|are) (?:not (?:otherwise |in itself |itself )?|of no (?:other |further )?)(?:of )?interest\b"), _CLEARED),
    (re.compile(rf"^(?:[-*•] )?(?:{_LABELS}) : (?:[^:]* )?@"), _MAKER),
    (re.compile(r"^(?:\" )?@ [,:] (?:episode|season|issue|volume|vol\.?|chapter)\b"), _MAKER),
    (re.compile(r"@(?: \([^)]*\))? shares? (?:only )?(?:the|its|a) name\b"), _CLEARED),
    (re.compile(r"\b(?:unrelated|uninvolved) (?:[\w-]+ |<g\d+> ){0,4}(?:, )?@"), _CLEARED),
    (
        re.compile(
            r"@(?: \([^)]*\))? (?:is|was|are|were|has|had|have) (?:not |in no way )(?:been )?(?:involved|implicated|related)\b"
        ),
        _CLEARED,
    ),
    (re.compile(r"@(?: ,)? (?:is|are|looks?|seems?|appears? to be) clean\b(?! of)"), _CLEARED),
    (re.compile(r"\breferences (?:: |from |by )[^.;]*@"), _MAKER),
    (
        re.compile(
            r"\b(?:instructed|represented) by (?:the )?@|\b(?:external|outside|legal|our|their|its) counsel (?:\( |, )@"
            r"|(?:'s|their|his|her|its|our|my) (?:lawyers|solicitors|attorneys) (?:, )?@"
        ),
        _COUNSEL,
    ),
    (
        re.compile(r"@ (?:, )?(?:[^,.;]* , )?(?:acted (?:properly|correctly|in good faith)|did nothing wrong)\b"),
        _CLEARED,
    ),
    (
        re.compile(
            r"\b(?:article|report|story|investigation|research|study|film|paper) [^.;]*\b(?:support|grant|funding|fellowship|help) (?:of|from) (?:the )?@"
        ),
        _MAKER,
    ),
    (re.compile(r"\bno (?:suggestion|allegation|indication) that (?:the )?(?:<\w\d+> (?:or|and) )?@"), _CLEARED),
    (
        re.compile(
            r"\b(?:lawyer|attorney|solicitor|barrister|counsel|liquidator|receiver|notary|bailiff)s?(?: for [^,.;]*)?(?: ,)? <p\d+> ,? ?(?:of|at|from|with) (?:the )?@"
        ),
        _COUNSEL,
    ),
)  # fmt: skip
_HOUSE: Final = r"(?:field hospital|hospital|clinic|shelter|soup kitchen|feeding centre|orphanage|ward)s?\b"
_DISASTER: Final = r"(?:earthquake|floods?|cyclone|typhoon|famine|drought|refugees|relief|humanitarian|aid)\b"
_MEETING: Final = (
    r"(?:stay\w*|lives?|lived|met|meet\w*|dined|dinner|lunch|breakfast|coffee|tea|drinks?|party|reception|conference|congress|wedding|birthday"
    r"|gala|banquet|ceremony|talks|summit|retreat|seminar|workshop|checked in(?:to)?|interview\w*|played|performed|sang|lectured?)"
)
_SHOW: Final = (
    r"(?:match|tournament|team|concert|festival|conference|exhibition|league|cup|event|race|gala|prize|show|fair)"
)
_NAVAL: Final = r"(?:(?:patrol|coast ?guard|navy|naval|police|customs|border guard|rescue) (?:boat|vessel|ship|cutter|craft|launch)|frigate|destroyer|warship|corvette|minesweeper|cutter|lifeboat)"
_WEAK: Final = (
    (re.compile(r"@(?: \([^)]*\))?(?: , [^,.;]* ,)? (?:later |then |also |has |had |since |duly )*(?:withdr[ae]wn?|suspended|cancelled|revoked|refused) (?:its |the |her |their |<v\d+> 's )?(?:[\w-]+ )?(?:'s )?(?:class|cover|insurance|entry|policy|certificates?|membership)\b"), _CLASS),
    (re.compile(r"@(?: , [^,.;]* ,)? (?:had |has )?(?:surveyed|inspected|classed) (?:the |her|<v\d+>)"), _CLASS),
    (re.compile(r"\b(?:photographs?|photos|pictures|images)(?: ,)? (?:were )?(?:taken|shot) by (?:an? (?:[\w-]+ ){1,3}, )?(?:the )?@"), _MAKER),
    (re.compile(rf"\b{_MEETING}\b[^.;]*? (?:at|in|into) (?:the )?@"), _VENUE),
    (re.compile(rf"(?<!state )\bsponsors? (?:, |: |is |was |were |are )?(?:the )?(?:<\w\d+> (?:, and |, |and )(?:the )?)*@|\b{_SHOW} (?:[\w-]+ ){{0,3}}sponsored by (?:the )?@|@ sponsored (?:the |an? )(?:[\w-]+ )?{_SHOW}"), _SPONSOR),
    (re.compile(r"\b(?:episode|programme|podcast|show|broadcast|edition) (?:is|was) (?:brought to you|sponsored|supported|made possible) by (?:the )?@"), _SPONSOR),
    (re.compile(rf"\b{_MEETING}\b[^.;]*? (?:at|in|into) (?:the )?@ {_BAR}\b(?! (?:, )?(?:which|that|owned|run|belonging))"), _BAR_VISITED),
    (re.compile(r"\b(?:formerly|previously|once|retired|late) (?:of|with|at|from) (?:the |an? )?(?:[\w-]+ ){0,2}(?:accountants|auditors|solicitors|lawyers|barristers|architects|brokers|consultants|surveyors|law firm|bankers) @"), _PAST_FIRM),
    (re.compile(r"@ (?:, )?(?:which (?:<\w\d+> )?)?(?:acts?|serves?|is (?:the )?secretary|provides [\w ]{1,40}) (?:for|to) (?:(?:some|about|over|more than|nearly|around|almost) )?(?:\d{2,}|dozens|hundreds|thousands)\b"), _SERVICE),
    (re.compile(r"@ (?:gave|gives|has given) evidence (?:as an? (?:\w+ )?witness|for the (?:prosecution|crown|state))\b"), _TALKS_OF),
    (re.compile(r"\b(?:answer|reply|statement) (?:was )?given by (?:the )?(?:[\w.]+ )?@|^asked by (?:[\w.]+ )?@|\b(?:minister|secretary)\b[^.()]*\( (?:[\w.]+ )?@ \)$|\b(?:noble|right honourable) (?:lord|baroness|lady|friend)(?: ,)? @"), _IN_HOUSE),
    (re.compile(r"^(?:\W )?(?:produced|presented|narrated|mixed|recorded) by @(?: (?:and|,) <p\d+>)* ?\.? ?$"), _MAKER),
    (re.compile(r"@ (?:in <g\d+> )?(?:sent|supplied|provided|took) (?:us )?(?:the |some |several )?(?:photographs?|photos|pictures|images)\b"), _MAKER),
    (re.compile(r"\b(?:on sale|tickets?|book\w*(?: [\w-]+){0,3}) (?:at|from|through|via) (?:the )?@"), _SPONSOR),
    (re.compile(r"\b(?:breakfast|lunch|coffee|dinner|drinks|refreshments|prizes?|childcare) (?:is|are|was|were) (?:offered|provided|given|donated|run) by (?:the )?@|@ (?:is|was) the official \w+\b"), _SPONSOR),
    (re.compile(r"\b(?:session|panel|congress|conference|jury|debate|round table|workshop) (?:is|was|will be) (?:chaired|moderated|opened|hosted) by (?:the )?@"), _TALKS),
    (re.compile(r"\b(?:panel|authors?|team|mission|we|researchers|investigators) (?:was|were) (?:assisted|helped|supported) by [^.;]*@"), _MAKER),
    (re.compile(r"@ , an? (?:[\w-]+ ){0,3}(?:environmental|rights|advocacy|watchdog|campaign|consumer|civil society|non-?profit|aid|anti-corruption|monitoring) (?:group|organi[sz]ation|charity|body|network)\b"), _ADVOCATES),
    (re.compile(rf"@(?: , (?:led|headed|run|chaired) by [^,.;]* ,)? (?:\w+ )?(?:runs?|ran|operat\w+|opened|built|set up|staffed) (?:an?|the|its|two|several) (?:[\w-]+ ){{0,2}}{_HOUSE}"), _RELIEF),
    (re.compile(rf"\b{_DISASTER}[^.;]*\b(?:helped|assisted|supported) by (?:the )?(?:[^.;]* )?@|@ volunteers\b"), _RELIEF),
    (re.compile(r"\bjoined (?:the )?@ as an? (?:\w+ )?(?:clerk|apprentice|trainee|intern|cadet|typist)\b"), _PAST),
    (re.compile(r"@ vs?\.? <o\d+>|<o\d+> vs?\.? @"), _CITED),
    (re.compile(r"@ (?:had |has )?resigned as (?:\w+ )?auditors?\b"), _CLASS),
    (re.compile(r"@ (?:, [^.;]* , )?(?:is|are|was|were) not (?:accused|suspected) of (?:any )?(?:wrongdoing|offences?|crimes?)\b"), _CLEARED),
    (re.compile(r"\bdelegates (?:of|from) (?:the )?@"), _TALKS),
    (re.compile(r"\b(?:educated|studied|schooled|graduated|degree|doctorate|taught) (?:[\w-]+ )?(?:at|from) (?:the )?@"), _PAST),
    (re.compile(r"\b(?:started|began|first job|career)\b[^.;<]* (?:clerk|apprentice|trainee|intern|cadet|office boy|messenger|typist) (?:at|with|for|in) (?:the )?@"), _PAST),
    (re.compile(r"\b(?:data|figures|records|extracts?|images?|imagery|information|positions|tracks?) (?:were|was|is|are|came) (?:\w+ )?from (?:the )?@"), _MAKER),
    (re.compile(r"\b(?:satellite|ais|tracking|trade|customs|port|registry|shipping) (?:data|images?|imagery|figures) (?:from|by|of|provided by) (?:the )?@"), _MAKER),
    (re.compile(r"@ (?:\w+ )?(?:gave|provided) (?:\w+ )?references\b"), _MAKER),
    (re.compile(rf"(?<!former )\b{_NAVAL} (?:the )?(?:\" )?@|@ , (?:an?|the) (?!former )(?:[\w-]+ |<\w\d+> )?{_NAVAL}"), _STATE_SHIP),
    (re.compile(r"@ (?:registration |file |reg\. )?(?:no|no\.|number)(?: \.)? \d"), _REGISTER),
)  # fmt: skip
_OF_BANKS: Final = (
    re.compile(
        r"@ (?:had |has )?(?:shown|showed) \S+ the door\b|@ (?:had |has )?ended (?:the|its|their) (?:relationship|business)\b"
    ),
    re.compile(r"\b(?:ask|asked|asking) (?:the )?@ (?:whether|if|for|about)\b"),
    re.compile(r"@ , (?:where|at which|in which|through which) [^.;]*\baccounts?\b"),
    re.compile(r"\baccounts?\b[^.;]{0,80}? (?:at|with|in) (?:the )?@"),
    re.compile(
        r"@ (?:, which (?:<o\d+> )?)?(?:[\w-]+ ){0,3}?(?:closed?|froze|frozen|blocked|terminated|shut) (?:the|its|his|her|their|all|these|those|<\w\d+>) (?:'s? )?(?:[\w-]+ )?accounts?\b"
    ),
    re.compile(
        r"@ (?:, [^.;]* )?(?:provided|handed over|gave|shared) (?:the |its |bank |account )*(?:records|statements)\b"
    ),
    re.compile(
        r"@ (?:had |has |later |also |first )*(?:reported|flagged) (?:the |these |its |suspicious |several |two |three )*(?:transfers?|payments?|transactions?|activity|accounts?)\b"
    ),
    re.compile(
        r"@ (?:did not|declined to|would not|could not) (?:immediately )?(?:reply|respond|answer|comment|be reached)\b"
    ),
)
_ANSWERED: Final = re.compile(
    r"@(?: to (?:the )?<\w\d+>)? (?:has |had |also )?(?:informed|replied|responded|stated|told|wrote|confirmed|transmitted|did not)\b"
)
_INVOLVED: Final = re.compile(
    r"@(?: \([^)]*\))?(?: ,)? (?:which |that |who |is |was |were |itself |also |a |an |jointly |partly |wholly |half |secretly )*(?:owned|run|operated|controlled|managed|headed|founded|incorporated|set up|designated|sanctioned|accused|suspected|charged)\b(?! to| talks| out)"
    r"|@(?: , [^,]* ,)? (?:secretly |also |jointly |still |now )?(?:owns|controls|finances|runs (?:the|a|an) (?:firm|company|fleet|network)|holds (?:\d|a stake|shares|half))\b"
    r"|\b(?:owns?|owned|bought|acquired|controls?|controlled|runs) (?:the )?@"
    r"|\b(?:split|shared|divided) (?:equally |evenly )?(?:between|among) [^.;]*@"
    r"|\b(?:owned|held|controlled|founded|set up|registered|incorporated) (?:jointly |half |partly |in part )?by (?:[^.;]* and )?(?:the |an? )?(?:[\w-]+ |<g\d+> ){0,3}@"
)
_THERE: Final = (
    r"(?:stadium|arena|hospital|clinic|school|university|church|festival|tournament|orchestra|choir|theatre|zoo)"
)
_POST_THERE: Final = (
    rf"{_THERE} (?:director|manager|head|president|doctor|physio\w*|teacher|chaplain|conductor|principal)"
)
_SERVES_THERE: Final = re.compile(
    rf"@ , (?:the |an? )?(?:[\w-]+ )?{_POST_THERE}\b|\b(?:the|an?) (?:[\w-]+ )?{_POST_THERE} (?:, )?@"
)


def is_involved(texts: Sequence[str]) -> bool:
    """Whether a line says that somebody owns, runs or founds, or is owned or run."""
    return any(_INVOLVED.search(text) for text in texts)


def reason_of(reading: Reading, c: Candidate, lines: Sequence[tuple[Line, str]]) -> str:
    """Why somebody only stands by, where the text says so; "" where it does not."""
    texts = [text for _, text in lines]
    if _in_cleared_rows(reading, c):
        return _CLEARED
    involved = is_involved(texts)
    for text in texts:
        for pattern, reason in _STRONG:
            doubted = (reason == _CLEARED and _SAID.search(text)) or (reason != _MAKER and involved)
            if not doubted and pattern.search(text):
                return reason
    if involved or any(m.entry for m in reading.evidence(c.number)):
        return ""
    if by_name := _by_name(c):
        return by_name
    signs = [_sign(c, text) for text in texts]
    return signs[0] if signs and all(signs) else ""


def _sign(c: Candidate, text: str) -> str:
    """What one line says of who stands by."""
    if (_is_bank(c.name) or _BANK_SAID.search(text)) and any(pattern.search(text) for pattern in _OF_BANKS):
        return _BANK
    if c.name.startswith("Permanent Mission") and _ANSWERED.search(text):
        return _MISSION
    if c.kind == "person" and _SERVES_THERE.search(text):
        return _WORKS_THERE
    sign = next((reason for pattern, reason in _weak_for(c) if pattern.search(text)), "")
    return "" if sign == _STATE_SHIP and _SOLD.search(text) else sign


_BANK_SAID: Final = re.compile(r"@ bank\b|\bbank (?:, )?@")
_SOLD: Final = re.compile(r"\b(?:former|ex|ex-|retired|decommissioned|bought|sold|renamed|delivered|acquired)(?= )")
"""What is said of a ship of a state that is none any more."""


_OF_BODIES: Final = frozenset({_CLEARED, _CITED, _VENUE, _PAST, _REGISTER})
"""What only a body can be."""


def _weak_for(c: Candidate) -> list[tuple[re.Pattern[str], str]]:
    """The signs that are asked of a candidate: of people not that they are places, of firms not that they are venues."""
    if c.kind == "vessel":
        return [(p, r) for p, r in _WEAK if r in {_STATE_SHIP, _VENUE}]
    never: set[str] = set() if c.name.isupper() and len(c.name) <= _SHORT else {_REGISTER}
    if _words(c.name).isdisjoint(_VENUES):
        never |= {_VENUE} | (_OF_BODIES if c.kind == "person" else frozenset())
    if c.kind == "company":
        never |= {_TALKS}  # a firm's delegates do business
    return [(p, r) for p, r in _WEAK if r not in never]


_SHORT: Final = 6
"""Letters of initials, at most."""


_VENUES: Final = lexicon.word_set(
    "Hotel Hotels Inn Resort Café Cafe Hall Stadium Arena Theatre Theater Palace House Residence Lodge Plaza"
)
_CARING: Final = lexicon.word_set(
    "Hospital Clinic Hospice Church Cathedral Mosque Temple Monastery Synagogue Library Zoo Orchestra Philharmonic Symphony"
    " Choir Ballet Opera Stadium Arena Kindergarten Infirmary"
)
_SPORTS: Final = lexicon.word_set(
    "Football Soccer Basketball Volleyball Handball Hockey Rugby Cricket Tennis Chess Olympic Olympics Paralympic Athletics"
    " Swimming Wrestling Judo Boxing Taekwondo Karate Gymnastics Cycling Badminton Golf Skating Rowing Archery Fencing FC F.C."
)


def _words(name: str) -> set[str]:
    return {*name.replace(",", " ").replace("(", " ").replace(")", " ").split()}


def _by_name(c: Candidate) -> str:
    """What a body's own name says that it is, where it has no legal form."""
    words = _words(c.name)
    if c.kind in {"vessel", "person"} or " " not in c.name or not words.isdisjoint(lexicon.legal_forms() - {"FC"}):
        return ""
    if c.kind not in {"company", "unknown"} and not words.isdisjoint(_SPORTS):
        return _SPORT
    if c.kind != "company" and _is_of_trade(c.name):
        return _TRADE
    cares = c.name.split()[-1] in _CARING or c.name.split()[0] in _CARING or "Hospital" in words
    return _CARE if cares else ""


_OF_TRADE: Final = re.compile(
    r"(?:.* )?Chamber of (?:Commerce|Mines|Shipping|Industry|Trade|Agriculture)\b.*"
    r"|(?!.*P&I)(?:.* )?(?!Workers|Peoples)[A-Z]\w+s' (?:\w+ )?(?:Association|Federation|Union|Guild)(?: of .*)?"
)


def _is_of_trade(name: str) -> bool:
    """Whether a name is that of a chamber, or of those who have a trade: "Growers' Union"; not "Workers' Party"."""
    return _OF_TRADE.fullmatch(name) is not None


def _is_bank(name: str) -> bool:
    words = _words(name)
    return not words.isdisjoint({"Bank", "Banque", "Banco", "Banca", "Bancorp"}) or name.lower().endswith("bank")


_NO_PART: Final = re.compile(
    r"(?:^|\|)\W*(?:not involved|no involvement|not implicated|uninvolved|unrelated|no role|ruled out)\b", re.IGNORECASE
)


def _in_cleared_rows(reading: Reading, c: Candidate) -> bool:
    """Whether somebody stands only in rows of tables that say that their party is not involved."""
    rows = [next(((a, b) for a, b in reading.rows if a <= m.start < b), None) for m in reading.evidence(c.number)]
    return bool(rows) and all(row is not None and _NO_PART.search(reading.document.clean[slice(*row)]) for row in rows)
