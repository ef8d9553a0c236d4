"""How it stands with what is being done to a pack, in words and for the picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.model import Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import remedy, say, what
from aibook_desktop.studio.packs.events import Arriving, Examined, Installed, Mended
from aibook_desktop.studio.packs.looking import Pack
from aibook_desktop.ui.grownups.pack_picture import Standing
from aibook_desktop.ui.grownups.pack_work import progress_words
from aibook_desktop.ui.messages import message_for

_GONE: Final = frozenset({"pack_source_lost", "pack_missing"})
Told = Arriving | Installed | Mended | Examined


@dataclass(frozen=True, slots=True)
class Work:
    """What is being done: "copying" or "mending" a pack, or "checking" all models."""

    kind: str
    pack: Pack | None
    running: bool = True
    last: Told | None = None
    trouble: Exception | None = None
    damaged: int = 0

    @property
    def name(self) -> str:
        """Of what."""
        return self.pack.card.name if self.pack is not None else ""

    @property
    def is_hopeless(self) -> bool:
        """Whether going on would only end in the same way."""
        return isinstance(self.trouble, Problem) and self.trouble.kind == "pack_refused"


def standing(work: Work, language: Language, *, spare: bool = False) -> tuple[Standing, str, str]:
    """How it stands with a piece of work: for the picture, a headline and a sentence.

    `spare` says that another model is chosen for what a new one could do.
    """
    if work.running:
        title = say(f"grownups.packs.{_stage(work)}", language, **_named(work))
        words = progress_words(work.last, language) if isinstance(work.last, Arriving) else "…"
        return Standing.COPYING, title, words
    if isinstance(work.trouble, Problem) and work.trouble.kind in _GONE:
        title = say("grownups.packs.pulled", language)
        return Standing.PULLED, title, say("grownups.packs.pulled.words", language)
    if isinstance(work.trouble, Problem):
        said = what(work.trouble, language), remedy(work.trouble, language)
        return Standing.RESTING, *said
    if work.trouble is not None:
        message = message_for(work.trouble, language)
        return Standing.RESTING, message.what, message.remedy
    return _ended(work, language, spare=spare)


def _ended(work: Work, language: Language, *, spare: bool) -> tuple[Standing, str, str]:
    last = work.last
    if isinstance(last, Installed):
        title = say("grownups.packs.done", language, name=work.name)
        key = "waits" if last.waits else "spare" if spare else "done"
        return Standing.DONE, title, say(f"grownups.packs.{key}.words", language)
    if isinstance(last, Mended):
        title = say("grownups.packs.mended", language, name=work.name)
        count = str(len(last.files))
        return Standing.DONE, title, say("grownups.packs.mended.words", language, count=count)
    if work.pack is None:
        title = say("grownups.packs.checked_all", language)
        count = str(work.damaged)
        words = say("grownups.packs.checked_all.words", language, count=count)
        return Standing.DONE, title, words
    title = say("grownups.packs.paused", language, name=work.name)
    return Standing.RESTING, title, say("grownups.packs.paused.words", language)


def _stage(work: Work) -> str:
    """A bar that runs twice says each time for what."""
    comes = isinstance(work.last, Arriving) and work.last.step == "copying"
    return "examining" if work.kind == "mending" and not comes else work.kind


def _named(work: Work) -> dict[str, str]:
    return {"name": work.name} if work.pack is not None else {}
