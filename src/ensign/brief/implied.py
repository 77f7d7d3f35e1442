"""The firm or ship that clipped sentences leave unsaid: "Struck off in 2021.", "Sole shareholder was A.".

It is taken for the one that was spoken of last in the paragraph, if that is one, and in the opening of a paragraph for
the subject of the note. What is found so is marked as not said.
"""

from collections.abc import Container, Sequence
from typing import Final

from ensign.brief import lexicon
from ensign.brief.spoken import BODY_KINDS, Reference, Spoken, Standing
from ensign.brief.tokens import Sentence, Token

_PARTICIPLES: Final = lexicon.word_set(
    "struck dissolved incorporated established founded registered liquidated deregistered wound owned managed operated"
    " controlled run chaired headed sold bought acquired chartered based"
)
_GOING_ON: Final = _PARTICIPLES | lexicon.word_set("and now later since from until in by on at the")
_FINITE: Final = lexicon.word_set("is was are were has had have will would said says")
_LONGEST: Final = 30
_ARTICLES: Final = lexicon.word_set("the one two three four five")
_LEADING: Final = _ARTICLES | lexicon.word_set("sole only other second third current present former remaining listed")
_CORPORATE: Final = frozenset({"owner-of", "director-of", "manager-of", "operator-of", "founder-of"})
_LEADERS: Final = frozenset({"chief executive", "managing director", "general manager", "general director", "ceo"})
_OF_SHIPS: Final = frozenset({"owner-of", "manager-of", "operator-of"})
_LONGEST_NOUN: Final = 3
_FURTHEST: Final = 3


def at(sentence: Sentence, i: int, blocked: Container[int], spoken: Spoken) -> Reference | None:
    """The reference to an unsaid party that token i makes, if it does."""
    tokens = sentence.tokens
    if i == 0 and tokens[0].lower in _PARTICIPLES and _is_clipped(tokens, blocked):
        return _made(sentence, i, _topic(sentence, spoken, BODY_KINDS | {"vessel"}), "was")
    predicate = _post(tokens, i, blocked)
    if not predicate:
        return None
    kinds = BODY_KINDS | {"vessel"} if predicate in _OF_SHIPS else BODY_KINDS
    return _made(sentence, i, _topic(sentence, spoken, kinds), "'s")


def _made(sentence: Sentence, i: int, topic: int | None, implied: str) -> Reference | None:
    if topic is None:
        return None
    return Reference(sentence.index, i, i + 1, "not said whose", (topic,), implied=implied)


def _is_clipped(tokens: Sequence[Token], blocked: Container[int]) -> bool:
    """Whether a sentence that begins with a participle has no subject of its own: not "Owned by A, B ships coal"."""
    words = [t.lower for t in tokens]
    if len(words) > _LONGEST or not _FINITE.isdisjoint(words) or (words[0] == "run" and words[1:2] != ["by"]):
        return False
    commas = [k for k, word in enumerate(words[:-1]) if word == ","]
    return all(k + 1 not in blocked and words[k + 1] in _GOING_ON - {"the"} for k in commas)


def _post(tokens: Sequence[Token], i: int, blocked: Container[int]) -> str:
    """The predicate of a post that begins at token i and is said to be of nobody; "" where none does."""
    before = tokens[i - 1].lower if i else ""
    if before in {"'s", "of", "a", "an", "its", "his", "her", "their", "no"} | _LEADING:
        return ""
    k = i
    while k < len(tokens) and k not in blocked and k - i <= _FURTHEST:
        if found := _noun(tokens, k):
            noun, end = found
            led = tokens[i].lower in _LEADING and k > i
            return _predicate(noun) if (led or i == 0) and _is_told(tokens, end, blocked, led=led) else ""
        if tokens[k].lower not in _LEADING:
            return ""
        k += 1
    return ""


def _noun(tokens: Sequence[Token], k: int) -> tuple[str, int] | None:
    for size in range(_LONGEST_NOUN, 0, -1):
        words = " ".join(t.lower for t in tokens[k : k + size])
        for noun in (words, words.removesuffix("s")):
            if _predicate(noun) and k + size <= len(tokens):
                return noun, k + size
    return None


def _predicate(noun: str) -> str:
    tie = lexicon.posts().get(noun)
    if tie is None or not (tie.predicate in _CORPORATE or noun in _LEADERS):
        return ""
    return tie.predicate


def _is_told(tokens: Sequence[Token], end: int, blocked: Container[int], *, led: bool) -> bool:
    """Whether a name, or a list of them, follows the noun: "is A", ", A", ": A; B"."""
    word = tokens[end].lower if end < len(tokens) else ""
    if word == ":":
        return led and end - 1 > 0
    return word in {"is", "was", "are", "were"} or (word == "," and led and end + 1 in blocked)


def _topic(sentence: Sentence, spoken: Spoken, kinds: Container[str]) -> int | None:
    """The one firm or ship of the words before, else of the latest sentence of the paragraph that names any."""
    earliest = sentence.index - (_FURTHEST if sentence.start > sentence.paragraph.start else 0)
    fits = [s for s in spoken.standings if spoken.candidates[s.candidate].kind in kinds and not s.aside]
    for index in range(sentence.index, max(earliest, 0) - 1, -1):
        here = [s for s in fits if s.sentence == index and not (index == sentence.index and _is_bracketed(sentence, s))]
        if here:
            return _one(here, is_here=index == sentence.index)
    return spoken.subject if spoken.subject is not None and sentence.start == sentence.paragraph.start else None


def _is_bracketed(sentence: Sentence, s: Standing) -> bool:
    """Whether a party is named in brackets: "(form B) of 2022 gives one shareholder"."""
    before = [t.text for t in sentence.tokens[: s.token]]
    return before.count("(") > before.count(")")


def _one(here: Sequence[Standing], *, is_here: bool) -> int | None:
    """The only party of some standings, else the one with which their sentence begins."""
    if len({s.candidate for s in here}) == 1:
        return here[0].candidate
    return here[0].candidate if not is_here and here[0].token <= 1 else None
