"""The worker's side of the wire."""

from __future__ import annotations

import io
import socket
import subprocess
import sys
from typing import Any

import pytest

from aibook_desktop.engines.narrator.quiet import QuietNarrator
from aibook_desktop.workers import wire
from aibook_desktop.workers.child import refuse_network, serve


def answers_to(*questions: dict[str, Any]) -> list[dict[str, Any]]:
    asked, answered = io.BytesIO(), io.BytesIO()
    for number, question in enumerate(questions, 1):
        wire.send(asked, {"kind": "ask", "number": number, "method": "read", **question})
    asked.seek(0)
    serve("narrator", QuietNarrator(), asked, answered)
    answered.seek(0)
    assert wire.receive(answered) == {"kind": "ready", "number": 0, "abilities": ["read"]}
    frames = []
    while True:
        try:
            frames.append(wire.receive(answered))
        except EOFError:
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
