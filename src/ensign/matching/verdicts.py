"""What a pair of names that reaches the line is: chance, held back, or a match, how strong, and before which others."""

from collections.abc import Iterator, Sequence
from typing import Final

from ensign.fields.names import Kind, Way
from ensign.fields.readings import parse
from ensign.fields.telling import is_firm, is_generic
from ensign.matching.alignment import Pair, first_terms
from ensign.matching.evidence.facts import has_second_fact
from ensign.matching.evidence.ships import OTHER_MMSI
from ensign.matching.listed_names import ListedName
from ensign.matching.scoring import NameScore
from ensign.matching.set_aside import hides_names
from ensign.matching.ways import is_ship
from ensign.matching.words.similarity import SAME
from ensign.matching.words.terms import WeighedName
from ensign.model import Band, EntityType, Evidence, Match, Name, Standing, Subject
from ensign.settings import Settings

_OTHER_PARTY: Final = frozenset({"birth date", "gender", "identifier", "type"})
"""Facts that make another party likely where they conflict."""

_NAMES: Final = 3
"""Letters of words, at least, that say whom a firm is called by,"""

_OF_PERSON: Final = 2
"""and how many such words there are."""

_MOVED: Final = frozenset({"country", "flag", OTHER_MMSI})
"""Those that change where people and firms move, and ships."""

_BANDS: Final = (Band.EXACT, Band.STRONG, Band.POSSIBLE)
"""As a person looks at them."""


def is_passed_over(
    subject: Subject, entity: EntityType, listed: ListedName, found: NameScore, settings: Settings
) -> bool:
    """Whether names that reach the line say nothing of who is meant, or of somebody else."""
    return (
        _is_chance(subject, entity, found, settings)
        or _is_firms_as_persons(subject, entity, found)
        or _is_trade_alone(found)
        or _is_letter_beside_trade(found)
        or _is_branch_beside_branch(subject, listed, found)
        or bool(listed.country and not _is_met_in_full(found))
        or hides_names(subject.type, entity, found)
    )


def _is_chance(subject: Subject, listed: EntityType, found: NameScore, settings: Settings) -> bool:
    """Whether a part of a cell is too little to say who is meant: in brackets (INDIA), or one word (Last; First).

    As of a weak alias all of it is to be said, and nearly the same; one word is no person's name, and a short one
    beside a person no firm's: Gen. (Ret.), nor where brackets say it in full: Total Security Services (TSS), nor one
    that any firm may use: (TRUST). With a legal form, as the listed one has, it is a firm's name like others: ООО
    Транзит / Transit LLC.
    """
    name = found.mine.name.raw
    if name not in subject.pieces:
        return False
    is_word = len(found.mine.terms) == 1
    if is_word and (found.mine.name.way is Way.PERSON or _is_short(subject, found.mine, settings)):
        return True
    has_forms = bool(found.mine.name.legal and found.theirs.name.legal)
    if has_forms if is_word else not _is_in_brackets(subject, name):
        return False
    is_of_any = is_word and found.mine.name.way is Way.FIRM and found.mine.terms[0].generic
    is_person = listed is EntityType.PERSON and _is_person_in_full(found)
    return is_of_any or not (is_person or _is_nearly_all(found, settings))


def _is_person_in_full(found: NameScore) -> bool:
    """Whether all of a person's name is met, and not by initials, though the listed one has more: (Boris Sakara)."""
    is_met = not found.alignment.mine_left and all(pair.reason != "initial" for pair in found.alignment.pairs)
    return is_met and found.mine.name.way is Way.PERSON


def is_word_in_brackets(subject: Subject, found: NameScore) -> bool:
    """Whether one word in brackets is all that meets a listed name: of a firm it may be a fund or house of its own,
    OHA Structured Products Master Fund (Evergreen), L.P.
    """
    return len(found.mine.terms) == 1 and _is_in_brackets(subject, found.mine.name.raw)


def _is_in_brackets(subject: Subject, name: str) -> bool:
    """Whether a name is a part of a cell that stands in brackets."""
    return name in subject.pieces and any(f"({name}" in whole for whole in subject.names)


