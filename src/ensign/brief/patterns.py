# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""The sentence patterns that state a relation, as one table over typed lines.

They are made of the pieces in wording.py. A pattern names its `subj` and `obj` (single or a list) and, where the words decide the
predicate, `word`. The words themselves are rows of posts.csv, kin.csv and verbs.csv.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from ensign.brief import lexicon
from ensign.brief.event_patterns import event_rows, ship_rows
from ensign.brief.holding_patterns import agent_rows, holding_rows
from ensign.brief.post_patterns import STATED, post_rows
from ensign.brief.wording import (
    ADVERB,
    AMONG,
    APPOSED,
    BODY,
    DET,
    FRACTION,
    MANY,
    MODS,
    OWNED,
    PARTY,
    PERCENT,
    PERSON,
    RANK,
    SHIP,
    THING,
    TRADES,
    Row,
    W,
    listed,
    sequence,
)


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


@cache
def table() -> tuple[Pattern, ...]:
    """Every pattern, in the order they are tried."""
    rows = [
        *_noun_rows("post", r"<[ovpxu]\d+>", PARTY),
        *_noun_rows("kin", PERSON, PERSON),
        *_verb_rows(),
        *holding_rows(),
        *agent_rows(),
        *event_rows(),
        *ship_rows(),
    ]
    return tuple(
        Pattern(name, re.compile(regex), predicate, reverse="r" in flags, dated="d" in flags, lone="l" in flags)
        for name, regex, predicate, flags in rows
    )


_ITEM: Final = rf"(?:<p\d+> 's [\w-]+ (?:, )?)?{DET}{MODS}WHO(?! 's)(?:(?: (?:himself|herself|itself))?(?:(?: ,)? with {PERCENT}| \( [^()<]*\))?)?"
"""One of those whom a list names, with whose relative he is and how much he has."""


_SEEMING: Final = r"(?:acted|acts|appears|appeared|features|figures|resigned|resigns|retired|stepped down|quit|doubles|worked|works|stayed on|took over)"
_CHOSEN: Final = r"accredited|appointed|named|made|elected|confirmed|installed|registered|listed|recorded|shown"


