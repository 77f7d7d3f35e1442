"""Names that met in words, for explanation.py: what is the same, what is alike and why, what is left over."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from ensign.fields.countries import country_label
from ensign.fields.names import wholes
from ensign.fields.ship_names import with_prefix_told
from ensign.model import Band, EntityType, Evidence, Match, Standing
from ensign.numbers_in_words import enumerated, points, quoted, whose
from ensign.text.misspelt import is_near, is_slip, meant
from ensign.text.words import fold

PAIR_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "same": "the same",
        "form": "the same word in another form or language",
        "translated": "the same word in another language",
        "country": "the same country",
        "romanised": "the same name in Cyrillic letters",
        "spelling": "a spelling variant",
        "glued": "the same but for a legal form written without a blank",
        "article": "the same but for what may be an article",
        "nickname": "another form of the same name",
        "consonants": "the same consonants with other vowels",
        "consonants_short": "the same consonants with other vowels",
        "variant": "the same name in another language or romanisation",
        "akin": "both may translate one word",
        "chinese": "one Chinese syllable may be romanised as either",
        "hangul": "the same Korean syllable",
        "korean": "one Korean syllable may be romanised as either",
        "hanja": "a Han character as Koreans read it",
        "japanese": "a Japanese name as it may be read",
        "cantonese": "a Han character as Hong Kong writes it",
        "reading": "the same when read as in another language",
        "homophone": "a character that is read alike",
        "prefix": "a longer or shorter form of the same word",
        "sound": "a similar sound",
        "sound_across": "a similar sound in another script",
        "across": "similar in another script",
        "heard": "written as it is heard in another script",
        "initial": "an initial that fits",
        "edit": "a near spelling",
        "joined": "the same written as one word or several",
        "joined nearly": "nearly the same written as one word or several",
    }
)
"""What each reason for likeness is called; a word of the subject is … the listed word."""

_ACROSS: Final[Mapping[tuple[str, bool], str]] = MappingProxyType(
    {
        ("same", False): "the same in another script",
        ("spelling", False): "a spelling variant in another script",
        ("edit", False): "similar in another script",
        ("consonants", False): "consonants that sound alike",
        ("consonants_short", False): "consonants that sound alike",
        ("consonants", True): "the same consonants, most vowels unwritten",
        ("consonants_short", True): "the same consonants, most vowels unwritten",
    }
)
"""What a reason is called where the words are of two scripts, and where one of these is written without most vowels."""

_UNVOWELLED: Final = frozenset({"ARABIC", "HEBREW"})
"""The scripts of which only the long vowels are written (Unicode 16, 9.1 and 9.2)."""

_ALPHABETS: Final = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN", "GEORGIAN"})
"""The scripts that write all sounds."""

CONFLICT_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "number": "the numbers differ",
        "country": "the countries in the names differ",
        "opposite": "words that tell two apart differ",
        "business": "the names tell of different kinds of business or body",
        "generic": "only words that are in many names agree",
        "distinctive": "only words that are in many names agree, and a word that tells more is left over",
        "legal_form": "the legal forms differ",
        "legal_form_too": "the legal forms differ, too",
        "legal_form_missing": "only one of the names has a legal form",
        "generic_near": "only words that are in many names agree, and not all in the same form",
        "generic_other": "only words that are in many names agree, in another form or order",
        "single": "yours is one word of a name that has several",
        "single_nearly": "one of the names is a single word, and only like a word of the other",
        "titled": "all that agrees is one name that many people bear, beside a title",
        "single_common": "all that agrees is one word that many firms have",
        "own_common": "what both have is in the names of many firms",
        "own_nearly": "the one word that tells which firm it is, is only similar",
        "heard": "one of them is short, and only sounds like the other",
        "order": "the words are in another order",
        "mothers_name": "one has the mother's surname without the father's",
        "father": "one has only the father's given name",
        "patronymic": "one is a surname and the other a father's name",
        "character": "one has a character more, and names in characters are written in full",
        "burmese": "one has a word more, and each word of a Burmese name is part of it",
        "generation": "they are of two generations: father, son, grandson or nephew of one name",
        "middle_name": "one is a woman's middle name and the other a man's",
        "order_patronymic": "father and son are exchanged",
    }
)

_AS_A_WHOLE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "cut": "{name} is how the listed name {listed} begins, and may have been cut off",
        "together": "{name} has the letters of the listed name {listed}, written in one",
        "initials": "{name} is the listed name {listed} but for initials: {mine} and {theirs}",
        "slip": "{name} is the listed name {listed} but for one slip: {mine} and {theirs}",
        "dialect": "{name} may be the listed name {listed} in the spelling of another Chinese dialect",
    }
)
"""How names meet that are not compared word for word."""

_OFTEN: Final[Mapping[int, str]] = MappingProxyType({1: "", 2: " (twice)"})

_SAME: Final = 1000
"""How alike names are that are the same."""

_STROKED: Final = len("m/v")

_LONGEST: Final = 200
"""Letters of a cell that a sentence quotes as that of which a name is a part, at most."""

_OF_ORDER: Final = frozenset({"order", "order_patronymic"})
"""The conflicts of the order of words."""


def opening(match: Match) -> str:
    """How a sentence begins: the value of the row, the listed name, and how they are alike."""
    identifiers = [e for e in match.evidence if e.kind == "identifier" and e.standing is Standing.AGREES]
    pairs = [e for e in match.evidence if e.kind == "pair"]
    listed = _listed(match)
    name = yours(match, part_of_cell(match))
    if identifiers and not pairs:
        of = whose(identifiers, match.entity)
        name = name.removesuffix(",")
        return f"{name} carries the {of}; {_names_beside(match)}" if match.subject_name else f"{name} carries the {of}"
    for e in match.evidence:
        if e.kind in _AS_A_WHOLE:
            return _AS_A_WHOLE[e.kind].format(name=name, listed=listed, mine=quoted(e.subject), theirs=quoted(e.listed))
    if not pairs:
        return f"{name.removesuffix(',')} and the listed name {listed} have nothing in common"
    start = f"{name} {'meets' if match.band else 'was compared with'} the listed name {listed.removesuffix(',')}"
    alike = [e for e in pairs if e.how == "same" and e.subject == e.listed]
    if all(map(_is_same_word, pairs)) and not any(e.kind == "left over" for e in match.evidence):
        return (
            f"{start}: the same {'word' if len(pairs) == 1 and ' ' not in pairs[0].subject else 'words'}{_but(match)}"
        )
    same = _as_often([e.subject for e in alike], read_as(match))
    said = [f"{listing(same)} {'is' if len({*same}) == 1 else 'are'} the same"] if same else []
    others = [e for e in pairs if e.how != "same" or e.subject != e.listed]
    return f"{start}: {', '.join((*said, *_pairs(others, match)))}"


def yours(match: Match, whole: str = "") -> str:
    """The value of the row, and as what it was read where it has the name otherwise, or the `whole` of which it is a
    part; behind that stands a comma.
    """
    if not match.subject_name:
        return "The row"
    name, meant = quoted(match.subject_name), read_as(match)
    if _is_told_a_ship(match):
        return f"{name}, read as a ship’s name,"
    if meant != match.subject_name:
        return f"{name}, read as {quoted(meant)},"
    return f"{name}, part of {quoted(whole)}," if whole else name


def part_of_cell(match: Match) -> str:
    """The whole of a cell in which the value of the row is a part, "" where it is all of it, or the cell too long."""
    whole = next((e.subject for e in match.evidence if e.kind == "within"), "")
    return whole if len(whole) <= _LONGEST and fold(whole) != fold(match.subject_name) else ""


def _is_told_a_ship(match: Match) -> bool:
    """Whether a value was read as a ship's name for what is written behind it: OCEAN STAR (DPRK FLAG)."""
    return read_as(match) == with_prefix_told(match.subject_name) != ""


