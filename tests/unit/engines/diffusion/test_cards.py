"""The card at hand: its kind, and what running out of memory looks like."""

from __future__ import annotations

import errno

import pytest
import torch

from aibook_desktop.engines.diffusion.cards import graphics, is_for_homes, is_full, set_up
from aibook_desktop.engines.graphics_memory import Graphics


@pytest.mark.parametrize(
    ("name", "home"),
    [
        ("NVIDIA GeForce RTX 3060", True),
        ("NVIDIA RTX 4000 Ada Generation", True),
        ("NVIDIA TITAN RTX", True),
        ("NVIDIA H200", False),
        ("NVIDIA A100-SXM4-80GB", False),
        ("Tesla T4", False),
    ],
)
def test_cards_for_homes_are_known_by_their_names(*, name: str, home: bool) -> None:
    """A quarter of the speed of a home's card would be lost, or a data centre's exactness."""
    assert is_for_homes(name) is home


def test_a_home_card_sums_in_half_precision() -> None:
    """The line that makes it a quarter faster would be for show."""
    matmul = torch.backends.cuda.matmul
    before = matmul.allow_fp16_accumulation
    try:
        set_up(Graphics("cuda", "NVIDIA GeForce RTX 3060", 11.0, 12.0))
        assert matmul.allow_fp16_accumulation
        assert torch.backends.cudnn.deterministic
    finally:
        matmul.allow_fp16_accumulation = before


@pytest.mark.parametrize(
    ("error", "full"),
    [
        (torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 20.00 MiB"), True),
        (RuntimeError("MPS backend out of memory (MPS allocated: 17.9 GB)"), True),
        (RuntimeError("DefaultCPUAllocator: can't allocate memory: you tried to"), True),
        (RuntimeError("data. DefaultCPUAllocator: not enough memory: you tried to"), True),
        (RuntimeError("CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate`"), True),
        (OSError("The paging file is too small for this operation. (os error 1455)"), True),
        (OSError(errno.ENOMEM, "Cannot allocate memory"), True),
        (OSError("No such file or directory (os error 2)"), False),
        (MemoryError(), True),
        (RuntimeError("mat1 and mat2 shapes cannot be multiplied"), False),
        (ValueError("out of memory"), False),
    ],
)
def test_a_full_memory_is_known_on_every_device(*, error: Exception, full: bool) -> None:
    """A full Mac would crash where a full card steps down."""
    assert is_full(error) is full


def test_something_paints_on_every_machine() -> None:
    """A plan would be looked for on a device that nobody has."""
    found = graphics()
    assert 0 < found.free <= found.total
