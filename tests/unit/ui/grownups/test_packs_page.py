"""Models that come on a stick, as a grown-up sees it: nothing but a few buttons."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.strings import say
from aibook_desktop.studio.packs import shelf
from aibook_desktop.studio.packs.looking import Pack, look
from aibook_desktop.studio.packs.signature import sign
from aibook_desktop.ui.grownups.pack_picture import Standing
from aibook_desktop.ui.grownups.packs_office import PacksView
from aibook_desktop.ui.grownups.packs_page import PacksPage
from aibook_desktop.ui.holding import HoldButton
from tests.tiny_models import family_voice
from tests.tiny_models.weights import ctranslate2
from tests.unit.studio.packs.sticks import LISTENER, picture, take, write_pack
from tests.unit.ui.grownups.cupboards import Cupboard, furnished, install, opened, press, words

Show = Callable[[QWidget], QWidget]
Until = Callable[..., None]


@pytest.fixture
def cupboard(tmp_path: Path) -> Cupboard:
    """A home with nothing, and a stick with a listener and a broken file."""
    return furnished(tmp_path)


@pytest.fixture
def page(cupboard: Cupboard, clerk: Any, shown: Show) -> Iterator[PacksPage]:
    """The page, entered."""
    yield from opened(cupboard, clerk, shown)


def test_the_room_that_is_shown_is_the_room_that_is_asked_for(
    page: PacksPage, cupboard: Cupboard
) -> None:
    """Who reads that there is room, agrees and then is refused, has been told a lie."""
    pack = look(cupboard.stick / "listener")
    wanted = shelf.room_for(pack.size)
    page.lists.show_found((pack,))
    for free, told in ((wanted - 1, "but only"), (wanted, "are free")):
        page.lists.show_view(PacksView(free=free))
        assert told in words(page.lists.on_stick)
        assert ("but only" in words(page.lists.on_stick)) == (free < wanted)


def test_a_pack_is_found_read_about_agreed_to_and_installed(
    page: PacksPage, cupboard: Cupboard, until: Until
) -> None:
    """A teacher who has never seen a model does it with three taps."""
    page.look.click()
    assert "Listener | listens better" in words(page.lists.on_stick)
    refused = words(page.lists.on_stick.rows[1])
    assert "is smaller or bigger than it should be" in refused
    assert "ask whoever made it for a fresh copy" in refused
    assert page.lists.on_stick.rows[1].button is None
    press(page.lists.on_stick)
    assert page.licence.isVisible()
    assert not page.lists.isVisible()
    assert "Licence: MIT" in words(page.licence)
    assert "Do what you like." in words(page.licence)
    page.licence.agree.click()
    until(lambda: page.card.picture.standing is Standing.DONE)
    assert "Listener is here" in words(page.card)
    assert page.card.bar.share == 1.0
    folder = cupboard.home / "models" / "listener"
    assert picture(folder) == picture(cupboard.stick / "listener")
    assert "Already here." in words(page.lists.on_stick)
    page.card.stop.click()
    assert not page.card.isVisible()


def test_who_does_not_agree_installs_nothing(page: PacksPage, cupboard: Cupboard) -> None:
    """A look at a licence is not a promise."""
    page.look.click()
    press(page.lists.on_stick)
    page.licence.back.click()
    assert page.lists.isVisible()
    assert not (cupboard.home / "models").exists()


def test_a_pulled_stick_is_shown_and_goes_on(
    page: PacksPage, cupboard: Cupboard, until: Until
) -> None:
    """A child pulls the stick: the page says so with a picture, and one button goes on."""
    page.look.click()
    cupboard.pulled = True
    press(page.lists.on_stick)
    page.licence.agree.click()
    until(lambda: page.card.picture.standing is Standing.PULLED)
    assert "The stick is out" in words(page.card)
    assert page.card.pause.accessibleName() == "Go on"
    page.card.pause.click()
    until(lambda: page.card.picture.standing is Standing.PULLED)
    assert [half.card.name for half in cupboard.view().halves] == ["Listener"]
    shutil.move(cupboard.stick, cupboard.stick.with_name("other-place"))
    cupboard.stick, cupboard.pulled = cupboard.stick.with_name("other-place"), False
    page.card.pause.click()
    until(lambda: page.card.picture.standing is Standing.DONE)
    assert cupboard.view().halves == ()


def test_a_pause_waits_and_goes_on(page: PacksPage, cupboard: Cupboard, until: Until) -> None:
    """The bell rings at 60 percent."""
    cupboard.slow = True
    install(page)
    until(lambda: " of " in words(page.card))
    page.card.pause.click()
    until(lambda: page.card.picture.standing is Standing.RESTING)
    assert "Nothing is lost" in words(page.card)
    cupboard.slow = False
    page.card.pause.click()
    until(lambda: page.card.picture.standing is Standing.DONE)


def test_stopping_keeps_what_came_until_it_is_thrown_away(
    page: PacksPage, cupboard: Cupboard, until: Until
) -> None:
    """Ten minutes of copying are not lost by one wrong tap."""
    cupboard.slow = True
    install(page)
    until(lambda: " of " in words(page.card))
    page.card.stop.click()
    until(lambda: not page.card.isVisible())
    assert "Listener" in words(page.lists.halves)
    page.look.click()
    assert page.lists.on_stick.rows[0].button is not None
    assert page.lists.on_stick.rows[0].button.accessibleName() == "Go on"
    press(page.lists.halves)
    assert not page.lists.halves.isVisible()
    assert cupboard.view().halves == ()


def found_rotten(page: PacksPage, cupboard: Cupboard, until: Until) -> tuple[Path, bytes]:
    """Let a model's file rot and be found; returns its path and what it held."""
    path = take(cupboard.stick / "listener", cupboard.home) / "model.bin"
    content = path.read_bytes()
    path.write_bytes(content[:-5] + b"X" + content[-4:])
    page.check.click()
    until(lambda: page.card.picture.standing is Standing.DONE)
    return path, content


