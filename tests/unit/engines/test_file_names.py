"""Names that every computer keeps apart, and names that none should be given."""

from __future__ import annotations

import pytest

from aibook_desktop.engines.file_names import MOST_FILES, faults


@pytest.mark.parametrize(
    "name",
    [
        "model.bin",
        "base/unet/diffusion_pytorch_model.fp16.safetensors",
        "목소리/토끼 할머니.onnx.json",
        "console.json",
        "v1.0/a-b_c (2).txt",
        "nulls.json",
    ],
)
def test_good_names_are_left_alone(name: str) -> None:
    """A model that people really share would be refused."""
    assert list(faults([name])) == []


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("../a.json", "path"),
        ("a/../b.json", "path"),
        ("/a.json", "path"),
        ("a//b.json", "path"),
        ("./a.json", "path"),
        ("a/", "path"),
        ("", "path"),
        ("C:a.json", "letters"),
        ("a\\b.json", "letters"),
        ("a\nb.json", "letters"),
        ("a\u202eb.json", "letters"),
        (".hidden.json", "letters"),
        ("a./b.json", "letters"),
        ("a /b.json", "letters"),
        ("CON.json", "reserved"),
        ("a/aux", "reserved"),
        ("com1.tar.txt", "reserved"),
        ("nul .txt", "reserved"),
        ("CONOUT$.json", "reserved"),
        ("\u1100\u1161.json", "unicode"),
        ("a/" * 6 + "b.json", "long"),
        ("가" * 81 + ".json", "long"),
        ("a" * 201, "long"),
    ],
)
def test_bad_names_are_told_apart(name: str, why: str) -> None:
    """A file would land elsewhere, or would not open on another computer."""
    assert list(faults([name])) == [(name, why)]


@pytest.mark.parametrize(
    "names",
    [
        ("a.json", "A.json"),
        ("Straße.txt", "STRASSE.txt"),
        ("A/b.json", "a/c.json"),
        ("a", "a/b.json"),
        ("a/b.json", "a"),
        ("ﬁle.txt", "file.txt"),
    ],
)
def test_two_names_for_one_place_are_found(names: tuple[str, str]) -> None:
    """On Windows or a Mac the second file would silently replace the first."""
    assert list(faults(names)) == [(names[1], "clash")]


def test_too_many_files_are_too_many() -> None:
    """A pack of a million files would keep a disk busy for an hour."""
    names = [f"{number}.json" for number in range(MOST_FILES + 5)]
    assert list(faults(names)) == [(names[MOST_FILES], "many")]
