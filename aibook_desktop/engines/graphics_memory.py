"""How much of SDXL fits at once: plans for every size of card, chosen from what is free.

Pure figures, without torch, because the engine that paints and the doctor that explains must agree.
A plan says where the networks stand and how precisely they are kept. The engine takes the first
that fits and the next one after it ran out of memory; the studio asks for a smaller one
(`Options.smaller`) after the whole engine was lost.

Measured on the meta device for 1024 x 1024 pixels: parameters of each part, and the least that
activations take; libraries of a card add to that, so each plan asks for more than its peak.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

Device = Literal["cuda", "mps", "cpu"]
Precision = Literal["float16", "bfloat16", "float32"]

_GIB: Final = 1024**3
_CONTEXT: Final = 0.6  # GiB that a card's driver keeps for a process
_STEP: Final = {
    "base": 0.31,
    "refiner": 0.37,
}  # GiB of a guided step of one picture, half precision
_DECODE: Final = {"whole": 1.5, "tiled": 0.38}  # GiB of decoding in half precision
_BYTES: Final[dict[Precision, int]] = {"float16": 2, "bfloat16": 2, "float32": 4}


@dataclass(frozen=True, slots=True)
class Sizes:
    """How big the parts of a model are, in millions of parameters; SDXL's by default.

    `upcast` decoders overflow in half precision and decode in full.
    """

    base: float = 2567
    refiner: float = 2260
    decoder: float = 83.7
    encoders: float = 818
    upcast: bool = True


SDXL: Final = Sizes()


@dataclass(frozen=True, slots=True)
class Graphics:
    """What paints: `free` and `total` are GiB of its memory (of the machine's for "cpu", "mps")."""

    device: Device
    name: str
    free: float
    total: float


@dataclass(frozen=True, slots=True)
class MemoryPlan:
    """Where the parts of SDXL stand, for one class of cards.

    `free` is how many GiB must be free for it. `both`: base and refiner stay in the card's memory;
    otherwise they take turns. `packed`: their weights are kept in eight bits and unpacked layer by
    layer. `leaves`: not even one network fits; its layers come and go. `tiled`: pictures are
    decoded in parts. `batch`: how many pages are painted at once. `refines` is false where there
    is only room for the base.
    """

    name: str
    device: Device
    free: float
    precision: Precision = "float16"
    both: bool = False
    packed: bool = False
    leaves: bool = False
    tiled: bool = True
    batch: int = 1
    refines: bool = True

    def peak(self, sizes: Sizes = SDXL) -> float:
        """How many GiB it takes at its fullest moment."""
        unit = _BYTES[self.precision] * 1e6 / _GIB
        finer = _BYTES[self.precision] / 2
        kept = 1e6 / _GIB if self.packed else unit
        base, refiner = kept * sizes.base, kept * sizes.refiner * self.refines
        resident = base + refiner if self.both else max(base, refiner)
        if self.leaves:
            resident = 0.0
        step = max(_STEP.values()) * self.batch * finer
        decode = _DECODE["tiled" if self.tiled else "whole"] * (2 if sizes.upcast else finer)
        encode = unit * sizes.encoders
        beside = encode if self.both and not self.packed else 0.0
        working = max(resident + max(step, decode, beside), encode)
        return _CONTEXT * (self.device == "cuda") + unit * sizes.decoder + working

    def in_full(self) -> MemoryPlan:
        """The same in full precision, which overflows nowhere and asks for that much more."""
        full = replace(self, precision="float32")
        return replace(full, free=self.free + full.peak() - self.peak())

    def fits(self, graphics: Graphics, sizes: Sizes = SDXL) -> bool:
        """Whether it can be tried; what it asks beyond its peak for SDXL, it asks for any model."""
        return self.free - self.peak(SDXL) + self.peak(sizes) <= graphics.free


PLANS: Final = (
    MemoryPlan("roomy", "cuda", 16.0, both=True, tiled=False, batch=4),
    MemoryPlan("whole", "cuda", 12.8, both=True),
    MemoryPlan("turns", "cuda", 8.0),
    MemoryPlan("packed", "cuda", 6.6, both=True, packed=True),
    MemoryPlan("small", "cuda", 4.5, packed=True),
    MemoryPlan("least", "cuda", 2.8, leaves=True),
    MemoryPlan("unified", "mps", 15.0, both=True),
    MemoryPlan("unified-base", "mps", 8.0, refines=False),
    MemoryPlan("processor", "cpu", 26.0, "float32", both=True, tiled=False),
    MemoryPlan("processor-half", "cpu", 14.0, "bfloat16", both=True),
    MemoryPlan("processor-packed", "cpu", 8.2, "bfloat16", both=True, packed=True),
)
"""Every plan; those of one device stand in falling order of what they need."""


def plans_for(graphics: Graphics, sizes: Sizes = SDXL, smaller: int = 0) -> tuple[MemoryPlan, ...]:
    """The plans to be tried on a machine, the first one first; never none.

    Those that need more than is free are left out, and `smaller` more; the last one always stays,
    because nobody knows surely before it was tried.
    """
    known = [plan for plan in PLANS if plan.device == graphics.device]
    fitting = [plan for plan in known if plan.fits(graphics, sizes)]
    return tuple(fitting[smaller:] or known[-1:])


def full_plans_for(
    graphics: Graphics, machine: float, sizes: Sizes = SDXL
) -> tuple[MemoryPlan, ...]:
    """The plans in full precision that surely fit, the first one first; none where none does.

    `machine` is how many GiB of the machine's own memory are free: the networks come through it.
    """
    unit = _BYTES["float32"] * 1e6 / _GIB
    return tuple(
        plan
        for plan in (each.in_full() for each in PLANS if each.device == graphics.device)
        if plan.fits(graphics, sizes)
        and unit * (sizes.base + sizes.refiner * plan.refines) <= machine
    )
