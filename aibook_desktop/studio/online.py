"""Whether stories may be asked of a server of somebody else: no, until a grown-up has agreed.

Agreeing is to one text, one address and one model. Whatever of the three changes, nobody has agreed
any more, and nothing is asked until somebody does again. This module only knows the rule; the
agreement and the key are kept by `online_keeping`, and a kiosk never has anybody to ask.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.server_address import USUAL_MODEL, server_address
from aibook_desktop.settings.table import Settings

CONSENT_TEXT: Final = 1
"""Counted up with every change of the sentences that a grown-up agrees to (`online.consent.*`)."""

PARTS: Final = ("what", "sent", "example", "never", "keeping", "end")
"""What a grown-up reads in turn: `online.consent.PART` and `online.consent.PART.text`."""


@dataclass(frozen=True, slots=True)
class Place:
    """Who is asked: an address in its one spelling, the host in it, a model's name.

    A server `at_home` may do without a key.
    """

    url: str
    host: str
    model: str
    at_home: bool = False


@dataclass(frozen=True, slots=True)
class Consent:
    """What a grown-up has agreed to, and when (a date in ISO 8601)."""

    url: str
    model: str
    text: int
    given_on: str


class Standing(Enum):
    """How it stands between this home and a server."""

    OFF = auto()
    """Nobody has ever agreed, or has taken it back."""
    CHANGED = auto()
    """Somebody agreed to another text, address or model."""
    ON = auto()


def place_of(settings: Settings) -> Place:
    """Who the settings name; raises `Problem` online_address_refused."""
    address = server_address(settings.online_server)
    return Place(address.url, address.host, settings.online_model or USUAL_MODEL, address.at_home)


def standing(consent: Consent | None, place: Place) -> Standing:
    """How it stands."""
    if consent is None:
        return Standing.OFF
    agreed = (consent.url, consent.model, consent.text)
    return Standing.ON if agreed == (place.url, place.model, CONSENT_TEXT) else Standing.CHANGED


def obstacle(stands: Standing) -> Problem | None:
    """Why nothing may be asked, None when it may."""
    match stands:
        case Standing.OFF:
            return Problem("online_off")
        case Standing.CHANGED:
            return Problem("online_consent_missing")
        case Standing.ON:
            return None
