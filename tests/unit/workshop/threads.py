"""Torch with one thread: several end on other last digits, and on a busy machine wait in vain."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch


@contextmanager
def single() -> Iterator[None]:
    """Sum with one thread meanwhile, and afterwards with as many as before."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        yield
    finally:
        torch.set_num_threads(before)
