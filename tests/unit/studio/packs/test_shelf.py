"""Models that come on a stick."""

from __future__ import annotations

import errno
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import installed
from aibook_desktop.library.lock import HomeLock
from aibook_desktop.studio.engine_choice import EngineChoice, line_up
from aibook_desktop.studio.packs import arrival, hashing
from aibook_desktop.studio.packs.events import Arriving
from aibook_desktop.studio.packs.looking import look
from aibook_desktop.studio.packs.shelf import install, remove, settle, unfinished
from tests.tiny_models import family_voice
from tests.tiny_models.weights import ctranslate2
from tests.unit.studio.packs.sticks import LISTENER, cut, ended, picture, take, write_pack, zipped


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder with a whole model."""
    return write_pack(tmp_path / "stick" / "listener")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that is not there yet."""
    return tmp_path / "home"


def models(home: Path) -> list[str]:
    return sorted(each.name for each in (home / "models").iterdir() if each.name != ".lock")


def test_an_installed_model_is_the_one_that_is_used(stick: Path, home: Path) -> None:
    """A school that brings a better listener must get it instead of the practice one."""
    folder = take(stick, home)
    assert folder == home / "models" / "listener"
    assert picture(folder) == picture(stick)
    first = line_up("transcriber", EngineChoice(), home)[0]
    assert first.weights == folder
    assert len(first.digest) == 64


def test_installing_again_replaces_the_old_one(stick: Path, home: Path) -> None:
    """Bringing the stick twice must not end in an error."""
    assert take(stick, home) == take(stick, home)
    assert models(home) == ["listener"]


def test_a_damaged_stick_leaves_the_home_as_it_was(stick: Path, home: Path) -> None:
    """Half a model must never be installed over a whole one."""
    take(stick, home)
    before = picture(home / "models" / "listener")
    (stick / "model.bin").write_bytes(ctranslate2(b"rotten!" * 100))
    with pytest.raises(Problem, match="pack_damaged"):
        take(stick, home)
    assert picture(home / "models" / "listener") == before


def test_a_folder_that_is_no_pack_is_told(tmp_path: Path, home: Path) -> None:
    """A teacher who picks the wrong folder must read a sentence."""
    (tmp_path / "photos").mkdir()
    for name in ("nowhere", "photos"):
        with pytest.raises(Problem, match="pack_missing"):
            take(tmp_path / name, home)
    assert not home.exists()


