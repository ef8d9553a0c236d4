"""The shelf's books come in pieces, and keep the rules of Qt's models."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from aibook_desktop.ui.shelf.books import MOST_PIECES, PIECE, SPINE_ROLE, Books, title_of
from aibook_desktop.ui.shelf.labels import MOST_LINES, label
from aibook_desktop.ui.shelf_desk import ShelfPart, Spine


def piece(total: int, start: int = 0, *, ready: int = 0) -> ShelfPart:
    many = range(start, min(start + PIECE, total))
    return ShelfPart(
        total,
        start,
        tuple(Spine(f"b{n}", f"책 {n}", "ko", None, n % 5 != 0, ready=ready) for n in many),
    )


def test_the_model_keeps_qts_rules(application: QApplication) -> None:
    """Qt crashes on models that break them."""
    assert application is not None
    books = Books()
    tester = QAbstractItemModelTester(books, QAbstractItemModelTester.FailureReportingMode.Fatal)
    books.begin(piece(500))
    books.fill(piece(500, 60))
    books.speak("en")
    books.begin(piece(0))
    assert tester.model() is books
    assert books.rowCount(QModelIndex()) == 0


def test_a_missing_piece_is_asked_for_once(application: QApplication) -> None:
    """Every paint would ask the library again."""
    assert application is not None
    books = Books()
    asked: list[int] = []
    books.wanted.connect(asked.append)
    books.begin(piece(500))
    for _ in range(3):
        assert books.index(130).data(SPINE_ROLE) is None
    assert asked == [120]
    books.fill(piece(500, 120))
    assert books.index(130).data(SPINE_ROLE).id == "b130"
    books.fill(piece(499, 60))
    assert books.index(70).data(SPINE_ROLE) is None


def test_pieces_long_unseen_are_let_go(application: QApplication) -> None:
    """Scrolling through a school's shelf must not keep all of it."""
    assert application is not None
    books = Books()
    books.begin(piece(10_000))
    for start in range(PIECE, 10_000, PIECE):
        books.fill(piece(10_000, start))
    assert len(books._pieces) == MOST_PIECES


def test_a_book_grows_in_its_place(application: QApplication) -> None:
    """While a book is made, the shelf under a finger must not jump back to the top."""
    assert application is not None
    books, resets = Books(), []
    books.modelReset.connect(lambda: resets.append(1))
    books.begin(piece(9))
    books.begin(piece(9, ready=3))
    assert books.index(0).data(SPINE_ROLE).ready == 3
    assert resets == [1]


def test_names_say_what_is_to_be_seen() -> None:
    """Who cannot see the pencil or the heart on a cover hears it."""
    unfinished, finished = piece(2).spines
    loved = Spine("b", "책", "ko", None, finished=True, favourite=True)
    assert title_of(unfinished, "en") == "책 0 (being made)"
    assert title_of(finished, "en") == "책 1"
    assert title_of(loved, "en") == "책 (loved)"


def test_a_title_stands_in_two_lines_of_whole_words(application: QApplication) -> None:
    """A word broken in the middle cannot be read by somebody who learns to read."""
    assert application is not None
    for title in (
        "별",
        "유니콘 새봄이의 두근두근 비밀",
        "The Day Daisy Was Milo",
        "아주 " * 30,
        "",
    ):
        lines, size = label(title, 160, 22)
        assert 1 <= len(lines) <= MOST_LINES
        assert 12 <= size <= 22
        words = {word for line in lines for word in line.split()} - {"…"}
        assert words <= set(title.split())
    assert label("별", 160, 22) == (("별",), 22)
