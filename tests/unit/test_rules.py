"""Rules of this code that no linter knows; each failure says what to do instead.

The rules read syntax trees, so words in comments and docstrings never trip them.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ("aibook_desktop", "installer")
EVERYTHING = (*PROGRAM, "tests")
SPEAKS_KOREAN = (
    "aibook_desktop/book/language/",
    "aibook_desktop/book/understanding",
    "aibook_desktop/engines/narrator/",
    "aibook_desktop/engines/storyteller/",
    "aibook_desktop/library/typed.py",
    "aibook_desktop/library/words.py",
    "aibook_desktop/safety/",
    "aibook_desktop/workshop/",
)
CALLS_THAT_RUN_TEXT = ("eval", "exec", "compile", "__import__")
MODULES_THAT_RUN_DATA = ("pickle", "marshal", "shelve", "dill", "joblib")


@dataclass(frozen=True, slots=True)
class Source:
    """One module: its path below the root, its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module


Rule = Callable[[Source], Iterator[str]]


def source(path: str, text: str) -> Source:
    """Parse a module."""
    return Source(path, text, ast.parse(text, path))


def sources(folders: tuple[str, ...]) -> Iterator[Source]:
    """Every module below these folders of the checkout."""
    for folder in folders:
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield source(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))


def short_modules(module: Source) -> Iterator[str]:
    """No module is longer than 400 lines."""
    lines = len(module.text.splitlines())
    if lines > 400:
        yield f"{module.path} has {lines} lines: split it by idea; 400 are the most"


def short_functions(module: Source) -> Iterator[str]:
    """No function is longer than 50 lines, its decorators and docstring included."""
    for function in _functions(module.tree):
        lines = (function.end_lineno or function.lineno) - function.lineno + 1
        if lines > 50:
            yield (
                f"{module.path}:{function.lineno}: {function.name} has {lines} lines:"
                " give its steps names of their own, 50 lines are the most"
            )


def docstrings(module: Source) -> Iterator[str]:
    """Every module says why it has its shape."""
    if not ast.get_docstring(module.tree):
        yield f"{module.path}: begin with a docstring that says why this module is there"


def imports_on_top(module: Source) -> Iterator[str]:
    """Imports stand on top, but for the command line's quick start and an engine's `build`."""
    if module.path.startswith("aibook_desktop/cli/"):
        return
    for function in _functions(module.tree):
        if function.name == "build" and module.path.startswith("aibook_desktop/engines/"):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield (
                    f"{module.path}:{node.lineno}: import at the top of the module;"
                    " only commands and an engine's `build` may wait"
                )


