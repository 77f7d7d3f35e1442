"""One file over HTTPS, whole or not at all.

What a server or the way to it does wrong is either passing (no answer, a broken connection, a server
that is busy), and then tried again a few times, or final, and then said. A redirection leads to https
only. What arrives is counted and limited while it arrives: nothing larger than the file can honestly
be, nothing slower than anybody waits for, nothing shorter than the server said.
"""

import gzip
import time
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

import httpx

from ensign import __version__
from ensign.errors import WatchlistError, unwritable
from ensign.fetch.addresses import File, is_here, may_fetch
from ensign.replacing import put_in_place

USER_AGENT: Final = f"Mozilla/5.0 (compatible; Ensign/{__version__}; sanctions screening)"
"""Says who asks, in the form that OFAC's server lets in: beginning "Mozilla/5" and at least 40 characters long
(opensanctions/opensanctions issue 5237, 2026-07-31). The UN's refuses those that do not say."""

_PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504})
_PACKED: Final = frozenset({"gzip", "x-gzip"})
_BLOCK: Final = 1 << 16
_CONNECT: Final = 10.0
"""Seconds in which a server that is there answers at all, so that without a network many lists fail soon."""

_LONGEST_WAIT: Final = 30.0
"""Seconds that a server may ask to be left alone; one that asks for more is tried another day."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a server is waited for (seconds), and how often it is asked.

    `silence` is for a connection or the next bytes, `whole` for all of a file; `pause` goes before the
    second attempt, and twice as long before each further one.
    """

    silence: float = 30.0
    whole: float = 1800.0
    attempts: int = 3
    pause: float = 1.0
    redirections: int = 5


class _Passing(Exception):  # noqa: N818 - named for what it is: it may be better next time
    """A failure that may be over in a moment; `wait` is how long the server asked to be left alone."""

    def __init__(self, said: str, wait: float = 0.0) -> None:
        super().__init__(said)
        self.wait = wait


def download(file: File, into: Path, conditions: Mapping[str, str], patience: Patience) -> Mapping[str, str] | None:
    """Fetch a file into a path; the conditions that ask for what is newer, None where it is unchanged.

    `conditions` are headers (If-None-Match, If-Modified-Since) of a former answer, or none. Raises
    WatchlistError where the file cannot be had whole, UsageError or OutputError where it cannot be kept.
    """
    pause = patience.pause
    for attempt in range(1, patience.attempts + 1):
        try:
            return _attempt(file, into, conditions, patience)
        except _Passing as e:
            if attempt == patience.attempts or e.wait > _LONGEST_WAIT:
                times = f" ({attempt} attempts)" if attempt > 1 else ""
                raise WatchlistError(f"{file.shown}: {e}{times}", "try again later") from e
            time.sleep(max(pause, e.wait))
            pause *= 2
    raise AssertionError("unreachable: the last attempt returns or raises")


def _attempt(file: File, into: Path, conditions: Mapping[str, str], patience: Patience) -> Mapping[str, str] | None:
    here = is_here(file.url)
    ends = time.monotonic() + patience.whole
    headers = {"User-Agent": USER_AGENT, "Accept": "*/*", "Accept-Encoding": "gzip", **conditions}
    # A proxy of the environment leads out of the machine, never back into it.
    timeout = httpx.Timeout(patience.silence, connect=min(patience.silence, _CONNECT))
    with _client(file, timeout=timeout, headers=headers, trust_env=not here) as client, _in_words(file):
        request = client.build_request("GET", file.url)
        for _ in range(patience.redirections + 1):
            answer = client.send(request, stream=True)
            try:
                if answer.next_request is None:
                    return _taken(answer, file, into, ends, asked=bool(conditions))
                request = answer.next_request
                if not may_fetch(str(request.url), here=here):
                    raise WatchlistError(
                        f"{file.shown} leads to {request.url.scheme}://{request.url.host}, which is not https",
                        "it was not followed",
                    )
            finally:
                answer.close()
    raise WatchlistError(f"{file.shown} leads on and on", "look whether the publisher's page has another address")


