"""A person's name: titles and particles out, compounds of Arabic names in their parts, initials marked.

Rules and examples by language: UNGEGN working papers on romanisation, and the tables titles.csv and
particles.csv with their sources.
"""

import re
from collections.abc import Container, Sequence
from functools import cache
from typing import Final

from ensign.fields.letters_alone import AND_TOO, OF_ONE, is_initial, with_initials
from ensign.fields.names import Kind, ParsedName, Token, Way
from ensign.fields.parts import ADDING, AND, JOINING, LETTER, TELLING, TELLING_BEFORE, TELLING_BEHIND, TELLING_FIRST
from ensign.text import kanji, legal_forms, lexicon
from ensign.text.alphabets import own
from ensign.text.arabic import SUN_LETTERS, with_allah, with_blank
from ensign.text.arabic_names import arabic_parts, parts_in_kana, parts_unvowelled
from ensign.text.burmese import of_names
from ensign.text.chunks import Chunks, Read
from ensign.text.compound_names import names_in, names_unvowelled
from ensign.text.cyrillic import east_asian
from ensign.text.digraphs import with_foreign_sounds
from ensign.text.eastern_names import are_syllables, is_surname, is_syllable, is_syllable_of
from ensign.text.han_foreign import foreign, may_be_foreign
from ensign.text.hangul_chinese import chinese
from ensign.text.kana_korean import korean
from ensign.text.korean_names import given_name
from ensign.text.lookalikes import FIGURES
from ensign.text.native_titles import may_have, without_titles
from ensign.text.phrases import first_two_words, second_words
from ensign.text.remembered import WORDS, Remembered
from ensign.text.scripts import Script, has_ascii_letter
from ensign.text.words import Word, latin_as_texts, texts, words, words_beside_others

# The article before a sun letter, with a hyphen, as it is spoken: as that letter (as-Sayyid, ad-Din, ez-Zour). What
# begins another word is a syllable of a name: Kim Il-sung, Pak Un-chol, Zhou En-lai.
_SUN_ARTICLE: Final = re.compile(
    rf"(?<![-\w'’`ʻʼ‘])[aeu]([{''.join(sorted(SUN_LETTERS))}])h?-(?=['’]?\1)", re.IGNORECASE
)
_WITH_TITLE: Final = ("mr", "mrs", "miss", "mstr")
_BOOKED: Final = re.compile(rf"(?<=\w/)([A-Z ]*[A-Z]{{3}})(?:{'|'.join(_WITH_TITLE).upper()})$")
"""A title in one with a given name, as airlines book: SMITH/JOHNMR (IATA and A4A, Reservations Interline Messages)."""

_SYLLABIC: Final = re.compile("[Ѐ-ӿァ-ヿͰ-Ͽἀ-῿԰-֏Ⴀ-ჿ]")
"""Letters in which Chinese and Korean names, and in alphabets all others, may be written as they are heard."""

_SYLLABLES: Final = re.compile("[Ѐ-ӿァ-ヶ一-鿿々가-힣]")
"""Letters without any of which nothing is read by syllables: Cyrillic ones, Katakana, Han characters and Hangul."""

_HANGUL: Final = re.compile("[가-힣]")
_KOREAN: Final = [1, 2]
"""Syllables of a surname and a given name."""

_READABLE: Final = frozenset({Script.LATIN, Script.ABJAD})
"""The scripts in which titles and particles are known."""

_OF_ADDRESS: Final = frozenset({"honorific", "academic"})
"""The kinds of titles that anybody may have."""

_NO_NAMES: Final = _OF_ADDRESS | {"religious", "military", "suffix"}
"""The kinds of titles that are no names."""

_ALL: Final = _NO_NAMES | {"nobility", "office"}
"""The kinds of titles."""

_MOST: Final = 64
"""Words of a person's name, at most, that are all asked whether one that could be a particle is a name."""

_OF_NAME: Final = 2
"""Words of a name, at least, beside which a title does not tell who it is."""

_LONGEST_TITLE: Final = 4
_GENERATIONS: Final = frozenset({"ii", "iii", "iv"})
HUSBANDS: Final = "de"
"""What stands before a husband's surname in Spanish."""


def read(raw: str) -> ParsedName:
    """A string read as a person's name."""
    named, titles = without_titles(raw)
    if titles and (tokens := _by_syllable(named)):
        return ParsedName(raw, Way.PERSON, tokens, dropped=titles)
    if tokens := _by_syllable(raw):
        return ParsedName(raw, Way.PERSON, tokens)
    spoken = _spoken(named)
    said = texts(spoken)
    kept, dropped = _without(words(spoken), said)
    kept = _apart(kept)
    dropped = titles + dropped
    tokens = tuple([token for word in kept for token in _tokens(word)])
    return ParsedName(
        raw, Way.PERSON, tokens, dropped=dropped, patronymic=not lexicon.before_fathers().isdisjoint(dropped)
    )


