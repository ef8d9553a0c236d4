"""Where the way to a server begins, and where there is none."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from aibook_desktop.app.desk import StudioDesk
from aibook_desktop.app.offers import offers
from aibook_desktop.app.office import online_desk, online_keeper
from aibook_desktop.book.model import Wish
from aibook_desktop.settings.store import read_settings, save_settings
from aibook_desktop.studio.online import place_of
from aibook_desktop.studio.online_keeping import OnlineKeeper
from aibook_desktop.studio.workplace import Studio, open_studio
from tests.unit.studio.ring_in_memory import RingInMemory

KEY = "sk-of-the-ways"
WISH = Wish("", "ko", 4, 4, hero="rabbit", place="forest")


@pytest.fixture
def agreed(tmp_path: Path) -> RingInMemory:
    """A home whose grown-up has agreed."""
    ring, settings = RingInMemory(), read_settings(tmp_path, "ko")
    OnlineKeeper(tmp_path, ring).agree(settings, KEY, remember=True)
    return ring


@pytest.fixture
def studio(tmp_path: Path, agreed: RingInMemory) -> Iterator[Studio]:
    keeper = OnlineKeeper(tmp_path, agreed)
    settings = read_settings(tmp_path, "ko")
    with closing(open_studio(tmp_path, settings, online=keeper)) as opened:
        yield opened


def first(studio: Studio) -> str:
    """The storyteller that is asked first."""
    return dict(studio.crew.names())["storyteller"]


def test_the_window_asks_a_server_as_was_agreed(studio: Studio) -> None:
    """A grown-up's choice would have no effect after a start."""
    assert first(studio) == "grammar"
    studio.tune()
    assert first(studio) == "openai"
    assert "openai" in offers(StudioDesk(studio), "storyteller")


def test_taking_it_back_is_heeded_at_once(studio: Studio) -> None:
    """Stories would go out until the next start."""
    desk = StudioDesk(studio)
    desk.tune()
    office = online_desk(desk)
    assert office is not None
    office.withdraw()
    assert first(studio) == "grammar"
    assert "openai" not in offers(desk, "storyteller")


def test_a_server_that_was_agreed_to_later_can_be_chosen(studio: Studio) -> None:
    """The choice "from the internet" would be missing until the program is started again."""
    desk = StudioDesk(studio)
    offered = partial(offers, desk)
    desk.change(online_server="https://other.example/v1")
    assert "openai" not in offered("storyteller")
    office = online_desk(desk)
    assert office is not None
    office.agree(place_of(desk.studio.settings), KEY, remember=False)
    assert "openai" in offered("storyteller")


def test_taking_it_back_elsewhere_is_heeded_with_the_next_book(
    studio: Studio, tmp_path: Path, agreed: RingInMemory
) -> None:
    """`aibook grownups online off` would leave an open window asking until it is closed."""
    desk = StudioDesk(studio)
    desk.tune()
    OnlineKeeper(tmp_path, agreed).withdraw()
    with closing(desk.make(WISH)) as events:  # type: ignore[type-var]
        next(events)
        assert first(studio) == "grammar"


def test_a_keyring_that_opens_late_does_not_bring_an_agreement_back(
    studio: Studio, agreed: RingInMemory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody takes it back while the system still asks for the keyring's password."""
    asked, opened, read = threading.Event(), threading.Event(), agreed.read

    def read_late(address: str) -> str:
        found = read(address)
        asked.set()
        opened.wait(10)
        return found

    monkeypatch.setattr(agreed, "read", read_late)
    desk = StudioDesk(studio)
    office = online_desk(desk)
    assert office is not None
    starting = threading.Thread(target=desk.tune)
    starting.start()
    assert asked.wait(10)
    leaving = threading.Thread(target=office.withdraw)
    leaving.start()
    leaving.join(0.5)
    opened.set()
    starting.join(10)
    leaving.join(10)
    assert first(studio) == "grammar"


def test_another_server_in_the_settings_closes_the_way(studio: Studio) -> None:
    """Whoever types an address would send wishes there before anybody agreed."""
    desk = StudioDesk(studio)
    desk.tune()
    desk.change(online_server="https://other.example/v1")
    assert first(studio) == "grammar"


@pytest.mark.parametrize(("kiosk", "safe"), [(True, False), (False, True), (True, True)])
def test_a_kiosk_and_a_safe_start_have_no_way(
    tmp_path: Path, agreed: RingInMemory, *, kiosk: bool, safe: bool
) -> None:
    """Whoever comes by a kiosk would send wishes to a stranger, on somebody's bill."""
    assert OnlineKeeper(tmp_path, agreed).consent() is not None
    assert online_keeper(tmp_path, kiosk=False, safe=False) is not None
    keeper = online_keeper(tmp_path, kiosk=kiosk, safe=safe)
    assert keeper is None
    with closing(open_studio(tmp_path, read_settings(tmp_path, "ko"), online=keeper)) as studio:
        studio.tune()
        assert first(studio) == "grammar"
        assert online_desk(StudioDesk(studio)) is None


def test_the_key_is_in_no_file_of_a_home_that_works(studio: Studio, tmp_path: Path) -> None:
    """Whoever copies the home would have the key."""
    studio.tune()
    save_settings(tmp_path, studio.settings)
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or KEY.encode() not in path.read_bytes()
    assert KEY not in json.dumps([repr(studio), repr(studio.online)])
