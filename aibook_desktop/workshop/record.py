"""The card of a step: what went in, with which settings, and what came out.

Every step of a workshop leaves `made.json` in the folder that it makes, written last. So a folder
without one is half made and may be gone on with, one with a card says what it is worth, and a step
whose card names the same settings and inputs need not be done again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from aibook_desktop.book.durable import write_durably

CARD: Final = "made.json"
Plain = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Made:
    """What a step did.

    `settings` are the recipe's fields, `inputs` name each thing that went in with a digest or a
    count that tells it from another, `results` what was counted and measured.
    """

    step: str
    settings: Mapping[str, Plain]
    inputs: Mapping[str, Plain]
    results: Mapping[str, Plain]

    @property
    def work(self) -> str:
        """One text that tells this work from any other, whatever comes of it."""
        plain = [self.step, dict(self.settings), dict(self.inputs)]
        return hashlib.sha256(json.dumps(plain, sort_keys=True).encode()).hexdigest()

    def is_same_work(self, other: Made) -> bool:
        """Tell whether both did the same step with the same settings to the same things."""
        return (self.step, dict(self.settings), dict(self.inputs)) == (
            other.step,
            dict(other.settings),
            dict(other.inputs),
        )


def write_made(folder: Path, made: Made) -> None:
    """Write the card, whole or not at all; raises `Problem` disk_full or disk_read_only."""
    plain = {
        "step": made.step,
        "settings": dict(made.settings),
        "inputs": dict(made.inputs),
        "results": dict(made.results),
    }
    text = json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
    write_durably(folder / CARD, text.encode())


def read_made(folder: Path) -> Made | None:
    """Read a folder's card; None when there is none or it can't be read: half made."""
    try:
        plain: Any = json.loads((folder / CARD).read_text(encoding="utf-8"))
        return Made(
            step=str(plain["step"]),
            settings=dict(plain["settings"]),
            inputs=dict(plain["inputs"]),
            results=dict(plain["results"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
