"""The memory for a child's voice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.ui.sound.buffer import Buffer

BLOCKS = st.lists(st.binary(max_size=30), max_size=12)


@given(BLOCKS, st.integers(1, 40))
def test_the_newest_are_kept_in_order(blocks: list[bytes], size: int) -> None:
    """Else the first syllable of a wish is garbled."""
    buffer = Buffer(size)
    for block in blocks:
        buffer.keep_newest(block)
    assert buffer.content() == b"".join(blocks)[-size:]
    assert len(buffer) == min(size, len(b"".join(blocks)))


@given(BLOCKS, st.integers(1, 40))
def test_the_oldest_are_kept_when_it_must_not_go_round(blocks: list[bytes], size: int) -> None:
    """Else the beginning of a long wish is written over by its end."""
    buffer = Buffer(size)
    for block in blocks:
        buffer.keep_oldest(block)
    assert buffer.content() == b"".join(blocks)[:size]


def test_wiping_leaves_nothing() -> None:
    """Else a child's voice stays in the memory of a library's computer."""
    buffer = Buffer(8)
    buffer.keep_newest(b"secret")
    memory = buffer._memory
    buffer.wipe()
    assert bytes(memory) == bytes(8)
    assert buffer.content() == b""
