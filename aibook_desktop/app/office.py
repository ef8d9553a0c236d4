"""What the grown-ups' area may ask of the studio and the library, fulfilled."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from aibook_desktop.app.desk import StudioDesk
from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.engines.registry import card_named
from aibook_desktop.library.lines import BookLine, Child, Verification
from aibook_desktop.settings.class_words import ClassWords, read_class_words, save_class_words
from aibook_desktop.settings.table import Settings, Value
from aibook_desktop.studio import health
from aibook_desktop.studio.added_styles import AddedStyle, added_styles
from aibook_desktop.studio.gatekeeping import Answer, Gate, Gatekeeper
from aibook_desktop.studio.online_desk import OnlineDesk
from aibook_desktop.studio.online_keeping import OnlineKeeper
from aibook_desktop.ui.grownups.book_rows import ClassBook


class StudioOffice:
    """Fulfils the grown-ups' `Office`; changes reach the desk at once."""

    def __init__(self, desk: StudioDesk) -> None:
        self._desk = desk
        self._home = desk.studio.home
        self._library = desk.studio.library
        self._keeper = Gatekeeper(self._home)

    def gate(self) -> Gate:
        """How the gate stands."""
        return self._keeper.gate()

    def choose_pin(self, pin: str | None) -> None:
        """Set the PIN, None for none."""
        self._keeper.choose(pin)

    def try_pin(self, pin: str) -> Answer:
        """Check a PIN."""
        return self._keeper.try_pin(pin)

    def settings(self) -> Settings:
        """The settings as they are."""
        return self._desk.studio.settings

    def change(self, key: str, value: Value) -> Settings:
        """Change one setting."""
        return self._desk.change(**{key: value})

    def class_words(self) -> ClassWords:
        """What is hidden, and the class's own names."""
        return read_class_words(self._home)

    def keep_class_words(self, words: ClassWords) -> ClassWords:
        """Keep them, and work by them from now on."""
        save_class_words(self._home, words)
        self._desk.take_presets()
        return words

    def waiting(self) -> tuple[ClassBook, ...]:
        """Books that wait for a grown-up."""
        return self._of_the_class(self._library.waiting())

    def approve(self, book_id: str) -> None:
        """Let a book stand on the shelf."""
        self._library.approve(book_id)

    def put_away(self, book_id: str) -> None:
        """Put a book into the bin."""
        self._library.remove(book_id)

    def removed(self) -> tuple[ClassBook, ...]:
        """What lies in the bin."""
        return self._of_the_class(self._library.removed())

    def restore(self, book_id: str) -> None:
        """Take a book out of the bin."""
        self._library.restore(book_id)

    def empty_bin(self) -> None:
        """Delete for good what lies in the bin."""
        self._library.empty_bin(datetime.now(UTC))

    def verify(self) -> Verification:
        """Hash everything again."""
        return self._library.verify()

    def children(self) -> tuple[Child, ...]:
        """Everybody in the class."""
        return self._library.children()

    def add_child(self, name: str, picture: str) -> None:
        """Take a child in."""
        self._library.add_child(name, picture)

    def change_child(self, child: Child) -> None:
        """Give a child another name or picture."""
        self._library.change_child(child)

    def remove_child(self, child_id: str) -> None:
        """Take a child off the list."""
        self._library.remove_child(child_id)

    def health(self) -> health.Health:
        """Look at space, books, backups and engines."""
        return health.look(self._desk.studio)

    def report(self, folder: Path) -> Path:
        """Write a report without anybody's words."""
        return health.write_report(self._home, folder, datetime.now().astimezone())

    def added_styles(self) -> tuple[AddedStyle, ...]:
        """The styles that were added to an illustrator."""
        return added_styles(self._home, self._desk.studio.crew.left_out("illustrator"))

    def painting(self, language: Language) -> str:
        """Say who paints."""
        name = dict(self._desk.studio.crew.names())["illustrator"]
        if card_named("illustrator", name).weights:
            return say("pictures.by_model", language, engine=name.upper())
        return say("pictures.by_built_in", language)

    def _of_the_class(self, lines: tuple[BookLine, ...]) -> tuple[ClassBook, ...]:
        names = {child.id: child.name for child in self._library.children()}
        return tuple(
            ClassBook(
                self._desk.spine(line),
                names.get(line.child or "", ""),
                datetime.fromisoformat(line.made_at).astimezone(),
            )
            for line in lines
        )


def online_keeper(home: Path, *, kiosk: bool, safe: bool) -> OnlineKeeper | None:
    """Who keeps the agreement to ask a server; a kiosk and a safe start have nobody."""
    return None if kiosk or safe else OnlineKeeper(home)


def online_desk(desk: StudioDesk) -> OnlineDesk | None:
    """What a grown-up may do about asking a server, None where none may ever be asked."""
    keeper = desk.studio.online
    if keeper is None:
        return None
    return OnlineDesk(keeper, desk.studio.home, lambda: desk.studio.settings, desk.tune)
