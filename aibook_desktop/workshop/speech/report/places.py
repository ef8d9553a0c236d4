"""Where everything of a report lies in its folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

TestSet = Literal["children", "grown-ups"]
TEST_SETS: Final[tuple[TestSet, ...]] = ("children", "grown-ups")
EVERYBODY: Final = "everybody"
WISHES: Final = "adults-wishes"
UNTUNED, FULL, LORA, BASELINE = "adults-commands", "tuned-full", "tuned-lora", "deepspeech2"
MODELS: Final = (UNTUNED, FULL, LORA, BASELINE)


@dataclass(frozen=True, slots=True)
class Places:
    """The folder of one report."""

    root: Path

    @property
    def voices(self) -> Path:
        """The recordings of `sources`."""
        return self.root / "voices"

    @property
    def children(self) -> Path:
        """Prepared: children to tune to."""
        return self.root / "data" / "children"

    @property
    def grown_ups(self) -> Path:
        """Prepared: grown-ups, for the listener that knows no children."""
        return self.root / "data" / "grown-ups"

    @property
    def everybody(self) -> Path:
        """Prepared: children and grown-ups, for what learns from nothing."""
        return self.root / "data" / EVERYBODY

    def tested(self, who: str) -> Path:
        """Prepared: held-out voices saying held-out sentences."""
        return self.root / "data" / f"test-{who}"

    def learnt(self, name: str) -> Path:
        """What a training wrote, in the layout of transformers or of peft."""
        return self.root / "learnt" / name

    def model(self, name: str) -> Path:
        """An installed model, as the program uses it."""
        return self.root / "models" / name

    def scores(self, who: TestSet) -> Path:
        """The tables of one test set."""
        return self.root / "scores" / who

    @property
    def speaker(self) -> Path:
        """The speaker classifier."""
        return self.root / "models" / "speaker"

    def recorded(self, part: str, who: TestSet | None = None) -> Path:
        """The recordings of one part, of everybody or of one group."""
        return self.voices / part / who if who else self.voices / part
