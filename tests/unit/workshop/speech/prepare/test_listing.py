"""Sounds and labels are found and matched."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from aibook_desktop.workshop.speech.prepare.left_out import LeftOut
from aibook_desktop.workshop.speech.prepare.listing import (
    Listing,
    read_pairs,
    read_unmatched,
    write_listing,
)


def listed(source: Path, work: Path, pairs_a_unit: int = 2) -> Listing:
    scratch = work / "scratch"
    scratch.mkdir(parents=True)
    return write_listing(source, scratch, work / "pairs", work / "rest", pairs_a_unit)


def touch(source: Path, *paths: str) -> None:
    for path in paths:
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_bytes(b"x")


def all_pairs(work: Path, listing: Listing) -> set[tuple[str, str]]:
    starts = listing.starts
    units = [read_pairs(work / "pairs", *ends) for ends in pairwise(starts)]
    assert all(0 < len(unit) <= 2 for unit in units)
    return {pair for unit in units for pair in unit}


def test_trees_may_be_parallel_or_side_by_side(tmp_path: Path) -> None:
    """The sets are unpacked in both ways, with capitals and without."""
    source = tmp_path / "source"
    touch(
        source, "원천/ㄱ/a.wav", "라벨/ㄱ/a.json", "b.WAV", "b.json", "c.wav", "x/c.JSON", "e.txt"
    )
    listing = listed(source, tmp_path)
    assert (listing.files, listing.pairs, listing.unmatched) == (6, 3, 0)
    assert all_pairs(tmp_path, listing) == {
        ("원천/ㄱ/a.wav", "라벨/ㄱ/a.json"),
        ("b.WAV", "b.json"),
        ("c.wav", "x/c.JSON"),
    }


def test_names_that_come_back_are_told_apart_by_their_folder(tmp_path: Path) -> None:
    """A child's words under another child's sound would be the worst of all data."""
    source = tmp_path / "source"
    touch(source, "s/kid1/1.wav", "l/kid1/1.json", "s/kid2/1.wav", "l/kid2/1.json")
    touch(source, "s/kid3/1.wav", "l/kid4/1.json", "q/kid4/1.json")
    listing = listed(source, tmp_path)
    assert all_pairs(tmp_path, listing) == {
        ("s/kid1/1.wav", "l/kid1/1.json"),
        ("s/kid2/1.wav", "l/kid2/1.json"),
    }
    assert list(read_unmatched(tmp_path / "rest")) == [
        LeftOut("s/kid3/1.wav", "label_missing"),
        LeftOut("l/kid4/1.json", "sound_missing"),
        LeftOut("q/kid4/1.json", "sound_missing"),
    ]


def test_the_digest_tells_sources_apart(tmp_path: Path) -> None:
    """A run would go on with the shards of other files."""
    source = tmp_path / "source"
    touch(source, "a.wav", "a.json")
    first = listed(source, tmp_path / "1")
    assert listed(source, tmp_path / "2") == first
    (source / "a.wav").write_bytes(b"longer")
    assert listed(source, tmp_path / "3").digest != first.digest


def test_a_name_that_is_no_utf8_is_kept(tmp_path: Path) -> None:
    """Archives packed on Korean Windows unpack to such names."""
    source = tmp_path / "source"
    touch(source, "a.wav")
    strange = b"\xb0\xa1.json"
    try:
        (source / "a.wav").rename(source / strange.decode("utf-8", "surrogateescape"))
    except OSError:
        pytest.skip("this file system takes only UTF-8")
    touch(source, "b.wav", "b.json")
    listing = listed(source, tmp_path)
    assert (listing.pairs, listing.unmatched) == (1, 1)
