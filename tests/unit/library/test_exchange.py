"""Packages go out whole and come in only when nothing about them is odd."""

from __future__ import annotations

import io
import json
import random
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from aibook_desktop.book.model import Book
from aibook_desktop.book.problems import Problem
from aibook_desktop.library.exchange import export_book, import_book
from aibook_desktop.library.shelf import Library, open_library
from tests.unit.library import samples

Entries = list[tuple[zipfile.ZipInfo, bytes]]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A good package's bytes."""
    folder = tmp_path_factory.mktemp("origin")
    with open_library(folder) as library:
        export_book(library, samples.bound_book(library).id, folder / "book.aibook")
    return (folder / "book.aibook").read_bytes()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with open_library(tmp_path / "home") as library:
        yield library


def entries_of(package: bytes) -> Entries:
    with zipfile.ZipFile(io.BytesIO(package)) as file:
        return [(entry, file.read(entry)) for entry in file.infolist()]


def packed(entries: Entries) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for entry, data in entries:
            fresh = zipfile.ZipInfo(entry.filename)
            fresh.compress_type = entry.compress_type
            fresh.external_attr = entry.external_attr
            file.writestr(fresh, data)
    return out.getvalue()


def with_book(change: Callable[[dict[str, Any]], object]) -> Callable[[bytes], bytes]:
    """A package whose `book.json` is changed by `change`."""

    def changed(package: bytes) -> bytes:
        (entry, data), *rest = entries_of(package)
        found = json.loads(data)
        change(found)
        return packed([(entry, json.dumps(found).encode()), *rest])

    return changed


def with_entries(change: Callable[[Entries], Entries]) -> Callable[[bytes], bytes]:
    """A package whose entries are changed by `change`."""
    return lambda package: packed(change(entries_of(package)))


def renamed(entry: tuple[zipfile.ZipInfo, bytes], name: str) -> tuple[zipfile.ZipInfo, bytes]:
    return zipfile.ZipInfo(name), entry[1]


def compressed(entry: tuple[zipfile.ZipInfo, bytes]) -> tuple[zipfile.ZipInfo, bytes]:
    info = zipfile.ZipInfo(entry[0].filename)
    info.compress_type = zipfile.ZIP_DEFLATED
    return info, entry[1]


def page(found: dict[str, Any], number: int = 1) -> Any:
    return found["book"]["pages"][number - 1]


HOSTILE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "not a zip": lambda _: b"once upon a time " * 100,
    "cut": lambda package: package[: len(package) // 2],
    "garbage before": lambda package: b"#!/bin/sh\n" + package,
    "garbage after": lambda package: package + b"x",
    "flipped byte": lambda package: package.replace(b"data", b"dat\0"),
    "traversal": with_entries(lambda all_: [*all_, renamed(all_[1], "../../evil.png")]),
    "absolute": with_entries(lambda all_: [*all_, renamed(all_[1], "/etc/evil.png")]),
    "drive": with_entries(lambda all_: [*all_, renamed(all_[1], "C:\\evil.png")]),
    "device": with_entries(lambda all_: [*all_, renamed(all_[1], "CON.txt")]),
    "extra": with_entries(lambda all_: [*all_, renamed(all_[1], "readme.txt")]),
    "folder": with_entries(lambda all_: [*all_, renamed((all_[0][0], b""), "assets/")]),
    "missing": with_entries(lambda all_: all_[:-1]),
    "no book": with_entries(lambda all_: all_[1:]),
    "renamed": with_entries(lambda all_: [*all_[:-1], renamed(all_[-1], "assets/x.png")]),
    "swapped": with_entries(
        lambda all_: [all_[0], *((a[0], b[1]) for a, b in zip(all_[1:], all_[:0:-1], strict=True))]
    ),
    "compressed": with_entries(lambda all_: [all_[0], *map(compressed, all_[1:])]),
    "bomb": with_entries(lambda all_: [compressed((all_[0][0], b" " * 10**7)), *all_[1:]]),
    "many": with_entries(
        lambda all_: [*all_, *(renamed(all_[1], f"assets/{each}.png") for each in range(500))]
    ),
    "not json": with_entries(lambda all_: [(all_[0][0], b"{"), *all_[1:]]),
    "deep json": with_entries(lambda all_: [(all_[0][0], b"[" * 10**5), *all_[1:]]),
    "not utf-8": with_entries(lambda all_: [(all_[0][0], b"\xff\xfe\x00"), *all_[1:]]),
    "doubled name": with_entries(
        lambda all_: [(all_[0][0], all_[0][1].replace(b"{", b'{"format": 1,', 1)), *all_[1:]]
    ),
    "newer format": with_book(lambda found: found.update(format=2)),
    "unknown field": with_book(lambda found: found["book"].update(run="rm -rf /")),
    "no title": with_book(lambda found: found["book"].update(title="")),
    "long title": with_book(lambda found: found["book"].update(title="가" * 101)),
    "half character": with_book(lambda found: found["book"].update(title="\udcff")),
    "id with a path": with_book(lambda found: found["book"].update(id="../../x")),
    "no date": with_book(lambda found: found["book"].update(made_at="yesterday")),
    "local date": with_book(lambda found: found["book"].update(made_at="2026-01-01T00:00:00")),
    "no pages": with_book(lambda found: found["book"].update(pages=[])),
    "page twice": with_book(lambda found: page(found, 2).update(number=1)),
    "no picture": with_book(lambda found: page(found).update(picture=None)),
    "svg": with_book(lambda found: page(found)["picture"].update(media_type="image/svg+xml")),
    "sound as picture": with_book(lambda found: page(found).update(picture=page(found)["voice"])),
    "digest": with_book(lambda found: page(found)["picture"].update(digest="../" + "a" * 61)),
    "unknown place": with_book(lambda found: page(found)["scene"].update(place="hell")),
    "a million balls": with_book(
        lambda found: page(found)["scene"]["props"][0].update(count=10**6)
    ),
    "words out of the page": with_book(
        lambda found: page(found)["word_times"][0].update(end_char=10**6)
    ),
    "script as colour": with_book(
        lambda found: found["book"]["cast"][0]["look"].update(coat='"/><script>')
    ),
    "unknown hero": with_book(lambda found: found["book"]["wish"].update(hero="monster")),
    "level": with_book(lambda found: found["book"]["wish"].update(level=99)),
    "text as number": with_book(lambda found: found["book"]["wish"].update(level="4")),
    "huge seed": with_book(lambda found: found["book"]["made_with"][0][1].update(seed=2**70)),
    "infinite": with_book(lambda found: found["book"].update(title=float("inf"))),
}


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_package_is_refused(
    library: Library, package: bytes, tmp_path: Path, name: str
) -> None:
    """A file from a stranger's stick must not write, run, fill or freeze anything."""
    before = samples.contents(tmp_path)
    path = tmp_path / "book.aibook"
    path.write_bytes(HOSTILE[name](package))
    with pytest.raises(Problem) as caught:
        import_book(library, path)
    assert caught.value.kind == "package_refused"
    path.unlink()
    assert samples.contents(tmp_path) == before
    assert library.shelf() == ()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_an_entry_twice(library: Library, package: bytes, tmp_path: Path) -> None:
    """Two programs that each take another one of two equal names disagree about what is safe."""
    entries = entries_of(package)
    (tmp_path / "book.aibook").write_bytes(packed([*entries, entries[-1]]))
    with pytest.raises(Problem, match="package_refused"):
        import_book(library, tmp_path / "book.aibook")


