"""What a kill, a full disk and a flipped byte cost: never something that was acknowledged."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from sqlite_utils import Database

from aibook_desktop.book.model import Book
from aibook_desktop.book.problems import Problem
from aibook_desktop.library.lines import Fault
from aibook_desktop.library.shelf import Library, open_library
from tests.unit.library import samples

ROOT = Path(__file__).parents[3]
KILLS = 12


def test_a_kill_costs_only_the_part_in_hand(tmp_path: Path) -> None:
    """A child pulls the plug: every part that was told of must be there, and the book can go on."""
    dice = random.Random(7)
    acknowledged: list[list[str]] = []
    for _ in range(KILLS):
        told = killed_writer(tmp_path, dice.randint(1, 24))
        with open_library(tmp_path, read_only=True) as library:
            assert_kept(library, told)
        acknowledged += told
    assert sum(words[0] == "bound" for words in acknowledged) > 0
    with open_library(tmp_path) as library:
        assert_kept(library, acknowledged)
        verification = library.verify()
        assert verification.sound
        assert not list((tmp_path / "assets" / "incoming").iterdir())
        for unfinished in library.unfinished():
            for number in (1, 2, 3):
                samples.keep_whole_page(library, unfinished.book.id, number)
            library.bind(unfinished.book.id)


def killed_writer(home: Path, after: int) -> list[list[str]]:
    """Run the writer, kill it after so many words, return all that it said until it died."""
    command = (sys.executable, "-m", "tests.unit.library.writer", str(home))
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(after)]
        writer.kill()
        lines += writer.stdout
    assert lines[0].startswith("begun")
    return [line.split() for line in lines if line.endswith("\n")]


def assert_kept(library: Library, acknowledged: list[list[str]]) -> None:
    books = {book_id: library.book(book_id) for _, book_id, *_ in acknowledged}
    states = {line.id: line.state for line in library.shelf()}
    for what, book_id, *rest in acknowledged:
        book = books[book_id]
        if what == "bound":
            assert states[book_id] == "bound"
        if what in {"picture", "voice"}:
            asset = getattr(book.pages[int(rest[0]) - 1], what)
            assert asset.digest == rest[1]
            assert library.asset_path(asset).is_file()
        if what == "page":
            assert book.pages[int(rest[0]) - 1].text == samples.page(1).text


def test_a_full_database_keeps_what_was_there(tmp_path: Path) -> None:
    """A full disk must say so, and the earlier books must open as before."""
    with open_library(tmp_path) as library:
        book = samples.bound_book(library)
        library._thread.run(forbid_growth)
        with pytest.raises(Problem) as caught:
            fill(library)
        assert caught.value.kind == "disk_full"
        assert library.book(book.id) == book
        assert library.shelf()[-1].id == book.id
    with open_library(tmp_path) as library:
        assert library.verify().database_sound
        samples.bound_book(library)


def fill(library: Library) -> None:
    for _ in range(100):
        samples.bound_book(library)


def forbid_growth(db: Database) -> None:
    """SQLite's own way to be out of space: SQLITE_FULL on the next page."""
    (pages,) = db.execute("pragma page_count").fetchone()
    db.execute(f"pragma max_page_count = {pages}").fetchone()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of a file's size")
def test_a_full_disk_while_a_picture_is_written(tmp_path: Path) -> None:
    """Half a picture must not be left, nor a row that points to it."""
    script = (
        "import resource, sys; from pathlib import Path;"
        "from aibook_desktop.library.shelf import open_library;"
        "from aibook_desktop.book.problems import Problem;"
        "from tests.unit.library import samples\n"
        "with open_library(Path(sys.argv[1])) as library:\n"
        "    book = samples.begin_book(library)\n"
        "    library.keep_page(book, samples.page(1))\n"
        "    big = samples.Picture(b'x' * 2_000_000, 'image/png', 1, 1)\n"
        "    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, resource.RLIM_INFINITY))\n"
        "    try: library.keep_picture(book, 1, big, samples.PAPERCUT)\n"
        "    except Problem as problem: print(problem.kind)\n"
    )
    command = (sys.executable, "-c", script, str(tmp_path))
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["disk_full"]
    assert not [path for path in (tmp_path / "assets").rglob("*") if path.is_file()]
    with open_library(tmp_path) as library:
        (unfinished,) = library.unfinished()
        assert unfinished.book.pages[0].picture is None


def test_a_flipped_byte_of_a_picture_is_found(tmp_path: Path) -> None:
    """An old disk that rots must be noticed while there is still a copy somewhere."""
    with open_library(tmp_path) as library:
        book = samples.bound_book(library)
        picture, voice = book.pages[0].picture, book.pages[1].voice
        assert picture is not None
        assert voice is not None
        path = library.asset_path(picture)
        data = bytearray(path.read_bytes())
        data[-5] ^= 1
        path.write_bytes(data)
        library.asset_path(voice).unlink()
        verification = library.verify()
        assert set(verification.faults) == {
            Fault(book.id, "picture 1", "damaged"),
            Fault(book.id, "voice 2", "missing"),
        }
        assert not verification.sound
        assert (verification.books, verification.parts) == (1, 7)
        samples.bound_book(library)
        assert library.verify().sound


def test_a_flipped_byte_of_a_text_is_found(tmp_path: Path) -> None:
    """SQLite's own check does not see a letter that changed."""
    with open_library(tmp_path) as library:
        book = samples.bound_book(library, "The rabbit hops.", "The rabbit sleeps.")
    file = tmp_path / "library.sqlite"
    file.write_bytes(file.read_bytes().replace(b"The rabbit hops.", b"The rabbit hots."))
    with open_library(tmp_path) as library:
        verification = library.verify()
    assert verification.database_sound
    assert verification.faults == (Fault(book.id, "page 1", "damaged"),)


def test_random_damage_is_never_a_traceback(tmp_path: Path) -> None:
    """Whatever a rotten disk does to the file: a `Problem`, or verify tells what is wrong."""
    home = tmp_path / "home"
    with open_library(home) as library:
        for _ in range(3):
            samples.bound_book(library)
        expected = {line.id: library.book(line.id) for line in library.shelf()}
    file, sound = home / "library.sqlite", (home / "library.sqlite").read_bytes()
    dice = random.Random(3)
    for _ in range(60):
        damaged = bytearray(sound)
        start = dice.randrange(len(sound) - 16)
        damaged[start : start + 16] = dice.randbytes(16)
        file.write_bytes(damaged)
        told = look_at(home, expected)
        assert told in {"as before", "found by verify", "library_damaged", "library_too_new"}


def look_at(home: Path, expected: dict[str, Book]) -> str:
    """Say how a damaged library presents itself."""
    try:
        with open_library(home, read_only=True) as library:
            verification = library.verify()
            found = {line.id: library.book(line.id) for line in library.shelf()}
            library.search("토끼")
    except Problem as problem:
        return problem.kind
    if not verification.sound:
        return "found by verify"
    return "as before" if expected.items() <= found.items() else "unnoticed"
