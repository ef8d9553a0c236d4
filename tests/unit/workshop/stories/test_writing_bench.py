"""The race of our writing beside llama.cpp, on the smallest models there are."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import read_card, verify
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workshop.stories import random_model, writing_bench
from aibook_desktop.workshop.stories.gguf import Kind, noise
from aibook_desktop.workshop.telling import tell_nobody
from tests.tiny_models.language_model import write_noise


def test_a_race_gives_every_figure(tmp_path: Path) -> None:
    """A school that weighs two models would compare holes."""
    model = write_noise(tmp_path / "noise")
    costs = writing_bench.time_writing("llama", model, "tiny", 2, tell_nobody)
    figures = costs.figures
    assert costs.weights == "tiny"
    assert figures.vocabulary == 260
    assert figures.ratio > 0
    assert figures.tokens_per_second > 0
    assert figures.tokens_after_stop == 0
    assert 0 < figures.again_tokens < figures.talk_tokens
    assert figures.first_page_seconds <= figures.book_seconds


def test_a_given_model_also_tells_books(tmp_path: Path) -> None:
    """A school would choose a model by its speed alone."""
    model = write_noise(tmp_path / "noise")
    costs = writing_bench.time_writing("llama", model, "tiny", 1, tell_nobody, books=1)
    for told in (costs.ko, costs.en):
        assert told is not None
        assert (told.books, told.own_pages, told.whole_stories) == (1, 0.0, 1.0)
        assert (told.level_faults, told.strangers, told.impolite_endings) == (0, 0, 0)


def test_random_weights_are_called_that(monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures of a model that was never trained would be taken for a real one's."""
    few = replace(random_model.SHAPES["tiny"], width=32, heads=1, shared=1, inner=32)
    monkeypatch.setitem(random_model.SHAPES, "tiny", few)
    costs = writing_bench.time_writing("llama", None, "tiny", 1, tell_nobody)
    assert costs.weights == "random weights, shape tiny"
    assert costs.figures.vocabulary == random_model.TOKENS


def test_a_random_model_is_a_whole_model_folder(tmp_path: Path) -> None:
    """The engine would refuse it as damaged."""
    few = replace(random_model.SHAPES["tiny"], width=32, heads=1, shared=1, inner=32)
    folder = random_model.write_random_model(tmp_path / "random", few)
    assert verify(folder) == read_card(folder)
    assert "nothing was learned" in read_card(folder).origin


@pytest.mark.parametrize(
    ("kind", "size"), [("F32", 4096), ("F16", 2048), ("Q4_0", 576), ("Q8_0", 1088)]
)
def test_a_tensor_is_as_long_as_it_says(kind: Kind, size: int) -> None:
    """Every tensor behind it would be read from the wrong place."""
    tensor = noise("x", (64, 16), kind, 0.02, 1)
    assert tensor.size == len(tensor.content()) == size
    assert tensor.content() == tensor.content()


def test_an_engine_without_a_race_says_so(tmp_path: Path) -> None:
    """The built-in storyteller has no library to be raced against."""
    with pytest.raises(Problem, match="engine_missing"):
        card_named("storyteller", "grammar").time(tmp_path, 1)
