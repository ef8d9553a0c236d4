"""What the whole program talks about, from a wish to a bound book.

Everything that crosses a package border is one of these frozen values, so that a storyteller, an
illustrator, a worker process and the library can never disagree about a shape. Scene fields hold
symbols of the closed vocabulary (`book.vocabulary`): one symbol gives the Korean word, the English
phrase and the drawing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Language = Literal["ko", "en"]
Craft = Literal["transcriber", "storyteller", "illustrator", "narrator"]

LANGUAGES: tuple[Language, ...] = ("ko", "en")
CRAFTS: tuple[Craft, ...] = ("transcriber", "storyteller", "illustrator", "narrator")
LEVELS = (3, 4, 5, 6)
PAGES = range(4, 17)


@dataclass(frozen=True, slots=True)
class Recording:
    """A child's voice in memory: interleaved signed 16-bit little-endian samples.

    The microphone's are a bytearray, so that `wipe` leaves nothing of the voice behind.
    """

    samples: bytes | bytearray = field(repr=False)
    rate: int
    channels: int = 1

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / 2 / self.channels / self.rate

    def wipe(self) -> None:
        """Overwrite the voice with zeros, where it can be overwritten."""
        if isinstance(self.samples, bytearray):
            self.samples[:] = bytes(len(self.samples))


@dataclass(frozen=True, slots=True)
class Transcript:
    """What a transcriber heard; no words when nobody spoke."""

    text: str
    language: Language


@dataclass(frozen=True, slots=True)
class Look:
    """How a character is dressed: colours as `#rrggbb`, the accessory a vocabulary symbol."""

    coat: str
    accent: str
    accessory: str


@dataclass(frozen=True, slots=True)
class Character:
    """One of the cast; `kind` is a hero symbol, `look` stays the same on every page."""

    id: str
    name: str
    kind: str
    look: Look


@dataclass(frozen=True, slots=True)
class Wish:
    """What a child asked for.

    `hero`, `companion`, `place` and `theme` are vocabulary symbols or None while unknown; `action`
    and `without` are the child's own free words; `chosen` names the fields that the program filled
    in because the child left them open. `again` is the hero of an earlier book who shall play once
    more; `style` is a vocabulary symbol for how the pages are drawn; a `bilingual` book has every
    page in the other language too.
    """

    words: str
    language: Language
    level: int
    pages: int
    hero: str | None = None
    companion: str | None = None
    place: str | None = None
    theme: str | None = None
    action: str | None = None
    without: str | None = None
    chosen: tuple[str, ...] = ()
    again: Character | None = None
    style: str = "paper"
    bilingual: bool = False


@dataclass(frozen=True, slots=True)
class Actor:
    """A character on one page: what the body does, what the face says, where it stands.

    `looks_at` is the id of another character, a prop kind, or None for the reader.
    """

    character: str
    pose: str
    emotion: str
    where: str
    looks_at: str | None = None


@dataclass(frozen=True, slots=True)
class Prop:
    """Things of one kind on one page; the count is exact."""

    kind: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Scene:
    """What one page shows, in vocabulary symbols only."""

    place: str
    time: str
    weather: str
    season: str
    camera: str
    actors: tuple[Actor, ...]
    props: tuple[Prop, ...]
    palette: str


@dataclass(frozen=True, slots=True)
class Asset:
    """Bytes kept by the library under the SHA-256 of their content (hexadecimal)."""

    digest: str
    media_type: str


@dataclass(frozen=True, slots=True)
class WordTime:
    """When one word of a page is spoken, in milliseconds from the start of its sound.

    `start_char` and `end_char` bound the word in the page's text.
    """

    start_char: int
    end_char: int
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class MadeWith:
    """Which engine made a part, from which weights (a digest, or "" without any) and seed."""

    engine: str
    weights: str
    seed: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page; picture, voice and word times arrive after the text.

    `second` is the same page in the other language ("" unless the book is bilingual).
    """

    number: int
    text: str
    beat: str
    scene: Scene
    picture: Asset | None = None
    voice: Asset | None = None
    word_times: tuple[WordTime, ...] = ()
    second: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """What a storyteller says before the first page: the title and who plays."""

    title: str
    cast: tuple[Character, ...]


@dataclass(frozen=True, slots=True)
class Book:
    """A book, bound when every page has its picture and voice.

    `made_with` maps a part ("story", "picture 3", "voice 3") to what made it; `made_at` is UTC in
    ISO 8601.
    """

    id: str
    title: str
    wish: Wish
    cast: tuple[Character, ...]
    pages: tuple[Page, ...]
    made_with: tuple[tuple[str, MadeWith], ...]
    made_at: str


@dataclass(frozen=True, slots=True)
class Picture:
    """An illustrator's answer: one encoded image (PNG or JPEG)."""

    image: bytes = field(repr=False)
    media_type: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Narration:
    """A narrator's answer: one encoded sound (WAV) and when each word is spoken."""

    sound: bytes = field(repr=False)
    media_type: str
    words: tuple[WordTime, ...]
