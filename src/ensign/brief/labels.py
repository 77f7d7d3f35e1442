# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""Relations of registry notes: "Director: X." and "Shareholders: A 75%; B 25%." under the firm that the entry is about.

The entry is the paragraph, and the firm the first body that it names. A label is a noun of posts.csv
at the start of a sentence with a colon after it; what follows, up to the stop, holds the post.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import Final

from ensign.brief import lexicon
from ensign.brief.clauses import BRACKETS
from ensign.brief.found import CONTROL_TIES, Found
from ensign.brief.parts import Part
from ensign.brief.reading import Line, Reading

_HOLDS: Final = re.compile(
    r"(?P<who><[po]\d+>) (?:holds|held|owns|owned) (?:the remaining )?\d[\d.,]* (?:%|percent|per cent)"
    r"(?: of (?:the|its) (?:shares|capital|stock|equity))?(?! of)(?= [.,;]|$)"
)
_SHARE: Final = r"(?: ,)?(?: \d[\d.,]* (?:%|percent|per cent))?"
_WHO: Final = rf"(?:{lexicon.title_before_name()} )?<[po]\d+>{_SHARE}"
_BODIES: Final = frozenset({"company", "organization", "vessel"})


@cache
def _label() -> re.Pattern[str]:
    nouns = lexicon.any_of(lexicon.posts())
    return re.compile(
        rf"(?:^|[.,;|] )(?:- )?(?:[\w-]+ )?(?P<noun>{nouns})s?(?: (?:per|as per|according to|of record|on paper)(?: [\w-]+){{0,3}})? : (?P<who>{_WHO}(?:(?: ;| ,| and| , and) {_WHO})*)"
    )


def find(reading: Reading) -> tuple[Found, ...]:
    """The posts that labels state, in the order of the text."""
    posts = {f.start: n for n, f in reading.told if f.kind == "post"}
    items = (f for line in reading.lines for f in _of_items(reading, line, posts.get(line.sentence.start)))
    return (
        *_of_entries(reading),
        *_of_lists(reading),
        *items,
        *(f for line in reading.lines for f in _of_line(reading, line)),
    )


def _of_entries(reading: Reading) -> Iterator[Found]:
    """Who lists and tables say a party is linked to, and who holds which post at it by the heading of a column."""
    named: dict[int, list[tuple[int, int]]] = {}
    for c in reading.candidates if reading.told else ():
        for m in reading.evidence(c.number) if c.kind != "place" else ():
            named.setdefault(m.sentence, []).append((m.start, c.number))
    for number, fact in reading.told:
        post = lexicon.posts().get(fact.word)
        if fact.kind != "linked" and not (fact.kind == "holder" and post):
            continue
        line = reading.lines[max(0, bisect_right(reading.lines, fact.start, key=lambda x: x.sentence.start) - 1)]
        for other in dict.fromkeys(c for at, c in named.get(line.sentence.index, ()) if fact.start <= at < fact.end):
            if other == number:
                continue
            if post is None:
                yield Found.in_line(line, "linked-to", number, other)
            elif _may_hold(reading, number, post.predicate):
                yield Found.in_line(line, post.predicate, other, number)


@cache
def _heads_list() -> re.Pattern[str]:
    return re.compile(rf"(?:[\w-]+ )?(?P<noun>{lexicon.any_of(lexicon.posts())})s? :$")


_LISTED: Final = re.compile(r"(?:[-*•] |\( ?\w \) |\d+ (?:\. )?)?(?:\w+\. )?(?P<who><[po]\d+>)")


def _of_lists(reading: Reading) -> Iterator[Found]:
    """Who stands in the lists of a register under "Directors:" or "Shareholders:" of the firm that it is about."""
    firm = _registered(reading)
    paragraph, post = 0, None
    for line in reading.lines if firm is not None else ():
        if m := _heads_list().match(line.text):
            paragraph, post = line.sentence.paragraph.number, lexicon.posts()[m["noun"]]
        elif post and line.sentence.paragraph.number == paragraph and (who := _LISTED.match(line.text)):
            for holder in line.named_in(who["who"]):
                if firm is not None and holder != firm and _may_hold(reading, firm, post.predicate):
                    note = f"the entry = {reading.candidates[firm].name}"
                    yield Found.in_line(line, post.predicate, holder, firm, coreference=note)


def _registered(reading: Reading) -> int | None:
    """The firm that a register is about: the one that its only "Name of company" names."""
    values = []
    for line in reading.lines:
        label, _, value = line.text.partition(" : ")
        if lexicon.fact_labels().get(label) == "name":
            values.append((line, value))
    if len(values) != 1:
        return None
    line, value = values[0]
    return next((n for n in line.named_in(value) if reading.candidates[n].kind in _BODIES), None)


