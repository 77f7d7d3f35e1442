"""A brief's file to a document: .txt, .md, .html, and with the extras .docx and .pdf.

Offsets of a .txt or .md file are its own code points. The other formats have no text of their own:
theirs is what is read here, its blocks parted by blank lines.
"""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from ensign.brief import lexicon
from ensign.brief.document import Document, parse
from ensign.errors import InputError


def read(path: Path) -> Document:
    """The document of a file. Raises InputError where it cannot be read as what its name says."""
    try:
        data = path.read_bytes()
    except OSError as e:
        raise InputError(f"{path} cannot be read: {e.strerror or e}", "check the path") from e
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(_READERS))
        raise InputError(f"{path.name} is of no format that a brief can have", f"save it as one of {known}")
    text = reader(path, data)
    if not any(map(str.isalnum, text)):  # a mark of the encoding, or the dashes of a scanned page, are none
        raise InputError(f"{path.name} holds no text", "a scanned page has to be turned into text first")
    return parse(text, path.name, hashlib.sha256(data).hexdigest())


_BEGINNINGS: Final = (
    (b"%PDF-", "PDF", ".pdf"),
    (b"PK\x03\x04", "Word document or an archive", ".docx"),
    (b"\xd0\xcf\x11\xe0", "Word document of the old kind", ".txt, from the program that made it"),
    (b"{\\rtf", "document in rich text", ".txt, from the program that made it"),
)
"""How files begin that are no plain text, what they are, and what to call them or save them as."""


def _read_plain(path: Path, data: bytes) -> str:
    for beginning, what, ending in _BEGINNINGS:
        if data.startswith(beginning):
            raise InputError(f"{path.name} is a {what}, whatever its name says", f"name it, or save it, as {ending}")
    for encoding in ("utf-16",) if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else ("utf-8",):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as e:
            raise InputError(
                f"{path.name} is not {encoding.upper()}: byte {e.start} cannot be read", "save it again as UTF-8"
            ) from e
    if "\x00" in text:
        raise InputError(f"{path.name} is not a text file", "save it as plain text in UTF-8")
    return text


_BLOCKS: Final = lexicon.word_set(
    "p h1 h2 h3 h4 h5 h6 li tr blockquote figcaption pre dt dd caption div section article br"
)
_SKIPPED: Final = lexicon.word_set("script style nav noscript template head form button svg aside")


def _read_html(path: Path, data: bytes) -> str:
    """The visible text of a page, headings marked as in Markdown."""
    from lxml import etree, html  # noqa: PLC0415 - only pages need it

    try:
        root = html.document_fromstring(data, parser=html.HTMLParser(encoding=_charset(data)))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, LookupError) as e:
        raise InputError(f"{path.name} is not a web page that can be read", "save the page again") from e
    parts: list[str] = []
    _walk(root, parts)
    blocks = (" ".join(block.split()) for block in re.split(r"\n\s*\n", "".join(parts)))
    return "\n\n".join(b for b in blocks if b and b.strip("# "))


def _charset(data: bytes) -> str | None:
    m = re.search(rb"charset=[\"']?([\w-]+)", data[:2048])
    if m:
        return m[1].decode("ascii")
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "utf-8"


def _walk(node: object, parts: list[str]) -> None:
    tag = getattr(node, "tag", None)
    if not isinstance(tag, str) or tag in _SKIPPED:
        parts.append(getattr(node, "tail", None) or "")
        return
    block = tag in _BLOCKS
    if tag in {"td", "th"} and node.getprevious() is not None:  # type: ignore[attr-defined]  # an element knows its kin
        parts.append(" | ")
    if block:
        parts.append("\n\n" + ("#" * int(tag[1]) + " " if re.fullmatch(r"h[1-6]", tag) else ""))
    parts.append(getattr(node, "text", None) or "")
    for child in node:  # type: ignore[attr-defined]  # an element iterates over its children
        _walk(child, parts)
    if block:
        parts.append("\n\n")
    parts.append(getattr(node, "tail", None) or "")


def _read_docx(path: Path, data: bytes) -> str:
    """Paragraphs and table cells in order, headings marked as in Markdown."""
    try:
        import docx  # noqa: PLC0415 - an extra
    except ImportError as e:
        raise InputError(
            f"{path.name} needs python-docx", "pip install 'ensign[docx]', or save the brief as .txt"
        ) from e
    import io  # noqa: PLC0415 - goes with the extra
    import zipfile  # noqa: PLC0415

    try:
        file = docx.Document(io.BytesIO(data))
        blocks = []
        for item in file.iter_inner_content():
            if hasattr(item, "rows"):
                blocks += [" | ".join(" ".join(cell.text.split()) for cell in row.cells) for row in item.rows]
            else:
                mark = "# " if ((item.style and item.style.name) or "").startswith(("Heading", "Title")) else ""
                blocks.append(mark + item.text if item.text.strip() else "")
    except (zipfile.BadZipFile, KeyError, ValueError, AttributeError, OSError) as e:
        raise InputError(
            f"{path.name} is not a Word document that can be read", "save it again as .docx or .txt"
        ) from e
    return "\n\n".join(" ".join(b.split()) for b in blocks if b.strip())


def _read_pdf(path: Path, data: bytes) -> str:
    """The text of the pages, lines joined to paragraphs where they were only wrapped."""
    try:
        import pypdf  # noqa: PLC0415 - an extra
    except ImportError as e:
        raise InputError(f"{path.name} needs pypdf", "pip install 'ensign[pdf]', or save the brief as .txt") from e
    import io  # noqa: PLC0415 - goes with the extra
    import logging  # noqa: PLC0415 - goes with the extra

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every slip in a file on stderr
    try:
        pages = [page.extract_text() or "" for page in pypdf.PdfReader(io.BytesIO(data)).pages]
    except (pypdf.errors.PyPdfError, ValueError, KeyError, TypeError, OSError) as e:
        raise InputError(f"{path.name} is not a PDF that can be read", "save its text as .txt") from e
    return _joined("\n".join(pages))


def _joined(text: str) -> str:
    """Lines of a page to paragraphs: a line that ends a sentence well before the margin ends a paragraph."""
    lines = [" ".join(line.split()) for line in text.splitlines()]
    width = max((len(x) for x in lines), default=0)
    out: list[str] = []
    for line in lines:
        if not line:
            out.append("\n\n")
        elif line.endswith("-") and len(line) > 0.7 * width and line[-2:-1].islower():
            out.append(line[:-1])
        else:
            short = len(line) < 0.75 * width
            out.append(line + ("\n\n" if short and (line[-1] in '.?!"”' or len(line) < 0.5 * width) else " "))
    return re.sub(r"\n\n\s*", "\n\n", "".join(out))


_READERS: Final[dict[str, Callable[[Path, bytes], str]]] = {
    ".txt": _read_plain,
    ".md": _read_plain,
    ".markdown": _read_plain,
    ".html": _read_html,
    ".htm": _read_html,
    ".docx": _read_docx,
    ".pdf": _read_pdf,
}
