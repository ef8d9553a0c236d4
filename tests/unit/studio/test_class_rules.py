"""How many books a child may make in a day, counted from the books themselves."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.library.shelf import Library, open_library
from aibook_desktop.settings.store import read_settings
from aibook_desktop.settings.table import Settings
from aibook_desktop.studio.class_rules import Maker, check_allowance, made_so_far
from aibook_desktop.studio.wishing import wish_from

WISH = wish_from("여우", "ko", level=4, seed=1, pages=4)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with closing(open_library(tmp_path)) as library:
        yield library


def two_a_day(home: Path) -> Settings:
    return replace(read_settings(home, "ko"), books_a_day=2)


def test_a_child_is_told_kindly_after_its_books(library: Library, tmp_path: Path) -> None:
    """One child must not have the computer all morning, whatever else happens in between."""
    child = library.add_child("하나", "rabbit")
    other = library.add_child("두리", "bear")
    now = datetime.now().astimezone()
    for _ in range(2):
        check_allowance(Maker(child.id), two_a_day(tmp_path), library, now)
        library.begin(WISH, 1, (), child=child.id)
    with pytest.raises(Problem, match="enough_for_today"):
        check_allowance(Maker(child.id), two_a_day(tmp_path), library, now)
    check_allowance(Maker(other.id), two_a_day(tmp_path), library, now)


def test_tomorrow_is_another_day(library: Library, tmp_path: Path) -> None:
    """Yesterday's books must not count."""
    child = library.add_child("하나", "rabbit")
    for _ in range(2):
        library.begin(WISH, 1, (), child=child.id)
    tomorrow = datetime.now().astimezone() + timedelta(days=1)
    check_allowance(Maker(child.id), two_a_day(tmp_path), library, tomorrow)
    assert made_so_far(Maker(child.id), library, tomorrow) == 0


def test_no_limit_unless_a_grown_up_sets_one(library: Library, tmp_path: Path) -> None:
    """A family at home has no class."""
    settings = read_settings(tmp_path, "ko")
    check_allowance(Maker(as_guest=99), settings, library, datetime.now().astimezone())


def test_a_guest_is_counted_over_a_visit(library: Library, tmp_path: Path) -> None:
    """In a kiosk the next child is a guest too and must not pay for the one before."""
    now = datetime.now().astimezone()
    guest = Maker().after_a_book().after_a_book()
    with pytest.raises(Problem):
        check_allowance(guest, two_a_day(tmp_path), library, now)
    check_allowance(Maker(), two_a_day(tmp_path), library, now)
