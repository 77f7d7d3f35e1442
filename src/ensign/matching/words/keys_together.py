"""The keys of many words at once, by the table of reasons.py, as hashes."""

from collections.abc import Iterator

import numpy as np

from ensign.fields.names import Kind
from ensign.matching.arrays.strings import Flags
from ensign.matching.words.reasons import BY_SYLLABLE, KEY_REASONS, KeyReason, Word
from ensign.matching.words.word_columns import Keys, WordColumns


def keys_together(columns: WordColumns) -> Iterator[tuple[str, Keys]]:
    """By reason, the keys of words: those of reasons.keys_of."""
    words = columns.are(Kind.WORD)
    by_sound = words & ~columns.characters
    shown, owned = [token.shown for token in columns.tokens], [token.own for token in columns.tokens]
    parts = zip(columns.texts, columns.spelt, columns.scripts, columns.chars, shown, owned, strict=True)
    rows = list(map(Word._make, parts))
    for reason in KEY_REASONS:
        if columns.way in reason.ways:
            own = words if reason.name in BY_SYLLABLE else by_sound
            if reason.further is not None:
                further, numbers = reason.further, np.flatnonzero(own & columns.written_in(reason.scripts)).tolist()
                several = [(n, texts) for n in numbers if (texts := further(rows[n]))]
                owners = np.array([n for n, texts in several for _ in texts], dtype=np.int64)
                found = Keys.of(owners, reason.folded([text for _, texts in several for text in texts]))
                yield reason.name, found.where(_fits(found, reason))
            if reason.columns:
                yield from ((reason.name, keys) for keys in _in_columns(columns, reason, by_sound))


def _in_columns(columns: WordColumns, reason: KeyReason, own: Flags) -> Iterator[Keys]:
    """The keys that are columns, but for those that are the same in the first of them."""
    own = own & (columns.lengths + columns.unvowelled >= reason.letters)
    first, *others = map(columns.keys, reason.columns)
    yield first.where(own[first.owners] & _fits(first, reason))
    for keys in others:
        yield keys.where(own[keys.owners] & _fits(keys, reason) & (keys.hashes != first.hashes))


def _fits(keys: Keys, reason: KeyReason) -> Flags:
    """Whether keys are neither too short nor too long."""
    found: Flags = (keys.sounds >= reason.least) & (keys.sounds <= reason.most)
    return found
