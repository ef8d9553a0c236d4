"""Photos of children's drawings that nobody took: pages of the built-in illustrator on a table.

Paper of a known shape lies under a known camera, lamp and shadow, so how well it is found,
straightened and evened can be measured against the sheet itself.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from aibook_desktop.book.model import Actor, Character, Look, Page, Prop, Scene
from aibook_desktop.engines.registry import card_named
from aibook_desktop.workshop.pictures.drawings.paper import Points
from aibook_desktop.workshop.pictures.drawings.photo import Pixels

HEROES: Final = ("rabbit", "bear", "fox", "cat", "dragon", "robot")
PLACES: Final = ("forest", "sea", "space", "castle")
TABLES: Final = {"wood": (150, 105, 70), "dark": (70, 72, 80), "white": (214, 211, 205)}
SHEET: Final = (1061, 750)
LONG: Final = 1200


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo, the sheet that lies on it (RGB) and where the sheet's corners are in it."""

    pixels: Pixels
    sheet: Pixels
    corners: Points

    def jpeg(self, orientation: int = 1, quality: int = 88) -> bytes:
        """The photo as a phone would write it, place and all."""
        exif = Image.Exif()
        exif[0x0112] = orientation
        exif[0x010F] = "Maker of phones"
        stored = {1: self.pixels, 6: np.rot90(self.pixels), 3: np.rot90(self.pixels, 2)}
        written = io.BytesIO()
        Image.fromarray(np.ascontiguousarray(stored[orientation])).save(
            written, "JPEG", quality=quality, exif=exif
        )
        return written.getvalue()