def words_of(raw: str) -> Sequence[str | Word | Token]:
    """The words of a name without titles and particles; tokens of a Chinese or Korean one that others write."""
    if (found := _CHUNKS.words(raw)) is not None:
        return found
    named, titles = without_titles(raw)
    if tokens := (_by_syllable(named) if titles else ()) or _by_syllable(raw):
        return tokens
    spoken = _spoken(named)
    said = texts(spoken)
    if _telling().isdisjoint(said):
        return said if spoken.isascii() else _as_texts(_apart(words(spoken)))
    return _as_texts(_apart(_without(words(spoken), said)[0]))


def _as_texts(found: Sequence[Word]) -> Sequence[str | Word]:
    """Words, Latin ones as their texts, but for those that are names of others in letters of an alphabet."""
    return [word if word.own else text for word, text in zip(found, latin_as_texts(found), strict=True)]


def _chunk(chunk: str) -> Read:
    """The words of a chunk that is neither a title nor a particle, nor hangs on what is around it."""
    if (
        "," in chunk
        or _SYLLABIC.search(chunk)
        or _HANGUL.search(chunk)
        or may_be_foreign(chunk)
        or (not chunk.isascii() and kanji.may_begin(chunk))
        or _SUN_ARTICLE.search(chunk)
        or ("/" in chunk and _BOOKED.search(chunk))
        or may_have(chunk)
    ):
        return None
    return tuple(_as_texts(words_beside_others(chunk))) if _telling().isdisjoint(texts(chunk)) else None


_CHUNKS: Final = Chunks(_chunk)


def tokens_of(word: str | Word) -> tuple[Token, ...]:
    """The tokens of a word of a name without titles and particles."""
    return _LATIN[word] if isinstance(word, str) else _tokens(word)


def parts_of(words: Sequence[str]) -> Sequence[int]:
    """What each of many words, or AND, may be in a name (parts.py)."""
    return list(map(part_of, words))


def part_of(word: str) -> int:
    """The same of one."""
    return (
        JOINING * (word == AND or word in lexicon.particles() or word in _GENERATIONS)
        | (ADDING if word in {AND, AND_TOO} else LETTER * (len(word) == 1))
        | TELLING * (word in lexicon.titles() or word.endswith(_WITH_TITLE))
        | TELLING * (word in lexicon.names_like_particles() or word in OF_ONE)
        | TELLING_BEFORE * (word == AND or is_syllable(word) or word in lexicon.title_beginnings())
        | TELLING_BEHIND * (word == AND or is_syllable(word) or word in _GENERATIONS or word in _within_titles())
        | TELLING_FIRST * (word in _GENERATIONS)
    )


def pair_of(one: str, behind: str) -> int:
    """What two words, one before the other, may be or begin in a name (parts.py).

    A sign for "and" is no word of a person's name: not of a title, nor is it what a generation stands behind.
    """
    is_signed = behind == AND or (one == AND and behind in _GENERATIONS)
    return TELLING * (is_signed or (one, behind) in _begun_titles() or are_syllables(one, behind))


def may_be_wifes(raw: str) -> bool:
    """Whether a husband's surname may be in a name: some word stands behind de."""
    return f" {HUSBANDS} " in f" {raw.lower()}"


def _by_syllable(raw: str) -> tuple[Token, ...]:
    """The tokens of a Chinese or Korean name in Cyrillic letters, a Korean one in kana, a foreign one in Han."""
    if raw.isascii() or not _SYLLABLES.search(raw):
        return ()
    if tokens := [Token(latin, shown=latin, own=hangul) for hangul, latin in chinese(raw)]:
        return tuple(tokens)
    if tokens := [Token(latin, shown=_shown(word, latin), own=own(word)) for word, latin in east_asian(raw)]:
        return tuple(tokens)
    if tokens := [Token(latin, script=Script.HANGUL, shown=kana) for kana, latin in korean(raw)]:
        return tuple(tokens)
    if parts := kanji.japanese(raw):
        return tuple([Token(p.latin, script=Script.HAN, char=p.written, shown=p.shown) for p in parts])
    parted = [(han, part) for han, latin in foreign(raw) for part in arabic_parts(latin) or (latin,)]
    return tuple([Token(part, script=Script.FOREIGN_HAN, shown=han) for han, part in parted])


