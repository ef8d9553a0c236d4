"""Who somebody is, in the words that an image model is told on every page.

A sheet depends on kind and look alone, never on a name, a page or a book: so a hero is said alike
on all pages, and an old friend in a new book in the words of the first one.
"""

from __future__ import annotations

import re
from typing import Final

from aibook_desktop.book.model import Character
from aibook_desktop.book.vocabulary import Hero, standard

_Swatch = tuple[str, tuple[int, int, int]]
_COLOURS: Final[tuple[_Swatch, ...]] = (
    ("white", (246, 241, 234)),
    ("cream", (240, 216, 180)),
    ("tan", (217, 180, 140)),
    ("light brown", (188, 140, 96)),
    ("brown", (150, 105, 70)),
    ("grey", (165, 165, 172)),
    ("dark grey", (80, 85, 95)),
    ("red", (222, 85, 75)),
    ("orange", (232, 145, 70)),
    ("yellow", (245, 205, 90)),
    ("green", (115, 170, 105)),
    ("teal", (100, 170, 160)),
    ("blue", (95, 145, 200)),
    ("navy", (60, 75, 105)),
    ("purple", (140, 110, 190)),
    ("pink", (243, 180, 180)),
    ("silver", (201, 205, 216)),
    ("coral", (224, 125, 112)),
    ("lilac", (199, 160, 190)),
    ("pale blue", (145, 168, 202)),
    ("pale green", (159, 190, 165)),
    ("beige", (217, 195, 173)),
    ("grey", (184, 179, 187)),
    ("grey", (169, 180, 198)),
    ("pale green", (200, 214, 168)),
)
_SKINS: Final[tuple[_Swatch, ...]] = (
    ("fair skin", (243, 212, 188)),
    ("light brown skin", (205, 150, 110)),
    ("brown skin", (141, 95, 67)),
    ("dark brown skin", (100, 68, 52)),
)
_SKINNED: Final = frozenset({"fairy", "mermaid", "doll"})
"""Heroes besides children whose coat is a skin."""
_PAIRS: Final = frozenset({"boots"})

_COLOUR_WORD: Final = re.compile(
    r"\b(" + "|".join(sorted({name for name, _ in _COLOURS}, key=len, reverse=True)) + r")\b"
)


def hero_sheet(who: Character) -> str:
    """Say somebody's kind, colour and the thing it wears; `who` has symbols of the vocabulary."""
    words = standard()
    worn = words.scene["accessory"][who.look.accessory].en
    thing = f"{colour_name(who.look.accent)} {worn}"
    kind = _with_article(_coloured(words.heroes[who.kind], who.look.coat))
    return f"{kind}, wearing {thing if worn in _PAIRS else _with_article(f'a {thing}')}"


def colour_name(colour: str) -> str:
    """The nearest colour that has a plain English name; `colour` is `#rrggbb`."""
    for accent in standard().accents.values():
        if accent.colour == colour:
            return accent.en
    return _nearest(colour, _COLOURS)


def _coloured(hero: Hero, coat: str) -> str:
    """The phrase of a kind with the colour of this one, in place of any that it has itself."""
    if hero.group == "child" or hero.symbol in _SKINNED:
        joint = " and" if " with " in hero.phrase else " with"
        return f"{hero.phrase}{joint} {_nearest(coat, _SKINS)}"
    colour = colour_name(coat)
    who, joint, rest = hero.phrase.partition(" with ")
    own = _COLOUR_WORD.findall(who)
    if len(own) > 1:
        return hero.phrase
    if own:
        return _COLOUR_WORD.sub(colour, who) + joint + rest
    article, _, kind = who.partition(" ")
    return f"{article} {colour} {kind}{joint}{rest}"


def _with_article(phrase: str) -> str:
    """A phrase whose article suits the word after it."""
    article, _, rest = phrase.partition(" ")
    suited = "an" if rest[0] in "aeiou" else "a"
    return f"{suited} {rest}" if article in {"a", "an"} else phrase


def _nearest(colour: str, known: tuple[_Swatch, ...]) -> str:
    rgb = [int(colour[at : at + 2], 16) for at in (1, 3, 5)]

    def distance(swatch: _Swatch) -> int:
        return sum((a - b) ** 2 for a, b in zip(rgb, swatch[1], strict=True))

    return min(known, key=distance)[0]
