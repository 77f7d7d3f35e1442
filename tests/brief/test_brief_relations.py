"""Ways to say a relation, each with a sentence that looks alike and does not say it. All names are invented."""

from functools import partial

import pytest

from briefs import brief_of, spelt_out

OSTBY, SOLLUND, BRENNER = "Delmar Ostby", "Marit Sollund", "Ivo Brenner"
QUELL, LUND, TERN_LINES = "Quell Shipping Ltd", "Lund Marine Ltd", "Tern Lines Ltd"
LOUD, BRISK = "Loud Tern", "Brisk Tern"
SHORT = {
    "$D": OSTBY, "$M": SOLLUND, "$I": BRENNER, "$Q": QUELL, "$L": LUND, "$T": TERN_LINES, "$S": LOUD, "$B": BRISK,
}  # fmt: skip


full = partial(spelt_out, short=SHORT)


@pytest.fixture
def told(read):
    """Every relation that a text states, as "subject predicate target"."""

    def of(text):
        found = read(brief_of(full(text)))
        names = {name: name.removesuffix(".").title() if name.isupper() else name.removesuffix(".") for name in found}
        return {
            f"{names[p.name]} {t.predicate} {names.get(t.target_name, '')}".strip()
            for p in found.values()
            for t in p.ties
        }

    return of


