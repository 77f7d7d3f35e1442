"""Relations of registry notes: "Director: X." and "Shareholders: A 75%; B 25%." under the firm that the entry is about.

The entry is the paragraph, and the firm the first body that it names. A label is a noun of posts.csv
at the start of a sentence with a colon after it; what follows, up to the stop, holds the post.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from ensign.brief import lexicon
from ensign.brief.document import Part
from ensign.brief.found import Found
from ensign.brief.reading import Line, Reading
from ensign.brief.relations import BRACKETS

_HOLDS: Final = re.compile(
    r"(?P<who><[po]\d+>) (?:holds|held|owns|owned) (?:the remaining )?\d[\d.,]* (?:%|percent|per cent)"
    r"(?: of (?:the|its) (?:shares|capital|stock|equity))?(?! of)(?= [.,;]|$)"
)
_SHARE: Final = r"(?: ,)?(?: \d[\d.,]* (?:%|percent|per cent))?"
_WHO: Final = rf"(?:(?:mr|mrs|ms|dr|sheikh)\.? )?<[po]\d+>{_SHARE}"
_BODIES: Final = frozenset({"company", "organization", "vessel"})
_OF_SHIPS: Final = frozenset({"owner-of", "manager-of", "operator-of", "controller-of"})


@cache
def _label() -> re.Pattern[str]:
    nouns = lexicon.any_of(lexicon.posts())
    return re.compile(
        rf"(?:^|[.;|] )(?:- )?(?:[\w-]+ )?(?P<noun>{nouns})s? : (?P<who>{_WHO}(?:(?: ;| ,| and| , and) {_WHO})*)"
    )


def find(reading: Reading) -> tuple[Found, ...]:
    """The posts that labels state, in the order of the text."""
    return tuple(f for line in reading.lines for f in _of_line(reading, line))


def _of_line(reading: Reading, line: Line) -> Iterator[Found]:
    if line.sentence.paragraph.part is not Part.BODY:
        return
    text = BRACKETS.sub("", line.text)
    labels = [(m, lexicon.posts()[m["noun"]].predicate, m["noun"]) for m in _label().finditer(text)]
    shares = [(m, "owner-of", "shares") for m in _HOLDS.finditer(text)]
    firm = _entry(reading, line) if labels or shares else None
    for m, predicate, word in (*labels, *shares):
        for holder in line.named_in(m["who"]):
            if firm is not None and holder != firm and _may_hold(reading, firm, predicate):
                note = f"{word} of the entry = {reading.candidates[firm].name}"
                yield Found.in_line(line, predicate, holder, firm, coreference=note)


def _may_hold(reading: Reading, firm: int, predicate: str) -> bool:
    """Nobody directs or founds a ship."""
    return reading.candidates[firm].kind != "vessel" or predicate in _OF_SHIPS


def _entry(reading: Reading, line: Line) -> int | None:
    """The firm or ship that a line's entry is about: the first one named in its paragraph or item of a list."""
    same = [x for x in reading.lines if x.sentence.paragraph.number == line.sentence.paragraph.number]
    before = same[: same.index(line) + 1]
    items = [k for k, x in enumerate(before) if x.text.startswith(("- ", "* ", "• "))]
    for other in before[items[-1] if items else 0 :]:
        for number in other.named_in(other.text.split(" : ", 1)[0]):
            if reading.candidates[number].kind in _BODIES:
                return number
    return None
