"""Memory for a child's voice: of fixed size, so that wiping it leaves no copy behind."""

from __future__ import annotations

Bytes = bytes | bytearray | memoryview


class Buffer:
    """Samples in a fixed piece of memory; when it is full, the oldest or the newest go."""

    def __init__(self, size: int) -> None:
        self._memory = bytearray(size)
        self._length = 0
        self._next = 0

    def keep_newest(self, block: Bytes) -> None:
        """Go round: what is oldest is written over."""
        block = block[-len(self._memory) :]
        first = min(len(block), len(self._memory) - self._next)
        self._memory[self._next : self._next + first] = block[:first]
        self._memory[: len(block) - first] = block[first:]
        self._next = (self._next + len(block)) % len(self._memory)
        self._length = min(self._length + len(block), len(self._memory))

    def keep_oldest(self, block: Bytes) -> None:
        """Fill up: what does not fit is not taken."""
        self.keep_newest(memoryview(block)[: len(self._memory) - self._length])

    def content(self) -> bytearray:
        """Copy what it holds, oldest first; whoever gets it wipes it."""
        if self._length < len(self._memory):
            return self._memory[: self._length]
        content = self._memory[self._next :]
        content += memoryview(self._memory)[: self._next]
        return content

    def fits(self, size: float) -> float:
        """As much of a size as there is room for."""
        return min(size, len(self._memory))

    def wipe(self) -> None:
        """Overwrite everything with zeros."""
        self._memory[:] = bytes(len(self._memory))
        self._length = self._next = 0

    def __len__(self) -> int:
        return self._length
