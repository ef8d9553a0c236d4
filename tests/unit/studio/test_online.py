"""The agreement to ask a server: who gave it, to what exactly, and where the key is meanwhile."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.backends.chainer import ChainerBackend

from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import tables
from aibook_desktop.engines.options import Options
from aibook_desktop.settings.store import read_settings
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.key_ring import SERVICE, SystemKeyRing
from aibook_desktop.studio.online import CONSENT_TEXT, Consent, Standing
from aibook_desktop.studio.online_keeping import FILE, OnlineKeeper
from tests.unit.studio.ring_in_memory import RingInMemory, Vault

KEY = "sk-planted-7f3a"
DAY = date(2026, 11, 21)
URL = "https://api.openai.com/v1"
AT_HOME = "http://127.0.0.1:8080/v1"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return read_settings(tmp_path, "ko")


@pytest.fixture
def ring() -> RingInMemory:
    return RingInMemory()


@pytest.fixture
def keeper(tmp_path: Path, ring: RingInMemory) -> OnlineKeeper:
    return OnlineKeeper(tmp_path, ring, lambda: DAY)


def test_nothing_is_asked_until_somebody_agrees(keeper: OnlineKeeper, settings: Settings) -> None:
    """A classroom would send wishes away without anybody having chosen it."""
    assert keeper.standing(settings) is Standing.OFF
    with pytest.raises(Problem, match="online_off"):
        keeper.permit(settings, Options())


def test_an_agreement_says_when_to_whom_and_to_which_text(
    keeper: OnlineKeeper, settings: Settings, tmp_path: Path
) -> None:
    """A school could not show later what it had agreed to."""
    keeper.agree(settings, KEY, remember=True)
    kept = json.loads((tmp_path / FILE).read_bytes())
    assert kept == {
        "url": URL,
        "model": "gpt-4.1-mini",
        "text": CONSENT_TEXT,
        "given_on": "2026-11-21",
    }
    permitted = keeper.permit(settings, Options(preset="best"))
    assert permitted == Options("best", server=URL, model="gpt-4.1-mini", secret=KEY, online=True)


@pytest.mark.parametrize(
    "change",
    [
        {"online_server": "https://other.example/v1"},
        {"online_model": "gpt-4o"},
        {"online_server": "x"},
    ],
)
def test_another_server_or_model_has_to_be_agreed_to_anew(
    keeper: OnlineKeeper, settings: Settings, change: dict[str, Any]
) -> None:
    """Wishes, and the key, would go to somebody whom nobody agreed to."""
    keeper.agree(settings, KEY, remember=True)
    other = replace(settings, **change)
    assert keeper.standing(other) is Standing.CHANGED
    with pytest.raises(Problem, match="online_consent_missing"):
        keeper.permit(other, Options())


def test_another_text_has_to_be_agreed_to_anew(
    keeper: OnlineKeeper, settings: Settings, tmp_path: Path
) -> None:
    """Somebody would be taken to agree to sentences that were never shown."""
    keeper.agree(settings, KEY, remember=True)
    old = Consent(URL, "gpt-4.1-mini", CONSENT_TEXT - 1, "2025-01-01")
    (tmp_path / FILE).write_text(json.dumps({name: getattr(old, name) for name in old.__slots__}))
    assert keeper.standing(settings) is Standing.CHANGED


def test_the_text_of_the_consent_is_the_one_of_its_number() -> None:
    """Sentences would change while an agreement goes on: count `CONSENT_TEXT` up with them."""
    said = tables()
    agreed = sorted((key, *said[key].values()) for key in said if key.startswith("online.consent."))
    assert (CONSENT_TEXT, hashlib.sha256(repr(agreed).encode()).hexdigest()[:16]) == (
        1,
        "90dbea4b512cf56b",
    )


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"url": 1, "model": "", "text": 1, "given_on": ""}', b"\xff"]
)
def test_a_file_that_nobody_can_read_is_no_agreement(
    keeper: OnlineKeeper, settings: Settings, tmp_path: Path, content: bytes
) -> None:
    """A damaged file would switch on what nobody switched on."""
    (tmp_path / FILE).write_bytes(content)
    assert keeper.standing(settings) is Standing.OFF


def test_taking_it_back_removes_the_key(
    keeper: OnlineKeeper, settings: Settings, ring: RingInMemory, tmp_path: Path
) -> None:
    """A key that somebody believes to be gone could still be used."""
    keeper.agree(settings, KEY, remember=True)
    keeper.withdraw()
    assert ring.kept == {}
    assert not (tmp_path / FILE).exists()
    assert keeper.standing(settings) is Standing.OFF
    keeper.withdraw()


def test_a_key_belongs_to_its_server(
    keeper: OnlineKeeper, settings: Settings, ring: RingInMemory
) -> None:
    """The key of one company would be handed to another."""
    keeper.agree(settings, KEY, remember=True)
    other = replace(settings, online_server="https://other.example/v1")
    with pytest.raises(Problem, match="online_key_missing"):
        keeper.agree(other, "", remember=True)
    assert keeper.standing(settings) is Standing.ON
    keeper.agree(other, "other-key", remember=True)
    assert ring.kept == {"https://other.example/v1": "other-key"}


def test_a_server_at_home_may_need_no_key(keeper: OnlineKeeper, settings: Settings) -> None:
    """A school with a server of its own would have to invent one."""
    house = replace(settings, online_server=AT_HOME, online_model="qwen:7b")
    keeper.agree(house, "", remember=False)
    assert keeper.permit(house, Options()).server == AT_HOME


def test_a_key_can_be_for_this_session_only(
    keeper: OnlineKeeper, settings: Settings, ring: RingInMemory, tmp_path: Path
) -> None:
    """On a computer without a safe keyring there would be no way, or an unsafe one."""
    keeper.agree(settings, KEY, remember=False)
    assert keeper.permit(settings, Options()).secret == KEY
    assert ring.kept == {}
    tomorrow = OnlineKeeper(tmp_path, ring)
    with pytest.raises(Problem, match="online_key_missing"):
        tomorrow.permit(settings, Options())


def test_a_key_for_this_session_takes_the_place_of_the_kept_one(
    keeper: OnlineKeeper, settings: Settings, ring: RingInMemory, tmp_path: Path
) -> None:
    """The old key, perhaps one that was stolen or ran out, would be used again tomorrow."""
    keeper.agree(settings, "old", remember=True)
    keeper.agree(settings, KEY, remember=False)
    assert keeper.permit(settings, Options()).secret == KEY
    with pytest.raises(Problem, match="online_key_missing"):
        OnlineKeeper(tmp_path, ring).permit(settings, Options())


def test_a_keyring_that_nobody_unlocks_does_not_forbid_a_key_for_this_session(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page says "keep it for this session only" there, and would refuse that, too."""
    monkeypatch.setattr(keyring, "get_keyring", lambda: Vault(locked=True))
    keeper = OnlineKeeper(tmp_path, SystemKeyRing(), lambda: DAY)
    with pytest.raises(Problem, match="online_key_unkept"):
        keeper.agree(settings, KEY, remember=True)
    keeper.agree(settings, KEY, remember=False)
    assert keeper.permit(settings, Options()).secret == KEY


