"""Which clips are scored."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.workshop.speech import dataset
from aibook_desktop.workshop.speech.dataset import Split
from aibook_desktop.workshop.speech.score.speech import choose, with_sound
from tests.unit.workshop.speech.score.whistling import Whistle, write_data


def test_the_whole_split_is_read_as_it_is(data: Path) -> None:
    """Clips would be scored against other clips' words."""
    found = list(with_sound(choose(data, "test", None, 1).clips))
    expected = list(dataset.read(data, "test"))
    assert len(found) == 16
    for one, other in zip(found, expected, strict=True):
        assert np.array_equal(one.audio, other.audio)
        assert (one.text, one.speaker, one.source) == (other.text, other.speaker, other.source)
        assert (one.gender, one.group, one.language) == (other.gender, other.group, other.language)


def test_some_clips_are_chosen_by_their_names(data: Path, whistles: list[Whistle]) -> None:
    """The first clips would be those of one speaker, and another order would be another test."""
    few = choose(data, "test", 5, 1)
    assert len(few.clips) == 5
    assert {clip.source for clip in few.clips} == {
        clip.source for clip in choose(data, "test", 5, 1).clips
    }
    assert {clip.shard for clip in few.clips} != {few.clips[0].shard}
    assert [each.text for each in with_sound(few.clips)] == [clip.text for clip in few.clips]
    assert few.digest != choose(data, "test", 5, 2).digest
    more = {clip.source for clip in choose(data, "test", 9, 1).clips}
    assert {clip.source for clip in few.clips} < more
    assert len(choose(data, "test", 100, 1).clips) == len(whistles)


def test_a_damaged_shard_is_left_out_and_told(data: Path) -> None:
    """One bad sector would cost the whole test."""
    damaged = dataset.shard(data, "test", 2)
    damaged.write_bytes(damaged.read_bytes()[:200])
    speech = choose(data, "test", None, 1)
    assert len(speech.clips) == 12
    assert [problem.details["file"] for problem in speech.left_out] == [str(damaged)]
    assert len(list(with_sound(speech.clips))) == 12


def test_a_shard_whose_sound_is_damaged_is_found_before_anything_is_heard(data: Path) -> None:
    """A night of listening would end at the last shard."""
    damaged = dataset.shard(data, "test", 1)
    raw = bytearray(damaged.read_bytes())
    raw[100:2000] = bytes(1900)
    damaged.write_bytes(bytes(raw))
    assert len(choose(data, "test", None, 1).left_out) == 1


@pytest.mark.parametrize("split", ["test", "validation"])
def test_a_split_without_words_is_told(tmp_path: Path, split: Split) -> None:
    """A table of divisions by zero would be written."""
    write_data(tmp_path, [Whistle(""), Whistle("")], "test")
    with pytest.raises(Problem) as caught:
        choose(tmp_path, split, None, 1)
    assert caught.value.kind == "nothing_to_score"


def test_a_folder_without_speech_is_told(tmp_path: Path) -> None:
    """Somebody who mistyped a folder would get an empty table."""
    with pytest.raises(Problem) as caught:
        choose(tmp_path / "nowhere", "test", None, 1)
    assert caught.value.kind == "dataset_missing"


def test_a_split_that_is_damaged_as_a_whole_is_told(data: Path) -> None:
    """Damage would look like an empty split."""
    for shard in dataset.shards(data, "test"):
        shard.write_bytes(b"PAR1")
    with pytest.raises(Problem) as caught:
        choose(data, "test", None, 1)
    assert caught.value.kind == "dataset_damaged"
