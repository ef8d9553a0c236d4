"""The sentences of the program, in both languages."""

from __future__ import annotations

import string
import subprocess
import sys
from pathlib import Path

import pytest

from aibook_desktop.book import strings
from aibook_desktop.book.model import LANGUAGES
from aibook_desktop.book.problems import KINDS, Problem


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_every_sentence_stands_in_both_languages_with_the_same_details() -> None:
    """A missing or unfilled sentence would be an empty box or a crash on one of two screens."""
    for key, sentences in strings.tables().items():
        assert all(sentences[language].strip() for language in LANGUAGES), key
        assert placeholders(sentences["ko"]) == placeholders(sentences["en"]), key


def test_qt_linguist_reads_every_catalogue(tmp_path: Path) -> None:
    """A translator opens these files in Qt Linguist; one that it refuses can't be mended there."""
    compiler = Path(sys.executable).parent / "pyside6-lrelease"
    catalogues = sorted(strings.FOLDER.glob("*.ts"))
    done = subprocess.run(
        [compiler, *catalogues, "-qm", tmp_path / "all.qm"],
        capture_output=True,
        text=True,
        check=True,
    )
    whole = f"{len(strings.tables())} translation(s) ({len(strings.tables())} finished and 0 unf"
    assert whole in done.stdout + done.stderr


def test_an_untranslated_sentence_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Linguist marks what waits for a translator; the program must not start half translated."""
    (tmp_path / "one.ts").write_text(
        '<TS><context><message id="a"><source>A</source>'
        '<translation type="unfinished">가</translation></message></context></TS>',
        encoding="utf-8",
    )
    monkeypatch.setattr(strings, "FOLDER", tmp_path)
    with pytest.raises(ValueError, match="a is not translated"):
        strings.tables.__wrapped__()


def test_every_problem_has_a_sentence_and_a_remedy() -> None:
    """A problem without words would be a traceback for whoever meets it."""
    for kind in KINDS:
        for part in ("what", "remedy"):
            sentence = strings.tables()[f"problem.{kind}.{part}"]
            details = dict.fromkeys(placeholders(sentence["ko"]), "…")
            problem = Problem(kind, **details)
            for language in LANGUAGES:
                say = strings.what if part == "what" else strings.remedy
                assert "{" not in say(problem, language)


def test_a_day_is_written_as_people_write_it() -> None:
    """A grandmother would read until when her voice may be used as a computer writes it."""
    assert strings.day("2026-11-05", "ko") == "2026년 11월 5일"
    assert strings.day("2026-11-05", "en") == "2026-11-05"
    assert [strings.day(each, "ko") for each in ("", "soon")] == ["", "soon"]
