"""The whole way of a training: gather what is learnt from, learn, write the finished pack."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import asdict

from aibook_desktop.book.durable import problem_of
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.diffusion.cards import is_full
from aibook_desktop.engines.model_card import file_digest, verify
from aibook_desktop.workshop.pictures.tune.base import open_base
from aibook_desktop.workshop.pictures.tune.checkpoint import State, claim, last_state
from aibook_desktop.workshop.pictures.tune.curve import write_history
from aibook_desktop.workshop.pictures.tune.gathering import Job, Order, gather
from aibook_desktop.workshop.pictures.tune.learning import Learner, Lesson
from aibook_desktop.workshop.pictures.tune.material import Drawing, listed
from aibook_desktop.workshop.pictures.tune.memory import GIB, needs
from aibook_desktop.workshop.pictures.tune.overfitting import hint, weight_for
from aibook_desktop.workshop.pictures.tune.packing import Source, licence_of, pack
from aibook_desktop.workshop.pictures.tune.painting import Easel, draw_samples, sample_texts
from aibook_desktop.workshop.pictures.tune.processor import processor
from aibook_desktop.workshop.pictures.tune.recipe import StyleRecipe, Taught
from aibook_desktop.workshop.record import Made, read_made, write_made
from aibook_desktop.workshop.telling import Tell


def teach(recipe: StyleRecipe, order: Order, tell: Tell) -> Taught:
    """Teach SDXL a style; go on where an earlier call was killed.

    Nothing to do when the folder's card names the same work. Raises `Problem` model_missing,
    model_damaged, licence_unknown, drawings_missing, drawings_too_few, word_taken, work_of_another,
    folder_taken, checkpoint_damaged, memory_full, pack_no_room, disk_full or disk_read_only.
    """
    base = open_base(order.base)
    source = Source(recipe, base, licence_of(base, order.licence))
    drawings = listed(order.drawings, recipe.trigger)
    made = _made(source, order, drawings)
    before = read_made(order.folder)
    if before is not None:
        if not before.is_same_work(made):
            raise Problem("work_of_another", folder=str(order.folder))
        verify(order.pack)
        tell("style.done_before", folder=str(order.pack))
        return _taught(before, order)
    job = Job(recipe, order, base, processor(recipe.precision))
    state = _begun(order, made.work, recipe.steps)
    _make_sure_of_room(job, len(drawings), tell)
    try:
        taught = _taught_anew(job, drawings, state, source, tell)
    except (RuntimeError, MemoryError, OSError, ValueError) as error:
        if not is_full(error):
            raise
        raise Problem("memory_full") from error
    results = asdict(taught)
    del results["folder"]
    write_made(order.folder, Made(made.step, made.settings, made.inputs, results))
    shutil.rmtree(order.work, ignore_errors=True)
    return taught


def _made(source: Source, order: Order, drawings: Sequence[Drawing]) -> Made:
    """The card of this work; captions and drawings are part of what tells it from another."""
    inputs = {
        "base": source.base.digest(),
        "name": order.name,
        "licence": source.licence,
    }
    try:
        for drawing in drawings:
            inputs[drawing.path.name] = f"{file_digest(drawing.path)} {drawing.caption}"
    except OSError as error:
        raise Problem("drawings_missing", folder=str(order.drawings)) from error
    return Made(source.recipe.method, source.recipe.settings(), inputs, {})


def _taught_anew(
    job: Job, drawings: Sequence[Drawing], state: State, source: Source, tell: Tell
) -> Taught:
    with job.on.steady():
        lesson, painter = gather(job, drawings, tell)
        learner = Learner(lesson, state, _drawer(job, lesson, painter, tell))
        tell("style.starting", weights=str(_learning(lesson)), step=str(state.step))
        learner.learn(tell)
        taught = _result(learner.state, job, lesson)
        pack(lesson.pupil, source, taught)
    return taught


def _begun(order: Order, work: str, steps: int) -> State:
    """How far this work is. What isn't of this work is never written over, nor removed."""
    claim(order.work, work)
    state = last_state(order.work, work)
    if state.step < steps and order.pack.exists():
        raise Problem("folder_taken", folder=str(order.pack))
    return state


def _make_sure_of_room(job: Job, drawings: int, tell: Tell) -> None:
    """Say what it will take and whether there is room, counting what stands there already."""
    folder = job.order.folder
    try:
        free = shutil.disk_usage(folder).free
        there = sum(path.stat().st_size for path in job.order.work.rglob("*") if path.is_file())
    except OSError as error:
        raise problem_of(error, folder) from error
    needed = needs(job.recipe, job.base, drawings, half=job.on.half is not None)
    tell("style.needs", memory=_gib(needed.memory), disk=_gib(needed.disk), free=_gib(free))
    if free + there < needed.disk:
        raise Problem("pack_no_room", needed=_gib(needed.disk), free=_gib(free))


def _drawer(job: Job, lesson: Lesson, painter: Easel, tell: Tell) -> Callable[[State], None]:
    texts = sample_texts(job.recipe.trigger)

    def draw(state: State) -> None:
        sheet = draw_samples(painter, lesson.pupil, texts, state.step, job.order.folder)
        write_history(job.order.folder, state.history)
        tell("style.samples", step=str(state.step), file=str(sheet))

    return draw


def _result(state: State, job: Job, lesson: Lesson) -> Taught:
    first, last = state.history[0], state.history[-1]
    drawings = len(lesson.learnt)
    found = hint(state.history, job.recipe.steps * job.recipe.batch / drawings)
    return Taught(
        folder=job.order.pack,
        steps=job.recipe.steps,
        drawings=drawings,
        trainable=_learning(lesson),
        loss_before=first.fixed,
        loss=last.fixed,
        unseen_before=first.unseen,
        unseen=last.unseen,
        class_before=first.class_loss,
        class_loss=last.class_loss,
        weight=weight_for(found),
        hint=found,
    )


def _learning(lesson: Lesson) -> int:
    return sum(each.numel() for each in lesson.pupil.learning().values())


def _taught(made: Made, order: Order) -> Taught:
    names = [name for name in Taught.__dataclass_fields__ if name != "folder"]
    known = {name: made.results[name] for name in names}
    return Taught(folder=order.pack, **known)  # type: ignore[arg-type] # as they were written


def _gib(size: float) -> str:
    return f"{size / GIB:.1f} GiB"
