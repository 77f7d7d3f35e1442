# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""Relations between candidates, read off the typed lines by the pattern table.

Nothing is inferred across relations: that X is Y's son and Y is Z's husband does not make X the son
of Z. A relation that rests on a resolved word ("it", "the company") says so and is of low confidence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ensign.brief import dates, lexicon
from ensign.brief.patterns import Pattern, table
from ensign.brief.reading import Line, Reading
from ensign.brief.rendering import PLACEHOLDER
from ensign.model import NameKind


@dataclass(frozen=True, slots=True)
class Found:
    """One relation between candidates by number; `target` is None where there is no other end or only words."""

    predicate: str
    subject: int
    target: int | None
    words: str = ""
    date: str = ""
    amount: str = ""
    coreference: str = ""
    sentence: int = 0
    start: int = 0
    end: int = 0


_SYMMETRIC: Final = frozenset({"spouse-of", "sibling-of", "joint-venture-with", "relative-of", "partner-of"})
_DENIED: Final = re.compile(r"\b(?:not|never|no longer|denied|denies|neither|nor|n't|without)\b")
_ASIDE: Final = re.compile(
    r" , (?:which <\w\d+>|(?:a|an|the|one of) (?:[^,;<]|<g\d+>)*? (?:that|which|who)\b)[^,;]*? ,(?! and )"
)
# "A, a Russian national, founded B": what stands between commas without a party of its own, before a verb
_APPOSITION: Final = re.compile(
    r" , (?:(?:a|an|the|its|his|her|then|now|also|aged) (?:[^,;<]|<g\d+>)*?|\d\d(?: , of <g\d+>)?|of <g\d+>(?: , <g\d+>)?) ,(?= (?:(?!and |or |<)|and (?:\w+ )?\w+ed by ))"
)
# "run by A, a son of B, as a joint venture with C": B is named only to say who A is
_KINSHIP: Final = re.compile(r" , (?:a|an|the) (?:[\w-]+ ){1,3}(?:of|to) <p\d+> ,(?= (?:as|in|with|through|under) )")
BRACKETS: Final = re.compile(r" \([^()]*\)")
_NEXT_PERSON: Final = re.compile(r"(?<=>) , and (?:[\w.-]+ )*<p\d+>.*$")
_PARTY: Final = re.compile(r"<[povxu]\d+>")
_BOUGHT: Final = frozenset({"bought", "acquired", "purchased", "buys", "acquires"})
_NEAR_DATE: Final = re.compile(
    r"(?: ,)? (?P<word>in|since|from|on|until|during|by|between) (?:early |late |mid- ?|about |around )?$"
)
_THEN: Final = re.compile(r"\b(?:that|the same) (?:period|year|month|time)\b")
_OPENING: Final = re.compile(
    r"(?:\d+ \. )?(?:(?:in|on|by|since|between|during|early|late|around|then|but|and|from|,) )*$"
)
_HELD: Final = frozenset({"head-of", "joint-venture-with", "operator-of", "manager-of", "director-of", "controller-of"})
_LATER: Final = re.compile(r"^(?:later|subsequently|afterwards|thereafter) |\b(?:was|were) (?:later|subsequently) ")
_SUM: Final = re.compile(
    r"(?:us|usd )?\\?[$€£¥] ?\d[\d.,]*(?: (?:million|billion|thousand))?|(?:usd|eur) \d[\d.,]*(?: (?:million|billion))?",
    re.IGNORECASE,
)


def find(reading: Reading) -> tuple[Found, ...]:
    """Every relation of a reading in the order of the text, each once; stated ones before resolved ones."""
    found = [f for line in reading.lines for f in _of_line(reading, line)]
    found += [*_renamings(reading), *_fleet_members(reading), *_bilateral(reading)]
    return tuple(_once(_dated_before(reading, found)))


def _of_line(reading: Reading, line: Line) -> Iterator[Found]:
    shorter = _ASIDE.sub("", BRACKETS.sub("", line.text))
    if not _PARTY.search(line.text):
        return
    for text in dict.fromkeys((line.text, shorter, _APPOSITION.sub("", shorter), _KINSHIP.sub("", shorter))):
        for pattern in table():
            at = 0
            while (m := pattern.regex.search(text, at)) is not None:
                at = m.start() + 1
                if not _DENIED.search(m.group()) and not _is_relation_only(pattern, m):
                    yield from _from_match(reading, line, pattern, m, exact=text == line.text)