def test_a_damaged_model_is_found_and_mended(
    page: PacksPage, cupboard: Cupboard, until: Until
) -> None:
    """A rotten file is told by a check, and the stick mends it."""
    path, content = found_rotten(page, cupboard, until)
    assert "Damaged: 1" in words(page.card)
    assert "Damaged." in words(page.lists.here)
    page.look.click()
    press(page.lists.on_stick)
    until(lambda: "is whole again" in words(page.card))
    assert path.read_bytes() == content
    assert "Damaged." not in words(page.lists.here)
    assert "Already here." in words(page.lists.on_stick)


def test_what_takes_the_place_of_a_damaged_model_is_not_called_damaged(
    page: PacksPage, cupboard: Cupboard, until: Until
) -> None:
    """A teacher would throw the new one away, too, for what a check has found in the old one."""
    found_rotten(page, cupboard, until)
    write_pack(cupboard.stick / "listener", LISTENER | {"tokenizer.json": b"[]"})
    install(page)
    until(lambda: "Listener is here" in words(page.card))
    assert "Damaged." not in words(page.lists.here)


def test_a_licence_is_shown_to_its_end(page: PacksPage, cupboard: Cupboard) -> None:
    """Nobody can agree to conditions whose last lines were cut off unsaid."""
    words_ = b"You may not. " * 20_000 + b"The end."
    write_pack(cupboard.stick / "listener", LISTENER | {"LICENSE": words_}, licence="cc-by-nc-sa")
    page.look.click()
    press(page.lists.on_stick)
    assert page.licence.text.text().endswith("The end.")


