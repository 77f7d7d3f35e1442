"""Who only stands by is left out with the reason; the same words about a party leave nobody out. All are invented."""

import pytest

from ensign.brief import priority

AFTER = "\n\nThat was in 2011, and nobody has asked since then.\n"
OWNED = "\n\nAna Rudge owns {}. That was in 2011.\n"


def read_of(read, said, after=AFTER):
    return read(f"A network\n\n{said}{after}")


CASES = [
    ("Quell Commercial Bank, where the firm held its account, helps the police.", "Quell Commercial Bank"),
    ("Banque du Tern closed their account in 2021, to its credit.", "Banque du Tern"),
    ("She signed for the account of Wren Quarries at First Quell Bank, which gave the records.", "First Quell Bank"),
    ("Quell Bank did not reply to my questions.", "Quell Bank"),
    ("When Quell Negara Bank froze its accounts, he left.", "Quell Negara Bank"),
    ('"It is all wrong," said the lawyer, Jon Ostby of Ostby & Wren LLP.', "Ostby & Wren LLP"),
    ("The Tern Register withdrew class from the tanker Brisk Tern that year.", "Tern Register"),
    ("I met his son for coffee at the Grand Quell Hotel.", "Grand Quell Hotel"),
    ("The players stayed at the Riverside Quell Inn.", "Riverside Quell Inn"),
    ("The firm paid for a ward at the Saint Wren Hospital.", "Saint Wren Hospital"),
    ("The Aranta Philharmonic played for the birthday.", "Aranta Philharmonic"),
    ("The Handball Federation of Aranta opened the gates.", "Handball Federation of Aranta"),
    ("The drinks sponsor Quell Cola gave out water.", "Quell Cola"),
    ("Tickets go on sale at Quell Supermarket on Monday.", "Quell Supermarket"),
    ("Mercy Aranta, led by Jon Ostby, ran a field hospital in the north.", "Mercy Aranta"),
    ("The Tern Institution taught him; he was educated at Saint Wren's Institution.", "Saint Wren's Institution"),
    ("He started as a clerk at Quellstead.", "Quellstead"),
    ("Registry data were taken from MyQuell.", "MyQuell"),
    ("The coast guard boat KM TERNA passed and did not board.", "KM TERNA"),
    ("The firm is registered in Oslo (QDCA no. 104228815).", "QDCA"),
    ("Golden Wren Motel (Oslo) shares the name only.", "Golden Wren Motel"),
    ("The owner of the house is an unrelated French investor, Luc Tern.", "Luc Tern"),
    ("Quell Shipping Ltd was not involved in any of it.", "Quell Shipping Ltd"),
    ("There is no suggestion that Quell Shipping Ltd knew of it.", "Quell Shipping Ltd"),
    ("The Permanent Mission of Namibia informed the Panel of it.", "Permanent Mission of Namibia"),
    ("• Referees: Quell Savings Bank and the Aranta Forwarders' Association.", "Aranta Forwarders' Association"),
    ("It has talked to delegates of the Tern National Union.", "Tern National Union"),
]  # fmt: skip


@pytest.mark.parametrize(("said", "name"), CASES)
def test_who_stands_by_is_left_out_with_the_reason(read, said, name):
    found = read_of(read, said)[name]
    assert found.left_out_because
    assert found.priority <= priority.LEFT_OUT


