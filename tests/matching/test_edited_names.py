"""Names as vendor lists have them: without the legal form, in capitals, with other signs, or with one lost."""

import re
from collections.abc import Callable

import pytest

from comparing import score
from ensign.fields.firm_names import read
from ensign.model import EntityType
from ensign.settings import Settings

FIRMS = [
    "Joint Stock Company Aranta-Energo",
    "LLC UK Romashka",
    "OOO TD Asbest",
    "AO NII Vektor",
    "AO KB Luch",
    "Aranta Trading & Shipping Co., Ltd.",
    "Al-Salah Foundation",
    "Kaveh Steel Company",
    "558 Aircraft Repair Plant JSC",
    "Wings Private JSC",
    "A.R.A. Maritime S.A.L. Off-Shore",
    "Sc-South Holding LLC",
]

PEOPLE = [
    "AL-ALI, Nasser Hamad",
    "ARAQI, Abdullah",
    "KHEK, Vandy",
    "O'BRIEN, Sean Patrick",
    "KIM, Jong Un",
    "MEDVEDEV, Dmitry Anatolyevich",
    "DE LA CRUZ, Juan Carlos",
    "IVANOV, Sergei B.",
]

SIGNS: dict[str, Callable[[str], str]] = {
    "small": str.lower,
    "capitals": str.upper,
    "hyphen to blank": lambda name: name.replace("-", " "),
    "hyphen lost": lambda name: name.replace("-", ""),
    "another hyphen": lambda name: name.replace("-", "‐"),
    "dots lost": lambda name: name.replace(".", ""),
    "comma lost": lambda name: name.replace(",", ""),
    "and": lambda name: name.replace("&", "and"),
    "in quotes": lambda name: f"“{name}”",
    "two blanks": lambda name: name.replace(" ", "  "),
    "no-break blank": lambda name: name.replace(" ", "\u00a0"),
    "an end": lambda name: f"{name}.",
}


def parted(name: str) -> tuple[str, str]:
    """A firm's name without its legal forms, and those."""
    bare, forms = name, []
    for form in read(name).dropped:
        pattern = r"\b" + r"\W*".join(form.replace(" ", "")) + r"\b\.?"
        forms += re.findall(pattern, bare, re.IGNORECASE)
        bare = re.sub(pattern, " ", bare, flags=re.IGNORECASE)
    return " ".join(bare.replace(",", " ").split()), " ".join(forms)


def without_form(name: str) -> str:
    """A firm's name without its legal forms."""
    return parted(name)[0]


def with_form_elsewhere(name: str) -> str:
    """A firm's name with its legal forms at the other end."""
    bare, forms = parted(name)
    return f"{bare} {forms}" if name.startswith(forms) else f"{forms} {bare}"


FORMS: dict[str, Callable[[str], str]] = {"no form": without_form, "form elsewhere": with_form_elsewhere}


@pytest.mark.parametrize("edit", [*SIGNS, *FORMS])
@pytest.mark.parametrize("name", FIRMS)
def test_a_firms_name_is_found_however_it_is_edited(name: str, edit: str) -> None:
    edited = {**SIGNS, **FORMS}[edit](name)
    assert score(edited, name, EntityType.COMPANY) >= Settings().line, edited


@pytest.mark.parametrize("edit", SIGNS)
@pytest.mark.parametrize("name", PEOPLE)
def test_a_persons_name_is_found_however_it_is_edited(name: str, edit: str) -> None:
    edited = SIGNS[edit](name)
    assert score(edited, name, EntityType.PERSON) >= Settings().line, edited


@pytest.mark.parametrize("name", PEOPLE)
def test_two_letters_changed_over_are_a_slip(name: str) -> None:
    longest = max(re.findall(r"\w+", name), key=len)
    for at in range(1, len(longest) - 2):
        slip = longest[:at] + longest[at + 1] + longest[at] + longest[at + 2 :]
        assert score(name.replace(longest, slip), name, EntityType.PERSON) >= Settings().line, slip
