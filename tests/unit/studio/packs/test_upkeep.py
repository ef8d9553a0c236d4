"""Models that rot, and sticks that mend them."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import ModelFile
from aibook_desktop.studio.packs import sources
from aibook_desktop.studio.packs.arrival import BLOCK
from aibook_desktop.studio.packs.drives import _mounted
from aibook_desktop.studio.packs.events import Arriving, Examined, Mended
from aibook_desktop.studio.packs.licences import licence_file, terms
from aibook_desktop.studio.packs.looking import look, packs_at
from aibook_desktop.studio.packs.shelf import remove, settle
from aibook_desktop.studio.packs.signature import sign
from aibook_desktop.studio.packs.upkeep import examine, lines, repair
from tests.tiny_models.weights import ctranslate2, safetensors
from tests.unit.studio.packs.sticks import LISTENER, picture, take, write_pack, zipped

FILES = LISTENER | {"base/unet/a.safetensors": safetensors(b"abc"), "LICENSE": b"Do what you like."}


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A pack of four files."""
    return write_pack(tmp_path / "stick" / "listener", FILES)


@pytest.fixture
def home(tmp_path: Path, stick: Path) -> Path:
    """A home that has it."""
    take(stick, tmp_path / "home")
    return tmp_path / "home"


def examined(home: Path, name: str | None = None) -> dict[str, tuple[str, ...]]:
    events = examine(home, name)
    return {each.folder.name: each.damaged for each in events if isinstance(each, Examined)}


def mended(stick: Path, home: Path) -> tuple[str, ...]:
    *_, last = repair(look(stick), home)
    assert isinstance(last, Mended)
    return last.files


def spoil(folder: Path, name: str) -> None:
    content = bytearray((folder / name).read_bytes())
    content[-1] ^= 1
    (folder / name).write_bytes(content)


def test_a_check_names_the_files_that_rotted(home: Path) -> None:
    """Whoever wonders why nobody is understood any more must find out by one command."""
    folder = home / "models" / "listener"
    assert examined(home)["listener"] == ()
    spoil(folder, "model.bin")
    (folder / "tokenizer.json").unlink()
    assert examined(home)["listener"] == ("model.bin", "tokenizer.json")
    assert examined(home, "Listener") == {"listener": ("model.bin", "tokenizer.json")}
    (folder / "card.toml").write_bytes(b"?")
    assert examined(home)["listener"] == ("card.toml",)
    with pytest.raises(Problem, match="model_unknown"):
        examined(home, "nobody")


def noting(opened: Callable[..., Any], fetched: list[str]) -> Callable[..., Any]:
    def open_noted(own: Any, file: ModelFile, start: int) -> Any:
        fetched.append(file.name)
        return opened(own, file, start)

    return open_noted


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_only_what_is_damaged_is_fetched_again(
    kind: str, home: Path, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Mending a picture model must not take an hour because a licence text was lost."""
    fetched: list[str] = []
    for source in (sources.FolderSource, sources.ArchiveSource):
        monkeypatch.setattr(source, "open", noting(source.open, fetched))
    folder = home / "models" / "listener"
    spoil(folder, "base/unet/a.safetensors")
    shutil.rmtree(folder / "base" / "unet")
    (folder / "base" / "unet").write_bytes(b"a file where a folder was")
    (folder / "base" / "unet").unlink()
    (folder / "tokenizer.json").unlink()
    path = zipped(stick, tmp_path / "listener.zip") if kind == "zip" else stick
    assert set(mended(path, home)) == {"base/unet/a.safetensors", "tokenizer.json"}
    assert set(fetched) == {"base/unet/a.safetensors", "tokenizer.json"}
    assert picture(folder) == picture(stick)
    assert mended(path, home) == ()


def test_a_lost_card_is_mended_too(home: Path, stick: Path) -> None:
    """Nobody could say what is in the folder any more, but the stick can."""
    folder = home / "models" / "listener"
    (folder / "card.toml").write_bytes(b"")
    assert mended(stick, home) == ()
    assert picture(folder) == picture(stick)
    (folder / "card.toml").unlink()
    assert mended(stick, home) == ()
    assert picture(folder) == picture(stick)


def half_mended(stick: Path, home: Path, share: float = 0.5) -> Path:
    """Pause while a file comes over; returns where it lies so far."""
    moments = iter(range(1_000_000))
    events = repair(look(stick), home, clock=lambda: float(next(moments)))
    for event in events:
        if (
            isinstance(event, Arriving)
            and event.step == "copying"
            and event.done > share * event.of
        ):
            break
    events.close()
    (mending,) = (home / "models").glob(".mending-*")
    return mending


def test_a_repair_tells_of_two_stages_also_where_it_goes_on(tmp_path: Path) -> None:
    """A bar that ran to its end twice, or back, would tell nobody how long it still takes."""
    stick = write_pack(
        tmp_path / "stick" / "listener", LISTENER | {"model.bin": ctranslate2(bytes(3 * BLOCK))}
    )
    home = tmp_path / "home"
    take(stick, home)
    spoil(home / "models" / "listener", "model.bin")
    half_mended(stick, home, 0.7)
    moments = iter(range(1_000_000))
    events = repair(look(stick), home, clock=lambda: float(next(moments)))
    told = [each for each in events if isinstance(each, Arriving)]
    steps = [each.step for each in told]
    assert steps == sorted(steps)
    assert set(steps) == {"checking", "copying"}
    for stage in ("checking", "copying"):
        done = [each.done for each in told if each.step == stage]
        assert done == sorted(done)


def test_what_has_come_to_mend_is_counted_as_room_that_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A paused repair could never go on where the disk has no second room for all of it."""
    stick = write_pack(tmp_path / "big", {"model.bin": ctranslate2(bytes(3 * BLOCK))})
    home = tmp_path / "other home"
    (take(stick, home) / "model.bin").unlink()
    half_mended(stick, home, 0.9)
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: SimpleNamespace(free=2 * BLOCK))
    assert mended(stick, home) == ("model.bin",)


