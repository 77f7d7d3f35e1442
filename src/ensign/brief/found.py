"""A relation as it was found in a text: between candidates by number, with the passage that it rests on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Self

from ensign.brief import lexicon
from ensign.brief.reading import Line

PARTY_TIES: Final = lexicon.word_set(
    "founder-of head-of owner-of director-of manager-of operator-of controller-of interest-in acts-for"
    " transferred-cargo-to joint-venture-with paid-for linked-to subsidiary-of parent-of subordinate-to"
    " representative-of partner-of"
)
"""Relations by which who has one with a party is a party, too."""

KIN_TIES: Final = frozenset(tie.predicate for tie in lexicon.kin().values())
"""Relations between relatives."""

CONTROL_TIES: Final = frozenset({"owner-of", "manager-of", "operator-of", "controller-of"})
"""Relations to what somebody owns or runs: the only ones to a ship."""


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

    @classmethod
    def in_line(cls, line: Line, predicate: str, subject: int, target: int | None, **said: str) -> Self:
        """A relation that rests on the whole sentence of a line; `said` are the texts of other fields."""
        s = line.sentence
        return cls(predicate, subject, target, sentence=s.index, start=s.start, end=s.end, **said)


def by_end(relations: Iterable[Found]) -> Mapping[int, Sequence[Found]]:
    """The relations of each candidate that is at either end of any, in order."""
    found: dict[int, list[Found]] = {}
    for f in relations:
        found.setdefault(f.subject, []).append(f)
        if f.target is not None and f.target != f.subject:
            found.setdefault(f.target, []).append(f)
    return found