def _is_branch_beside_branch(subject: Subject, listed: ListedName, found: NameScore) -> bool:
    """Whether two names share no more than a word in brackets that abbreviates neither: (Glasgow), and not (LAFICO)."""
    name = found.mine.name.raw
    if name not in subject.pieces or listed.text == listed.name.text or len(name.split()) > 1:
        return False
    word = name.casefold()
    beside = [whole.casefold().partition(f"({word}") for whole in (listed.name.text, *subject.names)]
    return all(sign for _, sign, _ in beside) and not any(_abbreviates(word, before) for before, _, _ in beside)


def _abbreviates(word: str, name: str) -> bool:
    """Whether the letters of a word stand in a name in their order, the first as the first of a word."""
    begins = (at for at in range(len(name)) if name.startswith(word[0], at) and (not at or name[at - 1] == " "))
    return any(_are_in_order(word, name[at:]) for at in begins)


def _are_in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _is_firms_as_persons(subject: Subject, listed: EntityType, found: NameScore) -> bool:
    """Whether a firm's name was read as a person's in vain, in a row that does not say what it is.

    A party of unknown type is met by the firm's reading, too; of others the words and letters of a legal form say
    nothing (Strong Growth General Trading L.L.C., LAVENDER, …), nor does a word of trade that is not the same.
    """
    read = found.mine.name
    if read.way is not Way.PERSON or subject.type is not EntityType.UNKNOWN or not is_firm(read.raw):
        return False
    if listed is EntityType.UNKNOWN or any(_is_of_firms(pair, found) for pair in found.alignment.pairs):
        return True
    paired = {i for pair in found.alignment.pairs for i in pair.mine}
    return not paired.isdisjoint(_of_forms(found.mine))


def _is_trade_alone(found: NameScore) -> bool:
    """Whether one word that any firm may use is all of a firm's name, and only some of the listed one: RESOURCES."""
    mine = found.mine.terms
    is_one = found.mine.name.way is Way.FIRM and len(mine) == 1 and is_generic(mine[0].token)
    return is_one and bool(found.alignment.theirs_left)


def _is_letter_beside_trade(found: NameScore) -> bool:
    """Whether firms share a letter that may stand for a word, and beside it only what many have: words of trade,
    countries, numbers, and words of two letters (AT&T; AT Technopark).
    """
    pairs = found.alignment.pairs
    others = [pair for pair in pairs if pair.reason != "initial"]
    if found.mine.name.way is not Way.FIRM or not others or len(others) == len(pairs):
        return False
    shared = (term for pair in others for term in first_terms(pair, found.mine, found.theirs))
    return all(is_generic(term.token) or term.kind is not Kind.WORD or len(term.spelt) < _NAMES for term in shared)


def _is_of_firms(pair: Pair, found: NameScore) -> bool:
    """Whether a word that any firm may use is only like a person's name."""
    return pair.reason not in SAME and all(is_generic(found.mine.terms[i].token) for i in pair.mine)


def _of_forms(read: WeighedName) -> Iterator[int]:
    """The places of a name's legal forms, and of their letters, where it is read as a person's."""
    said = [term.spelt for term in read.terms]
    for form in parse(read.name.raw, Way.FIRM).dropped:
        for parts in (form.split(), [*form.replace(" ", "")]):
            for begin in range(len(said) - len(parts) + 1):
                if said[begin : begin + len(parts)] == parts:
                    yield from range(begin, begin + len(parts))


def is_of_other_type(subject: Subject, listed: EntityType, found: NameScore, settings: Settings) -> bool:
    """Whether names of the same words are of one party, though the row and the list call it different things.

    A ship's name is to be nearly the same where nothing says that a row is about a ship, and all of it: a firm writes
    its town in brackets (KANPUR); a person is none.
    """
    if hides_names(subject.type, listed, found):
        return False
    if listed is EntityType.VESSEL:
        may_be_ship = not is_ship(subject) and subject.type is not EntityType.PERSON
        return may_be_ship and found.mine.name.raw not in subject.pieces and _is_nearly_all(found, settings)
    return not (is_ship(subject) and _may_be_ships(found, settings))


def is_called_so(found: NameScore, settings: Settings) -> bool:
    """Whether a firm is called by a person's name and no other: two words of it at least, that are surely the same.

    Short ones are many people's, and parts of many words.
    """
    if found.score < settings.strong or len(found.mine.name.raw.split()) < _OF_PERSON:
        return False
    words = [min(len(term.spelt) for term in first_terms(p, found.mine, found.theirs)) for p in found.alignment.pairs]
    return sum(length >= _NAMES for length in words) >= _OF_PERSON


