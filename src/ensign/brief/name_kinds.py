"""What a name's own words say that it names: legal form, head word, tables of names, shape."""

import re
from collections import Counter
from typing import Final

from ensign.brief import lexicon

PLACE: Final = "place"
UNKNOWN: Final = "unknown"
THING: Final = "thing"


def votes(text: str) -> Counter[str]:
    """The votes of a name's own words: legal form, head word, known place; the shape of an ordinary name."""
    found: Counter[str] = Counter()
    text = lexicon.in_usual_case(text)
    words = text.replace(",", " ").replace("(", " ").replace(")", " ").split()
    first = (
        len(words) > 1
        and words[0].isupper()
        and words[0] in lexicon.legal_forms()
        and (len(words[0]) > 2 or (not text.isupper() and words[0] in {"PT", "AS", "AO", "CV"}))
    )  # "UAB ..."
    if (
        first
        or any(w in lexicon.legal_forms() for w in words[1:])
        or words[-1] in {"Company", "Corporation", "Limited"}
    ):
        found["company"] += 18  # more than any words around it
    if _OF_FAMILY.search(text):
        found["company"] += 8
    found += _listed_votes(text, words)
    if text in lexicon.cities() or text in lexicon.countries():
        found[PLACE] += 6
    head = _head(words)
    if head is not None:
        found[head.kind] += 7 if len(words) > 1 else 3
    elif any(known.kind == "company" for w in words[1:-1] if (known := lexicon.heads().get(w)) is not None):
        found["company"] += 2  # "Vostok Trade Hub"
    elif not _VENUES.isdisjoint(words[1:-1]):
        found["organization"] += 2  # "Tern Hotel Le Grand"
    if not found:
        found[_by_shape(words)] += 1
    return found


_OF_FAMILY: Final = re.compile(r" & (?:Sons?|Brothers|Bros\.?|Cie|Co\.?|Fils|Figli|Hijos|Filhos|Söhne)\b")
"""What says that a name is a firm's, whatever stands behind it: "Ezra & Sons Clearing"."""

_VENUES: Final = lexicon.word_set("Hotel Restaurant Hospital Museum Theatre Stadium")


def _listed_votes(text: str, words: list[str]) -> Counter[str]:
    """The votes of tables of names, and of the few names that are a form of their own."""
    found: Counter[str] = Counter()
    if text in lexicon.bodies() or re.fullmatch(r"\d+ Committee", text):
        found["group"] += 30
    if text in lexicon.authorities() or _without_nation(words) in lexicon.authorities():
        found["public body"] += 30
    if text in lexicon.media():
        found["news medium"] += 20
    if re.fullmatch(r"[A-Za-z]{1,5}-\d+[A-Za-z]?|(?!AL-|EL-|UL-)[A-Z]{1,2}-[A-Z]{3,4}", text):
        found[THING] += 20
    elif re.fullmatch(r"[A-Z][A-Za-z]{,2}-\d+[A-Za-z]{,2}", words[-1]):
        found[THING] += 3  # a maker and a model: "Ilyushin Il-76"
    if words[0] == "St." and len(words) == 2:
        found[PLACE] += 2
    if text.startswith(("United Nations ", "UN ", "U.N. ", "EU ", "European Union ", "NATO ")):
        found["group"] += 30
    return found


def _without_nation(words: list[str]) -> str:
    """A name without the nationality that it begins with: of "Norwegian Coast Guard" the Coast Guard."""
    size = next((k for k in (2, 1) if " ".join(words[:k]) in lexicon.nationalities()), 0)
    return " ".join(words[size:])


def _head(words: list[str]) -> lexicon.Head | None:
    """The head word's entry: the word before "of" or "for", else the last that is in the table, else a first "Bank"."""
    known = lexicon.heads()
    firm = any(w in lexicon.legal_forms() for w in words)
    if not firm and len(words) > 1 and any(map(_MEDIA_WORD.match, words)):
        return lexicon.Head("news medium", "")
    for k, word in enumerate(words[1:], 1):
        if word in {"of", "for", "für"} and words[k - 1] in known:
            return known.get(" ".join(words[k - 1 : k + 2])) or known[words[k - 1]]
    forms = lexicon.legal_forms()
    rest = [w for w in words if w not in forms and not w.isdigit()]
    while len(rest) > 2 and rest[-1] not in known and (rest[-1] in lexicon.cities() or rest[-1] in lexicon.countries()):
        rest.pop()  # "King's College London", "Pan Systems Pyongyang"
    for word in (" ".join(rest[-3:]), " ".join(rest[-2:]), *rest[-1:]):
        if word in known:
            return known[word]
    first = lexicon.first_heads().get(words[0]) if len(words) > 1 else None
    return first or _by_ending(rest[-1:] + words[:1])


_SHORTEST_STEM: Final = 3


def _by_ending(words: list[str]) -> lexicon.Head | None:
    """What the ending of a word tells: "Bundesamt", "Zollfahndungsamt", "Kamabank"."""
    endings = lexicon.word_endings().items()
    return next(
        (head for w in words for end, head in endings if w.endswith(end) and len(w) >= len(end) + _SHORTEST_STEM), None
    )


_MEDIA_WORD: Final = re.compile(r"(?:News\w*|Press|Newspapers?|Broadcasting|Television|TV)$")


def _by_shape(words: list[str]) -> str:
    """Two to four plain words look like a person's name, capitals like a body's; one word says nothing."""
    if len(words) == 1:
        return "organization" if words[0].isupper() and len(words[0]) > 1 else UNKNOWN
    plain = all(any(map(str.isupper, w)) or not w[0].isascii() or len(w) <= 3 for w in words)
    return "person" if plain and len(words) <= 4 and not words[-1].isdigit() else UNKNOWN