def _is_relation_only(pattern: Pattern, m: re.Match[str]) -> bool:
    """Whether a venture would be credited to the B of "A, a son of B, ...", who is no partner in it."""
    return pattern.name == "joint venture with" and bool(
        re.search(r" , (?:a|an|the) (?:[\w-]+ ){1,3}(?:of|to) $", m.string[: m.start("subj")])
    )


def _from_match(reading: Reading, line: Line, pattern: Pattern, m: re.Match[str], *, exact: bool) -> Iterator[Found]:
    groups = m.groupdict()
    subjects, targets = _subjects(line, pattern, m), _numbers(line, _object(pattern, m))
    note = _coreference(reading, line, groups)
    if "subj" not in groups or ("obj" not in groups and not pattern.lone):
        implied = _recent_ship(reading, line, m)
        if implied is None:
            return
        note = "; ".join(filter(None, (note, f"not said which ship = {reading.candidates[implied].name}")))
        subjects, targets = (subjects, (implied,)) if "subj" in groups else ((implied,), targets)
    date = _date(
        reading,
        line,
        m,
        needed=pattern.dated or bool(_BOUGHT & set(groups.get("word", "").split() if groups.get("word") else ())),
    )
    if pattern.lone and not date:
        return
    start, end = _span(line, m) if exact else (line.sentence.start, line.sentence.end)
    for predicate, reverse in _predicates(pattern, groups.get("word") or ""):
        for s in subjects:
            for t in targets or (None,):
                a, b = (t, s) if reverse and t is not None else (s, t)
                if a == b or not _sensible(reading, predicate, a, b):
                    continue
                amount = (
                    _amount(m.group())
                    if _BOUGHT & set((groups.get("word") or "").split()) or "venture" in m.group()
                    else ""
                )
                yield Found(predicate, a, b, "", date, amount, note, line.sentence.index, start, end)


def _subjects(line: Line, pattern: Pattern, m: re.Match[str]) -> tuple[int, ...]:
    """The candidates at the subject's end; a noun in the singular after a comma is said of the last one only."""
    found = _numbers(line, m.groupdict().get("subj"))
    if not pattern.name.endswith(": X, N of Y") or len(found) < 2:
        return found
    apposed = m.string[m.end("subj") :].startswith((" ,", " ("))
    return found[-1:] if apposed and not re.search(r"s\b", m["word"].rsplit(" ", 1)[-1]) else found


def _object(pattern: Pattern, m: re.Match[str]) -> str | None:
    """The words at the object's end; in "A, an agent of the firm B, and C met" C is no more of A's than the verb is."""
    words: str | None = m.groupdict().get("obj")
    if words and pattern.name == "post: X, N of Y" and m.string[m.end("subj") :].startswith((" ,", " (")):
        return _NEXT_PERSON.sub("", words)
    return words


def _predicates(pattern: Pattern, word: str) -> Iterator[tuple[str, bool]]:
    """The predicates that the matched words state, each with whether its ends are to be swapped."""
    if pattern.predicate not in {"post", "kin", "verb"}:
        yield pattern.predicate, pattern.reverse
        return
    known = {"post": lexicon.posts, "kin": lexicon.kin, "verb": lexicon.verbs}[pattern.predicate]()
    rest = word
    for noun in sorted(known, key=lambda n: (-len(n), n)):
        if re.search(rf"(?<![\w-]){re.escape(noun)}s?(?![\w-])", rest):
            rest = re.sub(rf"(?<![\w-]){re.escape(noun)}s?(?![\w-])", " ", rest)
            yield known[noun].predicate, known[noun].how == "reverse"


def _sensible(reading: Reading, predicate: str, a: int, b: int | None) -> bool:
    """Whether the kinds at the ends can stand in the relation: nobody founds a ship or chairs a person."""
    first = reading.candidates[a].kind
    second = reading.candidates[b].kind if b is not None else ""
    if predicate in {"founder-of", "head-of", "director-of", "subsidiary-of", "subordinate-to"}:
        return second not in {"vessel", "place", "person"}
    if predicate in {"located-in", "formed-in", "shut-down-in"}:
        return first not in {"vessel", "person"}
    if predicate in {"owner-of", "manager-of", "operator-of", "controller-of"}:
        return second != "person" and first not in {"vessel", "place"}
    return True


