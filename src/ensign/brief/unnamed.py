"""Parties that the text does not name: "a North Korean diplomat", "Pyongyang-style restaurants".

They are kept as nodes that relations can point to. Nobody fills in a name for them.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from ensign.brief import lexicon
from ensign.brief.document import Document
from ensign.brief.mentions import Mention
from ensign.brief.tokens import Sentence, Token

_INDEFINITE: Final = frozenset({"a", "an", "one", "another", "unnamed", "unidentified"})
_OFFICES: Final = frozenset({"ambassador", "consul", "attache"})
_COLLECTIVE: Final = frozenset({"-style", "-run", "-owned", "-operated", "-linked", "-backed"})
_APPOSED: Final = frozenset({",", "is", "was", "became", "remains", "—", "("})


def find(
    document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> tuple[tuple[Mention, str], ...]:
    """The unnamed parties of a document in order, each with its kind."""
    found: list[tuple[Mention, str]] = []
    for mention in mentions:
        if mention.form == "nation":
            found.extend(_around(document, sentences[mention.sentence], mention))
    return tuple(found)


def _around(document: Document, sentence: Sentence, nation: Mention) -> Iterator[tuple[Mention, str]]:
    tokens = sentence.tokens
    end = nation.last
    collective = end < len(tokens) and tokens[end].text in _COLLECTIVE
    if collective:
        end += 1
    noun = next((k for k in range(end, min(end + 3, len(tokens))) if _kind(tokens[k].text)), None)
    if noun is None or any(not t.text.isalpha() or t.is_capital for t in tokens[end:noun]):
        return
    kind, article = _kind(tokens[noun].text), tokens[nation.first - 1].lower if nation.first else ""
    if collective and tokens[noun].text.endswith("s") and kind == "organization":
        yield _make(document, sentence, nation.first, noun + 1), kind
    elif kind == "person" and not _apposed(tokens, nation.first - 1, noun) and _unknown(tokens[noun].text, article):
        first = nation.first - 1
        first -= article in {"unnamed", "unidentified"} and first > 0 and tokens[first - 1].lower in _INDEFINITE
        yield _make(document, sentence, first, noun + 1), kind


def _kind(word: str) -> str:
    known = lexicon.nominals()
    return known.get(word) or known.get(word.removesuffix("s"), "")


def _unknown(noun: str, article: str) -> bool:
    """An indefinite person, or the holder of an office of whom there is but one."""
    return article in _INDEFINITE or (article == "the" and noun in _OFFICES)


def _apposed(tokens: tuple[Token, ...], article: int, noun: int) -> bool:
    """Whether the words describe somebody named beside them."""
    before = tokens[article - 1].text if article > 0 else ""
    after = tokens[noun + 1 : noun + 3]
    named = bool(after) and (after[0].is_capital or (after[0].text == "," and len(after) > 1 and after[1].is_capital))
    clause = (
        before == "," and article >= 2 and not tokens[article - 2].is_capital and tokens[article - 2].text.isdigit()
    )
    return named or (before in _APPOSED and not clause)


def _make(document: Document, sentence: Sentence, first: int, last: int) -> Mention:
    tokens = sentence.tokens
    start, end = tokens[first].start, tokens[last - 1].end
    text = document.words(start, end)
    if text.split()[0].lower() in _INDEFINITE | {"the"}:
        text = text[0].lower() + text[1:]
    return Mention(sentence.index, first, last, start, end, text, form="unnamed")
