"""`aibook workshop speech tune`."""

from __future__ import annotations

from aibook_desktop.cli.tree import Tree


def add(tree: Tree) -> None:
    """Add the command."""