def read_as(match: Match) -> str:
    """As what the value of the row was read: mostly as it is written."""
    return next((e.subject for e in match.evidence if e.kind == "meant"), match.subject_name)


def _listed(match: Match) -> str:
    """The listed name, and what is to be said of how it was read; behind that stands a comma."""
    name, part = quoted(match.name.text), part_of(match)
    country = next((e.listed for e in match.evidence if e.kind == "placed"), "")
    if country:
        return f"{name}, whose country on the list is {country_label(country)},"
    return f"{name}, read as {quoted(part)}," if part else name


def part_of(match: Match) -> str:
    """As what the listed name was read, "" where that is all of it."""
    said = (e.listed for e in match.evidence if e.kind in {"part", "cut", "together"})
    return next((part for part in said if fold(part) != fold(match.name.text)), "")


def pair_words(e: Evidence) -> str:
    """What makes two words alike."""
    if e.how == "form" and (e.subject.isdigit() or e.listed.isdigit()):
        return "the same number"
    if e.how == "form" and (meant(e.subject) or meant(e.listed)) and is_slip(e.subject, e.listed):
        return "the same word, one of them misspelt"
    if e.how == "edit" and not is_near(fold(e.subject), fold(e.listed)):
        return "spelt a little alike"
    if _are_of_two_scripts(e.subject, e.listed):
        vowelless = not _UNVOWELLED.isdisjoint(_scripts(e.subject) | _scripts(e.listed))
        return _ACROSS.get((e.how, vowelless)) or _ACROSS.get((e.how, False)) or PAIR_WORDS[e.how]
    if e.how == "joined" and fold(e.subject).replace(" ", "") != fold(e.listed).replace(" ", ""):
        return PAIR_WORDS["form"]  # CO OPERATIVE is what TAAVON means, and is not written so
    return "the same, written otherwise" if e.how == "same" and e.subject != e.listed else PAIR_WORDS[e.how]


