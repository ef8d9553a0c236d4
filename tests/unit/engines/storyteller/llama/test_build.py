"""The engine as the program builds it, on a model that strings words together and on noise."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import llama_cpp
import pytest
from llama_cpp import Llama

from aibook_desktop.book.levels import book_violations
from aibook_desktop.book.model import Language, Opening, Page, Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import describe, read_card, write_card
from aibook_desktop.engines.options import Options
from aibook_desktop.engines.progress import Progress
from aibook_desktop.engines.storyteller.llama import build, model
from aibook_desktop.engines.storyteller.llama.model import LanguageModel, plan_for
from aibook_desktop.engines.storyteller.llama.writer import LlamaWriter
from aibook_desktop.engines.storyteller.written.telling import WrittenStoryteller
from aibook_desktop.engines.storyteller.written.tidying import is_readable, is_written_in
from tests.tiny_models.language_model import write_chain
from tests.tiny_models.weights import gguf

WISH = Wish("", "ko", 4, 8, hero="fox", place="forest")


def pages_of(engine: WrittenStoryteller, wish: Wish, seed: int = 3) -> list[Page]:
    opening, *pages = engine.tell(wish, seed)
    assert isinstance(opening, Opening)
    return [page for page in pages if isinstance(page, Page)]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_story_keeps_to_its_level_and_script(chain: Path, language: Language) -> None:
    """What the checks let through is all that a child sees."""
    pages = pages_of(build(chain), Wish("", language, 5, 6, hero="fox", place="forest"))
    assert book_violations([page.text for page in pages], language, 5) == []
    assert all(is_written_in(page.text, language) for page in pages)


def test_the_model_itself_writes_what_passes_the_checks(chain: Path) -> None:
    """A school that adds a model would be told the built-in storyteller's pages all the same."""
    texts = [page.text for page in pages_of(build(chain), WISH)]
    assert sum("여우" in text for text in texts) > len(texts) // 2


def test_a_story_can_be_left_after_any_page(chain: Path) -> None:
    """A child who goes back to the start would wait for the rest of a book."""
    engine = build(chain)
    story = engine.tell(WISH, 3)
    begun = [next(story), next(story)]
    assert isinstance(story, Generator)
    story.close()
    assert list(engine.tell(WISH, 3))[:2] == begun


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("language", ["ko", "en"])
def test_noise_never_reaches_a_page(noise: Path, language: Language, seed: int) -> None:
    """A damaged model would print garbage into a child's book; the tables tell it instead."""
    wish = Wish("", language, 4, 8, hero="fox", place="forest")
    engine = build(noise)
    opening, *pages = engine.tell(wish, seed)
    assert isinstance(opening, Opening)
    assert is_readable(opening.title, language)
    texts = [page.text for page in pages if isinstance(page, Page)]
    assert len(texts) == wish.pages
    assert book_violations(texts, language, 4) == []
    assert all(is_readable(text, language) for text in texts)


def test_a_language_that_the_model_does_not_write_is_a_problem(chain: Path) -> None:
    """An English model would be asked for Korean and answer with nonsense."""
    model = LanguageModel(chain)
    model.languages = ("en",)
    with pytest.raises(Problem, match="engine_failed"):
        next(WrittenStoryteller(LlamaWriter(model), "llama").tell(WISH, 3))


def test_a_book_stops_within_a_token_and_the_model_tells_the_next(chain: Path) -> None:
    """A child who goes back would wait for a page that nobody reads, or for a new start."""
    engine = build(chain)
    heard: list[Progress] = []

    def enough(progress: Progress) -> None:
        heard.append(progress)
        if progress.page == 2 and progress.done > 3:
            raise Problem("cancelled")

    engine.report_to(enough)
    with pytest.raises(Problem, match="cancelled"):
        list(engine.tell(WISH, 3))
    assert heard[-1].page == 2
    stopped_at = len(heard)
    engine.report_to(heard.append)
    again = list(engine.tell(WISH, 3))
    assert again == list(build(chain).tell(WISH, 3))
    assert {progress.page for progress in heard[stopped_at:]} == set(range(9))


def test_a_try_out_writes_one_token(chain: Path) -> None:
    """A model that can't write would be found out in the middle of a book."""
    engine = build(chain)
    engine.smoke()
    assert pages_of(engine, WISH) == pages_of(build(chain), WISH)


def test_after_a_loss_the_model_is_loaded_smaller(chain: Path) -> None:
    """A machine without memory would lose the model again and again."""
    assert plan_for(1).layers > plan_for(2).layers == 0
    assert plan_for(0).context > plan_for(2).context
    assert plan_for(9) == plan_for(2)
    assert len(pages_of(build(chain, Options(smaller=2)), WISH)) == WISH.pages


@pytest.mark.parametrize("room", [16, 0])
def test_a_small_graphics_card_takes_as_many_layers_as_it_has_room_for(
    chain: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    """A whole model would be called damaged, and its stories lost, because of a small card."""
    tried: list[int] = []

    def load(path: str, **details: Any) -> Llama:
        layers = details.pop("n_gpu_layers")
        tried.append(layers)
        if not 0 <= layers <= room:
            raise ValueError("Failed to load model from file")
        return Llama(path, n_gpu_layers=0, **details)

    monkeypatch.setattr(llama_cpp, "llama_supports_gpu_offload", lambda: True)
    monkeypatch.setattr(model, "Llama", load)
    assert len(pages_of(build(chain), WISH)) == WISH.pages
    assert tried == ([-1, 16] if room else [-1, 16, 0])


@pytest.mark.parametrize("content", [b"", b"GGUF", b"GGUF" + bytes(200)])
def test_a_file_that_is_no_model_is_a_problem(tmp_path: Path, content: bytes) -> None:
    """A half-copied model would end in a traceback for a teacher."""
    folder = write_chain(tmp_path / "chain")
    (folder / "tiny.gguf").write_bytes(content)
    with pytest.raises(Problem, match="model_damaged"):
        build(folder)


def test_a_sound_file_of_an_unknown_kind_is_the_engines_trouble(tmp_path: Path) -> None:
    """Told to be damaged it would be tried for every book, and no other model would ever be."""
    folder = write_chain(tmp_path / "chain")
    (folder / "tiny.gguf").write_bytes(gguf())
    card = read_card(folder)
    write_card(folder, replace(card, files=describe(folder, ("tiny.gguf",))))
    with pytest.raises(Problem, match="engine_failed"):
        build(folder)


def test_no_folder_is_a_problem() -> None:
    """Nobody would be told to install a model."""
    with pytest.raises(Problem, match="model_missing"):
        build(None)
