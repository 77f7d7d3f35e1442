"""Several parties in one cell: "A / B", "A c/o B", "A t/a B", "A and/or B", "A-B Joint Venture", "A (ex B)".

The words that part them are in tables/party_separators.csv, each with its meaning and where it parts. A slash parts
only beside a blank, or between two names of several words: A/S, S/A and Either/Or are none. In the name of a joint
venture the partners are parted by what would belong to a name elsewhere: a hyphen, a slash, "&" or "and"; so are two
firms of which each has its legal form (two_firms.py), two people (two_people.py) and ships of which each has a hull
prefix (fleets.py). Of a row, but not of a listed name, people are told who are beside a firm (people_beside.py), or are
one (sole_traders.py). A name that is there in two scripts is parted, too (two_scripts.py). A firm that is named in
somebody's honour is sought without that as well (honours.py).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain, filterfalse, islice
from typing import Final, NamedTuple, Self

from ensign.fields.fleets import ships_in
from ensign.fields.honours import honour_in
from ensign.fields.separators import separators, separators_that_say
from ensign.fields.two_firms import firm_and_people, firms_in, has_form_within, latin_words, may_be_two, slashed_in
from ensign.fields.two_people import people_in
from ensign.fields.two_scripts import sides
from ensign.text.words import texts

MOST: Final = 1000
"""Parties of one cell that are screened; a cell of more is the work of a mistake, and has to say so."""

_WITH_SIGN: Final = "with a sign at the beginning"
_FEW: Final = 3
"""Words that are so few beside another in separators."""

_COMMAS: Final = 2
"""Commas of an addressed cell at which its first party may end: KHEK, Sakara, Aranta AG."""

_WIDE: Final = str.maketrans({**dict(zip("（）［］｛｝／；｜、•", "()[]{}/;|;;", strict=True)), "℅": " c/o "})
_BREAKS: Final = re.compile(r"\s*[;|\n\r]\s*")
_BREAK: Final = re.compile(r"[;|\n\r]")
_SLASH: Final = r"\s+/\s*|\s*/\s+"
_GLUED: Final = r"(?:/|\b)d\.?b\.?a\.?[/:-](?=\s*\w)|[/-]d\.?b\.?a\b[.:]?"
"""Doing business as, without a blank: "Aranta/DBA Sakara", "Aranta dba-Sakara"."""

_ALIAS: Final = re.compile(r"(?<=[\w.)\"”»]{2})\s@\s?(?=[^\W\d_]{2})")
"""Before another name of somebody, as the police and registers of South Asia, Malaysia and Singapore write it: Tan Ah
Kow @ Tan Ah Kau; a mail address has no blank before it.
"""

_NUMBERED: Final = re.compile(r"\(?[1a]\)\s")
_NUMBER: Final = r"(?:^|\s)\(?(?:\d{1,2}|[a-h])\)\s"
"""What stands before each of several: "1) Aranta 2) Sakara"."""

_FORMER: Final = r"(?:(?<=[,;(\[{])|^)\s*ex[-. ]\s*(?=\w)|\s+ex-\s*(?=\w)"
FORMER_SHIP: Final = (  # of a firm, "ex" can be a word of its name: Fed Ex
    r"(?:^|[\s,;/(\[]{1,9})"  # of any number, a cell of brackets would take minutes
    r"(?:(?:ex|former|previous|old|new)[- ]names?|ex|formerly|former|previously|prev"
    r"|(?:to be )?renamed(?: to| as)?|tbr|now|бывш\w*)"
    r"\b[-.:]*\s*(?=\w)"
)
_NEXT_FORMER: Final = re.compile(r",\s*(?:ex\b[-. ]*)?", re.IGNORECASE)
_SIGNS: Final = r"(?<=\w{3})\s*[-–—/+&]\s*(?=\w{3})|\s+[-–—/+&]\s+"  # not within Al-Rashid
_JOINT_VENTURE: Final = re.compile(r"[(\[]?\b(?:joint[ -]venture|j\.?/?\s?v\.?)(?=\W|$)[)\]]?", re.IGNORECASE)
_ONE_WORD: Final = re.compile(r"\w*\W*")
TOO_SHORT: Final = 3
"""Characters in brackets that are too few to be a party (UK)."""

_EASTERN: Final = rf"(?<=[A-Za-z.]\s.)[\u3400-\u9fff\uac00-\ud7a3]{{2,{TOO_SHORT}}}(?=[)\]}}])"
"""Han characters or Hangul behind a name in Latin letters, of which so few are a person's: Wang Xiaoming (王小明)."""

