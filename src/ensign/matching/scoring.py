"""How alike two names are: the policy on one page.

    agreement     = sum over aligned pairs of weight x similarity^1.5
    omission      = omitted_by_list x weight left over in the subject
                    + omitted_by_subject x weight left over in the list
    thin evidence = thin x what the agreement, rare words counted by their length, too, is short of thin_below,
                    unless every word is the same, or written in another script that says in full what it does,
                    or of a person's name in another spelling of the same sounds
    contradiction = contradiction x the smaller of the two numbers of left-over words; where less than
                    the rest of contradiction_most is taken for thin evidence, what is missing, too;
                    contradiction_known at most where two words of a firm's own agree
    score         = agreement / (weight of the pairs + omission + contradiction + thin evidence)
                    x the factors of the conflicts that apply

All numbers are in settings.py. Agreeing counts by rarity (to agree on "Ali" says little);
contradicting does not (to disagree on "Ali" says much). Everything but the agreement can only
lower a score, which is what makes the index's bound (search/index.py) true.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import isqrt

from ensign.fields.forms_within import homes_of
from ensign.fields.genders import gender_in
from ensign.fields.names import Kind, Way
from ensign.matching.alignment import JOINED_NEARLY, Alignment, Pair, Places, align, first_terms
from ensign.matching.chances import chances, has_few_sounds, is_common, is_hearsay, sounds
from ensign.matching.characters_left import leaves_burmese, leaves_character
from ensign.matching.surnames import has_fathers, has_husbands, leaves_fathers, swaps_fathers, takes_for_surname
from ensign.matching.words.reasons import has_article, is_transcribed
from ensign.matching.words.similarity import IN_FULL, SAME, Comparer
from ensign.matching.words.term import Term
from ensign.matching.words.terms import Terms, WeighedName
from ensign.settings import Penalties, Settings
from ensign.text import folds, lexicon, name_groups, slavic
from ensign.text.generations import generations
from ensign.text.opposites import are_opposed
from ensign.text.scripts import Script

GAIN = tuple(isqrt(s**3 // 1000) for s in range(1001))
"""similarity^1.5, in thousandths, for each similarity in thousandths."""

_RESPELT = frozenset({"romanised", "spelling", "article"})
"""The reasons of words of one script that have the same sounds; by consonants alone Van Hool would be Gul Agha."""

_ARABIC_AND_LATIN = frozenset({Script.ABJAD, Script.LATIN})


@dataclass(frozen=True, slots=True)
class NameScore:
    """Two names compared: the score in tenths of a point, and the terms that it is made of.

    `agreement` and the costs are in millionths; `factors` are the conflicts that applied, by their
    names in settings.Conflicts, in thousandths.
    """

    score: int
    mine: WeighedName
    theirs: WeighedName
    alignment: Alignment
    agreement: int = 0
    weight: int = 0
    omission_mine: int = 0
    omission_theirs: int = 0
    contradiction: int = 0
    thin: int = 0
    factors: tuple[tuple[str, int], ...] = ()


class Scorer:
    """Scores names of one way."""

    def __init__(self, way: Way, terms: Terms, settings: Settings) -> None:
        """The terms bring the weights, the settings everything else."""
        self.way = way
        self.terms = terms
        self.comparer = Comparer(way, settings.similarities)
        self.penalties: Penalties = {Way.PERSON: settings.person, Way.FIRM: settings.firm, Way.SHIP: settings.ship}[way]
        self._settings, self._chances = settings, settings.chances

    def score(self, mine: WeighedName, theirs: WeighedName, places: Places | None = None, least: int = 0) -> NameScore:
        """The subject's name compared with a listed one; no words are alike but those of `places`, if given.

        A score under the `least` that is asked for is 0, as not all that lowers it is looked for.
        """
        alignment = align(mine, theirs, self.comparer, self.terms, self._settings.similarities, places=places)
        if not alignment.pairs:
            return NameScore(0, mine, theirs, alignment)
        p = self.penalties
        left_a = [mine.terms[i] for i in alignment.mine_left]
        left_b = [theirs.terms[j] for j in alignment.theirs_left]
        agreement = sum(pair.weight * GAIN[pair.similarity] for pair in alignment.pairs)
        weight = 1000 * sum(pair.weight for pair in alignment.pairs)
        omission_mine = p.omitted_by_list * sum(t.weight for t in left_a)
        omission_theirs = p.omitted_by_subject * sum(t.weight for t in left_b)
        if 1000 * agreement < least * (weight + omission_mine + omission_theirs):
            return NameScore(0, mine, theirs, alignment)
        whole = not _says_more([*left_a, *left_b]) and self._in_full(alignment, mine, theirs)
        said = sum(a.weight * GAIN[a.similarity] * _says(a, mine, theirs) // 1000 for a in alignment.pairs)
        short = 0 if whole else max(0, 1000 * p.thin_below - said) // 1000
        thin = p.thin * short
        married = self.way is Way.PERSON and has_husbands(mine, theirs, alignment)
        words = 0 if married else min(_contradicting(left_a), _contradicting(left_b))
        known = p.contradiction_known if self._is_known(alignment, mine) else max(p.contradiction, p.contradiction_most)
        contradiction = max(min(p.contradiction, known) * words, min(p.contradiction_most, known) * words - thin)
        total = weight + omission_mine + omission_theirs + contradiction + thin
        score = 1000 * agreement // total
        if score < least:
            return NameScore(0, mine, theirs, alignment)
        names = self._conflicts(mine, theirs, alignment)
        factors = tuple((name, getattr(self._settings.conflicts, name)) for name in names)
        for _, factor in factors:
            score = score * factor // 1000
        return NameScore(
            score, mine, theirs, alignment, agreement, weight,
            omission_mine, omission_theirs, contradiction, thin, factors,
        )  # fmt: skip

    def _is_known(self, alignment: Alignment, mine: WeighedName) -> bool:
        """Whether two words of a firm's own agree, so that others hardly make it another one; characters say less."""
        if self.way is not Way.FIRM:
            return False
        agreeing = ([mine.terms[i] for i in pair.mine] for pair in alignment.pairs)
        own = (terms for terms in agreeing if not all(is_common(t) or t.is_syllable for t in terms))
        return sum(1 for _ in own) >= self._chances.known

    def _in_full(self, alignment: Alignment, mine: WeighedName, theirs: WeighedName) -> bool:
        """Whether all words are the same, or say all of each other as far as their two scripts can."""
        others = [pair for pair in alignment.pairs if pair.reason not in SAME]
        if not all(self._says_all(p, mine, theirs) or self._is_joined(p, mine, theirs) for p in others):
            return False
        near = [pair for pair in others if pair.reason != "article"]  # which is the same word, but for the blank
        near = [pair for pair in near if not self._is_transcribed(pair, mine, theirs)]
        words = [theirs.terms[j] for pair in near for j in pair.theirs]
        heard = sum(map(sounds, words))
        return not near or heard >= self.penalties.in_full_sounds

    def _says_all(self, pair: Pair, mine: WeighedName, theirs: WeighedName) -> bool:
        """Whether two words say all of each other; not syllables, of which there are few.

        A firm's word written in one with an article does of one that stands behind it: Alsalah, Al-Salah. A person's
        does of another spelling of its sounds, in one script, too: Haroon, Harun.
        """
        if pair.similarity < self.penalties.in_full or pair.reason not in IN_FULL:
            return False
        a, b = first_terms(pair, mine, theirs)
        if pair.reason == "article" and self.way is Way.FIRM:
            return has_article(mine.name.raw, a.spelt) or has_article(theirs.name.raw, b.spelt)
        if a.script is b.script:
            # Of firms there are too many: KORSAR Ltd., CORSAR SHIPPING.
            respelt = self.way is Way.PERSON and pair.reason in _RESPELT and not has_few_sounds(a, self._chances)
            return respelt or self._is_transcribed(pair, mine, theirs)
        return not (a.is_syllable or b.is_syllable)

    def _is_joined(self, pair: Pair, mine: WeighedName, theirs: WeighedName) -> bool:
        """Whether neighbours in Arabic letters are one Latin word that says all they do, or the reverse: Walijan.

        Of characters nothing like it is told: 娟 崔 is no Juanqui.
        """
        if self.way is not Way.PERSON or pair.reason != JOINED_NEARLY:
            return False
        a, b = first_terms(pair, mine, theirs)
        s = self._settings.similarities
        return {a.script, b.script} == _ARABIC_AND_LATIN and pair.similarity >= s.consonants * s.join // 1000

    def _is_transcribed(self, pair: Pair, mine: WeighedName, theirs: WeighedName) -> bool:
        """Whether one word has a letter for which the other spells out two: Müller, Mueller."""
        if pair.reason != "spelling":
            return False
        a, b = first_terms(pair, mine, theirs)
        return is_transcribed(mine.name.raw, a.spelt, b.spelt) or is_transcribed(theirs.name.raw, b.spelt, a.spelt)

    def _conflicts(self, mine: WeighedName, theirs: WeighedName, alignment: Alignment) -> Iterable[str]:
        """The conflicts that apply, by their names in settings.Conflicts."""
        if self.way is Way.PERSON:
            return self._persons_conflicts(mine, theirs, alignment)
        return self._firms_conflicts(mine, theirs, alignment)

    def _persons_conflicts(self, mine: WeighedName, theirs: WeighedName, alignment: Alignment) -> Iterable[str]:
        yield from self._singles(mine, theirs, alignment)
        if _conflict(_figures(mine), _figures(theirs)):
            yield "number"  # a ship's or firm's name without a type is read as a person's, too
        if swaps_fathers(mine, theirs, alignment):
            yield "order_patronymic"
        else:
            yield from self._order(mine, theirs, alignment)
        if leaves_fathers(mine, theirs, alignment):
            yield "mothers_name"
        if has_fathers(mine, theirs, alignment):
            yield "father"
        if takes_for_surname(mine, theirs, alignment):
            yield "patronymic"
        if leaves_character(mine, theirs, alignment):
            yield "character"
        if leaves_burmese(mine, theirs, alignment):
            yield "burmese"
        if _conflict(_sex(mine), _sex(theirs)):
            yield "middle_name"
        if _conflict(generations(mine.name.raw), generations(theirs.name.raw)):
            yield "generation"

    def _singles(self, mine: WeighedName, theirs: WeighedName, alignment: Alignment) -> Iterable[str]:
        """Those of a person's name of one word."""
        if len(mine.terms) == 1 and len(alignment.theirs_left) > 0:
            yield "single"
        if len(theirs.terms) == 1 and alignment.mine_left and alignment.pairs[0].reason not in SAME:
            # Each word of the subject is one more chance to be like it.
            yield "single_nearly"
        are_single = len(mine.terms) == len(theirs.terms) == 1
        if are_single and _has_no_more_than_a_title(mine, theirs):
            yield "titled"
        if are_single and is_hearsay(alignment.pairs[0], mine, theirs, self._chances):
            yield "heard"

    def _firms_conflicts(self, mine: WeighedName, theirs: WeighedName, alignment: Alignment) -> Iterable[str]:
        """Those of a ship's name are its numbers only."""
        if _conflict(_of_kind(mine, Kind.NUMBER), _of_kind(theirs, Kind.NUMBER)):
            yield "number"
        if self.way is Way.SHIP:
            return
        if _conflict(_of_kind(mine, Kind.COUNTRY), _of_kind(theirs, Kind.COUNTRY)):
            yield "country"
        if are_opposed(_words(mine, alignment.mine_left), _words(theirs, alignment.theirs_left)):
            yield "opposite"
        elif _conflict(_business(mine, alignment.mine_left), _business(theirs, alignment.theirs_left)):
            yield "business"
        left = [mine.terms[i] for i in alignment.mine_left] + [theirs.terms[j] for j in alignment.theirs_left]
        if left and min(len(mine.terms), len(theirs.terms)) == 1:
            pair = alignment.pairs[0]
            if pair.reason not in SAME and not self._says_all(pair, mine, theirs):
                yield "single_nearly"
        yield from chances(mine, theirs, alignment, self._chances)
        common = all(is_common(mine.terms[i]) for pair in alignment.pairs for i in pair.mine)
        if common and _says_more(left):
            yield "generic" if all(t.generic for t in left) else "distinctive"
        yield from self._forms(mine, theirs, alignment, common=common and not _says_more(left))

    def _forms(self, mine: WeighedName, theirs: WeighedName, alignment: Alignment, *, common: bool) -> Iterable[str]:
        """Legal forms that differ, which tell more where the names have no more than words that any firm may use."""
        ours, listed = mine.name.forms, theirs.name.forms
        differ, left = _conflict(ours, listed), alignment.mine_left or alignment.theirs_left
        abroad = _conflict(homes_of(mine.name.dropped), homes_of(theirs.name.dropped))
        varies = any(
            pair.reason not in {"same", "joined"} and not _is_romanised(pair, mine, theirs) for pair in alignment.pairs
        )
        may_be_other = varies or len(alignment.pairs) <= self._chances.firms
        few = common and may_be_other and not _of_kind(mine, Kind.COUNTRY)
        told_apart = differ or abroad or len(alignment.pairs) == 1
        if few and varies and (told_apart or (ours != listed and _is_turned_or_renamed(mine, theirs, alignment))):
            yield "generic_other"
        elif few and (varies or abroad or ours != listed):
            yield "generic_near"
        elif left and (differ or abroad):
            yield "legal_form_too"
        elif differ:
            yield "legal_form"
        elif bool(mine.name.legal) != bool(theirs.name.legal):
            yield "legal_form_missing"

    def _order(self, mine: WeighedName, theirs: WeighedName, alignment: Alignment) -> Iterable[str]:
        """The same words in an order that no custom of surname first or last explains."""
        if alignment.mine_left or alignment.theirs_left:
            return
        order = [p.theirs[0] for p in sorted(alignment.pairs, key=lambda p: p.mine)]
        first = order.index(min(order))
        if order[first:] + order[:first] != sorted(order):
            yield "order_patronymic" if mine.name.patronymic and theirs.name.patronymic else "order"


