"""One application for all tests of the window, without a screen, and the window's partners."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from aibook_desktop.book.model import (
    Book,
    Character,
    Language,
    Look,
    Narration,
    Page,
    Recording,
    Scene,
    Wish,
    WordTime,
)
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.understanding import Understanding
from aibook_desktop.library.lines import ShelfQuery
from aibook_desktop.studio.events import (
    Bound,
    Event,
    Heard,
    PageDrawn,
    PageTold,
    PageVoiced,
    StoodIn,
    Understood,
)
from aibook_desktop.studio.wishing import Chosen, understanding_of
from aibook_desktop.ui import fonts, theme
from aibook_desktop.ui.desk import CardFace, FriendFace
from aibook_desktop.ui.open_book import Leaf, OpenBook
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.shelf_desk import ShelfPart, ShelfViews, Spine

SCENE = Scene("forest", "day", "clear", "spring", "wide", (), (), "meadow")
TEXTS = ("토끼가 숲에 갔어요.", "깡충깡충 뛰었어요.")


@pytest.fixture(scope="session")
def application() -> QApplication:
    """The one application of the process."""
    existing = QApplication.instance()
    made = existing if isinstance(existing, QApplication) else QApplication(["aibook"])
    fonts.install()
    theme.dress(made, high_contrast=False)
    return made


@pytest.fixture(autouse=True)
def tidy(application: QApplication) -> Iterator[None]:
    """Close what a test has left open."""
    yield
    for widget in application.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def until(true: Callable[[], object], seconds: float = 5.0) -> None:
    """Let the window work until something is true."""
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise AssertionError("it never came true")
        QTest.qWait(5)


@pytest.fixture(name="until")
def until_fixture() -> Callable[..., None]:
    """Wait for something to come true."""
    return until


@pytest.fixture
def pictures(application: QApplication) -> Iterator[Pictures]:
    """A picture reader that ends with the test."""
    assert application is not None
    made = Pictures()
    yield made
    made.close()


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A picture file."""
    path = tmp_path / "picture.png"
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(QColor("#88aa66"))
    image.save(str(path))
    return path


@pytest.fixture
def book(picture: Path, tmp_path: Path) -> OpenBook:
    """A finished book of two pages."""
    sound = tmp_path / "sound.wav"
    sound.write_bytes(b"RIFF")
    words = (WordTime(0, 3, 0, 100), WordTime(4, 6, 100, 200))
    leaves = tuple(Leaf(n, text, picture, sound, words) for n, text in enumerate(TEXTS, start=1))
    return OpenBook("b1", "토끼의 하루", "ko", 2, leaves, bound=True)


@dataclass
class FakeEar:
    """A microphone whose child is always heard; `missing` unplugs it."""

    missing: bool = False
    flowing: bool = True
    gone: bool = False
    hears_voice: bool = False
    done: list[str] = field(default_factory=list)

    def open(self) -> None:
        if self.missing:
            raise Problem("microphone_missing")
        self.done.append("open")

    def close(self) -> None:
        self.done.append("close")

    def start_take(self, pressed_at: float | None = None) -> None:
        assert pressed_at is None or pressed_at <= time.monotonic()
        self.done.append("start")

    def finish_take(self) -> Recording:
        self.done.append("finish")
        return Recording(b"\0\0" * 1600, 16000)

    def take_so_far(self) -> Recording:
        self.done.append("so far")
        return Recording(b"\0\0" * 800, 16000)

    def drop_take(self) -> None:
        self.done.append("drop")

    def level(self) -> float:
        return 0.5


@dataclass
class FakeVoice:
    """A loudspeaker whose time the test moves on."""

    playing: bool = False
    moment: int = 0
    played: list[bytes] = field(default_factory=list)
    broken: bool = False

    def play(self, wav: bytes) -> None:
        if self.broken:
            raise Problem("clip_not_sound", file="sound")
        self.played.append(wav)
        self.playing, self.moment = True, 0

    def position_ms(self) -> int:
        return self.moment

    def stop(self) -> None:
        self.playing = False


