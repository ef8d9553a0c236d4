"""Which added styles are chosen stands in one line of the settings."""

from __future__ import annotations

from pathlib import Path

from aibook_desktop.engines.model_card import ModelCard, write_card
from aibook_desktop.studio.added_styles import (
    AddedStyle,
    added_styles,
    chosen,
    is_chosen,
    with_or_without,
)


def test_a_style_is_added_and_taken_out_and_others_keep_their_weight() -> None:
    """Switching one style would lose the weight that somebody found for another."""
    line = with_or_without("quick:0.5", "our-class", wanted=True)
    assert chosen(line) == ("quick:0.5", "our-class")
    assert is_chosen(line, "quick")
    assert with_or_without(line, "quick", wanted=False) == "our-class"
    assert chosen(" , ") == ()


def test_only_folders_that_add_to_an_illustrator_are_offered(tmp_path: Path) -> None:
    """A whole model among the styles could be switched off, and nobody would know what it did."""
    for name, role in (("base", ""), ("ours", "lora")):
        folder = tmp_path / "models" / name
        folder.mkdir(parents=True)
        card = ModelCard(name, "illustrator", "sdxl", "CC0-1.0", "A test.", ("ko",), (), role=role)
        write_card(folder, card)
    assert added_styles(tmp_path) == (AddedStyle("ours", "ours", "lora"),)
    assert [each.used for each in added_styles(tmp_path, ("ours",))] == [False]