def test_an_unsigned_pack_does_not_take_a_signed_ones_place_unsaid(
    page: PacksPage, cupboard: Cupboard
) -> None:
    """Anybody's stick could take the place of the education office's, and nobody would notice."""
    old = write_pack(cupboard.stick.with_name("old"), {"model.bin": ctranslate2(b"old")})
    key = Ed25519PrivateKey.generate()
    (old / "card.sig").write_bytes(sign((old / "card.toml").read_bytes(), key))
    page.look.click()
    assert "Careful" not in words(page.lists.on_stick)
    take(old, cupboard.home)
    page.enter()
    assert "takes the place of one signed with the key" in words(page.lists.on_stick)


def test_what_changes_nothing_does_not_warn(page: PacksPage, cupboard: Cupboard) -> None:
    """Whoever mends the education office's model would think that its signature goes; it stays."""
    folder = take(cupboard.stick / "listener", cupboard.home)
    signed = sign((folder / "card.toml").read_bytes(), Ed25519PrivateKey.generate())
    (folder / "card.sig").write_bytes(signed)
    page.look.click()
    page.enter()
    assert "Already here." in words(page.lists.on_stick)
    assert "Careful" not in words(page.lists.on_stick)
    (folder / "model.bin").unlink()
    page.enter()
    assert say("grownups.packs.mend_offer", "en") in words(page.lists.on_stick)
    assert "Careful" not in words(page.lists.on_stick)


def test_a_voice_is_not_removed_among_the_models(page: PacksPage, cupboard: Cupboard) -> None:
    """What a grandmother's voice has read would stay in the books, and nobody could erase it."""
    family_voice.write_family(cupboard.home / "models" / "family-1")
    page.enter()
    row = next(row for row in page.lists.here.rows if row.key == "family-1")
    assert row.button is None
    assert "erased among the voices" in words(row)


def test_a_model_is_removed_only_by_holding(page: PacksPage, cupboard: Cupboard) -> None:
    """Gigabytes came over for an hour; a slip of a finger must not cost them."""
    take(cupboard.stick / "listener", cupboard.home)
    page.enter()
    (row,) = [each for each in page.lists.here.rows if each.button is not None]
    assert isinstance(row.button, HoldButton)
    row.button.click()
    assert cupboard.asked == []
    row.button.held.emit()
    assert cupboard.asked == ["listener"]
    assert [each.button for each in page.lists.here.rows] == [None]


def test_too_little_room_is_said(page: PacksPage, cupboard: Cupboard, until: Until) -> None:
    """The sentence says how much is needed, not "error"."""
    page.look.click()
    (pack,) = [each for each in cupboard.on_sticks() if isinstance(each, Pack)]

    cupboard.full = True
    page._ask_licence(pack)
    page.licence.agree.click()
    until(lambda: "7.1 GB" in words(page.card))
    assert page.card.picture.standing is Standing.RESTING


def test_a_stick_without_packs_is_told(page: PacksPage, cupboard: Cupboard) -> None:
    """Silence would be taken for a broken program."""
    cupboard.pulled = True
    page.look.click()
    assert say("grownups.packs.found.none", "en") in words(page.lists.on_stick)


def test_a_name_is_shown_as_it_is(page: PacksPage, cupboard: Cupboard) -> None:
    """Somebody else wrote it; it must not become a picture, a link or another size."""
    write_pack(cupboard.stick / "x", name="<h1>Free</h1><img src='/etc/x.png'>")
    page.look.click()
    labels = [each for row in page.lists.on_stick.rows for each in row.findChildren(QLabel)]
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_button_has_a_name(
    page: PacksPage, cupboard: Cupboard, language: Any, until: Until
) -> None:
    """Who can't see the signs hears them."""
    take(write_pack(cupboard.stick.with_name("other"), {"model.bin": ctranslate2()}), cupboard.home)
    install(page)
    until(lambda: page.card.picture.standing is Standing.DONE)
    page.speak(language)
    page.enter()
    for row in (*page.lists.here.rows, *page.lists.on_stick.rows):
        assert row.button is None or row.button.accessibleName()
    for button in (page.look, page.check, page.card.pause, page.card.stop):
        assert button.accessibleName()
