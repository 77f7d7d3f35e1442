"""Candidates that a spaCy model finds beside the rules; an optional extra.

A union, never a filter: what the model alone finds becomes a mention like any other and goes through
the same roles and exclusions, and its proposal says who found it.
"""

import importlib
from types import ModuleType
from typing import Any, Final

from ensign.brief import tokens
from ensign.brief.document import Document
from ensign.brief.mentions import Mention
from ensign.brief.parts import Part
from ensign.errors import UsageError

_LABELS: Final = frozenset({"PERSON", "ORG", "FAC", "PRODUCT", "WORK_OF_ART"})


def find(document: Document, model: str) -> tuple[Mention, ...]:
    """The mentions that a model finds, cut to whole tokens of one sentence. Raises UsageError without the model."""
    found: list[Mention] = []
    engine = _load(model)
    for sentence in tokens.sentences(document):
        if sentence.paragraph.part is Part.HEADING:
            continue
        text = document.clean[sentence.start : sentence.end]
        for span in engine(text).ents:
            if span.label_ not in _LABELS:
                continue
            start, end = sentence.start + span.start_char, sentence.start + span.end_char
            inside = [i for i, t in enumerate(sentence.tokens) if t.start >= start and t.end <= end]
            while inside and not sentence.tokens[inside[0]].is_capital:
                inside.pop(0)
            while inside and sentence.tokens[inside[-1]].text in {"'s", ",", "."}:
                inside.pop()
            if inside:
                first, last = inside[0], inside[-1] + 1
                a, b = sentence.tokens[first].start, sentence.tokens[last - 1].end
                found.append(Mention(sentence.index, first, last, a, b, document.words(a, b)))
    return tuple(found)


def _load(model: str) -> Any:
    try:
        spacy: ModuleType = importlib.import_module("spacy")
    except ImportError as e:
        raise UsageError("a spaCy model was asked for, but spaCy is not installed", "pip install 'ensign[ner]'") from e
    try:
        return spacy.load(model)
    except (OSError, ValueError) as e:
        raise UsageError(
            f"the spaCy model {model} is not installed or cannot be read", "install it, or leave the model out"
        ) from e
