"""What a model has read: prompts are taken up where they begin to differ from what it remembers.

Reading a prompt is the longest silence of a language model, so it can be broken off in the middle
of a batch: llama.cpp asks back while it computes. That costs a call for each operation, therefore
it is only done while a prompt is read; between the tokens of an answer there is time to ask anyway.
Graphics cards never ask back: there it is broken off between two batches.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from ctypes import c_void_p
from typing import Final

import llama_cpp
from llama_cpp import Llama

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.progress import Progress, Tell

_ASK_EVERY: Final = 0.05


class Memory:
    """The model's memory of one talk; `read_so_far` counts every token it ever had to read."""

    def __init__(self, llama: Llama, engine: str) -> None:
        self._llama = llama
        self._engine = engine
        self.read_so_far = 0

    @property
    def room(self) -> int:
        """How many tokens there is room for."""
        room: int = self._llama.n_ctx()
        return room

    def forget(self) -> None:
        """Begin anew."""
        self._llama.reset()

    def read(self, tokens: Sequence[int], tell: Tell) -> None:
        """Bring the memory to exactly these tokens, reading only what is new.

        `tell` is called meanwhile and what it raises goes through; what was read until then stays.
        """
        llama, kept = self._llama, self._kept(tokens)
        with self._interruptible(tell, len(tokens)):
            for at in range(kept, len(tokens), llama.n_batch):
                if at > kept:
                    tell(Progress(llama.n_tokens, len(tokens)))
                self._add(list(tokens[at : at + llama.n_batch]))

    def add(self, token: int) -> None:
        """Remember one more token, by the shortest way there is."""
        llama = self._llama
        batch = llama_cpp.llama_batch_get_one((llama_cpp.llama_token * 1)(token), 1)
        if llama_cpp.llama_decode(llama.ctx, batch):
            raise Problem("engine_failed", engine=self._engine)
        llama.input_ids[llama.n_tokens] = token
        llama.n_tokens += 1
        self.read_so_far += 1

    def _add(self, tokens: list[int]) -> None:
        self.read_so_far += len(tokens)
        try:
            self._llama.eval(tokens)
        except (ValueError, RuntimeError) as error:  # the memory is full, the decoder gave up
            raise Problem("engine_failed", engine=self._engine) from error

    def _kept(self, tokens: Sequence[int]) -> int:
        """Drop what is behind the last common token; at least one is read again for its scores."""
        llama = self._llama
        known = llama.input_ids[: llama.n_tokens].tolist()
        pairs = enumerate(zip(known, tokens, strict=False))
        common = next(
            (at for at, (one, other) in pairs if one != other), min(len(known), len(tokens))
        )
        kept = min(common, len(tokens) - 1)
        if kept < llama.n_tokens:
            store = llama_cpp.llama_get_memory(llama.ctx)
            if llama_cpp.llama_memory_seq_rm(store, -1, kept, -1):
                llama.n_tokens = kept
            else:  # models with a running state can't go back
                llama.reset()
                kept = 0
        return kept

    @contextmanager
    def _interruptible(self, tell: Tell, of: int) -> Iterator[None]:
        """Let llama.cpp ask `tell` while it computes; raise what that raised."""
        raised: list[BaseException] = []
        asked = time.monotonic()

        def stops(_data: c_void_p) -> bool:
            nonlocal asked
            now = time.monotonic()
            if not raised and now - asked >= _ASK_EVERY:
                asked = now
                try:
                    tell(Progress(self._llama.n_tokens, of))
                except BaseException as error:  # noqa: BLE001 - nothing may pass through C
                    raised.append(error)
            return bool(raised)

        tell(Progress(self._llama.n_tokens, of))
        callback = llama_cpp.ggml_abort_callback(stops)  # alive until it is taken back
        llama_cpp.llama_set_abort_callback(self._llama.ctx, callback, None)
        try:
            yield
        except Problem:
            if not raised:
                raise
        finally:
            nobody = llama_cpp.ggml_abort_callback()
            llama_cpp.llama_set_abort_callback(self._llama.ctx, nobody, None)
        if raised:
            raise raised[0]
