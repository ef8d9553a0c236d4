"""Picks the next token: freely by a chain of llama.cpp's own samplers, or by a grammar.

A grammar is costly to hold against a whole vocabulary (17 ms a token at 150,000). So the likeliest
token is tried alone; only if the grammar refuses it, the few tokens that its symbols are made of
are weighed, and the whole vocabulary at the very last. The answer is the same as if the grammar had
come first, because the likeliest is always taken. (llama.cpp does so in its own programs:
github.com/ggml-org/llama.cpp/pull/4306.)
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

import llama_cpp
import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Sampler = Any

WARMTH: Final = 0.8
_BEST: Final = 40
_LEAST_SHARE: Final = 0.05
_REMEMBERED: Final = 64
_REPEATED: Final = 1.05
_LAST: Final = -1
_CANDIDATE: Final = np.dtype([("id", np.intc), ("logit", np.single), ("p", np.single)], align=True)


@contextmanager
def free_choice(tokens: int, biases: NDArray[np.void] | None, seed: int) -> Iterator[Sampler]:
    """A chain of samplers for free text out of so many tokens.

    Those with a bias of minus infinity never come.
    """
    chain = llama_cpp.llama_sampler_chain_init(llama_cpp.llama_sampler_chain_default_params())
    try:
        for sampler in _links(tokens, biases, seed):
            llama_cpp.llama_sampler_chain_add(chain, sampler)
        yield chain
    finally:
        llama_cpp.llama_sampler_free(chain)


def _links(tokens: int, biases: NDArray[np.void] | None, seed: int) -> Iterator[Sampler]:
    if biases is not None:
        table = biases.ctypes.data_as(ctypes.POINTER(llama_cpp.llama_logit_bias))
        yield llama_cpp.llama_sampler_init_logit_bias(tokens, len(biases), table)
    yield llama_cpp.llama_sampler_init_penalties(tokens, _REMEMBERED, _REPEATED, 0.0, 0.0)
    yield llama_cpp.llama_sampler_init_top_k(_BEST)
    yield llama_cpp.llama_sampler_init_min_p(_LEAST_SHARE, 1)
    yield llama_cpp.llama_sampler_init_temp(WARMTH)
    yield llama_cpp.llama_sampler_init_dist(seed)


def next_token(chain: Sampler, context: Any) -> int:
    """Pick the token that follows what was read last."""
    token: int = llama_cpp.llama_sampler_sample(chain, context, _LAST)
    return token


def scores(context: Any, count: int) -> Scores:
    """The scores of all tokens after what was read last, without a copy."""
    return np.ctypeslib.as_array(llama_cpp.llama_get_logits_ith(context, _LAST), shape=(count,))


class GrammarChoice:
    """Picks the likeliest token that a grammar allows; to be closed.

    `likely` are the tokens that its answers are usually made of.
    """

    def __init__(self, vocabulary: Any, text: str, likely: NDArray[np.intc]) -> None:
        """Take a grammar; raises `ValueError` for one that llama.cpp can't read.

        It is tried before it is used: llama.cpp ends the process at a bad one later.
        """
        self._grammar = llama_cpp.llama_sampler_init_grammar(vocabulary, text.encode(), b"root")
        if not self._grammar:
            raise ValueError("not a grammar")
        self._likely = likely

    def close(self) -> None:
        """Give its memory back."""
        if self._grammar:
            llama_cpp.llama_sampler_free(self._grammar)
            self._grammar = None

    def pick(self, scored: Scores) -> int | None:
        """The likeliest allowed token, None when there is none; the grammar moves on."""
        token = int(scored.argmax())
        if not self._allowed(np.array([token], np.intc), scored).size:
            allowed = self._allowed(self._likely, scored)
            if not allowed.size:
                allowed = self._allowed(np.arange(len(scored), dtype=np.intc), scored)
            if not allowed.size:
                return None
            token = int(allowed[scored[allowed].argmax()])
        llama_cpp.llama_sampler_accept(self._grammar, token)
        return token

    def _allowed(self, tokens: NDArray[np.intc], scored: Scores) -> NDArray[np.intc]:
        candidates = np.zeros(len(tokens), _CANDIDATE)
        candidates["id"], candidates["logit"] = tokens, scored[tokens]
        array = llama_cpp.llama_token_data_array(
            data=candidates.ctypes.data_as(ctypes.POINTER(llama_cpp.llama_token_data)),
            size=len(candidates),
            selected=-1,
            sorted=False,
        )
        llama_cpp.llama_sampler_apply(self._grammar, ctypes.byref(array))
        left = candidates[: array.size]
        ids: NDArray[np.intc] = left["id"][~np.isneginf(left["logit"])]
        return ids
