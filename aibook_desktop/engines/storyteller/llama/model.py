"""One language model in llama.cpp: what is asked of it and how.

Prompts are rendered here, because only so can thinking be switched off (llama-cpp-python passes
nothing on to a chat template: github.com/abetlen/llama-cpp-python/issues/2063). A grammar is tried
before it is used: llama.cpp ends the process at an invalid one. Every answer has a seed of its own;
without one, every process would tell the same stories.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import llama_cpp
import numpy as np
from llama_cpp import Llama, LlamaGrammar, LogitsProcessorList
from llama_cpp.llama_chat_format import Jinja2ChatFormatter
from numpy.typing import NDArray

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import ModelCard, verify
from aibook_desktop.engines.storyteller.llama.checks import is_written_in

ENGINE: Final = "llama"
CONTEXT: Final = 4096  # a book of sixteen pages takes about 3,000 tokens
_BATCH: Final = 256
_THREADS: Final = max(
    1, (os.cpu_count() or 1) // 2
)  # others work meanwhile, and waiting threads spin
_HASHED_AT_ONCE: Final = 16 * 1024**2
_ALL_LAYERS: Final = -1
_WARMTH: Final = 0.8
_TEMPLATE: Final = "tokenizer.chat_template"

Scores = NDArray[np.float32]


class LanguageModel:
    """A loaded model. One answer at a time: llama.cpp is not safe to ask from two threads."""

    def __init__(self, folder: Path) -> None:
        """Load the folder's one GGUF file; raises `Problem` model_damaged."""
        card = verify(folder, largest=_HASHED_AT_ONCE)
        name = _file_name(card)
        self.languages = card.languages
        try:
            self._llama = Llama(
                str(folder / name),
                n_ctx=CONTEXT,
                n_batch=_BATCH,
                n_threads=_THREADS,
                n_threads_batch=_THREADS,
                n_gpu_layers=_ALL_LAYERS if llama_cpp.llama_supports_gpu_offload() else 0,
                verbose=False,
            )
            self._render = self._formatter()
        except (ValueError, KeyError, RuntimeError) as error:
            raise Problem("model_damaged", model=card.name, file=name) from error
        self._masks: dict[Language, Scores] = {}

    def forget(self) -> None:
        """Begin anew, so that a book never depends on the one before it."""
        self._llama.reset()

    def write(
        self, talk: Sequence[tuple[str, str]], language: Language, longest: int, seed: int
    ) -> str:
        """Answer a talk freely, in one language, with at most `longest` tokens."""
        mask = self._mask(language)
        processor = LogitsProcessorList([lambda _, scores: scores + mask])
        return self._answer(
            talk,
            max_tokens=longest,
            stop=["\n\n"],
            temperature=_WARMTH,
            repeat_penalty=1.05,
            logits_processor=processor,
            seed=seed,
        )

    def choose(self, talk: Sequence[tuple[str, str]], grammar: LlamaGrammar, longest: int) -> str:
        """Answer a talk by a grammar, always with the likeliest words."""
        return self._answer(talk, max_tokens=longest, temperature=0.0, grammar=grammar, seed=0)

    def grammar(self, text: str) -> LlamaGrammar:
        """Take a GBNF grammar; raises `ValueError` for one that llama.cpp can't read."""
        vocabulary = llama_cpp.llama_model_get_vocab(self._llama.model)
        sampler = llama_cpp.llama_sampler_init_grammar(vocabulary, text.encode(), b"root")
        if not sampler:
            raise ValueError("not a grammar")
        llama_cpp.llama_sampler_free(sampler)
        return LlamaGrammar.from_string(text)

    def _answer(self, talk: Sequence[tuple[str, str]], **manner: Any) -> str:
        messages = [{"role": role, "content": words} for role, words in talk]
        prompt = self._render(messages=messages, enable_thinking=False).prompt
        tokens = self._llama.tokenize(prompt.encode(), add_bos=False, special=True)
        try:
            answer = self._llama.create_completion(tokens, min_p=0.05, **manner)
        except (ValueError, RuntimeError) as error:  # the context is full, the decoder gave up
            raise Problem("engine_failed", engine=ENGINE) from error
        text: str = answer["choices"][0]["text"]
        return text

    def _formatter(self) -> Jinja2ChatFormatter:
        pieces = [
            self._llama.detokenize([token], special=True).decode(errors="ignore")
            for token in (self._llama.token_eos(), self._llama.token_bos())
        ]
        return Jinja2ChatFormatter(self._llama.metadata[_TEMPLATE], *pieces)

    def _mask(self, language: Language) -> Scores:
        """Minus infinity for every token that holds a letter or mark of another script."""
        if language not in self._masks:
            mask = np.zeros(self._llama.n_vocab(), np.float32)
            for token in range(len(mask)):
                piece = self._llama.detokenize([token]).decode(errors="ignore")
                if not is_written_in(piece, language):
                    mask[token] = -np.inf
            self._masks[language] = mask
        return self._masks[language]


def _file_name(card: ModelCard) -> str:
    names = [name for name in card.file_names() if name.endswith(".gguf")]
    if len(names) != 1:
        raise Problem("model_damaged", model=card.name, file="*.gguf")
    return names[0]
