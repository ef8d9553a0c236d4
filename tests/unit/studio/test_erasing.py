"""Erasing a person's voice: what it read is read anew, and nothing of the person stays."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.voices.consent import ARRIVING, RECORDING
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio.bookmaking import make_book
from aibook_desktop.studio.engine_choice import EngineChoice
from aibook_desktop.studio.erasing import erase_voice, finish_erasing, without_voice
from aibook_desktop.studio.events import Bound, PageVoiced, StoodIn
from aibook_desktop.studio.speaking import speak
from aibook_desktop.studio.voices import voice_named, voices
from aibook_desktop.studio.wishing import wish_from
from aibook_desktop.studio.workplace import Studio, open_studio
from tests.tiny_models.family_voice import write_family

WISH = wish_from("여우가 숲에서 노는 이야기", "ko", level=4, seed=1, pages=4)
PIECE = 64


@pytest.fixture
def studio(tmp_path: Path) -> Iterator[Studio]:
    write_family(tmp_path / "models" / "halmoni")
    settings = replace(read_settings(tmp_path, "ko"), voice_ko="halmoni")
    with closing(open_studio(tmp_path, settings, EngineChoice(narrator="quiet"))) as studio:
        yield studio


def everything_in(home: Path) -> bytes:
    return b"\0".join(path.read_bytes() for path in sorted(home.rglob("*")) if path.is_file())


def pieces(sound: bytes) -> list[bytes]:
    """Every stretch of a sound's samples, without those that anything may hold (silence)."""
    inside = sound[44:]
    cut = (inside[at : at + PIECE] for at in range(0, len(inside) - PIECE, PIECE))
    return [each for each in cut if len(set(each)) > PIECE // 4]


def test_after_erasing_no_byte_of_the_voice_is_left_in_the_home(studio: Studio) -> None:
    """A grandmother who takes her voice back would still be on the disk of a kindergarten."""
    home = studio.home
    consent = (home / "models" / "halmoni" / RECORDING).read_bytes()
    events = list(make_book(WISH, 1, studio))
    read = [event.path.read_bytes() for event in events if isinstance(event, PageVoiced)]
    assert all(event.borrowed for event in events if isinstance(event, PageVoiced))
    studio.library.back_up()
    book = next(event.book for event in events if isinstance(event, Bound))
    studio.library.remove(book.id)  # also what lies in the bin
    steps = list(erase_voice(studio, "halmoni"))
    assert (len(steps), steps[-1].done) == (4, 4)
    left = everything_in(home)
    for sound in (consent, *read):
        assert pieces(sound)
        assert not any(piece in left for piece in pieces(sound))
    assert not (home / "models" / "halmoni").exists()


def test_books_keep_their_words_and_are_read_by_the_usual_voice(studio: Studio) -> None:
    """A child would find its book silent, or changed."""
    *_, bound = make_book(WISH, 1, studio)
    assert isinstance(bound, Bound)
    before = bound.book
    list(erase_voice(studio, "halmoni"))
    after = studio.library.book(before.id)
    assert [page.text for page in after.pages] == [page.text for page in before.pages]
    made = dict(after.made_with)
    assert {made[f"voice {page.number}"].engine for page in after.pages} == {"quiet"}
    assert studio.library.verify().faults == ()


def test_an_interrupted_erasing_is_finished_at_the_next_start(studio: Studio) -> None:
    """After a power cut the voice would stay half there, and nobody would know."""
    events = list(make_book(WISH, 1, studio))
    sounds = [event.path for event in events if isinstance(event, PageVoiced)]
    next(erase_voice(studio, "halmoni"))  # and whoever asked is gone
    assert [voice.usable for voice in voices(studio.home)] == [False]
    finish_erasing(studio)
    assert voices(studio.home) == ()
    assert not any(path.exists() for path in sounds)


def test_what_a_power_cut_left_of_a_learnt_voice_goes_at_the_next_start(studio: Studio) -> None:
    """Somebody's spoken sentence would lie in a hidden folder for ever."""
    left = studio.home / "models" / f"{ARRIVING}1"
    shutil.copytree(studio.home / "models" / "halmoni", left)
    finish_erasing(studio)
    assert not left.exists()
    assert [voice.name for voice in voices(studio.home)] == ["halmoni"]


def test_a_voice_whose_time_is_over_is_listed_and_not_used(studio: Studio) -> None:
    """A promise that ends would be kept on the paper only."""
    folder = studio.home / "models" / "halmoni"
    record = (folder / "consent.json").read_text(encoding="utf-8")
    year = record.index('"expires_on": "') + len('"expires_on": "')
    (folder / "consent.json").write_text(
        record[:year] + "2001" + record[year + 4 :], encoding="utf-8"
    )
    (voice,) = voices(studio.home)
    assert (voice.state, voice.who, voice.usable) == ("expired", "할머니", False)
    events = list(make_book(WISH, 1, studio))
    assert "voice_expired" in {event.why for event in events if isinstance(event, StoodIn)}
    assert not any(event.borrowed for event in events if isinstance(event, PageVoiced))


def test_without_its_spoken_consent_a_voice_is_not_used(studio: Studio) -> None:
    """Whoever copies a voice without the consent would have a voice without a promise."""
    (studio.home / "models" / "halmoni" / RECORDING).write_bytes(b"RIFF")
    voice = voice_named(studio.home, "halmoni")
    assert voice is not None
    assert (voice.state, voice.usable) == ("missing", False)


def test_nobody_reads_with_a_persons_voice_unless_it_is_chosen(studio: Studio) -> None:
    """A voice on the disk would begin to read by itself."""
    unchosen = replace(studio, settings=without_voice(studio.settings, "halmoni"))
    events = list(make_book(WISH, 1, unchosen))
    assert not any(event.borrowed for event in events if isinstance(event, PageVoiced))


def test_buttons_are_not_read_with_a_persons_voice(studio: Studio) -> None:
    """Grandmother agreed to read stories; she would say every button."""
    assert b"ICMT" not in speak("단추예요.", "ko", studio).sound


def test_only_a_persons_voice_is_erased(studio: Studio) -> None:
    """A slip would delete a bought voice, or somebody else's folder."""
    shutil.copytree(studio.home / "models" / "halmoni", studio.home / "elsewhere")
    for name in ("", "..", "elsewhere", "nobody"):
        with pytest.raises(Problem, match="voice_unknown"):
            list(erase_voice(studio, name))
    assert (studio.home / "elsewhere" / RECORDING).exists()
