"""Why a pack is refused, as teachers read it: never by the technical word alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import aibook_desktop
from aibook_desktop.book.model import LANGUAGES, Language
from aibook_desktop.book.problems import Problem
from aibook_desktop.book.strings import remedy, tables, what
from aibook_desktop.engines.weight_formats.reading import Malformed
from aibook_desktop.studio.packs.refusals import file_refused, name_refused

PROGRAM = Path(aibook_desktop.__file__).parent
PACKS = (PROGRAM / "library" / "zips.py", *(PROGRAM / "studio" / "packs").glob("*.py"))
FORMATS = (PROGRAM / "engines" / "weight_files.py", *PROGRAM.glob("engines/weight_formats/*.py"))
NAMES = (PROGRAM / "engines" / "file_names.py",)
ENDINGS = ("json", "toml")


def calls(sources: tuple[Path, ...]) -> Iterator[ast.Call]:
    for source in sources:
        tree = ast.parse(source.read_text(encoding="utf-8"))
        yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def first_words(names: tuple[str, ...], sources: tuple[Path, ...]) -> set[str]:
    """The texts with which any of these is called."""
    found = (call.args[0] for call in calls(sources) if ast.unparse(call.func) in names)
    return {str(each.value) for each in found if isinstance(each, ast.Constant)}


def reasons() -> set[str]:
    """Every reason for which a pack or a file in it is refused, as the code raises it."""
    given = (word for call in calls(PACKS) for word in call.keywords if word.arg == "reason")
    plain = {str(word.value.value) for word in given if isinstance(word.value, ast.Constant)}
    malformed = first_words(("Malformed",), FORMATS) | {*ENDINGS}
    files = {file_refused("a", Malformed(each)).details["reason"] for each in malformed}
    faults = {name_refused("a", each).details["reason"] for each in ("clash", "many", "letters")}
    return plain | first_words(("RefusedError", "refusing"), PACKS) | files | faults


def test_every_reason_has_its_words_and_all_words_a_reason() -> None:
    """A teacher would read "signature", and not whether to copy, to ask, or to be afraid."""
    start, end = "problem.pack_refused.", ".what"
    own = {
        key.removeprefix(start).removesuffix(end)
        for key in tables()
        if key.startswith(start) and key.endswith(end)
    }
    assert own - {"what"} == reasons()
    assert {"signature", "zip", "card", "file-program", "changed"} <= reasons()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_wrong_and_what_to_do_is_told(language: Language) -> None:
    """Half a sentence in another language helps nobody on a school's corridor."""
    for reason in reasons():
        problem = Problem("pack_refused", file="가방", reason=reason)
        said = what(problem, language), remedy(problem, language)
        assert "가방" in said[0]
        assert said[1].strip()
        assert said[0] != what(Problem("pack_refused", file="가방"), language)
