"""Who makes books in a visit: the picture on the home room, and the class to choose from."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Slot

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say
from aibook_desktop.library.lines import Child
from aibook_desktop.ui.bridge import Lane, answer
from aibook_desktop.ui.faces import Faces
from aibook_desktop.ui.pictures import Pictures
from aibook_desktop.ui.portrait import Portrait
from aibook_desktop.ui.visit import Visit
from aibook_desktop.ui.who import WhoRoom


class Register(Protocol):
    """The class list, and who makes books now."""

    def children(self) -> tuple[Child, ...]:
        """Everybody in the class; may block."""
        ...

    def sign_in(self, child: str | None) -> None:
        """The child of this id makes books from now on, None for a guest."""
        ...


class SigningIn(QObject):
    """The picture in the strip shows only where there is a class to choose from."""

    def __init__(
        self,
        visit: Visit,
        register: Register,
        pictures: Pictures,
        faces: Faces,
        language: Language,
    ) -> None:
        super().__init__(visit)
        self._visit, self._register = visit, register
        self._language: Language = language
        self._child: Child | None = None
        self._asking = False
        self._lane = Lane("class", self)
        self.room = WhoRoom(pictures, faces, language)
        self.portrait = Portrait(pictures, faces)
        self.portrait.hide()
        self.portrait.clicked.connect(self._ask)
        self.room.chosen.connect(self._sign_in)
        self.room.left.connect(visit.go_home)
        visit.window.add_room(self.room)
        visit.home.add_to_bar(self.portrait, first=True)
        visit.language_changed.connect(self.speak)
        visit.came_home.connect(self.look)
        self._show()

    @property
    def child(self) -> Child | None:
        """Who makes books now."""
        return self._child

    def end(self) -> None:
        """Stop whatever is asked."""
        self._lane.close()

    @Slot()
    def look(self) -> None:
        """See who is in the class now."""
        errand = self._lane.send(partial(answer, self._register.children))
        errand.arrived.connect(self._found)
        errand.failed.connect(self._visit.tell)

    @Slot()
    def sign_out(self) -> None:
        """The next child is a guest until it says who it is."""
        self._sign(None)

    @Slot(str)
    def speak(self, language: Language) -> None:
        """Say everything in a language."""
        self._language = language
        self.room.speak(language)
        self._show()

    @Slot(object)
    def _found(self, children: tuple[Child, ...]) -> None:
        self.portrait.setVisible(bool(children))
        if self._child is not None:
            known = {child.id: child for child in children}
            self._sign(known.get(self._child.id))
        self.room.ask(children, self._child)
        if self._asking:
            self._asking = False
            self._visit.window.enter(self.room)
            self._visit.prompt(say("who.title", self._language))

    @Slot()
    def _ask(self) -> None:
        self._asking = True
        self.look()

    @Slot(object)
    def _sign_in(self, child: Child | None) -> None:
        self._sign(child)
        self._visit.go_home()

    def _sign(self, child: Child | None) -> None:
        if child is None or self._child is None or child.id != self._child.id:
            self._register.sign_in(child.id if child else None)
        self._child = child
        self._show()

    def _show(self) -> None:
        child = self._child
        self.portrait.show_hero(child.picture if child else "")
        if child is None:
            self.portrait.name(say("who.nobody", self._language))
        else:
            self.portrait.name(say("who.now", self._language, name=child.name))
