"""Three columns of packs: on the stick, arrived in part, on this computer."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import remedy, say, what
from aibook_desktop.studio.model_choice import Rival
from aibook_desktop.studio.packs.events import Examined, Installed, Mended
from aibook_desktop.studio.packs.looking import Pack, Unusable
from aibook_desktop.studio.packs.saying import improves, signed_words
from aibook_desktop.studio.packs.shelf import Half, in_words, is_of_person, room_for
from aibook_desktop.studio.packs.upkeep import Line, signed_before
from aibook_desktop.ui.grownups.pack_rows import PackColumn, PackRow
from aibook_desktop.ui.grownups.packs_office import PacksView
from aibook_desktop.ui.pictograms import Pictogram
from aibook_desktop.ui.sizes import mm


class PackLists(QWidget):
    """What can be done with them comes as signals: with a `Pack`, or a name, or a digest."""

    install_wanted = Signal(object)
    repair_wanted = Signal(object)
    remove_wanted = Signal(str)
    discard_wanted = Signal(str)
    use_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.language: Language = "ko"
        self._view = PacksView()
        self._found: tuple[Pack | Unusable, ...] | None = None
        self._examined: dict[str, bool] = {}
        self._allowed = True
        self.on_stick, self.halves, self.here = PackColumn(), PackColumn(), PackColumn()
        self.on_stick.done.connect(self._take)
        self.halves.done.connect(self.discard_wanted)
        self.here.done.connect(self.remove_wanted)
        self.here.chosen.connect(self.use_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(mm(1))
        for part in (self.on_stick, self.halves, self.here):
            column.addWidget(part)

    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self.language = language
        self._refresh()

    def show_view(self, view: PacksView) -> None:
        """Show what is here."""
        self._view = view
        self._refresh()

    def show_found(self, found: tuple[Pack | Unusable, ...]) -> None:
        """Show what is on the stick, first what can be used."""
        self._found = tuple(sorted(found, key=lambda each: isinstance(each, Unusable)))
        self._refresh()

    def note(self, event: Examined | Mended | Installed) -> None:
        """Remember what a check has found, until the model is mended or another takes its place."""
        name = event.folder.name
        if not isinstance(event, Installed):
            self._examined[name] = isinstance(event, Mended) or event.sound
        elif not event.waits:
            self._examined.pop(name, None)
        self._refresh()

    def rival(self, name: str) -> Rival | None:
        """How a model of the home stands beside others that serve the same engine, if any do."""
        return next((each for each in self._view.rivals if each.name == name), None)

    def let(self, *, allowed: bool) -> None:
        """Let packs be taken in and removed, or not while one is on its way."""
        self._allowed = allowed
        for column in (self.on_stick, self.halves, self.here):
            for row in column.rows:
                if row.button is not None:
                    row.button.setEnabled(self._allowed)

    def _refresh(self) -> None:
        self.on_stick.setVisible(self._found is not None)
        self.on_stick.show_rows([self._offer(n, each) for n, each in enumerate(self._found or ())])
        self.halves.setVisible(bool(self._view.halves))
        self.halves.show_rows([self._half(half) for half in self._view.halves])
        self.here.show_rows([self._model(line) for line in self._view.lines])
        for column, name in (
            (self.on_stick, "found"),
            (self.halves, "halves"),
            (self.here, "here"),
        ):
            empty = "" if name == "halves" else self._say(f"{name}.none")
            column.say(self._say(name), empty)
        self.let(allowed=self._allowed)

    def _offer(self, number: int, found: Pack | Unusable) -> PackRow:
        """A pack on the stick, and what can be done with it."""
        if isinstance(found, Unusable):
            row = PackRow(str(number), None, None)
            wrong, help_ = (say_(found.problem, self.language) for say_ in (what, remedy))
            row.say(found.path.name, wrong, help_, "")
            return row
        here = self._installed(found)
        name = found.card.name
        sign: Pictogram | None = Pictogram.NEXT
        deed, room = "install", self._room(found)
        if self._there(found):
            deed, sign = "go_on", Pictogram.PLAY
        if here is not None and self._is_sound(here):
            deed, sign, room = "", None, self._say("already")
        elif here is not None:
            deed, sign, room = "mend", Pictogram.SPANNER, self._say("mend_offer")
        row = PackRow(str(number), found.card.craft, sign)
        before = signed_before(found, self._view.lines) if here is None else None
        facts = " · ".join((self._facts(found), room))
        if before is not None:
            signed = signed_words(before, self.language)
            facts += "\n" + say("packs.signed_before", self.language, signed=signed)
        row.say(
            name,
            improves(found.card, self.language),
            facts,
            self._say(deed, name=name) if deed else "",
        )
        return row

    def _half(self, half: Half) -> PackRow:
        row = PackRow(half.digest, half.card.craft, Pictogram.BIN)
        here = self._say("half", done=in_words(half.done), of=in_words(half.of))
        better = improves(half.card, self.language)
        row.say(half.card.name, better, here, self._say("half.away", name=half.card.name))
        return row

    def _model(self, line: Line) -> PackRow:
        name = line.folder.name
        if line.card is None:
            row = PackRow(name, None, Pictogram.BIN)
            row.say(line.name, "", self._say("damaged"), self._say("remove", name=line.name))
            return row
        stays = line.shipped or is_of_person(line.card)
        rival = None if line.shipped else self.rival(name)
        is_chosen = rival.chosen if rival is not None else None
        sign = None if stays else Pictogram.BIN
        row = PackRow(name, line.card.craft, sign, is_chosen=is_chosen)
        row.say_choice(self._say("use", name=line.card.name))
        facts = " · ".join(self._line_facts(line, rival))
        better = "" if line.shipped else improves(line.card, self.language)
        row.say(line.card.name, better, facts, self._say("remove", name=line.card.name))
        return row

    def _line_facts(self, line: Line, rival: Rival | None) -> Iterator[str]:
        licence = line.card.licence if line.card is not None else ""
        signed = signed_words(line.signed, self.language)
        yield self._say("facts", size=in_words(line.size), licence=licence, signed=signed)
        if line.shipped:
            yield self._say("shipped")
        elif line.card is not None and is_of_person(line.card):
            yield self._say("voice")
        if not self._is_sound(line):
            yield self._say("damaged")
            return
        if rival is not None and (rival.used or rival.chosen):
            yield self._say("used" if rival.used else "chosen")
        if self._examined.get(line.folder.name):
            yield self._say("sound")

    def _facts(self, pack: Pack) -> str:
        signed = signed_words(pack.signed, self.language)
        size = in_words(pack.size)
        return self._say("facts", size=size, licence=pack.card.licence, signed=signed)

    def _room(self, pack: Pack) -> str:
        wanted = room_for(pack.size - self._there(pack))
        key = "room" if wanted <= self._view.free else "no_room"
        return self._say(key, size=in_words(wanted), free=in_words(self._view.free))

    def _there(self, pack: Pack) -> int:
        """Bytes of a pack that have arrived already."""
        return sum(h.done for h in self._view.halves if pack.digest.startswith(h.digest))

    def _installed(self, pack: Pack) -> Line | None:
        digest = pack.card.digest
        own = (line for line in self._view.lines if line.card is not None and not line.shipped)
        return next((line for line in own if line.card and line.card.digest == digest), None)

    def _is_sound(self, line: Line) -> bool:
        return line.sound and self._examined.get(line.folder.name, True)

    def _say(self, key: str, **details: str) -> str:
        return say(f"grownups.packs.{key}", self.language, **details)

    @Slot(str)
    def _take(self, number: str) -> None:
        found = (self._found or ())[int(number)]
        if not isinstance(found, Pack):
            return
        mends = self._installed(found) is not None
        (self.repair_wanted if mends else self.install_wanted).emit(found)
