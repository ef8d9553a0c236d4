"""Every distribution that a set-up can install has one exact version."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from installer import requirements

ROOT = Path(__file__).resolve().parents[3]
PROJECT = ROOT / "pyproject.toml"
PART_OF_PYTHON = {"pip"}


def pins() -> dict[str, str]:
    """Read constraints.txt."""
    lines = (ROOT / "installer" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {canonicalize_name(name): version for name, version in pairs}


def closure(roots: list[str]) -> dict[str, str]:
    """All that the roots need, with the installed versions, as far as it is installed here."""
    found: dict[str, str] = {}
    todo = [Requirement(root) for root in roots]
    while todo:
        wanted = todo.pop()
        name = canonicalize_name(wanted.name)
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            found.setdefault(name, "")
            continue
        if name in found:
            continue
        found[name] = distribution.version
        for line in distribution.requires or ():
            needed = Requirement(line)
            marker = needed.marker
            if not marker or any(marker.evaluate({"extra": e}) for e in wanted.extras or {""}):
                todo.append(needed)
    return found


def test_whatever_is_needed_is_pinned() -> None:
    """A new release of some distant library would break set-ups of an unchanged program."""
    named = requirements.named(PROJECT, requirements.everything(PROJECT))
    loose = set(closure(named)) - set(pins()) - PART_OF_PYTHON
    assert not loose, f"add these to installer/constraints.txt: {sorted(loose)}"


def test_what_is_installed_is_what_is_pinned() -> None:
    """The tests would vouch for other versions than people get."""
    named = requirements.named(PROJECT, requirements.everything(PROJECT))
    other = {
        name: (version, pins()[name])
        for name, version in closure(named).items()
        if version and name in pins() and version.split("+")[0] != pins()[name]
    }
    assert not other


def test_project_and_constraints_agree() -> None:
    """A set-up whose two lists contradict each other would be refused."""
    for line in requirements.named(PROJECT, requirements.everything(PROJECT)):
        named = Requirement(line)
        exact = re.fullmatch(r"==(.+)", str(named.specifier))
        version = pins()[canonicalize_name(named.name)]
        assert exact is None or exact.group(1) == version, line
        assert exact is not None or named.name == "editables", f"{line} has no exact version"
