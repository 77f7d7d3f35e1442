# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""What shows a kind beyond the words right before and behind a name: the sentence before, or what a person is called.

"Three freighters were bought. One was the Odd Teal": the ships are told first, and then one by one.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final

from ensign.brief import lexicon
from ensign.brief.rendering import Rendering
from ensign.brief.tokens import Sentence

_BACK: Final = 2
"""Sentences of the same paragraph that are looked back at."""

_POINTS: Final = 6
_ONE_OF: Final = re.compile(
    r"(?:^|[;,:] |\band |\bbut )(?:one|another|a (?:second|third|fourth)|the (?:first|second|third|fourth|fifth|other|last|older|oldest|younger|youngest|bigger|biggest|smaller"
    r"|smallest|larger|largest|newer|newest|former|latter))(?: one)?(?: of (?:them|these|those))?(?: ,)? (?:(?:is|was) )?(?:called |named )?(?P<the>the )?(?:\" )?$"
)


def before(sentences: Sequence[Sentence], index: int) -> str:
    """What the sentences before one say, in the same paragraph, in lower case."""
    own = sentences[index].paragraph.number
    near = (s for s in sentences[max(0, index - _BACK) : index] if s.paragraph.number == own)
    return " ".join(t.lower for s in near for t in s.tokens)


def votes(line: Rendering, position: int, said_before: str) -> Counter[str]:
    """The kind of what is told one by one, where it is told before of what there are several."""
    found: Counter[str] = Counter()
    m = _ONE_OF.search(line.line, max(0, position - _FAR), position)
    if m is not None and (kind := _told_of(f"{said_before} {line.line[: m.start()]}")) is not None:
        # ships have an article, firms have none
        found[kind] += _POINTS * ((kind == "vessel") == bool(m["the"]))
    return found


_FAR: Final = 100


def _told_of(text: str) -> str | None:
    """The kind of the last things in the plural that a text tells of: ships or firms."""
    last = None
    for last in _plurals().finditer(text):  # noqa: B007 - only the last one counts
        pass
    return lexicon.nominals()[last[1]] if last else None


@cache
def _plurals() -> re.Pattern[str]:
    known = (noun for noun, kind in lexicon.nominals().items() if kind in {"vessel", "company"})
    return re.compile(rf"\b({lexicon.any_of(known)})s\b")


@cache
def _human() -> re.Pattern[str]:
    """What only a person is called behind a name: a rank, a trade of people, or whoever "who" goes on with."""
    bodily = lexicon.any_of(n for n, kind in lexicon.nominals().items() if kind not in {"person", "trade"})
    ranks = lexicon.any_of(t.lower() for t, cls in lexicon.titles().items() if cls == "rank")
    calling = lexicon.any_of({*lexicon.callings(), *(n for n, k in lexicon.nominals().items() if k == "person")})
    word = rf"(?!{bodily}\b)(?:[\w'-]+|<g\d+>)"
    end = r"(?= (?:[,.;)]|in|of|at|from|with|and|for)\b| [,.;)]| ?$)"
    return re.compile(
        rf"(?: \([^)]*\))? , (?:an?|the) (?:(?:{word} ){{1,5}}(?:who|whose)\b"
        rf"|(?:{word} ){{0,3}}(?:{ranks}|{calling}|{_OF_PEOPLE}){end})"
    )


_OF_PEOPLE: Final = (
    r"(?!manufacturer|producer|importer|exporter|retailer|wholesaler|provider|insurer|refiner|carrier|center|tower|river|harbor|quarter|corner|border)"
    r"\w{3,}(?:eller|smith|eeper|acher|itter|aker|ician|ologist|ographer|ierge|penter|utcher|ailor|aster|ivil servant|man|woman|farmer|soldier|officer)"
)


def is_human(line: Rendering, end: int) -> bool:
    """Whether what stands behind a name calls a person: no place is a colonel, or one who commands."""
    return _human().match(line.line, end) is not None
