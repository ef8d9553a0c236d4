"""A server for stories with a will of its own: it answers well, badly, late, too much or never.

It speaks the real protocol over a real socket of this machine, so whatever it does to the program
is what a server on the internet could do. It remembers all that it was sent.
"""

from __future__ import annotations

import json
import re
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from aibook_desktop.book.strings import tables

KEY: Final = "sk-of-the-moody-server"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request as it came in; headers in small letters."""

    path: str
    headers: dict[str, str]
    raw: bytes

    @property
    def body(self) -> dict[str, Any]:
        """What was asked."""
        found: dict[str, Any] = json.loads(self.raw)
        return found

    @property
    def manner(self) -> str:
        """How the answer shall be formed."""
        kind: str = self.body.get("response_format", {}).get("type", "text")
        return kind


class Visit(BaseHTTPRequestHandler):
    """One request; a mood answers through it."""

    protocol_version = "HTTP/1.1"
    server: MoodyServer

    def do_POST(self) -> None:
        """Take a question and answer as the mood is."""
        length = int(self.headers.get("content-length", 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        asked = Asked(self.path, headers, self.rfile.read(length))
        mood = self.server.next_mood(asked)
        self.close_connection = True
        try:
            mood(self, asked)
        except OSError:
            return  # whoever asked waits no longer

    def log_message(self, *_details: object) -> None:
        """Say nothing."""

    def begin(self, status: int = 200, *, kind: str = "text/event-stream", **headers: str) -> None:
        """Send the head of an answer."""
        self.send_response(status)
        self.send_header("content-type", kind)
        self.send_header("connection", "close")
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def say(self, text: str) -> None:
        """Send some of the answer."""
        self.chunk({"content": text})

    def chunk(self, delta: dict[str, Any], finish: str | None = None) -> None:
        """Send one event of a streamed answer."""
        choice = {"index": 0, "delta": delta, "finish_reason": finish}
        event = {"id": "x", "object": "chat.completion.chunk", "created": 1, "model": "m"}
        data = json.dumps(event | {"choices": [choice]}, ensure_ascii=False)
        self.wfile.write(f"data: {data}\n\n".encode())
        self.wfile.flush()

    def end(self, finish: str = "stop") -> None:
        """End a streamed answer."""
        self.chunk({}, finish)
        self.wfile.write(b"data: [DONE]\n\n")

    def fail(self, status: int, **headers: str) -> None:
        """Answer with an error."""
        self.begin(status, kind="application/json", **headers)
        self.wfile.write(b'{"error": {"message": "no", "type": "server_error"}}')


Mood = Callable[[Visit, Asked], None]


class MoodyServer(ThreadingHTTPServer):
    """It meets each request with the next of its moods, and the last one again and again."""

    daemon_threads = True
    block_on_close = False

    def __init__(self, *moods: Mood) -> None:
        super().__init__(("127.0.0.1", 0), Visit)
        self.moods = moods
        self.asked: list[Asked] = []
        self.ending = threading.Event()

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.server_port}/v1"

    @property
    def received(self) -> str:
        """Everything that ever came in, headers too."""
        return "\n".join(f"{each.path} {each.headers} {each.raw.decode()}" for each in self.asked)

    def hide_behind(self, certificate: Path) -> None:
        """Speak TLS, with a certificate and its key in one file."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        self.socket = context.wrap_socket(
            self.socket, server_side=True, do_handshake_on_connect=False
        )

    def next_mood(self, asked: Asked) -> Mood:
        """Note a request and say how to meet it."""
        self.asked.append(asked)
        return self.moods[min(len(self.asked), len(self.moods)) - 1]

    def handle_error(self, *_details: object) -> None:
        """A caller that hangs up is no trouble."""


@contextmanager
def serving(*moods: Mood) -> Iterator[MoodyServer]:
    """Serve for a while."""
    with MoodyServer(*moods) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.ending.set()
            server.shutdown()
            thread.join()


@dataclass(frozen=True, slots=True)
class Told:
    """A story to be told well: a title, and pages as the objects that are asked for."""

    title: str
    pages: tuple[dict[str, Any], ...] = field(default=())

    @property
    def text(self) -> str:
        """The whole answer."""
        return json.dumps({"title": self.title, "pages": self.pages}, ensure_ascii=False)


def well(told: Told, *, size: int = 12) -> Mood:
    """Tell it as it should be, in pieces of some letters."""

    def mood(visit: Visit, _asked: Asked) -> None:
        visit.begin()
        for at in range(0, len(told.text), size):
            visit.say(told.text[at : at + size])
        visit.end()

    return mood


