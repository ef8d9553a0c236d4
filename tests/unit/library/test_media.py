"""A header decides whether bytes are what they claim to be."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from aibook_desktop.library.media import EXTENSIONS, extension, is_what_it_claims
from tests.unit.library import samples


def jpeg(width: int, height: int) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (width, height)).save(file, "JPEG", progressive=width > 10)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (samples.picture(1).image, "image/png"),
        (jpeg(8, 4), "image/jpeg"),
        (jpeg(80, 40), "image/jpeg"),
        (samples.narration(1).sound, "audio/wav"),
    ],
)
def test_what_our_engines_make_is_taken(data: bytes, media_type: str) -> None:
    """A book of our own must come through; the same bytes under another name must not."""
    for claimed in EXTENSIONS:
        assert is_what_it_claims(data, claimed) == (claimed == media_type)


def test_a_picture_that_unfolds_is_refused() -> None:
    """24 kB that become 196 million pixels would freeze a small computer."""
    header = samples.picture(1).image[:16]
    bomb = header + (14_000).to_bytes(4, "big") * 2 + b"\x08\0\0\0\0" + b"\0" * 100
    assert not is_what_it_claims(bomb, "image/png")
    nothing = header + bytes(8) + b"\x08\0\0\0\0" + b"\0" * 100
    assert not is_what_it_claims(nothing, "image/png")


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from(sorted(EXTENSIONS)))
def test_any_bytes_get_an_answer(data: bytes, media_type: str) -> None:
    """A parser that fails on odd bytes would end an import in a traceback."""
    starts = {"image/png": 16, "image/jpeg": 4, "audio/wav": 40}
    good = {
        "image/png": samples.picture(1).image,
        "image/jpeg": jpeg(8, 4),
        "audio/wav": samples.narration(1).sound,
    }
    is_what_it_claims(data, media_type)
    is_what_it_claims(good[media_type][: starts[media_type]] + data, media_type)


def test_no_other_kind_of_bytes_has_a_name() -> None:
    """An SVG can carry a script into a browser."""
    with pytest.raises(ValueError, match="svg"):
        extension("image/svg+xml")
