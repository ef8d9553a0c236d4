"""The cards a child chooses from, and the pages that people judge the pictures by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PIL import Image

from aibook_desktop import __version__
from aibook_desktop.book.model import Character, Look
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.studio.card_pictures import CardPicture, card_pictures, hero_figure
from aibook_desktop.studio.crew import Crew
from aibook_desktop.studio.engine_choice import EngineChoice
from aibook_desktop.studio.gallery import gallery_pages
from aibook_desktop.studio.sample_wishes import sample_wishes
from aibook_desktop.studio.theme_scenes import theme_scenes


@pytest.fixture
def crew(tmp_path: Path) -> Iterator[Crew]:
    crew = Crew(tmp_path, EngineChoice(illustrator="papercut", storyteller="grammar"))
    yield crew
    crew.stop()


def test_cards_are_drawn_once_and_then_found(crew: Crew, tmp_path: Path) -> None:
    """Drawing fifty cards at each start would keep the illustrator from the child's book."""
    first = list(islice(card_pictures(crew, tmp_path), 2))
    assert [card.symbol for card in first] == list(standard().heroes)[:2]
    times = [card.path.stat().st_mtime_ns for card in first]
    again = list(islice(card_pictures(crew, tmp_path), 2))
    assert [card.path.stat().st_mtime_ns for card in again] == times


def test_every_theme_has_a_scene_that_can_be_drawn(crew: Crew) -> None:
    """A theme card without a picture can only be read."""
    words = standard()
    assert set(theme_scenes()) == set(words.themes)
    for theme in theme_scenes().values():
        scene = theme.scene
        assert set(theme.heroes) <= set(words.heroes)
        assert scene.place in words.places
        assert {prop.kind for prop in scene.props} <= set(words.props)
    drawn = {card.path.read_bytes() for card in theme_cards(crew)}
    assert len(drawn) == 2


def theme_cards(crew: Crew) -> Iterator[CardPicture]:
    """Two of the theme cards."""
    with TemporaryDirectory() as folder:
        home = Path(folder)
        for kind in ("hero", "place"):
            for symbol in standard().heroes if kind == "hero" else standard().places:
                path = home / "cards" / __version__ / f"{kind}-{symbol}.jpg"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch()
        themes = (card for card in card_pictures(crew, home) if card.kind == "theme")
        yield from islice(themes, 2)


def test_the_gallery_draws_two_pages_of_each_wish(crew: Crew) -> None:
    """A contact sheet that showed only first pages would hide the weak ones."""
    pages = list(islice(gallery_pages(crew), 4))
    assert [page.name[:2] for page in pages] == ["01", "01", "02", "02"]
    assert len({page.picture.image for page in pages}) == 4


def test_there_are_twelve_different_sample_wishes() -> None:
    """Two alike would judge one picture twice."""
    assert len({sample.words for sample in sample_wishes()}) == 12
    assert {sample.language for sample in sample_wishes()} == {"ko", "en"}


def test_a_hero_that_returns_is_shown_as_a_little_figure(crew: Crew, tmp_path: Path) -> None:
    """A child could not tell which hero of an earlier book may play again."""
    fox = Character("hero", "Foxy", "fox", Look("#e08a4a", "#3f7fc4", "scarf"))
    path = hero_figure(crew, tmp_path, fox)
    with Image.open(path) as image:
        assert image.size == (480, 480)
        assert image.getchannel("A").getpixel((0, 0)) == 0
    drawn = path.stat().st_mtime_ns
    renamed = replace(fox, name="여우")
    assert hero_figure(crew, tmp_path, renamed) == path
    assert path.stat().st_mtime_ns == drawn
    assert hero_figure(crew, tmp_path, replace(fox, kind="bear")) != path