def words(text: str, finish: str = "stop") -> Mood:
    """Answer with a text, whatever it is."""

    def mood(visit: Visit, _asked: Asked) -> None:
        visit.begin()
        visit.say(text)
        visit.end(finish)

    return mood


def cut(told: Told, letters: int) -> Mood:
    """Begin well and hang up in the middle."""

    def mood(visit: Visit, _asked: Asked) -> None:
        visit.begin()
        visit.say(told.text[:letters])

    return mood


def drip(told: Told, seconds: float) -> Mood:
    """Tell it letter by letter, so slowly that it never comes to an end."""

    def mood(visit: Visit, _asked: Asked) -> None:
        visit.begin()
        for letter in told.text:
            visit.say(letter)
            if visit.server.ending.wait(seconds):
                return

    return mood


def head_drip(visit: Visit, _asked: Asked) -> None:
    """Send the head of an answer byte by byte, for ever."""
    visit.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while not visit.server.ending.wait(0.05):
        visit.wfile.write(b"a")
        visit.wfile.flush()


def status(code: int, **headers: str) -> Mood:
    """Answer with an error."""
    return lambda visit, _asked: visit.fail(code, **headers)


def never(visit: Visit, _asked: Asked) -> None:
    """Take the question and say nothing, ever."""
    visit.server.ending.wait()


def hang_up(visit: Visit, _asked: Asked) -> None:
    """Close at once."""
    visit.connection.shutdown(socket.SHUT_RDWR)


def endless(visit: Visit, _asked: Asked) -> None:
    """Send a body without an end and without a line's end."""
    visit.begin()
    visit.wfile.write(b"data: ")
    for _ in range(4096):
        visit.wfile.write(b"x" * 65536)


def endless_story(visit: Visit, _asked: Asked) -> None:
    """Tell on and on, properly."""
    visit.begin()
    visit.say('{"title": "')
    for _ in range(100_000):
        visit.say("가" * 200)


def refuse(visit: Visit, _asked: Asked) -> None:
    """Say that this will not be answered."""
    visit.begin()
    visit.chunk({"refusal": "I can't help with that."})
    visit.end()


def stumble(visit: Visit, _asked: Asked) -> None:
    """Report an error in the middle of a stream."""
    visit.begin()
    visit.say('{"title": "')
    visit.wfile.write(b'data: {"error": {"message": "overloaded"}}\n\n')


def garbage(visit: Visit, _asked: Asked) -> None:
    """Send something that is no event at all."""
    visit.begin()
    visit.wfile.write(b"data: {not json\n\ndata: [1, 2]\n\n\x00\xff\xfe")


def web_page(visit: Visit, _asked: Asked) -> None:
    """Answer with the page of a hotel's network that wants to be clicked first."""
    visit.begin(kind="text/html")
    visit.wfile.write(b"<html><body>Please accept our terms</body></html>")


def packed(visit: Visit, _asked: Asked) -> None:
    """Send an answer that would have to be unpacked, though nobody said it may."""
    visit.begin(content_encoding="gzip")
    visit.wfile.write(b"\x1f\x8b" + b"\x00" * 1000)


def elsewhere(url: str) -> Mood:
    """Send whoever asks to another address."""
    return lambda visit, _asked: visit.fail(307, location=url)


def only(manner: str, mood: Mood) -> Mood:
    """Know one manner of asking, and no other."""

    def met(visit: Visit, asked: Asked) -> None:
        if asked.manner == manner:
            mood(visit, asked)
        else:
            visit.fail(400)

    return met


def late(seconds: float, mood: Mood) -> Mood:
    """Think for a while first."""

    def met(visit: Visit, asked: Asked) -> None:
        time.sleep(seconds)
        mood(visit, asked)

    return met


def by_the_outline(visit: Visit, asked: Asked) -> None:
    """Tell each page in the very words of the outline that came with the question."""
    request = asked.body["messages"][-1]["content"]
    told = [each for pattern in _outlines() for each in pattern.findall(request)]
    well(Told("", tuple({"text": text} for text in told)), size=200)(visit, asked)


@cache
def _outlines() -> tuple[re.Pattern[str], ...]:
    """How a page is asked for, with what happens on it, in each language."""
    asked = tables()["written.page"].values()
    return tuple(re.compile("(.+?)".join(map(_with_hole, each.split("{what}")))) for each in asked)


def _with_hole(part: str) -> str:
    """A part of a sentence as a pattern; what fills it may be anything."""
    return re.sub(r"\\{\w+\\}", "[^\n]+?", re.escape(part))
