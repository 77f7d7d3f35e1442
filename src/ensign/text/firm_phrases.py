"""Words of trade and places that are several words where they come from, and one here or in English: mao yi is trading,
bienes raíces real estate, Ho Chi Minh City Saigon.

Vietnamese writes each syllable by itself, and so do those who romanise Chinese by syllables.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from ensign.tables import pairs
from ensign.text import lexicon


@cache
def firm_phrases() -> Mapping[str, str]:
    """Folded phrases to the words that stand for them, each as `lexicon.abbreviations` has it."""
    short = lexicon.abbreviations()
    found = pairs("ensign.text", "firm_phrases", "phrase", "full")
    return MappingProxyType(
        {phrase: " ".join([short.get(word, word) for word in full.split()]) for phrase, full in found}
    )
