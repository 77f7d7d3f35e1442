"""Single traps of prose, each with its twin that must stay as it was. All names are invented."""

import time

import pytest

from ensign.brief import lexicon
from ensign.model import NameKind


def aliases(proposal):
    return [a.text for a in proposal.aliases]


@pytest.mark.parametrize(
    ("said", "heats"),
    [
        ("a new coalition", False),
        ("its coal", True),
        ("several farms", False),
        ("hidden arms", True),
        ("the soil and foil", False),
    ],
)
def test_a_word_of_the_trade_begins_a_word(read, said, heats):
    found = read(f"Visitors\n\nQuell Shipping Ltd spoke of {said} at length.\n\nThat is all there is to say of it.\n")
    assert any("words of the trade" in r for r in found["Quell Shipping Ltd"].reasons) is heats


KHEK = "Delmar Ostby {} runs Quell Shipping Ltd.\n\nOstby lives in Oslo, as he has for long.\n"


@pytest.mark.parametrize(
    ("bracket", "others", "born"),
    [
        ('(a.k.a. "Del Ostby"; DOB: 14 Mar 1971)', ["Del Ostby"], "1971-03-14 born"),
        ('(a.k.a. "Del Ostby"; a.k.a. "Dell Ostbee"; POB Bergen, Norway)', ["Del Ostby", "Dell Ostbee"], ""),
        ("(DOB 14 March 1971; passport No. 654320199)", [], "1971-03-14 born"),
        ('(a.k.a. "Marv Ostby")', ["Marv Ostby"], ""),
        ("(born 2 May 1961)", [], "1961-05-02 born"),
    ],
)
def test_what_a_bracket_tells_beside_names_is_no_name(read, bracket, others, born):
    found = read("A network\n\n" + KHEK.format(bracket))
    ostby = found["Delmar Ostby"]
    assert aliases(ostby) == others
    assert [d for d in ostby.dates if d.endswith("born")] == ([born] if born else [])
    assert not {"DOB", "POB", "Mar", "No."} & set(found)


def test_a_passport_number_is_read_after_a_capital_no(read):
    found = read("A network\n\n" + KHEK.format("(born 12 June 1968, passport No. 654320199)"))
    assert [i.value for i in found["Delmar Ostby"].identifiers] == ["654320199"]
    assert not read("A network\n\n" + KHEK.format("(born 12 June 1968, file No. 654320199)"))[
        "Delmar Ostby"
    ].identifiers


@pytest.mark.parametrize(
    ("said", "former"),
    [
        ("(IMO: 9074729), which was previously called the MT Loud Tern, sank", ["Loud Tern"]),
        ("(IMO No. 9074729), ex-Loud Tern, sank", ["Loud Tern"]),
        ("(IMO: 9074729), which was called by the MT Loud Tern, sank", []),
    ],
)
def test_a_former_name_is_joined_behind_a_number_and_a_prefix(read, said, former):
    found = read(
        f"A ship\n\nThe tanker Brisk Tern {said} off Oslo in 2011.\n\nNobody was hurt when the tanker sank there.\n"
    )
    assert [a.text for a in found["Brisk Tern"].aliases if a.kind.value == "former"] == former
    assert ("Loud Tern" in found) is not former or not former
    assert not {"IMO No.", "IMO"} & set(found)


def ties(proposal):
    return {(t.predicate, t.target_name) for t in proposal.ties}


@pytest.mark.parametrize(
    ("said", "also"),
    [
        ("Delmar Ostby, a representative of Quell Shipping Ltd, and Ms. Ana Rudge met in Oslo.", False),
        ("Delmar Ostby, a representative of Quell Shipping Ltd (an agent) , and Ana Rudge met in Oslo.", False),
        ("Delmar Ostby is a representative of Quell Shipping Ltd and Ana Rudge.", True),
    ],
)
def test_who_comes_after_an_apposition_is_no_object_of_it(read, said, also):
    found = ties(
        read(f"A network\n\n{said}\n\nAna Rudge bought fuel for ships there, as she has for long.\n")["Delmar Ostby"]
    )
    assert ("representative-of", "Quell Shipping Ltd") in found
    assert (("representative-of", "Ana Rudge") in found) is also