@pytest.mark.parametrize("how", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("prefix", ["", "듣기 모델/"])
def test_a_zip_is_taken_like_a_folder(stick: Path, home: Path, prefix: str, how: int) -> None:
    """Whoever presses "compress" in Windows or macOS gets a folder inside, and smaller files."""
    path = zipped(stick, stick.parent / "한글 이름.zip", prefix, how)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("__MACOSX/._card.toml", "what a Mac adds")
        package.writestr("Thumbs.db", "what Windows adds")
    folder = take(path, home)
    assert folder.name == "한글 이름"
    assert picture(folder) == picture(stick)


@pytest.mark.parametrize("size", [1, 97, 300, 100_000])
def test_parts_are_one_pack(stick: Path, home: Path, size: int) -> None:
    """FAT32 holds nothing of 4 GiB; any part may be the one that somebody picks."""
    parts = cut(zipped(stick, stick.parent / "big.aibookpack"), max(size, 2000 // 900))
    folder = take(parts[len(parts) // 2], home)
    assert folder.name == "big"
    assert picture(folder) == picture(stick)


def test_the_part_to_be_copied_again_is_the_one_that_is_named(stick: Path) -> None:
    """Whoever copies the wrong part again and again never gets the model in."""
    parts = cut(zipped(stick, stick.parent / "big.aibookpack"), 400)
    whole = parts[0].read_bytes()
    parts[0].write_bytes(whole[:100])
    assert told(parts[2]) == ("pack_part_damaged", "big.aibookpack.001")
    parts[0].write_bytes(whole)
    for part in parts[1:]:
        part.unlink()
    assert told(parts[0]) == ("pack_part_missing", "big.aibookpack.002")


def told(path: Path) -> tuple[str, str]:
    with pytest.raises(Problem) as caught:
        look(path)
    return caught.value.kind, caught.value.details["file"]


def test_what_the_card_does_not_name_stays_on_the_stick(stick: Path, home: Path) -> None:
    """A program that lies beside a model must not get into the home with it."""
    (stick / "setup.exe").write_bytes(b"MZ")
    assert "setup.exe" not in picture(take(stick, home))


def test_another_model_of_the_same_folder_name_stands_beside(tmp_path: Path, home: Path) -> None:
    """Two sticks with a folder "model" must not throw each other out."""
    first = write_pack(tmp_path / "a" / "model", name="One")
    second = write_pack(tmp_path / "b" / "model", name="Other")
    assert [take(each, home).name for each in (first, second, second)] == [
        "model",
        "model-2",
        "model-2",
    ]


def test_what_somebody_put_there_stays(stick: Path, home: Path) -> None:
    """A download that was copied into the home by hand would be gone, with no way back."""
    own = home / "models" / "listener"
    own.mkdir(parents=True)
    (own / "notes.txt").write_bytes(b"my own")
    assert take(stick, home).name == "listener-2"
    assert picture(own) == {"notes.txt": b"my own"}


def test_long_and_korean_names_arrive(tmp_path: Path, home: Path) -> None:
    """Names of 200 letters, and Korean ones, are what people give to files."""
    files = LISTENER | {"설정/" + "가" * 70 + ".json": b"{}", "b" * 180 + ".txt": b"a b\n"}
    stick = write_pack(tmp_path / "토끼 모델", files)
    assert picture(take(stick, home)) == picture(stick)


def test_a_stick_that_can_only_be_read_is_enough(stick: Path, home: Path) -> None:
    """Sticks have a switch against writing."""
    for path in (*stick.iterdir(), stick):
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        assert take(stick, home).is_dir()
    finally:
        stick.chmod(0o755)


def test_a_pause_copies_nothing_twice(stick: Path, home: Path) -> None:
    """Whoever pauses at 98 percent must not begin at nought."""
    pack = look(stick)
    events = install(pack, home, clock=ticking())
    assert [isinstance(next(events), Arriving) for _ in range(2)] == [True, True]
    events.close()
    assert [each.card.name for each in unfinished(home)] == ["Listener"]
    assert installed((home / "models",)) == ()
    again = next(install(pack, home, clock=ticking()))
    assert isinstance(again, Arriving)
    assert again.step == "checking"
    take(stick, home)
    assert models(home) == ["listener"]


def test_files_that_are_equal_are_counted_once(tmp_path: Path, home: Path) -> None:
    """A pack would be shown as more than here, and be let in where there is no room for it."""
    weights = ctranslate2(bytes(3 * arrival.BLOCK))
    stick = write_pack(tmp_path / "twins", {"model.bin": weights, "again/model.bin": weights})
    events = install(look(stick), home, clock=ticking())
    done = 0
    while done <= 1.8 * len(weights):
        event = next(events)
        assert isinstance(event, Arriving)
        done = event.done
    events.close()
    (half,) = unfinished(home)
    assert half.done == done


def test_what_can_not_be_read_any_more_comes_anew(
    stick: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A weak place of the disk below what had arrived would keep the pack out for ever."""
    events = install(look(stick), home, clock=ticking())
    while not (found := list((home / "models").glob(".arriving-*/model.bin"))):
        next(events)
    events.close()
    monkeypatch.setattr(arrival, "summed", partial(weak, found[0], hashing.summed))
    assert picture(take(stick, home)) == picture(stick)


def weak(spoilt: Path, summed: Callable[..., Iterator[Arriving]], path: Path, *rest: Any) -> Any:
    if path == spoilt:
        raise OSError(errno.EIO, "Input/output error")
    return summed(path, *rest)


def test_a_new_version_that_can_not_wait_is_told(
    stick: Path, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A virus scanner that reads what has just arrived would end the command in a traceback."""
    take(stick, home)
    newer = write_pack(tmp_path / "newer" / "listener", LISTENER | {"notes.txt": b"new"})

    def refuse(_self: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", refuse)
        with pytest.raises(Problem, match="model_in_use"):
            ended(install(look(newer), home, busy=lambda: True))
    assert picture(take(newer, home)) == picture(newer)


def ticking() -> Callable[[], float]:
    moments = iter(range(1_000_000))
    return lambda: float(next(moments))


def test_two_at_once_do_not_meet(stick: Path, home: Path) -> None:
    """Two teachers with two sticks: the second one waits, and is told so."""
    events = install(look(stick), home)
    next(events)
    with pytest.raises(Problem, match="packs_busy"):
        take(stick, home)
    with closing(events):
        assert ended(events).folder.is_dir()


def test_a_new_version_waits_for_the_running_book(stick: Path, home: Path) -> None:
    """A picture model that is replaced in the middle of a book would paint it in two styles."""
    old = picture(take(stick, home))
    write_pack(stick, LISTENER | {"extra.json": b"[]"})
    lock = HomeLock(home)
    waits = ended(install(look(stick), home))
    assert waits.waits
    assert picture(waits.folder) == old
    lock.release()
    settle(home)
    assert picture(waits.folder) == picture(stick)
    assert models(home) == ["listener"]


def test_a_first_pack_waits_for_nobody(stick: Path, home: Path) -> None:
    """Nothing is disturbed by a model that was not there."""
    home.mkdir()
    lock = HomeLock(home)
    assert not ended(install(look(stick), home)).waits
    lock.release()


@pytest.mark.parametrize("moment", ["between", "after"])
def test_a_power_cut_while_the_old_one_leaves_is_set_right(
    stick: Path, home: Path, moment: str
) -> None:
    """No moment may be without the model that a school had."""
    folder = take(stick, home)
    leaving = folder.with_name(".leaving-listener")
    folder.rename(leaving)
    if moment == "after":
        write_pack(folder, LISTENER | {"extra.json": b"[]"})
    assert line_up("transcriber", EngineChoice(), home)[0].weights is not None
    settle(home)
    assert models(home) == ["listener"]
    assert ("extra.json" in picture(folder)) == (moment == "after")


def test_too_little_room_is_told_before_anything_is_copied(
    stick: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk that is filled to the brim stops every book."""
    usage = shutil.disk_usage("/")._replace(free=100)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(Problem, match="pack_no_room") as caught:
        take(stick, home)
    assert caught.value.details["free"] == "100 B"
    assert models(home) == []


def test_a_removed_model_does_not_come_back(stick: Path, home: Path, tmp_path: Path) -> None:
    """A newer version that waited for the next start would be there again the next morning."""
    take(stick, home)
    newer = write_pack(tmp_path / "newer" / "listener", LISTENER | {"notes.txt": b"new"})
    assert ended(install(look(newer), home, busy=lambda: True)).waits
    remove("listener", home)
    settle(home)
    assert models(home) == []


def test_a_voice_is_not_replaced_like_a_model(home: Path, tmp_path: Path) -> None:
    """Its consent would go with the old folder, and nobody could erase what it has read so far."""
    voice = family_voice.write_rvc(home / "models" / "opa")
    newer = family_voice.write_rvc(tmp_path / "stick" / "opa", seed=2)
    for gone in ("consent.json", "consent.wav"):
        (newer / gone).unlink()
    before = picture(voice)
    with pytest.raises(Problem, match="voice_exists"):
        take(newer, home)
    assert picture(voice) == before
    assert models(home) == ["opa"]


def test_a_voice_whose_card_is_spoilt_keeps_its_consent(home: Path, tmp_path: Path) -> None:
    """What a grandfather has said and agreed to would be gone for a rotten byte in its card."""
    voice = family_voice.write_rvc(home / "models" / "opa")
    (voice / "card.toml").write_bytes(b"rotten")
    before = picture(voice)
    assert take(family_voice.write_rvc(tmp_path / "stick" / "opa"), home).name == "opa-2"
    assert picture(voice) == before


def test_a_voice_is_not_removed_like_a_model(stick: Path, home: Path) -> None:
    """Without its folder nobody could erase any more what a grandmother's voice has read."""
    voice = family_voice.write_family(home / "models" / "family-1")
    before = picture(home)
    with pytest.raises(Problem, match="voice_of_person"):
        remove(voice.name, home)
    assert picture(home) == before
    take(stick, home)
    remove("listener", home)


def test_a_removed_model_is_gone(stick: Path, home: Path) -> None:
    """A teacher wants the room back."""
    take(stick, home)
    with pytest.raises(Problem, match="model_unknown") as caught:
        remove("Listenr", home)
    assert caught.value.details["known"] == "listener"
    remove("Listener", home)
    assert models(home) == []


def test_what_came_before_is_proven_block_by_block(
    tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut may leave zeros where bytes were; they must be fetched anew, and only they."""
    monkeypatch.setattr(arrival, "BLOCK", 1000)
    numbers = bytes(range(256)) * 40
    stick = write_pack(tmp_path / "stick", {"model.bin": ctranslate2(numbers)})
    events = install(look(stick), home, clock=ticking())
    monkeypatch.setattr(arrival, "_CHUNK", 250)
    for _ in range(22):
        next(events)
    events.close()
    (part,) = (home / "models").glob(".arriving-*/.coming/*.part")
    content = bytearray(part.read_bytes())
    content[3500:3600] = bytes(100)
    part.write_bytes(content)
    steps = list(install(look(stick), home, clock=ticking()))
    checked = [each for each in steps if isinstance(each, Arriving) and each.step == "checking"]
    assert checked[-1].done == 3000
    assert picture(home / "models" / "stick") == picture(stick)
