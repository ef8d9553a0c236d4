"""Libraries of earlier versions, kept as files, still open in this one.

`tests/frozen/library-N` was written by the program when its tables were those of version N; it is
never written again. Every new migration adds the next folder.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from aibook_desktop.library.lines import ShelfQuery
from aibook_desktop.library.schema import MIGRATIONS
from aibook_desktop.library.shelf import open_library
from tests.unit.library import samples

FROZEN = Path(__file__).parents[2] / "frozen"


@pytest.mark.parametrize("version", sorted(path.name for path in FROZEN.glob("library-*")))
@pytest.mark.parametrize("read_only", [True, False])
def test_an_old_library_opens(tmp_path: Path, version: str, *, read_only: bool) -> None:
    """A family updates the program; all their books must be there, whole and findable."""
    home = tmp_path / "home"
    shutil.copytree(FROZEN / version, home)
    with open_library(home, read_only=read_only) as library:
        unfinished, bound = library.shelf()
        assert (bound.title, bound.state, bound.pages) == ("별을 찾은 토끼", "bound", 2)
        book = library.book(bound.id)
        assert (book.wish, book.cast) == (samples.WISH, samples.CAST)
        assert [page.text for page in book.pages] == [
            "토끼가 우주에서 별을 찾았어요.",
            "곰과 함께 별을 보았어요.",
        ]
        assert book.pages[0].scene == samples.SCENE
        assert book.pages[1].word_times == samples.narration(2).words
        assert dict(book.made_with)["voice 2"] == samples.ESPEAK
        assert {line.id for line in library.search("곰과")} == {bound.id, unfinished.id}
        (waiting,) = library.unfinished()
        assert (waiting.seed, waiting.engines) == (7, samples.ENGINES)
        assert library.verify().sound


@pytest.mark.parametrize("read_only", [True, False])
def test_what_the_second_tables_hold(tmp_path: Path, *, read_only: bool) -> None:
    """Hearts, children, the bin and second texts are a family's too, and outlive every update."""
    home = tmp_path / "home"
    shutil.copytree(FROZEN / "library-2", home)
    with open_library(home, read_only=read_only) as library:
        (minji,) = library.children()
        assert (minji.name, minji.picture) == ("민지", "fox")
        (loved,) = library.shelf(ShelfQuery(favourites=True))
        assert (loved.child, loved.approved, loved.level) == (minji.id, True, 4)
        earlier, newest = library.editions(loved.id)
        assert (earlier.level, newest) == (5, loved)
        wish = library.book(earlier.id).wish
        assert (wish.style, wish.bilingual, wish.again) == ("crayon", True, samples.CAST[0])
        second = [page.second for page in library.book(loved.id).pages]
        assert second[0] == "The rabbit found a star in space."
        (gone,) = library.removed()
        assert gone.title == "빗방울 여행"
        assert gone not in library.shelf()


def test_every_change_of_the_tables_is_frozen(tmp_path: Path) -> None:
    """A migration without a frozen library before it would never be tried on old books."""
    with open_library(tmp_path) as library:
        migrations = len(library._thread.run(MIGRATIONS.applied))
    versions = {path.name for path in FROZEN.glob("library-*")}
    assert versions == {f"library-{number + 1}" for number in range(migrations)}
