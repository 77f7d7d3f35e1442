"""Runs of capitalised words: where a name begins and ends.

A run grows over what belongs inside names ("of" after a word such as Bank or Registry, "&", name
particles, ", Ltd.", "(Private) Limited", a trailing number) and stops at what does not (possessive
endings but "People's", calendar words, an opener whose capital is the sentence's).
"""

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Final

from ensign.brief import lexicon, marks
from ensign.brief.dates import MONTHS
from ensign.brief.tokens import Sentence, Token

PARTICLES: Final = lexicon.word_set(
    "de da do dos del della di du la le van von der den ter bin bint ibn al el ben abu zu af e y wal wa ve"
    " und et og och für para pour des sans es"
)
_POSSESSIVE_NAMES: Final = lexicon.joiners("'s")
_OF_HEADS: Final = lexicon.joiners("of") | {"Under-Secretary", "Undersecretary"}
_FOR_HEADS: Final = lexicon.joiners("for")
_OF_FIELDS: Final = lexicon.joiners("and")
_FAMILY: Final = lexicon.word_set("Sons Brothers Partners Co Co. Company Associates Daughters Bros Bros.")
_SUM: Final = re.compile(r"[A-Z]{0,3}[$€£¥]")
_DAY: Final = re.compile(r"[0-3]?\d")
_HAS_SUM: Final = re.compile(r"[$€£¥]")
_COUNTED: Final = frozenset({"resolution", "committee", "order", "article", "act", "directive", "regulation"})
_DAYS: Final = lexicon.word_set("monday tuesday wednesday thursday friday saturday sunday")
_CALENDAR: Final = (
    lexicon.word_set(
        "january february march april may june july august september october november december"
        " jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec."
    )
    | _DAYS
    | {day + "s" for day in _DAYS}
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_NUMBERING: Final = re.compile(r"\d+(?:\.\d+)*|[ivxIVX]+|[a-zA-Z]|[QA]\.")
_ORDINAL: Final = re.compile(r"\d{1,3}(?:st|nd|rd|th)")
_UNITS: Final = re.compile(
    r"(?:%|percent|million|billion|thousand|year|month|day|tonne|ton|barrel|(?!(?:is|was|has|as|its|his)$)\w+s$)",
    re.IGNORECASE,
)


def find_runs(sentence: Sentence) -> list[tuple[int, int]]:
    """Token index spans (end exclusive) of the runs of a sentence, in order."""
    tokens = sentence.tokens
    found: list[tuple[int, int]] = []
    i = 0
    while i < len(tokens):
        if _opens(tokens, i):
            j = _grow(tokens, i)
            found.append((i, j))
            i = j
        else:
            i += 1
    return found


def starts_sentence(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a capital at token i may be the sentence's own."""
    numbered = i <= 2 and bool(_NUMBERING.fullmatch(tokens[0].text))
    bracketed = i == len("(1)") and tokens[0].text + tokens[2].text == "()" and _NUMBERING.fullmatch(tokens[1].text)
    return (
        i == 0
        or numbered
        or bool(bracketed)
        or tokens[i - 1].text in {'"', ":", "—", "-", "(", "•", "|", "*", "."}
        or (tokens[i - 1].text == "'" and (i < 2 or tokens[i - 2].text in ",:"))
    )


def _opens(tokens: tuple[Token, ...], i: int) -> bool:
    token = tokens[i]
    if token.text[0].isdigit() and not token.is_capital:
        following = tokens[i + 1] if i + 1 < len(tokens) else None
        unit = _ORDINAL.fullmatch(token.text) and _is_body_word(tokens, i + 1)  # "14th Missile Brigade"
        return bool(unit or (following and token.text.isdigit() and following.text == "Committee"))
    if not token.is_capital or token.lower in _CALENDAR or _is_month(tokens, i) or _SUM.match(token.text):
        return False
    if token.lower in lexicon.openers() and starts_sentence(tokens, i):
        return _is_name_word(tokens, i)
    return token.text not in {"I", "A"} or not starts_sentence(tokens, i)


def _is_name_word(tokens: tuple[Token, ...], i: int) -> bool:
    """An opener that may yet begin a name: a noun or adjective before another capital ("Port Authority")."""
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if tokens[i].lower in lexicon.function_words() or following is None:
        return False
    if following.text in {"of", "for"} and tokens[i].text in _OF_HEADS | _FOR_HEADS:
        return _word_step(tokens, i, i + 1) > 0 if i + 2 < len(tokens) else False
    return following.is_capital and following.lower not in _CALENDAR


def _grow(tokens: tuple[Token, ...], i: int) -> int:
    """The end of the run that begins at token i."""
    j = i + 1
    while j < len(tokens):
        step = _step(tokens, i, j)
        if not step:
            break
        j += step
    return j


def _step(tokens: tuple[Token, ...], i: int, j: int) -> int:
    """How many tokens from j on belong to the run that began at i; 0 ends it."""
    last, token = tokens[j - 1], tokens[j]
    if token.lower == "'s" or (token.text == "'" and last.lower.endswith("s")):
        return _possessive_step(tokens, i, j)
    if token.text in _MARKS:
        return _MARKS[token.text](tokens, i, j)
    if token.text[0].isdigit() and not token.is_capital:
        return int(_takes_number(last, token, tokens[j + 1] if j + 1 < len(tokens) else None))
    if token.is_capital:
        # "... Ltd. Alice ...": the form ends the name
        ended = last.text in lexicon.ending_forms() and j - 1 > i and token.text not in lexicon.legal_forms()
        return int(not ended and _goes_on(last, token) and not _is_month(tokens, j))
    return 1 if token.text in lexicon.legal_forms() else _word_step(tokens, i, j)


_SAINTS: Final = lexicon.word_set("St St. Saint Santa")


def _possessive_step(tokens: tuple[Token, ...], i: int, j: int) -> int:
    """A possessive ending inside a name: "People's Army", "Workers' Party", "Lloyd's"."""
    last = tokens[j - 1]
    if last.text == "Lloyd":
        return 1
    saint = i < j - 1 and tokens[i].text in _SAINTS  # "St Wren's Institution"
    named = last.text.capitalize() in _POSSESSIVE_NAMES or tokens[j].text == "'" or saint
    return 2 if named and _is_body_word(tokens, j + 1) else 0


def _is_month(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether a word is a month behind its day: "loaded 9 Aug", "on 1 Sept BRISK TERN met"; not in "the Stella Mar"."""
    if tokens[k].lower.rstrip(".") not in MONTHS or not k:
        return False
    return bool(_DAY.fullmatch(tokens[k - 1].text))


def _goes_on(last: Token, token: Token) -> bool:
    """Whether a capital goes on with a name: no month, sum or other script."""
    return token.lower not in _CALENDAR and not _HAS_SUM.search(token.text) and not _changes_script(last, token)


def _word_step(tokens: tuple[Token, ...], i: int, j: int) -> int:
    """The step over a lower-case word or "&" inside a name."""
    word, last = tokens[j].text, tokens[j - 1]
    if j + 1 == len(tokens):
        return 0
    if word in PARTICLES and last.is_capital:
        double = tokens[j + 1].text in PARTICLES and _is_capital(tokens, j + 2)
        return 2 if tokens[j + 1].is_capital else 3 * double
    step = _WORDS.get(word)
    return step(tokens, i, j) if step else 0


def _is_capital(tokens: tuple[Token, ...], k: int) -> bool:
    return k < len(tokens) and tokens[k].is_capital


def _article_step(tokens: tuple[Token, ...], i: int, j: int) -> int:
    """An article within quotes that are one name: 'a.k.a. "Oleg the Captain"'."""
    quoted = tokens[i - 1].text == '"' and [t.text for t in tokens[j + 2 : j + 3]] == ['"']
    return 2 if quoted and tokens[j + 1].is_capital else 0


def _ampersand_step(tokens: tuple[Token, ...], _: int, j: int) -> int:
    return 2 if tokens[j + 1].is_capital else 0


def _of_step(tokens: tuple[Token, ...], i: int, j: int) -> int:
    """The step over "of": behind the head of a body, in a ship's name, in what people of a place are called by."""
    last, following = tokens[j - 1].text, tokens[j + 1]
    if last in _COMPLETE and j - i > 1 and _is_seat(tokens[j - 2].text, following.text):
        return 0  # "Vinh Phat Joint Stock Company of Hanoi"
    # "the fishing vessel Hope of Tarawa"
    lead = "".join(t.lower for t in tokens[max(i - 2, 0) : i])
    quoted = lead.endswith(('"', '"the')) and any(t.text == '"' for t in tokens[j + 2 : j + 5])
    named = quoted or _after_ship_noun(tokens, i) or _is_council_for(tokens[i:j]) or _is_band(tokens, i, j)
    return 2 if following.is_capital and named else _head_step(tokens, j, _OF_HEADS)


def _for_step(tokens: tuple[Token, ...], _: int, j: int) -> int:
    return 2 if _is_trade(tokens, j + 1) else _head_step(tokens, j, _FOR_HEADS)


def _head_step(tokens: tuple[Token, ...], j: int, heads: frozenset[str]) -> int:
    """The step over "of" or "for" behind a word that takes it: "Bank of X", "Institute for the Y"."""
    following = tokens[j + 1]
    if tokens[j - 1].text not in heads:
        return 0
    if following.is_capital and following.lower not in _CALENDAR:
        return 2
    return 3 if following.text == "the" and _is_capital(tokens, j + 2) else 0


def _and_step(tokens: tuple[Token, ...], i: int, j: int) -> int:
    """The step over "and": in a country's name, before partners and kin, between fields and trades."""
    if not tokens[j + 1].is_capital:
        return 0
    joined = tokens[j + 1].text in _FAMILY or _joins(tokens, i, j) or _is_trade_for(tokens, i, j)
    return _known_step(tokens, i, j) or 2 * (joined or _is_field_of_firm(tokens, i, j))


def _is_field_of_firm(tokens: tuple[Token, ...], i: int, j: int) -> bool:
    """Whether "and" goes on with what a firm is for: "Company for Phosphate and Mines of Aranta"; no name follows."""
    k = next((k for k in range(j - 1, i, -1) if tokens[k].text == "for"), i)
    following = tokens[j + 1]
    one = k == j - 2 and not _is_capital(tokens, j + 2) and not following.text.isupper()
    plain = following.text in _COLLECTIVE or following.text.endswith("s")
    return one and tokens[k - 1].text in _FOR_HEADS and plain and not lexicon.is_place(following.text)


_COLLECTIVE: Final = lexicon.word_set(
    "Trade Commerce Industry Transport Energy Oil Gas Mining Shipping Supply Cement Steel"
)


def _is_trade_for(tokens: tuple[Token, ...], i: int, j: int) -> bool:
    """Whether "and" goes on with the trades of a firm: "Zeitoun for Exchange and Transfer Co."."""
    return any(t.text == "for" for t in tokens[i:j]) and _is_trade(tokens, j + 1)


def _is_band(tokens: tuple[Token, ...], i: int, j: int) -> bool:
    """Whether the run is people of a place by the name that they go by: "the Wolves of Raqqa"."""
    word = tokens[i].text
    led = i > 0 and tokens[i - 1].lower == "the"
    plain = word.lower().endswith("s") and word not in lexicon.heads() and not lexicon.is_place(word)
    return led and j == i + 1 and plain and tokens[j + 1].lower not in _CALENDAR and not tokens[j + 1].text.isupper()


@cache
def _trades() -> frozenset[str]:
    """Words for what a firm does."""
    forms = lexicon.legal_forms() | _WHOLE
    trades = {w for w, head in lexicon.heads().items() if head.kind == "company"} - forms
    return frozenset(trades | {"General", "Import", "Export", "Transfer"})


def _is_trade(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether the words from k on are trades and end with a legal form: "Exchange and Transfer Co."."""
    if tokens[k].text not in _trades():
        return False
    for token in tokens[k : k + _LONGEST_TRADE]:
        if token.text in lexicon.legal_forms():
            return True
        if token.text not in _trades() and token.text not in {"and", "&"}:
            return False
    return False


_LONGEST_TRADE: Final = 6


def _is_council_for(tokens: tuple[Token, ...]) -> bool:
    """Whether a run is a body for something, whose name may go on: "Council for the Development of Cambodia"."""
    after = {tokens[k + 1].text for k, t in enumerate(tokens[:-1]) if t.text in _FOR_HEADS}
    return "for" in after


_COMPLETE: Final = frozenset({"Company", "Corporation", "Group", "Lines"})


def _is_seat(word: str, following: str) -> bool:
    """Whether what follows "of" is only where a firm sits, whose name is whole without it."""
    return word in {"Stock", "Liability"} or (following in lexicon.cities() and word in lexicon.heads())


def _after_ship_noun(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the run that begins at i is a ship's name, as the noun or prefix right before it shows.

    So does a word for its other names, somewhat behind such a noun: "the tanker Blue Moon, ex Star of Asia".
    """
    if _is_ships(tokens, i - 1) or tokens[i].text in lexicon.hulls():
        return True
    k = i - 1 - (i > 0 and tokens[i - 1].lower == "the")
    k -= k > 0 and tokens[k].lower == "as" and tokens[k - 1].lower in _KNOWN_AS
    return k > 0 and tokens[k].lower in _OTHERWISE and any(_is_ships(tokens, n) for n in range(max(k - _BACK, 0), k))


def _is_ships(tokens: tuple[Token, ...], k: int) -> bool:
    """Whether token k is a noun for ships, of one word or two, or the prefix of one's name."""
    if k < 0:
        return False
    nouns = tokens[k].lower, " ".join(t.lower for t in tokens[max(k - 1, 0) : k + 1])
    return tokens[k].text in lexicon.hulls() or any(lexicon.nominals().get(noun) == "vessel" for noun in nouns)


_KNOWN_AS: Final = frozenset({"known", "registered", "sailing", "renamed"})
_OTHERWISE: Final = _KNOWN_AS | {"ex", "formerly", "previously", "originally", "named", "called", "aka"}
"""Words behind which another name of a ship may stand."""

_BACK: Final = 16
"""How many tokens before them the noun for it stands, at most."""


def _known_step(tokens: tuple[Token, ...], i: int, j: int) -> int:
    """The rest of a known name with "and": "Saint Kitts and Nevis", "HM Revenue and Customs"."""
    words = [t.text for t in tokens[i : j + 4]]
    known = (lexicon.countries(), lexicon.authorities(), lexicon.bodies())
    sizes = range(len(words), j - i + 1, -1)
    return next((n - (j - i) for n in sizes if any(" ".join(words[:n]) in names for names in known)), 0)


def _joins(tokens: tuple[Token, ...], i: int, j: int) -> bool:
    """Whether "and" at j joins two parts of one name: fields of an office or study, or of a trade."""
    before = [t.text for t in tokens[i:j]]
    following = tokens[j + 1].text
    field = lexicon.title_modifiers() | {"Strategic", "Mines", "Water", "Industry", "Technology", "Science"}
    if ({"of", "for"} & set(before)) and _OF_FIELDS & set(before):
        after = tokens[j + 2].text if j + 2 < len(tokens) else ""
        person = bool(set(before) & {"Secretary", "Minister", "Ministers"}) and following not in field
        return not (person or following.isupper() or {following, after} & set(lexicon.titles()))
    words = set(lexicon.heads()) | field
    if before[-1] not in words or following not in words:
        return False
    if len(before) == 1:
        return True
    trades = {w for w, head in lexicon.heads().items() if head.kind == "company"} - lexicon.legal_forms() | field
    if not {before[-1], following} <= trades - _WHOLE:
        return False
    ahead = [t.text for t in tokens[j + 2 : j + 5]]
    return bool(ahead) and _ends_firm(ahead)


_WHOLE: Final = lexicon.word_set("Company Corporation Group Holding Holdings Bank Agency Registry Register Enterprises")
"""Words that end a firm's name as its form does: what follows "and" is another firm."""


def _ends_firm(ahead: Sequence[str]) -> bool:
    """Whether words behind "Science and Technology" end a firm's name: "Co., Ltd.", "Trading Company"."""
    for word in ahead:
        if word in lexicon.legal_forms():
            return True
        if word not in lexicon.heads():
            return False
    return False


def _is_body_word(tokens: tuple[Token, ...], j: int) -> bool:
    """Whether a capital word near j is the head of a body: "People's Army", "Growers' Union", not "Lee's Honda"."""
    for token in tokens[j : j + 4]:
        if not token.is_capital:
            return False
        head = lexicon.heads().get(token.text)
        if (head is not None and head.kind not in {"company", "event"}) or token.text in {"Republic", "Bank", "Court"}:
            return True
    return False


def _takes_number(last: Token, token: Token, following: Token | None) -> bool:
    """Whether a number belongs to the name before it: "Myong Ryu 1", not "May 3" or "Lee 4 ships"."""
    if not token.text.isdigit() or len(token.text) > 5:
        return False
    if following is not None and (following.lower.rstrip(".") in MONTHS or _is_score(token, following)):
        return False
    if last.lower in _COUNTED:
        return True
    if len(token.text) > 3 and last.text.isupper() and len(last.text) > 1 and not _YEAR.fullmatch(token.text):
        return True  # "LU RONG YU 9917": fishing vessels of China
    if len(token.text) > 3 or not last.is_capital:
        return False
    return following is None or not (_UNITS.match(following.text) or following.lower in _CALENDAR)


def _is_score(token: Token, following: Token) -> bool:
    """Whether a number is the first of two: "beat Aranta 3-1"."""
    return following.text in {"-", "—"} and following.start == token.end


def _changes_script(last: Token, token: Token) -> bool:
    return last.text[0].isascii() != token.text[0].isascii() and ord(max(last.text[0], token.text[0])) > 0x2E80


_Step = Callable[[tuple[Token, ...], int, int], int]
_MARKS: Final[dict[str, _Step]] = {",": marks.comma_step, '"': marks.quote_step, "(": marks.bracket_step}
_WORDS: Final[dict[str, _Step]] = {
    "the": _article_step,
    "&": _ampersand_step,
    "of": _of_step,
    "for": _for_step,
    "in": lambda tokens, _, j: 2 * ((tokens[j - 1].text, tokens[j + 1].text) == ("Agent", "Charge")),
    "and": _and_step,
}
