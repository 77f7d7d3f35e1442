"""A listed name in other letters than the row's, of a party whose name the list also has in the row's letters.

The one is how the other is written there, with what that script leaves out or cannot write: ボリス is Boris and Bolis,
حسن Hasan and Husn. So the one in the row's own letters decides: a name that is not like it is another name, however
alike it is to the other. Not of Han characters, which Chinese, Koreans and Japanese each read otherwise.
"""

from ensign.matching.scoring import NameScore
from ensign.matching.search.index import Index
from ensign.matching.words.terms import WeighedName
from ensign.model import Entity
from ensign.settings import Settings
from ensign.text.scripts import Script, script_of


def is_refuted(found: NameScore, entity: Entity, index: Index, settings: Settings) -> bool:
    """Whether the entity's name in the subject's letters is another than this, and the same as the listed one."""
    script, other = script_of(found.mine.name.raw), script_of(found.theirs.name.raw)
    if script is other or Script.HAN in {script, other}:
        return False  # nearly always the first
    own = (name.text for name in entity.names if script_of(name.text) is script)
    twins = [twin for text in own if _are_alike(twin := index.weigh(text), found.theirs, index, settings.line)]
    return bool(twins) and not any(_are_alike(found.mine, twin, index, settings.own_letters) for twin in twins)


def _are_alike(one: WeighedName, other: WeighedName, index: Index, line: int) -> bool:
    """Whether two names reach a line."""
    return index.scorer.score(one, other).score >= line
