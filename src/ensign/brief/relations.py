# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""Relations between candidates, read off the typed lines by the pattern table.

Nothing is inferred across relations: that X is Y's son and Y is Z's husband does not make X the son
of Z. A relation that rests on a resolved word ("it", "the company") says so and is of low confidence.
"""

import re
from collections.abc import Container, Iterator, Sequence
from typing import Final

from ensign.brief import carried_over, clauses, lexicon, said_of, wider_relations
from ensign.brief.found import CONTROL_TIES, Found
from ensign.brief.marked import LONG
from ensign.brief.patterns import Pattern, table
from ensign.brief.reading import Line, Reading
from ensign.brief.relation_dates import NAMED, amount_in, date_of, dated_before
from ensign.brief.rendering import PLACEHOLDER
from ensign.brief.wording import listed

_SYMMETRIC: Final = frozenset({"spouse-of", "sibling-of", "joint-venture-with", "relative-of", "partner-of"})
_BODIES: Final = frozenset({"company", "organization"})
_WEAK: Final = frozenset({"works-for"})
"""What says nothing beside another relation of the same ends: a firm's director works for it."""

_NEXT_PERSON: Final = re.compile(r"(?<=>) , and (?:[\w.-]+ )*<p\d+>.*$")
_NO_MORE_FIRMS: Final = re.compile(r"(?<=>) (?:,|and|, and) (?:[\w.-]+ )*<p\d+>.*$")
"""Behind the firms of an apposition, who is named next: "A, a clerk of B, Captain C and D"."""
_OF_ANOTHER: Final = re.compile(r"<[a-z]\d+> 's (?=.*<)")
"""The A of "A's cousin B", who is named only to say who B is."""

_APPOSED_ITEM: Final = re.compile(r" , (?:an?|the|his|her|its) ")
"""What is no further item of a list that nothing ends: "A, a former Miss B"."""

_NO_PLACE: Final = re.compile(r"<[a-fh-z]\d+>")
_BOUGHT: Final = frozenset({"bought", "acquired", "purchased", "buys", "acquires"})


def find(reading: Reading) -> tuple[Found, ...]:
    """Every relation of a reading in the order of the text, each once; stated ones before resolved ones."""
    found = [f for line in reading.lines for f in _of_line(reading, line)]
    found += carried_over.find(reading, tuple(found))
    found += wider_relations.find(reading)
    return tuple(_once(dated_before(reading, found)))


def _of_line(reading: Reading, line: Line) -> Iterator[Found]:
    if not NAMED.search(line.text):
        return
    for text in clauses.variants(line.text):
        for pattern in table():
            for m in _places(pattern.regex, text):
                if not said_of.is_denied(m) and said_of.is_said_of_it(pattern, m):
                    yield from _from_match(reading, line, pattern, m, exact=text == line.text)


_REACH: Final = 2_000
"""Characters that a relation takes at most in a line that is longer than LONG."""