LIST = "\n\n- LOUD TERN (IMO 9074729), tanker;\n- BRISK TERN (IMO 9176187), tanker."
PAIRS = [
    # who a pronoun is
    (
        "$I spouse-of $M",
        "His partner $M is a director of $L. Her husband, $I, left.",
        "His partner $M met him. His aunt, $I, left.",
    ),
    ("$I sibling-of $D", "$D owns $Q. His brother $I left.", "Mr. $D owns $Q. Ms. $M paid. Her brother, $I, left."),
    (
        "$M director-of $Q",
        "$Q, whose sole director is $M, owns the tanker $S.",
        "$Q, whose lawyer is $M, owns the tanker $S.",
    ),
    ("$D director-of $Q", "$Q is in Panama. Its director is $D.", "$Q is in Panama. Its guest is $D."),
    ("$I head-of $Q", "$D, whose brother $I runs $Q, left.", "$D, whose brother is $I, runs $Q."),
    (
        "$L replaced-by $Q",
        "$L was shut in 2014. $Q was registered to replace it.",
        "$L was shut in 2014. $Q was registered to please it.",
    ),
    (
        "$L replaced-by $Q",
        "When $L left, $Q took over four of its sites.",
        "When $L left, $Q talked over four of its sites.",
    ),
    (
        "$Q owner-of $S",
        "$D bought the tanker $S and sold her two months later to $Q.",
        "$D bought the tanker $S and spoke of her two months later to $Q.",
    ),
    # predicates that share a subject
    (
        "$L manager-of $S",
        "The tanker $S belongs to $Q, a Togo shell, and is managed by $L.",
        "The tanker $S belongs to $Q, and a barge is managed by $L.",
    ),
    (
        "$L operator-of $S",
        "The tanker $S belongs to $Q and is run by Oslo-based $L.",
        "The tanker $S belongs to $Q, which is run by $L.",
    ),
    (
        "$L manager-of $S",
        "The tanker $S is owned by $Q, managed by $L and insured.",
        "The tanker $S is owned by $Q, advised by $L and insured.",
    ),
    ("$D owner-of $L", "$D founded $Q and owns half of $L.", "$D founded $Q and fears half of $L."),
    ("$I sibling-of $D", "$I is the head of $Q and the brother of $D.", "$I met the head of $Q and the brother of $D."),
    # posts
    ("$D manager-of $L", "They set up $L with $D as resident manager.", "They set up $L with $D as a guest."),
    ("$D director-of $Q", "$D was appointed director of $Q in 2011.", "$D was refused by the director of $Q in 2011."),
    (
        "$D owner-of $Q",
        "Filings name $D as the beneficial owner of $Q.",
        "Filings name $D as the beneficial owner's friend; $Q is silent.",
    ),
    ("$D head-of $Q", "$I succeeded $D as chairman of $Q.", "$I succeeded $D as chairman of the club; $Q is silent."),
    ("$D head-of $Q", "$Q's chief, $D, was there.", "$Q's finance chief, $D, was there."),
    ("$D works-for $Q", "$D, head of sales at $Q, was there.", "$D, head of the table, left $Q."),
    ("$D director-of $Q", "$Q has an office. Its director? $D.", "$Q has an office. Its rival? $D."),
    ("$D owner-of $Q", "Who owns $Q? $D, say the filings.", "Who fears $Q? $D, say the filings."),
    ("$D works-for $Q", "$D of $Q declined to speak.", "A friend of $Q declined to speak to $D."),
    ("$Q subsidiary-of $L", "$Q, a unit of $L, paid.", "$Q, a rival of $L, paid."),
    # parts of firms, and who got them
    ("$D owner-of $Q", "$D holds 40 per cent of $Q.", "$D holds 40 per cent of the coal of $Q."),
    ("$D interest-in $Q", "$D holds a 40 per cent stake in $Q.", "$D holds no stake in $Q."),
    ("$D owner-of $Q", "$Q is half owned by $D.", "$Q is half a mile from $D."),
    (
        "$I owner-of $Q",
        "$Q is half owned by $D; the other half belongs to $I.",
        "$Q is half owned by $D; the other house belongs to $I.",
    ),
    (
        "$M owner-of $Q",
        "The owner is $Q, whose chairman is $D. His wife, $M, holds 30 per cent.",
        "The owner is $Q, whose chairman is $D. His wife, $M, holds 30 hens.",
    ),
    ("$Q owner-of $S", "The tanker $S was sold to $Q in 2019.", "Oil of the tanker $S was sold to $Q in 2019."),
    ("$Q owner-of $S", "The tanker $S is registered to $Q.", "The tanker $S is registered to please $Q."),
    ("$Q operator-of $S", "The tanker $S is chartered to $Q.", "$Q chartered the tanker $S to $L."),
    # lists
    (
        "$Q owner-of $B",
        "$Q is the registered owner of the following vessels:" + LIST,
        "$Q is the registered owner of a dock. We saw the following vessels:" + LIST,
    ),
    (
        "$L manager-of $B",
        "Nine ships are managed by $L. They include the tankers $S and $B.",
        "Nine ships are feared by $L. They include the tankers $S and $B.",
    ),
    # firms that follow others
    ("$L replaced-by $Q", "$Q took over the business from $L in 2016.", "$Q took the letter from $L in 2016."),
    ("$L replaced-by $Q", "$Q, the successor of $L, sells flags.", "$Q, the accuser of $L, sells flags."),
    (
        "$L replaced-by $Q",
        "The activities of $L were taken over by $Q.",
        "The activities of $L were looked over by $Q.",
    ),
    (
        "$L shut-down-in",
        "$L, which the government in Oslo closed in 2014, sold flags.",
        "$L, which the government in Oslo praised in 2014, sold flags.",
    ),
    (
        "$T joint-venture-between $L",
        "$T: joint venture between $Q (49%) and $L.",
        "$T: quarrel between $Q (49%) and $L.",
    ),
    # who acts for whom
    ("$D representative-of $Q", "$D had power of attorney for $Q.", "$D gave power of attorney for a house. $Q paid."),
    ("$D representative-of $Q", "$D was a signatory of the account of $Q.", "$D was a reader of the account of $Q."),
    ("$D linked-to $Q", "$D, acting through $Q, placed the oil.", "$D, walking through $Q, placed the oil."),
    ("$D representative-of $S", "$D signed for the tanker $S.", "$D signed on the tanker $S."),
    (
        "$D representative-of $L",
        "$D is the agent of nine firms, among them $Q and $L.",
        "$D is the agent of nine firms, unlike $Q and $L.",
    ),
    ("$D works-for $Q", "$D worked as a bookkeeper for $Q.", "$D worked as a bookkeeper and left; $Q paid."),
    ("$D linked-to $Q", "$M works for $Q, the firm of her uncle, $D.", "$M works for $Q, the rival of her uncle, $D."),
    (
        "$D director-of $Q",
        "The coal went to $Q, of which $D is the sole director.",
        "The coal of $Q, of which $D is proud, went.",
    ),
    ("$Q acts-for $L", "$Q acted on behalf of $L.", "$Q acted for the sake of peace; $L paid."),
    (
        "$L replaced-by $Q",
        "$Q, controlled by his son, $D, took over $L's charters in 2016.",
        "$Q, controlled by his son, $D, talked over $L's charters in 2016.",
    ),
    (
        "$L manager-of $B",
        "We saw the tankers $S and $B. They were mortgaged to a bank and managed by $L.",
        "We saw the tankers $S and $B. They were mortgaged to a bank and feared by $L.",
    ),
    ("$Q owner-of $S", "The tanker $S is held through $Q.", "The tanker $S is seen through a window of $Q."),
    ("$M founder-of $Q", "$D founded $Q in 1994 with his aunt, $M.", "$D founded $Q in 1994 and quarrelled with $M."),
    (
        "$D director-of $Q",
        "$Q, whose sole administrator is $M's clerk, $D, paid.",
        "$Q, whose sole critic is $M's clerk, $D, paid.",
    ),
    ("$D owner-of $Q", "$Q was co-owned by $M's former comrade $D.", "$Q was co-owned by $M; $D was a comrade."),
    ("$L replaced-by $Q", "$L's business was taken over by $Q.", "$L's business was looked into by $Q."),
    ("$L owner-of $T", "$L and $Q are rivals. $L, according to filings, owns $T.", "$L, according to $Q, envies $T."),
    # ships
    (
        "$S transferred-cargo-to $B",
        "The oil was pumped from the tanker $S to the tanker $B.",
        "The captain went from the tanker $S to the tanker $B.",
    ),
    # kin
    ("$M spouse-of $D", "$D married, in 1965, $M.", "$D arrived, in 1965, with $M."),
    (
        "$I child-of $D",
        "$D died. He is survived by his wife and a son, Dr $I.",
        "$D died. He is survived by his wife, said a friend, Dr $I.",
    ),
    ("$I sibling-of $D", "$D and $I are brothers.", "$D and $I are rivals."),
    ("$I relative-of $D", "$I, who is $D's cousin, left.", "$I, who is $D's cook, left."),
]


