"""By which words a text calls whom: "his wife, A", "broker B", "Oknha C", "D, a Dubai banker".

"The wife" and "the broker" are then those who alone were called so, "their son" is a couple's, and whoever speaks in an
interview is not who is spoken of.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from ensign.brief import lexicon
from ensign.brief.candidates import Candidate
from ensign.brief.mentions import Mention
from ensign.brief.tokens import Sentence, Token

_APPOSED: Final = frozenset({",", "—", "("})
_ARTICLES: Final = frozenset({"a", "an", "the"})
_FURTHEST: Final = 6
_SPOUSES: Final = frozenset(noun for noun, tie in lexicon.kin().items() if tie.predicate == "spouse-of")


def words(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], owner: Mapping[int, Candidate]
) -> dict[int, frozenset[str]]:
    """By candidate, the nouns and titles that stand beside the names of people, in lower case."""
    found: dict[int, set[str]] = {}
    for n, mention in enumerate(mentions):
        if owner[n].kind == "person":
            told = {*mention.title.lower().split(), *_before(sentences, mention), *_behind(sentences, mention)}
            found.setdefault(owner[n].number, set()).update(told)
    return {number: frozenset(told) for number, told in found.items()}


def _nouns() -> frozenset[str]:
    people = {noun for noun, kind in lexicon.nominals().items() if kind in {"person", "trade"}}
    return frozenset({*people, *lexicon.kin()})


def _before(sentences: Sequence[Sentence], mention: Mention) -> set[str]:
    """The noun right before a name, with a comma between or without."""
    tokens = sentences[mention.sentence].tokens
    before = [t.lower for t in tokens[max(0, mention.first - 3) : mention.first] if t.text != ","]
    return set(before[-1:]) & _nouns()


def _behind(sentences: Sequence[Sentence], mention: Mention) -> set[str]:
    """The noun of what stands in apposition behind a name: ", a Dubai banker", "— wife of the above"."""
    tokens = sentences[mention.sentence].tokens[mention.last : mention.last + _FURTHEST + 1]
    if not tokens or tokens[0].text not in _APPOSED:
        return set()
    for k, token in enumerate(tokens[1:]):
        if token.lower in _nouns() and (k == 0 or tokens[1].lower in _ARTICLES):
            return {token.lower}
        if token.text in _APPOSED or token.lower in {"of", "and", "who", "is", "was"}:
            break
    return set()


def alone(word: str, called: Mapping[int, frozenset[str]]) -> int | None:
    """The only one who is called by a word; None where nobody or several are."""
    so = [number for number, told in called.items() if word in told]
    return so[0] if len(so) == 1 else None


def couple(recent: Sequence[int], called: Mapping[int, frozenset[str]]) -> tuple[int, ...]:
    """The two people spoken of last, if one of them is called a husband or wife."""
    pair = tuple(dict.fromkeys(reversed(recent)))[:2]
    married = any(not _SPOUSES.isdisjoint(called.get(number, ())) for number in pair)
    return tuple(sorted(pair)) if len(pair) == 2 and married else ()


def speakers(sentences: Sequence[Sentence], mentions: Sequence[Mention], owner: Mapping[int, Candidate]) -> set[int]:
    """The numbers of the mentions that head what somebody says in an interview: "Ostby: They left."."""
    heads: dict[int, list[int]] = {}
    for n, mention in enumerate(mentions):
        sentence = sentences[mention.sentence]
        if mention.first == _quoted(sentence.tokens) and _is_colon(sentence.tokens, mention.last):
            heads.setdefault(owner[n].number, []).append(n)
    return {n for own in heads.values() if len(own) > 1 for n in own}


def _quoted(tokens: tuple[Token, ...]) -> int:
    return next((k for k, t in enumerate(tokens) if t.text not in _BEFORE_SPEAKERS and not t.text.isdigit()), 0)


_BEFORE_SPEAKERS: Final = frozenset({'"', "*", "_", ":", "[", "]", "(", ")", "."})
"""What stands before a speaker's name beside the hour: "[00:14:02] A:"."""


def _is_colon(tokens: tuple[Token, ...], k: int) -> bool:
    return k < len(tokens) and tokens[k].text == ":"
