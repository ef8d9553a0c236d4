"""`aibook workshop voices …`: learning, listing, trying, measuring and erasing voices."""

from __future__ import annotations

import argparse
import re
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.record import to_plain
from aibook_desktop.book.strings import day
from aibook_desktop.cli.output import Output
from aibook_desktop.cli.tree import Tree
from aibook_desktop.cli.workshop.threads import one_thread_each
from aibook_desktop.engines.registry import BORROWED, cards_of
from aibook_desktop.engines.voices.consent import MOST_DAYS, USUAL_DAYS, Person, is_line
from aibook_desktop.settings.store import read_settings, save_settings

_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def add(tree: Tree) -> None:
    """Add the commands."""
    learn = tree.command("family", "voices.family", family)
    _add_person(learn, tree)
    learn.add_argument("--reading", type=Path, required=True, help=tree.text("voices.reading"))
    narrators = [card.name for card in cards_of("narrator") if card.apart and not card.asked]
    learn.add_argument("--narrator", choices=narrators, help=tree.text("voices.narrator"))
    learn.add_argument("--voice", default="", help=tree.text("voices.base_voice"))
    _add_person(tree.command("consent", "voices.consent", consent), tree)
    tree.command("list", "voices.list", list_voices)
    trying = tree.command("try", "voices.try", try_voice)
    trying.add_argument("name", help=tree.text("voices.name"))
    trying.add_argument("text")
    trying.add_argument("out", type=Path)
    trying.add_argument("--language", choices=LANGUAGES, help=tree.text("make.language"))
    erasing = tree.command("erase", "voices.erase", erase, log=True)
    erasing.add_argument("name", help=tree.text("voices.name"))
    text = tree.command("text", "voices.text", show_text)
    text.add_argument("--who", type=_line, default="…", help=tree.text("voices.who"))
    _add_terms(text, tree)
    measuring = tree.command("bench", "voices.bench", bench)
    measuring.add_argument(
        "--speakers", type=int, default=6, metavar="N", help=tree.text("voices.speakers")
    )


def _add_person(command: argparse.ArgumentParser, tree: Tree) -> None:
    command.add_argument("name", type=_name, help=tree.text("voices.name"))
    command.add_argument("--who", type=_line, required=True, help=tree.text("voices.who"))
    command.add_argument("--consent", type=Path, required=True, help=tree.text("voices.spoken"))
    _add_terms(command, tree)


def _add_terms(command: argparse.ArgumentParser, tree: Tree) -> None:
    command.add_argument("--purpose", type=_line, help=tree.text("voices.purpose"))
    command.add_argument("--listeners", type=_line, help=tree.text("voices.listeners"))
    command.add_argument("--language", choices=LANGUAGES, help=tree.text("voices.language"))
    command.add_argument(
        "--days",
        type=int,
        default=USUAL_DAYS,
        choices=range(1, MOST_DAYS + 1),
        metavar=f"1-{MOST_DAYS}",
        help=tree.text("voices.days"),
    )


