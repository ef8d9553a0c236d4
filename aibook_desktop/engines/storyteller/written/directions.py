"""Stage directions: the few words of the closed vocabulary that are chosen for a page.

Where and when a page plays is planned, whom and what it names is read from its text; what is left
to choose is what everybody does and feels, from how near it is seen, and which of the book's own
things lies there when the text names none. An unusable answer gives the beat's usual scene.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from aibook_desktop.book.model import Character, Prop, Scene
from aibook_desktop.book.strings import say
from aibook_desktop.engines.storyteller.grammar import staging
from aibook_desktop.engines.storyteller.grammar.composing import Shown
from aibook_desktop.engines.storyteller.grammar.script import Script
from aibook_desktop.engines.storyteller.grammar.staging import Showing
from aibook_desktop.engines.storyteller.written.mentions import mentions, present
from aibook_desktop.engines.storyteller.written.plan import BookPlan
from aibook_desktop.engines.storyteller.written.writer import Slot

THING: Final = "thing"
NOTHING: Final = "nothing"
MOST_PROPS: Final = 3
_CROWD: Final = 3
_CROWD_CAMERAS: Final = ("wide", "medium")


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page in words: its number, its text, and whom of the cast it names."""

    number: int
    text: str
    people: tuple[Character, ...]


def leaf(book: BookPlan, number: int, text: str) -> Leaf:
    """Read from a text who is on the page."""
    return Leaf(number, text, tuple(present(text, book.language, book.people)))


def slots(book: BookPlan, page: Leaf) -> tuple[Slot, ...]:
    """What is to be chosen for a page: a pose and a face each, perhaps a thing, the distance."""
    scene = book.plan.tables.vocabulary.scene
    chosen = []
    for each in page.people:
        chosen.append(Slot(f"{each.id}_pose", tuple(scene["pose"])))
        chosen.append(Slot(f"{each.id}_emotion", tuple(scene["emotion"])))
    if not _named(book, page):
        chosen.append(Slot(THING, (*_things(book), NOTHING)))
    cameras = _CROWD_CAMERAS if len(page.people) >= _CROWD else tuple(scene["camera"])
    return (*chosen, Slot("camera", cameras))


def request(book: BookPlan, page: Leaf, asked: Sequence[Slot]) -> str:
    """Ask for them; poses, faces and distances were named when the talk began."""
    names = ", ".join(each.name for each in page.people)
    wanted = say("written.directions", book.language, people=names)
    things = [", ".join(slot.options) for slot in asked if slot.name == THING]
    return " ".join(
        [wanted, *(say("written.thing", book.language, things=each) for each in things)]
    )


def scene(book: BookPlan, page: Leaf, answer: tuple[str, ...], before: Scene | None) -> Scene:
    """Compose the scene of a page from its text and an answer to its slots."""
    _, here = book.plan.layout[page.number - 1]
    pairs = zip(answer[0::2], answer[1::2], strict=False)
    acts = {each.id: pair for each, pair in zip(page.people, pairs, strict=False)}
    props = _named(book, page)
    if not props and answer[-2] in _things(book):
        props = (Prop(answer[-2]),)
    mood = acts[page.people[0].id][1]
    return staging.composed(Showing(acts, props, (answer[-1],)), here, book.plan.cast, before, mood)


def usual_scene(book: BookPlan, page: Leaf, before: Scene | None) -> Scene:
    """The scene of a page as its beat usually is, with whom and what the text names."""
    names = frozenset(each.id for each in page.people)
    shown = Shown(names, {prop.kind: prop.count for prop in _named(book, page)})
    return book.plan.scene(Script(book.play), page.number, shown, before)


def _named(book: BookPlan, page: Leaf) -> tuple[Prop, ...]:
    named = mentions(page.text, book.language, book.people).props[:MOST_PROPS]
    return tuple(Prop(kind, count) for kind, count in named)


def _things(book: BookPlan) -> tuple[str, ...]:
    """The things that belong to this book."""
    cast = book.plan.cast
    own = (*cast.props.values(), *book.plan.tables.story.places[cast.place].props.values())
    gists = (symbol for gist in book.gists for symbol, _ in gist.props)
    return tuple(dict.fromkeys((*own, *gists)))