def test_what_came_to_mend_a_model_goes_with_it(home: Path, stick: Path) -> None:
    """Gigabytes that nobody is shown would fill a kiosk's disk for good."""
    spoil(home / "models" / "listener", "model.bin")
    mending = half_mended(stick, home, 0.0)
    settle(home)
    assert mending.is_dir()
    remove("listener", home)
    settle(home)
    assert not mending.exists()


@pytest.mark.parametrize("card", [b"rotten", None])
def test_what_came_to_mend_a_model_outlives_a_start(
    home: Path, tmp_path: Path, card: bytes | None
) -> None:
    """Gigabytes would have to come again where the card is spoilt too, or differs in its words."""
    folder = home / "models" / "listener"
    spoil(folder, "model.bin")
    if card is not None:
        (folder / "card.toml").write_bytes(card)
    other = write_pack(tmp_path / "other" / "listener", FILES, licence="cc-by-4.0")
    mending = half_mended(other, home, 0.0)
    settle(home)
    assert mending.is_dir()
    mended(other, home)
    assert not mending.exists()


def test_a_signed_card_stays_and_a_wrong_signature_goes(
    home: Path, stick: Path, tmp_path: Path
) -> None:
    """Mended from an unsigned stick, a signed model was shown as wrongly signed ever after."""
    folder = home / "models" / "listener"
    signed = sign((folder / "card.toml").read_bytes(), Ed25519PrivateKey.generate())
    (folder / "card.sig").write_bytes(signed)
    before = picture(folder)
    other = write_pack(tmp_path / "other", FILES, licence="cc-by-nc-4.0")
    (folder / "tokenizer.json").unlink()
    assert mended(other, home) == ("tokenizer.json",)
    assert picture(folder) == before
    (folder / "card.sig").write_text("rotten", encoding="utf-8")
    assert examined(home)["listener"] == ("card.sig",)
    assert mended(stick, home) == ()
    assert examined(home)["listener"] == ()
    assert picture(folder) == picture(stick)


def test_nothing_is_exchanged_under_a_book(home: Path, stick: Path) -> None:
    """A picture model that is mended in the middle of a book would paint it in two styles."""
    folder = home / "models" / "listener"
    spoil(folder, "model.bin")
    before = picture(folder)
    with pytest.raises(Problem, match="model_in_use"):
        list(repair(look(stick), home, busy=lambda: True))
    assert picture(folder) == before
    assert mended(stick, home) == ("model.bin",)