def test_a_huge_directory_costs_no_memory(library: Library, tmp_path: Path) -> None:
    """A zip that names a million entries must not be read into memory to be counted."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for each in range(20_000):
            file.writestr(f"assets/{each}", b"")
    (tmp_path / "book.aibook").write_bytes(out.getvalue())
    tracemalloc.start()
    with pytest.raises(Problem, match="package_refused"):
        import_book(library, tmp_path / "book.aibook")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 2_000_000


def test_random_damage_is_refused(library: Library, package: bytes, tmp_path: Path) -> None:
    """A bad stick flips bytes anywhere; the answer is a sentence or the very same book."""
    dice = random.Random(5)
    path = tmp_path / "book.aibook"
    taken = set()
    for _ in range(300):
        damaged = bytearray(package)
        damaged[dice.randrange(len(package))] ^= 1 << dice.randrange(8)
        path.write_bytes(damaged)
        taken.add(taken_in(library, path))
    assert "refused" in taken
    assert library.verify().sound


def taken_in(library: Library, path: Path) -> str:
    try:
        return import_book(library, path)
    except Problem as problem:
        return problem.kind.removeprefix("package_")


def test_a_package_twice_is_one_book(library: Library, package: bytes, tmp_path: Path) -> None:
    """A teacher imports the same file on Monday and on Tuesday."""
    path = tmp_path / "book.aibook"
    path.write_bytes(package)
    first = import_book(library, path)
    before = samples.contents(tmp_path)
    assert import_book(library, path) == first
    assert samples.contents(tmp_path) == before
    assert [line.state for line in library.shelf()] == ["bound"]
    assert library.search("토끼")[0].id == first


def test_another_book_of_the_same_name(library: Library, package: bytes, tmp_path: Path) -> None:
    """A book that was repainted elsewhere must not replace the one a child knows."""
    path = tmp_path / "book.aibook"
    path.write_bytes(package)
    first = import_book(library, path)
    path.write_bytes(with_book(lambda found: found["book"].update(title="다른 제목"))(package))
    other = import_book(library, path)
    assert other != first
    assert import_book(library, path) == other
    assert {line.title for line in library.shelf()} == {"다른 제목", samples.OPENING.title}


def test_a_package_is_the_same_every_time(library: Library, tmp_path: Path) -> None:
    """Equal files let a school see at once what it already has."""
    book = samples.bound_book(library)
    for name in ("one", "two"):
        export_book(library, book.id, tmp_path / name)
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_exporting_over_a_file(library: Library, tmp_path: Path) -> None:
    """The newer export takes the place of the older one."""
    book = samples.bound_book(library)
    (tmp_path / "old").write_text("old")
    export_book(library, book.id, tmp_path / "old")
    assert import_book(library, tmp_path / "old") == book.id


def problem_of(call: Callable[[], object]) -> str:
    with pytest.raises(Problem) as caught:
        call()
    return caught.value.kind


def test_what_cannot_go_out_or_come_in(library: Library, tmp_path: Path) -> None:
    """Every mistake on the command line has its sentence."""
    unfinished = samples.begin_book(library)
    book: Book = samples.bound_book(library)
    target = tmp_path / "book.aibook"
    assert problem_of(lambda: export_book(library, unfinished, target)) == "book_unfinished"
    assert problem_of(lambda: export_book(library, "nobody", target)) == "book_unknown"
    assert problem_of(lambda: export_book(library, book.id, tmp_path)) == "disk_read_only"
    nowhere = tmp_path / "nowhere" / "book.aibook"
    assert problem_of(lambda: export_book(library, book.id, nowhere)) == "file_missing"
    assert problem_of(lambda: import_book(library, nowhere)) == "file_missing"
    assert problem_of(lambda: import_book(library, tmp_path)) == "package_refused"
    picture = book.pages[0].picture
    assert picture is not None
    library.asset_path(picture).write_bytes(b"rotten")
    assert problem_of(lambda: export_book(library, book.id, target)) == "book_damaged"
    assert not target.exists()
