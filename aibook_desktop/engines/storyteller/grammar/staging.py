"""Turns what a page says into the scene that it shows, in symbols of the vocabulary.

The actors are exactly the people that the text names and the props the things it shows, so picture
and words cannot disagree. How they stand comes from the beat; where they stand and how near the eye
is vary, so that no two neighbouring pages are composed alike. The day moves on through the book.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from aibook_desktop.book import vocabulary as vocabularies
from aibook_desktop.book.model import Actor, Prop, Scene
from aibook_desktop.book.vocabulary import Vocabulary
from aibook_desktop.engines.storyteller.grammar.casting import Cast
from aibook_desktop.engines.storyteller.grammar.composing import Shown
from aibook_desktop.engines.storyteller.grammar.shaping import Spread
from aibook_desktop.engines.storyteller.grammar.tables import Beat

ROLES: Final[tuple[str, ...]] = ("hero", "companion", "other")
_HOME: Final = "home"
_SPOTS: Final = {
    1: (("center",), ("left",), ("right",)),
    2: (
        ("left", "right"),
        ("right", "left"),
        ("center", "far_right"),
        ("far_left", "center"),
        ("far_right", "center"),
        ("center", "far_left"),
    ),
    3: (
        ("left", "center", "right"),
        ("center", "far_right", "far_left"),
        ("right", "left", "center"),
        ("far_left", "center", "right"),
    ),
}
_CAMERAS: Final = {
    "setting": ("wide", "medium"),
    "sight1": ("wide", "medium"),
    "sight2": ("wide", "medium"),
    "response": ("close", "medium"),
    "plan": ("medium", "close"),
    "help": ("close", "medium"),
    "consequence": ("medium", "wide"),
    "cheer": ("wide", "medium"),
    "play": ("wide", "medium"),
    "evening": ("wide", "close"),
    "reaction": ("close", "medium"),
}
_USUAL_CAMERAS: Final = ("medium", "wide")
_PALETTES: Final = {
    "sad": "cool",
    "scared": "cool",
    "angry": "warm",
    "calm": "soft",
    "sleepy": "soft",
    "curious": "fresh",
    "proud": "bright",
    "joy": "bright",
}
_USUAL_ACT: Final = ("stand", "joy")
_TO_THE_READER: Final = ("look_up", "sleep", "fall")
_ALONE: Final = {"hug": "wave", "give": "carry", "ride": "sit"}
_VEHICLE: Final = "vehicle"
_LARGER: Final = 1.4
_EMPTY_HANDED: Final = {"give": "wave", "carry": "stand"}


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when a page plays, in the words; `shade` is the hour as the picture shows it.

    A story knows four hours. A morning may be seen at dawn and an evening darken to dusk.
    """

    place: str
    time: str
    shade: str = ""

    @property
    def hour(self) -> str:
        """The hour of the picture."""
        return self.shade or self.time


@dataclass(frozen=True, slots=True)
class Shot:
    """One page to be drawn: its beats by name and by table, and where it plays."""

    spread: Spread
    beats: tuple[Beat, ...]
    setting: Setting


def settings(cast: Cast, spreads: Sequence[Spread], vocabulary: Vocabulary) -> list[Setting]:
    """Say for every page where it plays and at what time of day."""
    shape = cast.plot.shape
    told = [
        _setting(
            _HOME if all(beat in shape.home for beat in spread.beats) else cast.place,
            _hour(cast, spread, index / len(spreads), vocabulary),
            vocabulary,
        )
        for index, spread in enumerate(spreads)
    ]
    return _shaded(told, cast, vocabulary)


def _shaded(told: list[Setting], cast: Cast, vocabulary: Vocabulary) -> list[Setting]:
    """Let a book of the morning begin at dawn, and one that ends in the evening end at dusk."""
    first, last = told[0], told[-1]
    if first.time == "morning" and cast.ends_at_night and _has(first.place, "dawn", vocabulary):
        told[0] = replace(first, shade="dawn")
    evening = len(told) > 1 and told[-2].time == "sunset" == last.time
    if evening and _has(last.place, "dusk", vocabulary):
        told[-1] = replace(last, shade="dusk")
    return told


def _hour(cast: Cast, spread: Spread, progress: float, vocabulary: Vocabulary) -> str:
    if cast.plot.times:
        early = all(beat in ("setting", "sight1") for beat in spread.beats)
        return cast.plot.times[0 if early else -1]
    hours = [time for time in ("morning", "day", "sunset") if _has(cast.place, time, vocabulary)]
    ends = _HOME if "reaction" in cast.plot.shape.home else cast.place
    if "reaction" in spread.beats and cast.ends_at_night and _has(ends, "night", vocabulary):
        return "night"
    hours = hours or list(vocabulary.places[cast.place].times)
    if cast.plot.shape.home and not set(spread.beats) - set(cast.plot.shape.home):
        return "morning" if progress < 0.5 else "sunset"
    return hours[min(int(progress * len(hours)), len(hours) - 1)]


