"""`aibook models …`: packs of models from a stick into the home, checked, mended, made, removed."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aibook_desktop.book.problems import Problem
from aibook_desktop.book.record import to_plain
from aibook_desktop.book.strings import say, what
from aibook_desktop.cli.models_choice import add_use, rivals_of, state_of
from aibook_desktop.cli.models_found import chosen, facts, mending
from aibook_desktop.cli.models_pack import add_pack
from aibook_desktop.cli.models_progress import show_progress
from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree

if TYPE_CHECKING:
    from aibook_desktop.studio.packs.looking import Pack


def list_models(_options: argparse.Namespace, home: Path, output: Output) -> int:
    """List the models that engines can use, and packs that have arrived in part."""
    from aibook_desktop.studio.packs.shelf import in_words, unfinished
    from aibook_desktop.studio.packs.upkeep import lines

    rows = []
    several = rivals_of(home, output)
    for line in lines(home):
        rival = None if line.shipped else several.get(line.folder.name)
        state = "shipped" if line.shipped else "" if line.sound else "damaged"
        if line.card is not None:
            said = facts(line.card, line.size, line.signed, output)
            states = filter(None, (state, state_of(rival)))
            about = "".join(say(f"packs.state.{each}", output.language) for each in states)
            output.say("cli.model", **said, state=about)
        else:
            output.say("cli.model_unsound", name=line.name, why="card.toml")
        rows.append(
            (to_plain(line.card) if line.card is not None else {"name": line.name})
            | {"folder": str(line.folder), "size": line.size, "sound": line.sound}
            | {"signed": to_plain(line.signed) if line.signed else "wrong"}
            | {"chosen": rival and rival.chosen, "used": rival and rival.used}
        )
    halves = unfinished(home)
    for half in halves:
        done, of = in_words(half.done), in_words(half.of)
        output.say("cli.model_half", name=half.card.name, done=done, of=of)
    if output.as_json:
        arriving = [{"name": h.card.name, "done": h.done, "of": h.of} for h in halves]
        output.answer({"models": rows, "arriving": arriving})
    elif not rows:
        output.say("cli.no_models")
    return 0


def install(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Take in the pack, or the chosen ones of several packs, that lie at a path."""
    from aibook_desktop.studio.packs import shelf
    from aibook_desktop.studio.packs.events import Arriving, Installed

    for pack in chosen(options, home, output):
        _agree(pack, options, home, output)
        for event in shelf.install(pack, home):
            if isinstance(event, Arriving):
                show_progress(event, output)
            elif isinstance(event, Installed):
                show_progress(None, output)
                key = "cli.model_waits" if event.waits else "cli.model_installed"
                output.say(key, folder=str(event.folder))
                output.event("installed", folder=str(event.folder), waits=event.waits)
    return 0


def verify(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Hash every file of every model; status 1 when one is damaged."""
    from aibook_desktop.studio.packs.events import Arriving
    from aibook_desktop.studio.packs.upkeep import examine

    rows: list[dict[str, Any]] = []
    for event in examine(home, options.name):
        if isinstance(event, Arriving):
            show_progress(event, output)
            continue
        show_progress(None, output)
        name = event.card.name if event.card else event.folder.name
        damaged = [Problem("model_damaged", model=name, file=each) for each in event.damaged]
        said = " ".join(what(each, output.language) for each in damaged[:3])
        key = "cli.model_sound" if event.sound else "cli.model_unsound"
        output.say(key, name=event.folder.name, why=said)
        row = {"model": event.folder.name, "folder": str(event.folder), "sound": event.sound}
        rows.append(row | {"why": said, "damaged": list(event.damaged)})
    sound = all(row["sound"] for row in rows)
    if output.as_json:
        output.answer({"models": rows})
    elif not sound:
        output.say("cli.model_mend")
    return 0 if sound else 1


def repair(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Take only what is damaged or missing at home from the stick."""
    from aibook_desktop.studio.packs import upkeep
    from aibook_desktop.studio.packs.events import Arriving, Mended

    for pack in mending(options, home, output):
        for event in upkeep.repair(pack, home):
            if isinstance(event, Arriving):
                show_progress(event, output)
            elif isinstance(event, Mended):
                show_progress(None, output)
                key = "cli.model_mended" if event.files else "cli.model_was_sound"
                details = {"files": ", ".join(event.files)} if event.files else {}
                output.say(key, folder=str(event.folder), **details)
                output.event("mended", folder=str(event.folder), files=list(event.files))
    return 0


def remove(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Take a model out of the home."""
    from aibook_desktop.studio.packs.shelf import remove as take_out

    folder = take_out(options.name, home)
    output.say("cli.model_removed", folder=str(folder))
    if output.as_json:
        output.answer({"removed": str(folder)})
    return 0


def _agree(pack: Pack, options: argparse.Namespace, home: Path, output: Output) -> None:
    """Show the licence, and ask where it has conditions; raises `Problem` licence_unaccepted."""
    from aibook_desktop.engines.file_names import hides_something
    from aibook_desktop.studio.packs.licences import terms
    from aibook_desktop.studio.packs.looking import licence_words
    from aibook_desktop.studio.packs.saying import signed_words
    from aibook_desktop.studio.packs.upkeep import lines, signed_before

    asked = terms(pack.card.licence)
    words = say(f"packs.terms.{asked}", output.language)
    output.say("cli.licence_terms", licence=pack.card.licence, terms=words)
    if not output.as_json:
        output.line(signed_words(pack.signed, output.language))
    before = signed_before(pack, lines(home))
    if before is not None:
        output.say("packs.signed_before", signed=signed_words(before, output.language))
    if asked == "free" or options.accept_licence:
        return
    if not output.as_json:
        text = licence_words(pack) or say("grownups.packs.licence.none", output.language)
        output.line("".join(each for each in text if each in "\n\t" or not hides_something(each)))
        if sys.stdin.isatty() and _is_agreed(output):
            return
    raise Problem("licence_unaccepted", model=pack.card.name, licence=pack.card.licence)


def _is_agreed(output: Output) -> bool:
    try:
        said = input(say("cli.licence_question", output.language))
    except EOFError:
        return False
    return said.strip().lower() in ("y", "yes")


def add_models(tree: Tree) -> None:
    """Add the commands to the parser."""
    models = tree.group("models")
    models.command("list", "models.list", list_models)
    for name, answer in (("install", install), ("repair", repair)):
        command = models.command(name, f"models.{name}", answer)
        command.add_argument("path", type=Path, nargs="?", help=tree.text("models.install.path"))
        command.add_argument("--name", metavar="NAME", help=tree.text("models.install.name"))
        command.add_argument("--all", action="store_true", help=tree.text("models.install.all"))
        if name == "install":
            text = tree.text("models.install.accept_licence")
            command.add_argument("--accept-licence", action="store_true", help=text)
    checking = models.command("verify", "models.verify", verify)
    checking.add_argument("name", nargs="?", help=tree.text("models.verify.name"))
    add_use(models)
    removing = models.command("remove", "models.remove", remove)
    removing.add_argument("name")
    add_pack(models)
