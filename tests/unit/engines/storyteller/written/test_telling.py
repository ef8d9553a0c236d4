"""Books that somebody writes freely, with every kind of bad page planted in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from aibook_desktop.book.levels import book_violations, violations
from aibook_desktop.book.model import Language, Opening, Page, Wish
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.progress import Progress
from aibook_desktop.engines.storyteller.written.telling import GIVES_UP_AFTER, WrittenStoryteller
from aibook_desktop.safety.pages import unfit
from tests.tiny_models.planted_writer import MENDED, SEED, SPOILED, WISHES, PlantedWriter


def told(wish: Wish, writer: PlantedWriter) -> tuple[Opening, list[Page]]:
    opening, *pages = WrittenStoryteller(writer, "planted").tell(wish, SEED)
    assert isinstance(opening, Opening)
    return opening, [page for page in pages if isinstance(page, Page)]


def check_whole(wish: Wish, opening: Opening, pages: list[Page]) -> None:
    """A book as a child may get it."""
    assert [page.number for page in pages] == list(range(1, wish.pages + 1))
    assert book_violations([page.text for page in pages], wish.language, wish.level) == []
    for page in pages:
        assert unfit(page.text, wish.language, wish.level) is None
        assert standard().faults(page.scene) == []
        named = {each.id for each in opening.cast if each.name in page.text}
        assert {actor.character for actor in page.scene.actors} == named
        assert page.scene.place in {"forest", "home"}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_good_pages_stand_as_they_were_written(language: Language) -> None:
    """A good model's words would be changed behind its back."""
    wish = WISHES[language]
    writer = PlantedWriter(wish, SEED, {})
    opening, pages = told(wish, writer)
    check_whole(wish, opening, pages)
    assert opening.title == writer.page(0)
    assert [page.text for page in pages] == [writer.page(number) for number in range(1, 9)]


@pytest.mark.parametrize("way", SPOILED)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_page_that_fails_twice_is_told_by_the_tables(language: Language, way: str) -> None:
    """A child would read it, or lose a book that was good up to there and after it."""
    wish = WISHES[language]
    if language == "en" and way == "plain":
        pytest.skip("English has no such forms")
    spoiled = (1, 4, 5, 8)
    plants = {(page, attempt): way for page in spoiled for attempt in (1, 2)}
    writer = PlantedWriter(wish, SEED, plants)
    opening, pages = told(wish, writer)
    check_whole(wish, opening, pages)
    kept = [page.number for page in pages if page.text == writer.page(page.number)]
    assert kept == [2, 3, 6, 7]


@pytest.mark.parametrize("way", SPOILED)
def test_a_page_that_fails_once_is_written_again(way: str) -> None:
    """Every slip of a model would cost one of its pages."""
    wish = WISHES["ko"]
    writer = PlantedWriter(wish, SEED, {(page, 1): way for page in range(1, 9)})
    _, pages = told(wish, writer)
    assert [page.text for page in pages] == [writer.page(number) for number in range(1, 9)]


@pytest.mark.parametrize("way", MENDED)
def test_what_only_surrounds_a_page_is_taken_away(way: str) -> None:
    """A label or a question to the reader would cost a good page, or be read aloud."""
    wish = WISHES["ko"]
    writer = PlantedWriter(wish, SEED, {(page, 1): way for page in range(1, 9)})
    _, pages = told(wish, writer)
    assert [page.text for page in pages] == [writer.page(number) for number in range(1, 9)]


@pytest.mark.parametrize("way", ["empty", "hanja", "violent", "noise", "stutter", "phone"])
def test_a_bad_title_is_replaced_and_the_book_goes_on(way: str) -> None:
    """The cover would carry it."""
    wish = WISHES["ko"]
    writer = PlantedWriter(wish, SEED, {(0, attempt): way for attempt in (1, 2)})
    opening, pages = told(wish, writer)
    assert opening.title
    assert unfit(opening.title, "ko", 4) is None
    assert "森" not in opening.title
    assert [page.text for page in pages] == [writer.page(number) for number in range(1, 9)]