def _is_turned_or_renamed(mine: WeighedName, theirs: WeighedName, alignment: Alignment) -> bool:
    """Whether two words stand the other way about, or one is another English one: Global Trade, Comercio Global; Power
    Tech, Power Technical. A word in another language is a translation, one in the plural the same.
    """
    order = [pair.theirs for pair in sorted(alignment.pairs, key=lambda pair: pair.mine)]
    if len(order) != 2:
        return False
    others = (first_terms(pair, mine, theirs) for pair in alignment.pairs if pair.reason == "form")
    return order != sorted(order) or any(_are_two_english(a.spelt, b.spelt) for a, b in others)


def _is_romanised(pair: Pair, mine: WeighedName, theirs: WeighedName) -> bool:
    """Whether two words are one Slavic word in two romanisations or cases, neither of them English: Soiuz, Soyuz."""
    one, other = (term.spelt for term in first_terms(pair, mine, theirs))
    return pair.reason == "form" and lexicon.english_of_trade().isdisjoint({one, other}) and slavic.are_one(one, other)


def _are_two_english(one: str, other: str) -> bool:
    """Whether two words that any firm may use are written so in English, and differ by more than the plural."""
    return {one, other} <= lexicon.english_of_trade() and one.rstrip("s") != other.rstrip("s")


