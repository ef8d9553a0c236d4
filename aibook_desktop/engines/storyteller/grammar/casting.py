"""Decides who plays what, where and when, before the first word is written.

Only symbols are chosen here, from dice that do not depend on the language, so that a Korean and an
English book of one wish and seed tell the same story. What the wish names is kept, what it refuses
is never cast, and everything open is chosen to fit: friends who live in the place, a plot that can
happen there.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from aibook_desktop.book.model import Look, Wish
from aibook_desktop.book.understanding.choices import theme_deck
from aibook_desktop.book.vocabulary import Vocabulary, Word
from aibook_desktop.engines.storyteller.grammar.dealing import Deal, shuffled
from aibook_desktop.engines.storyteller.grammar.refusing import is_refused
from aibook_desktop.engines.storyteller.grammar.tables import Plot, Story

_ROAMING: Final = ("forest", "meadow", "mountain", "village", "sea", "space")
_ROADS: Final = ("village", "mountain", "farm", "desert", "space")
_CHILD: Final = "child"
_CROWNED: Final = ("princess", "prince")
_LIGHT: Final = ("scarf", "cap", "bow")
_FOOTLESS: Final = ("snail", "mermaid", "ghost")
_ACCESSORIES: Final = dict.fromkeys(("sea", "vehicle", "bird", "footless"), _LIGHT)
_ALL_ACCESSORIES: Final = ("scarf", "cap", "boots", "backpack", "bow")
_SEASONS: Final = ("spring", "summer", "autumn", "winter")
_FIXED_SEASON: Final = {"snowland": "winter", "desert": "summer", "meadow": "spring"}
_WEATHERS: Final = ("clear", "clear", "clear", "cloudy", "windy")
_CLOSE: Final = 90.0
_HOME: Final = "home"
_PASSED: Final = 2308
_OPEN: Final = ("hero", "companion", "place", "theme")


@dataclass(frozen=True, slots=True)
class Cast:
    """The symbols of one book: roles with their kinds and looks, plot, place, things and sky."""

    kinds: Mapping[str, str]
    looks: Mapping[str, Look]
    plot: Plot
    place: str
    props: Mapping[str, str]
    season: str
    weather: str
    ends_at_night: bool
    sibling: bool
    going: bool
    deal: Deal


def cast(wish: Wish, seed: int, story: Story, vocabulary: Vocabulary) -> Cast:
    """Choose everything that the wish leaves open."""
    asked = (
        wish.hero,
        wish.companion,
        wish.place,
        wish.theme,
        wish.pages,
        wish.without,
    )
    dice = Random(f"cast|{seed}|{asked}")
    chooser = _Chooser(wish, story, vocabulary, dice)
    places = chooser.places()
    plot, deal = chooser.plot(places, seed)
    place = chooser.place(plot, places)
    hero = wish.again.kind if wish.again else wish.hero or chooser.kind(place, ())
    sibling = wish.companion is None and plot.name == "gift" and wish.theme == "family_love"
    companion = wish.companion or (hero if sibling else chooser.friend(plot, place, hero))
    kinds = {"hero": hero, "companion": companion}
    kinds["other"] = chooser.kind(place, (hero, companion))
    at = vocabulary.places[place]
    return Cast(
        kinds=kinds,
        looks=_looks(kinds, vocabulary, dice, {"hero": wish.again.look} if wish.again else {}),
        plot=plot,
        place=place,
        props=chooser.props(plot, place, deal),
        season=_FIXED_SEASON.get(place) or dice.choice(_SEASONS),
        weather=dice.choice(_WEATHERS) if at.kind == "outdoor" else "clear",
        ends_at_night=dice.random() < 0.5,
        sibling=sibling,
        going=chooser.goes_somewhere(hero, place),
        deal=deal,
    )


class _Chooser:
    """Chooses symbols that the wish does not refuse."""

    def __init__(self, wish: Wish, story: Story, vocabulary: Vocabulary, dice: Random) -> None:
        self._wish = wish
        self._story = story
        self._vocabulary = vocabulary
        self._dice = dice

    def places(self) -> tuple[str, ...]:
        """Where the story may happen: in the place of the wish, or else wherever the hero fits."""
        if self._wish.place is not None:
            return (self._wish.place,)
        hero = self._wish.hero
        at_home = [name for name, lore in self._story.places.items() if hero in lore.friends]
        group = self._vocabulary.heroes[hero].group if hero else ""
        usual = _ROADS if group == "vehicle" else _ROAMING
        words = self._vocabulary.places
        places = [each for each in at_home or usual if not self._refused(words[each])]
        return tuple(places) or _ROAMING[:1]

    def place(self, plot: Plot, places: Sequence[str]) -> str:
        possible = [each for each in places if self._can_happen(plot, (each,))]
        return self._dice.choice(possible or places)

    def kind(self, place: str, taken: Iterable[str]) -> str:
        heroes = self._vocabulary.heroes
        friends = [
            each for each in self._story.places[place].friends if self._may_play(each, taken)
        ]
        others = [each for each in heroes if self._may_play(each, taken)]
        return self._dice.choice(friends or others)

    def friend(self, plot: Plot, place: str, hero: str) -> str:
        """Who plays with the hero; family is of its own kind, but never another child."""
        if not plot.kin:
            return self.kind(place, (hero,))
        heroes = self._vocabulary.heroes
        children = [each for each, word in heroes.items() if word.group == _CHILD]
        return self.kind(place, children) if hero in children else hero

    def plot(self, places: Sequence[str], seed: int) -> tuple[Plot, Deal]:
        """Deal a plot that suits the wish and can happen in a place, and say whose turn it is.

        What a child asked for narrows the deck. A theme that the program chose stands for one of
        the stories that are about it before anything else.
        """
        wish, everything = self._wish, tuple(self._story.plots.values())
        themed = [plot for plot in everything if wish.theme in plot.themes]
        hinted = [plot for plot in everything if any(map((wish.action or "").count, plot.hints))]
        both = [plot for plot in hinted if plot in themed]
        if "theme" in wish.chosen and not hinted:
            first = [plot for plot in themed if plot.themes[0] == wish.theme]
            plot, turn = self._dealt(first or everything, places, self._stories_before(seed))
        elif "theme" in wish.chosen:
            plot, turn = self._dealt(hinted, places, seed)
        else:
            plot, turn = self._dealt(both or themed or hinted or everything, places, seed)
        return plot, Deal(seed, turn)

    def _stories_before(self, seed: int) -> int:
        """How many stories of the chosen theme were dealt before, as understanding deals them."""
        deck, theme = theme_deck(self._wish.words), self._wish.theme or ""
        if theme not in deck:
            return seed
        rounds, at = divmod(seed, len(deck))
        while deck[at % len(deck)] != theme:
            at += 1
        return rounds * deck.count(theme) + deck[: at % len(deck)].count(theme)

    def props(self, plot: Plot, place: str, deal: Deal) -> dict[str, str]:
        lore = self._story.places[place].props
        chosen: dict[str, str] = {}
        for number, (name, symbols) in enumerate(plot.picks):
            offered = [lore[each[1:]] if each[0] == "@" else each for each in symbols]
            words = self._vocabulary.props
            allowed = [each for each in offered if not self._refused(words[each])] or offered
            chosen[name] = allowed[deal.first(len(allowed), number, common=False)]
        return chosen

    def _dealt(self, plots: Sequence[Plot], places: Sequence[str], number: int) -> tuple[Plot, int]:
        """Go through a deck of what can happen; through all plots when nothing of it can.

        A place that the program chose changes with the seed, but the deck may not: what can't
        happen there is passed over, with a turn that no other seed has.
        """
        fixed = "place" not in self._wish.chosen
        deck = [plot.name for plot in plots if not fixed or self._can_happen(plot, places)]
        asked = (each for each in _OPEN if each not in self._wish.chosen)
        names = shuffled(deck, "|".join(str(getattr(self._wish, each)) for each in asked))
        for passed in range(len(names)):
            laps, at = divmod(number + passed, len(names))
            plot = self._story.plots[names[at]]
            if self._can_happen(plot, places):
                return plot, laps + passed * _PASSED
        return self._dealt(tuple(self._story.plots.values()), places, number)

    def _can_happen(self, plot: Plot, places: Sequence[str]) -> bool:
        """Tell whether any of these places lets a plot happen."""
        spoken_for = plot.kin and self._wish.companion is not None
        return not spoken_for and any(
            each not in plot.not_places
            and set(plot.times) <= set(self._vocabulary.places[each].times)
            for each in places
        )

    def goes_somewhere(self, hero: str, place: str) -> bool:
        """Tell whether the wish sends the hero to a place where it is not at home."""
        named = self._wish.place is not None and "place" not in self._wish.chosen
        return named and place != _HOME and hero not in self._story.places[place].friends

    def _may_play(self, kind: str, taken: Iterable[str]) -> bool:
        hero = self._vocabulary.heroes[kind]
        return kind not in taken and not self._refused(hero)

    def _refused(self, named: Word) -> bool:
        return is_refused(self._wish.without, named)


def _looks(
    kinds: Mapping[str, str], vocabulary: Vocabulary, dice: Random, known: Mapping[str, Look]
) -> dict[str, Look]:
    taken = {look.accent for look in known.values()}
    free = [each.colour for each in vocabulary.accents.values() if each.colour not in taken]
    looks = dict(known)
    for role, kind in kinds.items():
        if role in known:
            continue
        hero = vocabulary.heroes[kind]
        coat = dice.choice(hero.coats)
        accent = dice.choice(_apart(coat, free))
        free.remove(accent)
        crowned = kind in _CROWNED
        group = "footless" if kind in _FOOTLESS else hero.group
        usual = _ACCESSORIES.get(group, _ALL_ACCESSORIES)
        looks[role] = Look(coat, accent, "crown" if crowned else dice.choice(usual))
    return looks


def _apart(coat: str, colours: Sequence[str]) -> list[str]:
    """The colours that stand out from a coat; all of them when none does."""
    apart = [colour for colour in colours if _distance(coat, colour) > _CLOSE]
    return apart or list(colours)


def _distance(one: str, other: str) -> float:
    return math.dist(_rgb(one), _rgb(other))


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
