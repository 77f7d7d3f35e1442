"""How alike two words are, and for which one reason: the best.

The numbers are in settings.py (`Similarities`), the reasons by equality of a key in reasons.py;
here are the graded ones: a slip of the pen (optimal string alignment distance), likeness of sound
between scripts, an initial, a beginning.
"""

from collections.abc import Collection
from typing import Final, NamedTuple

from rapidfuzz.distance import OSA, Indel

from ensign.fields.names import Kind, Way
from ensign.fields.telling import is_generic
from ensign.matching.arrays.strings import LONGEST
from ensign.matching.words import unvowelled
from ensign.matching.words.blocks import are_other_names, are_other_syllables
from ensign.matching.words.term import Term
from ensign.settings import Graded, Similarities
from ensign.text import folds, lexicon, name_groups
from ensign.text.eastern_names import are_two_syllables
from ensign.text.heard import TWICE_HEARD, heard, may_be_foreign, told
from ensign.text.korean_names import may_be_korean
from ensign.text.scripts import UNVOWELLED, Script

SHORT: Final = 3
"""Letters of a short word, at most: what is a little like it is so by chance."""

PREFIX_LENGTH: Final = 5
"""Letters of a word with which another begins, at least."""

EDIT_LENGTHS: Final = (3, 4)
"""The shorter word has at least the first, the longer at least the second, for a slip of the pen to be one."""

ACROSS_SOUNDS: Final = 4
"""Words of so many consonants are long enough for their likeness between scripts to be no chance."""

_ACROSS_LENGTH: Final = 2
"""Letters of a word whose sounds are compared between scripts, at least."""

_STEM: Final = 4
"""Letters with which two forms of one word begin alike, at least."""

_NEAR_VOWELS: Final = str.maketrans("eo", "iu")
"""Short vowels that others hear as near ones."""


class Likeness(NamedTuple):
    """The similarity of two words in thousandths and the reason for it."""

    similarity: int
    reason: str


UNLIKE: Final = Likeness(0, "")
SAME: Final = frozenset({"same", "form", "translated", "joined"})
"""The reasons of words that are one: letter by letter, in two forms (Intl, International), or joined (Khekvandy)."""

IN_FULL: Final = frozenset({"romanised", "spelling", "japanese", "article", "consonants", "consonants_short", "heard"})
"""The reasons of words of which all letters or sounds are the same, as far as writers and scripts keep them."""

LOOSE: Final = frozenset({"consonants", "consonants_short", "reading", "sound"})
"""The reasons by which very different words can be alike: how they are spelt limits what they say."""

ALIKE_ONLY: Final = LOOSE | {"edit", "prefix"}
"""Those, and the graded ones within a script: two words of two people can be so alike, too."""

_CONSONANTS: Final = frozenset({"consonants", "consonants_short"})
_NONE: Final = frozenset[int]()
_NO_KEYS: Final = frozenset[str]()
_KANA_AND_LATIN: Final = frozenset({Script.KANA, Script.LATIN})
_SYLLABIC: Final = frozenset({Script.HANGUL, Script.KANA, Script.HAN, Script.FOREIGN_HAN})
"""Where one letter of the romanisation can be all of a syllable, and of a surname: 이 is Lee, 오 Oh."""


