"""Mentions: the places in the text where somebody or something is named, titles cut off.

A name is what is left of a run of capitals without a leading title ("Foreign Minister"), a hull
prefix ("M/T"), or a trailing office. Countries, nationalities and the "-flagged" words tell places;
an indefinite person of a nationality ("a North Korean diplomat") is an unnamed party.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Final

from ensign.brief import entry_runs, facts, layout, lexicon, nobody
from ensign.brief.document import Document
from ensign.brief.facts import Facts
from ensign.brief.parts import Part
from ensign.brief.runs import find_runs, starts_sentence
from ensign.brief.titled import is_nation, title_of
from ensign.brief.tokens import Sentence, Token


@dataclass(frozen=True, slots=True)
class Mention:
    """One mention: its sentence, token span (end exclusive), code-point span and words.

    `form` is name, nation (a country or nationality), body (a nation's government or embassy) or
    unnamed. `title` and `title_class` were before the name; `hull` marks a ship's prefix; `lone` a
    single capital that may be the sentence's own; `article` is the "the" before it, as written; `numbered`
    that an IMO number follows; `placed` a single word after "in" or "near", or in an address; `seated` one that
    tells where the firm before it sits; `entry` that an entry of a list or table is about it, of the kind `listed`
    by its heading; `set_off` that it stands in italics.
    """

    sentence: int
    first: int
    last: int
    start: int
    end: int
    text: str
    form: str = "name"
    title: str = ""
    title_class: str = ""
    hull: str = ""
    lone: bool = False
    article: str = ""
    numbered: bool = False
    placed: bool = False
    seated: bool = False
    listed: str = ""
    entry: bool = False
    set_off: bool = False


_LONGEST_NATION: Final = 5
_SITES: Final = lexicon.word_set("office offices branch port airport harbour harbor docks anchorage suburb district")
"""What a place is named for that stands before it: "the Dandong office"."""

_SEATS: Final = lexicon.word_set(
    "port city town island province capital coast government kingdom republic consul mayor"
)
"""What a place is named behind: "the port of Dandong"."""
_DIRECTIONS: Final = frozenset({"North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western"})
_SHIPLIKE: Final = lexicon.word_set(
    "King Queen Prince Princess Lady Lord Duke Captain Admiral General Chief Master Sir Emperor"
)
_TRAILING: Final = lexicon.word_set(
    "Secretary Secretaries Minister Ministers Attorney Attorneys Ambassador Editor Coordinator Spokesman Spokeswoman"
    " Spokesperson Commissioner Representative Envoy Fellow Writer Reporter Correspondent Prosecutor Author Analyst"
    " President Chairman"
)
_BODIES: Final = frozenset(
    {"embassy", "consulate", "mission", "government", "authorities", "regime", "military", "navy", "army"}
)
_LABELS: Final = frozenset({"DOB", "D.O.B.", "POB", "DPOB"})
_FORMER: Final = frozenset({"Former", "Ex"})
_NOTHING: Final = Facts()


def find(document: Document, sentences: Sequence[Sentence], told: Facts = _NOTHING) -> tuple[Mention, ...]:
    """The mentions of a document in order. Headings have none, nor have values that name nobody."""
    found: list[Mention] = []
    for sentence in sentences:
        if sentence.paragraph.part is not Part.HEADING and not _is_headline(document, sentence):
            near = facts.within(told, sentence.start, sentence.end)
            here = list(_of_sentence(document, sentence, near, is_listed=bool(told.facts)))
            found.extend(_marked(_with_surnames(sentence, here), near))
    return tuple(_supported(sentences, found))


_PAIRS: Final = lexicon.word_set("brothers sisters siblings twins couple spouses cousins")


def _with_surnames(sentence: Sentence, found: list[Mention]) -> Iterator[Mention]:
    """The mentions of a sentence; of kin with one surname both have it: "the brothers Ihab and Nawar Maktabi"."""
    tokens = sentence.tokens
    for m, following in zip_longest(found, found[1:]):
        paired = m.first and tokens[m.first - 1].lower in _PAIRS and m.last == m.first + 1 and following is not None
        if paired and following.first == m.last + 1 and tokens[m.last].lower == "and" and " " in following.text:
            yield replace(m, text=f"{m.text} {following.text.split()[-1]}")
        else:
            yield m


def _is_headline(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is a title in capitals that stands in one block with its by-line."""
    text = document.clean[sentence.start : sentence.end]
    return sentence.paragraph.part is Part.BYLINE and text.isupper() and " " in text and not _BY.match(text)


_BY: Final = re.compile(r"(?:\w+ ){0,2}by\b", re.IGNORECASE)


def _of_sentence(document: Document, sentence: Sentence, told: Facts, *, is_listed: bool) -> Iterator[Mention]:
    tokens = sentence.tokens
    dateline = _dateline(tokens)
    quiet = entry_runs.silent_tokens(sentence, told)
    asked = bool(tokens) and tokens[0].text in {"Q.", "A.", "Q", "A"} and layout.is_transcript(document)
    for first, last in entry_runs.runs(sentence, told, find_runs(sentence), is_listed=is_listed):
        first += asked and first == 0  # noqa: PLW2901 - "A. Jon Ostby did" answers
        first = layout.after_heading(document, sentence, first, last)  # noqa: PLW2901 - "Trial" over "Rudge was heard"
        if last <= dateline or (not quiet.isdisjoint(range(first, last)) and is_nation(_words(tokens, first, last))):
            yield _mention(document, sentence, first, last, form="nation")
        elif quiet.isdisjoint(range(first, last)):
            yield from _of_run(document, sentence, first, last)


def _marked(found: Iterator[Mention], told: Facts) -> Iterator[Mention]:
    """Mentions with what the list or table in which they stand says of them; surnames that stand first put last."""
    taken: set[int] = set()
    for m in found:
        m = replace(m, set_off=(m.start, m.end) in told.set_off)  # noqa: PLW2901 - the same mention, told more of
        text = entry_runs.upright(m.text)
        at = next((k for k, e in enumerate(told.entries) if e.start <= m.start < e.end), None)
        if at is None or at in taken or m.form != "name":
            yield replace(m, text=text)
            continue
        taken.add(at)
        yield replace(m, text=text, listed=told.entries[at].kind, entry=True, lone=False)


def _dateline(tokens: tuple[Token, ...]) -> int:
    """How many tokens "LONDON, 3 May 2021 -" takes at the start of a paragraph; 0 where there is none."""
    if not tokens or not tokens[0].text.isupper() or len(tokens[0].text) < 3:
        return 0
    for i, token in enumerate(tokens[:14]):
        if token.text in {"—", "-"} and i:
            return i
        if token.text == "." or token.lower in {"is", "was", "has", "and"}:
            return 0
    return 0


def _of_run(document: Document, sentence: Sentence, first: int, last: int) -> Iterator[Mention]:
    """The mention of a run, if it holds a name; a nation followed by its government is one mention."""
    tokens = sentence.tokens
    while first < last and _is_opener(tokens, first, last):
        first += 1
    if first == last or nobody.is_here(tokens, first, last):
        return
    if all(t.text in _DIRECTIONS for t in tokens[first:last]):
        return
    if is_nation(_words(tokens, first, last)):
        yield _of_nation(document, sentence, first, last)
        return
    prefix = tokens[first].text
    if last - first == 1 and (lexicon.hulls().get(prefix) or nobody.is_bare_hull(tokens, first)):
        return
    if last - first > 1 and prefix in lexicon.hulls():
        yield _mention(document, sentence, first + 1, last, hull=prefix)
        return
    if prefix := nobody.hull_before_quote(tokens, first):
        yield _mention(document, sentence, first, last, hull=prefix)
        return
    yield from _of_titled(document, sentence, first, last)


def _of_titled(document: Document, sentence: Sentence, first: int, last: int) -> Iterator[Mention]:
    """The mention of a run that is neither a nation nor a ship with a prefix."""
    tokens = sentence.tokens
    ship = first > 0 and (
        _is_ship_noun(tokens, first)
        or (tokens[first - 1].lower == "the" and last - first > 1 and _may_be_ship(tokens[first].text))
    )
    size, cls = (0, "") if ship or _is_quoted(tokens, first, last) else title_of(_words(tokens, first, last))
    title = " ".join(t.text for t in tokens[first : first + size])
    cut = last
    while (
        cut - 1 > first + size
        and not _keeps_books(tokens[cut - 2 : cut])
        and (tokens[cut - 1].text in _TRAILING or (cut < last and _modifies(tokens[cut - 1])))
    ):
        cut -= 1
    if cut < last and is_nation(_words(tokens, first + size, cut)):
        yield _of_nation(document, sentence, first + size, cut)
        return
    begin = first + size
    if size and begin < cut and nobody.is_here(tokens, begin, cut):
        return  # "Director of Outreach at ..."
    if begin >= cut or tokens[begin].text in _TRAILING:
        return
    lone = cut - begin == 1 and not size and starts_sentence(tokens, begin)
    yield _mention(document, sentence, begin, cut, title=title, title_class=cls, lone=lone)


def _keeps_books(words: Sequence[Token]) -> bool:
    """Whether a name ends as those of firms do that keep the books of others: "Quell Corporate Secretaries"."""
    return [w.text for w in words] in (["Corporate", "Secretaries"], ["Company", "Secretaries"])


_FORMAL: Final = lexicon.word_set("Mr Mrs Ms Dr")


def _is_quoted(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether a run is all that stands in quotes, so that a title is part of it: the nickname "Papa Douane"."""
    around = [t.text for t in (*tokens[:first][-1:], *tokens[last : last + 1])]
    if (
        last - first == 1
        and tokens[first].text in lexicon.titles()
        and any(t.is_capital for t in tokens[last + 1 :][:1])
    ):
        return False  # 'its commander, "Colonel" Ostby'
    return around == ['"', '"'] and tokens[first].text.rstrip(".") not in _FORMAL


def _is_ship_noun(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a word for a ship, of one or two words, stands right before token i: "livestock carrier Queen Farida"."""
    before = [t.lower for t in tokens[max(i - 2, 0) : i]]
    return "vessel" in {lexicon.nominals().get(" ".join(before[k:])) for k in range(len(before))}


def _may_be_ship(word: str) -> bool:
    """Whether a title after "the" is part of a ship's name: "the Lady Bruna"; nobody says "the Mr. Lee"."""
    return word in _SHIPLIKE or lexicon.titles().get(word) in {"royal", "rank", "honorific"}


def _of_nation(document: Document, sentence: Sentence, first: int, last: int) -> Mention:
    """A country or nationality; with the body it goes before, that body: "North Korean embassy in Phnom Penh"."""
    tokens = sentence.tokens
    following = tokens[last].lower if last < len(tokens) else ""
    after = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    if following not in _BODIES or after in lexicon.callings() or lexicon.nominals().get(after) == "person":
        return _mention(document, sentence, first, last, form="nation")
    end = last + 1
    if following in {"embassy", "consulate", "mission"} and _in_place(tokens, end):
        end += 2
        while end < len(tokens) and tokens[end].is_capital:
            end += 1
    return _mention(document, sentence, first, end, form="body")


def _in_place(tokens: tuple[Token, ...], i: int) -> bool:
    return i + 1 < len(tokens) and tokens[i].text in {"in", "to"} and tokens[i + 1].is_capital


def _mention(document: Document, sentence: Sentence, first: int, last: int, **more: object) -> Mention:
    tokens = sentence.tokens
    start, end = tokens[first].start, tokens[last - 1].end - nobody.has_stop_of_sentence(tokens, first, last)
    words = document.words(start, end)
    led = first > 0 and tokens[first - 1].lower == "the"
    article = tokens[first - 1].text if led and (first < 2 or tokens[first - 2].text != '"') else ""  # not "the Fox"
    following = [t.text for t in tokens[last : last + 4] if t.text not in {'"', ":"}]
    numbered = following[:2] in (["(", "IMO"], [",", "IMO"]) or following[:1] == ["IMO"]
    lead, after = tokens[first - 1].lower if first else "", following[0] if following else ""
    placed = last - first == 1 and (
        (first > 0 and (lead in {"in", "near"} or _in_address(tokens, first)))
        or (lead in {"the", "its", "their", "a"} and after in _SITES)
        or (first > 1 and lead == "of" and tokens[first - 2].lower in _SEATS)
    )
    made = Mention(sentence.index, first, last, start, end, words, article=article, numbered=numbered, placed=placed)
    made = replace(made, seated=_is_seat(tokens, first, last))
    return replace(made, **more)  # type: ignore[arg-type]  # the fields are those of Mention


def _is_seat(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether a single word is where the firm before it sits: "Quell GmbH of Zell", "Golden Gate Hotel (Bagrat)"."""
    word = tokens[first].text
    if last - first > 1 or first < 2 or word.isupper() or word in lexicon.heads():
        return False
    lead, firm = tokens[first - 1].text, tokens[first - 2].text
    bracketed = lead == "(" and [t.text for t in tokens[last : last + 1]] == [")"]
    return (lead == "of" and firm in lexicon.legal_forms()) or (
        bracketed and (firm in lexicon.heads() or firm in lexicon.legal_forms())
    )


def _in_address(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a single word stands between commas before a country: "Harbour Road, Aranta, China"."""
    around = [t.text for t in (tokens[i - 1], *tokens[i + 1 : i + 2])]
    ahead = _words(tokens, i + 2, i + 2 + _LONGEST_NATION)
    return around == [",", ","] and any(is_nation(ahead[:size]) for size in range(1, len(ahead) + 1))


def _words(tokens: tuple[Token, ...], first: int, last: int) -> tuple[str, ...]:
    return tuple(t.text for t in tokens[first:last])


def _is_opener(tokens: tuple[Token, ...], i: int, last: int) -> bool:
    """Whether a leading word is not the name's: an article or label, or the sentence's first common word."""
    word, more = tokens[i], last - i > 1
    if word.lower in {"the", "a", "an"} or word.text in _LABELS or (word.text == "No." and more):
        return True
    quoted = more and i > 0 and tokens[i - 1].text == '"' and last < len(tokens) and tokens[last].text == '"'
    if quoted or not starts_sentence(tokens, i):
        return False
    return _opens_before_name(tokens, i, last) if more else _opens_alone(tokens, i)


def _opens_alone(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether a capital without others is the sentence's own; "A SUPERYACHT tied to ..." is how newspapers begin."""
    word = tokens[i]
    shouted = i <= 1 and word.text.isupper() and len(word.text) > 3 and word.lower in lexicon.nominals()
    return word.lower in lexicon.openers() or shouted


def _opens_before_name(tokens: tuple[Token, ...], i: int, last: int) -> bool:
    """Whether the first of several capitals is the sentence's: "Ask Halcyon's auditors", "Former OSCE ambassador A"."""
    lower = tokens[i].lower
    if lower in lexicon.function_words() or _is_plural_calling(lower):
        return True
    if lower == "former":
        return tokens[i + 1].text.isupper()
    # "Shipowner Petrel Maritime S.A. asks": a firm has one trade before its name, a form behind it
    formed = last - i > 2 and tokens[last - 1].text in lexicon.legal_forms() and tokens[i].text not in lexicon.heads()
    return formed and (lower in lexicon.posts() or lexicon.nominals().get(lower) == "trade")


def _is_plural_calling(word: str) -> bool:
    one = word.removesuffix("s")
    return one != word and (one in lexicon.callings() or one in lexicon.posts() or one in {"auditor", "lawyer"})


def _modifies(token: Token) -> bool:
    return token.text in lexicon.title_modifiers() and token.text not in {"Series", "International", "National"}


def _supported(sentences: Sequence[Sentence], found: list[Mention]) -> Iterator[Mention]:
    """All but lone capitals at the start of a sentence that nothing else shows to be names."""
    sure = {word for m in found if not m.lone for word in m.text.split()}
    lower = {t.text for s in sentences for t in s.tokens if t.text.islower()}
    for mention in found:
        if (
            not mention.lone
            or mention.text in sure
            or mention.form != "name"
            or _is_set_apart(sentences[mention.sentence].tokens, mention)
            or (mention.text.lower() not in lower and _stands(sentences[mention.sentence].tokens, mention))
        ):
            yield mention


_QUOTED: Final = frozenset({"vessel", "company", "organization"})
_NAMING: Final = lexicon.word_set("alias aka a.k.a. a/k/a called named nicknamed dubbed as nickname name")


def _is_set_apart(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Whether a lone word in quotes is led by what it names, or one in a bracket stands right behind a name."""
    if mention.first < 2 or mention.last >= len(tokens):
        return False
    lead, around = tokens[mention.first - 2], tokens[mention.first - 1].text + tokens[mention.last].text
    if around == "()":
        return lead.is_capital and lead.text not in lexicon.countries()
    led = lead.lower in _NAMING or lead.text in {",", "—"} or lexicon.nominals().get(lead.lower) in _QUOTED
    return around == '""' and led


_AUXILIARIES: Final = lexicon.word_set(
    "is was has had will would said says did does remains remained became also owns runs controls operates which"
    " who told bought sold paid denied declined"
)


_COMMON: Final = ("ing", "ly", "tion", "tions", "ission", "ed", "ment", "ments", "ness", "ors", "ers", "ists")
"""Endings of words that name nobody by themselves."""


def _stands(tokens: tuple[Token, ...], mention: Mention) -> bool:
    """Whether the words after a lone capital show a subject that has a name."""
    if mention.last >= len(tokens):
        return False
    following = tokens[mention.last].lower
    common = mention.text.lower().endswith(_COMMON)
    named = not mention.text.isalpha() or mention.text.isupper() or not mention.text.isascii()
    return named or (not common and (following in _AUXILIARIES | {"'s", "("} or following in lexicon.verbs()))
