"""Skeletons for an image model stand exactly where the built-in illustrator draws the figures."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image, ImageFilter

from aibook_desktop.book.model import Actor, Character, Look, Page, Prop, Scene
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.vocabulary import standard
from aibook_desktop.engines.illustrator.papercut import Papercut
from aibook_desktop.engines.illustrator.papercut.blocking import puppets
from aibook_desktop.engines.illustrator.sdxl.skeleton import COLOURS, KEYPOINTS, skeletons
from aibook_desktop.engines.ports import FIGURE

EDGE = 256
LEGS = {f"{side}_{part}" for side in ("left", "right") for part in ("hip", "knee", "ankle")}


def somebody(identity: str, kind: str) -> Character:
    """One of a kind in its first coat."""
    return Character(identity, "x", kind, Look(standard().heroes[kind].coats[0], "#e4574c", "bow"))


def page_of(*actors: Actor, place: str = "meadow", camera: str = "medium") -> Page:
    """A plain page with these actors."""
    props = (Prop("ball"),)
    scene = Scene(place, "day", "clear", "summer", camera, actors, props, "warm")
    return Page(1, "", "setting", scene)


def share_inside(page: Page, cast: tuple[Character, ...], who: str) -> float:
    """The share of somebody's joints that lie on its own silhouette (one hand's width round it)."""
    alone = Papercut().silhouettes(page, cast, 3, EDGE, who)
    shape = Image.open(io.BytesIO(alone.image)).convert("L").point(lambda grey: 255 * (grey > 20))
    wide = np.asarray(shape.filter(ImageFilter.MaxFilter(7))) > 0
    joints = next(each for each in puppets(page, cast, 3) if each.character == who).joints
    seen = [
        (round(each.x * EDGE / 1024), round(each.y * EDGE / 1024))
        for each in joints
        if 0 <= each.x < 1020 and 0 <= each.y < 1020
    ]
    return sum(bool(wide[y, x]) for x, y in seen) / len(seen)


@pytest.mark.parametrize("pose", standard().scene["pose"])
@pytest.mark.parametrize("kind", ["rabbit", "girl", "giraffe", "elephant", "robot", "penguin"])
def test_joints_lie_on_the_figure_in_every_pose(pose: str, kind: str) -> None:
    """A hero would be painted beside the place where the story has it, or in another pose."""
    cast = (somebody("hero", kind), somebody("companion", "bear"))
    page = page_of(
        Actor("hero", pose, "joy", "left", "companion"), Actor("companion", "stand", "joy", "right")
    )
    assert share_inside(page, cast, "hero") == 1.0


@pytest.mark.parametrize("kind", standard().heroes)
@pytest.mark.parametrize("pose", ["run", "wave", "sleep", "fall"])
def test_joints_of_every_kind_lie_on_it(kind: str, pose: str) -> None:
    """Fins, wings and wheels have joints of their own; one kind forgotten would float about."""
    page = page_of(Actor("hero", pose, "sad", "right"), place="forest", camera="wide")
    assert share_inside(page, (somebody("hero", kind),), "hero") >= 0.94


@pytest.mark.parametrize(
    ("kind", "legs"), [("fox", True), ("boy", True), ("car", False), ("mermaid", False)]
)
def test_only_who_has_legs_gets_legs(kind: str, *, legs: bool) -> None:
    """A car with a pair of legs would be painted as somebody in a car costume."""
    (puppet,) = puppets(
        page_of(Actor("hero", "stand", "joy", "left")), (somebody("hero", kind),), 1
    )
    names = {joint.name for joint in puppet.joints}
    assert names <= set(KEYPOINTS)
    assert (names >= LEGS) == legs
    assert {"nose", "neck", "left_eye", "right_wrist"} <= names


@pytest.mark.parametrize("where", ["left", "right"])
def test_right_is_on_the_left_of_whoever_faces_the_reader(where: str) -> None:
    """A mirrored figure with swapped sides would be painted from behind."""
    (puppet,) = puppets(
        page_of(Actor("hero", "stand", "calm", where)), (somebody("hero", "boy"),), 1
    )
    xs = {joint.name: joint.x for joint in puppet.joints}
    for part in ("shoulder", "hip", "eye", "ear"):
        assert xs[f"right_{part}"] < xs[f"left_{part}"]


def test_the_picture_is_openposes() -> None:
    """A ControlNet that was trained on these colours sees nothing in others."""
    cast = (somebody("hero", "fox"), somebody("companion", "cat"))
    page = page_of(
        Actor("hero", "stand", "joy", "far_left"), Actor("companion", "wave", "joy", "far_right")
    )
    image = skeletons(page, cast, 1, 512)
    assert image.size == (512, 512)
    pixels = np.asarray(image)
    colours = {(int(r), int(g), int(b)) for r, g, b in pixels.reshape(-1, 3)}
    assert (0, 0, 0) in colours
    assert set(COLOURS) <= colours
    assert pixels[:, :256].any()
    assert pixels[:, 256:].any()


def test_a_figure_alone_has_one_skeleton_in_the_middle() -> None:
    """The card of a hero would show the friend's bones too."""
    page = Page(1, "", FIGURE, page_of(Actor("hero", "wave", "joy", "left")).scene)
    (puppet,) = puppets(page, (somebody("hero", "fox"),), 1)
    assert 400 < next(joint.x for joint in puppet.joints if joint.name == "neck") < 620


def test_what_can_not_be_placed_is_a_problem() -> None:
    """An unknown hero would be a `KeyError`."""
    with pytest.raises(Problem, match="page_not_drawable"):
        skeletons(page_of(Actor("nobody", "stand", "joy", "left")), (), 1, 64)
