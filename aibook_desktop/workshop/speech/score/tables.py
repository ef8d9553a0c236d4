"""The tables as files: Markdown for people, JSON for programs, each written whole.

The card of the step (`made.json`) is written last: it says that the tables are there, and from
what.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from aibook_desktop.book.durable import make_folder, problem_of, write_durably
from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.record import Made, write_made
from aibook_desktop.workshop.speech.score.markdown import markdown
from aibook_desktop.workshop.speech.score.table import EVERYBODY, Table

STEP: Final = "score"
MARKDOWN: Final = "score.md"
JSON: Final = "score.json"


def write_tables(table: Table, folder: Path, language: Language) -> None:
    """Write the tables and the card of the step; raises `Problem` disk_full or disk_read_only."""
    try:
        make_folder(folder)
    except OSError as error:
        raise problem_of(error, folder) from error
    write_durably(folder / MARKDOWN, markdown(table, language).encode())
    whole = json.dumps(plain(table), ensure_ascii=False, indent=2) + "\n"
    write_durably(folder / JSON, whole.encode())
    write_made(folder, made(table))


def made(table: Table) -> Made:
    """The card of the step: the models by their digests, the clips by theirs, the CER of each."""
    return Made(
        STEP,
        settings={
            "split": table.split,
            "clips": table.clips,
            "conditions": " ".join(condition.name for condition in table.conditions),
            "resamples": table.resamples,
            "seed": table.seed,
        },
        inputs={"data": table.data, **{row.model: row.digest for row in table.rows}},
        results={
            f"{row.model} {result.condition} cer": round(result.cer.value, 4)
            for row in table.scored()
            for result in row.results
            if result.group == EVERYBODY
        },
    )


def plain(table: Table) -> dict[str, Any]:
    """Return the table as JSON has it; a `Problem` is its kind with its details."""
    return asdict(table, dict_factory=_plain)


def _plain(fields: list[tuple[str, Any]]) -> dict[str, Any]:
    return {name: _simple(value) for name, value in fields}


def _simple(value: Any) -> Any:
    if isinstance(value, Problem):
        return {"kind": value.kind, **value.details}
    if isinstance(value, tuple):
        return [_simple(each) for each in value]
    return value