@pytest.mark.parametrize(
    ("said", "name", "kind"),
    [
        ('The barges of OOO "Severny Veter" sank in May.', 'OOO "Severny Veter"', "company"),
        ("The group Jama'at al-Arant wal Muslimin (JAM) taxes it.", "Jama'at al-Arant wal Muslimin", "organization"),
        ("So said Under Secretary for Terrorism and Financial Intelligence Ana Rudge.", "Ana Rudge", "person"),
        ("Pak Ostby, Third Secretary of the Embassy of Iran in Oslo, paid.", "Embassy of Iran", "public body"),
        ("The form OOO was chosen by the owners of Quell Shipping Ltd in May.", "Quell Shipping Ltd", "company"),
        ('The barge "Severny Veter" of Quell Shipping Ltd sank in May.', "Severny Veter", "vessel"),
        ("Ana Rudge, Secretary of the Treasury, said so.", "Ana Rudge", "person"),
    ],
)  # fmt: skip
def test_a_name_is_read_whole_and_without_its_title(read, said, name, kind):
    found = read(f"A network\n\n{said}\n\nThat was in 2011, and nobody has asked since then.\n")
    assert found[name].type == kind


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ("the Democratic People's Republic of Korea", "kp"),
        ("the Republic of Korea", "kr"),
        ("the People's Republic of China", "cn"),
        ("the Democratic Republic of the Congo", "cd"),
    ],
)
def test_a_body_is_of_the_country_that_its_whole_name_says(read, state, code):
    found = read(f"A network\n\nDelmar Ostby paid the Embassy of {state} and left.\n\nThat was all there was to it.\n")
    (embassy,) = (p for name, p in found.items() if name.startswith("Embassy"))
    assert [p.country for p in embassy.places] == [code]


ROWS = "{0}Name{1}Role{1}Flag{2}{0}M/V Brisk Tern{1}ferry{1}none{2}{0}Quell Shipping Ltd{1}owner{1}Panama{2}"


@pytest.mark.parametrize(
    ("file", "table"),
    [
        ("brief.html", "<table>" + ROWS.format("<tr><td>", "</td><td>", "</td></tr>") + "</table>"),
        ("brief.md", "\n\n" + ROWS.format("| ", " | ", " |\n") + "\n"),
        ("brief.txt", "\n\n" + ROWS.format("", " | ", "\n") + "\n"),
    ],
)
def test_rows_of_a_table_are_read_each_by_itself(read, file, table):
    lead = "<p>The table that follows shows who was found in the port at that time.</p>" if "html" in file else "A port"
    found = read(lead + table + "\n\nNobody has asked what became of them, and nobody ever will.\n", file)
    kinds = {name: p.type for name, p in found.items() if not p.left_out_because}
    assert kinds == {"Brisk Tern": "vessel", "Quell Shipping Ltd": "company"}


def test_a_short_line_without_cells_is_still_a_heading(read):
    assert not read(
        "A port\n\nThe owners met in May and agreed on a sum.\n\nBrisk Tern Ferry Owners\n\nIt was not paid.\n"
    )


TOLD = "In May {} sold the ship Brisk Tern to a trader in Oslo. Nobody knows what was paid, and nobody was asked. "


@pytest.mark.parametrize(
    "text",
    [
        "## The port of Oslo By Anna Berg " + TOLD.format("Quell Shipping Ltd") * 12,
        "The editor of the port's paper looked on. " + TOLD.format("Quell Shipping Ltd") * 12,
    ],
)
def test_a_text_that_lost_its_line_ends_is_neither_a_heading_nor_an_imprint(read, text):
    # A whole article in one line was left out as its title, or as what the publisher says of itself.
    assert not read(text)["Quell Shipping Ltd"].left_out_because


@pytest.mark.parametrize(
    "text",
    [
        "## Quell Shipping Ltd and the port of Oslo\n\nNobody knows what was paid, and nobody was asked.\n",
        "Nobody knows what was paid.\n\nQuell Shipping Ltd is the publisher, all rights reserved. " + "Read it. " * 20,
    ],
)
def test_a_heading_and_an_imprint_stay_what_they_are(read, text):
    found = read(text).get("Quell Shipping Ltd")
    assert found is None or found.left_out_because


@pytest.mark.parametrize("text", ["A" * 60_000, "Aranta-Sakara-" * 5_000])
def test_a_picture_within_a_text_takes_no_longer_than_its_length_asks(read, text):
    # An e-mail address was sought from each of its letters on: minutes for a picture of some hundred kilobytes.
    began = time.process_time()
    read(f"![Brisk Tern](data:image/png;base64,{text})\n\nNobody knows what was paid, and nobody was asked.\n")
    assert time.process_time() - began < 4


