# ruff: noqa: E501 - a pattern on one line can be read, searched and compared as one
"""A typed line as the simpler clauses it is made of: without brackets and asides, each predicate with its subject.

"A, which flies no flag, belongs to B and is run by C" says two things of A: that it belongs to B and that it is run by C.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from ensign.brief import lexicon
from ensign.brief.marked import LONG

BRACKETS: Final = re.compile(r" \([^()]*\)")
_ASIDE: Final = re.compile(
    r" , (?:which <\w\d+>|(?:a|an|the|one of) (?:[^,;<]|<g\d+>)*? (?:that|which|who)\b)[^,;]*? ,(?! and )"
)
# "A, a Russian national, founded B": what stands between commas without a party of its own, before a verb
_ADVERBIAL: Final = re.compile(
    r" , (?:in turn|however|meanwhile|moreover|too|it seems|apparently|reportedly|allegedly|for (?:its|his|her) part|according to (?:[^,;]|<\w\d+>){1,60}?|(?:the )?(?:[\w-]+ ){1,3}(?:show|shows|say|says|suggest|suggests)"
    r"|<p\d+> (?:said|says|added|alleged|claimed)|(?:he|she|it|they|officials|prosecutors|investigators) (?:said|say|says|added|allege|alleged)) ,"
)
_APPOSITION: Final = re.compile(
    r" , (?:(?:a|an|the|its|his|her|then|now|also|aged|born|dob:?|b\.) (?:[^,;<]|<g\d+>|(?<=\bin )<[pu]\d+>)*?|\d\d(?: , of <g\d+>)?|of <g\d+>(?: , <g\d+>)?) ,(?= (?:(?!and |or |<)|and (?:\w+ )?\w+ed by ))"
)
# "run by A, a son of B, as a joint venture with C": B is named only to say who A is
_KINSHIP: Final = re.compile(r" , (?:a|an|the) (?:[\w-]+ ){1,3}(?:of|to) <p\d+> ,(?= (?:as|in|with|through|under) )")
# "A, controlled by his son, B, took over C": what a participle tells between A and its verb
_PARTICIPLE: Final = re.compile(
    r" , (?:(?:\w+ly|now|then|once) )?(?:\w+ed|run|led|held|built) (?:[^,;<]|<g\d+>){0,30}?by [^,;]*(?: , <[po]\d+>)? ,(?= (?:(?:then|later|has|had|also) )*(?:took|ran|is|was|has|had|bought|sold|owns|runs|\w+ed) )"
)
# "A, a nephew of the late general B, runs C"
_PARTY_APPOSED: Final = re.compile(
    r" , (?:an?|the|its|his|her) (?:[^,;<]|<g\d+>){1,60}?(?:of|to|at|for|with|by|from|in) (?:[^,;<]|<g\d+>){0,40}?<[poxu]\d+> ,(?= (?!and |or |<|who |which |that ))"
)
# "owned by A, a dentist, and B": what one of two is
_LISTED_APPOSED: Final = re.compile(
    r"(\b(?:by|between|to) (?:(?:mr|ms|mrs|dr|the)\.? )?<[po]\d+>) , (?:an?|the|aged|now) (?:[^,;<]|<g\d+>)*? ,(?= and (?:(?:mr|ms|mrs|dr|the)\.? )?<)"
)
_LAST_APPOSED: Final = re.compile(r" , (?:a|an|the|of) (?:[^,;<]|<g\d+>)*? ,(?= (?:and|but) )")


def variants(text: str) -> tuple[str, ...]:
    """A line and what is left of it where what only describes a party is read over, then clause by clause, each once."""
    shorter = _ADVERBIAL.sub("", _ASIDE.sub("", BRACKETS.sub("", text)))
    bare = _APPOSITION.sub("", shorter)
    plain = (
        text,
        shorter,
        bare,
        _KINSHIP.sub("", shorter),
        _PARTICIPLE.sub("", shorter),
        _PARTY_APPOSED.sub("", shorter),
        _LISTED_APPOSED.sub(r"\1", shorter),
    )
    if len(text) > LONG:
        return tuple(dict.fromkeys(plain))
    clauses = [c for whole in (_LAST_APPOSED.sub("", bare), BRACKETS.sub("", text)) for c in _coordinated(whole)]
    return tuple(dict.fromkeys((*plain, *clauses)))


@cache
def _boundary() -> re.Pattern[str]:
    """What stands between two predicates of one subject: "and", before a verb that has none of its own."""
    verbs = lexicon.any_of((*lexicon.verbs(), "belongs", "belonged", "holds", "held"))
    return re.compile(
        r" (?:, )?(?:and|but) (?=(?:(?:\w+ly|later|then|now|also|still|since|once|today) )*"
        rf"(?:(?:is|was|are|were|has|have|had)\b|{verbs}(?: |$)|(?:sits|sat|serves|served|acts|acted|works|worked|remains|became|denies|denied)\b))"
    )


_PARTY: Final = re.compile(r"<[povxu]\d+>")
_BEFORE: Final = (
    r"(?:of|(?<!according )to|by|from|with|for|at|in|on|through|via|under|against|behind|near|into|between)"
)
_ARTICLE: Final = r"(?:(?:the|a|an|its|his|her|their|this|that|mr\.?|ms\.?|mrs\.?|dr\.?) )?"
_FINITE: Final = re.compile(r" , (?:is|was|has|had|are|were) ")
_DESCRIBED: Final = re.compile(r" , (?:an?|the) (?:[\w-]+ |<g\d+> (?:-\w+ )?){1,6}(?:that|which|who) ")
_LISTED_BEFORE: Final = re.compile(r"(?:<[povxu]\d+>(?: ,| and| , and) (?:the )?)+$")
_NO_VERB: Final = re.compile(rf" (?:'s|,|and|or|\(|\"|;|:|—|\.|{_BEFORE})(?: |$)")
_DATED_BEFORE: Final = re.compile(r"\b(?:in|on|by|since|from|until) (?:\w+ ){0,2}\d{4}(?: ,)? $")


def _coordinated(text: str) -> Iterator[str]:
    """Each later predicate of a line with the subject that it shares with the first."""
    for m in _boundary().finditer(text):
        if subject := subject_before(text, m.start()):
            following = _boundary().search(text, m.end())
            yield f"{subject} {text[m.end() : following.start() if following else len(text)]}"
    for m in _second_noun().finditer(text):
        if (subject := subject_before(text, m.start())) and _PREDICATE.search(text, text.rfind(subject, 0, m.start())):
            yield f"{subject} is {text[m.end() :]}"

    for m in _two_nouns().finditer(text):
        yield f"{m['who']} is {m['second']}"


@cache
def _two_nouns() -> re.Pattern[str]:
    """What two nouns in one apposition say: "A, the sister of B and a director of C,"."""
    nouns = lexicon.any_of((*lexicon.posts(), *lexicon.kin()))
    one = rf"(?:an?|the) (?:[\w-]+ ){{0,3}}?{nouns} (?:of|at|to) (?:(?:the|mr|ms|mrs|dr)\.? )?<[pov]\d+>"
    return re.compile(rf"(?P<who><[po]\d+>) (?:,|\(|—) {one} and (?P<second>{one})")


@cache
def _second_noun() -> re.Pattern[str]:
    """What stands between two nouns that are said of one subject: "is the founder of A and the brother of B"."""
    nouns = lexicon.any_of((*lexicon.posts(), *lexicon.kin()))
    return re.compile(rf" (?:, )?(?:and|but) (?:also )?(?=(?:an?|the) (?:[\w-]+ ){{0,3}}?{nouns} (?:of|at|to) )")


_PREDICATE: Final = re.compile(
    r"<[povxu]\d+>(?: , who| , which <\w\d+>)? (?:(?:also|now|still) )?(?:is|was|are|serves as|served as|remains|became|acts as) (?:an?|the|<)"
)


def subject_before(text: str, at: int) -> str:
    """The party, or the list of them, of which the clause that goes on at a place is: the last that a verb follows."""
    begin = max(text.rfind(" ; ", 0, at), text.rfind(" : ", 0, at), 0)
    for m in reversed(list(_PARTY.finditer(text, begin, at))):
        before = text[begin : m.start()]
        apposed = before.endswith(", ") and _FINITE.match(text, m.end())
        is_subject = apposed or not _NO_VERB.match(text, m.end()) or _DESCRIBED.match(text, m.end())
        if is_subject and not is_governed(before):
            listed = _LISTED_BEFORE.search(before)
            return f"{listed.group() if listed else ''}{m.group()}"
    return ""


@cache
def _governed() -> re.Pattern[str]:
    """A preposition with what may stand between it and a name: "of the tanker", "by Oslo-based"."""
    nouns = lexicon.any_of((*lexicon.nominals(), *lexicon.posts(), *lexicon.kin()))
    return re.compile(
        rf"\b{_BEFORE} {_ARTICLE}(?:(?:[\w.'-]+ |<g\d+> (?:-\w+ )?){{0,3}}{nouns} |<g\d+> -\w+ )?(?:\" )?$"
    )


def is_governed(before: str) -> bool:
    """Whether the party behind some words is the object of a preposition in them, and so is no subject."""
    return bool(_governed().search(before)) and not _DATED_BEFORE.search(before)
