"""How long a picture may take: weights that paint in a few steps are the quickest preset."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from aibook_desktop.book.strings import say
from aibook_desktop.studio.added_styles import AddedStyle
from aibook_desktop.ui.grownups.pictures_page import PicturesPage

STYLE = AddedStyle("our-class", "우리 반 그림", "lora")
LIGHTNING = AddedStyle("lightning", "Lightning", "few-step")
TURBO = AddedStyle("turbo", "Turbo", "few-step")
Show = Callable[[QWidget], QWidget]
Wanted = list[tuple[str, object]]


def shown_page(
    office: Any, clerk: Any, shown: Show, adapters: str, *styles: AddedStyle
) -> tuple[PicturesPage, Wanted]:
    """The page with some packs installed, in English, and what is wanted of it."""
    office.styles = styles
    page = PicturesPage(office, clerk)
    wanted: Wanted = []
    page.wanted.connect(lambda key, value: wanted.append((key, value)))
    page.speak("en")
    page.show_settings(replace(office.settings(), adapters=adapters))
    shown(page)
    page.enter()
    return page, wanted


def words(page: PicturesPage) -> list[str]:
    """The presets that are offered, in their order."""
    return [pill.text() for pill in page.pace.choice.pills()]


def chosen(page: PicturesPage) -> list[str]:
    """What is marked as chosen."""
    return [pill.text() for pill in page.pace.choice.pills() if pill.isChecked()]


def press(page: PicturesPage, text: str) -> None:
    """Press one of the presets."""
    next(pill for pill in page.pace.choice.pills() if pill.text() == text).click()


def test_only_what_is_installed_is_offered(office: Any, clerk: Any, shown: Show) -> None:
    """A teacher would choose the quickest way, and wait as long as before."""
    page, _ = shown_page(office, clerk, shown, "", STYLE)
    assert words(page) == ["Quick", "Good", "Best"]
    page, _ = shown_page(office, clerk, shown, "", STYLE, LIGHTNING)
    assert words(page) == ["Quickest", "Quick", "Good", "Best"]
    page, _ = shown_page(office, clerk, shown, "", LIGHTNING, TURBO)
    assert words(page)[:2] == ["Quickest: Lightning", "Quickest: Turbo"]


def test_the_quickest_preset_takes_its_pack_into_use_beside_the_styles(
    office: Any, clerk: Any, shown: Show
) -> None:
    """The class's own style would be gone from books that are painted quickly."""
    page, wanted = shown_page(office, clerk, shown, "our-class:0.8", STYLE, LIGHTNING)
    assert chosen(page) == ["Good"]
    press(page, "Quickest")
    assert wanted == [("adapters", "our-class:0.8,lightning")]
    page.show_settings(replace(office.settings(), adapters="our-class:0.8,lightning"))
    assert chosen(page) == ["Quickest"]
    told = page.pace.control.accessibleDescription()
    assert told == say("pictures.role.few-step", "en")


@pytest.mark.parametrize(("preset", "then"), [("Good", []), ("Best", [("picture_preset", "best")])])
def test_another_preset_takes_the_pack_out_of_use(
    office: Any, clerk: Any, shown: Show, preset: str, then: Wanted
) -> None:
    """Whoever wants the best pictures would go on getting the plain ones."""
    page, wanted = shown_page(office, clerk, shown, "lightning:0.9,our-class", STYLE, LIGHTNING)
    press(page, preset)
    assert wanted == [("adapters", "our-class"), *then]


def test_one_quickest_preset_takes_the_place_of_another(
    office: Any, clerk: Any, shown: Show
) -> None:
    """Two distillations in one network would paint mud."""
    page, wanted = shown_page(office, clerk, shown, "lightning", LIGHTNING, TURBO)
    press(page, "Quickest: Turbo")
    assert wanted == [("adapters", "turbo")]


def test_a_pack_that_does_not_fit_says_so_at_the_presets(
    office: Any, clerk: Any, shown: Show
) -> None:
    """A teacher would wonder why the quickest preset is as slow as the others."""
    page, _ = shown_page(office, clerk, shown, "lightning", replace(LIGHTNING, used=False))
    assert page.pace.control.accessibleDescription() == say("pictures.unused", "en")


def test_a_preset_and_a_switch_do_not_undo_each_other(office: Any, clerk: Any, shown: Show) -> None:
    """A style that was switched on a moment ago would go off with the next choice."""
    page, wanted = shown_page(office, clerk, shown, "", STYLE, LIGHTNING)
    page.switch("our-class").click()
    press(page, "Quickest")
    page.switch("our-class").click()
    assert [value for _, value in wanted] == ["our-class", "our-class,lightning", "lightning"]


def test_a_pack_named_like_a_preset_is_not_taken_for_it(
    office: Any, clerk: Any, shown: Show
) -> None:
    """Who presses the best preset would switch on a pack of that name."""
    page, wanted = shown_page(office, clerk, shown, "", replace(LIGHTNING, folder="best"))
    press(page, "Best")
    assert wanted == [("picture_preset", "best")]
