"""Tuning a Whisper of one layer to a language of whistles."""

from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from peft import PeftModel
from safetensors.torch import load_file

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.record import read_made
from aibook_desktop.workshop.speech.tune import tune
from aibook_desktop.workshop.speech.tune.base import open_base
from aibook_desktop.workshop.speech.tune.listener import Listener, peft_at_ease, prepared
from aibook_desktop.workshop.telling import tell_nobody
from tests.unit.workshop.speech.tune.whistles import LORA, RECIPE, SMALL, write_base, write_data

AS_A_PROGRAM = """
import sys
from pathlib import Path
import torch
from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech.tune import tune
from tests.unit.workshop.speech.tune.whistles import RECIPE
def tell(key, **details):
    print(key, details.get("step", ""), flush=True)
if __name__ == "__main__":
    torch.set_num_threads(1)
    if len(sys.argv) > 4:
        import resource
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[4]), int(sys.argv[4])))
    try:
        tune(RECIPE, *map(Path, sys.argv[1:4]), tell)
    except Problem as problem:
        print(problem.kind)
"""


def as_a_program(*arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", AS_A_PROGRAM, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def weights(folder: Path, name: str = "model.safetensors") -> dict[str, torch.Tensor]:
    return dict(load_file(folder / name))


def test_what_was_tuned_makes_fewer_mistakes(base: Path, data: Path, tmp_path: Path) -> None:
    """Hours of tuning would end in a model that hears no better than before."""
    recipe = replace(RECIPE, steps=60, validate_every=20)
    tuned = tune(recipe, base, data, tmp_path, tell_nobody)
    assert tuned.cer < 0.5 < tuned.cer_before
    lines = (tmp_path / "history.csv").read_text(encoding="utf-8").splitlines()
    losses = [float(line.split(",")[1]) for line in lines[2:]]
    assert losses[-1] < 0.5 * losses[0]
    assert not (tmp_path / "work").exists()


def test_a_killed_tuning_ends_as_an_undisturbed_one(base: Path, data: Path, tmp_path: Path) -> None:
    """Each interruption would give another model, or cost everything that was learnt."""
    calm, killed = tmp_path / "calm", tmp_path / "killed"
    with as_a_program(base, data, killed) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if line.split() == ["tune.validated", "3"]:
                child.send_signal(signal.SIGKILL)
                break
    assert not (killed / "made.json").exists()
    told: list[str] = []
    again = tune(RECIPE, base, data, killed, lambda key, **about: told.append(key + str(about)))
    assert not any("'step': '3'" in each for each in told)
    assert again == tune(RECIPE, base, data, calm, tell_nobody)
    expected = weights(calm)
    for name, values in weights(killed).items():
        assert torch.equal(values, expected[name]), name


def test_an_adapter_learns_only_its_own_weights(base: Path, data: Path, tmp_path: Path) -> None:
    """LoRA would change the model that it should only be laid beside, or learn too much of it."""
    before = weights(base)
    tuned = tune(LORA, base, data, tmp_path, tell_nobody)
    projections = 2 * 3  # queries and values of three attentions
    assert tuned.trainable == projections * 2 * 32 * LORA.rank
    assert set(weights(tmp_path, "adapter_model.safetensors"))
    assert not (tmp_path / "model.safetensors").exists()
    assert all(torch.equal(values, before[name]) for name, values in weights(base).items())


def test_a_merged_adapter_says_what_it_said_beside_the_model(base: Path, tmp_path: Path) -> None:
    """The model that is shipped would not be the one that was measured."""
    listener = prepared(open_base(base).network(), LORA).eval()
    dice = torch.Generator().manual_seed(1)
    for weight in listener.learning().values():
        weight.data.normal_(0, 0.3, generator=dice)
    assert isinstance(listener.whisper, PeftModel)
    listener.whisper.save_pretrained(str(tmp_path))
    with peft_at_ease():
        read = PeftModel.from_pretrained(open_base(base).network(), str(tmp_path))
    mel, tokens = torch.rand(2, 80, 120, generator=dice), torch.tensor([[5, 6, 7], [8, 9, 10]])
    plain = Listener(open_base(base).network()).eval()
    merged = Listener(read.merge_and_unload()).eval()
    with torch.no_grad():
        beside = listener(mel, tokens)
        assert not torch.allclose(beside, plain(mel, tokens), atol=1e-2)
        assert torch.allclose(beside, merged(mel, tokens), atol=1e-4)


def test_the_layers_that_learn_can_be_named(base: Path) -> None:
    """Voices that differ in their formants could not reach the layers that hear formants."""
    recipe = replace(LORA, targets=("all-linear",), whole=("conv1", "conv2"))
    names = prepared(open_base(base).network(), recipe).learning()
    assert any("conv1" in name for name in names)
    assert any("fc1" in name for name in names)
    with pytest.raises(ValueError, match="nothing_like_it"):
        prepared(open_base(base).network(), replace(LORA, targets=("nothing_like_it",)))


def test_any_length_is_encoded_as_if_there_were_no_other(base: Path) -> None:
    """A short clip would be heard as if it stood elsewhere in its window."""
    listener = Listener(open_base(base).network()).eval()
    mel = torch.rand(1, 80, 200, generator=torch.Generator().manual_seed(1))
    with torch.no_grad():
        heard = listener.encode(mel)
        expected = listener.core.model.encoder(mel).last_hidden_state
        assert listener.encode(mel[:, :, :60]).shape[1] == 30
    assert torch.allclose(heard, expected, atol=1e-5)


def test_two_processes_learn_as_one(base: Path, data: Path, tmp_path: Path) -> None:
    """Every process would learn for itself, and the others' work be lost."""
    recipe = replace(RECIPE, steps=2, validate_every=2)
    one = tune(replace(recipe, accumulate=2), base, data, tmp_path / "one", tell_nobody)
    two = tune(replace(recipe, processes=2), base, data, tmp_path / "two", tell_nobody)
    assert two.cer == one.cer
    expected = weights(tmp_path / "one")
    for name, values in weights(tmp_path / "two").items():
        assert torch.allclose(values, expected[name], atol=2e-3), name


@pytest.mark.parametrize("other", ["model", "data", "recipe"])
def test_work_of_another_is_refused(base: Path, data: Path, tmp_path: Path, other: str) -> None:
    """A tuning would go on with another's weights, or write over a finished one."""
    recipe = replace(RECIPE, steps=1, validate_every=1)
    folder = tmp_path / "folder"
    tune(recipe, base, data, folder, tell_nobody)
    made = read_made(folder)
    assert made is not None
    assert tune(recipe, base, data, folder, tell_nobody).steps == 1
    if other == "model":
        base = write_base(tmp_path / "base", replace(SMALL, width=16))
    elif other == "data":
        data = write_data(tmp_path / "data", each=7)
    else:
        recipe = replace(recipe, seed=2)
    with pytest.raises(Problem) as refused:
        tune(recipe, base, data, folder, tell_nobody)
    assert refused.value.kind == "work_of_another"
    assert read_made(folder) == made


def test_a_full_disk_is_told_and_nothing_is_lost(base: Path, data: Path, tmp_path: Path) -> None:
    """A tuning would end in a crash, or leave half a checkpoint that breaks the next one."""
    folder = tmp_path / "folder"
    with as_a_program(base, data, folder, 40_000) as child:
        assert child.communicate()[0].splitlines()[-1] == "disk_full"
    assert not (folder / "made.json").exists()
    assert tune(RECIPE, base, data, folder, tell_nobody).steps == RECIPE.steps


def test_a_damaged_checkpoint_is_told(base: Path, data: Path, tmp_path: Path) -> None:
    """A tuning would go on from weights that are none."""

    def interrupt(key: str, **details: str) -> None:
        if (key, details.get("step")) == ("tune.validated", "3"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        tune(RECIPE, base, data, tmp_path, interrupt)
    (damaged,) = (tmp_path / "work").glob("checkpoint-*")
    (damaged / "weights.safetensors").write_bytes(b"half")
    with pytest.raises(Problem) as told:
        tune(RECIPE, base, data, tmp_path, tell_nobody)
    assert told.value.kind == "checkpoint_damaged"
