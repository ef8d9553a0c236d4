"""Sticks that are pulled, plugs that are pulled, disks that are full: nothing is lost or halved."""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import CARD, ModelCard, ModelFile, verify, write_card
from aibook_desktop.studio.packs import sources
from aibook_desktop.studio.packs.looking import look
from aibook_desktop.studio.packs.shelf import install
from tests.tiny_models.weights import ctranslate2, safetensors
from tests.unit.studio.packs.sticks import LISTENER, cut, picture, take, write_pack, zipped
from tests.unit.studio.packs.taking import SMALL_BLOCK

ROOT = Path(__file__).resolve().parents[4]
KILLS = int(os.environ.get("AIBOOK_PACK_KILLS", "12"))
BYTES = int(os.environ.get("AIBOOK_PACK_BYTES", str(1 << 28)))
"""How many kills, and how big the big file; a long run sets more."""


def big_pack(folder: Path, seed: int) -> Path:
    """Several blocks in several files, and a copy of one of them."""
    dice = random.Random(seed)
    files = {
        "unet/a.safetensors": safetensors(dice.randbytes(9 * SMALL_BLOCK + 77)),
        "unet/b.safetensors": safetensors(dice.randbytes(SMALL_BLOCK)),
        "model.bin": ctranslate2(dice.randbytes(5 * SMALL_BLOCK)),
        "tokenizer.json": b"{}",
        "tokenizer_2/tokenizer.json": b"{}",
    }
    return write_pack(folder, files)


