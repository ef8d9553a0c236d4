"""Titles fit their covers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from aibook_desktop.ui import theme
from aibook_desktop.ui.lettering import LEADING, set_title


@pytest.mark.usefixtures("application")
def test_lines_are_of_like_length() -> None:
    """A last word alone on its line looks like a mistake."""
    lines, _ = set_title("토끼 모모가 우주에 간 날", 120, 60, 20)
    assert lines == ("토끼 모모가", "우주에 간 날")


@pytest.mark.usefixtures("application")
@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="가나다 abc!", max_size=120))
def test_any_title_stays_on_its_cover(title: str) -> None:
    """A teacher's long title must not run over the picture."""
    lines, size = set_title(title, 140, 50, 24)
    metrics = QFontMetricsF(theme.title_font(round(size)))
    assert len(lines) * size * LEADING <= 50.5
    assert all(metrics.horizontalAdvance(line) <= 140 * 1.06 for line in lines)