def _places(regex: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Where a pattern is in a line, from every place on; in a long one it would be held against all names from each."""
    at, reach = 0, _REACH if len(text) > LONG else len(text)
    while at <= len(text):
        m = regex.search(text, at, at + reach)
        if at + reach < len(text) and (m is None or m.start() > at + reach // 2):
            at += reach // 2  # what begins behind that is to have as much room
        elif m is None:
            return
        else:
            yield m
            at = m.start() + 1


def _from_match(reading: Reading, line: Line, pattern: Pattern, m: re.Match[str], *, exact: bool) -> Iterator[Found]:
    groups = m.groupdict()
    subjects, targets = _subjects(line, pattern, m), _numbers(line, _last_of(pattern, m, "obj", _object(pattern, m)))
    implied: tuple[int, ...] = ()
    if "subj" not in groups or ("obj" not in groups and not pattern.lone):
        implied = _recent_ships(reading, line, m)
        if not implied:
            return
        subjects, targets = (subjects, implied) if "subj" in groups else (implied, targets)
    word = groups.get("word") or ""
    bought = not _BOUGHT.isdisjoint(word.split())
    date = "" if pattern.predicate == "kin" else date_of(reading, line, m, needed=pattern.dated or bought)
    if pattern.lone and not date:
        return
    amount = amount_in(m.group()) if bought or "venture" in m.group() else ""
    start, end = line.span(m.start(), m.end()) if exact else (line.sentence.start, line.sentence.end)
    for stated, reverse in _predicates(pattern, m, word):
        predicate = "works-for" if stated == "head-of" and _is_regional(reading, line, m) else stated
        for s in subjects:
            for t in targets or (None,):
                a, b = (t, s) if reverse and t is not None else (s, t)
                run = "" if word == "held" and _is_unknown(reading, b) else _run(reading, pattern, predicate, a, b)
                note = _coreference(reading, line, m, {s, t}, implied)
                if a != b and run and _sensible(reading, run, a, b):
                    yield Found(run, a, b, "", date, amount, note, line.sentence.index, start, end)


_PLACE_BEFORE: Final = re.compile(r"'s (?:[\w-]+ )?<g(\d+)> $")


def _is_regional(reading: Reading, line: Line, m: re.Match[str]) -> bool:
    """Whether a post is only that of one country: "the firm's Vietnam head"; a Greek chairman is chairman of all."""
    place = _PLACE_BEFORE.search(m.string[: m.start("word")]) if "word" in m.re.groupindex else None
    named = line.standings[int(place[1])].candidates if place else ()
    return any(reading.candidates[c].name not in lexicon.nationalities() for c in named)


def _subjects(line: Line, pattern: Pattern, m: re.Match[str]) -> tuple[int, ...]:
    """The candidates at the subject's end; a noun in the singular after a comma is said of the last one only."""
    found = _numbers(line, _last_of(pattern, m, "subj", m.groupdict().get("subj")))
    if not pattern.name.endswith(": X, N of Y") or len(found) < 2:
        return found
    apposed = m.string[m.end("subj") :].startswith((" ,", " ("))
    return found[-1:] if apposed and not re.search(r"s\b", m["word"].rsplit(" ", 1)[-1]) else found


def _last_of(pattern: Pattern, m: re.Match[str], group: str, words: str | None) -> str | None:
    """Of parties before a verb that only commas join, the last: "according to A, the ship B was managed by"."""
    if (
        not words
        or pattern.predicate not in {"verb", "post", "kin"}
        or m.end(group) > m.start("word")
        or _JOINED.search(words)
    ):
        return words
    return words[words.rfind("<") :]


_JOINED: Final = re.compile(r" (?:and|or|as well as) ")


def _object(pattern: Pattern, m: re.Match[str]) -> str | None:
    """The words at the object's end; in "A, an agent of the firm B, and C met" C is no more of A's than the verb is."""
    words: str | None = m.groupdict().get("obj")
    if words and pattern.name == "post: X, N of Y" and m.string[m.end("subj") :].startswith((" ,", " (")):
        return _NO_MORE_FIRMS.sub("", words) if words.startswith("<o") else _NEXT_PERSON.sub("", words)
    return words


def _predicates(pattern: Pattern, m: re.Match[str], word: str) -> Iterator[tuple[str, bool]]:
    """The predicates that the matched words state, each with whether its ends are to be swapped."""
    if pattern.predicate not in {"post", "kin", "verb"}:
        yield pattern.predicate, pattern.reverse
        return
    known = {"post": lexicon.posts, "kin": lexicon.kin, "verb": lexicon.verbs}[pattern.predicate]()
    rest = word
    for noun in sorted(known, key=lambda n: (-len(n), n)):
        if at := re.search(rf"(?<![\w-]){re.escape(noun)}s?(?![\w-])", rest):
            rest = f"{rest[: at.start()]}{' ' * len(at.group())}{rest[at.end() :]}"
            before = f"{m.string[: m.start('word')]}{word[: at.start()]}".rsplit(" ", 2)[-2:-1]
            leads = known[noun].predicate == "head-of" and pattern.predicate == "post"
            is_of_part = leads and not _FIELDS.isdisjoint(before)
            yield "works-for" if is_of_part else known[noun].predicate, known[noun].how == "reverse"


_FIELDS: Final = lexicon.word_set(
    "finance financial sales marketing development security operations trade trading procurement legal compliance press"
    " communications media regional country investment logistics shipping export import fleet crewing personnel design"
    " deputy vice assistant product risk audit training programme project maintenance purchasing production research engineering"
)
"""Fields within a firm: who is chief of one of them does not lead the firm."""


def _is_unknown(reading: Reading, number: int | None) -> bool:
    """Whether a candidate may be no party at all: a course "held by" somebody is not his."""
    return number is not None and reading.candidates[number].letter == "u"


def _run(reading: Reading, pattern: Pattern, predicate: str, a: int, b: int | None) -> str:
    """The predicate as it is said of its ends: a firm that runs a hotel, and whoever runs a ship, operates it.

    "" where it cannot be said of them: a firm chairs nobody.
    """
    if predicate != "head-of" or b is None:
        return predicate
    is_body = reading.candidates[a].kind in _BODIES
    if pattern.predicate == "post":
        return "" if is_body else predicate
    return "operator-of" if is_body or reading.candidates[b].kind == "vessel" else predicate


def _sensible(reading: Reading, predicate: str, a: int, b: int | None) -> bool:
    """Whether the kinds at the ends can stand in the relation: nobody founds a ship or chairs a person."""
    first = reading.candidates[a].kind
    second = reading.candidates[b].kind if b is not None else ""
    if predicate in {"founder-of", "head-of", "director-of", "subsidiary-of", "subordinate-to"}:
        return second not in {"vessel", "place", "person"}
    if predicate in {"located-in", "formed-in", "shut-down-in"}:
        return first not in {"vessel", "person"}
    if predicate in CONTROL_TIES:
        return second != "person" and first not in {"vessel", "place"}
    return True


def _numbers(line: Line, text: str | None) -> tuple[int, ...]:
    """The candidates that the placeholders of a matched group stand for, places among modifiers left out."""
    own = _OF_ANOTHER.sub("", text or "")
    if _APPOSED_ITEM.search(own) and not _JOINED.search(own):
        own = own[: own.index(" , ")]
    return tuple(dict.fromkeys(line.named_in(" ".join(_NO_PLACE.findall(own)) or own)))


def _coreference(
    reading: Reading, line: Line, m: re.Match[str], ends: Container[int | None], implied: Sequence[int]
) -> str:
    """Which words at the ends were taken for whom, of ends that no name states beside."""
    groups = m.groupdict()
    standings = [
        line.standings[int(mark[2])] for key in ("subj", "obj") for mark in PLACEHOLDER.finditer(groups.get(key) or "")
    ]
    named = {c for s in standings if not s.words or s.certain for c in s.candidates}
    notes = [
        f"{s.words} = {', '.join(reading.candidates[c].name for c in s.candidates)}"
        for s in standings
        if s.words and not s.certain and any(c in ends and c not in named for c in s.candidates)
    ]
    if implied:
        notes.append(f"not said which ship = {', '.join(reading.candidates[n].name for n in implied)}")
    return "; ".join(dict.fromkeys(notes))


_LISTED_SHIPS: Final = re.compile(listed(r"(?:\" )?<v\d+>(?: \")?"))


def _recent_ships(reading: Reading, line: Line, m: re.Match[str]) -> tuple[int, ...]:
    """The ship last spoken of before a match, by clause as for other anaphors: the first of the latest line that has one.

    Where cargoes in the plural are told of, all those with which it is listed.
    """
    for earlier in reversed(reading.lines[max(0, line.sentence.index - 4) : line.sentence.index + 1]):
        text = earlier.text if earlier is not line else m.string[: m.start()]
        if ships := _LISTED_SHIPS.search(text):
            named = earlier.named_in(ships.group())
            return named if m.group().startswith("cargoes") else named[:1]
    return ()


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
    told = {(f.subject, f.target) for f in best.values() if f.predicate not in _WEAK}
    kept = [f for f in best.values() if f.predicate not in _WEAK or (f.subject, f.target) not in told]
    yield from sorted(kept, key=lambda f: (f.start, f.subject, f.predicate, f.target or -1, f.words))