def differences(match: Match) -> str:
    """What only one of two names has, what speaks against their being one, and what was not compared."""
    terms = [*match.evidence]
    left = [e for e in terms if e.kind == "left over"]
    mine = _as_often([e.subject for e in left if e.subject], read_as(match))
    theirs = _as_often([e.listed for e in left if e.listed], part_of(match) or match.name.text)
    said = []
    if mine:
        said.append(f"only yours has {listing(mine)}")
    if theirs:
        said.append(f"only the listed name has {listing(theirs)}")
    conflicts = [e.how for e in terms if e.kind == "conflict"]
    said += [CONFLICT_WORDS[how] for how in conflicts]
    put = [e for e in terms if e.kind == "aside"]
    ours = [word for e in put for word in _several(e.subject, read_as(match))]
    ours = ours[1:] if _is_told_a_ship(match) else ours  # the word that tells is not the user's
    if aside := ours + [word for e in put for word in _several(e.listed, match.name.text)]:
        said.append(f"set aside: {listing(list(dict.fromkeys(aside)))}")
    said += [
        f"in your letters the listed name is {quoted(e.listed)}, only {e.subject} of 100 alike"
        for e in terms
        if e.kind == "own letters"
    ]
    if honours := [side for e in terms if e.kind == "honour" for side in (e.subject, e.listed) if side]:
        said.append(f"left out: {listing(list(dict.fromkeys(honours)))}")
    return ", ".join(said)


def listing(words: Sequence[str]) -> str:
    """Words in quotation marks, one by one; of one that comes again, how often."""
    return enumerated([quoted(word) + _OFTEN.get(often, f" ({often} times)") for word, often in Counter(words).items()])


def _as_often(words: Sequence[str], text: str) -> list[str]:
    """Words as often as they are written: one that stands for two (shipyard, a building plant) came twice."""
    written, said = fold(text).split(), list[str]()
    for word in words:
        if word not in said or said.count(word) < written.count(word):
            said.append(word)
    return said