def _says(pair: Pair, mine: WeighedName, theirs: WeighedName) -> int:
    """How many times the agreement of a pair stands against thin evidence, in thousandths; of joins once."""
    if len(pair.mine) > 1 or len(pair.theirs) > 1:
        return 1000
    return min(term.says for term in first_terms(pair, mine, theirs))


def _contradicting(left: list[Term]) -> int:
    """How many words are left over, in thousandths; an initial only as far as it has weight."""
    return sum(t.weight if t.kind is Kind.INITIAL else 1000 for t in left)


def _has_no_more_than_a_title(mine: WeighedName, theirs: WeighedName) -> bool:
    """Whether two names are one word that many bear, with other titles: Haji Karim, Mr Karim. What those of two scripts
    are to one another is not known, but that Mr and Mrs are none like others.
    """
    ours, listed = _titles(mine), _titles(theirs)
    a, b = mine.terms[0], theirs.terms[0]
    if not (ours or listed) or not ours.isdisjoint(listed):
        return False
    if ours and listed and a.script is not b.script and not (gender_in(mine.name.raw) or gender_in(theirs.name.raw)):
        return False
    return name_groups.is_borne(a.token.text) or name_groups.is_borne(b.token.text)


def _titles(name: WeighedName) -> frozenset[str]:
    """The titles that are set aside, by what their spellings have in common: Hajji, Hadji."""
    return frozenset(folds.consonants(word) for word in name.name.dropped if word not in lexicon.particles())