_BRACKETS: Final = re.compile(rf"[(\[{{]([^()\[\]{{}}]{{{TOO_SHORT + 1},}}|{_EASTERN})(?:[)\]}}]|$)")
_SHORT_BRACKETS: Final = re.compile(rf"\((?!{_EASTERN})[^()\[\]{{}}/|;\n]{{1,{TOO_SHORT}}}\)")
"""Brackets with so few, which are no sign of several."""

_PAIRED: Final = frozenset("()[]{}")
"""Brackets that open and close."""

EDGES: Final = " ,;:-–—/&+"
"""What is no part of a party's name at its ends."""

SIGNS: Final = "/()[]{}（［｛／；｜、•℅;|\n"
"""Signs that could part two parties."""

MARKS: Final = frozenset("‘’“”„«»–—®™·°")
"""Signs, not of ASCII, that part no name."""

_SIGN_OF_SEVERAL: Final = re.compile(f"[{re.escape(SIGNS)}]")
_WORDINGS_OF_SEVERAL: Final = (
    *((word,) for word in separators("behind a firm")),
    *(("jv",), ("j", "v"), ("joint", "venture")),
    *(("renamed",), ("tbr",), ("previously",), ("former",), ("name",), ("names",)),
)
_WORD: Final = re.compile(r"\w+")
_TWO_LETTERS: Final = re.compile(r"[A-Za-z][^A-Za-z]*[A-Za-z]")
_TAKEN_FOR: Final = str.maketrans("ıİſ", "iis")
"""Letters that a pattern without regard to case takes for i or s, and str.lower for others."""


def pieces(cell: str, *, ship: bool = False) -> tuple[str, ...]:
    """The parties named in a cell beside the cell as a whole; empty where it names one.

    In the name of a ship, "ex" and "renamed" stand between two of its names.
    """
    if names_one(cell):
        return ()  # nearly every cell
    whole = " ".join(cell.split())
    is_simple = cell.isascii() and not _BREAK.search(cell)
    text = whole if is_simple else " ".join(_BREAKS.sub(" / ", cell.translate(_WIDE)).split())
    has_words = _has_words(text) or (not ship and _ALIAS.search(text) is not None)
    parts = _parts(text, ship=ship, has_words=has_words)
    parts = _with_ships(_without_honours(parts) if has_words and not ship else parts)
    bare = (part.strip(EDGES) for part in parts)
    found = dict.fromkeys(filter(_has_letters, (*bare, *sides(whole))))
    for same in (whole, whole.strip(EDGES), text):
        found.pop(same, None)
    return tuple(found)


@lru_cache(1)  # one is asked for by two rules, one after the other
def names_one(cell: str) -> bool:
    """Whether a cell has neither a sign of several parties nor the words of a separator."""
    if _SIGN_OF_SEVERAL.search(cell) and _SIGN_OF_SEVERAL.search(_SHORT_BRACKETS.sub(" ", cell)):
        return False
    if _NUMBERED.match(cell) or ("@" in cell and _ALIAS.search(cell)) or sides(cell) or people_in(cell):
        return False
    if ships_in(cell) or firm_and_people(cell):
        return False
    words = texts(cell)  # which are at hand
    if may_be_two(latin_words(cell)):
        return False
    if "\r" in cell:  # which parts it like a sign
        return _wordings().telling.isdisjoint(_words(cell))
    is_plain = cell.isascii() and "_" not in cell and "'" not in cell
    return not _plain_wordings().are_in(words if is_plain else _words(cell))


