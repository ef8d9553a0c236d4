"""From photos to drawings, on photos whose sheets and corners are known."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.diffusion.buckets import buckets
from aibook_desktop.workshop.pictures.captions import read_captions, write_captions
from aibook_desktop.workshop.pictures.drawings.flat import flattened, shape_of
from aibook_desktop.workshop.pictures.drawings.judging import blur_of
from aibook_desktop.workshop.pictures.drawings.light import evened
from aibook_desktop.workshop.pictures.drawings.paper import find_paper
from aibook_desktop.workshop.pictures.drawings.photo import LeftOut, open_photo
from aibook_desktop.workshop.pictures.drawings.recipe import DrawingsRecipe, prepare_drawings
from aibook_desktop.workshop.pictures.sizing import bucket_for
from aibook_desktop.workshop.telling import tell_nobody
from tests.unit.workshop.pictures.photographed import LONG, Photo, colour_error, photograph, sheet

RECIPE = DrawingsRecipe(edge=512)


def corner_error(photo: Photo) -> float:
    """The farthest corner, in pixels of the photo."""
    found = find_paper(photo.pixels)
    assert found is not None
    return float(np.linalg.norm(found - photo.corners, axis=1).max())


@pytest.mark.parametrize("table", ["wood", "dark", "white"])
@pytest.mark.parametrize("style", ["crayon", "line"])
def test_corners_are_found_within_a_few_pixels(table: str, style: str) -> None:
    """Drawings would be cut off, or carry strips of the table into the style."""
    tilts = {"crayon": 0.2, "line": 0.08}
    photo = photograph(sheet(3, style), 5, table=table, tilt=tilts[style])
    assert corner_error(photo) < 0.005 * LONG


def test_paper_that_is_coloured_up_to_its_rim_is_found() -> None:
    """Only drawings with a white margin could be used."""
    photo = photograph(sheet(2)[45:705, 64:997], 5, table="white")
    assert corner_error(photo) < 0.008 * LONG


@pytest.mark.parametrize("fill", [1.08, 1.5])
def test_a_sheet_that_leaves_the_photo_is_used_whole(fill: float) -> None:
    """A horizon that a child has drawn would be taken for the paper's edge."""
    assert find_paper(photograph(sheet(3), 7, fill=fill, tilt=0.05).pixels) is None


@pytest.mark.parametrize("seed", range(4))
def test_a_tilted_sheet_gets_its_true_shape(seed: int) -> None:
    """Round heads would become eggs, and the style would be that of a bad camera."""
    photo = photograph(sheet(0), seed, tilt=0.25)
    height, width = photo.pixels.shape[:2]
    true = photo.sheet.shape[1] / photo.sheet.shape[0]
    assert shape_of(photo.corners, width, height) == pytest.approx(true, rel=0.01)
    across = np.linalg.norm(photo.corners[1] - photo.corners[0])
    down = np.linalg.norm(photo.corners[2] - photo.corners[1])
    assert abs(across / down / true - 1) > 0.02


@pytest.mark.parametrize("style", ["crayon", "line", "watercolour"])
def test_lamp_and_shadow_are_taken_out(style: str) -> None:
    """Every page of the class's style would be drawn in yellow lamplight."""
    photo = photograph(sheet(1, style), 11, shadow=0.6, cast=(1.0, 0.85, 0.6))
    flat = flattened(photo.pixels, photo.corners)
    true = photo.sheet[9:-9, 9:-9]
    assert colour_error(flat, true) > 15
    assert colour_error(evened(flat), true) < 6


def test_coloured_paper_keeps_its_colour() -> None:
    """A drawing on yellow paper would come out on white."""
    yellow = (sheet(4, "line") * np.array([1, 0.82, 0.25])).astype(np.uint8)
    photo = photograph(yellow, 8)
    middle = np.median(evened(flattened(photo.pixels, photo.corners)), axis=(0, 1))
    assert middle[0] > 200
    assert middle[2] < 120


