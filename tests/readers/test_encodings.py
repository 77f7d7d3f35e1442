"""Encodings: marks, zeros, the order of guesses, and what a stream may and may not decide."""

import codecs
import io

import pytest

from ensign.errors import BrokenInput, InputError, UsageError
from ensign.readers import legacy
from ensign.readers.inputs import open_input
from ensign.readers.options import ReadOptions

TEXT = "Lieferant;Land\nMüller & Söhne;DE\nČeská;CZ\n"
LATIN = "Lieferant;Land\nMüller & Söhne;DE\n"


def names_of(source):
    return [name for frame in source.frames() for name in frame.iloc[:, 0]]


def given(tmp_path, data, options=None):
    path = tmp_path / "in.csv"
    path.write_bytes(data)
    return open_input(path, options)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (codecs.BOM_UTF8 + TEXT.encode(), "UTF-8 with byte order mark"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "UTF-16 LE with byte order mark"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "UTF-16 BE with byte order mark"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "UTF-32 LE with byte order mark"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "UTF-32 BE with byte order mark"),
        (TEXT.encode("utf-16-le"), "UTF-16 LE"),
        (TEXT.encode("utf-16-be"), "UTF-16 BE"),
        (TEXT.encode(), "UTF-8"),
    ],
)
@pytest.mark.parametrize("stream", [False, True])
def test_unicode_is_recognised_with_and_without_a_mark(tmp_path, data, said, stream):
    source = open_input(io.BytesIO(data)) if stream else given(tmp_path, data)
    assert f"CSV, {said}, delimiter ';'" in source.recognised
    assert source.header == ("Lieferant", "Land")
    assert names_of(source) == ["Müller & Söhne", "Česká"]


def test_cp1252_and_where_it_cannot_latin_1(tmp_path):
    windows = given(tmp_path, LATIN.encode("cp1252") + "A–B;€\n".encode("cp1252"))
    assert ", cp1252," in windows.recognised
    assert names_of(windows)[-1] == "A–B"
    latin = given(tmp_path, LATIN.encode("latin-1") + b"A\x81B;DE\n")
    assert ", latin-1 (doubtful)," in latin.recognised
    assert "read as latin-1" in latin.doubt
    assert windows.doubt == ""
    assert names_of(latin) == ["Müller & Söhne", "A\x81B"]


def test_a_file_is_judged_by_all_of_its_bytes(tmp_path):
    """The first megabyte is ASCII, the only accent comes at the end."""
    many = "name,n\n" + "Firm,1\n" * 200_000
    assert names_of(given(tmp_path, many.encode() + "Café,1\n".encode()))[-1] == "Café"
    assert names_of(given(tmp_path, many.encode() + "Café,1\n".encode("cp1252")))[-1] == "Café"


def test_from_a_stream_ascii_commits_to_nothing():
    many = "name,n\n" + "Firm,1\n" * 200_000
    for encoding in ("utf-8", "cp1252"):
        source = open_input(io.BytesIO(many.encode() + "Café,1\n".encode(encoding)))
        assert "ASCII so far" in source.recognised
        assert names_of(source)[-1] == "Café"


@pytest.mark.parametrize(("first", "then"), [("utf-8", "cp1252"), ("cp1252", "latin-1")])
def test_a_stream_that_contradicts_itself_stops(first, then):
    start = "name,n\n" + "Café,1\n".encode(first).decode("latin-1") + "Firm,1\n" * 100_000
    strange = "Ol\x81é,1\n" if then == "latin-1" else "Olé,1\n"
    data = start.encode("latin-1") + strange.encode("latin-1")
    source = open_input(io.BytesIO(data))
    with pytest.raises(BrokenInput) as caught:
        names_of(source)
    place = data.index(b"Ol") + 2
    assert f"byte {place} (line 100003)" in str(caught.value)
    assert "Ol" not in str(caught.value) + caught.value.hint
    assert "--encoding" in caught.value.hint
    assert caught.value.exit_status == 3


def test_a_character_cut_by_the_edge_of_a_block_is_whole():
    for shift in range(4):
        data = ("name,n\n" + "x" * (16_384 - 10 - shift) + "éü中😀,1\n").encode()
        assert names_of(open_input(io.BytesIO(data)))[0].endswith("éü中😀")


