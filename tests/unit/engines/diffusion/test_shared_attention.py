"""A network that looks at what another run has seen; on a tiny UNet of random weights."""

from __future__ import annotations

from typing import Any

import pytest
import torch

from aibook_desktop.engines.diffusion.shared_attention import Bank, attending
from tests.tiny_models.painter import LATENT_EDGE, _unet

STEPS = 3


@pytest.fixture(scope="module")
def unet() -> Any:
    """One as a base has it."""
    torch.manual_seed(2)
    return _unet("base", 48).eval()


def run(unet: Any, seed: int, before: Any = None, pictures: int = 2) -> torch.Tensor:
    """A few steps from noise of its own."""
    dice = torch.Generator().manual_seed(seed)
    latents = torch.randn(1, 4, LATENT_EDGE, LATENT_EDGE, generator=dice).repeat(pictures, 1, 1, 1)
    words = torch.randn(pictures, 7, 48, generator=dice)
    more = {"text_embeds": torch.ones(pictures, 32), "time_ids": torch.ones(pictures, 6)}
    with torch.inference_mode():
        for step in range(STEPS):
            if before is not None:
                before(step)
            latents = (
                latents - 0.1 * unet(latents, 900 - step, words, added_cond_kwargs=more).sample
            )
    return latents


@pytest.fixture
def bank(unet: Any) -> Bank:
    """What a run of seed 1 has left."""
    bank = Bank(0.5)
    with attending(unet, bank, keeps=True) as before:
        run(unet, 1, before)
    return bank


def test_keeping_changes_nothing_bit_by_bit(unet: Any) -> None:
    """The anchor would be another hero than the one that the seed gives."""
    with attending(unet, Bank(0.5), keeps=True) as before:
        kept = run(unet, 1, before)
    assert torch.equal(kept, run(unet, 1))


def test_looking_changes_the_run_and_always_in_the_same_way(unet: Any, bank: Bank) -> None:
    """A page that is painted again would be another page."""
    with attending(unet, bank, keeps=False) as before:
        once = run(unet, 5, before)
    with attending(unet, bank, keeps=False) as before:
        again = run(unet, 5, before)
    assert torch.equal(once, again)
    assert not torch.equal(once, run(unet, 5))


def test_whoever_painted_the_anchor_again_keeps_the_same(unet: Any, bank: Bank) -> None:
    """After a restart the same page would look at other parts of the hero."""
    other = Bank(0.5)
    with attending(unet, other, keeps=True) as before:
        run(unet, 1, before)
    assert bank.states.keys() == other.states.keys()
    assert all(torch.equal(bank.states[key], other.states[key]) for key in bank.states)


def test_an_empty_bank_changes_nothing(unet: Any) -> None:
    """A page whose anchor was forgotten would fail instead of being drawn."""
    with attending(unet, Bank(0.5), keeps=False) as before:
        looked = run(unet, 5, before)
    assert torch.equal(looked, run(unet, 5))


def test_memory_is_bounded_by_the_ratio(unet: Any) -> None:
    """A book of sixteen pages would fill the memory of a school's machine."""
    sizes = []
    for ratio in (0.25, 0.5, 1.0):
        bank = Bank(ratio)
        with attending(unet, bank, keeps=True) as before:
            run(unet, 1, before)
        sizes.append(sum(each.nbytes for each in bank.states.values()))
        assert all(each.device.type == "cpu" for each in bank.states.values())
    assert sizes[0] * 4 == sizes[1] * 2 == sizes[2]


def test_an_unguided_page_looks_at_the_wanted_half(unet: Any, bank: Bank) -> None:
    """After the guidance is dropped half as many pictures go through the network."""
    with attending(unet, bank, keeps=False) as before:
        single = run(unet, 5, before, pictures=1)
    assert torch.isfinite(single).all()
    assert not torch.equal(single, run(unet, 5, pictures=1))


def test_the_network_has_its_own_processors_again(unet: Any, bank: Bank) -> None:
    """Pages of other books would look at this one's hero."""
    usual = list(unet.attn_processors.values())
    with pytest.raises(RuntimeError, match="stopped"), attending(unet, bank, keeps=False):
        raise RuntimeError("stopped")
    assert list(unet.attn_processors.values()) == usual
