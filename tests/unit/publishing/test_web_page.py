"""The book as one file for any browser."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from aibook_desktop.book.model import Asset, Book, MadeWith, Page, Scene, Wish, WordTime
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import say
from aibook_desktop.publishing.web_page import publish_web_page

SCENE = Scene("forest", "day", "clear", "spring", "wide", (), (), "fresh")
PAGE = Page(
    1,
    "토끼 <보미>가 & 웃었어요.",
    "setting",
    SCENE,
    Asset("a" * 64, "image/jpeg"),
    Asset("b" * 64, "audio/wav"),
    (WordTime(0, 2, 0, 300), WordTime(3, 8, 300, 700), WordTime(11, 16, 700, 1200)),
)
BOOK = Book("b1", "<토끼>", Wish("", "ko", 4, 1), (), (PAGE,), (), "2026-01-01T00:00:00Z")


def published(tmp_path: Path) -> str:
    target = tmp_path / "book.html"
    publish_web_page(BOOK, lambda asset: asset.media_type.encode(), target)
    return target.read_text(encoding="utf-8")


def test_text_is_shown_as_it_is(tmp_path: Path) -> None:
    """A story with a bracket must not become markup, or a name would vanish."""
    page = published(tmp_path)
    assert "&lt;보미&gt;가" in page
    assert "<title>&lt;토끼&gt;</title>" in page


def test_every_spoken_word_knows_its_time(tmp_path: Path) -> None:
    """A word without a time would never light up while it is read."""
    spans = re.findall(r'data-from="(\d+)" data-to="(\d+)">([^<]*)<', published(tmp_path))
    assert spans == [
        ("0", "300", "토끼"),
        ("300", "700", "&lt;보미&gt;가"),
        ("700", "1200", "웃었어요."),
    ]


def test_nothing_outside_is_asked_for(tmp_path: Path) -> None:
    """A family without internet would see an empty page."""
    page = published(tmp_path)
    assert "default-src 'none'" in page
    assert not re.search(r"""(src|href)=["'](?!data:)""", page)
    assert "data:image/jpeg;base64," in page
    assert "data:audio/wav;base64," in page


def test_a_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    """A teacher who mistypes a path must read a sentence, not a traceback."""
    with pytest.raises(Problem):
        publish_web_page(BOOK, lambda _asset: b"", tmp_path / "nowhere" / "book.html")


@pytest.mark.parametrize(("engine", "told"), [("family", True), ("rvc", True), ("piper", False)])
def test_a_voice_that_resembles_a_person_is_told(tmp_path: Path, engine: str, told: bool) -> None:  # noqa: FBT001
    """Whoever gets the file would take the AI for the grandmother."""
    made = (("voice 1", MadeWith(engine, "d", 1)), ("story", MadeWith("grammar", "", 1)))
    target = tmp_path / "book.html"
    publish_web_page(replace(BOOK, made_with=made), lambda _asset: b"", target)
    assert (say("web_page.ai_voice", "ko") in target.read_text(encoding="utf-8")) is told
