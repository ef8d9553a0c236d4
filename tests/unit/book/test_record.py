"""The codec that the library's rows and the workers' wire share."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.book.model import (
    Actor,
    Asset,
    Character,
    Opening,
    Page,
    Prop,
    Recording,
    Scene,
    Wish,
    WordTime,
)
from aibook_desktop.book.record import from_plain, to_plain


@pytest.mark.parametrize("kind", [Wish, Page, Opening, Scene, Character])
def test_every_domain_value_comes_back_the_same(kind: type) -> None:
    """A field lost on the way to the disk would be lost from the child's book."""

    @given(st.from_type(kind))
    def round_trip(value: object) -> None:
        plain = json.loads(json.dumps(to_plain(value)))
        assert from_plain(kind, plain) == value

    round_trip()


def test_bytes_stay_bytes() -> None:
    """A voice that was turned into text would triple in size on its way to the listener."""
    recording = Recording(b"\x00\x01", 16_000)
    assert to_plain(recording)["samples"] == b"\x00\x01"
    assert from_plain(Recording, to_plain(recording)) == recording


def test_an_opening_and_a_page_are_told_apart() -> None:
    """A storyteller streams both; taking one for the other would lose the title."""
    scene = Scene(
        "forest",
        "day",
        "clear",
        "spring",
        "wide",
        (Actor("hero", "sit", "joy", "left"),),
        (Prop("ball", 2),),
        "warm",
    )
    page = Page(1, "글", "setting", scene, Asset("aa", "image/png"), None, (WordTime(0, 1, 0, 9),))
    for value in (page, Opening("제목", ())):
        assert from_plain(Opening | Page, to_plain(value)) == value


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        {},
        {"character": 3, "pose": "sit", "emotion": "joy", "where": "left"},
        {"character": "hero", "pose": "sit", "emotion": "joy"},
        {"character": "hero", "pose": "sit", "emotion": "joy", "where": "left", "extra": 1},
    ],
)
def test_what_does_not_fit_is_refused(plain: object) -> None:
    """A book file from somewhere else must never become a half-built book."""
    with pytest.raises(ValueError, match=r"."):
        from_plain(Actor, plain)


def test_only_domain_values_have_a_plain_form() -> None:
    """Storing an object nobody can read back would be found out too late."""
    with pytest.raises(TypeError):
        to_plain(object())


@pytest.mark.parametrize("kind", [int, int | None])
def test_what_does_not_fit_is_not_repeated(kind: object) -> None:
    """An error goes to the log, and the data may be what a child said."""
    with pytest.raises(ValueError, match="fit") as refusal:
        from_plain(kind, "토끼가 우주에 가요")
    assert "토끼" not in str(refusal.value)