def _of_kind(name: WeighedName, kind: Kind) -> frozenset[str]:
    return frozenset(code for t in name.terms if t.kind is kind for code in t.token.text.split("|"))


def _figures(name: WeighedName) -> frozenset[str]:
    """The numbers of a name, which are no person's."""
    return frozenset(t.token.text for t in name.terms if t.token.text.isdecimal())


def _sex(name: WeighedName) -> frozenset[str]:
    """What customary middle names say of the sex; Văn is read as the Dutch particle, and dropped."""
    known = lexicon.middle_names()
    return frozenset(known[w] for w in (*(t.token.text for t in name.terms), *name.name.dropped) if w in known)


def _words(name: WeighedName, left: tuple[int, ...]) -> list[str]:
    """The words that are left over."""
    return [name.terms[i].token.text for i in left]


def _business(name: WeighedName, left: tuple[int, ...]) -> frozenset[str]:
    """What the generic words that are left over say the party does or is."""
    words = lexicon.generic_words()
    return frozenset(words[text] for text in _words(name, left) if text in words)


def _says_more(left: list[Term]) -> bool:
    """Whether anything is left over but the abbreviation of the name itself."""
    return any(t.kind is not Kind.ACRONYM for t in left)


def _conflict(a: frozenset[str], b: frozenset[str]) -> bool:
    """Both sides say something, and nothing of it is the same."""
    return bool(a) and bool(b) and a.isdisjoint(b)
