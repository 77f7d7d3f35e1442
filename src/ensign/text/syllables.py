"""Words of names that are made of syllables, as given names of Chinese and Koreans are in the letters of others."""

from collections.abc import Container


def cut(word: str, known: Container[str]) -> tuple[str, ...]:
    """A word as one syllable, or as two of which the first is as long as can be; empty where it is neither.

    No more are written as one: Цзиньпин, チョルナム.
    """
    if word in known:
        return (word,)
    cuts = ((word[:at], word[at:]) for at in range(len(word) - 1, 0, -1))
    return next((found for found in cuts if found[0] in known and found[1] in known), ())
