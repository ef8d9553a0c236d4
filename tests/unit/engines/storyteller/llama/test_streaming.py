"""A book comes page by page, and what stands in its pictures is chosen by the model."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.book.model import Opening, Page, Wish
from aibook_desktop.engines.progress import Progress
from aibook_desktop.engines.storyteller.llama import build
from aibook_desktop.engines.storyteller.llama.writer import LlamaWriter
from aibook_desktop.engines.storyteller.written.writer import Slot, Talk

WISH = Wish("", "ko", 4, 6, hero="fox", place="forest")


def test_a_page_comes_before_the_next_one_is_begun(chain: Path) -> None:
    """Nothing could be drawn before the whole book is written."""
    engine, heard = build(chain), list[Progress]()
    engine.report_to(heard.append)
    story = engine.tell(WISH, 3)
    assert isinstance(next(story), Opening)
    for number in range(1, WISH.pages + 1):
        page = next(story)
        assert isinstance(page, Page)
        assert page.number == number
        assert max(each.page for each in heard) == number


def test_what_the_model_chooses_stands_in_the_scene(
    chain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its choice would be thrown away, and every page show the usual pose from the usual place."""
    chosen: list[tuple[str, ...]] = []
    asked: list[tuple[Slot, ...]] = []
    choose = LlamaWriter.choose

    def noted(self: LlamaWriter, talk: Talk, slots: tuple[Slot, ...]) -> tuple[str, ...] | None:
        answer = choose(self, talk, slots)
        assert answer is not None
        chosen.append(answer)
        asked.append(slots)
        return answer

    monkeypatch.setattr(LlamaWriter, "choose", noted)
    _, *pages = build(chain).tell(WISH, 3)
    own = [page for page in pages if isinstance(page, Page) and "여우" in page.text]
    assert len(own) == len(chosen) > WISH.pages // 2
    for page, answer, slots in zip(own, chosen, asked, strict=True):
        said = {slot.name: word for slot, word in zip(slots, answer, strict=True)}
        for actor in page.scene.actors:
            assert actor.pose == said[f"{actor.character}_pose"]
            assert actor.emotion == said[f"{actor.character}_emotion"]
        assert page.scene.camera == said["camera"]
