"""Packs made of downloads, at home, by somebody who has never heard of tensors."""

from __future__ import annotations

import json
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from aibook_desktop.book.model import Craft
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.model_card import ModelCard, describe, read_card, write_card
from aibook_desktop.engines.registry import card_named
from aibook_desktop.studio.packs.looking import Pack, look, packs_at
from aibook_desktop.studio.packs.making import Made, Wishes, make_pack
from tests.tiny_models import (
    language_model,
    letter_listener,
    painter,
    supertonic_voice,
    voice,
)
from tests.tiny_models.weights import ctranslate2, gguf, safetensors
from tests.unit.studio.packs import downloads
from tests.unit.studio.packs.sticks import picture, take, write_pack

AGREED = Wishes(licence="MIT")


def made(place: Path, out: Path, wishes: Wishes = AGREED) -> Made:
    *_, last = make_pack(place, out, wishes)
    assert isinstance(last, Made)
    return last


KINDS: dict[str, tuple[Mapping[str, bytes], tuple[str, str, str], set[str]]] = {
    "whisper": (
        downloads.WHISPER,
        ("transcriber", "whisper", ""),
        {n for n in downloads.WHISPER if n != "training_args.bin"},
    ),
    "piper": (
        downloads.PIPER,
        ("narrator", "piper", ""),
        {"ko_KR-x-medium.onnx", "ko_KR-x-medium.onnx.json", "LICENSE"},
    ),
    "supertonic": (
        downloads.SUPERTONIC,
        ("narrator", "supertonic", ""),
        {n for n in downloads.SUPERTONIC if not n.startswith("img")},
    ),
    "rvc": (downloads.RVC, ("narrator", "rvc", ""), {n for n in downloads.RVC if n != "net_g.pth"}),
    "gguf": (
        downloads.GGUF,
        ("storyteller", "llama", ""),
        {"kanana-2.1b-Q4_K_M.gguf", "README.md"},
    ),
    "lora": (downloads.LORA, ("illustrator", "sdxl", "lora"), set(downloads.LORA)),
    "few-step": (
        downloads.LIGHTNING,
        ("illustrator", "sdxl", "few-step"),
        set(downloads.LIGHTNING),
    ),
    "word": (downloads.WORD, ("illustrator", "sdxl", "textual-inversion"), set(downloads.WORD)),
    "controlnet-openpose-sdxl": (
        downloads.CONTROL,
        ("illustrator", "sdxl", "controlnet-openpose"),
        {"config.json", "diffusion_pytorch_model.fp16.safetensors"},
    ),
}


@pytest.mark.parametrize("name", KINDS)
def test_a_download_is_recognised_and_only_what_is_used_goes_along(
    name: str, tmp_path: Path
) -> None:
    """A teacher can't know which of fifty files an engine reads, and pickles must stay behind."""
    files, (craft, engine, role), expected = KINDS[name]
    folder = downloads.write(tmp_path / name, files)
    card = made(folder, tmp_path / "out").card
    assert (card.craft, card.engine, card.role) == (craft, engine, role)
    assert set(card.file_names()) == expected
    assert picture(take(tmp_path / "out", tmp_path / "home")) == picture(tmp_path / "out")


def test_a_few_step_lora_says_its_steps(tmp_path: Path) -> None:
    """Eight steps of four-step weights would be twice the wait for a worse picture."""
    folder = downloads.write(tmp_path / "lightning", downloads.LIGHTNING)
    card = made(folder, tmp_path / "out").card
    assert dict(card.options)["steps"] == "4"
    told = Wishes(licence="MIT", options=(("steps", "6"), ("trigger", "cut paper")))
    assert dict(made(folder, tmp_path / "out", told).card.options) == {
        "steps": "6",
        "scheduler": "euler",
        "guidance": "1",
        "trigger": "cut paper",
    }


@pytest.mark.parametrize("half", [True, False], ids=["half", "full"])
def test_sdxl_is_packed_once_and_not_three_times(half: object, tmp_path: Path) -> None:
    """A download of 40 GB must become a stick of 12 GB."""
    folder = downloads.write(tmp_path / "sdxl", downloads.sdxl(half=bool(half)))
    card = made(folder, tmp_path / "sdxl.aibookpack", Wishes()).card
    mark = ".fp16" if half else ""
    weights = {name for name in card.file_names() if name.endswith(".safetensors")}
    assert weights == {
        f"base/text_encoder/model{mark}.safetensors",
        f"base/text_encoder_2/model{mark}.safetensors",
        f"base/unet/diffusion_pytorch_model{mark}.safetensors",
        "base/vae/diffusion_pytorch_model.safetensors",
        f"refiner/unet/diffusion_pytorch_model{mark}.safetensors",
    }
    assert card.licence == "openrail++"
    installed = take(tmp_path / "sdxl.aibookpack", tmp_path / "home")
    vae = installed / "base/vae/diffusion_pytorch_model.safetensors"
    assert vae.read_bytes() == safetensors(b"mended")