def test_a_failed_page_never_becomes_part_of_the_talk() -> None:
    """A model that reads its own Hanja or loop goes on with it."""
    wish = WISHES["ko"]
    writer = PlantedWriter(wish, SEED, {(2, 1): "hanja", (3, 1): "loop", (3, 2): "hanja"})
    told(wish, writer)
    said = [turn.text for talk in writer.talks for turn in talk if turn.role == "assistant"]
    assert not any("森" in text for text in said)
    for talk in writer.talks:
        roles = [turn.role for turn in talk]
        assert roles == ["user", "assistant"] * (len(roles) // 2) + ["user"]


def test_a_talk_is_only_ever_added_to() -> None:
    """A model would have to read the whole book again for every page."""
    writer = PlantedWriter(WISHES["ko"], SEED, {(4, 1): "empty", (4, 2): "empty"})
    told(WISHES["ko"], writer)
    kept = writer.talks[0][:-1]
    for talk in writer.talks:
        assert talk[: len(kept)] == kept
        kept = talk[:-1]


def test_a_hopeless_writer_is_not_asked_for_ever() -> None:
    """A broken model would keep a child waiting through two tries of every page."""
    wish = WISHES["ko"]
    plants = {(page, attempt): "noise" for page in range(9) for attempt in (1, 2)}
    writer = PlantedWriter(wish, SEED, plants)
    opening, pages = told(wish, writer)
    check_whole(wish, opening, pages)
    assert len(writer.talks) == 2 * (1 + GIVES_UP_AFTER)


def test_a_writer_that_only_missed_the_measure_goes_on() -> None:
    """A server answers once: three pages of a wrong tone would cost all its others."""
    wish = WISHES["ko"]
    plants = {(page, 1): "plain" for page in (1, 2, 3)}
    writer = PlantedWriter(wish, SEED, plants | {(page, 2): "empty" for page in (1, 2, 3)})
    opening, pages = told(wish, writer)
    check_whole(wish, opening, pages)
    kept = [page.number for page in pages if page.text == writer.page(page.number)]
    assert kept == [4, 5, 6, 7, 8]


@pytest.mark.parametrize("language", ["ko", "en"])
def test_both_languages_name_the_same_people(language: Language) -> None:
    """A child would hear of somebody whom the picture does not show."""
    wish = replace(WISHES[language], bilingual=True)
    writer = PlantedWriter(wish, SEED, {(5, 1): "empty", (5, 2): "empty"})
    _, pages = told(wish, writer)
    other: Language = "en" if language == "ko" else "ko"
    for page in pages:
        assert violations(page.second, other, wish.level) == []
        assert unfit(page.second, other, wish.level) is None


def test_a_writer_of_one_language_leaves_second_texts_open() -> None:
    """It would be asked for what it can't write."""
    wish = replace(WISHES["ko"], bilingual=True)
    writer = PlantedWriter(wish, SEED, {})
    writer.languages = ("ko",)
    _, pages = told(wish, writer)
    assert {page.second for page in pages} == {""}


def test_an_unusable_choice_gives_the_usual_scene() -> None:
    """A page without a scene could not be drawn."""
    wish = WISHES["ko"]
    writer = PlantedWriter(wish, SEED, {})
    writer.unusable_choices = True
    opening, pages = told(wish, writer)
    check_whole(wish, opening, pages)


def test_progress_names_the_page_in_hand() -> None:
    """A waiting child would not see which page is being written."""
    heard: list[Progress] = []
    engine = WrittenStoryteller(PlantedWriter(WISHES["ko"], SEED, {}), "planted")
    engine.report_to(heard.append)
    list(engine.tell(WISHES["ko"], SEED))
    assert [each.page for each in heard] == sorted(each.page for each in heard)
    assert {each.page for each in heard} == set(range(9))


def test_whoever_stops_listening_stops_the_book() -> None:
    """A cancelled book would be written to its end."""

    def stop(progress: Progress) -> None:
        if progress.page == 3:
            raise Problem("cancelled")

    engine = WrittenStoryteller(PlantedWriter(WISHES["ko"], SEED, {}), "planted")
    engine.report_to(stop)
    story = engine.tell(WISHES["ko"], SEED)
    begun = [next(story) for _ in range(3)]
    with pytest.raises(Problem, match="cancelled"):
        next(story)
    assert len(begun) == 3
