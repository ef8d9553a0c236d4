"""Stories by a local language model (GGUF) in llama.cpp.

`model` asks llama.cpp, `checks` decides what may stay, `directions` turns a page into symbols of
the vocabulary, and `teller` leads the talk. What the model is told stands in
`resources/strings/llama.ts`.
"""

from __future__ import annotations

from pathlib import Path

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.storyteller.llama.model import ENGINE, LanguageModel
from aibook_desktop.engines.storyteller.llama.teller import LlamaStoryteller


def build(weights: Path | None) -> LlamaStoryteller:
    """Load a model folder; raises `Problem` model_missing or model_damaged."""
    if weights is None or not weights.is_dir():
        raise Problem("model_missing", engine=ENGINE)
    return LlamaStoryteller(LanguageModel(weights))