def test_sdxl_without_refiner_and_in_shards_is_a_model_too(tmp_path: Path) -> None:
    """Who downloaded only the base folder shall not be sent back."""
    files = downloads.sdxl_part("StableDiffusionXLPipeline")
    for name in [each for each in files if each.startswith("unet/diff")]:
        del files[name]
    stem = "unet/diffusion_pytorch_model"
    files |= {f"{stem}.fp16-0000{n}-of-00002.safetensors": safetensors() for n in (1, 2)}
    files[f"{stem}.safetensors.index.fp16.json"] = b"{}"
    folder = downloads.write(tmp_path / "base", files)
    names = made(folder, tmp_path / "out").card.file_names()
    assert sum(name.startswith("base/unet/") for name in names) == 4
    assert not any(name.startswith("refiner/") for name in names)


LACKS: dict[str, tuple[Mapping[str, bytes], str]] = {
    "whisper": ({n: c for n, c in downloads.WHISPER.items() if n != "tokenizer.json"}, "tokenizer"),
    "whisper-unconverted": ({"config.json": b'{"model_type": "whisper"}'}, "model.bin"),
    "piper": ({"a.onnx": downloads.ONNX}, "a.onnx.json"),
    "piper-german": (
        {"a.onnx": downloads.ONNX, "a.onnx.json": b'{"espeak":{"voice":"de"}}'},
        "--l",
    ),
    "supertonic": ({"onnx/duration_predictor.onnx": downloads.ONNX}, "onnx/vocoder.onnx"),
    "two-ggufs": ({"a.gguf": gguf(), "b.gguf": gguf()}, "one .gguf"),
    "refiner-alone": (downloads.sdxl_part("StableDiffusionXLImg2ImgPipeline"), "base/model_index"),
    "sdxl-without-unet": (
        {
            name: content
            for name, content in downloads.sdxl_part("StableDiffusionXLPipeline").items()
            if not name.startswith("unet/diff")
        },
        "base/unet/*.safetensors",
    ),
    "control": (downloads.CONTROL, "--role"),
}


@pytest.mark.parametrize("name", LACKS)
def test_what_is_missing_is_said_at_home(name: str, tmp_path: Path) -> None:
    """The school has no internet: what is missing there stays missing."""
    files, missing = LACKS[name]
    folder = downloads.write(tmp_path / "download", files)
    with pytest.raises(Problem, match="pack_incomplete") as caught:
        made(folder, tmp_path / "out.zip")
    assert missing in caught.value.details["missing"]
    assert not list(tmp_path.glob("*out*"))


def test_a_licence_must_be_known(tmp_path: Path) -> None:
    """Nobody at the school could say whether the model may be used."""
    folder = downloads.write(tmp_path / "voice", downloads.PIPER)
    with pytest.raises(Problem, match="pack_incomplete") as caught:
        made(folder, tmp_path / "out", Wishes())
    assert "--licence" in caught.value.details["missing"]


@pytest.mark.parametrize(
    "files",
    [
        dict(downloads.WHISPER, **{"model.bin": b"\x80\x04."}),
        {"a.gguf": b"GGUF"},
        dict(downloads.RVC, **{"net_g.onnx": b"\x80\x04."}),
    ],
)
def test_what_would_be_refused_there_is_refused_here(
    files: Mapping[str, bytes], tmp_path: Path
) -> None:
    """A stick that can't be used must not be carried to a school."""
    folder = downloads.write(tmp_path / "download", files)
    with pytest.raises(Problem, match="pack_refused"):
        made(folder, tmp_path / "out")
    assert not list(tmp_path.glob("*out*"))


def test_a_card_that_would_be_refused_there_is_refused_here(tmp_path: Path) -> None:
    """A line break in a sentence is found at home, not at school."""
    folder = downloads.write(tmp_path / "download", downloads.WHISPER)
    with pytest.raises(Problem, match="pack_refused"):
        made(folder, tmp_path / "out", Wishes(licence="MIT", origin="one\ntwo"))
    assert not list(tmp_path.glob("*out*"))