def test_the_key_lies_in_no_file_of_ours(
    keeper: OnlineKeeper, settings: Settings, tmp_path: Path
) -> None:
    """Whoever copies the home, a backup or a report would have the key."""
    for remember in (True, False):
        keeper.agree(settings, KEY, remember=remember)
        keeper.permit(settings, Options())
    for path in tmp_path.rglob("*"):
        assert not path.is_file() or KEY.encode() not in path.read_bytes()
    assert KEY not in repr(keeper.permit(settings, Options()))


@pytest.mark.parametrize("key", ["two words", "열쇠", "x" * 500, "a\nb"])
def test_what_is_no_key_is_not_kept(keeper: OnlineKeeper, settings: Settings, key: str) -> None:
    """A sentence that was pasted by mistake would be sent to a stranger as a key."""
    with pytest.raises(Problem, match="online_key_missing"):
        keeper.agree(settings, key, remember=True)
    assert keeper.standing(settings) is Standing.OFF


class Plaintext(Vault):
    """A keyring of somebody else's, which keeps secrets for everybody to read."""


Plaintext.__module__ = "keyrings.alt.file"


@pytest.fixture
def installed() -> Iterator[Any]:
    """Give the system a keyring for a while."""
    before = keyring.get_keyring()
    Vault.kept.clear()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.mark.parametrize(
    "backend", [fail.Keyring, null.Keyring, Plaintext], ids=lambda each: each.__module__
)
def test_an_unsafe_keyring_is_refused(installed: Any, backend: type[KeyringBackend]) -> None:
    """The key would lie in a plain file, or be lost without a word."""
    installed(backend())
    ring = SystemKeyRing()
    assert not ring.is_safe()
    with pytest.raises(Problem, match="online_key_unkept"):
        ring.keep(URL, KEY)
    assert ring.read(URL) == ""
    ring.forget(URL)
    assert Vault.kept == {}


def test_a_safe_keyring_keeps_and_forgets(installed: Any) -> None:
    """A grown-up would have to type the key every day, or could not get rid of it."""
    installed(Vault())
    ring = SystemKeyRing()
    assert ring.is_safe()
    ring.keep(URL, KEY)
    assert Vault.kept == {(SERVICE, URL): KEY}
    assert ring.read(URL) == KEY
    ring.forget(URL)
    assert Vault.kept == {}


def test_of_several_keyrings_the_safe_one_is_used(
    installed: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Systems chain their keyrings, and one of them could be a plain file."""
    monkeypatch.setattr(ChainerBackend, "backends", [Plaintext(), Vault()])
    installed(ChainerBackend())  # type: ignore[no-untyped-call]
    SystemKeyRing().keep(URL, KEY)
    assert Vault.kept == {(SERVICE, URL): KEY}


def test_a_keyring_that_stays_locked_holds_nothing(installed: Any) -> None:
    """The window would fall because somebody did not unlock a keyring."""
    locked = Vault(locked=True)
    installed(locked)
    ring = SystemKeyRing()
    assert ring.read(URL) == ""
    for job in (partial(ring.keep, URL, KEY), partial(ring.forget, URL)):
        with pytest.raises(Problem, match="online_key_unkept"):
            job()
