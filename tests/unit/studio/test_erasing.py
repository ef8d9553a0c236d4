"""Erasing a person's voice: what it read is read anew, and nothing of the person stays."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from aibook_desktop.book.model import MadeWith, Narration
from aibook_desktop.book.problems import Problem
from aibook_desktop.engines.voices import consent
from aibook_desktop.engines.voices.consent import ARRIVING, RECORD, RECORDING, withdraw
from aibook_desktop.settings.store import read_settings
from aibook_desktop.studio import bookmaking
from aibook_desktop.studio.bookmaking import make_book
from aibook_desktop.studio.engine_choice import EngineChoice
from aibook_desktop.studio.erasing import erase_voice, finish_erasing, without_voice
from aibook_desktop.studio.events import Bound, PageVoiced, StoodIn
from aibook_desktop.studio.speaking import speak
from aibook_desktop.studio.voices import narrate, voice_named, voices
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


def test_what_could_not_be_deleted_goes_at_the_next_start(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A folder without its card is no voice any more: what else is in it would stay for ever."""
    folder = studio.home / "models" / "halmoni"
    whole = shutil.rmtree

    def half(path: Path, *, ignore_errors: bool = False) -> None:
        if not ignore_errors:
            (Path(path) / "card.toml").unlink()
            raise PermissionError(13, "somebody reads it")
        whole(path, ignore_errors=True)

    monkeypatch.setattr(shutil, "rmtree", half)
    with pytest.raises(Problem, match="disk_read_only"):
        list(erase_voice(studio, "halmoni"))
    finish_erasing(studio)
    assert not folder.exists()
    assert b"\\ud560\\uba38\\ub2c8" not in everything_in(studio.home / "models")
    assert [path for path in (studio.home / "models").iterdir() if path.is_dir()] == []


def test_on_a_full_disk_the_voice_is_silent_at_once(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever takes a voice back would hear it go on, because the disk is full of books."""

    def full(_path: Path, _data: bytes) -> None:
        raise Problem("disk_full")

    monkeypatch.setattr(consent, "write_durably", full)
    with pytest.raises(Problem, match="disk_full"):
        list(erase_voice(studio, "halmoni"))
    assert [voice.usable for voice in voices(studio.home)] == [False]
    assert not (studio.home / "models" / "halmoni" / RECORDING).exists()


def test_erasing_a_voice_whose_record_was_lost_goes_on_too(studio: Studio) -> None:
    """Half of its books would keep the voice, and nobody would know."""
    events = list(make_book(WISH, 1, studio))
    sounds = [event.path for event in events if isinstance(event, PageVoiced)]
    (studio.home / "models" / "halmoni" / RECORD).unlink()
    next(erase_voice(studio, "halmoni"))
    finish_erasing(studio)
    assert voices(studio.home) == ()
    assert not any(path.exists() for path in sounds)


def test_sounds_that_no_page_has_any_more_go_too(studio: Studio) -> None:
    """A page that was told anew left its old sound on the disk, where erasing did not look."""
    *_, bound = make_book(WISH, 1, studio)
    assert isinstance(bound, Bound)
    library = studio.library
    unfinished = library.begin(bound.book.wish, 1, ())
    library.keep_page(unfinished, bound.book.pages[1])
    said, made_with = narrate("별이가 하늘을 보았어요.", "ko", studio, lambda _event: None)
    sound = library.keep_voice(unfinished, 2, said, made_with)
    library.keep_page(unfinished, replace(bound.book.pages[1], text="다른 글이에요."))
    assert library.asset_path(sound).exists()
    list(erase_voice(studio, "halmoni"))
    assert not library.asset_path(sound).exists()


def test_a_page_that_was_being_read_while_its_voice_was_erased_is_read_anew(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Grandmother would go on reading that one page, and nothing would find it any more."""
    late: list[int] = []

    def read(text: str, *given: Any, **more: Any) -> tuple[Narration, MadeWith]:
        found = narrate(text, *given, **more)
        if not late:
            late.append(1)
            list(erase_voice(studio, "halmoni"))
        return found

    monkeypatch.setattr(bookmaking, "narrate", read)
    events = list(make_book(WISH, 1, studio))
    assert late
    assert not any(event.borrowed for event in events if isinstance(event, PageVoiced))
    assert b"ICMT" not in everything_in(studio.home / "assets")


def test_a_copy_of_an_erased_voice_does_not_read_its_pages_anew(studio: Studio) -> None:
    """Each page would be read anew by the copy, found again, and so on without an end."""
    models = studio.home / "models"
    shutil.copytree(models / "halmoni", models / "halmoni-copy")
    copied = replace(studio, settings=replace(studio.settings, voice_ko="halmoni-copy"))
    list(make_book(WISH, 1, copied))
    steps = list(islice(erase_voice(copied, "halmoni"), 9))
    assert len(steps) == 4
    assert [voice.name for voice in voices(studio.home)] == ["halmoni-copy"]


def test_a_folder_that_can_not_be_moved_keeps_no_book_from_being_finished(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each morning the books of yesterday would stay unfinished because of one stuck folder."""
    folder = studio.home / "models" / "halmoni"
    withdraw(folder, datetime.now(UTC).astimezone().date())

    def held(path: Path, _target: Path) -> Path:
        raise PermissionError(13, "somebody reads it", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", held)
        finish_erasing(studio)
    assert [voice.state for voice in voices(studio.home)] == ["withdrawn"]
    finish_erasing(studio)
    assert voices(studio.home) == ()


def test_a_sound_that_can_not_be_deleted_keeps_no_book_from_being_finished(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows deletes no file that a virus scan reads: yesterday's books would stay unfinished."""
    list(make_book(WISH, 1, studio))
    withdraw(studio.home / "models" / "halmoni", datetime.now(UTC).astimezone().date())
    whole = Path.unlink

    def held(path: Path, *, missing_ok: bool = False) -> None:
        if path.suffix == ".wav" and "assets" in path.parts:
            raise PermissionError(13, "somebody reads it", str(path))
        whole(path, missing_ok=missing_ok)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", held)
        finish_erasing(studio)
    assert [voice.state for voice in voices(studio.home)] == ["withdrawn"]
    finish_erasing(studio)
    assert voices(studio.home) == ()
    assert b"ICMT" not in everything_in(studio.home / "assets")
