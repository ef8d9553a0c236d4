"""Another model is chosen while a part is in hand: the part is finished, and the book goes on."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from aibook_desktop.book.model import Narration
from aibook_desktop.engines.model_card import ModelCard, ModelFile, write_card
from aibook_desktop.engines.options import USUAL
from aibook_desktop.engines.registry import EngineCard
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.bookmaking import make_book
from aibook_desktop.studio.crew import Crew
from aibook_desktop.studio.engine_choice import EngineChoice, choice_of, line_up
from aibook_desktop.studio.erasing import erase_voice
from aibook_desktop.studio.events import Bound, Event
from aibook_desktop.studio.speaking import speak
from aibook_desktop.studio.staff import Hiring, Staff
from aibook_desktop.studio.voices import narrate
from aibook_desktop.studio.wishing import wish_from
from aibook_desktop.studio.workplace import Studio, open_studio
from aibook_desktop.workers.supervisor import Worker
from tests.tiny_models.family_voice import write_family
from tests.unit.studio.patient_worker import BEGUN, GO

WISH = wish_from("여우가 숲에서 노는 이야기", "ko", level=4, seed=1, pages=4)
PATIENT = Path(__file__).with_name("patient_worker.py")
LONG = 60.0


def add_voice(home: Path, name: str) -> None:
    """Put a model there that the patient narrator seems to run on."""
    folder = home / "models" / name
    folder.mkdir(parents=True)
    files = (ModelFile(name, 1, "0" * 64),)
    write_card(folder, ModelCard(name, "narrator", "piper", "CC0-1.0", "", ("ko",), files))


@pytest.fixture
def lane() -> Iterator[ThreadPoolExecutor]:
    """Where a book is made meanwhile."""
    with ThreadPoolExecutor(2) as lane:
        yield lane


@pytest.fixture
def studio(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lane: ThreadPoolExecutor
) -> Iterator[Studio]:
    """A studio whose voices are all read by patient narrators."""
    monkeypatch.setattr(EngineCard, "missing_modules", lambda _card: ())

    def command(card: EngineCard) -> tuple[str, ...]:
        patient = card.craft == "narrator" and card.weights
        return (sys.executable, str(PATIENT), str(tmp_path)) if patient else ()

    with closing(open_studio(tmp_path, read_settings(tmp_path, "ko"))) as studio:
        crew = Crew(tmp_path, EngineChoice(), hiring=Hiring(command))
        try:
            yield replace(studio, crew=crew)
        finally:
            (tmp_path / GO).touch()
            crew.stop()
            lane.shutdown(wait=True)


def wait_for(happened: Callable[[], bool]) -> None:
    """Wait as long as a slow machine may take."""
    until = time.monotonic() + LONG
    while not happened():
        assert time.monotonic() < until, "it never happened"
        time.sleep(0.01)


def begun(studio: Studio, lane: ThreadPoolExecutor) -> Future[list[Event]]:
    """Begin a book, and wait until its first page is being read."""
    book = lane.submit(lambda: list(make_book(WISH, 1, studio)))
    wait_for(lambda: (studio.home / BEGUN).exists() or book.done())
    return book


def ended(studio: Studio, book: Future[list[Event]]) -> Event:
    """Let the pages be read to their ends; returns the book's last event."""
    (studio.home / GO).touch()
    return book.result(timeout=LONG)[-1]


def busy(crew: Crew) -> tuple[Worker, ...]:
    """The narrators that have a part in hand, or wait for one that has."""
    with crew._staff._guard:
        return tuple(each for each in crew._staff._hands.workers() if each.craft == "narrator")


def chosen_anew(studio: Studio) -> None:
    """What follows when a setting is changed: the next part goes to whoever is chosen now."""
    studio.crew.choose(choice_of(studio.settings))
    studio.crew.warm("narrator")


def begun_before_a_voice_came(studio: Studio, lane: ThreadPoolExecutor) -> Future[list[Event]]:
    """A book whose voice is "b", begun; since then "a" is there, too, which would come first."""
    add_voice(studio.home, "b")
    studio.crew.choose(EngineChoice())
    book = begun(studio, lane)
    add_voice(studio.home, "a")
    return book


def test_a_voice_that_is_installed_during_a_book_does_not_stop_it(
    studio: Studio, lane: ThreadPoolExecutor
) -> None:
    """The book would stand still until the program is started again, with nobody knowing why."""
    book = begun_before_a_voice_came(studio, lane)
    chosen_anew(studio)
    bound = ended(studio, book)
    assert isinstance(bound, Bound)
    assert studio.library.unfinished() == ()


def test_what_is_said_during_a_book_waits_for_the_page_that_is_read(
    studio: Studio, lane: ThreadPoolExecutor
) -> None:
    """A child who touches a word would end the page, or two models would fill the memory."""
    book = begun_before_a_voice_came(studio, lane)
    studio.crew.choose(EngineChoice())
    said: Future[Narration] = lane.submit(speak, "안녕", "ko", studio)
    wait_for(lambda: len(busy(studio.crew)) == 2 or book.done() or said.done())
    before, after = busy(studio.crew)
    assert (before.pid is None, after.pid is None) == (False, True)
    assert isinstance(ended(studio, book), Bound)
    assert said.result(timeout=LONG).words
    wait_for(lambda: not busy(studio.crew))
    assert before.pid is None, "the old model stays in memory, and nobody asks it any more"


def test_a_voice_that_is_erased_during_a_book_does_not_stop_it(
    studio: Studio, lane: ThreadPoolExecutor
) -> None:
    """Who takes a voice back would take a child's book with it, read by somebody else."""
    for seed, name in enumerate(("abeoji", "halmoni")):
        write_family(studio.home / "models" / name, seed)
    ours = replace(studio, settings=replace(studio.settings, voice_ko="halmoni"))
    studio.crew.choose(EngineChoice())
    book = begun(ours, lane)
    for _ in erase_voice(ours, "abeoji"):
        pass
    said = lane.submit(narrate, "안녕", "ko", ours, lambda _event: None)
    wait_for(lambda: len(busy(studio.crew)) == 2 or book.done() or said.done())
    assert isinstance(ended(ours, book), Bound)
    assert said.result(timeout=LONG)[1].engine == "family"


def test_who_draws_is_not_ended_when_a_big_model_takes_its_turn(tmp_path: Path) -> None:
    """A storyteller that fell and is asked again would end the picture of page one and the book."""
    line = line_up("illustrator", EngineChoice(), tmp_path)
    papercut = next(each for each in line if not each.card.weights)
    staff = Staff(tmp_path, USUAL, Hiring())
    worker = staff.worker(papercut)
    try:
        with staff.remote(papercut):
            pid = worker.pid
            with staff.turn("storyteller"):
                assert worker.pid == pid is not None
        with staff.turn("storyteller"):
            assert worker.pid is None
    finally:
        staff.stop()


def test_a_model_that_was_exchanged_in_its_place_is_loaded_anew(tmp_path: Path) -> None:
    """A newer version lies where the old one lay: the old one would read on, under its name."""
    staff = Staff(tmp_path, USUAL, Hiring())
    plain, *_ = line_up("narrator", EngineChoice(), tmp_path)
    old = replace(plain, weights=tmp_path, digest="old")
    assert staff.worker(old) is staff.worker(old)
    assert staff.worker(replace(old, digest="new")) is not staff.worker(old)
