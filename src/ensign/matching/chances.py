"""What names have in common by chance, of firms as there are so many: one word of their own that says little.

All firms of the LEI register (399,203) against three lists: 830 alerts, and hardly one of them right. Of a name that is
one word, many agreed in that alone, and it is a word that many firms have (ANTARES INVESTMENT, ANTARES OOO). Of others,
one short word was only nearly the same (SATNAM, SANAM). A short word that is the same is not charged: NIOC TRADING may
be NIOC's. Of persons, a word of few sounds is what is left of many as another script writes them.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from ensign.fields.names import Kind
from ensign.matching.alignment import Alignment, Pair, first_terms
from ensign.matching.words.similarity import SAME, SHORT, indel
from ensign.matching.words.term import Term
from ensign.matching.words.terms import WeighedName
from ensign.settings import Chances
from ensign.text import folds, lexicon
from ensign.text.scripts import Script

_NEARLY: Final = frozenset({"spelling", "consonants", "consonants_short", "edit", "sound", "joined nearly"})
"""Reasons for which Latin words are alike that are not the same."""

_BY_VOWELS: Final = frozenset({"consonants_short", "edit"})
"""Those that say least of words of so few sounds."""

_KANA_AND_LATIN: Final = frozenset({Script.KANA, Script.LATIN})
_AKIN: Final = "akin"

_UNHEARD: Final = str.maketrans("lv", "rb")
"""Letters that are heard as others, and written so."""


def chances(mine: WeighedName, theirs: WeighedName, alignment: Alignment, settings: Chances) -> Iterable[str]:
    """By which chance two firms' names may be alike, by its name in settings.Conflicts."""
    left = [mine.terms[i] for i in alignment.mine_left] + [theirs.terms[j] for j in alignment.theirs_left]
    own = [pair for pair in alignment.pairs if not all(is_common(mine.terms[i]) for i in pair.mine)]
    says_more = any(term.kind is not Kind.ACRONYM for term in left)
    few = bool(own) and len(alignment.pairs) < settings.many
    if len(theirs.terms) == 1 and left and own and _is_of_many(own[0], mine, theirs) and _are_anybodys(left):
        yield "single_common"
    elif (
        few
        and all(_is_borne(pair, mine, theirs) for pair in own)
        and (_is_more(left, mine, alignment) or _is_other(own, alignment))
    ):
        yield "own_common"
    one_side = bool(alignment.mine_left) != bool(alignment.theirs_left)
    beside_trade = few and one_side and all(term.generic for term in left)
    if len(own) == 1 and _is_nearly(own[0], mine, theirs, settings, says_more=says_more, beside_trade=beside_trade):
        yield "own_nearly"


def is_hearsay(pair: Pair, mine: WeighedName, theirs: WeighedName, settings: Chances) -> bool:
    """Whether two words are alike only for the little that is left of a foreign one as it is heard: グルグ of Clark.

    Very many Latin words of three letters are written alike in Kana, or even the same: サン, ハブ.
    """
    a, b = first_terms(pair, mine, theirs)
    if {a.script, b.script} == _KANA_AND_LATIN and min(len(a.spelt), len(b.spelt)) <= SHORT:
        return True
    if pair.reason != "heard" or min(sounds(a), sounds(b)) > settings.heard:
        return False
    return indel(a.spelt.translate(_UNHEARD), b.spelt.translate(_UNHEARD)) < settings.heard_spelt


def _is_of_many(pair: Pair, mine: WeighedName, theirs: WeighedName) -> bool:
    """Whether a word that is the same is one that many firms have."""
    word = first_terms(pair, mine, theirs)[1].token
    is_same = pair.reason == "same" and word.kind is Kind.WORD and word.script is Script.LATIN
    return is_same and word.text in lexicon.frequent_words()


def is_common(term: Term) -> bool:
    """Whether a word, or a number of one digit, says of no firm which it is."""
    return term.generic or (term.kind is Kind.NUMBER and len(term.token.text) == 1)


def _is_other(own: Sequence[Pair], alignment: Alignment) -> bool:
    """Whether one word of their own agrees and is not the same, or stands beside another word of the same trade."""
    reasons = {pair.reason for pair in alignment.pairs}
    return len(own) == 1 and (own[0].reason not in SAME or _AKIN in reasons)


def _is_borne(pair: Pair, mine: WeighedName, theirs: WeighedName) -> bool:
    """Whether a Latin word is one that many firms have; what it is in another script says more."""
    a, b = first_terms(pair, mine, theirs)
    return a.script is b.script is Script.LATIN and a.token.text in lexicon.frequent_words()


def _is_more(left: Sequence[Term], mine: WeighedName, alignment: Alignment) -> bool:
    """Whether words say more than where a firm is, as branches have it, how its name is abbreviated, or what a word
    that agrees says already.
    """
    more = {term.token.text for term in left if term.kind not in {Kind.ACRONYM, Kind.COUNTRY}}
    agreeing = {mine.terms[i].token.text for pair in alignment.pairs for i in pair.mine}
    return any(all((word, other) not in lexicon.said_besides() for other in agreeing) for word in more)


def _are_anybodys(left: Sequence[Term]) -> bool:
    """Whether words are what any firm may use, and no countries, as branches have: IRASCO ITALY."""
    return all(term.generic and term.kind is not Kind.COUNTRY for term in left)


def _is_nearly(
    own: Pair, mine: WeighedName, theirs: WeighedName, settings: Chances, *, says_more: bool, beside_trade: bool
) -> bool:
    """Whether the one word of their own that agrees is not the same, and it has few sounds or words of trade beside it
    that only one of the names has.

    Where more is left over, nor is a word of some letters with a slip, nor words that are nearly one.
    """
    words, reason = first_terms(own, mine, theirs), own.reason
    if not all(word.script is Script.LATIN for word in words):
        return beside_trade and reason not in SAME and own.similarity < settings.across
    if reason not in _NEARLY:
        return False
    letters = max(len(word.spelt) for word in words)
    if (beside_trade and letters <= settings.beside_trade) or (
        says_more and reason == "edit" and letters <= settings.slipped
    ):
        return True
    if reason == "joined nearly":
        return says_more or _is_beside_trade(own, mine, theirs)
    return (says_more or reason in _BY_VOWELS) and all(has_few_sounds(word, settings) for word in words)


def has_few_sounds(term: Term, settings: Chances) -> bool:
    """Whether a word is like many others."""
    return sounds(term) <= settings.sounds


def _is_beside_trade(pair: Pair, mine: WeighedName, theirs: WeighedName) -> bool:
    """Whether a word of trade and a short one are written together on one side, and so it is the short one that is not
    the same: AS Service, Aservice.
    """
    ours, listed = [mine.terms[i] for i in pair.mine], [theirs.terms[j] for j in pair.theirs]
    parts, (word, *others) = (ours, listed) if len(ours) > 1 else (listed, ours)
    trade = [part.spelt for part in parts if part.generic and len(part.spelt) > SHORT]
    own = [part.spelt for part in parts if not part.generic]
    if others or len(trade) != 1 or len(own) != 1 or len(own[0]) > SHORT:
        return False
    return word.spelt.startswith(trade[0]) or word.spelt.endswith(trade[0])


def sounds(term: Term) -> int:
    """How many consonants a word has."""
    return folds.sounds_of(folds.consonants(term.spelt, term.script))
