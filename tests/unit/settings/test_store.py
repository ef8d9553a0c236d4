"""Settings are kept, and a broken file never costs more than what is broken in it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aibook_desktop.book.model import Craft
from aibook_desktop.book.problems import Problem
from aibook_desktop.settings.store import read_settings, save_settings
from aibook_desktop.settings.table import TABLE, Settings

FROZEN = Path(__file__).parents[2] / "frozen"
DEFAULTS = Settings(
    *("ko", 4, 80, "", "", False, "auto", "auto", "auto", "auto", ""),
    reduced_motion=False,
    high_contrast=False,
    length=0,
    today_theme="",
    volume_cap=100,
    review=False,
    books_a_day=0,
    idle_seconds=120,
    slow_reading=False,
    style="paper",
    bilingual=False,
    online_server="",
    online_model="",
    picture_preset="good",
    same_hero=False,
    adapters="",
    transcriber_model="",
    storyteller_model="",
    illustrator_model="",
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def test_a_first_start(tmp_path: Path) -> None:
    """Reading must not write: the home may not exist or be read-only."""
    assert read_settings(tmp_path / "nowhere", "ko") == DEFAULTS
    assert read_settings(tmp_path, "en") == replace(DEFAULTS, language="en")
    assert list(tmp_path.iterdir()) == []


def test_what_is_saved_comes_back(tmp_path: Path) -> None:
    """A chosen language stays, whatever the computer's is."""
    chosen = replace(DEFAULTS, language="en", level=6, volume=0, auto_play=True, narrator="espeak")
    save_settings(tmp_path / "home", chosen)
    assert read_settings(tmp_path / "home", "ko") == chosen
    assert [path.name for path in (tmp_path / "home").iterdir()] == ["settings.json"]


def test_only_what_is_broken_falls_back(tmp_path: Path) -> None:
    """One wrong digit must not cost the other choices; the file is kept to look at."""
    text = '{"language": "en", "level": 40, "volume": 10, "colour_of_the_future": "blue"}'
    (tmp_path / "settings.json").write_text(text)
    expected = replace(DEFAULTS, language="en", volume=10)
    assert read_settings(tmp_path, "ko") == expected
    assert (tmp_path / "settings.broken.json").read_text() == text
    save_settings(tmp_path, expected)
    assert (tmp_path / "settings.broken.json").read_text() == text
    assert read_settings(tmp_path, "ko") == expected


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b"1e999"])
def test_a_file_that_is_no_settings(tmp_path: Path, data: bytes) -> None:
    """A power cut or an editor left rubbish: the program starts all the same."""
    (tmp_path / "settings.json").write_bytes(data)
    assert read_settings(tmp_path, "ko") == DEFAULTS
    assert (tmp_path / "settings.broken.json").read_bytes() == data


def test_a_broken_file_that_cannot_be_kept_aside(tmp_path: Path) -> None:
    """A read-only disk must not stop the program either."""
    (tmp_path / "settings.json").write_bytes(b"{")
    (tmp_path / "settings.broken.json" / "full").mkdir(parents=True)
    assert read_settings(tmp_path, "ko") == DEFAULTS


@settings(max_examples=40, deadline=None)
@given(st.dictionaries(st.sampled_from([row.key for row in TABLE]) | st.text(), JSON))
def test_any_content_gives_settings(
    tmp_path_factory: pytest.TempPathFactory, found: object
) -> None:
    """Whatever JSON stands there, every value in use is one that the table allows."""
    home = tmp_path_factory.getbasetemp()
    (home / "settings.json").write_text(json.dumps(found))
    read = read_settings(home, "ko")
    assert all(row.allows(getattr(read, row.key)) for row in TABLE)


def test_what_may_not_be_chosen_is_not_saved(tmp_path: Path) -> None:
    """A mistake of ours must not become a broken file."""
    with pytest.raises(ValueError, match="volume"):
        save_settings(tmp_path, replace(DEFAULTS, volume=300))
    assert list(tmp_path.iterdir()) == []


def test_a_home_that_cannot_be(tmp_path: Path) -> None:
    """A mistyped --home must end in a sentence."""
    (tmp_path / "file").touch()
    with pytest.raises(Problem) as caught:
        save_settings(tmp_path / "file" / "home", DEFAULTS)
    assert caught.value.kind == "home_unusable"


def test_engines_and_voices() -> None:
    """An engine left to the program must not be asked for by the name "auto"."""
    chosen = replace(DEFAULTS, narrator="espeak", voice_en="en-gb")
    assert (chosen.engine("narrator"), chosen.engine("illustrator")) == ("espeak", None)
    assert (chosen.voice("en"), chosen.voice("ko")) == ("en-gb", "")


def test_models_of_crafts(tmp_path: Path) -> None:
    """A chosen model must be there after a restart, whatever somebody called its folder."""
    chosen = replace(DEFAULTS, storyteller_model="미듬 2.0, mini")
    save_settings(tmp_path, chosen)
    kept = read_settings(tmp_path, "ko")
    crafts: tuple[Craft, ...] = ("storyteller", "illustrator", "narrator")
    assert [kept.model(craft) for craft in crafts] == ["미듬 2.0, mini", "", ""]


def test_settings_of_an_earlier_version(tmp_path: Path) -> None:
    """A family updates the program; their choices stay."""
    data = (FROZEN / "settings-1" / "settings.json").read_bytes()
    (tmp_path / "settings.json").write_bytes(data)
    read = read_settings(tmp_path, "ko")
    assert (read.language, read.level, read.volume, read.auto_play) == ("en", 6, 35, True)
    assert (read.voice_en, read.storyteller, read.narrator) == ("en-gb", "grammar", "auto")
    assert not (tmp_path / "settings.broken.json").exists()
