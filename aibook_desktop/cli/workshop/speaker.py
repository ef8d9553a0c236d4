"""`aibook workshop speech speaker …`: who talks how long in a group."""

from __future__ import annotations

import argparse
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

from aibook_desktop.book.strings import say
from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree
from aibook_desktop.cli.workshop.threads import one_thread_each

if TYPE_CHECKING:
    from aibook_desktop.workshop.speech.speaker.scoring import TaskScore
    from aibook_desktop.workshop.speech.speaker.sharing import TalkShare


def add(tree: Tree) -> None:
    """Add the commands."""
    branches = tree.group("speaker")
    training = branches.command("train", "workshop.speaker.train", train)
    training.add_argument("data", type=Path)
    training.add_argument("folder", type=Path)
    training.add_argument("--steps", type=_positive, help=tree.text("workshop.speaker.steps"))
    scoring = branches.command("score", "workshop.speaker.score", score)
    scoring.add_argument("folder", type=Path)
    scoring.add_argument("data", type=Path)
    scoring.add_argument(
        "--split",
        choices=("training", "validation", "test"),
        default="test",
        help=tree.text("workshop.speaker.split"),
    )
    sharing = branches.command("share", "workshop.speaker.share", share)
    sharing.add_argument("folder", type=Path)
    sharing.add_argument("clip", type=Path)


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(text)
    return number


def train(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Train a classifier on prepared speech."""
    one_thread_each()
    from aibook_desktop.workshop.speech.speaker.recipe import SpeakerRecipe, train_speaker

    recipe = SpeakerRecipe()
    if options.steps is not None:
        recipe = replace(recipe, steps=options.steps)
    made = train_speaker(recipe, options.data.absolute(), options.folder.absolute(), output.say)
    if output.as_json:
        output.answer({**asdict(made), "folder": str(made.folder)})
    output.say(
        "speaker.trained",
        folder=str(made.folder),
        right=f"{made.validation:.1%}",
        parameters=str(made.parameters),
    )
    return 0


def score(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Score a classifier on a split of prepared speech."""
    from aibook_desktop.workshop.speech.speaker.scoring import score_speaker

    result = score_speaker(options.folder.absolute(), options.data.absolute(), options.split)
    if output.as_json:
        output.answer(asdict(result))
    _say_task("gender_of_adults", result.gender_of_adults, output)
    _say_task("gender_of_children", result.gender_of_children, output)
    _say_task("group", result.group, output)
    if result.too_short:
        output.say("speaker.too_short", clips=str(result.too_short))
    if result.shared_speakers:
        output.say("speaker.shared", speakers=str(result.shared_speakers))
    return 0


def _say_task(name: str, task: TaskScore | None, output: Output) -> None:
    title = say(f"speaker.task.{name}", output.language)
    if task is None:
        output.say("speaker.unlabelled", task=title)
        return
    output.say(
        "speaker.right",
        task=title,
        right=f"{task.right:.1%}",
        low=f"{task.low:.1%}",
        high=f"{task.high:.1%}",
        speakers=str(task.speakers),
        clips=str(task.clips),
    )
    for each in task.confusions:
        output.say(
            "speaker.confusion",
            truly=say(f"speaker.label.{each.truly}", output.language),
            heard=say(f"speaker.label.{each.heard}", output.language),
            clips=str(each.clips),
        )


def share(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Say who talks how long in a recording of a group."""
    from aibook_desktop.workshop.speech.speaker.sharing import talk_share

    shares = talk_share(options.folder.absolute(), options.clip.absolute())
    if output.as_json:
        output.answer({**asdict(shares), "adults": shares.adults, "speech": shares.speech})
    _say_shares(shares, output)
    return 0


def _say_shares(shares: TalkShare, output: Output) -> None:
    minutes = _minutes(shares.seconds)
    if not shares.speech:
        output.say("speaker.share.silence", minutes=minutes)
        return
    output.say("speaker.share.whole", minutes=minutes, spoken=_minutes(shares.speech))
    for who, seconds in (
        ("child", shares.child),
        ("adults", shares.adults),
        ("woman", shares.woman),
        ("man", shares.man),
        ("adult", shares.adult),
        ("unsure", shares.unsure),
    ):
        if seconds or who in ("child", "adults"):
            output.say(
                f"speaker.share.{who}",
                minutes=_minutes(seconds),
                share=f"{shares.part(seconds):.0%}",
            )
    output.say("speaker.share.guess")


def _minutes(seconds: float) -> str:
    return f"{seconds / 60:.1f}"
