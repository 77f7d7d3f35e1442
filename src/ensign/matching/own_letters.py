"""A listed name in other letters than the row's, of a party whose name the list also has in the row's letters.

The one is how the other is written there, with what that script leaves out or cannot write: ボリス is Boris and Bolis,
حسن Hasan and Husn. So the one in the row's own letters decides: a name that is not like it is another name, however
alike it is to the other, and one that is not strong with it is only possible (Smirnov, Semyonov, セミョノフ).
Not of Han characters, which Chinese, Koreans and Japanese each read otherwise.
"""

from operator import attrgetter
from typing import NamedTuple

from ensign.matching.scoring import NameScore
from ensign.matching.search.index import Index
from ensign.model import Entity, Evidence
from ensign.settings import Settings
from ensign.text.scripts import Script, script_of


class Twin(NamedTuple):
    """The name in the subject's letters of a party that is met by one in others, and how alike it is."""

    text: str
    score: int


def twin_of(found: NameScore, entity: Entity, index: Index, settings: Settings) -> Twin | None:
    """The entity's name in the subject's letters that is the listed one, and the most like the subject's; None where
    there is no such name.
    """
    script, other = script_of(found.mine.name.raw), script_of(found.theirs.name.raw)
    if script is other or Script.HAN in {script, other}:
        return None  # nearly always the first
    own = (name.text for name in entity.names if script_of(name.text) is script)
    weighed = ((text, index.weigh(text)) for text in own)
    scored = (
        Twin(text, index.scorer.score(found.mine, twin).score)
        for text, twin in weighed
        if index.scorer.score(twin, found.theirs).score >= settings.line
    )
    return max(scored, key=attrgetter("score"), default=None)


def twin_evidence(twin: Twin) -> Evidence:
    """What says how little the party's name in the subject's own letters is like the subject's."""
    return Evidence("own letters", f"{twin.score / 10:.1f}", twin.text, "own letters", 0)
