"""Capitals that name nobody: abbreviations of the trade, months, symbols, whoever is only Company A, a bare "M/T"."""

import re
from typing import Final

from ensign.brief import lexicon
from ensign.brief.dates import MONTHS
from ensign.brief.document import OTHER_SCRIPT
from ensign.brief.tokens import Token


def is_here(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether the run of tokens names nobody, by its words or by those around it."""
    words = tuple(t.text for t in tokens[first:last])
    led = first > 0 and tokens[first - 1].lower == "the"
    return (
        _is_no_name(words)
        or (led and f"the {' '.join(words)}" in lexicon.no_names())
        or _is_anonymous(words)
        or _is_field(tokens, first, last)
        or _is_label(tokens, first, last)
        or _tells_else(tokens, first, last)
    )


def _is_no_name(words: tuple[str, ...]) -> bool:
    """One letter, an abbreviation of the trade, a passport's number, or a document's symbol ("S/2020/151")."""
    no_names = lexicon.no_names()
    if len(words) == 2 and words[1].isdigit() and (words[0] in no_names or f"{words[0]} #" in no_names):
        return True  # "EUR 500", "Terminal 2"
    if len(words) == 1 and re.fullmatch(r"[A-Z]\.?|[A-Z]{1,3}\d{5,}|[A-Z]{2}[a-z]\.\d{3}", words[0]):
        return True
    if len(words) == 1 and _NUMBER.fullmatch(words[0]):
        return True
    return " ".join(words) in no_names or any("/" in w and any(map(str.isdigit, w)) for w in words)


_OF_NUMBERS: Final = re.compile(
    r"(?:(?:[A-Z][A-Z./]{0,5}|Registration|Company|Licen[cs]e|Passport|Case|File|Invoice|Contract|Account|Certificate|Tax|Permit|Policy"
    r"|Ref\.?|Reference|Docket|Flight|Hull|Serial|Container) )*N(?:o|os|r)\.?"
)
_OF_LAWS: Final = re.compile(
    r"(?:Regulation|Directive|Decree|Law|Act|Order|Resolution|Decision|Ordinance|Notice) No\.? \d+"
)
_CODE: Final = re.compile(r"[A-Z]{1,4}-?\d{1,4}[A-Za-z]?")
_PAPERS: Final = lexicon.word_set("form forms annex annexe appendix exhibit schedule template box field section code")


def _is_label(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """What a number or paper is called by: "CR No. 2281907", "Directive No 12", "form NAR1"."""
    text = " ".join(t.text for t in tokens[first:last])
    numbered = last < len(tokens) and tokens[last].text[0].isdigit()
    if (numbered and _OF_NUMBERS.fullmatch(text)) or _OF_LAWS.fullmatch(text):
        return True
    return first > 0 and tokens[first - 1].lower in _PAPERS and _CODE.fullmatch(text) is not None


_NUMBER: Final = re.compile(
    r"(?:Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety)(?:-\w+)?|Dozens|Hundreds|Thousands"
)
_CALLED_BY_LETTER: Final = lexicon.word_set(
    "Company Bank Firm Entity Individual Person Vessel Ship Conspirator Witness Victim Employee"
    " Executive Official Supplier Customer Subsidiary Group Pool Client Shipper"
)


def _is_anonymous(words: tuple[str, ...]) -> bool:
    """Whom a court leaves unnamed, "Company A" or "Individual-2", and the groups of a draw, "Group D"."""
    kind, _, mark = " ".join(words).replace("-", " ").rpartition(" ")
    lettered = re.fullmatch(r"[A-H]|\d{1,2}", mark) is not None and not (kind == "Group" and mark.isdigit())
    return kind.removeprefix("Co ") in _CALLED_BY_LETTER and lettered


def _is_field(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether a single word is what somebody directs somewhere: "Director of Outreach at the Aranta Forum"."""
    if last - first != 1 or first < 2 or last >= len(tokens) or tokens[first - 1].text != "of":
        return False
    post = tokens[first - 2].lower
    return (post in lexicon.posts() or post in lexicon.callings()) and tokens[last].text == "at"


def _tells_else(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """A month of a date, a call sign, or the language of the name behind a colon: "(Chinese: ...)"."""
    if last < len(tokens) - 1 and tokens[last].text == ":" and OTHER_SCRIPT.match(tokens[last + 1].text):
        return True
    before = [t.lower for t in tokens[max(first - 2, 0) : first]]
    return before == ["call", "sign"] or _is_month(tokens, first, last)


def _is_month(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """A month cut short between a day and a year: "14 Mar 1971"."""
    around = [t.text for t in (*tokens[max(first - 1, 0) : first], *tokens[last : last + 1])]
    return last - first == 1 and tokens[first].lower in MONTHS and any(map(str.isdigit, around))


def is_bare_hull(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a ship's prefix stands by itself, before the name in quotes or for "motor tanker"."""
    word = tokens[i].text
    quoted = i + 1 < len(tokens) and tokens[i + 1].text == '"'
    return word in lexicon.hulls() and (quoted or not word.isalpha())


def hull_before_quote(tokens: tuple[Token, ...], i: int) -> str:
    """The ship's prefix before the name in quotes that begins at token i: M/T of 'M/T "Brisk Tern"'; "" for none."""
    quoted = i > 1 and tokens[i - 1].text == '"' and tokens[i - 2].text in lexicon.hulls()
    return tokens[i - 2].text if quoted else ""


_WITHOUT_STOP: Final = lexicon.word_set("Co Pte Pty Pvt Sdn Inc Corp")
_ABBREVIATED: Final = lexicon.word_set("Ltd. Co. Inc. Corp. Bhd.")


def has_stop_of_sentence(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether the stop behind a name that ends its sentence is no part of it.

    It is not behind a ship's letter ("Orla T."), nor in "Co Ltd.", where the form before has none either.
    """
    if last < len(tokens) or last - first < 2:
        return False
    end = tokens[last - 1].text
    if re.fullmatch(r"[A-Z]\.", end):
        return not re.fullmatch(r"[A-Z]\.", tokens[last - 2].text)
    before = {t.text for t in tokens[first : last - 1]}
    return end in _ABBREVIATED and not before.isdisjoint(_WITHOUT_STOP)