def test_a_folder_of_holiday_pictures_is_no_model(tmp_path: Path) -> None:
    """It is said, instead of an empty pack being made."""
    folder = downloads.write(tmp_path / "holidays", {"a.jpg": b"\xff\xd8"})
    with pytest.raises(Problem, match="pack_unknown_kind"):
        made(folder, tmp_path / "out")
    with pytest.raises(Problem, match="file_missing"):
        made(tmp_path / "nowhere", tmp_path / "out")


def test_parts_for_a_small_stick_come_together_again(tmp_path: Path) -> None:
    """FAT32 is what most sticks are sold with."""
    folder = downloads.write(tmp_path / "voice", downloads.SUPERTONIC)
    made_ = made(folder, tmp_path / "stick.aibookpack", Wishes(licence="MIT", split=1000))
    assert [path.stat().st_size for path in made_.paths[:-1]] == [1000] * (len(made_.paths) - 1)
    (found,) = packs_at(tmp_path / "stick.aibookpack")
    assert isinstance(found, Pack)
    assert found.card == made_.card
    assert take(made_.paths[0], tmp_path / "home").is_dir()


def test_a_pack_made_again_in_larger_parts_is_whole(tmp_path: Path) -> None:
    """What the first try had left over would be read as the end of the second one."""
    folder, out = downloads.write(tmp_path / "ears", downloads.WHISPER), tmp_path / "pack.zip"
    (tmp_path / "pack.zip.notes").write_bytes(b"kept")
    first = made(folder, out, Wishes(licence="MIT", split=300)).paths
    parts = made(folder, out, Wishes(licence="MIT", split=700)).paths
    assert len(parts) < len(first)
    assert sorted(tmp_path.glob("pack.zip.*")) == [*parts, tmp_path / "pack.zip.notes"]
    assert take(parts[0], tmp_path / "home").is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no files of a process")
@pytest.mark.parametrize("out", ["pack.aibookpack", "pack"])
def test_what_a_stick_can_not_hold_in_one_file_is_told(out: str, tmp_path: Path) -> None:
    """FAT32 said that the disk is full, and nobody thought of cutting the pack into parts."""
    folder = write_pack(tmp_path / "ears", {"model.bin": ctranslate2(bytes(200_000))})
    words = (sys.executable, "-m", "aibook_desktop", "models", "pack", folder, tmp_path / out)
    limited = ("sh", "-c", 'ulimit -f 100; exec "$0" "$@"', *map(str, words), "--json")
    done = subprocess.run(limited, capture_output=True, check=False)
    assert json.loads(done.stdout.splitlines()[-1])["kind"] == "pack_too_big"
    assert [each.name for each in tmp_path.iterdir()] == ["ears"]


def test_a_pack_of_a_thousand_parts_is_told(tmp_path: Path) -> None:
    """Nobody would find the room that was said to be missing."""
    folder = write_pack(tmp_path / "ears", {"model.bin": ctranslate2(bytes(200_000))})
    with pytest.raises(Problem, match="pack_too_big"):
        made(folder, tmp_path / "pack.zip", Wishes(split=100))
    assert [each.name for each in tmp_path.iterdir()] == ["ears"]


def test_a_signature_shows_who_made_it(tmp_path: Path) -> None:
    """A head teacher wants to know that a stick is from the education office."""
    folder = downloads.write(tmp_path / "ears", downloads.WHISPER)
    key = tmp_path / "key.pem"
    first = made(folder, tmp_path / "one", Wishes(licence="MIT", key=key))
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    again = made(folder, tmp_path / "two.zip", Wishes(licence="MIT", key=key))
    assert first.key == again.key
    assert look(tmp_path / "two.zip").signed.trust == "unknown"
    home = tmp_path / "home"
    home.mkdir()
    public = (tmp_path / "one" / "card.sig").read_text().split('"')[1]
    (home / "makers.toml").write_text(f'["교육청"]\nkey = "{public}"\n', encoding="utf-8")
    signed = look(tmp_path / "two.zip", home).signed
    assert (signed.trust, signed.maker, signed.key) == ("known", "교육청", first.key)
    key.write_bytes(b"no key")
    with pytest.raises(Problem, match="key_unreadable"):
        made(folder, tmp_path / "three", Wishes(licence="MIT", key=key))


def test_nothing_but_an_older_pack_is_replaced(tmp_path: Path) -> None:
    """A slip of the mouse must not cost anybody's documents."""
    folder = downloads.write(tmp_path / "ears", downloads.WHISPER)
    documents = downloads.write(tmp_path / "documents", {"letter.txt": b"dear"})
    with pytest.raises(Problem, match="pack_out_taken"):
        made(folder, documents)
    assert picture(documents) == {"letter.txt": b"dear"}
    made(folder, tmp_path / "out")
    made(folder, tmp_path / "out", Wishes(licence="MIT", name="Newer"))
    assert read_card(tmp_path / "out").name == "Newer"