def _names_beside(match: Match) -> str:
    """How the names are alike where a number tells who it is."""
    is_primary = match.name.text == match.entity.primary
    if fold(match.subject_name) == fold(match.name.text):
        return "the names are the same" if is_primary else f"{quoted(match.name.text)} is another of the listed names"
    if not match.name_score:
        return "the names have nothing in common"
    which = "" if is_primary else f" (the listed one is {quoted(match.name.text)})"
    if match.name_score == _SAME:
        return f"the names are the same{which}"
    return f"the names are {points(match.name_score)} of 100 alike{which}"


def _but(match: Match) -> str:
    """In what names of the same words are not the same."""
    if _are_of_two_scripts(read_as(match), part_of(match) or match.name.text):
        return " in another script"
    is_exact = match.band is Band.EXACT or (
        match.entity.type is EntityType.PERSON and not wholes(read_as(match)).isdisjoint(wholes(match.name.text))
    )
    return " in another order" if not is_exact and _is_reordered(match) else ""


def _is_reordered(match: Match) -> bool:
    """Whether the words that are the same stand in another order in the listed name, and nothing else says so."""
    if any(e.how in _OF_ORDER for e in match.evidence):
        return False
    written, listed = fold(read_as(match)).split(), fold(part_of(match) or match.name.text).split()
    met = [(e.subject, e.listed) for e in match.evidence if e.kind == "pair"]
    if any(written.count(mine) != 1 or listed.count(theirs) != 1 for mine, theirs in met):
        return False
    places = [listed.index(theirs) for mine, theirs in sorted(met, key=lambda pair: written.index(pair[0]))]
    return places != sorted(places)


def _pairs(evidence: Iterable[Evidence], match: Match) -> Iterator[str]:
    """Words that are alike, with why; those that stand for one of the other name together: sudostroitelny zavod."""
    met: list[list[Evidence]] = []
    for e in evidence:
        last = met[-1][-1] if met else None
        if last is not None and last.how == e.how and _is_one_word(last, e, match):
            met[-1].append(e)
        else:
            met.append([e])
    for alike in met:
        mine, theirs = (
            " ".join(dict.fromkeys(side)) for side in zip(*((e.subject, e.listed) for e in alike), strict=True)
        )
        yield f"{quoted(mine)} and {quoted(theirs)} ({pair_words(alike[0])})"


def _is_one_word(one: Evidence, other: Evidence, match: Match) -> bool:
    """Whether two pairs are of one word, which is written once and stands for two of the other name (V.V. is two)."""
    return any(
        mine == its and fold(text).split().count(mine) < 2
        for mine, its, text in (
            (one.subject, other.subject, read_as(match)),
            (one.listed, other.listed, part_of(match) or match.name.text),
        )
    )


def _is_same_word(e: Evidence) -> bool:
    """Whether two words are the same letter by letter, also those of two alphabets."""
    return e.how == "same" and (e.subject == e.listed or _ALPHABETS.issuperset(_scripts(e.subject + e.listed)))


def _are_of_two_scripts(one: str, other: str) -> bool:
    """Whether the letters of two texts are of different scripts; a number has none, and is in every one."""
    scripts, others = _scripts(one), _scripts(other)
    return bool(scripts and others) and scripts.isdisjoint(others)


def _scripts(text: str) -> frozenset[str]:
    """The scripts of the letters of a text, by the first word of their names in Unicode."""
    return frozenset(unicodedata.name(letter, " ").split(" ", 1)[0] for letter in text if letter.isalpha())


def _several(words: str, text: str) -> list[str]:
    """What is set aside of a name, one by one; letters with a stroke between them are one (M/V)."""
    said: list[str] = []
    for word in words.split(", ") if words else []:
        with_stroke = f"{said[-1]}/{word}" if said else ""
        if len(with_stroke) == _STROKED and with_stroke in text.casefold():
            said[-1] = with_stroke
        else:
            said.append(word)
    return said
