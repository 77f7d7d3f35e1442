"""The legal forms within a firm's name: which of its words they are, and which are no form where they stand.

A form may have a slip in it, or stand in one with a word, without a blank (有限公司). Where it stands tells whether it
is one: at an end of the name, beside other forms of its own countries, and never all of a name, nor all but a letter.
"""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import Final, NamedTuple

from ensign.fields.names import TELLING_NOTHING
from ensign.text import legal_forms
from ensign.text.misspelt import meant
from ensign.text.remembered import WORDS, Remembered
from ensign.text.slavic_forms import rightly

_SAID: Final = 4
"""Letters of a legal form that may as well be a firm's name, at most."""

_NONE: Final[frozenset[str]] = frozenset()


def _as_form(text: str) -> str:
    """A word without a slip, if it is one of a legal form."""
    if right := rightly(text):
        return right
    right = meant(text)
    return right if right in legal_forms.words() else text


AS_FORM: Final = Remembered(_as_form, WORDS)
"""Words as they are read where they may be a legal form's."""


def without_legal_forms(said: tuple[str, ...]) -> tuple[Sequence[int], frozenset[str], tuple[str, ...]]:
    """The places of the words of the stem, the classes of the forms found, and the forms; never an empty stem."""
    first = _first_form(said)
    if first == len(said):
        return range(len(said)), _NONE, ()
    if not first or (first == 1 and len(said[0]) == 1):
        return parted(said)
    kept, classes, dropped = ENDINGS["", *said[first:]]
    # Nearly always nothing is kept behind the first form.
    places = range(first) if len(kept) == 1 else [*range(first), *(first - 1 + i for i in kept[1:])]
    return places, classes, dropped


def _first_form(said: tuple[str, ...]) -> int:
    """Where the first word is that could begin a legal form; behind the last where none could. The first word does."""
    beginnings = legal_forms.beginnings()
    for i, text in enumerate(said):
        if text in beginnings and (i or form_at(said, 0)[0] is not None):
            return i
    return len(said)


def parted(said: tuple[str, ...]) -> tuple[Sequence[int], frozenset[str], tuple[str, ...]]:
    """What `without_legal_forms` gives, found word by word."""
    beginnings, ending = legal_forms.beginnings(), _Ending(said)
    stem: list[int] = []
    found: list[_Found] = []
    i = 0
    while i < len(said):
        form, length = form_at(said, i) if said[i] in beginnings else (None, 1)
        if form is None or length == len(said) or not _stands(form, ending, i, length, None if stem else found):
            stem.append(i)
            i += 1
            continue
        found.append(_Found(form, range(i, i + length)))
        i += length
    named = _named_by(found, said, stem)
    dropped = [one for one in found if one not in named]
    classes = frozenset([one.form.legal_class for one in dropped if one.form.legal_class])
    stem = sorted([*stem, *(i for one in named for i in one.places)])
    return stem, classes, tuple(" ".join(said[one.places.start : one.places.stop]) for one in dropped)


class _Found(NamedTuple):
    """A legal form and the places of its words in a name."""

    form: legal_forms.LegalForm
    places: range


def _named_by(found: Sequence[_Found], said: tuple[str, ...], stem: Sequence[int]) -> Sequence[_Found]:
    """The forms that belong to the name: beside a letter, and where there is nothing else one of them is the name.

    It is the first (PCC FZE), but behind what stands before names the next (AO TBK); P.AD Ltd. has a form, and not two.
    """
    if stem:
        is_letter = len(stem) == 1 and len(said[stem[0]]) == 1
        return [one for one in found if is_letter and one.form.position != "any"]
    if said in legal_forms.every():
        return found
    short = (one for one in found if sum(len(said[i]) for i in one.places) <= _SAID)
    return [one for one in short if not _leads(one.form)][:1] or found


def _leads(form: legal_forms.LegalForm) -> bool:
    """Whether firms write it before their names, as in countries of other letters, also in English: LLC IBC."""
    others = legal_forms.countries_of_other_letters()
    return form.renders or form.position == "first" or (bool(form.countries) and form.countries <= others)


ENDINGS: Final = Remembered(parted, 1 << 14)
"""Names from the first word that begins a form: what comes before, of any length, is "", as it changes nothing."""


def form_at(said: tuple[str, ...], i: int) -> tuple[legal_forms.LegalForm | None, int]:
    """The longest legal form that begins at a word, and its length."""
    forms = legal_forms.every()
    for length in legal_forms.beginnings()[said[i]]:
        if i + length <= len(said) and (form := forms.get(said[i : i + length])) is not None:
            return form, length
    return None, 0


class _Ending:
    """The words of a name, and its end, which is asked for form after form."""

    def __init__(self, said: tuple[str, ...]) -> None:
        self.said = said

    @cached_property
    def forms(self) -> tuple[int, Sequence[legal_forms.LegalForm]]:
        """Where the legal forms at the end of the name begin, and which they are."""
        found: list[legal_forms.LegalForm] = []
        end = len(self.said)
        while length := legal_forms.before(self.said, end):
            found.append(legal_forms.every()[self.said[end - length : end]])
            end -= length
        return end, found


def _stands(
    form: legal_forms.LegalForm,
    name: _Ending,
    i: int,
    length: int,
    before: Sequence[_Found] | None,
) -> bool:
    """Whether the words are a legal form where they stand, with such forms and nothing else before them, or more.

    A form that ends the name is among those at its end.
    """
    if form.position == "any":
        return True
    said = name.said
    first = before is not None
    if first and i + length < len(said) and max(map(len, said[i : i + length + 1])) == 1:
        return False  # A B C Maritime
    if i + length == len(said):
        return form.stands(first=first, last=True)
    begin, ending = name.forms
    if (
        before is not None
        and form.position == "ends"
        and i < begin
        and not _fit(form, [*(one.form for one in before), *ending])
    ):
        return False
    return form.stands(first=first, last=i >= begin)


def _fit(form: legal_forms.LegalForm, others: Sequence[legal_forms.LegalForm]) -> bool:
    """Whether a form before a name goes with the others, as in Oy Example Ab; NV Energy, Inc. has another's."""
    telling = [other for other in others if other.countries]
    return not telling or any(not form.countries.isdisjoint(other.countries) for other in telling)


@lru_cache(1 << 10)
def homes_of(forms: tuple[str, ...]) -> frozenset[str]:
    """The countries in which firms have legal forms such as those that were taken out of a name, or say them so."""
    known = (legal_forms.every()[tuple(form.split())] for form in forms)
    telling = [form for form in known if form.countries and form.legal_class not in TELLING_NOTHING]
    others = legal_forms.countries_of_other_letters() if any(form.renders for form in telling) else _NONE
    return frozenset(chain(others, *(form.countries for form in telling)))


def without_attached(raw: str) -> tuple[str, frozenset[str]]:
    """Legal forms that are written without a blank (有限公司, 주식회사) taken out; their classes."""
    if legal_forms.attached_beginnings().isdisjoint(raw):
        return raw, _NONE
    classes: set[str] = set()
    text = raw
    for form, legal_class in legal_forms.attached():
        if form in text and text != form:
            text = text.replace(form, " ")
            classes.add(legal_class)
    return (text, frozenset(classes)) if any(c.isalnum() for c in text) else (raw, _NONE)
