"""A language model as a storyteller, on one that strings words together and one that is noise."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from aibook_desktop.book.levels import violations
from aibook_desktop.book.model import Actor, Character, Language, Look, Opening, Page, Prop, Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.storyteller.grammar.staging import Setting
from aibook_desktop.engines.storyteller.llama import build, directions
from aibook_desktop.engines.storyteller.llama.checks import is_written_in, page_text, title_text
from aibook_desktop.engines.storyteller.llama.model import LanguageModel
from aibook_desktop.engines.storyteller.llama.teller import LlamaStoryteller
from tests.tiny_models.language_model import write_chain, write_noise

LOOK = Look("#f7efe6", "#e4574c", "scarf")
BOMI = Character("hero", "보미", "rabbit", LOOK)
DURI = Character("companion", "두리", "bear", LOOK)
WISH = Wish("", "ko", 4, 8, hero="fox", place="forest")


@pytest.fixture(scope="module")
def chain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model folder whose model strings words together."""
    return write_chain(tmp_path_factory.mktemp("model") / "chain")


def nothing_refused(_: str) -> bool:
    return False


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("보미가 숲에 갔어요. 두리를 만나서 함께 놀았어요.", "whole"),
        ("1쪽: 보미가 숲에 갔어요.\n두리를 만나서 함께 놀았어요.", "whole"),
        ("보미가 숲에 갔어요. 두리를 만나서 함께 놀았어요. 그리고 또 다른 일이", "whole"),
        ("보미가 숲에 갔어요. 두리를 만나서 함께 놀았어요. 해가 졌어요. 잤어요.", "whole"),
        ("보미가 森에 갔어요. 두리를 만나서 함께 놀았어요.", None),
        ("보미가 숲에 갔어요. 보미가 숲에 갔어요.", None),
        ("보미가 갔어요.", None),
        ("**보미가** 숲에 갔어요. 두리를 만나서 함께 놀았어요.", None),
        ("", None),
    ],
)
def test_as_much_of_a_page_is_kept_as_the_level_takes(raw: str, kept: str | None) -> None:
    """A child of three would get a long page, a Chinese letter or the same sentence twice."""
    text = page_text(raw, "ko", 3, nothing_refused)
    assert text == (None if kept is None else "보미가 숲에 갔어요. 두리를 만나서 함께 놀았어요.")


def test_what_the_child_refused_is_not_kept() -> None:
    """A child who wanted no tiger would meet one."""
    raw = "보미가 숲에 갔어요. 두리를 만나서 함께 놀았어요."
    assert page_text(raw, "ko", 3, lambda text: "두리" in text) is None


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        ("“보미의 하루”", "보미의 하루"),
        ("제목: 보미의 하루\n\n1쪽 보미는", "보미의 하루"),
        ("보미の 하루", None),
        ("!!!", None),
        ("아주 아주 아주 아주 아주 아주 아주 아주 긴 제목", None),
    ],
)
def test_a_title_is_one_short_line(raw: str, title: str | None) -> None:
    """The cover would hold a chatty answer instead of a title."""
    assert title_text(raw, "ko", nothing_refused) == title


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_story_keeps_to_its_level_and_script(chain: Path, language: Language) -> None:
    """What the checks let through is all that a child sees."""
    wish = Wish("", language, 5, 6, hero="fox", place="forest")
    opening, *pages = build(chain).tell(wish, 3)
    assert isinstance(opening, Opening)
    for page in pages:
        assert isinstance(page, Page)
        assert violations(page.text, language, 5) == []
        assert is_written_in(page.text, language)


def test_a_story_can_be_left_after_any_page(chain: Path) -> None:
    """A child who goes back to the start would wait for the rest of a book."""
    engine = build(chain)
    story = engine.tell(WISH, 3)
    begun = [next(story), next(story)]
    assert isinstance(story, Generator)
    story.close()
    assert list(engine.tell(WISH, 3))[:2] == begun


