"""People who are no places, bodies that sound like a state's, ships told one by one, bystanders. All are invented."""

import pytest

AFTER = "\n\nThat was in 2011, and nobody has asked since then.\n"


def kept(read, said):
    """The parties of a text that are not left out."""
    return {n: p for n, p in read(f"A network\n\n{said}{AFTER}").items() if not p.left_out_because}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("The diesel came from Rafik al-Sabri, a border guard who commands a militia in the west.", "Rafik al-Sabri"),
        ("The coal went to Osman Dereli, a colonel whose men guard the port.", "Osman Dereli"),
        ("The tobacco was shipped to Ada Quell, a lieutenant in the coastguard.", "Ada Quell"),
        ("Payments arrived from Nadim Harb, a jeweller.", "Nadim Harb"),
        ("He fled to Jon Ostby, an old friend who owns Quell Trading Ltd.", "Jon Ostby"),
    ],
)
def test_who_is_called_as_people_are_is_no_place(read, said, name):
    assert kept(read, said)[name].type == "person"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("He fled to Tern Bay, a village which the army holds.", "Tern Bay"),
        ("The coal went to Zawra, a town where smugglers meet.", "Zawra"),
        ("The firm, based in Zarnow, acted as agent for Quell Ltd.", "Zarnow"),
        ("An Ostia shipyard built it.", "Ostia"),
    ],
)
def test_places_stay_places(read, said, name):
    assert name not in kept(read, said)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Quell GmbH is a branch of the Wren Research Centre.", "Wren Research Centre"),
        ("The lathes were delivered to the Aranta Institute of Metals.", "Aranta Institute of Metals"),
        ("Parts were ordered by the Teal Physics Institute.", "Teal Physics Institute"),
        ("The Tern Design Institute, which builds rockets, paid.", "Tern Design Institute"),
        ("The plate said Imperial Gulf Bureau. It grew; the man behind it was Jon Ostby.", "Imperial Gulf Bureau"),
        ("Flags were sold by the Pacific Ships Bureau, a private firm above a bakery.", "Pacific Ships Bureau"),
        ("Papers of the Tern Maritime Authority, owned by Jon Ostby, are false.", "Tern Maritime Authority"),
        ("He uses the Union Marine Administration, run from a flat by Jon Ostby.", "Union Marine Administration"),
    ],
)  # fmt: skip
def test_bodies_that_buy_or_are_owned_are_parties(read, said, name):
    assert name in kept(read, said)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Ana Rudge of the Tern Institute for Peace said that it fails.", "Tern Institute for Peace"),
        ("Jon Ostby studied at the Aranta Institute of Metals.", "Aranta Institute of Metals"),
        ("A copy was sent to the Wren Research Centre.", "Wren Research Centre"),
        ("The Aranta Maritime Bureau was founded in 1960 and inspects ships.", "Aranta Maritime Bureau"),
        ("The Ministry of Ports, run by Ana Rudge, inspects ships.", "Ministry of Ports"),
        ("The Central Bank of Aranta says that it licensed no exports.", "Central Bank of Aranta"),
    ],
)
def test_bodies_of_study_and_state_stay_out(read, said, name):
    assert name not in kept(read, said)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Quell Ltd owned three freighters. One was the Mighty Heron.", "Mighty Heron"),
        ("Three freighters came. One was the Heron Sky. Another was the Teal Star, once called Odd Star.", "Teal Star"),
        ("Two trawlers were bought. The first is the Odd Teal; the second is the Loud Wren.", "Loud Wren"),
        ("They run a pair of tankers. The older is called the Grey Finch, the younger the Green Finch.", "Green Finch"),
        ("The Rio Verna is chartered by the same firm.", "Rio Verna"),
        ("The Alta Mara transferred its catch to others.", "Alta Mara"),
    ],
)
def test_ships_told_one_by_one_are_ships(read, said, name):
    assert kept(read, said)[name].type == "vessel"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Three dishes were served. One was the Royal Pheasant.", "Royal Pheasant"),
        ("Two hotels opened. One was the Grand Quell.", "Grand Quell"),
        ("Three freighters came. One was run by Ana Rudge.", "Ana Rudge"),
        ("Three freighters came. Two firms paid. One was the Quell Partnership.", "Quell Partnership"),
    ],
)
def test_other_things_told_one_by_one_are_no_ships(read, said, name):
    assert kept(read, said)[name].type != "vessel"


