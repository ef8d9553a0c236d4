"""`aibook models …` as teachers and scripts type it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from aibook_desktop.cli import main
from tests.tiny_models.weights import ctranslate2
from tests.unit.studio.packs import downloads
from tests.unit.studio.packs.sticks import LISTENER, cut, picture, write_pack, zipped


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home, and English sentences."""
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    return tmp_path / "home"


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str], home: Path) -> Any:
    """Run a command; return its status, its words and its complaints."""

    def run(*words: object) -> tuple[int, str, str]:
        status = main(["models", *map(str, words), "--home", str(home)])
        captured = capsys.readouterr()
        return status, captured.out, captured.err

    return run


def test_a_stick_goes_from_download_to_removal(said: Any, home: Path, tmp_path: Path) -> None:
    """The whole way that docs/models.md describes."""
    download = downloads.write(tmp_path / "ears", downloads.WHISPER)
    pack = tmp_path / "ears.aibookpack"
    status, out, _ = said("pack", download, pack, "--sign", tmp_path / "key.pem")
    assert (status, "Signed with the key" in out) == (0, True)
    assert said("install", pack)[0] == 0
    status, out, _ = said("list")
    assert "ears: listens better. 118 B, apache-2.0, signed with the key" in out
    assert said("verify", "ears")[0] == 0
    (home / "models" / "ears" / "model.bin").write_bytes(b"")
    assert said("verify")[0] == 1
    status, out, _ = said("repair", pack)
    assert (status, "mended (model.bin)" in out) == (0, True)
    assert said("verify")[0] == 0
    assert said("remove", "ears")[0] == 0
    assert said("remove", "ears")[0] == 1


def test_several_packs_on_a_stick_are_listed(said: Any, home: Path, tmp_path: Path) -> None:
    """Taking all of them without being asked could fill a disk."""
    stick = tmp_path / "stick"
    one = write_pack(stick / "one", name="One")
    write_pack(stick / "aibook" / "two", name="Two")
    (stick / "System Volume Information").mkdir()
    cut(zipped(write_pack(tmp_path / "three", name="Three"), stick / "three.zip"), 400)
    (stick / "broken.aibookpack").write_bytes(b"half")
    zipped(downloads.write(tmp_path / "photos", {"a.txt": b"a"}), stick / "photos.zip")
    status, out, err = said("install", stick)
    assert status == 1
    assert [line.split(":")[0] for line in out.splitlines()] == [
        "One",
        "Three",
        "Two",
        "broken.aibookpack",
    ]
    assert "--all" in err
    assert said("install", stick, "--name", "Two")[0] == 0
    assert said("install", stick, "--name", "Nobody")[0] == 1
    assert said("install", stick, "--all")[0] == 0
    assert {path.name for path in (home / "models").iterdir()} == {".lock", "one", "three", "two"}
    assert picture(home / "models" / "one") == picture(one)


def test_a_pack_is_asked_for_once_and_by_the_name_that_is_shown(
    said: Any, home: Path, tmp_path: Path
) -> None:
    """Who types the name of the line above would be told again that there are several."""
    stick = tmp_path / "stick"
    for name, files in (("one", LISTENER), ("two", {"model.bin": ctranslate2(b"2")})):
        write_pack(stick / name, files, name="Ears")
    zipped(write_pack(stick / "nose", {"model.bin": ctranslate2()}, name="Nose"), stick / "n.zip")
    status, out, err = said("install", stick)
    shown = [line.split(":")[0] for line in out.splitlines()]
    assert (status, shown) == (1, ["Nose", "Ears (one)", "Ears (two)"])
    assert "Several packs lie there: Nose, one, two ·" in err
    status, _, err = said("install", stick, "--name", "Ears")
    assert (status, "Several packs lie there: one, two ·" in err) == (1, True)
    assert said("install", stick, "--name", "two")[0] == 0
    assert said("install", stick, "--name", "Nose")[0] == 0
    assert {path.name for path in (home / "models").glob("[!.]*")} == {"two", "n"}


def test_what_is_damaged_finds_its_pack_among_many(said: Any, home: Path, tmp_path: Path) -> None:
    """A teacher knows that something is broken, and has the stick with everything on it."""
    stick = tmp_path / "stick"
    for name in ("One", "Two", "Three"):
        write_pack(stick / name, {"model.bin": ctranslate2(name.encode())}, name=name)
    zipped(stick / "Two", stick / "copy.zip")
    (stick / "broken.aibookpack").write_bytes(b"half")
    for name in ("One", "Two"):
        assert said("install", stick, "--name", name)[0] == 0
    weights = home / "models" / "Two" / "model.bin"
    whole = weights.read_bytes()
    weights.write_bytes(whole[:-1] + b"?")
    status, out, _ = said("verify", "Two")
    assert (status, "model.bin" in out) == (1, True)
    status, out, _ = said("repair", stick)
    told = [line.split(": ", 1)[1] for line in out.splitlines() if not line.startswith("broken")]
    assert (status, told) == (0, ["nothing was damaged.", "mended (model.bin)"])
    assert weights.read_bytes() == whole
    assert said("verify")[0] == 0
    assert not (home / "models" / "Three").exists()


