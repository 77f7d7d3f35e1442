# ruff: noqa: E501 - tables of names read best in rows
"""No rule knows a name: renaming everybody and every place leaves proposals and relations as they were."""

import json
import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from ensign.brief import lexicon
from ensign.brief.document import parse
from ensign.brief.proposals import propose_from

HERE = Path(__file__).parent / "texts"
SHARED = Path(__file__).parents[2].parent / "shared" / "brief"
OURS = sorted(p for p in HERE.iterdir() if p.suffix in {".txt", ".md"})
THEIRS = [(SHARED / "cambodia-north-korea-relations.txt", SHARED / "gold.json")] if SHARED.is_dir() else []
THEIRS += [(p, p.with_suffix(".gold.json")) for p in sorted((SHARED / "texts").glob("*.txt"))]
COUNTRIES = {
    "Cambodian": "Laotian", "Cambodia": "Laos", "North Korean": "Syrian", "North Korea": "Syria",
    "South Korean": "Jordanian", "South Korea": "Jordan", "Turkey": "Greece", "Panama": "Liberia", "Iranian": "Sudanese", "Iran": "Sudan",
}  # fmt: skip
PLACES = {
    "Siem Reap": "Tolva Desh", "Phnom Penh": "Ostrava Nir", "Karsha": "Vemblin", "Latakia": "Quorrim", "Nampo": "Heddle",
    "Izmir": "Drusk", "Dalian": "Pellworm", "Kaohsiung": "Wenderby",
}  # fmt: skip


def parties(gold):
    """The names of the persons, firms and ships of an annotated text."""
    if "watch" in gold:
        return [*gold["watch"]]
    wanted = {"Person", "Vessel", "Company"}
    return [
        form
        for e in gold["entities"]
        if e["type"] in wanted
        for form in (e["name"], *(m["text"] for m in e["mentions"] if m.get("kind") != "nominal"))
    ]


def own_words(names, text):
    """The words of names that are nobody else's: none that tells a kind, no title, country or common word of the text."""
    common = {
        *lexicon.heads(),
        *lexicon.first_heads(),
        *lexicon.legal_forms(),
        *lexicon.titles(),
        *lexicon.title_modifiers(),
    }
    common |= {
        w
        for table in (
            lexicon.countries(),
            lexicon.nationalities(),
            lexicon.cities(),
            lexicon.bodies(),
            lexicon.authorities(),
            lexicon.media(),
            lexicon.no_names(),
        )
        for n in table
        for w in n.split()
    }
    common |= {w.rstrip(".") for w in lexicon.legal_forms()} | {"Private", "Joint", "Stock"}
    lower = set(re.findall(r"\b[a-z]+\b", text))
    words = {w for n in names for w in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", n)}
    telling = tuple(lexicon.word_endings())
    return sorted(
        w for w in words
        if not w.endswith(telling) and len(w) > 2 and w[0].isupper() and w.isascii() and not w.isupper() and w not in common and w.lower() not in lower | lexicon.openers()
    )  # fmt: skip


def rename(text, names):
    """The text with whole words and phrases replaced, the longest first, all at once."""
    ordered = sorted(names, key=lambda n: (-len(n), n))
    return re.sub(
        r"(?<![\w-])(?:" + "|".join(map(re.escape, ordered)) + r")(?![\w])(?!-[a-z]*[A-Z])",
        lambda m: names[m.group()],
        text,
    )


def summary(text, names):
    """What is proposed of whom, by renamed name."""
    found = propose_from(parse(text)).proposals
    return {
        (
            rename(p.name, names) if names else p.name,
            p.type,
            p.priority,
            p.left_out_because,
            p.unnamed,
            tuple(sorted((i.scheme, i.value) for i in p.identifiers)),
            tuple(sorted((rename(a.text, names) if names else a.text, a.kind) for a in p.aliases if a.text.isascii())),
            tuple(
                sorted(
                    (t.predicate, rename(t.target_name, names) if names else t.target_name, t.date, t.confidence)
                    for t in p.ties
                )
            ),
        )
        for p in found
        if p.type != "place"
    }


SYLLABLES = re.findall(r"\w+", "ba ke li mo nu ra se ti vo zu dan fel gor hin jap kol mur pel ros tam vik wen yor zal")


def invent(seed, count):
    """So many new words of two or three syllables, the same for the same seed."""
    chance = Random(seed)
    found = {}
    while len(found) < count:
        word = "".join(chance.choices(SYLLABLES, k=chance.choice((2, 3)))).capitalize()
        if word.lower() not in lexicon.openers() and not word.lower().endswith(("ing", "ed", "ly")):
            found[word] = None
    return list(found)


def check(text, gold, seed, places):
    words = own_words(parties(gold), text)
    names = dict(zip(words, invent(seed, len(words)), strict=True)) | places
    names |= {k.upper(): v.upper() for k, v in names.items()}  # lists write names in capitals
    names = {k: v for k, v in names.items() if re.search(rf"(?<![\w-]){re.escape(k)}(?!\w)", text)}
    assert names
    assert summary(rename(text, names), {}) == summary(text, names)


@pytest.mark.parametrize("path", OURS, ids=lambda p: p.stem)
@given(seed=st.integers(0, 2**32), countries=st.booleans())
@settings(max_examples=8, deadline=None, derandomize=True, phases=[Phase.generate])
def test_our_texts_renamed(path, seed, countries):
    gold = json.loads((HERE / f"{path.stem}.gold.json").read_text(encoding="utf-8"))
    gold["watch"] = {**gold["watch"], **dict.fromkeys(n for n in gold["no"] if is_person(n))}
    check(path.read_text(encoding="utf-8"), gold, seed, PLACES | (COUNTRIES if countries else {}))


def is_person(name):
    """Whether a name left out is a person's, by having no word of a body."""
    return len(name.split()) == 2 and not any(w in lexicon.heads() for w in name.split())


@pytest.mark.skipif(not THEIRS, reason="the annotated briefs are not at hand")
@pytest.mark.parametrize("paths", THEIRS, ids=lambda p: p[0].stem)
@given(seed=st.integers(0, 2**32), countries=st.booleans())
@settings(max_examples=6, deadline=None, derandomize=True, phases=[Phase.generate])
def test_annotated_texts_renamed(paths, seed, countries):
    gold = json.loads(paths[1].read_text(encoding="utf-8"))
    check(paths[0].read_text(encoding="utf-8"), gold, seed, PLACES | (COUNTRIES if countries else {}))
