"""Opening a home in every state the world can leave it in."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from aibook_desktop.book.problems import Problem
from aibook_desktop.library.shelf import open_library
from tests.unit.library import samples

ROOT = Path(__file__).parents[3]


def test_a_new_home_is_made(tmp_path: Path) -> None:
    """The first start of all, in a folder that does not exist yet."""
    with open_library(tmp_path / "여기" / "home") as library:
        assert library.shelf() == ()
        samples.bound_book(library)
    assert (tmp_path / "여기" / "home" / "library.sqlite").is_file()


def test_the_file_survives_power_cuts(tmp_path: Path) -> None:
    """WAL and FULL lost nothing in 5,000 simulated power cuts; every other pair lost something."""
    with open_library(tmp_path) as library:
        for pragma, value in (("journal_mode", "wal"), ("synchronous", 2)):
            assert library._thread.run(answer_of, pragma) == value


def answer_of(db: Database, pragma: str) -> object:
    (answer,) = db.execute(f"pragma {pragma}").fetchone()
    return answer


def test_a_reader_changes_nothing_in_a_new_home(tmp_path: Path) -> None:
    """`aibook books list` must not make a library in a folder that was mistyped."""
    for home in (tmp_path, tmp_path / "nowhere"):
        with open_library(home, read_only=True) as library:
            assert library.shelf() == ()
            assert library.search("토끼") == ()
            assert library.unfinished() == ()
            assert library.verify().sound
    assert list(tmp_path.iterdir()) == []


def test_a_reader_sees_what_the_writer_does(tmp_path: Path) -> None:
    """`aibook books list` while the window makes a book."""
    with open_library(tmp_path) as writer, open_library(tmp_path, read_only=True) as reader:
        book = samples.bound_book(writer)
        assert reader.book(book.id) == book
        with open_library(tmp_path, read_only=True) as another:
            assert another.shelf() == writer.shelf()


def test_a_reader_cannot_write(tmp_path: Path) -> None:
    """A book begun in a library opened to be read would vanish."""
    with open_library(tmp_path) as library:
        book = samples.bound_book(library)
    before = samples.contents(tmp_path / "assets")
    for home in (tmp_path, tmp_path / "new"):
        with open_library(home, read_only=True) as library:
            with pytest.raises(Problem) as caught:
                library.begin(samples.WISH, 1, ())
            assert caught.value.kind == "disk_read_only"
            with pytest.raises(ValueError, match="read"):
                library.keep_picture(book.id, 1, samples.picture(77), samples.PAPERCUT)
    assert samples.contents(tmp_path / "assets") == before


def test_a_second_writer_is_told(tmp_path: Path) -> None:
    """Two windows on one library: the second says so, and works once the first is closed."""
    with open_library(tmp_path):
        with pytest.raises(Problem) as caught:
            open_library(tmp_path)
        assert caught.value.kind == "already_open"
    open_library(tmp_path).close()


def test_a_second_program_is_told(tmp_path: Path) -> None:
    """The lock must hold between processes, not only between objects."""
    script = (
        "import sys; from pathlib import Path;"
        "from aibook_desktop.library.shelf import open_library;"
        "from aibook_desktop.book.problems import Problem\n"
        "try: open_library(Path(sys.argv[1]))\n"
        "except Problem as problem: print(problem.kind)\n"
    )
    with open_library(tmp_path):
        command = (sys.executable, "-c", script, str(tmp_path))
        told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["already_open"]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX paths")
@pytest.mark.parametrize(
    ("home", "kinds"),
    [
        ("file/home", {"home_unusable"}),
        ("file", {"home_unusable"}),
        ("/dev/null/home", {"home_unusable"}),
        ("x" * 300, {"home_unusable", "disk_read_only"}),
    ],
)
def test_a_home_that_cannot_be(tmp_path: Path, home: str, kinds: set[str]) -> None:
    """A mistyped --home must end in a sentence."""
    (tmp_path / "file").write_text("not a folder")
    for read_only in (False, True):
        with pytest.raises(Problem) as caught:
            open_library(tmp_path / home, read_only=read_only)
        assert caught.value.kind in kinds


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="POSIX permissions")
def test_a_library_on_a_read_only_medium(tmp_path: Path) -> None:
    """A library on a DVD or a write-protected stick: read with its log, and refused to writers."""
    home = tmp_path / "home"
    with open_library(home) as library:
        book = samples.bound_book(library)
        medium = tmp_path / "medium"
        shutil.copytree(home, medium)
    assert (medium / "library.sqlite-wal").stat().st_size > 0
    (medium / "library.sqlite-shm").unlink()
    answer = as_nobody(medium)
    assert answer == [book.id, "disk_read_only"]
    (medium / "library.sqlite-wal").unlink()
    shutil.copy(home / "library.sqlite", medium / "library.sqlite")
    assert as_nobody(medium) == [book.id, "disk_read_only"]


def as_nobody(home: Path) -> list[str]:
    """Open a home as a user who may only read it, in a process of its own."""
    script = (
        "import os, sys; from pathlib import Path;"
        "from aibook_desktop.library.shelf import open_library;"
        "from aibook_desktop.book.problems import Problem\n"
        "if os.geteuid() == 0: os.setgid(65534); os.setuid(65534)\n"
        "home = Path(sys.argv[1])\n"
        "with open_library(home, read_only=True) as library:\n"
        "    print(*[line.id for line in library.shelf()])\n"
        "    assert library.verify().sound\n"
        "try: open_library(home)\n"
        "except Problem as problem: print(problem.kind)\n"
    )
    for folder in home.parents:
        if "pytest-of-" in str(folder):
            folder.chmod(0o711)
    set_modes(home, folders=0o555, files=0o444)
    try:
        command = (sys.executable, "-c", script, str(home))
        told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    finally:
        set_modes(home, folders=0o755, files=0o644)
    assert told.returncode == 0, told.stderr
    return told.stdout.split()


def set_modes(home: Path, *, folders: int, files: int) -> None:
    for path in (*home.rglob("*"), home):
        path.chmod(folders if path.is_dir() else files)


def test_a_newer_library_is_refused(tmp_path: Path) -> None:
    """An old program must not write into tables it does not know."""
    with open_library(tmp_path) as library:
        samples.bound_book(library)
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as db, db:
        db.execute(
            "insert into _sqlite_migrations(migration_set, name, applied_at)"
            " values ('library', 'tables_of_the_future', '2030-01-01')"
        )
    before = (tmp_path / "library.sqlite").read_bytes()
    for read_only in (False, True):
        with pytest.raises(Problem) as caught:
            open_library(tmp_path, read_only=read_only)
        assert caught.value.kind == "library_too_new"
    assert (tmp_path / "library.sqlite").read_bytes() == before


@pytest.mark.parametrize(
    "content",
    [b"not a database at all " * 500, b"SQLite format 3\0" + b"\0" * 5000, b"\0" * 8192],
)
def test_a_damaged_file_without_backup_is_left_alone(tmp_path: Path, content: bytes) -> None:
    """The file may still be saved by somebody who knows how."""
    (tmp_path / "library.sqlite").write_bytes(content)
    for read_only in (True, False):
        with pytest.raises(Problem) as caught:
            open_library(tmp_path, read_only=read_only)
        assert caught.value.kind == "library_damaged"
    assert (tmp_path / "library.sqlite").read_bytes() == content


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    """Somebody's bookkeeping happens to have our file's name."""
    with closing(sqlite3.connect(tmp_path / "library.sqlite")) as db, db:
        db.execute("create table money(amount integer)")
    before = (tmp_path / "library.sqlite").read_bytes()
    with pytest.raises(Problem) as caught:
        open_library(tmp_path)
    assert caught.value.kind == "library_damaged"
    assert (tmp_path / "library.sqlite").read_bytes() == before


def test_leftovers_of_a_crash_are_swept(tmp_path: Path) -> None:
    """Half-written pictures would fill the disk of a kiosk that is switched off at the wall."""
    with open_library(tmp_path) as library:
        samples.bound_book(library)
    leftover = tmp_path / "assets" / "incoming" / ".abc.part"
    leftover.write_bytes(b"half")
    open_library(tmp_path, read_only=True).close()
    assert leftover.exists()
    open_library(tmp_path).close()
    assert not leftover.exists()