@cache
def sheet(number: int, style: str = "crayon") -> Pixels:
    """An A4 sheet with a drawing on it; other numbers give other drawings."""
    hero = HEROES[number % len(HEROES)]
    place = PLACES[number // 2 % len(PLACES)]
    pose, feeling = ("wave", "joy") if number % 2 else ("jump", "proud")
    scene = Scene(
        place,
        "day",
        "clear",
        "spring",
        "medium",
        (Actor("hero", pose, feeling, ("left", "center", "right")[number % 3]),),
        (Prop("flower", number % 3 + 1),),
        "fresh",
    )
    cast = (Character("hero", "보미", hero, Look("#f7efe6", "#e4574c", "scarf")),)
    page = Page(number + 1, "", "setting", scene)
    engine = card_named("illustrator", "papercut").build(None)
    picture = engine.draw(page, cast, number, style, edge=680)  # type: ignore[union-attr]
    width, height = SHEET
    paper = np.full((height, width, 3), 255, dtype=np.uint8)
    with Image.open(io.BytesIO(picture.image)) as drawn:
        wide = np.asarray(drawn.convert("RGB").resize((950, 680), Image.Resampling.LANCZOS))
    paper[35:715, 55:1005] = wide
    return paper


def photograph(
    drawing: Pixels,
    seed: int,
    *,
    table: str = "wood",
    tilt: float = 0.12,
    cast: tuple[float, float, float] = (1.0, 0.9, 0.72),
    shadow: float = 0.45,
    blur: float = 0.0,
    fill: float = 0.8,
) -> Photo:
    """Lay a sheet on a table and photograph it, `LONG` pixels wide.

    `tilt` is how far the camera stands from straight above, `cast` the lamp's colour, `shadow` how
    much darker the dark side is, `blur` sigma in pixels, `fill` the sheet's share of the width.
    """
    dice = np.random.default_rng(seed)
    height, width = round(LONG * 0.75), LONG
    corners = _projected(drawing.shape[1] / drawing.shape[0], tilt, fill, dice)
    source = np.array([[0, 0], [1, 0], [1, 1], [0, 1]]) * [drawing.shape[1], drawing.shape[0]]
    turn = cv2.getPerspectiveTransform(source.astype(np.float32), corners.astype(np.float32))
    ground = _ground(height, width, table, dice)
    laid = cv2.warpPerspective(drawing, turn, (width, height), flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(
        np.full(drawing.shape[:2], 255, np.uint8), turn, (width, height), flags=cv2.INTER_LINEAR
    )
    share = mask[..., None] / 255.0
    under = cv2.GaussianBlur(np.roll(mask, (5, 4), axis=(0, 1)), (0, 0), 5)[..., None] / 255.0
    whole = laid * share + ground * (1 - 0.35 * under) * (1 - share)
    lit = _lit(whole / 255.0, cast, shadow, dice)
    if blur:
        lit = np.asarray(cv2.GaussianBlur(lit, (0, 0), blur), dtype=np.float64)
    noisy = lit + dice.normal(0, 0.008, lit.shape)
    return Photo((np.clip(noisy, 0, 1) * 255).round().astype(np.uint8), drawing, corners)


def colour_error(one: Pixels, other: Pixels) -> float:
    """The mean CIE76 difference of two pictures of one thing, softened against small shifts."""
    size = (256, round(256 * other.shape[0] / other.shape[1]))
    labs = [
        cv2.cvtColor(
            cv2.resize(each, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255,
            cv2.COLOR_RGB2LAB,
        )
        for each in (one, other)
    ]
    return float(np.linalg.norm(labs[0] - labs[1], axis=2).mean())


def _projected(shape: float, tilt: float, fill: float, dice: np.random.Generator) -> Points:
    """The corners of a rectangle under a pinhole camera that is turned three ways."""
    height, width = LONG * 0.75, LONG
    focal = 1.1 * width
    sheet_width = 1.0
    half = np.array(
        [[-1, -1 / shape, 0], [1, -1 / shape, 0], [1, 1 / shape, 0], [-1, 1 / shape, 0]]
    ) * (sheet_width / 2)
    lean, pan = dice.uniform(0.5, 1, 2) * dice.choice((-1, 1), 2) * tilt * 2
    roll = dice.uniform(-0.12, 0.12)
    turned = half @ _about(2, roll).T @ _about(0, lean).T @ _about(1, pan).T
    away = focal * sheet_width / (fill * width)
    seen = focal * turned[:, :2] / (turned[:, 2:] + away)
    shift = dice.uniform(-0.02, 0.02, 2) * width
    return np.asarray(seen + np.array([width / 2, height / 2]) + shift)


def _about(axis: int, angle: float) -> NDArray[np.float64]:
    cos, sin = np.cos(angle), np.sin(angle)
    turn = np.eye(3)
    one, other = [each for each in range(3) if each != axis]
    turn[one, one] = turn[other, other] = cos
    turn[one, other], turn[other, one] = -sin, sin
    return turn


def _ground(height: int, width: int, table: str, dice: np.random.Generator) -> NDArray[np.float64]:
    rough = cv2.GaussianBlur(dice.normal(0, 1, (height, width)), (0, 0), sigmaX=40, sigmaY=2)
    fine = dice.normal(0, 1, (height, width))
    grain = rough / np.abs(rough).max() * 22 + fine * 2.5
    return np.asarray(np.clip(np.array(TABLES[table]) + grain[..., None], 0, 255))


def _lit(
    seen: NDArray[np.float64],
    cast: tuple[float, float, float],
    shadow: float,
    dice: np.random.Generator,
) -> NDArray[np.float64]:
    """A coloured lamp from one side and the soft shadow of whoever takes the photo."""
    height, width = seen.shape[:2]
    angle = dice.uniform(0, 2 * np.pi)
    x, y = np.meshgrid(np.linspace(-1, 1, width), np.linspace(-1, 1, height))
    slope = (x * np.cos(angle) + y * np.sin(angle)) / 2 + 0.5
    body = np.exp(-(((x - dice.uniform(-1, 1)) / 0.9) ** 2 + ((y - 1.2) / 0.8) ** 2))
    light = (1 - shadow * slope) * (1 - 0.5 * shadow * body)
    linear = np.where(seen <= 0.04045, seen / 12.92, ((seen + 0.055) / 1.055) ** 2.4)
    linear = linear * light[..., None] * np.array(cast) * 0.9
    return np.asarray(
        np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    )
