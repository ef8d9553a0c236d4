"""Sizes, colours, words and signs that every room relies on."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QFont, QFontMetrics, QRawFont
from PySide6.QtWidgets import QApplication, QWidget

from aibook_desktop.book.problems import KINDS, Problem
from aibook_desktop.book.strings import tables
from aibook_desktop.ui import theme
from aibook_desktop.ui.controls import text_field, words_label
from aibook_desktop.ui.messages import message_for
from aibook_desktop.ui.pictograms import Pictogram, paths
from aibook_desktop.ui.sizes import (
    BUTTON,
    HIGHEST_DPI,
    LARGEST_SHARE,
    LOWEST_DPI,
    NEEDED_HEIGHT,
    SMALLEST_SHARE,
    TALK,
    pixels,
)

WORDS = (
    (theme.INK, theme.SKY),
    (theme.INK, theme.SKY_LOW),
    (theme.INK, theme.PAPER),
    (theme.INK, theme.BOOK_PAPER),
    (theme.INK, theme.SUN),
    (theme.INK, theme.SUN_PALE),
    (theme.INK_SOFT, theme.SKY_LOW),
    (theme.INK_SOFT, theme.SKY),
    (theme.INK_SOFT, theme.BOOK_PAPER),
)
SIGNS = ((theme.WHITE, theme.CORAL), (theme.WHITE, theme.LEAF), (theme.INK, theme.SUN))


def contrast(one: QColor, other: QColor) -> float:
    def light(colour: QColor) -> float:
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
        return 0.2126 * r + 0.7152 * g + 0.0722 * b

    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_stand_out(ink: QColor, ground: QColor) -> None:
    """People with weak eyes could not read the words."""
    assert contrast(ink, ground) >= 4.5


@pytest.mark.parametrize(("ink", "ground"), SIGNS)
def test_signs_stand_out(ink: QColor, ground: QColor) -> None:
    """People with weak eyes could not see what a button does."""
    assert contrast(ink, ground) >= 3.0


@pytest.fixture
def in_contrast(application: QApplication) -> Iterator[None]:
    theme.dress(application, high_contrast=True)
    yield
    theme.dress(application, high_contrast=False)


@pytest.mark.usefixtures("in_contrast")
@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_stand_out_more_in_high_contrast(ink: QColor, ground: QColor) -> None:
    """Whoever switches it on needs more than the usual look gives (WCAG 2.2, 1.4.6)."""
    assert contrast(ink, ground) >= 7.0


@pytest.mark.usefixtures("in_contrast")
def test_labels_follow_the_colours_at_once(application: QApplication) -> None:
    """A switch that works only after a new start is taken for a broken one."""
    label = words_label(5, soft=True)
    label.show()
    colour = label.palette().color(label.foregroundRole())
    assert colour == theme.INK_SOFT
    theme.dress(application, high_contrast=False)
    application.processEvents()
    assert label.palette().color(label.foregroundRole()) == theme.INK_SOFT != colour


def test_titles_show_every_syllable(application: QApplication) -> None:
    """The face of the titles lacks most rare syllables; a gap in a name would be a broken book."""
    assert application is not None
    metrics = QFontMetrics(theme.title_font(40))
    assert metrics.inFontUcs4(ord("펲")) or QFontMetrics(theme.font(40)).inFontUcs4(ord("펲"))
    assert theme.title_font(40).families() == [theme.DISPLAY, theme.FAMILY]


@given(st.floats(1, 10_000), st.floats(1, 60))
def test_lengths_stay_within_what_screens_can_be(density: float, length: float) -> None:
    """A screen that lies about itself would get buttons for ants or giants."""
    height = 100_000
    smallest, largest = pixels(length, LOWEST_DPI, height), pixels(length, HIGHEST_DPI, height)
    assert smallest <= pixels(length, density, height) <= largest


@given(st.floats(70, 320), st.integers(300, 4000))
def test_a_low_screen_shrinks_everything_alike(density: float, height: int) -> None:
    """On a tablet the talk button would cover the words below it."""
    whole = pixels(NEEDED_HEIGHT, density, height)
    fits = whole <= height + 1
    assert whole <= round(NEEDED_HEIGHT * density / 25.4 * LARGEST_SHARE)
    as_small_as_it_gets = whole == round(NEEDED_HEIGHT * density / 25.4 * SMALLEST_SHARE)
    assert fits or as_small_as_it_gets


def test_buttons_fit_small_fingers() -> None:
    """Children under seven miss anything below two centimetres."""
    assert BUTTON >= 20
    assert TALK >= 45
    assert TALK * LARGEST_SHARE <= 60


def test_the_bundled_face_has_every_syllable(application: QApplication) -> None:
    """Children invent syllables, and a kiosk has no other Korean font."""
    assert application is not None
    face = QRawFont.fromFont(theme.font(20))
    assert QFontMetrics(theme.font(20)).horizontalAdvance("가") > 0
    assert QFont(theme.FAMILY).exactMatch() or face.familyName().startswith("Nanum")
    missing = [chr(code) for code in range(0xAC00, 0xD7A4) if not face.supportsCharacter(code)]
    assert missing == []
    assert all(face.supportsCharacter(ord(each)) for each in "…?!.,“”\"'")


@pytest.mark.parametrize("sign", Pictogram)
def test_every_sign_shows_something_inside_its_box(sign: Pictogram) -> None:
    """A button without a sign is a riddle to somebody who cannot read."""
    filled, stroked = paths(sign)
    bounds = filled.boundingRect().united(stroked.boundingRect())
    assert bounds.width() > 25
    assert bounds.height() > 25
    assert bounds.left() >= -2
    assert bounds.right() <= 102


def _placeholders(kind: str) -> set[str]:
    """What the sentences of a kind, in any language, are filled with."""
    texts = (
        text
        for key, sentences in tables().items()
        if key.startswith(f"problem.{kind}.")
        for text in sentences.values()
    )
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["ko", "en"])
def test_every_problem_has_a_picture_a_sentence_and_a_remedy(kind: str, language: str) -> None:
    """A grown-up who is told nothing can mend nothing."""
    details = dict.fromkeys(_placeholders(kind), "x")
    message = message_for(Problem(kind, **details), "ko" if language == "ko" else "en")
    assert message.what
    assert message.remedy
    assert "{" not in message.what + message.remedy


def test_a_fault_of_ours_is_told_without_its_details() -> None:
    """A traceback, or a child's words in an exception, must not reach the screen."""
    message = message_for(ValueError("방귀"), "ko")
    assert "방귀" not in message.what + message.remedy


def test_a_field_follows_the_colours(application: QApplication) -> None:
    """A box to type in that stays pale is lost on those who asked for contrast."""
    window = QWidget()
    field = text_field(window)
    window.show()

    def rim() -> QColor:
        return field.grab().toImage().pixelColor(1, field.height() // 2)

    usual = rim()
    theme.dress(application, high_contrast=True)
    assert rim() == QColor("#000000")
    theme.dress(application, high_contrast=False)
    assert rim() == usual
