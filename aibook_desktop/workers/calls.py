"""What may be asked of a worker: the methods of the ports, with the types of their values.

Both ends read the types from the ports themselves, so a port is changed in one place. Beside the
one method that its craft must have, an engine may have others; its worker names those it has when
it is ready (see `abilities_of`), and nothing else of an engine can be reached from outside.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, get_args, get_origin, get_type_hints

from aibook_desktop.book.model import CRAFTS, Craft
from aibook_desktop.engines import ports
from aibook_desktop.engines.progress import Smokable

METHODS: Final[dict[Craft, dict[str, type]]] = {
    "transcriber": {"transcribe": ports.Transcriber},
    "storyteller": {"tell": ports.Storyteller, "retell": ports.Retelling},
    "illustrator": {
        "draw": ports.Illustrator,
        "draw_pages": ports.BookIllustrator,
        "redraw": ports.PhotoIllustrator,
    },
    "narrator": {"read": ports.Narrator},
}
"""The protocols whose methods a craft's engines may have; the first one is a must."""

SMOKE: Final = "smoke"


def craft_named(name: str) -> Craft:
    """Take a craft from a command line; raises `StopIteration` for anything else."""
    return next(each for each in CRAFTS if each == name)


def method_of(craft: Craft) -> str:
    """The method that every engine of a craft has."""
    return next(iter(METHODS[craft]))


def abilities_of(craft: Craft, engine: object) -> tuple[str, ...]:
    """Name the methods that an engine really has."""
    return tuple(name for name in (*METHODS[craft], SMOKE) if hasattr(engine, name))


def argument_types(craft: Craft, method: str) -> tuple[Any, ...]:
    """The types of a method's arguments, in order; raises `ValueError` for an unknown method."""
    return tuple(kind for name, kind in _hints(craft, method).items() if name != "return")


def answer_type(craft: Craft, method: str) -> Any:
    """The type of each answer; one whose port says `Iterator` gives many, the others one."""
    kind = _hints(craft, method)["return"]
    return get_args(kind)[0] if get_origin(kind) is Iterator else kind


def _hints(craft: Craft, method: str) -> dict[str, Any]:
    port = {**METHODS[craft], SMOKE: Smokable}.get(method)
    if port is None:
        raise ValueError(f"no method of a {craft}")
    return get_type_hints(getattr(port, method))
