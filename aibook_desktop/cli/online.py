"""`aibook grownups online …`: whether a server may be asked for stories, without a window.

The key is typed where it is not shown, or comes by standard input; on a command line, others on the
same computer could read it.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.strings import day, remedy, say, what
from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree


def add_online(gate: Tree) -> None:
    """Add the commands to those of the gate."""
    online = gate.group("online")
    on = online.command("on", "online.on", switch_on)
    for name in ("server", "model"):
        on.add_argument(f"--{name}", metavar="NAME", help=gate.text(f"online.{name}"))
    on.add_argument("--agree", action="store_true", help=gate.text("online.agree"))
    online.command("off", "online.off", switch_off)
    online.command("status", "online.status", status)


def switch_on(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Show what is sent, ask for consent and the key, and keep both; status 1 without consent."""
    from dataclasses import replace

    from aibook_desktop.settings.store import read_settings, save_settings
    from aibook_desktop.studio.online import PARTS, place_of
    from aibook_desktop.studio.online_keeping import OnlineKeeper

    settings = read_settings(home, output.language)
    if options.server is not None:
        settings = replace(settings, online_server=options.server)
    if options.model is not None:
        settings = replace(settings, online_model=options.model)
    place = place_of(settings)
    for part in PARTS:
        key = f"online.consent.{part}"
        output.say(key)
        output.say(f"{key}.text", host=place.host, model=place.model)
    if not options.agree and not _agrees(output):
        output.say("cli.online.not_agreed")
        return 1
    OnlineKeeper(home).agree(settings, _key(output), remember=True)
    save_settings(home, settings)
    return status(options, home, output)


def switch_off(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Take the agreement back and remove the key."""
    from aibook_desktop.studio.online_keeping import OnlineKeeper

    OnlineKeeper(home).withdraw()
    return status(options, home, output)


def status(_options: argparse.Namespace, home: Path, output: Output) -> int:
    """Say how it stands."""
    from aibook_desktop.settings.store import read_settings
    from aibook_desktop.studio.online_desk import OnlineDesk
    from aibook_desktop.studio.online_keeping import OnlineKeeper

    settings = read_settings(home, output.language)
    view = OnlineDesk(OnlineKeeper(home), home, lambda: settings).look()
    place = view.place
    host, model = (place.host, place.model) if place is not None else ("", "")
    state = view.standing.name.lower()
    given = day(view.given_on, output.language)
    output.say(f"online.state.{state}", date=given, host=host, model=model)
    trouble = view.trouble
    if output.as_json:
        plain = {"standing": state, "host": host, "model": model, "given_on": view.given_on}
        why = trouble.kind if trouble is not None else None
        output.answer({"online": {**plain, "has_key": view.has_key, "trouble": why}})
    elif trouble is not None:
        output.line(what(trouble, output.language))
        output.line(remedy(trouble, output.language))
    return 0


def _agrees(output: Output) -> bool:
    """Ask whoever has read it; nobody who can't be asked agrees."""
    if output.as_json or not sys.stdin.isatty():
        return False
    answered = input(say("cli.online.question", output.language)).strip().lower()
    return answered in {say("cli.online.yes", language) for language in LANGUAGES}


def _key(output: Output) -> str:
    if sys.stdin.isatty():
        return getpass.getpass(say("cli.online.ask_key", output.language))
    return sys.stdin.readline().strip()
