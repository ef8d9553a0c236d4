"""The sheet on which a book's pictures are judged."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from aibook_desktop.book.problems import Problem
from aibook_desktop.publishing.contact_sheet import contact_sheet


def picture(colour: str, size: tuple[int, int] = (64, 64)) -> bytes:
    """A plain image."""
    encoded = io.BytesIO()
    Image.new("RGB", size, colour).save(encoded, "PNG")
    return encoded.getvalue()


def opened(sheet: bytes) -> Image.Image:
    """The sheet as pixels."""
    return Image.open(io.BytesIO(sheet)).convert("RGB")


def test_rows_fill_from_the_left_and_the_last_may_be_short() -> None:
    """Whoever looks for page 4 finds it at the left of the second row."""
    sheet = opened(contact_sheet([picture("#ff0000")] * 3 + [picture("#0000ff")], 3, 60))
    assert sheet.size == (3 * 65 + 5, 2 * 65 + 5)
    red, _, blue = sheet.getpixel((35, 100))  # type: ignore[misc]
    assert blue > 200 > red


def test_an_oblong_picture_keeps_its_shape() -> None:
    """A wide page would otherwise be squeezed on the sheet."""
    sheet = opened(contact_sheet([picture("#00ff00", (120, 60))], 1, 60))
    assert min(sheet.getpixel((35, 8))) > 240  # type: ignore[arg-type]
    red, green, _ = sheet.getpixel((35, 35))  # type: ignore[misc]
    assert green > 200 > red


def test_damaged_bytes_are_a_problem_that_names_the_picture() -> None:
    """A damaged file of the library must give a sentence, not a traceback."""
    with pytest.raises(Problem) as caught:
        contact_sheet([picture("#ffffff"), b"not an image"], 2, 40)
    assert "2" in caught.value.details["reason"]


@pytest.mark.parametrize(("count", "columns", "edge"), [(0, 3, 60), (2, 0, 60), (2, 3, 0)])
def test_nothing_to_lay_out_is_a_wrong_call(count: int, columns: int, edge: int) -> None:
    """A caller that asks for an empty sheet has a bug that must not hide in an empty file."""
    with pytest.raises(ValueError, match="contact sheet"):
        contact_sheet([picture("#ffffff")] * count, columns, edge)
