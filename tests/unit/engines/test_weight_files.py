"""Weights are known by their bytes: right files pass, and no file brings the reader down."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aibook_desktop.book.resources import MODELS
from aibook_desktop.engines.weight_files import check, is_weights, may_be_there, tensor_names
from aibook_desktop.engines.weight_formats.reading import Malformed
from tests.tiny_models import language_model, voice
from tests.tiny_models.weights import ctranslate2, gguf, onnx, safetensors

VALID = {
    "a.safetensors": safetensors(b"some numbers"),
    "a.gguf": gguf(bytes(64)),
    "a.bin": ctranslate2(b"some numbers"),
    "a.onnx": onnx(b"some numbers"),
    "a.json": b'{"a": [1, 2, {"b": null}]}',
    "a.toml": b'a = "b"\n[c]\nd = 1\n',
    "merges.txt": "#version: 0.2\na b\n가 나\n".encode(),
}


def checked(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    try:
        check(path)
    except Malformed as malformed:
        return str(malformed)
    return ""


@pytest.mark.parametrize("name", VALID)
def test_right_files_pass(name: str, tmp_path: Path) -> None:
    """A model that somebody carried to school would be refused there."""
    assert checked(tmp_path / name, VALID[name]) == ""


def test_the_models_at_hand_pass(tmp_path: Path) -> None:
    """What CTranslate2 itself has written, and tiny models that llama.cpp and onnxruntime load."""
    folders = [MODELS / "practice-listener"]
    folders += [language_model.write_chain(tmp_path / "chain"), voice.write_voice(tmp_path / "hum")]
    for folder in folders:
        for path in folder.iterdir():
            if not path.name.startswith("."):
                check(path)


@pytest.mark.parametrize("name", VALID)
@settings(max_examples=150)
@given(data=st.data())
def test_damaged_files_only_ever_are_malformed(
    name: str, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A byte that fell over must end in a sentence, never in a traceback or an endless wait."""
    content = bytearray(VALID[name])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(1, 9))] = data.draw(st.binary(max_size=9))
        content = content or bytearray(b"\0")
    reason = checked(tmp_path_factory.mktemp("one") / name, bytes(content))
    assert reason == "" or reason.isalnum()


@given(content=st.binary(max_size=400), name=st.sampled_from(sorted(VALID)))
def test_noise_only_ever_is_malformed(
    content: bytes, name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever lies on a stick."""
    assert checked(tmp_path_factory.mktemp("one") / name, content).isascii()


@given(lengths=st.lists(st.integers(0, 3000), max_size=60))
def test_a_vocabulary_of_any_lengths_is_walked(
    lengths: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Words across the edge of what is read at once must not be misread."""
    words = b"".join(struct.pack("<Q", length) + b"w" * length for length in lengths)
    head = b"GGUF" + struct.pack("<IQQ", 3, 1, 1) + struct.pack("<Q", 1) + b"k"
    head += struct.pack("<IIQ", 9, 8, len(lengths)) + words
    head += struct.pack("<Q", 1) + b"w" + struct.pack("<IQIQ", 1, 32, 24, 0)
    content = head + bytes(-len(head) % 32) + bytes(32)
    assert checked(tmp_path_factory.mktemp("one") / "a.gguf", content) == ""


def test_a_big_vocabulary_file_is_looked_at_without_being_parsed(tmp_path: Path) -> None:
    """Tokenizers have 30 MB; parsed, a bomb of brackets would fill the memory."""
    assert checked(tmp_path / "tokenizer.json", b"[" + b"[]," * (2 << 20)) == ""
    assert checked(tmp_path / "tokenizer.json", b"x" * (5 << 20)) == "json"


def test_names_tell_what_a_file_claims_to_be() -> None:
    """Only the bytes say whether it is."""
    assert is_weights("base/unet/a.SAFETENSORS")
    assert not is_weights("card.toml")
    assert may_be_there("LICENSE")
    assert not may_be_there("model.pt")


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """It may point at anything."""
    (tmp_path / "a.json").write_bytes(b"{}")
    (tmp_path / "b.json").symlink_to(tmp_path / "a.json")
    with pytest.raises(Malformed, match="link"):
        check(tmp_path / "b.json")


def test_tensors_are_named(tmp_path: Path) -> None:
    """A LoRA is known by the names of its tensors."""
    (tmp_path / "a.safetensors").write_bytes(safetensors(name="lora_unet"))
    assert tensor_names(tmp_path / "a.safetensors") == ("lora_unet",)
