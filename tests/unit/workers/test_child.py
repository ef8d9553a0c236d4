"""The worker's side of the wire."""

from __future__ import annotations

import errno
import io
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from aibook_desktop.book.model import Language, Narration
from aibook_desktop.book.record import to_plain
from aibook_desktop.engines.narrator.quiet import QuietNarrator
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.registry import EngineCard
from aibook_desktop.workers import child, wire
from aibook_desktop.workers.child import close_network, load, refuse_network, serve
from aibook_desktop.workers.resting import MOST_GROWTH, Rest


def ask(number: int) -> dict[str, Any]:
    return {"kind": "ask", "number": number, "method": "read", "arguments": ["곰", "ko", ""]}


def frames_of(said: io.BytesIO) -> list[dict[str, Any]]:
    said.seek(0)
    frames = []
    while True:
        try:
            frames.append(wire.receive(said))
        except EOFError:
            return frames


def answers_to(*questions: dict[str, Any]) -> list[dict[str, Any]]:
    asked, answered = io.BytesIO(), io.BytesIO()
    for number, question in enumerate(questions, 1):
        wire.send(asked, {"kind": "ask", "number": number, "method": "read", **question})
    asked.seek(0)
    serve("narrator", QuietNarrator(), asked, answered)
    ready, *frames = frames_of(answered)
    assert ready == {"kind": "ready", "number": 0, "abilities": ["read"]}
    return frames


def test_each_question_is_answered_and_closed() -> None:
    """An answer without an end would keep the asker waiting until its deadline."""
    frames = answers_to({"arguments": ["곰", "ko", ""]}, {"arguments": ["bear", "en", ""]})
    assert [frame["kind"] for frame in frames] == ["answer", "done", "answer", "done"]


def test_a_question_that_can_not_be_meant_is_a_failure_and_the_next_is_answered(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """One bad page must not take the narrator away from all the others."""
    frames = answers_to({"arguments": [1]}, {"arguments": ["곰", "ko", ""]})
    assert [frame["kind"] for frame in frames] == ["failed", "answer", "done"]
    assert "ValueError at" in capsys.readouterr().err


@pytest.mark.parametrize("event", ["socket.connect", "socket.getaddrinfo", "socket.bind"])
def test_the_network_is_refused(event: str) -> None:
    """A library that phones home would take a child's words along."""
    with pytest.raises(PermissionError):
        refuse_network(event, ())
    assert refuse_network("open", ()) is None  # type: ignore[func-returns-value]


def test_the_trip_wire_stops_a_real_connection() -> None:
    """A hook that only looked at names would let a connection through."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        port = listener.getsockname()[1]
        code = (
            "import socket, sys\n"
            "from aibook_desktop.workers.child import refuse_network\n"
            "sys.addaudithook(refuse_network)\n"
            f"socket.create_connection(('127.0.0.1', {port}))\n"
        )
        tried = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert b"may not use the network" in tried.stderr


TELLTALE = """
import threading
from aibook_desktop.workers.child import claim_output, serve_to_the_end, settle_in
from aibook_desktop.workers.resting import RESTLESS

class Unraised:
    def __init__(self, text):
        self.text = text
    def __del__(self):
        raise ValueError(self.text)

class Telltale:
    def read(self, text, language, voice):
        helper = threading.Thread(target=int, args=(text,))
        helper.start()
        helper.join()
        Unraised(text)
        raise ValueError(text)

out = claim_output()
settle_in(out)
serve_to_the_end("narrator", Telltale(), RESTLESS, out)
"""


def test_no_words_reach_the_log_where_nobody_catches_them() -> None:
    """Python writes a message that quotes a child, if an engine's own thread or a close fails."""
    words = (sys.executable, "-c", TELLTALE)
    pipe = subprocess.PIPE
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=pipe) as worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        assert worker.stderr is not None
        wire.receive(worker.stdout)
        worker.stdout.close()
        wire.send(worker.stdin, {**ask(1), "arguments": ["secret", "ko", ""]})
        log = worker.stderr.read().decode()
    assert [line.partition(" ")[0] for line in log.splitlines()] == ["ValueError"] * 3
    assert "secret" not in log


LONG = """
import time
from aibook_desktop.workers.child import claim_output, serve_to_the_end
from aibook_desktop.workers.resting import RESTLESS

class Endless:
    def read(self, text, language, voice):
        time.sleep(600)

serve_to_the_end("narrator", Endless(), RESTLESS, claim_output())
"""


def test_who_works_for_nobody_stops_at_once() -> None:
    """Where only the pipe tells that the window was killed, a library that hangs would stay."""
    words = (sys.executable, "-c", LONG)
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        wire.receive(worker.stdout)
        wire.send(worker.stdin, ask(1))
        worker.stdin.close()
        try:
            assert worker.wait(60) == 0
        finally:
            worker.kill()


class FullDisk(io.StringIO):
    """A log that takes nothing."""

    def write(self, _text: str, /) -> int:
        raise OSError(errno.ENOSPC, "full")


