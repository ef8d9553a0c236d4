"""What a pack does for the children, and whose it is, in plain words."""

from __future__ import annotations

from typing import Final

from aibook_desktop.book.model import Language
from aibook_desktop.book.strings import say, tables
from aibook_desktop.engines.model_card import ModelCard
from aibook_desktop.studio.packs.signature import Signed

_OF_A_FAMILY: Final = ("family", "rvc")


def improves(card: ModelCard, language: Language) -> str:
    """Say what becomes better with a model."""
    name = card.role or ("family" if card.engine in _OF_A_FAMILY else card.craft)
    key = f"packs.improves.{name}"
    return say(key if key in tables() else "packs.improves.other", language)


def signed_words(signed: Signed | None, language: Language) -> str:
    """Say who signed a pack; None where the signature is wrong."""
    if signed is None:
        return say("packs.signed.wrong", language)
    details = {"unsigned": {}, "unknown": {"id": signed.key}, "known": {"maker": signed.maker}}
    return say(f"packs.signed.{signed.trust}", language, **details[signed.trust])