def _may_be_ships(found: NameScore, settings: Settings) -> bool:
    """Whether a name may be a ship's as well as a firm's or person's: one word that is short, or not the same."""
    letters = max(len(term.spelt) for term in found.mine.terms)
    return found.score < settings.weak_line or (len(found.mine.terms) == 1 and letters < settings.no_ship)


def _is_met_in_full(found: NameScore) -> bool:
    """Whether nothing of either name is left over but what may abbreviate it, and countries meet only countries.

    That is asked of a listed name with a country that is only its party's: there are more bodies in a country than one,
    and Cirrus is no slip of Cyprus.
    """
    mine, theirs = found.mine.terms, found.theirs.terms
    left = [mine[i] for i in found.alignment.mine_left] + [theirs[j] for j in found.alignment.theirs_left]
    homes = [pair for pair in found.alignment.pairs if any(theirs[j].kind is Kind.COUNTRY for j in pair.theirs)]
    are_read = all(mine[i].kind is Kind.COUNTRY for pair in homes for i in pair.mine)
    return are_read and all(term.kind is Kind.ACRONYM for term in left)


def stands(subject: Subject, name: Name, found: NameScore, settings: Settings) -> bool:
    """Whether a weak alias may match here: nearly the same with nothing left over, in its country if it has one."""
    if not name.weak:
        return True
    if name.needs_country and not set(name.needs_country) & set(subject.countries):
        return False
    return _is_nearly_all(found, settings)


def band_of(
    score: int, name: Name, terms: Sequence[Evidence], settings: Settings, *, same: bool, telling: bool
) -> Band | None:
    """Exact, strong or possible, by the name and then by the facts; None under the settings' line.

    A name of words that any firm may use, not `telling`, is that of others in other countries: Industrial Bank.
    """
    if score < settings.line:
        return None
    band = Band.EXACT if same else Band.STRONG if score >= settings.strong else Band.POSSIBLE
    if name.weak and not (band is not Band.POSSIBLE and has_second_fact(name, terms)):
        return Band.POSSIBLE
    conflicts = {e.how if e.how == OTHER_MMSI else e.kind for e in terms if e.standing is Standing.CONFLICTS}
    if not conflicts.isdisjoint(_OTHER_PARTY) or any(e.kind == "namesake" for e in terms):
        return Band.POSSIBLE
    if not conflicts.isdisjoint(_MOVED):
        return Band.STRONG if band is Band.EXACT and telling and not name.weak else Band.POSSIBLE
    born = any(e.kind == "birth date" and e.standing is Standing.AGREES for e in terms)
    return Band.STRONG if name.weak or (band is Band.POSSIBLE and born) else band


def rank(match: Match, subject: Subject) -> tuple[int, int, int, bool, bool, bool, str]:
    """Best first; of one score the exact name, a strong one before a weak one, the whole cell before a part of it, and
    the one with which facts agree, as a user looks at no more than the first.

    Then by the entity's id, so that order is always the same.
    """
    band = _BANDS.index(match.band) if match.band else len(_BANDS)
    read = next((e.subject for e in match.evidence if e.kind == "meant"), match.subject_name)
    is_part = read not in subject.names
    told = match.standing is Standing.AGREES
    return (-match.score, band, -match.name_score, match.name.weak, is_part, not told, match.entity.id)


def _is_short(subject: Subject, name: WeighedName, settings: Settings) -> bool:
    """Whether a name of one word is as short as an abbreviation, of which the rest of a cell says what it stands for.

    Of two or three letters many firms have each. A slash parts parties: Aranta / VTB.
    """
    is_said = subject.type is EntityType.PERSON or any("(" in whole and "/" not in whole for whole in subject.names)
    return is_said and len(name.terms[0].spelt) < settings.no_abbreviation


def _is_nearly_all(found: NameScore, settings: Settings) -> bool:
    """Whether names are nearly the same, with nothing left over."""
    whole = not found.alignment.mine_left and not found.alignment.theirs_left
    return whole and found.score >= settings.weak_line
