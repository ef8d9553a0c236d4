"""A graphics card that isn't there: the processor computes, and every tensor says where it "lies".

Where tensors of two places meet in one operation it raises, as a card does; numbers alone may lie
anywhere. What a library's own threads do goes unseen.
"""

from __future__ import annotations

from typing import Any, Final

import torch
from torch.overrides import TorchFunctionMode, resolve_name
from torch.utils._pytree import tree_leaves, tree_map
from torch.utils.weak import WeakIdKeyDictionary, WeakIdRef

_PLACES: Final[Any] = WeakIdKeyDictionary(ref_type=WeakIdRef)
_CARRIES: Final = frozenset(
    {"copy_", "__set__", "__setitem__", "__getitem__", "_has_compatible_shallow_copy_type"}
)
"""What may read from one place and write to another."""


class MetElsewhereError(RuntimeError):
    """An operation was given tensors of two places."""


class PretendedCard(TorchFunctionMode):
    """While it lasts, tensors can be sent to "cuda" and "mps"."""

    def __torch_function__(
        self, func: Any, _types: Any, args: tuple[Any, ...] = (), kwargs: Any = None
    ) -> Any:
        """Do what was asked on the processor, and note where it would lie."""
        named, name = dict(kwargs or {}), func.__name__
        whole = resolve_name(func) or name
        if whole.endswith("device.__get__"):
            return torch.device(_place(args[0]))
        if whole.endswith("data.__set__"):
            func(*args)
            _put(args[0], _place(args[1]))
            return None
        if name == "to":
            return _sent(args[0], *args[1:], **named)
        tensors = [each for each in tree_leaves((args, named)) if isinstance(each, torch.Tensor)]
        places = {_place(each) for each in tensors if each.dim() > 0}
        if name == "cpu":
            return _sent(args[0], "cpu")
        if name == "numpy" and places - {"cpu"}:
            raise MetElsewhereError(name)
        asked = named.get("device")
        if asked is not None:
            named["device"] = "cpu"
        elif len(places) > 1 and name not in _CARRIES:
            raise MetElsewhereError(f"{whole}: {[(_place(t), tuple(t.shape)) for t in tensors]}")
        lone = {_place(each) for each in tensors}
        first = _place(args[0]) if name == "__getitem__" else max(places or lone or {"cpu"})
        there = torch.device(asked).type if asked is not None else first
        made = func(*args, **named)
        if name in _CARRIES - {"__getitem__"} or (name[-1] == "_" and name[-2] != "_"):
            return made
        return tree_map(lambda each: _put(each, there), made)


def _place(tensor: torch.Tensor) -> str:
    with torch._C.DisableTorchFunction():
        return str(_PLACES.get(tensor, "cpu"))


def _put(made: Any, place: str) -> Any:
    """The same, noted where it lies if it is a tensor."""
    if isinstance(made, torch.Tensor):
        with torch._C.DisableTorchFunction():
            _PLACES[made] = place
    return made


def _sent(tensor: torch.Tensor, *wishes: Any, **named: Any) -> torch.Tensor:
    """What `Tensor.to` gives, in any of the ways in which it can be asked."""
    there, kind = named.pop("device", None), named.pop("dtype", None)
    for wish in wishes:
        if isinstance(wish, torch.Tensor):
            there, kind = _place(wish), wish.dtype
        elif isinstance(wish, torch.dtype):
            kind = wish
        elif isinstance(wish, str | torch.device):
            there = wish
    place = _place(tensor) if there is None else torch.device(there).type
    with torch._C.DisableTorchFunction():
        moves = place != _PLACES.get(tensor, "cpu")
        sent = tensor.detach().clone() if moves else tensor
        sent = sent.to(kind or tensor.dtype, memory_format=named.get("memory_format"))
    placed: torch.Tensor = _put(sent, place)
    return placed
