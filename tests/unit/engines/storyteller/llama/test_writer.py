"""llama.cpp as a writer: what it reads again, when it stops, and what it can't write."""

from __future__ import annotations

import re
import time
from typing import Final

import llama_cpp
import pytest

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.progress import Progress
from aibook_desktop.engines.storyteller.llama.writer import LlamaWriter
from aibook_desktop.engines.storyteller.written.writer import Order, Slot, Talk, Turn

TALK: Talk = (Turn("user", "한 쪽짜리 이야기를 써 주세요."),)
_OTHER_SCRIPTS: Final[dict[Language, re.Pattern[str]]] = {
    "ko": re.compile(r"[\u0100-\u1fff\u2e80-\u9fff]"),
    "en": re.compile(r"[\u0100-\u1fff\u2e80-\ud7a3]"),
}
SLOTS = (Slot("pose", ("walk", "look_up")), Slot("thing", ("ball", "nothing")))


def longer(talk: Talk, text: str) -> Talk:
    return (*talk, Turn("assistant", text), Turn("user", "다음 쪽을 써 주세요."))


def test_only_what_is_new_is_read(writer: LlamaWriter) -> None:
    """Every page would wait for the whole book to be read again."""
    order, memory, tokens = Order("ko", 8, 1), writer.memory, writer.model.template.tokens
    talk, read = TALK, 0
    for _ in range(6):
        before, known = memory.read_so_far, read
        text = "".join(writer.write(talk, order))
        read = len(tokens(talk))
        written = len(tokens(longer(talk, text))) - read
        assert memory.read_so_far - before <= read - known + written
        before = memory.read_so_far
        assert writer.choose((*talk, Turn("assistant", text), Turn("user", "그림")), SLOTS)
        assert memory.read_so_far - before <= 2 * written
        talk = longer(talk, text)
    assert memory.read_so_far < 3 * read


def test_the_same_question_is_hardly_read_again(writer: LlamaWriter) -> None:
    """A second try would take as long as the first."""
    for _ in writer.write(TALK, Order("ko", 1, 1)):
        break
    before = writer.memory.read_so_far
    for _ in writer.write(TALK, Order("ko", 1, 2)):
        break
    assert writer.memory.read_so_far == before + 1


def test_equal_seeds_write_equal_words_and_others_do_not(writer: LlamaWriter) -> None:
    """A book finished after a power cut would go on with another story."""
    said = []
    for seed in (7, 7, 8):
        writer.begin()
        said.append("".join(writer.write(TALK, Order("ko", 12, seed))))
    assert said[0] == said[1] != said[2]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_noise_can_only_write_the_letters_of_its_language(
    babbler: LlamaWriter, language: Language
) -> None:
    """Hanja would leak into a Korean page, Hangul into an English one."""
    for seed in range(4):
        text = "".join(babbler.write(TALK, Order(language, 20, seed)))
        assert _OTHER_SCRIPTS[language].search(text) is None, text


def test_writing_stops_at_the_token_where_it_is_told_to(writer: LlamaWriter) -> None:
    """A child who goes back would wait for the end of a page."""
    told: list[Progress] = []

    def stop_at_five(progress: Progress) -> None:
        told.append(progress)
        if progress.done == 5:
            raise Problem("cancelled")

    pieces = writer.write(TALK, Order("ko", 30, 1))
    next(pieces)
    writer.report_to(stop_at_five)
    with pytest.raises(Problem, match="cancelled"):
        list(pieces)
    assert [progress.done for progress in told] == [2, 3, 4, 5]
    writer.report_to(lambda _: None)
    assert "".join(writer.write(TALK, Order("ko", 30, 1)))


def test_reading_a_long_prompt_stops_in_the_middle(
    writer: LlamaWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who goes back while a long talk is read would wait for all of it."""
    ticks = iter(range(10**9))
    monkeypatch.setattr(time, "monotonic", lambda: float(next(ticks)))
    calls = 0

    def refuse(_progress: Progress) -> None:
        nonlocal calls
        calls += 1
        if calls > 3:
            raise Problem("cancelled")

    long = (Turn("user", "가나다라 " * 200),)
    of = len(writer.model.template.tokens(long))
    writer.report_to(refuse)
    with pytest.raises(Problem, match="cancelled"):
        next(writer.write(long, Order("ko", 5, 1)))
    assert writer.model.llama.n_tokens < of
    writer.report_to(lambda _: None)
    assert "".join(writer.write(long, Order("ko", 5, 1))) == fresh_answer(writer, long)


def test_a_graphics_card_stops_between_two_batches(
    writer: LlamaWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It never asks back, so a child who goes back would wait for the whole talk to be read."""
    monkeypatch.setattr(llama_cpp, "llama_set_abort_callback", lambda *_: None)
    heard: list[Progress] = []

    def refuse(progress: Progress) -> None:
        heard.append(progress)
        if progress.done:
            raise Problem("cancelled")

    long = (Turn("user", "가나다라 " * 200),)
    batch = writer.model.llama.n_batch
    assert len(writer.model.template.tokens(long)) > 2 * batch
    writer.report_to(refuse)
    with pytest.raises(Problem, match="cancelled"):
        next(writer.write(long, Order("ko", 5, 1)))
    assert [progress.done for progress in heard] == [0, batch]
    writer.report_to(lambda _: None)
    assert "".join(writer.write(long, Order("ko", 5, 1))) == fresh_answer(writer, long)


def fresh_answer(writer: LlamaWriter, talk: Talk) -> str:
    """The same answer of a memory that was never disturbed."""
    writer.begin()
    return "".join(writer.write(talk, Order("ko", 5, 1)))


def test_choices_are_always_symbols(babbler: LlamaWriter) -> None:
    """Whatever a model thinks, an illustrator must be able to draw it."""
    for number in range(5):
        answer = babbler.choose((Turn("user", str(number)),), SLOTS)
        assert answer is not None
        assert all(word in slot.options for word, slot in zip(answer, SLOTS, strict=True))


def test_a_talk_that_outgrows_the_memory_keeps_its_beginning(writer: LlamaWriter) -> None:
    """The sixteenth page of a long book would end it with an error."""
    talk: Talk = (Turn("user", "부탁"), Turn("assistant", "제목"))
    for _ in range(30):
        talk = (*talk, Turn("user", "가나다라 " * 30), Turn("assistant", "마바사"))
    talk = (*talk, Turn("user", "마지막"))
    assert len(writer.model.template.tokens(talk)) > writer.memory.room
    assert "".join(writer.write(talk, Order("ko", 8, 1)))


def test_one_question_that_is_longer_than_the_memory_is_a_problem(writer: LlamaWriter) -> None:
    """A book whose talk fills the model's memory would end in a traceback."""
    with pytest.raises(Problem, match="engine_failed"):
        list(writer.write((Turn("user", "가" * 5_000),), Order("ko", 20, 1)))