def _has_words(text: str) -> bool:
    """Whether a text has the words of a separator one behind the other, perhaps but for brackets between them."""
    wordings, words = _wordings(slashed="/" in text, signed=False), _words(text)
    if wordings.telling.isdisjoint(words):
        return False
    return wordings.are_said_in(words) or wordings.are_said_in(_words(_BRACKETS.sub(" ", text)))


@cache
def parting() -> frozenset[str]:
    """The words, folded, that may each be a separator in a cell without SIGNS."""
    every = chain.from_iterable(_folded_wordings().by_longest.values())
    return frozenset(word for wording in every if len(wording) == 1 for word in wording)


@cache
def pairs_that_part() -> Sequence[tuple[frozenset[str], frozenset[str]]]:
    """Of separators of several words some words, and others: a cell without SIGNS that one parts has one of each.

    Those with few others are one pair, as they are in hardly any cell that none parts.
    """
    found: dict[str, set[str]] = {}
    by_longest = _folded_wordings().by_longest
    every = [frozenset(wording) for wordings in by_longest.values() for wording in wordings]
    for longest, wordings in by_longest.items():
        for wording in map(frozenset, filterfalse(_are_letters, wordings)):
            if len(wording) > 1 and not any(other < wording for other in every):  # which tells of it, too
                found.setdefault(min(wording - {longest}), set()).add(longest)
    few = [word for word, others in found.items() if len(others) <= _FEW]
    together = frozenset(few), frozenset(chain.from_iterable(found.pop(word) for word in few))
    return [together, *((frozenset({word}), frozenset(others)) for word, others in found.items())]


@cache
def letters_that_part() -> Sequence[tuple[str, str]]:
    """The first two letters of each separator of letters alone: d b a, J V."""
    return sorted({(wording[0], wording[1]) for wording in _wordings_of_letters() - _labels_of_several()})


@cache
def openings() -> frozenset[tuple[str, str]]:
    """The first two words of what only parts a cell that begins with it: p a."""
    return frozenset((label[0], label[1]) for label in _labels_of_several())


def _wordings_of_letters() -> frozenset[tuple[str, ...]]:
    """The words of separators that are letters."""
    every = chain.from_iterable(_folded_wordings().by_longest.values())
    return frozenset(map(tuple, filter(_are_letters, every)))


def _labels_of_several() -> frozenset[tuple[str, ...]]:
    """The words, several, of what stands only at the beginning of a cell."""
    return frozenset(label for label in map(texts, separators(_WITH_SIGN)) if len(label) > 1)


def _are_letters(wording: Sequence[str]) -> bool:
    """Whether words are several letters."""
    return len(wording) > 1 and all(len(word) == 1 for word in wording)


@cache
def letters_around_slashes() -> tuple[frozenset[str], frozenset[str]]:
    """Which small letters are before and behind the slash of a separator that has words there: and/or, t/as."""
    slashed = [separator.partition("/") for separator in _anywhere() if separator.count("/") == 1]
    worded = [(before, behind) for before, _, behind in slashed if len(before + behind) > len("ab")]
    return frozenset(before[-1] for before, _ in worded), frozenset(behind[0] for _, behind in worded)


