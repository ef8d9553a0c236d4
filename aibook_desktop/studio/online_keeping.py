"""Keeps what a grown-up agreed to and the key: the one in a file of the home, the other never.

The key is in the system's keyring, under the address that it belongs to, or in this object and gone
with the program. So a copied home, a backup, a report or a log has none.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import Final

from aibook_desktop.book.durable import make_folder, problem_of, write_durably
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.options import Options
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.key_ring import KeyRing, SystemKeyRing
from aibook_desktop.studio.online import (
    CONSENT_TEXT,
    Consent,
    Standing,
    obstacle,
    place_of,
    standing,
)

FILE: Final = "online.json"
LONGEST_KEY: Final = 400


class OnlineKeeper:
    """The way to a server of one home. Its methods may block; `today` gives the date."""

    def __init__(
        self, home: Path, ring: KeyRing | None = None, today: Callable[[], date] = date.today
    ) -> None:
        self._home = home
        self._ring: KeyRing = ring or SystemKeyRing()
        self._today = today
        self._session: dict[str, str] = {}
        self._read: dict[str, str] = {}

    def consent(self) -> Consent | None:
        """What was agreed to; a file that nobody can read is no consent."""
        try:
            found = Consent(**json.loads((self._home / FILE).read_bytes()))
        except (OSError, ValueError, TypeError):
            return None
        sound = (str, str, int, str)
        values = (found.url, found.model, found.text, found.given_on)
        return found if all(map(isinstance, values, sound)) else None

    def standing(self, settings: Settings) -> Standing:
        """How it stands for what the settings name; an address that is refused was never agreed."""
        try:
            return standing(self.consent(), place_of(settings))
        except Problem:
            return Standing.OFF if self.consent() is None else Standing.CHANGED

    def obstacle(self, settings: Settings) -> Problem | None:
        """Why nothing may be asked; looks for no key, because that may take a moment."""
        return obstacle(self.standing(settings))

    def has_key(self, settings: Settings) -> bool:
        """Whether there is a key for what the settings name, or none is needed."""
        place = place_of(settings)
        return place.at_home or bool(self._key(place.url))

    def can_remember(self) -> bool:
        """Whether a key can be kept beyond this session."""
        return self._ring.is_safe()

    def agree(self, settings: Settings, key: str, *, remember: bool) -> Consent:
        """Keep the key and then the agreement; with `remember` beyond this session.

        An empty key leaves the one that is there. Raises `Problem` online_address_refused,
        online_key_missing, online_key_unkept (nothing is agreed then), and for a disk that refuses.
        """
        place = place_of(settings)
        self._take(place.url, key.strip(), remember=remember)
        if not self.has_key(settings):
            raise Problem("online_key_missing")
        given = Consent(place.url, place.model, CONSENT_TEXT, self._today().isoformat())
        before = self.consent()
        try:
            make_folder(self._home)
        except OSError as error:
            raise problem_of(error, self._home) from error
        write_durably(self._home / FILE, json.dumps(asdict(given)).encode())
        if before is not None and before.url != given.url:
            self._forget(before.url)
        return given

    def withdraw(self) -> None:
        """Take the agreement back, then the key; raises `Problem` online_key_unkept."""
        given = self.consent()
        try:
            (self._home / FILE).unlink(missing_ok=True)
        except OSError as error:
            raise problem_of(error, self._home) from error
        self._session.clear()
        self._read.clear()
        if given is not None:
            self._forget(given.url)

    def permit(self, settings: Settings, options: Options) -> Options:
        """Return the options with the way to the server.

        Raises `Problem` online_off, online_consent_missing or online_key_missing.
        """
        hindrance = self.obstacle(settings)
        if hindrance is not None:
            raise hindrance
        place = place_of(settings)
        key = self._key(place.url)
        if not key and not place.at_home:
            raise Problem("online_key_missing")
        return replace(options, server=place.url, model=place.model, secret=key, online=True)

    def permitted(self, settings: Settings, options: Options) -> Options:
        """The same where it is permitted, and the options as they are where it is not."""
        try:
            return self.permit(settings, options)
        except Problem:
            return options

    def _take(self, url: str, key: str, *, remember: bool) -> None:
        if not key:
            return
        if len(key) > LONGEST_KEY or not (key.isascii() and key.isprintable()) or " " in key:
            raise Problem("online_key_missing")
        if remember:
            self._ring.keep(url, key)
            self._session.pop(url, None)
            self._read[url] = key
        else:
            if self._ring.read(url):  # one that nobody unlocks forbids no key for this session
                self._forget(url)
            self._session[url] = key

    def _forget(self, url: str) -> None:
        for kept in (self._session, self._read):
            kept.pop(url, None)
        self._ring.forget(url)

    def _key(self, url: str) -> str:
        """The key for an address; one that was found is not looked for again."""
        known = self._session.get(url) or self._read.get(url)
        if not known:
            known = self._read[url] = self._ring.read(url)
        return known
