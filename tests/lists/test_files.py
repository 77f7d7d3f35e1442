"""The bytes of lists: archives, absurd sizes, web pages, and XML that is streamed without its traps."""

import gzip
import io
import tracemalloc
import zipfile

import pytest

from ensign.errors import WatchlistError
from ensign.lists.files import ListFile, files_at
from ensign.lists.xml import child, children, records, text
from reading import read_list


def written(tmp_path, content, name="list.xml"):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return ListFile(path)


@pytest.mark.parametrize(
    ("content", "root"),
    [
        ("<sdnList xmlns='http://a'/>", "sdnList"),
        ("\ufeff<?xml version='1.0'?>\n<!-- <b/> -->\n<x:export xmlns:x='u'>", "export"),
        ("<?xml version='1.0' encoding='UTF-16'?><A/>".encode("utf-16"), "A"),
        ('"id","schema"\n', ""),
        ("a < b", ""),
    ],
)
def test_the_root_is_known_by_its_local_name(tmp_path, content, root):
    assert written(tmp_path, content).root == root


@pytest.mark.parametrize(
    "page", ["<!DOCTYPE html><html>", "\n<html lang='en'>", "<?xml version='1.0'?><!DOCTYPE html>"]
)
def test_a_web_page_is_no_list(tmp_path, page):
    with pytest.raises(WatchlistError, match="is a web page, not a list"):
        read_list(written(tmp_path, page, "sdn.xml").path)


def test_an_empty_file_and_an_unknown_layout_are_refused(tmp_path):
    with pytest.raises(WatchlistError, match=r"list\.xml is empty"):
        read_list(written(tmp_path, "").path)
    with pytest.raises(WatchlistError, match="its root is <feed>"):
        read_list(written(tmp_path, "<feed><a/></feed>").path)


def test_xml_without_its_first_line_is_no_list_of_ones_own(tmp_path):
    damaged = "  </entry>\n<?xml version='1.0'?>\n<l>\n  <entry>\n    <name>A</name>\n  </entry>\n</l>\n"
    with pytest.raises(WatchlistError, match="XML without its beginning"):
        read_list(written(tmp_path, damaged).path)
    own = written(tmp_path, "name,remark\nAcme,<b>bold</b>\n<Acme & Sons>,\n", "own.csv")
    assert len(read_list(own.path).entities) == 2


def test_the_members_of_an_archive_are_files_and_a_workbook_is_one(tmp_path):
    for name, members in (("set.zip", ["b.csv", "a.csv"]), ("book.xlsx", ["[Content_Types].xml", "xl/workbook.xml"])):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            for member in members:
                archive.writestr(member, f"of {member}")
    found = files_at(tmp_path / "set.zip")
    assert [f.name for f in found] == ["set.zip: a.csv", "set.zip: b.csv"]
    assert found[0].head == b"of a.csv"
    assert [f.name for f in files_at(tmp_path / "book.xlsx")] == ["book.xlsx"]


def test_what_a_system_adds_to_an_archive_is_no_list(tmp_path):
    with zipfile.ZipFile(tmp_path / "set.zip", "w") as archive:
        for name in ("lists/a.csv", "__MACOSX/lists/._a.csv", "lists/.DS_Store", "b.csv"):
            archive.writestr(name, "x")
    assert [file.member for file in files_at(tmp_path / "set.zip")] == ["b.csv", "lists/a.csv"]


def test_what_unpacks_to_an_absurd_size_is_refused(tmp_path):
    packed = gzip.compress(b" " * (1 << 27))
    file = written(tmp_path, packed, "bomb.gz")
    with pytest.raises(WatchlistError, match="absurd size"), file.open() as stream:
        list(iter(lambda: stream.read(1 << 20), b""))
    honest = written(tmp_path, gzip.compress(b"name\n" * 1000), "fine.gz")
    with honest.open() as stream:
        assert len(stream.read()) == 5000


def test_a_gzip_that_ends_early_is_refused(tmp_path):
    file = written(tmp_path, gzip.compress(bytes(range(256)) * 100)[:-9], "cut.gz")
    with pytest.raises(WatchlistError, match="ends early or is damaged"), file.open() as stream:
        stream.read()


def test_records_come_whole_and_in_order_whatever_their_namespace(tmp_path):
    file = written(tmp_path, "<l xmlns='u'><head/><p><n>A  B</n><n>C</n></p><q/><p><in><p>x</p></in></p></l>")
    found = [(text(e, "n"), [text(c) for c in children(e, "n")], text(e, "in", "p")) for e in records(file, {"p"})]
    assert found == [("A B", ["A B", "C"], ""), ("", [], "x")]


def test_a_missing_element_is_no_text(tmp_path):
    (record,) = records(written(tmp_path, "<l><p/></l>"), {"p"})
    assert child(record, "n", "m") is None
    assert text(record, "n") == ""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("<l><p>A</p>", "ends early or is damaged"),
        ("<l><p>A & B</p></l>", "ends early or is damaged"),
        ("<l><p>A</q></l>", "ends early or is damaged"),
        ("<!DOCTYPE l [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><l><p>&e;</p></l>", "document type"),
        (f"<l>{'<a>' * 70}{'</a>' * 70}</l>", "nested too deep"),
    ],
)
def test_xml_that_cannot_be_trusted_is_refused(tmp_path, content, said):
    with pytest.raises(WatchlistError, match=said):
        list(records(written(tmp_path, content), {"p"}))


def test_memory_stays_flat_over_many_records(tmp_path):
    stream = io.StringIO()
    stream.write("<l>")
    for n in range(60_000):
        stream.write(f"<p><n>name {n}</n><t>{'x' * 100}</t></p><other>{n}</other>")
    stream.write("</l>")
    file = written(tmp_path, stream.getvalue())
    tracemalloc.start()
    assert sum(1 for _ in records(file, {"p"})) == 60_000
    assert tracemalloc.get_traced_memory()[1] < 20 << 20
    tracemalloc.stop()