@pytest.mark.parametrize(
    ("address", "city"),
    [("88 Harbour Road, Ostavik, China", True), ("a flat that Ostavik, as its owners call it, has", False)],
)
def test_a_city_of_an_address_is_no_short_form_of_a_firm(read, address, city):
    found = read(
        f"A ship\n\nThe owner was Ostavik Brisk Shipping Agency Co Ltd, with an address at {address}.\n\n"
        "Mr. Lin Wei, director of Ostavik Brisk, paid for it in May.\n\nNobody else was seen there at that time.\n"
    )
    firm = found["Ostavik Brisk Shipping Agency Co Ltd"]
    assert "Ostavik Brisk" not in found
    assert ("Ostavik" in found) is city
    assert ("director-of", firm.name) in ties(found["Lin Wei"])


@pytest.mark.parametrize(
    ("said", "left_out"),
    [
        ("The Ministry of Finance (MOF) designated nine entities and two ships on Friday.", True),
        ("The Ministry of Finance sanctioned three Aranta-based companies on Friday.", True),
        ("The Ministry of Finance was designated on Friday with two companies.", False),
        ("The Ministry of Finance, sanctioned in 2011, paid for the ships of two companies.", False),
    ],
)
def test_who_designates_is_not_designated(read, said, left_out):
    found = read(f"A list\n\n{said}\n\nThe notice was put up in the hall, where nobody has read it.\n")
    assert bool(found["Ministry of Finance"].left_out_because) is left_out


@pytest.mark.parametrize(("who", "because"), [("Delmar Ostby", "the author's institution"), ("Lin Wei", "")])
def test_where_the_author_works_is_left_out_and_where_others_do_is_not(read, who, because):
    found = read(
        "A fleet in the dark\n\nBy Delmar Ostby\n\nThe tanker Aranta Star was sold to Sakara Ltd by Lin Wei.\n\n"
        f"{who} is an analyst with Quell Systems Ltd.\n"
    )
    assert [p.left_out_because for name, p in found.items() if name.startswith("Quell Systems Ltd")] == [because]


@pytest.mark.parametrize("name", ["Tver Oblast", "Aranta Krai", "Sakara Governorate"])
def test_a_district_is_a_place_and_a_room_is_nothing(read, name):
    found = read(
        f"A flat\n\nDelmar Ostby of {name} paid for Room 1205, and Oblast Trading Ltd paid in May.\n\nThat was all.\n"
    )
    assert (found[name].type, found["Oblast Trading Ltd"].type) == ("place", "company")
    assert "Room" not in found


@pytest.mark.parametrize(
    ("said", "name", "kind"),
    [
        ('It is run by José "El Flaco" Ostby Treviño from Oslo.', 'José "El Flaco" Ostby Treviño', "person"),
        ('It is run by José Ostby, "El Flaco" to friends.', "José Ostby", "person"),
        ("Abou Sakara al-Aranti taxes the pits.", "Abou Sakara al-Aranti", "person"),
        ("Ana Rudge of King's College Oslo spoke of it.", "King's College Oslo", "organization"),
        ("King Olav Ostby met the owners there.", "Olav Ostby", "person"),
        ("Quell Ltd is at 12/F, Ostavik Centre.", "Quell Ltd", "company"),
    ],
)
def test_a_nickname_an_article_and_a_kings_college_are_read_whole(read, said, name, kind):
    found = read(f"A network\n\n{said}\n\nThat was in 2011, and nobody has asked since then.\n")
    assert found[name].type == kind
    assert "F" not in found


def test_a_real_name_is_another_name_and_no_renaming(read):
    lead, rest = (
        "A network\n\nAbu Sakara ",
        " runs Quell Exchange.\n\nThat was in 2011, and nobody has asked since then.\n",
    )
    assert aliases(read(f"{lead}— real name Delmar Ostby —{rest}")["Abu Sakara"]) == ["Delmar Ostby"]
    assert not ties(read(f"{lead}(real name Delmar Ostby){rest}")["Abu Sakara"]) & {("renamed-to", "Delmar Ostby")}
    assert "Delmar Ostby" in read(f"{lead}— and not Delmar Ostby —{rest}")


