"""The consent that a person gave for its voice: kept with the voice, and asked before every use.

The person says a sentence that names what the voice is for, who may hear it and until when. The
recording of that sentence and this record lie in the voice's folder. Without them, past their last
day or once withdrawn, the voice is not used. It is a promise between people that the program keeps
visible; it can't know who spoke.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final, Literal

from aibook_desktop.book.durable import problem_of, write_durably
from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.record import from_plain, to_plain

RECORD: Final = "consent.json"
RECORDING: Final = "consent.wav"
ARRIVING: Final = ".learning-"
"""Before the name of a folder in which a voice is just being put together."""
USUAL_DAYS: Final = 365
MOST_DAYS: Final = 5 * 366
LONGEST_TEXT: Final = 200
_LARGEST: Final = 1 << 16

State = Literal["valid", "expired", "withdrawn", "missing"]


@dataclass(frozen=True, slots=True)
class Consent:
    """Who allowed what.

    `who` is what the family calls the person; `sentence` is what was to be said, in `language`;
    days are ISO 8601, `expires_on` is the last one on which the voice is used, `withdrawn_on` is ""
    until it is withdrawn; `sha256` is that of the recording.
    """

    who: str
    purpose: str
    listeners: str
    sentence: str
    language: Language
    given_on: str
    expires_on: str
    sha256: str
    withdrawn_on: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Whose voice it is and what was agreed: each text is one line, `days` is 1 to `MOST_DAYS`."""

    who: str
    purpose: str
    listeners: str
    sentence: str
    language: Language
    days: int


def is_line(text: str) -> bool:
    """Whether a text can stand in a consent: one printable line, not empty and not long."""
    return 0 < len(text.strip()) <= LONGEST_TEXT and text.isprintable()


def make_consent(person: Person, given: date, sound: bytes) -> Consent:
    """Write down a consent that was spoken; raises `ValueError` for what is not one."""
    texts = (person.who, person.purpose, person.listeners, person.sentence)
    if not all(map(is_line, texts)):
        raise ValueError("a consent names everything in a line each")
    if not 1 <= person.days <= MOST_DAYS:
        raise ValueError("a consent lasts for a day to five years")
    last = given + timedelta(days=person.days)
    digest = hashlib.sha256(sound).hexdigest()
    return Consent(*texts, person.language, given.isoformat(), last.isoformat(), digest)


def save_consent(folder: Path, consent: Consent) -> None:
    """Write the record beside its recording; raises `Problem` disk_full or disk_read_only."""
    plain = json.dumps(to_plain(consent), ensure_ascii=False, indent=1)
    write_durably(folder / RECORD, plain.encode())


def read_consent(folder: Path) -> Consent | None:
    """Read the record of a voice's folder; None where there is none that can be read."""
    path = folder / RECORD
    try:
        if path.stat().st_size > _LARGEST:
            return None
        consent: Consent = from_plain(Consent, json.loads(path.read_bytes()))
        date.fromisoformat(consent.given_on)
        date.fromisoformat(consent.expires_on)
    except (OSError, ValueError, RecursionError):
        return None
    return consent


def state_of(folder: Path, today: date) -> State:
    """Whether the voice in a folder may be used today; the recording is hashed again."""
    consent = read_consent(folder)
    if consent is None:
        return "missing"
    if consent.withdrawn_on:
        return "withdrawn"
    try:
        digest = hashlib.sha256((folder / RECORDING).read_bytes()).hexdigest()
    except OSError:
        return "missing"
    if not hmac.compare_digest(digest, consent.sha256):
        return "missing"
    first, last = date.fromisoformat(consent.given_on), date.fromisoformat(consent.expires_on)
    return "valid" if first <= today <= last else "expired"


def check_consent(folder: Path, today: date) -> None:
    """Raise `Problem` unless the voice in a folder may be used today.

    voice_unknown (no such folder), voice_expired or voice_without_consent.
    """
    if not folder.is_dir():
        raise Problem("voice_unknown")
    match state_of(folder, today):
        case "expired":
            raise Problem("voice_expired")
        case "withdrawn" | "missing":
            raise Problem("voice_without_consent")


def withdraw(folder: Path, today: date) -> None:
    """Let nobody use the voice from now on, and delete what was said; for a voice to be erased.

    Raises `Problem` disk_full or disk_read_only.
    """
    consent = read_consent(folder)
    try:
        if consent is not None and not consent.withdrawn_on:
            save_consent(folder, replace(consent, withdrawn_on=today.isoformat()))
    finally:  # on a full disk, too: without its recording the voice is silent
        _forget_recording(folder)


def _forget_recording(folder: Path) -> None:
    try:
        (folder / RECORDING).unlink(missing_ok=True)
    except OSError as error:
        raise problem_of(error, folder) from error