@pytest.mark.parametrize("style", ["crayon", "line", "watercolour"])
def test_blur_is_measured_in_pixels(style: str) -> None:
    """Sharp drawings of few lines would be refused, or blurred ones of many be kept."""
    seen = [
        blur_of(evened(flattened(photo.pixels, photo.corners)))
        for photo in (photograph(sheet(1, style), 1, blur=blur) for blur in (0.0, 1.5, 4.0))
    ]
    assert seen[0] < seen[1] < 2.6 < seen[2]


def test_nothing_is_blown_up() -> None:
    """The model would learn the softness of enlarged photos as the class's style."""
    assert (1024, 1024) in buckets(1024)
    assert {(1152, 896), (1216, 832), (1344, 768)} < set(buckets(1024))
    for width, height in ((4000, 3000), (900, 700), (700, 520), (1300, 800)):
        size = bucket_for(width, height, 1024)
        assert size is not None
        assert size[0] <= width
        assert size[1] <= height
    assert bucket_for(500, 400, 1024) is None


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims to be very large."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(10_000))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (chunk(b"IHDR", header), chunk(b"IDAT", pixels), chunk(b"IEND", b""))
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0", "heic"),
        (b"%PDF-1.7 not a picture", "not_a_picture"),
        (b"", "not_a_picture"),
        (bomb(60_000, 60_000), "too_large"),
        (bomb(9_000, 9_000), "damaged"),
        (b"GIF89a" + bytes(100), "not_a_picture"),
    ],
)
def test_what_is_no_photo_is_named_and_never_a_crash(
    tmp_path: Path, data: bytes, reason: str
) -> None:
    """One broken file, or one that was made to fill the memory, would stop a whole class."""
    (tmp_path / "photo").write_bytes(data)
    with pytest.raises(LeftOut) as why:
        open_photo(tmp_path / "photo")
    assert why.value.reason == reason


def test_a_photo_cut_short_is_damaged(tmp_path: Path) -> None:
    """A phone that was unplugged while copying would leave half a drawing."""
    whole = photograph(sheet(0), 1).jpeg()
    (tmp_path / "photo.jpg").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(LeftOut) as why:
        open_photo(tmp_path / "photo.jpg")
    assert why.value.reason == "damaged"


@pytest.mark.parametrize("orientation", [3, 6])
def test_a_phone_held_sideways_gives_an_upright_photo(tmp_path: Path, orientation: int) -> None:
    """Half of the class would be drawn lying down."""
    photo = photograph(sheet(0), 1)
    (tmp_path / "photo.jpg").write_bytes(photo.jpeg(orientation))
    opened = open_photo(tmp_path / "photo.jpg").astype(int)
    assert opened.shape == photo.pixels.shape
    assert np.abs(opened - photo.pixels).mean() < 8


@pytest.fixture(scope="module")
def classroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a teacher's folder looks like."""
    folder = tmp_path_factory.mktemp("photos")
    names = ("토끼_민지", "IMG_2041", "bear by Jisoo")
    for number, name in enumerate(names):
        photo = photograph(sheet(number), number, fill=0.75)
        (folder / f"{name}.jpg").write_bytes(photo.jpeg())
    (folder / "twice.jpg").write_bytes(photograph(sheet(1), 40, fill=0.7, table="dark").jpeg())
    (folder / "far.jpg").write_bytes(photograph(sheet(4), 4, fill=0.4).jpeg())
    (folder / "shaken.jpg").write_bytes(photograph(sheet(5), 5, blur=6).jpeg())
    blank = np.full_like(sheet(0), 255)
    (folder / "nothing.jpg").write_bytes(photograph(blank, 6).jpeg())
    (folder / "phone.heic").write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0")
    (folder / "notes.docx").write_bytes(b"PK\3\4")
    (folder / "bear by Jisoo.txt").write_text("숲에서 우산을 쓴 곰", encoding="utf-8")
    return folder