class Comparer:
    """Compares terms of one way, each pair once."""

    def __init__(self, way: Way, similarities: Similarities) -> None:
        """Only the settings' similarities and the terms decide."""
        self.way = way
        self._s = similarities
        self._memo: dict[Term, dict[Term, Likeness]] = {}

    def forget(self) -> None:
        """Drop the pairs compared so far."""
        self._memo.clear()

    def compare(self, a: Term, b: Term) -> Likeness:
        """How alike two terms are; remembered."""
        row = self._memo.get(a)
        if row is None:
            row = self._memo[a] = {}
        found = row.get(b)
        if found is None:
            found = row[b] = self._compare(a, b)
        return found

    def _compare(self, a: Term, b: Term) -> Likeness:
        s = self._s
        if a.token.char and b.token.char:
            return self._characters(a, b)
        kinds = {a.kind, b.kind}
        if kinds == {Kind.COUNTRY}:
            return self._countries(a, b)
        if a.token.text == b.token.text or (a.script is b.script and a.spelt == b.spelt):
            return Likeness(s.same, self._same(a, b))
        if Kind.NUMBER in kinds:
            return UNLIKE
        if any(len(t.spelt) == 1 and t.script not in _SYLLABIC for t in (a, b)):
            return Likeness(s.initial, "initial") if self._is_initial(a, b) else self._of_ships(a, b)
        return self._words(a, b)

    def _is_initial(self, a: Term, b: Term) -> bool:
        """Whether a letter may stand for a word: for none of a ship (LADY D, LADY DEANA), nor of trade."""
        if self.way is Way.SHIP or a.spelt[0] != b.spelt[0]:
            return False
        return self.way is Way.PERSON or not (is_generic(a.token) or is_generic(b.token))

    def _of_ships(self, a: Term, b: Term) -> Likeness:
        """A letter and what it abbreviates in ships' names: S. JORGE, SAN JORGE."""
        is_short = self.way is Way.SHIP and not a.keys_for("nickname").isdisjoint(b.keys_for("nickname"))
        return Likeness(self._s.nickname, "nickname") if is_short else UNLIKE

    def _same(self, a: Term, b: Term) -> str:
        """The reason why two words with one text are the same."""
        # The English word of one that is written in another script stands for it (company_words.py).
        if a.script is b.script and a.token.shown.isascii() != b.token.shown.isascii():
            return "translated"
        return "same" if a.spelt == b.spelt else "form"

    def _characters(self, a: Term, b: Term) -> Likeness:
        if a.token.char == b.token.char:
            return Likeness(self._s.same, "same")
        return Likeness(self._s.homophone, "homophone") if a.token.text == b.token.text else UNLIKE

    def _countries(self, a: Term, b: Term) -> Likeness:
        if a.token.text == b.token.text:
            return Likeness(self._s.same, "same" if a.spelt == b.spelt else "country")
        shared = set(a.token.text.split("|")) & set(b.token.text.split("|"))
        return Likeness(self._s.country, "country") if shared else UNLIKE

    def _words(self, a: Term, b: Term) -> Likeness:
        latin = (a.script is Script.LATIN, b.script is Script.LATIN)
        if a.script is b.script and not latin[0]:
            return self._edit_same_script(a, b)
        across = latin[0] != latin[1]
        unwritten = not UNVOWELLED.isdisjoint((a.script, b.script))  # their letters say less than is heard
        most = self._most_across(a, b) if across else self._s.same
        best = self._by_key(a, b, across=across, most=most)
        if self.way is Way.FIRM and all(latin) and _are_two_of_trade(a, b):
            is_by_chance = best.reason in LOOSE and not (best.reason in _CONSONANTS and _are_foreign(a, b))
            return max(UNLIKE if is_by_chance else best, self._prefix(a, b))
        if Script.HAN in {a.script, b.script}:
            # Readings of characters are exact; one letter more or less is another character.
            return best
        sounds = (self._across(a, b), self._by_ear(a, b)) if across else ()
        for graded in (self._edit(a, b), self._prefix(a, b), *sounds):
            similarity = graded.similarity if graded.reason == "heard" and unwritten else min(graded.similarity, most)
            if similarity > best.similarity:
                best = Likeness(similarity, graded.reason)
        if self.way is Way.FIRM and all(latin) and min(len(a.spelt), len(b.spelt)) <= SHORT:
            return best._replace(similarity=min(best.similarity, self._s.firm_short))
        return best

    def _most_across(self, a: Term, b: Term) -> int:
        """The most that words of two scripts, of which one is Latin, can be alike for a loose or graded reason."""
        word, latin = (b, a) if a.script is Script.LATIN else (a, b)
        if word.script is Script.HANGUL and folds.korean(latin.spelt) and self._may_be_korean(word):
            # Blocks are syllables: what is written with several is no word of one (은영, Yong), nor of another vowel.
            return 0 if not word.is_syllable or are_other_syllables(word, latin) else self._s.same
        if word.script not in UNVOWELLED:
            return self._s.same
        most = self._s.same - (self._s.same - unvowelled.alike(word, latin)) * self._s.unwritten_fall // 1000
        return min(most, self._s.other_names) if self.way is Way.PERSON and _are_other_names(a, b) else most

    def _may_be_korean(self, word: Term) -> bool:
        """Whether a word in Hangul may be a Korean's, and no other's who is heard so: 흘라잉, Hlaing."""
        return word.is_syllable or may_be_korean(word.token.shown, whole=self.way is Way.FIRM)

    def _by_key(self, a: Term, b: Term, *, across: bool, most: int) -> Likeness:
        """The best reason for which the two share a key; a loose one counts for `most`."""
        theirs = dict(b.keys)
        best = UNLIKE
        for reason, keys in a.keys:
            other = theirs.get(reason)
            if other is not None and not keys.isdisjoint(other):
                name = self._named(reason, a, b, across=across)
                are_others = name in IN_FULL and self.way is Way.PERSON and are_two_syllables(a.spelt, b.spelt)
                similarity, name = (self._s.other_names, "edit") if are_others else (getattr(self._s, name), name)
                if reason in LOOSE:
                    similarity = self._limited(similarity, a, b, reason, most)
                if similarity > best.similarity:
                    best = Likeness(similarity, name)
        return best

    def _named(self, reason: str, a: Term, b: Term, *, across: bool) -> str:
        """What sharing a key of a reason is called and counted as between two scripts."""
        if reason == "korean" and Script.HAN in {a.script, b.script}:
            return "hanja"
        if reason == "spelling" and Script.HAN in {a.script, b.script}:
            return "japanese"
        if reason == "nickname" and self.way is Way.PERSON and not _share_short_form(a, b):
            return "variant"  # Tony is short for Anthony, who is Antoine
        return "sound_across" if across and reason == "sound" else reason

    def _limited(self, similarity: int, a: Term, b: Term, reason: str, most: int) -> int:
        """What a loose reason says; of consonants most where all that is written is there."""
        if self.way is Way.PERSON and _are_other_names(a, b):
            similarity = min(similarity, self._s.other_names)
        if reason in _CONSONANTS and not self._are_all_there(a, b, most):
            near = self.way is Way.PERSON and a.script is b.script and _are_near(a, b)
            similarity = min(similarity, self._s.vowels_near if near else self._s.vowels_differ)
        if a.script is b.script:
            by_custom = self.way is Way.PERSON and reason in _CONSONANTS
            most = _alike_by_custom(a, b) if by_custom else _alike_as_written(a, b)
            most += self._s.loose_lift
        elif {a.script, b.script} == _KANA_AND_LATIN:
            most = min(most, _alike_unfilled(a, b) + self._s.loose_lift)
        return min(similarity, most)

    def _are_all_there(self, a: Term, b: Term, most: int) -> bool:
        """Whether words that share consonants share all that a script writes that leaves vowels out, or all letters.

        Kana write vowels, and others to fill in, which are no letters of a Latin word.
        """
        scripts = {a.script, b.script}
        if scripts == _KANA_AND_LATIN:
            return _alike_unfilled(a, b) == self._s.same
        return most == self._s.same and Script.LATIN in scripts and not UNVOWELLED.isdisjoint(scripts)

    def _edit_same_script(self, a: Term, b: Term) -> Likeness:
        """Within one script other than Latin, spellings are comparable; sounds are not."""
        if a.script is Script.HANGUL:
            if are_other_names((a,), (b,)):
                return UNLIKE
            if not dict(a.keys).get("korean", _NO_KEYS).isdisjoint(dict(b.keys).get("korean", _NO_KEYS)):
                return Likeness(self._s.korean, "korean")
        least, p, q = self._s.edit_least_same_script, folds.spelling(a.spelt), folds.spelling(b.spelt)
        if a.script is Script.HAN or min(len(p), len(q)) < EDIT_LENGTHS[1] or max(len(p), len(q)) > LONGEST:
            return UNLIKE
        similarity = spelt_alike(p, q)
        return Likeness(similarity, "edit") if similarity >= least else UNLIKE

    def _edit(self, a: Term, b: Term) -> Likeness:
        """A slip of the pen, counted after folding the spelling: what writers and romanisations vary is no slip."""
        best = min(edit_similarity(folds.spelling(a.spelt), folds.spelling(b.spelt), self._s), self._s.edit_most)
        if self.way is Way.PERSON and _are_other_names(a, b):
            best = min(best, self._s.other_names)
        return Likeness(best, "edit") if best else UNLIKE

    def _prefix(self, a: Term, b: Term) -> Likeness:
        p, q = a.spelt, b.spelt
        fits = min(len(p), len(q)) >= PREFIX_LENGTH and (p.startswith(q) or q.startswith(p))
        return Likeness(self._s.prefix, "prefix") if fits else UNLIKE

    def _across(self, a: Term, b: Term) -> Likeness:
        """Graded likeness of sounds, one side romanised by rule and the other by custom."""
        if min(len(a.spelt), len(b.spelt)) < _ACROSS_LENGTH:
            return UNLIKE
        if Script.ABJAD in {a.script, b.script}:
            p, q = folds.consonants(a.spelt, a.script), folds.consonants(b.spelt, b.script)
            alike, sounds = indel(p, q), min(len(p), len(q))
        else:
            p, q = folds.spelling(a.spelt), folds.spelling(b.spelt)
            alike = (indel(folds.sound(a.spelt, a.script), folds.sound(b.spelt, b.script)) + indel(p, q)) // 2
            # Of three letters, one is a vowel or so.
            sounds = min(len(p), len(q)) * 2 // 3
        similarity = sounds_count(alike, max(0, ACROSS_SOUNDS - sounds), self._s.across)
        return Likeness(similarity, "across") if similarity else UNLIKE

    def _by_ear(self, a: Term, b: Term) -> Likeness:
        """Graded likeness of what is left of a word where it is written by syllables as it is heard."""
        are_whole = self.way is Way.FIRM
        if not any(may_be_foreign(t.token.shown, t.script, whole=are_whole) for t in (a, b)):
            return UNLIKE
        ears = (True,) if TWICE_HEARD.isdisjoint((a.script, b.script)) else (True, False)
        similarity = max(self._heard(a, b, english=english) for english in ears)
        return Likeness(similarity, "heard") if similarity > 0 else UNLIKE

    def _heard(self, a: Term, b: Term, *, english: bool) -> int:
        """How alike two words are as they are heard, as of English or of other languages."""
        p, q = (heard(t.spelt, t.script, english=english) for t in (a, b))
        whole, bones = indel(p.whole, q.whole), indel(p.bones, q.bones)
        short = max(0, ACROSS_SOUNDS - min(folds.sounds_of(p.bones), folds.sounds_of(q.bones)))
        if short and self.way is Way.FIRM and not english:
            return 0  # firms have words of all languages, and many short ones would be heard alike: Deven, デウォン
        graded = self._s.heard if english else self._s.heard_otherwise
        apart = max(p.bones != q.bones, _told_apart(a, b, english=english))
        apart += not english and p.whole.endswith("a") != q.whole.endswith("a")  # of a woman, who is another
        return sounds_count(max(whole, (whole + bones) // 2), short, graded) - self._s.heard_apart * apart


def _are_two_of_trade(a: Term, b: Term) -> bool:
    """Whether each is known for a word of trade, and they are no forms of one: support is no slip of sport, nor firm of
    pharm. Abbreviations of three letters are many words'.
    """
    if min(len(a.spelt), len(b.spelt)) <= SHORT or not (is_generic(a.token) and is_generic(b.token)):
        return False
    return not (_begin_alike(a.spelt, b.spelt) or _begin_alike(a.token.text, b.token.text))


def _are_foreign(a: Term, b: Term) -> bool:
    """Whether neither of two words of trade is an English one: both may romanise one word (tijari, tajariyy)."""
    return lexicon.generic_words().keys().isdisjoint((a.token.written, b.token.written))


def _begin_alike(one: str, other: str) -> bool:
    """Whether words are alike up to the last letter of the shorter one, as forms of one are: banks, bank."""
    stem = max(_STEM, min(len(one), len(other)) - 1)
    return one[:stem] == other[:stem]


def _told_apart(a: Term, b: Term, *, english: bool) -> int:
    """How many consonants differ for who reads Kana, where one of the words is written in it."""
    if Script.KANA not in {a.script, b.script}:
        return 0
    return OSA.distance(*(told(t.spelt, t.script, english=english) for t in (a, b)))


def spelt_alike(p: str, q: str) -> int:
    """How alike two spellings are, in thousandths: what is left of the longer one when the slips are taken off."""
    longer = max(len(p), len(q))
    return 1000 * (longer - OSA.distance(p, q)) // longer


def _are_near(a: Term, b: Term) -> bool:
    """Whether two words are one, by any custom, but for e and i, and o and u: short vowels of Arabic as others hear."""
    ours, theirs = (_heard_near(folds.spellings(t.spelt, t.script)) for t in (a, b))
    return not ours.isdisjoint(theirs)


def _heard_near(spelt: Collection[str]) -> set[str]:
    """Spellings with one letter for near vowels; e at the end is also the a of ta marbuta (Khalifeh, Khalifa)."""
    ended = {f"{one[:-1]}a" for one in spelt if one.endswith("e")}
    return {one.translate(_NEAR_VOWELS) for one in ended.union(spelt)}


def _share_short_form(a: Term, b: Term) -> bool:
    """Whether both are of one group of short forms, and not one of what the other's full name is elsewhere."""
    short = name_groups.short_forms()
    return not short.get(a.token.text, _NONE).isdisjoint(short.get(b.token.text, _NONE))


def _are_other_names(a: Term, b: Term) -> bool:
    """Whether both are customary given names, one also in Arabic letters, or syllables, and not of one: Amir, Amin."""
    scripts, mine, theirs = {a.script, b.script}, _names_of(a), _names_of(b)
    are_names = mine is not None and theirs is not None and mine.isdisjoint(theirs)
    return (are_names and Script.LATIN in scripts) or (len(scripts) == 1 and are_two_syllables(a.spelt, b.spelt))


def _names_of(term: Term) -> frozenset[int] | None:
    """The groups of names that a word is in, None of one that is no customary given name."""
    if term.script is Script.LATIN:
        return name_groups.given_names().get(term.spelt)
    return name_groups.in_arabic_letters().get(term.spelt) if term.script is Script.ABJAD else None


def _alike_as_written(a: Term, b: Term) -> int:
    return spelt_alike(folds.spelling(a.spelt), folds.spelling(b.spelt))


def _alike_by_custom(a: Term, b: Term) -> int:
    """How alike two names are where customs of romanisation may make the consonants equal: by any of them."""
    if folds.consonants(a.spelt, a.script) == folds.consonants(b.spelt, b.script):
        return _alike_as_written(a, b)
    return _alike_by_any(folds.spellings(a.spelt, a.script), folds.spellings(b.spelt, b.script))


def _alike_unfilled(a: Term, b: Term) -> int:
    """How alike a word is to one in Kana without the vowels that Kana fill in: by any custom of romanisation."""
    return _alike_by_any(folds.unfilled(a.spelt, a.script), folds.unfilled(b.spelt, b.script))


def _alike_by_any(ours: Collection[str], theirs: Collection[str]) -> int:
    """How alike the two are, one of each, that are most alike."""
    return max(spelt_alike(p, q) for p in ours for q in theirs)


def sounds_count(alike: int, short: int, graded: Graded) -> int:
    """What sounds count for that are so alike (thousandths), of words with `short` consonants under ACROSS_SOUNDS."""
    counts = alike * graded.factor // 1000 - (1000 - alike) * graded.fall // 1000 - short * graded.short
    return max(0, min(graded.most, counts))


def edit_similarity(p: str, q: str, s: Similarities) -> int:
    """1000 less the share of the longer word that differs, less where the first sounds differ; 0 under the least."""
    shorter, longer = sorted((len(p), len(q)))
    if shorter < EDIT_LENGTHS[0] or not EDIT_LENGTHS[1] <= longer <= LONGEST:
        return 0
    similarity = spelt_alike(p, q) - s.edit_first_sound * (folds.first_sound(p[0]) != folds.first_sound(q[0]))
    return similarity if similarity >= s.edit_least else 0


def indel(p: str, q: str) -> int:
    """The share of letters that need no insertion or deletion, in thousandths."""
    total = len(p) + len(q)
    return 1000 * (total - Indel.distance(p, q)) // total if total else 0
