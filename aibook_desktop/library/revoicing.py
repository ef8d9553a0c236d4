"""Which pages were read by a voice, and forgetting its sound: for a voice that is to be erased."""

from __future__ import annotations

from dataclasses import dataclass

from aibook_desktop.book.model import Asset
from aibook_desktop.library.household import drop_unused
from aibook_desktop.library.media import SOUNDS
from aibook_desktop.library.sql import Database


@dataclass(frozen=True, slots=True)
class VoicedPage:
    """A page of a book, wherever it lies (shelf, bin, an earlier edition), and its sound."""

    book_id: str
    number: int
    sound: Asset


def voiced_by(db: Database, weights: str) -> tuple[VoicedPage, ...]:
    """Every page whose sound was made with weights of this digest."""
    rows = db.execute(
        "select book.id, page.number, asset.digest, asset.media_type from made_with"
        " join book on book.serial = made_with.book"
        " join page on page.book = book.serial and made_with.part = 'voice ' || page.number"
        " join asset on asset.digest = page.voice"
        " where made_with.weights = ? order by book.serial, page.number",
        [weights],
    )
    return tuple(
        VoicedPage(book_id, number, Asset(digest, media_type))
        for book_id, number, digest, media_type in rows
    )


def forget_assets(db: Database, digests: tuple[str, ...]) -> None:
    """Forget those assets that no page uses."""
    with db.atomic():
        known = {digest for (digest,) in db.execute("select digest from asset")}
        drop_unused(db, known.intersection(digests))


def forget_unused_sounds(db: Database) -> frozenset[str]:
    """Forget every sound that no page has; returns those that pages have."""
    with db.atomic():
        used = {voice for (voice,) in db.execute("select distinct voice from page") if voice}
        known = db.execute("select digest, media_type from asset")
        sounds = {digest for digest, media_type in known if media_type in SOUNDS}
        drop_unused(db, sounds - used)
    return frozenset(used)


def is_used(db: Database, digest: str) -> bool:
    """Whether a page still has this sound."""
    return bool(db.table("page").count_where("voice = ?", [digest]))
