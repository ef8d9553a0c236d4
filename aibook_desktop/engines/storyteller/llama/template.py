"""Renders a talk as a model was taught to read it, with thinking switched off.

It is done here because llama-cpp-python passes nothing on to a chat template
(github.com/abetlen/llama-cpp-python/issues/2063). A model whose template opens a thought all the
same gets an empty one.
"""

from __future__ import annotations

from typing import Final

import llama_cpp
from llama_cpp import Llama
from llama_cpp.llama_chat_format import Jinja2ChatFormatter

from aibook_desktop.engines.storyteller.written.writer import Talk

_TEMPLATE: Final = "tokenizer.chat_template"
_THOUGHT: Final = "<think>"
_NO_THOUGHT: Final = "\n</think>\n\n"


class Template:
    """A model's own way to write down a talk."""

    def __init__(self, llama: Llama) -> None:
        """Raises `KeyError` for a model that was never taught to talk."""
        self._llama = llama
        self._bos = self._text(llama.token_bos())
        template = llama.metadata[_TEMPLATE]
        self._render = Jinja2ChatFormatter(template, self._text(llama.token_eos()), self._bos)
        vocabulary = llama_cpp.llama_model_get_vocab(llama.model)
        self._wants_bos = bool(llama_cpp.llama_vocab_get_add_bos(vocabulary))

    def tokens(self, talk: Talk) -> list[int]:
        """The tokens of a talk, up to where the answer begins."""
        messages = [{"role": turn.role, "content": turn.text} for turn in talk]
        prompt: str = self._render(messages=messages, enable_thinking=False).prompt
        if prompt.rstrip().endswith(_THOUGHT):
            prompt = prompt.rstrip() + _NO_THOUGHT
        add_bos = self._wants_bos and not prompt.startswith(self._bos or "\0")
        tokens: list[int] = self._llama.tokenize(prompt.encode(), add_bos=add_bos, special=True)
        return tokens

    def _text(self, token: int) -> str:
        if token < 0:
            return ""
        text: bytes = self._llama.detokenize([token], special=True)
        return text.decode(errors="ignore")