@dataclass
class FakeDesk:
    """Makes books of two pages at once; `trouble` breaks the next thing that is asked.

    What it `hears` is said; with `understands` words mean what they mean to the program.
    """

    picture: Path
    book: OpenBook
    trouble: Exception | None = None
    waits: bool = False
    hears: str = "토끼 숲"
    understands: bool = False
    loved: bool = False
    asked: list[str] = field(default_factory=list)
    wishes: list[Wish] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)

    def hear(self, recording: Recording, language: Language) -> Iterator[Heard | StoodIn]:
        self._ask(f"hear {recording.rate}")
        yield Heard(self.hears, language)

    def understand(
        self, words: str, language: Language, level: int, chosen: Chosen
    ) -> Understanding:
        self._ask(f"understand {level}")
        if self.understands:
            return understanding_of(words, language, level=level, seed=1, chosen=chosen)
        wish = Wish(
            words,
            language,
            level,
            2,
            hero=chosen.hero or "rabbit",
            companion=chosen.companion or "bear",
            place=chosen.place or "forest",
            theme=chosen.theme or "fun",
            chosen=("theme",),
        )
        return Understanding(wish)

    def speak(self, sentence: str, language: Language) -> Narration:
        self.said.append((sentence, language))
        return Narration(sentence.encode(), "audio/wav", ())

    def make(self, wish: Wish) -> Iterator[Event]:
        self._ask("make")
        self.wishes.append(wish)
        yield Understood(wish)
        pages = [Page(number, text, "beat", SCENE) for number, text in enumerate(TEXTS, start=1)]
        for page in pages:
            yield PageTold("b1", "토끼의 하루", (), page)
        while self.waits:
            time.sleep(0.005)
            yield StoodIn("illustrator", "papercut", "worker_lost")
        for leaf in self.book.leaves:
            assert leaf.sound is not None
            yield PageDrawn(leaf.number, self.picture)
            yield PageVoiced(leaf.number, leaf.sound, leaf.words)
        made = Book("b1", "토끼의 하루", wish, (), tuple(pages), (), "2026-11-20T00:00:00Z")
        yield Bound(made, 1.0)

    def finish(self) -> Iterator[Event]:
        self.asked.append("finish")
        yield from ()

    def shelf_part(self, query: ShelfQuery, start: int, count: int) -> ShelfPart:
        self.asked.append(f"shelf {query.text}")
        assert (start, count) >= (0, 1)
        whole = Spine("b1", "토끼의 하루", "ko", self.picture, finished=True, favourite=self.loved)
        return ShelfPart(2, 0, (whole, Spine("b2", "", "ko", None, finished=False)))

    def binned(self) -> ShelfPart:
        self.asked.append("binned")
        return ShelfPart(0, 0, ())

    def shelf_views(self) -> ShelfViews:
        return ShelfViews(themes=("courage",), months=("2026-11",))

    def favour(self, book_id: str, favourite: bool) -> None:  # noqa: FBT001 - as the desk has it
        self._ask(f"favour {book_id}")
        self.loved = favourite

    def remove(self, book_id: str) -> None:
        self._ask(f"remove {book_id}")

    def restore(self, book_id: str) -> None:
        self._ask(f"restore {book_id}")

    def open(self, book_id: str) -> OpenBook:
        self._ask(f"open {book_id}")
        return self.book

    def remember(self, language: Language) -> None:
        self.asked.append(f"remember {language}")

    def hero_of(self, book_id: str) -> FriendFace:
        self._ask(f"hero of {book_id}")
        look = Look("#eeeeee", "#ff8800", "scarf")
        return FriendFace(Character("hero", "새봄", "rabbit", look), self.picture)

    def relevel(self, book_id: str, level: int) -> Iterator[Event]:
        self._ask(f"relevel {book_id} {level}")
        wish = Wish("", "ko", level, 2)
        yield Bound(Book("b9", "토끼의 하루", wish, (), (), (), "2026-11-20T00:00:00Z"), 1.0)

    def old_friends(self) -> tuple[FriendFace, ...]:
        """Nobody has played yet."""
        return ()

    def card_faces(self) -> Iterator[CardFace]:
        yield CardFace("hero", "rabbit", self.picture)

    def _ask(self, what: str) -> None:
        self.asked.append(what)
        if self.trouble is not None:
            trouble, self.trouble = self.trouble, None
            raise trouble


@pytest.fixture
def ear() -> FakeEar:
    """A microphone."""
    return FakeEar()


@pytest.fixture
def voice() -> FakeVoice:
    """A loudspeaker."""
    return FakeVoice()


@pytest.fixture
def desk(picture: Path, book: OpenBook) -> FakeDesk:
    """The rest of the program."""
    return FakeDesk(picture, book)


@pytest.fixture
def shown() -> Callable[[QWidget], QWidget]:
    """Show a widget at the size of a small laptop's window."""

    def show(widget: QWidget) -> QWidget:
        widget.resize(1280, 720)
        widget.show()
        QTest.qWait(10)
        return widget

    return show
