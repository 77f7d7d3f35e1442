"""Relatives and namesakes: persons' names of which everything agrees but the given name.

Brothers share a surname, often a patronymic and an address, and twins a birth date. Such a match is at most
possible, and says so; its score is what it is. Of given names that are alike (Jose, Jesus) a whole birth date that
agrees says that they are one person's.

Which words are the given name is known where either side writes "SURNAME, Given". Elsewhere one word that
differs, where all others agree, is taken for it. Two words differ where they were left over on both
sides, and where they only sound or look alike though each is a common name of its own (Jose, Jesus).
"""

from collections.abc import Iterable
from typing import Final

from ensign.fields.names import Kind, Way
from ensign.matching.alignment import Pair
from ensign.matching.scoring import NameScore
from ensign.matching.surnames import given_words
from ensign.matching.words.term import Term, shown
from ensign.matching.words.terms import WeighedName
from ensign.model import Evidence, Subject
from ensign.settings import Chances
from ensign.text import lexicon, name_groups, slavic_surnames
from ensign.text.words import texts

ALIKE: Final = "given name, alike"
"""How two names that are alike are called in evidence."""

_LOOSE: Final = frozenset({"consonants", "consonants_short"})
_LOOSE_IF_SHORT: Final = frozenset({"edit", "sound", "prefix"})
"""Reasons for likeness that two different names can have, too; in longer words a slip of the pen is one."""

_LEAST: Final = 4
"""Letters of a man's name, at least, of which a woman's is made."""

_OPEN: Final = frozenset("aeiouyh")
"""Letters with which such a name does not end."""

_NAMES: Final = frozenset({Kind.WORD, Kind.INITIAL})
"""An initial that is left over on both sides does not fit."""


def namesake_evidence(found: NameScore, chances: Chances) -> Iterable[Evidence]:
    """One `Evidence` where all but the given name agrees."""
    if found.mine.name.way is not Way.PERSON or not found.alignment.pairs or _is_of_a_firm(found):
        return
    differing = [p for p in found.alignment.pairs if _are_two_names(p, found, chances.namesakes)]
    agreeing = [p for p in found.alignment.pairs if p not in differing]
    mine = sorted({*found.alignment.mine_left, *(i for p in differing for i in p.mine)})
    theirs = sorted({*found.alignment.theirs_left, *(j for p in differing for j in p.theirs)})
    ours, listed = _names(found.mine, mine), _names(found.theirs, theirs)
    if not agreeing or not ours or not listed:
        return
    if _are_given(found.mine, mine, found.theirs, theirs, one=len(ours) == len(listed) == 1):
        are_alike = bool(differing) and not (found.alignment.mine_left and found.alignment.theirs_left)
        yield Evidence("namesake", shown(ours), shown(listed), ALIKE if are_alike else "given name", 0)


def given_left_out(subject: Subject, found: NameScore) -> Iterable[Evidence]:
    """The same of a name before a comma, where one word behind it was read as a place and may be the given name (DOE
    ROE, Juan), and the listed given name is left over.
    """
    name = found.mine.name
    behind = {cell[len(name.raw) :].strip() for cell in subject.names[: subject.written] if cell.startswith(name.raw)}
    said = [texts(rest) for rest in behind if rest.startswith(",")]
    if name.way is not Way.PERSON or len(said) != 1 or len(said[0]) != 1 or said[0][0] not in lexicon.frequent_names():
        return
    theirs = [*found.alignment.theirs_left]
    if 0 in theirs and not found.alignment.mine_left and set(theirs) <= {*range(given_words(found.theirs) or 1)}:
        yield Evidence("namesake", said[0][0], shown(_names(found.theirs, theirs)), "given name", 0)


def _are_given(mine: WeighedName, ours: list[int], theirs: WeighedName, listed: list[int], *, one: bool) -> bool:
    """Whether what differs is the given name, as far as the way of writing shows."""
    shown_by = [(n, at) for name, at in ((mine, ours), (theirs, listed)) if (n := given_words(name))]
    if shown_by:
        return all(max(at) < n for n, at in shown_by)
    return one and not all(_is_surname(name, at) for name, at in ((mine, ours), (theirs, listed)))


def _is_surname(name: WeighedName, at: list[int]) -> bool:
    """Whether words at some places of a name are as surnames of East and South Slavs are: Petrov, Sidorov."""
    return all(slavic_surnames.may_be_one(name.terms[i].token.text) for i in at)


def _are_two_names(pair: Pair, found: NameScore, letters: int) -> bool:
    """Whether aligned words are two names that are only alike: both common, and not known for forms of one."""
    if len(pair.mine) > 1 or len(pair.theirs) > 1:
        return False
    a, b = found.mine.terms[pair.mine[0]].token.text, found.theirs.terms[pair.theirs[0]].token.text
    if pair.reason in _LOOSE | _LOOSE_IF_SHORT and _are_of_two_sexes(a, b):
        return True
    if pair.reason in _LOOSE_IF_SHORT and _are_two_given(a, b):
        return True
    short = max(len(a), len(b)) <= letters
    if pair.reason not in _LOOSE and not (short and pair.reason in _LOOSE_IF_SHORT):
        return False
    if not (name_groups.is_borne(a) and name_groups.is_borne(b)):
        return False
    forms = (lexicon.name_variants(), name_groups.nicknames())
    return not any(table.get(a, frozenset()) & table.get(b, frozenset()) for table in forms)


def _are_two_given(a: str, b: str) -> bool:
    """Whether two words are customary given names and not of one another, of which even long ones are no slips."""
    known = name_groups.given_names()
    return a in known and b in known and known[a].isdisjoint(known[b])


def _are_of_two_sexes(a: str, b: str) -> bool:
    """Whether of two words one is the other with a, as a woman's name beside a man's: Dragan, Dragana; but not a
    woman's surname, which husband and wife share (Petrov, Petrova), nor forms of one name (Nicol, Nicola).
    """
    man, woman = sorted((a, b), key=len)
    if woman != f"{man}a" or len(man) < _LEAST or man[-1] in _OPEN or slavic_surnames.may_be_one(woman):
        return False
    variants = lexicon.name_variants()
    return not variants.get(man, frozenset()) & variants.get(woman, frozenset())


def _is_of_a_firm(found: NameScore) -> bool:
    """Whether a name is rather a firm's that was read as a person's, too."""
    words = (t.token.text for name in (found.mine, found.theirs) for t in name.terms)
    firms, people = (lexicon.generic_words(), lexicon.country_words()), lexicon.frequent_names()
    return any(word not in people and any(word in table for table in firms) for word in words)


def _names(name: WeighedName, places: Iterable[int]) -> list[Term]:
    """The words at some places that are names, or initials, and no numbers."""
    return [name.terms[i] for i in places if name.terms[i].kind in _NAMES]
