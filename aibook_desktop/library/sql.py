"""The one door to sqlite-utils.

When it is loaded it looks for numpy and pandas, to store their types; the library stores none, and
both together cost the window a second at its start. So they are out of sight while it is loaded.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def _out_of_sight(*names: str) -> Iterator[None]:
    """Let modules that are not loaded yet seem not to be installed."""
    hidden = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type] # None: not to be found
    try:
        yield
    finally:
        for name in hidden:
            del sys.modules[name]


with _out_of_sight("numpy", "pandas"):
    from sqlite_utils import Database, Migrations

__all__ = ["Database", "Migrations"]
