"""What lines show of where names begin: headings right over a paragraph, letters of questions and answers."""

import re
from typing import Final

from ensign.brief.document import Document
from ensign.brief.tokens import Sentence


def after_heading(document: Document, sentence: Sentence, first: int, last: int) -> int:
    """Where a run begins behind a heading of a word or two that stands right over the first line of its paragraph."""
    if first > 1 or sentence.start != sentence.paragraph.start:
        return first
    tokens = sentence.tokens
    for k in range(first + 1, min(last, first + _LONGEST_HEADING + 1)):
        broken = "\n" in document.clean[tokens[k - 1].end : tokens[k].start]
        if broken and sentence.paragraph.end - tokens[k].start > _LINE:
            return k
    return first


_LONGEST_HEADING: Final = 2
_LINE: Final = 60
"""Characters of what is more than a line: names that stand in a column have less behind them."""


def is_transcript(document: Document) -> bool:
    """Whether a text has questions and answers by their letters: lines that begin with "Q." and others with "A."."""
    return all(re.search(rf"^\s*{letter}[.:]\s", document.clean, re.MULTILINE) for letter in "QA")