def _noun_rows(kind: str, of: str, who: str) -> list[Row]:
    """What a noun of a post or of kinship says: "X, the husband of Y", "Y's son X", "the owner of Y was X"."""
    noun = lexicon.any_of(lexicon.posts() if kind == "post" else lexicon.kin())
    seq = sequence(noun)
    office = r"(?:(?:the |its |his |her )?(?:<g\d+> |[\w-]+ ){0,2}?(?:office|branch|arm|division|unit|department|bureau|fleet|subsidiary|accounts?) of )?"
    being = rf"(?:,|\(|is|was|became|remains|has been|had been|(?:has )?served as|serves as|{_SEEMING} as|, is|, was|and|is also|was also|(?:is|was) (?:better |best |also |widely )?(?:known|described|identified|named|listed)(?: [\w-]+){{0,4}} as|(?:is|was|has been|had been|were|, is|, was|, later|later) (?:until [^<.;]{{0,20}} |since [^<.;]{{0,20}} |in \d+ |\w+ly )?(?:{_CHOSEN})(?: as)?)"
    both = rf"(?:(?:,|is|was|, is|, was) (?:an?|the) (?:<g\d+> )?(?!{noun} )[\w-]+ and )"  # "X is a Y national and the owner of Z"
    through = rf"(?:{PERSON} 's {MODS}{lexicon.any_of(lexicon.kin())} (?:, )?)?" if kind == "kin" else ""
    via = rf"(?:{PERSON} 's {MODS}[\w-]+ (?:, )?)?"
    later, there = rf"(?:{ADVERB} (?:as )?){{0,2}}?", r"(?: (?:there|in (?:the )?<g\d+>))?"
    beside = lexicon.any_of(lexicon.kin() if kind == "post" else lexicon.posts())
    near = rf"(?P<subj>{listed(who)})(?: , \d\d)? (?:(?:also|now|still|then|later) )?(?:{both}|{being} ){later}{DET}{MODS}{seq}(?: and (?:[\w-]+ ){{0,2}}?{beside})?{there} (?:of|at|in|for|to|behind) {office}{DET}"
    return [
        (f"{kind}: X, N of Y", rf"{near}{through}{MODS}{APPOSED}(?P<obj>{listed(of)})(?! 's)", kind, ""),
        (
            f"{kind}: X: N of Y",
            rf"(?P<subj>{listed(who)}) (?:—|:) (?:the |an? )?(?:(?!the |an? |his |her |of )[\w-]+ ){{0,2}}?{seq} (?:of|at|in|for|to|behind) {office}{DET}{MODS}{APPOSED}(?P<obj>{listed(of)})(?! 's)",
            kind,
            "",
        ),
        (
            f"{kind}: Y's N X",
            rf"(?P<obj>{of}) 's {MODS}{seq} (?:there |then |at the time |in <g\d+> )?(?:, |and )?{DET}{MODS}(?P<subj>{who})(?! 's)",
            kind,
            "",
        ),
        (
            f"{kind}: Y's Ns: A; B; and C",
            rf"(?P<obj>{of}) 's {MODS}{seq} [:,—] (?P<subj>{_ITEM.replace('WHO', who)}(?:(?: ;| ,| and| , and| ; and) {_ITEM.replace('WHO', who)})+)",
            kind,
            "",
        ),
        (
            f"{kind}: X, Y's N",
            rf"(?P<subj>{who}) [,—:] (?P<obj>{of}) 's {MODS}{seq}(?= [.:;)]| , (?!<|and <|the <)|$)",
            kind,
            "",
        ),
        (
            f"{kind}: X is Y's N",
            rf"(?P<subj>{who})(?: ,)? (?:is|was) (?:also )?{DET}(?P<obj>{of}) 's {MODS}{seq}(?= [.,:;)]| and| who|$)",
            kind,
            "",
        ),
        (
            f"{kind}: Y's N is X",
            rf"(?P<obj>{of}) 's {MODS}{seq}(?: {W}{{0,60}})?(?: (?:in|at) <o\d+>)? (?:is|was|are|were|has been|have been|remains|became){STATED} {DET}{via}{DET}{MODS}{APPOSED}(?P<subj>{listed(who)})(?! 's)",
            kind,
            "",
        ),
        (
            f"{kind}: the N of Y is X",
            rf"(?:\b|^){seq} (?:of|at) {DET}{MODS}(?P<obj>{of}) (?:is|was|are|were|remains|became|:){STATED} {DET}{MODS}(?P<subj>{listed(who)})(?! 's)",
            kind,
            "",
        ),
        (
            f"{kind}: the N of Y, X,",
            rf"\b(?:the|its|one|another|sole) (?:[\w-]+ )?{seq} of {DET}{MODS}(?P<obj>{of}) , (?:(?:dr|mr|mrs|ms|dato')\.? )?(?P<subj>{who})(?= [,.(:;]|$)(?! ,(?: and| or)? <)(?! , (?:and|or)\b)",
            kind,
            "",
        ),
        (f"{kind}: N X of Y", rf"\b{seq} (?P<subj>{who}) of (?:the )?(?P<obj>{of})(?! 's)", kind, ""),
        *(post_rows(seq) if kind == "post" else []),
    ]


