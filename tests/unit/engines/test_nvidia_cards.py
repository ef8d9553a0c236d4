"""Which of several cards is taken, by what NVIDIA's tool says of them."""

from __future__ import annotations

import pytest

from aibook_desktop.engines.graphics_memory import Graphics
from aibook_desktop.engines.nvidia_cards import Card, best, listed, shown, with_parts

OLD = "GPU-0b1c2d3e-aaaa-4bbb-8ccc-111111111111"
SMALL = "GPU-1f2e3d4c-aaaa-4bbb-8ccc-222222222222"
LARGE = "GPU-2a3b4c5d-aaaa-4bbb-8ccc-333333333333"
THREE = f"""\
{OLD}, 5.2, [N/A], 24200, 24576, Tesla M40 24GB
{SMALL}, 8.6, [N/A], 3800, 4096, NVIDIA T1000, 4GB
{LARGE}, 8.9, [N/A], 11000, 12282, NVIDIA GeForce RTX 4070
"""
DIVIDED = f"""\
{OLD}, 8.0, Enabled, 40000, 40960, NVIDIA A100-SXM4-40GB
{LARGE}, 8.0, Disabled, 15000, 40960, NVIDIA A100-SXM4-40GB
"""
SMALL_PART = "MIG-c6d4f1ef-42e4-5de3-91c7-45d71c87eb3f"
LARGE_PART = "MIG-0c757cd7-e942-5726-a0b8-0e8fb7067135"
PARTS = f"""\
GPU 0: NVIDIA A100-SXM4-40GB (UUID: {OLD})
  MIG 1g.5gb      Device  0: (UUID: {SMALL_PART})
  MIG 3g.20gb+me  Device  1: (UUID: {LARGE_PART})
GPU 1: NVIDIA A100-SXM4-40GB (UUID: {LARGE})
"""


def uuid(there: tuple[Card, ...]) -> str:
    """The name of the one that is taken."""
    found = best(there)
    return "" if found is None else found.uuid


def test_the_card_with_the_most_room_is_taken_and_no_outdated_one() -> None:
    """A book would be painted by the card of the second screen, or by one that torch can't use."""
    found = best(listed(THREE))
    assert found is not None
    assert found.graphics == Graphics("cuda", "NVIDIA GeForce RTX 4070", 11000 / 1024, 12282 / 1024)
    assert uuid(listed(THREE.splitlines()[0])) == OLD


def test_a_name_with_a_comma_is_read_whole() -> None:
    """The card after it would be counted as another."""
    assert [each.graphics.name for each in listed(THREE)][1] == "NVIDIA T1000, 4GB"


@pytest.mark.parametrize(
    "said",
    [
        "",
        "No devices were found",
        'Field "compute_cap" is not a valid field to query.',
        "GPU-1, 8.9",
        "GPU-1, 12.1, [N/A], [N/A], [N/A], NVIDIA GB10",
    ],
)
def test_a_tool_that_knows_nothing_is_no_card(said: str) -> None:
    """A driver without a card would end the doctor in a traceback."""
    assert best(listed(said)) is None


@pytest.mark.parametrize(
    ("visible", "taken"),
    [
        (None, LARGE),
        ("1", SMALL),
        ("1,0", SMALL),
        (" 2 , 1", LARGE),
        ("0,7,2", OLD),
        (SMALL, SMALL),
        (SMALL[:10], SMALL),
        ("", ""),
        ("-1", ""),
        ("7", ""),
        ("GPU-none", ""),
        (f"GPU-none,{LARGE}", ""),
    ],
)
def test_only_what_somebody_lets_cuda_see_is_taken(visible: str | None, taken: str) -> None:
    """A card that a school keeps for other work would be filled, or the doctor name a third one."""
    assert uuid(shown(listed(THREE), visible)) == taken


def test_of_a_divided_card_the_largest_part_is_taken() -> None:
    """A whole card would be promised where CUDA shows a seventh of it."""
    there = with_parts(listed(DIVIDED), PARTS)
    assert [each.uuid for each in there] == [SMALL_PART, LARGE_PART, LARGE]
    found = best(there)
    assert found is not None
    assert found.uuid == LARGE_PART
    assert found.graphics.name == "NVIDIA A100-SXM4-40GB MIG 3g.20gb+me"
    assert 18 < found.graphics.total < 20
    assert uuid(shown(there, SMALL_PART)) == SMALL_PART
    assert uuid(shown(there, "0")) == LARGE_PART
    assert uuid(shown(there, "1")) == LARGE


def test_a_divided_card_without_parts_paints_nothing() -> None:
    """The doctor would promise what no process can use."""
    assert uuid(with_parts(listed(DIVIDED), "")) == LARGE
    assert uuid(with_parts(listed(DIVIDED.splitlines()[0]), "")) == ""