@pytest.mark.parametrize(
    ("said", "name", "former"),
    [
        ("The Ponta Verde (IMO 9074729) is owned by Mar Sul and was formerly Kum San 7.", "Ponta Verde", "Kum San 7"),
        ("The tanker Brisk Tern was sold by Quell Ltd and was previously Loud Tern.", "Brisk Tern", "Loud Tern"),
        ("Quell Ltd is run by Jon Ostby and was formerly called Tern Ltd.", "Quell Ltd", "Tern Ltd."),
        ("Quell Ltd was set up on 3 May 2011 as Wren Limited.", "Quell Ltd", "Wren Limited"),
        ("Quell Ltd, CR No. 2281907, was incorporated on 3 May 2011 as Wren Limited.", "Quell Ltd", "Wren Limited"),
        ("The tanker Odd Teal, which used to be the Tong Hae 2, sank.", "Odd Teal", "Tong Hae 2"),
        ("Three freighters came. Another was the Odd Teal, which used to be the Tong Hae 2.", "Odd Teal", "Tong Hae 2"),
    ],
)  # fmt: skip
def test_a_former_name_is_that_of_whom_the_sentence_is_about(read, said, name, former):
    assert [a.text for a in kept(read, said)[name].aliases] == [former]


def test_a_former_name_behind_an_owner_with_who_is_the_owners(read):
    found = kept(read, "The tanker Brisk Tern is owned by Quell Ltd, formerly called Tern Ltd.")
    assert [a.text for a in found["Quell Ltd"].aliases] == ["Tern Ltd."]


def test_a_firm_is_called_by_what_stands_behind_its_country(read):
    found = kept(read, "Korea Unha Marine Corporation sells crab. A firm acted for Unha in Oslo.")
    assert set(found) == {"Korea Unha Marine Corporation"}


STANDING_BY = [
    ("Ana Rudge, formerly of the accountants Tern & Wren, is its director.", "Tern & Wren"),
    ("Emil Wren was previously with the brokers Hale Ostby.", "Hale Ostby"),
    ("The secretary is Quell Corporate Limited, which acts for more than 600 companies.", "Quell Corporate Limited"),
    ("The agent is Quell Filing Limited, which is not otherwise of interest.", "Quell Filing Limited"),
    ("Presiding judge: Ada Wren. Prosecutor: Emil Teal.", "Ada Wren"),
    ("The noble Lord had the answer given by Baroness Teal on Monday.", "Teal"),
    ("Banco Terna, which closed the accounts in May, helped us.", "Banco Terna"),
    ("To do: ask Quell Bank whether the account is open.", "Quell Bank"),
    ("Tern Bank gave evidence as a witness.", "Tern Bank"),
    ("This episode was brought to you by Quell Pillows.", "Quell Pillows"),
    ("Hotel sponsor was the Tern Palace.", "Tern Palace"),
    ("We met at the Kiritimo hotel.", "Kiritimo"),
    ("The Office thanks Wren Detectives for their help.", "Wren Detectives"),
]


@pytest.mark.parametrize(("said", "name"), STANDING_BY)
def test_who_stands_by_is_left_out(read, said, name):
    assert name not in kept(read, said)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Its auditors, Quell & Co, signed the false accounts.", "Quell & Co"),
        ("Its nominee is Wren Limited, which acts for two companies.", "Wren Limited"),
        ("Secretary: Jon Ostby. Director: Ada Wren.", "Jon Ostby"),
        ("Lord Ostby owns Quell Trading Ltd.", "Ostby"),
        ("Wren Bank, which opened accounts for the smugglers, paid them.", "Wren Bank"),
        ("The Central Bank of Syria was sanctioned in 2019.", "Central Bank of Syria"),
        ("Quell Ltd is owned by the Central Bank of Aranta.", "Central Bank of Aranta"),
        ("He paid at the Golden Quell hotel, which he owns.", "Golden Quell"),
        ("The state sponsor was the Wren Guard.", "Wren Guard"),
        ("Ana Rudge once worked for Korea Quell Exchange Corporation.", "Korea Quell Exchange Corporation"),
        ("Jon Ostby gave evidence in his own defence.", "Jon Ostby"),
        ("They laundered money at the Odd Finch bar.", "Odd Finch"),
        ("The gold was bought by the Central Bank of Aranta.", "Central Bank of Aranta"),
        ("The gang thanks Jon Ostby for the money.", "Jon Ostby"),
        ("The coal was produced by Jon Ostby and sold.", "Jon Ostby"),
    ],
)
def test_like_words_of_parties_leave_nobody_out(read, said, name):
    assert name in kept(read, said)


@pytest.mark.parametrize("name", ["Tern & Wren", "Quell Corporate Limited", "Tern Bank", "Kiritimo", "Hale Ostby"])
def test_who_is_owned_elsewhere_is_a_party_for_all_that(read, name):
    said = next(s for s, n in STANDING_BY if n == name)
    assert name in kept(read, f"{said} Luc Finch secretly owns {name} and uses it to evade sanctions.")
