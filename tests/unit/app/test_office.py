"""What a grown-up changes reaches the desk of the children at once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from aibook_desktop.app.desk import StudioDesk
from aibook_desktop.app.offers import VOICES, offers
from aibook_desktop.app.office import StudioOffice
from aibook_desktop.book.model import CRAFTS
from aibook_desktop.book.problems import Problem
from aibook_desktop.settings.class_words import ClassWords, OwnWord
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.engine_choice import built_in, choice_of
from aibook_desktop.studio.events import Bound
from aibook_desktop.studio.gatekeeping import Answer, Door
from aibook_desktop.studio.wishing import LEFT_OPEN
from aibook_desktop.studio.workplace import open_studio


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[StudioDesk]:
    settings = replace(read_settings(tmp_path, "ko"), narrator="quiet", length=4)
    with closing(open_studio(tmp_path, settings)) as studio:
        yield StudioDesk(studio)


@pytest.fixture
def office(desk: StudioDesk) -> StudioOffice:
    return StudioOffice(desk)


def test_a_change_is_kept_and_worked_by(
    desk: StudioDesk, office: StudioOffice, tmp_path: Path
) -> None:
    """The next wish follows the theme that was set a second ago."""
    office.change("today_theme", "courage")
    office.change("length", 6)
    wish = desk.understand("토끼가 숲에 갔어", "ko", 4, LEFT_OPEN).wish
    assert (wish.theme, wish.pages) == ("courage", 6)
    assert read_settings(tmp_path, "ko").today_theme == "courage"
    assert office.settings().length == 6


def test_an_engine_is_changed_without_a_restart(desk: StudioDesk, office: StudioOffice) -> None:
    """The next page is read by the engine that was just chosen."""
    office.change("narrator", "quiet")
    assert dict(desk.studio.crew.names())["narrator"] == "quiet"
    office.change("narrator", "espeak")
    assert dict(desk.studio.crew.names())["narrator"] == "espeak"


def test_the_words_of_a_class_are_known_at_once(desk: StudioDesk, office: StudioOffice) -> None:
    """The class's dog is in the very next story."""
    office.keep_class_words(ClassWords(own=(OwnWord("뽀삐", "hero", "dog"),)))
    again = desk.understand("뽀삐가 바다에 갔어", "ko", 4, LEFT_OPEN).wish.again
    assert again is not None
    assert again.name == "뽀삐"


def test_from_a_child_to_the_shelf(desk: StudioDesk, office: StudioOffice) -> None:
    """A signed-in child's book waits for a look, and is then the child's on the shelf."""
    office.add_child("하나", "rabbit")
    (child,) = office.children()
    office.change("review", True)  # noqa: FBT003 - a value
    office.change("books_a_day", 1)
    office.change("length", 4)
    office.change("narrator", "quiet")
    desk.sign_in(child.id)
    wish = desk.understand("토끼가 숲에 갔어", "ko", 4, LEFT_OPEN).wish
    *_, bound = desk.make(wish)
    assert isinstance(bound, Bound)
    assert [(book.spine.id, book.maker) for book in office.waiting()] == [(bound.book.id, "하나")]
    with pytest.raises(Problem, match="enough_for_today"):
        list(desk.make(wish))
    office.approve(bound.book.id)
    assert office.waiting() == ()
    office.put_away(bound.book.id)
    assert [book.spine.id for book in office.removed()] == [bound.book.id]
    office.restore(bound.book.id)
    assert office.verify().sound
    assert office.health().books == 1


def test_the_gate_is_the_homes(office: StudioOffice, tmp_path: Path) -> None:
    """The PIN belongs to the home and not to the window."""
    office.choose_pin("274913")
    assert StudioOffice.gate(office).door is Door.PIN
    assert office.try_pin("000000") is Answer.WRONG
    assert (tmp_path / "gate.json").exists()


def test_what_is_offered_runs_here(desk: StudioDesk) -> None:
    """A choice that cannot work is no choice."""
    for craft in CRAFTS:
        names = offers(desk, craft)
        assert names[0] == "auto"
        assert len(names) > 1
    assert offers(desk, "voice_ko") == VOICES
    assert offers(desk, "microphone")[0] == ""
    assert offers(desk, "today_theme") == ()


def test_safe_mode_needs_no_model(tmp_path: Path) -> None:
    """What keeps a kiosk going when a model brings it down must not be a model."""
    names = [built_in().of(craft) for craft in CRAFTS]
    assert names == ["cards", "grammar", "papercut", "espeak"]
    assert choice_of(read_settings(tmp_path, "ko")).of("narrator") is None
