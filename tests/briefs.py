"""Short texts for the brief loader, in which short forms stand for names."""

from collections.abc import Mapping


def spelt_out(text: str, short: Mapping[str, str]) -> str:
    """A text with the names for which short forms stand."""
    for form, name in short.items():
        text = text.replace(form, name)
    return text


def brief_of(text: str) -> str:
    """A brief with a title, a text, and a last paragraph that says nothing."""
    return f"A network\n\n{text}\n\nThat was in 2011, and nobody has asked since then.\n"
