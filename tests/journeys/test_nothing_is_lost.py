"""Power cuts, crashes and full disks: the book is finished all the same."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from aibook_desktop.book.model import Language
from aibook_desktop.library.shelf import open_library
from tests.journeys.travelling import PATIENCE, Ended, Traveller, children_of

pytestmark = [
    pytest.mark.journey,
    pytest.mark.skipif(sys.platform != "linux", reason="processes are found through /proc"),
]

LONG_BOOK = ("make", "--wish", "토끼가 숲에서 노는 이야기", "--pages", "16", "--json")


def read_until(process: subprocess.Popen[str], name: str, count: int) -> list[str]:
    """Read events until one has come `count` times; returns the lines."""
    assert process.stdout is not None
    lines: list[str] = []
    seen = 0
    while seen < count:
        line = process.stdout.readline()
        assert line, "the program ended too early"
        lines.append(line)
        seen += json.loads(line)["event"] == name
    return lines


def finish(process: subprocess.Popen[str], before: list[str]) -> Ended:
    """Wait for the end of a program whose first lines were read already."""
    printed, errors = process.communicate(timeout=PATIENCE)
    events = tuple(json.loads(line) for line in [*before, *printed.splitlines()])
    return Ended(events, errors, process.returncode)


def test_a_book_cut_off_in_the_middle_is_whole_after_the_next_start(traveller: Traveller) -> None:
    """A pulled plug must cost a moment, never a child's book."""
    process = traveller.start(*LONG_BOOK)
    read_until(process, "drawn", 3)
    workers = children_of(process.pid)
    process.kill()
    process.communicate()

    assert states(traveller) == ["unfinished"]

    deadline = time.monotonic() + 10
    while any(Path(f"/proc/{pid}").exists() for pid in workers.values()):
        assert time.monotonic() < deadline, "a worker outlived the program"
        time.sleep(0.1)

    other = traveller.run("make", "--wish", "곰", "--pages", "4", "--json")
    assert other.status == 0
    (listed,) = traveller.run("books", "list", "--json").events
    assert [each["state"] for each in listed["books"]] == ["bound", "bound"]
    assert {each["pages"] for each in listed["books"]} == {4, 16}
    assert traveller.run("books", "verify").status == 0


def states(traveller: Traveller) -> list[str]:
    (listed,) = traveller.run("books", "list", "--json").events
    return [book["state"] for book in listed["books"]]


def test_the_window_finishes_what_was_cut_off(traveller: Traveller) -> None:
    """A teacher only opens the window again; the book must be there without another word."""
    process = traveller.start(*LONG_BOOK)
    read_until(process, "drawn", 2)
    process.kill()
    process.communicate()
    assert states(traveller) == ["unfinished"]

    window = traveller.start("--json")
    read_until(window, "usable", 1)
    deadline = time.monotonic() + PATIENCE
    while states(traveller) != ["bound"]:
        assert time.monotonic() < deadline, "the window did not finish the book"
        time.sleep(0.5)
    window.kill()
    window.communicate()
    assert traveller.run("books", "verify").status == 0


@pytest.mark.parametrize("craft", ["illustrator", "narrator"])
def test_a_killed_worker_is_replaced_and_the_book_is_finished(
    traveller: Traveller, craft: str
) -> None:
    """A crashing engine means a different pencil for a page, never an error."""
    process = traveller.start(*LONG_BOOK)
    lines = read_until(process, "drawn", 1)
    os.kill(children_of(process.pid)[craft], signal.SIGKILL)
    made = finish(process, lines)
    assert made.status == 0, made.errors
    assert [event["pages"] for event in made.named("bound")] == [16]
    if craft == "illustrator":
        assert [(each["craft"], each["why"]) for each in made.named("stood_in")] == [
            (craft, "worker_lost")
        ]


def test_a_killed_listener_listens_again(
    traveller: Traveller, clip: Callable[[str, Language], Path]
) -> None:
    """A child who spoke well must not be asked to say it again because a process died."""
    sound = str(clip("토끼가 숲에 가는 이야기", "ko"))
    process = traveller.start("make", "--say", sound, "--pages", "4", "--json", "--language", "ko")
    deadline = time.monotonic() + 20
    while "transcriber" not in (workers := children_of(process.pid)):
        assert time.monotonic() < deadline, "no listener was started"
        time.sleep(0.005)
    os.kill(workers["transcriber"], signal.SIGKILL)
    made = finish(process, [])
    assert made.status == 0, made.errors
    assert made.named("understood")[0]["hero"] == "rabbit"
    assert made.named("stood_in")[0]["craft"] == "transcriber"


def own_mounts() -> list[str]:
    """The command that gives a program file systems of its own."""
    return (
        ["unshare", "--mount"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--mount"]
    )


def may_mount() -> bool:
    tried = subprocess.run([*own_mounts(), "true"], capture_output=True, check=False)
    return tried.returncode == 0


FULL_DISK = """
mount -t tmpfs -o size=6m tmpfs "$HOME_FOLDER"
aibook() { "$PYTHON" -m aibook_desktop "$@" --home "$HOME_FOLDER" --json; }
aibook make --wish 고양이 --pages 4 --seed 1
aibook make --wish 토끼 --pages 16 --seed 2 && exit 9
aibook books list
mount -o remount,size=64m "$HOME_FOLDER"
aibook books finish && aibook books list && aibook books verify
"""


@pytest.mark.skipif(not may_mount(), reason="this system lets nobody mount a small disk")
def test_a_full_disk_is_told_and_the_book_goes_on_when_there_is_room(
    traveller: Traveller,
) -> None:
    """A full disk must lead to a sentence, and nothing that was made may be lost."""
    traveller.home.mkdir()
    told = {"PYTHON": sys.executable, "HOME_FOLDER": str(traveller.home)}
    ended = subprocess.run(
        [*own_mounts(), "sh", "-c", FULL_DISK],
        env=traveller.environment | told,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=PATIENCE,
    )
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    events = [json.loads(line) for line in ended.stdout.splitlines()]
    (problem,) = [event for event in events if event.get("event") == "problem"]
    assert problem["kind"] == "disk_full"
    full, free = [event["books"] for event in events if "books" in event and "event" not in event][
        :2
    ]
    assert [book["state"] for book in full] == ["unfinished", "bound"]
    assert [book["state"] for book in free] == ["bound", "bound"]


def test_a_second_program_on_the_same_library_is_told_so(traveller: Traveller) -> None:
    """Two writers would tear each other's books apart."""
    with open_library(traveller.home):
        second = traveller.run("make", "--wish", "곰", "--json")
        assert traveller.run("books", "list").status == 0
    assert second.status == 1
    assert second.events[-1]["kind"] == "already_open"