def _parts(text: str, *, ship: bool, has_words: bool) -> Iterator[str]:
    """The whole, what separators and brackets part, and of a joint venture the partners.

    Of all but ships it is known whether a text `has_words` of a separator.
    """
    is_numbered = _NUMBERED.match(text) is not None
    yield from _addressed(text) if not ship and (has_words or _labelled().match(text)) else ()
    separators = _separators(ship=ship, numbered=is_numbered)
    bracketless = _BRACKETS.sub(" ", text)
    has_words = has_words or ship or is_numbered
    parted = _joined if "/" in text or has_form_within(latin_words(text)) else _whole
    within = [_each_former(part) if ship else part for part in _BRACKETS.findall(text)]
    for side in dict.fromkeys((text, *within, " ".join(bracketless.split()))):
        if not has_words and " /" not in side and "/ " not in side:
            yield from parted(side)
            continue
        for part in separators.split(side):
            if not _is_joint_venture(part):
                yield from parted(part)
                continue
            partners = " ".join(_JOINT_VENTURE.sub(" ", part).split()).strip(EDGES)
            partners = _before_partners().sub("", partners)
            yield from _whole(partners)
            yield from _partners().split(partners)


def _addressed(text: str) -> Iterator[str]:
    """Who is named behind "attention" or "care of" at the beginning, up to a comma, and who behind that: attn Sakara
    Khek, Aranta AG. As a surname may stand before a comma, either of two is taken for the end.
    """
    label = _addressing().match(text)
    if label is None:
        return
    others, _, _ = text[label.end() :].partition(" / ")
    for comma in islice(re.finditer(",", others), _COMMAS):
        yield from (others[: comma.start()], others[comma.end() :])
    yield others


def _without_honours(parts: Iterable[str]) -> Iterator[str]:
    """The parts, and those of them that are named in somebody's honour without that, too."""
    for part in parts:
        yield part
        honour = honour_in(part)
        if honour is not None:
            yield honour.without


def _with_ships(parts: Iterable[str]) -> Iterator[str]:
    """The parts, and the ships of those that name several."""
    for part in parts:
        yield part
        yield from ships_in(part.strip(EDGES))


def _each_former(part: str) -> str:
    """Former names of a ship, in brackets, parted as several are: ex-A, B."""
    return _NEXT_FORMER.sub(" / ", part) if re.match(FORMER_SHIP, part, re.IGNORECASE) else part


def _whole(part: str) -> Iterable[str]:
    """A part, unless a bracket was opened or closed in another."""
    return (part,) if _is_balanced(part) else ()


def _joined(part: str) -> Iterable[str]:
    """A part, and the parties that are joined in it."""
    return filter(_is_balanced, (part, *firms_in(part), *firm_and_people(part), *slashed_in(part)))


def _words(cell: str) -> list[str]:
    """The words of a cell, as the patterns see them, which take longer to tell that a separator is not there."""
    return _WORD.findall((cell if cell.isascii() else cell.translate(_TAKEN_FOR)).lower())


def _has_letters(part: str) -> bool:
    """Whether it has two letters, or one of a script that may write a word with it."""
    return bool(_TWO_LETTERS.search(part)) if part.isascii() else any(map(str.isalpha, part))


def _is_joint_venture(part: str) -> bool:
    """Whether the words for one are there; J.V. beside one word is somebody's initials."""
    found = _JOINT_VENTURE.search(part)
    if found is None:
        return False
    others = part[: found.start()] or part[found.end() :]
    return "." not in found.group() or (found.start() > 0 and not _ONE_WORD.fullmatch(others))


def _is_balanced(part: str) -> bool:
    """Whether no bracket of a part was opened or closed in another."""
    return _PAIRED.isdisjoint(part) or sum(map(part.count, "([{")) == sum(map(part.count, ")]}"))


@cache
def _written(where: str) -> str:
    """The separators of a place as a pattern, longest first."""
    found = set(separators(where))
    return "|".join(re.escape(s).replace(r"\ ", r"\s+") for s in sorted(found, key=lambda s: (-len(s), s)))


