"""The table of licences names every pinned distribution, in its version."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def test_the_table_of_licences_is_whole() -> None:
    """Somebody who passes the program on could not tell what they pass on."""
    text = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\S+) \| (\S+) \| [^|]+ \| [^|]+ \|$", text, re.MULTILINE)
    lines = (ROOT / "installer" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = [tuple(line.split("==")) for line in lines if line and not line.startswith("#")]
    assert [row for row in rows if row[0] != "---"][1:] == pinned