def test_who_arrests_is_not_arrested(read):
    lead, rest = (
        "A network\n\nThe Ministry of Mines ",
        " in 2011.\n\nDelmar Ostby runs Quell Shipping Ltd, as before.\n",
    )
    assert read(f"{lead}arrested two of Delmar Ostby's men{rest}")["Ministry of Mines"].left_out_because
    assert not read(f"{lead}was sanctioned{rest}")["Ministry of Mines"].left_out_because


REST = "\n\nThat was in 2011, and nobody has asked since then.\n"


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Quell Ltd is owned by Delmar Ostby.", True),
        ("There is evidence that Quell Ltd is owned by Delmar Ostby.", True),
        ("There is no evidence that Quell Ltd is owned by Delmar Ostby.", False),
        ("He denied that Quell Ltd is owned by Delmar Ostby.", False),
        ("The ship of Quell Ltd carried coal owned by Delmar Ostby.", False),
        ("Quell Ltd, a firm owned by Delmar Ostby, sold coal.", True),
        ("Quell Ltd, prosecutors said, is owned by Delmar Ostby.", True),
        ("The licence of the firm is odd. Quell Ltd's licence is held by Delmar Ostby.", False),
    ],
)
def test_what_is_denied_or_said_of_a_cargo_is_no_ownership(read, said, held):
    found = read(f"A network\n\n{said}{REST}")
    assert (("owner-of", "Quell Ltd") in ties(found["Delmar Ostby"])) is held


@pytest.mark.parametrize(
    "said",
    ["owned by Lund Marine Ltd and operated by Tern Lines Ltd", "operated by Tern Lines Ltd"],
)
def test_of_a_ship_owned_by_one_and_operated_by_another_neither_runs_the_other(read, said):
    found = read(f"A ship\n\nThe tanker Loud Tern was {said} in Oslo.{REST}")
    told = {t for _, t in ties(found["Tern Lines Ltd"])}
    assert "Loud Tern" in told
    assert "Lund Marine Ltd" not in told


@pytest.mark.parametrize(
    ("said", "owned"),
    [
        ("The tanker Loud Tern left Oslo. Her owner is Delmar Ostby.", True),
        ("The tanker Loud Tern left Oslo. She was owned by Delmar Ostby.", True),
        ("The tanker Loud Tern left Oslo with Ms. Ana Rudge. Her owner is Delmar Ostby.", False),
        ("The tanker Loud Tern left Oslo. Her brother is Delmar Ostby.", False),
    ],
)
def test_she_is_a_ship_where_she_has_an_owner_and_no_woman_was_spoken_of(read, said, owned):
    found = read(f"A ship\n\n{said}{REST}")
    assert (("owner-of", "Loud Tern") in ties(found["Delmar Ostby"])) is owned


@pytest.mark.parametrize(
    ("said", "names"),
    [
        (
            "Quell Bridge Science and Technology Co., Ltd. sold it.",
            {"Quell Bridge Science and Technology Co., Ltd."},
        ),
        ("Quell Shipping and Tern Trading Ltd sold it.", {"Quell Shipping", "Tern Trading Ltd"}),
        (
            "Quell Shipping Company and Tern Trading Company, Ltd. sold it.",
            {"Quell Shipping Company", "Tern Trading Company, Ltd."},
        ),
        ("Quell & Sons (Far East) Pty. Limited sold it.", {"Quell & Sons (Far East) Pty. Limited"}),
        ("Quell Joint Stock Company of Sakara sold it.", {"Quell Joint Stock Company"}),
        ("Quell Trading Corporation of Oslo sold it.", {"Quell Trading Corporation"}),
        ("Quell Shipping Corporation of Norway sold it.", {"Quell Shipping Corporation of Norway"}),
        ("The fishing vessel Hope of Sakara sold it.", {"Hope of Sakara"}),
        ("The firm Quell Ltd of Sakara sold it.", {"Quell Ltd"}),
        ("Lund Bay A.S. Ostby's deputy sold it.", {"Lund Bay A.S."}),
        ("The 14th Missile Brigade sold it.", {"14th Missile Brigade"}),
        ("It was sold to Saint Kitts and Nevis by Quell Ltd in May.", {"Saint Kitts and Nevis", "Quell Ltd"}),
        ("Former OSCE envoys met Quell Ltd there.", {"OSCE", "Quell Ltd"}),
    ],
)
def test_where_a_name_begins_and_ends(read, said, names):
    assert names <= set(read(f"A sale\n\n{said}{REST}"))


