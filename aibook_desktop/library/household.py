"""What a home says about its books: whose they are, loved, looked through, put into the bin.

None of it travels with a book. Whatever is said of a book is said of all its editions, because a
child sees one book. Functions here run on the library's thread, each one transaction.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from aibook_desktop.book.model import Asset
from aibook_desktop.library.lines import Child
from aibook_desktop.library.reading import family_of, serial_of
from aibook_desktop.library.sql import Database
from aibook_desktop.library.writing import delete


def favour(db: Database, book_id: str, favourite: bool) -> None:  # noqa: FBT001 - what to keep
    """Keep that a book is loved, or no longer."""
    _say(db, book_id, "favourite", int(favourite))


def approve(db: Database, book_id: str) -> None:
    """Keep that a grown-up has looked through a book."""
    _say(db, book_id, "approved", 1)


def remove(db: Database, book_id: str, now: datetime) -> None:
    """Put a book into the bin; one that is there already stays as it is."""
    with db.atomic():
        (row,) = db.query("select removed_at from book where serial = ?", [serial_of(db, book_id)])
        if row["removed_at"] is None:
            _say(db, book_id, "removed_at", _moment(now))


def restore(db: Database, book_id: str) -> None:
    """Put a book from the bin back to its place on the shelf."""
    with db.atomic():
        (row,) = db.query("select removed_at from book where serial = ?", [serial_of(db, book_id)])
        if row["removed_at"] is not None:
            _say(db, book_id, "removed_at", None)


def long_removed(db: Database, before: datetime) -> tuple[str, ...]:
    """The books, each edition of its own, that were put into the bin before a moment."""
    rows = db.execute("select id from book where removed_at < ?", [_moment(before)])
    return tuple(book_id for (book_id,) in rows)


def forget(db: Database, book_ids: tuple[str, ...]) -> tuple[Asset, ...]:
    """Let books go for ever; returns the assets that no other book uses."""
    with db.atomic():
        used: set[str] = set()
        for book_id in book_ids:
            used |= _assets_of(db, book_id)
            delete(db, book_id)
        return drop_unused(db, used)


def children(db: Database) -> tuple[Child, ...]:
    """All children, in the order they came."""
    rows = db.query("select id, name, picture from child order by serial")
    return tuple(Child(row["id"], row["name"], row["picture"]) for row in rows)


def keep_child(db: Database, child: Child) -> None:
    """Keep a child, new or changed or removed before."""
    db.execute(
        "insert into child(id, name, picture) values (?, ?, ?) on conflict(id) do update set"
        " name = excluded.name, picture = excluded.picture",
        [child.id, child.name, child.picture],
    )


def remove_child(db: Database, child_id: str) -> None:
    """Take a child from the list; the books stay, and know their child if it comes back."""
    db.table("child").delete_where("id = ?", [child_id])


def _say(db: Database, book_id: str, column: str, value: Any) -> None:
    with db.atomic():
        for serial in family_of(db, serial_of(db, book_id)):
            db.table("book").update(serial, {column: value})


def _moment(now: datetime) -> str:
    return now.astimezone(UTC).isoformat(timespec="milliseconds")


def _assets_of(db: Database, book_id: str) -> set[str]:
    rows = db.query("select picture, voice from page where book = ?", [serial_of(db, book_id)])
    return {digest for row in rows for digest in row.values() if digest is not None}


def drop_unused(db: Database, digests: set[str]) -> tuple[Asset, ...]:
    """Forget those assets that no page uses; returns them."""
    unused = []
    for digest in sorted(digests):
        if not db.table("page").count_where("picture = :it or voice = :it", {"it": digest}):
            (row,) = db.query("select media_type from asset where digest = ?", [digest])
            unused.append(Asset(digest, row["media_type"]))
            db.table("asset").delete(digest)
    return tuple(unused)
