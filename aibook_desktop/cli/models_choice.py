"""`aibook models use`: which of several models an engine works with."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree

if TYPE_CHECKING:
    from aibook_desktop.studio.model_choice import Rival


def use(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Prefer one model of several that serve the same engine."""
    from dataclasses import replace

    from aibook_desktop.settings.store import read_settings, save_settings
    from aibook_desktop.settings.table import model_key
    from aibook_desktop.studio.model_choice import preferring

    craft, folder = preferring(options.name, home)
    settings = read_settings(home, output.language)
    key = model_key(craft)
    save_settings(home, replace(settings, **{key: folder}))  # type: ignore[arg-type]
    rival = rivals_of(home, output).get(folder)
    output.say("cli.model_preferred", name=folder)
    if rival is not None and not rival.used:
        output.say("cli.model_not_now")
    if output.as_json:
        output.answer({"model": folder, "craft": craft, "used": rival and rival.used})
    return 0


def rivals_of(home: Path, output: Output) -> dict[str, Rival]:
    """The models of which an engine takes only one, by their folders' names."""
    from aibook_desktop.settings.store import read_settings
    from aibook_desktop.studio.model_choice import rivals
    from aibook_desktop.studio.online_keeping import OnlineKeeper

    settings = read_settings(home, output.language)
    online = OnlineKeeper(home).obstacle(settings) is None
    return {each.name: each for each in rivals(home, settings, online=online)}


def state_of(rival: Rival | None) -> str:
    """How it stands with one of them, as in `packs.state.…`; "" where there is nothing to say."""
    if rival is None:
        return ""
    return "used" if rival.used else "chosen" if rival.chosen else ""


def add_use(models: Tree) -> None:
    """Add the command."""
    models.command("use", "models.use", use).add_argument("name")