@pytest.mark.parametrize(("claim", "said", "alike"), PAIRS, ids=[said for _, said, _ in PAIRS])
def test_a_relation_is_claimed_where_it_is_said_and_not_where_it_only_looks_so(told, claim, said, alike):
    claims = {full(claim)}
    subject, predicate, *target = claim.split()
    if target and predicate in {"spouse-of", "sibling-of", "relative-of"}:
        claims.add(full(f"{target[0]} {predicate} {subject}"))
    assert claims & told(said)
    assert not claims & told(alike)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("The tanker $S belongs to $Q, a Togo shell, and is managed by $L.", "$L manager-of $Q"),
        ("The tanker $S belongs to $Q and is run by $L.", "$L operator-of $Q"),
        ("$Q supplies $L and is owned by $D.", "$D owner-of $L"),
        ("The bank that lent to $Q is run by $D.", "$D head-of $Q"),
        ("$Q bought coal mined by $L.", "$L owner-of $Q"),
        ("$Q, whose sole director is $M, owns the tanker $S.", "$M owner-of $S"),
        ("$D, whose brother $I runs $L, is a director of $Q.", "$L director-of $Q"),
        ("If $D owned $Q, he would say so.", "$D owner-of $Q"),
        ("He slept at the Quell Hotel, where the chairman of $L met friends.", "Quell Hotel head-of $L"),
        ("$Q chartered the tanker $S to $L.", "$Q operator-of $S"),
        ("$D asked $M who owned $Q.", "$M owner-of $Q"),
        ("$Q sold its stake in May. It sold $L's stake to $D.", "$D owner-of $L"),
        ("$D is a former deputy head of $Q and the brother of $I.", "$Q sibling-of $I"),
        ("$Q's Togo office, headed by $D, paid.", "$D head-of $Q"),
        ("$Q's Vietnam head, $D, paid.", "$D head-of $Q"),
        ("$D sits on the board of $Q and is married to $M.", "$Q spouse-of $M"),
        ("According to one trader, $Q, the tanker $S was managed by $L.", "$L manager-of $Q"),
        ("They will call $D, a former clerk of $Q, Captain $I of the police, and $M.", "$D works-for $I"),
        ("$B is a ship. $Q is being visited by a firm that belongs to $L.", "$L owner-of $Q"),
        ("$D holds no shares in $Q.", "$D interest-in $Q"),
        ("In 2009 $Q set up a joint venture with $L. That venture was dissolved in 2014.", "$L shut-down-in"),
    ],
)
def test_what_is_said_of_one_is_not_said_of_the_one_beside(told, said, wrong):
    assert full(wrong) not in told(said)


def test_who_speaks_in_an_interview_is_not_who_is_spoken_of(told):
    lines = "Sollund: $D ran $Q.\n\nOstby's clerk left.\n\nSollund: They moved it.\n\nSollund: {} brother $I ran $L.\n"
    assert full("$I sibling-of $D") in told(f"Dr. $M knows the trade. She spoke to us.\n\n{lines.format('His')}")
    assert full("$I sibling-of $M") not in told(f"Dr. $M knows the trade. She spoke to us.\n\n{lines.format('His')}")