@pytest.mark.parametrize("seed", range(5))
def test_noise_ends_in_a_problem_and_never_in_a_page(tmp_path: Path, seed: int) -> None:
    """A damaged model would print garbage into a child's book."""
    engine = build(write_noise(tmp_path / "noise"))
    with pytest.raises(Problem, match="engine_failed"):
        list(engine.tell(WISH, seed))


def test_a_language_that_the_model_does_not_write_is_a_problem(chain: Path) -> None:
    """An English model would be asked for Korean and answer with nonsense."""
    model = LanguageModel(chain)
    model.languages = ("en",)
    with pytest.raises(Problem, match="engine_failed"):
        next(LlamaStoryteller(model).tell(WISH, 3))


def test_a_talk_that_is_too_long_is_a_problem(chain: Path) -> None:
    """A book whose talk fills the model's memory would end in a traceback."""
    with pytest.raises(Problem, match="engine_failed"):
        LanguageModel(chain).write([("user", "가" * 5_000)], "ko", 20, 1)


@pytest.mark.parametrize("text", ["root ::= missing", "root ::= (", 'other ::= "a"'])
def test_a_grammar_that_would_end_the_process_is_refused(chain: Path, text: str) -> None:
    """llama.cpp ends the process at a grammar that it can't read."""
    with pytest.raises(ValueError, match="not a grammar"):
        LanguageModel(chain).grammar(text)


@pytest.mark.parametrize("people", [1, 2])
def test_stage_directions_are_always_in_the_vocabulary(tmp_path: Path, people: int) -> None:
    """Whatever a model chooses, an illustrator must be able to draw it."""
    model = LanguageModel(write_noise(tmp_path / "noise"))
    grammar = model.grammar(directions.grammar(people, standard()))
    for number in range(5):
        said = directions.understood(model.choose([("user", str(number))], grammar, 96), people)
        words = standard().scene
        assert len(said.acts) == people
        assert all(pose in words["pose"] and face in words["emotion"] for pose, face in said.acts)
        assert said.prop is None or said.prop in standard().props


def test_broken_stage_directions_are_no_scene() -> None:
    """An answer that was cut off would put half an actor on a page."""
    with pytest.raises(ValueError, match="broke off"):
        directions.understood("walk joy wide", 1)


def test_a_page_shows_whom_it_names() -> None:
    """A picture would show a friend who is not in the story yet."""
    assert directions.present("두리가 보미를 안았어요.", (BOMI, DURI)) == [BOMI, DURI]
    assert directions.present("두리는 잤어요.", (BOMI, DURI)) == [DURI]
    assert directions.present("해가 졌어요.", (BOMI, DURI)) == [BOMI]


def test_two_who_meet_look_at_each_other() -> None:
    """Friends who talk would stare past each other in every picture."""
    said = directions.Directions((("wave", "joy"), ("stand", "calm")), "ball", "wide")
    here = Setting("home", "night")
    scene = directions.scene(said, (BOMI, DURI), here, "clear", "spring")
    assert scene.actors == (
        Actor("hero", "wave", "joy", "left", "companion"),
        Actor("companion", "stand", "calm", "right", "hero"),
    )
    assert scene.props == (Prop("ball"),)
    assert standard().faults(scene) == []


@pytest.mark.parametrize("content", [b"", b"GGUF", b"GGUF" + bytes(200)])
def test_a_file_that_is_no_model_is_a_problem(tmp_path: Path, content: bytes) -> None:
    """A half-copied model would end in a traceback for a teacher."""
    folder = write_chain(tmp_path / "chain")
    (folder / "tiny.gguf").write_bytes(content)
    with pytest.raises(Problem, match="model_damaged"):
        build(folder)


def test_no_folder_is_a_problem() -> None:
    """Nobody would be told to install a model."""
    with pytest.raises(Problem, match="model_missing"):
        build(None)
