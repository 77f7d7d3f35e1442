"""The same relation in the wordings of wires, registers and letters, and sentences that look alike and do not say it.

All names are invented.
"""

from functools import partial

import pytest

from briefs import brief_of, spelt_out

SHORT = {
    "$A": "Anton Brezik", "$B": "Leyla Aslanova", "$C": "Farid Omarov", "$P": "Poseidon Bulk SA",
    "$Q": "Quarne Freight Ltd", "$R": "Rotunda Ore GmbH", "$S": "Opal Dawn", "$T": "Sea Plover",
}  # fmt: skip
SYMMETRIC = {"spouse-of", "sibling-of", "relative-of", "joint-venture-with"}


full = partial(spelt_out, short=SHORT)


@pytest.fixture
def told(read):
    """Every relation that a text states, as "subject predicate target"; those without direction in both."""

    def of(text):
        found = read(brief_of(full(text)))
        ties = [(p.name, t.predicate, t.target_name or "") for p in found.values() for t in p.ties]
        ties += [(b, predicate, a) for a, predicate, b in ties if predicate in SYMMETRIC]
        return {f"{a.removesuffix('.')} {predicate} {b.removesuffix('.')}".strip() for a, predicate, b in ties}

    return of


SAID = [
    # trades and nations before a name
    ("$A owner-of $Q", "$Q, a Ghent haulier owned by the retired dentist $A, paid."),
    ("$A owner-of $Q", "Filings say $Q belongs to the retired judge and wine grower $A."),
    ("$A head-of $Q", "$B sits on the board of $Q, a Limassol trader run by a former water polo player, $A."),
    # who
    ("$A owner-of $Q", "The cash went to $A, a Beirut jeweller who owns $Q."),
    ("$A works-for $Q", "$A, who until 2013 worked for the purchasing office of $Q, left."),
    ("$A sibling-of $C", "Inspector $B said that $C, a clerk, had fled. His brother, $A, runs $Q."),
    ("$A head-of $Q", "$A, a nephew of the late general $C, runs $Q."),
    # shares
    ("$A owner-of $Q", "$A owns fifty-one per cent of a Tartus terminal, $Q."),
    ("$P owner-of $Q", "$A owns sixty per cent of $Q; the remaining forty per cent belongs to $P."),
    ("$A interest-in $Q", "$Q, in which $A has a 30 per cent stake, paid."),
    ("$A owner-of $Q", "The shareholders of $Q are $A (70%) and $B (30%)."),
    ("$A owner-of $Q", "$B set up $Q and put it in the name of her driver, $A."),
    # clipped sentences
    ("$Q shut-down-in", "$Q. Dissolved in 2019."),
    ("$A director-of $Q", "$Q. Dissolved in 2019. Sole director was $A."),
    ("$A owner-of $Q", "$Q was registered in 2011. The only shareholder is $A."),
    ("$A owner-of $Q", "The return of $Q for 2022 names three shareholders: $A himself, with 60 per cent; $C; and $P."),
    ("$A director-of $Q", "$Q (director: $A) sold it."),
    # agents
    ("$Q representative-of $P", "$P appointed $Q as its agent in Ghana."),
    ("$Q representative-of $P", "$Q, a company registered in Grimsby, served as local agent of $P."),
    ("$A acts-for $C", "$A holds the shares of $Q on behalf of $C."),
    # beside others
    ("$A founder-of $Q", "$B, a teacher, founded $Q in 2009 with her husband, the architect $A."),
    ("$A founder-of $Q", "Together with her cousin $A, $B set up $Q."),
    ("$B owner-of $Q", "$Q is owned by $A, a dentist, and $B, his sister."),
    ("$B sibling-of $A", "$Q is owned by $A, a dentist, and $B, his sister."),
    ("$B director-of $Q", "$B, the sister of $A and a director of $Q, was acquitted."),
    ("$A spouse-of $B", "$B is married to a Danish surgeon, $A."),
    ("$A manager-of $Q", "$P is in Suva. $C's brother, $A, manages its front companies, $Q and $R."),
    ("$Q joint-venture-between $P", "$Q, a joint venture between a Norwegian pump maker, $R, and $P, closed."),
    ("$Q joint-venture-with $P", "$Q and $P formed a joint venture in 2011."),
    ("$Q subsidiary-of $P", "$Q is in turn a wholly owned subsidiary of the Swiss group $P."),
    # ships
    ("$S transferred-cargo-to $T", "The tanker $S, owned by $Q and flying no flag, pumped oil into the ship $T."),
    ("$Q owner-of $T", "Equasis lists $Q as registered owner of two tankers, $S and $T."),
    ("$R owner-of Kestrel Dawn", "The Kestrel Dawn is chartered by $Q; its registered owner is $R."),
    ("$P owner-of $S", "$Q had the tankers $S and $T; the first is now in the name of $P."),
    ("$Q owner-of $T", "$Q owned, we counted them, two ships. One was the tanker $S. Another was the tanker $T."),
    # whom a word stands for
    ("$P replaced-by $Q", "$P was closed in 2015. $A's new firm, $Q, took over from it."),
    ("$A director-of $Q", "$Q took over from $P when that firm was blacklisted. $A is its director."),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "said"), SAID, ids=[said for _, said in SAID])
