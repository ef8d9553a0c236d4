"""The whole way of a tuning: lay the clips out, learn from them, write the best weights."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Final

from accelerate import Accelerator  # type: ignore[import-untyped]
from safetensors import SafetensorError

from aibook_desktop.book.durable import make_folder, problem_of, write_durably
from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.keeping import os_error
from aibook_desktop.workshop.record import Made, Plain, read_made, write_made
from aibook_desktop.workshop.speech.augment import augmentation
from aibook_desktop.workshop.speech.dataset import RATE, Clip
from aibook_desktop.workshop.speech.tune.base import (
    POSITIONS_A_SECOND,
    PREPROCESSOR,
    TOKENIZER,
    Base,
    open_base,
    start_tokens,
    text_tokens,
)
from aibook_desktop.workshop.speech.tune.batches import Maker
from aibook_desktop.workshop.speech.tune.checkpoint import (
    State,
    last_checkpoint,
    load_best,
)
from aibook_desktop.workshop.speech.tune.drawing import Drawn, Rounds, Shares
from aibook_desktop.workshop.speech.tune.learning import Learner, Lesson
from aibook_desktop.workshop.speech.tune.listener import Listener, prepared
from aibook_desktop.workshop.speech.tune.ranks import clear_meeting, helpers, place
from aibook_desktop.workshop.speech.tune.recipe import STEP, Tuned, TuneRecipe
from aibook_desktop.workshop.speech.tune.sounds import Sounds, digest, laid_out, lay_out
from aibook_desktop.workshop.speech.tune.validating import Exam, chosen, longest_seconds
from aibook_desktop.workshop.telling import Tell, tell_nobody

WORK: Final = "work"
HISTORY: Final = "history.csv"
_MARGIN: Final = 0.5


def tune(recipe: TuneRecipe, base: Path, data: Path, folder: Path, tell: Tell) -> Tuned:
    """Tune a Whisper to a data set, into a folder; go on where an earlier call was killed.

    With `full` the folder is a Whisper in the layout of transformers, with `lora` an adapter of
    peft; `convert` takes both. Nothing to do when the folder's card names the same work. Raises
    `Problem` model_missing, model_damaged, dataset_missing, dataset_damaged, tuning_data_empty,
    work_of_another, checkpoint_damaged, disk_full or disk_read_only.
    """
    opened = open_base(base)
    made = Made(STEP, recipe.settings(), {"base": opened.digest(), "data": digest(data)}, {})
    before = read_made(folder)
    if before is not None:
        if not before.is_same_work(made):
            raise Problem("work_of_another", folder=str(folder))
        tell("tune.done_before", folder=str(folder))
        return _tuned(before)
    work = folder / WORK
    try:
        make_folder(work)
        clear_meeting(work)
    except OSError as error:
        raise problem_of(error, folder) from error
    last_checkpoint(work, made.work)
    _lay_out(opened, data, work, tell)
    arguments = (recipe, opened, work, made.work)
    with helpers(_help, arguments, recipe.processes), place(recipe, 0, work) as accelerator:
        learner, lesson = _learner(*arguments, accelerator)
        tell("tune.starting", weights=str(_learning(lesson.listener)))
        learner.learn(tell)
    tuned = _result(recipe, learner.state, lesson.listener, opened, laid_out(work, "training"))
    _write(lesson.listener, opened, work, folder, learner.state)
    results: Mapping[str, Plain] = asdict(tuned) | {
        "base_folder": str(base.absolute()),
        "dynamic_context": True,
    }
    write_made(folder, Made(made.step, made.settings, made.inputs, results))
    shutil.rmtree(work, ignore_errors=True)
    return tuned


def _help(index: int, recipe: TuneRecipe, base: Base, work: Path, name: str) -> None:
    """Be one of the other processes: learn the same from other batches, write nothing."""
    with place(recipe, index + 1, work) as accelerator:
        _learner(recipe, base, work, name, accelerator)[0].learn(tell_nobody)


def _lay_out(base: Base, data: Path, work: Path, tell: Tell) -> None:
    tokenizer = base.tokenizer()
    most_samples = base.positions // POSITIONS_A_SECOND * RATE
    most_tokens = base.longest_text // 8 * 8

    def fits(clip: Clip) -> bool:
        words = text_tokens(tokenizer, clip.text)
        starts = start_tokens(tokenizer, clip.language)
        return len(clip.audio) <= most_samples and len(starts) + len(words) <= most_tokens

    for split in ("training", "validation"):
        tell("tune.reading", split=split)
        left_out = lay_out(data, split, work, fits)
        if left_out:
            tell("tune.left_out", clips=str(left_out), split=split)
        if not laid_out(work, split).clips:
            raise Problem("tuning_data_empty", split=split, folder=str(data))


def _learner(
    recipe: TuneRecipe, base: Base, work: Path, name: str, accelerator: Accelerator
) -> tuple[Learner, Lesson]:
    """Set one process up; every process does the same, whatever its place."""
    tokenizer = base.tokenizer()
    training, validation = laid_out(work, "training"), laid_out(work, "validation")
    clips = [
        Drawn(number, clip.samples, clip.language) for number, clip in enumerate(training.clips)
    ]
    shares = Shares(recipe.english, recipe.wordless, recipe.frames, recipe.seed)
    lesson = Lesson(
        recipe=recipe,
        listener=prepared(base.network(), recipe),
        maker=Maker(
            sounds=training,
            rounds=Rounds(clips, shares),
            augmentation=augmentation(recipe.augment),
            tokenizer=tokenizer,
            mels=base.mels,
            most_frames=base.frames,
            seed=recipe.seed,
        ),
        exam=Exam(
            sounds=validation,
            clips=chosen(validation, recipe.validated, recipe.seed),
            tokenizer=tokenizer,
            mels=base.mels,
            most_frames=base.frames,
            longest_text=base.longest_text,
            may_be_silent=recipe.wordless > 0,
        ),
        folder=work,
    )
    return Learner(lesson, accelerator, State(name), last_checkpoint(work, name)), lesson


def _result(
    recipe: TuneRecipe, state: State, listener: Listener, base: Base, sounds: Sounds
) -> Tuned:
    """A stock model is sure of no more than the longest clip that it learnt from."""
    whole = base.positions / POSITIONS_A_SECOND
    window = whole if base.is_short else min(whole, longest_seconds(sounds) + _MARGIN)
    return Tuned(
        steps=recipe.steps,
        best_step=state.best_step,
        cer_before=state.cer_before,
        cer=state.best_cer,
        trainable=_learning(listener),
        parameters=sum(each.numel() for each in listener.parameters()),
        window_seconds=window,
    )


def _learning(listener: Listener) -> int:
    return sum(each.numel() for each in listener.learning().values())


def _write(listener: Listener, base: Base, work: Path, folder: Path, state: State) -> None:
    """Write the best weights and what belongs to them."""
    for name, values in load_best(work).items():
        listener.get_parameter(name).data.copy_(values)
    rows = [
        ",".join("" if value is None else f"{value:.6g}" for value in asdict(row).values())
        for row in state.history
    ]
    write_durably(folder / HISTORY, "\n".join(["step,loss,rate,cer", *rows, ""]).encode())
    try:
        listener.whisper.save_pretrained(str(folder))
        for file in (TOKENIZER, PREPROCESSOR):
            if (base.folder / file).exists():
                shutil.copyfile(base.folder / file, folder / file)
    except SafetensorError as error:
        raise problem_of(os_error(error), folder) from error
    except OSError as error:
        raise problem_of(error, folder) from error


def _tuned(made: Made) -> Tuned:
    known = {name: made.results[name] for name in Tuned.__dataclass_fields__}
    return Tuned(**known)  # type: ignore[arg-type] # as they were written
