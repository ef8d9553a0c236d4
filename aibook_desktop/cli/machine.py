"""`aibook engines`, `aibook models …` and `aibook doctor`: what this machine can do."""

from __future__ import annotations

import argparse
from pathlib import Path

from aibook_desktop.book.model import CRAFTS
from aibook_desktop.book.record import to_plain
from aibook_desktop.book.resources import MODELS
from aibook_desktop.book.strings import what
from aibook_desktop.cli.output import Output


def engines(_options: argparse.Namespace, home: Path, output: Output) -> int:
    """List every engine of every craft, and whether it runs here."""
    from aibook_desktop.studio.engine_choice import EngineChoice, line_up

    rows = []
    for craft in CRAFTS:
        for candidate in line_up(craft, EngineChoice(), home):
            obstacle = what(candidate.obstacle, output.language) if candidate.obstacle else None
            name = candidate.card.name
            state = "cli.engine.runs" if obstacle is None else "cli.engine.missing"
            output.say(state, craft=craft, engine=name, why=obstacle or "")
            rows.append(
                {
                    "craft": craft,
                    "engine": name,
                    "runs": obstacle is None,
                    "why": obstacle,
                    "weights": str(candidate.weights) if candidate.weights else None,
                }
            )
    if output.as_json:
        output.answer({"engines": rows})
    return 0


def models_list(_options: argparse.Namespace, home: Path, output: Output) -> int:
    """List the model folders that engines can use."""
    from aibook_desktop.engines.model_card import installed

    models = installed((home / "models", MODELS))
    for model in models:
        output.say("cli.model", name=model.card.name, origin=model.card.origin)
    if output.as_json:
        rows = [{**to_plain(model.card), "folder": str(model.folder)} for model in models]
        output.answer({"models": rows})
    elif not models:
        output.say("cli.no_models")
    return 0


def models_install(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Copy a model folder into the home after checking every file against its card."""
    from aibook_desktop.studio.model_shelf import install_model

    folder = install_model(options.folder.absolute(), home)
    if output.as_json:
        output.answer({"folder": str(folder)})
    output.say("cli.model_installed", folder=str(folder))
    return 0


def models_verify(_options: argparse.Namespace, home: Path, output: Output) -> int:
    """Hash every file of every model; status 1 when one is damaged."""
    from aibook_desktop.studio.model_shelf import check_models

    rows = []
    for model, problem in check_models(home):
        sound = problem is None
        said = what(problem, output.language) if problem else ""
        output.say("cli.model_sound" if sound else "cli.model_unsound", name=model.name, why=said)
        rows.append({"model": model.name, "folder": str(model), "sound": sound, "why": said})
    if output.as_json:
        output.answer({"models": rows})
    return 0 if all(row["sound"] for row in rows) else 1


def doctor(_options: argparse.Namespace, home: Path, output: Output) -> int:
    """Say what is well, what is missing and which command adds it."""
    from aibook_desktop.studio.doctor import examine

    findings = examine(home)
    for finding in findings:
        title, sentence = finding.title(output.language), finding.sentence(output.language)
        output.say(f"cli.doctor.{finding.state}", name=title, detail=sentence)
    if output.as_json:
        output.answer({"findings": [to_plain(finding) for finding in findings]})
    return 0
