"""Figures of brands become kindred ones of our own, and the child is told."""

import pytest

from aibook_desktop.book import vocabulary
from aibook_desktop.book.language.conjugation import conjugate
from aibook_desktop.book.model import Language
from aibook_desktop.book.understanding import tables
from aibook_desktop.book.understanding.echo import echo
from aibook_desktop.book.understanding.wish import understand


def test_everybody_who_comes_instead_can_be_drawn() -> None:
    """A slip in the table would be a hero without a picture, or a verb without an ending."""
    words = vocabulary.standard()
    for brand in tables.brands():
        assert brand.symbol in words.heroes
        assert brand.place in words.places
        assert conjugate(brand.doing_ko, "았어요").endswith("어요")
        assert brand.as_ko
        assert brand.as_en
        assert brand.doing_en


@pytest.mark.parametrize(
    ("words", "language", "hero", "place", "told"),
    [
        ("엘사", "ko", "princess", "snowland", "엘사 대신 우리 얼음 공주"),
        ("뽀로로 이야기 해줘", "ko", "penguin", "snowland", "장난꾸러기 펭귄"),
        ("하츄핑", "ko", "fairy", "castle", "하트 요정"),
        ("Pikachu", "en", "mouse", "forest", "Instead of Pikachu"),
    ],
)
def test_a_brands_figure_becomes_a_kindred_one(
    words: str, language: Language, hero: str, place: str, told: str
) -> None:
    """A child who asks for Elsa waits for her; that ours comes must be said before, and kindly."""
    wish = understand(words, language, 4)
    assert (wish.hero, wish.place) == (hero, place)
    assert wish.action
    assert told in echo(wish)


def test_what_the_child_says_goes_before_what_the_figure_likes() -> None:
    """The child wanted Elsa in the forest, not in the snow."""
    wish = understand("엘사가 숲에서 노래하는 이야기", "ko", 4)
    assert (wish.place, wish.action) == ("forest", "노래하다")
    assert "엘사 대신" in echo(wish)


def test_a_refused_figure_is_not_announced() -> None:
    """`엘사 말고`: nobody comes instead of whom nobody wants."""
    told = echo(understand("엘사 말고 뽀로로가 나왔으면 좋겠어", "ko", 4))
    assert "엘사 대신" not in told
    assert "뽀로로 대신" in told
    assert "대신" not in echo(understand("피카츄 빼고 생쥐 이야기", "ko", 4))
    assert "대신" not in echo(understand("토끼가 우주에 가는 이야기", "ko", 4))