@pytest.mark.parametrize(
    ("said", "name"),
    [c for c in CASES if not any(w in c[0] for w in ("not involved", "unrelated", "the name only", "•"))],
)
def test_who_is_owned_by_somebody_in_the_text_stands_in_it(read, said, name):
    assert not read_of(read, said, OWNED.format(name))[name].left_out_because


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Quell Commercial Bank moved the money of the ministry to Oslo.", "Quell Commercial Bank"),
        ("Quell Bank closed the deal and bought two ships.", "Quell Bank"),
        ("The ships are run by Jon Ostby of Ostby & Wren LLP.", "Ostby & Wren LLP"),
        ("Tern P&I insured the tanker Brisk Tern without a licence.", "Tern P&I"),
        ("The firm runs the Grand Quell Hotel in Oslo.", "Grand Quell Hotel"),
        ("With the money Mercy Aranta bought fuel for the army.", "Mercy Aranta"),
        ("The former patrol boat Terna loaded coal in the north.", "Terna"),
        ("Golf Star was seen there with its lights off.", "Golf Star"),
        (
            "Quell Shipping Ltd was not involved in 2011. It is now run by smugglers, who own Quell Shipping Ltd.",
            "Quell Shipping Ltd",
        ),
        ("He denied it: Quell Shipping Ltd was not involved, he said.", "Quell Shipping Ltd"),
        ("He evaded the embargo, helped by Quell Shipping Ltd of Oslo.", "Quell Shipping Ltd"),
        ("The state sponsor Quell Guard paid the crew.", "Quell Guard"),
        ("A delegation of Quell Mining Trading Corporation flew in.", "Quell Mining Trading Corporation"),
        ("He was a clerk at Quell Trading and signed for its fuel.", "Quell Trading"),
        ("The embassy's front, Permanent Trade Mission, sold coal.", "Permanent Trade Mission"),
    ],
)
def test_like_words_of_a_party_leave_nobody_out(read, said, name):
    assert not read_of(read, said)[name].left_out_because


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Striker Pol Un Il scored twice.", "Pol Un Il"),
        ("The captain Ro Jang Ae, who works as a coach at a school, added one.", "Ro Jang Ae"),
        ("For Aranta, Nan Su Lin had scored before the break.", "Nan Su Lin"),
        ("Referee Vo Thi Lan waited.", "Vo Thi Lan"),
        ("Among them is FIFA's development chief, Mara Costa.", "Mara Costa"),
        ("Jon Ostby, the stadium director, put it down to the wind.", "Jon Ostby"),
        ("On a trade mission led by Dr Jon Ostby he met others.", "Jon Ostby"),
        ("My colleague Prof. Emil Wren thinks they were lucky.", "Emil Wren"),
        ("Thanks to the people who wrote, and to Philippa, who proof-reads every line.", "Philippa"),
        ("Mercy Aranta, led by Jon Ostby, ran a field hospital in the north.", "Jon Ostby"),
    ],
)
def test_people_are_left_out_by_the_part_they_have(read, said, name):
    assert read_of(read, said)[name].left_out_because


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Jon Ostby, a former wrestler, owns Quell Shipping Ltd.", "Jon Ostby"),
        ("The wrestler Jon Ostby runs Quell Shipping Ltd.", "Jon Ostby"),
        ("On a voyage led by Jon Ostby he met others.", "Jon Ostby"),
        ("Thanks to Jon Ostby, the ship sailed on without papers.", "Jon Ostby"),
        ("Quell Shipping Ltd, led by Jon Ostby, ran coal to the north.", "Jon Ostby"),
        ("The rest is split between his son and the Oslo lawyer Jon Ostby.", "Jon Ostby"),
        ("Half of it is owned by the Oslo lawyer Jon Ostby.", "Jon Ostby"),
    ],
)
def test_people_who_are_parties_stay_whatever_they_are_called(read, said, name):
    assert not read_of(read, said)[name].left_out_because


def test_a_lawyer_who_only_pleads_is_left_out(read):
    assert read_of(read, '"It is wrong," said the Oslo lawyer Jon Ostby.')["Jon Ostby"].left_out_because


TALK = """A talk

Dr. Rana Ostby studies fuel. She spoke to us in May.

**Why them?**

Ostby: Because nobody looks at Quell Shipping Ltd and its brothers.

**And then?**

{}: They moved the desk to Oslo.
"""


def test_who_answers_in_an_interview_is_no_party_of_it(read):
    assert read(TALK.format("Ostby"))["Rana Ostby"].left_out_because
    assert not read(TALK.format("A clerk"))["Rana Ostby"].left_out_because


NOTE = """DUE DILIGENCE NOTE
Subject: Quell Logistics Co., Ltd.
{}: Tern Marine Insurance ASA
Prepared by: C. Wren, Ostby Rowe Advisory. Reviewed by: Aisha Rudge

Quell Logistics Co., Ltd. carries jet fuel for the army.
"""


def test_who_orders_or_writes_a_report_is_no_party_of_it(read):
    found = read(NOTE.format("Client"))
    assert not found["Quell Logistics Co., Ltd."].left_out_because
    for name in ("Tern Marine Insurance ASA", "C. Wren", "Ostby Rowe Advisory", "Aisha Rudge"):
        assert found[name].left_out_because, name
    assert not read(NOTE.format("Parent company"))["Tern Marine Insurance ASA"].left_out_because


