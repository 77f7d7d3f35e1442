"""A text that tells of no sanctions, crime, arms or concealment ranks nobody above low. All texts are invented."""

import pytest

from ensign.brief import priority, subject

INNOCENT = """
The regatta was won by the ketch Loud Wren, owned by Emil Wren. A gust seized the sail of the Odd Teal, and
its skipper denied that he had touched the buoy. The founder of Quell Yachts, Ada Quell, gave the stolen cup
back. Quell Yachts is a joint venture between Wren Marine Ltd and Tern Holding Ltd, which is owned by her
husband, Jon Ostby.

Quell Robotics Ltd opened its plant in Zell. Its founder Ana Rudge and her husband Jon Ostby own Wren Motors
Ltd, a subsidiary of Quell Holding AG. Shareholders applauded; the pumps are bound for Myanmar.

Jon Ostby, who founded Ostby Shipping Ltd, died on Monday. He was detained as a boy in the war. His wife, Ana
Rudge, is the director of Ostby Shipping Ltd, which owns the tanker Brisk Tern and the tanker Loud Tern.

The choir's patron, Ada Quell, owns Quell Bakery Ltd with her brother Emil Quell. The bakery bought the barge
Odd Teal, which was hidden by willows. Its flour is shipped by Wren Lines Ltd, a joint venture with Tern Mills
Ltd.

Wren Mills Ltd froze its cherries. Ana Rudge founded Wren Mills Ltd in 1998 and runs it with her cousin Emil
Rudge; Tern Cold Stores Ltd, a subsidiary of Wren Mills Ltd, charters the freighter Loud Tern from Ostby Lines
Ltd.
""".strip().split("\n\n")
OF_CONCERN = [
    "The tanker Brisk Tern, owned by Ostby Shipping Ltd, switched off its transponder and sailed under a false flag.",
    "Ana Rudge owns Quell Trading Ltd, a front company that sold missile parts to the army of Aranta.",
    "Police found cocaine aboard the trawler Loud Wren, owned by Wren Fishing Ltd and its founder Emil Wren.",
    "The United States sanctioned Quell Holding AG and its director Jon Ostby, who was indicted for bribes.",
    "Jon Ostby, nominee director of Teal Ventures Ltd, laundered the money of Quell Trading Ltd.",
]


@pytest.mark.parametrize("text", INNOCENT)
def test_owners_and_founders_of_an_innocent_text_are_of_low_priority(read, text):
    found = read(f"A chronicle\n\n{text}\n\nThat was in 2011.\n").values()
    kept = [p for p in found if not p.left_out_because]
    assert kept, "it drops nobody"
    assert all(p.priority < priority.MEDIUM for p in kept)


@pytest.mark.parametrize("text", OF_CONCERN)
def test_the_same_words_in_a_text_of_concern_rank(read, text):
    found = read(f"A chronicle\n\n{text}\n\nThat was in 2011.\n").values()
    assert any(p.priority >= priority.MEDIUM for p in found)


def test_who_has_a_number_ranks_in_a_dry_note(read):
    said = "The tanker Brisk Tern (IMO 9074729) is owned by Ostby Shipping Ltd and managed by Quell Tankers Ltd."
    assert read(f"A chronicle\n\n{said}\n\nThat was in 2011.\n")["Brisk Tern"].priority >= priority.MEDIUM


def test_many_different_words_count_and_not_one_often():
    assert subject.points_of("sanctions, sanctions and more sanctions") == subject.points_of("sanctions")
    assert subject.points_of("Iran, Syria and Libya") == subject.points_of("Iran")
