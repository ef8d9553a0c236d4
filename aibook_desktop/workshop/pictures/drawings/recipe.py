"""From a folder of photos to a folder of drawings, with a table of captions and sheets to look at.

It takes a second a photo, so it is simply done again when a teacher has added some; captions that
somebody has written into the table are kept.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PIL import Image

from aibook_desktop.book.durable import make_folder, problem_of, write_durably
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import file_digest
from aibook_desktop.workshop.pictures.captions import (
    TABLE,
    Caption,
    caption_of,
    given_captions,
    name_of,
    read_captions,
    write_captions,
)
from aibook_desktop.workshop.pictures.drawings.flat import flattened
from aibook_desktop.workshop.pictures.drawings.judging import Look, judge, look_of, twin_of
from aibook_desktop.workshop.pictures.drawings.light import evened
from aibook_desktop.workshop.pictures.drawings.paper import find_paper
from aibook_desktop.workshop.pictures.drawings.photo import LeftOut, Pixels, Reason, open_photo
from aibook_desktop.workshop.pictures.drawings.sheets import Pair, write_sheets
from aibook_desktop.workshop.pictures.sizing import bucket_for, fitted
from aibook_desktop.workshop.record import Made, Plain, read_made, write_made
from aibook_desktop.workshop.telling import Tell

STEP: Final = "drawings"
FEWEST: Final = 3
MOST: Final = 200
_BESIDE: Final = (TABLE, "*.txt", "*.md", ".*")
_NAME: Final = "drawing-{number:03d}.png"
_NAMES: Final = "drawing-[0-9][0-9][0-9].png"


@dataclass(frozen=True, slots=True)
class DrawingsRecipe:
    """`edge` is how large drawings are at most: the edge of a square of as many pixels."""

    edge: int = 1024

    def __post_init__(self) -> None:
        """Raise `ValueError` for what can't be meant."""
        if self.edge < 64 or self.edge % 64:
            raise ValueError("the edge is a multiple of 64")


@dataclass(frozen=True, slots=True)
class NotUsed:
    """A photo that was left out; `twin` is the photo that a duplicate is like."""

    photo: str
    reason: Reason
    twin: str = ""


@dataclass(frozen=True, slots=True)
class Drawings:
    """What came out: how many drawings, which of them kept the whole photo, what was left out.

    Of drawings that were made before only the counts are known.
    """

    folder: Path
    used: int
    passed_over: int
    whole: tuple[str, ...] = ()
    left_out: tuple[NotUsed, ...] = ()


def prepare_drawings(recipe: DrawingsRecipe, photos: Path, folder: Path, tell: Tell) -> Drawings:
    """Make drawings of the photos in a folder.

    Raises `Problem` drawings_missing when there are no photos, folder_taken when drawings would lie
    among them, drawings_too_few when fewer than three can be used, disk_full or disk_read_only.
    """
    found = _photos(photos)
    if not found:
        raise Problem("drawings_missing", folder=str(photos))
    if folder.resolve() == photos.resolve():
        raise Problem("folder_taken", folder=str(folder))
    before = read_made(folder)
    earlier = _given_for(before)
    try:
        given, edited = given_captions(photos), _edited(folder, earlier)
    except OSError as error:
        raise problem_of(error, folder) from error
    inputs: dict[str, Plain] = {
        "photos": len(found),
        "all": _digest(found),
        "captions": json.dumps(given, sort_keys=True, ensure_ascii=False),
    }
    made = Made(STEP, {"edge": recipe.edge}, inputs, {})
    if before is not None and before.is_same_work(made):
        tell("drawings.done_before", folder=str(folder))
        used, passed_over = (int(str(before.results[name])) for name in ("used", "left_out"))
        return Drawings(folder, used, passed_over)
    try:
        make_folder(folder)
        for old in (folder / "made.json", *folder.glob(_NAMES)):
            old.unlink(missing_ok=True)
    except OSError as error:
        raise problem_of(error, folder) from error
    work = _Work(recipe, folder, earlier | given, edited)
    for photo in found:
        work.take(photo, tell)
    work.finish(tell)
    write_made(folder, Made(made.step, made.settings, made.inputs, work.results()))
    left_out = tuple(work.left_out)
    return Drawings(folder, len(work.captions), len(left_out), tuple(work.whole), left_out)


