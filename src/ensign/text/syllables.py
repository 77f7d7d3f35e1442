"""Words as the syllables that they are made of."""

from collections.abc import Container, Sequence


def cut(word: str, known: Container[str]) -> tuple[str, ...]:
    """A word as one syllable, or as two of which the first is as long as can be; empty where it is neither.

    No more are written as one in given names of Chinese and Koreans, in the letters of others: Цзиньпин, チョルナム.
    """
    if word in known:
        return (word,)
    cuts = ((word[:at], word[at:]) for at in range(len(word) - 1, 0, -1))
    return next((found for found in cuts if found[0] in known and found[1] in known), ())


def runs(are_bare: Sequence[bool]) -> Sequence[int]:
    """How many groups of consonants from each on are bare, up to the next that is written with its vowel."""
    found = [0] * len(are_bare)
    run = 0
    for n in range(len(are_bare) - 1, -1, -1):
        run = run + 1 if are_bare[n] else 0
        found[n] = run
    return found