def _verb_rows() -> list[Row]:
    """Founding, leading, owning, operating, managing: active and passive."""
    verbs = lexicon.verbs()
    active = sequence(lexicon.any_of(v for v, t in verbs.items() if t.how != "passive"))
    passive = sequence(lexicon.any_of(v for v, t in verbs.items() if t.how != "active"))
    unsaid = passive.replace("(?P<word>", "(?:", 1)
    lead = rf"(?: ,)?(?:(?: {ADVERB}| has| have| had| , who| and|, \w+ly)){{0,3}}"
    kin = lexicon.any_of(lexicon.kin())
    firms = lexicon.any_of(noun for noun, kind in lexicon.nominals().items() if kind == "company" and noun != "bank")
    relative = rf"(?:{DET}{PARTY} 's {MODS}[\w-]+ (?:, )?)?"  # "owned by A's wife B": by B
    shares = rf"(?:(?:the )?(?:most|all|part|control|{FRACTION}|{PERCENT})(?: of the (?:shares|stock|capital|equity))? (?:of|in) )?"
    whose = rf"(?:<[opxv]\d+> 's (?={MODS}(?:{firms}s?|companies|businesses|subsidiaries|ventures|affiliates) ))?"  # "its front companies, A and B"
    return [
        (
            "V-ed by",
            rf"(?P<obj>{listed(OWNED)})(?: 's shares)?(?! 's (?:licen[cs]es?|accounts?|trade|name|books?)\b){W}{{0,70}}?(?<![-\w]){passive} (?:from {DET}{MODS}<[pox]\d+> )?(?:{W}{{0,25}} )??by {relative}{DET}{TRADES}{MODS}{APPOSED}(?P<subj>{listed(PARTY)})(?! 's)",
            "verb",
            "",
        ),
        (
            "V-ed by one and V-ed by another",
            rf"(?P<obj>{listed(THING)}){W}{{0,70}}?(?<![-\w]){unsaid} (?:{W}{{0,25}} )??by {DET}{MODS}{PARTY} (?:, (?:the|an?) {MODS}{kin} of {DET}{MODS}{PARTY} )?(?:, )?(?:and|but) (?:(?:is|was|later|then|now|\w+ly) )?{passive} (?:{W}{{0,25}} )??by {relative}{DET}{TRADES}{MODS}{APPOSED}(?P<subj>{listed(PARTY)})(?! 's)",
            "verb",
            "",
        ),
        (
            "V-ed by one, V-ed by another",
            rf"(?P<obj>{listed(SHIP)}){W}{{0,70}}?(?<![-\w]){unsaid} by {DET}{MODS}{PARTY} , {passive} (?:{W}{{0,25}} )??by {relative}{DET}{TRADES}{MODS}{APPOSED}(?P<subj>{listed(PARTY)})(?! 's)",
            "verb",
            "",
        ),
        (
            "X V-s Y",
            rf"(?P<subj>{listed(PARTY)}){lead} {active} {shares}{DET}{whose}{MODS}{APPOSED}{DET}{MODS}(?P<obj>{listed(OWNED)})(?! 's)",
            "verb",
            "",
        ),
        (
            "X V-s Y beside other things",
            rf"(?P<subj>{listed(PARTY)}){lead} {active} {DET}(?:(?!(?:is|was|has|had|who|which|that|said) ){W}){{1,30}}? and {DET}{MODS}(?P<obj>{THING})(?= [.,;)]|$| in | for | from )",
            "verb",
            "",
        ),
        (
            "X V-s firms, among them Y",
            rf"(?P<subj>{listed(PARTY)}){lead} {active} {W}{{0,40}}{MANY}{W}{{0,20}} ,? ?{AMONG} {DET}{MODS}(?P<obj>{listed(THING)})(?! 's)",
            "verb",
            "",
        ),
        (
            "Y, the firm of X",
            rf"(?P<obj>{BODY}) , (?:the|a) {MODS}{firms} of {relative}{DET}{MODS}(?P<subj><p\d+>)(?! 's)",
            "linked-to",
            "",
        ),
        (
            "X set Y up",
            rf"(?P<subj>{listed(PARTY)}){lead} (?:set|built|started) {DET}(?P<obj>{BODY}) up\b",
            "founder-of",
            "d",
        ),
        (
            "X that Y V-s",
            rf"(?P<obj>{THING}) (?:, )?(?:which <[ov]\d+>|that) {DET}{MODS}(?P<subj>{PARTY}){lead} {active}\b(?! (?:by|the|an?|its|<))",
            "verb",
            "",
        ),
        (
            "his company",
            rf"(?P<subj>{PERSON}) 's {MODS}{firms}s? (?:, )?(?P<obj>{listed(BODY)})(?! 's)",
            "linked-to",
            "",
        ),
        (
            "belongs to",
            rf"(?P<obj>{OWNED})(?! and ){W}{{0,60}}(?:<[ov]\d+> and )?\bbelong(?:s|ed|ing)(?: on paper| formally| officially| in fact)? to {relative}{DET}{TRADES}{MODS}{APPOSED}(?P<subj>{PARTY})(?! 's)",
            "owner-of",
            "",
        ),
        (
            "X did and V-ed Y",
            rf"(?P<subj>{PARTY}) {W}{{3,90}} and (?:later |then |also |since )?{active} {DET}(?:{W}{{0,30}} and )?{DET}{MODS}(?P<obj>{THING})(?! 's)",
            "verb",
            "",
        ),
        (
            "bought through",
            rf"\b(?:bought|acquired|purchased) {DET}{MODS}(?P<obj>{THING}){W}* through {DET}{MODS}{APPOSED}(?P<subj>{BODY})",
            "owner-of",
            "d",
        ),
        (
            "acts for",
            rf"(?P<subj>{PARTY}){W}{{0,25}}\b(?:(?:acted|acting|acts|worked|working|works) (?:on behalf of|as (?:an? )?(?:mere )?(?:nominee|agent|front|proxy|intermediary|broker|representative|go-between|middleman|facilitator|cover|conduit) for)|(?:acted|acting|acts) for) {DET}{MODS}(?P<obj><[pox]\d+>)(?! 's)",
            "acts-for",
            "",
        ),
        (
            "held on behalf of",
            rf"\b(?:held|owned|managed|run|operated|signed|registered|licensed|leased|rented|opened|bought) by {DET}{MODS}{APPOSED}(?P<subj>{PARTY}) (?:, )?on behalf of {DET}{MODS}(?P<obj><[pox]\d+>)(?! 's)",
            "acts-for",
            "",
        ),
        (
            "holds on behalf of",
            rf"(?P<subj>{PARTY}) (?:{ADVERB} ){{0,2}}(?:holds?|held|owns?|owned|bought|runs?|ran|manages?|managed|operates?|operated) [^.;,]{{0,60}}? on behalf of {DET}{MODS}(?P<obj><[pox]\d+>)(?! 's)",
            "acts-for",
            "",
        ),
        (
            "fronts for",
            rf"(?P<subj>{PARTY}){W}{{0,25}}\b(?:fronts|fronted|fronting|(?:is|was|were) (?:{ADVERB} )?(?:an? )?(?:mere |only a |just a )?(?:front|frontman|front man|nominee|straw man|proxy|figurehead|cover)) for {DET}{MODS}(?P<obj><[pox]\d+>)(?! 's)",
            "acts-for",
            "",
        ),
        (
            "subordinate",
            rf"(?P<subj>{BODY}){W}{{0,20}}\b(?:subordinate to|part of|controlled through) {DET}{MODS}(?P<obj>{BODY})",
            "subordinate-to",
            "",
        ),
        ("met X", rf"(?P<subj>{PERSON}){W}{{0,20}}\bmet (?:with )?{DET}{MODS}(?P<obj>{PERSON})(?! 's)", "met", "d"),
        ("X and Y met", rf"(?P<subj>{PERSON}) and (?P<obj>{PERSON}) (?:first |had )?met\b", "met", "d"),
        ("encounter", rf"(?P<subj>{PERSON}) and (?P<obj>{PERSON}){W}*\b(?:encounter|meeting|summit)\b", "met", "d"),
        (
            "wrote to",
            rf"(?P<subj>{PERSON}){W}{{0,20}}\b(?:wrote(?: a letter)? to|sent {W}{{0,25}}letter to) {DET}{MODS}(?P<obj>{PERSON})(?! 's)",
            "wrote-to",
            "d",
        ),
        (
            "the couple A and B",
            rf"\b(?:couple|spouses|husband and wife) (?P<subj>{PERSON}) and (?P<obj>{PERSON})(?! 's)",
            "spouse-of",
            "",
        ),
        (
            "the brothers A and B",
            rf"\b(?:brothers|sisters|siblings|twins) (?P<subj>{PERSON}) and (?P<obj>{PERSON})(?! 's)",
            "sibling-of",
            "",
        ),
        (
            "A and B are married",
            rf"(?P<subj>{PERSON}) and {DET}(?P<obj>{PERSON}) (?:are|were) (?:married|husband and wife|spouses|a couple)\b",
            "spouse-of",
            "",
        ),
        (
            "A and B are brothers",
            rf"(?P<subj>{PERSON}) and {DET}(?P<obj>{PERSON}) (?:are|were) (?:[\w-]+ )?(?:brothers|sisters|siblings|twins)\b",
            "sibling-of",
            "",
        ),
        (
            "A and B are cousins",
            rf"(?P<subj>{PERSON}) and {DET}(?P<obj>{PERSON}) (?:are|were) (?:[\w-]+ )?(?:cousins|relatives|related)\b",
            "relative-of",
            "",
        ),
        (
            "survived by a son",
            rf"(?P<obj>{PERSON}) (?:is|was) survived by (?:{W}|<p\d+>(?: 's)?){{0,120}}?\b(?:an?|one|two|three) {MODS}(?P<word>{kin}) (?:, )?{RANK}(?P<subj>{PERSON})",
            "kin",
            "",
        ),
        (
            "Y's sons A and B",
            rf"(?P<obj>{PERSON}) 's {MODS}(?P<word>{kin})s (?:, )?{RANK}(?P<subj>{PERSON}(?:(?: ,| and| , and) {RANK}{PERSON})+)",
            "kin",
            "",
        ),
        (
            "married",
            rf"(?P<subj>{PERSON}){W}{{0,15}}\bmarried (?:to )?(?:, [^,<.;]{{0,30}} , )?{DET}{MODS}{APPOSED}(?P<obj>{PERSON})(?! 's)",
            "spouse-of",
            "",
        ),
    ]
