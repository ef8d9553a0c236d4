"""The report as people read it: what went in, the tables, and how much tuning helped.

Its sentences stand in the string tables; every figure comes from the cards and tables of the steps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from aibook_desktop.book.durable import write_durably
from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.workshop.record import Plain, read_made
from aibook_desktop.workshop.speech.report.chain import Report
from aibook_desktop.workshop.speech.report.places import (
    BASELINE,
    EVERYBODY,
    FULL,
    LORA,
    TEST_SETS,
    UNTUNED,
    WISHES,
    Places,
)
from aibook_desktop.workshop.speech.score.markdown import markdown
from aibook_desktop.workshop.speech.score.table import Table
from aibook_desktop.workshop.speech.speaker.scoring import SpeakerScore, TaskScore

FILE: Final = "speech-report.md"
_HEADING: Final = re.compile(r"^#", re.MULTILINE)
_CLEAN: Final = "clean"
_OWN_PLACE: Final = "base_folder"


def write_report(report: Report, places: Places, language: Language) -> Path:
    """Write the report into its folder, whole; raises `Problem` disk_full or disk_read_only."""
    path = places.root / FILE
    text = "\n\n".join(_parts(report, places, language)) + "\n"
    write_durably(path, text.encode())
    return path


def _parts(report: Report, places: Places, language: Language) -> Iterator[str]:
    yield f"# {say('report.title', language)}"
    yield say("report.synthetic", language)
    yield say("report.how", language)
    yield f"## {say('report.gain', language)}"
    yield say("report.gain.about", language)
    yield _gains(report.children, language)
    for table, title in (
        (report.children, "report.children"),
        (report.grown_ups, "report.grown_ups"),
    ):
        yield f"## {say(title, language)}"
        yield _below(markdown(table, language))
    yield f"## {say('report.speaker', language)}"
    yield say("report.speaker.about", language)
    yield _speakers(report.speaker, language)
    yield f"## {say('report.went_in', language)}"
    yield say("report.went_in.about", language)
    yield from _cards(places)


def gain(table: Table, model: str, condition: str = _CLEAN) -> float | None:
    """How many times smaller the CER of a model is than the untuned one's; None without both."""
    rates = {row.model: row.result(condition) for row in table.scored()}
    untuned, tuned = rates.get(UNTUNED), rates.get(model)
    if untuned is None or tuned is None or not tuned.cer.value:
        return None
    return untuned.cer.value / tuned.cer.value


def _gains(table: Table, language: Language) -> str:
    names = [condition.name for condition in table.conditions]
    head = ["", *(say(f"score.{name}", language) for name in names)]
    lines = []
    for model in (FULL, LORA):
        factors = [gain(table, model, name) for name in names]
        lines.append([model, *("–" if each is None else f"{each:.1f} ×" for each in factors)])
    return _grid(head, lines)


def _speakers(score: SpeakerScore, language: Language) -> str:
    rows = (
        ("report.speaker.adults", score.gender_of_adults),
        ("report.speaker.group", score.group),
        ("report.speaker.children", score.gender_of_children),
    )
    keys = ("report.question", "score.clips", "score.speakers", "report.right")
    head = [say(key, language) for key in keys]
    return _grid(head, [_speaker_line(say(key, language), task) for key, task in rows])


def _speaker_line(question: str, task: TaskScore | None) -> list[str]:
    if task is None:
        return [question, "–", "–", "–"]
    right = f"{task.right:.4f} [{task.low:.4f}, {task.high:.4f}]"
    return [question, str(task.clips), str(task.speakers), right]


def _cards(places: Places) -> Iterator[str]:
    """What each step was told and what it counted, as its card says."""
    folders = {
        places.learnt(WISHES): WISHES,
        places.learnt(UNTUNED): UNTUNED,
        places.grown_ups: "data/grown-ups",
        places.children: "data/children",
        places.everybody: f"data/{EVERYBODY}",
        **{places.tested(who): f"data/test-{who}" for who in TEST_SETS},
        places.learnt(FULL): FULL,
        places.learnt(LORA): LORA,
        places.model(BASELINE): BASELINE,
        places.speaker: "speaker",
    }
    for folder, name in folders.items():
        made = read_made(folder)
        if made is not None:
            said = [f"{key} = {_plain(value)}" for key, value in made.settings.items()]
            results = {key: each for key, each in made.results.items() if key != _OWN_PLACE}
            out = [f"{key} = {_plain(value)}" for key, value in results.items()]
            yield f"- **{name}** ({made.step}): {', '.join(said)}" + (
                f" → {', '.join(out)}" if out else ""
            )


def _plain(value: Plain) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _below(text: str) -> str:
    """Let a document stand below a heading: without its title, its headings one level down."""
    _, _, rest = text.partition("\n\n")
    return _HEADING.sub("##", rest).strip()


def _grid(head: list[str], lines: list[list[str]]) -> str:
    rows = [head, ["---"] * len(head), *lines]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)
