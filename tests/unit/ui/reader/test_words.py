"""The words of a page are set at words, in the page, and can be found again."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from aibook_desktop.ui.reader.words import SetWords, sentence_at

KOREAN = "어느 날 아침, 보보는 달님에게 가고 싶었어요. 깡충깡충, 보보가 뛰었어요."


def lines(words: SetWords) -> list[str]:
    layout = words._layout
    found = [layout.lineAt(index) for index in range(layout.lineCount())]
    return [words.text[line.textStart() : line.textStart() + line.textLength()] for line in found]


@pytest.mark.usefixtures("application")
def test_korean_breaks_at_words() -> None:
    """A word torn in two cannot be read by somebody who is just learning to."""
    broken = lines(SetWords(KOREAN, 600, 600))
    assert len(broken) > 1
    assert [word for line in broken for word in line.split()] == KOREAN.split()


@pytest.mark.usefixtures("application")
def test_no_line_holds_a_lonely_word() -> None:
    """A last word alone on its line looks like a mistake."""
    broken = lines(SetWords(KOREAN, 600, 600))
    lengths = [len(line.strip()) for line in broken]
    assert min(lengths) * 3 >= max(lengths)


@pytest.mark.usefixtures("application")
@settings(max_examples=40, deadline=None)
@given(st.text(alphabet="가나다라 마바사.?!abc\n", min_size=1, max_size=300))
def test_any_text_stays_on_its_page(text: str) -> None:
    """A long sentence must not run off the paper."""
    words = SetWords(text, 500, 500)
    for box in words.boxes(0, len(text)):
        assert box.left() >= 0
        assert box.right() <= 501
        assert box.top() >= 0
        assert box.bottom() <= 500


def test_every_word_is_found_where_it_stands(application: QApplication) -> None:
    """The mark would run beside the word that is spoken."""
    assert application is not None
    words = SetWords(KOREAN, 600, 600)
    boxes = []
    at = 0
    for word in KOREAN.split():
        at = KOREAN.index(word, at)
        (box,) = words.boxes(at, at + len(word))
        boxes.append((round(box.top()), box.left(), box.right()))
        at += len(word)
    assert boxes == sorted(boxes)
    for before, after in itertools.pairwise(boxes):
        assert before[0] < after[0] or before[2] <= after[1] + 0.5


def test_the_sentence_of_a_word() -> None:
    """The band shows which sentence is read."""
    text = '가요. "와!" 나도 가요.'
    assert sentence_at(text, 0) == (0, 4)
    start, end = sentence_at(text, text.index("와"))
    assert text[start:end].strip() == '"와!"'
    assert text[slice(*sentence_at(text, text.index("나도")))] == "나도 가요."