def _shown(word: str, latin: str) -> str:
    """A word letter by letter, but one letter, which would be an initial."""
    letters = "".join(texts(word))
    return letters if len(letters) > 1 else latin


def _spoken(raw: str) -> str:
    """A name as it is spoken: what stands behind a comma (SURNAME, Dr. Given) before what stands before it."""
    if "," in raw:
        family, _, given = raw.partition(",")
        raw = _turned(family, given) if given.strip() and not _is_suffix(given, texts(family)) else raw
    raw = with_initials(with_foreign_sounds(with_allah(raw)))
    if "/" in raw:
        raw = _BOOKED.sub(r"\1", raw)
    return _SUN_ARTICLE.sub(" ", raw) if "-" in raw else raw


def _is_suffix(said: str, before: Sequence[str]) -> bool:
    """Whether what stands behind a comma is no more than what stands behind names: John Smith, Jr."""
    title = lexicon.titles().get(" ".join(texts(said)))
    is_behind = title is not None and title.position.startswith("last")
    return title is not None and is_behind and title.stands(first=False, last=True, before=len(before))


def _turned(family: str, given: str) -> str:
    """A name that was written with the family name first; what stands beside it stays there: Prof. Dr. SURNAME, Given.

    Most offices before a family name are family names themselves (King).
    """
    names, others = family.split(), given.split()
    before = behind = 0
    while length := _length_of(names[before:-1], first=True):
        before += length
    while length := _length_of(others[1 : len(others) - behind], first=False):
        behind += length
    last = len(others) - behind
    return " ".join((*names[:before], *others[:last], *names[before:], *others[last:]))


def _length_of(said: Sequence[str], *, first: bool) -> int:
    """How many of the first or last words are a title, 0 where none are; a first word alone must be a form of address
    or a degree.
    """
    end = said[0 if first else -1] if said else ""
    ends = lexicon.title_beginnings() if first else lexicon.title_ends()
    if not has_ascii_letter(end) or ends.keys().isdisjoint(texts(end)):
        return 0
    for length in range(min(_LONGEST_TITLE, len(said)), 0, -1):
        words = texts(" ".join(said[:length] if first else said[-length:]))
        title = lexicon.titles().get(" ".join(words))
        if title is not None and (not first or len(words) > 1 or title.kind in _OF_ADDRESS):
            return length if title.stands(first=first, last=not first) else 0
    return 0


@cache
def _telling() -> frozenset[str]:
    """The words without any of which a name has neither title, particle nor generation: it is its words."""
    particles = lexicon.particles() | lexicon.particles_in(Script.KANA)
    return _GENERATIONS | particles | lexicon.title_beginnings().keys()


@cache
def _within_titles() -> frozenset[str]:
    """The second words of titles of several words."""
    return second_words(_begun_titles())


@cache
def _begun_titles() -> frozenset[tuple[str, str]]:
    """The first two words of titles of several words."""
    return first_two_words(map(str.split, lexicon.titles()))


def _without(found: tuple[Word, ...], said: tuple[str, ...]) -> tuple[Sequence[Word], tuple[str, ...]]:
    """The words that are neither title nor particle, and those that are; a name of nothing else stays whole.

    Where no more than one word would stay, a rank or office may be a name: JOHNSON, Prince Y.
    """
    kept, dropped = _parted(found, said, titles=_ALL)
    if dropped and sum(len(word.text) > 1 or word.script is not Script.LATIN for word in kept) < _OF_NAME:
        kept, dropped = _parted(found, said, titles=_NO_NAMES)
    return (kept, dropped) if kept else (found, ())


def _parted(
    found: tuple[Word, ...], said: tuple[str, ...], *, titles: Container[str]
) -> tuple[list[Word], tuple[str, ...]]:
    """The words that are neither particles nor titles of some kinds, and those that are."""
    kept: list[Word] = []
    dropped: list[str] = []
    i = 0
    while i < len(found):
        word, text = found[i], said[i]
        readable = word.script in _READABLE
        length = _title_at(said, i, len(kept)) if readable else 0
        if length and lexicon.titles()[" ".join(said[i : i + length])].kind in titles:
            dropped.append(" ".join(said[i : i + length]))
            i += length
            continue
        joins = text in lexicon.particles_in(word.script) and not _is_name(said, i, kept)
        if joins or (i and text in _GENERATIONS):
            dropped.append(text)
        else:
            kept.append(word)
        i += 1
    return kept, tuple(dropped)