def test_a_folder_of_photos_becomes_drawings_and_reasons(classroom: Path, tmp_path: Path) -> None:
    """A teacher wouldn't know which photo to take again, or why."""
    drawings = prepare_drawings(RECIPE, classroom, tmp_path / "out", tell_nobody)
    assert drawings.used == 3
    reasons = {each.photo: each.reason for each in drawings.left_out}
    assert reasons == {
        "twice.jpg": "duplicate",
        "far.jpg": "too_small",
        "shaken.jpg": "blurred",
        "nothing.jpg": "blank",
        "phone.heic": "heic",
        "notes.docx": "not_a_picture",
    }
    captions = {each.photo: each for each in read_captions(tmp_path / "out")}
    assert captions["토끼_민지.jpg"].text == "a small fluffy rabbit"
    assert captions["IMG_2041.jpg"].text == "a drawing"
    assert "bear" in captions["bear by Jisoo.jpg"].text
    assert "umbrella" in captions["bear by Jisoo.jpg"].text
    for each in captions.values():
        with Image.open(tmp_path / "out" / each.file) as drawing:
            assert drawing.size in buckets(512)
            assert not drawing.getexif()
            assert set(drawing.info) <= {"dpi"}
    assert (tmp_path / "out" / "before-and-after-1.jpg").stat().st_size > 10_000


def test_no_childs_name_gets_into_a_caption(classroom: Path, tmp_path: Path) -> None:
    """A child's name would be taught to a model that others may use."""
    prepare_drawings(RECIPE, classroom, tmp_path, tell_nobody)
    for each in read_captions(tmp_path):
        assert "jisoo" not in each.text.lower()
        assert "민지" not in each.text


def test_what_a_teacher_wrote_is_kept_when_photos_are_added(
    classroom: Path, tmp_path: Path
) -> None:
    """An hour of writing captions would be lost with the next photo."""
    photos = tmp_path / "photos"
    photos.mkdir()
    for path in sorted(classroom.glob("*.jpg"))[:2]:
        (photos / path.name).write_bytes(path.read_bytes())
    for number in (6, 7):
        (photos / f"more-{number}.jpg").write_bytes(photograph(sheet(number), number).jpeg())
    out = tmp_path / "out"
    prepare_drawings(RECIPE, photos, out, tell_nobody)
    before = read_captions(out)
    edited = [replace(each, text=f"our own words {each.photo}") for each in before]
    write_captions(out, edited)
    (photos / "another.jpg").write_bytes(photograph(sheet(9), 9).jpeg())
    assert prepare_drawings(RECIPE, photos, out, tell_nobody).used == len(before) + 1
    kept = {each.photo: each.text for each in read_captions(out)}
    assert all(kept[each.photo] == each.text for each in edited)
    (photos / "notes.docx").write_bytes(b"PK")
    told = prepare_drawings(RECIPE, photos, out, tell_nobody)
    again = prepare_drawings(RECIPE, photos, out, tell_nobody)
    assert (again.used, again.passed_over) == (told.used, len(told.left_out))
    assert again.passed_over > 0
    assert prepare_drawings(RECIPE, photos, out, tell_nobody).used == len(before) + 1


def test_no_photo_is_ever_deleted(tmp_path: Path) -> None:
    """A scanner calls its files drawing-1.png: a class's originals would be gone."""
    scans = tmp_path / "scans"
    scans.mkdir()
    for number in range(3):
        Image.fromarray(sheet(number)).save(scans / f"drawing-{number:03d}.png")
    before = {path.name: path.read_bytes() for path in scans.iterdir()}
    with pytest.raises(Problem) as refused:
        prepare_drawings(RECIPE, scans, tmp_path / "else" / ".." / "scans", tell_nobody)
    assert refused.value.kind == "folder_taken"
    assert {path.name: path.read_bytes() for path in scans.iterdir()} == before


@pytest.mark.parametrize("photos", [0, 2])
def test_too_few_drawings_are_told(tmp_path: Path, photos: int) -> None:
    """A model would learn one drawing by heart."""
    (tmp_path / "in").mkdir()
    for number in range(photos):
        written = io.BytesIO(photograph(sheet(number), number).jpeg())
        (tmp_path / "in" / f"{number}.jpg").write_bytes(written.getvalue())
    with pytest.raises(Problem) as told:
        prepare_drawings(RECIPE, tmp_path / "in", tmp_path / "out", tell_nobody)
    assert told.value.kind == ("drawings_too_few" if photos else "drawings_missing")
    assert not (tmp_path / "out" / "made.json").exists()
