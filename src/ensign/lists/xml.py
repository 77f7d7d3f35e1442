"""Publishers' XML, streamed: one record at a time, without entities, DTDs or the network.

Elements are known by their local names, since the publishers change namespaces between years.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final

from lxml import etree

from ensign.errors import WatchlistError
from ensign.lists.files import AGAIN, ListFile

Element = Any
"""An lxml element; lxml has no types of its own."""

_DEEPEST: Final = 64
_SHOWN: Final = 4


def records(file: ListFile, names: Collection[str]) -> Iterator[Element]:
    """The elements of those local names, in the file's order, each whole; it is emptied once the next is asked for.

    An element inside another of these names comes as a part of it. Raises WatchlistError where the
    file is not well-formed to its last tag, or holds a document type, which no publisher's has.
    """
    with file.open() as stream:
        inside = 0
        depth = 0
        try:
            # lxml is told to resolve nothing; a DTD is refused before its entities could be used.
            steps = etree.iterparse(
                stream,
                events=("start", "end"),
                resolve_entities=False,
                load_dtd=False,
                no_network=True,
                huge_tree=False,
                remove_comments=True,
                remove_pis=True,
            )
            for event, element in steps:
                wanted = local(element) in names
                if event == "start":
                    depth += 1
                    if depth == 1:
                        _refuse_dtd(element, file)
                    if depth > _DEEPEST:
                        raise _broken(file, element.sourceline, "its elements are nested too deep")
                    inside += wanted
                    continue
                depth -= 1
                if wanted:
                    inside -= 1
                if wanted and not inside:
                    yield element
                if not inside:
                    _drop(element)
        except etree.XMLSyntaxError as e:
            raise _broken(file, e.lineno, "the file ends early or is damaged") from e


def local(element: Element) -> str:
    """An element's name without its namespace."""
    tag: str = element.tag
    return tag.rpartition("}")[2]


def child(element: Element, *path: str) -> Element | None:
    """The first element down a path of local names, None where there is none."""
    for name in path:
        element = next((e for e in element if local(e) == name), None)
        if element is None:
            return None
    return element


def children(element: Element | None, *path: str) -> list[Element]:
    """All elements down a path of local names, in order; none where there is no element."""
    found = [] if element is None else [element]
    for name in path:
        found = [e for parent in found for e in parent if local(e) == name]
    return found


def text(element: Element | None, *path: str) -> str:
    """The text down a path, its white space made single, "" where there is none."""
    found = element if element is None or not path else child(element, *path)
    return "" if found is None else " ".join("".join(found.itertext()).split())


def lines(element: Element | None, *path: str) -> str:
    """As `text`, with the line ends kept: for narrative."""
    found = element if element is None or not path else child(element, *path)
    return "" if found is None else "".join(found.itertext()).strip()


def strange(element: Element, known: Collection[str]) -> Iterator[str]:
    """The names of the elements within one that hold a text and are not known."""
    yield from (
        name for e in element.iter() if not len(e) and (name := local(e)) not in known and (e.text or "").strip()
    )


def strange_elements(names: Iterable[str]) -> Iterator[str]:
    """A sentence where a publisher's elements are not all known, as where a later layout has more of them."""
    if counts := Counter(names):
        shown = ", ".join(f"{name} ({count:,})" for name, count in counts.most_common(_SHOWN))
        yield f"it has elements that Ensign does not know and did not read: {shown}"


def _drop(element: Element) -> None:
    """Let go of an element that was read and of what stands before it, so that memory stays flat."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def _refuse_dtd(root: Element, file: ListFile) -> None:
    if root.getroottree().docinfo.doctype:
        raise WatchlistError(f"{file.name} declares a document type, which no publisher's list does", AGAIN)


def _broken(file: ListFile, line: int | None, why: str) -> WatchlistError:
    where = f"in line {line}" if line else "from its beginning"
    return WatchlistError(f"{file.name} is not well-formed XML {where}: {why}; nothing of it is used", AGAIN)