@pytest.mark.parametrize(
    ("said", "joined"),
    [
        ("Delmar Arne Ostby runs Quell Ltd. In 2009 Delmar Ostby sold a ship.", True),
        ("Delmar Arne Ostby runs Quell Ltd. In 2009 Arne Ostby sold a ship.", True),
        ("Delmar Arne Ostby runs Quell Ltd. In 2009 Delmar Lund sold a ship.", False),
        ("Delmar Arne Ostby runs Quell Ltd. In 2009 Ana Ostby sold a ship.", False),
    ],
)
def test_a_name_without_its_middle_one_is_the_same(read, said, joined):
    people = [n for n, p in read(f"A network\n\n{said}{REST}").items() if p.type == "person"]
    assert (people == ["Delmar Arne Ostby"]) is joined


@pytest.mark.parametrize(
    ("said", "others"),
    [
        ("The vessel has since been renamed the Mild Gull.", ["Mild Gull"]),
        ("In 2012 she was boarded by men of the Mild Gull.", []),
        ("The vessel was inspected in Oslo in 2012 under her previous name, Mild Gull.", []),
    ],
)
def test_a_ship_only_referred_to_is_renamed_too(read, said, others):
    assert aliases(read(f"A ship\n\nThe tanker Loud Tern was sold. {said}{REST}")["Loud Tern"]) == others


@pytest.mark.parametrize(
    ("said", "left_out"),
    [
        ("Ana Rudge, the secretary of Quell Ltd, resigned.", False),
        ("Ana Rudge, the secretary of the Ministry of Mines, resigned.", True),
        ("He lives with the former beauty queen Ana Rudge.", False),
        ("He lives with the late queen Ana Rudge.", True),
        ("He sold it to the fertiliser king Ana Rudge.", False),
        ('"It is sold," said Ana Rudge of the University of Oslo.', True),
        ("The ship was steered by Ana Rudge of Quell Ltd.", False),
        ("Its directors are his son, Karl Brede, and a Norwegian lawyer, Ana Rudge.", True),
        ("Quell Ltd, whose directors are Karl Brede and a Norwegian lawyer, Ana Rudge, sold it.", False),
    ],
)
def test_a_post_in_a_firm_is_no_office_of_state(read, said, left_out):
    found = read(f"A network\n\nQuell Ltd sold the tanker Loud Tern.\n\n{said}{REST}")
    assert bool(found["Ana Rudge"].left_out_because) is left_out


def test_a_place_before_an_office_is_no_short_form_of_a_firm(read):
    lead = "A network\n\nSakara Trading Ltd sold it. "
    assert "Sakara" in read(f"{lead}Its man in the Sakara office of Quell Ltd knew.{REST}")
    assert "Sakara" not in read(f"{lead}A man from Sakara's board knew.{REST}")


def test_a_maiden_name_is_a_whole_name(read):
    found = read(f"A network\n\nAna Maria Rudge, née Ostby, runs Quell Ltd.{REST}")
    assert aliases(found["Ana Maria Rudge"]) == ["Ana Maria Ostby"]
    assert not aliases(read(f"A network\n\nAna Maria Rudge, not Ostby, runs Quell Ltd.{REST}")["Ana Maria Rudge"])


def test_a_name_in_italics_with_of_inside_is_one_ship(read):
    found = read(f"# Ships\n\nThe tanker's crew left the *Pearl of Sakara* in Oslo.{REST}", "brief.md")
    assert found["Pearl of Sakara"].type == "vessel"
    assert "Pearl of Sakara" not in read(f"# Ships\n\nThe crew saw the Pearl of Sakara.{REST}", "brief.md")


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Among the ships it took on were the Loud Tern and the Mild Gull.", "vessel"),
        ("The Loud Tern was arrested in Oslo in 2011, and the Mild Gull, too.", "vessel"),
        ("Loud Tern was arrested in Oslo in 2011, and he was sentenced in May.", "person"),
    ],
)
def test_what_takes_an_article_is_arrested_as_a_ship(read, said, kind):
    assert read(f"A network\n\nQuell Shipping Ltd had tankers.\n\n{said}{REST}")["Loud Tern"].type == kind