class _Work:
    """One photo after the other."""

    def __init__(
        self,
        recipe: DrawingsRecipe,
        folder: Path,
        given: Mapping[str, str],
        edited: Mapping[str, str],
    ) -> None:
        self._recipe = recipe
        self._folder = folder
        self._given, self._edited = given, edited
        self._looks: dict[str, Look] = {}
        self._pairs: list[Pair] = []
        self.captions: list[Caption] = []
        self.whole: list[str] = []
        self.left_out: list[NotUsed] = []

    def take(self, photo: Path, tell: Tell) -> None:
        """Make a drawing of a photo, or say why not."""
        try:
            self._take(photo, tell)
        except LeftOut as why:
            self.left_out.append(NotUsed(photo.name, why.reason, why.twin))
            tell(f"drawings.left_out.{why.reason}", photo=photo.name, twin=why.twin)

    def _take(self, photo: Path, tell: Tell) -> None:
        if len(self.captions) >= MOST:
            raise LeftOut("enough")
        pixels = open_photo(photo)
        corners = find_paper(pixels)
        sheet = evened(flattened(pixels, corners))
        judge(sheet)
        size = bucket_for(sheet.shape[1], sheet.shape[0], self._recipe.edge)
        if size is None:
            raise LeftOut("too_small")
        look = look_of(sheet)
        if twin := twin_of(look, self._looks):
            raise LeftOut("duplicate", twin)
        self._looks[photo.name] = look
        drawing = fitted(sheet, size)
        name = _NAME.format(number=len(self.captions) + 1)
        write_durably(self._folder / name, _png(drawing))
        called = name_of(photo)
        text = self._edited.get(called) or caption_of(photo, self._given)
        self.captions.append(Caption(name, called, text))
        self._pairs.append(Pair(pixels, drawing, len(self.captions)).small())
        if corners is None:
            self.whole.append(photo.name)
            tell("drawings.whole", photo=photo.name)
        tell("drawings.made", photo=photo.name, file=name)

    def finish(self, tell: Tell) -> None:
        """Write the table and the sheets; raises `Problem` drawings_too_few."""
        if len(self.captions) < FEWEST:
            found, needed = str(len(self.captions)), str(FEWEST)
            raise Problem("drawings_too_few", found=found, needed=needed)
        write_captions(self._folder, self.captions)
        for path in write_sheets(self._folder, self._pairs):
            tell("drawings.sheet", file=str(path))

    def results(self) -> dict[str, int]:
        """What the card says."""
        return {
            "used": len(self.captions),
            "left_out": len(self.left_out),
            "whole": len(self.whole),
        }


def _photos(folder: Path) -> list[Path]:
    try:
        listed = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError:
        return []
    return [path for path in listed if not any(path.match(pattern) for pattern in _BESIDE)]


def _edited(folder: Path, earlier: Mapping[str, str]) -> dict[str, str]:
    """What somebody wrote into the table: neither from a photo's name nor from beside it."""
    return {
        each.photo: each.text
        for each in read_captions(folder)
        if all(each.text != caption_of(Path(each.photo), known) for known in ({}, earlier))
    }


def _given_for(made: Made | None) -> dict[str, str]:
    """The captions that lay beside the photos when drawings were made of them."""
    try:
        found = json.loads(str(made.inputs["captions"])) if made else {}
        return {str(name): str(text) for name, text in found.items()}
    except (ValueError, KeyError, AttributeError):
        return {}


def _digest(photos: Sequence[Path]) -> str:
    return hashlib.sha256("\n".join(_lines(photos)).encode()).hexdigest()


def _lines(photos: Sequence[Path]) -> Iterator[str]:
    for path in photos:
        try:
            yield f"{path.name} {file_digest(path)}"
        except OSError:
            yield path.name


def _png(pixels: Pixels) -> bytes:
    encoded = io.BytesIO()
    Image.fromarray(pixels).save(encoded, "PNG", compress_level=4)
    return encoded.getvalue()
