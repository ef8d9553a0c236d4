"""Models come and go while the program runs, and no book in the making feels it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from aibook_desktop.app.desk import StudioDesk
from aibook_desktop.app.packs_desk import StudioPacks
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.resources import MODELS
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.events import Bound, PageTold
from aibook_desktop.studio.packs import drives
from aibook_desktop.studio.packs.events import Installed
from aibook_desktop.studio.packs.looking import Pack, look
from aibook_desktop.studio.wishing import LEFT_OPEN
from aibook_desktop.studio.workplace import open_studio
from tests.tiny_models.voice import write_voice
from tests.unit.studio.packs.sticks import picture, write_pack


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[StudioDesk]:
    settings = replace(read_settings(tmp_path / "home", "ko"), illustrator="papercut", length=4)
    with closing(open_studio(tmp_path / "home", settings)) as studio:
        yield StudioDesk(studio)


@pytest.fixture
def packs(desk: StudioDesk) -> StudioPacks:
    return StudioPacks(desk)


@pytest.fixture
def voice(tmp_path: Path) -> Path:
    """A stick with a voice."""
    return write_voice(tmp_path / "stick" / "voice")


def installed(packs: StudioPacks, path: Path) -> Installed:
    *_, last = packs.install(look(path))
    assert isinstance(last, Installed)
    return last


def narrator(desk: StudioDesk) -> str:
    return dict(desk.studio.crew.names())["narrator"]


def listener(desk: StudioDesk) -> str:
    """The model that would write down the next wish."""
    weights = desk.studio.crew._first("transcriber").weights
    assert weights is not None
    return weights.name


def begun(desk: StudioDesk) -> Iterator[object]:
    """Begin a book and go on until its first page is told."""
    wish = desk.understand("토끼가 숲에 갔어", "ko", 4, LEFT_OPEN).wish
    events = desk.make(wish)
    for event in events:
        if isinstance(event, PageTold):
            break
    return events


def test_a_new_voice_reads_the_next_book(desk: StudioDesk, packs: StudioPacks, voice: Path) -> None:
    """A teacher who brings a voice hears it without a restart."""
    before = narrator(desk)
    assert not installed(packs, voice).waits
    assert (before, narrator(desk)) == ("espeak", "piper")
    assert [line.name for line in packs.view().lines if not line.shipped] == ["hum"]
    packs.remove("voice")
    assert narrator(desk) == "espeak"


def test_a_running_book_keeps_its_voice(desk: StudioDesk, packs: StudioPacks, voice: Path) -> None:
    """Half a book read by one voice and half by another would frighten a child."""
    events = begun(desk)
    installed(packs, voice)
    assert narrator(desk) == "espeak"
    assert isinstance(list(events)[-1], Bound)
    list(begun(desk))
    assert narrator(desk) == "piper"


def test_a_chosen_model_listens_from_the_next_book_on(
    desk: StudioDesk, packs: StudioPacks, tmp_path: Path
) -> None:
    """Another engine in the middle of a book would call off the page that the first one draws."""
    for name in ("first", "second"):
        write_pack(tmp_path / "home" / "models" / name, {"model.bin": name.encode()}, name=name)
    desk.take_models()
    assert [(each.name, each.used) for each in packs.view().rivals] == [
        ("first", True),
        ("second", False),
    ]
    events = begun(desk)
    desk.change(transcriber_model="second")
    desk.change(narrator="quiet")
    assert (listener(desk), narrator(desk)) == ("first", "quiet")
    assert isinstance(list(events)[-1], Bound)
    list(begun(desk))
    assert listener(desk) == "second"


def test_a_chosen_model_that_is_removed_is_not_missed(
    desk: StudioDesk, packs: StudioPacks, tmp_path: Path
) -> None:
    """The next child would speak to nobody."""
    for name in ("first", "second"):
        write_pack(tmp_path / "home" / "models" / name, {"model.bin": name.encode()}, name=name)
    desk.change(transcriber_model="second")
    assert listener(desk) == "second"
    packs.remove("second")
    assert listener(desk) == "first"
    assert packs.view().rivals == ()


def test_under_a_running_book_nothing_is_exchanged_or_removed(
    desk: StudioDesk, packs: StudioPacks, voice: Path
) -> None:
    """The engine may be reading the very file that would be replaced."""
    folder = installed(packs, voice).folder
    old = picture(folder)
    (voice / "card.toml").write_text(
        (voice / "card.toml").read_text().replace("Made by a test", "A newer one"), encoding="utf-8"
    )
    events = begun(desk)
    assert installed(packs, voice).waits
    assert picture(folder) == old
    with pytest.raises(Problem, match="model_in_use"):
        packs.remove("voice")
    assert isinstance(list(events)[-1], Bound)
    assert not installed(packs, voice).waits
    assert picture(folder) == picture(voice)


def test_sticks_are_looked_for_where_they_are_mounted(
    packs: StudioPacks, voice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A teacher does not know what a path is."""
    monkeypatch.setattr("aibook_desktop.app.packs_desk.drives", lambda: (voice.parent, MODELS))
    found = [each.card.name for each in packs.on_sticks() if isinstance(each, Pack)]
    assert found == ["hum", "practice-listener"]
    assert isinstance(drives.drives(), tuple)


def test_a_stick_that_is_pulled_out_while_it_is_looked_for_hides_no_other(
    packs: StudioPacks, voice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page would say that there is no model on any stick."""
    gone = voice.parent.with_name("pulled out")
    monkeypatch.setattr("aibook_desktop.app.packs_desk.drives", lambda: (gone, voice.parent))
    assert [each.path for each in packs.on_sticks()] == [voice]