ROWS = """Ships seen

| Vessel | IMO | Owner | Remark |
|---|---|---|---|
| BRISK TERN | 9074729 | Quell Shipping Ltd | {} |
| ODD TEAL | 9179957 | Wren Shipping Ltd | for Oslo |
"""


def test_a_row_that_says_so_clears_its_ship_and_owner(read):
    found = read(ROWS.format("NOT involved, anchored for bunkers"))
    assert found["BRISK TERN"].left_out_because
    assert found["Quell Shipping Ltd"].left_out_because
    assert not found["ODD TEAL"].left_out_because
    assert not read(ROWS.format("also involved, anchored for bunkers"))["BRISK TERN"].left_out_because


def test_an_office_through_which_goods_went_is_kept(read):
    text = "Quell Shipping Ltd supplied the army through the Directorate of Procurement."
    assert not read_of(read, text)["Directorate of Procurement"].left_out_because
    other = "Quell Shipping Ltd was fined by the Directorate of Procurement."
    assert read_of(read, other)["Directorate of Procurement"].left_out_because


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Quell Bank reported the transfers in 2021.", "Quell Bank"),
        ("The liquidator, Ana Wren of Wren Tern & Associates, was not there.", "Wren Tern & Associates"),
        ("Rooms can be booked through Quell Travel.", "Quell Travel"),
        ("A lunch is offered by Quell Insurance.", "Quell Insurance"),
        ("The session is chaired by Kenji Tern.", "Kenji Tern"),
        ("Friends of the Tern, an environmental group, went to court.", "Friends of the Tern"),
        ("The Aranta Chamber of Commerce and the National Growers' Union spoke up.", "National Growers' Union"),
        ("Dr. Ravi Wren (Aranta Institute of Sciences) will respond.", "Ravi Wren"),
        ("He gave us three references: Banco Quell and the Clube Naval de Tern.", "Clube Naval de Tern"),
        ("The port agent, Transquell, is clean as far as I can see.", "Transquell"),
        ("The ship is on the QCCAT list.", "QCCAT"),
    ],
)
def test_others_who_stand_by_are_left_out(read, said, name):
    assert read_of(read, said)[name].left_out_because


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Quell Bank paid the transfers in 2021.", "Quell Bank"),
        ("The firm is chaired by Kenji Tern.", "Kenji Tern"),
        ("Friends of the Tern, an armed group, went to war.", "Friends of the Tern"),
        ("The Quell Workers' Union taxes the mines.", "Quell Workers' Union"),
        ("Dr. Ravi Wren (Quell Shipping Ltd) will respond.", "Ravi Wren"),
        ("The port agent, Transquell, is clean of nothing.", "Transquell"),
        ("The ship is in the QCCAT fleet.", "QCCAT"),
    ],
)
def test_their_twins_are_kept(read, said, name):
    assert not read_of(read, said)[name].left_out_because


def test_ships_behind_the_first_of_a_list_are_ships_whatever_they_are_called(read):
    found = read_of(read, "The trawlers Estrela Tern and Cabo Wren were seen there.")
    assert {found["Estrela Tern"].type, found["Cabo Wren"].type} == {"vessel"}
    assert read_of(read, "They drove by Estrela Tern and Cabo Wren.")["Cabo Wren"].type == "place"


@pytest.mark.parametrize(
    ("said", "name", "out"),
    [
        ("He joined Quell Bank as a trainee.", "Quell Bank", True),
        ("He joined Quell Bank as a director.", "Quell Bank", False),
        ("Jon Wren KC (instructed by Ostby Wren LLP) for the Claimants.", "Ostby Wren LLP", True),
        ("Jon Wren (paid by Ostby Wren LLP) for the fuel.", "Ostby Wren LLP", False),
        ("I was referred to Quell Mining Ltd v Tern Agency Ltd.", "Quell Mining Ltd", True),
        ("I was referred to Quell Mining Ltd and to Tern Agency Ltd.", "Quell Mining Ltd", False),
        ("The broker, Jon Ostby, said he knew nothing.", "Jon Ostby", False),
        ("The teacher, Jon Ostby, said he knew nothing.", "Jon Ostby", True),
        ("Ana Rudge owns it. Her bookkeeper, Jon Ostby, told me that all was in order.", "Jon Ostby", False),
        ("Ana Rudge owns it. Her neighbour, Jon Ostby, told me that all was in order.", "Jon Ostby", True),
        ("QSBC, through which the hire was paid, is not accused of wrongdoing.", "QSBC", True),
        ("QSBC, through which the hire was paid, is accused of wrongdoing.", "QSBC", False),
        ("Quell & Tern resigned as auditors in May.", "Quell & Tern", True),
        ("Quell & Tern signed as owners in May.", "Quell & Tern", False),
    ],
)
def test_a_word_more_tells_who_stands_by(read, said, name, out):
    assert bool(read_of(read, said)[name].left_out_because) is out


