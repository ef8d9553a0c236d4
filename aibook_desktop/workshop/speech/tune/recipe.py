"""What a tuning is told, and what it answers."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Final, Literal

from aibook_desktop.workshop.record import Plain
from aibook_desktop.workshop.speech.augment import augmentation

Method = Literal["lora", "full"]
STEP: Final = "tune"
RATES: Final[dict[Method, float]] = {"lora": 1e-3, "full": 1e-4}


@dataclass(frozen=True, slots=True)
class TuneRecipe:
    """How a Whisper is tuned.

    `full` learns every weight, `lora` two thin matrices (of `rank`, weighed `alpha` / `rank`)
    beside each linear layer named in `targets` ("all-linear" means every one) and, whole, the
    layers named in `whole` (Hu et al. 2021, LoRA). `rate` is the highest learning rate, None the
    usual one of the method (`RATES`): it rises over the first `warm_up` of the steps and falls in a
    straight line.

    A step learns from `processes` x `accumulate` batches of about `frames` padded frames. `augment`
    is a list as `augment.augmentation` reads it. `english` is the share of clips that are English,
    None what the data has; `wordless` the share in which nobody speaks. `memory` is the share of
    the old weights in a running average that is validated and kept instead, 0 for none. Every
    `validate_every` steps the character error rate on `validated` clips is measured, and everything
    is written down.
    """

    method: Method = "lora"
    steps: int = 1500
    rank: int = 32
    alpha: int = 64
    targets: tuple[str, ...] = ("q_proj", "v_proj")
    whole: tuple[str, ...] = ()
    dropout: float = 0.05
    rate: float | None = None
    warm_up: float = 0.1
    frames: int = 5000
    accumulate: int = 1
    clip_norm: float = 1.0
    weight_decay: float = 0.01
    smoothing: float = 0.0
    memory: float = 0.0
    augment: str = "speed,pitch,vtlp,specaugment,noise,room"
    english: float | None = None
    wordless: float = 0.05
    validate_every: int = 250
    validated: int = 200
    precision: Literal["auto", "float32", "bfloat16", "float16"] = "auto"
    processes: int = 1
    workers: int = 0
    seed: int = 1

    def __post_init__(self) -> None:
        """Raise `ValueError` for what can't be meant."""
        augmentation(self.augment)
        shares = (self.english or 0.0, self.wordless, self.warm_up, self.memory)
        if not all(0 <= share < 1 for share in shares) or min(self.counts) < 1:
            raise ValueError("a share is below 1, a count at least 1")

    @property
    def counts(self) -> tuple[int, ...]:
        """What must be at least 1."""
        return (
            self.steps,
            self.rank,
            self.frames,
            self.accumulate,
            self.validate_every,
            self.processes,
        )

    @property
    def highest_rate(self) -> float:
        """The learning rate at the end of the warm-up."""
        return RATES[self.method] if self.rate is None else self.rate

    def rate_at(self, step: int) -> float:
        """The learning rate of a step, counted from 1."""
        rising = max(round(self.warm_up * self.steps), 1)
        falling = (self.steps - step + 1) / max(self.steps - rising + 1, 1)
        return self.highest_rate * min(step / rising, falling)

    def settings(self) -> dict[str, Plain]:
        """The fields for the card of the step; workers don't change the result."""
        fields = asdict(self)
        del fields["workers"]
        return {
            name: ",".join(value) if isinstance(value, tuple) else value
            for name, value in fields.items()
        }


@dataclass(frozen=True, slots=True)
class Tuned:
    """What came out: error rates by characters without spaces, on the validation split.

    `trainable` of `parameters` weights learnt; `window_seconds` is the longest clip that the model
    now hears at once.
    """

    steps: int
    best_step: int
    cer_before: float
    cer: float
    trainable: int
    parameters: int
    window_seconds: float