def _setting(place: str, time: str, vocabulary: Vocabulary) -> Setting:
    times = vocabulary.places[place].times
    return Setting(place, time if time in times else times[-1])


def _has(place: str, time: str, vocabulary: Vocabulary) -> bool:
    return time in vocabulary.places[place].times


@dataclass(frozen=True, slots=True)
class Showing:
    """What a page shows: its people with poses and faces by role, its things, distances to choose.

    Roles stand in the order of `ROLES`.
    """

    acts: Mapping[str, tuple[str, str]]
    props: tuple[Prop, ...]
    cameras: tuple[str, ...]


def stage(shown: Shown, shot: Shot, cast: Cast, before: Scene | None) -> Scene:
    """Compose the scene of one page; `before` is the page to differ from."""
    roles = [role for role in ROLES if role in shown.people]
    told = {role: (pose, emotion) for beat in shot.beats for role, pose, emotion in beat.act}
    mood = told.get("hero", _USUAL_ACT)[1]
    acts = {role: told.get(role, ("stand", mood)) for role in roles}
    props = tuple(Prop(symbol, count) for symbol, count in shown.props.items())
    showing = Showing(acts, props, _cameras(shot.spread, len(roles)))
    return composed(showing, shot.setting, cast, before, mood)


def composed(showing: Showing, here: Setting, cast: Cast, before: Scene | None, mood: str) -> Scene:
    """Place what a page shows so that it differs from the page before; `mood` colours it."""
    roles = list(showing.acts)
    acts = {role: _fitting(role, act, roles, cast) for role, act in showing.acts.items()}
    camera, spots = min(
        _compositions(showing.cameras, len(roles)),
        key=lambda each: _sameness(each[0], each[1], roles, before),
    )
    return Scene(
        place=here.place,
        time=here.hour,
        weather=_weather(here, cast, mood),
        season=cast.season,
        camera=camera,
        actors=tuple(
            _actor(role, acts[role], where, roles, showing.props)
            for role, where in zip(roles, spots, strict=True)
        ),
        props=showing.props,
        palette=_palette(here.time, mood),
    )


def _fitting(role: str, act: tuple[str, str], roles: Sequence[str], cast: Cast) -> tuple[str, str]:
    """Let a rider go on foot unless the friend beside it is a vehicle or much larger."""
    others = [each for each in roles if each != role]
    if act[0] != "ride" or not others:
        return act
    heroes = vocabularies.standard().heroes
    rider, mount = heroes[cast.kinds[role]], heroes[cast.kinds[others[0]]]
    carries = mount.group == _VEHICLE or mount.size >= _LARGER * rider.size
    return act if carries and rider.group != _VEHICLE else ("walk", act[1])


def _weather(here: Setting, cast: Cast, emotion: str) -> str:
    """The weather of the book; a cloudy one snows, rains on the sad or lies as fog at dawn."""
    if here.place == _HOME:
        return "clear"
    if cast.weather != "cloudy":
        return cast.weather
    if cast.season == "winter":
        return "snow"
    if emotion == "sad":
        return "rain"
    return "foggy" if here.time == "morning" else "cloudy"


def _cameras(spread: Spread, people: int) -> tuple[str, ...]:
    """The distances that suit a page, the best first; three people need room."""
    cameras = _CAMERAS.get(spread.beats[-1], _USUAL_CAMERAS)
    return cameras if people < 3 else ("wide", "medium")


def _compositions(cameras: Sequence[str], people: int) -> list[tuple[str, tuple[str, ...]]]:
    return [(camera, spots) for camera in cameras for spots in _SPOTS[people]]


def _sameness(camera: str, spots: Sequence[str], roles: Sequence[str], before: Scene | None) -> int:
    """How much a page would look like the one before it: nothing is worse than all of it.

    The first of equals is taken, so the order of cameras and spots says what suits the page best.
    """
    if before is None:
        return 0
    then = {actor.character: actor.where for actor in before.actors}
    stays = sum(then.get(role) == where for role, where in zip(roles, spots, strict=True))
    same_camera = camera == before.camera
    alike = same_camera and stays == len(roles) == len(then)
    return 20 * alike + 3 * stays + 4 * same_camera


def _actor(
    role: str, act: tuple[str, str], where: str, roles: Sequence[str], props: Sequence[Prop]
) -> Actor:
    pose, emotion = act
    others = [each for each in roles if each != role]
    if not others:
        pose = _ALONE.get(pose, pose)
    if not props:
        pose = _EMPTY_HANDED.get(pose, pose)
    looks_at: str | None = None
    if pose not in _TO_THE_READER:
        looks_at = others[0] if others else (props[0].kind if props else None)
    return Actor(role, pose, emotion, where, looks_at)


def _palette(time: str, emotion: str) -> str:
    if time == "night":
        return "night"
    if time == "sunset":
        return "dusk"
    if time == "morning" and emotion in ("joy", "calm"):
        return "fresh"
    return _PALETTES.get(emotion, "bright")
