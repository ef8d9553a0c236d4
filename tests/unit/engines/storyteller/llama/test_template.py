"""How a talk is written down for a model: as it was taught, and without thinking aloud."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.storyteller.llama import model
from aibook_desktop.engines.storyteller.llama.model import LanguageModel
from aibook_desktop.engines.storyteller.llama.template import Template
from aibook_desktop.engines.storyteller.written.writer import Talk, Turn

TALK: Talk = (Turn("user", "1"), Turn("assistant", "2"), Turn("user", "3"))
PLAIN = "{% for m in messages %}<|im_start|>{{ m.role }}:{{ m.content }}<|im_end|>{% endfor %}"
NO_THOUGHT = "<think>\n</think>\n\n"


@pytest.fixture(scope="module")
def loaded(chain: Path) -> LanguageModel:
    """A model whose template is changed by the tests."""
    return LanguageModel(chain)


def written(
    loaded: LanguageModel, template: str, monkeypatch: pytest.MonkeyPatch, talk: Talk = TALK
) -> str:
    """What a model with this template is given to read."""
    monkeypatch.setitem(loaded.llama.metadata, "tokenizer.chat_template", template)
    tokens = Template(loaded.llama).tokens(talk)
    text: bytes = loaded.llama.detokenize(tokens, special=True)
    return text.decode()


def test_who_can_be_told_not_to_think_is_told(
    loaded: LanguageModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qwen3 would think for a minute before each page, and the thoughts be read to a child."""
    asks = PLAIN + "{% if enable_thinking is defined and not enable_thinking %}QUIET{% endif %}"
    assert written(loaded, asks, monkeypatch).endswith("QUIET")


@pytest.mark.parametrize("end", ["<think>", "<think>\n", "<think>\n\n"])
def test_a_thought_that_is_begun_all_the_same_is_an_empty_one(
    loaded: LanguageModel, monkeypatch: pytest.MonkeyPatch, end: str
) -> None:
    """Models that always think would write their page behind a thought that never ends."""
    assert written(loaded, PLAIN + end, monkeypatch).endswith(NO_THOUGHT)


def test_who_does_not_think_is_asked_plainly(
    loaded: LanguageModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A model that knows no thoughts would be given marks that it can't read."""
    said = written(loaded, PLAIN, monkeypatch)
    turns = ("user:1", "assistant:2", "user:3")
    assert said == "".join(f"<|im_start|>{each}<|im_end|>" for each in turns)


def test_a_model_that_was_never_taught_to_talk_is_a_problem(
    chain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A base model would only go on with the request instead of telling a story."""
    opened = model._opened

    def untaught(*given: object) -> object:
        llama = opened(*given)  # type: ignore[arg-type]
        del llama.metadata["tokenizer.chat_template"]
        return llama

    monkeypatch.setattr(model, "_opened", untaught)
    with pytest.raises(Problem, match="engine_failed"):
        LanguageModel(chain)