def test_a_bug_on_a_full_disk_is_a_bug_like_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker that ends because its log is full would end again at every page."""
    monkeypatch.setattr(sys, "stderr", FullDisk())
    frames = answers_to({"arguments": [1]}, {"arguments": ["곰", "ko", ""]})
    assert [frame["kind"] for frame in frames] == ["failed", "answer", "done"]


class Weary(QuietNarrator):
    """A narrator that finds no memory."""

    def read(self, text: str, language: Language, voice: str) -> Narration:
        raise MemoryError(text, language, voice)


def test_without_memory_the_worker_ends(tmp_path: Path) -> None:
    """A process that was once refused memory would fail at every page after."""
    asked = tmp_path / "asked"
    with asked.open("wb") as sink:
        wire.send(sink, ask(1))
    with asked.open("rb") as source, pytest.raises(MemoryError):
        serve("narrator", Weary(), source, io.BytesIO())


def test_a_model_that_finds_no_memory_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    """A teacher would look for a fault in a model that only needs a larger computer."""

    def build(*_given: object) -> None:
        raise MemoryError

    monkeypatch.setattr(EngineCard, "build", build)
    monkeypatch.setattr(sys, "addaudithook", lambda _hook: None)
    asked, said = io.BytesIO(), io.BytesIO()
    wire.send(asked, {"kind": "start", "options": to_plain(Options())})
    asked.seek(0)
    assert load(["storyteller", "grammar"], asked, said) is None
    assert [frame["kind"] for frame in frames_of(said)] == ["no_memory"]


def test_who_is_not_asked_for_long_leaves_and_says_so() -> None:
    """Gigabytes of a model must not lie in memory all night."""
    said = io.BytesIO()
    read_end, write_end = os.pipe()
    with os.fdopen(read_end, "rb") as source, os.fdopen(write_end, "wb"):
        serve("narrator", QuietNarrator(), source, said, Rest(idle_s=0.05))
    assert [frame["kind"] for frame in frames_of(said)] == ["ready", "leaving"]


class Crossing(io.BytesIO):
    """A sink; as soon as the worker says that it leaves, a question is on its way."""

    def __init__(self, asked: BinaryIO) -> None:
        super().__init__()
        self._asked = asked

    def write(self, data: Any, /) -> int:
        if b"leaving" in data and not self._asked.closed:
            wire.send(self._asked, ask(1))
            self._asked.close()
        return super().write(data)


def test_a_question_that_crosses_the_leave_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    """A child who speaks after just five quiet minutes would wait while a model is loaded twice."""
    monkeypatch.setattr(child, "_CROSSING_S", 60.0)
    read_end, write_end = os.pipe()
    with os.fdopen(read_end, "rb") as source, os.fdopen(write_end, "wb") as asked:
        said = Crossing(asked)
        serve("narrator", QuietNarrator(), source, said, Rest(idle_s=0.05))
    kinds = [frame["kind"] for frame in frames_of(said)]
    assert kinds[:4] == ["ready", "leaving", "answer", "done"]  # it may leave once more


def test_who_has_grown_too_large_leaves_after_its_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that leaks must not take the machine; the page in hand is finished first."""
    sizes = iter((1, 2 + MOST_GROWTH))
    monkeypatch.setattr(child, "resident_size", lambda: next(sizes))
    asked, said = io.BytesIO(), io.BytesIO()
    for number in (1, 2, 3):
        wire.send(asked, ask(number))
    asked.seek(0)
    serve("narrator", QuietNarrator(), asked, said, Rest(tires=True))
    done = [frame["leaving"] for frame in frames_of(said) if frame["kind"] == "done"]
    assert done == [False, True]


def test_a_cancelled_question_is_not_begun() -> None:
    """Who went home before the painter had loaded must not be painted for."""
    asked, said = io.BytesIO(), io.BytesIO()
    wire.send(asked, {"kind": "cancel", "number": 1})
    for number in (1, 2):
        wire.send(asked, ask(number))
    asked.seek(0)
    serve("narrator", QuietNarrator(), asked, said)
    assert [(frame["number"], frame["kind"]) for frame in frames_of(said)] == [
        (0, "ready"),
        (1, "problem"),
        (2, "answer"),
        (2, "done"),
    ]


def test_only_what_the_ports_name_can_be_reached(capsys: pytest.CaptureFixture[str]) -> None:
    """A frame that names any other method must not run it."""
    asked, said = io.BytesIO(), io.BytesIO()
    wire.send(asked, {**ask(1), "method": "__init__"})
    asked.seek(0)
    serve("narrator", QuietNarrator(), asked, said)
    assert [frame["kind"] for frame in frames_of(said)] == ["ready", "failed"]
    assert "ValueError" in capsys.readouterr().err


@pytest.mark.parametrize(("online", "permitted"), [(True, True), (True, False), (False, True)])
def test_only_an_engine_that_is_there_for_it_may_use_the_network(
    monkeypatch: pytest.MonkeyPatch, *, online: bool, permitted: bool
) -> None:
    """A painter must not phone home because a grown-up lets a server tell stories."""
    hooks: list[object] = []
    monkeypatch.setattr(sys, "addaudithook", hooks.append)
    card = EngineCard("storyteller", "any", "", online=online)
    close_network(card, Options(online=permitted))
    assert hooks == ([] if online and permitted else [refuse_network])