def _client(file: File, **how: Any) -> httpx.Client:
    """What asks. Raises WatchlistError where the environment has a proxy or certificates that cannot be used."""
    try:
        return httpx.Client(**how)
    except (ImportError, ValueError, OSError) as e:  # a proxy of SOCKS, of no known kind; certificates that are none
        raise WatchlistError(
            f"{file.shown}: the proxy or the certificates that the environment names cannot be used: {e}",
            "look at HTTPS_PROXY, ALL_PROXY and SSL_CERT_FILE; a proxy's address begins with http://",
        ) from e


@contextmanager
def _in_words(file: File) -> Iterator[None]:
    """What went wrong on the way, as what may pass."""
    try:
        yield
    except httpx.TimeoutException as e:
        raise _Passing("the server did not answer in time") from e
    except httpx.ConnectError as e:
        raise _Passing(f"no connection: {e}") from e
    except (httpx.InvalidURL, httpx.UnsupportedProtocol) as e:
        raise WatchlistError(f"{file.shown} leads to an address that is none: {e}", "it was not followed") from e
    except httpx.HTTPError as e:
        raise _Passing(f"the connection broke off: {e}") from e


def _taken(answer: httpx.Response, file: File, into: Path, ends: float, *, asked: bool) -> Mapping[str, str] | None:
    """The body of an answer that is the file, written; None where the server says that it is unchanged."""
    if answer.status_code == httpx.codes.NOT_MODIFIED and asked:
        return None
    if answer.status_code != httpx.codes.OK:
        said = f"the server says {answer.status_code} {answer.reason_phrase}".rstrip()
        if answer.status_code in _PASSING:
            raise _Passing(said, _wait(answer))
        raise WatchlistError(f"{file.shown}: {said}", "look whether the publisher's page has another address")
    kind = answer.headers.get("Content-Type", "").partition(";")[0].strip().lower()
    if kind in {"text/html", "application/xhtml+xml"}:
        raise WatchlistError(f"{file.shown}: a web page came instead of the list", "open it in a browser to see why")
    packing = answer.headers.get("Content-Encoding", "").strip().lower()
    if packing not in {"", "identity", *_PACKED}:
        raise WatchlistError(f"{file.shown} came packed as {packing}, which was not asked for", "try again later")
    try:
        with into.open("wb") as stream:
            _receive(answer, file, stream, ends)
        if packing in _PACKED:
            _unpack(into, file)
    except OSError as e:
        raise unwritable(into.parent, e, "choose another --data-dir") from e
    sent = {"If-None-Match": answer.headers.get("ETag"), "If-Modified-Since": answer.headers.get("Last-Modified")}
    return {name: value for name, value in sent.items() if value}


def _receive(answer: httpx.Response, file: File, stream: IO[bytes], ends: float) -> None:
    """The bytes as they come over the line."""
    length = answer.headers.get("Content-Length", "")
    expected = int(length) if length.isascii() and length.isdigit() else None
    if expected is not None and expected > file.most:
        raise _too_large(file)
    count = 0
    for block in answer.iter_raw():
        count += len(block)
        if count > file.most:
            raise _too_large(file)
        if time.monotonic() > ends:
            raise WatchlistError(f"{file.shown} comes too slowly: it was given up", "try again later")
        stream.write(block)
    if expected is not None and count != expected:
        raise _Passing(f"{count:,} bytes came, and the server had said {expected:,}")


def _unpack(into: Path, file: File) -> None:
    """The file in place of its packed form. zlib alone would take a part for the whole; gzip does not."""
    plain = into.with_name(f"{into.name}.plain")
    count = 0
    try:
        with gzip.open(into) as packed, plain.open("wb") as stream:
            while block := packed.read(_BLOCK):
                count += len(block)
                if count > file.most:
                    raise _too_large(file)
                stream.write(block)
    except (EOFError, gzip.BadGzipFile, zlib.error) as e:
        raise _Passing("what came is not whole") from e
    put_in_place(plain, into)


def _too_large(file: File) -> WatchlistError:
    return WatchlistError(
        f"{file.shown} is larger than the {file.most / 1_000_000:,g} MB that it can honestly be", "nothing was kept"
    )


def _wait(answer: httpx.Response) -> float:
    """The seconds that a server asks to be left alone; a date is not read, and the usual pause will do."""
    said = answer.headers.get("Retry-After", "").strip()
    return float(said) if said.isascii() and said.isdigit() else 0.0
