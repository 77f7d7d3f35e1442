"""Latin letters of cp1250 and cp1254 are told from those of cp1252 by the words they are in."""

import io
import random

import pytest

from ensign.errors import BrokenInput
from ensign.readers.accents import accents_of
from ensign.readers.encodings import scan
from ensign.readers.inputs import open_input
from ensign.readers.legacy import guess

# Invented: given names, and surnames or what firms are called by.
NAMES = {
    "Turkish": "Mehmet Ayşe Uğur İbrahim Fatih Işıl Gökhan Pınar Yaşar|Şimşek Karayılan Yıldız Kılıç Öztürk Çağlar Taş",
    "Czech": "Jiří Zdeněk Tomáš Ondřej Květa Luděk Věra Božena|Řízek Dvořák Kučera Němec Jirsů Havlíček Koťátko Žďár",
    "Polish": "Łukasz Michał Paweł Żaneta Grażyna Józef Bożena|Ćwikła Wójcik Węgrzyn Święcki Leśniak Kamińska Źdźbło",
    "Hungarian": "Gergő Dezső Győző Jenő Éva Sándor Ernő Lőrinc|Erdős Kőszegi Szűcs Győri Fűtő Gyűrűs Petőfi Mezőgazda",
    "Romanian": "Călin Răzvan Ştefan Mădălina Ionuţ Cătălin|Băsescu Popeşti Ioniţă Păun Dănilă Lăcrămioara Brâncuşi",
    "Croatian": "Željko Đuro Ivan Nikola Ćiro Anđelko|Petrović Jovanović Vučković Đurić Čolić Kovačević Šćepanović",
    "Slovak": "Ľubomír Štefan Ján Mária Ľudmila Andrej|Hriňák Kráľ Veľký Kučera Ťažký Čížová Ševčík Bučko Mäsiar Kôň",
    "Icelandic": "Guðmundur Sigurður Þorsteinn Hafþór Guðný Ýr|Þórðarson Íþróttafélag Jónsson Einarsdóttir Býlið Ægir",
    "Faroese": "Eyðun Bárður Høgni Jóannes Súsanna Rógvi|Høgnason Næs Býráð Føroyar Kjærbæk Nýggjastova Syderbø Vágs",
    "French": "François Hélène Loïc Étienne Anaïs Agnès Moïse Noël|Lefèvre Côté Bœuf Crèmerie Forêt Maçon Évrard Sœurs",
    "Danish": "Søren Jørgen Bjørn Kåre Mette Lærke Åge|Kjærgaard Åkjær Østergård Frøslev Ærø Smørrebrød Bøje Præstø",
    "Norwegian": "Øystein Håkon Åse Frøydis Øivind Bjørn|Sørensen Ødegård Færøy Bråten Hægeland Røe Sæbø Trælast Øie",
    "German": "Jürgen Günther Änne Björn Käthe|Müller Gärtner Großmann Weiß Söhne Österreich Süß Straßenbau Büro",
    "Spanish": "José María Íñigo Ángel Raúl Andrés|Muñoz Núñez Peña Compañía Ibáñez Ordóñez Zúñiga Güell Señorío",
    "Portuguese": "João Conceição Estêvão Antônio Luís|Guimarães Simões Brandão Gonçalves Irmãos Leões Avó Câmara",
    "Italian": "Niccolò Nicolò Mosè Noè Carlo|Università Società Libertà Virtù Caffè Forlì Lunedì Perché Città",
}
CODECS = {
    "Turkish": "cp1254",
    **dict.fromkeys(("Czech", "Polish", "Hungarian", "Romanian", "Croatian", "Slovak"), "cp1250"),
    **dict.fromkeys(
        ("Icelandic", "Faroese", "French", "Danish", "Norwegian", "German", "Spanish", "Portuguese", "Italian"),
        "cp1252",
    ),
}
OTHERS = sorted(language for language, codec in CODECS.items() if codec != "cp1252")
WESTERN = sorted(language for language, codec in CODECS.items() if codec == "cp1252")


def table(language, rows, *, capitals=False):
    given, surnames = (part.split() for part in NAMES[language].split("|"))
    choose = random.Random(f"{language} {rows}")
    names = [f"{choose.choice(given)} {choose.choice(surnames)}" for _ in range(rows)]
    text = "name;n\n" + "".join(f"{name};{row}\n" for row, name in enumerate(names))
    return text.upper() if capitals else text


def read(data, *, stream=False, folder=None):
    if stream:
        return open_input(io.BytesIO(data))
    path = folder / "vendors.csv"
    path.write_bytes(data)
    return open_input(path)


