"""No library calls home: what one collects by itself is switched off before it is loaded."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import faster_whisper
import pytest

from aibook_desktop.engines.offline import OFFLINE

GRAPH = next(Path(faster_whisper.__file__).parent.glob("assets/*.onnx"))
LOAD = f"import onnxruntime; onnxruntime.InferenceSession({str(GRAPH)!r})"


def left_behind(home: Path, code: str) -> list[Path]:
    """Run Python as on a family's computer with an empty home, and see what it leaves there.

    Nothing of this process's environment goes along: onnxruntime is quiet by itself wherever one
    of a dozen variables of build servers (``CI``, ``GITHUB_ACTIONS``, ...) stands.
    """
    home.mkdir()
    subprocess.run([sys.executable, "-c", code], env={"HOME": str(home)}, check=True)
    return [path for path in home.rglob("*") if path.is_file()]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it keeps its notes elsewhere")
def test_onnxruntime_collects_nothing_that_it_could_upload(tmp_path: Path) -> None:
    """A kindergarten's computer would report to a stranger whenever a child speaks."""
    quiet = "from aibook_desktop.engines.offline import stay_offline; stay_offline(); "
    assert left_behind(tmp_path / "as it comes", LOAD), "this version collects nothing any more"
    assert left_behind(tmp_path / "with us", quiet + LOAD) == []


def test_the_command_line_says_it_before_anything_is_loaded(tmp_path: Path) -> None:
    """A library that a command loads itself, or a worker, would still call home."""
    code = (
        "import os, sys; from aibook_desktop.cli import main; "
        "assert 'huggingface_hub' not in sys.modules; "
        f"main(['engines', '--home', {str(tmp_path)!r}]); "
        "print('said', *(os.environ[name] for name in "
        f"{tuple(OFFLINE)!r}))"
    )
    environment = {name: value for name, value in os.environ.items() if name not in OFFLINE}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
    )
    assert done.stdout.splitlines()[-1] == "said " + " ".join(OFFLINE.values())