def test_utf8_with_a_few_bad_bytes_is_refused_not_read_as_something_else(tmp_path):
    with pytest.raises(InputError, match="UTF-8 but for a few bytes"):
        given(tmp_path, ("name;n\n" + "Müller;1\n" * 50).encode() + b"Caf\xe9;1\n")


def test_doubt_is_said(tmp_path):
    dos = ("Lieferant;Ort\n" + "Müller;Köln\nGärtner;Zürich\n" * 20).encode("cp850")
    assert "doubtful" in given(tmp_path, dos).recognised
    assert "read as latin-1" in given(tmp_path, dos).doubt
    french = ("name;n\n" + "Société Générale;1\nCrédit Agricole – Île-de-France;2\n" * 20).encode("cp1252")
    assert "doubtful" not in given(tmp_path, french).recognised


def test_a_single_accent_that_makes_a_sign_is_doubted(tmp_path):
    """As Excel on a Mac writes it: one Müller in a file is all there is to tell by."""
    mac = "Name,Country\rMüller,DE\rAcme,US\r"
    assert "doubtful" in given(tmp_path, mac.encode("mac_roman")).recognised
    assert "doubtful" not in given(tmp_path, mac.encode("cp1252")).recognised
    assert "doubtful" not in given(tmp_path, "Name,Fee\nAcme™ Ltd,£5\nO’Neill,€7\n".encode("cp1252")).recognised


SCRIPTS = [
    ("cp1251", "Наименование;Страна\nООО Ромашка;Россия\nПАО Саранский завод;Беларусь\n"),
    ("koi8-r", "Наименование;Страна\nООО Ромашка;Россия\nПАО Саранский завод;Беларусь\n"),
    ("cp866", "Наименование;Страна\nООО Ромашка;Россия\nПАО Саранский завод;Беларусь\n"),
    ("cp1253", "Επωνυμία;Χώρα\nΓεώργιος Αραντάκης;Ελλάδα\nΝαυτιλιακή Σακάρα ΑΕ;Κύπρος\n"),
    ("gbk", "公司名称;国家\n阿兰塔贸易有限公司;朝鲜\n北京天地进出口公司;中国\n"),
    ("shift_jis", "会社名;国\n株式会社アランタ;日本\n東京貿易サカラ会社;日本\n"),
    ("cp949", "회사명;국가\n아란타 무역회사;조선\n사카라 주식회사 서울지점;한국\n"),
]


@pytest.mark.parametrize(("encoding", "text"), SCRIPTS)
@pytest.mark.parametrize("stream", [False, True])
def test_an_encoding_of_another_script_is_told_by_its_letters_and_said_to_be_a_guess(tmp_path, encoding, text, stream):
    data = text.encode(encoding)
    source = open_input(io.BytesIO(data)) if stream else given(tmp_path, data)
    lines = [line.split(";") for line in text.splitlines()]
    assert source.header == tuple(lines[0])
    assert "doubtful" in source.recognised
    assert "--encoding" in source.warnings[0]
    assert names_of(source) == [line[0] for line in lines[1:]]


@pytest.mark.parametrize("encoding", ["cp1252", "cp1250", "cp1254", "cp850"])
def test_accented_letters_are_never_taken_for_another_script(encoding):
    text = "name;n\n" + "Société Générale;1\nMüller & Söhne ÄÖÜ;2\nJosé Ñandú;3\n".encode("cp1252").decode("cp1252")
    assert legacy.guess(text.encode(encoding, "ignore")) == ""


def test_letters_that_are_not_latin_and_of_no_known_encoding_are_refused(tmp_path):
    strange = b"name;n\n" + b"\xa4\xb1\x98\xfb\x93\xf7\xa6\x95;1\n\x95\xbf\xfa\xf9\xab\x99;2\n" * 5
    with pytest.raises(InputError, match="encoding cannot be told") as caught:
        given(tmp_path, strange)
    assert "--encoding" in caught.value.hint
    assert len(names_of(given(tmp_path, strange, ReadOptions(encoding="latin-1")))) == 10


