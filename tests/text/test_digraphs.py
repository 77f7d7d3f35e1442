"""Greek and Armenian as their standards romanise them, where that is not letter by letter."""

import pytest

from ensign.text.digraphs import with_foreign_sounds
from ensign.text.words import fold


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("Ευάγγελος", "evangelos"),
        ("ΠΑΠΑΔΟΠΟΥΛΟΣ", "papadopoulos"),
        ("Μπακόπουλος", "bakopoulos"),
        ("Λάμπρου", "lamprou"),  # mi and pi inside a word
        ("Ελευθερία", "eleftheria"),
        ("Αυγερινός", "avgerinos"),
        ("Αγχίαλος", "anchialos"),
        ("Մարտիրոսյան", "martirosyan"),
        ("Պուտին", "putin"),
        ("Ոսկանյան", "voskanyan"),
        ("Երևան", "yerevan"),
        ("Սևան", "sevan"),
        ("Սարգսյան", "sargsyan"),
    ],
)
def test_letters_that_are_one_sound_are_romanised_together(written, latin):
    assert fold(written) == latin


@pytest.mark.parametrize(
    ("written", "latin"), [("Μάιος", "maios"), ("Πρωτοϋπουργός", "protoypourgos"), ("Öner", "oner")]
)
def test_letters_that_are_two_sounds_are_not(written, latin):
    assert fold(written) == latin


@pytest.mark.parametrize(
    ("written", "latin"),
    [
        ("Ντμίτρι Μεντβέντεφ", "dmitri medvedev"),
        ("Σεργκέι Σοϊγκού", "sergei soigou"),
        ("ΣΑΝΤΑΜ ΧΟΥΣΕΙΝ", "sadam housein"),
        ("Γιεβγκένι Πριγκόζιν", "yevgeni prigozin"),
    ],
)
def test_a_foreign_name_is_read_by_the_sounds_that_greek_has_no_letters_for(written, latin):
    assert fold(with_foreign_sounds(written)) == latin


@pytest.mark.parametrize(
    "name", ["Κωνσταντίνος Λάμπρου", "Ιωσήφ Αντωνίου", "Μιχαήλ Γκίκας", "Δημ. Παντελής", "Putin", "Пушкин", ""]
)
def test_a_greek_name_is_not(name):
    assert with_foreign_sounds(name) == name