def test_a_pack_with_something_of_ones_own_in_it_is_not_replaced(tmp_path: Path) -> None:
    """Who signs a style where it was learnt would lose the drawings that lie beside it."""
    folder = write_pack(tmp_path / "style")
    made(folder, folder, Wishes(key=tmp_path / "key.pem"))
    assert look(folder).signed.trust == "unknown"
    (folder / "drawings").mkdir()
    (folder / "drawings" / "rabbit.jpg").write_bytes(b"a child's")
    other = write_pack(folder / "another")
    before = picture(tmp_path)
    for place in (folder, other):
        with pytest.raises(Problem, match="pack_out_taken"):
            made(place, folder, Wishes())
    assert picture(tmp_path) == before


def test_one_file_is_enough(tmp_path: Path) -> None:
    """Of the twenty files of a repository only one was downloaded."""
    folder = downloads.write(tmp_path / "downloads", {**downloads.GGUF, "other.gguf": gguf()})
    made_ = made(folder / "other.gguf", tmp_path / "one.zip")
    assert made_.card.name == "other"
    assert set(made_.card.file_names()) == {"other.gguf", "README.md"}


def test_a_pack_broken_off_leaves_nothing(tmp_path: Path) -> None:
    """Half a pack on a stick would be taken for a whole one."""
    folder = downloads.write(tmp_path / "ears", downloads.WHISPER)
    for out in ("a", "b.zip"):
        events = make_pack(folder, tmp_path / out, AGREED, clock=iter(range(999)).__next__)
        for _ in range(7):
            next(events)
        events.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ears"]


WRITTEN: dict[str, tuple[Craft, Callable[[Path], Path]]] = {
    "llama": ("storyteller", language_model.write_noise),
    "sdxl": ("illustrator", painter.write_painter),
    "piper": ("narrator", voice.write_voice),
    "supertonic": ("narrator", supertonic_voice.write_supertonic),
    "deepspeech2": ("transcriber", letter_listener.write_letter_listener),
}


@pytest.mark.parametrize("engine", WRITTEN)
@pytest.mark.parametrize("kind", ["download", "pack"])
def test_engines_load_what_was_packed_and_installed(engine: str, kind: str, tmp_path: Path) -> None:
    """What is left out of a pack must be what no engine reads, and nothing sound is refused."""
    craft, write = WRITTEN[engine]
    folder = write(tmp_path / "model")
    card = card_named(craft, engine)
    if kind == "download" and engine != "deepspeech2":
        (folder / "card.toml").unlink()
        made(folder, tmp_path / "out.zip", Wishes(licence="MIT", engine=engine))
        folder = tmp_path / "out.zip"
    assert card.build(take(folder, tmp_path / "home"))


def test_a_style_that_was_made_here_keeps_its_word_when_it_is_passed_on(tmp_path: Path) -> None:
    """On the other classroom's computer the class's own style would never be called."""
    folder = tmp_path / "our-class"
    folder.mkdir()
    (folder / "pytorch_lora_weights.safetensors").write_bytes(safetensors())
    card = ModelCard(
        "우리 반",
        "illustrator",
        "sdxl",
        "openrail++",
        "Our own drawings.",
        ("ko",),
        describe(folder, ("pytorch_lora_weights.safetensors",)),
        measured=(("loss", "0.1"),),
        role="lora",
        options=(("trigger", "urban"), ("weight", "0.8")),
    )
    write_card(folder, card)
    assert made(folder, tmp_path / "a.zip", Wishes()).card == card
    other = made(folder, tmp_path / "b.zip", Wishes(name="Other", options=(("weight", "0.5"),)))
    assert other.card.name == "Other"
    assert dict(other.card.options) == {"trigger": "urban", "weight": "0.5"}
    assert other.card.measured == card.measured


def test_nobodys_own_voice_becomes_a_pack(tmp_path: Path) -> None:
    """A grandmother agreed to stories at home, not to sticks that are passed on."""
    folder = tmp_path / "grandma"
    folder.mkdir()
    card = ModelCard("할머니", "narrator", "family", "private", "Read here.", ("ko",), ())
    write_card(folder, card)
    with pytest.raises(Problem) as problem:
        made(folder, tmp_path / "voice.zip")
    assert problem.value.kind == "pack_unknown_kind"
    assert not (tmp_path / "voice.zip").exists()