def test_a_relation_is_read_in_many_wordings(told, claim, said):
    assert full(claim) in told(said)


NOT_SAID = [
    ("$B head-of $Q", "Inspector $B told the court, the fuel came from $A, a lieutenant who heads $Q."),
    ("$A sibling-of $B", "Inspector $B said that $C, a clerk, had fled. His brother, $A, runs $Q."),
    ("$P owner-of $Q", "$P bought fuel from a trader who owns $Q."),
    ("$C owner-of $Q", "Neither $A nor $C owns $Q."),
    ("$Q representative-of $C", "$Q acts as buying agent for $P, a joint venture between $A and a gold dealer, $C."),
    ("$R owner-of $Q", "The Kestrel Dawn is chartered by $Q; its registered owner is $R."),
    ("$Q formerly-known-as Gulf Crest", "The tanker $S is owned by $Q and was formerly named Gulf Crest."),
    ("Grimsby acts-for $P", "$Q, a company registered in Grimsby, acted as agent for $P."),
    ("$R joint-venture-between Norwegian", "$Q, a joint venture between a Norwegian pump maker, $R, and $P, closed."),
    ("$A director-of $P", "$Q took over from $P when that firm was blacklisted. $A is its director."),
    ("Bratislava spouse-of $A", "$A shares it with his wife, $B, a former Miss Bratislava."),
    ("$B director-of Hull House", "Hull House lists $B as sole director of a salon."),
    ("$A director-of $Q", "$Q was searched. The director was questioned by Inspector $A."),
    ("$A director-of $Q", "$Q's director was arrested with $A."),
    ("$Q owner-of $P", "Owned by two brothers, $Q ships naphtha for $P."),
    ("$A owner-of $P", "$A owns $Q. It was sued by $P. No shareholder of the club was $A."),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "said"), NOT_SAID, ids=[said for _, said in NOT_SAID])
def test_a_relation_is_not_claimed_of_those_who_only_stand_near(told, wrong, said):
    assert full(wrong) not in told(said)


def test_a_speaker_in_capitals_with_the_hour_is_not_who_is_spoken_of(told):
    lines = (
        "[00:14:02] OSTBY: The plate said Royal Gulf Bureau. The man behind it was $A. He ran $Q, too.\n\n"
        "[00:15:02] LUND: And then it was shut down in 2014?\n\n[00:16:02] OSTBY: Yes. He founded it.\n\nLUND: Well.\n"
    )
    assert not {t for t in told(lines) if "OSTBY" in t or "LUND" in t}


def test_the_company_of_a_place_is_the_one_with_the_place_in_its_name(told):
    text = "$P sold ore to Dandong Hongxia Trade Co., Ltd. The Dandong firm was founded by $A."
    assert full("$A founder-of Dandong Hongxia Trade Co., Ltd") in told(text)
    assert full("$A founder-of $P") not in told(text)


def test_the_customer_is_whom_a_line_calls_so(told):
    text = "Customer: $Q (account opened in 2016)\n\nThe customer is a subsidiary of $P. $A was a clerk of the bank."
    assert full("$Q subsidiary-of $P") in told(text)


@pytest.mark.parametrize(
    "said",
    [
        "Until 2018 $Q was called Ferro Handels GmbH.",
        "$Q, a Graz studio formerly known as Ferro Handels GmbH, paid.",
        "$Q was incorporated on 3 May 2015 as Ferro Handels GmbH and took its present name in 2018.",
    ],
)
def test_a_former_name_is_told_by_verbs(read, said):
    found = read(f"A network\n\n{full(said)}\n\nThat was long ago, and nobody has asked since then.\n")
    assert [a.text.removesuffix(".") for a in found[SHORT["$Q"]].aliases] == ["Ferro Handels GmbH"]
