"""Stories by a local language model (GGUF) in llama.cpp.

`model` loads it, `template` renders a talk for it, `memory` reads and remembers, `scripts` knows
which tokens belong to a language, `sampling` picks the next one, `symbols` turns a choice into a
grammar, and `writer` is what `engines.storyteller.written` asks. Timed beside llama.cpp itself by
`race`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.options import USUAL, Options
from aibook_desktop.engines.storyteller.llama.model import ENGINE, LanguageModel, plan_for
from aibook_desktop.engines.storyteller.llama.writer import LlamaWriter
from aibook_desktop.engines.storyteller.written.telling import WrittenStoryteller

__all__: Final = ("build",)


def build(weights: Path | None, options: Options = USUAL) -> WrittenStoryteller:
    """Load a model folder; raises `Problem` model_missing, model_damaged or engine_failed."""
    if weights is None or not weights.is_dir():
        raise Problem("model_missing", engine=ENGINE)
    writer = LlamaWriter(LanguageModel(weights, plan_for(options.smaller)))
    return WrittenStoryteller(writer, ENGINE)