def test_a_column_for_two_posts_holds_the_second_where_another_row_says_so(read):
    table = (
        "A note\n\nThese ships were seen by us.\n\n| Vessel | IMO | Owner / manager | Remark |\n|---|---|---|---|\n"
        "| Loud Tern | 9074729 | Quell Shipping Ltd (BVI) / Lund Marine Ltd (Oslo) | ex Calm Tern, ex Old Tern |\n"
        "| Brisk Tern | 9176187 | Lund Marine Ltd (Oslo) | first call |\n"
        "| Shy Tern | 9250414 | Tern Lines Ltd | near the excavator |\n"
    )
    found = read(table, "note.md")
    claims = {(p.name.rstrip("."), t.predicate, t.target_name) for p in found.values() for t in p.ties}
    assert (QUELL, "owner-of", LOUD) in claims
    assert {(LUND, "manager-of", LOUD), (LUND, "manager-of", BRISK)} <= claims
    assert (TERN_LINES, "owner-of", "Shy Tern") in claims
    assert (LUND, "owner-of", BRISK) not in claims
    assert [a.text for a in found[LOUD].aliases] == ["Calm Tern", "Old Tern"]
    assert not found["Shy Tern"].aliases


def test_items_of_a_note_are_of_its_subject(read):
    note = (
        'DUE DILIGENCE NOTE\nSubject: Quell Shipping Ltd ("QSL")\nClient: Lund Marine Ltd\nPrepared by: A. Clerk\n\n'
        "1. Ownership\n• Mr Delmar Ostby – founder, chairman, 65%\n• Ms Marit Sollund – wife of the above, 35%\n"
        "• Mr Ivo Brenner – their son, a painter since 2021\n\n"
        "2. Ships\n• M.V. Loud Tern (IMO 9074729): owned by the subject, managed by Tern Lines Ltd\n"
    )
    found = read(note)
    claims = {(p.name.rstrip("."), t.predicate, t.target_name.rstrip(".")) for p in found.values() for t in p.ties}
    assert {(OSTBY, p, QUELL) for p in ("founder-of", "head-of", "owner-of")} <= claims
    assert {(SOLLUND, "spouse-of", OSTBY), (SOLLUND, "owner-of", QUELL)} <= claims
    assert {(BRENNER, "child-of", OSTBY), (BRENNER, "child-of", SOLLUND)} <= claims
    assert {(QUELL, "owner-of", LOUD), (TERN_LINES, "manager-of", LOUD)} <= claims
    assert not {t for s, _, t in claims if s == BRENNER} - {OSTBY, SOLLUND}
    assert (TERN_LINES, "owner-of", LOUD) not in claims


@pytest.mark.parametrize(
    ("said", "former"),
    [
        ("which sailed as the Brisk Tern until 2019, sank", True),
        ("which sailed as far as the Brisk Tern in 2019, sank", False),
        ("which you may know under her old name, Brisk Tern, sank", True),
        ("which you may know from her old mate, Brisk Tern, sank", False),
    ],
)
def test_a_former_name_is_told_in_a_clause(read, said, former):
    found = read(f"A ship\n\nThe tanker Loud Tern, {said} off Oslo.\n\nNobody was hurt when the tanker sank there.\n")
    assert ([a.text for a in found[LOUD].aliases] == [BRISK]) is former


def test_her_is_who_is_known_to_be_a_woman_and_not_the_man_named_last(told):
    lines = "The daughter of a merchant, she came in 1951 and set up $Q with the dealer $D. {} nephew $I ran $L.\n"
    start = "$M, who died last week, knew everybody.\n\n"
    claims = told(f"{start}{lines.format('Her')}")
    assert full("$I relative-of $M") in claims
    assert full("$I relative-of $D") not in claims
    assert full("$I relative-of $M") not in told(f"{start}{lines.format('His')}")


def test_a_paragraph_that_opens_with_he_goes_on_about_whom_the_text_is_about(told):
    text = (
        "Mr. $D, who died at 85, was educated in Oslo. In 1974 he founded $Q. He always denied that he had a ship. His"
        " nephew $K, who left in 2019, has since lived abroad.\n\nHe married, in 1965, $M, a pianist.\n"
    ).replace("$K", "Karl Lindqvist")
    assert full("$D spouse-of $M") in told(text)
    assert full("Karl Lindqvist spouse-of $M") not in told(text)
