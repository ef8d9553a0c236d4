"""How large the report is: the same steps from a few seconds (tests) to some hours."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from aibook_desktop.workshop.speech.deepspeech2 import DeepSpeech2Recipe
from aibook_desktop.workshop.speech.report.adults_listener import AdultsRecipe
from aibook_desktop.workshop.speech.report.sources import Voices
from aibook_desktop.workshop.speech.score.models import ScoreRecipe
from aibook_desktop.workshop.speech.speaker.recipe import SpeakerRecipe
from aibook_desktop.workshop.speech.tune import TuneRecipe

VOICES: Final = (
    Voices("training", "child", korean=3_000, english=500, speakers=160),
    Voices("training", "adult", korean=2_500, english=400, speakers=120),
    Voices("test", "child", korean=300, english=100, speakers=60),
    Voices("test", "adult", korean=200, english=60, speakers=40),
)
GROWN_UPS_SOUNDS: Final = "room,noise,specaugment"


@dataclass(frozen=True, slots=True)
class ReportRecipe:
    """Everything that the report makes: the voices, a recipe for each step, the seed of voices.

    The listener that knows no children learns wishes (`adults`), then commands (`commands`), both
    from grown-ups only and without any augmentation that raises a voice. It is then tuned to
    children in two ways.
    """

    adults: AdultsRecipe = field(default_factory=AdultsRecipe)
    voices: tuple[Voices, ...] = VOICES
    commands: TuneRecipe = field(
        default_factory=lambda: TuneRecipe(
            method="full", steps=700, rate=8e-4, augment=GROWN_UPS_SOUNDS, processes=2
        )
    )
    full: TuneRecipe = field(
        default_factory=lambda: TuneRecipe(method="full", steps=1_200, rate=8e-4, processes=2)
    )
    lora: TuneRecipe = field(
        default_factory=lambda: TuneRecipe(method="lora", steps=800, rate=2e-3, processes=2)
    )
    deepspeech2: DeepSpeech2Recipe = field(default_factory=lambda: DeepSpeech2Recipe(steps=1_200))
    speaker: SpeakerRecipe = field(default_factory=SpeakerRecipe)
    score: ScoreRecipe = field(default_factory=ScoreRecipe)
    seed: int = 7
    processes: int = 2
