"""Where there is no display: a sample book, and where its pages lie."""

from __future__ import annotations

import json
import subprocess
import sys

from installer.checkout import Checkout
from installer.words import sentence, speak_any_script, spoken, tell


def make(checkout: Checkout) -> int:
    """Have the program make a book, tell of each page as it comes; return its exit status."""
    speak_any_script()
    tell("no_display")
    command = [*checkout.aibook(), "make", "--language", spoken(), "--json"]
    command += ["--wish", sentence("sample_wish")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as book:
        for line in book.stdout or ():
            _show(json.loads(line))
    if book.returncode < 0:
        print(f"aibook: signal {-book.returncode}", file=sys.stderr)
        return 1
    return book.returncode


def _show(event: dict[str, object]) -> None:
    kind = event.get("event")
    if kind == "drawn":
        tell("page", page=str(event["page"]), picture=str(event["picture"]))
    elif kind == "bound":
        tell("bound", title=str(event["title"]), pages=str(event["pages"]))
