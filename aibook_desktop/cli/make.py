"""`aibook make` and `aibook transcribe`: the window's own use cases, without a window."""

from __future__ import annotations

import argparse
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from aibook_desktop.book.model import CRAFTS, Language, Recording
from aibook_desktop.cli.events import tell
from aibook_desktop.cli.output import Output
from aibook_desktop.settings.store import read_settings
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.crew import Crew
from aibook_desktop.studio.engine_choice import EngineChoice, choice_of, preferred_models
from aibook_desktop.studio.events import Heard
from aibook_desktop.studio.listening import hear
from aibook_desktop.studio.online_keeping import OnlineKeeper
from aibook_desktop.studio.wishing import Chosen, language_of, wish_from


def make(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Make one book from a clip, free words or chosen symbols, and tell each step."""
    from aibook_desktop.studio.bookmaking import finish_unfinished, make_book
    from aibook_desktop.studio.seeds import next_seed
    from aibook_desktop.studio.workplace import open_studio

    recording = _recording(options.say) if options.say else None
    settings = read_settings(home, output.language)
    words: str = options.wish or ""
    language: Language | None = options.language
    with closing(
        open_studio(home, settings, _choice(options, settings), OnlineKeeper(home))
    ) as studio:
        studio.tune()
        seed = options.seed if options.seed is not None else next_seed(studio.library)
        studio.crew.warm("illustrator", "narrator")
        if recording is not None:
            language = language or settings.language
            words = _words(recording, language, studio.crew, output)
        language = language or language_of(words, settings.language)
        chosen = Chosen(options.hero, options.companion, options.place, options.theme)
        level = options.level or settings.level
        wish = wish_from(
            words, language, level=level, seed=seed, pages=options.pages, chosen=chosen
        )
        wish = replace(wish, style=options.style, bilingual=options.bilingual)
        with closing(make_book(wish, seed, studio)) as events:
            for event in events:
                tell(event, output)
        for _ in finish_unfinished(studio):
            pass
    return 0


def transcribe(options: argparse.Namespace, home: Path, output: Output) -> int:
    """Write down what is said in each clip."""
    recordings = [(clip, _recording(clip)) for clip in options.clips]
    settings = read_settings(home, output.language)
    language = options.language or settings.language
    crew = Crew(home, EngineChoice(models=preferred_models(settings)))
    heard = []
    try:
        for clip, recording in recordings:
            text = _words(recording, language, crew, None)
            heard.append({"clip": str(clip.absolute()), "text": text, "language": language})
            if not output.as_json:
                output.line(text)
    finally:
        crew.stop()
    if output.as_json:
        output.answer({"transcripts": heard})
    return 0


def _recording(clip: Path) -> Recording:
    from aibook_desktop.studio.clips import read_clip

    return read_clip(clip)


def _words(recording: Recording, language: Language, crew: Crew, output: Output | None) -> str:
    text = ""
    for event in hear(recording, language, crew):
        if output is not None:
            tell(event, output)
        if isinstance(event, Heard):
            text = event.text
    return text


def _choice(options: argparse.Namespace, settings: Settings) -> EngineChoice:
    asked = {craft: name for craft in CRAFTS if (name := getattr(options, craft))}
    return replace(choice_of(settings), **asked)
