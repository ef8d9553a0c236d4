"""What is on each drawing, in the English that CLIP reads, in a table that a teacher can edit.

A caption says what is drawn and never how: how is what the new word has to mean. The names of files
often hold children's names, so of a file's name only words of the vocabulary are believed. macOS
writes Korean names in single letters (NFD) that neither the vocabulary nor Excel knows, so names
are put together first.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from aibook_desktop.book.durable import write_durably
from aibook_desktop.book.understanding.korean_nouns import known_noun
from aibook_desktop.book.understanding.lexicon import MOST_WORDS, Meaning, meanings
from aibook_desktop.book.vocabulary import standard

TABLE: Final = "captions.csv"
SOMETHING: Final = "a drawing"
_COLUMNS: Final = ("file", "photo", "caption")
_HANGUL: Final = re.compile("[가-힣]")
_BETWEEN: Final = re.compile(r"[^A-Za-z가-힣]+")
_UNSEEN: Final = re.compile(r"[\x00-\x1f\x7f]+")
_LONGEST: Final = 300
_MOST_BYTES: Final = 1_000_000
_SIXTEEN_BITS: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, slots=True)
class Caption:
    """A drawing's file, the photo that it was made of (see `name_of`), and what is on it."""

    file: str
    photo: str
    text: str


def name_of(photo: Path) -> str:
    """A photo's name, its Korean syllables whole."""
    return unicodedata.normalize("NFC", photo.name)


def caption_of(photo: Path, given: Mapping[str, str]) -> str:
    """What a teacher wrote about a photo, in English; else what its name tells of the vocabulary.

    `given` is what `given_captions` found.
    """
    name = Path(name_of(photo))
    written = given.get(name.name) or given.get(name.stem)
    if written is None:
        return _known(name.stem) or SOMETHING
    return in_english(written)


def in_english(written: str) -> str:
    """What somebody wrote; of Korean, which CLIP can't read, what the vocabulary knows."""
    return _known(written) or SOMETHING if _HANGUL.search(written) else written


def given_captions(folder: Path) -> dict[str, str]:
    """Captions that lie beside photos: `captions.csv` (photo, caption) and one `.txt` a photo."""
    found = {
        Path(name_of(path)).stem: text
        for path in sorted(folder.glob("*.txt"))
        if (text := _cleaned(_text_of(path)))
    }
    table = folder / TABLE
    if table.is_file():
        for row in csv.reader(io.StringIO(_text_of(table))):
            if len(row) >= 2 and (text := _cleaned(row[-1])):
                found[_whole(row[-2])] = text
    return found


def write_captions(folder: Path, captions: Sequence[Caption]) -> None:
    """Write the table so that Excel reads it; raises `Problem` disk_full or disk_read_only."""
    lines = io.StringIO()
    writer = csv.writer(lines)
    writer.writerow(_COLUMNS)
    writer.writerows((each.file, each.photo, each.text) for each in captions)
    write_durably(folder / TABLE, lines.getvalue().encode("utf-8-sig"))


def read_captions(folder: Path) -> tuple[Caption, ...]:
    """Read the table as a teacher left it; lines without a file or words are passed over.

    Nothing where there is none. Raises `OSError` for one that can't be read, which must not be
    written over.
    """
    try:
        rows = list(csv.DictReader(io.StringIO(_text_of(folder / TABLE))))
    except (FileNotFoundError, NotADirectoryError):
        return ()
    return tuple(
        Caption(row["file"].strip(), _whole(row.get("photo") or ""), text)
        for row in rows
        if (row.get("file") or "").strip() and (text := _cleaned(row.get("caption") or ""))
    )


def _text_of(path: Path) -> str:
    """Excel in Korea writes two encodings, Notepad a third one, Excel on a Mac lines of its own."""
    with path.open("rb") as file:
        data = file.read(_MOST_BYTES)
    try:
        text = data.decode("utf-16" if data.startswith(_SIXTEEN_BITS) else "utf-8-sig")
    except UnicodeDecodeError:
        text = data.decode("cp949", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _cleaned(text: str) -> str:
    return " ".join(_UNSEEN.sub(" ", _whole(text)).split())[:_LONGEST]


def _whole(text: str) -> str:
    return unicodedata.normalize("NFC", text.strip())


def _known(text: str) -> str:
    """The vocabulary's phrases for the words of a text, each once, in the order of saying."""
    words = _BETWEEN.sub(" ", text).split()
    found = [*_korean(words), *_english([word.lower() for word in words])]
    phrases = (_phrase(meaning) for meaning in found)
    return ", ".join(dict.fromkeys(phrase for phrase in phrases if phrase))


def _korean(words: Sequence[str]) -> Iterator[Meaning]:
    at = 0
    while at < len(words):
        noun = known_noun(words, at) if _HANGUL.search(words[at]) else None
        if noun is not None and noun.meaning is not None:
            yield noun.meaning
        at += noun.length if noun is not None else 1


def _english(words: Sequence[str]) -> Iterator[Meaning]:
    known, at = meanings("en"), 0
    while at < len(words):
        lengths = range(min(MOST_WORDS, len(words) - at), 0, -1)
        runs = ((length, " ".join(words[at : at + length])) for length in lengths)
        length, run = next(((n, each) for n, each in runs if each in known), (1, ""))
        if run:
            yield known[run]
        at += length


def _phrase(meaning: Meaning) -> str:
    words = standard()
    tables: dict[str, Mapping[str, object]] = {
        "hero": words.heroes,
        "place": words.places,
        "prop": words.props,
    }
    found = tables.get(meaning.field, {}).get(meaning.symbol)
    return getattr(found, "phrase", "")