def _numbers(line: Line, text: str | None) -> tuple[int, ...]:
    """The candidates that the placeholders of a matched group stand for, places among modifiers left out."""
    found: list[int] = []
    marks = list(PLACEHOLDER.finditer(text or ""))
    for mark in marks:
        if mark[1] == "g" and len(marks) > 1 and any(x[1] != "g" for x in marks):
            continue
        found.extend(line.standings[int(mark[2])].candidates)
    return tuple(dict.fromkeys(found))


def _coreference(reading: Reading, line: Line, groups: dict[str, str | None]) -> str:
    notes = []
    for key in ("subj", "obj"):
        for mark in PLACEHOLDER.finditer(groups.get(key) or ""):
            standing = line.standings[int(mark[2])]
            if standing.words and not standing.certain:
                names = ", ".join(reading.candidates[c].name for c in standing.candidates)
                notes.append(f"{standing.words} = {names}")
    return "; ".join(dict.fromkeys(notes))


def _recent_ship(reading: Reading, line: Line, m: re.Match[str]) -> int | None:
    """The ship last spoken of before a match, by clause as for other anaphors: the first of the latest line that has one."""
    for earlier in reversed(reading.lines[max(0, line.sentence.index - 4) : line.sentence.index + 1]):
        text = earlier.text if earlier is not line else m.string[: m.start()]
        ships = [
            s
            for mark in PLACEHOLDER.finditer(text)
            if mark[1] == "v"
            for s in earlier.standings[int(mark[2])].candidates
        ]
        if ships:
            return ships[0]
    return None


def _span(line: Line, m: re.Match[str]) -> tuple[int, int]:
    """The code points that a match of the line covers."""
    tokens = line.sentence.tokens
    first, last = line.rendering.token_at(m.start()), line.rendering.token_at(m.end() - 1)
    end = tokens[last].end
    for at, atom_end in line.ends:
        if at == last:
            end = max(end, atom_end)
    return tokens[first].start, end


def _date(  # noqa: PLR0911 - a ladder of places to look for a date, best first
    reading: Reading, line: Line, m: re.Match[str], *, needed: bool
) -> str:
    """The date of a match: right after it; for an event else the nearest in its sentence, or "that period"."""
    text = m.string
    known = dates.find(text)
    for d in known:
        between = text[m.end() : d.start] if d.start >= m.end() else None
        near = _NEAR_DATE.fullmatch(between) if between is not None and len(between) < 24 else None
        if near:
            return f"{near['word']} {d.value}" if near["word"] in {"since", "until"} else d.value
    if not needed:
        return ""
    inside = [d for d in known if m.start() <= d.start < m.end()]
    if inside:
        return inside[0].value
    before = [d for d in known if d.end <= m.start() and _governs(text, d, m.start())]
    if before:
        return before[-1].value
    after = [d for d in known if d.start >= m.end()]
    if after:
        return after[0].value
    if _THEN.search(text):
        for earlier in reversed(reading.lines[: line.sentence.index]):
            if known := dates.find(earlier.text):
                return known[-1].value
    return ""


def _governs(text: str, date: dates.Dated, at: int) -> bool:
    """Whether a date before a match is its date: the sentence's opening, or with no party named between."""
    return bool(_OPENING.match(text[: date.start])) or not _PARTY.search(text[date.end : at])


def _amount(text: str) -> str:
    m = _SUM.search(text)
    return m.group().replace("\\", "").upper().replace("MILLION", "million").replace("BILLION", "billion") if m else ""


def _renamings(reading: Reading) -> Iterator[Found]:
    for c in reading.candidates:
        for link in c.links:
            other = reading.mentions[link.other]
            renamed = (
                "name" in link.how and link.kind is NameKind.ALIAS and not {"under", "real"} & set(link.how.split())
            )
            if link.kind is NameKind.FORMER or renamed:
                predicate = "formerly-known-as" if link.kind is NameKind.FORMER else "renamed-to"
                s = reading.sentences[other.sentence]
                line = reading.lines[other.sentence]
                known = dates.find(line.text) if renamed else ()
                yield Found(
                    predicate,
                    c.number,
                    None,
                    other.text,
                    known[0].value if known else "",
                    "",
                    "",
                    s.index,
                    s.start,
                    s.end,
                )


