"""What happened to engines, for the grown-ups: which, how, how often and when, and never a word.

One small file of the home, rewritten at each incident. An incident that can't be written down is
still an incident that was survived, so nothing is raised.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final, Literal, get_args

from aibook_desktop.book.durable import make_folder, write_durably
from aibook_desktop.book.model import Craft
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.record import from_plain
from aibook_desktop.workers.falls import Fall

FILE: Final = "incidents.json"
Kind = Literal[Fall, "smaller", "given_up"]
"""A fall; that an engine began to work by a smaller plan; that others did its part for a while."""

RECENT_DAYS: Final = 7
_MOST: Final = 200
_writing = threading.Lock()


@dataclass(frozen=True, slots=True)
class Incident:
    """So often did this happen to an engine on one `day` (ISO 8601)."""

    craft: Craft
    engine: str
    kind: Kind
    count: int
    day: str


def note_incident(home: Path, craft: Craft, engine: str, kind: Kind, today: date) -> None:
    """Count one more."""
    with _writing:
        kept = list(incidents(home))
        for at, each in enumerate(kept):
            if _what(each) == (craft, engine, kind) and each.day == today.isoformat():
                kept[at] = replace(each, count=each.count + 1)
                break
        else:
            kept.append(Incident(craft, engine, kind, 1, today.isoformat()))
        plain = [asdict(each) for each in kept[-_MOST:]]
        try:
            make_folder(home / "log")
            write_durably(home / "log" / FILE, json.dumps(plain, indent=1).encode())
        except (OSError, Problem):
            return


def incidents(home: Path) -> tuple[Incident, ...]:
    """Everything that was written down; what can't be read is passed over."""
    try:
        found = json.loads((home / "log" / FILE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return ()
    return tuple(_sound(found)) if isinstance(found, list) else ()


def recent(home: Path, today: date) -> tuple[Incident, ...]:
    """What happened in the last days, the days added up; `day` is the last one."""
    found: dict[tuple[Craft, str, Kind], Incident] = {}
    for each in incidents(home):
        if (today - date.fromisoformat(each.day)).days < RECENT_DAYS:
            before = found.get(_what(each))
            count = each.count + (before.count if before is not None else 0)
            found[_what(each)] = replace(each, count=count)
    return tuple(found.values())


def falls(home: Path, today: date) -> int:
    """How often an engine was lost in the last days."""
    return sum(each.count for each in recent(home, today) if each.kind in get_args(Fall))


def _what(incident: Incident) -> tuple[Craft, str, Kind]:
    return incident.craft, incident.engine, incident.kind


def _sound(found: list[object]) -> Iterator[Incident]:
    for each in found:
        try:
            incident: Incident = from_plain(Incident, each)
            date.fromisoformat(incident.day)
        except ValueError:
            continue
        yield incident
