"""Cells of a workbook that hold a formula and not what it comes to: nothing can be read in them.

A spreadsheet stores both. A program that writes workbooks may leave the value to whoever opens them next.
"""

import posixpath
import zipfile
from typing import Any, BinaryIO, Final

from lxml import etree

_BOOK: Final = "xl/workbook.xml"
_RELATIONS: Final = "xl/_rels/workbook.xml.rels"
_ID: Final = "id"
_TEXT: Final = "str"
"""The type of a formula's cell that is text, which may be the empty one (ECMA-376, ST_CellType)."""

_PIECE: Final = 1 << 20
_TAGS: Final = (b"<f>", b"<f ", b"<f/", b":f>", b":f ", b":f/")
_OVERLAP: Final = 2
"""Characters of a tag but its last, which may be in the piece before."""


def without_values(stream: BinaryIO, sheet: str) -> str:
    """A sentence on the formulas of an XLSX workbook's sheet that have no value; "" where all have one.

    Of what cannot be told apart from a damaged workbook nothing is said: its reader refuses that.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            part = _part(archive, sheet)
            return _said(*_count(archive, part)) if part and _has_formulas(archive, part) else ""
    except (zipfile.BadZipFile, etree.XMLSyntaxError, OSError, ValueError, KeyError, EOFError, NotImplementedError):
        return ""


def _said(count: int, first: str) -> str:
    if not count:
        return ""
    many = f"{count:,} cells hold formulas (the first is {first}) and not what they come to, and are"
    said = f"1 cell holds a formula ({first}) and not what it comes to, and is" if count == 1 else many
    return f"{said} read as blank: open the workbook in a spreadsheet and save it"


def _part(archive: zipfile.ZipFile, sheet: str) -> str:
    """The archive's part that holds a sheet; "" where there is none."""
    wanted = next((_id(e) for e in _elements(archive, _BOOK, "sheet") if e.get("name") == sheet), "")
    targets = (e.get("Target", "") for e in _elements(archive, _RELATIONS, "Relationship") if e.get("Id") == wanted)
    target = next(targets, "")
    return posixpath.normpath(posixpath.join("/xl", target)).lstrip("/") if target else ""


def _elements(archive: zipfile.ZipFile, part: str, name: str) -> list[Any]:
    with archive.open(part) as stream:
        parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True)
        return list(etree.parse(stream, parser).iterfind(f".//{{*}}{name}"))


def _id(sheet: Any) -> str:
    """What a sheet's relation is called, in the namespace of either edition of the format."""
    return next((str(value) for key, value in sheet.attrib.items() if etree.QName(key).localname == _ID), "")


def _has_formulas(archive: zipfile.ZipFile, part: str) -> bool:
    """Whether a sheet seems to hold a formula: most hold none, and need not be read as XML."""
    with archive.open(part) as stream:
        end = b""
        while piece := stream.read(_PIECE):
            if any(tag in end + piece for tag in _TAGS):
                return True
            end = piece[-_OVERLAP:]
    return False


def _count(archive: zipfile.ZipFile, part: str) -> tuple[int, str]:
    """How many formulas have no value, and the first one's cell."""
    count, first = 0, ""
    with archive.open(part) as stream:
        steps = etree.iterparse(stream, tag=("{*}c", "{*}row"), resolve_entities=False, load_dtd=False, no_network=True)
        for _, element in steps:
            if etree.QName(element).localname == "row":
                element.clear()  # what is left of it is next to nothing
            elif _is_without_value(element):
                count, first = count + 1, first or element.get("r", "")
    return count, first


def _is_without_value(cell: Any) -> bool:
    value = cell.find("{*}v")
    is_said = value is not None and bool(value.text)
    return not is_said and cell.get("t") != _TEXT and cell.find("{*}f") is not None
