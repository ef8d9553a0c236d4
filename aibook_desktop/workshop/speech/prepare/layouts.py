"""Where AI Hub's labels say what was said and by whom: one small table for each set.

Two sets are known. Nobody may hand their data on, so their labels were not seen here; the names of
the fields are those that public programs for these sets read, and `docs/speech-data.md` says which
are so attested and which are assumed. A field that turns out to be elsewhere is one edit here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from aibook_desktop.book.model import Language
from aibook_desktop.workshop.speech.dataset import Gender

LayoutName = Literal["commands", "conversation"]
Field = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """Where each thing stands in a label: keys from the outside in, alternatives in order.

    `folders` are the trees of sounds and of labels that look-alikes get; real ones may be named as
    they like, because sounds and labels are matched by their names. `seconds` is the labelled
    length, `file` the sound's name, `quality` a mark that must be "Good" if it is there.
    """

    folders: tuple[str, str]
    text: tuple[Field, ...]
    speaker: tuple[Field, ...]
    gender: tuple[Field, ...]
    age: tuple[Field, ...]
    seconds: tuple[Field, ...]
    file: tuple[Field, ...]
    language: tuple[Field, ...] = ()
    quality: tuple[Field, ...] = ()


LAYOUTS: Final[Mapping[LayoutName, Layout]] = MappingProxyType(
    {
        "commands": Layout(
            folders=("01.데이터/1.Training/원천데이터", "01.데이터/1.Training/라벨링데이터"),
            text=(
                ("전사정보", "LabelText"),
                ("전사정보", "TransLabelText"),
                ("전사정보", "OrgLabelText"),
            ),
            speaker=(("화자정보", "SpeakerName"),),
            gender=(("화자정보", "Gender"),),
            age=(("화자정보", "Age"),),
            seconds=(("파일정보", "FileLength"),),
            file=(("파일정보", "FileName"),),
            language=(("기본정보", "Language"),),
            quality=(("기타정보", "QualityStatus"),),
        ),
        "conversation": Layout(
            folders=("Training/[원천]1.AI챗봇", "Training/[라벨]1.AI챗봇"),
            text=(("발화정보", "stt"),),
            speaker=(("녹음자정보", "recorderId"),),
            gender=(("녹음자정보", "gender"),),
            age=(("녹음자정보", "age"),),
            seconds=(("발화정보", "recrdTime"),),
            file=(("발화정보", "fileNm"),),
        ),
    }
)

GENDERS: Final[Mapping[str, Gender]] = MappingProxyType(
    {
        "male": "male",
        "m": "male",
        "남": "male",
        "남성": "male",
        "female": "female",
        "f": "female",
        "여": "female",
        "여성": "female",
    }
)

LANGUAGES_IN_LABELS: Final[Mapping[str, Language]] = MappingProxyType(
    {"kor": "ko", "ko": "ko", "eng": "en", "en": "en"}
)