def test_a_named_encoding_that_the_letters_speak_against_is_doubtful(tmp_path):
    data = SCRIPTS[0][1].encode("cp1251")
    wrong = given(tmp_path, data, ReadOptions(encoding="latin-1", columns="name=1"))
    assert "look like cp1251" in wrong.doubt
    assert given(tmp_path, data, ReadOptions(encoding="windows-1251")).doubt == ""
    assert given(tmp_path, SCRIPTS[4][1].encode("gbk"), ReadOptions(encoding="gbk")).doubt == ""
    with pytest.raises(InputError) as caught:
        given(tmp_path, SCRIPTS[4][1].encode("gbk"), ReadOptions(encoding="utf-8"))
    assert "gb18030" in caught.value.hint
    assert "latin-1" not in caught.value.hint


def test_a_doubtful_encoding_is_named_where_no_column_can_be_told(tmp_path):
    data = SCRIPTS[0][1].replace("Наименование", "Разное").encode("cp1251")
    with pytest.raises(UsageError, match="read as cp1251") as caught:
        given(tmp_path, data)
    assert "--encoding" in caught.value.hint
    assert "Ромашка" not in str(caught.value) + caught.value.hint
    assert caught.value.hint.startswith("If names look wrong, name the encoding with --encoding. ")
    assert "; " not in caught.value.hint


def test_a_stream_says_at_its_end_what_its_beginning_did_not_show():
    rows = "Firm,1\n" * 10_000 + "Öl,2\n" + "Da„rtner,1\n" * 9
    source = open_input(io.BytesIO(("name,n\n" + rows).encode("cp1252")))
    assert source.doubt == ""
    assert names_of(source)[-1] == "Da„rtner"
    assert "read as cp1252" in source.doubt


def test_a_stream_of_another_script_that_its_beginning_did_not_show_stops():
    rows = "Firm;1\n" * 10_000 + "ООО;2\n" + "ПАО Саранский завод;3\nЗАО Ромашка;4\n" * 9
    source = open_input(io.BytesIO(("name;n\n" + rows).encode("cp1251")))
    with pytest.raises(BrokenInput, match="not in Latin letters") as caught:
        names_of(source)
    assert "--encoding cp1251" in caught.value.hint
    assert "Ромашка" not in str(caught.value) + caught.value.hint


@pytest.mark.parametrize("encoding", ["cp1250", "mac_roman"])
def test_signs_within_words_are_a_doubt(tmp_path, encoding):
    text = {"cp1250": "Spółka Śląska;1\nDąbrowska;2\nGęśl Żółwia;3\n", "mac_roman": "Müller;1\nGärtner;2\nBüro;3\n"}
    assert "doubtful" in given(tmp_path, ("name;n\n" + text[encoding]).encode(encoding)).recognised


def test_the_user_may_name_the_encoding(tmp_path):
    data = ("name;n\nГазпром;1\n").encode("cp1251")
    assert names_of(given(tmp_path, data, ReadOptions(encoding="cp1251"))) == ["Газпром"]
    assert names_of(given(tmp_path, codecs.BOM_UTF8 + TEXT.encode(), ReadOptions(encoding="utf8")))[1] == "Česká"
    assert names_of(given(tmp_path, TEXT.encode("utf-16"), ReadOptions(encoding="utf-16")))[1] == "Česká"
    with pytest.raises(UsageError, match="no encoding 'utf-99'"):
        given(tmp_path, data, ReadOptions(encoding="utf-99"))
    with pytest.raises(UsageError):
        given(tmp_path, data, ReadOptions(encoding="base64"))
    with pytest.raises(InputError, match=r"from byte 7 \(line 2\)"):
        given(tmp_path, data, ReadOptions(encoding="utf-8"))


def test_a_wrong_mark_before_another_encoding_is_no_part_of_the_header(tmp_path):
    data = codecs.BOM_UTF8 + "Name;Straße\nMüller;Weg 1\n".encode("cp1252")
    with pytest.raises(InputError, match="is not UTF-8 with byte order mark from byte 12 ") as caught:
        given(tmp_path, data)
    assert caught.value.hint == "its byte order mark may be wrong: name the encoding with --encoding"
    source = given(tmp_path, data, ReadOptions(encoding="cp1252"))
    assert source.header == ("Name", "Straße")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32"])
def test_a_text_without_zeros_is_not_read_as_utf16_whatever_the_user_says(tmp_path, encoding):
    with pytest.raises(UsageError, match="no UTF-"):
        given(tmp_path, TEXT.encode(), ReadOptions(encoding=encoding))
    assert names_of(given(tmp_path, TEXT.encode(encoding), ReadOptions(encoding=encoding)))[1] == "Česká"
