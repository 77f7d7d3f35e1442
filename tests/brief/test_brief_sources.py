# ruff: noqa: E501 - a text under test is one line where its file has one
"""Briefs in every format, with offsets that are those of the file."""

import io
import zipfile

import pytest

from ensign.brief import recognizer
from ensign.brief.document import Part, parse
from ensign.brief.proposals import propose
from ensign.brief.sources import read
from ensign.errors import InputError, UsageError

BODY = "Delmar Ostby founded Quell Shipping Ltd in 2011. The company owns the tanker Brisk Tern (IMO 9074729)."


def told(proposals):
    return {(p.name, t.predicate, t.target_name) for p in proposals.proposals for t in p.ties}


WANTED = {
    ("Delmar Ostby", "founder-of", "Quell Shipping Ltd"),
    ("Quell Shipping Ltd", "owner-of", "Brisk Tern"),
}


def test_markup_is_read_over_and_offsets_stay(tmp_path):
    text = "\n# A title\n\n**Delmar Ostby** founded *Quell Shipping Ltd* for \\$2 million. Write to [me@x.org](mailto:me@x.org).\n"
    path = tmp_path / "b.md"
    path.write_text(text, encoding="utf-8")
    found = propose(path)
    ostby = next(p for p in found.proposals if p.name == "Delmar Ostby")
    start, end, paragraph = ostby.mentions[0]
    assert (text[start:end], paragraph) == ("Delmar Ostby", 2)
    assert "@" not in "".join(p.passage.text for p in found.proposals)
    assert ("Delmar Ostby", "founder-of", "Quell Shipping Ltd") in told(found)


def test_typographic_marks_count_one_each():
    document = parse("“Sea Fox’s owner” — a man … ran it.\n")
    assert len(document.clean) == len(document.text)
    assert document.clean.startswith('"Sea Fox\'s owner"')


def test_parts_of_a_text():
    text = "A title\n\nBy Ana Ruiz\n\nA body that runs on and on, as bodies do.\n\nSeries Editor: Bo Li\n\n[1] See Sea Times.\n"
    parts = [p.part for p in parse(text).paragraphs]
    assert parts == [Part.HEADING, Part.BYLINE, Part.BODY, Part.IMPRINT, Part.NOTE]


def test_a_page(tmp_path):
    path = tmp_path / "b.html"
    page = f"<html><head><title>x</title><script>Ivan Bad owns Ship Co.</script></head><body><h1>News</h1><p>{BODY}</p></body></html>"
    path.write_text(page, encoding="utf-8")
    found = propose(path)
    assert told(found) >= WANTED
    assert "Ivan Bad" not in {p.name for p in found.proposals}


def test_a_word_document(tmp_path):
    docx = pytest.importorskip("docx", reason="python-docx is an extra")
    file = docx.Document()
    file.add_heading("News")
    file.add_paragraph(BODY)
    table = file.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "M/V Loud Tern", "ferry"
    file.save(str(tmp_path / "b.docx"))
    found = propose(tmp_path / "b.docx")
    assert told(found) >= WANTED
    assert "Loud Tern" in {p.name for p in found.proposals}


def pdf_of(lines):
    """A one-page PDF that shows the lines."""
    shown = b" ".join(b"(%s) Tj 0 -14 Td" % line.encode() for line in lines)
    stream = b"BT /F1 11 Tf 72 720 Td " + shown + b" ET"
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, places = io.BytesIO(b"%PDF-1.4\n"), []
    out.seek(0, io.SEEK_END)
    for number, part in enumerate(parts, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, part))
    start = out.tell()
    table = b"".join(b"%010d 00000 n \n" % p for p in places)
    out.write(
        b"xref\n0 6\n0000000000 65535 f \n" + table + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    )
    return out.getvalue()