def test_of_two_packs_for_one_model_one_is_named(said: Any, tmp_path: Path) -> None:
    """Which of two is meant nobody can know; and nothing belongs to a home without models."""
    stick = tmp_path / "stick"
    write_pack(stick / "one")
    assert said("pack", stick / "one", stick / "signed", "--sign", tmp_path / "key.pem")[0] == 0
    write_pack(stick / "two", {"model.bin": ctranslate2()}, name="Two")
    assert "Several packs lie there: " in said("repair", stick)[2]
    assert said("install", stick / "one")[0] == 0
    assert "Several packs lie there: one, signed ·" in said("repair", stick)[2]
    assert said("repair", stick, "--name", "signed")[0] == 0
    assert "signed" in said("list")[1]


def test_one_of_several_is_chosen(
    said: Any, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who has installed two models can say which one is used, and another is only named."""
    for name in ("one", "two"):
        pack = write_pack(tmp_path / name, {"model.bin": ctranslate2(name.encode())}, name=name)
        assert said("install", pack)[0] == 0
    marked = [line for line in said("list")[1].splitlines() if "in use" in line]
    assert [line.split(":")[0] for line in marked] == ["one"]
    status, out, _ = said("use", "two")
    assert (status, "Chosen: two." in out, "not in use" in out) == (0, True, False)
    rows = json.loads(said("list", "--json")[1])["models"]
    assert [(row["name"], row["chosen"], row["used"]) for row in rows] == [
        ("one", False, False),
        ("two", True, True),
        ("practice-listener", None, None),
    ]
    assert main(["engines", "--json", "--home", str(home)]) == 0
    whisper, *_ = json.loads(capsys.readouterr().out)["engines"]
    assert whisper["weights"] == str(home / "models" / "two")
    answer = json.loads(said("use", "one", "--json")[1])
    assert answer == {"model": "one", "craft": "transcriber", "used": True}
    assert said("use", "three")[0] == 1


def test_without_a_path_every_stick_is_looked_at(
    said: Any, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who doesn't know where a stick is mounted need not."""
    monkeypatch.setattr("aibook_desktop.studio.packs.drives.drives", lambda: (tmp_path / "stick",))
    write_pack(tmp_path / "stick" / "ears")
    assert said("install")[0] == 0
    assert (home / "models" / "ears").is_dir()
    monkeypatch.setattr("aibook_desktop.studio.packs.drives.drives", tuple)
    assert said("install")[0] == 1


def test_conditions_must_be_agreed_to(said: Any, home: Path, tmp_path: Path) -> None:
    """A school must know what it agrees to, and a script must say that somebody did."""
    pack = write_pack(tmp_path / "pack", licence="openrail++")
    status, out, err = said("install", pack)
    assert (status, "openrail++" in err, "conditions" in out) == (1, True, True)
    assert not (home / "models" / "pack").exists()
    assert said("install", pack, "--accept-licence")[0] == 0


def test_the_words_of_a_licence_are_shown_wherever_they_lie(
    said: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody can agree to a file in an archive, and no text may take the terminal over."""
    text = "Thou shalt not.\n\tNever\x1b[2J.\u202e"
    files = LISTENER | {"LICENSE": text.encode()}
    folder = write_pack(tmp_path / "pack", files, licence="openrail++")
    packed = zipped(folder, tmp_path / "pack.aibookpack")
    assert "Thou shalt not.\n\tNever[2J.\n" in said("install", packed)[1]
    bare = write_pack(tmp_path / "bare", licence="openrail++")
    assert "does not bring the words" in said("install", bare)[1]
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", closed)
    assert said("install", bare)[0] == 1


def test_who_signed_what_is_replaced_is_told(said: Any, tmp_path: Path) -> None:
    """Anybody's stick could take the place of the education office's, and nobody would notice."""
    pack = write_pack(tmp_path / "pack")
    signed = tmp_path / "signed"
    assert said("pack", pack, signed, "--sign", tmp_path / "key.pem")[0] == 0
    for path, told in ((pack, False), (signed, False), (signed, False), (pack, True)):
        status, out, _ = said("install", path)
        assert (status, "takes the place of one signed with the key" in out) == (0, told)


def closed(_question: str) -> str:
    raise EOFError


def test_programs_get_one_line_each(said: Any, home: Path, tmp_path: Path) -> None:
    """A script reads JSON, and a quick installation answers with one object."""
    pack = write_pack(tmp_path / "pack")
    installed = json.loads(said("install", pack, "--json")[1])
    assert (installed["event"], installed["folder"]) == ("installed", str(home / "models" / "pack"))
    (model, *_) = json.loads(said("list", "--json")[1])["models"]
    assert (model["licence"], model["sound"], model["signed"]["trust"]) == ("MIT", True, "unsigned")
    (checked, *_) = json.loads(said("verify", "--json")[1])["models"]
    assert (checked["sound"], checked["damaged"]) == (True, [])
    assert json.loads(said("repair", pack, "--json")[1])["files"] == []
    problem = json.loads(said("install", tmp_path, "--name", "x", "--json")[1])
    assert problem["kind"] == "pack_choice"


@pytest.mark.parametrize("words", [("--split", "9G"), ("--split", "1"), ("--option", "steps")])
def test_wrong_usage_is_told_before_anything_is_read(
    said: Any, tmp_path: Path, words: tuple[str, ...]
) -> None:
    """FAT32 takes no part of 4 GiB; finding that out after an hour would be late."""
    with pytest.raises(SystemExit) as ended:
        said("pack", tmp_path, tmp_path / "out.zip", *words)
    assert ended.value.code == 2
