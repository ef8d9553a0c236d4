"""The tables as people read them: error rates in percent with their 95 % intervals, in Markdown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say, what
from aibook_desktop.workshop.speech.score.bootstrap import Estimate
from aibook_desktop.workshop.speech.score.conditions import CONDITIONS
from aibook_desktop.workshop.speech.score.edits import MEASURES
from aibook_desktop.workshop.speech.score.table import EVERYBODY, Result, Table

_NOTHING: Final = "–"


def markdown(table: Table, language: Language) -> str:
    """Return the tables for people."""
    parts = [
        f"# {say('score.title', language)}",
        say(
            "score.about",
            language,
            folder=table.folder,
            split=table.split,
            clips=str(table.clips),
            speakers=str(table.speakers),
            resamples=str(table.resamples),
        ),
        *_conditions(table, language),
        *(what(problem, language) for problem in table.left_out),
        _headline(table, language),
        *_measures(table, language),
        *_group_table(table, language),
        *_difference_table(table, language),
    ]
    return "\n\n".join(parts) + "\n"


def _conditions(table: Table, language: Language) -> Iterator[str]:
    for condition in table.conditions:
        if condition.snr_db is not None:
            yield say(
                "score.far" if condition.echo else "score.near",
                language,
                condition=_named(condition.name, language),
                snr=f"{condition.snr_db:g}",
                echo=f"{condition.echo:g}",
            )


def _headline(table: Table, language: Language) -> str:
    lines = []
    for row in table.rows:
        cells = [
            _cell(row.result(each.name), lambda result: result.cer) for each in table.conditions
        ]
        lines.append([row.model, *cells, what(row.problem, language) if row.problem else ""])
    head = [say("score.model", language), *_condition_names(table, language), ""]
    if not any(row.problem for row in table.rows):
        lines, head = [line[:-1] for line in lines], head[:-1]
    return f"## {say('score.headline', language)}\n\n{_grid(head, lines)}"


def _measures(table: Table, language: Language) -> Iterator[str]:
    """The other rates and the counts: a line for each model and condition."""
    head = ["model", "condition", *MEASURES, "unheard", "invented"]
    lines = [
        [
            row.model,
            _named(result.condition, language),
            *(_number(getattr(result, measure)) for measure in MEASURES),
            f"{result.unheard} / {result.clips}",
            f"{result.invented} / {result.wordless}" if result.wordless else _NOTHING,
        ]
        for row in table.scored()
        for result in row.results
        if result.group == EVERYBODY
    ]
    if lines:
        named = [say(f"score.{each}", language) for each in head]
        yield f"## {say('score.measures', language)}\n\n{_grid(named, lines)}"


def _group_table(table: Table, language: Language) -> Iterator[str]:
    head = [say(f"score.{each}", language) for each in ("model", "group", "clips", "speakers")]
    lines = []
    for row in table.scored():
        for group in table.groups:
            results = [row.result(each.name, group) for each in table.conditions]
            if group != EVERYBODY and results[0] is not None:
                counts = [str(results[0].clips), str(results[0].speakers)]
                cells = [_cell(result, lambda each: each.cer) for result in results]
                lines.append([row.model, say(f"score.{group}", language), *counts, *cells])
    if lines:
        grid = _grid([*head, *_condition_names(table, language)], lines)
        yield f"## {say('score.groups', language)}\n\n{grid}"


def _difference_table(table: Table, language: Language) -> Iterator[str]:
    found = {(each.model, each.group, each.condition): each.cer for each in table.differences}
    lines = []
    for model, group in dict.fromkeys((each.model, each.group) for each in table.differences):
        cells = [found.get((model, group, each.name)) for each in table.conditions]
        signed = [_signed(cell) if cell else _NOTHING for cell in cells]
        lines.append([model, say(f"score.{group}", language), *signed])
    if lines:
        against = table.differences[0].against
        head = [say("score.model", language), say("score.group", language)]
        grid = _grid([*head, *_condition_names(table, language)], lines)
        title = say("score.differences", language, model=against)
        yield f"## {title}\n\n{say('score.differences.about', language)}\n\n{grid}"


def _condition_names(table: Table, language: Language) -> list[str]:
    return [_named(each.name, language) for each in table.conditions]


def _named(condition: str, language: Language) -> str:
    known = {each.name for each in CONDITIONS}
    return say(f"score.{condition}", language) if condition in known else condition


def _cell(result: Result | None, figure: Callable[[Result], Estimate]) -> str:
    return _NOTHING if result is None else _number(figure(result))


def _number(estimate: Estimate) -> str:
    value, low, high = (100 * each for each in (estimate.value, estimate.low, estimate.high))
    return f"{value:.2f} [{low:.2f}, {high:.2f}]"


def _signed(estimate: Estimate) -> str:
    value, low, high = (100 * each for each in (estimate.value, estimate.low, estimate.high))
    sure = "**" if estimate.is_away_from_zero else ""
    return f"{sure}{value:+.2f}{sure} [{low:+.2f}, {high:+.2f}]"


def _grid(head: Sequence[str], lines: Sequence[Sequence[str]]) -> str:
    rows = [head, ["---"] * len(head), *lines]
    return "\n".join(f"| {' | '.join(map(_on_one_line, row))} |" for row in rows)


def _on_one_line(cell: str) -> str:
    return " ".join(cell.replace("|", "/").split())
