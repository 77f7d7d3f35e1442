# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""The patterns of who has a post where more than the noun tells it: lists, registers, boards, successions."""

from typing import Final

from ensign.brief import lexicon
from ensign.brief.wording import AMONG, APPOSED, BODY, DET, MANY, MODS, PARTY, PERSON, THING, Row, W, listed

STATED: Final = r"(?: (?:recorded|listed|given|named|shown|declared|identified|registered) as| believed to be| thought to be| said to be| understood to be)?"


def post_rows(seq: str) -> list[Row]:
    """Who has a post, told with a verb or in a list: boards, registers, successions; `seq` are the nouns of posts."""
    related = rf"(?:{DET}{PARTY} 's {MODS}[\w-]+ (?:, )?)?"
    return [
        (
            "post: the N of the ship is X",
            rf"(?:\b|^){seq} of (?:ship|vessel|tanker|boat) (?:is|was){STATED} {DET}{MODS}(?P<subj><[po]\d+>)(?! 's)",
            "post",
            "",
        ),
        (
            "post: Y (N: X)",
            rf"(?P<obj><[ov]\d+>) \( (?:[^()]*? [;,] )?{seq} : {DET}{MODS}(?P<subj>{listed(r'<[po][0-9]+>')})",
            "post",
            "",
        ),
        (
            "post: X as Y's N",
            rf"(?P<subj>{PARTY}) as (?P<obj><[ov]\d+>) 's {MODS}{seq}\b",
            "post",
            "",
        ),
        (
            "post: the board of Y includes X",
            rf"\bboards? of {DET}(?P<obj>{BODY}) (?:includes?|included|consists? of|comprises?|is made up of) {DET}{MODS}(?P<subj>{listed(PERSON)})",
            "director-of",
            "",
        ),
        ("post: X, a Y N", rf"(?P<subj>{PERSON}) (?:,|is|was) {DET}(?P<obj>{BODY}) {MODS}{seq}", "post", ""),
        ("post: Y N X", rf"(?P<obj>{BODY}) {MODS}{seq} (?P<subj><[pxu]\d+>)(?! 's)", "post", ""),
        (
            "post: X served as Y's N",
            rf"(?P<subj>{PARTY}){W}*?(?:<[ov]\d+>{W}*?)?(?:served as|serves as|acts as|acted as|is|was|became) (?P<obj>{BODY}) 's {MODS}{seq}",
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
            "post: Y lists X as N",
            rf"(?P<obj>{BODY}){W}{{0,40}}\b(?:lists?|listed|names?|named|records?|shows?|gives?) {DET}{MODS}(?P<subj>{PERSON}) as (?:its |the |a |their )?{MODS}{seq}(?! (?:of|at|for)\b)",
            "post",
            "",
        ),
        (
            "post: X, N of firms, among them Y",
            rf"(?P<subj>{PARTY})(?: ,)? (?:,|is|was) (?:also )?{DET}{MODS}{seq} of {W}{{0,40}}{MANY}{W}{{0,20}} ,? ?{AMONG} {DET}{MODS}(?P<obj>{listed(THING)})(?! 's)",
            "post",
            "",
        ),
        (
            "post: of which X is N",
            rf"\b(?:of|in) which (?P<obj><[ov]\d+>) {DET}{MODS}(?P<subj>{PERSON}) (?:is|was) {DET}{MODS}{seq}\b",
            "post",
            "",
        ),
        (
            "post: with X as N",
            rf"(?P<obj>{BODY})(?! 's){W}{{0,80}}\bwith (?:{PERSON} 's {MODS}{lexicon.any_of(lexicon.kin())} (?:, )?)?{DET}{MODS}(?P<subj>{PERSON}) (?:, )?as (?:its |the |an? |<[ov]\d+> 's )?{MODS}{seq}(?= [.,;:)]|$| and| in| until| since)",
            "post",
            "",
        ),
        (
            "post: Y lists X as N of Z",
            rf"\b(?:lists?|listed|names?|named|records?|recorded|shows?|showed|gives?|gave|identif(?:y|ies|ied)|describe[sd]?|appointed|registered|made|gives) {related}{DET}{MODS}{APPOSED}(?P<subj>{PARTY})(?: ,)? as {DET}{MODS}{seq} (?:of|at|for) {DET}{MODS}{APPOSED}(?P<obj>{listed(THING)})(?! 's)",
            "post",
            "",
        ),
        (
            "post: X after Y as N",
            rf"(?P<subj>{PERSON})(?: ,)? (?:has |had )?(?:succeeded|succeeds|replaced|replaces|followed|took over from|was (?:succeeded|replaced|followed) by) {DET}{MODS}{PERSON} as {DET}{MODS}{seq} (?:of|at) {DET}{MODS}(?P<obj>{BODY})(?! 's)",
            "post",
            "",
        ),
        (
            "post: Y before X as N",
            rf"{PERSON}(?: ,)? (?:has |had )?(?:succeeded|succeeds|replaced|replaces|followed|took over from|was (?:succeeded|replaced|followed) by) {DET}{MODS}(?P<subj>{PERSON}) as {DET}{MODS}{seq} (?:of|at) {DET}{MODS}(?P<obj>{BODY})(?! 's)",
            "post",
            "",
        ),
        (
            "board",
            rf"(?P<subj>{listed(PERSON)}){W}{{0,20}} (?:sits|sat|serves|served) on the boards? of {DET}{MODS}(?P<obj>{listed(BODY)})",
            "director-of",
            "",
        ),
    ]
