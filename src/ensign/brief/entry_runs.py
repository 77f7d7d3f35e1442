"""Runs of capitals where a list or table is read: cells that are one name, values that name nobody, surnames first."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate
from operator import attrgetter
from typing import Final

from ensign.brief import lexicon
from ensign.brief.facts import Facts
from ensign.brief.tokens import Sentence, Token

_LONGEST_SURNAME: Final = 3
_LONGEST_GIVEN: Final = 4
_LEADS: Final = frozenset({"a.k.a.", "f.k.a.", "aka", "fka", "alias", ":", "by", "•", "-", "*"})
_INVERTED: Final = re.compile(r"([^a-z,]+), ([^,]*[a-z][^,]*)$")


def silent_tokens(sentence: Sentence, told: Facts) -> frozenset[int]:
    """The tokens of a sentence that stand in a value or heading that names nobody."""
    spans = [(a, b) for a, b in told.silent if a < sentence.end and b > sentence.start]
    if not spans:
        return frozenset()
    starts = [a for a, _ in spans]
    ends = [0, *accumulate((b for _, b in spans), max)]
    return frozenset(i for i, t in enumerate(sentence.tokens) if t.start < ends[bisect_right(starts, t.start)])


def runs(
    sentence: Sentence, told: Facts, found: Sequence[tuple[int, int]], *, is_listed: bool
) -> Iterator[tuple[int, int]]:
    """The runs of a sentence as its list or table has them; `is_listed` where the document has such entries at all."""
    whole = next((e for e in told.entries if e.whole and e.start <= sentence.start < e.end), None)
    if whole is not None:
        inside = [i for i, t in enumerate(sentence.tokens) if whole.start <= t.start < whole.end]
        yield inside[0], inside[-1] + 1
        return
    quiet = silent_tokens(sentence, told)
    parts = [part for first, last in _joined(sentence, told, found) for part in _parted(first, last, quiet)]
    k = 0
    while k < len(parts):
        if k + 1 < len(parts) and _is_inverted(sentence.tokens, parts[k], parts[k + 1], is_listed=is_listed):
            yield parts[k][0], parts[k + 1][1]
            k += 1
        else:
            yield parts[k]
        k += 1


def _joined(sentence: Sentence, told: Facts, found: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Runs, those within a name set off in italics as one: "*Pearl of Samar*"."""
    at = 0
    ends = dict(told.set_off)
    for first, last in found:
        end = ends.get(sentence.tokens[first].start, 0)
        if first >= at:
            at = max(last, bisect_right(sentence.tokens, end, key=attrgetter("end"))) if end else last
            yield first, at


def _parted(first: int, last: int, quiet: frozenset[int]) -> Iterator[tuple[int, int]]:
    """A run cut where it goes into or out of a silent stretch."""
    at = first
    for i in range(first + 1, last + 1):
        if i == last or (i in quiet) != (i - 1 in quiet):
            yield at, i
            at = i


def _is_inverted(tokens: tuple[Token, ...], one: tuple[int, int], two: tuple[int, int], *, is_listed: bool) -> bool:
    """Whether two runs are a surname in capitals and the given names behind its comma: "DOLGAN, Viktor Ilyich"."""
    (a, b), (c, d) = one, two
    if c != b + 1 or tokens[b].text != "," or b - a > _LONGEST_SURNAME or d - c > _LONGEST_GIVEN:
        return False
    surname, given = [t.text for t in tokens[a:b]], [t.text for t in tokens[c:d]]
    after = [t.text for t in tokens[d : d + 2]]
    if not all(w.isupper() and len(w) > 1 for w in surname) or all(map(str.isupper, given)):
        return False
    if not _may_be_surname(surname) or lexicon.is_place(" ".join(given)):
        return False
    if after[:1] == [","] and _is_place_ahead(tokens, d + 1):
        return False
    before = tokens[a - 1].text.lower() if a else "-"
    return (is_listed and (before in _LEADS or a <= 2)) or (before == "by" and after == [",", "who"])


@cache
def _of_firms() -> frozenset[str]:
    """Words of firms' names in capitals."""
    return frozenset(word.upper() for word in (*lexicon.legal_forms(), *lexicon.heads()))


def _may_be_surname(words: Sequence[str]) -> bool:
    text = " ".join(words)
    return _of_firms().isdisjoint(words) and text not in lexicon.bodies() and not lexicon.is_place(text.title())


def _is_place_ahead(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a country begins at token i, so that what stands before it is a town."""
    words = [t.text for t in tokens[i : i + 5]]
    return any(" ".join(words[:n]) in lexicon.countries() for n in range(1, len(words) + 1))


def upright(text: str) -> str:
    """A name with its surname last: "DOLGAN, Viktor" is Viktor DOLGAN; any other as it is."""
    m = _INVERTED.match(text)
    return f"{m[2]} {m[1]}" if m and m[2] not in lexicon.legal_forms() else text
