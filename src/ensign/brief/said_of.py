# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""Whether what a pattern found is said of the parties that it named: not denied, not supposed, not of a thing between."""

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from ensign.brief import clauses, lexicon
from ensign.brief.patterns import Pattern
from ensign.brief.wording import STOP

_DENIED_BEFORE: Final = re.compile(
    r"\b(?:no (?:evidence|proof|suggestion|indication|sign|record)|not (?:true|the case|clear)|untrue|denie[sd]|deny|denying"
    r"|falsely|wrongly|rejected|dismissed)\b[^;.<]{0,40}$"
)
_SUPPOSED: Final = re.compile(r"\b(?:if|whether|unless|would|could|should|might)\b(?: (?:the|a|an|mr\.?|ms\.?))? $")
_DENIED: Final = re.compile(
    r"\b(?:not|never|no longer|denied|denies|neither|nor|n't|without|no (?:shares?|stakes?|interests?|part|role|ties|links?))\b"
)
_NEITHER: Final = re.compile(r"\bneither [^.;]{0,60} nor (?:(?:the|mr|ms|mrs|dr)\b\.? )?$")
_POSSESSED: Final = re.compile(r"<\w\d+> 's ")
_BEFORE: Final = 200
"""Characters before a relation, more than a denial of it has."""


def is_denied(m: re.Match[str]) -> bool:
    """Whether a match is denied, or only supposed: "if A owned B"."""
    before = m.string[max(0, m.start() - _BEFORE) : m.start()]
    neither = _NEITHER.search(before) and not _POSSESSED.match(m.group())
    return bool(neither or _DENIED.search(m.group()) or _DENIED_BEFORE.search(before) or _SUPPOSED.search(before))


_SAID_OF: Final = re.compile(
    r"(?:^|[,(—:]|\b(?:is|was|were|are|be|been|being|and|or|but|\w+ly|then|later|now|once|also|still|first|itself|half|percent|cent|\d[\d.,]*))$|%$|>$"
)
"""What stands before "owned by" where it is said of the party before, and not of "coal bought by"."""

_BY: Final = re.compile(r"\b(?:by|to) (?:the )?(?:[\w-]+ ){0,3}$")
_OTHER_OWN: Final = re.compile(r" 's (?!(?:remaining |outstanding |other )?(?:shares|capital|stock|equity)\b)")
_AND_IS: Final = re.compile(r"(?:, )?(?:and|but) (?:\w+ly )?(?:is|was|are|were|has been|have been|had been)\b")
_SHIP_BEFORE: Final = re.compile(r"<v\d+>[^.;<]* $|<v\d+>[^.;<]*by (?:the )?(?:[\w-]+ ){0,3}$")
_FINITE: Final = re.compile(
    r"(?<!that )(?<!which )(?<!who )\b(?:is|was|are|were|has been|have been|had been|remains)(?: (?:also|now|later|then|still|once|today|\w+ly|half|partly|\d[\d.,]* (?:%|percent|per cent)))*$"
)
_MERELY: Final = re.compile(r"^(?:by|in|on|at|since|until|from|for|and|,|\w+ly|largely|\(|wholly|partly|\d|<g)")
_SHARES: Final = re.compile(
    r"\b(?:shares?|stakes?|half|most|all|part|parts|control|percent|cent|%|stock|equity|capital|sides|assets) (?:of|in) (?:the )?$"
)
_APPOSED: Final = re.compile(
    r"(?:^|[,—:(;] |^- |\b(?:and|that|said|says|when|while|but) )(?:(?:the|mr|ms|mrs|dr)\b\.? )?(?:[\w.'-]+ ){0,2}$"
)


def is_said_of_it(pattern: Pattern, m: re.Match[str]) -> bool:
    """Whether the words of a match are said of its subject, or its object, and not of another party or thing beside."""
    if "subj" in m.re.groupindex and m.string.startswith(" and ", m.end("subj")) and _is_apart(m):
        return False
    checks = (check for name, check in _CHECKS.items() if name in pattern.name)
    return all(check(m) for check in checks)


def _is_verb_of_it(m: re.Match[str]) -> bool:
    """Whether "X owns Y" has X for a subject: not in "whose wife is X, owns Y", nor "X chartered Y to Z"."""
    if clauses.is_governed(m.string[: m.start("subj")]) or _BEING.search(m.string[: m.start("subj")]):
        return False
    lets = _LETTING.search(m["word"]) and _TO_ANOTHER.match(m.string, m.end())
    return not _ends_aside(m) and not lets and " and" not in m.string[m.end("subj") : m.start("word")]


_BEING: Final = re.compile(r"\b(?:is|was|are|were) (?:(?:mr|ms|mrs|dr)\.? )?$")
"""Before the A of "whose wife is A"."""


_FOR: Final = re.compile(r"\bfor (?:the )?$")
"""Before a firm that somebody is agent for "in London"."""


def _is_subject(m: re.Match[str]) -> bool:
    return not clauses.is_governed(m.string[: m.start("subj")])


def _is_of_party(m: re.Match[str]) -> bool:
    """Whether the party itself, and not what is another's or belongs to it, did two things: "X's driver went and bought"."""
    return not m.string.startswith(" 's", m.end("subj")) and not clauses.is_governed(m.string[: m.start("subj")])