def start(pack: Path, home: Path, *dying: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.unit.studio.packs.taking", str(pack), str(home), *dying],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )


@pytest.mark.parametrize("kind", ["folder", "parts"])
def test_a_killed_installation_goes_on_to_the_same_end(kind: str, tmp_path: Path) -> None:
    """A plug may be pulled at any moment, and at any moment after that again."""
    dice = random.Random(5)
    folder = big_pack(tmp_path / "stick" / "model", 1)
    path = folder
    if kind == "parts":
        path = cut(zipped(folder, tmp_path / "stick" / "model.zip"), 50_000)[0]
    home, killed = tmp_path / "home", 0
    take(write_pack(tmp_path / "old" / "model", LISTENER), home)
    old = picture(home / "models" / "model")
    while killed < KILLS:
        process = start(path, home)
        assert process.stdout is not None
        for _ in range(dice.randrange(1, 75)):
            process.stdout.readline()
        time.sleep(dice.random() * 0.003)
        process.send_signal(signal.SIGKILL)
        rest = process.communicate()[0]
        there = picture(home / "models" / "model")
        assert there in (old, picture(folder)), "half a model stood in its place"
        if "Installed" in rest or there == picture(folder):
            shutil.rmtree(home)
            take(write_pack(tmp_path / "old" / "model", LISTENER), home)
        killed += 1
    assert picture(take(path, home)) == picture(folder)
    assert [each.name for each in (home / "models").iterdir() if each.name != ".lock"] == ["model"]


def test_a_half_written_card_stays_behind(tmp_path: Path) -> None:
    """Once in some thousand kills its unfinished copy went along into the finished model."""
    pack, home = big_pack(tmp_path / "stick" / "model", 3), tmp_path / "home"
    process = start(pack, home, f".arriving-*/{CARD}")
    process.communicate()
    assert process.returncode == 9
    assert picture(take(pack, home)) == picture(pack)


class Stick:
    """A stick that is pulled after so many bytes."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.left, self.read = 1 << 60, 0
        opened = sources.FolderSource.open
        stick = self

        class Pulled:
            def __init__(self, file: sources.Stream) -> None:
                self._file = file

            def read(self, size: int) -> bytes:
                if stick.left <= 0:
                    raise OSError(errno.EIO, "no such device any more")
                data = self._file.read(size)
                stick.left -= len(data)
                stick.read += len(data)
                return data

            def close(self) -> None:
                self._file.close()

        def open_pulled(own: sources.FolderSource, file: ModelFile, start: int) -> sources.Stream:
            return Pulled(opened(own, file, start))

        monkeypatch.setattr(sources.FolderSource, "open", open_pulled)


@pytest.fixture
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Blocks that fit small files."""
    monkeypatch.setattr("aibook_desktop.studio.packs.arrival.BLOCK", SMALL_BLOCK)
    monkeypatch.setattr("aibook_desktop.studio.packs.arrival._CHUNK", SMALL_BLOCK // 4)


@pytest.mark.usefixtures("small_blocks")
def test_a_pulled_stick_is_told_and_nothing_is_read_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At 98 percent a child pulls the stick; the teacher must not begin at nought."""
    pack, home, stick = big_pack(tmp_path / "model", 2), tmp_path / "home", Stick(monkeypatch)
    pulls = 0
    while not (home / "models" / "model").exists():
        stick.left = 2 * SMALL_BLOCK + 99
        with suppress(Problem):
            take(pack, home)
            continue
        pulls += 1
        assert stick.left <= 0
    assert pulls > 4
    assert stick.read < look(pack).size + pulls * (SMALL_BLOCK + SMALL_BLOCK // 4)
    assert picture(home / "models" / "model") == picture(pack)


@pytest.mark.usefixtures("small_blocks")
def test_a_file_that_vanishes_is_a_pulled_stick(tmp_path: Path) -> None:
    """Some drives answer by being empty instead of by an error."""
    pack, home = big_pack(tmp_path / "stick" / "model", 3), tmp_path / "home"
    moments = iter(range(1_000_000))
    events = install(look(pack), home, clock=lambda: float(next(moments)))
    for _ in range(6):
        next(events)
    (tmp_path / "stick").rename(tmp_path / "pocket")
    with pytest.raises(Problem, match="pack_source_lost"):
        list(events)
    with pytest.raises(Problem, match="pack_missing"):
        take(pack, home)
    (tmp_path / "pocket").rename(tmp_path / "stick")
    assert picture(take(pack, home)) == picture(pack)


@pytest.mark.usefixtures("small_blocks")
def test_a_bad_stick_does_not_spoil_the_good_one(tmp_path: Path) -> None:
    """Half a file that came from a rotten stick must not be kept for ever."""
    good, home = big_pack(tmp_path / "good" / "model", 4), tmp_path / "home"
    bad = shutil.copytree(good, tmp_path / "bad" / "model")
    content = bytearray((bad / "unet" / "a.safetensors").read_bytes())
    content[SMALL_BLOCK // 2] ^= 1
    (bad / "unet" / "a.safetensors").write_bytes(content)
    moments = iter(range(1_000_000))
    events = install(look(bad), home, clock=lambda: float(next(moments)))
    for _ in range(20):
        next(events)
    events.close()
    assert picture(take(good, home)) == picture(good)


def own_mounts() -> list[str]:
    """The command that gives a program file systems of its own."""
    root = [] if os.geteuid() == 0 else ["--map-root-user"]
    return ["unshare", *root, "--mount"]


def may_mount() -> bool:
    return subprocess.run([*own_mounts(), "true"], capture_output=True, check=False).returncode == 0


FULL = """
mount -t tmpfs -o size=2m tmpfs "$HOME_FOLDER"
aibook() { "$PYTHON" -m aibook_desktop models "$@" --home "$HOME_FOLDER" --json; }
aibook install "$SMALL" || exit 8
aibook install "$BIG" && exit 9
"$PYTHON" -m tests.unit.studio.packs.unasked "$BIG" "$HOME_FOLDER" && exit 10
aibook list && aibook verify listener
mount -o remount,size=16m "$HOME_FOLDER"
aibook install "$BIG" && aibook verify
"""


@pytest.mark.skipif(not may_mount(), reason="this system lets nobody mount a small disk")
def test_a_full_disk_is_told_and_costs_nothing(tmp_path: Path) -> None:
    """A pack that is too big must not take the last room from the books, asked before or not."""
    (tmp_path / "home").mkdir()
    small = write_pack(tmp_path / "listener")
    dice = random.Random(1)
    big = write_pack(tmp_path / "big", {"a.safetensors": safetensors(dice.randbytes(3 << 20))})
    ended = subprocess.run(
        [*own_mounts(), "sh", "-c", FULL],
        cwd=ROOT,
        env=os.environ
        | {"PYTHON": sys.executable, "HOME_FOLDER": str(tmp_path / "home")}
        | {"SMALL": str(small), "BIG": str(big), "LANG": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert ended.returncode == 0, ended.stderr
    kinds = [word for word in ("pack_no_room", "disk_full") if word in ended.stdout]
    assert kinds == ["pack_no_room", "disk_full"]
    assert "Traceback" not in ended.stderr


def sparse_pack(folder: Path, size: int) -> Path:
    """A pack of one tensor of noughts, which takes no room on the disk."""
    folder.mkdir(parents=True)
    place = folder / "big.safetensors"
    with place.open("wb") as file:
        text = f'{{"w":{{"dtype":"U8","shape":[{size}],"data_offsets":[0,{size}]}}}}'.encode()
        file.write(len(text).to_bytes(8, "little") + text)
        file.truncate(file.tell() + size)
    digest = subprocess.run(["sha256sum", place], capture_output=True, text=True, check=True)
    files = (ModelFile(place.name, place.stat().st_size, digest.stdout.split()[0]),)
    card = ModelCard("Big", "illustrator", "sdxl", "MIT", "Made here.", ("ko",), files)
    write_card(folder, card)
    return folder


MEMORY = """
import resource, sys
from pathlib import Path
from aibook_desktop.studio.packs.looking import look
from aibook_desktop.studio.packs.shelf import install
pack = look(Path(sys.argv[1]))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for event in install(pack, Path(sys.argv[2])):
    pass
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def test_a_big_file_goes_through_a_small_memory(tmp_path: Path) -> None:
    """A classroom computer has 4 GB of memory, and a picture model has 5 GB in one file."""
    pack = sparse_pack(tmp_path / "stick" / "big", BYTES)
    done = subprocess.run(
        [sys.executable, "-c", MEMORY, pack, tmp_path / "home"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) < 24 << 10  # kB
    assert verify(tmp_path / "home" / "models" / "big").name == "Big"