def no_running_of_data(module: Source) -> Iterator[str]:
    """Nothing that was read from a file or typed by somebody is ever run."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            named = [alias.name for alias in node.names]
            roots = {name.split(".")[0] for name in (*named, getattr(node, "module", "") or "")}
            for bad in sorted(roots & set(MODULES_THAT_RUN_DATA)):
                yield (
                    f"{module.path}:{node.lineno}: {bad} runs what it reads;"
                    " use JSON, or safetensors for weights"
                )
        elif isinstance(node, ast.Call):
            yield from _dangerous_call(module, node)


def _dangerous_call(module: Source, call: ast.Call) -> Iterator[str]:
    here = f"{module.path}:{call.lineno}"
    if isinstance(call.func, ast.Name) and call.func.id in CALLS_THAT_RUN_TEXT:
        yield f"{here}: {call.func.id}() runs text; read it with a parser"
    if ast.unparse(call.func) in ("torch.load", "os.system", "os.popen"):
        safer = "safetensors" if "torch" in ast.unparse(call.func) else "subprocess with a list"
        yield f"{here}: {ast.unparse(call.func)}() can run foreign code; use {safer}"
    for keyword in call.keywords:
        if keyword.arg == "shell" and not (
            isinstance(keyword.value, ast.Constant) and keyword.value.value is False
        ):
            yield f"{here}: a shell reads names of files as commands; give subprocess a list"


def no_korean_in_code(module: Source) -> Iterator[str]:
    """Korean sentences stand in the string tables, but where the language itself is at work."""
    if module.path.startswith(SPEAKS_KOREAN):
        return
    documentation = {id(node) for node in _docstring_nodes(module.tree)}
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            hangul = any("가" <= letter <= "힣" or "ㄱ" <= letter <= "ㅣ" for letter in node.value)
            if hangul and id(node) not in documentation:
                yield (
                    f"{module.path}:{node.lineno}: put {node.value[:20]!r} into a table under"
                    " resources/strings, with its English, and use `book.strings.say`"
                )


_SHOWN_BY: Final = frozenset(
    {
        "setText",
        "setWindowTitle",
        "setToolTip",
        "setStatusTip",
        "setPlaceholderText",
        "setAccessibleName",
        "setAccessibleDescription",
        "setTitle",
        "drawText",
        "drawStaticText",
        "name",
        "line",
        "QLabel",
        "QPushButton",
    }
)


def no_words_in_code(module: Source) -> Iterator[str]:
    """What people see or hear comes from the catalogues, so that both languages have it."""
    if not module.path.startswith(
        ("aibook_desktop/ui/", "aibook_desktop/app/", "aibook_desktop/cli/")
    ):
        return
    for node in ast.walk(module.tree):
        if not isinstance(node, ast.Call):
            continue
        function = node.func
        called = (
            function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        )
        if called not in _SHOWN_BY:
            continue
        for argument in node.args:
            inner = [each for each in ast.walk(argument) if isinstance(each, ast.Call)]
            looked_up = {part for call in inner for part in ast.walk(call)}
            for part in ast.walk(argument):
                if not isinstance(part, ast.Constant) or part in looked_up:
                    continue
                if isinstance(part.value, str) and sum(map(str.isalpha, part.value)) > 1:
                    yield (
                        f"{module.path}:{node.lineno}: {part.value!r} is for people: give it a key"
                        " in resources/strings and use `book.strings.say`"
                    )


def plain_book(module: Source) -> Iterator[str]:
    """The domain and the installer run on a bare Python."""
    home = {"aibook_desktop/book/": "aibook_desktop", "installer/": "installer"}
    own = next((name for folder, name in home.items() if module.path.startswith(folder)), None)
    if own is None:
        return
    for node in ast.walk(module.tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names.append(node.module)
        for name in names:
            root = name.split(".")[0]
            if root != own and root not in sys.stdlib_module_names:
                yield f"{module.path}: {name} is no part of Python; this folder must do without"


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _docstring_nodes(tree: ast.Module) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value


@pytest.mark.parametrize(
    ("rule", "folders"),
    [
        (short_modules, EVERYTHING),
        (short_functions, EVERYTHING),
        (docstrings, EVERYTHING),
        (imports_on_top, PROGRAM),
        (no_running_of_data, PROGRAM),
        (no_korean_in_code, PROGRAM),
        (no_words_in_code, PROGRAM),
        (plain_book, PROGRAM),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_code_keeps_the_rule(rule: Rule, folders: tuple[str, ...]) -> None:
    """A stranger could no longer find, read or trust a part of the program."""
    broken = [line for module in sources(folders) for line in rule(module)]
    assert not broken, "\n".join([str(rule.__doc__), *broken])


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (short_modules, "aibook_desktop/x.py", "x = 1\n" * 401),
        (short_functions, "aibook_desktop/x.py", "def f():\n" + "    x = 1\n" * 50),
        (docstrings, "aibook_desktop/x.py", "x = 1\n"),
        (imports_on_top, "aibook_desktop/studio/x.py", "def build():\n    import json\n"),
        (imports_on_top, "aibook_desktop/engines/x.py", "def tell():\n    import json\n"),
        (no_running_of_data, "aibook_desktop/x.py", "from pickle import loads\n"),
        (no_running_of_data, "aibook_desktop/x.py", "import dill as d\n"),
        (no_running_of_data, "aibook_desktop/x.py", "eval('1')\n"),
        (no_running_of_data, "aibook_desktop/x.py", "torch.load('x')\n"),
        (no_running_of_data, "aibook_desktop/x.py", "run('ls', shell=True)\n"),
        (no_running_of_data, "aibook_desktop/x.py", "os.system('ls')\n"),
        (no_korean_in_code, "aibook_desktop/ui/x.py", "x = f'{n} 번째'\n"),
        (no_words_in_code, "aibook_desktop/ui/x.py", "button.setText('Go on')\n"),
        (no_words_in_code, "aibook_desktop/ui/x.py", "label = QLabel(f'Page {n}')\n"),
        (plain_book, "aibook_desktop/book/x.py", "import numpy as np\n"),
        (plain_book, "installer/x.py", "from packaging.version import Version\n"),
    ],
)
def test_a_rule_catches_what_it_forbids(rule: Rule, path: str, text: str) -> None:
    """A rule that never fails would let everything through unnoticed."""
    assert list(rule(source(path, text)))


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (imports_on_top, "aibook_desktop/cli/x.py", "def run():\n    import json\n"),
        (imports_on_top, "aibook_desktop/engines/narrator/x.py", "def build():\n    import json\n"),
        (no_korean_in_code, "aibook_desktop/ui/x.py", '"""소원"""\n'),
        (no_korean_in_code, "aibook_desktop/book/language/x.py", "x = '은'\n"),
        (no_running_of_data, "aibook_desktop/x.py", "run(['ls'], shell=False)\n"),
        (plain_book, "aibook_desktop/book/x.py", "from aibook_desktop.book import model\n"),
    ],
)
def test_a_rule_lets_the_allowed_through(rule: Rule, path: str, text: str) -> None:
    """A rule that is too strict would drive people to work round it."""
    assert not list(rule(source(path, text)))
