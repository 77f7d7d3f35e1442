"""No test sees the lists, indices or settings of the person who runs it; publishers' servers are on this machine."""

import contextlib
import socket
import struct
import threading
from collections import defaultdict
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from hypothesis import settings

# A property is one however slow the machine is that it is tried on.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(autouse=True, scope="session")
def _own_folders(tmp_path_factory):
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        # What platformdirs goes by on Linux and macOS, and on Windows.
        for kind in ("DATA", "CONFIG", "CACHE"):
            patch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
        patch.setenv("WIN_PD_OVERRIDE_LOCAL_APPDATA", str(home))
        yield


@dataclass(frozen=True)
class Answer:
    """What a server says. One with an ETag says 304 to whoever has it.

    `fault`: "cut" sends less than it announced, "reset" breaks the connection, "silent" says nothing,
    "drip" sends a byte now and then, "endless" announces no length and does not stop.
    """

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    fault: str = ""


class Publisher(ThreadingHTTPServer):
    """A publisher's server: answers by path, in order, the last one for ever; and who asked for what."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers: dict[str, list[Answer]] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.over = threading.Event()
        self._counts: dict[str, int] = defaultdict(int)

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}{path}"

    def says(self, path: str, *answers: Answer) -> str:
        """Set what a path answers; its address."""
        self.answers[path] = list(answers)
        self._counts[path] = 0
        return self.url(path)

    def next(self, path: str) -> Answer:
        answers = self.answers.get(path, [Answer(b"not here", 404)])
        number = self._counts[path]
        self._counts[path] += 1
        return answers[min(number, len(answers) - 1)]

    def handle_error(self, *_):
        """A client that hangs up is what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Publisher

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        answer = self.server.next(self.path)
        etag = answer.headers.get("ETag")
        if etag and self.headers.get("If-None-Match") == etag:
            answer = Answer(status=304, headers={"ETag": etag})
        self.close_connection = bool(answer.fault)
        if answer.fault == "silent":
            self.server.over.wait(30)
        elif answer.fault == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        else:
            self.answer(answer)

    def answer(self, answer):
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.fault != "endless":
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if answer.fault == "cut":
            self.wfile.write(answer.body[: len(answer.body) // 2])
        elif answer.fault == "drip":
            for byte in answer.body:
                self.wfile.write(bytes([byte]))
                if self.server.over.wait(0.05):
                    return
        elif answer.fault == "endless":
            with contextlib.suppress(OSError):
                while not self.server.over.is_set():
                    self.wfile.write(answer.body)
        else:
            self.wfile.write(answer.body)


@pytest.fixture
def publisher():
    """A real HTTP server on this machine."""
    server = Publisher()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.over.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def answer():
    """What such a server says."""
    return Answer