def test_a_pdf_with_wrapped_lines(tmp_path):
    pytest.importorskip("pypdf", reason="pypdf is an extra")
    half = BODY.index("in 2011")
    lines = [BODY[:half].replace("(", r"\("), BODY[half:].replace("(", r"\(").replace(")", r"\)")]
    (tmp_path / "b.pdf").write_bytes(pdf_of(lines))
    assert told(propose(tmp_path / "b.pdf")) >= WANTED


@pytest.mark.parametrize("name", ["b.docx", "b.pdf"])
@pytest.mark.parametrize("data", [b"not this", b"PK\x03\x04broken", b"%PDF-1.4\nbroken"])
def test_a_broken_file_gets_one_sentence(tmp_path, name, data):
    pytest.importorskip({"b.docx": "docx", "b.pdf": "pypdf"}[name], reason="an extra")
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError) as e:
        read(tmp_path / name)
    assert name in str(e.value)
    assert e.value.hint


def test_an_archive_that_is_no_document(tmp_path):
    pytest.importorskip("docx", reason="python-docx is an extra")
    with zipfile.ZipFile(tmp_path / "b.docx", "w") as z:
        z.writestr("a.txt", "x")
    with pytest.raises(InputError, match=r"b\.docx"):
        read(tmp_path / "b.docx")


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("b.txt", b"caf\xe9", "not UTF-8"),
        ("b.txt", b" \n ", "holds no text"),
        ("b.txt", b"\xef\xbb\xbf", "holds no text"),
        ("b.txt", b"a\x00b", "not a text file"),
        ("b.txt", b"%PDF-1.4 x", "b.txt is a PDF, whatever its name says"),
        ("b.md", b"{\\rtf1 x}", "b.md is a document in rich text"),
        ("b.xyz", b"x", "no format"),
        ("b.html", b"", "b.html"),
    ],
)
def test_what_cannot_be_read_is_said(tmp_path, name, data, says):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=says):
        read(tmp_path / name)


def test_without_spacy_the_hint_says_what_to_install(monkeypatch):
    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(recognizer.importlib, "import_module", missing)
    with pytest.raises(UsageError, match="spaCy is not installed") as e:
        recognizer.find(parse("x\n"), "en_core_web_sm")
    assert "ensign[ner]" in e.value.hint


def parts_of(text):
    return [p.part for p in parse(text).paragraphs]


def test_who_is_at_a_meeting_is_told_by_its_minutes_alone():
    listed = "\n\nPresent: Anna Lind, Otto Vast\n\nThe committee met and talked of Tern Trading Ltd."
    assert parts_of("Minutes of the fourth meeting" + listed)[1] is Part.ATTENDANCE
    assert parts_of("A report on the fourth meeting" + listed)[1] is not Part.ATTENDANCE


def test_a_name_over_an_office_is_a_signature_and_one_over_a_firm_is_none():
    text = "A long first line of the text, which says what it is about.\n\nTern was fined.\n\n{}\n\nThe end of it all, at last."
    assert parts_of(text.format("DARRELL K. POTTS\nUnited States Attorney"))[2] is Part.IMPRINT
    assert parts_of(text.format("The Minister of Trade\nAnna Lind"))[2] is Part.IMPRINT
    assert parts_of(text.format("Karl Brede\nTern Shipping Ltd"))[2] is not Part.IMPRINT


def test_names_in_capitals_over_a_case_are_its_parties_and_over_a_charge_are_none():
    text = "IN THE HIGH COURT\n\n{}\n\nThe ship burnt. The owners claimed."
    assert parts_of(text.format("(1) ARGO TIDE SA\n(2) EMIL VAST, Defendants"))[1] is Part.BODY
    assert parts_of(text.format("COUNT ONE\n(Conspiracy)"))[1] is Part.HEADING


def test_an_e_mail_quoted_in_another_has_its_own_paragraphs():
    text = (
        "Hi all,\n\nTern is not the seller.\n\n> From: Anna Lind\n> To: Otto Vast\n>\n> Dear Otto,\n>\n> Tern sold it."
    )
    assert parts_of(text) == [Part.BYLINE, Part.BODY, Part.BYLINE, Part.BYLINE, Part.BODY]


