"""The story tables are whole: a slip of a teacher's pen is found here, not in a child's book."""

import re
from collections.abc import Iterator

import pytest

from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.book.vocabulary import standard as vocabulary
from aibook_desktop.engines.storyteller.grammar.shaping import ELEMENTS
from aibook_desktop.engines.storyteller.grammar.tables import Line, Plot, lines_of, standard

PLOTS = list(standard().plots.values())
OWN_BEATS = (*ELEMENTS[1:4], "try1", "try2", "try3", "help", "consequence", "reaction")
SLOT = re.compile(r"\{~?(?:(?:an?(?: \w+)*|\d+) )?(\w+)(?::[^{}]+)?\}")
NAMES = frozenset(
    (
        *("hero", "companion", "other", "he", "him", "his", "place", "in", "to", "ride", "tie"),
        *("hide1", "hide2", "hide3", "fun1", "fun2", "fun3", "go", "skill", "sound", "action"),
        "doing",
    )
)


def templates(lines: tuple[Line, ...]) -> Iterator[str]:
    for line in lines:
        for variant in line.variants:
            yield variant.template


def all_templates(language: Language) -> Iterator[tuple[str, frozenset[str]]]:
    """Every template with the names that its plot adds."""
    for plot in PLOTS:
        picks = frozenset(name for name, _ in plot.picks)
        lines = [line for beat in plot.beats.values() for line in beat.lines(language)]
        own = (*templates(tuple(lines)), *plot.refrains[language], *plot.titles[language])
        yield from ((template, picks) for template in own)
    story = standard()
    beats = [*story.common.values()]
    for place in story.places.values():
        beats += place.sights
        for lines_here in (place.opening[language], place.air[language]):
            yield from ((template, frozenset()) for template in templates(lines_here))
    for beat in beats:
        yield from ((template, frozenset()) for template in templates(beat.lines(language)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slot_can_be_filled(language: Language) -> None:
    """A misspelt slot would stop the story on the page where it stands."""
    props = vocabulary().props
    for template, picks in all_templates(language):
        slots = SLOT.findall(template)
        assert len(slots) == template.count("{"), template
        for name in slots:
            assert name in NAMES or name in picks or name in props, template


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_come_in_pairs(language: Language) -> None:
    """A lone star or quotation mark would stand in the book."""
    for template, _ in all_templates(language):
        assert template.count("*") % 2 == 0, template
        assert template.count("“") == template.count("”"), template
        assert "  " not in template, template


@pytest.mark.parametrize("plot", PLOTS, ids=lambda plot: plot.name)
def test_every_plot_tells_all_its_beats(plot: Plot) -> None:
    """A plot without its turning point would jump from trouble to joy."""
    shape = plot.shape
    assert len(shape.beats) == 16
    assert len(set(shape.beats)) == 16
    assert len(shape.grow) == 12
    assert set(shape.grow) <= set(shape.beats)
    common = {*standard().common, "sight1", "sight2"}
    assert set(shape.beats) <= {*plot.beats, *common}
    for name in OWN_BEATS:
        for language in LANGUAGES:
            assert plot.beats[name].lines(language)[0].always, name


@pytest.mark.parametrize("plot", PLOTS, ids=lambda plot: plot.name)
def test_acts_and_picks_are_drawable(plot: Plot) -> None:
    """A pose, a feeling or a thing that no illustrator knows."""
    words = vocabulary()
    for beat in (*plot.beats.values(), *standard().common.values()):
        for role, pose, emotion in beat.act:
            assert role in ("hero", "companion", "other")
            assert pose in words.scene["pose"]
            assert emotion in words.scene["emotion"]
    for _, symbols in plot.picks:
        assert all(each[0] == "@" or each in words.props for each in symbols)
    assert set(plot.themes) <= set(words.themes)
    assert set(plot.not_places) <= set(words.places)


def test_every_theme_shape_hero_and_place_has_its_words() -> None:
    """A wish for honesty, or for the moon, would get any story at all."""
    story, words = standard(), vocabulary()
    assert {theme for plot in PLOTS for theme in plot.themes} == set(words.themes)
    assert len({plot.shape.name for plot in PLOTS}) >= 5
    assert set(story.heroes) == set(words.heroes)
    assert set(story.places) == set(words.places)
    for place in story.places.values():
        assert set(place.friends) <= set(words.heroes)
        assert len(place.friends) >= 3
        assert set(place.props.values()) <= set(words.props)


def test_every_theme_can_happen_in_every_place_or_is_told_elsewhere() -> None:
    """Too many forbidden places would leave a wish with a single plot."""
    for place, word in vocabulary().places.items():
        possible = [
            plot
            for plot in PLOTS
            if place not in plot.not_places and set(plot.times) <= set(word.times)
        ]
        assert len(possible) >= 6, place


def test_a_line_needs_its_sign() -> None:
    """A line without = or + would be dropped in silence."""
    with pytest.raises(ValueError, match="a line opens with"):
        lines_of("{hero:은} 웃었어요.")


def test_tags_are_read() -> None:
    """A night line would stand on a morning page."""
    (line,) = lines_of("+ [night !brief] 별이 빛났어요. / 해가 떴어요.")
    assert not line.always
    night, day = line.variants
    assert night.fits(frozenset({"night"}))
    assert not night.fits(frozenset({"night", "brief"}))
    assert not night.fits(frozenset())
    assert day.fits(frozenset())
