"""What a model folder says of itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import (
    CARD,
    ModelCard,
    ModelFile,
    describe,
    installed,
    read_card,
    verify,
    write_card,
)
from tests.tiny_models.weights import ctranslate2


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A sound model folder of two files."""
    folder = tmp_path / "models" / "small-ears"
    folder.mkdir(parents=True)
    (folder / "model.bin").write_bytes(ctranslate2(b"weights" * 100))
    (folder / "tokenizer.json").write_bytes(b"{}")
    write_card(folder, card(describe(folder, ("model.bin", "tokenizer.json"))))
    return folder


def card(files: tuple[ModelFile, ...], origin: str = "Made for a test.") -> ModelCard:
    return ModelCard(
        name="small ears",
        craft="transcriber",
        engine="whisper",
        licence="CC0-1.0",
        origin=origin,
        languages=("ko", "en"),
        files=files,
        measured=(("characters wrong", "1.0 %"),),
        window_seconds=8.0,
    )


def test_a_card_is_read_as_it_was_written(folder: Path) -> None:
    """A workshop's card would not be understood by the program."""
    assert read_card(folder) == card(describe(folder, ("model.bin", "tokenizer.json")))


@given(origin=st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_any_sentence_survives_in_a_card(
    tmp_path_factory: pytest.TempPathFactory, origin: str
) -> None:
    """A quote or a backslash in an origin would make a model unusable."""
    folder = tmp_path_factory.mktemp("model")
    write_card(folder, card((), origin))
    assert read_card(folder).origin == origin


def test_a_folder_that_is_not_there_is_missing(tmp_path: Path) -> None:
    """Nobody would be told to install the model."""
    with pytest.raises(Problem) as caught:
        read_card(tmp_path / "nothing")
    assert caught.value.kind == "model_missing"


HEAD = 'name="x"\nengine="e"\nlicence="l"\norigin="o"\n[measured]\n'


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name =",
        'name = "x"',
        b"\xff\xfe".decode("latin-1"),
        'craft="cook"\nlanguages=[]\n' + HEAD + "[files]",
        'craft="narrator"\nlanguages=["xx"]\n' + HEAD + "[files]",
        'craft="narrator"\nlanguages=[]\n' + HEAD + "files=3",
        'craft="narrator"\nlanguages=[]\n' + HEAD + '[files."../out"]\nsize=1\nsha256="0"',
        'craft="narrator"\nlanguages=[]\n' + HEAD + '[files."in/../../out"]\nsize=1\nsha256="0"',
        'craft="narrator"\nlanguages=[]\n' + HEAD + '[files."/out"]\nsize=1\nsha256="0"',
        'craft="narrator"\nlanguages=[]\n' + HEAD + '[files."C:/out"]\nsize=1\nsha256="0"',
        'craft="narrator"\nlanguages=[]\n' + HEAD + '[files."a"]\nsize=-1\nsha256="0"',
        'craft="narrator"\nlanguages=[]\n' + HEAD + '[files."CARD.toml"]\nsize=1\nsha256="0"',
        'craft="narrator"\nlanguages=[]\nbelieved=[]\n' + HEAD + "[files]",
        'craft="narrator"\nlanguages=[]\nwindow_seconds=1' + "0" * 400 + "\n" + HEAD + "[files]",
    ],
)
def test_a_card_that_makes_no_sense_is_damaged(tmp_path: Path, text: str) -> None:
    """A half-copied card would end in a traceback, or one could point outside its folder."""
    (tmp_path / CARD).write_text(text, encoding="latin-1")
    with pytest.raises(Problem) as caught:
        read_card(tmp_path)
    assert (caught.value.kind, caught.value.details["file"]) == ("model_damaged", CARD)


def test_a_sound_folder_is_verified(folder: Path) -> None:
    """A good model would be refused."""
    assert verify(folder).name == "small ears"


def test_a_file_may_lie_in_a_folder_of_the_model(folder: Path) -> None:
    """A picture model, which is a tree of folders, could not be installed."""
    (folder / "base" / "unet").mkdir(parents=True)
    (folder / "base" / "unet" / "config.json").write_bytes(b"{}")
    write_card(folder, card(describe(folder, ("base/unet/config.json",))))
    assert verify(folder).file_names() == ("base/unet/config.json",)


def test_a_changed_byte_is_found_and_its_file_named(folder: Path) -> None:
    """A rotten download would answer nonsense to a child."""
    (folder / "model.bin").write_bytes(ctranslate2(b"Weights" * 100))
    with pytest.raises(Problem) as caught:
        verify(folder)
    assert caught.value.details == {"model": "small ears", "file": "model.bin"}


def test_a_big_file_is_only_measured_when_there_is_no_time(folder: Path) -> None:
    """Every start would hash gigabytes."""
    (folder / "model.bin").write_bytes(ctranslate2(b"Weights" * 100))
    assert verify(folder, largest=100)
    (folder / "model.bin").write_bytes(b"short")
    with pytest.raises(Problem):
        verify(folder, largest=2)


def test_weights_that_are_none_are_found_though_their_hash_is_right(folder: Path) -> None:
    """Whoever writes a pickle also writes its hash; an engine must not be the one to find out."""
    (folder / "model.bin").write_bytes(b"\x80\x04cos\nsystem\n." + bytes(100))
    write_card(folder, card(describe(folder, ("model.bin",))))
    with pytest.raises(Problem) as caught:
        verify(folder, largest=10)
    assert caught.value.details["file"] == "model.bin"


def test_an_old_version_counts_until_the_new_one_is_in_place(folder: Path) -> None:
    """A power cut between two renames would leave a school without the model that it had."""
    leaving = folder.parent / ".leaving-small-ears"
    folder.rename(leaving)
    assert [model.folder for model in installed((folder.parent,))] == [leaving]
    shutil.copytree(leaving, folder)
    assert [model.folder for model in installed((folder.parent,))] == [folder]


def test_a_lost_file_is_found(folder: Path) -> None:
    """An engine would fail later with words that nobody understands."""
    (folder / "tokenizer.json").unlink()
    with pytest.raises(Problem) as caught:
        verify(folder, largest=1)
    assert caught.value.details["file"] == "tokenizer.json"


def test_the_digest_follows_the_files_and_not_the_words(folder: Path) -> None:
    """A book could not say with which weights it was made."""
    before = read_card(folder)
    write_card(folder, card(tuple(reversed(before.files)), "Other words."))
    assert read_card(folder).digest == before.digest
    write_card(folder, card((ModelFile("model.bin", 1, "0"),)))
    assert read_card(folder).digest != before.digest


def test_installed_models_are_found_in_order_and_broken_ones_left_out(folder: Path) -> None:
    """A folder that is still being copied could be used, or a broken one could stop all others."""
    parent = folder.parent
    for name in (".arriving-1", "broken", "empty"):
        (parent / name).mkdir()
    (parent / "broken" / CARD).write_text("?", encoding="utf-8")
    write_card(parent / ".arriving-1", card(()))
    found = installed((parent / "absent", parent))
    assert [model.folder for model in found] == [folder]
    assert found[0].card.engine == "whisper"
