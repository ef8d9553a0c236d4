"""An open book grows with the studio's events."""

from __future__ import annotations

from pathlib import Path

from aibook_desktop.book.model import Asset, Book, MadeWith, Page, Scene, Wish, WordTime
from aibook_desktop.studio.events import Bound, PageDrawn, PageTold, PageVoiced, StoodIn
from aibook_desktop.ui.open_book import OpenBook, opened

SCENE = Scene("forest", "day", "clear", "spring", "wide", (), (), "meadow")
WISH = Wish("토끼", "ko", 3, 2, hero="rabbit")
EMPTY = OpenBook("", "", "ko", 2)


def told(number: int, text: str = "글") -> PageTold:
    return PageTold("b1", "제목", (), Page(number, text, "beat", SCENE))


def test_a_page_gathers_its_parts() -> None:
    """The making room would show a page as unfinished for ever."""
    words = (WordTime(0, 1, 0, 300),)
    book = (
        EMPTY.after(told(1)).after(PageDrawn(1, Path("p"))).after(PageVoiced(1, Path("s"), words))
    )
    (leaf,) = book.leaves
    assert (book.id, book.title) == ("b1", "제목")
    assert (leaf.picture, leaf.sound, leaf.words) == (Path("p"), Path("s"), words)
    assert leaf.ready


def test_pages_stand_in_order_however_they_come() -> None:
    """A child would read page two before page one."""
    book = EMPTY.after(told(2)).after(told(1))
    assert [leaf.number for leaf in book.leaves] == [1, 2]


def test_a_page_told_again_keeps_its_picture_unless_its_text_changed() -> None:
    """Going on with an interrupted book tells the kept pages again."""
    drawn = EMPTY.after(told(1)).after(PageDrawn(1, Path("p")))
    assert drawn.after(told(1)).leaves[0].picture == Path("p")
    assert drawn.after(told(1, "다른 글")).leaves[0].picture is None


def test_parts_of_unknown_pages_and_stand_ins_change_nothing() -> None:
    """Another book's picture must not appear here."""
    book = EMPTY.after(told(1))
    assert book.after(PageDrawn(7, Path("p"))) == book
    assert book.after(StoodIn("narrator", "quiet", "worker_lost")) == book


def test_binding_ends_it() -> None:
    """The end page would never come."""
    made = Book("b1", "새 제목", WISH, (), (), (), "")
    book = EMPTY.after(told(1)).after(Bound(made, 1.0))
    assert book.bound
    assert (book.title, book.expected) == ("새 제목", 1)


def test_a_book_from_the_shelf_is_bound_only_when_whole() -> None:
    """A half-made book would end with "The End"."""
    asset = Asset("0" * 64, "image/png")
    whole = Page(1, "글", "beat", SCENE, asset, asset)
    half = Page(2, "글", "beat", SCENE)
    pages = (whole, half)
    book = opened(Book("b1", "제목", WISH, (), pages, (), ""), lambda each: Path(each.digest))
    assert not book.bound
    assert book.expected == 2
    assert book.leaves[0].picture == Path("0" * 64)
    done = (whole, Page(2, "글", "beat", SCENE, asset, asset))
    assert opened(Book("b1", "제목", WISH, (), done, (), ""), lambda _: Path("x")).bound


def test_a_page_knows_that_a_persons_ai_voice_reads_it() -> None:
    """The reader would not say so, and a child would take it for grandmother."""
    grown = EMPTY.after(told(1)).after(PageVoiced(1, Path("s"), (), borrowed=True))
    assert grown.leaves[0].borrowed
    page = Page(1, "글", "beat", SCENE, voice=Asset("b" * 64, "audio/wav"))
    for engine, borrowed in (("family", True), ("rvc", True), ("espeak", False)):
        made = (("voice 1", MadeWith(engine, "d", 1)),)
        book = opened(Book("b1", "제목", WISH, (), (page,), made, ""), lambda _asset: Path("s"))
        assert book.leaves[0].borrowed is borrowed