def test_items_with_asterisks_are_apart(read):
    assert {"Tern Ltd", "Kite Ltd"} <= set(read("See also:\n\n* Tern Ltd\n* Kite Ltd\n\nIt is all there is.", "b.md"))


BROKEN_WORDS = [
    ("Karl Bre\u00adde", "Tern Tra\u00adding Ltd"),  # a place where a line may break
    ("Karl\u00a0Bre\u2060de", "Tern\u202fTrading Ltd"),
    ("Karl Brede\u00ad", "Tern \u00adTrading Ltd"),
]


@pytest.mark.parametrize(("person", "firm"), BROKEN_WORDS)
def test_what_only_says_where_a_line_may_break_parts_no_name(read, person, firm):
    found = read(f"{person}, a trader, founded {firm} in 2011. Otto Lind was not involved.")
    assert {"Karl Brede", "Tern Trading Ltd", "Otto Lind"} <= set(found)
    assert [(t.predicate, t.target_name) for t in found["Karl Brede"].ties] == [("founder-of", "Tern Trading Ltd")]


def test_a_letter_and_its_accent_are_one_letter_and_places_stay_the_files(read):
    text = "In Riga, Jose\u0301 Bre\u0301de founded Tern Trading Ltd."
    (start, end, _) = read(text)["José Bréde"].mentions[0]
    assert text[start:end] == "Jose\u0301 Bre\u0301de"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Officials say that Karl Bre-\nde founded Tern Trading Ltd. They arrested Brede.", "Karl Brede"),
        ("Officials say that Kim Jong-\nun founded Tern Trading Ltd. They met him.", "Kim Jong-un"),
        ("Officials say that Karl Brede founded Tern–Gull Trading Ltd in 2011.", "Tern-Gull Trading Ltd"),
        ("Officials say that Karl Brede owns the tanker ‘Blue Tern’ of Riga.", "Blue Tern"),
        ("Officials say that Karl Brede's firms' ship is the tanker 'Blue Tern'.", "Blue Tern"),
    ],
)
def test_a_name_is_whole_over_hyphens_and_dashes_and_in_single_quotes(read, text, name):
    found = read(text)
    assert name in found
    assert found[name].type != "person" or name.startswith("K")


def test_a_dash_that_sets_off_a_name_is_no_part_of_it(read):
    found = read("The firm – Tern Trading Ltd – was sold to the trader—Karl Brede—in 2011, they said in 2011–2012.")
    assert {"Tern Trading Ltd", "Karl Brede"} <= set(found)


WRAPPED = (
    "In 2011 the Latvian trader Karl Brede, who had lived in Limassol before, founded Tern\n"
    "Trading Ltd in Riga. The firm, as is known since last year, owns the tanker Blue Tern (IMO\n"
    "9074729), which carried coal to Nampo, as officials say, and was seen there at least four\n"
    "times. Payments went through a company in Vienna that belongs to Otto Maximilian Lind,\n"
    "officials said.\n"
)


def test_a_text_of_wrapped_lines_is_read_as_one(read):
    found = read(WRAPPED)
    assert {"Karl Brede", "Tern Trading Ltd", "Blue Tern", "Otto Maximilian Lind"} <= set(found)
    assert [i.value for i in found["Blue Tern"].identifiers] == ["9074729"]


def test_lines_that_are_paragraphs_or_items_stay_apart(read):
    lines = "A sale of ships in Riga, and what is known of it by now\nOtto Lind sold Tern Trading Ltd to a rival.\n"
    assert "Otto Lind" in read(lines)
    items = "Karl Brede, Riga, Latvia, born 1961, passport LV1234567\nOtto Lind, Vienna, Austria, without a passport\n"
    assert not [name for name in read(items) if "Otto" in name and name != "Otto Lind"]
