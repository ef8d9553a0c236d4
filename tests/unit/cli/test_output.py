"""How commands speak to people."""

from __future__ import annotations

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.cli.output import Output


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem("disk_full"), "The disk is full. Free some space"),
        (Problem("pack_choice", names="big, hum"), "lie there: big, hum · Say which one: --name"),
    ],
)
def test_a_name_does_not_run_into_what_to_do(
    capsys: pytest.CaptureFixture[str], problem: Problem, line: str
) -> None:
    """A teacher would read "hum Say which one" as the name of a pack."""
    Output(as_json=False, language="en", started=0.0).problem(problem)
    assert line in capsys.readouterr().err
