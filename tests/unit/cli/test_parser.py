"""The command line as people type it."""

from __future__ import annotations

from pathlib import Path

import pytest

from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.cli.parser import build_parser
from aibook_desktop.cli.surroundings import home_folder, people_language

COMMANDS = (
    "make --wish 토끼 --level 4 --pages 8 --seed 1 --json",
    "make --say wish.wav --transcriber whisper --narrator quiet",
    "make --hero rabbit --companion bear --place forest --theme fun --language ko",
    "transcribe a.wav b.wav --json",
    "books list --json",
    "books show b1",
    "books search 토끼",
    "books export b1 book.aibook",
    "books import book.aibook",
    "books verify",
    "engines --json",
    "models list",
    "models install folder",
    "models verify",
    "models verify listener --json",
    "models install stick --name ears --accept-licence",
    "models install stick --all --json",
    "models repair stick",
    "models use listener --json",
    "models remove listener",
    "models pack folder out.aibookpack --split 3900M --sign key.pem --licence MIT",
    "doctor",
    "bench book --json",
    "bench workers --times 40 --engines papercut espeak --harms hang",
    "gallery folder",
    "--kiosk",
    "",
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_promised_command_is_understood(command: str, language: Language) -> None:
    """A teacher's script that worked last year must work this year."""
    options = build_parser(language).parse_args(command.split())
    assert callable(options.command)
    assert options.json == ("--json" in command)


@pytest.mark.parametrize("words", ["--home there books list", "books list --home there"])
def test_the_home_may_stand_before_or_after_the_command(words: str) -> None:
    """People put options where they like."""
    assert build_parser("en").parse_args(words.split()).home == "there"


def test_the_home_is_asked_for_then_set_then_usual() -> None:
    """Books that went to another folder than the one asked for would seem lost."""
    assert home_folder("a", {"AIBOOK_HOME": "/b"}) == Path("a").absolute()
    assert home_folder(None, {"AIBOOK_HOME": "/b"}) == Path("/b").absolute()
    assert home_folder(None, {}).is_absolute()


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "ko_KR.UTF-8"}, "ko"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "ko_KR.UTF-8"}, "ko"),
        ({}, "en"),
    ],
)
def test_the_program_speaks_the_computers_language(
    environment: dict[str, str], language: Language
) -> None:
    """A Korean teacher must not be greeted in English."""
    assert people_language(environment) == language
