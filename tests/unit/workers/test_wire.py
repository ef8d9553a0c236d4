"""The wire between the program and its workers."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.workers import wire

plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**40), 2**40) | st.text() | st.binary(max_size=200),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc"), inner, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(st.text("xyz", min_size=1), plain, max_size=4))
def test_what_is_sent_arrives(message: dict[str, Any]) -> None:
    """A picture or a Korean text that changed on the way would end up in a child's book."""
    stream = io.BytesIO()
    wire.send(stream, message)
    stream.seek(0)
    assert wire.receive(stream) == message


def read_to_the_end(stream: io.BytesIO) -> None:
    while True:
        wire.receive(stream)


@given(st.binary(max_size=60))
def test_garbage_is_an_end_and_never_something_else(data: bytes) -> None:
    """A worker that writes nonsense must look like a lost one, or the window would meet a bug."""
    with pytest.raises(EOFError):
        read_to_the_end(io.BytesIO(data))


def test_a_frame_that_claims_to_be_huge_is_refused() -> None:
    """A broken worker must not make the program ask for gigabytes of memory."""
    with pytest.raises(EOFError):
        wire.receive(io.BytesIO(b"\xff\xff\xff\xff"))


def test_frames_follow_each_other() -> None:
    """A storyteller streams: page two must not be read as a part of page one."""
    stream = io.BytesIO()
    wire.send(stream, {"page": 1, "sound": b"\x00\x01"})
    wire.send(stream, {"page": 2})
    stream.seek(0)
    assert wire.receive(stream) == {"page": 1, "sound": b"\x00\x01"}
    assert wire.receive(stream) == {"page": 2}


def test_the_report_of_a_crash_is_known() -> None:
    """A crash is seen while the process still dies, if its report is not taken for nonsense."""
    with pytest.raises(wire.Crash):
        wire.receive(io.BytesIO(b"Fatal Python error: Segmentation fault\n\n"))