_POST_OF: Final = (
    r"(?:^|[,;—:] |and )(?:the |an? |its )?(?:(?!of |the |an? |his |her |its )[\w-]+ ){{0,3}}?"
    r"(?P<noun>{nouns})s? (?:of|at|in|for) (?:the )?"
    r"(?:[\w-]+ ){{0,2}}?(?P<at><[ov]\d+>(?:(?: ,| and| , and) (?:the )?<[ov]\d+>)*)"
)
_ITEM: Final = re.compile(
    rf"^(?:[-*•] )?(?:\d+ \. )?(?:{lexicon.title_before_name()} )?(?P<who><[po]\d+>)(?: \([^()]*\))?(?: , [^:—.;]{{0,60}}?)? (?:—|:|-)(?= )"
)


@cache
def _post_of() -> re.Pattern[str]:
    return re.compile(_POST_OF.format(nouns=lexicon.any_of(lexicon.posts())))


def _of_items(reading: Reading, line: Line, told: int | None) -> Iterator[Found]:
    """The posts of an item of a list, "A — trader; director of B, shareholder of C", or of a value, "Function: ...".

    `told` is of whom such a value tells.
    """
    if (m := _ITEM.match(line.text)) and (line.text[0] in "-•" or m.group()[-1] in "—:"):
        holders, rest = line.named_in(m["who"]), line.text[m.end() - 1 :]
    elif told is not None:
        holders, rest = (told,), line.text
    else:
        return
    yield from _of_entry_posts(reading, line, holders, rest)
    for post in _post_of().finditer(rest):
        predicate = lexicon.posts()[post["noun"]].predicate
        for holder in holders:
            for firm in line.named_in(post["at"]):
                if firm != holder and _may_hold(reading, firm, predicate):
                    yield Found.in_line(line, predicate, holder, firm)


@cache
def _bare_post() -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?:the|its|also|and|former|ex-) )*(?P<noun>{lexicon.any_of(lexicon.posts())})"
        r"(?: (?:since|until|from|in|as of) [^<;,]*)?(?: \( ?\d[\d.,]* (?:%|percent|per cent) \))?$"
    )


_PART: Final = re.compile(
    r"(?:holds |owns |with )?\d[\d.,]* (?:%|percent|per cent)(?: of (?:the )?(?:shares|capital|stock|equity))?$"
)


def _of_entry_posts(reading: Reading, line: Line, holders: tuple[int, ...], rest: str) -> Iterator[Found]:
    """The posts and parts of the firm that a note is about: "• A — founder, chairman, 65%"."""
    firm = _registered(reading)
    for part in re.split(r" (?:,|;|and) ", rest.strip(" .—:-")) if firm is not None else ():
        post = _bare_post().match(part.strip())
        predicate = lexicon.posts()[post["noun"]].predicate if post else "owner-of" if _PART.match(part.strip()) else ""
        for holder in holders if predicate else ():
            if firm is not None and holder != firm and reading.candidates[holder].kind != "vessel":
                note = f"the entry = {reading.candidates[firm].name}"
                yield Found.in_line(line, predicate, holder, firm, coreference=note)


def _of_line(reading: Reading, line: Line) -> Iterator[Found]:
    if line.sentence.paragraph.part is not Part.BODY:
        return
    text = BRACKETS.sub("", line.text)
    labels = [(m, lexicon.posts()[m["noun"]].predicate, m["noun"]) for m in _label().finditer(text)]
    shares = [(m, "owner-of", "shares") for m in _HOLDS.finditer(text)] if _is_entry(reading, line) else []
    firm = _entry(reading, line) if labels or shares else None
    for m, predicate, word in (*labels, *shares):
        holders = line.named_in(m["who"])
        if firm is None or firm in holders:
            firm = _registered(reading)  # the label stands apart from the firm's name
        for holder in holders:
            if firm is not None and holder != firm and _may_hold(reading, firm, predicate):
                note = f"{word} of the entry = {reading.candidates[firm].name}"
                yield Found.in_line(line, predicate, holder, firm, coreference=note)


_HEADED: Final = re.compile(r"(?:[-*•] )?(?:\d+ \. )?(?:(?:the )?[\w ]{0,30} : )?(?:the )?<[ov]\d+>")


def _is_entry(reading: Reading, line: Line) -> bool:
    """Whether the paragraph of a line begins with a firm, as an entry of a register does, and prose often does not."""
    number = line.sentence.paragraph.number
    first = next(x for x in reading.lines if x.sentence.paragraph.number == number)
    return bool(_HEADED.match(first.text))


def _may_hold(reading: Reading, firm: int, predicate: str) -> bool:
    """Nobody directs or founds a ship."""
    return reading.candidates[firm].kind != "vessel" or predicate in CONTROL_TIES


def _entry(reading: Reading, line: Line) -> int | None:
    """The firm or ship that a line's entry is about: the first one named in its paragraph or item of a list."""
    same = [x for x in reading.lines if x.sentence.paragraph.number == line.sentence.paragraph.number]
    before = same[: same.index(line) + 1]
    items = [k for k, x in enumerate(before) if x.text.startswith(("- ", "* ", "• "))]
    for other in before[items[-1] if items else 0 :]:
        label, _, value = other.text.partition(" : ")
        for number in other.named_in(value if lexicon.fact_labels().get(label) == "name" else label):
            if reading.candidates[number].kind in _BODIES:
                return number
    return None
