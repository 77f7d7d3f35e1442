"""Evidence in words: the only place where a score is put into sentences.

`reason` is one sentence for a file note; `sum_of` is the whole sum as rows whose points add up to
the score.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ensign.model import Basis, Evidence, Match, Standing

PAIR_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "same": "the same",
        "form": "the same word in another form",
        "country": "the same country",
        "spelling": "a spelling variant",
        "glued": "the same but for a legal form written without a blank",
        "article": "the same but for the article",
        "nickname": "a short form of the same name",
        "consonants": "the same consonants with other vowels",
        "consonants_short": "the same consonants with other vowels",
        "variant": "the same name in another language or romanisation",
        "chinese": "the same Chinese syllable romanised otherwise",
        "korean": "the same Korean syllable romanised otherwise",
        "reading": "the same when read as in another language",
        "homophone": "a character that is read alike",
        "prefix": "a longer or shorter form of the same word",
        "sound": "a similar sound",
        "sound_across": "a similar sound in another script",
        "across": "similar in another script",
        "initial": "an initial that fits",
        "edit": "a near spelling",
        "joined": "the same written as one word or several",
        "joined nearly": "nearly the same written as one word or several",
    }
)
"""What each reason for likeness is called; a word of the subject is … the listed word."""

CONFLICT_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "number": "the numbers differ",
        "country": "the countries in the names differ",
        "business": "they say that they do or are different things",
        "generic": "only words that any firm may use agree",
        "distinctive": "only words that any firm may use agree, and a word of its own is left over",
        "legal_form": "the legal forms differ",
        "legal_form_missing": "only one of the names has a legal form",
        "single": "yours is one word of a name that has several",
        "order": "the words are in another order",
        "middle_name": "one is a woman's middle name and the other a man's",
        "order_patronymic": "father and son are exchanged",
    }
)

IDENTIFIER_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "imo": "IMO number",
        "mmsi": "MMSI",
        "call_sign": "call sign",
        "lei": "LEI",
        "swift": "SWIFT code",
        "tax": "tax number",
        "registration": "registration number",
        "passport": "passport number",
    }
)

_BASIS: Final[Mapping[Basis, str]] = MappingProxyType(
    {
        Basis.DESIGNATION: "",
        Basis.ADVISORY: "Named in an advisory, which is no designation.",
        Basis.NAMED_IN_BRIEF: "Named in a brief, which is no designation.",
    }
)

RESEARCH_ONLY: Final = "Only a research watchlist was screened, which is no sanctions list."


@dataclass(frozen=True, slots=True)
class Term:
    """One row of the sum: what it is in words, the values that met, and its points in tenths."""

    what: str
    subject: str
    listed: str
    points: int


def sum_of(match: Match) -> list[Term]:
    """The terms of a match in order; their points add up to its score."""
    return [Term(_what(e), e.subject, e.listed, e.points) for e in match.evidence]


def reason(match: Match) -> str:
    """One or two sentences that say which of the user's values met which listed name, how, and what differs."""
    parts = [_opening(match)]
    parts += [p for p in (_differences(match.evidence), _facts(match.evidence)) if p]
    text = "; ".join(parts) + "."
    if match.name.weak:
        text += " The listed name is a weak alias."
    basis = _BASIS[match.entity.basis]
    return f"{text} {basis}" if basis else text


def withheld(match: Match) -> str:
    """Why a name that reaches the line is no match."""
    for e in match.evidence:
        if e.how == "other imo":
            return (
                f"No match: {match.entity.primary} is on the list under a like name, but it is another ship: "
                f"IMO {e.listed}, not {e.subject}."
            )
    weak = f"No match: {_quoted(match.name.text)} is a weak alias of {match.entity.primary}"
    if match.name.needs_country:
        needed = " or ".join(c.upper() for c in match.name.needs_country)
        return f"{weak} and counts only with country {needed}."
    return f"{weak} and the names are not the same."


