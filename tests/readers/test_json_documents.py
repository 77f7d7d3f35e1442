"""JSON that is one object: which of its values are the rows, and what is refused instead of being read as one."""

import io
import json

import pytest

from ensign.errors import InputError
from ensign.readers.inputs import open_input
from ensign.readers.options import ReadOptions

PARTIES = [{"name": "Blue Heron", "id": 7.1}, {"name": "Aranta"}]


def opened(tmp_path, document, columns="", *, indent=None):
    text = document if isinstance(document, str) else json.dumps(document, indent=indent)
    path = tmp_path / "vendors.json"
    path.write_text(text, encoding="utf-8")
    return open_input(path, ReadOptions(columns=columns))


def rows_of(source):
    return [row for frame in source.frames() for row in frame.itertuples(index=False, name=None)]


def names_of(source):
    place = source.header.index("name")
    return [row[place] for row in rows_of(source)]


WRAPPED = [
    ({"vendors": PARTIES}, "vendors"),
    ({"data": {"rows": PARTIES}, "count": 2, "tags": ["a"]}, "data.rows"),
    ({"a": {"b": {"c": PARTIES}}}, "a.b.c"),
    ({"records": [{"name": "Blue Heron", "phones": [{"no": 1}]}, {"name": "Aranta"}]}, "records"),
]


@pytest.mark.parametrize(("document", "path"), WRAPPED)
@pytest.mark.parametrize("indent", [None, 1])
def test_the_one_array_of_objects_in_an_object_has_the_rows(tmp_path, document, path, indent):
    source = opened(tmp_path, document, indent=indent)
    assert f"JSON, the rows are the objects of the array '{path}', UTF-8; name = name" in source.recognised
    assert source.warnings == ()
    assert names_of(source) == ["Blue Heron", "Aranta"]
    stream = open_input(io.BytesIO(json.dumps(document, indent=indent).encode()))
    assert path in stream.recognised
    assert names_of(stream) == ["Blue Heron", "Aranta"]


def test_numbers_in_a_wrapped_array_stay_as_written(tmp_path):
    assert rows_of(opened(tmp_path, '{"rows": [{"name": "Aranta", "id": 7.10}]}')) == [("Aranta", "7.10")]


def test_a_wrapped_document_may_be_longer_than_any_line_of_json_lines(tmp_path):
    many = {"vendors": [{"name": "Aranta", "note": "x" * 1000}] * 17_500}
    assert len(names_of(opened(tmp_path, many))) == 17_500


def test_a_name_beside_the_array_is_said_not_to_be_screened(tmp_path):
    source = opened(tmp_path, {"company": "Zinc Ltd", "vendors": PARTIES})
    assert source.warnings == ("vendors.json: 'company' beside the array 'vendors' is not screened",)
    assert names_of(source) == ["Blue Heron", "Aranta"]


def test_several_arrays_are_refused_with_what_to_do(tmp_path):
    with pytest.raises(InputError, match=r"several arrays of objects: 'our vendors', 'meta\.customers'") as caught:
        opened(tmp_path, {"our vendors": PARTIES, "meta": {"customers": PARTIES}})
    assert """jq -c '.["our vendors"][]'""" in caught.value.hint
    assert "Heron" not in str(caught.value) + caught.value.hint


@pytest.mark.parametrize(
    ("document", "where"),
    [
        ({"vendors": ["Blue Heron", "Aranta"]}, "'vendors'"),
        ({"vendors": ["Blue Heron", "Aranta"], "status": "good"}, "'vendors'"),
        ({"vendors": []}, "'vendors'"),
        ({"name": ["Blue Heron", "Aranta"], "country": ["KH", "DE"]}, "'name', 'country'"),
        ({"name": {"0": "Blue Heron", "1": "Aranta"}, "country": {"0": "KH", "1": "DE"}}, "'name', 'country'"),
        ({"data": {"rows": [["Blue Heron", "KH"]]}}, "'data.rows'"),
        ({"v1": {"name": "Blue Heron"}, "v2": {"name": "Aranta"}}, "all of it"),
        ({"1": {"name": "Blue Heron"}, "2": {"name": "Aranta"}}, "all of it"),
        ({"status": "good", "by id": {"v1": {"name": "Blue Heron"}, "v2": {"name": "Aranta"}}}, "'by id'"),
        ({"a": {"b": {"c": {"d": PARTIES}}}}, "'a.b.c.d'"),
    ],
)
def test_nested_values_where_a_name_should_be_are_refused(tmp_path, document, where):
    with pytest.raises(InputError, match="nested values stand where a name should be") as caught:
        opened(tmp_path, document)
    assert str(caught.value).endswith(f": in {where}")
    assert "one a line" in caught.value.hint
    assert "Heron" not in str(caught.value) + caught.value.hint


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ({"name": "Aranta", "country": "KH"}, "Aranta"),
        ({"name": "Aranta", "address": {"city": "Oslo"}}, "Aranta"),
        ({"name": "Aranta", "addresses": [{"city": "Oslo"}], "identifiers": [{"no": "1"}]}, "Aranta"),
        ({"id": "a", "name": ["Aranta", "Sakara"]}, '["Aranta", "Sakara"]'),
        ({"name": ["Aranta"]}, '["Aranta"]'),
        ({"name": "Aranta", "billing": {"city": "Oslo"}, "shipping": {"city": "Rome"}}, "Aranta"),
    ],
)
@pytest.mark.parametrize("indent", [None, 1])
def test_an_object_that_says_who_it_is_is_one_row(tmp_path, document, name, indent):
    source = opened(tmp_path, document, indent=indent)
    assert "JSON lines, UTF-8" in source.recognised
    assert names_of(source) == [name]


def test_an_array_is_no_json_lines(tmp_path):
    source = opened(tmp_path, [{"name": "Aranta"}, {"name": "Sakara"}])
    assert source.recognised.endswith(": JSON, one array, UTF-8; name = name")
    assert names_of(source) == ["Aranta", "Sakara"]


def test_objects_of_parties_in_one_object_are_columns_of_one_row(tmp_path):
    source = opened(tmp_path, {"buyer": {"name": "Aranta"}, "seller": {"name": "Sakara"}})
    assert rows_of(source) == [("Aranta", "Sakara")]


@pytest.mark.parametrize("value", [{"city": "Oslo"}, [{"name": "Sakara"}], ["a", "b"]])
def test_a_nested_value_in_json_lines_is_a_columns_value(tmp_path, value):
    line = json.dumps({"name": "Aranta", "owners": value})
    source = opened(tmp_path, f"\n{line}\n\n{line}\n")
    assert "JSON lines, UTF-8" in source.recognised
    assert names_of(source) == ["Aranta", "Aranta"]


def test_the_users_word_on_columns_is_taken(tmp_path):
    source = opened(tmp_path, {"vendors": ["Blue Heron", "Aranta"]}, columns="name=vendors")
    assert rows_of(source) == [('["Blue Heron", "Aranta"]',)]


@pytest.mark.parametrize("text", ['{\n"name": "SECRET"\n}\n{"name": "Sakara"}\n', '{"vendors": [{"name": "SECRET"}\n'])
def test_an_object_that_does_not_end_or_has_others_behind_it_is_no_json(tmp_path, text):
    with pytest.raises(InputError, match="line 1 is no JSON") as caught:
        opened(tmp_path, text)
    assert "SECRET" not in str(caught.value) + caught.value.hint
