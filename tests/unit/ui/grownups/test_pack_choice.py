"""Of several models for one engine a grown-up sees which is used, and chooses another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.ui.controls import RoundButton
from aibook_desktop.ui.grownups.packs_page import PacksPage
from tests.tiny_models.weights import ctranslate2
from tests.unit.studio.packs.sticks import take, write_pack
from tests.unit.ui.grownups.cupboards import Cupboard, furnished, install, opened, words

Show = Callable[[QWidget], QWidget]
Until = Callable[..., None]


@pytest.fixture
def cupboard(tmp_path: Path) -> Cupboard:
    """A home with nothing, and a stick with a listener."""
    return furnished(tmp_path)


@pytest.fixture
def page(cupboard: Cupboard, clerk: Any, shown: Show) -> Iterator[PacksPage]:
    """The page, entered."""
    yield from opened(cupboard, clerk, shown)


def use(page: PacksPage, key: str) -> RoundButton:
    return next(row.use for row in page.lists.here.rows if row.key == key)


def two_models(cupboard: Cupboard) -> None:
    other = write_pack(cupboard.stick.with_name("other"), {"model.bin": ctranslate2()}, name="A")
    for pack in (cupboard.stick / "listener", other):
        take(pack, cupboard.home)


def test_of_two_models_one_is_chosen_with_a_tap(page: PacksPage, cupboard: Cupboard) -> None:
    """Who brings a second model could not say which one a book is made with."""
    two_models(cupboard)
    page.wanted.connect(cupboard.change)
    page.enter()
    assert (use(page, "listener").isChecked(), use(page, "other").isChecked()) == (True, False)
    assert words(page.lists.here).count("This one is in use.") == 1
    page.activateWindow()
    assert QTest.qWaitForWindowActive(page)
    use(page, "other").setFocus()
    use(page, "other").click()
    page.show_settings(cupboard.settings())
    assert cupboard.settings().transcriber_model == "other"
    assert (use(page, "listener").isChecked(), use(page, "other").isChecked()) == (False, True)
    assert use(page, "other").hasFocus()
    row = next(each for each in page.lists.here.rows if each.key == "other")
    assert "This one is in use." in words(row)


def test_a_choice_that_could_not_be_kept_is_not_shown(page: PacksPage, cupboard: Cupboard) -> None:
    """On a full disk two models would both look chosen, and the old one would go on being used."""
    two_models(cupboard)
    page.enter()
    for key in ("other", "listener"):
        use(page, key).click()
        assert use(page, "listener").isChecked()
        assert not use(page, "other").isChecked()


def test_one_model_alone_has_no_tick(page: PacksPage, cupboard: Cupboard) -> None:
    """A switch with nothing to choose from makes people wonder what it is for."""
    take(cupboard.stick / "listener", cupboard.home)
    page.enter()
    QApplication.processEvents()
    assert not any(row.use.isVisible() for row in page.lists.here.rows)
    assert "in use" not in words(page.lists.here)


def test_a_second_model_is_not_promised_to_be_used(
    page: PacksPage, cupboard: Cupboard, until: Until
) -> None:
    """That it is used from the next book on would be a lie while another one is chosen."""
    take(write_pack(cupboard.stick.with_name("a"), {"model.bin": ctranslate2()}), cupboard.home)
    write_pack(cupboard.stick / "listener", name="Zoe")
    install(page)
    until(lambda: "Another model is used" in words(page.card))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tick_has_a_name(page: PacksPage, cupboard: Cupboard, language: Any) -> None:
    """Who can't see the signs hears which model would be used."""
    two_models(cupboard)
    page.speak(language)
    page.enter()
    assert "Listener" in use(page, "listener").accessibleName()
    assert use(page, "other").accessibleName() not in ("", use(page, "listener").accessibleName())