_FLEET: Final = re.compile(
    r"(?P<subj><[pox]\d+>)(?: and <p\d+> 's [\w-]+)?[^.;<]{0,20}\b(?P<verb>used|operated|controlled|ran|owned) (?:ships|vessels|tankers|boats|freighters)\b"
)
_MEMBER: Final = re.compile(
    r"^(?:one|two|some) of (?:those|these|the|its|his|their) (?:ships|vessels|tankers|boats|freighters)[^.;<]{0,12} (?:was|is|were) (?:the )?(?:[\w/-]+ ){0,3}(?P<obj><v\d+>)"
)
_FLEET_VERBS: Final = {
    "used": "operator-of",
    "operated": "operator-of",
    "ran": "operator-of",
    "controlled": "controller-of",
    "owned": "owner-of",
}


def _fleet_members(reading: Reading) -> Iterator[Found]:
    """A fleet: "X used ships ... One of those ships was the V": the plural stands for V among others."""
    for line, following in zip(reading.lines, reading.lines[1:], strict=False):
        m, member = _FLEET.search(line.text), _MEMBER.search(following.text)
        if m and member:
            for s in _numbers(line, m["subj"]):
                for t in _numbers(following, member["obj"]):
                    words = " ".join(member.group().split()[:4])
                    note = f"{words} = {reading.candidates[t].name}"
                    yield Found(
                        _FLEET_VERBS[m["verb"]],
                        s,
                        t,
                        "",
                        "",
                        "",
                        note,
                        line.sentence.index,
                        line.sentence.start,
                        line.sentence.end,
                    )


_VENTURE: Final = re.compile(
    r"\bjoint venture(?P<amount>(?: (?:of|worth)[^.;<]{0,30}?)?)(?: in| called| named| ,| :| on) (?:the )?(?P<subj><o\d+>)"
)


def _bilateral(reading: Reading) -> Iterator[Found]:
    """A joint venture without named partners in a paragraph on bilateral ties: between the two countries of the text."""
    paragraphs = {x.sentence.paragraph.number for x in reading.lines if "bilateral" in x.text}
    pair = _two_countries(reading)
    for line in reading.lines:
        for m in _VENTURE.finditer(line.text):
            if line.sentence.paragraph.number in paragraphs and len(pair) == 2 and " with " not in m.group():
                start, end = _span(line, m)
                for subject in _numbers(line, m["subj"]):
                    for country in pair:
                        note = "partners not named; the two countries of the text"
                        amount = _amount(reading.document.text[start:end])
                        yield Found(
                            "joint-venture-between",
                            subject,
                            country,
                            "",
                            "",
                            amount,
                            note,
                            line.sentence.index,
                            start,
                            end,
                        )


def _two_countries(reading: Reading) -> tuple[int, ...]:
    """The two places most often named, in the order of their first mention; an adjective counts for its country."""
    counts: dict[str, int] = {}
    first: dict[str, int] = {}
    names, adjectives = lexicon.countries(), lexicon.nationalities()
    for c in reading.candidates:
        if c.kind == "place":
            key = names.get(c.name) or adjectives.get(c.name) or c.name
            counts[key] = counts.get(key, 0) + len(c.mentions)
            if c.name not in adjectives:
                first.setdefault(key, c.number)
    top = sorted((k for k in counts if k in first), key=lambda k: (-counts[k], first[k]))[:2]
    return tuple(sorted(first[k] for k in top))


def _dated_before(reading: Reading, found: Sequence[Found]) -> list[Found]:
    """A date before: "Later it was run by X" of a body that was shut down in 2002 was before 2002."""
    closed = {
        f.target if f.predicate == "shut-down" else f.subject: f.date
        for f in found
        if f.predicate in {"shut-down", "shut-down-in"} and f.date
    }
    out = []
    for f in found:
        later = f.predicate in _HELD and bool(_LATER.search(reading.lines[f.sentence].text)) and not f.date
        peers = (
            [g for g in found if g.sentence == f.sentence and g.target in closed and g.target is not None]
            if later
            else []
        )
        out.append(replace(f, date=f"before {closed[peers[0].target]}") if peers else f)
    return out


def _once(found: Sequence[Found]) -> Iterator[Found]:
    """Each relation once, a stated one before a resolved one, a dated one before an undated."""
    best: dict[tuple[str, int, int | None, str], Found] = {}
    for f in found:
        ends = (f.subject, f.target)
        if f.predicate in _SYMMETRIC and f.target is not None and (f.predicate, f.target, f.subject, f.words) in best:
            continue
        key = (f.predicate, *ends, f.words)
        old = best.get(key)
        if old is None or (bool(f.coreference), not f.date) < (bool(old.coreference), not old.date):
            best[key] = f
    yield from sorted(best.values(), key=lambda f: (f.start, f.subject, f.predicate, f.target or -1, f.words))