_KIN_BEFORE: Final = re.compile(r" , (?:a|an|the) (?:[\w-]+ ){1,3}(?:of|to) $")
"""Before the B of "A, a son of B, ...", who is no partner in a venture of A."""


_LETTING: Final = re.compile(r"\b(?:charter|leas)")
_TO_ANOTHER: Final = re.compile(r" (?:out )?to (?!(?:carry|transport|move|ship|haul|load) )")
"""Behind what is let to another: "it chartered the ship to a broker"."""

_NESTED: Final = re.compile(
    r"(?! , (?:an?|the) (?:(?!(?:is|was|are|were|has|had) )(?:[^,;]))* (?:that|which|who) )^.*(?:(?<!,) (?:that|which <\w\d+>|who)\b|\b(?:is|was|are|were|has|had)\b.* (?:by|to|in|at|from|of|with) .*belong)"
)
"""What begins another clause before "belongs": "B is being mended by a yard that belongs to the navy"."""


def _is_apart(m: re.Match[str]) -> bool:
    """Whether "and" behind a party goes on about another, to which it only belongs: "the board of B and is married"."""
    return m.start("subj") == m.start() and clauses.is_governed(m.string[: m.start()])


@cache
def _chain() -> re.Pattern[str]:
    """What stands before the A of "- X — founder of A, shareholder of B", where both are said of X."""
    return re.compile(rf"^- .*(?:—|:|;|,) (?:[\w-]+ ){{0,3}}{lexicon.any_of(lexicon.posts())}s? (?:of|at) (?:the )?$")


def _is_of_chain(m: re.Match[str]) -> bool:
    return bool(_chain().search(m.string[: m.start("subj")]) and m.string[m.end("subj") :].startswith(" ,"))


_VERB_BEHIND: Final = re.compile(
    r" , (?:(?:also|then|later|now|still|once|since|\w+ly) )*(?:is|was|has|had|have|became|remains)\b"
)


def _ends_aside(m: re.Match[str]) -> bool:
    """Whether the comma behind the party named last closes an aside about another: "A, whose wife is B, runs C"."""
    behind = m.string[m.end("subj") :]
    verb = _VERB_BEHIND.match(behind) or (behind.startswith(" ,") and _is_verb(m))
    return bool(verb) and not _APPOSED.search(m.string[: m.start("subj")])


def _is_verb(m: re.Match[str]) -> bool:
    return m["word"].split(" ", 1)[0] in {w.split(" ", 1)[0] for w in lexicon.verbs()}


_APPOSITIVE: Final = re.compile(
    rf"^, (?:an?|the|its|one of the) (?:(?!(?:{STOP}) )(?:[\w'-]+|<g\d+>(?: -\w+)?) )*(?!(?:{STOP})$)[\w'-]+$"
)


def _is_passive_of_it(m: re.Match[str]) -> bool:
    """Whether the participle of "X ... owned by Y" is said of X, and not of a thing named between: "X carried coal bought by Y"."""
    before, ahead = m.string[m.end("obj") : m.start("word")].strip(), m.string[: m.start("obj")]
    between = m.string[m.end("word") : m.start("subj")].lstrip()
    others = (
        _OTHER_OWN.match(m.string, m.end("obj")),  # "the office of X is run by Y"
        not before and not _MERELY.match(between),  # "X bought coal mined by Y"
        between.count("by ") > 1,  # "owned by the subject, managed by Y"
        before.strip(" ,") in {"and", "but"} and _BY.search(ahead),  # "owned by A and operated by B": not A by B
        _AND_IS.match(before),
        before == "," and _BY.search(ahead) and _SHIP_BEFORE.search(ahead),  # "the ship is owned by A, operated by B"
        # "the bank that lent to X is run by Y", "belongs to A, and is run by B"
        _FINITE.search(before) and clauses.is_governed(ahead) and not _SHARES.search(ahead),
    )
    if any(others):
        return False
    if _APPOSITIVE.match(before):
        return True  # "X, a Ghent haulier owned by Y"
    last = before.rsplit(" ", 1)[-1]
    nouns = {last, last.removesuffix("s"), " ".join(before.rsplit(" ", 2)[-2:])}
    return not before or bool(_SAID_OF.search(last)) or not nouns.isdisjoint(lexicon.nominals())


_CHECKS: Final[dict[str, Callable[[re.Match[str]], bool]]] = {
    ": X is Y's N": lambda m: not _ends_aside(m),
    ": X, N of Y": lambda m: not _is_of_chain(m) and not _ends_aside(m),
    "X V-s Y": _is_verb_of_it,
    "X V-s firms": _is_verb_of_it,
    "X did and V-ed Y": _is_of_party,
    "acts for": _is_subject,
    "fronts for": _is_subject,
    "works for": _is_subject,
    "holds a part of": _is_subject,
    "interest in": _is_subject,
    "board": _is_subject,
    "in place": lambda m: not _FOR.search(m.string[: m.start()]),
    "belongs to": lambda m: not _NESTED.search(m.string[m.end("obj") : m.end()]),
    "sold to": lambda m: not clauses.is_governed(m.string[: m.start("obj")]),
    "V-ed by": _is_passive_of_it,
    "joint venture with": lambda m: not _KIN_BEFORE.search(m.string[: m.start("subj")]),
}
"""By a part of a pattern's name, what its match is asked."""