def names_of(source):
    return [name for frame in source.frames() for name in frame.iloc[:, 0]]


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("rows", [4, 10, 200])
@pytest.mark.parametrize("stream", [False, True])
def test_central_european_and_turkish_names_are_read_as_written(language, rows, stream, tmp_path):
    text = table(language, rows)
    source = read(text.encode(CODECS[language]), stream=stream, folder=tmp_path)
    assert f"{CODECS[language]} (doubtful)" in source.recognised
    assert "--encoding" in source.warnings[0]
    assert names_of(source) == [line.split(";")[0] for line in text.splitlines()[1:]]


@pytest.mark.parametrize("language", WESTERN)
@pytest.mark.parametrize("rows", [3, 10, 200])
@pytest.mark.parametrize("stream", [False, True])
def test_western_names_are_read_as_cp1252_without_a_word(language, rows, stream, tmp_path):
    text = table(language, rows)
    source = read(text.encode("cp1252"), stream=stream, folder=tmp_path)
    assert names_of(source) == [line.split(";")[0] for line in text.splitlines()[1:]]
    assert source.warnings == ()


@pytest.mark.parametrize("language", sorted(NAMES))
def test_so_are_names_in_capitals(language):
    text = table(language, 30, capitals=True)
    assert accents_of(text.encode(CODECS[language], "ignore"))[0] == CODECS[language]


def test_names_of_many_western_countries_are_cp1252():
    text = "".join(table(language, 20) for language in WESTERN)
    assert accents_of(text.encode("cp1252")) == ("cp1252", False)


def test_two_rows_with_a_header_are_enough_where_the_words_fit_together(tmp_path):
    text = "Tedarikçi;Ülke\nMurat Karayılan;Türkiye\nMehmet Şimşek;Türkiye\n"
    source = read(text.encode("cp1254"), folder=tmp_path)
    assert names_of(source) == ["Murat Karayılan", "Mehmet Şimşek"]


@pytest.mark.parametrize(
    ("text", "codec"),
    [("Kuchař Řehořek", "cp1250"), ("Şahin Şeker;Güç;Büyük", "cp1254")],
)
def test_where_words_could_be_of_either_cp1252_is_doubted(text, codec):
    data = text.encode(codec)
    assert accents_of(data) == ("cp1252", True)
    assert str(scan([data], "x")) == "cp1252 (doubtful)"


def test_one_strange_word_among_many_is_a_name_from_abroad():
    french = table("French", 30)
    assert accents_of((french + "Đặng Bùi Hùng\n").encode("cp1252", "ignore")) == ("cp1252", False)


@pytest.mark.parametrize(
    "text", ["Nº 5 Peluquería;£5", "¿Qué Tal?;Mª José", "400 m² Grünfläche;½ Café;2³", "Öl ™;±5 µm"]
)
def test_signs_beside_words_are_no_letters(text):
    assert accents_of(text.encode("cp1252")) == ("cp1252", False)


@pytest.mark.parametrize("encoding", ["cp850", "mac_roman"])
def test_what_dos_and_macs_wrote_is_not_taken_for_cp1250(encoding):
    text = table("German", 10) + table("Danish", 10)
    assert str(scan([text.encode(encoding, "ignore")], "x")).split()[0] in {"cp1252", "latin-1"}


def test_words_of_two_accented_letters_in_a_row_are_no_other_script():
    czech = "name\nPavel Řízek\nJiří Dvořák\nTomáš Kučera\nZdeněk Němec\n"
    assert guess(czech.encode("cp1250")) == ""
    assert guess("".join(table("Romanian", rows, capitals=True) for rows in (3, 5)).encode("cp1250")) == ""


def test_a_stream_that_began_in_ascii_says_at_its_end_what_its_words_are_unlike():
    late = "name;n\n" + "Firm;1\n" * 10_000 + table("Hungarian", 20)
    source = read(late.encode("cp1250"), stream=True)
    assert source.doubt == ""
    names_of(source)
    assert "read as cp1252" in source.doubt
    turkish = read(("name;n\n" + "Firm;1\n" * 10_000 + table("Turkish", 20)).encode("cp1254"), stream=True)
    names_of(turkish)
    assert "read as cp1252" in turkish.doubt
    icelandic = read(("name;n\n" + "Firm;1\n" * 10_000 + table("Icelandic", 20)).encode("cp1252"), stream=True)
    names_of(icelandic)
    assert icelandic.doubt == ""


def test_a_stream_that_cp1252_cannot_be_says_what_its_words_are_like():
    late = "name;n\n" + "Firm;1\n" * 10_000 + table("Polish", 20)
    with pytest.raises(BrokenInput, match="is not cp1252") as caught:
        names_of(read(late.encode("cp1250"), stream=True))
    assert "try --encoding cp1250" in caught.value.hint
    assert "Grażyna" not in str(caught.value) + caught.value.hint
