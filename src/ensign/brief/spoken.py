"""What a text has told up to a place, and the words of it that stand for a party."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ensign.brief.candidates import Candidate
from ensign.brief.tokens import Sentence

REACH: Final = 4  # sentences looked back over, within which most anaphors of news text find their party
WINDOW: Final = 200  # parties looked back over at most, more than that many sentences ever hold
BODY_KINDS: Final = frozenset({"company", "organization"})


@dataclass(frozen=True, slots=True)
class Reference:
    """Tokens of a sentence (end exclusive) that stand for candidates, the words, and whether that is certain."""

    sentence: int
    first: int
    last: int
    text: str
    candidates: tuple[int, ...]
    certain: bool = False
    possessive: bool = False
    implied: str = ""  # "'s" or "was": what of the party is left unsaid before the token


@dataclass(frozen=True, slots=True)
class Standing:
    """A party at a place of the text: sentence, clause, token, candidate; `aside` where it only tells where."""

    sentence: int
    clause: int
    token: int
    candidate: int
    aside: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a text has told up to a place, which grows as it is read.

    `standings` are the parties in the order in which they were spoken of, `fresh` those brought in as new firms, each
    with its sentence, `genders` those that are told, or that pronouns showed, by candidate, `called` the words beside
    their names, `subject` the party of a line "Subject: A", `labelled` those
    of such lines by their labels, `ventures` those told to be joint ventures.
    """

    candidates: Sequence[Candidate]
    genders: dict[int, str]
    called: Mapping[int, frozenset[str]] = field(default_factory=dict)
    subject: int | None = None
    labelled: Mapping[str, int] = field(default_factory=dict)
    standings: list[Standing] = field(default_factory=list)
    fresh: dict[int, int] = field(default_factory=dict)
    ventures: list[int] = field(default_factory=list)


def latest(
    standings: Sequence[Standing],
    fits: Sequence[int],
    sentence: int,
    *,
    last: bool = False,
    sure: frozenset[int] = frozenset(),
) -> tuple[int, ...]:
    """The first fitting party, of those that surely fit if any does, of the latest clause that has one."""
    allowed = set(fits)
    recent = standings[-WINDOW:]
    near = [s for s in recent if s.candidate in allowed and sentence - s.sentence <= REACH]
    if not near:
        return ()
    end = near[-1]
    if last:  # "that company"
        return (end.candidate,)
    clause = [s.candidate for s in near if (s.sentence, s.clause) == (end.sentence, end.clause)]
    return (next((c for c in clause if c in sure), clause[0]),)


def reference(
    sentence: Sentence, first: int, last: int, found: tuple[int, ...], *, possessive: bool, certain: bool = False
) -> Reference | None:
    """The reference that some tokens of a sentence are to the parties found; None where none was."""
    if not found:
        return None
    text = " ".join(t.text for t in sentence.tokens[first:last])
    text = text[0].lower() + text[1:]
    return Reference(sentence.index, first, last, text, found, certain, possessive)