def test_a_port_is_not_the_register_that_has_its_name(read):
    found = read(f"A flag\n\nThe port of Sakara is closed. The Sakara Open Register is run from Oslo.{REST}")
    assert (found["Sakara"].type, found["Sakara Open Register"].type) == ("place", "company")


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Its representative in Norway, Delmar Ostby, said that it would grow.", True),
        ("Delmar Ostby said in Norway that it would grow.", False),
    ],
)
def test_a_representative_abroad_is_one_and_no_mere_speaker(read, said, held):
    found = read(f"A network\n\nQuell Shipping Ltd sold a tanker. {said}{REST}")
    assert (("representative-of", "Quell Shipping Ltd") in ties(found["Delmar Ostby"])) is held
    assert bool(found["Delmar Ostby"].left_out_because) is not held


@pytest.mark.parametrize(
    ("said", "born"),
    [("17/02/1969", "1969-02-17 born"), ("02/17/1969", "1969-02-17 born"), ("02/03/1969", "1969 born")],
)
def test_a_date_with_strokes_is_read_where_its_order_is_plain(read, said, born):
    found = read(f"A network\n\nDelmar Ostby (DOB: {said}) runs Quell Ltd.{REST}")
    assert [d for d in found["Delmar Ostby"].dates if d.endswith("born")] in ([born], [])


@pytest.mark.parametrize(
    ("said", "is_counsel"),
    [
        ("Delmar Ostby, a smuggler of Quell Shipping Ltd, was at last represented by Ingrid Vassmoe", True),
        ("The court of Oslo heard the firm Quell Shipping Ltd, represented by Ingrid Vassmoe", True),
        ("Quell Shipping Ltd was represented by Ingrid Vassmoe", False),
        ("Represented by Ingrid Vassmoe was Quell Shipping Ltd, which the court of Oslo heard", False),
    ],
)
def test_who_represents_somebody_in_court_is_counsel_however_far_behind(read, said, is_counsel):
    found = read(f"Trial\n\n{said}.\n\nThat is all there is to say of it.\n")
    assert ("counsel for a party" in str(found["Ingrid Vassmoe"])) is is_counsel


def test_of_two_dozen_in_one_sentence_each_has_its_kind_and_words_of_the_trade(read, monkeypatch):
    searched = []

    class Counted:
        def __init__(self, pattern):
            self._pattern = pattern

        def search(self, text):
            searched.append(text)
            return self._pattern.search(text)

    cues = tuple((stem, Counted(pattern), weight) for stem, pattern, weight in lexicon.cues())
    monkeypatch.setattr(lexicon, "cues", lambda: cues)
    ships = [f"{a}{b} Star" for a in ("Zhi", "Ar", "Quel", "Mor", "Tav", "Nol") for b in ("bek", "dent", "vik", "dana")]
    found = read(f"Fleet\n\nThe tankers {', '.join(ships[:-1])} and {ships[-1]} were loaded with coal.\n")
    assert {found[ship].type for ship in ships} == {"vessel"}
    assert all(any("words of the trade beside it, coal, tanker" in r for r in found[ship].reasons) for ship in ships)
    assert len(searched) <= 3 * len(cues)  # a sentence is read once, whoever is named in it


@pytest.mark.parametrize("bracket", ["(IMO 9074729, ex-Ostby Dawn)", "(ex-Ostby Dawn)", "(ex Ostby Dawn, IMO 9074729)"])
def test_a_former_name_in_brackets_is_the_ships_wherever_it_stands(read, bracket):
    found = read(f"Ships\n\nThe tanker Quell Star {bracket} loaded coal at Nampo in May 2024.\n\nIt left at once.\n")
    assert [(a.text, a.kind) for a in found["Quell Star"].aliases] == [("Ostby Dawn", NameKind.FORMER)]
    assert "Ostby Dawn" not in found


@pytest.mark.parametrize("said", ["sails under the flag of Cameroon", "flies the flag of Cameroon"])
def test_the_flag_under_which_a_ship_sails_is_hers(read, said):
    found = read(f"Ships\n\nThe vessel Quell Star {said}.\n\nThat is all there is to say of her for now.\n")
    assert [(p.country, p.role) for p in found["Quell Star"].places] == [("cm", "flag")]


RUNNING_OUT = (
    "k carrier Hope of Tarawa was seized. The yacht is known as Pride of Malta. The ship was used as Bank of Rcaptain, "
    "formerly Dean of Oxford, was aboard the tanker"
)


@pytest.mark.parametrize(
    "text",
    [
        RUNNING_OUT,  # nothing behind the last noun
        'Le group\x0c \x1eundin, dirigé "par Otto Mb',  # a page's end is a line by itself
    ],
)
def test_a_text_may_end_in_the_midst_of_a_sentence(read, text):
    assert read(text) is not None
