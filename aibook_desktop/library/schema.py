"""The tables and how they came to be, as migrations of sqlite-utils.

A released migration is never edited: the next change of the tables is the next function below, and
`tests/frozen/` keeps a library of every version to try it on. Rows that cannot be hashed as a file
carry their own SHA-256 (`digest`), because SQLite's integrity check missed 25 % of flipped bytes
when that was measured.
"""

from __future__ import annotations

from typing import Final

from aibook_desktop.library.search import name_all
from aibook_desktop.library.sql import Database, Migrations

APPLICATION_ID: Final = 0x41_49_42_4B  # "AIBK", see the application_id of sqlite.org/fileformat2
MIGRATIONS: Final = Migrations("library")


@MIGRATIONS()
def first_tables(db: Database) -> None:
    """Books, their pages, what made each part, the assets and the search index."""
    _create_asset(db)
    _create_book(db)
    _create_page(db)
    _create_made_with(db)
    db.execute(
        "create virtual table search using fts5(title, names, story, prefix='1',"
        " tokenize='unicode61 remove_diacritics 2')"
    )
    db.execute(f"pragma application_id = {APPLICATION_ID}")


def _create_asset(db: Database) -> None:
    db.table("asset").create(
        {"digest": str, "media_type": str, "size": int},
        pk="digest",
        not_null={"media_type", "size"},
        strict=True,
    )


def _create_book(db: Database) -> None:
    db.table("book").create(
        {
            "serial": int,
            "id": str,
            "title": str,
            "language": str,
            "level": int,
            "hero": str,
            "place": str,
            "theme": str,
            "wish": str,
            "cast": str,
            "digest": str,
            "seed": int,
            "engines": str,
            "bound": int,
            "made_at": str,
        },
        pk="serial",
        not_null={"id", "title", "language", "level", "wish", "cast", "digest"}
        | {"seed", "engines", "bound", "made_at"},
        strict=True,
    )
    db.table("book").create_index(["id"], unique=True)
    db.table("book").create_index(["made_at"])


def _create_page(db: Database) -> None:
    db.table("page").create(
        {
            "book": int,
            "number": int,
            "text": str,
            "beat": str,
            "scene": str,
            "picture": str,
            "voice": str,
            "word_times": str,
            "digest": str,
        },
        pk=("book", "number"),
        not_null={"text", "beat", "scene", "word_times", "digest"},
        foreign_keys=[
            ("book", "book", "serial"),
            ("picture", "asset", "digest"),
            ("voice", "asset", "digest"),
        ],
        strict=True,
    )


def _create_made_with(db: Database) -> None:
    db.table("made_with").create(
        {"serial": int, "book": int, "part": str, "engine": str, "weights": str, "seed": int},
        pk="serial",
        not_null={"book", "part", "engine", "weights", "seed"},
        foreign_keys=[("book", "book", "serial")],
        strict=True,
    )
    db.table("made_with").create_index(["book", "part"], unique=True)


@MIGRATIONS()
def a_household(db: Database) -> None:
    """Second texts, children, favourites, review, the bin, editions, and what a book is called.

    `superseded` hides all but the newest bound edition of a book; `edition_of` is the id of the
    first one. `called` is what somebody would type to find the book on the shelf.
    """
    db.table("page").add_column("second", str, not_null_default="")
    book = db.table("book")
    book.add_column("favourite", int, not_null_default=0)
    book.add_column("child", str)
    book.add_column("approved", int, not_null_default=1)
    book.add_column("removed_at", str)
    book.add_column("edition_of", str)
    book.add_column("superseded", int, not_null_default=0)
    book.add_column("called", str, not_null_default="")
    # In the order of the shelf, with all that a view of it asks for, so that no row is read.
    order = ("removed_at", "superseded", "made_at", "serial")
    views = ("favourite", "child", "theme", "approved", "bound")
    book.create_index([*order, *views], index_name="shelf")
    book.create_index(["edition_of"])
    db.table("child").create(
        {"serial": int, "id": str, "name": str, "picture": str},
        pk="serial",
        not_null={"id", "name", "picture"},
        strict=True,
    )
    db.table("child").create_index(["id"], unique=True)
    name_all(db)


def is_newer(db: Database) -> bool:
    """Whether a program newer than this one has changed the tables."""
    return bool({each.name for each in MIGRATIONS.applied(db)} - _known())


def is_foreign(db: Database) -> bool:
    """Whether this is some other program's database."""
    (number,) = db.execute("pragma application_id").fetchone()
    return number != APPLICATION_ID and bool(db.table_names())


def is_mutilated(db: Database) -> bool:
    """Whether tables or columns that every migrated library has are not there."""
    with Database(memory=True, execute_plugins=False) as model:
        MIGRATIONS.apply(model)
        return not _columns(model).items() <= _columns(db).items()


def _columns(db: Database) -> dict[str, tuple[str, ...]]:
    return {table.name: tuple(table.columns_dict) for table in db.tables}


def _known() -> set[str]:
    with Database(memory=True, execute_plugins=False) as empty:
        return {each.name for each in MIGRATIONS.pending(empty)}
