"""Dealing: neighbouring books differ, and so do those far apart."""

from collections import Counter
from itertools import combinations

import pytest

from aibook_desktop.book import vocabulary
from aibook_desktop.book.model import Wish
from aibook_desktop.book.understanding import tables as understanding
from aibook_desktop.engines.storyteller.grammar import casting, tables
from aibook_desktop.engines.storyteller.grammar.dealing import Deal, shuffled
from aibook_desktop.studio.wishing import wish_from

PLACES = range(1, 9)


def hand(turn: int, count: int) -> list[int]:
    return [Deal(0, turn).first(count, place, common=False) for place in PLACES]


@pytest.mark.parametrize("count", [3, 5, 7])
def test_no_line_comes_again_before_all_its_variants_have_come(count: int) -> None:
    """The second book of a plot would repeat the first while better variants lie unused."""
    for one, other in combinations(range(count), 2):
        assert not any(a == b for a, b in zip(hand(one, count), hand(other, count), strict=True))


def test_later_books_meet_earlier_ones_in_few_lines() -> None:
    """After five books of a plot the sixth would be the first again, word for word."""
    for one, other in combinations(range(25), 2):
        same = [a == b for a, b in zip(hand(one, 5), hand(other, 5), strict=True)]
        assert sum(same) <= 2


def test_what_is_due_is_not_late() -> None:
    """Lateness orders the variants: the due one first, then the next turn's."""
    deal = Deal(number=3, turn=7)
    due = deal.first(5, 2, common=False)
    assert deal.late(due, 5, 2, common=False) == 0
    assert deal.late((due + 1) % 5, 5, 2, common=False) == 1
    assert deal.first(1, 2, common=True) == 0


def test_common_lines_count_by_the_seed() -> None:
    """Two plots in the same turn would both begin with the same sentence."""
    assert Deal(1, 0).first(7, 1, common=True) != Deal(2, 0).first(7, 1, common=True)
    assert Deal(1, 0).first(7, 1, common=False) == Deal(2, 0).first(7, 1, common=False)


def test_a_deck_is_shuffled_by_its_key_alone() -> None:
    """Python's own hash would shuffle a book anew after a power cut."""
    cards = [str(number) for number in range(40)]
    assert shuffled(cards, "a") == shuffled(cards, "a")
    assert shuffled(cards, "a") != shuffled(cards, "b")
    assert sorted(shuffled(cards, "a")) == sorted(cards)


@pytest.mark.parametrize(
    "wish",
    [
        Wish("", "ko", 4, 8, hero="rabbit", place="space"),
        Wish("", "ko", 4, 8, hero="rabbit", place="space", theme="courage"),
        Wish("", "en", 4, 8),
    ],
    ids=["open theme", "theme", "open"],
)
def test_no_two_seeds_get_the_same_plot_in_the_same_turn(wish: Wish) -> None:
    """Two children of a class would hold the same book with other names."""
    story, words = tables.standard(), vocabulary.standard()
    dealt = [casting.cast(wish, seed, story, words) for seed in range(100)]
    assert len({(each.plot.name, each.deal.turn) for each in dealt}) == 100
    if wish.theme is None and wish.place:
        assert len({each.plot.name for each in dealt[:20]}) == 20


def test_a_theme_that_was_asked_for_is_kept() -> None:
    """A teacher's theme of the day is no suggestion."""
    story, words = tables.standard(), vocabulary.standard()
    for seed in range(40):
        wish = Wish("", "ko", 4, 8, hero="fox", place="forest", theme="honesty")
        assert "honesty" in casting.cast(wish, seed, story, words).plot.themes


def test_a_chosen_theme_gives_every_story_as_often_as_any_other() -> None:
    """A theme that only one story tells would bring that story again and again."""
    story, words = tables.standard(), vocabulary.standard()
    first = Counter(plot.themes[0] for plot in story.plots.values())
    assert understanding.stories() == first, "resources/understanding/affinities.csv, stories"
    dealt: Counter[str] = Counter()
    for seed in range(len(story.plots)):
        wish = wish_from("토끼가 우주에 가는 이야기", "ko", level=4, seed=seed)
        cast = casting.cast(wish, seed, story, words)
        assert wish.theme in cast.plot.themes or not first[wish.theme or ""]
        dealt[cast.plot.name] += 1
    assert max(dealt.values()) <= 3
