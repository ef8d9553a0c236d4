"""Lays out what is due on a page: its beats' lines, the refrain, and the child's own action.

A page is offered in several ways, the fullest first: with action and refrain, then without what the
level leaves no room for. The last way makes every line a choice, so that a page always comes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.engines.storyteller.grammar.glossary import Play
from aibook_desktop.engines.storyteller.grammar.shaping import Spread
from aibook_desktop.engines.storyteller.grammar.staging import Setting
from aibook_desktop.engines.storyteller.grammar.tables import Beat, Line, Variant

_EARLY_READERS: Final = (3, 4)
_BRIEF_LEVEL: Final = 3
_SIGHTS: Final = {"sight1": 0, "sight2": 1}


@dataclass(frozen=True, slots=True)
class Due:
    """The lines of a page, and whether the child's action is among them."""

    lines: tuple[Line, ...]
    action: bool


class Script:
    """What one book has to say on each of its pages."""

    def __init__(self, play: Play) -> None:
        self._play = play
        self._cast = play.cast
        self._wish = play.wish
        self._story = play.story
        self._action = play.action

    def beat(self, name: str, here: Setting) -> Beat:
        """One beat where it happens: the plot's own, the place's sight, or the common one."""
        common = self._story.common
        own = self._cast.plot.beats.get(name)
        if name in _SIGHTS:
            sight, more = self._story.places[here.place].sights[_SIGHTS[name]], common["sight"]
            return Beat(more.act, (*sight.ko, *more.ko), (*sight.en, *more.en))
        if name == "setting":
            return self._setting(here)
        if own is None:
            return common[name]
        if name == "reaction":
            more = common["reaction"]
            return Beat(own.act, (*own.ko, *more.ko), (*own.en, *more.en))
        return own

    def ways(self, spread: Spread, here: Setting, *, action_due: bool) -> Iterator[Due]:
        """Offer the page's lines, the fullest way first."""
        told = [line for name in spread.beats for line in self._lines(name, here)]
        refrain = self._refrain(spread)
        if "consequence" in spread.beats and self._action is not None:
            turn = self._story.common["action_turn"].lines(self._wish.language)
            yield Due((*turn, *told), action=True)
        if action_due:
            yield Due((*self._with_action(told, spread), *refrain), action=True)
            yield Due(tuple(self._with_action(told, spread)), action=True)
        if "reaction" in spread.beats and not action_due:
            yield Due((*told, *self._last_action()), action=False)
        yield Due((*told, *refrain), action=False)
        yield Due(tuple(told), action=False)
        if spread.beats[0] == "setting":
            meet = self._story.common["meet"].lines(self._wish.language)
            yield Due((*meet, *told[1:]), action=False)
        yield Due(tuple(replace(line, always=False) for line in told), action=False)

    def tags(self, spread: Spread, here: Setting) -> frozenset[str]:
        """What holds on a page, for the tags of its lines."""
        tags = {
            here.time,
            self._play.words.vocabulary.places[here.place].kind,
            self._cast.plot.shape.name,
        }
        if self._story.places[here.place].lives:
            tags.add("lives")
        if len(spread.beats) > 1 or self._wish.level == _BRIEF_LEVEL:
            tags.add("brief")
        if here.place == "home":
            tags.add("home")
        if here.place != self._cast.place:
            tags.add("elsewhere")
        if set(spread.beats) <= set(self._cast.plot.alone):
            tags.add("alone")
        if self._cast.sibling:
            tags.add("sibling")
        if self._action is not None:
            tags.add(self._action.kind)
        return frozenset(tags)

    def beside(self, due: Due) -> Due:
        """The same with words for whoever is in the picture and in no line of the page."""
        more = self._story.common["beside"].lines(self._wish.language)
        return Due((*due.lines, *more), action=due.action)

    def _setting(self, here: Setting) -> Beat:
        place, common = self._story.places[here.place], self._story.common
        more, first = common["setting"], common["opening"]
        korean, english = (_either(place.opening[each], first.lines(each)) for each in LANGUAGES)
        if self._cast.going and here.place == self._cast.place:
            korean, english = common["arrive"].ko[0], common["arrive"].en[0]
        return Beat(
            more.act,
            (korean, *place.air["ko"], *more.ko),
            (english, *place.air["en"], *more.en),
        )

    def _lines(self, name: str, here: Setting) -> tuple[Line, ...]:
        return self.beat(name, here).lines(self._wish.language)

    def _refrain(self, spread: Spread) -> tuple[Line, ...]:
        if not {"plan", "try1", "try2"} & set(spread.beats) and spread.beats != ("event",):
            return ()
        if spread.beats == ("event",) and self._wish.pages > 7:
            return ()
        return (Line(self._wish.level in _EARLY_READERS, (Variant(self._play.refrain),)),)

    def _with_action(self, told: Sequence[Line], spread: Spread) -> list[Line]:
        name = "action" if spread.beats[0] == "setting" else "action_later"
        lines = self._story.common[name].lines(self._wish.language)
        return [told[0], *lines, *told[1:]]

    def _last_action(self) -> tuple[Line, ...]:
        if self._action is None:
            return ()
        return self._story.common["action_last"].lines(self._wish.language)


def _either(one: Sequence[Line], other: Sequence[Line]) -> Line:
    """One line with the variants of both."""
    return replace(one[0], variants=(*one[0].variants, *other[0].variants))
