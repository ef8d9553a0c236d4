"""What may be asked of a worker: the methods of the ports, with the types of their values.

Both ends read the types from the ports themselves, so a port is changed in one place.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, get_args, get_origin, get_type_hints

from aibook_desktop.book.model import Craft
from aibook_desktop.engines import ports

PORTS: Final[dict[Craft, tuple[type, str]]] = {
    "transcriber": (ports.Transcriber, "transcribe"),
    "storyteller": (ports.Storyteller, "tell"),
    "illustrator": (ports.Illustrator, "draw"),
    "narrator": (ports.Narrator, "read"),
}


def method_of(craft: Craft) -> str:
    """The one method of a craft's port."""
    return PORTS[craft][1]


def argument_types(craft: Craft) -> tuple[Any, ...]:
    """The types of the method's arguments, in order."""
    return tuple(kind for name, kind in _hints(craft).items() if name != "return")


def answer_type(craft: Craft) -> Any:
    """The type of each answer; a storyteller gives many, the others one."""
    kind = _hints(craft)["return"]
    return get_args(kind)[0] if get_origin(kind) is Iterator else kind


def _hints(craft: Craft) -> dict[str, Any]:
    port, method = PORTS[craft]
    return get_type_hints(getattr(port, method))