NOTHING_ALIKE: Final = "No match: no listed name is anything like it."


def kept_under(nearest: Match | None, line: int) -> str:
    """Why a row is clear: the nearest listed name, how far under the line, and what cost it most."""
    if nearest is None:
        return NOTHING_ALIKE
    cost = min(sum_of(nearest), key=lambda term: term.points)
    values = " and ".join(_quoted(value) for value in (cost.subject, cost.listed) if value)
    most = f"; most was lost by: {cost.what}{f' ({values})' if values else ''}" if cost.points < 0 else ""
    score = f"{nearest.score // 10}.{nearest.score % 10} where {line // 10}.{line % 10} is a match"
    return f"No match: the nearest is {nearest.entity.primary}, {score}. {reason(nearest).rstrip('.')}{most}."


def _opening(match: Match) -> str:
    identifiers = [e for e in match.evidence if e.kind == "identifier" and e.points > 0]
    listed = _quoted(match.name.text)
    if identifiers:
        said = " and ".join(f"{IDENTIFIER_WORDS.get(e.how, 'identifier')} {e.subject}" for e in identifiers)
        name = _quoted(match.subject_name) if match.subject_name else "The row"
        return f"{name} carries the {said} of {_quoted(match.entity.primary)}"
    pairs = [e for e in match.evidence if e.kind == "pair"]
    start = f"{_quoted(match.subject_name)} meets the listed name {listed}"
    if all(e.how == "same" for e in pairs):
        return start if any(e.kind == "left over" for e in match.evidence) else f"{start}: the same words"
    said = ", ".join(_pair(e) for e in pairs)
    return f"{start}: {said}"


def _pair(e: Evidence) -> str:
    how = PAIR_WORDS[e.how]
    if e.how == "same" and e.subject == e.listed:
        return f"{_quoted(e.subject)} is the same"
    return f"{_quoted(e.subject)} and {_quoted(e.listed)} ({how})"


def _differences(evidence: Iterable[Evidence]) -> str:
    terms = list(evidence)
    mine = [e.subject for e in terms if e.kind == "left over" and e.subject]
    theirs = [e.listed for e in terms if e.kind == "left over" and e.listed]
    said = []
    if mine:
        said.append(f"only yours has {_and(mine)}")
    if theirs:
        said.append(f"only the listed name has {_and(theirs)}")
    said += [CONFLICT_WORDS[e.how] for e in terms if e.kind == "conflict"]
    return ", ".join(said)


def _facts(evidence: Iterable[Evidence]) -> str:
    said = []
    for e in evidence:
        if e.kind not in {"country", "birth date", "type"} or e.standing is Standing.SILENT:
            continue
        if e.standing is Standing.AGREES:
            said.append(f"the {e.kind} agrees ({e.listed})")
        else:
            said.append(f"the {e.kind} conflicts (yours {e.subject}, listed {e.listed})")
    return ", ".join(said)


def _what(e: Evidence) -> str:
    """A term of the sum in words."""
    if e.kind == "pair":
        return PAIR_WORDS[e.how]
    if e.kind == "conflict":
        return CONFLICT_WORDS[e.how]
    if e.kind == "identifier":
        return (
            "another ship: its IMO number differs"
            if e.how == "other imo"
            else f"the same {IDENTIFIER_WORDS.get(e.how, 'identifier')}"
        )
    fixed = {
        "left over": "only in your name" if e.subject else "only in the listed name",
        "contradiction": "other words on both sides",
        "thin": "little that agrees",
    }
    if e.kind in fixed:
        return fixed[e.kind]
    how = {"country": "the same", "other country": "another", "other type": "another"}.get(e.how, e.how)
    return f"{e.kind}: {how}"


def _quoted(text: str) -> str:
    return f"“{text}”"


def _and(words: list[str]) -> str:
    quoted = [_quoted(w) for w in words]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " and " + quoted[-1]
