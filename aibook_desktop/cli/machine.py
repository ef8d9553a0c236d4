"""`aibook engines` and `aibook doctor`: what this machine can do."""

from __future__ import annotations

import argparse
from pathlib import Path

from aibook_desktop.book.model import CRAFTS
from aibook_desktop.book.record import to_plain
from aibook_desktop.book.strings import say, what
from aibook_desktop.cli.output import Output


def engines(_options: argparse.Namespace, home: Path, output: Output) -> int:
    """List every engine of every craft, and whether it runs here."""
    from aibook_desktop.settings.store import read_settings
    from aibook_desktop.studio.engine_choice import EngineChoice, line_up, preferred_models
    from aibook_desktop.studio.online_keeping import OnlineKeeper

    settings = read_settings(home, output.language)
    off = OnlineKeeper(home).obstacle(settings)
    choice = EngineChoice(models=preferred_models(settings))
    rows = []
    for craft in CRAFTS:
        for candidate in line_up(craft, choice, home, online=True):
            problem = candidate.obstacle or (off if candidate.card.online else None)
            name = candidate.card.name
            obstacle = what(problem, output.language) if problem else None
            state = "cli.engine.runs" if obstacle is None else "cli.engine.missing"
            said = say(f"craft.{craft}", output.language)
            output.say(state, craft=said, engine=name, why=obstacle or "")
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
