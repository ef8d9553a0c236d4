"""What a step learns from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import numpy as np
import pytest
import torch

from aibook_desktop.workshop.speech.augment import augmentation
from aibook_desktop.workshop.speech.augment.mel import SPAN
from aibook_desktop.workshop.speech.tune.base import end_token, open_base
from aibook_desktop.workshop.speech.tune.batches import IGNORED, Maker, stacked
from aibook_desktop.workshop.speech.tune.drawing import Drawn, Rounds, Shares
from aibook_desktop.workshop.speech.tune.recipe import TuneRecipe
from aibook_desktop.workshop.speech.tune.sounds import digest, laid_out, lay_out
from tests.unit.workshop.speech.tune.whistles import write_data

SHARES = Shares(english=None, wordless=0.0, frames=800, seed=1)
CLIPS = [Drawn(number, 16_000, "en" if number < 40 else "ko") for number in range(120)]


def drawn(shares: Shares, batches: int, clips: Sequence[Drawn] = CLIPS) -> list[Drawn]:
    rounds = Rounds(clips, shares)
    return [clip for number in range(batches) for clip in rounds.batch(number)]


@pytest.mark.parametrize("share", [0.1, 0.5])
def test_english_keeps_its_share(share: float) -> None:
    """A listener tuned to Korean children would forget English."""
    some = drawn(replace(SHARES, english=share), 200)
    assert sum(clip.language == "en" for clip in some) / len(some) == pytest.approx(share, abs=0.02)
    assert len({clip.clip for clip in some if clip.language == "en"}) == 40


def test_silence_keeps_its_share() -> None:
    """A listener would never learn that noise means nothing."""
    some = drawn(replace(SHARES, wordless=0.2), 200)
    silent = sum(clip.clip is None for clip in some) / len(some)
    assert silent == pytest.approx(0.2, abs=0.05)


def test_a_round_is_every_clip_once() -> None:
    """Some clips would be learnt twice and others never."""
    some = [clip.clip for clip in drawn(SHARES, 24) if clip.clip is not None]
    assert sorted(some) == list(range(120))


def test_any_batch_can_be_drawn_alone() -> None:
    """A tuning that was killed would go on with other batches."""
    rounds = Rounds(CLIPS, SHARES)
    in_order = [rounds.batch(number) for number in range(40)]
    assert Rounds(CLIPS, SHARES).batch(33) == in_order[33]


def test_too_few_clips_are_still_learnt() -> None:
    """Three recordings would stop the training without a reason."""
    assert len(drawn(SHARES, 1, CLIPS[:3])) == 3
    with pytest.raises(ValueError, match="too few"):
        Rounds([], SHARES)


def test_the_rate_rises_and_falls() -> None:
    """The first steps would undo what the model knows."""
    recipe = TuneRecipe(steps=100, rate=1.0, warm_up=0.1)
    rates = [recipe.rate_at(step) for step in range(1, 101)]
    assert rates[0] == pytest.approx(0.1)
    assert max(rates) == rates[9] == 1.0
    assert rates[9:] == sorted(rates[9:], reverse=True)
    assert 0 < rates[-1] < 0.02


def test_labels_ask_for_the_words_and_the_end(base: Path, data: Path, tmp_path: Path) -> None:
    """A model would learn to repeat its start, or never to stop."""
    lay_out(data, "training", tmp_path, lambda clip: bool(clip.text))
    sounds = laid_out(tmp_path, "training")
    tokenizer = open_base(base).tokenizer()
    clips = [Drawn(number, each.samples, each.language) for number, each in enumerate(sounds.clips)]
    maker = Maker(
        sounds=sounds,
        rounds=Rounds(clips, replace(SHARES, wordless=0.3)),
        augmentation=augmentation(""),
        tokenizer=tokenizer,
        mels=80,
        most_frames=200,
        seed=1,
    )
    texts = set()
    for number in range(12):
        batch = maker.make(number)
        assert batch.mel.shape[1] == 80
        assert batch.mel.shape[2] <= 200
        assert batch.mel.shape[2] % 2 == 0
        for row in batch.labels:
            asked = row[row != IGNORED].tolist()
            assert asked[-1] == end_token(tokenizer)
            texts.add(tokenizer.decode(asked[:-1]))
    assert {"", "토끼", "a dragon"} <= {normalize("NFC", text).strip() for text in texts}


def test_padding_is_silence() -> None:
    """A model would hear in the padding what no room sounds like."""
    picture = np.full((80, 30), 1.0, dtype=np.float32)
    mel = stacked([picture], 30, 200)
    assert mel.shape == (1, 80, 80)
    assert torch.equal(mel[0, :, 30:], torch.full((80, 50), 1.0 - SPAN))


def test_other_data_have_another_digest(data: Path, tmp_path: Path) -> None:
    """A checkpoint would be gone on with on data that it never saw."""
    assert digest(data) == digest(data)
    assert digest(write_data(tmp_path / "same")) == digest(data)
    assert digest(write_data(tmp_path / "other", each=5)) != digest(data)
