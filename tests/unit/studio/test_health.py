"""What the health page shows is so, and a report carries nothing that a child said."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.bookmaking import make_book
from aibook_desktop.studio.engine_choice import EngineChoice
from aibook_desktop.studio.health import look, without_words, write_report
from aibook_desktop.studio.wishing import wish_from
from aibook_desktop.studio.workplace import Studio, open_studio

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    choice = EngineChoice(narrator="quiet")
    with closing(open_studio(tmp_path, read_settings(tmp_path, "ko"), choice)) as studio:
        yield studio


def test_the_page_counts_what_is_there(studio: Studio) -> None:
    """A teacher who reads "0 books" would think that everything is lost."""
    list(make_book(wish_from("여우", "ko", level=4, seed=1, pages=4), 1, studio))
    health = look(studio)
    assert health.books == 1
    assert health.used > 100_000
    assert health.free > 0
    assert dict(health.engines)["narrator"] == "quiet"


def test_a_report_can_be_handed_on(tmp_path: Path) -> None:
    """Somebody who helps needs the findings and the log in one file."""
    home, folder = tmp_path / "home", tmp_path / "out"
    (home / "log").mkdir(parents=True)
    (home / "log" / "aibook.log.1").write_text("older\n", encoding="utf-8")
    (home / "log" / "aibook.log").write_text(
        "2026-11-21 WARNING aibook: the window fell (-9)\n"
        "2026-11-21 ERROR engine: could not read '방귀 뀌는 공룡' or 토끼가\n",
        encoding="utf-8",
    )
    path = write_report(home, folder, NOW)
    text = path.read_text(encoding="utf-8")
    assert path == folder / "aibook-2026-11-21-0930.txt"
    assert "the window fell (-9)" in text
    assert text.index("older") < text.index("the window fell")
    assert "공룡" not in text
    assert "토끼" not in text


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("ERROR lost: 'a dog that farts'", "ERROR lost: …"),
        ('no "secret" here', "no … here"),
        ("ERROR 하나가 said it", "ERROR … said it"),
        ("the window fell (-9)", "the window fell (-9)"),
    ],
)
def test_whatever_could_have_been_said_is_blotted_out(line: str, bare: str) -> None:
    """An engine of somebody else's may print what it was given."""
    assert without_words(line) == bare
