"""What a person says when its voice is learnt: the sentence of consent, and a minute of a story."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from aibook_desktop.book.model import Language
from aibook_desktop.book.resources import RESOURCES
from aibook_desktop.book.strings import day, say
from aibook_desktop.engines.voices.consent import Person

TEXTS: Final = RESOURCES / "voices"


def reading_text(language: Language) -> tuple[str, ...]:
    """The sentences that a person reads, about a minute."""
    text = (TEXTS / f"reading-{language}.txt").read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line)


def asked_of(
    who: str,
    language: Language,
    today: date,
    days: int,
    *,
    purpose: str | None = None,
    listeners: str | None = None,
) -> Person:
    """What somebody is asked to agree to; purpose and listeners are the usual ones if None."""
    listeners = listeners or say("voices.consent.listeners", language)
    last = day((today + timedelta(days=days)).isoformat(), language)
    return Person(
        who,
        purpose or say("voices.consent.purpose", language),
        listeners,
        say("voices.consent.sentence", language, who=who, listeners=listeners, day=last),
        language,
        days,
    )