@pytest.mark.parametrize(
    ("said", "name", "out"),
    [
        ("External counsel (Wren & Ostby) agree.", "Wren & Ostby", True),
        ("External backers (Wren & Ostby) agree.", "Wren & Ostby", False),
        ("The issuing officer, Funmi Wren, acted properly.", "Funmi Wren", True),
        ("The issuing officer, Funmi Wren, acted for the ministry.", "Funmi Wren", False),
        ("This article was made with the support of the Rory Tern Trust.", "Rory Tern Trust", True),
        ("This coal was sold with the support of the Rory Tern Trust.", "Rory Tern Trust", False),
        ("He thanked the sponsors, Quell Pearl Jewellery, the Tern Grand and others.", "Tern Grand", True),
        ("He paid the owners, Quell Pearl Jewellery, the Tern Grand and others.", "Tern Grand", False),
        ("Thanks are due to Captain Priit Wren and to three brokers.", "Priit Wren", True),
        ("Money is due to Captain Priit Wren and to three brokers.", "Priit Wren", False),
        ("He was told by his agent in Oslo, Chinonso Wren of Wren & Sons Clearing.", "Chinonso Wren", False),
    ],
)
def test_the_part_in_the_sentence_decides(read, said, name, out):
    assert bool(read_of(read, said)[name].left_out_because) is out


@pytest.mark.parametrize(
    ("said", "name", "out"),
    [
        ("QNV, the class society, had cancelled the certificate of the tug.", "QNV", True),
        ("QNV, the ship's manager, had forged the certificate of the tug.", "QNV", False),
        ("Bureau Tern surveyed the ship in January.", "Bureau Tern", True),
        ("Bureau Tern sold the ship in January.", "Bureau Tern", False),
        ("QICIS bank froze the account of Wren Works SA.", "QICIS", True),
        ("QICIS bank filled the account of Wren Works SA.", "QICIS", False),
        ("A court hears the embassy's lawyers, Cabinet Tern, on Monday.", "Cabinet Tern", True),
        ("A court hears the embassy's suppliers, Cabinet Tern, on Monday.", "Cabinet Tern", False),
        ("They showed photographs, taken by a volunteer, Kate Wren.", "Kate Wren", True),
        ("They showed coal, taken by a smuggler, Kate Wren.", "Kate Wren", False),
        ("An ex-Chinese patrol boat, the Fu Tern 81, was armed there.", "Fu Tern 81", False),
    ],
)
def test_ships_papers_and_pictures(read, said, name, out):
    assert bool(read_of(read, said)[name].left_out_because) is out


def test_who_is_at_a_meeting_or_fed_it_is_no_party_of_its_record(read):
    text = (
        "Minutes of the Round Table, Oslo, 9 May\n\nPresent: Dr. Ana Wren (Quell Analytics), Ms. Ida Tern (Embassy of"
        " Norway).\n\n1. We saw Brisk Tern, run by Quell Shipping Ltd of Bergen.\n\n2. Jo Keels {} for tea.\n"
    )
    found = read(text.format("was thanked"))
    assert all(found[n].left_out_because for n in ("Ana Wren", "Ida Tern", "Embassy of Norway", "Jo Keels"))
    assert not found["Quell Shipping Ltd"].left_out_because
    assert not read(text.format("was paid"))["Jo Keels"].left_out_because


def test_what_flew_gold_is_no_ship_and_what_flew_a_flag_is_one(read):
    assert read_of(read, "Zephyr Tern Alba, which flew the gold to Oslo, paid.")["Zephyr Tern Alba"].type != "vessel"
    assert read_of(read, "Zephyr Tern Alba, which flew the flag of Panama, sank.")["Zephyr Tern Alba"].type == "vessel"