def family(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Learn a family member's voice."""
    one_thread_each()
    from aibook_desktop.engines.registry import card_named
    from aibook_desktop.workshop.voices.clips import read_both
    from aibook_desktop.workshop.voices.learning import (
        check_name,
        check_spoken,
        find_base,
        keep,
        measured,
    )

    engine = card_named("narrator", "family")
    if engine.missing_modules():
        raise Problem("engine_not_installed", engine=engine.name, command=engine.set_up)
    shelf = home / "models"
    check_name(options.name, shelf)
    spoken, reading = read_both(options.consent, options.reading)
    check_spoken(spoken)
    language = _language(options, home, output)
    base = find_base(shelf, options.narrator, options.voice, language)
    voice = measured(reading, base, shelf, output.say)
    person = _person(options, home, output)
    folder = shelf / options.name
    keep(folder, voice, base, person, spoken)
    output.say("voices.learnt", name=options.name, day=_last_day(options, output))
    if output.as_json:
        moved = {each.language: each.stretch for each in voice.narrators}
        output.answer({"folder": str(folder), "narrator": base.card.name, "stretch": moved})
    return 0


def consent(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Record somebody's consent for a voice that is installed already."""
    from aibook_desktop.studio.voices import voice_named
    from aibook_desktop.workshop.voices.clips import read_clip
    from aibook_desktop.workshop.voices.learning import add_consent, check_spoken

    voice = voice_named(home, options.name)
    if voice is None or voice.engine not in BORROWED:
        raise Problem("voice_unknown")
    spoken = read_clip(options.consent)
    check_spoken(spoken)
    today = datetime.now(UTC).astimezone().date()
    add_consent(home / "models" / voice.name, _person(options, home, output), spoken, today)
    output.say("voices.learnt", name=options.name, day=_last_day(options, output))
    if output.as_json:
        output.answer({"voice": voice.name})
    return 0


def list_voices(_options: argparse.Namespace, home: Path, output: Output) -> int:
    """List the voices and whether they may be used."""
    from aibook_desktop.studio.voices import voices

    found = voices(home)
    for voice in found:
        output.say(
            f"voices.row.{voice.state}",
            name=voice.name,
            who=voice.who,
            day=day(voice.expires_on, output.language),
            listeners=voice.listeners,
        )
    if output.as_json:
        output.answer({"voices": [to_plain(voice) for voice in found]})
    elif not found:
        output.say("voices.none")
    return 0


def try_voice(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Read a text with a voice into a file; a voice that may not be used is a problem here."""
    from aibook_desktop.book.durable import write_durably
    from aibook_desktop.engines.registry import card_named
    from aibook_desktop.studio.voices import voice_named

    language = options.language or read_settings(home, output.language).language
    voice = voice_named(home, options.name)
    if voice is None:
        raise Problem("voice_unknown")
    card = card_named("narrator", voice.engine)
    if card.missing_modules():
        raise Problem("engine_not_installed", engine=card.name, command=card.set_up)
    narrator = card.build(home / "models" / voice.name)
    narration = narrator.read(options.text, language, options.name)  # type: ignore[union-attr]
    target = options.out.absolute()
    if not target.parent.is_dir():
        raise Problem("file_missing", file=str(target.parent))
    write_durably(target, narration.sound)
    output.say("voices.written", file=str(target))
    if output.as_json:
        output.answer({"file": str(target), "words": to_plain(narration.words)})
    return 0


def erase(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Erase a voice and all that it has read."""
    from aibook_desktop.studio.erasing import erase_voice, without_voice
    from aibook_desktop.studio.workplace import open_studio

    settings = read_settings(home, output.language)
    with closing(open_studio(home, settings)) as studio:
        plain = without_voice(settings, options.name)
        if plain != settings:
            save_settings(home, plain)
        for step in erase_voice(replace(studio, settings=plain), options.name):
            output.say("voices.reading_anew", done=str(step.done), of=str(step.of))
    output.say("voices.erased", name=options.name)
    if output.as_json:
        output.answer({"erased": options.name})
    return 0


def show_text(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Print what a person says: the sentence of consent, and the text to be read."""
    from aibook_desktop.engines.voices.reading import reading_text

    sentence = _person(options, home, output).sentence
    lines = reading_text(_language(options, home, output))
    if output.as_json:
        output.answer({"consent": sentence, "reading": list(lines)})
        return 0
    for key, text in (("voices.say_this", (sentence,)), ("voices.read_this", lines)):
        output.say(key)
        for line in ("", *text, ""):
            output.line(line)
    return 0


def bench(options: argparse.Namespace, _home: Path, output: Output) -> int:
    """Measure the voice conversion on synthetic voices; status 1 where it misses its bar."""
    one_thread_each()
    from aibook_desktop.workshop.voices.bench import score_speakers

    report = score_speakers(max(1, options.speakers))
    if output.as_json:
        output.answer(to_plain(report))
    else:
        for line in report.lines():
            output.line(line)
    return 0 if report.passed else 1


def _person(options: argparse.Namespace, home: Path, output: Output) -> Person:
    from aibook_desktop.engines.voices.reading import asked_of

    return asked_of(
        options.who,
        _language(options, home, output),
        datetime.now(UTC).astimezone().date(),
        options.days,
        purpose=options.purpose,
        listeners=options.listeners,
    )


def _last_day(options: argparse.Namespace, output: Output) -> str:
    today = datetime.now(UTC).astimezone().date()
    return day((today + timedelta(days=options.days)).isoformat(), output.language)


def _language(options: argparse.Namespace, home: Path, output: Output) -> Language:
    language: Language = options.language or read_settings(home, output.language).language
    return language


def _line(text: str) -> str:
    if not is_line(text):
        raise argparse.ArgumentTypeError(text)
    return text.strip()


def _name(text: str) -> str:
    if not _NAME.fullmatch(text):
        raise argparse.ArgumentTypeError(text)
    return text