def test_a_stick_of_another_version_mends_nothing(home: Path, tmp_path: Path) -> None:
    """Half old and half new weights would be no model at all."""
    other = write_pack(tmp_path / "other" / "listener", FILES | {"model.bin": ctranslate2(b"new")})
    before = picture(home / "models" / "listener")
    with pytest.raises(Problem, match="pack_of_other"):
        mended(other, home)
    stranger = write_pack(tmp_path / "stranger", FILES | {"LICENSE": b"x"}, name="Stranger")
    with pytest.raises(Problem, match="model_unknown"):
        mended(stranger, home)
    assert picture(home / "models" / "listener") == before


def test_a_rotten_stick_mends_nothing(home: Path, stick: Path) -> None:
    """A damaged file must not be exchanged for another damaged one."""
    spoil(home / "models" / "listener", "model.bin")
    spoil(stick, "model.bin")
    before = picture(home / "models" / "listener")
    with pytest.raises(Problem, match="pack_damaged"):
        mended(stick, home)
    assert picture(home / "models" / "listener") == before


def test_a_glance_sees_what_is_short_or_wrongly_signed(home: Path) -> None:
    """The list of models must not show a broken one as a good one."""
    (line,) = [each for each in lines(home) if not each.shipped]
    assert line.sound
    assert line.size == sum(len(content) for content in FILES.values())
    folder = home / "models" / "listener"
    (folder / "card.sig").write_text('key = "00"', encoding="utf-8")
    (line,) = [each for each in lines(home) if not each.shipped]
    assert (line.sound, line.signed) == (False, None)
    (folder / "card.sig").unlink()
    (folder / "model.bin").write_bytes(ctranslate2())
    (line,) = [each for each in lines(home) if not each.shipped]
    assert not line.sound
    (folder / "card.toml").write_bytes(b"")
    (line,) = [each for each in lines(home) if not each.shipped]
    assert line.card is None


@pytest.mark.parametrize(
    ("licence", "asked"),
    [
        ("MIT", "free"),
        ("Apache 2.0", "free"),
        ("apache-2.0", "free"),
        ("GPL-3.0-or-later", "free"),
        ("openrail++", "conditions"),
        ("Llama 3.2 Community License", "conditions"),
        ("cc-by-nc-4.0", "no_business"),
        ("sai-nc-community", "no_business"),
        ("EXAONE 1.2-NC", "no_business"),
        ("Non-Commercial Research", "no_business"),
        ("", "conditions"),
    ],
)
def test_licences_with_conditions_are_told_from_free_ones(licence: str, asked: str) -> None:
    """A school must be asked before it uses what it may not use."""
    assert terms(licence) == asked


def test_the_words_of_a_licence_are_found(stick: Path) -> None:
    """Who is asked must be able to read what about."""
    assert licence_file(look(stick).card) == "LICENSE"


def test_a_drive_that_fails_hides_no_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stick that was just pulled out would make the other one in the computer invisible."""

    def asked(path: Path) -> bool:
        if path.name == "dead":
            raise OSError(errno.ENOTCONN, "Transport endpoint is not connected")
        return True

    for name in ("USB", "dead"):
        (tmp_path / "teacher" / name).mkdir(parents=True)
    monkeypatch.setattr(Path, "is_dir", asked)
    monkeypatch.setattr(Path, "is_mount", lambda path: asked(path) and path.name == "USB")
    assert list(_mounted((tmp_path,))) == [tmp_path / "teacher" / "USB"]


def test_a_folder_that_may_not_be_entered_hides_no_pack(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Linux puts lost+found on its sticks, and Windows puts its own folder on every one."""
    (stick.parent / "lost+found").mkdir()
    is_file = Path.is_file

    def closed(path: Path) -> bool:
        if path.parent.name == "lost+found":
            raise PermissionError(errno.EACCES, "Permission denied")
        return is_file(path)

    monkeypatch.setattr(Path, "is_file", closed)
    assert [each.path for each in packs_at(stick.parent)] == [stick]
    assert packs_at(stick.parent / "lost+found") == ()


def test_an_empty_drive_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    r"""`install E:\` without a stick has no name to look for in parts; it ended in a traceback."""
    monkeypatch.setattr(Path, "exists", lambda _path: False)
    with pytest.raises(Problem, match="pack_missing"):
        packs_at(Path("/"))


def test_only_mounted_folders_are_drives(tmp_path: Path) -> None:
    """An empty folder below /media is no stick."""
    (tmp_path / "teacher" / "USB").mkdir(parents=True)
    assert list(_mounted((tmp_path, tmp_path / "nowhere"))) == []
    assert Path("/proc") in list(_mounted((Path("/"),)))
