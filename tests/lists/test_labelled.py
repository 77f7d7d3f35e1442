"""Numbers behind a label in a publisher's prose, and what stands there and is none.

All numbers are invented.
"""

import pytest

from ensign.lists.labelled import labelled
from ensign.model import Identifier


@pytest.mark.parametrize(
    ("prose", "numbers"),
    [
        ("Passport no.: 654120378, expires on 16 Sep. 2019. Gender: male.", [("passport", "654120378", "")]),
        ("KPi.901 Passport no: PS 472330299 (Expires 4 Jul. 2017).", [("passport", "PS 472330299", "")]),
        ("Title: Haji. Afghan passport no. D000999 issued on 20 Nov 1997.", [("passport", "D000999", "af")]),
        ("Passport no.: Tunisian passport number E590999, issued on 19 Jun. 1987", [("passport", "E590999", "tn")]),
        ("Passport no: Yemen 00385999.\r\nReviewed in 2008.", [("passport", "00385999", "ye")]),
        (
            "Passport no: Democratic Republic of the Congo number OB 0243999. Born in 1970.",
            [("passport", "OB 0243999", "cd")],
        ),
        ("Passport D1000084 (Iran) expires 26 Jul 2026", [("passport", "D1000084", "ir")]),
        ("Passport information - N006478999", [("passport", "N006478999", "")]),
        ("Passport number (RUS): 762988999", [("passport", "762988999", "ru")]),
        ("Russian passport number 96 03 464999, issued on 1 June 2003", [("passport", "96 03 464999", "ru")]),
        (
            "Passport no: a) 6620999, issued in Iran b) 9003999, issued in Iran. Facilitated a breach of paragraph 5.",
            [("passport", "6620999", ""), ("passport", "9003999", "")],
        ),
        (
            "Passport no.: a) Kuwaiti passport number 001714999 b) Kuwaiti passport number 101856999, issued",
            [("passport", "001714999", "kw"), ("passport", "101856999", "kw")],
        ),
        (
            "Passport no.: F508999 National identification no.: Saudi Arabian national identification number 10275089.",
            [("passport", "F508999", ""), ("national", "10275089", "sa")],
        ),
        ("Afghan national identification card (tazkira) number 300799.", [("national", "300799", "af")]),
        ("Company Identification No.HE 131999 (Cyprus)", [("registration", "HE 131999", "cy")]),
        ("State registration number: 1027301570999", [("registration", "1027301570999", "")]),
        ("Tax ID No.: 7831000999 (Russia)\nWebsite: www.example.org", [("tax", "7831000999", "ru")]),
        ("INN 4706036999 OGRN: 1097746180999", [("tax", "4706036999", ""), ("registration", "1097746180999", "")]),
        ("Italian Fiscal Code: SSDSBN68B10Z399F.", [("tax", "SSDSBN68B10Z399F", "it")]),
        ("Hong Kong company registration number 1177999", [("registration", "1177999", "hk")]),
    ],
)
def test_a_number_behind_a_label(prose: str, numbers: list[tuple[str, str, str]]):
    assert [(one.scheme, one.value, one.country) for one in labelled(prose)] == numbers


@pytest.mark.parametrize(
    "prose",
    [
        "Passport no: na. Designation: Minister of Justice 1996-2001.",
        "Passport no.: na Belongs to a tribe of 12345 people",
        "His passport was taken from him in 2001; he holds no other.",
        "Passport Date of Issue: 7 December 2011",
        "Passport issued 2006-07-24",
        "Filipino passport 2000-2001",
        "Identity as a vessel with the number 5145999 was hidden",
        "OFSI ID: 13637",
        "KPP: 784001001",  # many firms have the same
        "Company number IMO 5434999",
        "Legal Entity Identifier (LEI): 534006WDUE2J9S01D70",  # a figure too few
        "Passport No.: 4138",
        "Fax no.: 850-2-381-4410. Telephone number: 963936016999",
        "an identification of 90210 people, and a company of 12000",
        "a company 12000 strong; registration 90210 followed; the identification 90210",
        "passport (expired in 12345)",
    ],
)
def test_what_is_no_number_with_a_label(prose: str):
    assert list(labelled(prose)) == []


def test_a_number_that_is_known_or_comes_twice_is_not_told_again():
    known = [Identifier("tax", "7831000999")]
    prose = "INN: 7831-000-999. Passport no. D000999, that is passport number D000999"
    assert [one.value for one in labelled(prose, known)] == ["D000999"]


def test_what_is_called_fraudulent_is_in_doubt():
    first, second = labelled("Passport no: D000999 (fraudulent). National identification no: 69102752")
    assert (first.doubt, second.doubt) == ("fraudulent", "")
    assert first.label == "Passport no"
