"""Every setting is one row here: its default, what it may be, and who may change it.

The settings room, the store and the tests all read this table, so that a new setting is one field
of `Settings`, one row of `TABLE` and its sentences in `resources/strings/settings.ts`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

from aibook_desktop.book.model import LANGUAGES, LEVELS, Craft, Language

Value = str | int | bool
AUTOMATIC: Final = "auto"
STYLES: Final = ("paper", "crayon", "watercolour", "line")
"""Symbols of the vocabulary's field `style`."""
_LONGEST: Final = 256
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,63}")


@dataclass(frozen=True, slots=True)
class Settings:
    """The values of one home.

    `volume` is 0 to 100; a voice is "" for the narrator's usual one; an engine is "auto" or the
    name of a card; a microphone is "" for the computer's own, or its name and sound interface;
    a length is the pages of a book, 0 as the level says; today's theme is a vocabulary symbol, ""
    for none; `books_a_day` is for each child, 0 for as many as it likes;
    `online_server` and `online_model` name whom a grown-up may let tell stories, "" the usual ones;
    `adapters` are names of model folders with commas between them (see `engines.options`); a
    craft's model is the folder that its engine prefers of several, "" as the program chooses.
    """

    language: Language
    level: int
    volume: int
    voice_ko: str
    voice_en: str
    auto_play: bool
    transcriber: str
    storyteller: str
    illustrator: str
    narrator: str
    microphone: str
    reduced_motion: bool
    high_contrast: bool
    length: int
    today_theme: str
    volume_cap: int
    review: bool
    books_a_day: int
    idle_seconds: int
    slow_reading: bool
    style: str
    bilingual: bool
    online_server: str
    online_model: str
    picture_preset: str
    same_hero: bool
    adapters: str
    transcriber_model: str
    storyteller_model: str
    illustrator_model: str

    def engine(self, craft: Craft) -> str | None:
        """The engine preferred for a craft, None when the program may choose."""
        name: str = getattr(self, craft)
        return None if name == AUTOMATIC else name

    def model(self, craft: Craft) -> str:
        """The model folder preferred for a craft, "" for none; a narrator's is its voice."""
        name: str = "" if craft == "narrator" else getattr(self, model_key(craft))
        return name

    def voice(self, language: Language) -> str:
        """The narration voice for a language."""
        return self.voice_ko if language == "ko" else self.voice_en


@dataclass(frozen=True, slots=True)
class Setting:
    """One row: a value is one of `choices`, or within `span`, or a name where `named`.

    Where it is `written` by somebody else (a device's maker, a pack's), it is any one line of text.
    `default` is None where it depends on the computer (the language).
    """

    key: str
    default: Value | None
    who: Literal["child", "grownup"]
    choices: tuple[Value, ...] = ()
    span: tuple[int, int] | None = None
    named: bool = False
    written: bool = False

    @property
    def label(self) -> str:
        """The key of its name in the string table."""
        return f"setting.{self.key}.label"

    @property
    def help(self) -> str:
        """The key of the sentence that explains it."""
        return f"setting.{self.key}.help"

    def allows(self, value: object) -> bool:
        """Whether a value is of the right type and may be chosen."""
        if self.span is not None:
            return type(value) is int and self.span[0] <= value <= self.span[1]
        if self.written:
            return isinstance(value, str) and len(value) <= _LONGEST and value.isprintable()
        if self.named:
            return isinstance(value, str) and (
                value == self.default or _NAME.fullmatch(value) is not None
            )
        return any(value == choice and type(value) is type(choice) for choice in self.choices)


TABLE: Final = (
    Setting("language", None, "grownup", choices=LANGUAGES),
    Setting("level", 4, "grownup", choices=LEVELS),
    Setting("volume", 80, "child", span=(0, 100)),
    Setting("voice_ko", "", "grownup", named=True),
    Setting("voice_en", "", "grownup", named=True),
    Setting("auto_play", default=False, who="child", choices=(False, True)),
    Setting("transcriber", AUTOMATIC, "grownup", named=True),
    Setting("storyteller", AUTOMATIC, "grownup", named=True),
    Setting("illustrator", AUTOMATIC, "grownup", named=True),
    Setting("narrator", AUTOMATIC, "grownup", named=True),
    Setting("microphone", "", "grownup", written=True),
    Setting("reduced_motion", default=False, who="grownup", choices=(False, True)),
    Setting("high_contrast", default=False, who="grownup", choices=(False, True)),
    Setting("length", 0, "grownup", choices=(0, 4, 6, 8, 10, 12, 16)),
    Setting("today_theme", "", "grownup", named=True),
    Setting("volume_cap", 100, "grownup", span=(10, 100)),
    Setting("review", default=False, who="grownup", choices=(False, True)),
    Setting("books_a_day", 0, "grownup", choices=(0, 1, 2, 3, 5, 10)),
    Setting("idle_seconds", 120, "grownup", choices=(60, 120, 180, 300)),
    Setting("slow_reading", default=False, who="child", choices=(False, True)),
    Setting("style", STYLES[0], "grownup", choices=STYLES),
    Setting("bilingual", default=False, who="grownup", choices=(False, True)),
    Setting("online_server", "", "grownup", written=True),
    Setting("online_model", "", "grownup", written=True),
    Setting("picture_preset", "good", "grownup", choices=("draft", "good", "best")),
    Setting("same_hero", default=False, who="grownup", choices=(False, True)),
    Setting("adapters", "", "grownup", written=True),
    Setting("transcriber_model", "", "grownup", written=True),
    Setting("storyteller_model", "", "grownup", written=True),
    Setting("illustrator_model", "", "grownup", written=True),
)


def model_key(craft: Craft) -> str:
    """The key of the setting that names a craft's model; a narrator has none."""
    return f"{craft}_model"


def language_of(locale: str) -> Language:
    """The program's language for a locale name such as `ko_KR.UTF-8`: Korean or else English."""
    return "ko" if locale.lower().startswith("ko") else "en"
