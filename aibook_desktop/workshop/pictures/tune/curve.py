"""The record of a training as a table and as a curve that can be looked at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Final

from aibook_desktop.book.durable import write_durably
from aibook_desktop.workshop.pictures.tune.checkpoint import Row

HISTORY: Final = "history.csv"
CURVE: Final = "loss.svg"
_WIDTH, _HEIGHT, _MARGIN = 640, 320, 40
_LINES: Final = (("fixed", "#3f7fc4"), ("unseen", "#e4574c"), ("class_loss", "#8a8f98"))


def write_history(folder: Path, history: Sequence[Row]) -> None:
    """Write both; raises `Problem` disk_full or disk_read_only."""
    head = ",".join(Row.__dataclass_fields__)
    rows = [
        ",".join("" if value is None else f"{value:.6g}" for value in asdict(row).values())
        for row in history
    ]
    write_durably(folder / HISTORY, "\n".join([head, *rows, ""]).encode())
    write_durably(folder / CURVE, _drawn(history).encode())


def _drawn(history: Sequence[Row]) -> str:
    values = {
        name: [(row.step, value) for row in history if (value := getattr(row, name)) is not None]
        for name, _ in _LINES
    }
    top = max((value for points in values.values() for _, value in points), default=1.0) or 1.0
    last = max(history[-1].step, 1)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{_HEIGHT}"'
        ' font-family="sans-serif" font-size="12"><rect width="100%" height="100%"'
        ' fill="#fffdf8"/>'
    )
    parts = [head]
    for number, (name, colour) in enumerate(_LINES):
        if not values[name]:
            continue
        points = " ".join(
            f"{_across(step, last):.1f},{_down(value, top):.1f}" for step, value in values[name]
        )
        parts.append(
            f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="2.5"/>'
            f'<text x="{_MARGIN + 120 * number}" y="24" fill="{colour}">{name}</text>'
        )
    low = _HEIGHT - _MARGIN
    parts.append(
        f'<path d="M{_MARGIN} {_MARGIN} V{low} H{_WIDTH - _MARGIN}" fill="none" stroke="#4a4038"/>'
        f'<text x="4" y="{_MARGIN + 4}">{top:.3f}</text><text x="16" y="{low + 4}">0</text>'
        f'<text x="{_WIDTH - _MARGIN}" y="{low + 18}" text-anchor="end">{last}</text></svg>\n'
    )
    return "".join(parts)


def _across(step: int, last: int) -> float:
    return _MARGIN + (_WIDTH - 2 * _MARGIN) * step / last


def _down(value: float, top: float) -> float:
    return _HEIGHT - _MARGIN - (_HEIGHT - 2 * _MARGIN) * value / top