@cache
def _separators(*, ship: bool, numbered: bool) -> re.Pattern[str]:
    """What parts two parties, but behind "of": a standard of care of a town is at nobody's address."""
    former = f"{FORMER_SHIP}|{_FORMER}" if ship else f"{_ALIAS.pattern}|{_FORMER}"
    others = f"{_GLUED}|{_SLASH}|{former}{f'|{_NUMBER}' if numbered else ''}"
    return re.compile(rf"{others}|(?<![\w/])(?<!\w-)(?<!\bof\s)(?:{_written('any')})(?![\w/])[.:]?", re.IGNORECASE)


@cache
def _addressing() -> re.Pattern[str]:
    """What stands before the first of two parties, of one at the other."""
    anywhere = "|".join(map(re.escape, separators_that_say("attention", "care of")))
    return re.compile(rf"(?:(?:{anywhere})(?![\w/])[.:]?|(?:{_written(_WITH_SIGN)})[.:]+)\s*", re.IGNORECASE)


@cache
def _labelled() -> re.Pattern[str]:
    """The same of what stands there only with a sign behind it."""
    return re.compile(rf"(?:{_written(_WITH_SIGN)})[.:]", re.IGNORECASE)


@cache
def _partners() -> re.Pattern[str]:
    return re.compile(rf"{_SIGNS}|\b(?:{_written('joint venture')})\b", re.IGNORECASE)


@cache
def _before_partners() -> re.Pattern[str]:
    return re.compile(rf"^(?:{_written('before partners')})\b", re.IGNORECASE)


class _Wordings(NamedTuple):
    """Words, each wording by its longest word, which few texts have; of letters not by "a", which is in every S.A."""

    telling: frozenset[str]
    by_longest: Mapping[str, tuple[Sequence[str], ...]]

    @classmethod
    def of(cls, wordings: Iterable[Sequence[str]]) -> Self:
        found: dict[str, tuple[Sequence[str], ...]] = {}
        for wording in wordings:
            longest = max(wording, key=lambda word: (len(word), word != "a"))
            found[longest] = (*found.get(longest, ()), wording)
        return cls(frozenset(found), found)

    def are_in(self, words: Sequence[str]) -> bool:
        """Whether all the words of one are among these."""
        if self.telling.isdisjoint(words):
            return False
        told, said = self.telling.intersection(words), set(words)
        return any(said.issuperset(wording) for word in told for wording in self.by_longest[word])

    def are_said_in(self, words: Sequence[str]) -> bool:
        """Whether the words of one are among these in order, with none between."""
        told, said = self.telling.intersection(words), f" {' '.join(words)} "
        return any(f" {' '.join(wording)} " in said for word in told for wording in self.by_longest[word])


@cache
def _wordings(*, slashed: bool = True, signed: bool = True) -> _Wordings:
    """All the words of each separator, those with a slash, or a sign behind them, only if so: a cell that it parts has
    every one.
    """
    others = () if signed else separators(_WITH_SIGN)
    known = (s for s in _anywhere() if (slashed or "/" not in s) and s not in others)
    return _Wordings.of((*map(_WORD.findall, known), *_WORDINGS_OF_SEVERAL))


@cache
def _folded_wordings() -> _Wordings:
    """Those with their words folded, as they are looked up one by one: früher as fruher."""
    unsigned = (texts(separator) for separator in _anywhere() if not _SIGN_OF_SEVERAL.search(separator))
    return _Wordings.of((*filter(None, unsigned), *_WORDINGS_OF_SEVERAL))


@cache
def _plain_wordings() -> _Wordings:
    """The same of the separators without a sign, the only ones that part a cell without one."""
    unsigned = (_WORD.findall(separator) for separator in _anywhere() if not _SIGN_OF_SEVERAL.search(separator))
    return _Wordings.of((*unsigned, *_WORDINGS_OF_SEVERAL))


def _anywhere() -> Iterator[str]:
    """The separators that part a cell of any kind, also with a sign behind them, and what stands before the name of
    whom a firm honours.
    """
    return chain.from_iterable(map(separators, ("any", _WITH_SIGN, "in honour", "in honour in short")))
