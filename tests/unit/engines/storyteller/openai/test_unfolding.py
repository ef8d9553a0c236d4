"""Reading a book out of an answer while it comes, whatever else the answer holds."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.engines.storyteller.openai.unfolding import LONGEST, Sheet, Title, unfold

FIRST, LAST = "토끼가 “와!” 하고 {웃었어요}.", "곰이\n왔어요."
PAGES = [{"text": FIRST, "pose": "jump"}, {"text": LAST, "n": 3}]
WHOLE = json.dumps({"title": '별 "하나"', "pages": PAGES}, ensure_ascii=False)
READ = [Title('별 "하나"'), Sheet(FIRST, {"pose": "jump"}), Sheet(LAST, {})]


def read(text: str, size: int = 7) -> list[Title | Sheet]:
    return list(unfold(text[at : at + size] for at in range(0, len(text), size)))


@pytest.mark.parametrize("size", [1, 2, 7, 64, 10_000])
def test_pieces_may_end_anywhere(size: int) -> None:
    """A page would be lost whenever the network cuts it in two."""
    assert read(WHOLE, size) == READ


@pytest.mark.parametrize(
    "text",
    [
        f"```json\n{WHOLE}\n```",
        f"Here is your book:\n{WHOLE}\nEnjoy!",
        f'<think>maybe {{"title": "no", "pages": ["no"]}}</think>\n{WHOLE}',
        WHOLE.replace("\\n", "\n"),
        json.dumps(json.loads(WHOLE), indent=2),
    ],
    ids=["fences", "prose", "thoughts", "bare line ends", "indented and escaped"],
)
def test_what_stands_around_a_book_is_passed_over(text: str) -> None:
    """A school's own server would never tell a story."""
    assert read(text) == READ


def test_bare_texts_are_pages_too() -> None:
    """Servers without a schema often leave the objects out."""
    assert read('{"title": "a", "pages": ["b", "c"]}') == [
        Title("a"),
        Sheet("b", {}),
        Sheet("c", {}),
    ]


def test_a_page_without_words_holds_its_place() -> None:
    """The pages behind it would be told one too early."""
    sheets = read(
        '{"title": "a", "pages": [{"text": "b"}, {"x": 1}, {"text": null}, {"text": "e"}]}'
    )
    assert [each.text for each in sheets] == ["a", "b", "", "", "e"]


def test_pages_come_without_a_title() -> None:
    """A writer would be waited for that forgot the title."""
    assert read('{"pages": ["b"], "title": "too late"}')[:2] == [Title(""), Sheet("b", {})]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no",
        "[]",
        "{",
        '{"title": 3}',
        "<think>for ever",
        '{"title": "' + "a" * LONGEST,
        "[" * 99_999,
    ],
    ids=["empty", "prose", "list", "cut", "number", "thinking", "endless", "deep"],
)
def test_what_is_no_book_is_none(text: str) -> None:
    """Nonsense would become a page."""
    assert read(text, 1000) == []


@given(st.text(max_size=200), st.integers(1, 50))
def test_nothing_brings_it_down(text: str, size: int) -> None:
    """A stranger's answer could end the book."""
    read('{"title": "a", "pages": [' + text, size)
    read(text, size)