def _is_name(said: tuple[str, ...], i: int, kept: list[Word]) -> bool:
    """Whether what could be a particle is a name of its own, by all words but titles and particles before it.

    Behind a word that is all there is, a last one is neither descent, Tran Van Bin, nor the article of another.
    """
    if len(said) > _MOST:
        return False
    if is_initial(said, i):
        return True
    before, after = [word.text for word in kept], said[i + 1 :]
    if before and not after and _is_surname(said[i], len(before)):
        return True
    beside = any(map(is_syllable, (*said[max(0, i - 1) : i], *said[i + 1 : i + 2])))
    if beside and is_syllable_of(said[i], before, after):
        return True
    return is_surname(said[i], before, after) or _is_english(said[i], (*before, *after))


def _is_surname(word: str, before: int) -> bool:
    """Whether a last word is a surname, by how many are before it: of Indians, Abdul Das, or as there is no other.

    What is a legal form, too, is none: Coach AG.
    """
    is_alone = before == 1 and word not in lexicon.behind_fathers() and (word,) not in legal_forms.every()
    return is_alone or lexicon.names_like_particles().get(word) == "Indian"


def _is_english(word: str, others: Sequence[str]) -> bool:
    """Whether a word is the given name beside other names of English speakers: Ben Smith, but Ben Ali."""
    if lexicon.names_like_particles().get(word) != "English":
        return False
    names = [other for other in others if len(other) > 1]
    return bool(names) and all(other in lexicon.english_names() for other in names)


def _title_at(said: tuple[str, ...], i: int, before: int) -> int:
    """How many words from here are a title, by how many words of the name are before it; 0 where none is, or where a
    surname is made of it, or it is a word of a Burmese name, as Tun is: Tun Zaw Min.
    """
    for length in lexicon.title_beginnings().get(said[i], ()):
        following = len(said) - i - length
        title = lexicon.titles().get(" ".join(said[i : i + length])) if following >= 0 else None
        if title is not None and title.stands(first=not before, last=not following, before=before, following=following):
            is_descent = following > 0 and said[i + length] in lexicon.descent()
            is_burmese = of_names().get(said[i]) == "name" and of_names().keys() >= set(said[i + length :])
            return 0 if is_descent or is_burmese else length
    return 0


def _apart(found: Sequence[Word]) -> Sequence[Word]:
    """The words of a name, of a Korean one in Hangul its syllables, as where it is written in one: 김 정은, 김정은."""
    if all(word.script is Script.LATIN for word in found) or list(map(_blocks, found)) != _KOREAN:
        return found
    return tuple([part for word in found for part in words(word.written)])


def _blocks(word: Word) -> int:
    """How many Hangul syllables a word is; none of another script."""
    return len(word.written) if word.script is Script.HANGUL else 0


def _tokens(word: Word) -> tuple[Token, ...]:
    """The tokens of a word, or of two between which a blank is missed."""
    if word.script is Script.LATIN:
        found = _LATIN[word.text]
        return (found[0]._replace(own=word.own),) if word.own and len(found) == 1 else found
    parts = _parts(word)
    if len(parts) == 1 and word.script is Script.ABJAD and (apart := with_blank(word.written)) != word.written:
        return tuple([token for one in words(apart) for token in _tokens(one)])
    return tuple([_token(part, word) for part in parts])


def _latin(text: str) -> tuple[Token, ...]:
    word = Word(text)
    return tuple([_token(part, word) for part in _parts(word)])


_LATIN: Final = Remembered(_latin, WORDS)
"""The tokens of Latin words by their text; the same word is read once."""


def _parts(word: Word) -> tuple[str, ...]:
    """A word as one part or, for compounds of Arabic names, two."""
    text = word.text
    if word.script is Script.OTHER:  # which writes the vowels of these parts: सलाहुद्दीन, Salahuddin
        return arabic_parts(text) or (text,)
    if word.script is Script.KANA:
        return parts_in_kana(text) or (text,)
    if word.script is not Script.LATIN:
        return (parts_unvowelled(text) or names_unvowelled(text) if word.script is Script.ABJAD else ()) or (text,)
    if not text.isalpha() and any(c.isdigit() for c in text) and sum(c.isalpha() for c in text) >= 3:
        lettered = text.translate(FIGURES)
        text = lettered if lettered.isalpha() else text  # ABILITY360 has a figure that looks like no letter
    return arabic_parts(text) or names_in(text) or given_name(text) or (text,)


def _token(text: str, word: Word) -> Token:
    if text.isdigit():
        return Token(text.lstrip("0") or "0", Kind.NUMBER, shown=word.text)
    kind = Kind.INITIAL if len(text) == 1 and word.script is Script.LATIN else Kind.WORD
    return Token(text, kind, word.script, word.char, word.written if word.written and text == word.text else text)
