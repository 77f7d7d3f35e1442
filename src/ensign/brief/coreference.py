"""Who "the company", "it", "the vessel", "his" and "which" are, through a whole document (the words: anaphors.py)."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from typing import Final

from ensign.brief import anaphors, called, implied, lexicon
from ensign.brief.candidates import Candidate
from ensign.brief.mentions import Mention
from ensign.brief.spoken import Reference, Spoken, Standing
from ensign.brief.tokens import Sentence, Token

_BREAKS: Final = lexicon.word_set(
    "when while after before as because although whereas since until if ; — which who though that once"
)


def resolve(
    sentences: Sequence[Sentence],
    mentions: Sequence[Mention],
    candidates: Sequence[Candidate],
    taken: Sequence[Mention] = (),
) -> tuple[Reference, ...]:
    """The references of a document in order; a word that fits nobody is left as it is. `taken` are unnamed parties."""
    owner = {n: c for c in candidates for n in c.mentions}
    words = called.words(sentences, mentions, owner)
    spoken = Spoken(
        candidates,
        _genders(sentences, mentions, owner),
        words,
        subject=_subject(sentences, mentions, owner),
        labelled=_labelled(sentences, mentions, owner),
    )
    silent = called.speakers(sentences, mentions, owner)
    standings = spoken.standings
    found: list[Reference] = []
    by_sentence: dict[int, list[int]] = {}
    for n, mention in enumerate(mentions):
        by_sentence.setdefault(mention.sentence, []).append(n)
    for sentence in sentences:
        own = by_sentence.get(sentence.index, [])
        blocked = {i for n in own for i in range(mentions[n].first, mentions[n].last)}
        blocked |= {i for m in taken if m.sentence == sentence.index for i in range(m.first, m.last)}
        starts = {mentions[n].first: owner[n].number for n in own if n not in silent}
        clause, passed = 0, list[Standing]()
        for i, token in enumerate(sentence.tokens):
            clause += token.lower in _BREAKS and i > 0
            if i in starts:
                passed += _pass_possessor(sentence, i, found, standings)
                aside = _is_where(sentence, i) or _only_tells(sentence, i, blocked, starts, spoken)
                standings.append(Standing(sentence.index, clause, i, starts[i], aside))
                if _is_new(sentence, i, blocked):
                    spoken.fresh[starts[i]] = sentence.index
                if _is_venture(sentence, i, blocked):
                    spoken.ventures.append(starts[i])
            elif i not in blocked:
                made = implied.at(sentence, i, blocked, spoken) or anaphors.at(sentence, i, blocked, spoken)
                if made is not None and (not found or found[-1].sentence != sentence.index or found[-1].last <= i):
                    found.append(made)
                    spoken.ventures.extend(made.candidates if _is_venture(sentence, i, blocked) else ())
                    again = _clause_again(sentence, made, standings)
                    standings += [
                        Standing(sentence.index, clause if again == -1 else again, i, c) for c in made.candidates
                    ]
        standings += [replace(s, clause=clause + 1) for s in passed]
    return tuple(found)


def _pass_possessor(
    sentence: Sentence, i: int, found: Sequence[Reference], standings: list[Standing]
) -> list[Standing]:
    """Take the A of "his partner, B" and "A's former secretary, B" back behind B, at token i, of whom it goes on.

    Given are those of whom the next sentence goes on: the A of "run by his son, B", where B is no subject.
    """
    if found and _is_possessor(sentence, i, found[-1]) and standings[-1].token == found[-1].first:
        former = standings.pop()  # in "his partner, B, ran it with his father" the second "his" is B's
        return [former] if sentence.tokens[max(0, former.token - 1)].lower in _GOVERNING else []
    if standings and _is_named_possessor(sentence, i, standings[-1]):
        standings[-1] = replace(standings[-1], clause=-1)
    return []


def _is_where(sentence: Sentence, i: int) -> bool:
    """Whether a name at token i only tells where: "outside the Hotel Versailles"."""
    before = [t.lower for t in sentence.tokens[max(0, i - 2) : i] if t.lower != "the"]
    return bool(before) and before[-1] in _WHERE


_WHERE: Final = frozenset({"at", "in", "outside", "inside", "near", "off", "opposite", "around"})
_GOVERNING: Final = frozenset({"by", "to", "with", "for", "from", "of"})


def _only_tells(sentence: Sentence, i: int, blocked: Container[int], starts: Mapping[int, int], spoken: Spoken) -> bool:
    """Whether who is named at token i only tells what another, named beside, did: "A told the court that B"."""
    kinds = {k: spoken.candidates[c].kind for k, c in starts.items()}
    if kinds[i] != "person" or not any(kind == "person" and starts[k] != starts[i] for k, kind in kinds.items()):
        return False
    end = i
    while end in blocked:
        end += 1
    behind = next((t.lower for t in sentence.tokens[end : end + 2] if t.text != ","), "")
    return behind in _TELLING or (i > 0 and sentence.tokens[i - 1].lower in {"said", "says"})


_TELLING: Final = lexicon.word_set("said says told tells testified added alleged alleges recalled explained wrote")


def _clause_again(sentence: Sentence, made: Reference, standings: Sequence[Standing]) -> int:
    """The clause in which "that firm" was named before in its sentence, which goes on about its subject; else -1."""
    words = [t.lower for t in sentence.tokens[made.first : made.last]]
    if words in (["the", "latter"], ["the", "former"]):
        return _LAST_CHOICE
    if words[0] != "that":
        return -1
    own = [s.clause for s in standings if s.sentence == sentence.index and s.candidate in made.candidates]
    return own[-1] if own else -1


_LAST_CHOICE: Final = -2
"""The clause of whom a sentence only takes up again, so that the next one goes on about the others that it names."""

_NOTES: Final = lexicon.word_set("note memo report profile file dossier summary subject")


def _subject(sentences: Sequence[Sentence], mentions: Sequence[Mention], owner: Mapping[int, Candidate]) -> int | None:
    """The party that a note is about: the one that its only line "Subject: A" names."""
    heads = {s.index for s in sentences if [t.lower for t in s.tokens[:2]] == ["subject", ":"]} or {
        s.index
        for s in sentences[:2]
        if ":" in (words := [t.lower for t in s.tokens[:4]]) and words[words.index(":") - 1] in _NOTES
    }
    named = [owner[n].number for n, m in enumerate(mentions) if m.sentence in heads and owner[n].kind in _PARTIES]
    return named[0] if len(heads) == 1 and named else None


_PARTIES: Final = frozenset({"company", "organization", "person", "vessel"})


_LABELS: Final = lexicon.word_set("customer client borrower applicant consignee shipper vendor buyer seller insured")


def _labelled(
    sentences: Sequence[Sentence], mentions: Sequence[Mention], owner: Mapping[int, Candidate]
) -> dict[str, int]:
    """The parties that lines like "Customer: A" bring in, by the label, which later stands for them."""
    found: dict[str, int] = {}
    for n, mention in enumerate(mentions):
        words = [t.lower for t in sentences[mention.sentence].tokens[:2]]
        if mention.first == len(words) and words[1] == ":" and words[0] in _LABELS and owner[n].kind in _PARTIES:
            found.setdefault(words[0], owner[n].number)
    return found


def _is_new(sentence: Sentence, i: int, blocked: set[int]) -> bool:
    """Whether a name at token i is brought in as a new firm: "a new company, B" or "B, a new firm"."""
    tokens = sentence.tokens
    end = i
    while end in blocked and end + 1 < len(tokens):
        end += 1
    before = [t.lower for t in tokens[max(0, i - 5) : i]]
    after = [t.lower for t in tokens[end : end + 5]]
    ahead = before[before.index("new") :] if "new" in before else []
    behind = after[3:] if after[:3] == [",", "a", "new"] else []
    return any(lexicon.nominals().get(word) == "company" for word in (*ahead, *behind))


_LEADING_TO: Final = frozenset({"run", "operate", "manage", "build", "called", "named", ","})


def _is_venture(sentence: Sentence, i: int, blocked: set[int]) -> bool:
    """Whether what is named at token i is a venture: "a joint venture to run B", "B, a joint venture"."""
    end = i
    while end in blocked and end + 1 < len(sentence.tokens):
        end += 1
    before = [t.lower for t in sentence.tokens[max(0, i - _FURTHEST) : i]]
    behind = [t.lower for t in sentence.tokens[end : end + 5]]
    led = "venture" in before and before[-1] in _LEADING_TO and before[-2:] != ["venture", "with"]
    return led or (behind[:1] in ([","], ["is"], ["was"]) and "venture" in behind)


_FURTHEST: Final = 14


def _is_possessor(sentence: Sentence, i: int, reference: Reference) -> bool:
    """Whether a reference is the "his" of "his former partner, B" with B at token i: B is spoken of, not its owner."""
    if not reference.possessive or reference.certain or reference.sentence != sentence.index:
        return False
    between = [t.text for t in sentence.tokens[reference.last : i]]
    nouns = {*lexicon.kin(), *lexicon.posts(), *lexicon.callings()}
    spoken = [w for w in between if w != ","]
    plain = all(w.islower() and w not in {"of", "in", "by", "to", "and", "said", "was"} for w in spoken)
    return 0 < len(spoken) <= _LONGEST_POST and plain and spoken[-1] in nouns


def _is_named_possessor(sentence: Sentence, i: int, before: Standing) -> bool:
    """Whether the party told of last is the A of "A's former secretary, B" with B at token i."""
    between = [t.text for t in sentence.tokens[before.token : i]]
    if before.sentence != sentence.index or "'s" not in between:
        return False
    spoken = [w for w in between[between.index("'s") + 1 :] if w != ","]
    nouns = {*lexicon.kin(), *lexicon.posts(), *lexicon.callings()}
    return 0 < len(spoken) <= _LONGEST_POST and all(map(str.islower, spoken)) and spoken[-1] in nouns


_LONGEST_POST: Final = 4
_MEN: Final = lexicon.word_set("man businessman salesman fisherman gentleman boy middleman policeman")
_WOMEN: Final = lexicon.word_set("woman businesswoman saleswoman actress girl policewoman")


def _genders(sentences: Sequence[Sentence], mentions: Sequence[Mention], owner: dict[int, Candidate]) -> dict[int, str]:
    """What titles and kinship words right before a name say: "Mr.", "his wife X"."""
    found: dict[int, str] = {}
    for n, mention in enumerate(mentions):
        tokens = sentences[mention.sentence].tokens
        before = [t.lower for t in tokens[max(0, mention.first - 2) : mention.first]]
        if told := ("male" if _MEN & set(before) else "female" if _WOMEN & set(before) else ""):
            found.setdefault(owner[n].number, told)
        tie = next((lexicon.kin()[w] for w in reversed(before) if w in lexicon.kin()), None)
        after = tokens[mention.last].text if mention.last < len(tokens) else ""
        if tie is not None and tie.role and (before[-1] == "," or before[-1] in lexicon.kin()):
            found.setdefault(owner[n].number, tie.role)
        elif gender := lexicon.title_genders().get(mention.title):
            found.setdefault(owner[n].number, gender)
        elif after == "," and (word := _kin_after(tokens, mention.last)):
            found.setdefault(owner[n].number, lexicon.kin()[word].role)
    return found


def _kin_after(tokens: tuple[Token, ...], i: int) -> str:
    """The kinship word of "X, the husband of ..."."""
    words = [t.lower for t in tokens[i + 1 : i + 5]]
    known = [
        w for k, w in enumerate(words[:-1]) if w in lexicon.kin() and words[k + 1] == "of" and lexicon.kin()[w].role
    ]
    return known[0] if known else ""
