"""The terms of a name score as evidence whose points add up to it exactly.

The score is followed term by term in the order of scoring.py: what the pairs give, then what each
left-over word takes, then contradiction, thin evidence and conflicts. The points of a term are the
difference that it makes, so their sum is the score by construction and one path computes both. What was set aside of
one name, and not of the other, stands behind with no points, and so does in whose honour a firm is named, where one of
the names was sought without that.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from ensign.fields.honours import honour_in
from ensign.fields.names import ParsedName, Way
from ensign.fields.parties import EDGES, pieces
from ensign.matching.scoring import GAIN, NameScore
from ensign.matching.words.term import Term, shown
from ensign.model import Evidence, Name, Subject
from ensign.text.as_written import as_written, words_by_latin
from ensign.text.words import fold


def name_evidence(found: NameScore) -> tuple[Evidence, ...]:
    """One `Evidence` for each term of the score, in the order in which they were reckoned, in the names' own words."""
    if not found.alignment.pairs:
        return ()
    mine, theirs = words_by_latin(found.mine.name.raw), words_by_latin(found.theirs.name.raw)
    terms = tuple(_terms(found))
    if not mine and not theirs:
        return terms
    return tuple([replace(e, subject=as_written(e.subject, mine), listed=as_written(e.listed, theirs)) for e in terms])


def honour_evidence(subject: Subject, name: Name, found: NameScore) -> Iterable[Evidence]:
    """In whose honour a firm is named, where that is left out of the subject's name or the listed one."""
    if found.mine.name.way is not Way.FIRM:
        return
    mine, theirs = found.mine.name.raw, found.theirs.name.raw
    ours = _left_out(mine, (*subject.names, *subject.pieces)) if mine in subject.pieces else ""
    listed = _left_out(theirs, (name.text, *pieces(name.text))) if theirs != name.text else ""
    if ours or listed:
        yield Evidence("honour", ours, listed, "honour", 0)


def written_as(subject: Subject, name: str) -> str:
    """The value of a row in which a name was read: the name itself or, where its words are not written so, as it is
    spelt in another language, or damaged, the value that is most like it.
    """
    written = subject.names[: subject.written]
    if not written or name in written:
        return name  # nearly always
    if any(_letters(name) in _letters(value) for value in written):
        return name
    return max(written, key=lambda value: fuzz.ratio(fold(value), fold(name)))


def is_part_of(subject: Subject, name: str) -> str:
    """The value of a row of which a name that was read is a part: A / B, A (Moscow); "" where it is one itself."""
    written = subject.names[: subject.written]
    return "" if name in written else next((value for value in written if _letters(name) in _letters(value)), "")


def _letters(name: str) -> str:
    return fold(name).replace(" ", "")


def part_evidence(name: Name, found: NameScore, country: str) -> Iterable[Evidence]:
    """As what a listed name was read that has several in it, or more than a name, where that is not all of it; or with
    which country of its party.
    """
    part = found.theirs.name.raw
    if country:
        yield Evidence("placed", "", country.upper(), "placed", 0)
    elif fold(part) != fold(name.text):
        yield Evidence("part", "", part, "part", 0)


def _left_out(part: str, wholes: Iterable[str]) -> str:
    """What a name is without, which is one of some others but for an honour; "" of another."""
    honours = filter(None, map(honour_in, wholes))
    return next((honour.said for honour in honours if honour.without.strip(EDGES) == part), "")


def _terms(found: NameScore) -> Iterable[Evidence]:
    yield from _pairs(found)
    total = found.weight
    before = 1000 * found.agreement // total
    mine = [found.mine.terms[i] for i in found.alignment.mine_left]
    theirs = [found.theirs.terms[j] for j in found.alignment.theirs_left]
    costs = [
        *_left(mine, found.omission_mine, subject=True),
        *_left(theirs, found.omission_theirs, subject=False),
        ("contradiction", shown(mine), shown(theirs), found.contradiction),
        ("thin", "", "", found.thin),
    ]
    for kind, subject, listed, cost in costs:
        total += cost
        after = 1000 * found.agreement // total
        if cost:
            yield Evidence(kind, subject, listed, kind, after - before)
        before = after
    for conflict, factor in found.factors:
        after = before * factor // 1000
        yield Evidence("conflict", shown(found.mine.terms), shown(found.theirs.terms), conflict, after - before)
        before = after
    yield from aside_evidence(found.mine.name, found.theirs.name)


def aside_evidence(mine: ParsedName, theirs: ParsedName, *, but: Evidence | None = None) -> Iterable[Evidence]:
    """The titles, particles and legal forms that were taken out of one name only, but of one form in two writings (Ltd,
    Limited); where one word is left of it, those that only join words, too.

    What other evidence ends with was not set aside: IC, an investment company.
    """
    told = (but.subject, but.listed) if but else ("", "")
    only = [word for word in _aside(mine, theirs) if not told[0].endswith(word)]
    others = [word for word in _aside(theirs, mine) if not told[1].endswith(word)]
    if only or others:
        yield Evidence("aside", ", ".join(only), ", ".join(others), "aside", 0)


def _aside(one: ParsedName, other: ParsedName) -> list[str]:
    """What was taken out of one name and not of another."""
    is_of_firms = one.way is Way.FIRM and one.legal == other.legal
    found = [word for word in one.dropped if not any(_are_one(word, its, spelt=is_of_firms) for its in other.dropped)]
    joining = one.joining if len(one.tokens) == 1 else ()
    return found + [word for word in joining if word not in other.joining]


def _are_one(word: str, other: str, *, spelt: bool) -> bool:
    """Whether two words are one but for blanks; or, of forms that say the same, one `spelt` out."""
    short, long = sorted((word.replace(" ", ""), other.replace(" ", "")), key=len)
    rest = iter(long)
    return short == long or (spelt and short[0] == long[0] and all(letter in rest for letter in short))


def _pairs(found: NameScore) -> Iterable[Evidence]:
    """What each pair gives, in the order of the subject's words."""
    summed = before = 0
    for pair in sorted(found.alignment.pairs, key=lambda p: p.mine):
        summed += pair.weight * GAIN[pair.similarity]
        after = 1000 * summed // found.weight
        subject = shown(found.mine.terms[i] for i in pair.mine)
        listed = shown(found.theirs.terms[j] for j in pair.theirs)
        yield Evidence("pair", subject, listed, pair.reason, after - before)
        before = after


def _left(terms: Sequence[Term], cost: int, *, subject: bool) -> Iterable[tuple[str, str, str, int]]:
    """What each left-over word takes: its share of the omission by weight."""
    weight = sum(t.weight for t in terms)
    for term in terms:
        word = term.token.shown
        share = cost * term.weight // weight if weight else 0
        yield ("left over", word if subject else "", "" if subject else word, share)
